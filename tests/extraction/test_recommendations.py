"""Recommendations of action plans laid out otherwise than the samples', and what is no plan."""

import pytest

from cables.extraction import extract
from cables.parsing import parse_cable

SUBJECT = "BELARUS: TIP TIER 2 WATCH LIST ACTION PLAN"


def cable_with(*paragraphs, subject=SUBJECT, tags="KTIP PHUM BO"):
    head = (
        "R 010000Z MAR 09\nUNCLAS STATE 000012\n\nSIPDIS\n\n"
        f"E.O. 12958: N/A\nTAGS: {tags}\nSUBJECT: {subject}\n\n"
    )
    return parse_cable(head + "\n\n".join(f"{n}. (U) {p}" for n, p in enumerate(paragraphs, 1)))


def asks(*paragraphs, **facts):
    cable = cable_with(*paragraphs, **facts)
    found = extract(cable).recommendations
    assert [one.ordinal for one in found] == list(range(1, len(found) + 1))
    assert all(cable.text[one.start : one.end] == one.quote for one in found)
    return [(one.horizon, one.pillar, one.text) for one in found]


FIVE = [
    ("short_term", "", "Open a shelter."),
    ("short_term", "", "Train judges and clerks."),
    ("longer_term", "prosecution", "Keep figures."),
    ("longer_term", "protection", "Find victims."),
    ("longer_term", "prevention", "Warn travellers."),
]
OTHER = "B. Other areas the government should consider for action:"
SEEDS_LAYOUT = """Begin Action Plan:

A. Action Plan for the Short-Term: The following are measures for a positive interim assessment:

--Open a shelter.

--Train judges
and clerks.

B. Other areas the government should consider for action:

Prosecution:

--Keep figures.

Protection:

--Find victims.

Prevention:

--Warn travellers.

End non-paper."""


def test_layout_of_the_samples_gives_every_ask():
    assert asks("This is an action request.", SEEDS_LAYOUT, "Thanks.") == FIVE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("--", "-- "),
        ("--", "- "),
        ("--", "* "),
        ("--", "• "),
        ("--", "– "),
        ("--", "— "),
        ("Prosecution:\n", "Prosecution:\n--------------\n"),
        ("Prosecution:\n", "--------------\nProsecution\n--------------\n"),
        ("Prosecution:", "prosecution:"),
        ("Prosecution:", "PROSECUTION:"),
        ("Prosecution:", "Prosecution"),
        ("Protection:", "Protection of victims:"),
        (
            "B. Other areas the government should consider for action:",
            "B. Longer-term recommendations:",
        ),
        (
            "B. Other areas the government should consider for action:",
            "B. Long-term recommendations:",
        ),
        (
            "B. Other areas the government should consider for action:",
            "Longer-term recommendations:",
        ),
        ("B. Other areas", "B. Additional areas"),
        ("A. Action Plan for the Short-Term:", "A. Short-term recommendations:"),
        ("A. Action Plan for the Short-Term:", "A. High-priority recommendations:"),
        ("Begin Action Plan:", "BEGIN ACTION PLAN:"),
        ("Begin Action Plan:", "Begin action plan."),
        ("Begin Action Plan:", "Action Plan:"),
        ("End non-paper.", "End Action Plan."),
        ("End non-paper.", "End of action plan."),
        ("\n\n--", "\n--"),
        ("\n--", "\n  --"),
    ],
)
def test_other_layouts_give_the_same_asks(old, new):
    assert old in SEEDS_LAYOUT
    plan = SEEDS_LAYOUT.replace(old, new)
    assert asks("This is an action request.", plan, "Thanks.") == FIVE


def test_plan_over_several_paragraphs_is_read_to_its_end():
    short, longer = SEEDS_LAYOUT.removeprefix("Begin Action Plan:\n\n").split(f"\n\n{OTHER}\n\n")
    assert (
        asks(
            "Begin Action Plan:",
            short.removeprefix("A. "),
            f"{OTHER.removeprefix('B. ')}\n\n{longer.removesuffix('End non-paper.')}".strip(),
            "End action plan.\n\n-- Post should report by May.",
            "Thanks.\n\n-- The desk.\n\n-- The bureau.",
        )
        == FIVE
    )


def test_plan_without_blank_lines_is_read():
    plan = SEEDS_LAYOUT.replace("\n\n", "\n")
    assert asks("This is an action request.", plan, "Thanks.") == FIVE


def test_plan_in_capitals_with_rules_is_read():
    plan = SEEDS_LAYOUT.replace("Begin Action Plan:", "BEGIN ACTION PLAN:")
    for title in ("Prosecution", "Protection", "Prevention"):
        plan = plan.replace(f"{title}:", f"----------\n{title.upper()}\n----------")
    assert asks("This is an action request.", plan, "Thanks.") == FIVE


