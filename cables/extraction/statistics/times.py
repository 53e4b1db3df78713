"""Which of the times that a passage names a figure is of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cables.extraction.language.periods import Period, find_periods
from cables.extraction.statistics.figure_cases import Reading
from cables.extraction.statistics.frames import Frame
from cables.extraction.statistics.scope import COUNTS_OFFENCE, HELD, LETTER_RE

# What a note in brackets counts is of the time that the sentence before it tells.
NOTE_RE = re.compile(r"\A\W*NOTE\b", re.IGNORECASE)
NOTE_END_RE = re.compile(r"\)\s*\Z|END\s+NOTE", re.IGNORECASE)
# A later time behind one of these is of another figure: "15 convictions (12 in 2007)".
APART_RE = re.compile(r"[(;]|\b(?:from|up|down|compared|than|versus|while|but)\b", re.IGNORECASE)
LATER_RE = re.compile(r"\b(?:will|would|to\s+be|until|expected|planned)\b", re.IGNORECASE)
ELSEWHERE_RE = re.compile(
    r";|\b(?:while|but)\b|\band\b(?!\s+(?:[A-Z]|women|girls|boys|men|children)\w*)"
)
# Behind one of these another clause begins, which has a time of its own or none.
OTHER_CLAUSE_RE = re.compile(
    r",\s+and\s+(?:has|have|had|was|were)\b|:\s|\bof\s+wh(?:om|ich)\b", re.I
)
NEXT_CLAUSE_RE = re.compile(
    r"\band\s+that\b|(?:,|\))\s+(?:now\s+)?(?:has|have|is|are|employs|holds|contains)\b",
    re.IGNORECASE,
)
LEFT_RE = re.compile(r"\s+of\s+(?:which|whom|them|it)\s+(?:is|are|remains?)\b", re.IGNORECASE)
IN_FORCE_RE = re.compile(r"\b(?:in\s+(?:force|effect)|set\s+up|effective)\s+\Z", re.IGNORECASE)
CHANGED_RE = re.compile(
    r"\b(?:percent|increase|rise|drop|decrease|decline|up|down|fall)\b[^.;]{0,20}\Z", re.IGNORECASE
)
CLAUSE_RE = re.compile(r",\s+(?:and|while|but)\b|;", re.IGNORECASE)
COMPARED_RE = re.compile(
    r"\b(?:against|compared\s+(?:with|to)|(?:up|down)\s+from|versus|vs\.?|than)\s+"
    r"(?:[\w,-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
COMPARED_REACH = 60
COMPARING_RE = re.compile(
    r"\b(?:against|compared\s+(?:with|to)|(?:up|down)\s+from|versus|vs\.?)\s", re.IGNORECASE
)
BASE_RE = re.compile(r"(?:from|over|than|on)\s", re.IGNORECASE)
TOLD_RE = re.compile(
    r"\b(?:told|said|informed|explained|noted|stated|claimed|announced|added|briefed|advised|"
    r"confirmed|acknowledged|admitted|reported\s+that|estimated\s+that)\b",
    re.IGNORECASE,
)
THAT_RE = re.compile(r",?\s+that\b")
LONGEST_TALK = 30  # days
MONEY_TWICE_RE = re.compile(r"[ \w]{0,16}\([^()]{2,30}\)\s+")
HAS_SINCE_RE = re.compile(r"\b(?:has|have|had)\s+since\b", re.IGNORECASE)
# What holds now is not of the time that an earlier sentence tells.
PRESENT_RE = re.compile(
    r"\b(?:is|are|has|have|remains?|continues?|awaits?|later|subsequently)\b", re.IGNORECASE
)
PRESENT_REACH = 60
# "In 2008," or "During the reporting period," or "-- C. Since January": all that follows is of it.
LEAD_RE = re.compile(r"\A[\s\-–*•(]*(?:[A-Za-z0-9]{1,2}[.)]\s+)?(?:[^.;:]{2,40}:\s+)?\Z")
WHOLE_RE = re.compile(r"\s+(?:out\s+)?of\s+(?:the|these|those|its|all|them)\s+\Z", re.IGNORECASE)
OF_THEM_RE = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
OF_THE_RE = re.compile(r"\bof\s+the\s+\Z", re.IGNORECASE)
SHORTEST_LEAD = 27  # days; what was done on one day is not of the figures that follow
SHORTEST_LAW = 80  # days of what holds for the convictions that the next sentences tell
ACTIVITY = (
    *COUNTS_OFFENCE,
    "victims_identified",
    "victims_assisted",
    "officials_trained",
    "training_sessions",
)
YEAR_RE = re.compile(r"(?<![\w,.])(?:19|20)\d\d(?![\w,])")
HEADER_WORDS = 6
HEADER_REACH = 12  # lines up from a row to the heads of its columns
OFF_COLUMN = 5
ANTECEDENT_REACH = 8  # sentences
LONG = 300  # days of what is a year


def period_of(frame: Frame, index: int) -> Period | None:
    """Return the time of a figure: right behind it, else the last before, else a later one."""
    number, end = frame.numbers[index], frame.stretch_end(index)
    if each := _rate(frame, index):
        return each
    behind = [
        one
        for one in frame.periods
        if number.end <= one.start < end and frame.text[one.end : one.end + 1] != ":"
    ]
    gap = frame.text[number.end : behind[0].start] if behind else ""
    if behind and LATER_RE.search(gap):
        behind = []
    elif behind and not ELSEWHERE_RE.search(gap) and not _is_base(frame, index, behind[0]):
        return behind[0]
    before = _before(frame, index)
    if before is not None and (compared := _compared(frame, index, before)):
        return compared
    if before is not None:
        return None if _is_past(frame, index, before) else before
    if behind and CLAUSE_RE.search(gap):
        return None
    later = behind or [one for one in frame.periods if one.start >= end]
    later = [one for one in later if one.back not in ("each", "now")]
    told = frame.text[number.end : later[0].start] if later else ""
    apart = not later or APART_RE.search(told) or OTHER_CLAUSE_RE.search(told)
    return (
        None
        if apart or IN_FORCE_RE.search(frame.text, max(0, later[0].start - 20), later[0].start)
        else later[0]
    )


def _rate(frame: Frame, index: int) -> Period | None:
    """Return the "a year" of money told twice: "1.1 million lei (USD 107,000) a year"."""
    money = MONEY_TWICE_RE.match(frame.text, frame.numbers[index].end)
    return next((one for one in frame.periods if money and one.start == money.end()), None)


def _before(frame: Frame, index: int) -> Period | None:
    """Return the last time told before a figure, not one of a figure that is only compared."""
    start = frame.numbers[index].start
    before = [one for one in frame.periods if one.end <= start and one.back != "each"]
    before = [
        one
        for one in before
        if not _is_of_talk(frame.text, one, start)
        and not IN_FORCE_RE.search(frame.text[max(0, one.start - 20) : one.start])
    ]
    main = [
        one
        for one in before
        if not is_aside(frame.text, one) or _is_right_before(frame, one, start)
    ]
    return (main or before or [None])[-1]


def _is_right_before(frame: Frame, period: Period, start: int) -> bool:
    """Whether a time heads its figure: "2004 - 24"; not "a year earlier; 70 of them"."""
    return period.end + 3 >= start and ";" not in frame.text[period.end : start]


def _is_base(frame: Frame, index: int, period: Period) -> bool:
    """Whether a time is only what a change is reckoned from: "up 10 percent from 2007"."""
    if frame.numbers[index].unit != "percent" or not BASE_RE.match(period.text):
        return False
    return _before(frame, index) is not None


def _compared(frame: Frame, index: int, before: Period) -> Period | None:
    """Return the time that closes a list of compared figures: "from 90 cases and 50 in 2006"."""
    number = frame.numbers[index]
    if not COMPARING_RE.search(frame.text, before.end, number.lead):
        return None
    later = next((one for one in frame.periods if one.start >= number.end), None)
    if later is None or later.back in ("each", "now"):
        return None
    return None if APART_RE.search(frame.text, number.end, later.start) else later


def _is_past(frame: Frame, index: int, period: Period) -> bool:
    """Whether what is counted is told as of now, apart from the time named before it."""
    number = frame.numbers[index]
    if HAS_SINCE_RE.search(frame.text, period.end, number.start):
        return True
    if NEXT_CLAUSE_RE.search(frame.text, period.end, number.start):
        return True  # "the center, opened in 2002, has 12 beds"
    if LEFT_RE.match(frame.text, number.end):
        return True
    clause = max(frame.text.rfind(";", period.end, number.start), -1)
    if clause < 0:
        return False
    return PRESENT_RE.search(frame.text, clause, frame.stretch_end(index)) is not None


def _is_of_talk(text: str, period: Period, until: int) -> bool:
    """Whether a day or month is when somebody told it: "On June 3 he said that 12 were"."""
    if not period.first or not period.last or (period.last - period.first).days > LONGEST_TALK:
        return False
    told = TOLD_RE.search(text, 0, period.start) and THAT_RE.match(text, period.end)
    return bool(told) or TOLD_RE.search(text, period.end, until) is not None


def is_aside(text: str, period: Period) -> bool:
    """Whether a time stands in brackets, or with a figure that another is compared with."""
    before = text[: period.start]
    if BASE_RE.match(period.text) and CHANGED_RE.search(before[-40:]):
        return True
    if before.rfind("(") > before.rfind(")"):
        return True
    return COMPARED_RE.search(before[-COMPARED_REACH:]) is not None


class Times:
    """The times of the figures of one paragraph, read in order."""

    def __init__(self, text: str, sent: date | None) -> None:
        self._text = text
        self._sent = sent
        self._sentences: list[str] = []
        self._read = 0  # how many of them were looked at for a lead
        self._offset = 0
        self._note: Period | None = None
        self._last: Period | None = None
        self._lead: Period | None = None
        self._law: Period | None = None
        self._told: dict[Decimal | None, Period] = {}

    def enter(self, sentence: str, offset: int) -> None:
        """Take note of the next sentence, whether it holds figures or not."""
        previous = self._sentences[-1] if self._sentences else ""
        if NOTE_RE.match(sentence):
            periods = find_periods(previous, self._sent)
            self._note = periods[-1] if periods else None
        elif NOTE_END_RE.search(previous):
            self._note = None
        self._sentences.append(sentence)
        self._offset = offset
        if LETTER_RE.match(sentence):
            self._lead = self._law = None
            self._read = len(self._sentences) - 1

    def of(self, frame: Frame, index: int, reading: Reading, goes_on: bool) -> Period | None:
        """Return the time of a figure; None where the text gives none."""
        own = self._column(frame, index) or period_of(frame, index)
        period = self._resolved(frame, own) if own else None
        if period is None:
            period = self._carried(frame, index, reading, goes_on)
        if period and period.back not in ("each", "now"):
            self._last = period
            if _is_law(reading) and _days(period, SHORTEST_LAW):
                self._law = period
        elif goes_on is False:
            self._last = period
        value = frame.numbers[index].value
        if value is not None and period is not None:
            self._told[value] = period
        return period

    # What another sentence tells.

    def _carried(self, frame: Frame, index: int, reading: Reading, goes_on: bool) -> Period | None:
        if goes_on:
            return self._last
        if self._note:
            return self._note
        for one in range(index, -1, -1):
            if (whole := _whole(frame, one)) in self._told:
                return self._told[whole]
        number = frame.numbers[index]
        near = frame.text[max(0, number.lead - PRESENT_REACH) : frame.stretch_end(index)]
        if PRESENT_RE.search(near[: 2 * PRESENT_REACH]):
            return None
        if OF_THEM_RE.match(frame.text, number.end):
            return self._last
        self._look_for_lead()
        if self._lead and (reading.measure in ACTIVITY or _is_law(reading)):
            return self._lead
        return self._law if _is_law(reading) and self._law else None

    def _look_for_lead(self) -> None:
        for sentence in self._sentences[self._read : -1]:
            periods = find_periods(sentence, self._sent)
            if periods and (
                LEAD_RE.match(sentence[: periods[0].start]) or sentence.rstrip().endswith(":")
            ):
                first = self._resolved_in(periods[0], periods, sentence)
                talk = _is_of_talk(sentence, first, len(sentence))
                self._lead = first if _may_lead(first) and not talk else None
            elif periods:
                self._lead = None
        self._read = max(self._read, len(self._sentences) - 1)

    # What another time tells.

    def _resolved(self, frame: Frame, period: Period) -> Period:
        """Return the period with the dates of the time it points to: "the same period"."""
        return self._resolved_in(period, frame.periods, frame.text)

    def _resolved_in(self, period: Period, periods: list[Period], text: str) -> Period:
        if period.back in ("", "each", "now"):
            return period
        before = [one for one in periods if one.end <= period.start]
        first = self._antecedent(before, text)
        if first is None:
            return period
        if period.back == "day":
            return (
                replace(period, first=first[0], last=first[1]) if first[0] == first[1] else period
            )
        if period.back == "same":
            return replace(period, first=first[0], last=first[1])
        return _moved(period, first, self._sent)

    def _antecedent(self, before: list[Period], text: str) -> tuple[date, date] | None:
        if dated := _dated(before, text):
            return dated
        past = [one for one in self._sentences if one is not text]
        for sentence in reversed(past[-ANTECEDENT_REACH:]):
            if dated := _dated(find_periods(sentence, self._sent), sentence):
                return dated
        return None

    # Tables.

    def _column(self, frame: Frame, index: int) -> Period | None:
        """Return the year at the head of a figure's column; None where it stands in none."""
        at = self._offset + frame.numbers[index].start
        begun = self._text.rfind("\n", 0, at) + 1
        if not self._text[at - 2 : at].isspace():
            return None  # no gap before it: a word of a sentence
        end = self._offset + frame.numbers[index].end - begun
        lines = self._text[:begun].split("\n")[:-1]
        for line in reversed(lines[-HEADER_REACH:]):
            years = list(YEAR_RE.finditer(line))
            rest = YEAR_RE.sub("", line)
            if len(years) < 2 or len(rest.split()) > HEADER_WORDS or re.search(r"\d", rest):
                continue
            year = min(years, key=lambda one: abs(one.end() - end))
            if abs(year.end() - end) > OFF_COLUMN:
                return None
            return self._of_column(int(year[0]))
        return None

    def _of_column(self, year: int) -> Period:
        """Return a column's year, or the part of it that the words before the table tell."""
        self._look_for_lead()
        first, last = date(year, 1, 1), date(year, 12, 31)
        if self._lead and self._lead.first and self._lead.last:
            first, last = _in_year((self._lead.first, self._lead.last), year)
        return Period(-1, -1, str(year), first, last)


