"""Message reference numbers: every printed form becomes year, origin, serial.

Canonical is two digits of the year, the origin without blanks, the serial without
zeros: 09STATE88558. A year that the text does not give stays open: DUSHANBE50.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cables.parsing.vocabulary import origin_code

# The archives reach from 1966 to 2010; two digits from 50 up are last century.
CENTURY_TURN = 50
NO_LETTER_RE = re.compile(r"[^A-Z]")


@dataclass(frozen=True, slots=True, order=True)
class Mrn:
    """`year` has four digits; None where it is not known."""

    year: int | None
    origin: str
    serial: int

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year % 100:02d}"
        return f"{year}{self.origin}{self.serial}"


def full_year(digits: str) -> int:
    """Return the four-digit year that two or four digits stand for."""
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (1900 if number >= CENTURY_TURN else 2000)


def canonical_origin(printed: str) -> str:
    """Return the origin as an MRN carries it: capitals only, RIO as RIODEJANEIRO.

    A post that the vocabulary does not know keeps its printed letters.
    """
    return origin_code(printed) or NO_LETTER_RE.sub("", printed.upper())


MRN_RE = re.compile(
    r"""
    ^\W*
    (?:\(?'?(?P<year>(?:19|20)\d\d|\d\d)\)?[\s-]*)?  # 2008, 08, (08), '08
    (?P<origin>[A-Z][A-Z.'\s-]{0,38}?[A-Z.]|[A-Z])   # STATE, LA PAZ, ST. PETERSBURG
    \s*[-\#]?\s*
    (?P<serial>\d{1,8})                              # 088558, 00088558
    (?:\s*[(,]?\s*(?P<after>(?:19|20)\d\d|(?<=\()\d\d)\)?)?  # DOHA 311 (07), MOSCOW 03242 2008
    \W*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
LETTER_O_RE = re.compile(r"(\W*)[Oo](?=\d\s*[A-Za-z]{3})")
LETTER_ZERO_RE = re.compile(r"(?<![0-9A-Za-z])0(?=[A-Za-z]{3})")


# What nobody types when they mean words: a year before it, no blank, or a padded serial.
UNMISTAKABLE_RE = re.compile(
    r"\s*(?:\(?(?:19|20)?\d\d\)?[\s-]*[A-Za-z][A-Za-z.' ]{2,38}?[\s-]*\d{1,8}"
    r"|[A-Za-z]{3,40}\d{1,8}|[A-Za-z][A-Za-z.' ]{2,38}\s0\d{2,7})\s*\Z"
)


def is_unmistakable(printed: str) -> bool:
    """Whether a text can only be meant as an MRN: `09 STATE 88558`, not `paris 2005`."""
    return len(printed) < 80 and UNMISTAKABLE_RE.match(printed) is not None


def parse_mrn(printed: str) -> Mrn | None:
    """Return the MRN that one printed form stands for; None when it is no cable.

    Knows `09STATE88558`, `2009 STATE 088558`, `(08) SAO PAULO 581`,
    `DOHA 311 (07)`, `MOSCOW 03242 2008`, `ASHGABAT687`, `O4 CHENNAI 12`.
    """
    return _parse_mrn(printed.strip()[:80])


@lru_cache(maxsize=4096)  # a reference is read more than once, and posts cite one another
def _parse_mrn(text: str) -> Mrn | None:
    if typed := LETTER_O_RE.match(text):
        text = f"{typed[1]}0{text[typed.end() :]}"
    if "0" in text:
        text = LETTER_ZERO_RE.sub("O", text)
    match = MRN_RE.match(text)
    if not match:
        return None
    origin = canonical_origin(match["origin"])
    serial = int(match["serial"])
    if len(origin) < 3 or not 0 < serial < 10_000_000:
        return None
    year = match["year"] or match["after"]
    return Mrn(full_year(year) if year else None, origin, serial)
