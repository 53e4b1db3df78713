"""The review queue, one for each kind of finding."""

import hashlib
import uuid

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import models, transaction
from django.forms import TextInput
from django.utils.html import format_html
from django.utils.timezone import now

from cables import presentation
from cables.admin.base import FIELD_CLASSES
from cables.admin.forms import FindingForm, MeetingForm, StatisticForm
from cables.choices import ReviewStatus
from cables.models import (
    Deadline,
    Meeting,
    MeetingParticipant,
    Recommendation,
    Statistic,
    TierPlacement,
)


class FindingAdmin(admin.ModelAdmin):
    """Accept, reject, correct or add; who decided and when is kept."""

    form = FindingForm
    formfield_overrides = FIELD_CLASSES
    list_filter = ["status", "rule"]
    list_select_related = ["cable", "paragraph", "country", "reviewed_by"]
    list_per_page = 50
    search_fields = ["quote", "cable__mrn"]
    autocomplete_fields = ["cable", "paragraph", "country"]
    provenance = [
        "status",
        "rule",
        "trust",
        "fingerprint",
        "reviewed_by",
        "reviewed_at",
        "on_site",
    ]
    readonly_fields = provenance
    actions = ["accept", "reject"]
    own_fields = []
    helps = {}  # what a field means, where the model does not say

    def get_fieldsets(self, request, obj=None):
        place = ["cable", "paragraph", "quote", ("start", "end")]
        return [
            (None, {"fields": self.own_fields}),
            ("Its words", {"fields": place}),
            ("Review", {"fields": self.provenance}),
        ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in self.helps:
            field.help_text = self.helps[db_field.name]
        return field

    def get_queryset(self, request):
        return super().get_queryset(request).defer("cable__text", "cable__search_vector")

    def get_readonly_fields(self, request, obj=None):
        # A finding stays with its cable: its fingerprint and offsets mean nothing elsewhere.
        return [*self.readonly_fields, "cable"] if obj else self.readonly_fields

    def has_delete_permission(self, request, obj=None):
        # What a rule found is rejected: deleted, it would return with the next reading.
        added = obj is not None and obj.status == ReviewStatus.ADDED
        return added and super().has_delete_permission(request, obj)

    @admin.display(description="its rule is")
    def trust(self, finding):
        return presentation.confidence_words(finding) or "none, a person added it"

    @admin.display(description="public page")
    def on_site(self, finding):
        if finding.pk is None:
            return ""
        return format_html('<a href="{}">In its paragraph</a>', finding.get_absolute_url())

    @admin.display(description="place", ordering="cable__mrn")
    def place(self, finding):
        label = finding.paragraph.label if finding.paragraph else ""
        return f"{finding.cable.mrn} para {label}" if label else finding.cable.mrn

    @transaction.atomic
    def save_model(self, request, obj, form, change):
        if not change:
            obj.status, obj.rule = ReviewStatus.ADDED, ""
            obj.fingerprint = hashlib.sha256(f"added:{uuid.uuid4()}".encode()).hexdigest()
        elif form.changed_data and obj.status != ReviewStatus.ADDED:
            obj.status = ReviewStatus.CORRECTED
        if not change or form.changed_data:
            obj.reviewed_by, obj.reviewed_at = request.user, now()
        super().save_model(request, obj, form, change)

    @admin.action(description="Accept the selected findings", permissions=["change"])
    def accept(self, request, queryset):
        self._review(request, queryset, ReviewStatus.ACCEPTED)

    @admin.action(description="Reject the selected findings", permissions=["change"])
    def reject(self, request, queryset):
        self._review(request, queryset, ReviewStatus.REJECTED)

    @transaction.atomic
    def _review(self, request, queryset, status):
        changing = list(queryset.exclude(status=status).select_for_update(of=("self",)))
        picked = self.model.objects.filter(pk__in=[row.pk for row in changing])
        picked.review(status, by=request.user)
        message = f"Marked {status.label.lower()}."
        if changing:
            LogEntry.objects.log_actions(request.user.pk, changing, CHANGE, message)
        level = messages.SUCCESS if changing else messages.INFO
        said = f"{len(changing)}: {message}" if changing else "They were so already."
        self.message_user(request, said, level)


@admin.register(Recommendation)
class RecommendationAdmin(FindingAdmin):
    list_display = [
        "short",
        "status",
        "country",
        "report_year",
        "horizon",
        "pillar",
        "suggested_pillar",
        "place",
    ]
    list_filter = ["status", "horizon", "pillar", "suggested_pillar", "report_year", "rule"]
    search_fields = ["text", "quote", "cable__mrn"]
    own_fields = [
        "text",
        "country",
        "report_year",
        "horizon",
        ("pillar", "suggested_pillar"),
        "ordinal",
    ]
    helps = {
        "country": "Whose government is asked.",
        "report_year": "Of the Trafficking in Persons Report that the plan follows.",
        "horizon": "Short-term (high-priority) steps remedy what put the country on the list.",
        "ordinal": "Its place in the plan, from 1, over both horizons.",
    }

    @admin.display(description="recommendation")
    def short(self, row):
        return row.text if len(row.text) < 120 else f"{row.text[:118]}…"


@admin.register(TierPlacement)
class TierPlacementAdmin(FindingAdmin):
    list_display = ["country", "status", "report_year", "tier", "place"]
    list_filter = ["status", "tier", "report_year", "rule"]
    own_fields = ["country", "report_year", "tier"]
    helps = {
        "report_year": "Of the report that ranks, not of the cable.",
        "tier": "As stated; not a threat of one, nor the rule that would lead to it.",
    }


@admin.register(Statistic)
class StatisticAdmin(FindingAdmin):
    form = StatisticForm
    list_display = [
        "measure",
        "status",
        "figure",
        "period",
        "reported_by",
        "country",
        "accepted",
        "place",
    ]
    list_filter = ["status", "measure", "accepted", "is_planned", "offence_scope", "rule"]
    search_fields = ["quote", "reported_by", "cable__mrn"]
    own_fields = [
        "measure",
        ("qualifier", "value", "value_max", "unit"),
        ("period", "period_start", "period_end"),
        "reported_by",
        "offence_scope",
        "accepted",
        "is_planned",
        "country",
    ]
    helps = {
        "measure": "Indictments, charges and the like are mapped to one of the first four.",
        "qualifier": "How the cable hedges the figure. “Dozens” has no number.",
        "value": "A change keeps its sign. The lower end of a range.",
        "unit": "What is counted, or a currency: people, cases, percent, USD.",
        "period_start": "First and last day of the period, where the text tells them.",
        "reported_by": "The agency, in the cable’s words. Empty: the cable itself says it.",
        "offence_scope": (
            "Explicit: the law names it trafficking. Related: prostitution, smuggling and the like."
        ),
        "country": "Whose effort or victims the figure counts.",
    }

    @admin.display(description="figure", ordering="value")
    def figure(self, row):
        return presentation.figure_words(row)


class MeetingParticipantInline(admin.TabularInline):
    model = MeetingParticipant
    extra = 0
    # Five columns side by side: the admin's own boxes do not fit a laptop.
    formfield_overrides = {models.CharField: {"widget": TextInput(attrs={"size": 22})}}
    autocomplete_fields = ["organization"]


@admin.register(Meeting)
class MeetingAdmin(FindingAdmin):
    form = MeetingForm
    list_display = ["__str__", "status", "date", "is_inferred", "country", "place"]
    list_filter = ["status", "is_inferred", "rule"]
    search_fields = ["quote", "cable__mrn", "participants__name", "participants__role"]
    date_hierarchy = "date"
    inlines = [MeetingParticipantInline]
    own_fields = [
        "country",
        ("date", "date_end", "date_text"),
        "is_inferred",
        "topics",
        "anchors",
    ]
    helps = {
        "country": "Whose government or people were met.",
        "date": "First day, only where the text tells it.",
        "date_end": "Last day: of a visit, or of the month that is all the text tells.",
        "anchors": "Of every paragraph that reports it, one a line: p2, p5.",
    }

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        meeting = form.instance
        touched = any(formset.has_changed() for formset in formsets)
        if change and touched and meeting.status != ReviewStatus.ADDED:
            Meeting.objects.filter(pk=meeting.pk).update(
                status=ReviewStatus.CORRECTED, reviewed_by=request.user, reviewed_at=now()
            )


@admin.register(Deadline)
class DeadlineAdmin(FindingAdmin):
    list_display = ["short", "status", "date", "date_text", "due_from", "country", "place"]
    list_filter = ["status", "rule"]
    search_fields = ["what", "quote", "due_from", "cable__mrn"]
    date_hierarchy = "date"
    own_fields = ["what", "due_from", ("date", "date_text"), "country"]
    helps = {
        "date": "Only where the text tells the day; “mid-November” is no day.",
        "country": "Whose affair it is.",
    }

    @admin.display(description="what is due", ordering="what")
    def short(self, row):
        return row.what if len(row.what) < 120 else f"{row.what[:118]}…"
