"""Who signed, and what at the end of a text is no signature."""

import pytest

from cables.parsing import parse_cable
from cables.parsing.signature import find_group, find_signature


def signed(text):
    end, name = find_signature(text, 0)
    return text[:end].rstrip(), name


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("\nCLINTON\n", "CLINTON"),
        ("\n\nCLINTON", "CLINTON"),
        ("\nClinton\n", "Clinton"),
        ("\n ARMBRUSTER\n\nNNNN\n", "ARMBRUSTER"),
        ("\nO'REILLY\n", "O'REILLY"),
        ("\nWOOD-JONES\n", "WOOD-JONES"),
        ("\nVAN DYKE\n", "VAN DYKE"),
        (" DANILOVICH", "DANILOVICH"),  # shares the last line of text
        ("\nRICE\n\n##\n", "RICE"),
        ("\nRICE\n=======================CABLE ENDS============================", "RICE"),
        ("\nRICE\nBT\n", "RICE"),
        ("\nRICE\n\nNNN\n", "RICE"),
        ("\nRICE\n\n>\n", "RICE"),
        ("\nRICE\n_______________\n1\n2\n3", "RICE"),
        ("\nRICE\n---------------\n\n[1]\n[2]\n", "RICE"),
    ],
)
def test_surname_at_the_end_signs(tail, name):
    assert signed("It was the last sentence." + tail) == ("It was the last sentence.", name)


def test_signature_may_share_the_line_of_end_comment():
    text = "They wait for the reports. END COMMENT OUAST"
    assert signed(text) == ("They wait for the reports. END COMMENT", "OUAST")


@pytest.mark.parametrize(
    "text",
    [
        "It was the last sentence.",
        "It was the last sentence.\n\nNNNN\n",
        "It was the last sentence. END COMMENT.",
        "It was the last sentence. END COMMENT",
        "It was the last sentence.\nEND SUMMARY\n",
        "It was the last sentence.\nCOMMENT\n",
        "He spoke for the U.S.",
        "They came from the north and the\nsouth",
        "It is run by the IOM",
        "It was the last sentence.\n\nSIPDIS\n",
        "It was the last sentence.\n\nBT\n",
        "It was the last sentence.\n\nEnd text.\n",
        "It was the last sentence.\n\nUNCLASSIFIED\n",
        "-- one\n-- two",
        "",
        "\n\n",
        "It was the last sentence.\nMINIMIZE CONSIDERED.\n",
        "It was the last sentence.\nMINIMIZE CONSIDERED\n",
        "It was the last sentence.\n\nMINIMIZE CONSIDERED.",
        "It ended in\nParis.",
        "It was the last sentence.\n\nSabotage\n--------",
        "It was the last sentence.\n\nEXEMPT\n",
        "Courts and posts:\n--------\n12\n14",
    ],
)
def test_other_endings_sign_nothing(text):
    assert find_signature(text, 0)[1] == ""


def test_text_before_the_end_of_message_mark_ends_there():
    assert signed("Words.\n\nNNNN\n") == ("Words.", "")


def test_nothing_before_the_start_signs():
    text = "Words.\nCLINTON\n"
    end, name = find_signature(text, len(text))
    assert (end >= len(text.rstrip()), name) == (True, "")


@pytest.mark.parametrize("group", ["GP-3", "GP-1", "EXEMPT", "GDS", "XGDS-2"])
def test_group_of_automatic_downgrading_is_no_text(group):
    text = f"It was the last sentence.\n\n{group}\n\nRICE\n"
    end, _ = find_signature(text, 0)
    end, found = find_group(text, 0, end)
    assert (text[:end].rstrip(), found) == ("It was the last sentence.", group)


@pytest.mark.parametrize(
    "last", ["They are exempt", "It is called GP-3", "They went to ADS", "GP-7", "Three: 3"]
)
def test_other_last_words_are_no_group(last):
    text = f"It was the last sentence.\n\n{last}."
    assert find_group(text, 0, len(text)) == (len(text), "")


def test_group_is_told_where_the_header_does_not_say_more():
    head = "R 010000Z MAR 75\nUNCLAS MINSK 000012\n\nTAGS: PHUM\nSUBJECT: X\n\n"
    found = parse_cable(head + "1. One.\n\n2. Two.\n\nGP-3\nRICE\n")
    assert (found.signed_by, found.declassify_on) == ("RICE", "GP-3")
    assert found.paragraphs[-1].text == "Two."
    assert [one.code for one in found.repairs] == ["downgrading-group"]
