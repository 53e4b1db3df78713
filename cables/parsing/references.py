"""The REF line of a telegram: which messages it cites, by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cables.parsing.mrn import Mrn, parse_mrn
from cables.parsing.records import Reference
from cables.parsing.vocabulary import origin_code, posts

LETTER_RE = re.compile(r"(?:\A|(?<=[\s,;.)]))[\[(]?(?P<letter>[A-Za-z])[.):\]]+(?=\s|[A-Z(\d])")
REF_AGAIN_RE = re.compile(r"\AREF(?:S|TELS?)?\b[:.\s]*(?=[\[(]?[A-Za-z][.)\]])", re.IGNORECASE)
REF_LETTER_RE = re.compile(r"\AREF\s+[A-Z]\b[.:]?\s*")
LETTER_READ_RE = re.compile(r"^[ \t]*(?:-[ \t]+)?1(?=[A-Z][.)])", re.MULTILINE)
YEAR_ALONE_RE = re.compile(r"(?:19|20)\d\d(?:\s+AND\s+(?:PREVIOUS|PRIOR|OTHERS)\b.*)?\Z", re.I)
SEMICOLON_RE = re.compile(r";(?![^()]{0,200}\))")
NOTHING = {"", "NONE", "N/A", "NIL", "NA"}
PIECE_RE = re.compile(r"[;,]|\s+AND\s+|\s+&\s+", re.IGNORECASE)
# One of several in a row: 08 STATE 1 MOSCOW 2
IN_A_ROW_RE = re.compile(
    r"(?:\(?\d\d(?:\d\d)?\)?\s+)?[A-Z][A-Z.' ]{2,30}?\s*\d{1,8}(?:\s*\(\d\d(?:\d\d)?\))?", re.I
)
NOTE_RE = re.compile(
    r"\((?!\d{2}(?:\d\d)?\))[^()]*\)|\b(?:AND[ ])?(?:PREVIOUS|OTHERS|NOTAL|CIRCULAR|ET[ ]AL\b\.?)",
    re.I,
)
NO_ORIGINS = {"PARAS", "PARAGRAPH", "PARAGRAPHS", "SECTION", "SECTIONS", "PAGES", "POINTS"}
COMPANION_REACH = 40  # serials a post may send on the day of the citing cable


def parse_references(value: str, citing: Mrn | None) -> list[Reference]:
    """Return the references of a REF line, each with its letter and canonical MRN.

    A reference without a year has the citing cable's, except when it names the same
    post with a much higher serial: then the year before.
    """
    if not value:
        return []
    value = LETTER_READ_RE.sub("", value)  # ¶B. read as 1B.
    text = " ".join(value.replace("¶", " ").split())
    text = REF_AGAIN_RE.sub("", text)
    found: list[Reference] = []
    for letter, item in _lettered(text):
        if found and YEAR_ALONE_RE.match(item):  # "MAY 18, 2007": the comma became a letter
            found[-1] = replace(found[-1], text=f"{found[-1].text}, {item}")
        else:
            found += _references_in(letter, item, citing)
    return found


def _lettered(text: str) -> list[tuple[str, str]]:
    """Split `A. X 1 B. Y 2` into [("A", "X 1"), ("B", "Y 2")]; ("", text) without letters."""
    openings: list[tuple[str, int, int]] = []
    for match in LETTER_RE.finditer(text):
        letter = match["letter"].upper()
        expected = chr(ord(openings[-1][0]) + 1) if openings else "A"
        if (
            openings
            and letter == openings[-1][0]
            and not text[openings[-1][2] : match.start()].strip(" .)(REFref")
        ):
            openings[-1] = (letter, openings[-1][1], match.end())  # the letter printed twice
        elif letter == expected and (openings or match.start() == 0):
            openings.append((letter, match.start(), match.end()))
    if not openings:
        return [("", text)] if text else []
    ends = [opening[1] for opening in openings[1:]] + [len(text)]
    return [
        (letter, text[begin:end].strip(" ,;"))
        for (letter, _, begin), end in zip(openings, ends, strict=True)
    ]


def _references_in(letter: str, item: str, citing: Mrn | None) -> list[Reference]:
    """Return the references of one letter; what is no cable stays as text."""
    found: list[Reference] = []
    last_origin = ""
    parts = _parts(REF_LETTER_RE.sub("", item))
    for part in parts:
        cables, last_origin = _cables_in(letter, part, citing, last_origin)
        if len(cables) == 1:
            cables = [replace(cables[0], text=part)]
        elif not cables and not _is_none(part):
            cables = [Reference(letter, None, part)]
        found += cables
    return found


def _is_none(part: str) -> bool:
    """Whether nothing is left of a part without its notes, or only a word for nothing."""
    return NOTE_RE.sub("", part).strip(" .,:;-_*()[]\"'").upper() in NOTHING


def _parts(item: str) -> list[str]:
    """Split at each semicolon outside brackets, and at a colon between two documents."""
    parts = [part.strip() for part in SEMICOLON_RE.split(item)] if ";" in item else [item]
    found = []
    for part in parts:
        before, colon, behind = part.rpartition(": ") if ": " in part else ("", "", "")
        if colon and any(mark.isdigit() for mark in before) and parse_mrn(behind):
            found += [before, behind]
        else:
            found.append(part)
    return found


def _cables_in(
    letter: str, part: str, citing: Mrn | None, last_origin: str
) -> tuple[list[Reference], str]:
    """Return the cables that a part names, and year and origin that the next number alone has."""
    found: list[Reference] = []
    for piece in _pieces(part):
        if piece.isdigit() and last_origin:
            piece = f"{last_origin} {piece}"  # "08 STATE 1, 2": year and origin hold
        mrn = parse_mrn(piece) if piece else None
        origin = _known_origin(mrn.origin) if mrn else ""
        if not origin:
            if piece and mrn is None:  # "NOV 2, 1966": what follows is no serial
                last_origin = ""
            continue
        mrn = Mrn(mrn.year, origin, mrn.serial)
        last_origin = f"{mrn.year or ''} {origin}".strip()
        if mrn.year is None and citing and citing.year:
            found.append(Reference(letter, _with_year(mrn, citing), piece, year_inferred=True))
        else:
            found.append(Reference(letter, mrn, piece))
    return found, last_origin


def _pieces(item: str) -> Iterator[str]:
    for piece in PIECE_RE.split(NOTE_RE.sub(" ", item)):
        piece = " ".join(piece.split())
        if parse_mrn(piece) is None and len(several := IN_A_ROW_RE.findall(piece)) > 1:
            yield from several
        else:
            yield piece


def _with_year(mrn: Mrn, citing: Mrn) -> Mrn:
    before = mrn.origin == citing.origin and mrn.serial > citing.serial + COMPANION_REACH
    return Mrn(citing.year - before, mrn.origin, mrn.serial)


def _known_origin(origin: str) -> str:
    """Return the code of a known post; one letter wrong in a longer name is forgiven."""
    if code := origin_code(origin):
        return code
    if len(origin) < 5 or origin in NO_ORIGINS:
        return ""
    near = {
        code
        for code in posts()
        if abs(len(code) - len(origin)) <= 1 and code[0] == origin[0] and _near(code, origin)
    }
    return near.pop() if len(near) == 1 else ""


def _near(one: str, other: str) -> bool:
    """Whether one letter was added, left out or changed."""
    short, long = sorted((one, other), key=len)
    for index in range(len(short)):
        if short[index] != long[index]:
            rest = index + (len(short) == len(long))
            return short[rest:] == long[index + 1 :]
    return True
