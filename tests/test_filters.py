"""What each filter keeps, and what the counts beside the choices say."""

from datetime import UTC, date, datetime

import pytest
from django.http import QueryDict

from cables import facets
from cables.choices import DateBasis, DatePrecision, ReviewStatus
from cables.filters import CableFilter, RecommendationFilter
from cables.forms import LinesField, TextAreaField, parse_partial_date
from cables.models import Cable, Recommendation
from tests import factories


def kept(query):
    """Return the serials of the cables that an address keeps, in its order."""
    filterset = CableFilter(QueryDict(query), queryset=Cable.objects.newest_first())
    assert filterset.form.is_valid(), filterset.form.errors
    return [cable.serial for cable in filterset.qs]


def errors(query):
    return CableFilter(QueryDict(query), queryset=Cable.objects.all()).form.errors


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("2009-02", date(2009, 2, 1), date(2009, 2, 28)),
        ("2008-2", date(2008, 2, 1), date(2008, 2, 29)),
        ("2009-08-25", date(2009, 8, 25), date(2009, 8, 25)),
        ("2009-8-5", date(2009, 8, 5), date(2009, 8, 5)),
    ],
)
def test_parse_partial_date_spans(text, first, last):
    span = parse_partial_date(text)
    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "abc", "09", "2009-13", "2009-02-30", "0000", "25.08.2009", "2009-", "2009-08-25x"]
)
def test_parse_partial_date_refuses(text):
    assert parse_partial_date(text) is None


@pytest.mark.parametrize(
    ("data", "changed"),
    [
        ("STATE FOR EUR/CACEN, SA\r\nG/TIP", False),
        ("STATE FOR EUR/CACEN, SA\nG/TIP\n\n", False),
        ("STATE FOR EUR/CACEN\nSA\nG/TIP", True),
        ("", True),
    ],
)
def test_lines_field_keeps_commas(data, changed):
    assert LinesField().has_changed(["STATE FOR EUR/CACEN, SA", "G/TIP"], data) is changed


def test_text_area_field_ignores_a_browsers_line_ends():
    assert not TextAreaField().has_changed("a\nb", "a\r\nb")


@pytest.fixture
def dated(db):
    """Cables 1 to 5: to the minute, the day, the month, the year, and undated."""
    day = datetime(2009, 8, 25, 17, 32, tzinfo=UTC)
    factories.make_cable(serial=1, sent_at=day)
    factories.make_cable(serial=2, sent_at=day.replace(month=9), sent_precision=DatePrecision.DAY)
    factories.make_cable(
        serial=3,
        sent_at=datetime(2009, 10, 1, tzinfo=UTC),
        sent_precision=DatePrecision.MONTH,
        sent_basis=DateBasis.INFERRED,
    )
    factories.make_cable(
        serial=4,
        year=2006,
        sent_at=datetime(2006, 1, 1, tzinfo=UTC),
        sent_precision=DatePrecision.YEAR,
        sent_basis=DateBasis.INFERRED,
    )
    factories.make_cable(serial=5, year=None)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("", [3, 2, 1, 4, 5], id="undated-last"),
        pytest.param("order=oldest", [4, 1, 2, 3, 5], id="undated-last-oldest-first"),
        pytest.param("sent_after=2009", [3, 2, 1], id="from-year"),
        pytest.param("sent_before=2009-08-25", [1, 4], id="to-day-includes-it"),
        pytest.param("sent_after=2009-08-26&sent_before=2009-09", [2], id="between"),
        pytest.param("sent_after=2009-10-15", [3], id="month-may-be-later"),
        pytest.param("sent_after=2009-11", [], id="month-is-over"),
        pytest.param("sent_after=2006-12&sent_before=2006-12", [4], id="year-may-be-then"),
        pytest.param("sent_after=2007&sent_before=2008", [], id="year-is-over"),
        pytest.param("sent_after=2009-09&undated=include", [3, 2, 5], id="undated-too"),
        pytest.param("sent_before=2006&undated=include", [4, 5], id="undated-too-before"),
        pytest.param("undated=only", [5], id="undated-alone"),
        pytest.param("undated=only&sent_after=2009", [5], id="undated-alone-with-dates"),
    ],
)
def test_dates(dated, query, expected):
    assert kept(query) == expected


