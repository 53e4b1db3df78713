"""What is due, from whom, by when."""

from __future__ import annotations

from cables.extraction.context import Context
from cables.extraction.findings import Deadline


def find_deadlines(context: Context) -> list[Deadline]:
    """Return what the cable tells, in order of place; none where it tells none."""
    return []
