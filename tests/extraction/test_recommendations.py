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


THREE = ["Enact a law.", "Train the police in the north.", "Fund the shelter."]


@pytest.mark.parametrize(
    "markers",
    [
        ("1. ", "2. ", "3. "),
        ("1) ", "2) ", "3) "),
        ("(1) ", "(2) ", "(3) "),
        ("a. ", "b. ", "c. "),
        ("a) ", "b) ", "c) "),
        ("(a) ", "(b) ", "(c) "),
        ("A. ", "B. ", "C. "),
        ("i. ", "ii. ", "iii. "),
        ("(i) ", "(ii) ", "(iii) "),
        ("I. ", "II. ", "III. "),
        ("-- ", "-- ", "-- "),
        ("--", "--", "--"),
        ("- ", "- ", "- "),
        ("-", "-", "-"),
        ("* ", "* ", "* "),
        ("• ", "• ", "• "),
        ("o  ", "o  ", "o  "),
        ("Recommendation 1: ", "Recommendation 2: ", "Recommendation 3: "),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_items_of_any_marker_are_found(markers, gap):
    items = gap.join(marker + ask for marker, ask in zip(markers, THREE, strict=True))
    plan = f"Begin action plan:\n\nShort-term recommendations:\n\n{items}\n\nEnd action plan."
    assert asks("This is an action request.", plan, "Thanks.") == [
        ("short_term", "", ask) for ask in THREE
    ]


def test_more_items_than_paragraphs_are_all_items():
    wanted = [f"Open shelter number {n} for victims." for n in range(1, 13)]
    items = "\n\n".join(f"{n}. {ask}" for n, ask in enumerate(wanted, 1))
    before = [f"Paragraph {n} speaks of trafficking." for n in range(1, 4)]
    plan = f"Begin action plan:\n\n{items}\n\nEnd action plan."
    assert asks(*before, plan, "Thanks for all.") == [("", "", ask) for ask in wanted]


@pytest.mark.parametrize(
    "opening",
    [
        "Begin action plan:",
        "Begin non-paper:",
        "Begin text of non-paper:",
        "BEGIN NONPAPER",
        "Recommended steps:",
        "Recommended actions for the Government of Belarus:",
        "Suggested actions:",
        "Recommendations for Belarus:",
        "Recommendations for the Government of Belarus:",
        "Recommendations for moving to Tier 2:",
        "Recommendations to avoid sanctions:",
        "Steps to avoid a Tier 3 ranking:",
        "Tier 3 action plan:",
        "Action plan for Belarus:",
        "The Department recommends that the Government of Belarus take the following steps:",
        "We recommend that your government take the following actions:",
        "We urge the Government of Belarus to take the following steps to combat trafficking:",
        "The Government of Belarus should take the following steps:",
        "The following are suggested actions for the government:",
        "Your government needs to take the following measures to avoid sanctions:",
        "The following steps would help Belarus to move off the Watch List:",
    ],
)
def test_plans_begin_in_many_words(opening):
    items = "\n\n".join(f"-- {ask}" for ask in THREE)
    assert asks("This is an action request.", f"{opening}\n\n{items}", "Thanks.") == [
        ("", "", ask) for ask in THREE
    ]


@pytest.mark.parametrize(
    ("heading", "horizon"),
    [
        ("Short-term:", "short_term"),
        ("A. Short-term recommendations:", "short_term"),
        ("High priority:", "short_term"),
        ("HIGH-PRIORITY RECOMMENDATIONS", "short_term"),
        ("Immediate steps:", "short_term"),
        ("Minimum steps:", "short_term"),
        ("60-day plan:", "short_term"),
        ("Steps to be taken within 60 days:", "short_term"),
        ("Longer-term:", "longer_term"),
        ("LONG TERM RECOMMENDATIONS", "longer_term"),
        ("Other recommendations:", "longer_term"),
        ("2. Additional recommendations:", "longer_term"),
        ("II. Further steps:", "longer_term"),
        ("Medium-term:", ""),
        ("General:", ""),
    ],
)
@pytest.mark.parametrize("rule", ["", "\n--------------------"])
def test_horizon_is_the_one_printed_above(heading, horizon, rule):
    items = "\n\n".join(f"-- {ask}" for ask in THREE)
    plan = f"Begin action plan:\n\n{heading}{rule}\n\n{items}\n\nEnd action plan."
    assert asks("This is an action request.", plan) == [(horizon, "", ask) for ask in THREE]


@pytest.mark.parametrize(
    ("heading", "pillar"),
    [
        ("Prosecution:", "prosecution"),
        ("1. Prosecution", "prosecution"),
        ("A. PROTECTION:", "protection"),
        ("(b) Protection and victim assistance:", "protection"),
        ("Victim protection:", "protection"),
        ("-- Prevention:", "prevention"),
        ("*** PREVENTION ***", "prevention"),
        ("Partnerships:", ""),
        ("Protection and Prevention:", ""),
        ("Other:", ""),
    ],
)
def test_pillar_is_the_heading_above_whatever_marks_it(heading, pillar):
    items = "\n\n".join(f"-- {ask}" for ask in THREE)
    plan = f"Begin action plan:\n\nLonger-term:\n\n{heading}\n\n{items}\n\nEnd action plan."
    assert asks("This is an action request.", plan) == [
        ("longer_term", pillar, ask) for ask in THREE
    ]


def test_pillar_in_front_of_an_ask_is_its_own():
    plan = (
        "Begin action plan:\n\n-- Prosecution: Convict more traffickers.\n\n-- Fund shelters.\n\n"
        "-- Prevention - Warn travellers.\n\nEnd action plan."
    )
    assert [(pillar, text) for _, pillar, text in asks("This is an action request.", plan)] == [
        ("prosecution", "Prosecution: Convict more traffickers."),
        ("", "Fund shelters."),
        ("prevention", "Prevention - Warn travellers."),
    ]


def test_numbered_asks_under_numbered_pillars():
    plan = (
        "Action plan:\n\n1. Prosecution\n\na. Enact a law.\n\nb. Convict offenders.\n\n"
        "2. Protection\n\na. Fund shelters.\n\n3. Prevention\n\na. Warn travellers.\n\n"
        "b. Cut demand."
    )
    assert asks("This is an action request.", plan, "Thanks.") == [
        ("", "prosecution", "Enact a law."),
        ("", "prosecution", "Convict offenders."),
        ("", "protection", "Fund shelters."),
        ("", "prevention", "Warn travellers."),
        ("", "prevention", "Cut demand."),
    ]


def test_parts_of_an_ask_belong_to_it():
    plan = (
        "Action plan:\n\n1. Train officials, including:\n\na. the police;\n\nb. the judges.\n\n"
        "2. Fund shelters:\n-- in the north;\n-- in the south.\n\n3. Warn travellers."
    )
    assert [text for *_, text in asks("This is an action request.", plan, "Thanks.")] == [
        "Train officials, including: a. the police; b. the judges.",
        "Fund shelters: -- in the north; -- in the south.",
        "Warn travellers.",
    ]


def test_asks_in_one_sentence_are_told_apart():
    plan = (
        "The Department recommends that the Government of Belarus take the following steps: "
        "(1) enact a law; (2) train the\npolice; and (3) fund the shelter."
    )
    assert [text for *_, text in asks("This is an action request.", plan, "Thanks.")] == [
        "enact a law",
        "train the police",
        "fund the shelter.",
    ]


def test_asks_of_the_report_between_semicolons_are_told_apart():
    plan = (
        "Recommendations for Belarus: Enact a law; train the police in\nthe north; and fund "
        "shelters."
    )
    assert [text for *_, text in asks("The text of the report follows.", plan, "Thanks.")] == [
        "Enact a law",
        "train the police in the north",
        "fund shelters.",
    ]


def test_asks_without_any_marker_are_found_in_a_plan():
    plan = (
        "Begin action plan:\n\nShort-term recommendations:\n\nEnact a law that bans\nforced labor."
        "\n\nIncrease the number of shelters.\n\nLonger-term recommendations:\n\nProtection:\n\n"
        "Provide care to victims.\n\nEnd action plan."
    )
    assert asks("This is an action request.", plan, "Thanks.") == [
        ("short_term", "", "Enact a law that bans forced labor."),
        ("short_term", "", "Increase the number of shelters."),
        ("longer_term", "protection", "Provide care to victims."),
    ]


def test_asks_that_are_paragraphs_of_the_cable_are_found():
    assert asks(
        "This is an action request.",
        "Begin action plan. Short-term recommendations:",
        "Enact a law that bans forced labor.",
        "Increase the number of shelters.",
        "End action plan.",
        "Thanks.",
    ) == [
        ("short_term", "", "Enact a law that bans forced labor."),
        ("short_term", "", "Increase the number of shelters."),
    ]


def test_note_for_posts_behind_an_ask_is_left_out():
    plan = (
        "Begin action plan:\n\n-- Enact a law. [Note: see the Guidelines. End note.]\n\n"
        "-- Fund\nthe shelter.\n\n[Note: posts may omit this.]\n\n-- Warn travellers.\n\n"
        "End action plan."
    )
    assert [text for *_, text in asks("This is an action request.", plan)] == [
        "Enact a law.",
        "Fund the shelter.",
        "Warn travellers.",
    ]


def test_plans_of_two_countries_in_a_cable_are_kept_apart():
    items = "\n\n".join(f"-- {ask}" for ask in THREE)
    one = f"Begin action plan for Armenia:\n\nShort-term:\n\n{items}\n\nEnd action plan."
    two = f"Begin action plan for Georgia:\n\n{items}\n\nEnd action plan."
    cable = cable_with("This is an action request.", one, two, subject="ACTION PLANS")
    found = extract(cable).recommendations
    assert [(one.country, one.horizon) for one in found] == [("ARM", "short_term")] * 3 + [
        ("GEO", "")
    ] * 3


def test_printed_pillar_leaves_no_suggestion_and_none_printed_makes_one():
    plan = SEEDS_LAYOUT.replace("Open a shelter.", "Open a shelter for victims.")
    found = extract(cable_with("This is an action request.", plan)).recommendations
    assert [(one.pillar, one.suggested_pillar) for one in found] == [
        ("", "protection"),
        ("", "prosecution"),
        ("prosecution", ""),
        ("protection", ""),
        ("prevention", ""),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        # What a government did, plans or promised.
        "The government has taken the following steps:\n\n-- It enacted a law.\n\n-- It paid.",
        "The Government of Belarus took the following measures:\n\n-- Training.\n\n-- Shelters.",
        "The ministry plans the following actions:\n\n-- Train police.\n\n-- Fund shelters.",
        "The GOB's national action plan has the following measures:\n\n-- Train police.\n\n-- Pay.",
        "National action plan:\n\n-- Train police.\n\n-- Fund shelters.",
        "Action plan:\n\n-- The government adopted its plan in May.\n\n-- It was funded.",
        "Action plan progress:\n\n-- The law was enacted.\n\n-- Two shelters were opened.",
        "The committee recommended the following steps to parliament:\n\n-- Vote.\n\n-- Pay.",
        # What posts are to do.
        "Post is requested to take the following actions:\n\n-- Call on them.\n\n-- Report.",
        "Posts should take the following steps:\n\n-- Deliver the points.\n\n-- Report back.",
        "The Department requests that Post do the following:\n\n-- Deliver it.\n\n-- Report back.",
        "The Embassy recommends the following steps for U.S. assistance:\n\n-- Fund it.\n\n-- Pay.",
        "Recommended steps for Post:\n\n-- Deliver it.\n\n-- Report back.",
        # Words in passing.
        "The following steps are part of the procedure:\n\n-- Arrest.\n\n-- Trial.",
        "He spoke of short-term recommendations.\n\n-- One.\n\n-- Two.",
        "The non-paper was delivered.\n\n-- The minister read it.\n\n-- He smiled.",
        "The recommendations in the report drew criticism:\n\n-- Too many.\n\n-- Too late.",
        "We left the non-paper. Responses follow:\n\n-- Law: enacted.\n\n-- Shelter: open.",
    ],
)
def test_other_lists_hold_no_recommendations(paragraph):
    assert asks("This is a report on trafficking in persons.", paragraph, "Thanks.") == []


@pytest.mark.parametrize(
    "opening",
    ["The government should take the following steps:", "Recommended steps:", "Suggested actions:"],
)
def test_steps_in_a_cable_that_is_not_about_trafficking_are_none(opening):
    paragraph = f"{opening}\n\n-- Cut tariffs.\n\n-- Open markets."
    assert asks("Trade.", paragraph, subject="BELARUS: TRADE TALKS", tags="ETRD BO") == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Begin action plan:",
        "Action plan",
        "Recommendations for Belarus:",
        "Begin action plan:\n\n--",
    ],
)
def test_plan_without_items_raises_nothing(paragraph):
    assert asks(paragraph) == []


