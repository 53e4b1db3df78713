"""What was found in the cables, as lists."""

from cables import facets
from cables.filters import RecommendationFilter
from cables.models import Recommendation
from cables.views.lists import NarrowingListView


class RecommendationListView(NarrowingListView):
    queryset = Recommendation.objects.for_list().order_by(
        "country__name", "-report_year", "cable__mrn", "ordinal"
    )
    filterset_class = RecommendationFilter
    paginate_by = 50

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        filterset, params = self.filterset, self.request.GET
        if filterset.form.is_valid():
            found = facets.recommendation_facets(filterset, params)
            context["facets"] = found
            context["chips"] = facets.chips(filterset, params, found, {"q": "Search:"})
        return context
