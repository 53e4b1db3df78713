"""A metadata dump: the page's table as lines, then the telegram, its header often twice.

Identifier / Created / Classification / Origin   (labels, one a line)
09STATE97909 / 2009-09-21 20:16:00 / … / Secretary of State
Cable title: … / Tags: … / pdf how-to read a cable
"""

from __future__ import annotations

import re

from cables.parsing.formats.wrapped import Wrapped, behind_metadata

NAME = "metadata dump"
DUMP_RE = re.compile(
    r"""
    \A\s*
    (?:(?:Identifier|Reference\ id|Created|Released|Date|Classification|Origin)[ \t]*\n\s*)+
    (?P<mrn>\d\d[A-Z]{3,40}\d{1,7})[ \t]*\n\s*
    (?P<created>\d{4}-\d\d-\d\d[^\n]*)\n\s*
    (?:\d{4}-\d\d-\d\d[^\n]*\n\s*)?              # Released
    (?P<classification>[A-Z][A-Z/ \t]+)\n\s*
    (?P<origin>[A-Z][^\n]*)\n
    """,
    re.VERBOSE,
)
# Whatever comes last of these opens the telegram.
PREAMBLE_RE = re.compile(
    r"^(?:Cable title:|Tags:|Raw content|pdf how-to read a cable|Metadata)[^\n]*\n", re.MULTILINE
)


def read(text: str) -> Wrapped | None:
    """Return the telegram behind the metadata; None where the labels are not there."""
    match = DUMP_RE.match(text)
    if not match:
        return None
    start = match.end()
    for preamble in PREAMBLE_RE.finditer(text, start, start + 3000):
        start = preamble.end()
    return behind_metadata(NAME, text, start, match)
