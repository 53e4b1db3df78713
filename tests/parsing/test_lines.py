"""The labelled lines: E.O., TAGS, SUBJECT, REF, CLASSIFIED BY."""

import pytest

from cables.parsing import parse_cable
from cables.parsing.lines import (
    find_fields,
    parse_declassify_on,
    parse_subject,
    parse_tags,
)
from cables.parsing.mrn import Mrn
from cables.parsing.references import parse_references

CITING = Mrn(2009, "DUSHANBE", 1350)


def fields(zone):
    return {field.name: parse_subject(field.value) for field in find_fields(zone)}


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (
            "E.O. 12958: N/A\nTAGS: PHUM KTIP\nSUBJECT: ONE\n\nREF: MINSK 1\n",
            {"eo": "12958: N/A", "tags": "PHUM KTIP", "subject": "ONE", "ref": "MINSK 1"},
        ),
        # No colons, commas in the tags: 413 cables.
        (
            "EO 12958 DECL: 10/19/2016\nTAGS PGOV, PREL\nSUBJECT: ONE\n",
            {"eo": "12958 DECL: 10/19/2016", "tags": "PGOV, PREL", "subject": "ONE"},
        ),
        # Joined into one line.
        (
            "X EO 12958 N/A TAGS PGOV, PREL SUBJECT: ONE\n",
            {"eo": "12958 N/A", "tags": "PGOV, PREL", "subject": "ONE"},
        ),
        ("X E.O. 12958: N/A TAGS: PGOV\n", {"eo": "12958: N/A", "tags": "PGOV"}),
        ("HE ASKED FOR TAGS THAT\nPRICE TAGS WERE\n", {}),
        ("he asked for tags that were\n", {}),
        ("Tags: prel, pgov\nSubject: One\n", {"tags": "prel, pgov", "subject": "One"}),
        ("E.O. 12598: N/A\n", {"eo": "12598: N/A"}),  # typing error
        ("SUBJ: ONE\nREFS: A. X 1\n", {"subject": "ONE", "ref": "A. X 1"}),
        ("SUBJECT: ONE\nTWO\nTHREE\n\nWORDS", {"subject": "ONE TWO THREE"}),
        ("SUBJECT: (SBU) ONE\n", {"subject": "(SBU) ONE"}),
        ("SUBJECT: ONE AND THE\n\nOTHER\n", {"subject": "ONE AND THE OTHER"}),
        (
            "TAGS: PHUM KTIP\nSMIG TI\nSUBJECT: ONE\n",
            {"tags": "PHUM KTIP SMIG TI", "subject": "ONE"},
        ),
        ("REFTEL: STATE 1\n", {"ref": "STATE 1"}),
        ("Ref: STATE 1\n", {"ref": "STATE 1"}),
        ("REF A. STATE 1\n", {"ref": "A. STATE 1"}),
        ("REF: A. X 1\n\nB. Y 2\n\nC. Z 3\n", {"ref": "A. X 1 B. Y 2 C. Z 3"}),
        ("SUBJECT: ONE REF: STATE 1\n", {"subject": "ONE", "ref": "STATE 1"}),
        ("Classified By: DCM. Reason 1.4 (b)\n", {"by": "DCM. Reason 1.4 (b)"}),
        ("CLASSIFIED BY: DCM; REASON: 1.4\n", {"by": "DCM; REASON: 1.4"}),
        ("DERIVED FROM: DSCG 05-1\n", {"by": "DSCG 05-1"}),
        ("Classified By: DCM.\n\nREF: STATE 1\n", {"by": "DCM.", "ref": "STATE 1"}),
        # A value ends before a rule, and before the heading that stands over or between rules.
        ("SUBJECT: ONE\nSUMMARY\n-------\n", {"subject": "ONE"}),
        ("SUBJECT: ONE AND THE\nTWO\n-------\n", {"subject": "ONE AND THE TWO"}),
        ("SUBJECT: ONE\nTWO\n-----\nSUMMARY\n-----\n", {"subject": "ONE TWO"}),
        ("SUBJECT: ONE\n-------\nSUMMARY\n-------\n", {"subject": "ONE"}),
        ("SUBJECT: ONE\n=======\n", {"subject": "ONE"}),
        ("SUBJECT: ONE -- TWO\nTHREE --- FOUR\n", {"subject": "ONE -- TWO THREE --- FOUR"}),
        ("SUBJECT: ONE\n...\n", {"subject": "ONE"}),
        ("REF: RIGA 1\nSUMMARY\n-------\n", {"ref": "RIGA 1"}),
        ("REF: A. RIGA 1\nB. MINSK 2\n-------\n", {"ref": "A. RIGA 1 B. MINSK 2"}),
        ("REF: A. RIGA 1\nB. MINSK 2\nSUMMARY\n-----\n", {"ref": "A. RIGA 1 B. MINSK 2"}),
        (
            "Classified By: DCM for reasons 1.4 (b)\nSUMMARY\n-------\n",
            {"by": "DCM for reasons 1.4 (b)"},
        ),
        (
            "Classified By: DCM\nReason: 1.4 (b)\n-------\n",
            {"by": "DCM Reason: 1.4 (b)"},
        ),
        (
            "Classified By: DCM for reasons\n1.4 (b) and\n(d).\n-------\nSUMMARY\n-------\n",
            {"by": "DCM for reasons 1.4 (b) and (d)."},
        ),
        # A portion marking before Classified By, and text behind the references.
        ("(U) Classified by DCM; reasons: 1.5\n", {"by": "DCM; reasons: 1.5"}),
        ("(C) CLASSIFIED BY: DCM\n", {"by": "DCM"}),
        (
            "REF: A. RIGA 1\n\nB. MINSK 2\n\n\n(U) Classified by DCM\n",
            {"ref": "A. RIGA 1 B. MINSK 2", "by": "DCM"},
        ),
        ("REF: RIGA 1\n\n(U) WORDS OF TEXT.\n", {"ref": "RIGA 1"}),
        ("REF: RIGA 1\n\n(SBU) Words of text.\n", {"ref": "RIGA 1"}),
        ("REF: RIGA 1\n\n(C) Words of text.\n", {"ref": "RIGA 1"}),
        (
            "REF: (A) RIGA 1\n\n(B) RIGA 2\n\n(C) RIGA 3\n",
            {"ref": "(A) RIGA 1 (B) RIGA 2 (C) RIGA 3"},
        ),
        # No labels at all.
        ("SIPDIS\n\nSTATE FOR G/TIP\n", {}),
        ("", {}),
        ("REFUGEES ARRIVE\nSUBJECTIVE VIEWS\nTAGSALE\n", {}),
        ("the subject of this cable\n", {}),
        ("EO OFFICER WROTE\n", {}),
    ],
)
def test_labelled_lines_are_found(zone, expected):
    assert fields(zone) == expected


