"""The printed sheets of State's message centre: page lines, class at the foot, headers again."""

import pytest

from cables.parsing import parse_cable

HEAD = """\
R 010000Z MAR 01
FM AMEMBASSY MINSK
TO SECSTATE WASHDC
UNCLAS SECTION 01 OF 03 MINSK 000012

SIPDIS

E.O. 12958: N/A
TAGS: PHUM BO
SUBJECT: COURTS AND
POLICE

"""


def cable(body):
    return parse_cable(HEAD + body)


def sheet(number, section=1, foot="                UNCLASSIFIED\n\n"):
    return f"{foot}PAGE {number:02}        MINSK  00012  {section:02} OF 03  011203Z\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"THE POLICE OF THE\n{sheet(2)}NORTH CAME.", "THE POLICE OF THE\nNORTH CAME."),
        (f"THE POLICE OF THE\n{sheet(2)[:-1]} NORTH CAME.", "THE POLICE OF THE\nNORTH CAME."),
        (f"THE POLICE OF THE  {sheet(2).strip()} NORTH CAME.", "THE POLICE OF THE NORTH CAME."),
        (f"THE POLICE CAME.\n{sheet(2)}THEY LEFT.", "THE POLICE CAME.\nTHEY LEFT."),
        (f"THE POLICE CAME.\n\n{sheet(2)}THEY LEFT.", "THE POLICE CAME.\n\nTHEY LEFT."),
        (f"COURT     7\n{sheet(2)}POLICE    9", "COURT     7\nPOLICE    9"),
        (
            f"THE POLICE OF THE\n{sheet(2, foot=' CONFIDENTIAL')}NORTH CAME.",
            "THE POLICE OF THE\nNORTH CAME.",
        ),
        (f"THE POLICE OF THE\n{sheet(2, foot='')}NORTH CAME.", "THE POLICE OF THE\nNORTH CAME."),
    ],
)
def test_marks_of_a_sheet_leave_the_text(text, expected):
    found = cable(f"1. (U) {text}\n\n2. (U) TWO.\n")
    assert [one.text for one in found.paragraphs] == [expected, "TWO."]
    assert [(one.page, one.of) for one in found.pages] == [(1, 3)]
    assert "page-break" in {one.code for one in found.repairs}


def test_sheet_without_sections_counts_its_pages():
    page = "PAGE 02        MINSK  00012  011203Z\n"
    found = cable(f"1. (U) ONE GOES\n{page}ON.\n\n2. (U) TWO.\n")
    assert found.paragraphs[0].text == "ONE GOES\nON."
    assert [(one.page, one.of) for one in found.pages] == [(2, 2)]


def test_sheet_between_paragraphs_leaves_numbers_and_headings():
    found = cable(f"1. ONE.\n{sheet(2)}THE COURTS\n----------\n2. TWO GOES\n{sheet(3)}3. THREE.\n")
    assert [(one.label, one.heading, one.text) for one in found.paragraphs] == [
        ("1", "", "ONE."),
        ("2", "THE COURTS", "TWO GOES"),
        ("3", "", "THREE."),
    ]


def test_sheet_in_the_header_leaves_subject_and_reference():
    text = HEAD.replace("POLICE\n", f"POLICE\n{sheet(2)}\nREF: MINSK 7\n") + "1. (U) ONE.\n"
    found = parse_cable(text)
    assert found.subject == "COURTS AND POLICE"
    assert [str(one.mrn) for one in found.references] == ["01MINSK7"]


@pytest.mark.parametrize(
    "subject", ["SUBJECT: COURTS AND\nPOLICE\n", "SUBJECT: COURTS AND\nPOLICE\n\n"]
)
@pytest.mark.parametrize(
    "above", ["", sheet(1, 2), f"{sheet(1, 2)}INFO LOG-00 /002W\nFM AMEMBASSY MINSK\n"]
)
def test_header_of_the_next_section_leaves_the_sentence(subject, above):
    again = (
        f"{above}UNCLAS SECTION 02 OF 03 MINSK 000012\n\nSIPDIS\n\n"
        f"E.O. 12958: N/A\nTAGS: PHUM BO\n{subject}"
    )
    found = cable(f"1. (U) THE POLICE OF THE\n{again}NORTH CAME.\n\n2. (U) TWO.\n")
    assert [one.text for one in found.paragraphs] == ["THE POLICE OF THE\nNORTH CAME.", "TWO."]
    assert (found.tags, found.subject) == (("PHUM", "BO"), "COURTS AND POLICE")
    assert not [one for one in found.problems if one.code == "second-telegram"]


@pytest.mark.parametrize(
    "line",
    [
        "PAGE 02 OF THE REPORT SAYS SO.",
        "PAGE 2 MINSK 00012 011203Z",
        "PAGE 02 MINSK 12 011203Z",
        "page 02 minsk 00012 011203z",
        "UNCLAS SECTION 02 OF 03 TALLINN 000044",
        "SECTION 02 OF 03 OF THE LAW",
        "The matter is CONFIDENTIAL",
        "It remained\nCONFIDENTIAL\nto the end.",
        "They said so.\nSECRET\n\nThey left.",
    ],
)
def test_other_lines_stay(line):
    found = cable(f"1. (U) They read this:\n{line}\nand left.\n\n2. (U) Two.\n")
    assert line in found.paragraphs[0].text
    assert found.pages == ()


@pytest.mark.parametrize(
    "end", ["\n\nMERKIN\n\n                UNCLASSIFIED\n\n>\n", "\n\nMERKIN\n\nCONFIDENTIAL\n"]
)
def test_class_at_the_foot_of_the_last_sheet_hides_no_signature(end):
    found = cable(f"1. (U) One.\n\n2. (U) They left.{end}")
    assert found.signed_by == "MERKIN"
    assert found.paragraphs[-1].text == "They left."


def test_lines_are_counted_as_in_the_source():
    text = HEAD + f"1. (U) ONE\n{sheet(2)}GOES ON.\n\n2. (U) TWO.\n"
    found = parse_cable(text)
    assert [one.line for one in found.paragraphs] == [
        text[: text.index(label)].count("\n") + 1 for label in ("1. (U)", "2. (U)")
    ]


def test_stamp_of_the_archive_leaves_the_text():
    stamp = "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"
    found = cable(f"1. (U) One.\n\n2. (U) They left.\n\nMERKIN\n\n{stamp}\n\nNNN\n")
    assert (found.signed_by, found.paragraphs[-1].text) == ("MERKIN", "They left.")
    assert [one.count for one in found.repairs if one.code == "archive-stamp"] == [1]