def test_list_within_talking_points_is_told_apart_from_the_points():
    points = (
        "Begin points:\n\n-- Belarus was placed on Tier 3.\n\n-- Your government should take the "
        "following steps before March 31:\n\n-- convict traffickers.\n\n-- open a shelter.\n\n"
        "-- We value your work.\n\n-- Train hard.\n\nEnd points."
    )
    assert [text for *_, text in asks(points, "Thanks.")] == [
        "convict traffickers.",
        "open a shelter.",
    ]


def test_steps_in_one_talking_point_are_told_apart():
    points = (
        "-- Belarus was placed on Tier 3.\n\n-- We recommend the government take the following "
        "actions: prosecute traffickers; open a shelter; and train police.\n\n-- Thank you."
    )
    assert [text for *_, text in asks(points, "Thanks.")] == [
        "prosecute traffickers",
        "open a shelter",
        "train police.",
    ]


def test_asks_that_a_reply_only_repeats_are_none():
    reply = (
        "A. Short-term recommendations:\n\n-- Enact a law: The bill was tabled in May.\n\n"
        "-- Fund shelters. Two shelters were funded."
    )
    assert asks("Responses to the action plan follow.", reply, "Thanks.") == []


def test_text_behind_the_recommendations_of_the_report_is_none_of_them():
    narrative = (
        "Begin text:\n\nBELARUS (Tier 2)\n\nBelarus is a source country.\n\nRecommendations for "
        "Belarus: Amend the code; fund shelters; and warn travellers.\n\nProsecution\n-----------"
        "\n\nThe government made progress.\n\n-- Police opened five cases.\n\nEnd text."
    )
    assert [text for *_, text in asks("The text follows.", narrative)] == [
        "Amend the code",
        "fund shelters",
        "warn travellers.",
    ]


