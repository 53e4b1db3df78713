"""The head of a telegram: routing, DTG, FM, addressees, classification line, captions."""

import pytest

from cables.parsing import header, parse_cable
from cables.parsing.addressees import parse_addressees, parse_captions
from cables.parsing.classification import find_class_line, full_classification
from cables.parsing.mrn import Mrn


@pytest.mark.parametrize(
    ("line", "dtg", "moment"),
    [
        ("P 251732Z AUG 09", "P 251732Z AUG 09", "2009-08-25T17:32"),
        ("R 031203Z DEC 09", "R 031203Z DEC 09", "2009-12-03T12:03"),
        ("O P 090215Z JAN 07", "O P 090215Z JAN 07", "2007-01-09T02:15"),  # action and info
        ("251732Z AUG 09", "251732Z AUG 09", "2009-08-25T17:32"),
        ("R 010000Z MAR 66", "R 010000Z MAR 66", "1966-03-01T00:00"),  # 50 to 99: last century
        ("R 010000Z MAR 50", "R 010000Z MAR 50", "1950-03-01T00:00"),
        ("R 292359Z FEB 08", "R 292359Z FEB 08", "2008-02-29T23:59"),
        ("  P 251732Z AUG 09  ", "P 251732Z AUG 09", "2009-08-25T17:32"),
        ("P R 251732Z AUG 2009", "P R 251732Z AUG 2009", "2009-08-25T17:32"),
    ],
)
def test_dtg_is_read_as_written_and_as_utc(line, dtg, moment):
    written, sent_at = header.parse_dtg(f"ZNR UUUUU ZZH\n{line}\nFM X")
    assert written == dtg
    assert sent_at.isoformat() == f"{moment}:00+00:00"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "P 321732Z AUG 09",  # no such day
        "P 252532Z AUG 09",  # no such hour
        "P 251772Z AUG 09",
        "P 300000Z FEB 09",
        "R 290000Z FEB 07",
        "P 251732Z XXX 09",
        "P 251732 AUG 09",  # no Zulu
        "P 25173Z AUG 09",
        "words 251732Z AUG 09 in a line",
        "DE RUEHC #8558/01 2371751",
        "P 251732Z AUG",
    ],
)
def test_what_is_no_dtg_gives_nothing(line):
    assert header.parse_dtg(f"ZNR UUUUU ZZH\n{line}\nFM X") == ("", None)


@pytest.mark.parametrize(
    ("line", "precedence"),
    [
        ("Z 251732Z AUG 09", "flash"),
        ("O 251732Z AUG 09", "immediate"),
        ("O P 251732Z AUG 09", "immediate"),
        ("P 251732Z AUG 09", "priority"),
        ("R 251732Z AUG 09", "routine"),
        ("251732Z AUG 09", ""),
        ("PP RUEHC", ""),
    ],
)
def test_precedence_is_the_action_precedence_of_the_dtg_line(line, precedence):
    assert header.parse_precedence(line) == precedence


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday, 26 October 2007, 02:25", "2007-10-26"),
        ("Monday, 3 May 2004, 11:00", "2004-05-03"),
        ("  Wednesday, 01 March 2006", "2006-03-01"),
    ],
)
def test_mail_date_above_the_class_line_is_a_day(line, day):
    assert header.parse_mail_date(f"x\n{line}\n").date().isoformat() == day


@pytest.mark.parametrize(
    "line",
    [
        "Friday, 36 October 2007",
        "Friday, 26 Xctober 2007",
        "On Friday, 26 October 2007",
        "Friday",
        "26 October 2007",
    ],
)
def test_what_is_no_mail_date_gives_none(line):
    assert header.parse_mail_date(line) is None


def test_mail_date_dates_a_cable_that_has_nothing_better():
    text = "Friday, 26 October 2007, 02:25\nUNCLAS MINSK 000012\nSUBJECT: X\n\n1. (U) Y.\n"
    cable = parse_cable(text)
    assert str(cable.mrn) == "07MINSK12"
    assert (cable.sent_precision, cable.sent_basis) == ("day", "wrapper")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("FM AMEMBASSY BAKU\n", "AMEMBASSY BAKU"),
        ("FM SECSTATE WASHDC  \nTO X", "SECSTATE WASHDC"),
        ("R 010000Z MAR 06\nFM USMISSION USNATO\n", "USMISSION USNATO"),
        ("FM  AMCONSUL   SAO PAULO", "AMCONSUL SAO PAULO"),
        ("FMAMEMBASSY\n", ""),
        ("", ""),
        ("FM\n", ""),
        ("the FM asked\n", ""),
    ],
)
def test_sender_is_what_stands_after_fm(head, name):
    assert header.parse_from(head) == name


