"""Whatever chooses or annotates cables, their paragraphs, and countries."""

from dataclasses import replace

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from cables.parsing.mrn import is_unmistakable, parse_mrn
from cables.querysets.search import HIT_END, HIT_START, SEARCH_CONFIG

# The findings that rows of cables and countries count.
COUNTED = ("recommendation", "statistic", "meeting", "deadline")


class FindingCountsMixin:
    def with_finding_counts(self):
        """Add `recommendation_count`, `statistic_count` and so on, rejected ones left out."""
        # Each in a query of its own: joined to one another they would multiply.
        return self.annotate(
            **{
                f"{kind}_count": _count(
                    self.model._meta.get_field(f"{kind}s").related_model.objects.visible(),
                    self.model._meta.model_name,
                )
                for kind in COUNTED
            }
        )


def _count(queryset, owner):
    rows = queryset.filter(**{owner: OuterRef("pk")}).order_by().values(owner)
    return Coalesce(Subquery(rows.annotate(rows=Count("pk")).values("rows")), 0)


class CountryQuerySet(FindingCountsMixin, models.QuerySet):
    def with_counts(self):
        """Add `cable_count` and the counts of findings."""
        entries = self.model._meta.get_field("tags").related_model.cables.through.objects
        cables = (
            entries.filter(tag__country=OuterRef("pk"))
            .order_by()
            .values("tag__country")
            .annotate(rows=Count("cable", distinct=True))
            .values("rows")
        )
        return self.annotate(cable_count=Coalesce(Subquery(cables), 0)).with_finding_counts()


class CableQuerySet(FindingCountsMixin, models.QuerySet):
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


class ParagraphQuerySet(models.QuerySet):
    def in_order(self):
        return self.order_by("position")
