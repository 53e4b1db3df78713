"""Cables: the header can be corrected; the text, its source and its parts are looked at."""

from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from cables.admin.base import FIELD_CLASSES, ReadOnlyInline, ReadOnlyMixin
from cables.admin.forms import CableForm
from cables.choices import DateBasis
from cables.corrections import correct_cable
from cables.models import (
    Addressee,
    Cable,
    CableTag,
    FormerMrn,
    Paragraph,
    Reference,
    Source,
)
from cables.parsing.mrn import parse_mrn


class UndatedFilter(admin.SimpleListFilter):
    title = "date"
    parameter_name = "dated"

    def lookups(self, request, model_admin):
        return [("no", "Undated"), ("inferred", "Inferred"), ("stated", "Stated")]

    def queryset(self, request, queryset):
        inferred = Q(sent_basis=DateBasis.INFERRED) | Q(year_inferred=True)
        wanted = {
            "no": Q(sent_at__isnull=True),
            "inferred": inferred,
            "stated": Q(sent_at__isnull=False) & ~inferred,
        }
        return queryset.filter(wanted[self.value()]) if self.value() in wanted else queryset


class CableTagInline(ReadOnlyInline):
    model = CableTag
    fields = ["tag", "meaning", "position"]
    readonly_fields = ["meaning"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("tag")

    def meaning(self, entry):
        return entry.tag.meaning


class AddresseeInline(ReadOnlyInline):
    model = Addressee
    fields = ["role", "name", "route", "precedence", "number", "post"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("post")


class ReferenceInline(ReadOnlyInline):
    model = Reference
    fk_name = "cable"
    fields = ["letter", "mrn", "year_inferred", "text", "target"]

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("target")
        return rows.defer("target__text", "target__search_vector")


class SourceInline(ReadOnlyInline):
    model = Source
    fields = ["name", "encoding", "is_current", "sha256", "loaded_at"]
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).defer("content")


class FormerMrnInline(ReadOnlyInline):
    model = FormerMrn
    fields = ["mrn"]


@admin.register(Cable)
class CableAdmin(admin.ModelAdmin):
    form = CableForm
    formfield_overrides = FIELD_CLASSES
    list_display = ["mrn", "subject", "sent_at", "sent_precision", "origin", "classification"]
    list_filter = [UndatedFilter, "classification", "is_partial", "format"]
    list_select_related = ["origin"]
    list_per_page = 50
    date_hierarchy = "sent_at"
    show_full_result_count = False
    search_fields = ["mrn", "subject"]
    search_help_text = "MRN in any printed form, or words of the subject"
    inlines = [
        CableTagInline,
        AddresseeInline,
        ReferenceInline,
        FormerMrnInline,
        SourceInline,
    ]
    readonly_fields = [
        "mrn",
        "origin",
        "serial",
        "dtg",
        "sent_basis",
        "year_inferred",
        "format",
        "digest",
        "corrected_fields",
        "noted",
        "created_at",
        "updated_at",
        "on_site",
    ]
    fieldsets = [
        (None, {"fields": ["mrn", "subject", "on_site"]}),
        (
            "Date",
            {
                "description": (
                    "A date or year that the copy does not state can be set here. "
                    "It is marked as inferred."
                ),
                "fields": [
                    "year",
                    "sent_at",
                    "sent_precision",
                    "inference_reason",
                    ("dtg", "sent_basis", "year_inferred"),
                ],
            },
        ),
        (
            "Header",
            {
                "fields": [
                    ("origin", "serial"),
                    "from_line",
                    "precedence",
                    "classification",
                    "captions",
                    "passing",
                    "eo",
                    "declassify_on",
                    "classified_by",
                    "signed_by",
                    "section_count",
                    "is_partial",
                ]
            },
        ),
        (
            "Where it comes from",
            {
                "classes": ["collapse"],
                "fields": [
                    "format",
                    "digest",
                    "corrected_fields",
                    "noted",
                    "created_at",
                    "updated_at",
                ],
            },
        ),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text", "search_vector", "page_anchors")

    def get_search_results(self, request, queryset, search_term):
        mrn = parse_mrn(search_term) if search_term else None
        if mrn:
            exact = queryset.filter(Q(mrn=str(mrn)) | Q(former_mrns__mrn=str(mrn)))
            if exact.exists():
                return exact, True
        return super().get_search_results(request, queryset, search_term)

    def has_add_permission(self, request):
        # A cable comes from a file, so that its source is always held.
        return False

    def has_delete_permission(self, request, obj=None):
        # Its source and all decisions on its findings would go with it.
        return False

    def save_model(self, request, obj, form, change):
        saved = correct_cable(obj, form.changes, reason=form.reason)
        obj.__dict__.update(
            {field.attname: getattr(saved, field.attname) for field in _columns(saved)}
        )

    @admin.display(description="public page")
    def on_site(self, cable):
        return format_html(
            '<a href="{}">Read it</a> · <a href="{}">its source</a>',
            cable.get_absolute_url(),
            reverse("cables:source", args=[cable.mrn]),
        )

    @admin.display(description="noted in reading")
    def noted(self, cable):
        rows = [
            *((f"{row['code']}: {row['count']}", row["line"]) for row in cable.repairs),
            *((row["message"], row["line"]) for row in cable.problems),
        ]
        return format_html_join("\n", "<p>{} (line {})</p>", rows) or "Nothing"


def _columns(cable):
    deferred = cable.get_deferred_fields()
    return [
        field
        for field in cable._meta.concrete_fields
        if field.attname not in deferred and not field.generated
    ]


@admin.register(Paragraph)
class ParagraphAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["cable", "label", "marking", "heading", "flag"]
    list_filter = ["flag", "marking"]
    list_select_related = ["cable"]
    show_full_result_count = False
    search_fields = ["=cable__mrn", "text"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("cable__text", "cable__search_vector")

    def get_search_results(self, request, queryset, search_term):
        """Search `09STATE88558 9` as a cable and a paragraph; anything else in the text."""
        name, _, label = search_term.strip().rpartition(" ")
        mrn = parse_mrn(name or label)
        if mrn and (found := queryset.filter(cable__mrn=str(mrn))).exists():
            return (found.filter(label=label) if name else found), False
        return super().get_search_results(request, queryset, search_term)


@admin.register(Source)
class SourceAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["name", "cable", "encoding", "is_current", "loaded_at"]
    list_filter = ["is_current", "encoding"]
    list_select_related = ["cable"]
    date_hierarchy = "loaded_at"
    search_fields = ["name", "=sha256", "cable__mrn"]
    fields = ["cable", "name", "sha256", "encoding", "is_current", "loaded_at", "lines"]
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).defer("content", "cable__text", "cable__search_vector")

    @admin.display(description="content")
    def lines(self, source):
        return format_html(
            '<a href="{}?copy={}">Read it line by line</a>',
            reverse("cables:source", args=[source.cable.mrn]),
            source.sha256[:12],
        )


@admin.register(Reference)
class ReferenceAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["text", "mrn", "year_inferred", "cable", "target"]
    list_filter = ["year_inferred", ("target", admin.EmptyFieldListFilter)]
    list_select_related = ["cable", "target"]
    show_full_result_count = False
    search_fields = ["mrn", "cable__mrn", "text"]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .defer("cable__text", "cable__search_vector", "target__text", "target__search_vector")
        )


@admin.register(FormerMrn)
class FormerMrnAdmin(ReadOnlyMixin, admin.ModelAdmin):
    list_display = ["mrn", "cable"]
    list_select_related = ["cable"]
    search_fields = ["mrn", "cable__mrn"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("cable__text", "cable__search_vector")