def _dated(periods: list[Period], text: str) -> tuple[date, date] | None:
    told = [one for one in periods if one.first and one.last]
    told = [one for one in told if not is_aside(text, one)] or told
    return (told[-1].first, told[-1].last) if told else None


def _moved(period: Period, first: tuple[date, date], sent: date | None) -> Period:
    """Return a period with the dates of another year's: "the year before", "the same half of"."""
    year = first[0].year
    if period.back == "whole":
        return replace(period, first=date(year, 1, 1), last=date(year, 12, 31))
    if period.back.isdigit():
        year = int(period.back)
    elif "last" in period.back:
        year = sent.year - 1 if sent else year - 1
    else:
        year -= 1
    start, end = _in_year(first, year)
    if (end - start).days < SHORTEST_LEAD:
        start, end = date(year, 1, 1), date(year, 12, 31)
    return replace(period, first=start, last=end)


def _in_year(dates: tuple[date, date], year: int) -> tuple[date, date]:
    """Return the same part of another year; the whole year where that cannot be."""
    try:
        return tuple(day.replace(year=day.year - dates[0].year + year) for day in dates)
    except ValueError:  # February 29
        return date(year, 1, 1), date(year, 12, 31)


def _may_lead(period: Period) -> bool:
    if period.back in ("each", "now"):
        return False
    if period.first is None and period.last is None:
        return "eporting" in period.text or "ating" in period.text
    return _days(period)


def _days(period: Period, least: int = SHORTEST_LEAD) -> bool:
    """Whether a period is long enough that several things may be of it."""
    if not period.first or not period.last:
        return period.first is None and period.last is None
    return (period.last - period.first).days >= least


def _is_law(reading: Reading) -> bool:
    return reading.measure in COUNTS_OFFENCE or (
        reading.verb is not None and reading.verb.act in HELD
    )


def _whole(frame: Frame, index: int) -> Decimal | None:
    """Return the number of which a figure is a part: "eleven of the 12"."""
    number = frame.numbers[index]
    if OF_THE_RE.search(frame.text, max(0, number.lead - 12), number.lead):
        return number.value
    if index + 1 < len(frame.numbers):
        following = frame.numbers[index + 1]
        if WHOLE_RE.fullmatch(frame.text, number.end, following.lead):
            return following.value
    return None
