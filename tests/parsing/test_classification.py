"""The classification line among banners, sheets and joined lines; headers of other cables."""

import pytest

from cables.parsing import parse_cable
from cables.parsing.classification import find_class_line

HEAD = "R 010000Z MAR 06\nFM AMEMBASSY MINSK\nTO SECSTATE WASHDC 17\n"
TEXT = "\n\nTAGS: PHUM\nSUBJECT: X\n\n1. (U) Y.\n"


def codes(cable):
    return {problem.code for problem in cable.problems}


@pytest.mark.parametrize(
    ("line", "mrn", "classification", "captions", "sections", "passing"),
    [
        (
            "C O N F I D E N T I A L MINSK 000012 NOFORN SIPDIS DEPARTMENT FOR G/TIP",
            "06MINSK12",
            "CONFIDENTIAL//NOFORN",
            ("NOFORN", "SIPDIS"),
            None,
            ("DEPARTMENT FOR G/TIP",),
        ),
        (
            "S E C R E T SECTION 01 OF 03 LA PAZ 000345 SIPDIS AMEMBASSY LIMA PASS TO AMCONSUL X",
            "06LAPAZ345",
            "SECRET",
            ("SIPDIS",),
            3,
            ("AMEMBASSY LIMA PASS TO AMCONSUL X",),
        ),
        (
            "UNCLAS SECTION 01 OF 02 MINSK 000012 SENSITIVE SIPDIS STATE FOR EUR/UMB",
            "06MINSK12",
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            ("SENSITIVE", "SIPDIS"),
            2,
            ("STATE FOR EUR/UMB",),
        ),
        ("CONFIDENTIAL 06 MINSK 1895", "06MINSK1895", "CONFIDENTIAL", (), None, ()),
        ("C O N F I D E N T I A L 75 RIGA 345", "06RIGA345", "CONFIDENTIAL", (), None, ()),
        ("UNCLAS STATE088558", "06STATE88558", "UNCLASSIFIED", (), None, ()),
    ],
)
def test_class_line_is_read_whatever_follows_it(
    line, mrn, classification, captions, sections, passing
):
    cable = parse_cable(f"R 010000Z MAR 06\nTO SECSTATE WASHDC 17\n{line}{TEXT}")
    assert str(cable.mrn) == mrn
    assert (cable.classification, cable.captions) == (classification, captions)
    assert (cable.sections, cable.passing) == (sections, passing)
    assert [one.name for one in cable.addressees] == ["SECSTATE WASHDC"]


def test_labelled_lines_may_follow_on_the_same_line():
    cable = parse_cable(
        HEAD + "UNCLAS MINSK 000012 SIPDIS STATE FOR G/TIP E.O. 12958: N/A TAGS: PHUM, KTIP\n"
        "SUBJECT: X\n\n1. (U) Y.\n"
    )
    assert (str(cable.mrn), cable.eo, cable.tags) == ("06MINSK12", "12958: N/A", ("PHUM", "KTIP"))
    assert cable.passing == ("STATE FOR G/TIP",)
    assert cable.subject == "X"


@pytest.mark.parametrize(
    "line",
    [
        "UNCLASSIFIED     PTQ5647",
        "                 UNCLASSIFIED     PTO4068",
        "SECRET ABC1234",
        "CONFIDENTIAL VISITORS 12 CAME TO THE EMBASSY",  # no post
        "SECRET TALKS IN MINSK 1998 AND LATER",
        "Secret Minsk 1998 and later talks",  # no heading
        "UNCLAS MINSK 12 PEOPLE CAME, IT SAID",  # no serial has two digits where words follow
    ],
)
def test_banner_or_sentence_is_no_class_line(line):
    assert find_class_line(f"{line}\nwords\n") is None


@pytest.mark.parametrize("glue", ["", "\n", "//", " 2952"])
def test_header_begins_at_fm_below_the_distribution_sheet(glue):
    text = (
        "010000Z Mar 06\n\n                   UNCLASSIFIED     PTQ5647\n\n"
        "PAGE 01        MINSK  00838  01 OF 03  010000Z\nACTION EUR-00\n\n"
        "INFO  LOG-00   NP-00    AID-00   CIAE-00\n      ED-01    FBIE-00  UTED-00\n"
        "                  ------------------57D37C  010000Z /38\n"
        "FM AMEMBASSY MINSK\nTO SECSTATE WASHDC 17\nINFO AMEMBASSY RIGA"
        f"{glue}UNCLAS SECTION 01 OF 03 MINSK 000838\n\nSIPDIS{TEXT}"
    )
    cable = parse_cable(text)
    assert (str(cable.mrn), cable.sections, cable.from_line) == (
        "06MINSK838",
        3,
        "AMEMBASSY MINSK",
    )
    assert [one.name.strip("/") for one in cable.addressees] == [
        "SECSTATE WASHDC",
        "AMEMBASSY RIGA",
    ]
    assert cable.captions == ("SIPDIS",)