@pytest.mark.parametrize(
    ("value", "codes", "odd"),
    [
        ("KCRM KWMN PHUM PREL SMIG TI KTIP", "KCRM KWMN PHUM PREL SMIG TI KTIP", []),
        ("PREL, PGOV, KTIP", "PREL PGOV KTIP", []),
        ("prel, pgov", "PREL PGOV", []),
        ("PHUM; KTIP;TI", "PHUM KTIP TI", []),
        ("PHUM KTIP\nSMIG TI", "PHUM KTIP SMIG TI", []),
        ("PHUM PHUM KTIP", "PHUM KTIP", []),
        ("PREL EUN OSCE UN ILO IOM", "PREL EUN OSCE UN ILO IOM", []),
        ("OVIP (CLINTON, HILLARY) PREL", "OVIP PREL", []),
        ("PREL.", "PREL", []),
        ("", "", []),
    ],
)
def test_tags_are_codes_in_order(value, codes, odd):
    assert parse_tags(value) == (codes.split(), odd)


@pytest.mark.parametrize("value", ["TRAFFICKING", "12958", "PHUM2", "ABCDEFG"])
def test_words_that_are_no_tags_are_told_apart(value):
    codes, odd = parse_tags(value)
    assert codes == []
    assert odd == [value]


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("12958: DECL: 03/08/2019", "03/08/2019"),
        ("12958: DECL: 2019/12/10", "2019/12/10"),
        ("12958 DECL: 10/19/2016", "10/19/2016"),
        ("12958: DECL: TEN YEARS AFTER KOREAN UNIFICATION", "TEN YEARS AFTER KOREAN UNIFICATION"),
        ("12356: DECL: OADR", "OADR"),
        ("12356: DECL:OADR", "OADR"),
        ("12958: N/A", ""),
        ("", ""),
        ("12958", ""),
    ],
)
def test_declassification_date_is_as_printed(value, when):
    assert parse_declassify_on(value) == when


