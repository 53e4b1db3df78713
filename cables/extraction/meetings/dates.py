"""When something was told to happen: a day, a range, a month, in the words printed.

A date without a year is the nearest one not after the cable's own day; without a dated cable
it stays open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d:%]|,\d{3}|\s?(?:am|pm|percent|million)\b)"
YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
LINK = r"\s*(?:-{1,2}|–|to|and|&|through|until|thru)\s*"
DATE_RE = re.compile(
    rf"""
    \b(?:
      (?P<part>early|mid|late|beginning\s+of|end\s+of)[-\s]+(?P<part_month>{MONTH}) |
      (?P<week>week\s+of\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})       # May 3
      (?:,\s*(?P<between>{DAY}),?(?=\s*(?:and|,)\s*\d))?               # May 3, 4 and 5
      (?:{LINK}(?:(?P<month_to>{MONTH})\s+)?(?P<day_to>{DAY}))? |
      (?P<day_first>{DAY})(?:{LINK}(?P<day_first_to>{DAY}))?\s+(?P<month_after>{MONTH})
      (?:{LINK}(?P<day_last>{DAY})\s+(?P<month_last>{MONTH}))? |       # 3 May - 5 June
      (?<=in\ )(?P<month_alone>{MONTH}) | (?<=In\ )(?P<month_alone_2>{MONTH})
    ){YEAR}
    """,
    re.VERBOSE,
)
RELATIVE_RE = re.compile(
    r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]his\s+(?:morning|afternoon|evening)|[Ll]ast\s+(?:week|"
    r"month|night)|[Ee]arlier\s+(?:today|this\s+week|this\s+month)|[Tt]his\s+week|"
    r"[Tt]his\s+month)\b"
)
MAY_DATE_RE = re.compile(
    r"\d|[Yy]esterday|[Tt]oday|[Tt]his |[Ll]ast |week|day\b|[Ii]n [A-Z]|early|mid|late|[Ee]arlier"
)
# As Americans write it: the month first.
SLASHED_RE = re.compile(
    r"(?<=\b[Oo]n )(?P<month>0?\d|1[0-2])/(?P<day>[0-2]?\d|3[01])(?:/(?P<year>(?:20)?\d\d))?\b"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_RE = re.compile(rf"\b(?:[Oo]n|[Ll]ast)\s+(?P<weekday>{'|'.join(WEEKDAYS)})\b")
# Which days of a month a part of it is.
PARTS = {"early": (1, 10), "beginning": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed; `first` is None where the year cannot be told."""

    start: int
    end: int
    text: str
    first: date | None
    last: date | None  # the end of a range; None for one day


def find_dates(text: str, told: date | None) -> Iterator[PrintedDate]:
    """Yield the dates of a text in order; `told` is the day it was written, None if unknown."""
    if not MAY_DATE_RE.search(text):
        return
    found = [_printed(match, told) for match in DATE_RE.finditer(text)]
    found += [_slashed(match, told) for match in SLASHED_RE.finditer(text)]
    found += [_relative(match, told) for match in RELATIVE_RE.finditer(text)]
    taken = [(one.start, one.end) for one in found]
    for match in WEEKDAY_RE.finditer(text):
        if not any(start - 3 <= match.end() <= end for start, end in taken):
            found.append(_weekday(match, told))
    yield from sorted(found, key=lambda one: one.start)


def _printed(match: re.Match, told: date | None) -> PrintedDate:
    words = " ".join(match[0].split()).rstrip(".")
    year = int(match["year"]) if match["year"] else None
    try:
        first, last = _bounds(match, year, told)
    except ValueError:  # February 30
        first = last = None
    return PrintedDate(match.start(), match.end(), words, first, last)


def _slashed(match: re.Match, told: date | None) -> PrintedDate:
    year = int(match["year"][-2:]) + 2000 if match["year"] else None
    try:
        first = nearest(int(match["month"]), int(match["day"]), year, told)
    except ValueError:
        first = None
    return PrintedDate(match.start(), match.end(), match[0], first, None)


def _bounds(
    match: re.Match, year: int | None, told: date | None
) -> tuple[date | None, date | None]:
    alone = match["month_alone"] or match["month_alone_2"]
    if alone or match["part"]:
        month = month_number(alone or match["part_month"])
        low, high = PARTS[match["part"].split()[0]] if match["part"] else (1, 31)
        first = nearest(month, low, year, told)
        return first, first and _day(first.year, month, high)
    month = month_number(match["month"] or match["month_after"])
    day = number(match["day"] or match["day_first"])
    first = nearest(month, day, year, told)
    if first is None:
        return None, None
    if match["week"]:
        return first, first + timedelta(days=6)
    day_to = match["day_to"] or match["day_first_to"] or match["day_last"]
    if not day_to:
        return first, None
    month_to = match["month_to"] or match["month_last"]
    last = date(first.year, month_number(month_to) if month_to else month, number(day_to))
    if last < first:  # December 30 - January 2; the printed year is that of the end
        if year:
            return first.replace(year=first.year - 1), last
        return first, last.replace(year=last.year + 1)
    return first, last


def month_number(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def number(day: str) -> int:
    return int(re.match(r"\d+", day)[0])


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def nearest(month: int, day: int, year: int | None, told: date | None) -> date | None:
    """Return the day in its printed year, else the nearest not after the day of telling."""
    if year:
        return _day(year, month, day) if day <= 31 else None
    if told is None:
        return None
    this = _day(told.year, month, day)
    return this if this <= told else _day(told.year - 1, month, day)


def _relative(match: re.Match, told: date | None) -> PrintedDate:
    words = " ".join(match[0].split())
    first, last = None, None
    if told:
        lowered = words.lower()
        monday = told - timedelta(days=told.weekday())
        if "month" in lowered:
            first = told.replace(day=1)
            if lowered.startswith("last"):
                last = first - timedelta(days=1)
                first = last.replace(day=1)
            else:
                last = told
        elif "week" in lowered:
            back = 7 if lowered.startswith("last") else 0
            first = monday - timedelta(days=back)
            last = first + timedelta(days=6) if back else told
        else:
            first = told - timedelta(days=lowered in {"yesterday", "last night"})
    return PrintedDate(match.start(), match.end(), words, first, last)


def _weekday(match: re.Match, told: date | None) -> PrintedDate:
    first = None
    if told:
        back = (told.weekday() - WEEKDAYS.index(match["weekday"])) % 7
        first = told - timedelta(days=back)
    return PrintedDate(match.start("weekday"), match.end(), match["weekday"], first, None)


def same_day(first: PrintedDate | None, second: PrintedDate | None) -> bool:
    """Return whether two dates can be of one meeting; an unknown one can be any."""
    if first is None or second is None:
        return True
    if first.first is None or second.first is None:
        return first.text == second.text
    return first.first <= (second.last or second.first) and second.first <= (
        first.last or first.first
    )
