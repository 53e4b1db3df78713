"""Which lines are headings: short, title-like, without a full stop, perhaps between rules."""

from __future__ import annotations

import re

RULE_RE = re.compile(r"[ \t]*(?:[-=_*~][ \t]?){3,}[ \t]*\Z")
BULLET_RE = re.compile(r"[ \t]*(?:--|[•·▪*-])")
ENUMERATOR_RE = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])[.)][ \t]")
BLANKS_RE = re.compile(r"\n(?:[ \t]*\n)+[ \t]*")
BEGIN_END_RE = re.compile(r"(?:END|BEGIN)\b", re.IGNORECASE)
MARKING_RE = re.compile(r"\([A-Z/]{1,8}\)\s*")
WORD_RE = re.compile(r"[A-Za-z][A-Za-z'’-]*")
PLAIN_LIMIT, RULED_LIMIT, MIXED_CASE_LIMIT = 160, 200, 110
BLOCK_REACH = 400  # no heading is longer
SMALL_WORDS = {
    "a", "an", "the", "of", "and", "or", "to", "for", "in", "on", "at", "by", "with", "from",
    "as", "but", "not", "no", "is", "are", "vs", "its",
}  # fmt: skip


def is_rule(line: str) -> bool:
    return RULE_RE.match(line) is not None


def heading_text(block: str) -> str:
    """Return a heading on one line, without its rules."""
    return " ".join(" ".join(line for line in block.split("\n") if not is_rule(line)).split())


def is_heading_block(block: str) -> bool:
    """Whether a block between blank lines reads as a heading."""
    lines = [line for line in block.split("\n") if line.strip()]
    titles = [line.strip() for line in lines if not is_rule(line)]
    ruled = len(titles) < len(lines)
    if not titles:
        return ruled
    text = " ".join(titles)
    if titles[0][0].isdigit() and ENUMERATOR_RE.match(titles[0]):
        return False
    if len(titles) > 1 and all(ENUMERATOR_RE.match(title) for title in titles):
        return False
    if len(text) > (RULED_LIMIT if ruled else PLAIN_LIMIT) or len(titles) > 3:
        return False
    if text.endswith((",", ";")) or (BULLET_RE.match(titles[0]) and not ruled):
        return False
    if text.endswith(".") and not text.endswith("...") and not (ruled and len(text) < 80):
        return False
    if BEGIN_END_RE.match(text) and text.upper() != text:
        return False
    return ruled or _reads_as_title(text)


def _reads_as_title(text: str) -> bool:
    text = MARKING_RE.sub("", text, count=1)
    letters = [char for char in text if char.isalpha()]
    if sum(char.isupper() for char in letters) > 0.8 * len(letters) > 0:
        return True
    words = WORD_RE.findall(text)
    if len(text) > MIXED_CASE_LIMIT or not words or not words[0][0].isupper():
        return False
    if len(words) <= 6 and not text.endswith((".", "!", "?")):
        return True
    heavy = [word for word in words if word.lower() not in SMALL_WORDS]
    return sum(word[0].isupper() for word in heavy) >= 0.75 * len(heavy)


def trailing_heading(
    text: str, start: int, end: int, *, may_be_all: bool
) -> tuple[int, tuple[int, int] | None]:
    """Return (where a paragraph's own text ends, the span of the next one's heading or None).

    `may_be_all`: nothing but headings may stand there. What stands on a number's own line
    is the paragraph's text, however much it looks like a title.
    """
    limit, heading = end, None
    while True:
        window = max(start, limit - BLOCK_REACH)
        stop = window + len(text[window:limit].rstrip())
        block_start = window
        for gap in BLANKS_RE.finditer(text, window, stop):
            block_start = gap.end()
        block = text[block_start:stop]
        if not block.strip() or (block_start == window > start):
            return limit, heading
        if block_start == start and not may_be_all:
            height = _ruled_tail(block)
            return (stop - height, (stop - height, stop)) if height else (limit, heading)
        if not is_heading_block(block):
            height = _ruled_tail(block)
            if height:
                block_start = stop - height
                return block_start, (block_start, heading[1] if heading else stop)
            return limit, heading
        heading = (block_start, heading[1] if heading else stop)
        limit = block_start
        if block_start == start:
            return limit, heading


def _ruled_tail(block: str) -> int:
    """Return the length of a ruled heading that ends a block of text; 0 without one."""
    lines = block.split("\n")
    if len(lines) < 3 or not is_rule(lines[-1]):
        return 0
    for height in (2, 3, 4):
        if height < len(lines) and is_rule(lines[-height - 1]):
            return len("\n".join(lines[-height - 1 :]))
    title = lines[-2].strip()
    if len(title) < 80 and not title.endswith((".", ",", ";")) and lines[-3].rstrip().endswith("."):
        return len("\n".join(lines[-2:]))
    return 0
