"""The last day that a text names: `by March 1`, `NLT 15 OCT`, `within 60 days`.

A day is given only where the text fixes it. A day and month without a year is the next such
day after the cable, a weekday the next such day, the end of a month or year its last day; a
month, a season or an event is no day, and only its words are kept.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cables.extraction.deadlines.due_words import (
    AFTER_RE,
    BY_RE,
    COUNTS,
    DAY_RE,
    DEADLINE_RE,
    DUE_DATE_RE,
    EVENT_RE,
    KEYS,
    KINDS,
    LAST_DAY_RE,
    MAY_BEGIN_RE,
    MONTHS,
    NAMED_DAY_RE,
    OF_DAY_RE,
    ON_OR_RE,
    ON_RE,
    REACH,
    SENTENCE_RE,
    SPAN_RE,
    THE_RE,
    THEN_RE,
    TO_RE,
    VAGUE_RE,
    WEEKDAYS,
    YEAR_END_RE,
)

NAMED = "deadlin"
STEMS = (NAMED, "suspens")  # searched without the letter that is the commonest


@dataclass(frozen=True, slots=True)
class DueDate:
    """`start` is where its preposition begins, `words_start` where the printed date does."""

    kind: str  # a value of KINDS
    start: int
    words_start: int
    end: int
    day: date | None
    has_no_year: bool = False  # then the year is that of the next such day

    def moved(self, by: int) -> DueDate:
        """Return it counted from another place."""
        return replace(
            self, start=self.start + by, words_start=self.words_start + by, end=self.end + by
        )


def find_due_dates(
    text: str, lowered: str, sent: date | None, start: int = 0, end: int | None = None
) -> list[DueDate]:
    """Return each last day named in a text, in order; `sent` is the day of the cable."""
    found: dict[int, DueDate] = {}
    is_named = False
    end = len(text) if end is None else end
    for key, pattern in KEYS:
        words = text if key.isupper() else lowered
        at, length = words.find(key, start, end), len(key)
        while at >= 0:
            if _may_be(key, lowered, at, at + length):
                due = _due_date(text, at, key, pattern, sent)
                if due and (due.end not in found or due.start < found[due.end].start):
                    found[due.end] = due
            at = words.find(key, at + length, end)
            is_named = is_named or key == NAMED
    for due in _named_deadlines(text, lowered, sent, start, end) if is_named else ():
        found[due.end] = due
    return sorted(found.values(), key=lambda due: due.start)


def _may_be(key: str, lowered: str, at: int, end: int) -> bool:
    """Tell most places apart by their letters: "bye", "tribes to"."""
    if key == "s to ":
        return lowered[at - 3 : at] in ("day", "eek", "nth", "our")
    return key[-1] == " " or key in STEMS or not lowered[end : end + 1].isalpha()


def _named_deadlines(
    text: str, lowered: str, sent: date | None, start: int, end: int
) -> Iterator[DueDate]:
    """Yield `the April 3 deadline`, whatever stands before it."""
    at = lowered.find(NAMED, start, end)
    while at >= 0:
        for match in DAY_RE.finditer(text, max(0, at - 40), at):
            if AFTER_RE.match(text, match.end()):
                yield DueDate(
                    "deadline",
                    match.start(),
                    match.start(),
                    match.end(),
                    _day(match, sent),
                    not _year(match),
                )
        at = lowered.find(NAMED, at + 1, end)


def _due_date(
    text: str, at: int, key: str, pattern: re.Pattern[str], sent: date | None
) -> DueDate | None:
    if key == "due" and DUE_DATE_RE.match(text, at):
        pattern = DEADLINE_RE
    match = _preposition(text, at, key, pattern)
    if match is None:
        return None
    kind = KINDS[match.re]
    at = match.end()
    if not MAY_BEGIN_RE.match(text, at):  # most often a person or a means
        return _named(text, match, at, sent) if kind in ("by", "before") else None
    span = SPAN_RE.match(text, at)
    if kind in ("within", "next", "have") or (span and _takes_span(kind, match[0])):
        if span is None or (kind == "have" and not TO_RE.match(text, span.end())):
            return None
        words = at if kind in ("have", "deadline") else match.start()
        return DueDate(kind, match.start(), words, span.end(), None)
    if THEN_RE.match(text, at):
        return _then(text, match, at, sent)
    return _named_day(text, match, at, sent) or _vague(text, match, at, sent)


def _named(text: str, match: re.Match[str], at: int, sent: date | None) -> DueDate | None:
    """`by Dashain (mid-October)`: the day in brackets behind a name."""
    name = NAMED_DAY_RE.match(text, at)
    if name is None:
        return None
    inside = DAY_RE.match(text, name.end()) or VAGUE_RE.match(text, name.end())
    if inside is None or text[inside.end() : inside.end() + 1] != ")":
        return None
    kind, words = KINDS[match.re], (match.start() if KINDS[match.re] == "before" else at)
    if inside.re is VAGUE_RE:
        return DueDate(kind, match.start(), words, inside.end() + 1, None)
    told = _day(inside, sent)
    return DueDate(kind, match.start(), words, inside.end() + 1, told, not _year(inside))


def _named_day(text: str, match: re.Match[str], at: int, sent: date | None) -> DueDate | None:
    kind = KINDS[match.re]
    the = THE_RE.match(text, at) if kind in ("by", "before", "until") else None
    for start in [at, the.end()] if the else [at]:
        if day := DAY_RE.match(text, start):
            if start != at and not (day["of"] or AFTER_RE.match(text, day.end())):
                continue  # "by the March 11 bombings"
            words = match.start() if kind in ("before", "until") and start == at else start
            told = _day(day, sent)
            return DueDate(kind, match.start(), words, day.end(), told, not _year(day))
    return None


def _vague(text: str, match: re.Match[str], at: int, sent: date | None) -> DueDate | None:
    kind = KINDS[match.re]
    vague = VAGUE_RE.match(text, at) or (EVENT_RE.match(text, at) if kind == "before" else None)
    if vague is None:
        return None
    words = match.start() if kind in ("before", "until") else vague.start()
    if "weekday" in vague.groupdict() and vague["weekday"]:
        return DueDate(kind, match.start(), words, vague.end(), _next_weekday(vague, sent))
    day, has_no_year = last_day(vague[0], sent)
    return DueDate(kind, match.start(), words, vague.end(), day, has_no_year)


def last_day(words: str, sent: date | None) -> tuple[date | None, bool]:
    """Return the day of "the end of April", and whether the year had to be told by the cable's."""
    if YEAR_END_RE.fullmatch(words):
        return (date(sent.year, 12, 31) if sent else None), False
    match = LAST_DAY_RE.fullmatch(words)
    if not match or not (match["unit"] or match["month"] or match["year"]):
        return None, False
    if match["unit"] or not match["month"]:
        year = int(match["year"]) if match["year"] else sent.year if sent else 0
        is_month = match["unit"] and match["unit"].lower().endswith("month")
        return (_month_end(year, sent.month if is_month else 12) if year else None), False
    month = _month(match["month"])
    if match["year"]:
        return _month_end(int(match["year"]), month), False
    if sent is None:
        return None, True
    return _month_end(sent.year + (month < sent.month), month), True


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def year_before(day: date) -> date | None:
    """Return the same day a year before: the same last day of February, too."""
    if day.month == 2 and day.day > 27:
        return _month_end(day.year - 1, 2)
    return day.replace(year=day.year - 1)


