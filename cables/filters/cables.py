"""What the list of cables can be narrowed by."""

from datetime import UTC, datetime, time

import django_filters
from django.db.models import Q

from cables.choices import Classification, DatePrecision
from cables.filters.base import NarrowingFilterSet, ReadableForm, choice_filter
from cables.forms import PartialDateField
from cables.models import Cable, Country, Post, Tag

ORDERS = {
    "relevance": "Best match",
    "newest": "Newest first",
    "oldest": "Oldest first",
    "mrn": "MRN",
}


class PartialDateFilter(django_filters.Filter):
    field_class = PartialDateField


class CableFilter(NarrowingFilterSet):
    q = django_filters.CharFilter(label="Search", method="search")
    tag = choice_filter("tags__code", "code", Tag.objects.all(), "a tag", conjoined=True)
    country = choice_filter(
        "tags__country", "iso3", Country.objects.all(), "a country", method="about_any"
    )
    origin = choice_filter("origin__code", "code", Post.objects.all(), "an origin")
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

    in_form = ("q", "sent_after", "sent_before", "undated")

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
    def has_dates(self):
        return bool(self.chosen.get("sent_after") or self.chosen.get("sent_before"))

    def undated_queryset(self):
        """Return the undated cables that match everything but the dates."""
        return self.qs_without("sent_after", "sent_before", "undated").filter(sent_at__isnull=True)
