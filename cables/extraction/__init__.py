"""From a parsed cable to findings. No Django, no database; one kind of finding a file."""

from __future__ import annotations

from cables.extraction.context import Context
from cables.extraction.deadlines import find_deadlines
from cables.extraction.findings import (
    Deadline,
    Findings,
    Meeting,
    Participant,
    Recommendation,
    Statistic,
    TierPlacement,
)
from cables.extraction.meetings import find_meetings
from cables.extraction.recommendations import find_recommendations
from cables.extraction.statistics import find_statistics
from cables.extraction.tiers import find_tiers
from cables.parsing.records import ParsedCable

# The written list of rules: what each fills in `Findings`, and what finds it.
RULES = {
    "recommendations": find_recommendations,
    "statistics": find_statistics,
    "meetings": find_meetings,
    "tiers": find_tiers,
    "deadlines": find_deadlines,
}


def extract(cable: ParsedCable) -> Findings:
    """Return everything the rules find in a cable; empty kinds where there is nothing."""
    context = Context(cable)
    return Findings(**{kind: tuple(find(context)) for kind, find in RULES.items()})


__all__ = [
    "RULES",
    "Deadline",
    "Findings",
    "Meeting",
    "Participant",
    "Recommendation",
    "Statistic",
    "TierPlacement",
    "extract",
]
