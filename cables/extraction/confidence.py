"""How far a rule can be trusted: what share of its findings a reader judged right.

`measured.csv` holds one line a rule: how many findings, drawn at random from cables that
the rule was not written on, were judged, and how many of them were right. The share is
Laplace's rule of succession, (right + 1) / (judged + 2), so that few judgements promise
little.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

FEWEST = 10  # fewer judgements say nothing


@cache
def measured() -> dict[str, tuple[int, int]]:
    """Return (judged, right) by rule."""
    text = (files("cables.extraction") / "measured.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["rule"]: (int(row["judged"]), int(row["right"])) for row in rows}


def confidence(rule: str) -> float | None:
    """Return the share of a rule's findings that are right, 0 to 1; None where not measured."""
    judged, right = measured().get(rule, (0, 0))
    return round((right + 1) / (judged + 2), 2) if judged >= FEWEST else None