REFERENCES = [
    # One, no letter; the year of the citing cable.
    ("TEHRAN 4887", [("", "09TEHRAN4887")]),
    # Lettered, one a line, and in the other shapes.
    ("A. STATE 132759\n¶B. MOSCOW 2", [("A", "09STATE132759"), ("B", "09MOSCOW2")]),
    ("A) DUSHANBE 1319; B) DUSHANBE 1263", [("A", "09DUSHANBE1319"), ("B", "09DUSHANBE1263")]),
    ("A) MINSK 1 B) RIGA 2", [("A", "09MINSK1"), ("B", "09RIGA2")]),
    ("(A) MINSK 1, (B) RIGA 2", [("A", "09MINSK1"), ("B", "09RIGA2")]),
    ("a) minsk 1", [("A", "09MINSK1")]),
    ("[A] State 188314, 259032", [("A", "09STATE188314"), ("A", "09STATE259032")]),
    ("A. A. STATE 1", [("A", "09STATE1")]),  # the letter twice
    ("A. STATE 1\n¶B. (B) MINSK 2", [("A", "09STATE1"), ("B", "09MINSK2")]),
    ("A: HAVANA 118", [("A", "09HAVANA118")]),
    ("A. REF A STATE 1", [("A", "09STATE1")]),
    # No letters, several.
    ("MINSK 1; MINSK 2; RIGA 3", [("", "09MINSK1"), ("", "09MINSK2"), ("", "09RIGA3")]),
    ("MINSK 1 MINSK 2 RIGA 3", [("", "09MINSK1"), ("", "09MINSK2"), ("", "09RIGA3")]),
    ("MINSK 1 AND 2", [("", "09MINSK1"), ("", "09MINSK2")]),
    ("MINSK 1 AND PREVIOUS", [("", "09MINSK1")]),
    ("MINSK 12 ET AL", [("", "09MINSK12")]),
    ("STATE 12 PARAS 3-4", [("", "09STATE12")]),
    ("A. STATE 88558 (PARA 3)", [("A", "09STATE88558")]),
    # The year carries on with the origin.
    ("08 STATE 1, 2, 3", [("", "08STATE1"), ("", "08STATE2"), ("", "08STATE3")]),
    ("05 STATE 1 AND 06 STATE 2", [("", "05STATE1"), ("", "06STATE2")]),
    ("08 STATE 1; MINSK 2", [("", "08STATE1"), ("", "09MINSK2")]),
    ("A.) STATE 1 B.) MINSK 2", [("A", "09STATE1"), ("B", "09MINSK2")]),
    ("A. STATE 5577 - B. MINSK 6", [("A", "09STATE5577"), ("B", "09MINSK6")]),
    ("DOHA 311(07)", [("", "07DOHA311")]),
    ("A. 2006 USUN NEW YORK 12", [("A", "06USUNNEWYORK12")]),
    # Notes behind it.
    ("A. MINSK 1 (NOTAL)", [("A", "09MINSK1")]),
    ("A. MINSK 1 (EXDIS)\nB. RIGA 2 (NOTAL)", [("A", "09MINSK1"), ("B", "09RIGA2")]),
    ("A. MINSK 1 (BORDERS AND TOWNS)", [("A", "09MINSK1")]),
    # Years, in every form.
    ("06 STATE 185834", [("", "06STATE185834")]),
    ("2008 STATE 132759", [("", "08STATE132759")]),
    ("(08) SAO PAULO 581", [("", "08SAOPAULO581")]),
    ("DOHA 311 (07)", [("", "07DOHA311")]),
    ("MOSCOW 03242 2008", [("", "08MOSCOW3242")]),
    ("10SHENYANG 003", [("", "10SHENYANG3")]),
    ("ASHGABAT687", [("", "09ASHGABAT687")]),
    # Typing errors.
    ("0TTAWA 441", [("", "09OTTAWA441")]),
    ("O4 CHENNAI 12", [("", "04CHENNAI12")]),
    ("TALLIN 33", [("", "09TALLINN33")]),
    # OCR read the blind ¶ as 1.
    ("A. 09 YEREVAN 801\n1B. STATE 2094", [("A", "09YEREVAN801"), ("B", "09STATE2094")]),
    (
        "A. MINSK 1\n1B. RIGA 2\n1C. 08 BAKU 3",
        [("A", "09MINSK1"), ("B", "09RIGA2"), ("C", "08BAKU3")],
    ),
    # Semicolons part first; a note is no part of a reference, a date no serial.
    ("STATE 106206 CIRCULAR; RIGA 340", [("", "09STATE106206"), ("", "09RIGA340")]),
    (
        "STATE 1 (NOTAL; TITLE); 08 RIGA 2, 3; MINSK 4",
        [("", "09STATE1"), ("", "08RIGA2"), ("", "08RIGA3"), ("", "09MINSK4")],
    ),
    ("08 STATE 1; 2; 3", [("", "08STATE1"), ("", "08STATE2"), ("", "08STATE3")]),
    (
        "STATE 12 CIRCULAR; STATE CA-3400 NOV 2, 1966",
        [("", "09STATE12"), ("", "None")],
    ),
    ("RIGA'S A-077 OF MAY 15, 1972: RIGA 33", [("", "None"), ("", "09RIGA33")]),
    ("DEPARTMENT CABLE: STATE 33", [("", "None")]),
    ("A. STATE 1; E-MAIL OF MAY 3 B. RIGA 2", [("A", "09STATE1"), ("A", "None"), ("B", "09RIGA2")]),
    # The same post, a higher serial: probably the year before.
    ("DUSHANBE 8729", [("", "08DUSHANBE8729")]),
    ("DUSHANBE 1351", [("", "09DUSHANBE1351")]),  # a companion of the same day
    ("DUSHANBE 1349", [("", "09DUSHANBE1349")]),
    ("MOSCOW 8729", [("", "09MOSCOW8729")]),  # another post says nothing
    ("09 DUSHANBE 8729", [("", "09DUSHANBE8729")]),  # a printed year stands
]


