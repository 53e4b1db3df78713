"""The sheets on which State's message centre printed telegrams until 2001.

Every sheet ends with the class of the cable and begins with a line such as
`PAGE 02  HARARE  03785  01 OF 03  190821Z`; every section begins with the routing and the
header once more. All of that leaves the text, its length and its lines unchanged; where it
stood is kept as a page break.
"""

from __future__ import annotations

import re

from cables.parsing.classification import CLASS_LINE_RE, ClassLine
from cables.parsing.lines import FIELD_RE
from cables.parsing.mrn import canonical_origin
from cables.parsing.pages import PageBreak

SHEET_RE = re.compile(
    r"PAGE[ \t]{1,4}(?P<page>\d\d)[ \t]{1,16}"
    r"[A-Z][A-Z.'-]{1,14}(?:[ ][A-Z][A-Z.'-]{0,14}){0,4}[ \t]{1,12}\d{4,6}"
    r"(?:[ \t]{1,4}(?P<section>\d\d)[ \t]OF[ \t](?P<of>\d\d))?[ \t]{1,4}\d{6}Z"
)
CLASSES = "UNCLASSIFIED|UNCLAS|CONFIDENTIAL|TOP[ ]SECRET|SECRET|LIMITED[ ]OFFICIAL[ ]USE"
# The class at the foot of a sheet; PTQ5647 is a routing number.
FOOT_RE = re.compile(rf"(?:\s|\A)(?P<word>{CLASSES})(?:[ \t]+[A-Z]{{3}}\d{{4}})?\s*\Z")
FOOT_LINE_RE = re.compile(rf"\n[ \t]*(?P<word>{CLASSES})(?:[ \t]+[A-Z]{{3}}\d{{4}})?\s*\Z")
FOOT_REACH = 160
SECTION_RE = re.compile(r"SECTION[ \t]{1,3}\d\d[ \t]{1,3}OF[ \t]{1,3}\d\d[ \t]")
CLASS_WORD_REACH = 60  # from the start of a class line to its section
ROUTING_REACH = 2000  # from the first line of a sheet to the class line below it
HEADER_REACH = 2500  # from there to the last labelled line
SUBJECT_LINES = 4


def blank_sheets(text: str, first: ClassLine) -> tuple[str, list[PageBreak]]:
    """Return the text behind the class line without the marks of its sheets, and where they were.

    The breaks are empty for a text that was printed in another way.
    """
    sheets = _find_sheets(text, first.end)
    headers = _find_headers(text, first)
    if not sheets and not headers:
        return text, []
    breaks = _join(sheets, headers)
    pieces, at, found = [], first.end, []
    for one in breaks:
        start = _foot(text, at, one.start)
        pieces += [text[at:start], _blank(text[start : one.end])]
        line_start = text.rfind("\n", at, start) + 1 or at
        in_line = bool(text[line_start:start].strip())
        flows = _flows(text, start, one.end)
        found.append(PageBreak(start, one.end, one.page, one.of, one.printed, in_line, flows))
        at = one.end
    return text[: first.end] + "".join(pieces) + text[at:], found


def _find_sheets(text: str, start: int) -> list[PageBreak]:
    if text.find("PAGE 0", start) < 0:  # there is a PAGE 02 where there is any
        return []
    matches = list(SHEET_RE.finditer(text, start))
    last = max((int(match["page"]) for match in matches), default=0)
    return [
        PageBreak(
            match.start(),
            match.end(),
            int(match["section"] or match["page"]),
            int(match["of"] or last),
            " ".join(match[0].split()),
            in_line=False,
        )
        for match in matches
    ]


def _find_headers(text: str, first: ClassLine) -> list[PageBreak]:
    """Return where the header of a later section of the same cable stands in the text."""
    if not first.sections or first.serial is None or text.find("SECTION", first.end) < 0:
        return []
    found, at = [], first.end
    own = (canonical_origin(first.origin), first.serial)
    for section in SECTION_RE.finditer(text, first.end):
        start = text.rfind("\n", max(at, section.start() - CLASS_WORD_REACH), section.start()) + 1
        match = CLASS_LINE_RE.match(text, start) if start else None
        if not match or not match["section"] or int(match["section"]) < 2:
            continue
        if (canonical_origin(match["origin"]), int(match["serial"])) != own:
            continue
        end = _header_end(text, match.end(), _subject(text, first.end))
        printed = " ".join(match[0].split())
        number, of = int(match["section"]), int(match["of"])
        found.append(PageBreak(start, end, number, of, printed, in_line=False))
        at = end
    return found


def _subject(text: str, start: int) -> str:
    """Return the subject of the cable, or what begins it."""
    for match in FIELD_RE.finditer(text, start, start + HEADER_REACH):
        if match.lastgroup.startswith("subject"):
            lines = text[match.end() : match.end() + 400].split("\n")[:SUBJECT_LINES]
            return "\n".join(lines)
    return ""


def _header_end(text: str, start: int, subject: str) -> int:
    """Return where the labelled lines of a repeated header end; a subject ends as the first did."""
    end = start
    for match in FIELD_RE.finditer(text, start, start + HEADER_REACH):
        if text.find("\n\n", end, match.start()) >= 0 and end > start:
            break
        end = _line_end(text, match.end())
        if match.lastgroup.startswith("subject"):
            end = max(end, _same_words_end(text, match.end(), subject))
    return end


def _same_words_end(text: str, start: int, subject: str) -> int:
    """Return the end of the last line of the subject that is printed here just the same."""
    end = start
    for line in subject.split("\n"):
        stop = _line_end(text, end + (text[end : end + 1] == "\n"))
        if not line.strip() or text[end:stop].split() != line.split():
            break
        end = stop
    return end


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _join(sheets: list[PageBreak], headers: list[PageBreak]) -> list[PageBreak]:
    """Return both in order; a header goes with the sheet that begins right above it."""
    joined: list[PageBreak] = []
    begins = {one.start for one in headers}
    for one in sorted([*sheets, *headers], key=lambda item: item.start):
        above = joined[-1] if joined else None
        if above and one.start < above.end:
            continue
        is_header = one.start in begins
        is_below = above is not None and above.start not in begins
        if is_header and is_below and one.start - above.end < ROUTING_REACH:
            joined[-1] = PageBreak(above.start, one.end, one.page, one.of, above.printed, False)
        else:
            joined.append(one)
    return joined


def _foot(text: str, limit: int, start: int) -> int:
    """Return where the class at the foot of the sheet above begins."""
    pattern = FOOT_RE
    while True:
        reach = max(limit, start - FOOT_REACH)
        match = pattern.search(text[reach:start])
        if not match:
            return start
        start = reach + match.start("word")
        pattern = FOOT_LINE_RE  # a second one only on a line of its own


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _flows(text: str, start: int, end: int) -> bool:
    """Whether the text goes on over the break without a blank line."""
    above = text[max(0, start - FOOT_REACH) : start].split("\n")
    below = text[end : end + FOOT_REACH].split("\n")
    return any(line.strip() for line in above[-2:]) and any(line.strip() for line in below[:2])
