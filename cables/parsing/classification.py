"""The classification line: class, section, origin and serial, and where it stands.

Layout after the Foreign Affairs Handbook, 5 FAH-2 H-320 (telegram format), as the
1,295 public cables of 2010 print it; see docs/cable-format.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.parsing.lines import FIELD_RE
from cables.parsing.mrn import NO_LETTER_RE, canonical_origin
from cables.parsing.vocabulary import post_for_name

CLASSES = {
    "UNCLASSIFIED": "UNCLASSIFIED",
    "UNCLAS": "UNCLASSIFIED",
    "LIMITEDOFFICIALUSE": "LIMITED OFFICIAL USE",
    "CONFIDENTIAL": "CONFIDENTIAL",
    "TOPSECRET": "TOP SECRET",
    "SECRET": "SECRET",
}
HANDLING_RE = re.compile(r"NOFORN|EXDIS|NODIS|LIMDIS|FOUO")
# Longest first; letters may be spaced: S E C R E T.
CLASS_WORD = "|".join(
    r"[ \t]?".join(word) for word in sorted(CLASSES, key=len, reverse=True)
).replace("D[ \t]?O[ \t]?F", r"D[ \t]{0,3}O[ \t]?F")
# Captions on the class line itself, and the number of the section.
HANDLING = r"""
    (?:(?:[ \t]+|[ \t]*//?[ \t]*)(?:NOFORN|EXDIS|NODIS|LIMDIS|E[ ]F[ ]T[ ]O|EFTO|FOUO|SIPDIS
        |(?:FOR[ ]OFFICIAL[ ]USE[ ]ONLY)))*
    (?:[ \t]*(?:FINAL[ \t]+)?SECTION[ \t]+(?P<section>\d{1,3})[ \t]*OF[ \t]*(?P<of>\d{1,3}))?
"""
ORIGIN = r"(?:\d\d[ \t]+)?(?P<origin>[A-Z][A-Z.' \t-]{1,30}?)"  # before it perhaps the year
CLASS_LINE_RE = re.compile(
    rf"""
    ^[ \t]*(?=[A-Z][^\n\d]*\d)                     # most lines hold no number: seen at once
    (?P<word>{CLASS_WORD}|[A-Z](?:[A-Z ]{{4,24}}[A-Z]))        # the second: with a typing error
    {HANDLING}
    (?:[ \t]+|(?<=\d)(?:[ \t]*\n[ \t]*)?)             # behind the section it may break
    {ORIGIN}
    (?P<gap>[ \t]*)(?P<serial>\d{{1,8}})
    (?P<after>(?:[ \t]+[A-Z]{{4,9}})*)[ \t]*$
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
# Captions, passing lines and even E.O. and TAGS may have been joined to it.
OPEN_CLASS_LINE_RE = re.compile(
    rf"[ \t]*(?P<word>{CLASS_WORD}){HANDLING}[ \t]+{ORIGIN}(?P<gap>[ \t]+)(?P<serial>\d{{3,8}})"
    r"(?=[ \t]+[^ \t\n])",
    re.VERBOSE,
)
# A pattern that begins with the line break itself is searched far faster than one with ^.
CLASS_WORD_RE = re.compile(rf"\n[ \t]*(?=[CLSTU])(?:{CLASS_WORD})[ \t]+(?=[A-Z])")
BARE_CLASS_RE = re.compile(rf"^[ \t]*(?P<word>{CLASS_WORD})[ \t]*$", re.I | re.M)
# A class word glued to what stands before it: PRIORITY 4486UNCLAS TEL AVIV 000123
GLUED_CLASS_RE = re.compile(
    r"(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T)"
    r"[ \t]+(?:SECTION[ \t]+\d|[A-Z][A-Z .']{2,30}[ \t]\d{3,8}[ \t]*$)",
    re.MULTILINE,
)
# What it is glued to: an addressee's name, precedence or number, or any word without a blank.
GLUED_TO_RE = re.compile(
    r"[A-Za-z0-9./]\Z|(?:/[A-Z][^\n]*|PRIORITY|IMMEDIATE|ROUTINE|\d{4})[ \t]+\Z"
)
GLUED_PROSIGNS_RE = re.compile(
    r"^(DE[ \t][A-Z]+ \#\d{4}(?:/\d\d)? \d{7})(\S{5} ZZH)(\d{6}Z [A-Z]{3} \d\d)([A-Z].*)$",
    re.MULTILINE,
)


# One of these is in any such line, and is looked for far faster.
PLAIN_CLASS_WORDS = ("UNCLAS", "U N C L", "CONFID", "C O N F", "SECRET", "S E C R", "LIMITED")
CLASS_REACH = 20_000
OPEN_REACH = 6000


