"""Which lines are headings: short, title-like, without a full stop, perhaps between rules."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

RULE_MARKS = "-=_*~"
SHORTEST_RULE = 3
RULE_RE = re.compile(r"(?:[-=_*~][ \t]?){3,}\Z")
# A rule drawn on the title's own line: "Comment: Stay tuned --------"
RULE_BESIDE_RE = re.compile(r"(?:^|(?<=\s))[-=_*~]{3,}\s*$|^\s*[-=_*~]{3,}(?=\s)")
# ------- SUMMARY -------
BOXED_RE = re.compile(r"[-=_*~]{3,40}[ \t]*[A-Za-z(\"][^\n]{1,80}?[ \t]*[-=_*~]{3,40}\Z")
# A title that shares the line of a closing formula: "End Summary. The courts under strain"
BEHIND_END_RE = re.compile(
    r"\b(?:End|END)\s(?i:(?:of\s)?(?:summary|comment|note))\.?\)?[ \t]{1,3}"
    r"(?P<title>[^a-z\s][^\n]{2,80})\Z"
)
BEHIND_END_REACH = 110
BULLET_RE = re.compile(r"[ \t]*(?:--|[•·▪*–—-])")
ENUMERATOR_RE = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])[.)][ \t]")
BLANKS_RE = re.compile(r"\n[ \t]*\n[ \t\n]*")
BEGIN_END_RE = re.compile(
    r"\(?(?:END|BEGIN)\s+(?:OF\s+)?(?:SUMMARY|COMMENT|NOTE|TEXT|QUOTE|ACTION|TALKING|NON)", re.I
)
MARKING_RE = re.compile(r"\([A-Z/]{1,8}\)\s*")
WORD_RE = re.compile(r"[A-Za-z][A-Za-z'’-]*")
COLUMNS_RE = re.compile(r"\S[ \t]{2,}\S.*\S[ \t]{2,}\S")
REDACTION_RE = re.compile(
    r"(?:X{4,}|\[[^\]\n]{0,60}removed[^\]\n]{0,20}\]|[\s.])+\Z", re.IGNORECASE
)
# How the cable is to be handled is said before its first heading, and is none.
BANNERS = (
    "SENSITIVE BUT UNCLASSIFIED",
    "PROTECT ACCORDINGLY",
    "HANDLE ACCORDINGLY",
    "TREAT ACCORDINGLY",
    "INTERNET DISTRIBUTION",
)
# What ends a sentence, a bracket or quotation mark behind it included; or a redaction.
ENDS_SENTENCE_RE = re.compile(
    r"(?:[.!?][\"'”’)\]]{0,2}|[.!?]?[”)\]]|XXX|SUMMARY|COMMENT|NOTE)\Z", re.I
)
LONGEST_END = len("SUMMARY")
BEGINS_TITLE_RE = re.compile(r"[^a-z.,;:)\s]|\.\.\.|(?:de|al|el)\b")
PLAIN_LIMIT, RULED_LIMIT, MIXED_CASE_LIMIT, LINE_LIMIT = 160, 200, 110, 110
TEXT_ENDS = (".", ",", ";")
TITLE_SENTENCE = 80  # a title over its rule may be one this long
TAIL_LINES = 14  # no headings stand higher above the next number
TAIL_REACH = 500
UNWRAPPED = 160  # a line longer than this is a whole paragraph
SMALL_WORDS = {
    "a", "an", "the", "of", "and", "or", "to", "for", "in", "on", "at", "by", "with", "from",
    "as", "but", "not", "no", "is", "are", "vs", "its",
}  # fmt: skip


def is_rule(line: str) -> bool:
    """Whether a line is drawn, of three marks or more; blanks may part them."""
    stripped = line.strip(" \t")
    if stripped[-1:] not in RULE_MARKS:
        return False
    if not stripped.strip(RULE_MARKS):  # most rules have no blanks
        return len(stripped) >= SHORTEST_RULE
    return RULE_RE.match(stripped) is not None


def holds_banner(text: str) -> bool:
    text = text.upper()
    return any(banner in text for banner in BANNERS)


def heading_text(block: str) -> str:
    """Return a heading on one line, without its rules."""
    lines = [_without_rule(line) for line in block.split("\n") if not is_rule(line)]
    return " ".join(" ".join(lines).split())


def _without_rule(line: str) -> str:
    stripped = line.strip()
    if stripped[:1] in RULE_MARKS or stripped[-1:] in RULE_MARKS:
        return RULE_BESIDE_RE.sub("", line)
    return line


def is_heading_block(block: str) -> bool:
    """Whether a block between blank lines reads as a heading."""
    lines = [line for line in block.split("\n") if line.strip()]
    titles = [line.strip() for line in lines if not is_rule(line)]
    if len(lines) == 1 and titles and titles[0][0] in RULE_MARKS and BOXED_RE.match(titles[0]):
        return True
    ruled = len(titles) < len(lines)
    if not titles:
        return ruled
    text = " ".join(titles)
    if len(text) > (RULED_LIMIT if ruled else PLAIN_LIMIT) or len(titles) > 3:
        return False
    if _is_list(titles, lines, ruled) or holds_banner(text) or REDACTION_RE.match(text):
        return False
    if text.endswith((",", ";")) or not BEGINS_TITLE_RE.match(text):
        return False
    short = ruled and len(text) < TITLE_SENTENCE
    if text.endswith(".") and not text.endswith("...") and not short:
        return False
    if BEGIN_END_RE.match(text):
        return False
    return ruled or _reads_as_title(text)


def _is_list(titles: list[str], lines: list[str], ruled: bool) -> bool:
    """Items, a table, or a list of names: short lines that are no wrap of one another."""
    if titles[0][0].isdigit() and ENUMERATOR_RE.match(titles[0]):
        return True
    if BULLET_RE.match(titles[0]) and not ruled:
        return True
    if len(titles) == 1:
        return False
    if all(ENUMERATOR_RE.match(title) for title in titles):
        return True
    if any(COLUMNS_RE.search(line) for line in lines):
        return True
    mixed_case = " ".join(titles).upper() != " ".join(titles)
    return not ruled and mixed_case and len(titles[0]) < 45 and titles[1][0].isupper()


def _reads_as_title(text: str) -> bool:
    text = MARKING_RE.sub("", text, count=1)
    if text.isupper() and text.isascii():
        return True
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


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str
    is_rule: bool
    is_first: bool  # of the paragraph: on the number's own line
    blank_above: bool = False


def trailing_headings(
    text: str, start: int, end: int, *, may_be_all: bool, closed: Container[int] = ()
) -> tuple[int, list[tuple[int, int]]]:
    """Return (where a paragraph's own text ends, the spans of the next one's headings).

    `may_be_all`: nothing but headings may stand there. What stands on a number's own line
    is the paragraph's text, however much it looks like a title. `closed` are places behind
    blank lines that split a sentence, and so part nothing.
    """
    reach = max(start, end - TAIL_REACH)
    tail = text[reach:end].rstrip(" \t\n")
    if _ends_like_text(tail):  # most do, so look there first
        return end, []
    if behind := _behind_end(tail):
        return reach + behind, [(reach + behind, reach + len(tail))]
    if _is_plain(tail):
        return end, []
    lines = _tail(text, start, reach + len(tail), closed)
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(lines) and len(found) < 3:
        height = _ruled_height(lines, index) or _plain_height(text, lines, index)
        if not height:
            break
        top = lines[index + height - 1]
        if top.is_first and not may_be_all:
            break
        found.append((top.start, lines[index].end))
        index += height
    return (found[-1][0] if found else end), found[::-1]


def _ends_like_text(text: str) -> bool:
    """Whether it ends as no heading does and no rule."""
    return text.endswith(TEXT_ENDS) and not text.endswith("...")


def _behind_end(tail: str) -> int:
    """Return where a title begins that shares the line of `End Summary.`, or 0."""
    line = tail[-BEHIND_END_REACH:]
    if "End " not in line and "END " not in line:
        return 0
    match = BEHIND_END_RE.search(tail, max(0, len(tail) - BEHIND_END_REACH))
    if not match or match["title"].startswith("(") or not is_heading_block(match["title"]):
        return 0
    return match.start("title")


def _is_plain(tail: str) -> bool:
    """Whether the last lines are plainly a paragraph's own text."""
    if "\n\n" in tail or len(tail) < TAIL_REACH // 2 or BLANKS_RE.search(tail):
        return False
    above, _, last = tail.rpartition("\n")
    if is_rule(last) or not last[-SHORTEST_RULE:].strip(RULE_MARKS):
        return False
    return len(above) - above.rfind("\n") <= UNWRAPPED


