"""Tables in the text of a cable: rows of cells under heads, as spaces or bars set them out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.extraction.statistics.figure_labels import measure_of_words

# A line with two numbers apart from one another: only there is it worth a look.
MAY_BE_TABLE_RE = re.compile(r"\d%?[ \t]*(?:[ \t]{2,}|\t|\|)[ \t]*[\d-]|\d[ \t]+\d[\d,]*[ \t]*\n")
SPLIT_RE = re.compile(r"[ \t]{2,}|\t|[ \t]*\|[ \t]*")
CELL_RE = re.compile(r"\d[\d,]*(?:\.\d+)?%?|--?|n/?a|nil|none", re.IGNORECASE)
TIGHT_RE = re.compile(
    r"(?P<label>[ \t]*\S.*?[A-Za-z).:])[ \t]+(?P<cells>\d[\d,]*(?:[ \t]+\d[\d,]*){1,7})[ \t]*"
)
YEAR_RE = re.compile(r"(?:FY|CY)?\s?['’]?(?:19|20)\d\d(?:-\d\d(?:\d\d)?)?\*?")
PART_RE = re.compile(
    r"\s*(?:(?:of|among)\s+(?:them|these|whom|which)|including|incl)\b", re.IGNORECASE
)
WEAK = ("other", "staff")  # what a noun alone may name
MOST_COLUMNS = 12
LONGEST_LINE = 160
LEAD_REACH = 240  # characters before a table that may say what it counts


@dataclass(frozen=True, slots=True)
class Cell:
    """A number at text[start:end] of a row, and what it counts."""

    start: int
    end: int
    measure: str
    unit: str
    head: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table at text[start:end]."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    label: str = ""


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    label: str
    cells: list[tuple[int, int, str]]


def find_rows(text: str) -> list[Row]:
    """Return the rows of all tables of a text, heads among them (without cells); often none."""
    if not MAY_BE_TABLE_RE.search(text):
        return []
    rows: list[Row] = []
    heads: list[str] = []
    lead, gap = "", 0
    for start, end in _lines(text):
        line = text[start:end]
        if not line.strip(" \t-=_|+"):
            gap += 1
            continue
        fields = _fields(line, start)
        row = _row(line, start, end, fields, heads)
        if row is not None and _fit(heads, row):
            above = rows[-1].cells[0] if rows and rows[-1].cells else None
            rows.append(Row(start, end, _cells(row, heads, lead, above), row.label))
            gap = 0
        elif _is_head(fields):
            heads = [field for _, _, field in fields]
            lead = text[max(0, start - LEAD_REACH) : start]
            rows.append(Row(start, end, ()))
            gap = 0
        elif gap or not heads or len(fields) > 1:
            heads = []
    return _with_cells(rows)


def _with_cells(rows: list[Row]) -> list[Row]:
    """Return rows without the heads under which no row stands."""
    kept: list[Row] = []
    for index, row in enumerate(rows):
        if row.cells or any(following.cells for following in rows[index + 1 : index + 2]):
            kept.append(row)
    return kept


def _lines(text: str):
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _fields(line: str, offset: int) -> list[tuple[int, int, str]]:
    if len(line) > LONGEST_LINE:
        return []
    fields, at = [], 0
    for match in [*SPLIT_RE.finditer(line), None]:
        end = match.start() if match else len(line)
        if line[at:end].strip():
            start = at + len(line[at:end]) - len(line[at:end].lstrip())
            fields.append((offset + start, offset + end, line[start:end].rstrip()))
        at = match.end() if match else end
    return fields[: MOST_COLUMNS + 1]


def _row(line: str, start: int, end: int, fields: list, heads: list[str]) -> _Line | None:
    """Return a line of a label and its cells; None where it is none."""
    if len(fields) >= 2 and all(CELL_RE.fullmatch(field) for _, _, field in fields[1:]):
        label = fields[0][2]
        is_label = re.search(r"[A-Za-z]", label) or YEAR_RE.fullmatch(label)
        return _Line(start, end, label, fields[1:]) if is_label else None
    if len(line) > LONGEST_LINE or not heads:
        return None
    match = TIGHT_RE.fullmatch(line)
    if match is None:
        return None
    cells = [
        (start + one.start(), start + one.end(), one[0])
        for one in re.finditer(r"\S+", line[match.start("cells") :])
    ]
    shift = match.start("cells")
    return _Line(
        start, end, match["label"].strip(), [(a + shift, b + shift, c) for a, b, c in cells]
    )


def _is_head(fields: list[tuple[int, int, str]]) -> bool:
    """Whether a line heads columns: two years or more, or several short names."""
    if len(fields) < 2:
        return False
    years = sum(YEAR_RE.fullmatch(field) is not None for _, _, field in fields)
    if years:
        return years >= len(fields) - 1
    return all(len(field) <= 40 and not field[0].isdigit() for _, _, field in fields)


def _fit(heads: list[str], row: _Line) -> bool:
    return len(heads) in (len(row.cells), len(row.cells) + 1)


def _cells(row: _Line, heads: list[str], lead: str, above: Cell | None) -> tuple[Cell, ...]:
    columns = heads[len(heads) - len(row.cells) :]
    by_label = None if YEAR_RE.fullmatch(row.label) else measure_of_words(row.label)
    if above is not None and PART_RE.match(row.label) and (by_label or WEAK)[0] in WEAK:
        by_label = above.measure, by_label[1] if by_label else above.unit
    whole = measure_of_words(lead.rsplit(".", 1)[-1])
    if whole is not None and whole[0] in WEAK:
        whole = None
    cells = []
    for (start, end, text), head in zip(row.cells, columns, strict=True):
        by_head = None if YEAR_RE.fullmatch(head) else measure_of_words(head)
        named = by_label or by_head or whole or ("other", "")
        if named[0] == "other" and by_head and by_label and by_head[0] not in WEAK:
            named = by_head
        if text[0].isdigit():
            measure, unit = ("share", "percent") if text.endswith("%") else named
            cells.append(Cell(start, end, measure, unit, head))
    return tuple(cells)
