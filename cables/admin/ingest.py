"""What each load did; nobody edits that."""

from django.contrib import admin
from django.db.models import Count
from django.forms import BaseInlineFormSet
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from cables.admin.base import ReadOnlyInline, ReadOnlyMixin
from cables.admin.dates import utc
from cables.choices import Severity
from cables.models import ExtractionRun, IngestProblem, IngestRun

# A run over a whole archive can have more problems than a page can show.
SHOWN = 100


class FirstProblems(BaseInlineFormSet):
    """At most `SHOWN` problems, the gravest first."""

    def get_queryset(self):
        if not hasattr(self, "_queryset"):
            self._queryset = self.queryset.order_by("-severity", "pk")[:SHOWN]
        return self._queryset


class IngestProblemInline(ReadOnlyInline):
    model = IngestProblem
    formset = FirstProblems
    verbose_name_plural = f"problems, the gravest first, at most {SHOWN}"
    fields = ["severity", "path", "line", "message", "cable"]

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("cable")
        return rows.defer("cable__text", "cable__search_vector")


class RunAdmin(ReadOnlyMixin, admin.ModelAdmin):
    """A run of a command: when, and what it did."""

    @admin.display(ordering="started_at")
    def started(self, run):
        return utc(run.started_at)

    @admin.display(ordering="finished_at")
    def finished(self, run):
        return utc(run.finished_at)


@admin.register(ExtractionRun)
class ExtractionRunAdmin(RunAdmin):
    list_display = ["started", "finished", "cables", "gained", "lost", "changed"]
    date_hierarchy = "started_at"
    fields = [
        ("started", "finished"),
        ("cables", "gained", "lost", "changed"),
        "of_kinds",
        "rules",
    ]
    readonly_fields = ["started", "finished", "of_kinds", "rules"]

    @admin.display(description="kinds")
    def of_kinds(self, run):
        return ", ".join(run.kinds) or "All"

    @admin.display(description="by rule")
    def rules(self, run):
        """What each rule gained and lost, as the run recorded it."""
        words = {"+": "gained", "-": "lost", "~": "changed"}
        lines = [
            (
                rule,
                ", ".join(
                    f"{counts[sign]} {word}" for sign, word in words.items() if sign in counts
                ),
            )
            for rule, counts in sorted(run.by_rule.items())
        ]
        return format_html_join(mark_safe("<br>"), "{}: {}", lines) or "None"


@admin.register(IngestRun)
class IngestRunAdmin(RunAdmin):
    list_display = ["started", "finished", "added", "updated", "unchanged", "failed"]
    date_hierarchy = "started_at"
    inlines = [IngestProblemInline]
    fields = [
        ("started", "finished"),
        ("added", "updated", "unchanged", "failed"),
        "paths",
        "all_problems",
    ]
    readonly_fields = ["started", "finished", "all_problems"]

    @admin.display(description="all problems")
    def all_problems(self, run):
        url = reverse("admin:cables_ingestproblem_changelist")
        counts = run.problems.values_list("severity").annotate(rows=Count("pk"))
        rows = [
            (url, run.pk, severity, Severity(severity).label, count)
            for severity, count in counts.order_by("-severity")
        ]
        link = '<a href="{}?run__id__exact={}&amp;severity__exact={}">{}: {}</a>'
        return format_html_join(", ", link, rows) or "None"


@admin.register(IngestProblem)
class IngestProblemAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["path", "line", "severity", "code", "message", "cable", "run"]
    list_filter = ["severity", "code"]
    list_select_related = ["cable", "run"]
    search_fields = ["path", "message", "cable__mrn"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("cable__text", "cable__search_vector")
