"""Every printed form of a message reference number, and what only looks like one."""

import pytest

from cables.parsing.mrn import Mrn, canonical_origin, full_year, parse_mrn

PRINTED = [
    ("09STATE88558", "09STATE88558"),
    ("STATE 088558", "STATE88558"),  # the classification line: no year, six figures
    ("2009 STATE 088558", "09STATE88558"),
    ("09 STATE 88558", "09STATE88558"),
    ("STATE 00088558", "STATE88558"),  # a page break: eight figures
    ("SECSTATE 88558", "STATE88558"),
    ("2009 STATE 62182", "09STATE62182"),
    ("2009 STATE 062182", "09STATE62182"),
    ("2009 STATE 5577", "09STATE5577"),
    ("2009 STATE 005577", "09STATE5577"),
    ("DUSHANBE 000050", "DUSHANBE50"),
    ("LA PAZ 1784", "LAPAZ1784"),
    ("LAPAZ 1784", "LAPAZ1784"),
    ("RIO 12", "RIODEJANEIRO12"),
    ("HCMC 1044", "HOCHIMINHCITY1044"),
    ("HO CHI MINH CITY 1044", "HOCHIMINHCITY1044"),
    ("ST PETERSBURG 32", "STPETERSBURG32"),
    ("ST. PETERSBURG 32", "STPETERSBURG32"),
    ("06 STATE 185834", "06STATE185834"),
    ("2008 STATE 132759", "08STATE132759"),
    ("(08) SAO PAULO 581", "08SAOPAULO581"),
    ("DOHA 311 (07)", "07DOHA311"),  # the figure in brackets is a year
    ("MOSCOW 03242 2008", "08MOSCOW3242"),
    ("10SHENYANG 003", "10SHENYANG3"),
    ("ASHGABAT687", "ASHGABAT687"),
    ("05PARIS104", "05PARIS104"),
    ("0TTAWA 441", "OTTAWA441"),  # a nought typed for the letter
    ("O4 CHENNAI 12", "04CHENNAI12"),  # the letter typed for a nought
    ("87 MANILA 3", "87MANILA3"),
    ("66BUENOSAIRES2481", "66BUENOSAIRES2481"),
    ("'08 PARIS 5", "08PARIS5"),
    ("state 1", "STATE1"),
    ("  09 STATE 88558.  ", "09STATE88558"),
]
NO_CABLES = [
    "",
    "   ",
    "STATE",
    "88558",
    "TD-314/061234-06",
    "IIR 6 889 0175 09",
    "9 FAM 41.81",
    "9 FAM 41.81 N5",
    "e-mail of May 3 from the desk",
    "E-MAIL OF 03/05/2009",
    "LA PAZ",
    "09 88558",
    "STATE 0",
    "STATE 123456789",
    "AB 12",
    "A. STATE 12 B. STATE 13",
    "STATE 12 AND PARIS 13",
    "\n",
    "¶",
]


@pytest.mark.parametrize(("printed", "canonical"), PRINTED)
def test_printed_form_gives_canonical_mrn(printed, canonical):
    assert str(parse_mrn(printed)) == canonical


@pytest.mark.parametrize("printed", NO_CABLES)
def test_text_that_is_no_mrn_gives_none(printed):
    assert parse_mrn(printed) is None


@pytest.mark.parametrize("canonical", sorted({canonical for _, canonical in PRINTED}))
def test_canonical_form_is_its_own_reading(canonical):
    assert str(parse_mrn(canonical)) == canonical


@pytest.mark.parametrize(
    ("digits", "year"),
    [
        ("50", 1950),
        ("66", 1966),
        ("99", 1999),
        ("00", 2000),
        ("09", 2009),
        ("49", 2049),
        ("1973", 1973),
        ("2010", 2010),
    ],
)
def test_two_digits_of_a_year_turn_at_fifty(digits, year):
    assert full_year(digits) == year


def test_year_that_is_not_told_stays_open():
    mrn = parse_mrn("DUSHANBE 000050")
    assert mrn == Mrn(None, "DUSHANBE", 50)
    assert str(mrn) == "DUSHANBE50"


@pytest.mark.parametrize(
    ("printed", "origin"),
    [
        ("LA PAZ", "LAPAZ"),
        ("Secstate", "STATE"),
        ("TALLIN", "TALLINN"),
        ("KIEV", "KIEV"),
        ("Nowhere Town", "NOWHERETOWN"),
        ("", ""),
    ],
)
def test_origin_is_capitals_without_blanks(printed, origin):
    assert canonical_origin(printed) == origin


def test_long_run_of_digits_and_letters_is_read_quickly():
    assert parse_mrn("A" * 100_000 + "1" * 100_000) is None
    assert parse_mrn(" " * 100_000 + "STATE 1") is not None
