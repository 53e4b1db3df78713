"""What part a paragraph plays, told by the drafters' own formulas."""

import pytest

from cables.parsing import parse_cable


def roles(*texts):
    body = "\n\n".join(f"{number}. (U) {text}" for number, text in enumerate(texts, start=1))
    cable = parse_cable(f"UNCLAS MINSK 000012\n\nSUBJECT: X\n\n{body}\n")
    return [paragraph.role for paragraph in cable.paragraphs]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("SUMMARY: Words.", "summary"),
        ("Summary. Words. End summary.", "summary"),
        ("Summary and Comment: Words.", "summary"),
        ("BEGIN SUMMARY. Words.", "summary"),
        ("Comment: Words.", "comment"),
        ("COMMENT CONT'D: Words.", "comment"),
        ("(Comment: Words.)", "comment"),
        ("Begin action request: Words.", "action_request"),
        ("Action request continued: Words.", "action_request"),
        ("Action Requested: Words.", "action_request"),
        ("Note: Words.", "note"),
        ("Background Points:", "background"),
        # Words that only begin like one.
        ("Comments from the ministry came late.", ""),
        ("Summary justice is not done.", ""),
        ("Comment on the law was sharp.", ""),
        ("Notes were exchanged.", ""),
        ("This is an action request (see paras 2-4).", ""),
        ("Words. End comment.", ""),
    ],
)
def test_role_is_told_by_the_first_words(text, role):
    assert roles(text, "Words.")[0] == role


def test_block_goes_on_to_its_end():
    found = roles("Summary: One.", "Two.", "Three. End summary.", "Four.")
    assert found == ["summary", "summary", "summary", ""]


def test_block_without_an_end_is_one_paragraph():
    assert roles("Summary: One.", "Two.", "Three.") == ["summary", "", ""]


def test_block_does_not_run_into_another():
    found = roles("Summary: One.", "Comment: Two.", "Three. End summary.")
    assert found == ["summary", "comment", ""]


def test_heading_tells_the_role():
    cable = parse_cable(
        "UNCLAS MINSK 000012\n\nSUBJECT: X\n\nSUMMARY\n-------\n\n1. (U) One.\n\n"
        "COMMENT\n-------\n\n2. (U) Two.\n"
    )
    assert [one.role for one in cable.paragraphs] == ["summary", "comment"]
