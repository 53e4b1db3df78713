"""The first and last day of the times that a text names.

What is told from the cable's day ("last year") has no dates in a cable without one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from cables.extraction.language.number_words import ONES, TEENS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

Dates = tuple[date | None, date | None]
NO_DATES: Dates = (None, None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months(year: int, first: int, last_year: int, last: int) -> Dates:
    end = date(last_year, last, monthrange(last_year, last)[1])
    start = date(year, first, 1)
    return (start, end) if start <= end else NO_DATES


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _nearest_year(sent: date | None, month: int, day: int = 1) -> int | None:
    """Return the year of the last such day that is not after the cable."""
    if sent is None:
        return None
    return sent.year if (month, day) <= (sent.month, sent.day) else sent.year - 1


def _count(word: str) -> int:
    return int(word) if word.isdigit() else (ONES | TEENS)[word.lower()]


def _back(sent: date, months: int) -> date:
    index = sent.year * 12 + sent.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(sent.day, monthrange(year, month + 1)[1]))


def from_days(match: re.Match, sent: date | None) -> Dates:
    month = _month(match["month"])
    day = int(re.sub(r"\D", "", match["day"]))
    last_month = _month(match["month2"]) if match["month2"] else month
    last_day = int(re.sub(r"\D", "", match["day2"])) if match["day2"] else day
    printed = match["year"] or match["year2"]
    year = int(printed) if printed else _nearest_year(sent, month, day)
    if year is None:
        return NO_DATES
    last_year = year + 1 if (last_month, last_day) < (month, day) else year
    if printed and last_year > year and not match["year"]:
        year, last_year = year - 1, year
    first, last = _day(year, month, day), _day(last_year, last_month, last_day)
    return (first, last) if first and last else NO_DATES


def from_months(match: re.Match, sent: date | None) -> Dates:
    first, last = _month(match["month"]), _month(match["month2"])
    last_year = int(match["year2"]) if match["year2"] else None
    if last_year is None:
        last_year = int(match["year"]) if match["year"] else _nearest_year(sent, last)
    if last_year is None:
        return NO_DATES
    year = int(match["year"]) if match["year"] else last_year - (first > last)
    return _months(year, first, last_year, last)


def from_part(match: re.Match, sent: date | None) -> Dates:
    """Return the dates of "first nine months of 2009", "second half of 2008"."""
    year = _named_year(match["year"], sent)
    if year is None:
        return NO_DATES
    which = match["which"].lower()
    size = {"half": 6, "quarter": 3}.get(match["part"] or "", 0)
    if not size:
        months = _count(match["count"]) if match["count"] else 1
        if not 1 <= months <= 12:
            return NO_DATES
        return (
            _months(year, 13 - months, year, 12)
            if which == "last"
            else _months(year, 1, year, months)
        )
    numbers = {
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "fourth": 4,
        "4th": 4,
    }
    place = numbers.get(which, 12 // size)
    return (
        _months(year, (place - 1) * size + 1, year, place * size)
        if place * size <= 12
        else NO_DATES
    )


def _named_year(name: str, sent: date | None) -> int | None:
    if name.isdigit():
        return int(name)
    if sent is None:
        return None
    words = name.lower().split()
    return sent.year - ("last" in words or "past" in words)


def from_years(match: re.Match, _sent: date | None) -> Dates:
    year = int(match["year"])
    last = int(match["year2"]) if match["year2"] else year // 100 * 100 + int(match["short"])
    return _months(year, 1, last, 12) if year <= last else NO_DATES


def from_fiscal(match: re.Match, _sent: date | None) -> Dates:
    """Return the dates of a US fiscal year, which begins in the October before."""
    printed = match["year"].strip("'’-")
    year = int(printed) if len(printed) == 4 else 2000 + int(printed)
    return _months(year - 1, 10, year, 9)


def from_since(match: re.Match, sent: date | None) -> Dates:
    month = _month(match["month"]) if match["month"] else 1
    year = int(match["year"]) if match["year"] else _nearest_year(sent, month)
    if year is None:
        return NO_DATES
    start = date(year, month, 1)
    return (start, sent if sent and sent >= start else None)


def from_month(match: re.Match, sent: date | None) -> Dates:
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else _nearest_year(sent, month)
    return _months(year, month, year, month) if year else NO_DATES


def from_year(match: re.Match, _sent: date | None) -> Dates:
    year = int(match["year"])
    return _months(year, 1, year, 12)


def from_relative(match: re.Match, sent: date | None) -> Dates:
    if sent is None:
        return NO_DATES
    words = match["which"].lower().split()
    unit = match["unit"].lower()
    if words[:2] == ["so", "far"] or words[0] == "to" or words[0] == "thus":
        return date(sent.year, 1, 1), sent
    if unit[0] in "wd":  # weeks, days
        days = (_count(match["count"]) if match["count"] else 1) * (7 if unit[0] == "w" else 1)
        return sent - timedelta(days), sent
    if match["count"] or words[0] == "past":
        count = _count(match["count"]) if match["count"] else 1
        return _back(sent, count * (12 if unit.startswith("year") else 1)), sent
    back = 0 if words[0] in ("this", "current") else 1
    if unit.startswith("month"):
        first = _back(date(sent.year, sent.month, 1), back)
        return _months(first.year, first.month, first.year, first.month)
    return _months(sent.year - back, 1, sent.year - back, 12)


def from_month_end(match: re.Match, sent: date | None) -> Dates:
    """Return the last day of a month: "the end of June"; up to the cable's day after "since"."""
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else _nearest_year(sent, month)
    if year is None:
        return NO_DATES
    day = _months(year, month, year, month)[1]
    if not match["since"]:
        return day, day
    return day, sent if sent and day and sent >= day else None


