"""Metadata glued to the telegram: five bare lines, then the text with no break between.

09STATE97909 / subject / Fri Oct 20 00:00:00 +0100 2006 / CLASSIFICATION / Origin
"""

from __future__ import annotations

import re

from cables.parsing.formats.wrapped import Wrapped, behind_metadata

NAME = "glued metadata"
GLUED_RE = re.compile(
    r"""
    \A\s*
    (?P<mrn>\d\d[A-Z]{3,40}\d{1,7})[ \t]*\n
    [^\n]*\n
    (?P<created>(?:[A-Z][a-z]{2}\ [A-Z][a-z]{2}\ +\d|\d{4}-\d\d-\d\d)[^\n]*)\n
    (?P<classification>[A-Z][A-Z/ \t]+)\n
    (?P<origin>[A-Z][^\n]*)(?:\n|\Z)
    """,
    re.VERBOSE,
)


def read(text: str) -> Wrapped | None:
    """Return the telegram behind the five lines; None where they are not there."""
    match = GLUED_RE.match(text)
    if not match:
        return None
    return behind_metadata(NAME, text, match.end(), match)
