"""Page breaks: `MADRID 00002657 001.2 OF 003`, station, serial of eight digits, page, total.

They split sentences, so they leave the text; where they stood is kept as an anchor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cables.parsing.records import Problem

NUMBERS_RE = re.compile(
    r"0\d{7}[ \t]{1,4}(?P<page>\d{3})(?:\.\d)?[ \t]{1,4}(?:OF|of)[ \t]{1,4}(?P<of>\d{3})"
)
STATION_RE = re.compile(r"(?:^|(?<=[\s.,;:)]))[A-Z][A-Z.' \t-]{1,30}[ \t]{1,4}\Z", re.MULTILINE)
MIXED_CASE_STATION_RE = re.compile(r"\A[ \t]*[A-Z][A-Za-z.' \t-]{1,30}[ \t]{1,4}\Z")
STATION_REACH = 40
# Printed again after a section break, in the middle of the text.
REPEATED_CAPTION_RE = re.compile(
    r"\n[ \t]*(?=[CSULT])(?:SIPDIS|(?:C ?O ?R ?R ?E ?C ?T ?E ?D) +(?:C ?O ?P ?Y)[^\n]{0,60}"
    r"|(?P<foot>(?-i:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE)))[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# One of these stands in the body of any cable that repeats its captions.
REPEATED_CAPTIONS = ("SIPDIS", "Sipdis", "sipdis", "C O P Y", "COPY")
INDENTED = 8  # blanks before the class at the foot of a sheet
# Stamped on the cables of the 1970s when they were released.
STAMP_RE = re.compile(
    r"Declassified/Released US Department of State(?: EO Systematic Review)?"
    r"(?: \d{1,2} [A-Za-z]{3,9} \d{4})?"
)


@dataclass(frozen=True, slots=True)
class PageBreak:
    start: int
    end: int
    page: int
    of: int
    printed: str
    in_line: bool  # with text before it on the line
    flows: bool = False  # the text goes on over it without a blank line


def blank_page_breaks(text: str, start: int) -> tuple[str, list[PageBreak]]:
    """Return the text with page breaks blanked out, its length unchanged, and the breaks."""
    if " OF 0" not in text and " of 0" not in text:
        return text, []
    found, pieces, at = [], [], 0
    for match in NUMBERS_RE.finditer(text, start):
        line_start = text.rfind("\n", max(0, match.start() - STATION_REACH), match.start()) + 1
        reach = max(line_start, match.start() - STATION_REACH)
        before = text[reach : match.start()]
        station = STATION_RE.search(before) or (line_start and MIXED_CASE_STATION_RE.search(before))
        if not station:
            continue
        begin, end = reach + station.start(), match.end()
        printed = " ".join(text[begin:end].split())
        in_line = not line_start or bool(text[line_start:begin].strip())
        found.append(PageBreak(begin, end, int(match["page"]), int(match["of"]), printed, in_line))
        pieces += [text[at:begin], " " * (end - begin)]
        at = end
    pieces.append(text[at:])
    return "".join(pieces), found


def blank_repeated_captions(text: str, start: int) -> tuple[str, list[int]]:
    """Return the text with captions printed again in the body blanked out, and where they were."""
    start = max(0, start - 1)  # at the line break
    found, feet = [], 0
    for match in REPEATED_CAPTION_RE.finditer(text, start):
        is_foot = match["foot"] is not None
        if not is_foot or _stands_alone(text, match):
            found.append(match.span())
            feet += is_foot
    if not found or not (feet or any(text.find(word, start) >= 0 for word in REPEATED_CAPTIONS)):
        return text, []
    pieces, at = [], 0
    for begin, end in found:
        pieces += [text[at : begin + 1], " " * (end - begin - 1)]
        at = end
    pieces.append(text[at:])
    return "".join(pieces), [begin + 1 for begin, _ in found]


def blank_stamps(text: str) -> tuple[str, list[int]]:
    """Return the text with the archive's stamps blanked out, and where they were."""
    if "Declassified/Released" not in text:
        return text, []
    places = [match.start() for match in STAMP_RE.finditer(text)]
    return STAMP_RE.sub(lambda match: " " * len(match[0]), text), places


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether the class of the cable is printed by itself, and is no word of the text."""
    if match.start("foot") - match.start() > INDENTED:
        return True
    above = text[max(0, match.start() - INDENTED) : match.start()].rstrip(" \t")
    below = text[match.end() : match.end() + INDENTED].lstrip(" \t")
    ends = not below.strip() or below.startswith(("\n\n", "\n \n"))
    return above.endswith("\n") and ends


def lost_page_breaks(breaks: list[PageBreak], line_of) -> list[Problem]:
    """Report the pages whose break this copy has lost."""
    problems = []
    for one, other in pairwise(breaks):
        if one.page + 1 < other.page < one.page + 100:
            lost = ", ".join(str(page) for page in range(one.page + 1, other.page))
            message = f"The page break before page {lost} is missing."
            problems.append(Problem(line_of(other.start), "page-break-lost", message))
    return problems
