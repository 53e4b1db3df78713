"""Countries, with what the cables say of each."""

from django.db.models import Q
from django.views.generic import DetailView, ListView

from cables import presentation
from cables.models import Cable, Country, Recommendation

CABLES_SHOWN = 10


class CountryListView(ListView):
    # The order is asked for anew: Django drops a model's own where rows are grouped.
    queryset = (
        Country.objects.with_counts()
        .filter(Q(cable_count__gt=0) | Q(recommendation_count__gt=0))
        .order_by("name")
    )
    template_name = "cables/country_list.html"


class CountryDetailView(DetailView):
    model = Country
    slug_field = slug_url_kwarg = "iso3"
    template_name = "cables/country_detail.html"

    def get_context_data(self, **kwargs):
        country = self.object
        cables = Cable.objects.about(country)
        recommendations = Recommendation.objects.for_list().filter(country=country)
        return super().get_context_data(
            **kwargs,
            cable_count=cables.count(),
            cables=cables.for_list().with_recommendation_count().newest_first()[:CABLES_SHOWN],
            plans=presentation.group_recommendations(recommendations),
            placements=country.tier_placements.for_list().order_by("report_year", "pk"),
        )
