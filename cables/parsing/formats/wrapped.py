"""What a wrapper tells: where the telegram stands in it, and the facts around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cables.parsing.mrn import Mrn, parse_mrn

MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        start=1,
    )
}
NOTICE_RE = re.compile(
    r"This record is a partial extract of the original cable\.[ \t]*"
    r"(?:The full text of the original cable is not available\.)?[ \t]*\n?"
)
ISO_DATE_RE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
# Fri Oct 20 00:00:00 +0100 2006
# 2009 August 25, 17:32 (Tuesday), and 25 August 2009
LONG_DATE_RE = re.compile(
    r"\b(?:(?P<year>\d{4}) (?P<month>[A-Z][a-z]{2})[a-z]* (?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2})[a-z]* (?P<year2>\d{4}))\b"
)
CTIME_RE = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) [\d:]{8} (?:\S+ )?(\d{4})")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """`start` and `end` bound the telegram; empty facts are facts the wrapper does not give.

    The day is good; the minutes of the web pages of 2010 are not (an hour on a
    twelve-hour clock), so no time of day is taken from any wrapper.
    """

    format: str
    start: int
    end: int
    mrn: Mrn | None = None
    day: date | None = None
    classification: str = ""
    origin: str = ""
    partial: bool = False
    text: str | None = None  # where the telegram had to be taken out of markup
    lines: tuple[int, ...] = ()  # the source line of each line of `text`


def parse_day(printed: str) -> date | None:
    """Return the day of `2009-09-21 20:16:00` or `Fri Oct 20 00:00:00 +0100 2006`."""
    if match := ISO_DATE_RE.search(printed):
        year, month, day = (int(group) for group in match.groups())
    elif match := CTIME_RE.search(printed):
        year, month, day = int(match[3]), MONTHS.get(match[1].lower(), 0), int(match[2])
    elif match := LONG_DATE_RE.search(printed):
        year, day = int(match["year"] or match["year2"]), int(match["day"] or match["day2"])
        month = MONTHS.get((match["month"] or match["month2"]).lower(), 0)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def behind_metadata(name: str, text: str, start: int, facts: re.Match[str]) -> Wrapped:
    """Return the telegram behind lines of metadata: MRN, date, classification, origin."""
    notice = NOTICE_RE.search(text, start, start + 400)
    return Wrapped(
        name,
        notice.end() if notice else start,
        len(text),
        mrn=parse_mrn(facts["mrn"]),
        day=parse_day(facts["created"]),
        classification=facts["classification"].strip(),
        origin=facts["origin"].strip(),
        partial=notice is not None,
    )
