"""Who owes what is due: the words before a verb of duty."""

from __future__ import annotations

import re

from cables.extraction.deadlines.duty_words import (
    BRACKETS_RE,
    DETERMINER_RE,
    FINITE_RE,
    LEAD_RE,
    RELATIVE_RE,
    SAID_FIRST_RE,
)

LONGEST_NAME = 7  # words


def find_subject(before: str) -> str:
    """Return who stands before a verb, in the cable's words on one line."""
    before = BRACKETS_RE.sub("", before)
    words = re.split(r"[,:(\"]\s*", before)[-1] if before.rstrip()[-1:] not in ",:(" else before
    words = SAID_FIRST_RE.sub("", _without_relative(words))
    lead = LEAD_RE.match(words)
    words = (words[lead.end() :] if lead else words).strip(" \t\n,-")
    if len(words.split()) > LONGEST_NAME:
        places = [match.start() for match in DETERMINER_RE.finditer(words)]
        places = [at for at in places if not re.search(r"\b(?:of|for|and)\s+\Z", words[:at])]
        words = words[places[-1] :] if places else ""
        words = words if len(words.split()) <= LONGEST_NAME else ""
    return " ".join(words.split())


def _without_relative(words: str) -> str:
    """`the report that the GOB` has the GOB as its subject, `ministers who will run` ministers."""
    relatives = list(RELATIVE_RE.finditer(words))
    if not relatives:
        return words
    behind = words[relatives[-1].end() :].strip()
    if behind and not FINITE_RE.search(behind):
        return behind
    return words[: relatives[0].start()] or words
