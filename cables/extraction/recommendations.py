"""What an action plan asks of a government, item by item.

A Tier 2 Watch List plan has short-term ("high-priority") asks, which remedy what put
the country there, and longer-term ones under Prosecution, Protection and Prevention
(09STATE88558, paragraphs 3, 4 and 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cables.extraction.context import Context
from cables.extraction.findings import Recommendation
from cables.parsing.records import Paragraph

RULE = "action-plan-item"
PLAN_RE = re.compile(
    r"(?:\W*begin\s+)?(?:\W*(?:short|long(?:er)?)[- ]term\s+)?\W*action\s+plan\b", re.IGNORECASE
)
MAY_HOLD_PLAN_RE = re.compile(r"action\s+plan", re.IGNORECASE)
END_RE = re.compile(r"\W*end\s+(?:of\s+)?(?:action\s+plan|non-?paper|text|plan)\b", re.IGNORECASE)
SHORT_TERM_RE = re.compile(r"short[- ]?term|high[- ]priority|near[- ]term|immediate", re.IGNORECASE)
LONGER_TERM_RE = re.compile(
    r"long(?:er)?[- ]term|other\s+(?:areas|recommend|actions|measures)|additional\s+(?:areas|"
    r"recommend|actions|measures)|overall\s+anti-trafficking",
    re.IGNORECASE,
)
PILLAR_RE = re.compile(r"\W*(prosecution|protection|prevention)\b\W*(.*)", re.I | re.S)


@dataclass(slots=True)
class _Reader:
    """Where in a plan one is; it goes on from paragraph to paragraph until the plan ends."""

    in_plan: bool = False
    horizon: str = ""
    pillar: str = ""

    def read_heading(self, text: str) -> bool:
        """Take in a line that is no item; return whether it says anything of a plan."""
        begins = PLAN_RE.match(text) is not None
        self.in_plan = (self.in_plan or begins) and not END_RE.match(text)
        if match := PILLAR_RE.match(text):
            is_heading = len(match[2].split()) <= 4  # and no sentence about prosecution
            self.pillar = match[1].lower() if is_heading else self.pillar
            return is_heading
        if LONGER_TERM_RE.search(text):
            self.horizon, self.pillar = "longer_term", ""
        elif SHORT_TERM_RE.search(text):
            self.horizon, self.pillar = "short_term", ""
        else:
            return begins
        return True


def find_recommendations(context: Context) -> list[Recommendation]:
    """Return the asks of the cable's action plan in order; none where it has no plan."""
    found: list[Recommendation] = []
    reader = _Reader()
    for paragraph in context.cable.paragraphs:
        for horizon, pillar, start, end in _items(paragraph, reader):
            quote = paragraph.text[start:end]
            found.append(
                Recommendation(
                    paragraph.anchor,
                    paragraph.start + start,
                    paragraph.start + end,
                    quote,
                    RULE,
                    context.country,
                    context.report_year,
                    horizon,
                    pillar,
                    "",
                    len(found) + 1,
                    " ".join(quote.split()),
                )
            )
    return found


def _items(paragraph: Paragraph, reader: _Reader) -> Iterator[tuple[str, str, int, int]]:
    """Yield (horizon, pillar, start, end) of each item inside the plan."""
    if not reader.in_plan and not MAY_HOLD_PLAN_RE.search(paragraph.heading + paragraph.text):
        return
    says_plan = reader.read_heading(paragraph.heading)
    for index, part in enumerate(paragraph.parts):
        if part.kind == "item":
            if reader.in_plan and reader.horizon:
                yield reader.horizon, reader.pillar, part.start, part.end
            continue
        was_in_plan = reader.in_plan
        says = reader.read_heading(paragraph.text[part.start : part.end])
        if index == 0 and was_in_plan and not (says or says_plan):
            reader.in_plan = False  # the next numbered paragraph speaks of something else
