"""From a file's characters to a `ParsedCable`: the one door into this package.

Nothing raises on any text. What the text does not say stays empty, and what a reader
should know stands in `problems`.
"""

from __future__ import annotations

from cables.parsing import header, lines
from cables.parsing.addressees import parse_addressees, parse_captions, passing_end
from cables.parsing.body import Body, parse_body
from cables.parsing.classification import (
    CLASS_LINE_RE,
    GLUED_PROSIGNS_RE,
    ClassLine,
    find_class_line,
    find_glued_class,
    find_second_telegram,
    full_classification,
    is_glued,
)
from cables.parsing.clean import clean
from cables.parsing.formats import Wrapped, unwrap, unwrap_markup
from cables.parsing.numbering import Opening, find_openings
from cables.parsing.pages import PageBreak, blank_page_breaks, blank_stamps
from cables.parsing.problems import end_problems, field_problems, marking_problems, missing_problems
from cables.parsing.records import ParsedCable, Problem, Repair
from cables.parsing.references import parse_references
from cables.parsing.sheets import blank_sheets
from cables.parsing.unread import find_other_telegram, unread_lines, unread_problem

HEAD_LIMIT = 12_000
LEFT_OUT = (
    "Another cable begins here, before the text of this one is told by its numbers. It was left "
    "out: put it into a file of its own."
)


class _Lines:
    """Tells the source line of an offset, whatever was cut out of or put into the text."""

    def __init__(self, text: str, first_line: int, lines: tuple[int, ...] = ()) -> None:
        self.first_line = first_line
        self.lines = lines  # the source line of each line, where that is not a plain count
        self.changes: list[tuple[int, int]] = []
        self.set(text)

    def set(self, text: str) -> None:
        self.text = text
        self._known = (0, 0)

    def __call__(self, offset: int) -> int:
        at, count = self._known
        if offset < at:
            at, count = 0, 0
        count += self.text.count("\n", at, offset)
        self._known = (offset, count)
        line = self.first_line + count
        if self.changes:
            line += sum(n for place, n in self.changes if place <= offset)
        return self.lines[min(line, len(self.lines)) - 1] if self.lines else line


def parse_cable(source: str, told: Wrapped | None = None) -> ParsedCable:
    """Return what a careful reader would make of one cable's text, in whatever wrapper.

    `told` is what a container says of it. `mrn` is None where the text holds no telegram;
    the caller decides what that means.
    """
    wrapped = told or unwrap_markup(source)
    if wrapped is not None and wrapped.text is not None:
        text, repairs = clean(wrapped.text)
        line_of = _Lines(text, 1, wrapped.lines)
    else:
        cleaned, repairs = clean(source)
        wrapped = unwrap(cleaned)
        text = cleaned[wrapped.start : wrapped.end]
        line_of = _Lines(text, cleaned.count("\n", 0, wrapped.start) + 1)
    class_line = find_class_line(text)
    if is_glued(text, class_line):
        text = _unglue(text, line_of, repairs)
        class_line = find_class_line(text)
    text, stamps = blank_stamps(text)
    if stamps:
        repairs.append(Repair("archive-stamp", len(stamps), line_of(stamps[0])))
    openings = find_openings(text, class_line.end if class_line else 0)
    if class_line and openings:
        again = _second_header(text, class_line, openings[0].start)
        if again:
            text, openings = _drop_first_header(text, class_line, again, openings, line_of, repairs)
            class_line = find_class_line(text)
    sheets: list[PageBreak] = []
    problems: list[Problem] = []
    if class_line:
        text, sheets = blank_sheets(text, class_line)
        if sheets:
            openings = find_openings(text, class_line.end)
    if class_line and openings:
        other = find_other_telegram(text, class_line, openings[0].start)
        if other:
            problems.append(Problem(line_of(other), "second-telegram", LEFT_OUT))
            text = text[:other]
            sheets = [one for one in sheets if one.end <= other]
            openings = find_openings(text, class_line.end)
    return _read(text, wrapped, class_line, openings, sheets, line_of, repairs, problems)


def _unglue(text: str, line_of: _Lines, repairs: list[Repair]) -> str:
    """Break the line before a class word, or between prosigns, that lost its line break."""
    places = find_glued_class(text, HEAD_LIMIT)
    if not places and "ZZH" in text:
        match = GLUED_PROSIGNS_RE.search(text, 0, HEAD_LIMIT)
        if match:
            places = [match.start(2), match.start(3), match.start(4)]
            name = match[4]
            if not name.startswith("FM "):
                text = text[: match.start(4)] + "FM " + text[match.start(4) :]
    if not places:
        return text
    for count, place in enumerate(places):
        at = place + count
        text = text[:at] + "\n" + text[at:]
        line_of.changes.append((at + 1, -1))
    line_of.set(text)
    repairs.append(Repair("glued-header", len(places), line_of(places[0])))
    return text


def _second_header(text: str, first: ClassLine, limit: int) -> int:
    """Return where the header is printed a second time, or 0."""
    # It can only be there where its serial is, and that is looked for far faster.
    if first.serial is None or text.find(str(first.serial), first.end, limit) < 0:
        return 0
    again = CLASS_LINE_RE.search(text, first.end, limit)
    if again and "".join(again[0].split()) == "".join(text[first.start : first.end].split()):
        return again.start()
    return 0


