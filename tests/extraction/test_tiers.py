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


@pytest.mark.parametrize(
    ("sentence", "placements"),
    [
        # Names of the Watch List.
        ("Niger was ranked Tier 2WL in the 2008 TIP Report.", [("NER", 2008, "2WL")]),
        ("Niger was ranked T2WL in the 2008 TIP Report.", [("NER", 2008, "2WL")]),
        ("Niger was ranked Tier 2 WL in the 2008 TIP Report.", [("NER", 2008, "2WL")]),
        ("Niger was placed on Tier Two Watch List in 2008.", [("NER", 2008, "2WL")]),
        ("Niger was placed on the Tier 2 (Watch List) in 2008.", [("NER", 2008, "2WL")]),
        ("Niger was placed on Tier 2 - Watch List in 2008.", [("NER", 2008, "2WL")]),
        ("Niger was placed on the Tier II Watchlist in 2008.", [("NER", 2008, "2WL")]),
        ("Niger is a Tier 2 Watch List country in the 2008 TIP Report.", [("NER", 2008, "2WL")]),
        (
            "Kenya was on the Watch List in 2008 and 2009.",
            [("KEN", 2008, "2WL"), ("KEN", 2009, "2WL")],
        ),
        (
            "Kenya was listed on Tier 2 in the 2006 and 2007 TIP Reports.",
            [("KEN", 2006, "2"), ("KEN", 2007, "2")],
        ),
        # Forms of the year.
        ("Kenya was placed on Tier 3 in the June 2005 TIP Report.", [("KEN", 2005, "3")]),
        ("In 2005, Kenya was placed on Tier 3.", [("KEN", 2005, "3")]),
        ("The 2005 Report placed Kenya on Tier 3.", [("KEN", 2005, "3")]),
        ("Kenya was placed on Tier 3 in last year's TIP Report.", [("KEN", 2008, "3")]),
        ("Kenya's Tier 3 ranking in the 2005 Report surprised nobody.", [("KEN", 2005, "3")]),
        ("Kenya is ranked as a Tier 2 country in the 2009 TIP report.", [("KEN", 2009, "2")]),
        (
            "The Tier 2 ranking of Kenya in the 2009 TIP report was welcomed.",
            [("KEN", 2009, "2")],
        ),
        # Two countries, two tiers.
        (
            "Belarus remained on Tier 3 and Poland was placed on Tier 1 in the 2009 TIP Report.",
            [("BLR", 2009, "3"), ("POL", 2009, "1")],
        ),
        (
            "Kenya was on Tier 3 in 2004, but moved up to Tier 2 in 2005.",
            [("KEN", 2004, "3"), ("KEN", 2005, "2")],
        ),
        (
            "In the 2009 TIP Report, Kenya was ranked Tier 2; Niger was ranked Tier 3.",
            [("KEN", 2009, "2"), ("NER", 2009, "3")],
        ),
        (
            "Kenya was upgraded from Tier 3 to Tier 2 in the 2005 TIP Report.",
            [("KEN", 2005, "2")],
        ),
        (
            "Kenya and Niger were placed on Tier 2 in the 2005 TIP Report.",
            [("KEN", 2005, "2"), ("NER", 2005, "2")],
        ),
        # A fact behind something that is none.
        (
            "Kenya does not fully comply with the minimum standards; therefore, Kenya is placed "
            "on Tier 2 Watch List in the 2009 TIP Report.",
            [("KEN", 2009, "2WL")],
        ),
        (
            "Although officials wanted more, Kenya was placed on Tier 2 in the 2009 TIP Report.",
            [("KEN", 2009, "2")],
        ),
        (
            "Kenya hopes for more help, but it was ranked Tier 3 in the 2009 TIP Report.",
            [("KEN", 2009, "3")],
        ),
    ],
)
def test_other_words_of_the_genre_state_placements(sentence, placements):
    assert tiers(sentence) == placements


