"""Which numbers at the start of a line open a paragraph."""

import pytest

from cables.parsing.numbering import find_openings


def numbers(*lines):
    return [opening.number for opening in find_openings("\n".join(lines) + "\n", 0)]


def blocks(*paragraphs):
    return numbers(*"\n\n".join(paragraphs).split("\n"))


REGULAR = [
    ("1. (U) One.", "2. (U) Two.", "3. (U) Three."),
    ("1. One.", "2. Two.", "3. Three."),
    ("¶1. (U) One.", "¶2. (U) Two.", "¶3. (U) Three."),
    ("¶1. One.", "¶2. Two.", "¶3. Three."),
    ("1.(U) One.", "2.(C) Two.", "3.(SBU) Three."),
    ("1..(SBU) One.", "2. (SBU) Two.", "3..(SBU) Three."),
    ("1, (C) One.", "2, (C) Two.", "3. (C) Three."),
    ("1 (SBU) One.", "2 (SBU) Two.", "3 (SBU) Three."),
    ("1. (C) One.", "(2. (C) Two.", "(3. (C) Three."),
    ("(1) (C) One.", "(2) (C) Two.", "(3) (C) Three."),
    ("1) (C) One.", "2) (C) Two.", "3) (C) Three."),
    ("11. (SBU) One.", "- 12. (SBU) Two.", "- 13. (SBU) Three."),  # ¶ read as 1
    ("11. One.", "12. Two.", "13. Three."),
    ("- 11. One.", "12. Two.", "- 13. Three."),
    ("1. (U) One.", "2. (U) Two.", "13. (U) Three."),
    ("1. 1. Summary.", "2. Two.", "3. Three."),
    ("1. (U) One.", "2. (C/NF) Two.", "3. (S//NF) Three."),
    ("1. (S/REL UK) One.", "2. (U//FOUO) Two.", "3. (C - ENTIRE TEXT) Three."),
    ("1. (S-NF) One.", "2. (C NF) Two.", "3. (c) Three."),
    ("1. ( SBU ) One.", "2. (SBU) Two.", "3. (SBU) Three."),
    ("  1. (U) One.", "\t2. (U) Two.", " 3. (U) Three."),
]


@pytest.mark.parametrize("paragraphs", REGULAR)
def test_three_paragraphs_are_three(paragraphs):
    assert blocks(*paragraphs) == [1, 2, 3]


@pytest.mark.parametrize("paragraphs", REGULAR)
def test_three_paragraphs_are_three_without_blank_lines(paragraphs):
    assert numbers(*paragraphs) == [1, 2, 3]


@pytest.mark.parametrize(
    "inside",
    [
        "The law was passed in\n2007. It was weak.",
        "The law was passed in\n¶2007. It was weak.",
        "He came in July\n12009. It rained.",
        "This was in FY\n¶06. Nothing changed.",
        "A note by\n¶J. Lippincott says so.",
        "It fell by\n20. percent.",
        "Some\n12 months later, it rained.",
        "A share of\n4.5 percent.",
        "They met at\n10 a.m. and left.",
        "The budget was\n1.3 million.",
        "on March\n3, they left.",
        "Of these,\n2 were closed.",
        "Costs rose by\n2% in all.",
        "as para\n2) says",
    ],
)
def test_number_that_a_line_break_pushed_forward_opens_nothing(inside):
    assert blocks(f"1. (U) One. {inside}", "2. (U) Two.", "3. (U) Three.") == [1, 2, 3]
    assert blocks(f"1. One. {inside}", "2. Two.", "3. Three.") == [1, 2, 3]


@pytest.mark.parametrize(
    "inside",
    [
        "1. raise the matter\n2. report back\n3. wait",
        "1. Raise the matter;\n2. Report back;\n3. Wait.",
        "A. One thing.\nB. Another.",
        "a) one\nb) two",
        "(1) one; (2) two",
        "- one\n- two",
        "1. the ministry,\n2. the police,\n3. two NGOs.",
    ],
)
def test_list_inside_a_marked_paragraph_opens_nothing(inside):
    assert blocks(f"1. (U) As follows:\n{inside}", "2. (U) Two.", "3. (U) Three.") == [1, 2, 3]


def test_list_inside_an_unmarked_paragraph_opens_nothing():
    found = blocks("1. One.", "2. Asks:\n\n1. Raise it.\n\n2. Report.", "3. Three.", "4. Four.")
    assert found == [1, 2, 3, 4]


