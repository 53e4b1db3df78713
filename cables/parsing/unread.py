"""What stands between the class line and the first paragraph and was claimed by nothing."""

from __future__ import annotations

import re

from cables.parsing.addressees import parse_captions
from cables.parsing.classification import ClassLine
from cables.parsing.headings import is_rule
from cables.parsing.lines import FIELD_RE, Field
from cables.parsing.mrn import canonical_origin
from cables.parsing.records import Problem
from cables.parsing.vocabulary import post_for_name

# The class line of another cable, at the start of a line or behind the words of a list.
OTHER_RE = re.compile(
    r"(?:\n|[ \t]{2})[ \t]*(?=[CSU])(?:C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET"
    r"|UNCLAS(?:SIFIED)?)[ \t]{1,4}(?:SECTION[ \t]\d\d[ \t]OF[ \t]\d\d[ \t]{1,4})?"
    r"(?P<origin>[A-Z][A-Z.']{2,20}(?: [A-Z.']{2,20}){0,3})[ \t]{1,4}(?P<serial>\d{3,6})\b"
)
CLASS_WORDS = ("UNCLAS", "C O N F I", "CONFIDENTIAL ", "S E C R E T", "SECRET ")
SHOWN = 60


def find_other_telegram(text: str, first: ClassLine, limit: int) -> int:
    """Return the line where another cable begins between a header and `limit`, or 0.

    The first has labelled lines of its own above it: a cable that only quotes another in
    full has none.
    """
    zone = text[first.end : limit]
    if not any(word in zone for word in CLASS_WORDS):
        return 0
    held = (canonical_origin(first.origin), first.serial)
    for match in OTHER_RE.finditer(text, first.end, limit):
        other = (canonical_origin(match["origin"]), int(match["serial"]))
        if other == held or not post_for_name(match["origin"]):
            continue
        fields = FIELD_RE.finditer(text, first.end, match.start())
        if any(field.lastgroup.startswith("subject") for field in fields):
            return text.rfind("\n", first.end, match.start() + 1) + 1
        return 0
    return 0


def unread_lines(
    zone: str, fields: list[Field], captions: list[str], passing: list[str]
) -> tuple[int, list[str]]:
    """Return (where in the header they begin, the lines that are no field, caption or passing)."""
    found: list[tuple[int, str]] = []
    at = 0
    for index, field in enumerate(fields):
        between = zone[at : field.start]
        for line in between.split("\n") if between.strip() else ():
            words = " ".join(line.split())
            if words and not is_rule(line) and (index or not _is_read(words, captions, passing)):
                found.append((at, words))
            at += len(line) + 1
        at = field.end
    return (found[0][0], [words for _, words in found]) if found else (0, [])


def _is_read(words: str, captions: list[str], passing: list[str]) -> bool:
    if words in captions or words in passing or any(words in line for line in passing):
        return True
    return any(parse_captions([words]))


def unread_problem(lines: list[str], line: int) -> Problem:
    """Report lines of the header that no field took."""
    printed = "; ".join(f"“{words[:SHOWN]}”" for words in lines[:3])
    more = f" and {len(lines) - 3} more" if len(lines) > 3 else ""
    return Problem(line, "header-unread", f"The header holds what no field takes: {printed}{more}.")
