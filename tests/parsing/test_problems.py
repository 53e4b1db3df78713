"""What is reported of a cable, once a kind."""

import pytest

from cables.parsing import parse_cable

HEAD = "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nTAGS: PHUM\nSUBJECT: X\n\n"
WRAPPER = "08MINSK12\nX\nWed Jan 09 00:00:00 +0100 2008\nUNCLASSIFIED\nEmbassy Minsk\n"


def problems(text):
    return [(one.code, one.line, one.message) for one in parse_cable(text).problems]


def codes(text):
    return [code for code, _, _ in problems(text)]


def test_markings_above_the_class_are_one_problem():
    found = problems(HEAD + "1. (U) One.\n\n2. (C) Two.\n\n3. (S) Three.\n\n4. (C) Four.\n")
    assert found == [
        (
            "marking-above-class",
            9,
            "Paragraphs 2 (C), 3 (S) and 4 (C) are marked higher than the cable, "
            "which is UNCLASSIFIED.",
        )
    ]


def test_one_marking_above_the_class_is_told_in_the_singular():
    found = problems(HEAD + "1. (U) One.\n\n2. (C) Two.\n")
    assert [message for _, _, message in found] == [
        "Paragraph 2 (C) is marked higher than the cable, which is UNCLASSIFIED."
    ]


def test_words_that_are_no_tags_are_one_problem():
    text = HEAD.replace("PHUM", "PHUM, WOMEN, CHILDREN, KTIP") + "1. (U) One.\n"
    assert problems(text) == [("odd-tag", 4, "'WOMEN' and 'CHILDREN' are no TAGS codes.")]


def test_missing_tags_are_reported():
    assert codes(HEAD.replace("TAGS: PHUM\n", "") + "1. (U) One.\n") == ["tags-missing"]


@pytest.mark.parametrize("rest", ["", "\n\n \n"])
def test_copy_without_text_says_only_that(rest):
    assert problems(WRAPPER + rest) == [("body-missing", 0, "This copy holds no text.")]


LONG = "1. (U) The ministry said that it had opened\nfour cases in the past year and that "


@pytest.mark.parametrize(
    "end",
    [
        "the cour",
        "it would ask the\nparliament next year if it can be",
        "it asked the st...",
        "it asked the st…",
    ],
)
def test_text_that_breaks_off_is_reported(end):
    assert codes(f"{HEAD}{LONG}{end}\n") == ["text-cut"]


@pytest.mark.parametrize(
    "end",
    [
        "it would go on.",
        "it would go on.\nSMITH",
        "it would go on. SMITH",
        "it would go on. Smith",
        "it would go on.\n\nEND COMMENT",
        "it would go on. END COMMENT",
        "it would (but it did not)",
        "it wrote:\n\n-- four cases of forced labor in\nthe south of the country",
        "it wrote.\n\nVisit the site of the\nembassy",
        "these were 12",
        "it would go on . . .",
        "it\nwould ... go on.",
    ],
)
def test_text_that_ends_is_not(end):
    assert codes(f"{HEAD}{LONG}{end}\n") == []


def test_dots_under_a_subject_are_reported_and_no_part_of_it():
    cable = parse_cable(HEAD.replace("SUBJECT: X\n", "SUBJECT: TALKS IN\n ...\n") + "1. (U) One.\n")
    assert cable.subject == "TALKS IN"
    assert [(one.code, one.line) for one in cable.problems] == [("text-cut", 6)]


def test_dots_on_the_line_of_the_subject_stay():
    cable = parse_cable(HEAD.replace("SUBJECT: X", "SUBJECT: TALKS ...") + "1. (U) One.\n")
    assert (cable.subject, cable.problems) == ("TALKS ...", ())
