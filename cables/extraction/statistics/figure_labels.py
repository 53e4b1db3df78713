"""What words that only name a thing say of its measure: labels, leads of lists, table rows."""

from __future__ import annotations

import re

from cables.extraction.statistics.figure_words import LAW_NOUNS, NOUNS, PHRASES_RE, VERBS
from cables.extraction.statistics.measure_table import BY_ACT, BY_NOUN, DEFAULT_BY_ACT

WORD_RE = re.compile(r"[A-Za-z]+")
PRISON_RE = re.compile(r"\b(?:to|in)\s+(?:prison|jail)|imprison|\bjailed|incarcerat", re.IGNORECASE)
COURT_RE = re.compile(r"\b(?:to|in|before)\s+(?:the\s+)?(?:courts?|trial)\b", re.IGNORECASE)
COMPLAINT_RE = re.compile(r"\b(?:complaints?|dossiers?|files)\b", re.IGNORECASE)
CREW_RE = re.compile(
    r"\b(?:units?|force|teams?|squad|division|department|staff|office|directorate)\b", re.IGNORECASE
)
ACTS = ("investigate", "prosecute", "convict", "acquit", "sentence", "open", "register", "identify",
        "assist", "train", "arrest", "discipline", "staff")  # fmt: skip
OF_KIND = BY_NOUN | {
    "case": "cases_registered",
    "participant": "officials_trained",
    "official": "staff",
    "staff": "staff",
}
WEAK_WORDS = frozenset(
    "has have had set run found admitted served hosted supported placed funds".split()
)


def measure_of_words(text: str) -> tuple[str, str] | None:
    """Return (measure, unit) that a label names; None where its words name none.

    "cases sent to court": prosecutions of cases; "women": other.
    """
    noun, kind, act, law = _words_of(text)
    if PRISON_RE.search(text):
        act, law = "sentence", ""
    elif COURT_RE.search(text):
        act = "prosecute"
    elif (phrase := PHRASES_RE.search(text)) and phrase.lastgroup in ACTS:
        act = phrase.lastgroup
    if act == "staff" and not CREW_RE.search(text):
        act = ""  # "the caseload grew to"
    if law:
        return LAW_NOUNS[law], law
    if act:
        measure = BY_ACT.get(act, {}).get(kind) or DEFAULT_BY_ACT.get(act)
        return (measure, noun or "people") if measure else None
    if COMPLAINT_RE.search(text):
        return "cases_registered", noun or "cases"
    return (OF_KIND.get(kind, "other"), noun) if kind else None


def _words_of(text: str) -> tuple[str, str, str, str]:
    """Return the last noun, its kind, the last act, and the first noun of the law of a label."""
    noun, kind, act, law = "", "", "", ""
    for match in WORD_RE.finditer(text):
        word = match[0].lower()
        if word in LAW_NOUNS:
            law = law or word
        elif word in NOUNS:
            if NOUNS[word] != "time" and word != "training":
                noun, kind = word, NOUNS[word]
        elif word in VERBS and word not in WEAK_WORDS and VERBS[word] in ACTS:
            act = VERBS[word]
    return noun, kind, act, law