def _then(text: str, match: re.Match[str], at: int, sent: date | None) -> DueDate | None:
    """`opens on October 15, and witnesses must come by then`: the day named before."""
    reach = max(0, match.start() - 200)
    days = list(DAY_RE.finditer(text, reach, match.start()))
    if not days or SENTENCE_RE.search(text, days[-1].end(), match.start()):
        return None
    end = THEN_RE.match(text, at).end()
    told = _day(days[-1], sent)
    return DueDate(KINDS[match.re], match.start(), match.start(), end, told, not _year(days[-1]))


def counted_day(text: str, start: int, due: DueDate, sent: date | None) -> date | None:
    """Return the last day of "within 60 days" if the sentence tells the day it is counted from.

    That is a day named behind it ("of June 1"), or the one day before it on which somebody
    promised or asked ("On June 8 he undertook to").
    """
    span = SPAN_RE.search(text, due.start, due.end)
    count = span and (COUNTS.get(span["count"].lower()) or _number(span["count"]))
    if not count or span["kind"] or span["unit"].lower().startswith("hour") or sent is None:
        return None
    behind = OF_DAY_RE.match(text, due.end)
    first = DAY_RE.match(text, behind.end()) if behind else None
    if first is None and not behind:
        days = list(DAY_RE.finditer(text, start, due.start))
        is_told = len(days) == 1 and ON_RE.search(text, start, days[0].start())
        first = days[0] if is_told else None
    day = _day(first, sent) if first else None
    if day and not _year(first) and day > sent:
        day = year_before(day)
    return _later(day, count, span["unit"].lower()) if day else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 0


