"""Whatever chooses, annotates or reviews findings."""

from django.contrib.postgres.aggregates import StringAgg
from django.db import models
from django.db.models import Case, Func, OuterRef, Subquery, Value, When
from django.utils.timezone import now

from cables.choices import MeetingSide, OfficialLevel, ReviewStatus
from cables.querysets.search import with_words


class FindingQuerySet(models.QuerySet):
    def visible(self):
        """What readers see: everything but what a curator rejected."""
        return self.exclude(status=ReviewStatus.REJECTED)

    def pending(self):
        return self.filter(status=ReviewStatus.EXTRACTED)

    def for_list(self):
        """What one row of a list needs, and not the text of whole cables."""
        return (
            self.visible()
            .select_related("cable", "paragraph__cable", "country")
            .only(
                *(field.attname for field in self.model._meta.concrete_fields),
                "cable__mrn",
                "cable__year",
                "paragraph__anchor",
                "paragraph__label",
                "paragraph__cable__mrn",
                "country__iso3",
                "country__name",
            )
        )

    def for_margin(self):
        """What the margin of a cable page needs."""
        return self.visible().select_related("country")

    def search(self, text):
        """Those whose words match a web-style query; a blank one matches everything."""
        columns = self.model._meta.concrete_fields
        texts = [column.name for column in columns if isinstance(column, models.TextField)]
        return with_words(self, text, *texts)

    def review(self, status, *, by):
        """Record a person's decision; returns the number of rows that changed."""
        return self.exclude(status=status).update(status=status, reviewed_by=by, reviewed_at=now())


class RecommendationQuerySet(FindingQuerySet):
    def search(self, text):
        """Those whose words match a web-style query; a blank one matches everything."""
        return with_words(self, text, "text")


# Kelley, Scorecard Diplomacy (2017), ranks each side of the table by itself; the two lists
# never meet, because a level is asked for one side at a time.
LEVELS_HIGHEST_FIRST = (
    OfficialLevel.HEAD_OF_STATE,
    OfficialLevel.MINISTER,
    OfficialLevel.DEPUTY_MINISTER,
    OfficialLevel.OTHER_OFFICIAL,
    OfficialLevel.NON_OFFICIAL,
    OfficialLevel.AMBASSADOR,
    OfficialLevel.VISITING_OFFICIAL,
    OfficialLevel.EMBASSY_STAFF,
    OfficialLevel.UNKNOWN,
)


class MeetingQuerySet(FindingQuerySet):
    def for_list(self):
        return super().for_list().prefetch_related("participants__organization")

    def for_margin(self):
        return super().for_margin().prefetch_related("participants__organization")

    def with_levels(self):
        """Add `us_level` and `host_level`, the highest of each side; None where it is empty."""
        return self.annotate(
            us_level=self._highest(MeetingSide.US), host_level=self._highest(MeetingSide.HOST)
        )

    def with_interlocutors(self, **conditions):
        """Those where somebody across the table fits; each once."""
        people = self._participants().filter(side=MeetingSide.HOST, **conditions)
        return self.filter(pk__in=people.values("meeting"))

    def search(self, text):
        """Those whose words, people or organizations match a web-style query; blank: all."""
        aliases = Func(
            "organization__aliases",
            Value(" "),
            function="array_to_string",
            output_field=models.TextField(),
        )
        people = (
            self._participants()
            .filter(meeting=OuterRef("pk"))
            .order_by()
            .values("meeting")
            .annotate(
                words=StringAgg(
                    Func(
                        Value(" "),
                        "name",
                        "role",
                        "organization__name",
                        aliases,
                        function="concat_ws",
                        output_field=models.TextField(),
                    ),
                    delimiter=" ",
                )
            )
            .values("words")
        )
        return with_words(self, text, "quote", Subquery(people))

    def _participants(self):
        return self.model._meta.get_field("participants").related_model.objects.all()

    def _highest(self, side):
        rank = Case(
            *(When(level=level, then=place) for place, level in enumerate(LEVELS_HIGHEST_FIRST))
        )
        people = self._participants().filter(meeting=OuterRef("pk"), side=side)
        return Subquery(people.order_by(rank).values("level")[:1])
