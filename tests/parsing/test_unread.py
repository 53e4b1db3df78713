"""What a header holds and no field takes is reported; another cable in it is cut off."""

import pytest

from cables.parsing import parse_cable

HEAD = "R 010000Z MAR 06\nFM AMEMBASSY MINSK\nTO SECSTATE WASHDC\nUNCLAS MINSK 000012\n\n"
FIELDS = "E.O. 12958: N/A\nTAGS: PHUM BO\nSUBJECT: COURTS\n\n"
TEXT = "1. (U) One.\n\n2. (U) Two.\n"


def problems(text, code):
    return [one.message for one in parse_cable(text).problems if one.code == code]


@pytest.mark.parametrize(
    "line",
    [
        "Copy from the National Archives",
        "PERISHABLE INFORMATION",
        "EMBASSY MINSK MESSAGE NO. 7",
    ],
)
def test_line_that_nothing_takes_is_reported(line):
    assert line in problems(f"{HEAD}SIPDIS\n\n{line}\n\n{FIELDS}{TEXT}", "header-unread")[0]
    between = FIELDS.replace(
        "SUBJECT: COURTS\n\n", f"SUBJECT: COURTS\n\n{line}\n\nREF: MINSK 3\n\n"
    )
    assert line in problems(f"{HEAD}{between}{TEXT}", "header-unread")[0]


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "SIPDIS\n\n",
        "SENSITIVE SIPDIS\n\n",
        "SENSITIVE\nSIPDIS\n\nSTATE FOR G/TIP, EUR/UMB,\nDRL AND PRM\n\n",
        "SIPDIS DEPARTMENT FOR G/TIP\n\n",
        "STATE FOR G/TIP\nEUR/UMB\n\n----------\n\n",
    ],
)
def test_captions_passing_lines_and_rules_are_taken(lines):
    assert problems(f"{HEAD}{lines}{FIELDS}{TEXT}", "header-unread") == []


OTHER = "C O N F I D E N T I A L TALLINN 000044\n\nSIPDIS\n\nTAGS: PREL\nSUBJECT: PORTS\n\n"


@pytest.mark.parametrize(
    "other",
    [OTHER, f"50133  2006-01-19  Embassy Tallinn  CONFIDENTIAL    {OTHER}"],
)
def test_another_cable_before_the_chosen_numbers_ends_this_one(other):
    text = f"{HEAD}{FIELDS}1. They were met by th...\n\n\n{other}1. (C) Ports.\n\n2. (C) Ships.\n"
    found = parse_cable(text)
    assert [(one.label, one.text) for one in found.paragraphs] == [("1", "They were met by th...")]
    assert found.subject == "COURTS"
    assert len(problems(text, "second-telegram")) == 1


@pytest.mark.parametrize(
    "between",
    [
        "UNCLAS MINSK 000012\n\n",  # the same cable
        "UNCLAS NOWHERE IN PARTICULAR 44\n\n",  # no post
        "SECRET services met.\n\n",
    ],
)
def test_lines_like_it_end_nothing(between):
    text = f"{HEAD}{FIELDS}{between}{TEXT}"
    assert [one.label for one in parse_cable(text).paragraphs if one.label] == ["1", "2"]
    assert problems(text, "second-telegram") == []


def test_cable_that_only_quotes_another_keeps_its_text():
    found = parse_cable(f"{HEAD}{OTHER}{TEXT}")
    assert [one.label for one in found.paragraphs] == ["1", "2"]


def test_sheets_of_the_other_cable_go_with_it():
    sheet = "   UNCLASSIFIED\n\nPAGE 02        TALLIN  00044  011203Z\n"
    text = (
        f"{HEAD}{FIELDS}1. They met...\n\n{OTHER}1. (C) Ports of\n{sheet}call.\n\n2. (C) Ships.\n"
    )
    found = parse_cable(text)
    assert ([one.label for one in found.paragraphs], found.pages) == (["1"], ())
