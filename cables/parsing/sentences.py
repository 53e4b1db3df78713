"""Sentences that a page break or a lost line split in two are joined again."""

from __future__ import annotations

import re
from bisect import bisect_right

from cables.parsing.edits import Edits
from cables.parsing.headings import BLANKS_RE, is_rule
from cables.parsing.numbering import Opening

SENTENCE_END = tuple(".!?:;\"')]”’*_=-…—")
MAY_GO_ON = (")", '"', "'", "”", "’")
# A sentence that breaks off on one of these goes on after the blank line.
GOES_ON_RE = re.compile(
    r"\b(?:a|an|the|of|and|or|to|for|in|on|at|by|with|from|as|that|which|who|is|are|was|were|"
    r"its|their|his|her|this|these|not|be|been|has|have|had|will|would|into|than|but)$",
    re.IGNORECASE,
)
LONGEST_WORD = 8  # of these, and some more
# Small letters, perhaps behind a quotation mark or bracket; (a) and (ii) are items.
GOES_ON_IN_SMALL_RE = re.compile(r"[\"'“‘]?[a-z]|\((?!\w{1,3}\))[a-z]")
NEW_BLOCK_RE = re.compile(r"[a-zA-Z][.)][ \t]|--|[-*•¶]")


def rejoin_sentences(
    edits: Edits, artefacts: list[int], flows: list[int], openings: list[Opening], start: int
) -> set[int]:
    """Close the gap where a page break, printed or lost, splits a sentence.

    `artefacts` are the places of page breaks and captions that were blanked out, `flows`
    of those that the text goes on over, whatever it says.

    Returns the places behind the gaps that were closed.
    """
    closed: set[int] = set()
    text = edits.text
    openings_at = [opening.start for opening in openings]
    for gap in BLANKS_RE.finditer(text, start):
        gap_start, gap_end = gap.span()
        if gap_end >= len(text) or _has_one(openings_at, gap_start, gap_end):
            continue
        reach = max(0, gap_start - 200)
        line = text[text.rfind("\n", reach, gap_start) + 1 or reach : gap_start]
        before = line.rstrip()
        gap_start += len(before) - len(line)
        at_page_break = _has_one(artefacts, gap_start, gap_end)
        after = text[gap_end : gap_end + 300]
        flow = bool(flows) and _has_one(flows, gap_start, gap_end)
        if flow or _sentence_goes_on(before, after, at_page_break):
            code = "" if flow or at_page_break else "split-sentence"
            edits.add(gap_start, gap_end, "\n", code)
            closed.add(gap_end)
        elif at_page_break:
            edits.add(gap_start, gap_end, "\n\n", "")
    return closed


def _has_one(places: list[int], start: int, end: int) -> bool:
    index = bisect_right(places, end)
    return index > 0 and places[index - 1] >= start


def _sentence_goes_on(before: str, after: str, at_page_break: bool) -> bool:
    if not before or (len(before) < 30 and not at_page_break):
        return False
    # A bracket or quotation may close in mid-sentence.
    ends = before.endswith(SENTENCE_END)
    if ends and not (before.endswith(MAY_GO_ON) and after[:1].islower()):
        return False
    if NEW_BLOCK_RE.match(after):
        return False
    following = after.split("\n", 2)
    if len(following) > 1 and is_rule(following[1]):  # a title over its rule
        return False
    if ends:
        return True
    if GOES_ON_IN_SMALL_RE.match(after):
        return True
    if GOES_ON_RE.search(before, max(0, len(before) - LONGEST_WORD)):
        return True
    return at_page_break and len(before) > 50 and not before.isupper() and bool(after[:1].strip())
