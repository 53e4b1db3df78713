"""What each load did, and what it could not do."""

from django.db import models

from cables.choices import Severity
from cables.models.cable import Cable


class IngestRun(models.Model):
    """One run of the ingest command: counts of files by outcome."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    paths = models.JSONField(default=list)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-started_at"]

    def __str__(self):
        return f"{self.started_at:%d %B %Y, %H:%M} UTC"


class IngestProblem(models.Model):
    """Something to know about one file of a run."""

    run = models.ForeignKey(IngestRun, models.CASCADE, related_name="problems")
    path = models.CharField(max_length=400)
    cable = models.ForeignKey(
        Cable, models.SET_NULL, null=True, blank=True, related_name="ingest_problems"
    )
    line = models.PositiveIntegerField(null=True, blank=True)
    code = models.CharField(max_length=40)
    message = models.TextField()
    severity = models.PositiveSmallIntegerField(choices=Severity, default=Severity.WARNING)

    class Meta:
        ordering = ["run_id", "pk"]

    def __str__(self):
        return f"{self.path}: {self.message}"


class ExtractionRun(models.Model):
    """One run of the rules over stored cables: what it gained and lost, by rule."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    kinds = models.JSONField(default=list, help_text="The kinds of findings it was cut to.")
    cables = models.PositiveIntegerField(default=0, help_text="How many it read.")
    gained = models.PositiveIntegerField(default=0)
    lost = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    by_rule = models.JSONField(default=dict)

    class Meta:
        ordering = ["-started_at"]

    def __str__(self):
        return f"{self.started_at:%d %B %Y, %H:%M} UTC"
