"""Pages: each chooses a QuerySet and a template."""
