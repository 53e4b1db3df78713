"""Tier placements that a cable states as fact."""

from cables.extraction.tiers.rules import find_tiers

__all__ = ["find_tiers"]
