"""Who signed, and what at the end of a text is no signature."""

import pytest

from cables.parsing.signature import find_signature


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
