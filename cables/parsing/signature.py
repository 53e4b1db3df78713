"""Who signed: the surname of the chief of mission, or of the Secretary, at the very end."""

from __future__ import annotations

import re

LINE_RE = re.compile(
    r"\n[ \t]*(?P<name>[A-Z][A-Za-z'’-]{1,30}(?:[ .]{1,3}[A-Z][A-Za-z'’-]{0,30}){0,3})\Z"
)
# It may share the last line of text: "... the Uighurs by the U.S. DANILOVICH"
INLINE_RE = re.compile(
    r"(?:(?<=[.!?\"”)\]*-])|(?<=END COMMENT)|(?<=END SUMMARY)|(?<=END NOTE)|(?<=END TEXT)"
    r"|(?<=End Comment)|(?<=End comment))[ \t\n]{1,9}(?P<name>[A-Z][A-Z'’-]{2,20})\Z"
)
END_OF_MESSAGE_RE = re.compile(r"\n[ \t]*(?:NNNN|\#{1,9}|BT|=+ ?CABLE ENDS ?=+)[ \t]*\Z")
NO_SIGNATURE = {
    "END", "COMMENT", "SUMMARY", "NOTE", "TEXT", "UNQUOTE", "UNCLASSIFIED", "CONFIDENTIAL",
    "SECRET", "SENSITIVE", "SIPDIS", "NNNN", "BT", "ANNEX", "BIO", "NOFORN", "MINIMIZE",
    "CONSIDERED",
}  # fmt: skip
TAIL = 400


def find_signature(text: str, start: int) -> tuple[int, str]:
    """Return (where the text before the signature ends, the surname); "" where none signs."""
    begin = max(start, len(text) - TAIL)
    tail = text[begin:].rstrip()
    while match := END_OF_MESSAGE_RE.search("\n" + tail):
        tail = tail[: max(match.start() - 1, 0)].rstrip()
    if match := LINE_RE.search(tail):
        name = match["name"]
        words = name.upper().replace(".", " ").split()
        if not NO_SIGNATURE.intersection(words) and (name.isupper() or len(words) == 1):
            return begin + match.start(), name
    if (match := INLINE_RE.search(tail)) and match["name"] not in NO_SIGNATURE:
        return begin + match.start("name"), match["name"]
    return begin + len(tail), ""
