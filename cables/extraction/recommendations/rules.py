"""What an action plan asks of a government, item by item.

A Tier 2 Watch List plan has short-term ("high-priority") asks, which remedy what put
the country there, and longer-term ones under Prosecution, Protection and Prevention
(09STATE88558, paragraphs 3, 4 and 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cables.extraction.context import Context
from cables.extraction.findings import Recommendation
from cables.extraction.recommendations.pillars import suggest_pillar
from cables.extraction.recommendations.plan_openings import (
    CLEARS_PILLAR_RE,
    END_RE,
    MAY_BEGIN_RE,
    begins_plan,
    country_of,
    horizon_of,
    pillar_of,
)
from cables.extraction.recommendations.plans import Block, begins_with_verb, find_blocks, is_ask
from cables.parsing.records import Paragraph

ITEM, SENTENCE, ENUMERATION = "action-plan-item", "action-plan-sentence", "action-plan-enumeration"
NOTE_RE = re.compile(r"\s*[\[(]\s*(?:begin\s+)?(?:post\s+)?(?:note|background)\b", re.IGNORECASE)
PLAN_WORDS = ("recommend", "paper", "steps", "actions", "measures", "plan")
PLAN_WORDS_RE = re.compile(r"[Aa]ction\s+[Pp]lan|ACTION\s+PLAN|[Nn]on-?[Pp]aper|NON-?PAPER")
AND_RE = re.compile(r"\s*[;,]\s*(?:and|or)?\s*\Z")
LEAD_IN_RE = re.compile(
    r"(?:in|with|through|as|by|where|when|using|to|consistent|working)\b[^,;]{0,100},\s+",
    re.IGNORECASE,
)
TAIL_PILLAR_RE = re.compile(r"[\[(](prosecution|protection|prevention)[\])]\W*\Z", re.IGNORECASE)
GOVERNMENT_SHOULD_RE = re.compile(
    r"\W*(?:the\s+)?(?:(?i:government|ministry|authorities|parliament)\b|GO[A-Z]{1,4}\b)[^.;:]{0,60}?"
    r"\b(?:should|must|needs?\s+to)\b",
    re.IGNORECASE,
)
# Without a marker, an order may as well be to a post.
TO_POSTS_RE = re.compile(
    r"\b(?:please|posts?|G/TIP|department|reftel|septel|embassy|desk|cables?|washington|POC|"
    r"points?\s+of\s+contact)\b",
    re.IGNORECASE,
)
INLINE_RE = re.compile(r"(?<![\w(])\(?(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4})\)\s+(?=[A-Za-z])")
FIRST_MARKS = {"1": "2", "a": "b", "i": "ii"}
SEMICOLON_RE = re.compile(r";\s+(?:and\s+)?")
LAST_WORDS_RE = re.compile(r"[\s,;]+(?:and|or)?[\s,;]*\Z", re.IGNORECASE)
HEADING_WORDS, LONGEST_HEADING = 12, 400


@dataclass(slots=True)
class _Ask:
    start: int
    end: int
    rule: str
    horizon: str
    pillar: str
    country: str
    depth: int = -1


@dataclass(slots=True)
class _Reader:
    """Where in a plan one is; it goes on from paragraph to paragraph until the plan ends."""

    context: Context
    mode: str = ""  # how it began: "plan", "paper", "list", "points"; "" outside
    horizon: str = ""
    pillar: str = ""
    country: str = ""
    has_asks: bool = False
    asks: list[_Ask] = field(default_factory=list)  # of the paragraph at hand

    def may_begin(self, paragraph: Paragraph) -> bool:
        """Whether a plan may begin here: told by words, as most paragraphs begin none."""
        lowered = self.context.lowered
        if not any(
            word in paragraph.heading.lower()
            or lowered.find(word, paragraph.start, paragraph.end) >= 0
            for word in PLAN_WORDS
        ):
            return False
        text = f"{paragraph.heading}\n{paragraph.text}"
        if self.context.is_about_trafficking or not self.context.cable.subject:
            return MAY_BEGIN_RE.search(text) is not None
        return PLAN_WORDS_RE.search(text) is not None

    def read_heading(self, text: str, as_heading: bool = False) -> bool:
        """Take in a block that is no ask; return whether it says anything of a plan."""
        if not text:
            return False
        if END_RE.match(text):
            self.mode = ""
            return False
        if mode := begins_plan(text, as_heading=as_heading, context=self.context):
            named = country_of(text)
            if named or not self.mode:
                self.country = named
            if not self.mode:
                self.horizon = self.pillar = ""
                self.has_asks = False
            self.mode = self.mode if self.mode and mode == "list" else mode
        if not self.mode:
            return False
        if pillar := pillar_of(text):
            self.pillar = pillar[0]
            return True
        horizon = horizon_of(text[:LONGEST_HEADING])
        if horizon is not None:
            self.horizon, self.pillar = horizon, ""
        elif CLEARS_PILLAR_RE.match(text):
            self.pillar = ""
        return mode != "" or horizon is not None

    def add(self, start: int, end: int, rule: str, pillar: str | None = None, depth=-1) -> None:
        self.has_asks = True
        pillar = self.pillar if pillar is None else pillar
        self.asks.append(_Ask(start, end, rule, self.horizon, pillar, self.country, depth))


def find_recommendations(context: Context) -> list[Recommendation]:
    """Return the asks of the cable's action plans in order; none where it has no plan."""
    if not _may_hold_plan(context):
        return []
    found: list[Recommendation] = []
    reader = _Reader(context)
    for paragraph in context.cable.paragraphs:
        for ask in _asks(paragraph, reader):
            quote = paragraph.text[ask.start : ask.end]
            one = Recommendation(
                paragraph=paragraph.anchor,
                start=paragraph.start + ask.start,
                end=paragraph.start + ask.end,
                quote=quote,
                rule=ask.rule,
                country=ask.country or context.country,
                report_year=context.report_year,
                horizon=ask.horizon,
                pillar=ask.pillar,
                suggested_pillar="",
                ordinal=len(found) + 1,
                text=" ".join(quote.split()),
            )
            found.append(
                one if one.pillar else replace(one, suggested_pillar=suggest_pillar(one.text))
            )
    return found