def test_skipped_list_items_do_not_fill_a_gap_of_a_marked_cable():
    found = blocks(
        "1. (SBU) Three sources:\n1. the ministry,\n2. the police,\n3. two NGOs.",
        "3. (SBU) Paragraph two was left out.",
        "4. (SBU) Four.",
    )
    assert found == [1, 3, 4]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        # Skipped, repeated and restarted numbers stay as they are.
        (["1.", "2.", "4.", "5."], [1, 2, 4, 5]),
        (["1.", "3.", "4.", "5."], [1, 3, 4, 5]),
        (["1.", "2.", "3.", "3.", "4."], [1, 2, 3, 3, 4]),
        (["1.", "2.", "3.", "1.", "2."], [1, 2, 3, 1, 2]),
        (["2.", "3.", "4."], [2, 3, 4]),  # the first is lost
        # ¶ read as 1, at every place of the count.
        (["1.", "2.", "3.", "4.", "15.", "16.", "17."], [1, 2, 3, 4, 5, 6, 7]),
        (["1."] + [f"1{n}." for n in range(2, 13)], list(range(1, 13))),
        (["11."] + [f"1{n}." for n in range(2, 13)] + ["13."], list(range(1, 14))),
        # Long cables count past ten by themselves.
        ([f"{n}." for n in range(1, 31)], list(range(1, 31))),
        ([f"¶{n}." for n in range(1, 121)], list(range(1, 121))),
        ([f"1{n}." for n in range(1, 31)], list(range(1, 31))),
    ],
)
@pytest.mark.parametrize("marking", ["(SBU) ", "(C) "])
def test_marked_numbers_make_this_sequence(printed, expected, marking):
    assert blocks(*(f"{label} {marking}Words here." for label in printed)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (["1.", "2.", "4.", "5."], [1, 2, 4, 5]),
        (["1.", "2.", "4."], [1, 2, 4]),
        (["1.", "2.", "3.", "4.", "15.", "16.", "17."], [1, 2, 3, 4, 5, 6, 7]),
        ([f"- 1{n}." for n in range(1, 12)], list(range(1, 12))),
        ([f"{n}." for n in range(1, 31)], list(range(1, 31))),
    ],
)
def test_unmarked_numbers_make_this_sequence(printed, expected):
    assert blocks(*(f"{label} Words here." for label in printed)) == expected


def test_both_readings_fit_then_the_number_stays_as_printed():
    paragraphs = [f"1{n}. (SBU) Words." for n in range(1, 13)] + ["13. (SBU) Words."]
    openings = find_openings("\n\n".join(paragraphs), 0)
    assert [(one.number, one.repaired) for one in openings[-2:]] == [(12, True), (13, False)]


@pytest.mark.parametrize("join", [" ", "  "])
def test_marked_number_inside_a_line_opens_a_paragraph(join):
    text = f"1. (C) One.\n\n2. (C) A long debate.{join}3. (C) Three.\n\n4. (C) Four.\n"
    openings = find_openings(text, 0)
    assert [one.number for one in openings] == [1, 2, 3, 4]
    assert [one.midline for one in openings] == [False, False, True, False]


@pytest.mark.parametrize(
    "inside",
    [
        "as para 3. (C) of the note says",
        "see article 9. (U) of the law",
        "in 2. (C) and elsewhere",
        "the sum of 3 (C) and 4 (C)",
    ],
)
def test_number_with_brackets_inside_a_sentence_opens_nothing_out_of_turn(inside):
    assert blocks("1. (C) One.", f"2. (C) Two, {inside}.", "3. (C) Three.", "4. (C) Four.") == [
        1,
        2,
        3,
        4,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "No numbers here.\n\nNone at all.",
        "2007. It was a year.",
        "A. One\nB. Two",
        "12 (twelve) persons",
        "1999. (U",
        "0. (U) Nought.",
        "¶",
        "1",
        "-- one\n-- two",
    ],
)
def test_text_without_numbered_paragraphs_has_none(text):
    assert find_openings(text, 0) == []


def test_nothing_before_the_start_counts():
    text = "1. (U) One.\n\n2. (U) Two.\n\n3. (U) Three.\n"
    assert [one.number for one in find_openings(text, text.index("2."))] == [2, 3]


def test_opening_tells_marking_printed_form_and_repair():
    text = "- 11. (SBU) One.\n\n2.(C/NF) Two.\n\n¶3. Three.\n"
    assert [(one.printed, one.marking, one.repaired) for one in find_openings(text, 0)] == [
        ("- 11.", "SBU", True),
        ("2.", "C/NF", False),
        ("¶3.", "", False),
    ]


