"""What the lists of findings can be narrowed by."""

import django_filters
from django.utils.functional import cached_property

from cables.choices import (
    Horizon,
    Measure,
    MeetingTopic,
    OffenceScope,
    OfficialLevel,
    OrganizationKind,
    Pillar,
)
from cables.filters.base import (
    NarrowingFilterSet,
    TextsFilter,
    YearsFilter,
    any_of,
    choice_filter,
    status_filter,
)
from cables.models import (
    Country,
    Deadline,
    Meeting,
    Organization,
    Recommendation,
    Statistic,
)


class FindingFilter(NarrowingFilterSet):
    """What every kind of finding can be narrowed by."""

    q = django_filters.CharFilter(label="Search", method="search")
    country = choice_filter("country__iso3", "iso3", Country.objects.all(), "a country")
    status = status_filter()


class RecommendationFilter(FindingFilter):
    report_year = any_of(
        [(str(year), str(year)) for year in range(2001, 2050)],
        error_messages={"invalid_choice": "“%(value)s” is not a report year."},
    )
    horizon = any_of(Horizon)
    pillar = any_of(Pillar)
    suggested_pillar = any_of(Pillar)

    class Meta:
        model = Recommendation
        fields = []


class StatisticFilter(FindingFilter):
    measure = any_of(Measure)
    year = YearsFilter(first="period_start", last="period_end")
    reported_by = TextsFilter(field_name="reported_by", empty="The cable itself")
    offence_scope = any_of(OffenceScope)
    accepted = any_of([("yes", "Accepted by the Department")], method="in_accepted_category")
    planned = any_of([("no", "Reached"), ("yes", "Planned")], method="in_plan")
    conflicts = any_of([("only", "Reported differently")], method="in_conflict")

    class Meta:
        model = Statistic
        fields = []

    def in_accepted_category(self, queryset, name, value):
        return queryset.filter(accepted=True) if value else queryset

    def in_plan(self, queryset, name, value):
        return (
            queryset.filter(is_planned__in=[one == "yes" for one in value]) if value else queryset
        )

    def in_conflict(self, queryset, name, value):
        return queryset.filter(pk__in=self.keys_in_conflict) if value else queryset

    @cached_property
    def keys_in_conflict(self):
        """Asked for once: the list and each of its counts want them."""
        return list(Statistic.objects.conflicting().values_list("pk", flat=True))


class MeetingFilter(FindingFilter):
    year = YearsFilter(first="date", last="date_end", method="in_years")
    host_level = any_of(OfficialLevel)
    us_level = any_of(OfficialLevel)
    organization_kind = any_of(OrganizationKind, method="met_kind")
    organization = choice_filter(
        "participants__organization",
        "pk",
        Organization.objects.all(),
        "an organization",
        method="met_organization",
    )
    topic = any_of(MeetingTopic, method="on_topics")
    inferred = any_of([("no", "Told as a meeting"), ("yes", "Inferred")], method="as_inferred")
    undated = django_filters.ChoiceFilter(
        choices=[("include", "Include undated meetings"), ("only", "Undated meetings alone")],
        method="with_undated",
    )

    class Meta:
        model = Meeting
        fields = []

    def in_years(self, queryset, name, value):
        if not value:
            return queryset
        years = self.filters["year"]
        matches = years.any_touching(value)
        if self.chosen.get("undated") in {"include", "only"}:
            matches |= years.unstated()
        return queryset.filter(matches)

    def with_undated(self, queryset, name, value):
        return queryset.filter(date__isnull=True) if value == "only" else queryset

    def met_kind(self, queryset, name, value):
        return queryset.with_interlocutors(organization__kind__in=value) if value else queryset

    def met_organization(self, queryset, name, value):
        return queryset.with_interlocutors(organization__in=value) if value else queryset

    def on_topics(self, queryset, name, value):
        return queryset.filter(topics__overlap=value) if value else queryset

    def as_inferred(self, queryset, name, value):
        wanted = [choice == "yes" for choice in value]
        return queryset.filter(is_inferred__in=wanted) if value else queryset

    @property
    def has_dates(self):
        return bool(self.chosen.get("year"))

    def undated_queryset(self):
        """Return the undated meetings that match everything but the year."""
        return self.qs_without("year", "undated").filter(date__isnull=True)


class DeadlineFilter(FindingFilter):
    due_from = TextsFilter(field_name="due_from", empty="Not stated")
    year = YearsFilter(first="date", last="date")
    dated = any_of([("yes", "A day is stated"), ("no", "No day is stated")], method="with_day")

    class Meta:
        model = Deadline
        fields = []

    def with_day(self, queryset, name, value):
        days = set(value)
        return queryset.filter(date__isnull=days == {"no"}) if len(days) == 1 else queryset
