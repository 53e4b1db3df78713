"""Which figures conflict, and just as much which do not."""

from datetime import date
from types import SimpleNamespace

import pytest

from cables.choices import ReviewStatus
from cables.models import Statistic
from cables.presentation import Conflict, gather
from tests import factories

YEAR = {"period": "2005", "period_start": date(2005, 1, 1), "period_end": date(2005, 12, 31)}


@pytest.fixture
def make(db):
    """Make figures of Tajikistan for 2005 by the Ministry, but for what is said otherwise."""
    country = factories.make_country()
    cable = factories.make_cable(serial=1)

    def make(**kwargs):
        fields = {"country": country, "reported_by": "Ministry", "unit": "people", **YEAR}
        other = kwargs.pop("other_cable", False)
        held = factories.make_cable() if other else cable
        return factories.make_statistic(held, **fields | kwargs)

    return make


def rivals():
    """Return the figures, and the set of the keys that each conflicts with."""
    rows = Statistic.objects.with_conflicts().order_by("pk")
    return {row.pk: set(row.rival_ids) for row in rows}


BY_ANOTHER = {"reported_by": "Prosecutor", "value": 230}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, BY_ANOTHER, id="two-agencies-in-one-cable"),
        pytest.param({}, {"value": 60, "other_cable": True}, id="one-agency-in-two-cables"),
        pytest.param({}, {"value": 60, "reported_by": ""}, id="an-agency-and-the-cable"),
        pytest.param(
            {"reported_by": ""},
            {"value": 60, "reported_by": "", "other_cable": True},
            id="two-cables-by-themselves",
        ),
        pytest.param(
            {"measure": "cases_opened", "unit": "cases"},
            BY_ANOTHER | {"measure": "cases_registered", "unit": "TIP cases"},
            id="measures-compared-together",
        ),
        pytest.param({}, BY_ANOTHER | {"value": 58, "value_max": 60}, id="a-value-and-a-range"),
        pytest.param(
            {"value": 50, "value_max": 60},
            BY_ANOTHER | {"value": 50, "value_max": 70},
            id="ranges-with-other-ends",
        ),
        pytest.param({"qualifier": "about"}, BY_ANOTHER, id="a-hedge-settles-nothing"),
        pytest.param({}, BY_ANOTHER | {"value": 0}, id="none-against-some"),
        pytest.param({"unit": ""}, BY_ANOTHER, id="a-unit-left-open"),
        pytest.param(
            {"unit": "victims", "measure": "victims_identified"},
            BY_ANOTHER | {"measure": "victims_identified"},
            id="victims-are-people",
        ),
        pytest.param({"unit": "convictions"}, BY_ANOTHER, id="the-measure-as-a-unit"),
        pytest.param({}, BY_ANOTHER | {"offence_scope": "related"}, id="a-scope-left-open"),
        pytest.param({}, BY_ANOTHER | {"period": "last year"}, id="one-year-in-other-words"),
        pytest.param({}, BY_ANOTHER | {"status": ReviewStatus.ACCEPTED}, id="reviewed"),
    ],
)
def test_these_conflict(make, first, second):
    one, two = make(**first), make(**second)
    assert rivals() == {one.pk: {two.pk}, two.pk: {one.pk}}
    assert set(Statistic.objects.conflicting()) == {one, two}


