"""A metadata dump: the page's table as lines, then the telegram, its header often twice.

Identifier / Created / Classification / Origin   (labels, one a line)
09STATE97909 / 2009-09-21 20:16:00 / … / Secretary of State
Cable title: … / Tags: … / pdf how-to read a cable
"""

from __future__ import annotations

import re

from cables.parsing.formats.wrapped import NOTICE_RE, Wrapped, parse_day
from cables.parsing.mrn import parse_mrn

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
TITLE_RE = re.compile(r"^Cable title:[ \t]*\n?\s*(?P<title>[^\n]*)", re.MULTILINE)
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
    title = TITLE_RE.search(text, match.end(), start)
    notice = NOTICE_RE.search(text, start, start + 400)
    if notice:
        start = notice.end()
    return Wrapped(
        NAME,
        start,
        len(text),
        mrn=parse_mrn(match["mrn"]),
        day=parse_day(match["created"]),
        classification=match["classification"].strip(),
        origin=match["origin"].strip(),
        subject=title["title"].strip() if title else "",
        partial=notice is not None,
    )
