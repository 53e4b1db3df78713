"""Where a plan begins and ends, and what its headings say: horizon, pillar, country.

A plan begins with a heading ("Begin action plan:", "Recommendations for Georgia:") or with
a sentence that hands the list over ("the government should take the following steps:").
What asks a post to act, tells of what was done, or is a government's own plan begins none.
"""

from __future__ import annotations

import re

from cables.extraction.context import Context, find_country_names
from cables.extraction.recommendations.plans import begins_with_verb

MAY_BEGIN_RE = re.compile(r"action\s+plan|recommend|non-?paper|steps|actions|measures", re.I)

LEAD = (
    r"[\W_]*(?:\((?:U|SBU|C|S)[^)\n]{0,8}\)\s*)?(?:begin(?:ning\s+of)?\s+)?"
    r"(?:(?:the|unofficial|text\s+of(?:\s+the)?)\s+)*"
)
KIND = (
    r"(?:short|near|long(?:er)?|medium|mid)[- ]?term|high[- ]priority|\d+[- ]day|"
    r"tier\s+\w+(?:\s+watch\s*list)?|TIP|watch\s*list|suggested|proposed|recommended|minimum|draft|anti-?\w+"
)
PLAN_RE = re.compile(
    rf"{LEAD}(?:(?:{KIND})\W+)*action\s+plan\b"
    r"(?!\W+(?:progress|update|implementation|status|response|of\s+the|adopted|was|is|has|goals))",
    re.IGNORECASE,
)
NON_PAPER_RE = re.compile(
    r"[\W_]*(?:begin\s+(?:the\s+)?(?:text\s+of\s+)?(?:the\s+)?non-?paper\b|(?:text\s+of\s+)?(?:the\s+)?"
    r"non-?paper\s*:)",
    re.IGNORECASE,
)
LISTED = r"(?:steps|actions|measures|recommendations)"
HEADING_RE = re.compile(
    rf"""
    {LEAD}
    (?:
      (?:recommended|suggested|proposed|minimum|required|necessary|priority)\s+(?:next\s+)?{LISTED}
      | (?:(?:{KIND}|overall)\W+)*recommendations\s+(?:for|to)\b
      | (?:(?:{KIND})\W+)+(?:{LISTED}|plan)\b
      | (?:minimum\s+)?{LISTED}\s+(?:\w+\s+){{0,4}}?
        (?:to\s+(?:avoid|move|improve|be\s+removed|raise)|for\s+(?:mov|remov|improv|avoid)\w+)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
GOVERNMENT = (
    r"(?:(?i:governments?|authorities|your\s+country|the\s+country|ministry)\b|GO[A-Z]{1,4}\b|"
    r"[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?(?=\s+(?:should|must|needs?)\b))"
)
# A list within the sentence: `(1) enact; (2) train`, or `: enact a law; train police`.
INLINE_LIST_RE = re.compile(r":?\s*\((?:1|a|i)\)\s|:\s+(?:1|a|i)\)\s|:\s+(?=[a-z][^;:]{3,300};)")
# A sentence that hands a list over to a government.
HANDS_OVER_RES = (
    re.compile(
        rf"{GOVERNMENT}[^.;:]{{0,60}}\b(?:should|must|needs?\s+to|ought\s+to|take|"
        rf"to\s+implement)\b[^.;:]{{0,40}}\b(?:following|these|{LISTED})\b"
    ),
    re.compile(
        r"following\s+(?:are|is|were|constitute)\b[^.;:]{0,30}\b(?:suggested|recommended|proposed|"
        r"recommendations)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"following\s+(?:\w+\s+){{0,2}}{LISTED}\s+(?:would|could|should|"
        r"(?:are|is)\s+(?:recommended|suggested|needed|necessary|required|proposed))\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:we|department|united\s+states|U\.S\.|USG|report|G/TIP|embassy)\b[^.;:]{{0,30}}"
        rf"\b(?:recommends?|suggests?|urges?|encourages?|proposes?)\b[^.;:]{{0,80}}\b(?:following|{LISTED})\b",
        re.IGNORECASE,
    ),
)
# Words that make such a sentence something else: a report, a request to a post, another's ask.
NO_PLAN_RE = re.compile(
    r"\b(?:has|have|had|took|taken|was|were|taking|plans|planned|intends|will|agreed|pledged|said|"
    r"told|according|committee|parliament|drew|includes?|contains?)\b|"
    r"\b(?:posts?|embass(?:y|ies)|department|washington|G/TIP|mission|USG)(?:'s)?\s+(?:is|are|should|"
    r"must|to|needs?|may|do|take)\b|\b(?:for|that|asks?|requests?)\s+(?:the\s+)?(?:posts?|embass|"
    r"U\.?S|washington|USG|addressees)|next\s+steps\s+for",
    re.IGNORECASE,
)
END_RE = re.compile(
    r"\W*end\s+(?:of\s+)?(?:the\s+)?(?:talking\s+|action\s+)?(?:plan|non-?paper|text|points|"
    r"recommendations|narrative|message|quote)\b",
    re.IGNORECASE,
)

SHORT_TERM_RE = re.compile(
    r"short[- ]?term|high(?:est)?[- ]priority|near[- ]term|immediate|"
    r"minimum\s+(?:steps|actions|measures|recommend)|\b\d+[- ]day\s+(?:action\s+)?plan|"
    r"within\s+(?:\d+|sixty|ninety|thirty)\s+days",
    re.IGNORECASE,
)
LONGER_TERM_RE = re.compile(
    r"long(?:er)?[- ]?term|"
    r"(?:other|additional|further)\s+(?:areas|recommend|actions|measures|steps|items|suggest)|overall\s+anti-trafficking",
    re.IGNORECASE,
)
OTHER_TERM_RE = re.compile(r"(?:medium|mid|intermediate)[- ]?term", re.IGNORECASE)
PILLARS = r"prosecution|protection|prevention"
PILLAR_RE = re.compile(
    rf"[\W_]*(?:[A-Za-z0-9]{{1,3}}[.)]\s*)?(?:the\s+|victims?\s+|witness\s+)*(?P<pillar>{PILLARS}|partnerships?)\b"
    r"(?P<more>[^:.–—\n]{0,50}?)\s*(?:(?::|\s-+|[–—])\s*(?P<ask>.*)|[.*\W]*)\Z",
    re.IGNORECASE | re.DOTALL,
)
CLEARS_PILLAR_RE = re.compile(r"[A-Z][^.;:]{0,50}:\Z")


def begins_plan(text: str, *, as_heading: bool, context: Context) -> str:
    """Return how a plan begins with a block: "plan", "paper", "list"; "" where none does."""
    head = text[:400]
    if not MAY_BEGIN_RE.search(head):
        return ""
    hands_over = head.rstrip().endswith(":") or (
        (")" in text or ";" in text) and INLINE_LIST_RE.search(text) is not None
    )
    if PLAN_RE.match(head) and not (_tells(head) and not hands_over):
        return "plan"
    if NON_PAPER_RE.match(head):
        return "paper"
    if not _is_about_trafficking(context):
        return ""
    sentence = _handing_over(text)
    if HEADING_RE.match(head):
        is_heading = hands_over or as_heading or ":" in head[:90]
        return "list" if is_heading and not NO_PLAN_RE.search(head.split(":")[0]) else ""
    if hands_over and not NO_PLAN_RE.search(sentence):
        return "list" if any(pattern.search(sentence) for pattern in HANDS_OVER_RES) else ""
    return ""


def _handing_over(text: str) -> str:
    """Return the sentence before the list, up to its colon, on one line."""
    match = INLINE_LIST_RE.search(text)
    before = text[: match.start()] if match else text.rstrip().removesuffix(":")
    return " ".join(re.split(r"(?<=[.?!])\s+(?=[A-Z])", before.strip())[-1].split())


def _tells(text: str) -> bool:
    return re.search(r"\b(?:was|were|has|have|had|adopted|approved)\b", text) is not None


def _is_about_trafficking(context: Context) -> bool:
    """A cable without its head cannot say: then its text may."""
    cable = context.cable
    return context.is_about_trafficking or not (cable.tags or cable.subject)


def horizon_of(text: str) -> str | None:
    """Return the horizon that a heading prints, "" for another than the two; None for none."""
    if OTHER_TERM_RE.search(text):
        return ""
    longer, short = LONGER_TERM_RE.search(text), SHORT_TERM_RE.search(text)
    if longer and short:
        return "longer_term" if longer.start() < short.start() else "short_term"
    if longer:
        return "longer_term"
    return "short_term" if short else None


def pillar_of(text: str) -> tuple[str, int] | None:
    """Return (pillar, where an ask begins behind it, or -1) for a heading; None for others.

    "Partnerships" and two pillars in one heading are headings, but no pillar: "".
    """
    match = PILLAR_RE.match(text)
    if not match or len(match["more"].split()) > 4:
        return None
    if not match["ask"] and begins_with_verb(match["more"]):
        return None
    pillar = match["pillar"].lower()
    if pillar.startswith("partner") or re.search(PILLARS, match["more"], re.IGNORECASE):
        pillar = ""
    return pillar, match.start("ask") if match["ask"] else -1


def country_of(text: str) -> str:
    """Return the one country that the heading of a plan names; "" where it names none, or two."""
    named = {iso3 for _, iso3 in find_country_names(text.split(":")[0][:120].title())}
    return named.pop() if len(named) == 1 else ""
