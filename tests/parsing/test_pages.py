"""Page breaks: found, blanked, kept as anchors; what only looks like one stays."""

import pytest

from cables.parsing import parse_cable
from cables.parsing.pages import blank_page_breaks


@pytest.mark.parametrize(
    ("line", "page", "of"),
    [
        ("STATE 00088558 002 OF 004", 2, 4),
        ("DUSHANBE 00001350 001.2 OF 005", 1, 5),
        ("BAKU 00001190  002 OF 002", 2, 2),
        ("LA PAZ 00001784 003 OF 003", 3, 3),
        ("ST PETERSBURG 00000032 002 OF 002", 2, 2),
        ("  STATE 00088558 002 OF 004  ", 2, 4),
    ],
)
def test_page_break_is_found_and_blanked(line, page, of):
    text = f"The end of one page\n\n{line}\n\nand the next.\n"
    blanked, breaks = blank_page_breaks(text, 0)
    assert [(one.page, one.of, one.printed) for one in breaks] == [
        (page, of, " ".join(line.split()))
    ]
    assert len(blanked) == len(text)
    assert " ".join(blanked.split()) == "The end of one page and the next."


def test_page_break_inside_a_line_of_text_is_found():
    text = "The officers came. STATE 00088558 002 OF 004 They left.\n"
    blanked, breaks = blank_page_breaks(text, 0)
    assert [one.page for one in breaks] == [2]
    assert " ".join(blanked.split()) == "The officers came. They left."


@pytest.mark.parametrize(
    "line",
    [
        "UNCLAS SECTION 01 OF 04 STATE 088558",
        "STATE 88558",
        "2008 STATE 00132759",
        "He read 002 OF 004 pages.",
        "STATE 088558 002 OF 004",  # six figures: no page break
        "12345678 002 OF 004",
        "page 2 of 4",
        "ONE OF 004",
        "STATE 00088558 002 OF",
    ],
)
def test_other_lines_are_no_page_breaks(line):
    text = f"Words.\n\n{line}\n\nMore.\n"
    assert blank_page_breaks(text, 0) == (text, [])


def cable(body):
    return parse_cable(f"UNCLAS SECTION 01 OF 05 MINSK 000012\n\nSUBJECT: X\n\n{body}")


BREAK = "\n\nMINSK 00000012 002 OF 005\n\n"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("The police of the north", "came late.", "The police of the north\ncame late."),
        (
            "The police of the north and of the town met the",
            "Minister of Justice.",
            "The police of the north and of the town met the\nMinister of Justice.",
        ),
        (
            "They were met (see ref A)",
            "by the police.",
            "They were met (see ref A)\nby the police.",
        ),
        ("It is small.", "It is also late.", "It is small.\n\nIt is also late."),
        ("As follows:", "-- One.", "As follows:\n\n-- One."),
    ],
)
def test_sentence_across_a_page_break_is_rejoined_and_others_are_not(before, after, joined):
    found = cable(f"1. (U) {before}{BREAK}{after}\n\n2. (U) Two.\n")
    assert found.paragraphs[0].text == joined
    assert [one.label for one in found.paragraphs] == ["1", "2"]


def test_page_break_between_paragraphs_leaves_them_apart():
    found = cable(f"1. (U) One goes on{BREAK}2. (U) Two.\n")
    assert [one.text for one in found.paragraphs] == ["One goes on", "Two."]
    assert found.text[found.pages[0].start :].lstrip().startswith("2. (U)")


def test_lost_page_break_is_reported():
    breaks = "".join(f"{n}. (U) Words.\n\nMINSK 00000012 00{n}.2 OF 005\n\n" for n in (1, 2, 3, 5))
    found = cable(breaks + "6. (U) End.\n")
    assert [problem.code for problem in found.problems if "page" in problem.code] == [
        "page-break-lost"
    ]


def test_all_page_breaks_present_reports_nothing():
    breaks = "".join(f"{n}. (U) Words.\n\nMINSK 00000012 00{n} OF 005\n\n" for n in range(2, 6))
    found = cable("1. (U) One.\n\n" + breaks + "6. (U) End.\n")
    assert not [problem for problem in found.problems if "page" in problem.code]


def test_page_break_in_front_of_a_heading_leaves_the_heading():
    found = cable(f"1. (U) One.{BREAK}THE COURTS\n----------\n\n2. (U) Two.\n")
    assert [(one.label, one.heading) for one in found.paragraphs] == [
        ("1", ""),
        ("2", "THE COURTS"),
    ]
    assert found.paragraphs[0].text == "One."