@dataclass(slots=True)
class ClassLine:
    """The line that opens the text proper: class, section, origin and serial."""

    start: int
    end: int
    classification: str  # base word; "" where it cannot be read
    handling: tuple[str, ...]
    sections: int | None
    origin: str  # as printed
    serial: int | None


def is_glued(text: str, line: ClassLine | None) -> bool:
    """Whether line breaks may be lost above the class line, so that it is none or only a word."""
    if line is None or line.serial is None:
        return True
    # The letters that every such line holds are found far faster than the line.
    held = text.find("ZZH", 0, line.start) >= 0
    return held and GLUED_PROSIGNS_RE.search(text, 0, line.start) is not None


def find_glued_class(text: str, limit: int) -> list[int]:
    """Return where a class word lacks the line break before it; empty where none does."""
    return [
        match.start()
        for match in GLUED_CLASS_RE.finditer(text, 0, limit)
        if match.start() and GLUED_TO_RE.search(text[max(0, match.start() - 80) : match.start()])
    ]


def find_class_line(text: str) -> ClassLine | None:
    """Return the first classification line; None where the text has none.

    One of a known post is preferred to one of an unknown post above it, which may be a banner.
    """
    match = _full_class_line(text)
    limit = match.start() if match else OPEN_REACH
    match = _open_class_line(text, limit) or match
    if match:
        return _class_line(match)
    if match := BARE_CLASS_RE.search(text, 0, 6000):
        return ClassLine(match.start(), match.end(), _class_word(match["word"]), (), None, "", None)
    return None


def _full_class_line(text: str) -> re.Match[str] | None:
    """Return the class line with nothing but captions behind its serial."""
    unknown, searched = None, 0
    for match in CLASS_LINE_RE.finditer(text, 0, CLASS_REACH):
        if not _class_word(match["word"]):
            continue
        if unknown and FIELD_RE.search(text, searched, match.start()):
            break  # what follows a labelled line is text
        searched = match.end()
        if post_for_name(match["origin"]):
            return match
        # A routing banner, UNCLASSIFIED PTQ5647, has a code of one word.
        if match["gap"] and not unknown:
            unknown = match
    return unknown


def _open_class_line(text: str, limit: int) -> re.Match[str] | None:
    """Return the class line of a known post that is followed by other words on its line."""
    if not any(text.find(word, 0, limit) >= 0 for word in PLAIN_CLASS_WORDS):
        return None
    starts = [0, *(word.start() + 1 for word in CLASS_WORD_RE.finditer(text, 0, limit))]
    for start in starts:
        match = OPEN_CLASS_LINE_RE.match(text, start)
        if match and post_for_name(match["origin"]):
            return match
    return None


def _class_line(match: re.Match[str]) -> ClassLine:
    printed = match[0].upper()
    handling = HANDLING_RE.findall(printed)
    if "FOR OFFICIAL USE ONLY" in printed:
        handling.append("FOUO")
    return ClassLine(
        match.start(),
        match.end(),
        _class_word(match["word"]),
        tuple(handling),
        int(match["of"]) if match["of"] else None,
        match["origin"].strip(),
        int(match["serial"]),
    )


def find_second_telegram(text: str, start: int, first: ClassLine) -> int:
    """Return where the classification line of another cable stands behind `start`, or 0."""
    for word in CLASS_WORD_RE.finditer(text, max(0, start - 1)):
        match = CLASS_LINE_RE.match(text, word.start() + 1)
        if not match or not (match["section"] or post_for_name(match["origin"])):
            continue
        held = (canonical_origin(first.origin), first.serial)
        if (canonical_origin(match["origin"]), int(match["serial"])) != held:
            return match.start()
    return 0


def _class_word(printed: str) -> str:
    """Return the class a printed word stands for; one wrong letter is forgiven."""
    letters = NO_LETTER_RE.sub("", printed.upper())
    if letters in CLASSES:
        return CLASSES[letters]
    for word, classification in CLASSES.items():
        if len(word) > 5 and _one_letter_apart(letters, word):
            return classification
    return ""


def _one_letter_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    for index, (a, b) in enumerate(zip(short, long, strict=False)):
        if a != b:
            return short[index + (len(short) == len(long)) :] == long[index + 1 :]
    return True


def full_classification(base: str, captions: tuple[str, ...]) -> str:
    """Return the full form: UNCLAS with SENSITIVE is For Official Use Only.

    SENSITIVE on a CONFIDENTIAL or SECRET cable changes nothing; NOFORN adds itself.
    """
    if not base:
        return ""
    if base == "UNCLASSIFIED":
        sensitive = any(caption.endswith(("SENSITIVE", "FOUO")) for caption in captions)
        return "UNCLASSIFIED//FOR OFFICIAL USE ONLY" if sensitive else "UNCLASSIFIED"
    if "NOFORN" in captions and base != "LIMITED OFFICIAL USE":
        return f"{base}//NOFORN"
    return base