def _drop_first_header(
    text: str,
    first: ClassLine,
    again: int,
    openings: list[Opening],
    line_of: _Lines,
    repairs: list[Repair],
) -> tuple[str, list[Opening]]:
    repairs.append(Repair("doubled-header", 1, line_of(first.start)))
    dropped = text[first.start : again]
    text = text[: first.start] + text[again:]
    line_of.changes.append((first.start, dropped.count("\n")))
    line_of.set(text)
    return text, find_openings(text, first.start)


def _read(
    text: str,
    wrapped: Wrapped,
    class_line: ClassLine | None,
    openings: list[Opening],
    sheets: list[PageBreak],
    line_of: _Lines,
    repairs: list[Repair],
    problems: list[Problem],
) -> ParsedCable:
    head_end = class_line.start if class_line else _head_end(text, openings)
    head = text[:head_end]
    told = header.read_head(head, class_line, wrapped)
    problems += told.problems

    zone_start = class_line.end if class_line else head_end
    zone_end = openings[0].start if openings else len(text)
    zone = blank_page_breaks(text[zone_start:zone_end], 0)[0]
    fields = {field.name: field for field in lines.find_fields(zone)}
    first_field = min((field.start for field in fields.values()), default=len(zone))
    captions, passing = parse_captions(zone[:first_field].split("\n"))
    if class_line:
        captions = [*(c for c in class_line.handling if c not in captions), *captions]
    at, unread = unread_lines(zone, list(fields.values()), captions, passing)
    if unread:
        problems.append(unread_problem(unread, line_of(zone_start + at)))
    values = {name: field.value for name, field in fields.items()}
    codes, odd = lines.parse_tags(values.get("tags", ""))
    problems += field_problems(fields, odd, lambda at: line_of(zone_start + at))

    head_lines = 0 if fields else passing_end(zone)
    body_start = zone_start + max((field.end for field in fields.values()), default=head_lines)
    body = parse_body(text, body_start, line_of, openings, sheets)
    classification = full_classification(
        class_line.classification if class_line else "", tuple(captions)
    )
    classification = classification or wrapped.classification
    problems += _text_problems(text, class_line, openings, body, line_of)
    problems += body.problems + end_problems(body) + marking_problems(body, classification)
    problems += missing_problems(text, class_line, told, fields)
    subject = lines.parse_subject(values.get("subject", ""))
    return ParsedCable(
        format=wrapped.format,
        text=body.text,
        mrn=told.mrn,
        dtg=told.dtg,
        sent_at=told.sent_at,
        sent_precision=told.precision,
        sent_basis=told.basis,
        precedence=told.precedence,
        from_line=told.from_line,
        origin=told.origin,
        addressees=tuple(parse_addressees(head)),
        passing=tuple(passing),
        classification=classification,
        captions=(*captions, *body.banners),
        eo=" ".join(values.get("eo", "").split()),
        declassify_on=lines.parse_declassify_on(values.get("eo", "")) or body.downgrading,
        classified_by=_classified_by(values, body),
        tags=tuple(codes),
        persons=tuple(lines.parse_persons(values.get("tags", ""))),
        subject=subject,
        references=tuple(parse_references(values.get("ref", ""), told.mrn)),
        sections=class_line.sections if class_line else None,
        paragraphs=tuple(body.paragraphs),
        signed_by=body.signed_by,
        partial=wrapped.partial,
        pages=tuple(body.pages),
        repairs=tuple(repairs + body.repairs),
        problems=tuple(sorted(problems, key=lambda problem: problem.line)),
    )


def _head_end(text: str, openings: list[Opening]) -> int:
    """Without a class line the head ends at the first field or paragraph."""
    limit = openings[0].start if openings else len(text)
    field = lines.FIELD_RE.search(text, 0, min(limit, HEAD_LIMIT))
    return field.start() if field else min(limit, HEAD_LIMIT)


def _classified_by(values: dict[str, str], body: Body) -> str:
    """Sometimes the line is paragraph 1 itself."""
    if "by" in values:
        return " ".join(values["by"].split())
    for paragraph in body.paragraphs[:1]:
        match = lines.FIELD_RE.match(paragraph.text)
        if match and match.lastgroup.startswith("by"):
            return " ".join(paragraph.text[match.end() :].split())
    return ""


def _text_problems(
    text: str,
    class_line: ClassLine | None,
    openings: list[Opening],
    body: Body,
    line_of: _Lines,
) -> list[Problem]:
    """Report that another cable stands in the text, or that there is no text at all."""
    problems = []
    if class_line and openings:
        again = find_second_telegram(text, openings[0].start, class_line)
        if again:
            message = (
                "Another cable begins here, and its text was read as part of this one. "
                "Put it into a file of its own."
            )
            problems.append(Problem(line_of(again), "second-telegram", message))
    if class_line and not body.paragraphs:
        message = "This copy holds no text behind its header."
        problems.append(Problem(0, "body-missing", message))
    return problems