def _tail(text: str, start: int, end: int, closed: Container[int]) -> list[_Line]:
    """Return the last lines, the lowest first; a long one ends them."""
    lines: list[_Line] = []
    at, parted = end, 0  # how many lines up to the last rule or blank line
    while at > start and len(lines) < TAIL_LINES:
        begin = max(text.rfind("\n", start, at) + 1, start)
        raw = text[begin:at]
        stripped = raw.strip()
        if stripped:
            first = begin + raw.index(stripped)
            last = first + len(stripped)
            lines.append(_Line(first, last, stripped, is_rule(raw), begin == start))
            if len(stripped) > UNWRAPPED or len(lines) - parted > 3 or _parts_text(lines):
                break  # a paragraph's own text: no heading can stand below it
            if lines[-1].is_rule:
                parted = len(lines)
        elif lines:
            lines[-1].blank_above = lines[-1].start not in closed
            if lines[-1].blank_above:
                parted = len(lines)
        at = begin - 1
    return lines


def _parts_text(lines: list[_Line]) -> bool:
    """Whether the top line ends a text, parted by a blank line from what stands below it."""
    if len(lines) < 2 or not lines[-2].blank_above:
        return False
    text = lines[-1].text
    if not _ends_like_text(text):
        return False
    # Under a short sentence a rule might make a title of it.
    return not lines[-2].is_rule or not text.endswith(".") or len(text) > TITLE_SENTENCE