def test_nested_numbers_and_letters_give_horizon_and_pillar():
    plan = (
        "Non-paper:\n\n1) High-priority recommendations\n\n   a) Free victims.\n"
        "   b) Prosecute offenders.\n\n2) Other recommendations\n\n   a) Protection\n\n"
        "      i) Fund shelters.\n      ii) Train consuls.\n\n   b) Prevention\n\n"
        "      i) Inform the public."
    )
    assert asks("This is an action request.", plan, "Thanks.") == [
        ("short_term", "", "Free victims."),
        ("short_term", "", "Prosecute offenders."),
        ("longer_term", "protection", "Fund shelters."),
        ("longer_term", "protection", "Train consuls."),
        ("longer_term", "prevention", "Inform the public."),
    ]


@pytest.mark.parametrize(
    "words", ["- ", "1. ", "(a) ", "Action plan: ", "Begin action plan:\n-- A\n"]
)
def test_long_odd_plans_take_linear_time_and_raise_nothing(words):
    asks("Begin action plan:\n\n" + words * 3000)


@pytest.mark.parametrize(
    "after",
    [
        "Please contact G/TIP with questions.",
        "Report responses by cable to the Department.",
        "Minimize considered.",
        "Use reftel guidelines.",
    ],
)
def test_orders_to_posts_behind_a_plan_are_none_of_it(after):
    plan = "Action plan:\n\nShort-term:\n\n-- Enact a law.\n\n-- Fund shelters."
    assert [text for *_, text in asks("This is an action request.", plan, after)] == [
        "Enact a law.",
        "Fund shelters.",
    ]


