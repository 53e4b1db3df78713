"""Tier placements: stated facts are found; threats, rules, hopes and passing names are not."""

import pytest

from cables.extraction import extract
from cables.parsing import parse_cable


def tiers(*sentences, year="09", subject="TRAFFICKING IN PERSONS"):
    head = f"R 010000Z MAR {year}\nUNCLAS MINSK 000012\n\nSIPDIS\n\nSUBJECT: {subject}\n\n"
    cable = parse_cable(head + "\n\n".join(f"{n}. (U) {s}" for n, s in enumerate(sentences, 1)))
    found = extract(cable).tiers
    assert all(cable.text[one.start : one.end] == one.quote for one in found)
    return [(one.country, one.report_year, one.tier) for one in found]


@pytest.mark.parametrize(
    ("sentence", "placement"),
    [
        ("Belarus was placed on Tier 2 Watch List in the 2009 TIP Report.", ("BLR", 2009, "2WL")),
        ("Belarus was ranked Tier 1 in the 2008 TIP Report.", ("BLR", 2008, "1")),
        ("Armenia was listed on Tier 3 in the 2003 TIP Report.", ("ARM", 2003, "3")),
        ("Georgia was upgraded to Tier 1 in the 2007 TIP Report.", ("GEO", 2007, "1")),
        ("Ukraine was downgraded to Tier 2 in the 2004 TIP Report.", ("UKR", 2004, "2")),
        (
            "Ukraine remained on Tier 2 in the 2006 Trafficking in Persons Report.",
            ("UKR", 2006, "2"),
        ),
        (
            "The 2009 TIP Report resulted in the placement of Belarus on the Tier 2 Watch List.",
            ("BLR", 2009, "2WL"),
        ),
        (
            "Belarus was placed on the Tier 2 Watchlist in the 2005 TIP Report.",
            ("BLR", 2005, "2WL"),
        ),
        ("Belarus was placed on Tier Two in the 2005 TIP Report.", ("BLR", 2005, "2")),
        ("Belarus was placed on Tier II in the 2005 TIP Report.", ("BLR", 2005, "2")),
        ("BELARUS WAS PLACED ON TIER 2 IN THE 2005 TIP REPORT.", ("BLR", 2005, "2")),
        # "This year" is the year of the cable.
        ("Belarus was placed on Tier 2 in this year's Report.", ("BLR", 2009, "2")),
        ("Belarus was placed on Tier 2 in this year,s TIP report.", ("BLR", 2009, "2")),
        # The line may break anywhere.
        (
            "Belarus was placed on\nTier 2 Watch\nList in the 2009\nTIP Report.",
            ("BLR", 2009, "2WL"),
        ),
    ],
)
def test_stated_placement_is_found(sentence, placement):
    assert tiers(sentence) == [placement]