def _may_hold_plan(context: Context) -> bool:
    """Tell most cables apart by a search for words."""
    text = context.lowered
    if not context.is_about_trafficking and "raffick" not in text:
        return False
    return any(word in text for word in PLAN_WORDS)


def _asks(paragraph: Paragraph, reader: _Reader) -> list[_Ask]:
    """Return the asks of a paragraph; the reader remembers where in a plan it ends."""
    if not reader.mode and not reader.may_begin(paragraph):
        return []
    if reader.mode in ("list", "points") and reader.has_asks:
        reader.mode = ""  # a handed-over list ends with its paragraph
    reader.asks = []
    text = paragraph.text
    says_plan = reader.read_heading(paragraph.heading, as_heading=True)
    blocks = find_blocks(text)
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        was_in_plan = reader.mode != ""
        if block.kind == "item":
            _read_item(text, block, following, reader)
            continue
        goes_on = _read_text(text, block, following, reader) or index > 0 or says_plan
        if was_in_plan and not goes_on:
            reader.mode = ""  # the next numbered paragraph speaks of something else
    return reader.asks


def _read_item(text: str, block: Block, following: Block | None, reader: _Reader) -> None:
    words = text[block.start : block.end]
    if not reader.mode:
        if not block.is_bullet or ";" in words or words.endswith(":"):
            reader.read_heading(words, as_heading=_hands_down(block, following))
        if reader.mode and not _add_inside(words, block, reader) and block.is_bullet:
            is_handed = reader.mode == "list" and words.endswith(":")
            reader.mode = "points" if is_handed else ""
        return
    last = reader.asks[-1] if reader.asks else None
    if last and 0 <= last.depth < block.depth:
        last.end = _end_of_ask(text, block.start, block.end)  # a part of the ask above
        return
    if _is_heading(words, block, following):
        reader.read_heading(words, as_heading=True)
        _forget_depth(reader)
        return
    pillar = pillar_of(words)
    tail = TAIL_PILLAR_RE.search(words)
    own = tail[1].lower() if tail else pillar[0] if pillar and pillar[1] >= 0 else None
    if is_ask(words, strict=reader.mode in ("paper", "points")):
        end = _end_of_ask(text, block.start, block.end)
        reader.add(block.start, end, ITEM, own, block.depth)
    elif reader.mode == "points":
        reader.mode = ""  # the list within the talking points is over


def _forget_depth(reader: _Reader) -> None:
    """What stands below a heading is no part of the ask above it."""
    if reader.asks:
        reader.asks[-1].depth = -1


def _hands_down(block: Block, following: Block | None) -> bool:
    """Whether deeper items, or text, stand below a lettered or numbered line."""
    return following is not None and (following.kind == "text" or following.depth > block.depth)


