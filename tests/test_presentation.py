"""Cutting cable text for the page: no word is lost, doubled or misplaced."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from cables.models import Cable
from cables.presentation import (
    Mark,
    PageBreak,
    Segment,
    arrange,
    corrected_words,
    cut,
    outline,
    sent_date,
    source_lines,
)


def mark(start, end, ref="R1", tone="protection"):
    return Mark(ref, tone, start, end)


def shape(segments):
    """Segments as `text` or `text/R1,R2`, with ^R1 where a mark begins."""
    shown = []
    for segment in segments:
        words = segment.text
        if segment.marks:
            words += "/" + ",".join(
                ("^" if item in segment.opens else "") + item.ref for item in segment.marks
            )
        shown.append(words)
    return shown


# The text "abcdef" begins at offset 10 of the cable.
@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], ["abcdef"], id="no-mark"),
        pytest.param([mark(10, 16)], ["abcdef/^R1"], id="whole"),
        pytest.param([mark(12, 14)], ["ab", "cd/^R1", "ef"], id="inside"),
        pytest.param([mark(10, 12)], ["ab/^R1", "cdef"], id="at-start"),
        pytest.param([mark(14, 16)], ["abcd", "ef/^R1"], id="at-end"),
        pytest.param([mark(5, 12)], ["ab/^R1", "cdef"], id="begins-before"),
        pytest.param([mark(14, 99)], ["abcd", "ef/^R1"], id="ends-after"),
        pytest.param([mark(0, 99)], ["abcdef/^R1"], id="around"),
        pytest.param([mark(0, 10)], ["abcdef"], id="ends-where-text-begins"),
        pytest.param([mark(16, 20)], ["abcdef"], id="begins-where-text-ends"),
        pytest.param([mark(30, 40)], ["abcdef"], id="elsewhere"),
        pytest.param(
            [mark(11, 13), mark(13, 15, "R2")], ["a", "bc/^R1", "de/^R2", "f"], id="adjacent"
        ),
        pytest.param(
            [mark(11, 14), mark(13, 15, "R2")],
            ["a", "bc/^R1", "d/R1,^R2", "e/R2", "f"],
            id="overlap",
        ),
        pytest.param(
            [mark(11, 15), mark(12, 13, "R2")],
            ["a", "b/^R1", "c/R1,^R2", "de/R1", "f"],
            id="nested-shortest-last",
        ),
        pytest.param(
            [mark(12, 14), mark(12, 14, "S1")], ["ab", "cd/^R1,^S1", "ef"], id="the-same-words"
        ),
    ],
)
def test_cut_marks(marks, expected):
    assert shape(cut("abcdef", 10, marks)) == expected


def test_cut_says_a_mark_begins_only_once():
    whole = mark(0, 20)
    first = cut("abc", 0, [whole])
    second = cut("def", 10, [whole], opened={whole})
    assert first[0].opens == (whole,)
    assert second[0].marks == (whole,)
    assert second[0].opens == ()


def test_cut_puts_a_page_break_where_it_stood():
    segments = cut("abcdef", 10, [], [PageBreak(13, 2, 4), PageBreak(16, 3, 4)])
    assert [(segment.text, [page.page for page in segment.pages]) for segment in segments] == [
        ("abc", []),
        ("def", [2]),
    ]


def test_cut_of_nothing_is_nothing():
    assert cut("", 5, [mark(0, 9)]) == ()


def make_paragraph(text, start=0, parts=(), **kwargs):
    fields = {"anchor": "p9", "label": "9", "heading": "", "flag": ""} | kwargs
    return SimpleNamespace(text=text, start=start, end=start + len(text), parts=parts, **fields)


def part(kind, text, whole, label=""):
    start = whole.index(text)
    return {"kind": kind, "label": label, "start": start, "end": start + len(text)}


def blocks(paragraph):
    (view,) = arrange([paragraph], []).paragraphs
    return [
        (
            group.kind,
            [("".join(segment.text for segment in block.segments)) for block in group.blocks],
        )
        for group in view.groups
    ]


PLAN = "Begin:\n\n1A. First.\n\n--One.\n-- Two.\n-----\n\nEnd.\n\nLast words."
PLAN_PARTS = [
    part("heading", "Begin:", PLAN),
    part("part", "First.", PLAN, "A"),
    part("item", "One.", PLAN),
    part("item", "Two.", PLAN),
    part("text", "End.", PLAN),
]


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        pytest.param("", [], [("text", [""])], id="empty"),
        pytest.param("One.", [], [("text", ["One."])], id="no-parts"),
        pytest.param("One.\n\nTwo.", [], [("text", ["One."]), ("text", ["Two."])], id="blank-line"),
        pytest.param(
            PLAN,
            PLAN_PARTS,
            [
                ("heading", ["Begin:"]),
                ("part", ["First."]),
                ("item", ["One.", "Two."]),
                ("text", ["End."]),
                ("text", ["Last words."]),
            ],
            id="dashes-letters-and-rules-are-the-page's",
        ),
        pytest.param(
            "Before -- after",
            [part("item", "after", "Before -- after")],
            [("text", ["Before "]), ("item", ["after"])],
            id="words-before-a-dash-stay",
        ),
        pytest.param(
            "abcdef",
            [
                {"kind": "item", "label": "", "start": 0, "end": 4},
                {"kind": "item", "label": "", "start": 2, "end": 99},
            ],
            [("item", ["abcd", "ef"])],
            id="overlapping-parts-double-nothing",
        ),
        pytest.param(
            "abcdef",
            [{"kind": "item", "label": "", "start": 9, "end": 12}],
            [("text", ["abcdef"])],
            id="part-outside-the-text",
        ),
    ],
)
def test_arrange_blocks(text, parts, expected):
    assert blocks(make_paragraph(text, parts=parts)) == expected


def test_arrange_gives_a_lettered_part_its_anchor():
    (view,) = arrange([make_paragraph(PLAN, parts=PLAN_PARTS)], []).paragraphs
    anchors = [block.anchor for group in view.groups for block in group.blocks]
    assert anchors == ["", "p9A", "", "", "", ""]


class Finding(SimpleNamespace):
    """Stands for a row of findings; arrange() needs no more of one."""

    _meta = SimpleNamespace(model_name="recommendation")
    pk = None


def notes_by_text(paragraphs, findings):
    laid = arrange(paragraphs, findings)
    placed = {
        "".join(segment.text for segment in block.segments): [note.mark.ref for note in block.notes]
        for view in laid.paragraphs
        for group in view.groups
        for block in group.blocks
    }
    return placed, [note.mark.ref for note in laid.loose]


@pytest.mark.parametrize(
    ("spans", "expected", "loose"),
    [
        pytest.param([(101, 103)], {"One.": ["R1"], "Two.": []}, [], id="first-block"),
        pytest.param([(106, 110)], {"One.": [], "Two.": ["R1"]}, [], id="second-block"),
        pytest.param([(101, 110)], {"One.": ["R1"], "Two.": []}, [], id="over-both-once"),
        pytest.param([(90, 103)], {"One.": ["R1"], "Two.": []}, [], id="begins-before"),
        pytest.param([(0, 5)], {"One.": [], "Two.": []}, ["R1"], id="outside-is-loose"),
        pytest.param([(300, 305)], {"One.": [], "Two.": []}, ["R1"], id="beyond-is-loose"),
        pytest.param(
            [(106, 110), (100, 104)], {"One.": ["R1"], "Two.": ["R2"]}, [], id="numbered-in-order"
        ),
    ],
)
def test_arrange_places_each_finding_once(spans, expected, loose):
    paragraph = make_paragraph("One.\n\nTwo.", start=100)
    findings = [Finding(start=start, end=end, pillar="") for start, end in spans]
    assert notes_by_text([paragraph], findings) == (expected, loose)


def test_arrange_shows_a_finding_over_two_paragraphs_at_the_first():
    first, second = make_paragraph("One."), make_paragraph("Two.", start=6, anchor="p10")
    assert notes_by_text([first, second], [Finding(start=0, end=10, pillar="")]) == (
        {"One.": ["R1"], "Two.": []},
        [],
    )


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param(0, [("p1", "One.")], id="at-start"),
        pytest.param(2, [("p1", "e.")], id="inside"),
        pytest.param(5, [("p2", "Two.")], id="between-paragraphs"),
        pytest.param(99, [], id="after-the-last"),
    ],
)
def test_arrange_keeps_page_breaks(start, expected):
    paragraphs = [make_paragraph("One.", anchor="p1"), make_paragraph("Two.", 6, anchor="p2")]
    laid = arrange(paragraphs, [], [{"start": start, "page": 2, "of": 4, "printed": ""}])
    found = [
        (view.paragraph.anchor, segment.text)
        for view in laid.paragraphs
        for group in view.groups
        for block in group.blocks
        for segment in block.segments
        if segment.pages
    ]
    assert found == expected


def test_outline_joins_lines_and_drops_rules():
    headed = make_paragraph("x", heading="TIP VICTIMS:\nTHERE AND BACK\n-------")
    assert outline([headed, make_paragraph("y")]) == [("p9", "TIP VICTIMS: THERE AND BACK")]


def make_dated(precision="minute", basis="dtg", **kwargs):
    fields = {
        "sent_at": datetime(2009, 8, 5, 17, 32, tzinfo=UTC),
        "year": 2009,
        "dtg": "P 051732Z AUG 09",
        "year_inferred": False,
        "inference_reason": "",
    }
    return SimpleNamespace(sent_precision=precision, sent_basis=basis, **fields | kwargs)


@pytest.mark.parametrize(
    ("cable", "text", "iso", "inferred"),
    [
        pytest.param(
            make_dated(), "5 August 2009, 17:32 UTC", "2009-08-05T17:32Z", False, id="minute"
        ),
        pytest.param(make_dated("day", "wrapper"), "5 August 2009", "2009-08-05", False, id="day"),
        pytest.param(make_dated("month", "inferred"), "August 2009", "2009-08", True, id="month"),
        pytest.param(make_dated("year", "inferred"), "2009", "2009", True, id="year"),
        pytest.param(
            make_dated("unknown", "unknown", sent_at=None),
            "2009, day not stated",
            "2009",
            False,
            id="year-alone",
        ),
        pytest.param(
            make_dated("unknown", "unknown", sent_at=None, year=None),
            "Date not stated in this copy",
            "",
            False,
            id="undated",
        ),
    ],
)
def test_sent_date_says_no_more_than_is_known(cable, text, iso, inferred):
    sent = sent_date(cable)
    assert (sent.text, sent.iso, sent.inferred) == (text, iso, inferred)


def test_sent_date_gives_the_reason_of_an_inference():
    cable = make_dated("month", "inferred", inference_reason="Serials of that month.")
    assert sent_date(cable).basis == "Serials of that month."


@pytest.mark.parametrize(
    ("content", "encoding", "expected"),
    [
        pytest.param(b"a\nb", "utf-8", ["a", "b"], id="unix"),
        pytest.param(b"a\r\nb\rc", "utf-8", ["a", "b", "c"], id="other-line-ends"),
        pytest.param(b"a\x0cb\n", "utf-8", ["a\x0cb", ""], id="form-feed-is-no-line"),
        pytest.param("caf\xe9".encode("latin-1"), "latin-1", ["café"], id="latin-1"),
        pytest.param(b"\xff", "utf-8", ["\ufffd"], id="undecodable"),
        pytest.param(b"", "utf-8", [""], id="empty"),
    ],
)
def test_source_lines_decodes(content, encoding, expected):
    source = SimpleNamespace(content=content, encoding=encoding)
    assert [line.text for line in source_lines(source, [])] == expected


def test_a_page_with_the_telegram_on_one_line_is_shown_in_the_telegrams_lines():
    page = (
        "<html>\n<body>\n<pre>VZCZCXRO0001&#x000A;UNCLAS ASTANA 001777&#x000A;</pre>\n"
        "<pre>UNCLAS ASTANA 001777&#x000A;&#x000A;¶1. (U) Text &amp; more.&#x000A;</pre></body>"
    )
    source = SimpleNamespace(content=page.encode(), encoding="utf-8")
    shown = source_lines(source, [{"line": 2, "code": "x", "message": "Odd."}])
    assert [line.text for line in shown][:2] == ["VZCZCXRO0001", "UNCLAS ASTANA 001777"]
    assert "¶1. (U) Text & more." in [line.text for line in shown]
    assert shown[1].problems == ("Odd.",)


def test_source_lines_carry_their_problems():
    source = SimpleNamespace(content=b"a\nb", encoding="utf-8")
    lines = source_lines(source, [{"line": 2, "code": "x", "message": "Odd."}])
    assert [line.problems for line in lines] == [(), ("Odd.",)]


def test_segment_defaults_to_plain_text():
    assert Segment("a").marks == ()


@pytest.mark.parametrize(
    ("dtg", "expected"),
    [
        ("P 051732Z AUG 09", "From the date-time group 051732Z AUG 09."),
        ("O P 051732Z AUG 09", "From the date-time group 051732Z AUG 09."),
        ("051732Z AUG 09", "From the date-time group 051732Z AUG 09."),
        ("O51732Z AUG 09", "From the date-time group O51732Z AUG 09."),
        ("", "From the telegram."),
    ],
)
def test_sent_date_gives_the_group_without_its_precedence(dtg, expected):
    assert sent_date(make_dated(dtg=dtg)).basis == expected


@pytest.mark.parametrize(
    ("fields", "precision", "expected"),
    [
        pytest.param([], "minute", [], id="none"),
        pytest.param(
            ["inference_reason", "mrn", "sent_at", "sent_basis", "sent_precision", "year"],
            "year",
            ["year"],
            id="a-year-without-what-follows",
        ),
        pytest.param(["sent_at", "sent_precision", "year"], "day", ["date"], id="a-date"),
        pytest.param(
            ["subject", "is_partial", "eo", "year"],
            "year",
            ["year", "E.O. line", "subject", "partial extract"],
            id="in-the-order-of-the-form",
        ),
        pytest.param(["no_such_column"], "year", [], id="unknown"),
    ],
)
def test_corrected_words_names_what_a_person_set(fields, precision, expected):
    cable = Cable(corrected_fields=fields, sent_precision=precision)
    assert corrected_words(cable) == expected
