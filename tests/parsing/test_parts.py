"""The blocks of a paragraph: lettered parts, dashed items, headings, text."""

import pytest

from cables.parsing.parts import find_parts

LEAD = "The courts asked for these things and no more:"


def parts(text):
    return [(one.kind, one.label, text[one.start : one.end]) for one in find_parts(text)]


def test_plain_paragraph_is_one_block_of_text():
    assert parts("One sentence.\nAnother.") == [("text", "", "One sentence.\nAnother.")]


def test_empty_paragraph_has_no_blocks():
    assert parts("") == []


@pytest.mark.parametrize("dash", ["-- ", "--", "- ", "* ", "• ", "--- ", "·  "])
def test_dashed_items_are_items(dash):
    text = f"{LEAD}\n\n{dash}Improve the law.\n\n{dash}Train judges\nand clerks."
    assert parts(text) == [
        ("text", "", LEAD),
        ("item", "", "Improve the law."),
        ("item", "", "Train judges\nand clerks."),
    ]


@pytest.mark.parametrize("dash", ["-- ", "--"])
def test_dashed_items_without_blank_lines_are_items(dash):
    text = f"{LEAD}\n{dash}Improve the law.\n{dash}Train judges\nand clerks.\n{dash}Wait."
    assert [kind for kind, *_ in parts(text)] == ["text", "item", "item", "item"]


@pytest.mark.parametrize(
    "text",
    [
        "among vulnerable populations -- such as\nstreet children -- and more.",
        "populations\n-- such as street children -- and more.",
        "a rise of\n- as he said - ten percent.",
        "low-level\nofficials and well-known\nones",
        "from 2\n-3 persons",
        "in the region -\n- the north -\nit rained",
    ],
)
def test_dash_inside_a_sentence_opens_no_item(text):
    assert [kind for kind, *_ in parts(text)] == ["text"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("A. ", "B. "), ("A) ", "B) "), ("(A) ", "(B) "), ("a. ", "b. "), ("a) ", "b) ")],
)
def test_lettered_parts_carry_their_letter(first, second):
    text = (
        f"The courts asked for these things and no more:\n\n{first}One thing.\n\n{second}Another."
    )
    assert parts(text) == [
        ("text", "", LEAD),
        ("part", "A", "One thing."),
        ("part", "B", "Another."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A note by\nJ. Lippincott says so.",
        "It was written by\n\nJ. Lippincott alone.",
        "The courts asked for these things and no more:\n\nB. Another.",  # no A before it
        "The courts asked for these things and no more:\n\nI. One.",
        "It was\na. thing",
    ],
)
def test_initials_and_letters_out_of_turn_are_no_parts(text):
    assert "part" not in [kind for kind, *_ in parts(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Prosecution:",
        "Protection:",
        "Begin talking points:",
        "End talking points.",
        "End non-paper.",
    ],
)
def test_label_alone_on_a_line_is_a_heading(line):
    text = f"One.\n\n{line}\n\n-- Two."
    assert parts(text) == [("text", "", "One."), ("heading", "", line), ("item", "", "Two.")]


def test_title_with_a_rule_is_a_heading_and_the_rule_is_nothing():
    text = (
        "One.\n\nPROSECUTION\n-----------\n\n-- Two.\n\n---------\nProtection\n---------\n-- Three."
    )
    assert parts(text) == [
        ("text", "", "One."),
        ("heading", "", "PROSECUTION"),
        ("item", "", "Two."),
        ("heading", "", "Protection"),
        ("item", "", "Three."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One.\n\nHe asked the following of the court, which was in session:\n\nTwo.",
        "One.\n\nprosecution:\n\nTwo.",
        "One.\n\nThe end of the summer was wet.\n\nTwo.",
    ],
)
def test_sentences_are_no_headings(text):
    assert "heading" not in [kind for kind, *_ in parts(text)]


def test_text_after_an_item_and_a_blank_line_is_text_again():
    text = "-- One.\n\n-- Two.\n\nThe officer then left the room and went home."
    assert [kind for kind, *_ in parts(text)] == ["item", "item", "text"]