def test_undated_cables_left_out_are_counted(dated):
    filterset = CableFilter(QueryDict("sent_after=2009"), queryset=Cable.objects.all())
    assert filterset.has_dates
    assert [cable.serial for cable in filterset.undated_queryset()] == [5]


@pytest.fixture
def various(db):
    tajikistan, russia = factories.make_country("TJK"), factories.make_country("RUS")
    factories.make_tag("RU", kind="geopolitical", country=russia)
    factories.make_cable(serial=1, tags=["KTIP", "PHUM"], about=[tajikistan])
    factories.make_cable(serial=2, tags=["KTIP"], about=[tajikistan, russia], origin="MOSCOW")
    # Two place tags of one country: it must count and show once.
    factories.make_cable(
        serial=3, tags=["PHUM", "RU"], about=[russia], classification="CONFIDENTIAL"
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("tag=KTIP", {1, 2}, id="tag"),
        pytest.param("tag=KTIP&tag=PHUM", {1}, id="tags-narrow"),
        pytest.param("country=TJK", {1, 2}, id="country"),
        pytest.param("country=TJK&country=RUS", {1, 2, 3}, id="countries-widen"),
        pytest.param("origin=MOSCOW", {2}, id="origin"),
        pytest.param("origin=MOSCOW&origin=STATE", {1, 2, 3}, id="origins-widen"),
        pytest.param("classification=CONFIDENTIAL", {3}, id="classification"),
        pytest.param("tag=KTIP&country=RUS", {2}, id="both"),
        pytest.param("tag=PHUM&origin=MOSCOW", set(), id="nothing"),
    ],
)
def test_choices(various, query, expected):
    found = kept(query)
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("sent_after=yesterday", "sent_after", "“yesterday” cannot be read as a date"),
        ("sent_before=2009-13", "sent_before", "Write a year (2009)"),
        ("sent_after=2010&sent_before=2009", "sent_before", "Swap the two dates"),
        ("tag=NOPE", "tag", "“NOPE” is not a tag this archive knows"),
        ("country=XXX", "country", "not a country"),
        ("origin=NOWHERE", "origin", "not an origin"),
        ("classification=x", "classification", "No such classification"),
        ("order=best", "order", "Select a valid choice"),
        ("q=%00", "q", "Null characters"),
    ],
)
@pytest.mark.django_db
def test_errors_are_told_by_field(query, field, words):
    assert words in errors(query)[field][0]


@pytest.mark.django_db
def test_the_same_month_twice_is_a_span():
    assert not errors("sent_after=2009-08&sent_before=2009-08")


def test_search_finds_words_of_subject_and_text(db):
    factories.make_cable(serial=1, subject="COTTON HARVEST", paragraphs=["Nothing."])
    factories.make_cable(serial=2, subject="OTHER", paragraphs=["Children picked cotton."])
    factories.make_cable(serial=3, subject="OTHER", paragraphs=["Shelters."])
    assert kept("q=cotton") == [1, 2]  # the subject weighs more
    assert kept("q=cotton&order=mrn") == [1, 2]
    assert kept("q=cotton+-children") == [1]
    assert kept('q="picked+cotton"') == [2]
    assert set(kept("q=shelter+OR+harvest")) == {1, 3}
    assert kept("q=zebra") == []
    assert len(kept("q=+++")) == 3


def counts(facet):
    return {option.value: option.count for option in facet.options}


def cable_facets(query):
    params = QueryDict(query)
    filterset = CableFilter(params, queryset=Cable.objects.for_list())
    assert filterset.form.is_valid()
    return {facet.name: facet for facet in facets.cable_facets(filterset, params)}


