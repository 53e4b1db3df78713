"""Whole cables: what a careful reader took down, line by line, against what the parser says."""

import json
from pathlib import Path

import pytest

from cables.parsing import parse_cable

ROOT = Path(__file__).resolve().parents[2]
GOLDENS = sorted((Path(__file__).parent / "data").glob("*.json"))
HEADER = [
    "format", "dtg", "sent_precision", "sent_basis", "precedence", "origin", "classification",
    "eo", "declassify_on", "classified_by", "subject", "sections", "signed_by", "partial",
]  # fmt: skip


def _load(path):
    golden = json.loads(path.read_text(encoding="utf-8"))
    source = (ROOT / golden["source"]).read_text(encoding="utf-8")
    return golden, source, parse_cable(source)


@pytest.fixture(params=GOLDENS, ids=lambda path: path.stem, scope="module")
def loaded(request):
    return _load(request.param)


def test_goldens_were_found():
    seeds = [path for path in GOLDENS if "fixtures/" in path.read_text(encoding="utf-8")]
    assert len(seeds) == 5
    assert len(GOLDENS) == 13


def test_every_text_has_its_golden():
    texts = (Path(__file__).parent / "data").glob("*.txt")
    assert {path.stem for path in texts} <= {path.stem for path in GOLDENS}


def test_header_fields_are_as_read(loaded):
    golden, _, cable = loaded
    assert {name: getattr(cable, name) for name in HEADER} == {
        name: golden[name] for name in HEADER
    }
    assert str(cable.mrn) == golden["mrn"]
    assert cable.from_line == golden["from"]
    assert (cable.sent_at.isoformat() if cable.sent_at else None) == golden["sent_at"]


def test_lists_of_the_header_are_as_read(loaded):
    golden, _, cable = loaded
    assert list(cable.tags) == golden["tags"]
    assert list(cable.captions) == golden["captions"]
    assert list(cable.passing) == golden["passing"]
    assert [
        [one.letter, str(one.mrn) if one.mrn else None, one.year_inferred]
        for one in cable.references
    ] == golden["references"]
    assert [
        {name: getattr(one, name) for name in ("role", "route", "name", "precedence", "number")}
        for one in cable.addressees
    ] == golden["addressees"]


def test_paragraph_labels_markings_and_headings_are_as_read(loaded):
    golden, _, cable = loaded
    names = ["label", "printed", "marking", "heading", "flag", "anchor", "line"]
    assert [{name: getattr(one, name) for name in names} for one in cable.paragraphs] == [
        {name: one[name] for name in names} for one in golden["paragraphs"]
    ]


def test_paragraphs_begin_and_end_as_read(loaded):
    golden, _, cable = loaded
    for paragraph, expected in zip(cable.paragraphs, golden["paragraphs"], strict=True):
        begins, ends = paragraph.text[: len(expected["first"])], paragraph.text[-120:]
        assert begins == expected["first"]
        assert ends.endswith(expected["last"])


def test_blocks_of_paragraphs_are_as_read(loaded):
    golden, _, cable = loaded
    for paragraph, expected in zip(cable.paragraphs, golden["paragraphs"], strict=True):
        if "parts" in expected:
            parts = [[part.kind, part.label] for part in paragraph.parts]
            assert parts == expected["parts"]


def test_page_breaks_stand_where_read(loaded):
    golden, _, cable = loaded
    found = []
    for anchor, (_, _, before, after) in zip(cable.pages, golden["pages"], strict=True):
        stands_before = cable.text[: anchor.start].rstrip()[-len(before) :]
        stands_after = cable.text[anchor.start :].lstrip()[: len(after)]
        found.append([anchor.page, anchor.of, stands_before, stands_after])
    assert found == golden["pages"]


def test_repairs_and_problems_are_as_read(loaded):
    golden, _, cable = loaded
    assert sorted({repair.code for repair in cable.repairs}) == golden["repairs"]
    assert sorted([one.code, one.line] for one in cable.problems) == sorted(golden["problems"])


def test_sentences_are_rejoined_and_damage_is_gone(loaded):
    golden, _, cable = loaded
    body = cable.text[cable.paragraphs[0].start :]
    assert [words for words in golden["joined"] if words not in body] == []
    assert [damage for damage in golden["absent"] if damage in body] == []


def test_what_a_reader_can_read_stays_as_printed(loaded):
    golden, _, cable = loaded
    assert [words for words in golden["kept"] if words not in cable.text] == []
