"""What part a paragraph plays: summary, comment, action request, note, background.

Told by the first words or the heading, in the drafters' own formulas: `SUMMARY:`,
`Summary and Comment.`, `COMMENT CONT'D:`, `Begin action request:`. A block goes on to the
paragraph that holds its END; without one it is the one paragraph.
"""

from __future__ import annotations

import re

from cables.parsing.records import Paragraph

NAMES = {
    "summary": "summary",
    "comment": "comment",
    "action request": "action_request",
    "action requested": "action_request",
    "note": "note",
    "background": "background",
    "talking points": "talking_points",
}
OPENING_RE = re.compile(
    r"""
    [\W_]{0,6}(?:begin\s+|embassy\s+|post\s+|executive\s+)?
    (?P<name>summary|comment|action\s+request(?:ed)?|note|background|talking\s+points)
    (?:\s+(?:and|/|&)\s+\w+(?:\s+\w+)?)?              # Summary and action request
    (?:\s*(?:continued|cont'?d|con'?t)\b|\s+points?)?
    \s*(?P<stop>[:.)\]-]|\Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What ends a block, in small letters. A pattern that begins with plain letters is searched far
# faster than one with \b.
END_RES = {
    name: re.compile(
        r"end(?<=\bend)\s+(?:of\s+)?(?:\w+\s+(?:and\s+)?)?" + r"\s+".join(name.split())
    )
    for name in NAMES
}
LONGEST = 8  # paragraphs that a block may run over


def find_roles(paragraphs: list[Paragraph]) -> dict[int, str]:
    """Return {index: role} of the paragraphs that play one."""
    roles: dict[int, str] = {}
    for index, paragraph in enumerate(paragraphs):
        name = _opens(paragraph)
        if not name:
            continue
        role = NAMES[name]
        for at in range(index, _last(paragraphs, index, name) + 1):
            roles.setdefault(at, role)
    return roles


def _opens(paragraph: Paragraph) -> str:
    for words in (paragraph.text[:80], paragraph.heading):
        if words and (match := OPENING_RE.match(words)):
            return " ".join(match["name"].lower().split())
    return ""


def _last(paragraphs: list[Paragraph], first: int, name: str) -> int:
    """Return the index of the paragraph that ends a block: the one with END, or the first."""
    end = END_RES[name]
    for at in range(first, min(first + LONGEST, len(paragraphs))):
        text = paragraphs[at].text.lower()
        if "end" in text and end.search(text):
            return at
        if at > first and (other := _opens(paragraphs[at])) and other != name:
            break
    return first
