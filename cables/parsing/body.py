"""The text of a cable: its paragraphs with their true numbers, headings and blocks.

Everything here works on one string and collects edits; the cleaned text and the offsets
of the paragraphs come out of applying them once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from cables.parsing.edits import Edits
from cables.parsing.headings import BLANKS_RE, heading_text, trailing_headings
from cables.parsing.numbering import MARKING, Opening, marking_code
from cables.parsing.pages import (
    PageBreak,
    blank_page_breaks,
    blank_repeated_captions,
    lost_page_breaks,
)
from cables.parsing.records import PageAnchor, Paragraph, Problem, Repair
from cables.parsing.roles import find_roles
from cables.parsing.sentences import NEW_BLOCK_RE, SENTENCE_END, rejoin_sentences
from cables.parsing.signature import find_group, find_signature

# ¶2005. and 1J. are a year and an initial; the pilcrow before them means nothing.
PILCROW_RE = re.compile(r"¶[ \t]*")
LETTER_READ_RE = re.compile(r"^[ \t]*(?:-[ \t]+)?1(?=[A-Z]\.[ \t])", re.MULTILINE)
YEAR_READ_RE = re.compile(r"(?<=[ \t\n(])1(?=(?:19[4-9]\d|20[0-4]\d)\.(?:\s|$))")
MARKED_TEXT_RE = re.compile(rf"({MARKING})[ \t\n]+(?=\S)")
BANNERS = ("SENSITIVE BUT UNCLASSIFIED", "(SENSITIVE BUT UNCLASSIFIED")
LONGEST_BANNER = 90
NUMBERED_FROM = 600  # characters; a shorter text may be one paragraph
INDENT = 40  # blanks that may stand before a pilcrow
REGULAR_LABEL_RE = re.compile(r"[ \t]*¶?[ \t]*\d+\.[ \t]*(?:\([^)]*\))?\Z")

LineOf = Callable[[int], int]


@dataclass(slots=True)
class Body:
    """What the body says; offsets of `paragraphs` and `pages` count in `text`."""

    text: str
    paragraphs: list[Paragraph]
    pages: list[PageAnchor]
    signed_by: str
    banners: list[str]  # how the cable is to be handled, printed above the first paragraph
    downgrading: str  # GP-3, EXEMPT: printed above the signature
    repairs: list[Repair]
    problems: list[Problem]


@dataclass(slots=True)
class Span:
    """A paragraph's place in the text before the edits."""

    opening: Opening | None
    headings: list[tuple[int, int]]
    start: int
    end: int
    lost_after: int = 0  # its number was lost after the paragraph of this one


def parse_body(
    source: str,
    start: int,
    line_of: LineOf,
    openings: list[Opening],
    sheets: Sequence[PageBreak] = (),
) -> Body:
    """Return the paragraphs behind `start`, and the text with its damage undone.

    `line_of` tells the source line of an offset; `sheets` are breaks blanked out before.
    """
    text, pages = blank_page_breaks(source, start)
    breaks = sorted([*sheets, *pages], key=lambda one: one.start) if sheets else pages
    text, captions = blank_repeated_captions(text, openings[0].start if openings else start)
    edits = Edits(text)
    _close_lines(edits, breaks)
    _drop_pilcrows(edits, openings, start)
    _print_labels(edits, openings)
    artefacts = sorted([*(one.start for one in breaks if not one.in_line), *captions])
    flows = [one.start for one in breaks if one.flows]
    first = openings[0].start if openings else start
    closed = rejoin_sentences(edits, artefacts, flows, openings, first)
    last = openings[-1].end if openings else start
    end, signed_by = find_signature(text, last)
    end, group = find_group(text, last, end) if signed_by else (end, "")
    cleaned = edits.apply()
    spans = _split_lost(text, _find_spans(text, start, openings, end, closed))
    banners = []
    if openings and spans[0].opening is None and _is_banner(text[spans[0].start : spans[0].end]):
        banner = spans.pop(0)
        banners.append(" ".join(text[banner.start : banner.end].split()).upper())
    paragraphs, problems = _make_paragraphs(cleaned, edits, spans, line_of)
    for index, role in find_roles(paragraphs).items():
        paragraphs[index] = replace(paragraphs[index], role=role)
    repairs = _count_repairs(edits, breaks, captions, line_of)
    if group:
        repairs.append(Repair("downgrading-group", 1, line_of(end) + 1))
    return Body(
        cleaned,
        paragraphs,
        [PageAnchor(edits.map(one.start), one.page, one.of, one.printed) for one in breaks],
        signed_by,
        banners,
        group,
        repairs,
        problems
        + _no_numbers(paragraphs, openings)
        + _left_out(openings, line_of)
        + lost_page_breaks(pages, line_of),
    )