@pytest.mark.parametrize(("value", "expected"), REFERENCES)
def test_references_are_letter_and_mrn(value, expected):
    found = parse_references(value, CITING)
    assert [(one.letter, str(one.mrn)) for one in found] == expected


NOT_CABLES = [
    "A. DEPT E-MAIL OF 5/3/2009",
    "TD-314/061234-06",
    "IIR 6 889 0175 09",
    "9 FAM 41.81",
    "OSC EUP20090312950012",
    "TELCON OF MARCH 3",
    "DESK-POST EMAIL 12",
    "TELCON BETWEEN DESK AND POST, MAY 4",
    "2008 TIP REPORT",
]


@pytest.mark.parametrize("value", NOT_CABLES)
def test_reference_that_is_no_cable_is_kept_as_text(value):
    found = parse_references(value, CITING)
    assert [one.mrn for one in found] == [None]
    assert found[0].text in value


def test_cables_and_other_things_stand_together():
    found = parse_references("A. MINSK 1\nB. E-MAIL OF MAY 3\nC. RIGA 2", CITING)
    assert [(one.letter, str(one.mrn or "")) for one in found] == [
        ("A", "09MINSK1"),
        ("B", ""),
        ("C", "09RIGA2"),
    ]


@pytest.mark.parametrize(
    "value", ["", "  ", "\n", "NONE", "None.", "N/A", "n/a", "NIL", "- NONE -", "NA", "A. NONE"]
)
def test_empty_line_gives_no_references(value):
    assert parse_references(value, CITING) == []


def test_inferred_year_is_marked():
    found = parse_references("A. MINSK 1\nB. 08 RIGA 2\nC. DUSHANBE 9000", CITING)
    assert [one.year_inferred for one in found] == [True, False, True]


