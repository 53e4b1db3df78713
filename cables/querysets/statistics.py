"""Figures: their order, and which of them report the same thing differently."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Exists, ExpressionWrapper, F, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce, Lower

from cables.choices import COMPARED_TOGETHER, Measure, OffenceScope, ReviewStatus
from cables.querysets.findings import FindingQuerySet
from cables.querysets.search import with_words

# What these count, the measure alone does not say: two of them are two things, not a conflict.
NEVER_COMPARED = (Measure.OTHER, Measure.SHARE, Measure.PRICE, Measure.FUNDING)
CASES = r"\m(cases?|trials?|proceedings)\M"
PEOPLE = (
    r"\m(people|persons?|individuals?|victims?|suspects?|defendants?|traffickers?|offenders?"
    r"|officials?|officers?|employees)\M"
)
# These say no more than the measure does.
NO_UNIT = r"^(investigations?|prosecutions?|convictions?|sentences?)$"
SAME = ("country", "compared_as", "period_start", "period_end")
COMPARABLE = Q(
    ~Q(measure__in=NEVER_COMPARED),
    value__gte=0,
    is_planned=False,
    country__isnull=False,
    period_start__isnull=False,
    period_end__isnull=False,
)


class StatisticQuerySet(FindingQuerySet):
    def for_margin(self):
        return super().for_margin().with_conflicts()

    def search(self, text):
        """Those whose words or reporter match a web-style query; a blank one matches all."""
        return with_words(self, text, "quote", "reported_by", "unit", "period")

    def in_order(self):
        """By country and measure, the newest period first; rival figures side by side."""
        return self.annotate(compared_as=_compared_as()).order_by(
            F("country__name").asc(nulls_last=True),
            "compared_as",
            F("period_start").desc(nulls_last=True),
            F("period_end").desc(nulls_last=True),
            "cable__mrn",
            "start",
            "pk",
        )

    def with_conflicts(self):
        """Add `rival_ids`: the figures that report the same differently, by key; [] for none.

        Two visible figures conflict when all of this holds:

        - they speak of one country, of one measure (or of two that are COMPARED_TOGETHER), and
          of the same days, first and last: a figure without a country or without both days
          conflicts with none, and so does a goal that was only planned;
        - their values, or the ends of their ranges, differ; a hedge ("about") does not make
          two values one; a figure without a number, or a change (below zero), conflicts with
          none;
        - they come from different reporters, in capitals or not, or from different cables; a
          figure without a reporter is reported by its cable.

        They do not conflict where they plainly count different things: cases here and people
        there, or two groups of people ("women", "children"); offences that are trafficking by
        definition here and trafficking-related ones there; and the measures NEVER_COMPARED.
        """
        return self._comparable().annotate(rival_ids=ArraySubquery(self._rivals().values("pk")))

    def conflicting(self):
        """Those that another visible figure conflicts with; see `with_conflicts`."""
        return self._comparable().filter(COMPARABLE, Exists(self._rivals()))

    def told_with(self, keys):
        """All conflicting figures of the countries, measures and periods of some statistics."""
        asked = self.model.objects.filter(pk__in=keys)._comparable()
        same = {name: OuterRef(name) for name in SAME}
        return self.conflicting().filter(Exists(asked.filter(**same)))

    def _comparable(self):
        """Add, for comparing alone, what two figures must share and where they must differ."""
        scopes = {
            OffenceScope.EXPLICIT: OffenceScope.RELATED,
            OffenceScope.RELATED: OffenceScope.EXPLICIT,
        }
        return self.alias(
            compared_as=_compared_as(),
            counted=Case(
                When(unit__iregex=CASES, then=Value("cases")),
                When(unit__iregex=PEOPLE, then=Value("people")),
                When(unit__iregex=NO_UNIT, then=Value("")),
                default=Lower("unit"),
            ),
            reporter=Lower("reported_by"),
            top=Coalesce("value_max", "value"),
            other_scope=Case(
                *(When(offence_scope=scope, then=Value(other)) for scope, other in scopes.items()),
                default=Value(""),
            ),
        )

    def _rivals(self):
        same = {name: OuterRef(name) for name in SAME}
        asked = {
            "asked_unit": ExpressionWrapper(OuterRef("counted"), models.TextField()),
            "asked_status": ExpressionWrapper(OuterRef("status"), models.CharField()),
            "asked_value": ExpressionWrapper(OuterRef("value"), models.DecimalField()),
            "asked_plan": ExpressionWrapper(OuterRef("is_planned"), models.BooleanField()),
        }
        return (
            self.model.objects.visible()
            ._comparable()
            .alias(**asked)
            .filter(COMPARABLE, **same, asked_value__gte=0, asked_plan=False)
            .exclude(asked_status=ReviewStatus.REJECTED)
            .exclude(value=OuterRef("value"), top=OuterRef("top"))
            .exclude(cable=OuterRef("cable"), reporter=OuterRef("reporter"))
            .exclude(offence_scope=OuterRef("other_scope"))
            .filter(Q(counted="") | Q(asked_unit="") | Q(counted=F("asked_unit")))
            .order_by()
        )


def _compared_as():
    """The place of a measure in its list; the same for measures that are compared together."""
    places = {measure: place for place, measure in enumerate(Measure)}
    return Case(
        *(
            When(measure=measure, then=min(places[m] for m in COMPARED_TOGETHER[measure]))
            if measure in COMPARED_TOGETHER
            else When(measure=measure, then=place)
            for measure, place in places.items()
        ),
        output_field=models.IntegerField(),
    )
