"""What the rules find: plain data, each with its place and its exact words.

Every `quote` is `ParsedCable.text[start:end]`; `paragraph` is the anchor of its paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One ask of an action plan."""

    paragraph: str
    start: int
    end: int
    quote: str
    rule: str
    country: str  # ISO alpha-3; "" where the cable does not tell
    report_year: int | None
    horizon: str  # short_term, longer_term
    pillar: str  # as the plan prints it; "" where it prints none
    suggested_pillar: str  # by its words, where the plan prints none; "" where they do not tell
    ordinal: int
    text: str  # the quote on one line


@dataclass(frozen=True, slots=True)
class Statistic:
    """One reported figure. Two figures of two agencies are two statistics."""

    paragraph: str
    start: int
    end: int
    quote: str
    rule: str
    measure: str  # an identifier of cables.choices.Measure
    value: Decimal | None  # None where the text gives no number ("dozens")
    value_max: Decimal | None  # the upper end of a range
    unit: str  # "cases", "USD", "percent"; "" where none is told
    qualifier: str  # about, over, up_to, only, dozens, ""
    period: str  # as printed
    period_start: date | None
    period_end: date | None
    country: str
    reported_by: str  # in the cable's own words; "" where the cable itself states it
    offence_scope: str  # explicit, related, unspecified
    accepted: bool  # one of the four categories that the Department accepts
    planned: bool = False  # what a grant or a program is to reach, and nobody has yet


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody at a meeting; what the text does not say is empty."""

    name: str
    role: str
    organization: str
    organization_kind: str  # government, ngo, international, other, ""
    level: str  # an identifier of cables.choices.OfficialLevel; "" where unknown


@dataclass(frozen=True, slots=True)
class Meeting:
    """A reported meeting or conversation; `paragraph` is where it is first told."""

    paragraph: str
    start: int
    end: int
    quote: str
    rule: str
    country: str
    date: date | None
    date_end: date | None
    date_text: str  # as printed
    us: tuple[Participant, ...]
    interlocutors: tuple[Participant, ...]
    topics: tuple[str, ...]
    paragraphs: tuple[str, ...]  # the anchors of all that report it, in order
    inferred: bool  # the text says no "met": the frame of a visit makes it one


@dataclass(frozen=True, slots=True)
class TierPlacement:
    """A placement that the cable states as fact."""

    paragraph: str
    start: int
    end: int
    quote: str
    rule: str
    country: str
    report_year: int
    tier: str  # 1, 2, 2WL, 3


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due by a date."""

    paragraph: str
    start: int
    end: int
    quote: str
    rule: str
    what: str
    due_from: str  # who owes it, in the cable's words; "" where it does not say
    date: date | None
    date_text: str  # as printed
    country: str = ""  # whom the cable is about; "" where it does not tell


@dataclass(frozen=True, slots=True)
class Findings:
    recommendations: tuple[Recommendation, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    tiers: tuple[TierPlacement, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
