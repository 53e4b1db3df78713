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


def extract(cable: ParsedCable, *, every_subject: bool = False) -> Findings:
    """Return everything the rules find in a cable; empty kinds where there is nothing.

    A cable that nowhere speaks of trafficking in persons or forced labor holds nothing for an
    analyst of them, and is not read; with `every_subject` it is, for its meetings above all.
    """
    context = Context(cable)
    if not (every_subject or context.mentions_trafficking):
        return Findings()
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
