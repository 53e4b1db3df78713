"""The public Cablegate CSV: one row a cable, read as a stream.

Columns: id, date-time, MRN, origin, classification, references, header, body. Fields hold
line breaks; a quote inside one is doubled, or escaped with a backslash, as the file does.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from cables.parsing.formats.containers import MAX_BYTES, Entry, refused
from cables.parsing.formats.odd_bytes import ODD_BYTES
from cables.parsing.formats.wrapped import NOTICE_RE, Wrapped, parse_day
from cables.parsing.mrn import parse_mrn

NAME = "Cablegate CSV"
COLUMNS = 8
ROW_RE = re.compile(
    rb"""
    (?:\xef\xbb\xbf)?(?:[^\n]{0,200}\n)?           # a byte order mark, a line of column names
    "?\d{1,9}"?,"?(?:\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)[^",\n]{0,20}"?,"?\d\d[A-Z]{3,40}\d{1,7}"?,
    """,
    re.VERBOSE,
)
DAY_RE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
ESCAPED_QUOTE_RE = re.compile(rb'[^\\"]\\"')


def matches(head: bytes) -> bool:
    return ROW_RE.match(head) is not None


def entries(stream: BinaryIO, name: str) -> Iterator[Entry]:
    """Yield one entry a row; a row with too few columns is refused, the next one read."""
    head = stream.peek(65_536) if hasattr(stream, "peek") else b""
    csv.field_size_limit(MAX_BYTES)
    lines = io.TextIOWrapper(stream, "utf-8-sig", errors=ODD_BYTES, newline="")
    escape = "\\" if ESCAPED_QUOTE_RE.search(head) else None
    rows = csv.reader((line.replace("\0", "") for line in lines), escapechar=escape)
    try:
        yield from _entries(rows, name)
    finally:
        lines.detach()  # the stream is its opener's to close


def _entries(rows: Iterator[list[str]], name: str) -> Iterator[Entry]:
    number = 0
    while True:
        number += 1
        label = f"{name}!row {number}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            message = f"Row {number} cannot be read ({error}); a quote may be missing before it."
            yield refused(label, "csv", message)
            return
        if row is None:
            return
        if row and not (number == 1 and not row[0].strip('"').isdigit()):
            yield _entry(row, label)


def _entry(row: list[str], label: str) -> Entry:
    if len(row) < COLUMNS:
        message = f"It has {len(row)} columns; a cable has {COLUMNS}. A quote may be missing."
        return refused(label, "csv", message)
    _, sent, mrn, origin, classification, _, header, body = row[:COLUMNS]
    text = f"{header.strip()}\n\n{body}" if header.strip() else body
    notice = NOTICE_RE.search(text, 0, 4000)
    told = Wrapped(
        NAME,
        0,
        len(text),
        mrn=parse_mrn(mrn),
        day=_day(sent),
        classification=classification,
        origin=origin,
        partial=notice is not None,
        text=text[: notice.start()] + text[notice.end() :] if notice else text,
    )
    return Entry(f"{label} ({mrn})", text=text, content=_as_row(row), told=told)


def _day(printed: str) -> date | None:
    """12/28/1966 18:48, month first."""
    if match := DAY_RE.match(printed):
        month, day, year = (int(group) for group in match.groups())
        try:
            return date(year, month, day)
        except ValueError:
            return None
    return parse_day(printed)


def _as_row(row: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(row)
    return out.getvalue().encode()
