"""What holds for every text whatever: cables, damaged cables, and no cables at all."""

import gc
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cables.extraction import extract
from cables.parsing import ParsedCable, parse_cable
from cables.parsing.clean import clean
from cables.parsing.edits import Edits
from cables.parsing.mrn import parse_mrn
from cables.parsing.output import as_json

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [
    path.read_text(encoding="utf-8")
    for path in [
        *sorted((ROOT / "fixtures" / "cables").glob("*.txt")),
        *sorted((Path(__file__).parent / "data").glob("*.txt")),
    ]
]
# Characters and words that mean something to some rule.
ODD = [
    "", "\n", "\n\n", "\r", "\x00", "\x0c", "\x0b", "\x1c", "\x85", "\u2028", "\xa0", "\ufeff",
    "¶", "¶1. ", "1", "11. ", "1. (U) ", "(C)", "(", ")", "[", "](#)", "[1](#)", "$\\P", "\\$",
    "<pre>", "</pre>", "<html>", "<table class='cable'>", "&#x000A;", "&amp;", "--", "-----\n", ".",
    ":", "A. ", "1B. ", "UNCLAS MINSK 000012\n", "STATE 00088558 002 OF 004", "P 251732Z AUG 09\n",
    "FM SECSTATE WASHDC\n", "SUBJECT: ", "REF: ", "TAGS: ", "E.O. 12958: ", "Classified By: ",
    "Begin Action Plan:\n", "CLINTON", "NNNN\n", "12009. ", "٣. ", "²", "ß", "İ", "𝟙. ",
    "XXXXXXXXXXXX",
    "This record is a partial extract of the original cable.", "0", "99999999999", "Tier 2 ",
]  # fmt: skip
GENTLE = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def check_invariants(source):
    cable = parse_cable(source)
    assert isinstance(cable, ParsedCable)
    check_paragraphs(cable)
    check_lines(cable, source)
    check_findings(cable)
    assert as_json(cable)["format"]
    return cable


def check_paragraphs(cable):
    at = 0
    for paragraph in cable.paragraphs:
        assert paragraph.text == cable.text[paragraph.start : paragraph.end]
        assert paragraph.text == paragraph.text.strip()
        assert at <= paragraph.start <= paragraph.end <= len(cable.text)
        at = paragraph.end
        check_parts(paragraph)
    anchors = [paragraph.anchor for paragraph in cable.paragraphs]
    assert all(anchors)
    assert len(set(anchors)) == len(anchors)
    starts = [page.start for page in cable.pages]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(cable.text) for start in starts)


def check_parts(paragraph):
    at = 0
    for part in paragraph.parts:
        assert at <= part.start < part.end <= len(paragraph.text)
        at = part.end


def check_lines(cable, source):
    last = source.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    lines = [one.line for one in (*cable.paragraphs, *cable.problems, *cable.repairs)]
    assert all(0 <= line <= last for line in lines)
    starts = [paragraph.line for paragraph in cable.paragraphs]
    assert starts == sorted(starts)


def check_findings(cable):
    findings = extract(cable)
    anchors = {paragraph.anchor: paragraph for paragraph in cable.paragraphs}
    for one in (*findings.recommendations, *findings.tiers):
        assert one.quote == cable.text[one.start : one.end]
        assert one.quote.strip()
        paragraph = anchors[one.paragraph]
        assert paragraph.start <= one.start < one.end <= paragraph.end


@pytest.mark.parametrize("source", SOURCES, ids=range(len(SOURCES)))
def test_invariants_hold_for_every_sample(source):
    assert check_invariants(source).mrn is not None


@GENTLE
@given(st.text(max_size=400))
def test_invariants_hold_for_arbitrary_text(text):
    check_invariants(text)


@GENTLE
@given(st.lists(st.sampled_from(ODD), max_size=60).map("".join))
def test_invariants_hold_for_heaps_of_odd_fragments(text):
    check_invariants(text)


@GENTLE
@given(st.lists(st.sampled_from(ODD), max_size=40).map("".join))
def test_invariants_hold_for_odd_bodies_under_a_good_header(text):
    head = "R 010000Z MAR 06\nUNCLAS SECTION 01 OF 02 MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n\n"
    check_invariants(head + text)


@st.composite
def damaged_cables(draw):
    """A sample cable with lines and characters deleted, doubled, swapped or put in."""
    source = draw(st.sampled_from(SOURCES))
    pieces = source.split("\n") if draw(st.booleans()) else list(source)
    joint = "\n" if len(pieces) == source.count("\n") + 1 else ""
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(pieces) - 1))
        other = draw(st.integers(0, len(pieces) - 1))
        change = draw(st.sampled_from(["delete", "double", "swap", "insert", "cut"]))
        if change == "delete" and len(pieces) > 1:
            del pieces[at]
        elif change == "double":
            pieces.insert(other, pieces[at])
        elif change == "swap":
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif change == "insert":
            pieces.insert(at, draw(st.sampled_from(ODD)))
        elif change == "cut":
            del pieces[at : at + draw(st.integers(1, 40))]
            pieces = pieces or [""]
    return joint.join(pieces)


@settings(GENTLE, max_examples=150)
@given(damaged_cables())
def test_invariants_hold_for_damaged_cables(source):
    check_invariants(source)


