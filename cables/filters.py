"""What a list can be narrowed by. The address holds every choice."""

from datetime import UTC, datetime, time

import django_filters
from django import forms
from django.db.models import Q

from cables.choices import Classification, DatePrecision, Horizon, Pillar, ReviewStatus
from cables.forms import PartialDateField
from cables.models import Cable, Country, Post, Recommendation, Tag

ORDERS = {
    "relevance": "Best match",
    "newest": "Newest first",
    "oldest": "Oldest first",
    "mrn": "MRN",
}


class PartialDateFilter(django_filters.Filter):
    field_class = PartialDateField


def _choice_filter(field_name, to_field, queryset, noun, **kwargs):
    return django_filters.ModelMultipleChoiceFilter(
        field_name=field_name,
        to_field_name=to_field,
        queryset=queryset,
        # No DISTINCT: with it PostgreSQL makes the snippet of every match, not of one page.
        distinct=False,
        error_messages={
            "invalid_choice": f"“%(value)s” is not {noun} this archive knows.",
            "invalid_pk_value": f"“%(pk)s” is not {noun} this archive knows.",
        },
        **kwargs,
    )


class ReadableForm(forms.Form):
    """Checks what no single field can: that a span of dates runs forward."""

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("sent_after"), cleaned.get("sent_before")
        if first and last and first.first > last.last:
            self.add_error(
                "sent_before", f"“{last}” is earlier than “{first}”. Swap the two dates."
            )
        return cleaned


class NarrowingFilterSet(django_filters.FilterSet):
    """A filter set that can also tell what it would show without one of its filters."""

    @property
    def chosen(self):
        """Return what each filter was given; empty while the form has errors."""
        return self.form.cleaned_data if self.form.is_valid() else {}

    def qs_without(self, *names):
        """Return the rows that match every filter but these."""
        queryset = self.queryset.all()
        for name, value in self.chosen.items():
            if name not in names and name != "order":
                queryset = self.filters[name].filter(queryset, value)
        return queryset


class CableFilter(NarrowingFilterSet):
    q = django_filters.CharFilter(label="Search", method="search")
    tag = _choice_filter("tags__code", "code", Tag.objects.all(), "a tag", conjoined=True)
    country = _choice_filter(
        "tags__country", "iso3", Country.objects.all(), "a country", method="about_any"
    )
    origin = _choice_filter("origin__code", "code", Post.objects.all(), "an origin")
    classification = django_filters.MultipleChoiceFilter(
        choices=Classification, error_messages={"invalid_choice": "No such classification."}
    )
    sent_after = PartialDateFilter(label="From", method="since")
    sent_before = PartialDateFilter(label="To", method="until")
    undated = django_filters.ChoiceFilter(
        choices=[("include", "Include undated cables"), ("only", "Undated cables alone")],
        method="with_undated",
    )
    # Last, because filters run in this order and search() sets an order too.
    order = django_filters.ChoiceFilter(choices=list(ORDERS.items()), method="in_order")

    class Meta:
        model = Cable
        form = ReadableForm
        fields = []  # every filter is declared above; none comes from a column

    def search(self, queryset, name, value):
        return queryset.search(value)

    def about_any(self, queryset, name, countries):
        return queryset.about(*countries) if countries else queryset

    def since(self, queryset, name, span):
        """A cable known to the month or year alone counts when any of it can fall inside."""
        start = datetime.combine(span.first, time.min, UTC)
        month = start.replace(day=1)
        year = month.replace(month=1)
        matches = (
            Q(sent_at__gte=start)
            | Q(sent_precision=DatePrecision.MONTH, sent_at__gte=month)
            | Q(sent_precision=DatePrecision.YEAR, sent_at__gte=year)
        )
        return queryset.filter(matches | self._undated_too())

    def until(self, queryset, name, span):
        end = datetime.combine(span.last, time.max, UTC)
        return queryset.filter(Q(sent_at__lte=end) | self._undated_too())

    def with_undated(self, queryset, name, value):
        return queryset.filter(sent_at__isnull=True) if value == "only" else queryset

    def in_order(self, queryset, name, value):
        if value == "newest":
            return queryset.newest_first()
        if value == "oldest":
            return queryset.oldest_first()
        return queryset.order_by("mrn") if value == "mrn" else queryset

    def _undated_too(self):
        wanted = self.chosen.get("undated") in {"include", "only"}
        return Q(sent_at__isnull=True) if wanted else Q()

    @property
    def kept_params(self):
        """Return (name, value) of what the date form must pass on; it has the rest itself."""
        own = {"q", "sent_after", "sent_before", "undated", "page"}
        return [
            (name, value)
            for name, values in self.data.lists()
            for value in values
            if name in self.filters and name not in own
        ]

    @property
    def has_dates(self):
        return bool(self.chosen.get("sent_after") or self.chosen.get("sent_before"))

    def undated_queryset(self):
        """Return the undated cables that match everything but the dates."""
        return self.qs_without("sent_after", "sent_before", "undated").filter(sent_at__isnull=True)


class RecommendationFilter(NarrowingFilterSet):
    q = django_filters.CharFilter(label="Search", method="search")
    country = _choice_filter("country__iso3", "iso3", Country.objects.all(), "a country")
    report_year = django_filters.MultipleChoiceFilter(
        choices=[(str(year), str(year)) for year in range(2001, 2050)],
        error_messages={"invalid_choice": "“%(value)s” is not a report year."},
    )
    horizon = django_filters.MultipleChoiceFilter(choices=Horizon)
    pillar = django_filters.MultipleChoiceFilter(choices=Pillar)
    status = django_filters.MultipleChoiceFilter(
        # A rejected finding is shown to no reader.
        choices=[choice for choice in ReviewStatus.choices if choice[0] != ReviewStatus.REJECTED]
    )

    class Meta:
        model = Recommendation
        fields = []

    def search(self, queryset, name, value):
        return queryset.search(value)