def _drop_pilcrows(edits: Edits, openings: list[Opening], start: int) -> None:
    """Drop blind pilcrows; where this copy read ¶ as 1, drop that 1 from letters and years."""
    text = edits.text
    starts = {opening.start for opening in openings}
    if "¶" in text:
        for match in PILCROW_RE.finditer(text):
            if match.start() in starts:
                continue
            reach = max(0, match.start() - INDENT)
            line_start = text.rfind("\n", reach, match.start()) + 1 or reach
            if line_start not in starts and not text[line_start : match.start()].strip():
                edits.add(line_start, match.end(), "", "")
    if any(opening.repaired for opening in openings):
        for match in LETTER_READ_RE.finditer(text):
            edits.add(match.start(), match.end(), "", "letter-with-pilcrow-as-1")
        for match in YEAR_READ_RE.finditer(text, start):
            edits.add(match.start(), match.end(), "", "year-with-pilcrow-as-1")


def _close_lines(edits: Edits, breaks: list[PageBreak]) -> None:
    """Put one blank where a page break stood inside a line."""
    for one in breaks:
        if one.in_line:
            before = edits.text[max(0, one.start - 40) : one.start]
            after = edits.text[one.end : one.end + 40]
            start = one.start - len(before) + len(before.rstrip(" \t"))
            end = one.end + len(after) - len(after.lstrip(" \t"))
            at_line_end = edits.text[end : end + 1] in ("\n", "")
            edits.add(start, end, "" if at_line_end else " ", "")


def _print_labels(edits: Edits, openings: list[Opening]) -> None:
    """Print every label the regular way: `10. (SBU) `."""
    text = edits.text
    for opening in openings:
        label = f"{opening.number}. "
        if opening.marking:
            label += f"({opening.marking}) "
        if opening.midline:
            label = "\n\n" + label
        rest = text[opening.end : opening.end + 8]
        end = opening.end + len(rest) - len(rest.lstrip(" \t"))
        if text[opening.start : end] != label:
            edits.add(opening.start, end, label, _label_damage(opening, text))


def _label_damage(opening: Opening, text: str) -> str:
    if opening.repaired:
        return "number-with-pilcrow-as-1"
    printed = text[opening.start : opening.end]
    if not REGULAR_LABEL_RE.match(printed):
        return "number-form"
    return "number-spacing" if ".(" in printed else ""


def _find_spans(
    text: str, start: int, openings: list[Opening], end: int, closed: set[int]
) -> list[Span]:
    """Cut the text at the openings; what leads to the next one as a heading goes with it."""
    spans: list[Span] = []
    headings: list[tuple[int, int]] = []
    regions = [(None, start), *((opening, opening.end) for opening in openings)]
    for index, (opening, begin) in enumerate(regions):
        following: list[tuple[int, int]] = []
        if index < len(openings):
            limit = openings[index].start
            if not openings[index].midline:
                limit, following = trailing_headings(
                    text, begin, limit, may_be_all=opening is None, closed=closed
                )
        else:
            limit = max(end, begin)
        begin, limit = _trim(text, begin, limit)
        if opening is not None or limit > begin:
            spans.append(Span(opening, headings, begin, limit))
        headings = following
    return spans


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return start, start
    return start + left, start + len(piece.rstrip())


def _split_lost(text: str, spans: list[Span]) -> list[Span]:
    """Where one number is missing and a block begins in mid-sentence, its label was lost."""
    result: list[Span] = []
    for span, other in zip_longest(spans, spans[1:]):
        result.append(span)
        following = other.opening if other else None
        if not span.opening or not following or following.number != span.opening.number + 2:
            continue
        for gap in BLANKS_RE.finditer(text, span.start, span.end):
            before = text[max(span.start, gap.start() - 200) : gap.start()].rstrip()
            after = text[gap.end() : gap.end() + 4]
            if (
                before.endswith(SENTENCE_END)
                and after[:1].islower()
                and not NEW_BLOCK_RE.match(after)
            ):
                result.append(Span(None, [], gap.end(), span.end, lost_after=span.opening.number))
                span.end = gap.start()
                break
    return result


