"""A cable as a web page: the "Cable Viewer" of 2010 and what later sites made of it.

The pages of 2010 hold a table of facts and the telegram in `<pre>` blocks. The site put ¶
before every line that begins with a number or one letter and a full stop; these blind
marks come along and are judged in `numbering.py`. Where a page has no `<pre>`, the
telegram is taken from its text, from its first routing or classification line on.
"""

from __future__ import annotations

import html
import re

from cables.parsing.formats.wrapped import NOTICE_RE, Wrapped, parse_day
from cables.parsing.mrn import Mrn, parse_mrn

NAME = "web page"
MARKUP_RE = re.compile(r"\A\s*(?:<\?xml|<!doctype html|<html)", re.IGNORECASE)
PRE_RE = re.compile(r"<pre[^>]{0,200}>(.*?)</pre>", re.IGNORECASE | re.DOTALL)
TABLE_RE = re.compile(r"<table[^>]{0,200}class=.cable.[^>]{0,200}>(.*?)</table>", re.I | re.S)
CELL_RE = re.compile(r"<td[^>]{0,200}>(.*?)</td>", re.IGNORECASE | re.DOTALL)
ELEMENT_RE = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
BREAK_RE = re.compile(
    r"<br\s{0,3}/?>|</?(?:p|div|li|ul|tr|td|th|table|h[1-6]|section|dd|dt)\b[^<>]{0,200}>", re.I
)
ENTITY_BREAK_RE = re.compile(r"&#(?:x0*A|0*10);", re.IGNORECASE)
UNSEEN_RE = re.compile(r"<(script|style|head)\b", re.IGNORECASE)
TELEGRAM_RE = re.compile(
    r"^[ \t]*(?:VZCZC|[ZOPR]{2} RU[A-Z]{4}|[ZOPR] \d{6}Z [A-Z]{3} \d\d"
    r"|(?:UNCLAS|C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET)\b"
    r"[^\n]{3,60}\d{3,6}[ \t]*$)",
    re.MULTILINE,
)
MRN_RE = re.compile(r"\b\d\d[A-Z]{3,30}\d{1,7}(?=_[a-z]\b|\b)")
MARK = "\v"  # a break that the markup makes, where the source has no line break


def read(text: str) -> Wrapped | None:
    """Return the telegram in the page; None where there is no page or no telegram in it."""
    if not MARKUP_RE.match(text):
        return None
    blocks = [match for match in PRE_RE.finditer(text) if match[1].strip()]
    if blocks:
        return _read_blocks(text, blocks)
    return _read_text(text)


def _read_blocks(text: str, blocks: list[re.Match[str]]) -> Wrapped:
    table = TABLE_RE.search(text)
    cells = [_plain(cell).strip() for cell in CELL_RE.findall(table[1])] if table else []
    cells += [""] * (5 - len(cells))
    pieces: list[str] = []
    lines: list[int] = []
    for block in blocks:
        found, numbers = _lines(block[1], text.count("\n", 0, block.start(1)) + 1)
        pieces += [*found, ""]
        lines += [*numbers, numbers[-1]]
    # The site of 2010 wrote a whole telegram on one line of the page: its own lines are counted.
    if any(ENTITY_BREAK_RE.search(block[1]) for block in blocks):
        lines = list(range(1, len(lines) + 1))
    return _wrapped(
        "\n".join(pieces[:-1]),
        lines[:-1],
        mrn=parse_mrn(cells[0]),
        day=parse_day(cells[1]),
        classification=cells[3],
        origin=cells[4],
    )


def _read_text(text: str) -> Wrapped | None:
    pieces, lines = _lines(_seen(text), 1)
    whole = "\n".join(pieces)
    start = TELEGRAM_RE.search(whole)
    if not start:
        return None
    before = whole[: start.start()]
    mrn = MRN_RE.search(before)
    count = before.count("\n")
    return _wrapped(
        "\n".join(pieces[count:]),
        lines[count:],
        mrn=parse_mrn(mrn[0]) if mrn else None,
        day=parse_day(before),
    )


def _wrapped(telegram: str, lines: list[int], *, mrn: Mrn | None, day, **facts) -> Wrapped:
    notice = NOTICE_RE.search(telegram, 0, 400)
    if notice:
        lines = lines[telegram.count("\n", 0, notice.end()) :]
        telegram = telegram[notice.end() :]
    return Wrapped(
        NAME,
        0,
        len(telegram),
        mrn=mrn,
        day=day,
        partial=notice is not None,
        text=telegram,
        lines=tuple(lines),
        **facts,
    )


def _seen(text: str) -> str:
    """Return a page without its head, scripts and styles; their line breaks stay."""
    pieces, at, lower = [], 0, text.lower()
    while match := UNSEEN_RE.search(text, at):
        close = lower.find(f"</{match[1].lower()}", match.end())
        end = close if close >= 0 else len(text)
        pieces += [text[at : match.start()], "\n" * text.count("\n", match.start(), end)]
        at = end
        if close < 0:
            break
    pieces.append(text[at:])
    return "".join(pieces)


def _lines(markup: str, number: int) -> tuple[list[str], list[int]]:
    """Return the lines that a reader sees, and the source line of each.

    One source line may hold many of them, parted by elements or by `&#x000A;`.
    """
    markup = BREAK_RE.sub(MARK, markup)
    markup = ELEMENT_RE.sub(lambda element: "\n" * element[0].count("\n"), markup)
    pieces: list[str] = []
    lines: list[int] = []
    for offset, source_line in enumerate(markup.split("\n")):
        for piece in html.unescape(source_line).replace(MARK, "\n").split("\n"):
            pieces.append(piece)
            lines.append(number + offset)
    return pieces, lines


def _plain(markup: str) -> str:
    return html.unescape(ELEMENT_RE.sub("", BREAK_RE.sub("\n", markup)))
