"""Countries, with what the cables say of each."""

from django.db.models import F
from django.views.generic import DetailView, ListView

from cables import presentation
from cables.models import Cable, Country, Recommendation, Statistic
from cables.querysets import COUNTED
from cables.views.findings import with_rivals

CABLES_SHOWN = STATISTICS_SHOWN = 10


class CountryListView(ListView):
    # The order is asked for anew: Django drops a model's own where rows are grouped.
    queryset = (
        Country.objects.with_counts()
        .exclude(**dict.fromkeys(["cable_count", *(f"{kind}_count" for kind in COUNTED)], 0))
        .order_by("name")
    )
    template_name = "cables/country_list.html"


class CountryDetailView(DetailView):
    queryset = Country.objects.with_finding_counts()
    slug_field = slug_url_kwarg = "iso3"
    template_name = "cables/country_detail.html"

    def get_context_data(self, **kwargs):
        country = self.object
        cables = Cable.objects.about(country)
        recommendations = Recommendation.objects.for_list().filter(country=country)
        statistics = Statistic.objects.for_list().filter(country=country)
        newest = statistics.order_by(
            F("period_end").desc(nulls_last=True), "measure", "cable__mrn", "start"
        )
        return super().get_context_data(
            **kwargs,
            cable_count=cables.count(),
            cables=cables.for_list().with_finding_counts().newest_first()[:CABLES_SHOWN],
            plans=presentation.group_recommendations(recommendations),
            shown=STATISTICS_SHOWN,
            statistics=with_rivals(list(newest[:STATISTICS_SHOWN])),
            placements=country.tier_placements.for_list().order_by("report_year", "pk"),
        )