@settings(GENTLE, max_examples=20)
@given(damaged_cables())
def test_parsing_is_deterministic(source):
    assert parse_cable(source) == parse_cable(source)


@GENTLE
@given(st.text(max_size=300))
def test_clean_keeps_the_number_of_lines(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert clean(text)[0].count("\n") == lines


@GENTLE
@given(st.text(alphabet="ABCSTAE 0123456789().-'/\n", max_size=40))
def test_mrn_of_anything_is_none_or_reads_the_same_again(text):
    mrn = parse_mrn(text)
    if mrn is not None:
        assert parse_mrn(str(mrn)) == mrn


@GENTLE
@given(
    st.text(alphabet="abcdef\n", min_size=1, max_size=60),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 10), st.text(alphabet="XYZ", max_size=5)),
        max_size=12,
    ),
)
def test_map_of_edits_is_monotonic_and_within_the_text(text, wanted):
    edits = Edits(text)
    for start, length, replacement in wanted:
        start = min(start, len(text))
        edits.add(start, min(start + length, len(text)), replacement, "x")
    result = edits.apply()
    mapped = [edits.map(at) for at in range(len(text) + 1)]
    assert all(one <= other for one, other in pairwise(mapped))
    assert mapped[0] >= 0
    assert mapped[-1] == len(result)
    # What no edit touched stands where the map says.
    touched = {at for edit in edits.edits for at in range(edit.start, edit.end)}
    assert all(result[mapped[at]] == char for at, char in enumerate(text) if at not in touched)


HEAD = "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n\n"
BODY = SOURCES[0][SOURCES[0].index("[1](#)1.") :]
PATHOLOGICAL = {
    "cable bodies": BODY,
    "blank lines": "\n",
    "blank lines with blanks": " \n",
    "dashes": "-",
    "dashed lines": "-- \n",
    "rules": "---------\n",
    "marked numbers": "1. (U) ",
    "marked paragraphs": "1. (U) Words.\n\n",
    "unmarked numbers": "1. Words.\n",
    "counting on": "\n\n2. Words of a list.\n3. More.\n",
    "brackets": "(",
    "square brackets": "[",
    "half links": "[a](#",
    "blanks": " ",
    "tabs and blanks": "\t ",
    "one very long line": "word ",
    "one very long word": "x",
    "digits": "1",
    "capitals": "A",
    "spaced capitals": "A ",
    "capital words": "STATE ",
    "dollars": "$",
    "backslashes": "\\",
    "pilcrows": "¶",
    "pilcrow lines": "¶1. \n",
    "letters of a list": "A. \n",
    "page breaks": "STATE 00088558 002 OF 004\n",
    "half page breaks": "00088558 002 OF 0",
    "class lines": "UNCLAS MINSK 000012\n",
    "references": "REF: A. STATE 1 B. STATE 2\n",
    "open references": "STATE 1 ",
    "fields": "SUBJECT: X TAGS: REF: ",
    "tags": "PHUM ",
    "ampersands": "&amp;",
    "half elements": "<a ",
    "country names": "Tajikistan and Belarus of the Republic of ",
    "tiers": "Belarus was placed on Tier 2 in the 2009 TIP Report. ",
    "headings": "THE COURTS\n\n",
    "full stops": ". ",
    "newline codes": "&#x000A;",
    "signatures": "\nCLINTON",
    "ends of message": "NNNN\n",
}
FRONTS = {
    "body": HEAD,
    "header": "UNCLAS MINSK 000012\n\nSUBJECT: ",
    "bare": "",
    "page": "<html><pre>",
}
# Every shape in a body; where a rule of another place reads it, there too.
SHAPES = [
    *((name, "body") for name in PATHOLOGICAL),
    *((name, "header") for name in ("references", "open references", "fields", "tags", "blanks")),
    *((name, "bare") for name in ("blank lines", "class lines", "spaced capitals", "pilcrows")),
    *((name, "page") for name in ("half elements", "newline codes", "ampersands", "blank lines")),
]
SMALL, LARGE, LIMIT = 15_000, 150_000, 30  # a quadratic rule takes a hundred times as long


def seconds(text):
    gc.disable()  # its rounds depend on what other tests left behind
    try:
        begun = time.process_time()
        extract(parse_cable(text))
        return time.process_time() - begun
    finally:
        gc.enable()


def grows_with_its_length(small, large):
    """Whether the larger text takes at most LIMIT times as long, in the best of three runs."""
    base = max(min(seconds(small) for _ in range(3)), 0.004)
    return any(seconds(large) < LIMIT * base for _ in range(3))


@pytest.mark.parametrize(("name", "front"), SHAPES)
def test_time_grows_with_the_length_and_no_faster(name, front):
    piece = PATHOLOGICAL[name]
    small, large = (FRONTS[front] + piece * (size // len(piece) + 1) for size in (SMALL, LARGE))
    assert grows_with_its_length(small, large)


def test_time_for_a_very_long_cable_grows_with_its_length():
    small, large = (HEAD + BODY * (size // len(BODY) + 1) for size in (200_000, 2_000_000))
    assert grows_with_its_length(small, large)


def test_one_huge_line_of_each_odd_fragment_is_parsed_in_time():
    for piece in ODD:
        text = HEAD + piece.replace("\n", " ") * (30_000 // max(len(piece), 1))
        assert seconds(text) < 3, repr(piece)
