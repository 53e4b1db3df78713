"""Tier placements that a cable states as fact: not threats, not rules, not hopes."""

from __future__ import annotations

import re

from cables.extraction.context import Context, find_country_names
from cables.extraction.findings import TierPlacement
from cables.parsing.records import ParsedCable

RULE = "tier-stated"
TIER_RE = re.compile(
    r"\bTier\s+(?P<tier>[123]|I{1,3}|One|Two|Three)\b(?P<watch>[\s-]+(?:Special\s+)?Watch[\s-]*List)?",
    re.IGNORECASE,
)
NUMERALS = {"one": "1", "two": "2", "three": "3", "i": "1", "ii": "2", "iii": "3"}
PLACING_RE = re.compile(
    r"\b(?:plac(?:ed|ement|ing)|rank(?:ed|ing)|rat(?:ed|ing)|list(?:ed|ing)|downgrad(?:ed|e)|"
    r"upgrad(?:ed|e)|remain(?:s|ed)|moved|designat(?:ed|ion)|status|dropped|raised)\b",
    re.IGNORECASE,
)
# A sentence with one of these before the tier states no fact.
NOT_A_FACT_RE = re.compile(
    r"\b(?:may|might|could|would|should|shall|must|can|will|if|whether|unless|until|risk\w*|"
    r"avoid\w*|threat\w*|qualif\w+|eligible|requir\w+|in\s+order\s+to|possib\w+|potential\w*|"
    r"hop(?:es?|ed|ing)|wants?|seeks?|asked|movement|out\s+of|off(?:\s+of)?|not|no\s+longer|"
    r"recommend\w*|believ\w+|deserv\w+|fear\w*|expect\w*|argu\w+|propos\w+|urg(?:es?|ed|ing)|"
    r"unlikely|likely|nearly|almost|never|predict\w*|wish\w*|suggest\w*|to\s+be)\b|\?",
    re.IGNORECASE,
)
# And one with these anywhere.
DOUBT_RE = re.compile(r"\?|\bunlikely\b|\bif\b|\bunless\b", re.IGNORECASE)
YEAR_RE = re.compile(
    r"\b(?P<year>20\d\d)\s+(?:annual\s+)?(?:TIP|Trafficking\s+in\s+Persons)?\s*Report", re.I
)
THIS_YEAR_RE = re.compile(r"\bthis\s+year['’,]?s\s+(?:annual\s+)?(?:TIP\s+)?report", re.IGNORECASE)


def find_tiers(context: Context) -> list[TierPlacement]:
    """Return each country's placement once per report year, with its tersest sentence."""
    found: dict[tuple[str, int, str], TierPlacement] = {}
    cable = context.cable
    for paragraph in cable.paragraphs:
        if "ier" not in paragraph.text and "IER" not in paragraph.text:
            continue
        for start, end in context.sentences(paragraph):
            start, end = _without_dashes(paragraph.text, start, end)
            sentence = paragraph.text[start:end]
            stated = _stated(sentence, cable)
            if stated is None:
                continue
            held = found.get(stated)
            if held is None or len(sentence) < len(held.quote):
                found[stated] = TierPlacement(
                    paragraph.anchor,
                    paragraph.start + start,
                    paragraph.start + end,
                    sentence,
                    RULE,
                    *stated,
                )
    return sorted(found.values(), key=lambda placement: placement.start)


def _without_dashes(text: str, start: int, end: int) -> tuple[int, int]:
    sentence = text[start:end]
    return start + len(sentence) - len(sentence.lstrip(" \t\n-")), start + len(sentence.rstrip())


def _stated(sentence: str, cable: ParsedCable) -> tuple[str, int, str] | None:
    """Return (country, report year, tier) where a sentence states one placement as fact."""
    tiers = list(TIER_RE.finditer(sentence))
    if not tiers:
        return None
    tier = tiers[0]
    before = sentence[: tier.start()]
    if not PLACING_RE.search(sentence) or NOT_A_FACT_RE.search(before) or DOUBT_RE.search(sentence):
        return None
    countries = [iso3 for _, iso3 in find_country_names(before)]
    if not countries:
        return None
    if match := YEAR_RE.search(sentence):
        year = int(match["year"])
    elif THIS_YEAR_RE.search(sentence) and cable.sent_at:
        year = cable.sent_at.year
    else:
        return None
    number = NUMERALS.get(tier["tier"].lower(), tier["tier"])
    return countries[-1], year, "2WL" if tier["watch"] else number