def _make_paragraphs(
    cleaned: str, edits: Edits, spans: list[Span], line_of: LineOf
) -> tuple[list[Paragraph], list[Problem]]:
    paragraphs: list[Paragraph] = []
    problems: list[Problem] = []
    anchors: dict[str, int] = {}
    last = 0
    for span in spans:
        start, end = edits.map(span.start), edits.map_end(span.end)
        start, end = _trim(cleaned, start, max(start, end))
        opening, marking = span.opening, ""
        if opening:
            marking = opening.marking
        elif match := MARKED_TEXT_RE.match(cleaned, start, end):  # the only paragraph, unnumbered
            marking, start = marking_code(match[1]), match.end()
        line = line_of(opening.start if opening else span.start)
        problems += _number_problems(span, last, line)
        if opening:
            last = opening.number
        elif span.lost_after:
            last = span.lost_after + 1
        if marking and end - start < 3 and cleaned[start:end] == ".":
            end = start  # (C - ENTIRE TEXT). is all
        text = cleaned[start:end]
        paragraphs.append(
            Paragraph(
                label=str(opening.number) if opening else "",
                printed=opening.printed if opening else "",
                marking=marking,
                heading=_heading(edits.text, span.headings) if span.headings else "",
                text=text,
                start=start,
                end=end,
                line=line,
                flag=_flag(span),
                anchor=_anchor(span, anchors),
            )
        )
    return paragraphs, problems


def _heading(text: str, places: list[tuple[int, int]]) -> str:
    return " / ".join(filter(None, (heading_text(text[start:end]) for start, end in places)))


def _flag(span: Span) -> str:
    if span.opening is None:
        return "lost" if span.lost_after else ""
    if span.opening.restart:
        return "restart"
    return "repaired" if span.opening.repaired else ""


def _anchor(span: Span, taken: dict[str, int]) -> str:
    """Return an address for a paragraph that no other in the cable has: p10, after-p10, p3_2."""
    if span.opening:
        stem = f"p{span.opening.number}"
    else:
        stem = f"after-p{span.lost_after}" if span.lost_after else "p0"
    count = taken[stem] = taken.get(stem, 0) + 1
    return stem if count == 1 else f"{stem}_{count}"


def _number_problems(span: Span, last: int, line: int) -> list[Problem]:
    if span.lost_after:
        message = (
            f"A paragraph after paragraph {span.lost_after} has lost its number and perhaps "
            "its first words."
        )
        return [Problem(line, "number-lost", message)]
    if span.opening is None:
        return []
    number = span.opening.number
    if span.opening.restart:
        return [Problem(line, "number-repeated", f"Paragraph {number} follows paragraph {last}.")]
    if number == last + 2:
        return [Problem(line, "number-missing", f"Paragraph {last + 1} was not found.")]
    if number > last + 2:
        message = f"Paragraphs {last + 1} to {number - 1} were not found."
        return [Problem(line, "number-missing", message)]
    return []


def _is_banner(block: str) -> bool:
    """Whether a block says no more than how the cable is to be handled."""
    return len(block) < LONGEST_BANNER and "\n" not in block and block.upper().startswith(BANNERS)


def _no_numbers(paragraphs: list[Paragraph], openings: list[Opening]) -> list[Problem]:
    """Report a text of several paragraphs that this copy prints without any number."""
    if openings or not paragraphs or len(paragraphs[0].text) < NUMBERED_FROM:
        return []
    if not BLANKS_RE.search(paragraphs[0].text):
        return []
    message = "The paragraphs of this copy bear no numbers; the text is kept as one."
    return [Problem(paragraphs[0].line, "no-numbers", message)]


def _left_out(openings: list[Opening], line_of: LineOf) -> list[Problem]:
    """Report the numbers with a portion marking that open no paragraph of their own."""
    return [
        Problem(
            line_of(place),
            "number-left-out",
            f"{printed} stands here with a portion marking and opens no paragraph.",
        )
        for opening in openings
        for place, printed in opening.left_out
    ]


def _count_repairs(
    edits: Edits, breaks: list[PageBreak], captions: list[int], line_of: LineOf
) -> list[Repair]:
    places: dict[str, list[int]] = {}
    for edit in edits.edits:
        if edit.code:
            places.setdefault(edit.code, []).append(edit.start)
    if breaks:
        places["page-break"] = [one.start for one in breaks]
    if captions:
        places["repeated-caption"] = captions
    return [Repair(code, len(starts), line_of(starts[0])) for code, starts in places.items()]
