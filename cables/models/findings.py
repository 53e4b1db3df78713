"""What the rules found in the text, or a curator added, each with the words it came from."""

from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from cables.choices import (
    ACCEPTED_MEASURES,
    Horizon,
    Measure,
    MeetingSide,
    MeetingTopic,
    OffenceScope,
    OfficialLevel,
    Pillar,
    Qualifier,
    ReviewStatus,
    Tier,
)
from cables.models.cable import Cable, Paragraph
from cables.models.vocabulary import Country, Organization
from cables.querysets import (
    FindingQuerySet,
    MeetingQuerySet,
    RecommendationQuerySet,
    StatisticQuerySet,
)


class Finding(models.Model):
    """What every kind of finding shares: its place, its words, its rule, its review."""

    cable = models.ForeignKey(Cable, models.CASCADE, related_name="%(class)ss")
    paragraph = models.ForeignKey(
        Paragraph, models.SET_NULL, null=True, blank=True, related_name="%(class)ss"
    )
    start = models.PositiveIntegerField(help_text="First character, in the cable's cleaned text.")
    end = models.PositiveIntegerField()
    quote = models.TextField(help_text="The exact words.")
    rule = models.CharField(max_length=60, help_text="What found it; empty when a person did.")
    confidence = models.DecimalField(
        max_digits=3,
        decimal_places=2,
        null=True,
        blank=True,
        editable=False,
        help_text="Share of this rule's findings that readers judged right; empty if unmeasured.",
    )
    about = models.CharField(
        max_length=80,
        blank=True,
        editable=False,
        help_text="What tells it apart from another finding in the same words, as found.",
    )
    fingerprint = models.CharField(
        max_length=64,
        editable=False,
        help_text="Of what the rule found, kept when a person corrects it.",
    )
    status = models.CharField(
        max_length=10, choices=ReviewStatus, default=ReviewStatus.EXTRACTED, db_index=True
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["cable_id", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["cable", "fingerprint"], name="%(class)s_fingerprint_unique"
            ),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="%(class)s_span_forward"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=ReviewStatus.values), name="%(class)s_status_known"
            ),
        ]

    def get_absolute_url(self):
        return (self.paragraph or self.cable).get_absolute_url()

    @property
    def is_unreviewed(self):
        return self.status == ReviewStatus.EXTRACTED


class Recommendation(Finding):
    """One thing a government is asked to do in an action plan."""

    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="recommendations"
    )
    report_year = models.PositiveSmallIntegerField(null=True, blank=True)
    horizon = models.CharField(max_length=12, choices=Horizon, blank=True)
    pillar = models.CharField(
        max_length=12, choices=Pillar, blank=True, help_text="As the plan prints it."
    )
    suggested_pillar = models.CharField(
        max_length=12,
        choices=Pillar,
        blank=True,
        help_text="By its words, where the plan prints no pillar.",
    )
    ordinal = models.PositiveSmallIntegerField(help_text="Its place in the plan, from 1.")
    text = models.TextField(help_text="The whole ask, line breaks and leading dashes removed.")

    objects = RecommendationQuerySet.as_manager()

    class Meta(Finding.Meta):
        ordering = ["cable_id", "ordinal"]
        constraints = [
            *Finding.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(horizon__in=["", *Horizon.values]),
                name="recommendation_horizon_known",
            ),
            models.CheckConstraint(
                condition=models.Q(pillar__in=["", *Pillar.values]),
                name="recommendation_pillar_known",
            ),
            models.CheckConstraint(
                condition=models.Q(suggested_pillar__in=["", *Pillar.values]),
                name="recommendation_suggestion_known",
            ),
            models.CheckConstraint(
                condition=models.Q(report_year__isnull=True)
                | models.Q(report_year__range=(2001, 2049)),
                name="recommendation_year_sane",
            ),
        ]

    def __str__(self):
        return self.text


class TierPlacement(Finding):
    """A placement that a cable states as fact, in the report of one year."""

    country = models.ForeignKey(Country, models.PROTECT, related_name="tier_placements")
    report_year = models.PositiveSmallIntegerField()
    tier = models.CharField(max_length=3, choices=Tier)

    class Meta(Finding.Meta):
        constraints = [
            *Finding.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(tier__in=Tier.values), name="tierplacement_tier_known"
            ),
            models.CheckConstraint(
                condition=models.Q(report_year__range=(2001, 2049)),
                name="tierplacement_year_sane",
            ),
        ]

    def __str__(self):
        return f"{self.country}, {self.report_year}: {self.get_tier_display()}"