@pytest.mark.parametrize(
    ("sentence", "placement"),
    [
        ("The 2009 TIP Report came out in June. Kenya was placed on Tier 2.", ("KEN", 2009, "2")),
        ("Kenya was placed on Tier 2. That was in the 2009 TIP Report.", ("KEN", 2009, "2")),
        (
            "Kenya read the 2009 TIP Report. It was placed on the Tier 2 Watch List for the second "
            "year.",
            ("KEN", 2009, "2WL"),
        ),
    ],
)
def test_year_in_another_sentence_of_the_paragraph_counts(sentence, placement):
    assert tiers(sentence, subject="KENYA: TRAFFICKING IN PERSONS") == [placement]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 2008 and the 2009 TIP Reports came out. Kenya was placed on Tier 2. The 2009 TIP "
        "Report is long.",
        "The 2009 TIP Report came out in June. Kenya had been placed on Tier 2 before.",
        "The 2009 TIP Report came out in June. Kenya may be placed on Tier 3.",
        "The 2009 TIP Report came out in June. A country is placed on Tier 3 if it does nothing.",
        "The 2009 TIP Report came out in June. Countries that were placed on Tier 2 rejoiced.",
    ],
)
def test_year_of_another_sentence_that_is_unsure_is_none(sentence):
    assert tiers(sentence, subject="KENYA: TRAFFICKING IN PERSONS") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The country was placed on the Tier 2 Watch List in the 2009 TIP Report.",
        "The GOK was placed on the Tier 2 Watch List in the 2009 TIP Report.",
        "Your government's placement on the Tier 2 Watch List in the 2009 TIP Report stands.",
        "The 2009 TIP Report led to its placement on the Tier 2 Watch List.",
    ],
)
def test_country_of_the_cable_stands_behind_the_country(sentence):
    assert tiers(sentence, subject="KENYA: TRAFFICKING IN PERSONS") == [("KEN", 2009, "2WL")]


def test_subject_tells_the_report_where_nothing_else_does():
    facts = {"subject": "KENYA: 2009 TIP REPORT DELIVERED"}
    assert tiers("Kenya was placed on Tier 2.", **facts) == [("KEN", 2009, "2")]
    assert tiers("Kenya had been on Tier 3.", **facts) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya was on the watch list of the airport in 2008.",
        "A terrorist watch list was shared with Kenya in 2008.",
        "Kenya deserves to stay on Tier 2 in the 2009 TIP Report.",
        "Kenya might fall to Tier 3 or remain on Tier 2 in the 2009 TIP Report.",
        "Kenya will remain on Tier 2 or fall to Tier 3 in the 2010 TIP Report.",
        "A country that was on Tier 2 Watch List in 2009 and 2010 is ranked Tier 3 in 2011.",
        "Countries on the Tier 2 Watch List in the 2009 TIP Report must be ranked Tier 3.",
        "Any government that was placed on Tier 3 in 2009 is sanctioned.",
        "To remain on Tier 2 in the 2009 TIP Report, Kenya acted.",
        "Kenya was not ranked in the 2009 TIP Report, which lists Tier 3 separately.",
        "The minister said Kenya should not have been placed on Tier 3 in the 2009 TIP Report.",
        "Kenya will again be on the Watch List in 2010.",
        "Kenya was a second tier club in 2008.",
        "Is Kenya on Tier 2 in the 2009 TIP Report?",
        "Without help Kenya would have remained on Tier 3 in 2008.",
        "Kenya was warned of a downgrade to Tier 3 in the 2009 TIP Report.",
        "Kenya was worried about being downgraded to Tier 3 in the 2009 TIP Report.",
    ],
)
def test_other_sentences_that_state_nothing(sentence):
    assert tiers(sentence, subject="KENYA: TRAFFICKING IN PERSONS") == []