def test_item_across_a_page_break_is_whole():
    plan = SEEDS_LAYOUT.replace(
        "--Train judges\nand clerks.",
        "--Train judges\n\nSTATE 00000012 002 OF 003\n\nand clerks.",
    )
    assert asks("This is an action request.", plan, "Thanks.") == FIVE


def test_page_break_between_heading_and_item_changes_nothing():
    plan = SEEDS_LAYOUT.replace(
        "Prevention:\n", "Prevention:\n\nSTATE 00000012 003 OF 003\n"
    ).replace("Protection:\n\n--", "Protection:\n\nSTATE 00000012 002 OF 003\n\n--")
    assert asks("This is an action request.", plan, "Thanks.") == FIVE


@pytest.mark.parametrize(
    "dashed",
    [
        "Help vulnerable people -- such as street\nchildren -- and the old.",
        "Help vulnerable people -- such as\n-- in the north -- the old.",
        "Help people - the old and the\nyoung - in the north.",
        "Help low-level\nofficials.",
    ],
)
def test_dash_inside_an_ask_does_not_split_it(dashed):
    plan = SEEDS_LAYOUT.replace("Open a shelter.", dashed)
    assert asks("This is an action request.", plan)[0] == (
        "short_term",
        "",
        " ".join(dashed.split()),
    )


@pytest.mark.parametrize(
    "ask",
    [
        "Improve the prosecution of officials.",
        "Prevention campaigns should reach the north.",
        "Support long-term shelters. Open one in the south.",
        "Adopt a short-term plan: buy beds.",
        "End the use of forced labor.",
        "Begin action against officials.",
    ],
)
def test_words_inside_an_ask_change_neither_horizon_nor_pillar(ask):
    plan = SEEDS_LAYOUT.replace("Keep figures.", ask)
    expected = [*FIVE]
    expected[2] = ("longer_term", "prosecution", ask)
    assert asks("This is an action request.", plan) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "Begin talking points:\n\n-- We value the work.\n\n-- We offer an Action Plan for the "
        "Short-term.\n\nEnd talking points.",
        "Begin action request:\n\n-- Call on the ministry.\n\n-- Report back.",
        "Begin action request: Post should act on high-priority items:\n\n-- Call.\n\n-- Write.",
        "The short-term prospects:\n\n-- Rain.\n\n-- Snow.",
        "The ministry has a national action plan with high-priority aims:\n\n-- Money.\n\n-- Men.",
        "Prosecution:\n\n-- Nine cases were opened.\n\n-- Four persons were convicted.",
        "Answers follow.\n\nA. Short-term:\n\n-- One.\n\nB. Longer-term:\n\n-- Two.",
        "Background points:\n\n-- In addition to the short list of asks in the action plan, more.",
        "The government's Action Plan was adopted in May.",
        "-- a\n\n-- b",
    ],
)
def test_lists_that_are_no_plan_hold_no_recommendations(paragraph):
    assert asks("This is a report.", paragraph, "Thanks.") == []


def test_items_behind_the_end_of_the_plan_are_none():
    plan = SEEDS_LAYOUT + "\n\n-- Post should report by May.\n\n-- And again by June."
    assert asks("This is an action request.", plan, "Thanks.") == FIVE


def test_talking_points_before_and_after_the_plan_are_none():
    points = "Begin talking points:\n\n-- We value the work.\n\nEnd talking points."
    assert asks(points, SEEDS_LAYOUT, points) == FIVE


@pytest.mark.parametrize(
    ("facts", "country"),
    [
        ({"subject": SUBJECT}, "BLR"),
        ({"subject": "BELARUS - ACTION PLAN"}, "BLR"),
        # The subject is misspelt: then the place tag.
        ({"subject": "AZERBIAJAN: ACTION PLAN", "tags": "KTIP AJ"}, "AZE"),
        ({"subject": "TIP ACTION PLAN", "tags": "KTIP TI"}, "TJK"),
        # Two countries, or none: the cable does not tell.
        ({"subject": "ACTION PLANS", "tags": "KTIP TI AJ"}, ""),
        ({"subject": "ACTION PLANS", "tags": "KTIP"}, ""),
    ],
)
def test_country_is_the_one_the_cable_is_about(facts, country):
    found = extract(cable_with("This is an action request.", SEEDS_LAYOUT, **facts)).recommendations
    assert {one.country for one in found} == {country}


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("These are the shortcomings identified in the 2009 TIP Report.", 2009),
        ("These are highlighted in the 2008 Trafficking in Persons Report.", 2008),
        ("In preparation for the 2010 TIP Report, collect figures.", None),
        ("A downgrade would come in the 2011 TIP Report.", None),
        ("Nothing is said.", None),
    ],
)
def test_report_year_is_that_of_the_report_that_placed_the_country(sentence, year):
    found = extract(cable_with(sentence, SEEDS_LAYOUT)).recommendations
    assert {one.report_year for one in found} == {year}


def test_empty_cable_has_no_findings():
    findings = extract(parse_cable(""))
    assert (findings.recommendations, findings.tiers) == ((), ())
