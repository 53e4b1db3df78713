"""What a page says about one finding: figures and dates in words, people, places."""

import calendar
import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from cables.choices import MeetingSide, MeetingTopic, OfficialLevel, Qualifier

CURRENCY_RE = re.compile(r"(?P<code>[A-Z]{3})\b(?P<rest>.*)", re.DOTALL)
NUMBERED_RE = re.compile(r"p(?P<number>\d+)(?:_\d+)?")


def number_words(value):
    """Return a number with thousands apart and no idle zeros: 1,300,000; 2.5; −20."""
    text = f"{Decimal(value):,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")


def figure_words(statistic):
    """Return a figure as the cable hedges it: "over 20 conventions", "10 to 50 TJS".

    A currency code stands before its number. Without a number: "dozens of victims", or
    "no number".
    """
    unit, hedge = statistic.unit, statistic.get_qualifier_display().lower()
    if statistic.value is None:
        if statistic.qualifier == Qualifier.DOZENS:
            return f"dozens of {unit}" if unit else "dozens"
        return " ".join(word for word in (hedge, unit) if word) or "no number"
    number = number_words(statistic.value)
    if statistic.value_max is not None and statistic.value_max != statistic.value:
        number = f"{number} to {number_words(statistic.value_max)}"
    if money := CURRENCY_RE.fullmatch(unit):
        number = f"{money['code']} {number}{money['rest']}"
    elif unit:
        number = f"{number} {unit}"
    return f"{hedge} {number}" if hedge and statistic.qualifier != Qualifier.DOZENS else number


@dataclass(frozen=True, slots=True)
class When:
    """Days in words, no more exact than they are stated. `text` is never empty."""

    text: str
    printed: str = ""  # the cable's own words, where they say it otherwise
    known: bool = True
    iso: str = ""  # for <time>, where it is one day, month or year


def when(first, last, printed, missing):
    """Return the days from `first` to `last` in words, with the words that the cable prints.

    Where no day is stated the printed words stand alone, and without them `missing`.
    """
    if first is None and last is None:
        return When(printed, known=True) if printed else When(missing, known=False)
    text, iso = span_words(first, last)
    told = not printed or _tidy(text) in _tidy(printed)
    return When(text, "" if told else printed, iso=iso)


def span_words(first, last):
    """Return a span of days in words and, where it is one day, month or year, as ISO 8601."""
    if first is None or last is None:
        return (f"from {_day(first)}" if first else f"until {_day(last)}"), ""
    if first == last:
        return _day(first), first.isoformat()
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    same_year = first.year == last.year
    if whole and same_year and (first.month, last.month) == (1, 12):
        return str(first.year), str(first.year)
    if whole and same_year and first.month == last.month:
        return f"{first:%B %Y}", f"{first:%Y-%m}"
    if whole and (first.month, last.month) == (1, 12):
        return f"{first.year} to {last.year}", ""
    if whole:
        begin = f"{first:%B}" if same_year else f"{first:%B %Y}"
        return f"{begin} to {last:%B %Y}", ""
    if same_year and first.month == last.month:
        return f"{first.day} to {_day(last)}", ""
    begin = f"{first.day} {first:%B}" if same_year else _day(first)
    return f"{begin} to {_day(last)}", ""


def period(statistic):
    first, last = statistic.period_start, statistic.period_end
    return when(first, last, statistic.period, "period not stated")


def days(statistic):
    """Return the days alone that a figure counts, without the words printed for them."""
    return when(statistic.period_start, statistic.period_end, "", "period not stated")


def met_when(meeting):
    last = meeting.date_end or meeting.date
    return when(meeting.date, last, meeting.date_text, "date not stated")


def due_when(deadline):
    return when(deadline.date, deadline.date, deadline.date_text, "day not stated")


def says_more(deadline):
    """Return whether what is due is told in other words than the quote."""
    return _tidy(deadline.what) != _tidy(deadline.quote)


def confidence_words(finding):
    """Return how far the rule behind a finding can be trusted; "" where a person made it."""
    if not finding.rule:
        return ""
    share = finding.confidence
    if share is None:
        return "not measured"
    # In tenths these would be rounded to certainty.
    if share >= Decimal("0.95"):
        return "right in at least 19 of 20 judged"
    if share < Decimal("0.05"):
        return "right in fewer than 1 of 20 judged"
    return f"right in about {round(share * 10)} of 10 judged"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the table, in the order stored."""

    title: str
    people: tuple


def sides(meeting):
    """Return the sides of a meeting that somebody is named of; uses prefetched participants."""
    people = defaultdict(list)
    for person in meeting.participants.all():
        people[person.side].append(person)
    titles = {MeetingSide.US: "United States", MeetingSide.HOST: "Met with"}
    return [Side(title, tuple(people[side])) for side, title in titles.items() if people[side]]


def person_words(person):
    """Return a participant as "Yuldashev, first Deputy Foreign Minister, Ministry of …"."""
    body = person.organization.name if person.organization else ""
    # "IOM officials" of IOM: the role already says whose.
    named = body and body.casefold() in person.role.casefold()
    return ", ".join(word for word in (person.name, person.role, "" if named else body) if word)


def level_words(person):
    """Return a level in small letters; "" where it is unknown."""
    if person.level in {OfficialLevel.UNKNOWN, ""}:
        return ""
    return person.get_level_display().lower()


def topic_words(topics):
    """Return (value, label) of each topic, in the order stored."""
    return [(topic, MeetingTopic(topic).label) for topic in topics]


@dataclass(frozen=True, slots=True)
class Place:
    label: str  # its number, or ¶ where it has none
    url: str


def places(finding):
    """Return the paragraphs that tell of a finding, in order; needs its cable."""
    home = finding.cable.get_absolute_url()
    anchors = getattr(finding, "anchors", None) or []
    if not anchors:
        own = finding.paragraph
        return [Place(own.label or "¶", own.get_absolute_url())] if own else []
    return [Place(paragraph_label(anchor), f"{home}#{anchor}") for anchor in anchors]


def paragraph_label(anchor):
    """Return the number that an anchor stands for, as "3" for p3 and p3_2; ¶ for none."""
    numbered = NUMBERED_RE.fullmatch(anchor)
    return numbered["number"] if numbered and numbered["number"] != "0" else "¶"


def _day(day):
    return f"{day.day} {day:%B %Y}"


def _tidy(words):
    return " ".join(words.casefold().replace(",", " ").split())