@pytest.mark.parametrize("citing", [None, Mrn(None, "DUSHANBE", 50)])
def test_year_stays_open_where_the_citing_cable_has_none(citing):
    found = parse_references("A. MINSK 1\nB. 05 RIGA 2", citing)
    assert [str(one.mrn) for one in found] == ["MINSK1", "05RIGA2"]
    assert not any(one.year_inferred for one in found)


def cable(*lines):
    return parse_cable(
        "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nSIPDIS\n\n" + "\n".join(lines) + "\n"
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("SUBJECT: X", "", "REF: RIGA 5", "", "1. (U) Y."),
        ("SUBJECT: X REF: RIGA 5", "", "1. (U) Y."),  # on the SUBJECT line itself
        ("SUBJECT: X", "", "MINSK 00000012 001.2 OF 002", "", "REF: RIGA 5", "", "1. (U) Y."),
        ("SUBJECT: X", "", "Classified By: DCM", "", "REF: RIGA 5", "", "1. (U) Y."),
        ("REF: RIGA 5", "SUBJECT: X", "", "1. (U) Y."),
    ],
)
def test_references_are_found_wherever_they_stand(lines):
    found = cable(*lines)
    assert [str(one.mrn) for one in found.references] == ["06RIGA5"]
    assert found.subject == "X"
    assert [one.label for one in found.paragraphs] == ["1"]


def test_classified_by_may_be_paragraph_one():
    found = cable("SUBJECT: X", "", "1. Classified By: DCM. Reason 1.4 (b).", "", "2. (C) Words.")
    assert found.classified_by == "DCM. Reason 1.4 (b)."
    assert [one.label for one in found.paragraphs] == ["1", "2"]


def test_persons_in_tags_are_no_problem():
    found = cable("TAGS: OVIP (CLINTON, HILLARY), PREL", "SUBJECT: X", "", "1. (U) Y.")
    assert found.tags == ("OVIP", "PREL")
    assert found.problems == ()


def test_word_that_is_no_tag_is_a_problem_with_its_line():
    found = cable("TAGS: PREL, TRAFFICKING", "SUBJECT: X", "", "1. (U) Y.")
    assert [(one.code, one.line) for one in found.problems] == [("odd-tag", 6)]


def test_page_break_among_the_fields_is_no_part_of_them():
    found = cable(
        "TAGS: PREL", "", "MINSK 00000012 001.2 OF 002", "", "SUBJECT: X", "", "1. (U) Y."
    )
    assert (found.tags, found.subject) == (("PREL",), "X")


def test_missing_subject_is_reported_and_empty():
    found = cable("TAGS: PHUM", "", "1. (U) Y.")
    assert found.subject == ""
    assert "subject-missing" in {problem.code for problem in found.problems}


def test_words_of_the_body_are_no_fields():
    found = cable(
        "TAGS: PHUM", "SUBJECT: X", "", "1. (U) The note said:", "", "SUBJECT: other", "REF: RIGA 5"
    )
    assert found.subject == "X"
    assert found.references == ()


def test_long_subject_takes_every_line_and_no_more():
    found = cable("SUBJECT: ONE", "TWO: THREE", "FOUR", "", "SUMMARY", "-------", "", "1. (U) Y.")
    assert found.subject == "ONE TWO: THREE FOUR"
    assert found.paragraphs[0].heading == "SUMMARY"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12958: DECL: 03/08/2019", "03/08/2019"),
        ("12958 DECL 2019/12/10", "2019/12/10"),
        ("12958: DECL:03/08/2019", "03/08/2019"),
        ("12958: DECL03/08/2019", "03/08/2019"),
        ("12958: DECLAS: OADR", "OADR"),
        ("12958: DECLASSIFY ON: 03/08/2019", "03/08/2019"),
        ("12356: decl: oadr", "oadr"),
        ("12958: DECL: DECLASSIFIED BY NARA 09/02/2009", "DECLASSIFIED BY NARA 09/02/2009"),
        ("12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006", ""),
        ("12958: DECLINED", ""),
        ("12958: N/A", ""),
        ("", ""),
    ],
)
def test_declassification_is_what_stands_behind_its_label(value, expected):
    assert parse_declassify_on(value) == expected
