"""From a file's characters to a `ParsedCable`: the one door into this package.

Nothing raises on any text. What the text does not say stays empty, and what a reader
should know stands in `problems`.
"""

from __future__ import annotations

from datetime import UTC, datetime, time

from cables.parsing import header, lines
from cables.parsing.body import Body, parse_body
from cables.parsing.clean import clean
from cables.parsing.formats import Wrapped, unwrap, unwrap_markup
from cables.parsing.headings import holds_banner
from cables.parsing.mrn import Mrn
from cables.parsing.numbering import Opening, find_openings
from cables.parsing.pages import blank_page_breaks
from cables.parsing.records import ParsedCable, Problem, Repair

RANKS = {"U": 0, "SBU": 1, "FOUO": 1, "LOU": 1, "C": 2, "S": 3, "TS": 4}
CLASS_RANKS = {
    "UNCLASSIFIED": 0,
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": 1,
    "LIMITED OFFICIAL USE": 1,
    "CONFIDENTIAL": 2,
    "SECRET": 3,
    "TOP SECRET": 4,
}
HEAD_LIMIT = 12_000


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
    class_line = header.find_class_line(text)
    if class_line is None or header.has_glued_prosigns(text, class_line.start):
        text = _unglue(text, line_of, repairs)
        class_line = header.find_class_line(text)
    openings = find_openings(text, class_line.end if class_line else 0)
    if class_line and openings:
        again = _second_header(text, class_line, openings[0].start)
        if again:
            text, openings = _drop_first_header(text, class_line, again, openings, line_of, repairs)
            class_line = header.find_class_line(text)
    return _read(text, wrapped, class_line, openings, line_of, repairs)


def _unglue(text: str, line_of: _Lines, repairs: list[Repair]) -> str:
    """Break the line before a class word, or between prosigns, that lost its line break."""
    places = header.find_glued_class(text, HEAD_LIMIT)
    if not places and "ZZH" in text:
        match = header.GLUED_PROSIGNS_RE.search(text, 0, HEAD_LIMIT)
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


def _second_header(text: str, first: header.ClassLine, limit: int) -> int:
    """Return where the header is printed a second time, or 0."""
    # It can only be there where its serial is, and that is looked for far faster.
    if first.serial is None or text.find(str(first.serial), first.end, limit) < 0:
        return 0
    again = header.CLASS_LINE_RE.search(text, first.end, limit)
    if again and "".join(again[0].split()) == "".join(text[first.start : first.end].split()):
        return again.start()
    return 0