def test_counts_of_a_distribution_sheet_are_no_addressees():
    cable = parse_cable(
        "ACTION EUR-00\nINFO LOG-00 NP-00 AID-00\n     ED-01 FBIE-00\nUNCLAS MINSK 000012" + TEXT
    )
    assert cable.addressees == ()


def test_class_line_of_a_known_post_is_preferred_to_a_banner():
    line = find_class_line("UNCLASSIFIED QRSTU 1234\nFM X\nUNCLAS MINSK 000012\n\nSUBJECT: X\n")
    assert (line.origin, line.serial) == ("MINSK", 12)


def test_class_line_behind_a_labelled_line_is_not_preferred():
    line = find_class_line("UNCLAS QRSTU 1234\nSUBJECT: X\n\n1. Y.\n\nSECRET MINSK 000012\n")
    assert (line.origin, line.serial) == ("QRSTU", 1234)


GLUED = "08MINSK12\nX\nWed Jan 09 00:00:00 +0100 2008\nUNCLASSIFIED\nEmbassy Minsk\n"


def test_unknown_origin_never_wins_over_the_wrapper():
    cable = parse_cable(GLUED + "UNCLAS QRSTU 1234" + TEXT)
    assert str(cable.mrn) == "08MINSK12"
    assert "mrn-conflict" in codes(cable)


def test_known_origin_wins_over_the_wrapper():
    cable = parse_cable(GLUED + "UNCLAS RIGA 001234" + TEXT)
    assert str(cable.mrn) == "08RIGA1234"
    assert "mrn-conflict" in codes(cable)


@pytest.mark.parametrize("wrapper", ["", GLUED])
def test_header_of_another_cable_does_not_date_the_text(wrapper):
    cable = parse_cable(wrapper + HEAD + "UNCLAS STATE 068250" + TEXT)
    assert str(cable.mrn) == "STATE68250"
    assert (cable.sent_at, cable.dtg, cable.precedence) == (None, "", "")
    assert (cable.origin, cable.from_line) == ("Secretary of State", "AMEMBASSY MINSK")
    assert {"header-conflict", "year-unknown", "date-unknown"} <= codes(cable)


@pytest.mark.parametrize(
    ("head", "line", "mrn"),
    [
        ("FM AMEMBASSY MINSK\n", "UNCLAS MINSK 000012", "06MINSK12"),
        ("FM USEU BRUSSELS\n", "UNCLAS BRUSSELS 000128", "06BRUSSELS128"),  # one city, one count
        ("FM SECSTATE WASHDC\n", "UNCLAS STATE 000128", "06STATE128"),
        ("FM AMEMBASSY KIEV\n", "UNCLAS KYIV 000128", "06KYIV128"),
        ("FM NO SUCH POST\n", "UNCLAS RIGA 000128", "06RIGA128"),
        ("FM AMEMBASSY MINSK\n", "UNCLAS NOSUCH 000128", "06NOSUCH128"),
        # The DE line counts as the class line does.
        ("DE RUEHRA #0128/01 0600000\nFM AMEMBASSY MINSK\n", "UNCLAS RIGA 000128", "06RIGA128"),
    ],
)
def test_header_of_the_same_cable_dates_it(head, line, mrn):
    cable = parse_cable(f"R 010000Z MAR 06\n{head}{line}{TEXT}")
    assert str(cable.mrn) == mrn
    assert "header-conflict" not in codes(cable)


def test_wrapper_that_agrees_with_the_text_settles_the_conflict():
    cable = parse_cable(GLUED + "FM AMEMBASSY RIGA\nUNCLAS MINSK 000012" + TEXT)
    assert str(cable.mrn) == "08MINSK12"
    assert "header-conflict" not in codes(cable)


def test_header_that_is_printed_twice_counts_once():
    twice = HEAD + "INFO NSC WASHDCid: 2446\ndate: 2/4/2002 11:52\nheader:\n" + HEAD
    cable = parse_cable(
        f"{twice}INFO NSC WASHDC\n\n--- header ends ---\n\nUNCLAS MINSK 000012{TEXT}"
    )
    assert [one.name for one in cable.addressees] == ["SECSTATE WASHDC", "NSC WASHDC"]
    assert str(cable.mrn) == "06MINSK12"


def test_station_that_is_printed_twice_counts_once():
    cable = parse_cable(HEAD + "INFO NSC WASHDC\nNSC WASHDC\nUNCLAS MINSK 000012" + TEXT)
    assert [one.name for one in cable.addressees] == ["SECSTATE WASHDC", "NSC WASHDC"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "TAGS: PHUM\nSUBJECT: X\n\n1. (U) Y.\n", {"class-line-missing", "mrn-unknown"}),
        (HEAD + "UNCLAS" + TEXT, {"mrn-unknown"}),
        (GLUED + TEXT, {"class-line-missing"}),
        (HEAD + "UNCLAS MINSK 000012" + TEXT, set()),
        ("A letter.\n", {"class-line-missing", "mrn-unknown"}),
    ],
)
def test_missing_class_line_or_mrn_is_always_a_problem(text, expected):
    assert codes(parse_cable(text)) & {"class-line-missing", "mrn-unknown"} == expected
