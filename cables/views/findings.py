"""What was found in the cables, as lists."""

from django.db.models import F

from cables import facets, presentation
from cables.filters import DeadlineFilter, MeetingFilter, RecommendationFilter, StatisticFilter
from cables.models import Deadline, Meeting, Recommendation, Statistic
from cables.views.lists import NarrowingListView


class FindingListView(NarrowingListView):
    """A list of findings of one kind, with what it can be narrowed by."""

    paginate_by = 50
    make_facets = None  # (filterset, params) -> facets

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        filterset, params = self.filterset, self.request.GET
        names = self.queryset.model._meta
        context |= {"noun": names.verbose_name, "nouns": names.verbose_name_plural}
        if filterset.form.is_valid():
            found = type(self).make_facets(filterset, params)
            context["facets"] = found
            context["chips"] = facets.chips(filterset, params, found, {"q": "Search:"})
            if context["chips"]:
                context["total"] = self.get_queryset().count()
        return context


class RecommendationListView(FindingListView):
    queryset = Recommendation.objects.for_list().order_by(
        "country__name", "-report_year", "cable__mrn", "ordinal"
    )
    filterset_class = RecommendationFilter
    make_facets = facets.recommendation_facets


class StatisticListView(FindingListView):
    queryset = Statistic.objects.for_list().in_order()
    filterset_class = StatisticFilter
    make_facets = facets.statistic_facets

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        rows = list(context["object_list"])
        matching = self.filterset.qs if context.get("chips") else None
        return context | {"object_list": rows, "entries": with_rivals(rows, matching)}


def with_rivals(rows, matching=None):
    """Return statistics, and in place of those in conflict all figures of the conflict.

    `matching` is a queryset of what the filters keep; the figures outside it are marked.
    None: there are no filters.
    """
    if not rows:
        return rows
    # Asked for one page: for the pages before it, which are skipped, it would take long.
    keys = [row.pk for row in rows]
    told = list(Statistic.objects.for_list().told_with(keys).in_order().with_conflicts())
    if told and matching is not None:
        kept = matching.filter(pk__in=[row.pk for row in told])
        matching = set(kept.order_by().values_list("pk", flat=True))
    return presentation.gather(rows, told, matching)


class MeetingListView(FindingListView):
    queryset = (
        Meeting.objects.for_list()
        .with_levels()
        .order_by("country__name", F("date").desc(nulls_last=True), "cable__mrn", "start", "pk")
    )
    filterset_class = MeetingFilter
    make_facets = facets.meeting_facets

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.filterset.form.is_valid():
            context["undated"] = facets.undated(self.filterset, self.request.GET)
        return context


class DeadlineListView(FindingListView):
    queryset = Deadline.objects.for_list().order_by(
        F("date").asc(nulls_last=True), "country__name", "cable__mrn", "start", "pk"
    )
    filterset_class = DeadlineFilter
    make_facets = facets.deadline_facets
