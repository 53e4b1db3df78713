"""When an encounter was, by the dates in its sentence or told from the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from cables.extraction.meetings.dates import PrintedDate, find_dates
from cables.extraction.meetings.encounter_words import (
    AFTER_DATE_RE,
    AT_MEETING_RE,
    BEFORE_NO_DATE_RE,
    CUT_RE,
)
from cables.extraction.names.persons import Person

# Letters between a date and its verb, at most: of a day, and of "last month" or "in May".
FAR, NEAR = 160, 60
OPENING_RE = re.compile(r"\W*(?:On|Over|At|In|During|After|Following|Later)\b")
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
# A day told from another one.
TOLD_FROM_RE = re.compile(
    r"\b(?:(?P<after>the\s+(?:next|following)\s+(?:day|morning|afternoon|evening))|"
    r"(?P<same>(?:(?:earlier|later)\s+)?(?:that|the|on\s+the)\s+(?:same\s+(?:day|morning|afternoon|"
    r"evening|night)|(?<=that\s)(?:day|morning|afternoon|evening|night)))|"
    r"(?P<later>(?P<number>a|one|two|three|four|five|six|ten)\s+(?P<unit>day|week)s?\s+later)|"
    r"(?P<before>the\s+(?:day|evening|night)\s+before(?=[,.;]|$)|the\s+previous\s+(?:day|evening))|"
    r"(?P<two_before>(?:in\s+)?the\s+(?:two|three)\s+(?:previous|preceding)\s+days|"
    r"(?:in\s+)?the\s+(?:previous|preceding)\s+(?P<days>two|three)\s+days)|"
    r"(?:on\s+)?(?:the|her|his|their)\s+(?P<of_visit>first|last|final|second|third)\s+day\b"
    r"(?:\s+of\s+(?:the|her|his|their)\s+(?:visit|trip|stay|program))?)",
    re.IGNORECASE,
)
TOLD_FROM_SIGNS = ("day", "morning", "afternoon", "evening", "night", "later")


@dataclass(slots=True)
class Setting:
    """What a sentence stands in: when it was written, what was told before it."""

    told: date | None = None  # the day of the cable
    day: date | None = None  # of the last meeting
    before: str = ""  # the paragraph's text before the sentence
    visit: PrintedDate | None = None
    us_names: set[str] = field(default_factory=set)
    visitors: tuple[Person, ...] = ()  # who came, with whom the cable reports the visit
    ours: tuple[Person, ...] = ()  # who of the United States may be meant by "she"


def in_quotes(sentence: str, at: int) -> bool:
    before = sentence[:at]
    if "“" in before or "”" in before:
        return before.count("“") > before.count("”")
    return before.count('"') % 2 == 1 and sentence.count('"') > 1


@lru_cache(maxsize=16)
def _dates_in(text: str, told: date | None) -> tuple[PrintedDate, ...]:
    """Return the dates of a text: of one sentence they are asked for at each of its verbs."""
    return tuple(find_dates(text, told))


def find_occasion(match: re.Match, sentence: str, setting: Setting) -> PrintedDate | None:
    """Return the date of an encounter: in its own clause, nearest to the verb."""
    cut = CUT_RE.search(sentence, match.end())
    end = cut.start() if cut else len(sentence)
    best = None
    for printed in (*_dates_in(sentence, setting.told), *_told_from(sentence, setting)):
        if printed.start >= end or in_quotes(sentence, printed.start):
            continue
        if _is_no_time_of_it(sentence, printed):
            continue
        distance = max(match.start() - printed.end, printed.start - match.end(), 0)
        opens = printed.start < NEAR and OPENING_RE.match(sentence)
        most = FAR if printed.text[-1].isdigit() or printed.start < 3 else NEAR
        if not opens and distance > most:
            continue
        if best is None or distance < best[0]:
            best = distance, printed
    return best[1] if best else None


def _is_no_time_of_it(sentence: str, printed: PrintedDate) -> bool:
    """Whether a date is that of something else ("the March 3 decree", "since May 2")."""
    if AT_MEETING_RE.match(sentence, printed.end) or printed.text.startswith("week"):
        return False
    before = BEFORE_NO_DATE_RE.search(sentence[: printed.start])
    if before or sentence[max(0, printed.start - 4) : printed.start].lower() == " on ":
        return bool(before)
    return AFTER_DATE_RE.match(sentence, printed.end) is not None


def _told_from(sentence: str, setting: Setting) -> list[PrintedDate]:
    """Return "the next morning" and the like, told from the date before it."""
    if not any(sign in sentence for sign in TOLD_FROM_SIGNS):
        return []
    told = [_relative(match, setting) for match in TOLD_FROM_RE.finditer(sentence)]
    return [one for one in told if one.first or setting.told is None]


def _relative(match: re.Match, setting: Setting) -> PrintedDate:
    words = " ".join(match[0].split())
    if match["of_visit"]:
        first, last = _of_visit(match["of_visit"].lower(), setting.visit), None
    else:
        first, last = _from_day(match, _day_before(setting))
    return PrintedDate(match.start(), match.end(), words, first, last)


def _day_before(setting: Setting) -> date | None:
    """Return the last date printed before in the paragraph, else the last meeting's."""
    printed = [one for one in _dates_in(setting.before, setting.told) if one.first]
    return (printed[-1].last or printed[-1].first) if printed else setting.day


def _from_day(match: re.Match, day: date | None) -> tuple[date | None, date | None]:
    if day is None:
        return None, None
    if match["two_before"]:
        count = 3 if "three" in match[0].lower() else 2
        return day - timedelta(days=count), day - timedelta(days=1)
    if match["later"]:
        count = NUMBERS[match["number"].lower()]
        return day + timedelta(days=count * (7 if match["unit"].lower() == "week" else 1)), None
    step = 1 if match["after"] else -1 if match["before"] else 0
    return day + timedelta(days=step), None


def _of_visit(which: str, visit: PrintedDate | None) -> date | None:
    if visit is None or visit.first is None:
        return None
    if which in {"last", "final"}:
        return visit.last or visit.first
    return visit.first + timedelta(days=("first", "second", "third").index(which))