def _ruled_height(lines: list[_Line], index: int) -> int:
    """Return how many lines a heading over a rule takes; 0 where none stands there.

    1 where the rule has no title, but closes a text.
    """
    if not lines[index].is_rule:
        text = lines[index].text
        return int(text[0] in RULE_MARKS and BOXED_RE.match(text) is not None)
    at = _title_top(lines, index)
    while at > index + 1 and not BEGINS_TITLE_RE.match(lines[at - 1].text):
        at -= 1
    if at == index + 1 or not _may_be_title(lines[at - 1 : index : -1]):
        return 0
    if at < len(lines) and not lines[at - 1].blank_above:
        return _height_below(lines, index, at)
    return at - index


def _title_top(lines: list[_Line], index: int) -> int:
    """Return the index behind the topmost line that a title over a rule may reach."""
    at = index + 1
    while at < len(lines) and at - index <= 3:
        line = lines[at]
        is_text = len(line.text) > LINE_LIMIT or (at > index + 1 and _ends_sentence(line.text))
        if line.is_rule or is_text:
            break
        at += 1
        if line.blank_above:
            break
    return at


def _height_below(lines: list[_Line], index: int, at: int) -> int:
    """Return the height of a ruled heading with the line `at` right above it."""
    above = lines[at]
    if above.is_rule:
        return at - index + 1
    if _ends_like_text(lines[index + 1].text) and len(lines[at - 1].text.split()) > 2:
        return 1  # the last sentence of a text; the rule closes it
    if not _ends_sentence(above.text) and len(above.text) > 50:
        return 2  # the text above goes on to here; the line over the rule is the title
    return at - index


def _may_be_title(lines: list[_Line]) -> bool:
    text = " ".join(line.text for line in lines)
    return (
        len(text) <= RULED_LIMIT
        and not text.endswith((",", ";"))
        and not (text.endswith(".") and len(text) > TITLE_SENTENCE)
        and not BULLET_RE.match(text)
        and not holds_banner(text)
    )


def _ends_sentence(text: str) -> bool:
    return ENDS_SENTENCE_RE.search(text[-LONGEST_END:]) is not None


def _plain_height(text: str, lines: list[_Line], index: int) -> int:
    """Return how many lines a heading without a rule takes; 0 where none stands there."""
    at = index
    while at < len(lines) and at - index < 3 and not lines[at].is_rule:
        at += 1
        if lines[at - 1].blank_above or lines[at - 1].is_first:
            break
    if at == index:
        return 0
    top = lines[at - 1]
    above = lines[at].text if at < len(lines) else ""
    if top.blank_above or top.is_first:
        if above.endswith(":") or not is_heading_block(text[top.start : lines[index].end]):
            return 0
        return at - index
    if index + 1 < len(lines) and len(lines[index + 1].text) > UNWRAPPED:
        only = lines[index].text
        if len(only) <= LINE_LIMIT and _ends_sentence(lines[index + 1].text):
            return int(is_heading_block(only))
    return 0