@pytest.mark.parametrize(
    "sentence",
    [
        # Threats.
        "Failure to act may lead to a Tier 3 placement of Belarus in the 2010 TIP Report.",
        "Belarus could be placed on Tier 3 in the 2010 TIP Report.",
        "Belarus risks being placed on Tier 3 in the 2010 TIP Report.",
        "Unless it acts, Belarus is placed on Tier 3 in the 2010 TIP Report.",
        "If nothing is done, Belarus is downgraded to Tier 3 in the 2010 TIP Report.",
        "Belarus wants to avoid being placed on Tier 3 in the 2010 TIP Report.",
        # Rules.
        "A country on the Tier 2 Watch List for two years must be ranked as Tier 3 in the Report.",
        "The law requires that Belarus be ranked as Tier 3 in the 2011 TIP Report.",
        "A country would have to be ranked Tier 2 Watch List in the 2009 and 2010 Reports.",
        "Any automatic downgrade to Tier 3 would take place, at the earliest, in the 2011 Report.",
        # Hopes and wishes.
        "Belarus hopes to be placed on Tier 1 in the 2010 TIP Report.",
        "Belarus should be upgraded to Tier 2 in the 2010 TIP Report.",
        "Post recommends that Belarus be moved to Tier 2 in the 2010 TIP Report.",
        "Belarus seeks movement out of the Tier 2 Watch List in the 2010 TIP Report.",
        "Post believes Belarus deserves to be placed on Tier 1 in the 2010 TIP Report.",
        "Belarus fears being ranked Tier 3 in the 2010 TIP Report.",
        "Post expects Belarus to be ranked Tier 2 in the 2010 TIP Report.",
        "The minister argued for placing Belarus on Tier 1 in the 2010 TIP Report.",
        "Post proposes Belarus for a Tier 2 ranking in the 2010 TIP Report.",
        "Post urges that Belarus remain listed on Tier 2 in the 2010 TIP Report.",
        "The placement of Belarus on Tier 1 in the 2010 TIP Report is unlikely.",
        "Belarus was nearly placed on Tier 3 in the 2009 TIP Report.",
        "Belarus was never placed on Tier 3 in the 2009 TIP Report.",
        "Officials asked whether Belarus was placed on Tier 2 in the 2009 TIP Report.",
        # Denials and questions.
        "Belarus was not placed on Tier 3 in the 2009 TIP Report.",
        "Belarus is no longer ranked Tier 3 in the 2009 TIP Report.",
        "Was Belarus placed on Tier 3 in the 2009 TIP Report?",
        # No country, no year, no placing.
        "The country was placed on Tier 2 in the 2009 TIP Report.",
        "Belarus was placed on Tier 2.",
        "Belarus read about Tier 2 in the 2009 TIP Report.",
        "Belarus was placed on a list in the 2009 TIP Report.",
        "Belarus was placed on Tier 4 in the 2009 TIP Report.",
        "Tier 2 countries do not show increasing efforts, and Belarus reads the 2009 TIP Report.",
        # Another tier: universities, suppliers.
        "Belarus has second tier suppliers, listed in the 2009 TIP Report.",
        # The next year is only a forecast.
        "Belarus will be placed on Tier 2 in the 2010 TIP Report.",
    ],
)
def test_threat_rule_hope_or_vague_sentence_states_nothing(sentence):
    assert tiers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "placement"),
    [
        (
            "In a meeting in Poland, we said Belarus was placed on Tier 2 in the 2009 TIP Report.",
            ("BLR", 2009, "2"),
        ),
        (
            "Belarus was placed on Tier 2 in the 2009 TIP Report, unlike Poland or Russia.",
            ("BLR", 2009, "2"),
        ),
    ],
)
def test_country_named_in_passing_is_not_placed(sentence, placement):
    assert tiers(sentence) == [placement]


def test_two_countries_in_a_sentence_are_never_given_one_tier_wrongly():
    found = tiers(
        "Belarus remained on Tier 3 and Poland was placed on Tier 1 in the 2009 TIP Report."
    )
    assert ("POL", 2009, "3") not in found
    assert ("BLR", 2009, "1") not in found


def test_same_placement_twice_is_told_once():
    sentence = "Belarus was placed on Tier 2 in the 2009 TIP Report."
    assert tiers(sentence, "As said, " + sentence, sentence) == [("BLR", 2009, "2")]


def test_placements_of_several_years_are_all_told():
    assert tiers(
        "Belarus was placed on Tier 3 in the 2008 TIP Report.",
        "Belarus was placed on Tier 2 in the 2009 TIP Report.",
    ) == [("BLR", 2008, "3"), ("BLR", 2009, "2")]


def test_this_year_without_a_date_states_nothing():
    cable = parse_cable(
        "UNCLAS MINSK 000012\n\nSUBJECT: X\n\n"
        "1. (U) Belarus was placed on Tier 2 in this year's Report."
    )
    assert extract(cable).tiers == ()


def test_quote_is_the_whole_sentence_and_no_more():
    text = (
        "UNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) It rained. Belarus was placed on Tier 2 in "
        "the 2009 TIP Report. Then it stopped.\n"
    )
    found = extract(parse_cable(text)).tiers
    assert [one.quote for one in found] == ["Belarus was placed on Tier 2 in the 2009 TIP Report."]
