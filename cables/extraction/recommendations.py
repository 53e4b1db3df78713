"""What an action plan asks of a government, item by item.

A Tier 2 Watch List plan has short-term ("high-priority") asks, which remedy what put
the country there, and longer-term ones under Prosecution, Protection and Prevention
(09STATE88558, paragraphs 3, 4 and 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cables.extraction.context import report_year, subject_country
from cables.extraction.findings import Recommendation
from cables.parsing.records import Paragraph, ParsedCable

RULE = "action-plan-item"
PLAN_RE = re.compile(
    r"(?:\W*begin\s+)?(?:\W*(?:short|long(?:er)?)[- ]term\s+)?\W*action\s+plan\b", re.IGNORECASE
)
END_RE = re.compile(r"\W*end\s+(?:of\s+)?(?:action\s+plan|non-?paper|text|plan)\b", re.IGNORECASE)
SHORT_TERM_RE = re.compile(r"short[- ]?term|high[- ]priority|near[- ]term|immediate", re.IGNORECASE)
LONGER_TERM_RE = re.compile(
    r"long(?:er)?[- ]term|other\s+(?:areas|recommend|actions|measures)|additional\s+(?:areas|"
    r"recommend|actions|measures)|overall\s+anti-trafficking",
    re.IGNORECASE,
)
PILLAR_RE = re.compile(r"\W*(prosecution|protection|prevention)\b\W*(.*)", re.I | re.S)


def find_recommendations(cable: ParsedCable) -> list[Recommendation]:
    """Return the asks of the cable's action plan in order; none where it has no plan."""
    country = year = None
    found: list[Recommendation] = []
    for paragraph in cable.paragraphs:
        for horizon, pillar, start, end in _items(paragraph):
            if country is None:
                country, year = subject_country(cable), report_year(cable)
            quote = paragraph.text[start:end]
            found.append(
                Recommendation(
                    paragraph.anchor,
                    paragraph.start + start,
                    paragraph.start + end,
                    quote,
                    RULE,
                    country,
                    year,
                    horizon,
                    pillar,
                    len(found) + 1,
                    " ".join(quote.split()),
                )
            )
    return found


def _items(paragraph: Paragraph) -> Iterator[tuple[str, str, int, int]]:
    """Yield (horizon, pillar, start, end) of each item inside the plan."""
    if "ction" not in paragraph.text and "CTION" not in paragraph.text:
        return
    in_plan, horizon, pillar = bool(PLAN_RE.match(paragraph.heading)), "", ""
    for part in paragraph.parts:
        if part.kind == "item":
            if in_plan and horizon:
                yield horizon, pillar, part.start, part.end
            continue
        text = paragraph.text[part.start : part.end]
        in_plan = (in_plan or bool(PLAN_RE.match(text))) and not END_RE.match(text)
        horizon, pillar = _read_heading(text, horizon, pillar)


def _read_heading(text: str, horizon: str, pillar: str) -> tuple[str, str]:
    """Return the horizon and pillar that hold after a line which is no item."""
    if match := PILLAR_RE.match(text):
        is_heading = len(match[2].split()) <= 4  # and no sentence about prosecution
        return horizon, match[1].lower() if is_heading else pillar
    if LONGER_TERM_RE.search(text):
        return "longer_term", ""
    if SHORT_TERM_RE.search(text):
        return "short_term", ""
    return horizon, pillar
