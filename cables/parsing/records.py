"""What parsing a cable yields. Plain data; nothing here knows of Django."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cables.parsing.mrn import Mrn
from cables.parsing.parts import Part, find_parts


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader should know; `line` counts the source's lines from 1, 0 for none."""

    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Repair:
    """One kind of damage that was undone: how often, and first on which source line."""

    code: str
    count: int
    line: int


@dataclass(frozen=True, slots=True)
class Addressee:
    role: str  # "action" or "info"
    route: str  # "RUEHC"
    name: str  # "SECSTATE WASHDC"
    precedence: str  # "priority"; "" where the line has none
    number: str  # "3941", counts messages on the channel


@dataclass(frozen=True, slots=True)
class Reference:
    letter: str  # "A"; "" where the list has no letters
    mrn: Mrn | None  # None: not a cable
    text: str  # as printed
    year_inferred: bool = False  # the year is the citing cable's, or the one before


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text` is `ParsedCable.text[start:end]`."""

    label: str  # "10"; "" where none is printed or the number is lost
    printed: str  # "110." as this copy prints it
    marking: str  # "SBU"; "" where unmarked
    heading: str
    text: str
    start: int
    end: int
    line: int
    flag: str = ""  # "lost", "repaired", "restart", ""
    anchor: str = ""  # "p10", unique in the cable
    role: str = ""  # "summary", "comment", "action_request", "note", "background", ...

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its blocks, found anew at each call; most readers of a paragraph never ask."""
        return tuple(find_parts(self.text))


@dataclass(frozen=True, slots=True)
class PageAnchor:
    """Where a page break stood: `start` is an offset into the cleaned text."""

    start: int
    page: int
    of: int
    printed: str


@dataclass(frozen=True, slots=True)
class ParsedCable:
    """A cable as a careful reader would tell it. What the text does not say is empty."""

    format: str
    text: str  # cleaned; every offset counts in it
    mrn: Mrn | None = None
    dtg: str = ""
    sent_at: datetime | None = None  # UTC
    sent_precision: str = "unknown"  # minute, day, unknown
    sent_basis: str = "unknown"  # dtg, wrapper, unknown
    precedence: str = ""
    from_line: str = ""
    origin: str = ""  # "Embassy Dushanbe"
    addressees: tuple[Addressee, ...] = ()
    passing: tuple[str, ...] = ()
    classification: str = ""
    captions: tuple[str, ...] = ()
    eo: str = ""
    declassify_on: str = ""
    classified_by: str = ""
    tags: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()  # names in brackets behind a tag
    subject: str = ""
    references: tuple[Reference, ...] = ()
    sections: int | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    signed_by: str = ""
    partial: bool = False
    pages: tuple[PageAnchor, ...] = ()
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
