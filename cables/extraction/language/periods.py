"""The times that a text names, as printed and as dates where the words tell them.

What is told from the cable's day ("last year") has no dates in a cable without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cables.extraction.language.period_rules import GUARDS, RULES

# What may stand before a time and belongs to it: "in the", "during", "at the end of".
LEADING = frozenset(
    "in during for throughout by of over from within through until on between to than as".split()
)
NARROWING = frozenset("early late mid mid- end beginning years year calendar whole all".split())
PREFIX_REACH = 40
PREFIX_WORDS = 5
WORD_RE = re.compile(r"[^\s(]+")


@dataclass(frozen=True, slots=True)
class Period:
    """A time named at text[start:end]; `first` and `last` are None where they cannot be told.

    `back` names what is told by a time before: "same" ("the same period", "those months"),
    "before" ("the year before"), "day" ("that afternoon"), "whole" ("the year"), a year ("the same
    period of 2005"); "each" and "now" are no time of one figure.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    back: str = ""


def find_periods(text: str, sent: date | None) -> list[Period]:
    """Return the periods of a text in order, none inside another; `sent` is the cable's day."""
    held = {name for name, words in GUARDS.items() if any(word in text for word in words)}
    found: list[Period] = []
    for rule in RULES:
        if rule.guard not in held:
            continue
        for match in rule.pattern.finditer(text):
            end = match.end()
            if any(one.start < end and match.start() < one.end for one in found):
                continue
            start = _with_prefix(text, match.start())
            lead = text[start : match.start()].strip().lower()
            if lead not in ("", "the") or not rule.needs_prefix:
                back = rule.back if rule.back != "year" else match["year"]
                found.append(Period(start, end, text[start:end], *rule.dates(match, sent), back))
    found.sort(key=lambda one: one.start)
    return found


def _with_prefix(text: str, start: int) -> int:
    """Return where the words begin that lead up to a time ("in the"), else `start`."""
    words = list(WORD_RE.finditer(text, max(0, start - PREFIX_REACH), start))[-PREFIX_WORDS:]
    of = False
    while words:
        word = words.pop()
        lower = word[0].lower()
        after_of, of = of, False
        if lower == "of" and words and words[-1][0].lower() in NARROWING | {"as"}:
            of = True
            continue
        if lower in NARROWING or lower == "the":
            start = word.start()
        elif lower in LEADING:
            return start if lower == "as" and not after_of else word.start()
        else:
            return start
    return start
