"""Figures: what the genre's sentences count is found, and what only looks like a count is not."""

from datetime import date
from time import perf_counter

import pytest

from cables.extraction.context import Context
from cables.extraction.statistics.rules import find_statistics
from cables.parsing import parse_cable
from tests.extraction.statistics_cases import FOUND, NOT_FOUND, PLANNED

HEAD = "R 010000Z MAR 09\nFM AMEMBASSY {post}\nUNCLAS {post} 000012\n\nSIPDIS\n\nTAGS: {tags}\n"


def rows(*sentences, subject="MOLDOVA: TRAFFICKING IN PERSONS UPDATE", tags="KTIP MD"):
    head = HEAD.format(post="CHISINAU", tags=tags) + f"SUBJECT: {subject}\n\n"
    cable = parse_cable(head + "\n\n".join(f"{n}. (U) {s}" for n, s in enumerate(sentences, 1)))
    found = find_statistics(Context(cable))
    assert all(cable.text[one.start : one.end] == one.quote for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    return found


def short(one):
    """Return "measure value", or "measure value..value_max", or "measure -"."""
    if one.value is None:
        return f"{one.measure} -"
    top = f"..{one.value_max.normalize():f}" if one.value_max is not None else ""
    return f"{one.measure} {one.value.normalize():f}{top}"


def shorts(*sentences, **kwargs):
    return sorted(short(one) for one in rows(*sentences, **kwargs))


def wanted(text):
    return sorted(part.strip() for part in text.split(";")) if text else []


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[case[0][:60] for case in FOUND])
def test_figure_is_found(sentence, expected):
    assert shorts(sentence) == wanted(expected)


@pytest.mark.parametrize(("sentence", "expected"), PLANNED, ids=[case[0][:60] for case in PLANNED])
def test_goal_is_found_as_planned(sentence, expected):
    found = rows(sentence)
    assert sorted(short(one) for one in found) == wanted(expected)
    assert all(one.planned and not one.accepted for one in found)


def test_what_is_done_is_not_planned():
    plan, done = rows("IOM will assist 90 victims of trafficking and has assisted 45.")
    assert (plan.planned, done.planned) == (True, False)


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_no_figure_is_found(sentence):
    assert shorts(sentence or "Nothing.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Customs seized 300 kilograms of heroin and arrested 12 traffickers of drugs.",
        "The army has 4,000 soldiers and 20 officers.",
        "Courts convicted 58 people of corruption in 2005.",
        "The bank granted $1.3 million to farmers.",
        "Police investigated 12 murder cases.",
    ],
)
def test_other_cables_yield_nothing(sentence):
    assert shorts(sentence, subject="MOLDOVA: ECONOMIC UPDATE", tags="ECON MD") == []


def test_passage_on_trafficking_in_another_cable_is_read():
    text = (
        "On trafficking in persons, police identified 45 victims in 2008. Exports grew 12 percent."
    )
    found = shorts(text, subject="MOLDOVA: ECONOMIC UPDATE", tags="ECON MD")
    assert found == ["victims_identified 45"]


def test_action_plan_and_talking_points_yield_nothing():
    plan = "Begin action plan:\n\n--Convict 20 traffickers.\n\nEnd action plan."
    points = (
        "Begin talking points:\n\n-- Police identified 45 victims in 2008.\n\nEnd talking points."
    )
    assert rows(plan, points) == []


def test_everything_a_figure_says():
    (one,) = rows(
        "According to the Ministry of Internal Affairs (MOI), the government convicted about 58 "
        "people of trafficking in persons in 2005."
    )
    assert (one.measure, one.value, one.value_max) == ("convictions", 58, None)
    assert (one.unit, one.qualifier) == ("people", "about")
    assert (one.period, one.period_start, one.period_end) == (
        "in 2005",
        date(2005, 1, 1),
        date(2005, 12, 31),
    )
    assert (one.country, one.reported_by) == ("MDA", "Ministry of Internal Affairs")
    assert (one.offence_scope, one.accepted) == ("explicit", True)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Police investigated 45 trafficking cases.", "cases"),
        ("The unit has 14 officers.", "officers"),
        ("INL granted $2 million to IOM for a shelter.", "USD"),
        ("The state allocated 40,000 euros for shelters.", "EUR"),
        ("He was sentenced to 15 years in prison.", "years"),
        ("60 percent of victims are women.", "percent"),
        ("There were 29 convictions in 2004.", "convictions"),
    ],
)
def test_unit(sentence, unit):
    assert [one.unit for one in rows(sentence)] == [unit]


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("In 2008, police investigated 45 cases.", ["2008-01-01"]),
        ("Courts convicted 58 people in 2005, up from 29 in 2004.", ["2005-01-01", "2004-01-01"]),
        ("Police investigated 45 cases.", [None]),
        (
            "In 2007 police investigated 45 cases, and in 2008 they investigated 60.",
            ["2007-01-01", "2008-01-01"],
        ),
        ("There were 12 convictions in 2007 and 15 in 2008.", ["2007-01-01", "2008-01-01"]),
        ("There were 15 convictions (12 in 2007).", [None, "2007-01-01"]),
        ("In 2008, police opened 45 cases. Of these, 12 were prosecuted.", ["2008-01-01"] * 2),
    ],
)
def test_each_figure_has_its_own_period(sentence, periods):
    found = [one.period_start.isoformat() if one.period_start else None for one in rows(sentence)]
    assert found == periods


