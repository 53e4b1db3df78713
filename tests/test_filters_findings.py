"""What the filters of findings keep, and what the counts beside the choices say."""

from datetime import date

import pytest
from django.http import QueryDict

from cables import facets
from cables.choices import ReviewStatus
from cables.filters import DeadlineFilter, MeetingFilter, StatisticFilter
from cables.models import Deadline, Meeting, Statistic
from tests import factories

KINDS = {
    "statistics": (StatisticFilter, Statistic.objects.for_list(), facets.statistic_facets),
    "meetings": (MeetingFilter, Meeting.objects.for_list().with_levels(), facets.meeting_facets),
    "deadlines": (DeadlineFilter, Deadline.objects.for_list(), facets.deadline_facets),
}


def make_filter(kind, query):
    filterset, queryset, _ = KINDS[kind]
    return filterset(QueryDict(query), queryset=queryset.all())


def kept(kind, query):
    """Return the rules of the findings that an address keeps; each names one row here."""
    filterset = make_filter(kind, query)
    assert filterset.form.is_valid(), filterset.form.errors
    found = [row.rule for row in filterset.qs.order_by("rule")]
    assert len(found) == len(set(found))
    return "".join(found)


def counts(kind, query=""):
    params = QueryDict(query)
    filterset = make_filter(kind, query)
    assert filterset.form.is_valid(), filterset.form.errors
    return {
        facet.name: {option.value: option.count for option in facet.options}
        for facet in KINDS[kind][2](filterset, params)
    }


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.fixture
def figures(db):
    """Statistics a to f: periods, reporters, scopes."""
    cable = factories.make_cable()
    tajikistan, russia = factories.make_country("TJK"), factories.make_country("RUS")
    rows = [
        ("a", "2005-01-01", "2005-12-31", "Ministry", tajikistan, {"accepted": True}),
        ("b", "2005-01-01", "2005-12-31", "Prosecutor", tajikistan, {"value": 60}),
        ("c", "2008-04-01", "2010-03-31", "Ministry", russia, {"offence_scope": "explicit"}),
        ("d", None, None, "", tajikistan, {"period": "weekly", "measure": "price"}),
        ("e", "2009-01-01", None, "", None, {"is_planned": True, "period": "so far this year"}),
        ("f", None, "2009-06-30", "IOM", None, {"status": ReviewStatus.ACCEPTED}),
    ]
    for rule, start, end, reporter, country, kwargs in rows:
        factories.make_statistic(
            cable,
            rule=rule,
            period_start=day(start),
            period_end=day(end),
            reported_by=reporter,
            country=country,
            **kwargs,
        )
    factories.make_statistic(cable, rule="z", status=ReviewStatus.REJECTED)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "abcdef"),
        ("year=2005", "ab"),
        ("year=2008", "c"),
        ("year=2009", "cef"),
        ("year=2010", "c"),
        ("year=2011", ""),
        ("year=none", "d"),
        ("year=2005&year=none", "abd"),
        ("reported_by=Ministry", "ac"),
        ("reported_by=none", "de"),
        ("reported_by=none&reported_by=IOM", "def"),
        ("reported_by=nobody", ""),
        ("country=TJK", "abd"),
        ("country=TJK&country=RUS", "abcd"),
        ("measure=price", "d"),
        ("offence_scope=explicit", "c"),
        ("accepted=yes", "a"),
        ("planned=yes", "e"),
        ("planned=no", "abcdf"),
        ("planned=no&planned=yes", "abcdef"),
        ("conflicts=only", "ab"),
        ("conflicts=only&reported_by=Ministry", "a"),
        ("status=accepted", "f"),
        ("q=ministry", "ac"),
        ("q=weekly", "d"),
        ("q=data+-ministry", "bdef"),
        ("q=zebra", ""),
    ],
)
def test_statistics(figures, query, expected):
    assert kept("statistics", query) == expected


def test_statistics_are_counted(figures):
    found = counts("statistics")
    assert found["year"] == {"2010": 1, "2009": 3, "2008": 1, "2005": 2, "none": 1}
    assert found["reported_by"] == {"Ministry": 2, "none": 2, "IOM": 1, "Prosecutor": 1}
    assert found["country"] == {"TJK": 3, "RUS": 1}
    assert found["accepted"] == {"yes": 1}
    assert found["planned"] == {"no": 5, "yes": 1}
    assert found["conflicts"] == {"only": 2}
    # A filter that widens is counted as if it were not set, and narrows the others.
    found = counts("statistics", "year=2005")
    assert found["year"]["2009"] == 3
    assert found["reported_by"] == {"Ministry": 1, "Prosecutor": 1}