def _is_heading(words: str, block: Block, following: Block | None) -> bool:
    """Whether an item is a heading with items below it, and no ask."""
    pillar = pillar_of(words)
    if pillar is not None:
        return pillar[1] < 0
    if words.rstrip().endswith((".", ";")) and not re.match(r"\W*action\s+plan", words, re.I):
        return False
    if begins_with_verb(words):
        return False
    is_short = len(words.split()) <= HEADING_WORDS
    if horizon_of(words) is not None:
        return words.rstrip().endswith(":") or (is_short and not block.is_bullet)
    return is_short and _hands_down(block, following)


def _read_text(text: str, block: Block, following: Block | None, reader: _Reader) -> bool:
    """Take in a block that no marker opens; return whether the plan goes on behind it."""
    words = text[block.start : block.end]
    _forget_depth(reader)
    if NOTE_RE.match(words):
        return reader.mode != ""
    hands_down = following is not None and following.kind == "item"
    if reader.mode and _is_bare_ask(words, reader):
        reader.add(block.start, _end_of_ask(text, block.start, block.end), SENTENCE)
        return True
    is_heading = block.is_ruled or len(words.split()) <= HEADING_WORDS
    had_asks = reader.has_asks
    says = reader.read_heading(words, as_heading=is_heading and (hands_down or block.is_ruled))
    if reader.mode:
        added = _add_inside(words, block, reader)
        if reader.mode in ("list", "points") and had_asks and not (says or added or is_heading):
            reader.mode = ""
        says = says or added
    return says


def _is_bare_ask(words: str, reader: _Reader) -> bool:
    """Whether a block without a marker is an ask: an order that opens and closes nothing."""
    should = reader.mode == "plan" and GOVERNMENT_SHOULD_RE.match(words)
    if (
        not (begins_with_verb(words) or should)
        or words.rstrip().endswith(":")
        or END_RE.match(words)
    ):
        return False
    if TO_POSTS_RE.search(words):
        return False
    return not begins_plan(words, as_heading=False, context=reader.context)


def _add_inside(words: str, block: Block, reader: _Reader) -> bool:
    """Take in the asks that stand inside one block; return whether any does."""
    found = list(_inside(words, pillar_of(words)))
    for start, end, rule in found:
        reader.add(block.start + start, block.start + end, rule)
    if found and reader.mode == "list":
        reader.mode = ""  # the list was this sentence
    return bool(found)


def _inside(words: str, pillar: tuple[str, int] | None) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, rule) of asks inside one block: enumerated, or between semicolons."""
    marks = list(INLINE_RE.finditer(words))
    if len(marks) > 1 and FIRST_MARKS.get(marks[0]["mark"]) == marks[1]["mark"]:
        for index, mark in enumerate(marks):
            stop = marks[index + 1].start() if index + 1 < len(marks) else len(words)
            stop = _end_of_sentence(words, mark.end(), stop) if index + 1 == len(marks) else stop
            yield mark.end(), mark.end() + len(_trim(words[mark.end() : stop])), ENUMERATION
        return
    at = pillar[1] if pillar else words.find(":") + 1
    if at <= 0 or at >= len(words):
        return
    at += len(words[at:]) - len(words[at:].lstrip())
    if not begins_with_verb(words[at:]):
        return
    pieces: list[list[int]] = []
    while at < len(words):
        gap = SEMICOLON_RE.search(words, at)
        stop = gap.start() if gap else len(words)
        if pieces and not _begins_ask(words[at:stop]):
            pieces[-1][1] = stop
        else:
            pieces.append([at, stop])
        at = gap.end() if gap else len(words)
    for start, stop in pieces:
        yield start, start + len(words[start:stop].rstrip()), ENUMERATION


def _begins_ask(words: str) -> bool:
    """`develop training`, and `in collaboration with NGOs, develop training`."""
    lead = LEAD_IN_RE.match(words)
    return begins_with_verb(words[lead.end() :] if lead else words)


def _trim(words: str) -> str:
    return LAST_WORDS_RE.sub("", words)


def _end_of_sentence(words: str, start: int, stop: int) -> int:
    match = re.compile(r"[.](?=\s+[A-Z]|\s*\Z)").search(words, start, stop)
    return match.end() if match else stop


def _end_of_ask(text: str, start: int, end: int) -> int:
    """Return where an ask ends: a note to posts behind it is none of it, nor is `; and`."""
    note = NOTE_RE.search(text, start, end)
    end = note.start() if note and note.start() > start else end
    return start + len(AND_RE.sub("", text[start:end]))
