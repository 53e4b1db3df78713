"""What each load did; nobody edits that."""

from django.contrib import admin

from cables.admin.base import ReadOnlyInline, ReadOnlyMixin
from cables.models import IngestProblem, IngestRun


class IngestProblemInline(ReadOnlyInline):
    model = IngestProblem
    fields = ["severity", "path", "line", "message", "cable"]

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("cable")
        return rows.defer("cable__text", "cable__search_vector")


@admin.register(IngestRun)
class IngestRunAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["started_at", "finished_at", "added", "updated", "unchanged", "failed"]
    date_hierarchy = "started_at"

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(IngestProblem)
class IngestProblemAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["path", "line", "severity", "code", "message", "cable", "run"]
    list_filter = ["severity", "code"]
    list_select_related = ["cable", "run"]
    search_fields = ["path", "message", "cable__mrn"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("cable__text", "cable__search_vector")

    def has_delete_permission(self, request, obj=None):
        return False
