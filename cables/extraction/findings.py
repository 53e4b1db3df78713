"""What the rules find: plain data, each with its place and its exact words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One ask of an action plan; `quote` is `ParsedCable.text[start:end]`."""

    paragraph: str  # the anchor of its paragraph
    start: int
    end: int
    quote: str
    rule: str
    country: str  # ISO alpha-3; "" where the cable does not tell
    report_year: int | None
    horizon: str  # short_term, longer_term
    pillar: str  # as the plan prints it; "" where it prints none
    ordinal: int
    text: str  # the quote on one line


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
class Findings:
    recommendations: tuple[Recommendation, ...] = ()
    tiers: tuple[TierPlacement, ...] = ()
