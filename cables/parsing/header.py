"""The head of a telegram: who sent it and when, and the MRN that this gives.

Layout after the Foreign Affairs Handbook, 5 FAH-2 H-320 (telegram format), as the
1,295 public cables of 2010 print it; see docs/cable-format.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from cables.parsing.classification import ClassLine
from cables.parsing.formats.wrapped import MONTHS, Wrapped
from cables.parsing.mrn import Mrn, canonical_origin, full_year
from cables.parsing.records import Problem
from cables.parsing.vocabulary import origin_code, post_for_name

PRECEDENCES = {
    "Z": "flash",
    "O": "immediate",
    "P": "priority",
    "R": "routine",
    "FLASH": "flash",
    "NIACT IMMEDIATE": "niact_immediate",
    "NIACT": "niact_immediate",
    "IMMEDIATE": "immediate",
    "PRIORITY": "priority",
    "ROUTINE": "routine",
}
FIRST_YEAR, LAST_YEAR = 1945, 2049  # what two digits of a year can stand for, and no more
DE_RE = re.compile(r"^DE[ \t]+(?P<route>[A-Z]{3,9})[ \t]*\#(?P<serial>\d{4})", re.MULTILINE)
DTG_RE = re.compile(
    r"""
    ^[ \t]*
    (?:(?P<precedence>[ZOPRY])(?:[ \t](?P<info>[ZOPRY]))?[ \t]+)?  # action, info precedence
    (?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z[ \t]*             # 251732Z
    (?P<month>[A-Za-z]{3})[a-z]*[ \t]+
    (?P<year>\d{4}|\d\d)\b
    """,
    re.VERBOSE | re.MULTILINE,
)
# Friday, 26 October 2007, 02:25: some posts' mail software left it above the class line.
MAIL_DATE_RE = re.compile(
    r"^[ \t]*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[ \t]+(?P<day>\d{1,2})[ \t]+"
    r"(?P<month>[A-Z][a-z]{2})[a-z]*[ \t]+(?P<year>\d{4})",
    re.MULTILINE,
)
FROM_RE = re.compile(r"^[ \t]*FM[ \t]+(?P<name>[A-Z][^\n]*)", re.MULTILINE)


@dataclass(slots=True)
class Head:
    """What stands above the class line, and the MRN that both give."""

    text: str
    dtg: str
    sent_at: datetime | None
    precision: str
    basis: str
    from_line: str
    origin: str
    mrn: Mrn | None
    problems: list[Problem] = field(default_factory=list)

    @property
    def precedence(self) -> str:
        return parse_precedence(self.text) if self.dtg else ""


def read_head(text: str, class_line: ClassLine | None, wrapped: Wrapped) -> Head:
    """Return sender, time and MRN; a header of another cable dates nothing."""
    from_line = parse_from(text)
    posts = (from_line, class_line.origin if class_line else "")
    if _is_of_another(*posts, wrapped.mrn) and not _counts_as(text, class_line):
        return _head_of_another(text, class_line, wrapped, from_line)
    dtg, sent_at = parse_dtg(text)
    precision, basis = ("minute", "dtg") if sent_at else ("unknown", "unknown")
    if not sent_at and wrapped.day:
        sent_at = datetime.combine(wrapped.day, time(), UTC)
        precision, basis = "day", "wrapper"
    if not sent_at and (sent_at := parse_mail_date(text)):
        precision, basis = "day", "wrapper"
    year = sent_at.year if sent_at else wrapped.mrn.year if wrapped.mrn else None
    problems: list[Problem] = []
    mrn = reconcile_mrn(make_mrn(class_line, text, from_line, year), wrapped.mrn, problems)
    told = post_for_name(wrapped.origin) if wrapped.origin else None
    origin = origin_name(*posts) or (told.name if told else wrapped.origin)
    return Head(text, dtg, sent_at, precision, basis, from_line, origin, mrn, problems)


def _is_of_another(from_line: str, class_origin: str, told: Mrn | None) -> bool:
    """Whether FM names another known post than the class line, and the wrapper agrees with FM.

    Posts of one city do share a count: USEU BRUSSELS sends as BRUSSELS 000128.
    """
    sender = post_for_name(from_line) if from_line else None
    own = post_for_name(class_origin) if class_origin else None
    if sender is None or own is None or sender.city == own.city:
        return False
    return told is None or post_for_name(told.origin) in (None, sender)


def _counts_as(text: str, line: ClassLine) -> bool:
    """Whether the DE line has the serial of the class line, which it counts modulo 10,000."""
    match = DE_RE.search(text)
    return bool(match and line.serial) and int(match["serial"]) == line.serial % 10_000


def _head_of_another(text: str, class_line: ClassLine, wrapped: Wrapped, from_line: str) -> Head:
    mrn = Mrn(None, canonical_origin(class_line.origin), class_line.serial)
    message = (
        f"The header is from {from_line}, the text from {class_line.origin.upper()}: "
        "two cables were joined, and the text's date is not known."
    )
    problems = [Problem(0, "header-conflict", message)]
    reconcile_mrn(mrn, wrapped.mrn, problems)
    origin = origin_name("", class_line.origin)
    return Head(text, "", None, "unknown", "unknown", from_line, origin, mrn, problems)


def reconcile_mrn(mrn: Mrn | None, told: Mrn | None, problems: list[Problem]) -> Mrn | None:
    """The telegram's own MRN wins; a wrapper that says otherwise is reported.

    It loses only where its origin is no known post's and the wrapper's is.
    """
    if mrn is None or told is None:
        return mrn or told
    message = f"The wrapper says {told}, the telegram says {mrn}."
    if (mrn.origin, mrn.serial) != (told.origin, told.serial):
        problems.append(Problem(0, "mrn-conflict", message))
        if not origin_code(mrn.origin) and origin_code(told.origin):
            return told
    elif mrn.year != told.year:
        problems.append(Problem(0, "year-conflict", message))
    return mrn


def parse_precedence(head: str) -> str:
    """Return the action precedence of the DTG line; empty where it has none."""
    match = DTG_RE.search(head)
    return PRECEDENCES.get(match["precedence"] or "", "") if match else ""


def parse_dtg(head: str) -> tuple[str, datetime | None]:
    """Return the date-time group as written and as UTC; ("", None) where there is none."""
    for match in DTG_RE.finditer(head):
        moment = _moment(match)
        if moment:
            return " ".join(match[0].split()), moment
    return "", None


def parse_mail_date(head: str) -> datetime | None:
    """Return the day of a line such as `Friday, 26 October 2007, 02:25`."""
    match = MAIL_DATE_RE.search(head)
    if not match:
        return None
    try:
        month = MONTHS.get(match["month"].lower(), 0)
        return datetime(int(match["year"]), month, int(match["day"]), tzinfo=UTC)
    except ValueError:
        return None


def _moment(match: re.Match[str]) -> datetime | None:
    year = full_year(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return datetime(
            year,
            MONTHS.get(match["month"].lower(), 0),
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            tzinfo=UTC,
        )
    except ValueError:
        return None


def parse_from(head: str) -> str:
    """Return the sender as printed after FM; empty where the line is missing."""
    match = FROM_RE.search(head)
    return " ".join(match["name"].split()) if match else ""


def origin_name(from_line: str, class_origin: str) -> str:
    """Return the sender as the public archives name it: `Embassy Dushanbe`.

    The FM line decides; without one, the origin on the classification line.
    """
    for printed in (from_line, class_origin):
        if printed and (post := post_for_name(printed)):
            return post.name
    if from_line:
        return _spelled_out(from_line)
    return ""


def _spelled_out(from_line: str) -> str:
    words = from_line.split()
    kinds = {"AMEMBASSY": "Embassy", "AMCONSUL": "Consulate", "USMISSION": "Mission"}
    if words[0].upper() in kinds and len(words) > 1:
        return " ".join([kinds[words[0].upper()], *(word.capitalize() for word in words[1:])])
    return " ".join(words)


def make_mrn(line: ClassLine | None, head: str, from_line: str, year: int | None) -> Mrn | None:
    """Return the MRN from the class line, or from DE and FM where it has no serial."""
    if line and line.serial and line.origin:
        return Mrn(year, canonical_origin(line.origin), line.serial)
    match = DE_RE.search(head)
    post = post_for_name(from_line) if from_line else None
    if match and post and int(match["serial"]):
        return Mrn(year, post.code, int(match["serial"]))
    return None
