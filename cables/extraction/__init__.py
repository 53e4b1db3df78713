"""From a parsed cable to findings. No Django, no database; one kind of finding a file."""

from __future__ import annotations

from cables.extraction.findings import Findings, Recommendation, TierPlacement
from cables.extraction.recommendations import find_recommendations
from cables.extraction.tiers import find_tiers
from cables.parsing.records import ParsedCable

# The written list of rules: what each fills in `Findings`, and what finds it.
RULES = {
    "recommendations": find_recommendations,
    "tiers": find_tiers,
}


def extract(cable: ParsedCable) -> Findings:
    """Return everything the rules find in a cable; empty kinds where there is nothing."""
    return Findings(**{kind: tuple(find(cable)) for kind, find in RULES.items()})


__all__ = ["RULES", "Findings", "Recommendation", "TierPlacement", "extract"]