@pytest.fixture
def meetings(db):
    """Meetings a to d: days, levels, organizations, topics."""
    cable = factories.make_cable()
    ministry = factories.make_organization(aliases=["MVD", "MOI"])
    iom = factories.make_organization("IOM", kind="international")
    host = {"side": "host"}
    rows = [
        (
            "a",
            {"date": day("2006-01-04"), "topics": ["law", "funding"]},
            [
                {"side": "us", "role": "PolOff", "level": "embassy_staff"},
                {"side": "us", "role": "Ambassador", "level": "ambassador"},
                host | {"name": "Yuldashev", "level": "minister", "organization": ministry},
                host | {"name": "Djurakulov", "level": "other_official", "organization": ministry},
            ],
        ),
        (
            "b",
            {"date": day("2009-11-30"), "date_end": day("2010-01-02"), "topics": ["law"]},
            [
                {"side": "us", "role": "EmbOff", "level": "embassy_staff", "organization": iom},
                host | {"role": "IOM officials", "level": "non_official", "organization": iom},
            ],
        ),
        ("c", {"is_inferred": True}, [host | {"name": "Hajiyev"}]),
        ("d", {"country": factories.make_country(), "topics": ["training"]}, []),
    ]
    for rule, kwargs, participants in rows:
        factories.make_meeting(cable, rule=rule, participants=participants, **kwargs)
    factories.make_meeting(cable, rule="z", status=ReviewStatus.REJECTED)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "abcd"),
        ("year=2006", "a"),
        ("year=2009", "b"),
        ("year=2010", "b"),
        ("year=2006&year=2010", "ab"),
        ("year=2011", ""),
        ("year=2006&undated=include", "acd"),
        ("undated=include", "abcd"),
        ("undated=only", "cd"),
        ("undated=only&year=2006", "cd"),
        ("host_level=minister", "a"),
        ("host_level=other_official", ""),  # not the highest there
        ("host_level=minister&host_level=non_official", "ab"),
        ("host_level=unknown", "c"),
        ("us_level=ambassador", "a"),
        ("us_level=embassy_staff", "b"),
        ("us_level=ambassador&host_level=non_official", ""),
        ("organization_kind=government", "a"),
        ("organization_kind=international", "b"),
        ("topic=law", "ab"),
        ("topic=funding&topic=training", "ad"),
        ("inferred=yes", "c"),
        ("inferred=no", "abd"),
        ("inferred=yes&inferred=no", "abcd"),
        ("country=TJK", "d"),
        ("q=yuldashev", "a"),
        ("q=mvd", "a"),
        ("q=ministry", "a"),
        ("q=iom+officials", "b"),
        ("q=hajiyev+OR+yuldashev", "ac"),
        ("q=department+-yuldashev", "bcd"),
        ("q=zebra", ""),
    ],
)
def test_meetings(meetings, query, expected):
    assert kept("meetings", query) == expected


def test_meetings_narrow_by_organization(meetings):
    ministry = factories.make_organization()
    assert kept("meetings", f"organization={ministry.pk}") == "a"
    form = make_filter("meetings", "organization=999999").form
    assert "not an organization this archive knows" in form.errors["organization"][0]
    assert "organization" in make_filter("meetings", "organization=x").form.errors


def test_meetings_are_counted_once_each(meetings):
    found = counts("meetings")
    ministry, iom = (factories.make_organization(*name).pk for name in [(), ("IOM",)])
    assert found["year"] == {"2010": 1, "2009": 1, "2006": 1}
    assert found["host_level"] == {"minister": 1, "non_official": 1, "unknown": 1}
    assert found["us_level"] == {"ambassador": 1, "embassy_staff": 1}
    assert found["topic"] == {"law": 2, "funding": 1, "training": 1}
    assert found["organization_kind"] == {"government": 1, "international": 1}
    assert found["organization"] == {str(ministry): 1, str(iom): 1}
    assert found["inferred"] == {"no": 3, "yes": 1}


def test_undated_meetings_left_out_are_counted(meetings):
    filterset = make_filter("meetings", "year=2006&topic=training")
    assert filterset.has_dates
    assert [row.rule for row in filterset.undated_queryset()] == ["d"]


@pytest.fixture
def deadlines(db):
    cable = factories.make_cable()
    factories.make_deadline(cable, rule="a", date=day("2009-11-15"))
    factories.make_deadline(cable, rule="b", due_from="", what="Reports on cotton.")
    factories.make_deadline(cable, rule="c", date=day("2010-02-01"), due_from="GOTI")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "abc"),
        ("year=2009", "a"),
        ("year=2009&year=none", "ab"),
        ("dated=yes", "ac"),
        ("dated=no", "b"),
        ("dated=yes&dated=no", "abc"),
        ("due_from=GOTI", "c"),
        ("due_from=none", "b"),
        ("q=cotton", "b"),
        ("q=zebra", ""),
    ],
)
def test_deadlines(deadlines, query, expected):
    assert kept("deadlines", query) == expected


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("statistics", "measure", "x"),
        ("statistics", "year", "1066"),
        ("statistics", "year", "x"),
        ("statistics", "accepted", "no"),
        ("statistics", "reported_by", "%00"),
        ("meetings", "topic", "weather"),
        ("meetings", "host_level", "x"),
        ("meetings", "undated", "x"),
        ("deadlines", "dated", "x"),
    ],
)
@pytest.mark.django_db
def test_errors_are_told_by_field(kind, field, value):
    assert field in make_filter(kind, f"{field}={value}").form.errors


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_gives_what_its_count_says(figures, meetings, deadlines, kind):
    for query in ("", "country=TJK", "q=department+OR+data"):
        params = QueryDict(query)
        filterset = make_filter(kind, query)
        assert filterset.form.is_valid()
        for facet in KINDS[kind][2](filterset, params):
            for option in facet.options:
                if facet.has_selection:
                    continue  # adding to a widening facet gives the union
                found = kept(kind, option.url.removeprefix("?"))
                assert len(found) == option.count, (query, facet.name, option)


def test_chips_name_free_text_and_what_is_not_stated(figures):
    params = QueryDict("reported_by=Ministry&reported_by=none&year=none&accepted=yes&q=data")
    filterset = StatisticFilter(params, queryset=Statistic.objects.for_list())
    assert filterset.form.is_valid()
    found = facets.chips(
        filterset, params, facets.statistic_facets(filterset, params), {"q": "Search:"}
    )
    assert [chip.text for chip in found] == [
        "Search: data",
        "Year: Not stated",
        "Reported by: Ministry",
        "Reported by: The cable itself",
        "Category: Accepted by the Department",
    ]