class Statistic(Finding):
    """One reported figure, with who reported it and for when."""

    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="statistics"
    )
    measure = models.CharField(max_length=24, choices=Measure)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True, blank=True)
    value_max = models.DecimalField(
        max_digits=20, decimal_places=4, null=True, blank=True, help_text="Upper end of a range."
    )
    unit = models.CharField(max_length=60, blank=True)
    qualifier = models.CharField(max_length=8, choices=Qualifier, blank=True)
    period = models.CharField(max_length=80, blank=True, help_text="As printed.")
    period_start = models.DateField(null=True, blank=True)
    period_end = models.DateField(null=True, blank=True)
    reported_by = models.CharField(max_length=200, blank=True)
    offence_scope = models.CharField(
        max_length=12, choices=OffenceScope, default=OffenceScope.UNSPECIFIED
    )
    accepted = models.BooleanField(
        "accepted category",
        default=False,
        help_text="Falls in a category of law enforcement data that the Department accepts.",
    )
    is_planned = models.BooleanField(
        "planned", default=False, help_text="A goal of a grant or program, not yet reached."
    )

    objects = StatisticQuerySet.as_manager()

    class Meta(Finding.Meta):
        indexes = [
            models.Index(
                fields=["country", "period_start", "period_end"], name="statistic_of_a_period"
            )
        ]
        constraints = [
            *Finding.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(measure__in=Measure.values), name="statistic_measure_known"
            ),
            models.CheckConstraint(
                condition=models.Q(value_max__isnull=True)
                | models.Q(value__isnull=False, value_max__gte=models.F("value")),
                name="statistic_range_forward",
            ),
            models.CheckConstraint(
                condition=models.Q(period_end__isnull=True)
                | models.Q(period_start__isnull=True)
                | models.Q(period_end__gte=models.F("period_start")),
                name="statistic_period_forward",
            ),
            models.CheckConstraint(
                condition=models.Q(offence_scope__in=OffenceScope.values),
                name="statistic_scope_known",
            ),
            models.CheckConstraint(
                condition=models.Q(qualifier__in=["", *Qualifier.values]),
                name="statistic_qualifier_known",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted=False)
                | models.Q(measure__in=sorted(ACCEPTED_MEASURES)),
                name="statistic_accepted_measure",
            ),
        ]

    def __str__(self):
        value = "not told" if self.value is None else f"{Decimal(self.value).normalize():f}"
        return f"{self.get_measure_display()}: {value}"


class Meeting(Finding):
    """A reported meeting or conversation."""

    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="meetings"
    )
    date = models.DateField(null=True, blank=True)
    date_end = models.DateField(null=True, blank=True)
    date_text = models.CharField(max_length=120, blank=True, help_text="As printed.")
    topics = ArrayField(
        models.CharField(max_length=40, choices=MeetingTopic), default=list, blank=True
    )
    anchors = ArrayField(
        models.CharField(max_length=20),
        default=list,
        blank=True,
        help_text="Of every paragraph that reports it, in order.",
    )
    is_inferred = models.BooleanField(
        "inferred", default=False, help_text="The text says no “met”; the frame of a visit does."
    )

    objects = MeetingQuerySet.as_manager()

    class Meta(Finding.Meta):
        constraints = [
            *Finding.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(date_end__isnull=True)
                | models.Q(date__isnull=True)
                | models.Q(date_end__gte=models.F("date")),
                name="meeting_dates_forward",
            ),
            models.CheckConstraint(
                condition=models.Q(topics__contained_by=MeetingTopic.values),
                name="meeting_topics_known",
            ),
        ]

    def __str__(self):
        return f"Meeting, {self.date_text or 'date not stated'}"


class MeetingParticipant(models.Model):
    """Somebody who took part in a meeting, on one side of the table."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participants")
    side = models.CharField(max_length=4, choices=MeetingSide)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=200, blank=True)
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="participants"
    )
    level = models.CharField(max_length=18, choices=OfficialLevel, default=OfficialLevel.UNKNOWN)

    class Meta:
        ordering = ["meeting_id", "side", "pk"]
        verbose_name = "participant"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side__in=MeetingSide.values), name="participant_side_known"
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=OfficialLevel.values), name="participant_level_known"
            ),
            models.CheckConstraint(
                condition=~(models.Q(name="") & models.Q(role="") & models.Q(organization=None)),
                name="participant_is_someone",
            ),
        ]

    def __str__(self):
        return self.name or self.role or str(self.organization)


class Deadline(Finding):
    """Something that somebody has to do by a date."""

    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="deadlines"
    )
    what = models.TextField(help_text="What is due, on one line.")
    due_from = models.CharField(
        "due from", max_length=200, blank=True, help_text="Who owes it, in the cable's words."
    )
    date = models.DateField(null=True, blank=True)
    date_text = models.CharField(max_length=120, blank=True, help_text="As printed.")

    def __str__(self):
        return f"{self.date_text}: {self.what}"
