"""Paragraphs with their text, flags, anchors and problems, and the edits that clean them."""

import pytest

from cables.parsing import parse_cable
from cables.parsing.edits import Edits


def cable(*blocks):
    head = "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nSIPDIS\n\nTAGS: PHUM\nSUBJECT: X\n\n"
    return parse_cable(head + "\n\n".join(blocks) + "\n")


def told(found):
    return [(one.label, one.marking, one.text) for one in found.paragraphs]


LONG = "They met the officers of the ministry in the morning and went home in the"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (LONG, "evening, when it rained.", True),
        (f"{LONG} evening (see ref A)", "when it rained.", True),
        (f"{LONG} evening.", "It rained.", False),
        (f"{LONG} evening:", "-- It rained.", False),
        (LONG, "-- Item.", False),
        (f"{LONG} evening to see", '"local" courts.', True),
        (f"{LONG} evening to see", "(as ever) the courts.", True),
        (f"{LONG} evening to see", "(a) the courts", False),
        (f"{LONG} evening to see", "(ii) the courts", False),
        (f"{LONG} evening to see", '"Local" courts.', False),
        (LONG, "A. Item.", False),
        ("THE COURTS AND THE", "Police met.", False),
    ],
)
def test_sentence_split_by_a_lost_page_break_is_rejoined(first, second, joined):
    found = cable(f"1. (U) One.\n\n2. (U) {first}", second, "3. (U) Three.")
    assert (f"{first}\n{second}" in found.text) == joined
    assert ("split-sentence" in {one.code for one in found.repairs}) == joined


def test_paragraph_whose_number_was_lost_is_kept_and_flagged():
    found = cable(
        "1. (U) One.",
        "2. (U) Two is short.",
        "forced to go, they went.",
        "4. (U) Four.",
        "5. (U) 5.",
    )
    assert told(found)[2] == ("", "", "forced to go, they went.")
    assert [one.flag for one in found.paragraphs] == ["", "", "lost", "", ""]
    assert [one.anchor for one in found.paragraphs] == ["p1", "p2", "after-p2", "p4", "p5"]
    assert [problem.code for problem in found.problems] == ["number-lost"]


@pytest.mark.parametrize(
    "blocks",
    [
        # Nothing is missing between 2 and 3, so nothing was lost.
        ("1. (U) One.", "2. (U) Two is short.", "forced to go, they went.", "3. (U) Three."),
        # The block begins a sentence: it is part of 2, and 3 is simply missing.
        ("1. (U) One.", "2. (U) Two is short.", "They went home.", "4. (U) Four."),
        # Two numbers are missing.
        ("1. (U) One.", "2. (U) Two is short.", "forced to go, they went.", "5. (U) Five."),
        # An item list.
        ("1. (U) One.", "2. (U) Two is short:", "-- forced to go", "4. (U) Four."),
    ],
)
def test_block_is_not_taken_for_a_lost_paragraph(blocks):
    assert "lost" not in [one.flag for one in cable(*blocks).paragraphs]


@pytest.mark.parametrize(
    ("numbers", "codes"),
    [
        ((1, 2, 3), []),
        ((1, 2, 4), ["number-missing"]),
        ((1, 2, 6, 7), ["number-missing"]),
        ((2, 3, 4), ["number-missing"]),
        ((1, 2, 3, 1, 2), ["number-repeated"]),
        ((1, 2, 2, 3), ["number-repeated"]),
    ],
)
def test_gaps_and_repeats_are_reported(numbers, codes):
    found = cable(*(f"{number}. (U) Words." for number in numbers))
    assert [one.label for one in found.paragraphs] == [str(number) for number in numbers]
    assert [problem.code for problem in found.problems] == codes


def test_anchors_of_repeated_numbers_differ():
    found = cable(*(f"{number}. (U) Words." for number in (1, 2, 1, 2, 1)))
    assert [one.anchor for one in found.paragraphs] == ["p1", "p2", "p1_2", "p2_2", "p1_3"]


def test_labels_are_printed_the_regular_way():
    found = cable("¶1.(SBU) One.", "12.  (SBU)   Two.", "(3. (SBU) Three.")
    assert found.text.rstrip().endswith("1. (SBU) One.\n\n2. (SBU) Two.\n\n3. (SBU) Three.")


def test_cable_without_numbers_is_one_unnumbered_paragraph():
    found = cable("It rained all day.", "Then it stopped.")
    assert told(found) == [("", "", "It rained all day.\n\nThen it stopped.")]
    assert found.paragraphs[0].anchor == "p0"


def test_words_before_paragraph_one_are_kept():
    found = cable("This message is for the ambassador.", "1. One.", "2. Two.", "3. Three.")
    assert told(found)[0] == ("", "", "This message is for the ambassador.")
    assert [one.label for one in found.paragraphs] == ["", "1", "2", "3"]


def test_midline_paragraph_gets_a_line_of_its_own():
    found = cable("1. (C) One.", "2. (C) A long debate. 3. (C) Three.", "4. (C) Four.")
    assert [one.text for one in found.paragraphs] == ["One.", "A long debate.", "Three.", "Four."]


