"""Page breaks: `MADRID 00002657 001.2 OF 003`, station, serial of eight digits, page, total.

They split sentences, so they leave the text; where they stood is kept as an anchor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cables.parsing.records import Problem

NUMBERS_RE = re.compile(
    r"0\d{7}[ \t]{1,4}(?P<page>\d{3})(?:\.\d)?[ \t]{1,4}OF[ \t]{1,4}(?P<of>\d{3})"
)
STATION_RE = re.compile(r"(?:^|(?<=[\s.,;:)]))[A-Z][A-Z.' \t-]{1,30}[ \t]{1,4}\Z", re.MULTILINE)
STATION_REACH = 40


@dataclass(frozen=True, slots=True)
class PageBreak:
    start: int
    end: int
    page: int
    of: int
    printed: str


def blank_page_breaks(text: str, start: int) -> tuple[str, list[PageBreak]]:
    """Return the text with page breaks blanked out, its length unchanged, and the breaks."""
    if " OF 0" not in text:
        return text, []
    found, pieces, at = [], [], 0
    for match in NUMBERS_RE.finditer(text, start):
        line_start = text.rfind("\n", max(0, match.start() - STATION_REACH), match.start()) + 1
        reach = max(line_start, match.start() - STATION_REACH)
        station = STATION_RE.search(text[reach : match.start()])
        if not station:
            continue
        begin, end = reach + station.start(), match.end()
        printed = " ".join(text[begin:end].split())
        found.append(PageBreak(begin, end, int(match["page"]), int(match["of"]), printed))
        alone = line_start and not text[line_start:begin].strip()
        pieces += [text[at:begin], " " * (end - begin) if alone else "\n" + " " * (end - begin - 1)]
        at = end
    pieces.append(text[at:])
    return "".join(pieces), found


def lost_page_breaks(breaks: list[PageBreak], line_of) -> list[Problem]:
    """Report the pages whose break this copy has lost."""
    problems = []
    for one, other in pairwise(breaks):
        if one.page + 1 < other.page < one.page + 100:
            lost = ", ".join(str(page) for page in range(one.page + 1, other.page))
            message = f"The page break before page {lost} is missing."
            problems.append(Problem(line_of(other.start), "page-break-lost", message))
    return problems
