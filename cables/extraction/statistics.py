"""Figures that an analyst of trafficking would tabulate, each with who reported it."""

from __future__ import annotations

from cables.extraction.context import Context
from cables.extraction.findings import Statistic


def find_statistics(context: Context) -> list[Statistic]:
    """Return what the cable tells, in order of place; none where it tells none."""
    return []