def test_facets_count_every_cable_once(various):
    found = cable_facets("")
    assert counts(found["tag"]) == {"KTIP": 2, "PHUM": 2}  # places are a facet of their own
    assert counts(found["country"]) == {"RUS": 2, "TJK": 2}
    assert counts(found["origin"]) == {"STATE": 2, "MOSCOW": 1}
    assert counts(found["classification"]) == {"UNCLASSIFIED": 2, "CONFIDENTIAL": 1}


def test_facets_that_widen_are_counted_without_themselves(various):
    found = cable_facets("tag=KTIP&country=TJK")
    assert counts(found["tag"]) == {"KTIP": 2, "PHUM": 1}
    assert counts(found["country"]) == {"TJK": 2, "RUS": 1}


def test_every_facet_option_gives_what_its_count_says(various):
    for query in ("", "tag=KTIP", "country=TJK", "origin=STATE&tag=PHUM"):
        for facet in cable_facets(query).values():
            for option in facet.options:
                if option.selected or (facet.name != "tag" and facet.has_selection):
                    continue  # adding to a widening facet gives the union
                assert len(kept(option.url.removeprefix("?"))) == option.count, option


def test_facet_links_toggle_and_forget_the_page(various):
    found = cable_facets("tag=KTIP&page=2&q=plan")
    by_value = {option.value: option for option in found["tag"].options}
    assert by_value["KTIP"].selected
    assert by_value["KTIP"].url == "?q=plan"
    assert by_value["PHUM"].url == "?tag=KTIP&tag=PHUM&q=plan"


def test_chips_name_each_filter_and_take_it_away(various):
    params = QueryDict("q=plan&tag=KTIP&tag=PHUM&country=TJK&sent_after=2009")
    filterset = CableFilter(params, queryset=Cable.objects.for_list())
    assert filterset.form.is_valid()
    words = {"q": "Search:", "sent_after": "From"}
    found = facets.chips(filterset, params, facets.cable_facets(filterset, params), words)
    assert [chip.text for chip in found] == [
        "Search: plan",
        "From 2009",
        "Country: Tajikistan",
        "Tag: KTIP",
        "Tag: PHUM",
    ]
    assert found[0].url == "?tag=KTIP&tag=PHUM&country=TJK&sent_after=2009"
    assert found[3].url == "?q=plan&tag=PHUM&country=TJK&sent_after=2009"


def test_recommendations_narrow_and_rejected_ones_are_never_counted(db):
    tajikistan = factories.make_country()
    cable = factories.make_cable()
    factories.make_recommendation(cable, country=tajikistan)
    factories.make_recommendation(
        cable, "Improve trafficking data collection", pillar="prosecution", horizon="longer_term"
    )
    factories.make_recommendation(cable, "Begin Action Plan", status=ReviewStatus.REJECTED)

    def found(query):
        params = QueryDict(query)
        filterset = RecommendationFilter(params, queryset=Recommendation.objects.for_list())
        assert filterset.form.is_valid(), filterset.form.errors
        by_name = {f.name: counts(f) for f in facets.recommendation_facets(filterset, params)}
        return filterset.qs.count(), by_name

    total, by_name = found("")
    assert total == 2
    assert by_name == {
        "country": {"TJK": 1},
        "horizon": {"short_term": 1, "longer_term": 1},
        "pillar": {"prosecution": 1},
        "suggested_pillar": {},
        "status": {"extracted": 2},
        "report_year": {"2009": 2},
    }
    assert found("q=shelters")[0] == 1
    assert found("pillar=prosecution&horizon=longer_term&report_year=2009")[0] == 1
    assert found("country=TJK&status=extracted")[0] == 1
    rejected = RecommendationFilter(
        QueryDict("status=rejected"), queryset=Recommendation.objects.for_list()
    )
    assert "status" in rejected.form.errors