@pytest.mark.parametrize(
    ("marking", "flagged"),
    [("C", True), ("S", True), ("S//NF", True), ("C/NF", True), ("TS", True), ("U", False)],
)
def test_marking_above_the_class_is_flagged_and_kept(marking, flagged):
    found = cable("1. (U) One.", f"2. ({marking}) Two.", "3. (U) Three.")
    assert found.paragraphs[1].marking == marking
    assert ("marking-above-class" in {one.code for one in found.problems}) == flagged
    assert found.classification == "UNCLASSIFIED"


def test_sbu_paragraph_without_sensitive_caption_is_flagged():
    found = cable("1. (SBU) One.", "2. (SBU) Two.", "3. (U) Three.")
    assert [one.code for one in found.problems] == ["sensitive-missing"]
    sensitive = parse_cable(
        "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nSENSITIVE\n\nTAGS: PHUM\nSUBJECT: X\n\n"
        "1. (SBU) One.\n"
    )
    assert sensitive.problems == ()


@pytest.mark.parametrize("mark", ["(c)", "(sbu)", "(u)"])
def test_marking_in_small_letters_is_a_marking(mark):
    found = cable(f"1. {mark} One.", f"2. {mark} Two.")
    assert [one.marking.upper() for one in found.paragraphs] == [mark.strip("()").upper()] * 2


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("from June to July 12009. (NOTE: seven)", "from June to July 2009. (NOTE: seven)"),
        ("reports in early 12010. President", "reports in early 2010. President"),
        ("as 1J. Lippincott wrote", "as 1J. Lippincott wrote"),
        ("about 12009 persons", "about 12009 persons"),
        ("a sum of 12,009. It", "a sum of 12,009. It"),
        ("in box 13009. It", "in box 13009. It"),
    ],
)
def test_year_read_with_its_pilcrow_is_undone_in_a_damaged_copy(damaged, clean):
    found = cable("11. (U) One.", f"12. (U) Two {damaged}.", "13. (U) Three.")
    assert f"Two {clean}." in found.text


def test_year_stays_in_an_undamaged_copy():
    found = cable("1. (U) One.", "2. (U) Two, up to 12009. It", "3. (U) Three.")
    assert "up to 12009. It" in found.text


def test_lines_are_those_of_the_source():
    text = "UNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n\n\n2. (U) Two.\n3. (U) Three.\n"
    assert [one.line for one in parse_cable(text).paragraphs] == [5, 8, 9]


def test_edits_are_applied_once_and_offsets_follow():
    edits = Edits("abcdefghij")
    edits.add(2, 4, "XYZ", "one")
    edits.add(7, 8, "", "two")
    edits.add(3, 6, "overlaps", "three")
    edits.add(0, 1, "a", "no change")
    assert edits.apply() == "abXYZefgij"
    assert [edits.map(at) for at in (0, 2, 4, 7, 8, 10)] == [0, 5, 5, 8, 8, 10]
    assert [edit.code for edit in edits.edits] == ["one", "two"]


def test_text_without_edits_is_unchanged():
    edits = Edits("abc")
    assert edits.apply() == "abc"
    assert [edits.map(at) for at in range(4)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "banner",
    [
        "SENSITIVE BUT UNCLASSIFIED -- ENTIRE TEXT",
        "Sensitive but unclassified, please handle accordingly.",
    ],
)
def test_banner_above_the_first_paragraph_is_a_caption(banner):
    found = cable(banner, "1. (U) One.", "2. (U) Two.")
    assert told(found) == [("1", "U", "One."), ("2", "U", "Two.")]
    assert banner.upper() in found.captions
    assert found.classification == "UNCLASSIFIED"


def test_banner_that_is_all_there_is_or_says_more_stays_text():
    assert told(cable("SENSITIVE BUT UNCLASSIFIED")) == [("", "", "SENSITIVE BUT UNCLASSIFIED")]
    more = "Sensitive but unclassified.\nThe post met the courts."
    assert told(cable(more, "1. (U) One.", "2. (U) Two."))[0] == ("", "", more)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("(C - ENTIRE TEXT).", ""),
        ("(C)", ""),
        ("(C) .", ""),
        ("(C) One.", "One."),
        ("(C) 1.", "1."),
    ],
)
def test_stop_behind_a_marking_that_is_all_is_no_text(printed, text):
    assert cable(f"1. {printed}", "2. (C) Two.", "3. (C) Three.").paragraphs[0].text == text


@pytest.mark.parametrize(
    ("blocks", "reported"),
    [
        (["It rained in the north. " * 20] * 3, True),
        (["It rained in the north. " * 60], False),  # one paragraph
        (["It rained.", "They left."], False),
        ([f"{n}. It rained in the north. " + "They left. " * 30 for n in (1, 2, 3)], False),
    ],
)
def test_text_without_any_numbers_is_reported(blocks, reported):
    assert ("no-numbers" in {one.code for one in cable(*blocks).problems}) == reported


def test_number_that_opens_nothing_is_reported():
    found = cable("1. (U) One.", "2. (U) Two, as in para\n9. (U) there.", "3. (U) Three.")
    assert [(one.code, one.line) for one in found.problems] == [("number-left-out", 12)]
