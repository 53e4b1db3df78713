"""The application: cables, what is found in them, and the pages that show it."""