def _later(day: date, count: int, unit: str) -> date | None:
    if unit.startswith(("day", "week")):
        return day + timedelta(days=count * (7 if unit.startswith("week") else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit.startswith("year") else 1)
    return _date(months // 12, months % 12 + 1, day.day)


def _takes_span(kind: str, preposition: str) -> bool:
    """`a deadline of 60 days`, `no later than 30 days after`, but not `by two days`."""
    return kind == "deadline" or "later" in preposition.lower()


def _preposition(text: str, at: int, key: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Return the preposition whose key word stands at a place; it may begin before it."""
    if key == "later than":
        reach = max(0, at - 8)
        return next((m for m in pattern.finditer(text, reach, at + 14) if m.end() > at), None)
    if pattern in REACH:
        reach = max(0, at - REACH[pattern])
        return next((m for m in pattern.finditer(text, reach, at + 12) if m.end() > at - 12), None)
    if key == "before" and (match := ON_OR_RE.search(text, max(0, at - 8), at)):
        return BY_RE.match(text, match.start())
    return pattern.match(text, at) or pattern.match(text, max(0, at - 1))


def _day(match: re.Match[str], sent: date | None) -> date | None:
    if match["iso"]:
        return _date(*map(int, match["iso"].split("-")))
    if match["number_month"]:
        year = int(match["number_year"])
        month, day = int(match["number_month"]), int(match["number_day"])
        return _date(year if year > 99 else 2000 + year, month, day)
    month = _month(match["month"] or match["month2"])
    day = int(match["day"] or match["day2"])
    if year := _year(match):
        return _date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    if sent is None:
        return None
    this_year = _date(sent.year, month, day)
    return this_year if this_year and this_year >= sent else _date(sent.year + 1, month, day)


def _month(name: str) -> int:
    return 1 + [month[:3].upper() for month in MONTHS].index(name[:3].upper())


def _year(match: re.Match[str]) -> str | None:
    """Return the year that a day prints; None where it prints none."""
    return (
        match["year"] or match["year2"] or match["number_year"] or (match["iso"] or "")[:4] or None
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next_weekday(match: re.Match[str], sent: date | None) -> date | None:
    """Return the next such day; None for the cable's own weekday, and for "next Friday"."""
    name = match["weekday"]
    if not name or not sent or len(name.split()) > 1:
        return None
    ahead = (WEEKDAYS.index(name.title()) - sent.weekday()) % 7
    return sent + timedelta(days=ahead) if ahead else None


def sent_day(sent_at) -> date | None:
    """Return the day a cable was sent; None where it does not say."""
    return sent_at.date() if sent_at else None