@pytest.mark.parametrize(
    ("line", "tier"),
    [
        ("Kenya (Tier 2)", "2"),
        ("KENYA (TIER 2 WATCH LIST)", "2WL"),
        ("--------------\nKenya (Tier 3)\n--------------", "3"),
        ("Kenya: Tier 1", "1"),
    ],
)
def test_heading_over_a_narrative_states_the_placement(line, tier):
    text = f"The text follows.\n\n{line}\n\nKenya is a source country."
    assert tiers(text, subject="KENYA: 2009 TIP REPORT") == [("KEN", 2009, tier)]
    assert tiers(text, subject="KENYA: TIP REPORT") == []


@pytest.mark.parametrize("line", ["Countries (Tier 2)", "Kenya (second tier)", "Kenya (Tier 9)"])
def test_other_headings_state_nothing(line):
    text = f"The text follows.\n\n{line}\n\nKenya is a source country."
    assert tiers(text, subject="KENYA: 2009 TIP REPORT") == []


@pytest.mark.parametrize(
    ("sentence", "placements"),
    [
        # The year of a threat is none of the fact's, which has that of the report in force.
        (
            "Kenya, which has been on the Tier 2 Watch List for two years, must act or will fall "
            "to Tier 3 in the 2009 TIP Report.",
            ["KEN"],
        ),
        # A report to come.
        ("Kenya was placed on Tier 2 in the 2011 TIP Report.", []),
        ("Uganda and Kenya are Tier 2 countries in the 2009 Report.", ["UGA", "KEN"]),
        ("Kenyan officials saw Niger, ranked Tier 2 in the 2009 report, do less.", ["NER"]),
    ],
)
def test_year_and_country_are_those_of_the_statement(sentence, placements):
    assert [country for country, *_ in tiers(sentence)] == placements


@pytest.mark.parametrize("words", ["Tier 2 and ", "Kenya, ", "Kenya was on Tier 2 in 2008, but "])
def test_long_odd_sentences_take_linear_time_and_raise_nothing(words):
    tiers("Kenya was on Tier 2, " + words * 3000)


KENYA = "KENYA: TRAFFICKING IN PERSONS"