@pytest.mark.parametrize(
    ("from_line", "origin"),
    [
        ("AMEMBASSY BAKU", "Embassy Baku"),
        ("SECSTATE WASHDC", "Secretary of State"),
        ("AMCONSUL SAO PAULO", "Consulate Sao Paulo"),
        ("USMISSION USNATO", "Mission USNATO"),
        ("RPO DUBAI", "Iran RPO Dubai"),
        ("AMEMBASSY LA PAZ", "Embassy La Paz"),
        ("", ""),
    ],
)
def test_origin_is_named_as_the_archives_name_it(from_line, origin):
    assert header.origin_name(from_line, "") == origin


def test_origin_falls_back_on_the_classification_line():
    assert header.origin_name("", "DUSHANBE") == "Embassy Dushanbe"
    assert header.origin_name("", "NO SUCH POST") == ""


CLASS_LINES = [
    ("UNCLAS SECTION 01 OF 04 STATE 088558", "UNCLASSIFIED", 4, "STATE", 88558),
    ("UNCLAS STATE 097909 ", "UNCLASSIFIED", None, "STATE", 97909),
    ("UNCLAS DUSHANBE 000050", "UNCLASSIFIED", None, "DUSHANBE", 50),
    ("S E C R E T MOSCOW 001234", "SECRET", None, "MOSCOW", 1234),
    ("C O N F I D E N T I A L SECTION 01 OF 02 BAKU 001190", "CONFIDENTIAL", 2, "BAKU", 1190),
    ("C O N F I D E N T I A L LA PAZ 001784", "CONFIDENTIAL", None, "LA PAZ", 1784),
    ("CONFIDENTIAL MANILA 3311", "CONFIDENTIAL", None, "MANILA", 3311),
    ("UNCLASSIFIED MANILA 3311", "UNCLASSIFIED", None, "MANILA", 3311),
    ("S e c r e t state 068250", "SECRET", None, "state", 68250),
    ("LIMITED OFFICIAL USE SECTION 01 OF 03 LIMA 02345", "LIMITED OFFICIAL USE", 3, "LIMA", 2345),
    ("UUNCLAS MINSK 000012", "UNCLASSIFIED", None, "MINSK", 12),
    ("CSE C R E T TUNIS 000492", "SECRET", None, "TUNIS", 492),
    ("O N F I D E N T I A L TUNIS 000492", "CONFIDENTIAL", None, "TUNIS", 492),
    ("UNCLAS SECTION 01 OF 02 ST PETERSBURG 000032", "UNCLASSIFIED", 2, "ST PETERSBURG", 32),
]


@pytest.mark.parametrize(("line", "classification", "sections", "origin", "serial"), CLASS_LINES)
def test_class_line_is_read(line, classification, sections, origin, serial):
    found = find_class_line(f"FM X\nBT\n{line}\n\nSIPDIS\n")
    assert found is not None
    assert (found.classification, found.sections, found.origin, found.serial) == (
        classification,
        sections,
        origin,
        serial,
    )


@pytest.mark.parametrize(
    "line",
    [
        "STATE 00088558 002 OF 004",
        "TO AMEMBASSY BAKU PRIORITY 0000",
        "REF: A. 2008 STATE 132759",
        "TAGS: KCRM KWMN TI",
        "SECRETARY RICE TRAVELS 2006",
        "Secretary of state visit 2006",
        "FM SECSTATE WASHDC",
        "DE RUEHC #7909 2642036",
        "The unclas version is STATE 12",
        "SENSITIVE",
    ],
)
def test_other_lines_are_no_class_line(line):
    assert find_class_line(f"{line}\n") is None


@pytest.mark.parametrize(
    "line", ["UNCLASSIFIED", "S E C R E T", "C O N F I D E N T I A L", "UNCLAS"]
)
def test_class_word_alone_tells_the_class_and_no_serial(line):
    found = find_class_line(f"FM X\n{line}\n\n1. (U) A.")
    assert found.serial is None
    assert found.classification


