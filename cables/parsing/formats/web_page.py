"""The "Cable Viewer" page of 2010: a table of facts, then the telegram in `<pre>` blocks.

The site put ¶ before every line that begins with a number or one letter and a full
stop; these blind marks come along and are judged in `body.py`.
"""

from __future__ import annotations

import html
import re

from cables.parsing.formats.wrapped import NOTICE_RE, Wrapped, parse_day
from cables.parsing.mrn import parse_mrn

NAME = "web page"
MARKUP_RE = re.compile(r"\A\s*(?:<\?xml|<!doctype html|<html)", re.IGNORECASE)
PRE_RE = re.compile(r"<pre[^>]{0,200}>(.*?)</pre>", re.IGNORECASE | re.DOTALL)
TABLE_RE = re.compile(r"<table[^>]{0,200}class=.cable.[^>]{0,200}>(.*?)</table>", re.I | re.S)
CELL_RE = re.compile(r"<td[^>]{0,200}>(.*?)</td>", re.IGNORECASE | re.DOTALL)
ELEMENT_RE = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
BREAK_RE = re.compile(r"<br\s{0,3}/?>|</p\s{0,3}>", re.IGNORECASE)


def read(text: str) -> Wrapped | None:
    """Return the telegram in the page; None where there is no page or no telegram in it."""
    if not MARKUP_RE.match(text):
        return None
    blocks = [match for match in PRE_RE.finditer(text) if match[1].strip()]
    if not blocks:
        return None
    table = TABLE_RE.search(text)
    cells = [_plain(cell).strip() for cell in CELL_RE.findall(table[1])] if table else []
    cells += [""] * (5 - len(cells))
    telegram, lines = _telegram(text, blocks)
    notice = NOTICE_RE.search(telegram, 0, 400)
    if notice:
        lines = lines[telegram.count("\n", 0, notice.end()) :]
        telegram = telegram[notice.end() :]
    return Wrapped(
        NAME,
        blocks[0].start(1),
        blocks[-1].end(1),
        mrn=parse_mrn(cells[0]),
        day=parse_day(cells[1]),
        classification=cells[3],
        origin=cells[4],
        partial=notice is not None,
        text=telegram,
        lines=tuple(lines),
    )


def _telegram(text: str, blocks: list[re.Match[str]]) -> tuple[str, list[int]]:
    """Return the text of the blocks, and the source line of each of its lines.

    The site wrote line breaks as `&#x000A;`, so one source line may hold the telegram.
    """
    pieces: list[str] = []
    lines: list[int] = []
    for block in blocks:
        number = text.count("\n", 0, block.start(1)) + 1
        for offset, source_line in enumerate(block[1].split("\n")):
            piece = _plain(source_line)
            pieces.append(piece)
            lines += [number + offset] * (piece.count("\n") + 1)
        pieces.append("")
        lines.append(lines[-1])
    return "\n".join(pieces[:-1]), lines[:-1]


def _plain(markup: str) -> str:
    return html.unescape(ELEMENT_RE.sub("", BREAK_RE.sub("\n", markup)))