def test_country_of_a_plan_holds_for_all_its_headings():
    plan = (
        "Begin action plan for Armenia:\n\nA. Action plan for the short-term:\n\n-- Enact a law."
        "\n\nB. Other areas to consider:\n\n-- Fund shelters.\n\nEnd action plan."
    )
    cable = cable_with("This is an action request.", plan, subject="ACTION PLANS")
    assert [(one.country, one.horizon) for one in extract(cable).recommendations] == [
        ("ARM", "short_term"),
        ("ARM", "longer_term"),
    ]


def test_plan_in_capitals_without_full_stops_or_blank_lines_is_read():
    plan = (
        "BEGIN ACTION PLAN:\nSHORT TERM RECOMMENDATIONS:\n-- ENACT THE LAW\n"
        "-- PROSECUTE THOSE\nWHO EXPLOIT CHILDREN\nLONGER TERM RECOMMENDATIONS:\n"
        "PROSECUTION\n-- TRAIN POLICE\nPROTECTION\n"
        "-- FUND SHELTERS\nEND ACTION PLAN."
    )
    assert asks(plan, "THANKS.") == [
        ("short_term", "", "ENACT THE LAW"),
        ("short_term", "", "PROSECUTE THOSE WHO EXPLOIT CHILDREN"),
        ("longer_term", "prosecution", "TRAIN POLICE"),
        ("longer_term", "protection", "FUND SHELTERS"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "We recommend that the government take these actions: a) enact a law; b) open a "
            "shelter; and c) train police.",
            ["enact a law", "open a shelter", "train police."],
        ),
        (
            "Recommendations for Belarus: Enact a law; in collaboration with NGOs, train police; "
            "and fund shelters.",
            ["Enact a law", "in collaboration with NGOs, train police", "fund shelters."],
        ),
        (
            "Begin action plan:\n\nThe government should enact a law.\n\nThe Ministry of Labor "
            "must inspect farms.\n\nEnd action plan.",
            ["The government should enact a law.", "The Ministry of Labor must inspect farms."],
        ),
    ],
)
def test_asks_in_prose_are_told_apart(text, wanted):
    assert [text for *_, text in asks("This is an action request.", text, "Thanks.")] == wanted


def test_pillar_in_brackets_behind_an_ask_is_its_own():
    plan = "Begin action plan:\n\n-- Pass a law. [Prosecution]\n\n-- Fund shelters (Protection)."
    assert [pillar for _, pillar, _ in asks(plan)] == ["prosecution", "protection"]


def test_items_that_are_joined_lose_what_joins_them():
    plan = (
        "To avoid sanctions, the Government of Belarus would need to take the following steps:\n\n"
        "A. Convict traffickers;\n\nB. Open a shelter; and\n\nC. Warn travellers."
    )
    assert [text for *_, text in asks("This is an action request.", plan, "Thanks.")] == [
        "Convict traffickers",
        "Open a shelter",
        "Warn travellers.",
    ]
