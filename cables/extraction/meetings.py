"""Reported meetings and conversations."""

from __future__ import annotations

from cables.extraction.context import Context
from cables.extraction.findings import Meeting


def find_meetings(context: Context) -> list[Meeting]:
    """Return what the cable tells, in order of place; none where it tells none."""
    return []