@pytest.mark.parametrize(
    ("sentence", "placements"),
    [
        # A placement told as known.
        ("Its fall to Tier 3 in last year's report still hurts.", [("KEN", 2008, "3")]),
        (
            "Kenya was not surprised by its fall to Tier 3 in the 2008 Report.",
            [("KEN", 2008, "3")],
        ),
        (
            "Kenya's downgrade to the Tier 2 Watch List in the 2008 Report was a shock.",
            [("KEN", 2008, "2WL")],
        ),
        (
            "Following Kenya's demotion from Tier 1 to Tier 2 in 2006, the minister resigned.",
            [("KEN", 2006, "2")],
        ),
        ("He was concerned about Kenya's placement on Tier 2 in 2008.", [("KEN", 2008, "2")]),
        ("Since its 2007 downgrade to Tier 3, Kenya has worked hard.", [("KEN", 2007, "3")]),
        ("Kenya retained its Tier 2 ranking in the 2008 Report.", [("KEN", 2008, "2")]),
        ("He asked why Kenya was on Tier 3 while Uganda was on Tier 2.", []),
        ("He was told that Kenya would remain on Tier 2 in the 2008 report.", []),
        # One of several.
        (
            "Kenya is one of only two African countries on Tier 1 in the 2008 TIP Report.",
            [("KEN", 2008, "1")],
        ),
        (
            "Kenya is among the countries placed on Tier 3 in the 2008 TIP Report.",
            [("KEN", 2008, "3")],
        ),
        (
            "Kenya, Uganda and Chad, all of which went to Tier 3 last year, will watch.",
            [("KEN", 2008, "3"), ("UGA", 2008, "3"), ("TCD", 2008, "3")],
        ),
        # The country behind the comma.
        (
            "After two years on the Tier 2 Watch List (2006 and 2007), Kenya had been placed on "
            "Tier 2 in the 2008 Report, and cases would decide whether it stayed there.",
            [("KEN", 2006, "2WL"), ("KEN", 2007, "2WL"), ("KEN", 2008, "2")],
        ),
        ("As a Tier 2 Watch List country, Kenya must show progress.", [("KEN", 2008, "2WL")]),
        ("Downgraded to Tier 3 in the 2008 report, Chad was angry.", [("TCD", 2008, "3")]),
        # Off one, on to another.
        (
            "Kenya came off Tier 3 and was put on the Tier 2 Watch List in the 2008 Report.",
            [("KEN", 2008, "2WL")],
        ),
        (
            "Kenya was on Tier 2 in 2006 and 2007, and on the Watch List in 2008.",
            [("KEN", 2006, "2"), ("KEN", 2007, "2"), ("KEN", 2008, "2WL")],
        ),
        # Nationality.
        ("The Kenyan government was placed on Tier 2 in the 2008 report.", [("KEN", 2008, "2")]),
        ("The Ugandan government said it was placed on Tier 2 in the 2008 report.", []),
        # Years as seen from the cable (March 2009).
        ("Two years ago, when Kenya was on Tier 3, aid stopped.", [("KEN", 2006, "3")]),
        ("Kenya moved up to Tier 2 last year.", [("KEN", 2008, "2")]),
        ("Kenya moved up to Tier 2 this year.", []),
        ("In June 2008 Kenya was dropped to the Tier 2 Watch List.", [("KEN", 2008, "2WL")]),
        ("Kenya has been on Tier 2 since 2006.", [("KEN", 2006, "2")]),
        ("Kenya is ranked Tier 2 in the latest TIP Report.", [("KEN", 2008, "2")]),
        # The report in force.
        ("Kenya is currently a Tier 2 country.", [("KEN", 2008, "2")]),
        ("Kenya, a Tier 2 country, has few shelters.", [("KEN", 2008, "2")]),
        ("Kenya is a Tier 2 country and convicted five last year.", [("KEN", 2008, "2")]),
        ("Kenya is on Tier 2, and police arrested 20 in 2007.", [("KEN", 2008, "2")]),
        ("Kenya had been a Tier 2 country.", []),
        ("Kenya is not a Tier 3 country.", []),
        # Lists.
        (
            "The 2008 TIP Report: Tier 2 Watch List: Trinidad and Tobago, Albania and Chad; "
            "Tier 3: Burma and Cuba.",
            [
                ("TTO", 2008, "2WL"),
                ("ALB", 2008, "2WL"),
                ("TCD", 2008, "2WL"),
                ("MMR", 2008, "3"),
                ("CUB", 2008, "3"),
            ],
        ),
        ("The 2008 TIP Report came. Tier 3: Burma, sanctions, and Cuba.", []),
        # Threats stay threats.
        ("He warned of its fall to Tier 3 in the 2009 report.", []),
        ("Action is needed to prevent its fall to Tier 3 in the 2009 report.", []),
        ("Kenya wants to get off Tier 3 and be moved to Tier 2 in the 2009 report.", []),
        ("Kenya is on the Tier 2 Watch List and could fall to Tier 3.", [("KEN", 2008, "2WL")]),
        ("A drop to Tier 3 in the 2009 report is a risk for Kenya.", []),
        ("We explained what Tier 2 means for Kenya.", []),
        ("We would not want Tier 1 to become a reason for rest in Kenya.", []),
    ],
)
def test_placements_as_embassies_tell_them(sentence, placements):
    assert tiers(sentence, subject=KENYA) == placements


def test_report_in_force_needs_the_day_of_the_cable():
    text = f"UNCLAS NAIROBI 000012\n\nSUBJECT: {KENYA}\n\n1. (U) Kenya is a Tier 2 country."
    assert extract(parse_cable(text)).tiers == ()


