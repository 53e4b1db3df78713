"""Which time a figure is of: its own, one told before, the head of its column, or none."""

import pytest

from tests.extraction.test_statistics import rows

# The cables of these tests are of March 1, 2009.


def times(*sentences):
    return [
        f"{one.period_start or '-'} {one.period_end or '-'}"
        if one.period_start or one.period_end
        else ""
        for one in rows(*sentences)
    ]


Y2007, Y2008 = "2007-01-01 2007-12-31", "2008-01-01 2008-12-31"
H2007, H2008 = "2007-01-01 2007-06-30", "2008-01-01 2008-06-30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Its own.
        ("Courts convicted 12 traffickers (2007: 9).", ["", Y2007]),
        ("Courts convicted 12 traffickers in 2008, compared with nine in 2007.", [Y2008, Y2007]),
        ("In 2008 police investigated 45 cases, against 30 in 2007, and prosecuted 12.",
         [Y2008, Y2007, Y2008]),
        ("In January the ministry took over the costs, 1.1 million lei (USD 107,000) a year.",
         [""]),
        ("Courts convicted 12 traffickers in 2003; the share is 12 percent now.",
         ["2003-01-01 2003-12-31", ""]),
        # When it was told is not when it was.
        ("On November 5, 2008, Colonel Rusu told us that courts had convicted 12 traffickers.",
         [""]),
        ("In November 2008 Colonel Rusu said that courts had convicted 12 traffickers in 2007.",
         [Y2007]),
        ("The Minister told us on February 3 that seven traffickers had been sentenced.", [""]),
        # What another time tells.
        ("In the first half of 2008 police arrested 48 suspects; in the same period of 2007 they "
         "arrested 30 suspects.", [H2008, H2007]),
        ("Police identified 90 victims in 2008, up from 60 in the previous year.", [Y2008, Y2007]),
        ("Police identified 90 victims in 2008, up from 60 victims the year before.",
         [Y2008, Y2007]),
        ("In 2008 the PGO reported 61 prosecutions. For the same year the court reported 20 "
         "convictions.", [Y2008, Y2008]),
        ("Police identified 90 victims from January to June 2008. In those months courts convicted "
         "12 traffickers.", [H2008, H2008]),
        ("Police identified 90 victims the year before.", [""]),
        # A sentence before.
        ("In 2008, police investigated 45 trafficking cases. They convicted 12 traffickers.",
         [Y2008, Y2008]),
        ("In 2008, the government prosecuted 45 traffickers. It also convicted 14 traffickers.",
         [Y2008, Y2008]),
        ("Courts convicted 12 traffickers in 2008. Seven were sentenced to prison.",
         [Y2008, Y2008]),
        ("From January to June 2008, police rescued 40 victims. IOM assisted 30 victims.",
         [H2008, H2008]),
        # Not a sentence before.
        ("On June 28, 2008, police rescued 40 victims. Courts convicted 12 traffickers.",
         ["2008-06-28 2008-06-28", ""]),
        ("In 2008, police rescued 40 victims. The shelter has 12 beds and 14 staff.",
         [Y2008, "", ""]),
        ("In 2008, police rescued 40 victims. Thirty cases are pending in court.", [Y2008, ""]),
        ("-- A. In 2008, police rescued 40 victims.\n\n-- B. IOM assisted 12 victims.",
         [Y2008, ""]),
        # Parts of what was told.
        ("Courts convicted 14 traffickers in 2008. Police rescued 90 victims in 2007. Three of the "
         "14 were convicted of labor trafficking.", [Y2008, Y2007, Y2008]),
    ],
    ids=lambda value: value[:60] if isinstance(value, str) else "",
)  # fmt: skip
def test_time(text, expected):
    assert times(text) == expected


def test_the_period_under_report_holds_for_what_follows():
    found = rows(
        "During the reporting period, police investigated 45 trafficking cases. Courts convicted "
        "12 traffickers."
    )
    assert [one.period.lower() for one in found] == ["during the reporting period"] * 2


def test_a_column_gives_its_year():
    table = (
        "DOJ gave us figures:\n\n"
        "                            2006      2007      2008\n"
        "   Filed in court            46        56        71\n"
        "   Persons convicted          5         3        12\n"
    )
    found = [one for one in rows(table) if one.measure == "convictions"]
    assert [one.period_start.year for one in found] == [2006, 2007, 2008]


def test_a_column_of_part_of_a_year():
    table = (
        "Figures for January through September:\n\n"
        "                                2007     2008\n"
        "    persons convicted            38       49\n"
    )
    found = [one for one in rows(table) if one.measure == "convictions"]
    assert [one.period_end.isoformat() for one in found] == ["2007-09-30", "2008-09-30"]