def from_year_to(match: re.Match, sent: date | None) -> Dates:
    """Return the twelve months of "the year to May", "the year ending June 2008"."""
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else _nearest_year(sent, month)
    if year is None:
        return NO_DATES
    return _months(year - (month < 12), month % 12 + 1, year, month)


def from_so_far(match: re.Match, sent: date | None) -> Dates:
    """Return the dates of "so far in 2003"; until the cable's day where it is of that year."""
    year = int(match["year"])
    first, last = _months(year, 1, year, 12)
    return first, sent if sent and sent.year == year else last


def from_to_date(_match: re.Match, sent: date | None) -> Dates:
    return None, sent


def from_since_fiscal(match: re.Match, sent: date | None) -> Dates:
    first = from_fiscal(match, sent)[0]
    return first, sent if sent and first and sent >= first else None


def from_bare_part(match: re.Match, sent: date | None) -> Dates:
    """Return the last such quarter or half that was over when the cable was sent."""
    if sent is None:
        return NO_DATES
    size = 6 if match["part"] == "half" else 3
    place = {"first": 1, "second": 2, "third": 3, "fourth": 4}[match["which"].lower()]
    if place * size > 12:
        return NO_DATES
    last = _months(sent.year, 1, sent.year, place * size)[1]
    year = sent.year if last and last <= sent else sent.year - 1
    return _months(year, (place - 1) * size + 1, year, place * size)


def from_ago(match: re.Match, sent: date | None) -> Dates:
    """Return the calendar year or month of "two years ago", "six months ago"."""
    if sent is None:
        return NO_DATES
    count = 1 if match["count"].lower() in ("a", "one") else _count(match["count"])
    if match["unit"].startswith("year"):
        return _months(sent.year - count, 1, sent.year - count, 12)
    first = _back(date(sent.year, sent.month, 1), count)
    return _months(first.year, first.month, first.year, first.month)


def from_short_year(match: re.Match, _sent: date | None) -> Dates:
    year = 2000 + int(match["short"])
    return _months(year, 1, year, 12)


def no_dates(_match: re.Match, _sent: date | None) -> Dates:
    return NO_DATES