def _drop_first_header(
    text: str,
    first: header.ClassLine,
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
    class_line: header.ClassLine | None,
    openings: list[Opening],
    line_of: _Lines,
    repairs: list[Repair],
) -> ParsedCable:
    problems: list[Problem] = []
    head_end = class_line.start if class_line else _head_end(text, openings)
    head = text[:head_end]
    dtg, sent_at = header.parse_dtg(head)
    precision, basis = ("minute", "dtg") if sent_at else ("unknown", "unknown")
    if not sent_at and wrapped.day:
        sent_at = datetime.combine(wrapped.day, time(), UTC)
        precision, basis = "day", "wrapper"
    if not sent_at and (sent_at := header.parse_mail_date(head)):
        precision, basis = "day", "wrapper"

    from_line = header.parse_from(head)
    year = sent_at.year if sent_at else wrapped.mrn.year if wrapped.mrn else None
    mrn = header.make_mrn(class_line, head, from_line, year)
    mrn = _reconcile_mrn(mrn, wrapped.mrn, problems)

    zone_start = class_line.end if class_line else head_end
    zone_end = openings[0].start if openings else len(text)
    zone = blank_page_breaks(text[zone_start:zone_end], 0)[0]
    fields = {field.name: field for field in lines.find_fields(zone)}
    first_field = min((field.start for field in fields.values()), default=len(zone))
    captions, passing = header.parse_captions(zone[:first_field].split("\n"))
    if class_line:
        captions = [*(c for c in class_line.handling if c not in captions), *captions]
    values = {name: field.value for name, field in fields.items()}
    codes, odd = lines.parse_tags(values.get("tags", ""))
    problems += [
        Problem(line_of(zone_start + fields["tags"].start), "odd-tag", f"{word!r} is no TAGS code.")
        for word in odd
        if word
    ]

    head_lines = 0 if fields else header.passing_end(zone)
    body_start = zone_start + max((field.end for field in fields.values()), default=head_lines)
    body = parse_body(text, body_start, line_of, openings)
    classification = header.full_classification(
        class_line.classification if class_line else "", tuple(captions)
    )
    classification = classification or wrapped.classification
    problems += _text_problems(text, class_line, openings, body, line_of)
    problems += body.problems + _marking_problems(body, classification)
    problems += _missing_problems(mrn, sent_at, fields)
    subject = lines.parse_subject(values.get("subject", ""))
    return ParsedCable(
        format=wrapped.format,
        text=body.text,
        mrn=mrn,
        dtg=dtg,
        sent_at=sent_at,
        sent_precision=precision,
        sent_basis=basis,
        precedence=header.parse_precedence(head) if dtg else "",
        from_line=from_line,
        origin=header.origin_name(from_line, class_line.origin if class_line else "")
        or wrapped.origin,
        addressees=tuple(header.parse_addressees(head)),
        passing=tuple(passing),
        classification=classification,
        captions=tuple(captions),
        eo=" ".join(values.get("eo", "").split()),
        declassify_on=lines.parse_declassify_on(values.get("eo", "")),
        classified_by=_classified_by(values, body),
        tags=tuple(codes),
        persons=tuple(lines.parse_persons(values.get("tags", ""))),
        subject=subject,
        references=tuple(lines.parse_references(values.get("ref", ""), mrn)),
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


def _reconcile_mrn(mrn: Mrn | None, told: Mrn | None, problems: list[Problem]) -> Mrn | None:
    """The telegram's own MRN wins; a wrapper that says otherwise is reported."""
    if mrn is None or told is None:
        return mrn or told
    if (mrn.origin, mrn.serial) != (told.origin, told.serial):
        problems.append(
            Problem(0, "mrn-conflict", f"The wrapper says {told}, the telegram says {mrn}.")
        )
    elif mrn.year != told.year:
        problems.append(
            Problem(0, "year-conflict", f"The wrapper says {told}, the telegram says {mrn}.")
        )
    return mrn


def _classified_by(values: dict[str, str], body: Body) -> str:
    """Sometimes the line is paragraph 1 itself."""
    if "by" in values:
        return " ".join(values["by"].split())
    for paragraph in body.paragraphs[:1]:
        match = lines.FIELD_RE.match(paragraph.text)
        if match and match.lastgroup.startswith("by"):
            return " ".join(paragraph.text[match.end() :].split())
    return ""


def _rank(marking: str) -> int:
    rank = RANKS.get(marking)
    if rank is None:  # SBU/NF, C - REL
        rank = RANKS.get(marking.upper().split("/")[0].split()[0].split("-")[0], 0)
    return rank


def _marking_problems(body: Body, classification: str) -> list[Problem]:
    """A portion marked above the whole cable's class is flagged, never repaired."""
    overall = CLASS_RANKS.get(classification.removesuffix("//NOFORN"))
    if overall is None:
        return []
    problems = []
    marked = any(one.marking.startswith("SBU") for one in body.paragraphs)
    if overall == 0 and marked and not holds_banner(body.text[:HEAD_LIMIT]):
        message = "Paragraphs are marked (SBU), but the cable has no SENSITIVE caption."
        problems.append(Problem(0, "sensitive-missing", message))
    return problems + [
        Problem(
            paragraph.line,
            "marking-above-class",
            f"Paragraph {paragraph.label} is marked ({paragraph.marking}) "
            f"in a cable that is {classification}.",
        )
        for paragraph in body.paragraphs
        if paragraph.marking
        and _rank(paragraph.marking) > overall
        and not (overall == 0 and paragraph.marking.upper().startswith(("SBU", "FOUO", "LOU")))
    ]


def _text_problems(
    text: str,
    class_line: header.ClassLine | None,
    openings: list[Opening],
    body: Body,
    line_of: _Lines,
) -> list[Problem]:
    """Report that another cable stands in the text, or that there is no text at all."""
    problems = []
    if class_line and openings:
        again = header.find_second_telegram(text, openings[0].start, class_line)
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


def _missing_problems(mrn, sent_at, fields) -> list[Problem]:
    problems = []
    if mrn is not None and mrn.year is None:
        problems.append(Problem(0, "year-unknown", "The text does not say the cable's year."))
    if mrn is not None and sent_at is None:
        problems.append(Problem(0, "date-unknown", "The text does not say when it was sent."))
    if mrn is not None and "subject" not in fields:
        problems.append(Problem(0, "subject-missing", "There is no SUBJECT line."))
    return problems