@pytest.mark.parametrize(
    ("base", "captions", "full"),
    [
        ("UNCLASSIFIED", (), "UNCLASSIFIED"),
        ("UNCLASSIFIED", ("SIPDIS",), "UNCLASSIFIED"),
        ("UNCLASSIFIED", ("SENSITIVE", "SIPDIS"), "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("CONFIDENTIAL", ("SENSITIVE",), "CONFIDENTIAL"),
        ("CONFIDENTIAL", ("NOFORN",), "CONFIDENTIAL//NOFORN"),
        ("SECRET", ("NOFORN", "SIPDIS"), "SECRET//NOFORN"),
        ("SECRET", ("SENSITIVE",), "SECRET"),
        ("", ("NOFORN",), ""),
    ],
)
def test_captions_complete_the_classification(base, captions, full):
    assert full_classification(base, captions) == full


@pytest.mark.parametrize(
    ("line", "classification"),
    [
        ("UNCLAS//FOR OFFICIAL USE ONLY MINSK 000012", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("UNCLAS FOR OFFICIAL USE ONLY MINSK 000012", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("UNCLAS FOUO MINSK 000012", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("S E C R E T NOFORN SECTION 01 OF 02 MINSK 000012", "SECRET//NOFORN"),
        ("S E C R E T//NOFORN MINSK 000012", "SECRET//NOFORN"),
        ("C O N F I D E N T I A L MINSK 000012 NOFORN", "CONFIDENTIAL//NOFORN"),
        ("UNCLAS MINSK 000012 SIPDIS", "UNCLASSIFIED"),
    ],
)
def test_handling_on_the_class_line_itself_counts(line, classification):
    cable = parse_cable(f"R 010000Z MAR 06\n{line}\n\nSUBJECT: X\n\n1. (U) Y.\n")
    assert (str(cable.mrn), cable.classification) == ("06MINSK12", classification)


def test_class_line_broken_in_two_is_read():
    cable = parse_cable(
        "R 010000Z MAR 06\nUNCLAS SECTION 01 OF 02\nMINSK 000012\n\nSUBJECT: X\n\n1. (U) Y.\n"
    )
    assert (str(cable.mrn), cable.sections) == ("06MINSK12", 2)
    assert cable.classification == "UNCLASSIFIED"


def _addressees(head):
    return [
        (one.role, one.route, one.name, one.precedence, one.number)
        for one in parse_addressees(head)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RUEHC/SECSTATE WASHDC PRIORITY 3941", ("RUEHC", "SECSTATE WASHDC", "priority", "3941")),
        ("RUEHC/SECSTATE WASHDC 0985", ("RUEHC", "SECSTATE WASHDC", "", "0985")),
        ("AMEMBASSY DUSHANBE PRIORITY 1090", ("", "AMEMBASSY DUSHANBE", "priority", "1090")),
        ("RUCNCIS/CIS COLLECTIVE", ("RUCNCIS", "CIS COLLECTIVE", "", "")),
        ("RUEHNO/USMISSION USNATO IMMEDIATE", ("RUEHNO", "USMISSION USNATO", "immediate", "")),
        ("RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 7", None),
        ("RHEFDIA/DIA WASHINGTON DC ROUTINE", ("RHEFDIA", "DIA WASHINGTON DC", "routine", "")),
        ("RUEHC / SECSTATE WASHDC FLASH 1", ("RUEHC", "SECSTATE WASHDC", "flash", "1")),
        ("RUEKJCS/JCS WASHDC//J5//", ("RUEKJCS", "JCS WASHDC//J5//", "", "")),
    ],
)
def test_addressee_line_is_route_name_precedence_number(line, expected):
    expected = expected or ("RUEHC", "SECSTATE WASHDC", "niact_immediate", "7")
    assert _addressees(f"FM X\nTO {line}\n") == [("action", *expected)]


def test_addressees_stand_one_a_line_after_to_and_info():
    head = (
        "FM AMEMBASSY BAKU\nTO RUEHC/SECSTATE WASHDC 1\nRUCNCIS/CIS COLLECTIVE\n"
        "INFO RUEHAK/AMEMBASSY ANKARA 2\nRUEHNO/USMISSION USNATO\nBT\n"
    )
    assert [(role, name) for role, _, name, _, _ in _addressees(head)] == [
        ("action", "SECSTATE WASHDC"),
        ("action", "CIS COLLECTIVE"),
        ("info", "AMEMBASSY ANKARA"),
        ("info", "USMISSION USNATO"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "",
        "FM AMEMBASSY BAKU\n",
        "PP RUEHLN RUEHVK\nDE RUEHC #8558/01 2371751\n",
        "RUEHC/SECSTATE WASHDC 1\n",  # nobody said TO
        "TOM SAID\n",
    ],
)
def test_head_without_to_has_no_addressees(head):
    assert _addressees(head) == []


def test_lines_behind_the_addressees_are_none():
    head = "TO RUEHC/SECSTATE WASHDC 1\nBT\nXMT AMEMBASSY MINSK\n"
    assert [name for _, _, name, _, _ in _addressees(head)] == ["SECSTATE WASHDC"]


@pytest.mark.parametrize(
    ("lines", "captions", "passing"),
    [
        (["SIPDIS"], ["SIPDIS"], []),
        (["SENSITIVE", "SIPDIS"], ["SENSITIVE", "SIPDIS"], []),
        (["SIPDIS", "", "SIPDIS"], ["SIPDIS"], []),  # printed twice in 234 cables
        (["sipdis", "sensitive"], ["SIPDIS", "SENSITIVE"], []),
        (["SENSITIVE SIPDIS"], ["SENSITIVE", "SIPDIS"], []),
        (["SIPDIS SIPDIS"], ["SIPDIS"], []),
        (["N O F O R N"], ["NOFORN"], []),
        (["NOFORN, SIPDIS"], ["NOFORN", "SIPDIS"], []),
        (["STATE FOR EUR/CACEN, G/TIP"], [], ["STATE FOR EUR/CACEN, G/TIP"]),
        (["SIPDIS", "PASS TO USAID"], ["SIPDIS"], ["PASS TO USAID"]),
        (["", "  "], [], []),
    ],
)
def test_captions_and_passing_lines_are_told_apart(lines, captions, passing):
    assert parse_captions(lines) == (captions, passing)


@pytest.mark.parametrize(
    ("text", "mrn"),
    [
        # The classification line gives origin and serial; the DTG the year.
        ("R 010000Z MAR 06\nUNCLAS MINSK 000012\n", "06MINSK12"),
        ("UNCLAS MINSK 000012\n", "MINSK12"),
        # A class line without a serial: DE and FM.
        (
            "DE RUEHSK #0344/01 0601200\nR 010000Z MAR 06\nFM AMEMBASSY MINSK\nUNCLAS\n",
            "06MINSK344",
        ),
        ("FM AMEMBASSY MINSK\nUNCLAS\n", "None"),
        # The day of year on the DE line gives no year.
        ("DE RUEHSK #0344/01 0601200\nFM AMEMBASSY MINSK\nUNCLAS MINSK 000344\n", "MINSK344"),
    ],
)
def test_mrn_comes_from_the_class_line_or_de_and_fm(text, mrn):
    assert str(parse_cable(text + "\nSUBJECT: X\n\n1. (U) Y.\n").mrn) == mrn


def test_year_is_never_taken_from_the_declassification_date():
    cable = parse_cable(
        "S E C R E T MINSK 000012\n\nE.O. 12958: DECL: 03/08/2019\nSUBJECT: X\n\n1. (S) Y.\n"
    )
    assert cable.mrn == Mrn(None, "MINSK", 12)
    assert cable.sent_at is None
    assert "year-unknown" in {problem.code for problem in cable.problems}


@pytest.mark.parametrize("gap", ["", " "])
def test_class_word_glued_to_the_addressee_is_broken_off(gap):
    text = (
        "P 141552Z MAY 07\nFM AMEMBASSY TEL AVIV\nTO RUEHC/SECSTATE WASHDC PRIORITY 4486"
        f"{gap}UNCLAS TEL AVIV 001400\n\nSIPDIS\n\nSUBJECT: X\n\n1. (U) Y.\n"
    )
    cable = parse_cable(text)
    assert str(cable.mrn) == "07TELAVIV1400"
    assert [one.number for one in cable.addressees] == ["4486"]
    assert "glued-header" in {repair.code for repair in cable.repairs}


def test_prosigns_that_lost_their_breaks_are_read():
    text = (
        "DE RUEHRL #0180/01 0431709CCCCC ZZH121709Z FEB 10AMEMBASSY BERLIN\n"
        "C O N F I D E N T I A L BERLIN 000180\n\nSUBJECT: X\n\n1. (C) Y.\n"
    )
    cable = parse_cable(text)
    assert str(cable.mrn) == "10BERLIN180"
    assert cable.sent_at.isoformat() == "2010-02-12T17:09:00+00:00"
    assert cable.from_line == "AMEMBASSY BERLIN"


def test_precedence_of_the_routing_line_does_not_stand_for_the_dtg():
    cable = parse_cable("PP RUEHLN\nR 010000Z MAR 06\nUNCLAS MINSK 000012\nSUBJECT: X\n\n1. Y.\n")
    assert cable.precedence == "routine"


def test_dtg_in_the_body_is_not_the_cables_own():
    text = "UNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) It answers:\n\nR 010000Z MAR 06\nFM Y\n"
    assert parse_cable(text).dtg == ""