@pytest.mark.parametrize(
    ("sentence", "placements"),
    [
        # Two reports in one movement: both placements, each in its own.
        (
            "Kenya fell from Tier 1 in the 2005 Report to Tier 2 in the 2006 Report.",
            [(2005, "1"), (2006, "2")],
        ),
        ("Kenya was moved from Tier 3 in 2007 to Tier 2 in 2008.", [(2007, "3"), (2008, "2")]),
        (
            "Kenya was raised from the Tier 2 Watch List in the 2006 TIP Report to Tier 2 in the "
            "2007 TIP Report.",
            [(2006, "2WL"), (2007, "2")],
        ),
        ("Kenya dropped from Tier 2 in 2007 to Tier 3.", [(2007, "2")]),
        (
            "Kenya slid from Tier 1 (2006 Report) to Tier 2 (2007 Report).",
            [(2006, "1"), (2007, "2")],
        ),
        (
            "Kenya was on Tier 2 in the 2008 Report, up from Tier 3 in the 2007 Report.",
            [(2007, "3"), (2008, "2")],
        ),
        (
            "The government was shocked by its fall from Tier 1 in 2007 to Tier 3 in 2008.",
            [(2007, "1"), (2008, "3")],
        ),
        # The year is that of the movement.
        ("Kenya was downgraded from Tier 1 in 2007.", []),
        ("Kenya was moved from Tier 3 to Tier 2 in 2008.", [(2008, "2")]),
        ("Kenya was moved from Tier 3 last year to Tier 2.", [(2008, "2")]),
        ("Kenya could fall from Tier 2 in 2008 to Tier 3 in 2009.", []),
        ("Kenya wants to move from Tier 2 in 2008 to Tier 1 in 2009.", []),
        # As it was before.
        (
            "Kenya, Tier 2 in last year's Report as it was in 2007, hopes for more.",
            [(2007, "2"), (2008, "2")],
        ),
        (
            "Kenya was Tier 2 in the 2008 Report as in 2006 and 2007.",
            [(2006, "2"), (2007, "2"), (2008, "2")],
        ),
        ("Kenya is a Tier 2 country as it was in 2007.", [(2007, "2"), (2008, "2")]),
        ("In Kenya, Tier 2 countries are admired.", []),
        # A fact of the report in force, whatever is felt or done about it.
        ("The Ambassador gave notice of Kenya's placement on Tier 3.", [(2008, "3")]),
        ("Kenya's placement on Tier 3 has angered the government.", [(2008, "3")]),
        ("Kenya's Tier 3 ranking angered the minister.", [(2008, "3")]),
        ("Kenya's placement on Tier 3 would anger the minister.", []),
        ("Kenya's possible placement on Tier 3 has angered the minister.", []),
        ("The minister discussed the prospect of Kenya's placement on Tier 3.", []),
        ("Kenya's upgrade to Tier 1 depends on convictions.", []),
        ("Kenya's placement on Tier 3 was unfair.", []),
        # One country, known to the reader; and any country.
        ("It helps a country put on the Tier 2 Watch List two years ago.", []),
        ("This is bad for a country put on the Tier 2 Watch List two years ago.", [(2006, "2WL")]),
        ("For a country put on Tier 3, aid may be cut.", []),
        ("A country placed on Tier 3 a year ago may lose aid.", []),
        # No report came out in that week.
        ("Kenya was put on Tier 3 last week.", []),
    ],
)
def test_movements_and_facts_of_the_report_in_force(sentence, placements):
    assert tiers(sentence, subject=KENYA) == [("KEN", *one) for one in placements]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("a week ago", 2008),
        ("two days ago", None),
        ("last month", 2008),
        ("three weeks ago", None),
        ("earlier this month", 2008),
    ],
)
def test_report_just_out_is_that_of_the_cables_day(words, year):
    head = f"R 110000Z JUN 08\nUNCLAS NAIROBI 000012\n\nSIPDIS\n\nSUBJECT: {KENYA}\n\n"
    sentence = f"1. (U) Kenya was put on the Tier 2 Watch List {words}."
    found = extract(parse_cable(head + sentence)).tiers
    assert [one.report_year for one in found] == ([year] if year else [])
