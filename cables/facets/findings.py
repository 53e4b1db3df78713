"""The counts of the lists of findings.

Every one of these filters widens: a row that fits any of the chosen is kept. So each is
counted as if it were not set.
"""

from collections import Counter

from django.db.models import Count
from django.db.models.functions import ExtractYear

from cables.choices import (
    Horizon,
    Measure,
    MeetingSide,
    MeetingTopic,
    OffenceScope,
    OfficialLevel,
    OrganizationKind,
    Pillar,
    ReviewStatus,
)
from cables.facets.base import build, counted, labelled
from cables.filters import NOT_STATED
from cables.models import MeetingParticipant


class Counts:
    """Makes the facets of one filtered list."""

    def __init__(self, filterset, params):
        self.filterset, self.params = filterset, params

    def country(self):
        rows = self.filterset.qs_without("country").filter(country__isnull=False)
        return self.build("country", "Country", counted(rows, "country__iso3", "country__name"))

    def status(self):
        return self.choices("status", "Status", ReviewStatus)

    def choices(self, name, title, choices):
        """Count a column of a closed list; an empty one is left out."""
        rows = counted(self.filterset.qs_without(name), name)
        return self.build(name, title, labelled([row for row in rows if row[0]], choices))

    def texts(self, name, title):
        """Count a column of free text; its filter says what an empty one means."""
        empty = dict(self.filterset.form.fields[name].choices)[NOT_STATED]
        rows = counted(self.filterset.qs_without(name), name)
        rows = [row if row[0] else (NOT_STATED, empty, "", row[-1]) for row in rows]
        return self.build(name, title, rows)

    def years(self, title, first, last, without=("year",)):
        """Count the years that rows touch, the newest first; a row may touch several."""
        spans = (
            self.filterset.qs_without(*without)
            .order_by()
            .values_list(ExtractYear(first), ExtractYear(last))
            .annotate(rows=Count("pk"))
        )
        years, unstated = Counter(), 0
        for start, end, rows in spans:
            if start is None and end is None:
                unstated += rows
                continue
            # A span open at one end counts for the year of the end that is stated.
            start, end = start or end, end or start
            years.update(dict.fromkeys(range(start, end + 1), rows))
        found = [(year, str(year), "", years[year]) for year in sorted(years, reverse=True)]
        if unstated and "undated" not in self.filterset.filters:
            found.append((NOT_STATED, "Not stated", "", unstated))
        return self.build("year", title, found)

    def switch(self, name, title, **rows):
        """Count the rows of some querysets, each under the value that asks for it."""
        labels = dict(self.filterset.form.fields[name].choices)
        found = [(value, labels[value], "", queryset.count()) for value, queryset in rows.items()]
        return self.build(name, title, [row for row in found if row[-1]])

    def build(self, name, title, rows, **kwargs):
        return build(self.params, name, title, rows, **kwargs)


def recommendation_facets(filterset, params):
    counts = Counts(filterset, params)
    years = filterset.qs_without("report_year").filter(report_year__isnull=False)
    return [
        counts.country(),
        counts.choices("horizon", "Horizon", Horizon),
        counts.choices("pillar", "Pillar as printed", Pillar),
        counts.choices("suggested_pillar", "Pillar suggested by the words", Pillar),
        counts.status(),
        counts.build("report_year", "Report year", counted(years, "report_year")),
    ]


def statistic_facets(filterset, params):
    counts = Counts(filterset, params)
    accepted = filterset.qs_without("accepted").filter(accepted=True)
    conflicts = filterset.qs_without("conflicts").conflicting()
    planned = filterset.qs_without("planned")
    return [
        counts.country(),
        counts.choices("measure", "Measure", Measure),
        counts.years("Year", "period_start", "period_end"),
        counts.texts("reported_by", "Reported by"),
        counts.switch("accepted", "Category", yes=accepted),
        counts.switch(
            "planned",
            "Reached or planned",
            no=planned.filter(is_planned=False),
            yes=planned.filter(is_planned=True),
        ),
        counts.switch("conflicts", "Conflicts", only=conflicts),
        counts.choices("offence_scope", "Offence", OffenceScope),
        counts.status(),
    ]


def meeting_facets(filterset, params):
    counts = Counts(filterset, params)
    inferred = filterset.qs_without("inferred")
    return [
        counts.country(),
        counts.years("Year", "date", "date_end", without=("year", "undated")),
        counts.choices("host_level", "Highest level met", OfficialLevel),
        counts.choices("us_level", "Highest US level", OfficialLevel),
        counts.build("topic", "Topics", _topics(filterset), one="Topic"),
        counts.build(
            "organization_kind",
            "Kind of organization",
            labelled(_met(filterset, "organization_kind", "organization__kind"), OrganizationKind),
        ),
        counts.build(
            "organization",
            "Organization",
            _met(filterset, "organization", "organization", "organization__name"),
        ),
        counts.switch(
            "inferred",
            "How it is told",
            no=inferred.filter(is_inferred=False),
            yes=inferred.filter(is_inferred=True),
        ),
        counts.status(),
    ]


def deadline_facets(filterset, params):
    counts = Counts(filterset, params)
    days = filterset.qs_without("dated")
    return [
        counts.country(),
        counts.texts("due_from", "Due from"),
        counts.years("Year", "date", "date"),
        counts.switch(
            "dated",
            "Day",
            yes=days.filter(date__isnull=False),
            no=days.filter(date__isnull=True),
        ),
        counts.status(),
    ]


def _topics(filterset):
    sets = filterset.qs_without("topic").order_by().values_list("topics").annotate(rows=Count("pk"))
    totals = Counter()
    for topics, rows in sets:
        totals.update(dict.fromkeys(topics, rows))
    return [(topic, MeetingTopic(topic).label, "", rows) for topic, rows in totals.most_common()]


def _met(filterset, name, value, label=None):
    """Count meetings by something of whom was met; a meeting counts once for each."""
    people = MeetingParticipant.objects.filter(
        side=MeetingSide.HOST,
        organization__isnull=False,
        meeting__in=filterset.qs_without(name).order_by().values("pk"),
    )
    return counted(people, value, label, unit="meeting")
