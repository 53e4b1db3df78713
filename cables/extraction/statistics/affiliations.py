"""For whom a person speaks, where only the words around the name tell it."""

from __future__ import annotations

import re
from functools import lru_cache

from cables.parsing.vocabulary import country_for_name

CAPITALS = r"[A-Z][\w&/’'-]*"
TITLE = r"(?:Father|Sister|Mr|Mrs|Ms|Dr|Gen|Col|Rev|Prof|Director|Deputy)\b"
OF_RE = re.compile(
    rf"(?:,[^,.;]{{2,40}})?\s+of\s+(?:the\s+)?"
    rf"({CAPITALS}(?:\s+(?:(?:of|for|and|the|on)\s+)?(?!{TITLE}){CAPITALS}){{0,6}})"
)
PAIRED_RE = re.compile(r"\b(?:and|with)\s+(?:his|her|its)\s+(?=[A-Z])")
CHIEF_REACH = 200
SHORTEST = 3


@lru_cache(maxsize=64)
def affiliation(text: str, surname: str) -> str:
    """Return what stands behind a name: "Tuladhar of Sangam Nepal"; "" where nothing does."""
    if len(surname) < SHORTEST:
        return ""
    at, match = text.find(surname), None
    while at >= 0 and match is None:
        match = OF_RE.match(text, at + len(surname))
        at = text.find(surname, at + 1)
    if match is None:
        return ""
    name = " ".join(match[1].split())
    if name.endswith(("'s", "’s")):
        return ""  # of its section, not of the ministry
    return "" if country_for_name(name) or len(name) < SHORTEST else name


@lru_cache(maxsize=64)
def chief_before(text: str, surname: str) -> str:
    """Return the words before "and her Joint Secretary, Hari Prasad Ghimire"; "" without such."""
    at = text.find(surname)
    if at < 0:
        return ""
    before = text[max(0, at - CHIEF_REACH) : at]
    match = next(reversed(list(PAIRED_RE.finditer(before))), None)
    if match is None or re.search(r"[.;](?:\s|\Z)", before[match.end() :]):
        return ""
    return before[: match.start()]
