"""The labelled lines of a telegram: E.O., TAGS, SUBJECT, REF, CLASSIFIED BY."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cables.parsing.headings import is_rule
from cables.parsing.mrn import Mrn, parse_mrn
from cables.parsing.records import Reference
from cables.parsing.vocabulary import origin_code, posts, tags

FIELD_RE = re.compile(
    r"""
    (?:
      ^[ \t¶]*(?:                                              # at the start of a line
        (?P<eo>E\.?[ ]?[O0]\.?[ ]?:?[ ]?(?=1\d{4}))            # E.O. 12958, EO 12598
      | (?P<tags>TAGS?\b[ \t]*:?)
      | (?P<subject>SUBJ(?:ECT)?\b[ \t]*[:;]?)
      | (?P<ref>REF(?:S|TELS?|ERENCES?)?\b(?:[ \t]*[:;.]|(?=[ \t]+\(?[A-Z0-9])))
      | (?P<by>(?:CLAS{1,3}I?F{0,2}I?E?D[ \t]{1,3}BY|DERIVED[ \t]{1,3}FROM)\b[ \t]*:?)
      )
    | [ \t](?=[CERST])(?:                                      # inside a line, with its colon
        (?P<eo2>E\.O\.[ ](?=1\d{4}))
      | (?P<tags2>TAGS:)
      | (?P<subject2>SUBJ(?:ECT)?:)
      | (?P<ref2>REF(?:S|TEL)?:)
      | (?P<by2>Classified[ \t]By:|CLASSIFIED[ \t]BY:)
      )
    )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
BLANK_LINE_RE = re.compile(r"\n[ \t]*\n[ \t\n]*")
# A subject that breaks off after one of these goes on behind the blank line.
UNFINISHED_RE = re.compile(
    r"(?:\b(?:A|AN|THE|OF|AND|OR|TO|FOR|IN|ON|AT|BY|WITH|FROM|AS|ITS|NEW|U\.S\.)|[,&-])$", re.I
)
DECLASSIFY_RE = re.compile(r"DECL(?:AS(?:SIFY)?)?(?:[ \t]+ON)?[ \t]*[:;]?[ \t]*(?P<when>.+)$", re.I)
TAG_LINE_RE = re.compile(r"[ \t]*(?:[A-Z]{2,4}[ ,;]+){0,40}[A-Z]{2,4}[ \t,;]*\Z")
PERSON_RE = re.compile(r"\(([^()\n]{2,80})\)")
TAG_RE = re.compile(r"[A-Z]{2,4}\Z")

LETTER_RE = re.compile(r"(?:\A|(?<=[\s,;.)]))[\[(]?(?P<letter>[A-Za-z])[.):\]]+(?=\s|[A-Z(\d])")
REF_AGAIN_RE = re.compile(r"\AREF(?:S|TELS?)?\b[:.\s]*(?=[\[(]?[A-Za-z][.)\]])", re.IGNORECASE)
REF_LETTER_RE = re.compile(r"\AREF\s+[A-Z]\b[.:]?\s*")
LETTER_READ_RE = re.compile(r"^[ \t]*(?:-[ \t]+)?1(?=[A-Z][.)])", re.MULTILINE)
REFERENCE_GOES_ON_RE = re.compile(
    r"[ \t]*(?:-[ \t]+)?(?:[¶1]?[ \t]*[\[(]?[A-Za-z][.):\]]+[ \t]*\S"  # B. STATE 1
    r"|\d{2,8}[ \t]*(?:$|\n|\()"  # the serial alone
    r"|(?:\d\d(?:\d\d)?[ \t]+)?[A-Z][A-Z .']{2,30}[ \t]+\d{1,8}\b)"  # 08 STATE 1
)
# The text of a one-paragraph cable, unnumbered, right below the REF line.
UNNUMBERED_TEXT_RE = re.compile(
    r"\s\((?:U|SBU)\)[ \t]+(?=[A-Z]{2})"  # 09 BRASILIA 1460 (U) THIS CABLE IS ...
    r"|\n[ \t]*\((?:U|SBU|C|S)(?:/NF|//NF)?\)[ \t]+(?=[A-Z][^\n]{0,60}\b[a-z]{2,} [a-z]{2,})"
)
YEAR_ALONE_RE = re.compile(r"(?:19|20)\d\d(?:\s+AND\s+(?:PREVIOUS|PRIOR|OTHERS)\b.*)?\Z", re.I)
PIECE_RE = re.compile(r"[;,]|\s+AND\s+|\s+&\s+", re.IGNORECASE)
# One of several in a row: 08 STATE 1 MOSCOW 2
IN_A_ROW_RE = re.compile(
    r"(?:\(?\d\d(?:\d\d)?\)?\s+)?[A-Z][A-Z.' ]{2,30}?\s*\d{1,8}(?:\s*\(\d\d(?:\d\d)?\))?", re.I
)
NOTE_RE = re.compile(
    r"\((?!\d{2}(?:\d\d)?\))[^()]*\)|\b(?:AND[ ])?(?:PREVIOUS|OTHERS|NOTAL|ET[ ]AL\b\.?)", re.I
)
NO_ORIGINS = {"PARAS", "PARAGRAPH", "PARAGRAPHS", "SECTION", "SECTIONS", "PAGES", "POINTS"}
COMPANION_REACH = 40  # serials a post may send on the day of the citing cable


@dataclass(slots=True)
class Field:
    name: str  # eo, tags, subject, ref, by
    value: str
    start: int
    end: int


def find_fields(zone: str) -> list[Field]:
    """Return the labelled fields of a header, in order, each once (the first with a value)."""
    found: dict[str, Field] = {}
    matches = list(FIELD_RE.finditer(zone))
    for index, match in enumerate(matches):
        name = match.lastgroup.rstrip("2")
        if name == "subject" and "subject" in found:
            continue
        limit = matches[index + 1].start() if index + 1 < len(matches) else len(zone)
        end = _value_end(name, zone, match.end(), limit)
        value = zone[match.end() : end].strip()
        if name not in found or not found[name].value:
            found[name] = Field(name, value, match.start(), end)
    return sorted(found.values(), key=lambda field: field.start)


def _value_end(name: str, zone: str, start: int, limit: int) -> int:
    if name == "eo":
        end = zone.find("\n", start, limit)
        return limit if end < 0 else end
    if name == "tags":
        return _tags_end(zone, start, limit)
    if name == "ref" and (text := UNNUMBERED_TEXT_RE.search(zone, start, limit)):
        limit = text.start()
    end = start
    while True:
        gap = BLANK_LINE_RE.search(zone, end, limit)
        if not gap:
            return limit
        end = gap.start()
        if not zone[start:end].lstrip()[:1]:  # the value begins behind a blank line
            end = gap.end()
            continue
        if name == "subject" and UNFINISHED_RE.search(zone[max(start, end - 40) : end].rstrip()):
            end = gap.end()
            continue
        if name == "ref" and REFERENCE_GOES_ON_RE.match(zone, gap.end(), limit):
            end = gap.end()
            continue
        return end


def _tags_end(zone: str, start: int, limit: int) -> int:
    """Tags go on while the next line holds nothing but tags."""
    end = zone.find("\n", start, limit)
    while 0 <= end < limit:
        following = zone.find("\n", end + 1, limit)
        line = zone[end + 1 : following if following >= 0 else limit]
        if not line.strip() or not TAG_LINE_RE.match(line):
            return end
        end = following
    return limit


def parse_tags(value: str) -> tuple[list[str], list[str]]:
    """Return (codes in order, words that are no tag).

    Names in brackets are persons, `OVIP (CLINTON, HILLARY)`: neither a code nor odd.
    """
    if not value:
        return [], []
    value = value.upper()
    value = PERSON_RE.sub(" ", value)
    odd: list[str] = []
    known = tags()
    codes: list[str] = []
    for part in value.replace(";", ",").replace("\n", ",").split(","):
        part = " ".join(part.split())
        words = [part] if part in known else part.split(" ")
        words = [word.strip(".:/*-[]#") for word in words]
        if all(TAG_RE.match(word) or word in known for word in words if word):
            codes += [word for word in words if word]
        elif len(words) > 2 and any(TAG_RE.match(word) for word in words):
            codes += [word for word in words if TAG_RE.match(word)]
            odd += [word for word in words if word and not TAG_RE.match(word)]
        else:
            odd.append(part)
    return list(dict.fromkeys(codes)), odd


def parse_persons(value: str) -> list[str]:
    """Return the names in brackets behind a tag: `CLINTON, HILLARY`."""
    return list(dict.fromkeys(" ".join(name.split()) for name in PERSON_RE.findall(value.upper())))


def parse_subject(value: str) -> str:
    """Return the subject on one line, without a rule drawn under it."""
    lines = value.split("\n")
    kept = [line for line in lines if not is_rule(line)]
    return " ".join(" ".join(kept).split())


def parse_declassify_on(value: str) -> str:
    """Return what stands behind DECL: on the E.O. line; empty for N/A."""
    match = DECLASSIFY_RE.search(value)
    return " ".join(match["when"].split()) if match else ""


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
    item = REF_LETTER_RE.sub("", item)
    found: list[Reference] = []
    last_origin = ""
    for piece in _pieces(item):
        if piece.isdigit() and last_origin:
            piece = f"{last_origin} {piece}"  # "08 STATE 1, 2": year and origin hold
        mrn = parse_mrn(piece) if piece else None
        origin = _known_origin(mrn.origin) if mrn else ""
        if not origin:
            continue
        mrn = Mrn(mrn.year, origin, mrn.serial)
        last_origin = f"{mrn.year or ''} {origin}".strip()
        if mrn.year is None and citing and citing.year:
            found.append(Reference(letter, _with_year(mrn, citing), piece, year_inferred=True))
        else:
            found.append(Reference(letter, mrn, piece))
    if len(found) == 1:
        only = found[0]
        return [Reference(letter, only.mrn, item, only.year_inferred)]
    if not found and item.strip(" .-"):
        return [Reference(letter, None, item)]
    return found


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