@pytest.mark.parametrize(
    "opening",
    ["(NOTE: in force)", "(U.S.)", "(see ref A)", "(SEPTEL)", "(CHR)", "(USG)", "(two)"],
)
def test_bracket_that_is_no_marking_is_none(opening):
    text = f"1. {opening} One.\n\n2. {opening} Two.\n\n3. {opening} Three.\n"
    assert [(one.number, one.marking) for one in find_openings(text, 0)] == [
        (1, ""),
        (2, ""),
        (3, ""),
    ]


def test_restart_is_told():
    text = "\n\n".join(f"{n}. (U) Words." for n in (1, 2, 3, 1, 2))
    assert [one.restart for one in find_openings(text, 0)] == [False] * 3 + [True, False]


CHECKLIST = [
    # A report numbered like the checklist that it answers.
    (["1. (SBU)", "2. (SBU)", "25. (SBU)", "26. (SBU)"], [1, 2, 25, 26]),
    (["1. (SBU)", "2.", "25. (SBU)", "26. (SBU)", "27. (SBU)"], [1, 2, 25, 26, 27]),
    (["1. (SBU)", "2.", "25. (SBU)"], [1, 2, 25]),
    (["¶1.", "¶2.", "¶25. (SBU)"], [1, 2, 25]),
    (["1. (U)", "2. (U)", "23. (U)", "24. (U)", "3. (U)"], [1, 2, 23, 24, 3]),
    (["11. (U)", "12. (U)", "125. (U)", "126. (U)"], [1, 2, 25, 26]),  # ¶ read as 1
    (["1. (C)", "2. (C)", "3. (C)", "20. (C)", "21. (C)", "22. (C)"], [1, 2, 3, 20, 21, 22]),
]


@pytest.mark.parametrize(("printed", "expected"), CHECKLIST)
def test_numbers_of_a_checklist_are_paragraphs(printed, expected):
    assert blocks(*(f"{label} Words here." for label in printed)) == expected
    assert numbers(*(f"{label} Words here." for label in printed)) == expected


@pytest.mark.parametrize("first", ["1. (SBU) One.", "1. One."])
def test_three_unmarked_numbers_of_a_checklist_below_blank_lines_are_paragraphs(first):
    rest = [f"{n}. Words here." for n in (2, 25, 26, 27)]
    assert blocks(first, *rest) == [1, 2, 25, 26, 27]


@pytest.mark.parametrize(
    "inside",
    [
        "as told in paragraph\n25. (SBU) of the other cable",  # in mid-sentence
        "as follows:\n\n25. Courts.",  # one alone, unmarked
        "as follows:\n25. Courts.\n26. Police.\n27. Borders.",  # no blank lines
        "as follows:\n\n- 25 courts.\n\n- 26 posts.",
        "as follows:\n\n2005. A law.\n\n2006. A plan.\n\n2007. A court.",  # years
        "as follows:\n\n250. (U) Courts.",  # no cable counts that far at once
    ],
)
def test_high_numbers_in_a_text_open_nothing(inside):
    assert blocks("1. (U) One.", f"2. (U) Two, {inside}", "3. (U) Three.") == [1, 2, 3]


def test_the_opening_paragraphs_are_never_given_up_for_a_higher_run():
    higher = [f"{n}. (SBU) Words here." for n in range(30, 45)]
    assert blocks("1. One.", "2. Two.", *higher)[:3] == [1, 2, 30]


def test_marked_number_that_opens_nothing_is_told():
    text = "1. (U) One.\n\n2. (U) Two, as in para\n9. (U) there.\n\n3. (U) Three.\n"
    assert [[printed for _, printed in one.left_out] for one in find_openings(text, 0)] == [
        [],
        ["9."],
        [],
    ]


@pytest.mark.parametrize(
    "text", ["1. (U) One.\n\n2. (U) Two.\n", "1. One in\n2007. It.\n\n2. Two.\n"]
)
def test_nothing_is_left_out_of_a_regular_text(text):
    assert [one.left_out for one in find_openings(text, 0)] == [[], []]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (["1.", "2.", "2.", "3."], [1, 2, 2, 3]),
        (["1. (C)", "2.", "3.", "4.", "4.", "5.", "6."], [1, 2, 3, 4, 4, 5, 6]),
        # The count does not go on from it, or it begins a list.
        (["1.", "2.", "2."], [1, 2]),
        (["1.", "1.", "2.", "3."], [1, 2, 3]),
        (["1.", "2.", "1.", "2.", "3.", "4."], [1, 2, 3, 4]),
    ],
)
def test_unmarked_number_printed_twice(printed, expected):
    assert blocks(*(f"{label} Words here." for label in printed)) == expected


def test_number_at_a_line_break_that_only_looks_like_a_repeat_opens_nothing():
    assert blocks("1. One.", "2. They met on\n2. May.", "3. Three.", "4. Four.") == [1, 2, 3, 4]
