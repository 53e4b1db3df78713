"""parse_cable as a whole: what is no cable, and what makes one."""

import ast
from pathlib import Path

import pytest

import cables.extraction
import cables.parsing
from cables.parsing import ParsedCable, parse_cable
from cables.parsing.output import as_json

SEEDS = Path(__file__).resolve().parents[2] / "fixtures" / "cables"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "\x00\x00",
        "A letter to the editor.\n\nYours truly.",
        "1. One.\n2. Two.\n3. Three.",
        "<html><body><p>No cable here.</p></body></html>",
        "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "¶" * 50,
        "{}",
        "SUBJECT: nothing else",
        "REF: STATE 12",
        "The secret of success is in chapter 12",
        "Dear Sir,\n\nthe confidential report 2006 arrived.\n",
    ],
)
def test_text_that_is_no_cable_has_no_mrn(text):
    cable = parse_cable(text)
    assert isinstance(cable, ParsedCable)
    assert cable.mrn is None
    assert cable.sent_at is None


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing(path, end):
    source = path.read_text(encoding="utf-8")
    assert parse_cable(source.replace("\n", end)) == parse_cable(source)


def test_byte_order_mark_changes_nothing():
    source = (SEEDS / "004_cab55a35933c8cfc.txt").read_text(encoding="utf-8")
    assert parse_cable("\ufeff" + source).paragraphs == parse_cable(source).paragraphs


def test_same_cable_in_two_copies_has_the_same_paragraphs():
    plain = "UNCLAS MINSK 000012\n\nSUBJECT: X\n\n¶1. (U) One.\n\n¶2. (U) Two.\n"
    copies = [
        plain,
        plain.replace("¶", ""),
        plain.replace("¶", "1"),
        plain.replace("¶", "[1](#)"),
        plain.replace("¶1.", "[1.](#)").replace("¶2.", "[2.](#)"),
        plain.replace("¶", "- 1"),
    ]
    told = {
        tuple((one.label, one.marking, one.text) for one in parse_cable(copy).paragraphs)
        for copy in copies
    }
    assert told == {(("1", "U", "One."), ("2", "U", "Two."))}


def test_header_printed_twice_is_one_header():
    header = (
        "UNCLAS MINSK 000012\n\nSIPDIS\n\nTAGS: PHUM\nSUBJECT: X\n\nREF: A. RIGA 1\n\nB. RIGA 2\n\n"
    )
    cable = parse_cable("R 010000Z MAR 06\n" + header + header + "1. (U) One.\n")
    assert [str(one.mrn) for one in cable.references] == ["06RIGA1", "06RIGA2"]
    assert [repair.code for repair in cable.repairs] == ["doubled-header"]
    assert [one.line for one in cable.paragraphs] == [24]


def test_second_telegram_in_the_same_file_is_told():
    one = "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n\n2. (U) Two.\n\n\n"
    other = one.replace("000012", "000013")
    cable = parse_cable(one + other)
    assert str(cable.mrn) == "06MINSK12"
    assert ("second-telegram", 12) in {(problem.code, problem.line) for problem in cable.problems}


def test_same_class_word_in_the_text_is_no_second_telegram():
    cable = parse_cable(
        "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nTAGS: PHUM\nSUBJECT: X\n\n1. (U) One.\n\n"
        "2. (U) He saw a cable,\nUNCLAS RIGA 000013, and read it.\n"
    )
    assert cable.problems == ()


def test_second_section_of_the_same_cable_is_no_second_header():
    text = "UNCLAS SECTION 01 OF 02 MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n\n2. (U) Two.\n\n"
    second = "UNCLAS SECTION 02 OF 02 MINSK 000012\n\nSUBJECT: X\n\n3. (U) Three.\n"
    cable = parse_cable(text + second)
    assert [one.label for one in cable.paragraphs] == ["1", "2", "3"]
    assert cable.sections == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("STATE FOR EUR/CACEN, G/TIP", ("STATE FOR EUR/CACEN, G/TIP",)),
        ("DEPT PASS USAID", ("DEPT PASS USAID",)),
    ],
)
def test_passing_lines_are_no_addressees(line, expected):
    cable = parse_cable(f"UNCLAS MINSK 000012\n\nSIPDIS\n\n{line}\n\nSUBJECT: X\n\n1. (U) Y.\n")
    assert cable.passing == expected
    assert cable.addressees == ()


def test_missing_facts_are_reported_once_each():
    cable = parse_cable("UNCLAS MINSK 000012\n\n1. (U) One.\n")
    assert sorted(problem.code for problem in cable.problems) == [
        "date-unknown",
        "subject-missing",
        "tags-missing",
        "year-unknown",
    ]


def test_json_tells_the_documented_keys():
    source = (SEEDS / "003_e5d3867c202434d5.txt").read_text(encoding="utf-8")
    told = as_json(parse_cable(source), "003.txt")
    assert (told["mrn"], told["date"], told["sent_at"]) == ("DUSHANBE50", None, None)
    assert [one["label"] for one in told["paragraphs"]] == [str(n) for n in range(1, 12)]
    assert told["partial"] is True


def test_json_has_no_minutes_where_only_the_day_is_known():
    text = "Friday, 26 October 2007, 02:25\nUNCLAS MINSK 000012\nSUBJECT: X\n\n1. (U) Y.\n"
    told = as_json(parse_cable(text))
    assert (told["date"], told["sent_at"], told["sent_basis"]) == ("2007-10-26", None, "wrapper")


@pytest.mark.parametrize("package", [cables.parsing, cables.extraction])
def test_no_module_of_these_rooms_knows_django_or_the_database(package):
    files = sorted(Path(package.__file__).parent.rglob("*.py"))
    assert files
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in getattr(node, "names", [])]
            names.append(getattr(node, "module", None) or "")
            assert not [name for name in names if name.startswith(("django", "cables.models"))]
