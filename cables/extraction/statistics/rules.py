"""Figures that an analyst of trafficking would tabulate, each with who reported it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cables.extraction.context import Context, find_country_names, speaks_of_trafficking
from cables.extraction.findings import Statistic
from cables.extraction.language.number_words import NUMBER_WORDS
from cables.extraction.language.periods import Period, find_periods
from cables.extraction.statistics.attribution import Speakers
from cables.extraction.statistics.figure_labels import measure_of_words
from cables.extraction.statistics.frames import Frame
from cables.extraction.statistics.measure_table import PEOPLE
from cables.extraction.statistics.measures import Reading, read_figure, twin_measure
from cables.extraction.statistics.passages import (
    MAY_SPEAK,
    find_passages,
    find_sentences,
    holds,
    is_item,
    is_off_topic,
)
from cables.extraction.statistics.scope import (
    FOUR,
    Scopes,
    is_accepted,
    related_laws,
    trafficking_laws,
)
from cables.extraction.statistics.tables import YEAR_RE, Row, find_rows
from cables.extraction.statistics.times import Times
from cables.parsing.records import Paragraph

DIGIT_RE = re.compile(r"\d")
COUNTING_RE = re.compile(
    rf"\b(?:{'|'.join(sorted(NUMBER_WORDS))}|hundreds|thousands|dozens|scores|half|thirds?|"
    r"quarters?|fifth|none|nobody|no|zero|(?:convicted|sentenced|prosecuted|indicted|tried|charged|"
    r"jailed)\s+an?|an?\s[^.;]{3,60}\s(?:was|been)\s+(?:convicted|sentenced|prosecuted|indicted))\b",
    re.IGNORECASE,
)
ASKING_RE = re.compile(
    r"\?\s*[)\"”]?\s*\Z|\A\W*(?:how\s+many|please|post\s+is\s+requested)", re.IGNORECASE
)
GOES_ON_RE = re.compile(
    r"\A\W*(?:of\s+(?:these|those|them|which)|these|those|they|the\s+remain\w+)\b", re.I
)
IN_COUNTRY_RE = re.compile(r"\b[Ii]n\s+(?:the\s+)?(?=[A-Z])")
HERE = ("facilities", "cases_opened", "cases_registered", *FOUR)
FELL_BY_RE = re.compile(
    r"\b(?:(?:fell|dropped|declined|decreased|down|shrank)(?:\s+by)?|(?:reduced|cut|decrease|"
    r"decline|drop|reduction)"
    r"[^.;]{0,30}\b(?:by|of))\s+(?:about\s+|almost\s+)?\Z",
    re.IGNORECASE,
)
DROP_RE = re.compile(r"\s*(?:decrease|decline|drop|reduction|fewer)\b", re.IGNORECASE)
MONTHS_RE = re.compile(r"\s+and\s+(?=(?:\w+|\d+)\s+months?\b)")
AMOUNTS = ("share", "price", "funding")
CENT = Decimal("0.01")
OF_WHOM_RE = re.compile(r"\s+of\s+(?:whom|them|these|those)\b", re.IGNORECASE)
QUOTE_LIMIT = 200
CUT_RE = re.compile(r"[;:,]\s+|\)\s|\s\(|\s-+\s|-(?=an? )")


def find_statistics(context: Context) -> list[Statistic]:
    """Return what the cable tells, in order of place; none where it tells none."""
    found: list[Statistic] = []
    if not holds(context.cable.text, MAY_SPEAK):
        return found
    sent = context.cable.sent_at.date() if context.cable.sent_at else None
    seen: set[Decimal] = set()
    for paragraph, is_about in find_passages(context):
        if _may_count(paragraph.text):
            found += _Reader(context, paragraph, sent, is_about, seen).statistics()
    found.sort(key=lambda one: (one.start, one.end))
    return found


def _may_count(text: str) -> bool:
    return DIGIT_RE.search(text) is not None or COUNTING_RE.search(text) is not None


class _Reader:
    """Reads the figures of one paragraph, sentence by sentence."""

    def __init__(
        self,
        context: Context,
        paragraph: Paragraph,
        sent: date | None,
        is_about: bool,
        seen: set[Decimal],
    ) -> None:
        self.context = context
        self.paragraph = paragraph
        self.sent = sent
        self.is_about = is_about
        self.is_chapter = not speaks_of_trafficking(context.cable.subject)
        self.last: Reading | None = None
        self.seen = seen  # what the cable has counted until here
        self.lead_in: tuple[str, str] | None = None
        self.goes_on = False
        self.times = Times(paragraph.text, sent)
        laws = trafficking_laws(context.cable.text)
        related = related_laws(context.cable.text) if laws else frozenset()
        self.scopes = Scopes(laws, paragraph.heading, related)
        self.speakers = Speakers(context, paragraph)

    def statistics(self) -> Iterator[Statistic]:
        rows = {row.start: row for row in find_rows(self.paragraph.text)} if self.is_about else {}
        holes = [(row.start, row.end) for row in rows.values()]
        for start, end in find_sentences(self.context, self.paragraph, holes):
            sentence = self.paragraph.text[start:end]
            self._enter(sentence, start)
            if start in rows:
                yield from self._read_row(rows[start])
                continue
            if not _may_count(sentence) or ASKING_RE.search(sentence):
                continue
            spoken = (
                (self.is_about and not (self.is_chapter and is_off_topic(sentence)))
                or speaks_of_trafficking(sentence)
                or (self.goes_on and self.last)
            )
            if spoken:
                yield from self._read(sentence, start)
            else:
                self.last = None

    def _enter(self, sentence: str, offset: int) -> None:
        self.goes_on = GOES_ON_RE.match(sentence) is not None
        self._enter_list(sentence, offset)
        self.times.enter(sentence, offset)
        self.scopes.enter(sentence)
        self.speakers.enter(sentence, offset)

    def _of_year(self, found: Statistic, label: str) -> Statistic:
        """Return a cell with the year that its row is of, where no head tells a time."""
        periods = find_periods(f"in {label}", self.sent) if YEAR_RE.fullmatch(label) else []
        if not periods or found.period_start is not None:
            return found
        first, last = periods[0].first, periods[0].last
        return replace(found, period=label, period_start=first, period_end=last)

    def _enter_list(self, sentence: str, offset: int) -> None:
        """Take note of the words that lead a list, or that a list has ended."""
        if sentence.rstrip().endswith(":"):
            self.lead_in = measure_of_words(sentence)
        elif self.lead_in and not is_item(self.paragraph.text, offset):
            self.lead_in = None

    def _read_row(self, row: Row) -> Iterator[Statistic]:
        """Yield the cells of one line of a table."""
        frame = Frame(self.paragraph.text[row.start : row.end], self.sent)
        for cell in row.cells:
            for index, number in enumerate(frame.numbers):
                if number.start == cell.start - row.start:
                    reading = Reading(cell.measure, "figure-table", cell.unit)
                    found = self._statistic(frame, index, reading, row.start)
                    yield self._of_year(found, row.label)

    def _read(self, sentence: str, offset: int) -> Iterator[Statistic]:
        frame = Frame(sentence, self.sent)
        if not frame.numbers:
            return
        count: Reading | None = None
        last, last_end = (self.last, 0) if self.goes_on else (None, 0)
        for index, number in enumerate(frame.numbers):
            if _is_conversion(frame, index):
                continue
            of_whom = _people_told(frame, index) or last
            reading = read_figure(
                frame, index, of_whom, last_end, self.last, self.seen, self.lead_in
            )
            if reading is None:
                continue
            frame.readings[index] = reading
            yield self._statistic(frame, index, reading, offset)
            if (twin := twin_measure(frame, index, reading)) is not None:
                yield self._statistic(frame, index, twin, offset)
            if reading.measure not in AMOUNTS:
                count = reading
                if number.value is not None:
                    self.seen.add(number.value)
            if reading.measure != "share":  # "fell by 12 percent, to 88" goes on counting cases
                last, last_end = reading, max(frame.counted[index].end, number.end)
        self.last = count or self.last

    def _statistic(self, frame: Frame, index: int, reading: Reading, offset: int) -> Statistic:
        number = frame.numbers[index]
        period = self.times.of(frame, index, reading, self.goes_on)
        start, end = _span(frame, index, reading, period)
        scope = self.scopes.of(frame, index, reading)
        start, end = _quote(frame.text, start, end)
        return Statistic(
            paragraph=self.paragraph.anchor,
            start=self.paragraph.start + offset + start,
            end=self.paragraph.start + offset + end,
            quote=frame.text[start:end],
            rule=reading.rule if number.value is not None else "figure-hedged",
            measure=reading.measure,
            value=_value(frame, index, reading),
            value_max=number.value_max,
            unit=reading.unit,
            qualifier=number.qualifier,
            period=" ".join(period.text.split())[:80] if period else "",
            period_start=period.first if period else None,
            period_end=period.last if period else None,
            country=self._country(frame, index, reading),
            reported_by=self.speakers.of(frame, index, reading)[:200],
            offence_scope=scope,
            accepted=is_accepted(reading.measure, scope) and not reading.planned,
            planned=reading.planned,
        )

    def _country(self, frame: Frame, index: int, reading: Reading) -> str:
        """Return the cable's country, unless the figure is plainly said to be of another."""
        if reading.measure not in HERE:
            return self.context.country
        for match in IN_COUNTRY_RE.finditer(frame.text, 0, frame.stretch_end(index)):
            is_first = match.start() < 3
            if is_first or match.start() >= frame.numbers[index].end:
                named = next(find_country_names(frame.text[match.end() : match.end() + 40]), None)
                if named and named[0] == 0:
                    return named[1]
        return self.context.country


