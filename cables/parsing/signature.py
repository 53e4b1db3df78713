"""Who signed: the surname of the chief of mission, or of the Secretary, at the very end."""

from __future__ import annotations

import re

LINE_RE = re.compile(
    r"\n[ \t]*(?P<name>[A-Z][A-Za-z'’-]{1,30}(?:[ .]{1,3}[A-Z][A-Za-z'’-]{0,30}){0,3})\Z"
)
# Joined lines leave it in small letters behind the last sentence: "his formal position. Beyrle"
MIXED_INLINE_RE = re.compile(r"(?<=[.!?\"”)\]])[ \t\n]{1,9}(?P<name>[A-Z][a-z]{3,20})\Z")
LEFT_OVER_RE = re.compile(r"(?:\s+[.…*>]{1,3}|\s*\n[*.>\s]{1,80})\Z")
# Below a rule nothing but the marks of footnotes that this copy does not print.
FOOTNOTES_RE = re.compile(r"\n[ \t]*[-_=]{3,80}[ \t]*\n[ \t\d.*()\[\]\n]{1,80}\Z")
# Automatic downgrading, and exemption from it, stood above the signature until 1982.
GROUP_RE = re.compile(
    r"\n[ \t]*(?P<group>GP-?[1-4]|GROUP [1-4]|EXEMPT|X?GDS(?:-[1-4])?|ADS)[ \t.]*\Z"
)
GROUP_ENDS = ("1", "2", "3", "4", "EXEMPT", "GDS", "ADS")
# It may share the last line of text: "... the Uighurs by the U.S. DANILOVICH"
INLINE_RE = re.compile(
    r"(?:(?<=[.!?\"”)\]*-])|(?<=END COMMENT)|(?<=END SUMMARY)|(?<=END NOTE)|(?<=END TEXT)"
    r"|(?<=End Comment)|(?<=End comment))[ \t\n]{1,9}(?P<name>[A-Z][A-Z'’-]{2,20})\Z"
)
END_OF_MESSAGE_RE = re.compile(r"\n[ \t]*(?:N{3,4}|\#{1,9}|BT|=+ ?CABLE ENDS ?=+)[ \t]*\Z")
NO_SIGNATURE = {
    "END", "COMMENT", "SUMMARY", "NOTE", "TEXT", "UNQUOTE", "UNCLASSIFIED", "CONFIDENTIAL",
    "SECRET", "SENSITIVE", "SIPDIS", "NNNN", "BT", "ANNEX", "BIO", "NOFORN", "MINIMIZE",
    "CONSIDERED", "EXEMPT", "GDS", "XGDS", "ADS",
}  # fmt: skip
TAIL = 400
# What the end must be for a search to be worth its while, and how far before it a name may begin.
MESSAGE_ENDS = ("NNN", "#", "BT", "=")
LEFT_OVERS = (".", "…", "*", ">")
FOOTNOTE_ENDS = (*".*)]", *map(str, range(10)))
INLINE_REACH = 40


def find_signature(text: str, start: int) -> tuple[int, str]:
    """Return (where the text before the signature ends, the surname); "" where none signs."""
    begin = max(start, len(text) - TAIL)
    tail = text[begin:].rstrip()
    while tail.endswith(MESSAGE_ENDS) and (match := END_OF_MESSAGE_RE.search("\n" + tail)):
        tail = tail[: max(match.start() - 1, 0)].rstrip()
    if tail.endswith(LEFT_OVERS):
        tail = LEFT_OVER_RE.sub("", tail).rstrip()
    if match := _signed_line(tail):
        return begin + match.start(), _once(match["name"])
    reach = max(0, len(tail) - INLINE_REACH)
    match = INLINE_RE.search(tail, reach) or MIXED_INLINE_RE.search(tail, reach)
    if match and match["name"].upper() not in NO_SIGNATURE:
        return begin + match.start("name"), match["name"]
    return begin + len(tail), ""


def find_group(text: str, start: int, end: int) -> tuple[int, str]:
    """Return (where the text before a group of automatic downgrading ends, the group).

    `GP-3` and `EXEMPT` stand above the signature of cables up to 1982; "" where none does.
    """
    begin = max(start, end - TAIL)
    tail = text[begin:end].rstrip()
    if tail.endswith(GROUP_ENDS) and (match := GROUP_RE.search(tail)):
        return begin + match.start(), match["group"]
    return end, ""


def _signed_line(tail: str) -> re.Match[str] | None:
    """Return the surname that is the last line but for the marks of footnotes."""
    match = LINE_RE.search(tail)
    if not match and tail.endswith(FOOTNOTE_ENDS) and (marks := FOOTNOTES_RE.search(tail)):
        match = LINE_RE.search(tail[: marks.start()].rstrip())
    if not match:
        return None
    name = _once(match["name"])
    words = name.upper().replace(".", " ").split()
    signs = not NO_SIGNATURE.intersection(words) and (name.isupper() or len(words) == 1)
    return match if signs else None


def _once(name: str) -> str:
    """Return a surname that is printed twice in a row once."""
    words = name.split()
    half = len(words) // 2
    twice = len(words) % 2 == 0 and words[:half] == words[half:]
    return " ".join(words[:half]) if twice else name