OPEN = {"period_end": None}
UNDATED = {"period_start": None, "period_end": None}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, BY_ANOTHER | {"value": 58}, id="the-same-value"),
        pytest.param({}, BY_ANOTHER | {"is_planned": True}, id="a-goal-and-a-figure"),
        pytest.param(
            {"value": 50, "value_max": 60},
            BY_ANOTHER | {"value": 50, "value_max": 60},
            id="the-same-range",
        ),
        pytest.param({"value": 7}, BY_ANOTHER | {"value": 7, "value_max": 7}, id="a-flat-range"),
        pytest.param({}, {"value": 60}, id="one-agency-in-one-cable"),
        pytest.param({}, {"value": 60, "reported_by": "MINISTRY"}, id="in-capitals"),
        pytest.param({}, BY_ANOTHER | {"measure": "prosecutions"}, id="another-measure"),
        pytest.param({}, BY_ANOTHER | {"country": None}, id="no-country"),
        pytest.param({"country": None}, BY_ANOTHER | {"country": None}, id="neither-a-country"),
        pytest.param({}, BY_ANOTHER | {"period_end": date(2005, 6, 30)}, id="half-a-year"),
        pytest.param({}, BY_ANOTHER | UNDATED, id="no-days"),
        pytest.param(UNDATED, BY_ANOTHER | UNDATED, id="neither-any-days"),
        pytest.param(OPEN, BY_ANOTHER | OPEN, id="open-ended"),
        pytest.param({}, BY_ANOTHER | {"value": None, "qualifier": "dozens"}, id="no-number"),
        pytest.param({"value": -20}, BY_ANOTHER, id="a-change"),
        pytest.param({}, BY_ANOTHER | {"unit": "cases"}, id="people-and-cases"),
        pytest.param({"unit": "women"}, BY_ANOTHER | {"unit": "children"}, id="two-groups"),
        pytest.param(
            {"offence_scope": "explicit"},
            BY_ANOTHER | {"offence_scope": "related"},
            id="trafficking-and-related-offences",
        ),
        pytest.param(
            {"measure": "funding", "unit": "USD"},
            BY_ANOTHER | {"measure": "funding", "unit": "USD"},
            id="sums-for-this-and-that",
        ),
        pytest.param(
            {"measure": "other", "unit": "days"},
            BY_ANOTHER | {"measure": "other", "unit": "days"},
            id="other-things",
        ),
        pytest.param({}, BY_ANOTHER | {"status": ReviewStatus.REJECTED}, id="rejected"),
    ],
)
def test_these_do_not_conflict(make, first, second):
    make(**first)
    make(**second)
    assert set(map(len, rivals().values())) == {0}
    assert not Statistic.objects.conflicting().exists()


def test_another_country_does_not_conflict(make):
    make()
    make(**BY_ANOTHER, country=factories.make_country("AZE"))
    assert not Statistic.objects.conflicting().exists()


def test_told_with_gives_all_figures_of_a_conflict_and_no_other(make):
    one, two, three = make(), make(**BY_ANOTHER), make(value=7, reported_by="IOM")
    make(reported_by="NGO", **UNDATED)
    make(measure="prosecutions")
    assert set(Statistic.objects.told_with([one.pk])) == {one, two, three}
    assert not Statistic.objects.told_with([])
    # Two that agree are both shown beside the third.
    four = make(value=7, reported_by="NGO")
    assert rivals()[three.pk] == {one.pk, two.pk}
    assert set(Statistic.objects.told_with([one.pk])) == {one, two, three, four}


def test_a_conflict_takes_one_query(make, django_assert_num_queries):
    for number in range(12):
        make(value=number, reported_by=f"Agency {number}")
    with django_assert_num_queries(1):
        rows = list(Statistic.objects.for_list().in_order().with_conflicts())
    assert {len(row.rival_ids) for row in rows} == {11}


def row(key, *rivals):
    return SimpleNamespace(pk=key, rival_ids=list(rivals), get_measure_display=lambda: "Staff")


def shape(entries):
    return [
        tuple((figure.statistic.pk, figure.is_outside) for figure in entry.figures)
        if isinstance(entry, Conflict)
        else entry.pk
        for entry in entries
    ]


@pytest.mark.parametrize(
    ("rows", "told", "matching", "expected"),
    [
        pytest.param([row(1), row(2)], [], None, [1, 2], id="no-conflict"),
        pytest.param(
            [row(1), row(2, 3), row(3, 2), row(4)],
            [row(2, 3), row(3, 2)],
            None,
            [1, ((2, False), (3, False)), 4],
            id="gathered-where-the-first-stands",
        ),
        pytest.param(
            [row(2, 3)],
            [row(2, 3), row(3, 2)],
            {2},
            [((2, False), (3, True))],
            id="one-outside-the-filters",
        ),
        pytest.param(
            [row(1, 2), row(3, 4)],
            [row(1, 2), row(2, 1), row(3, 4), row(4, 3)],
            None,
            [((1, False), (2, False)), ((3, False), (4, False))],
            id="two-conflicts",
        ),
        pytest.param(
            [row(1, 2)],
            [row(1, 2), row(2, 1, 3), row(3, 2)],
            None,
            [((1, False), (2, False), (3, False))],
            id="through-a-third",
        ),
    ],
)
def test_gather(rows, told, matching, expected):
    assert shape(gather(rows, told, matching)) == expected