def _people_told(frame: Frame, index: int) -> Reading | None:
    """Return the people that "22 of whom" are of: never a thing that stands nearer."""
    if not index or not OF_WHOM_RE.match(frame.text, frame.numbers[index].end):
        return None
    told = (one for one in sorted(frame.readings, reverse=True) if one < index)
    return next(
        (frame.readings[one] for one in told if frame.counted[one].kind in PEOPLE[:-1]), None
    )


def _value(frame: Frame, index: int, reading: Reading):
    number = frame.numbers[index]
    if reading.measure == "share" and number.value and _falls(frame, index):
        return -number.value
    if reading.unit == "years" and (more := MONTHS_RE.match(frame.text, frame.counted[index].end)):
        months = next((n.value for n in frame.numbers if n.start == more.end()), None)
        return (number.value + (months or 0) / 12).quantize(CENT).normalize() + 0
    return number.value


def _falls(frame: Frame, index: int) -> bool:
    """Whether a percentage is told as a decrease: "fell by 20 percent", "a 20% drop"."""
    number = frame.numbers[index]
    before = frame.text[max(0, number.lead - 60) : number.lead]
    return bool(FELL_BY_RE.search(before) or DROP_RE.match(frame.text, number.end))


def _is_conversion(frame: Frame, index: int) -> bool:
    """Whether money only stands in brackets to say the same money again."""
    number = frame.numbers[index]
    if not number.is_money:
        return False
    if not index and not frame.text[: number.start].strip():
        return frame.text[number.end : number.end + 1] == ")"  # a stop before it cut the sentence
    if not index or not frame.numbers[index - 1].is_money:
        return False
    before = frame.text[frame.numbers[index - 1].end : number.start]
    return re.fullmatch(
        r"(?:\s+(?:a|per|each)\s+(?:month|year|day|week)|\s+(?:for|to)\s+[a-z\s]{3,40}(?=\())?\s*[(,]?\s*(?:(?:or|about|approximately|roughly|around|equivalent|equal|to|some|"
        r"approx\.?|USD|"
        r"i\.e\.)[\s,]*)*",
        before,
        re.IGNORECASE,
    ) is not None and frame.numbers[index - 1].unit != number.unit  # fmt: skip


def _span(frame: Frame, index: int, reading: Reading, period: Period | None) -> tuple[int, int]:
    """Return what of a sentence carries one figure: number, noun, verb, and time."""
    number, counted = frame.numbers[index], frame.counted[index]
    starts, ends = [number.lead], [number.end, counted.end]
    if reading.verb is not None:
        starts.append(reading.verb.start)
        ends.append(reading.verb.end)
    if reading.label is not None:
        starts.append(reading.label[0])
    if period is not None and period in frame.periods and period.end - min(starts) < QUOTE_LIMIT:
        starts.append(period.start)
        ends.append(period.end)
    return min(starts), max(ends)


def _quote(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to its clause, or to the sentence where that is short."""
    if len(text) <= QUOTE_LIMIT:
        start, end = 0, len(text)
    else:
        before = [match.end() for match in CUT_RE.finditer(text, 0, start)]
        if before and start - before[-1] < QUOTE_LIMIT:
            start = before[-1]
        behind = CUT_RE.search(text, end)
        limit = behind.start() if behind else len(text)
        end = limit if limit - end < QUOTE_LIMIT else end
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(" \t\n-(*•"))
    return start, start + len(text[start:end].rstrip())
