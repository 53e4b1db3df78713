"""Addresses. A cable stands under its MRN, a country under its ISO 3166 code."""

from django.urls import path, register_converter

from cables.views import cables, countries, findings, pages

app_name = "cables"


class MrnConverter:
    """Any printed form of an MRN; the view redirects to the canonical one."""

    regex = r"[^/\x00]{1,80}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class Iso3Converter(MrnConverter):
    regex = r"[A-Za-z]{3}"

    def to_python(self, value):
        return value.upper()


register_converter(MrnConverter, "mrn")
register_converter(Iso3Converter, "iso3")

urlpatterns = [
    path("", pages.HomeView.as_view(), name="home"),
    path("about/", pages.AboutView.as_view(), name="about"),
    path("favicon.ico", pages.FaviconView.as_view(), name="favicon"),
    path("cables/", cables.CableListView.as_view(), name="list"),
    path("cables/<mrn:mrn>/", cables.CableDetailView.as_view(), name="detail"),
    path("cables/<mrn:mrn>/source/", cables.CableSourceView.as_view(), name="source"),
    path("cables/<mrn:mrn>/source.txt", cables.cable_source_text, name="source_text"),
    path("countries/", countries.CountryListView.as_view(), name="countries"),
    path("countries/<iso3:iso3>/", countries.CountryDetailView.as_view(), name="country"),
    path("recommendations/", findings.RecommendationListView.as_view(), name="recommendations"),
    path("statistics/", findings.StatisticListView.as_view(), name="statistics"),
    path("meetings/", findings.MeetingListView.as_view(), name="meetings"),
    path("deadlines/", findings.DeadlineListView.as_view(), name="deadlines"),
    path("tags/", pages.TagListView.as_view(), name="tags"),
]
