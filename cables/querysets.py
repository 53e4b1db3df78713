"""Whatever chooses, annotates or reviews rows."""

from dataclasses import replace

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank, SearchVector
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.timezone import now

from cables.choices import ReviewStatus
from cables.parsing.mrn import is_unmistakable, parse_mrn

SEARCH_CONFIG = "english"
# Private-use characters: no cable holds them, so they survive escaping and
# the `highlight` filter can turn them into <mark> afterwards.
HIT_START, HIT_END = "\ue000", "\ue001"


class CountryQuerySet(models.QuerySet):
    def with_counts(self):
        """Add `cable_count` and `recommendation_count` (rejected ones left out)."""
        return self.annotate(
            cable_count=Count("tags__cables", distinct=True),
            recommendation_count=Count(
                "recommendations",
                filter=~Q(recommendations__status=ReviewStatus.REJECTED),
                distinct=True,
            ),
        )


class CableQuerySet(models.QuerySet):
    def for_list(self):
        """What one row of a list needs, and no body text."""
        return (
            self.select_related("origin")
            .prefetch_related("tag_entries__tag")
            .defer("text", "search_vector", "repairs", "problems", "page_anchors")
        )

    def newest_first(self):
        return self.order_by(F("sent_at").desc(nulls_last=True), "mrn")

    def search(self, text):
        """Match a web-style query, best first; a blank one matches everything.

        An MRN in any printed form matches the cables it may mean.
        """
        if not text.strip():
            return self
        if is_unmistakable(text) and (named := self.named(text)).exists():
            return named.annotate(rank=Value(1.0), snippet=Value("")).newest_first()
        query = SearchQuery(text, config=SEARCH_CONFIG, search_type="websearch")
        snippet = SearchHeadline(
            "text",
            query,
            config=SEARCH_CONFIG,
            start_sel=HIT_START,
            stop_sel=HIT_END,
            max_fragments=2,
            min_words=8,
            max_words=18,
        )
        return (
            self.filter(search_vector=query)
            .annotate(rank=SearchRank(F("search_vector"), query), snippet=snippet)
            .order_by("-rank", F("sent_at").desc(nulls_last=True), "mrn")
        )

    def named(self, printed):
        """The cables that an unmistakable MRN may mean, without a year those of any year.

        A former MRN means the cable that bears another one now.
        """
        mrn = parse_mrn(printed) if is_unmistakable(printed) else None
        if mrn is None:
            return self.none()
        years = [mrn.year] if mrn.year else [None, *range(1950, 2050)]
        names = [str(replace(mrn, year=year)) for year in years]
        held = self.model.objects.filter(Q(mrn__in=names) | Q(former_mrns__mrn__in=names))
        return self.filter(pk__in=held.values("pk"))

    def about(self, *countries):
        """Cables that carry a place tag of any of these countries, each once."""
        entries = self.model.tags.through.objects.filter(tag__country__in=countries)
        return self.filter(pk__in=entries.values("cable"))

    def oldest_first(self):
        return self.order_by(F("sent_at").asc(nulls_last=True), "mrn")

    def with_recommendation_count(self):
        """Add `recommendation_count` (rejected ones left out)."""
        recommendations = (
            self.model._meta.get_field("recommendations")
            .related_model.objects.visible()
            .filter(cable=OuterRef("pk"))
            .order_by()
            .values("cable")
            .annotate(rows=Count("pk"))
            .values("rows")
        )
        return self.annotate(recommendation_count=Coalesce(Subquery(recommendations), 0))


class ParagraphQuerySet(models.QuerySet):
    def in_order(self):
        return self.order_by("position")


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

    def review(self, status, *, by):
        """Record a person's decision; returns the number of rows that changed."""
        return self.exclude(status=status).update(status=status, reviewed_by=by, reviewed_at=now())


class RecommendationQuerySet(FindingQuerySet):
    def search(self, text):
        """Those whose words match a web-style query; a blank one matches everything."""
        if not text.strip():
            return self
        query = SearchQuery(text, config=SEARCH_CONFIG, search_type="websearch")
        return self.annotate(words=SearchVector("text", config=SEARCH_CONFIG)).filter(words=query)


class MeetingQuerySet(FindingQuerySet):
    def for_margin(self):
        return super().for_margin().prefetch_related("participants__organization")