@pytest.mark.parametrize(
    ("sentence", "scope", "accepted"),
    [
        ("Courts convicted 12 people for trafficking.", "explicit", True),
        ("Courts convicted 12 traffickers.", "explicit", True),
        ("Courts convicted 12 people of trafficking-related crimes.", "related", False),
        ("Courts convicted 12 people of pimping.", "related", False),
        ("Courts convicted 12 people for smuggling of migrants.", "related", False),
        ("Courts convicted 12 people.", "unspecified", False),
        ("Police opened 12 trafficking cases.", "explicit", False),
        ("Police investigated 12 TIP cases.", "explicit", True),
    ],
)
def test_offence_scope(sentence, scope, accepted):
    (one,) = rows(sentence)
    assert (one.offence_scope, one.accepted) == (scope, accepted)


@pytest.mark.parametrize(
    ("sentence", "reporter"),
    [
        ("According to the Ministry of Justice, 12 people were convicted.", "Ministry of Justice"),
        ("The Ministry of Justice reported 12 convictions.", "Ministry of Justice"),
        ("The Ministry of Justice reported that 12 people were convicted.", "Ministry of Justice"),
        ("Ministry of Justice statistics show 12 convictions.", "Ministry of Justice"),
        ("There were 12 convictions, according to IOM.", "IOM"),
        ("Twelve people were convicted.", ""),
        (
            "The General Prosecutor's Office registered 230 TIP cases.",
            "General Prosecutor's Office",
        ),
        ("GOM reports 12 convictions.", "GOM"),
        ("Twelve people were convicted, the government said.", "government"),
        ("The police investigated 12 cases.", ""),
    ],
)
def test_who_reported(sentence, reporter):
    (one,) = rows(sentence)
    assert one.reported_by == reporter


def test_two_agencies_are_two_statistics():
    found = rows(
        "The Ministry of Justice reported 12 convictions in 2008, while the Supreme Court "
        "reported 15 convictions."
    )
    assert [(one.value, one.reported_by) for one in found] == [
        (12, "Ministry of Justice"),
        (15, "Supreme Court"),
    ]


@pytest.mark.parametrize("text", ["1" * 5000, "$" * 3000, "one hundred and " * 600, "5-" * 3000])
def test_strange_input_raises_nothing(text):
    rows(f"Trafficking {text} convictions.")


TABLE = """Statistics of the Ministry of Interior for three years:

Year    Investigations   Prosecutions   Convictions
2006         45               12             5
2007         61               19             8

The 2007 data is preliminary."""
COLUMNS = """The police gave these data:

                     2007    2008
Cases opened           14      19
Victims rescued        40      65
  of them minors        9      12"""
BARS = """Figures follow:

| Measure | 2007 | 2008 |
|---|---|---|
| Investigations | 12 | 15 |"""
LIST = """The following victims were identified:
-- 12 women from Ukraine
-- 3 girls from Romania"""
ONE_COLUMN = """Victims by country of origin, 2008:

   Ukraine        12
   Romania        31"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TABLE,
            "investigations 45; prosecutions 12; convictions 5; "
            "investigations 61; prosecutions 19; convictions 8",
        ),
        (
            COLUMNS,
            "cases_opened 14; cases_opened 19; victims_identified 40; victims_identified 65; "
            "victims_identified 9; victims_identified 12",
        ),
        (BARS, "investigations 12; investigations 15"),
        (LIST, "victims_identified 12; victims_identified 3"),
        (ONE_COLUMN, "victims_identified 12; victims_identified 31"),
    ],
)
def test_table_is_read_cell_by_cell(text, expected):
    assert shorts(text) == wanted(expected)


def test_cell_of_a_table_has_the_year_of_its_row_and_quotes_its_line():
    first = rows(TABLE)[0]
    assert (first.period_start, first.period_end) == (date(2006, 1, 1), date(2006, 12, 31))
    assert first.quote.split() == ["2006", "45", "12", "5"]


@pytest.mark.parametrize(
    "unit",
    ["5-", "5 ", "(5) ", "no one was convicted, ", "$5 (", "-- 5 convicted\n", "a   5   6\n"],
)
def test_ruined_text_takes_linear_time(unit):
    began = perf_counter()
    rows(f"Trafficking {unit * (6000 // len(unit))} convictions.")
    assert perf_counter() - began < 2


def test_chapter_on_trafficking_in_another_cable_is_read_to_its_end():
    sentences = ("In June, police freed 45 women.", "Eleven of them were minors.")
    assert shorts(*sentences, subject="MOLDOVA: HUMAN RIGHTS UPDATE", tags="PHUM MD") == []
    told = ("On trafficking in persons, little is new. " + " ".join(sentences),)
    found = shorts(*told, subject="MOLDOVA: HUMAN RIGHTS UPDATE", tags="PHUM MD")
    assert found == ["victims_identified 11", "victims_identified 45"]
