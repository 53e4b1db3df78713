"""The lists of a telegram's head: addressees, captions, passing lines."""

from __future__ import annotations

import re

from cables.parsing.classification import CLASS_WORD
from cables.parsing.formats.wrapped import MONTHS
from cables.parsing.header import PRECEDENCES
from cables.parsing.records import Addressee
from cables.parsing.vocabulary import post_for_name

MONTH_NAMES = {name.upper() for name in MONTHS}
PRECEDENCE_WORDS = {word for word in PRECEDENCES if len(word) > 1}
WEEKDAY_RE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d")
ROUTE_RE = re.compile(r"([A-Z]{4,9}) ?/ ?(?=\S)")
CHANNEL_NUMBER_RE = re.compile(r"\d{1,6}(?:-\d{1,6})?\Z")
# A class line, `date: 2/4/2002`, or how many copies an office had: LOG-00 NP-00 AID-00.
NO_STATION_RE = re.compile(
    rf"(?:{CLASS_WORD})\b|[A-Za-z]{{2,20}}:(?:[ ]|\Z)|[A-Z]{{1,5}}-\d\d\b(?![ ]?/)"
)
CAPTIONS = {
    "SIPDIS", "SENSITIVE", "NOFORN", "EXDIS", "NODIS", "LIMDIS", "STADIS", "TERREP", "AIDAC",
    "ROGER CHANNEL", "DISSENT CHANNEL", "HUMRIGHTS", "CORRECTED COPY", "EFTO", "FOUO",
    "DEA SENSITIVE", "NO FORN", "VISAS", "CODEL", "MEDIA", "ORCON", "FODAG", "USDOC", "USEU",
    "ZFF",
}  # fmt: skip
LEADING_CAPTIONS = {"SIPDIS", "SENSITIVE", "NOFORN", "EXDIS", "NODIS", "LIMDIS", "AIDAC", "STADIS"}
PASSING_RE = re.compile(
    r"\b(?:FOR|PASS|ALSO|POLADS?|INFO|TO|PLEASE|PLS)\b|^(?:DEPT|DEPARTMENT|STATE|NSC|OSD|TREASURY)\b",
    re.IGNORECASE,
)
# Nothing but office symbols goes on from the line before: EB, AND G/TIP
OFFICES_RE = re.compile(r"[A-Z][A-Z&]*(?:[/-][A-Z&]+)+(?:[, ]+[A-Z][A-Z/&-]+)*\Z|AND [A-Z/, ]+\Z")
STATION_RE = re.compile(r"[A-Z]{6,9}/")  # RUEHLP/AMEMBASSY LA PAZ
NO_PASSING_RE = re.compile(r"[\"“]|Note\b|E\.?[O0]\.? ?1\d{4}", re.IGNORECASE)


def parse_addressees(head: str) -> list[Addressee]:
    """Return the stations after TO and INFO, in order, each once.

    A header that is printed twice above the class line counts once, from its last FM on.
    """
    found: dict[Addressee, None] = {}
    role = ""
    for line in head[_last_sender(head) :].split("\n"):
        if "day, " in line:
            line = WEEKDAY_RE.split(line, maxsplit=1)[0]
        line = line.strip()
        if line.startswith("TO "):
            role, line = "action", line[3:]
        elif line.startswith("INFO "):
            role, line = "info", line[5:]
        elif not line or line.startswith(("BT", "FM ")):
            if found:
                role = ""
            continue
        if role and NO_STATION_RE.match(line):
            role = ""
        if role and (addressee := _addressee(role, line)):
            found[addressee] = None
    return list(found)


def _last_sender(head: str) -> int:
    """Return where the last FM line stands that has addressees behind it, or 0."""
    last = head.rfind("\nFM ")
    return last if head.find("\nTO ", last) > last > 0 else 0


def _addressee(role: str, line: str) -> Addressee | None:
    """Read `RUEHC/SECSTATE WASHDC PRIORITY 3941`: route, name, precedence, number."""
    line = " ".join(line.split())
    route = ROUTE_RE.match(line)
    words = line[route.end() :].split() if route else line.split()
    number = words.pop() if len(words) > 1 and CHANNEL_NUMBER_RE.match(words[-1]) else ""
    precedence = ""
    if len(words) > 1 and words[-1] in PRECEDENCE_WORDS:
        last = words.pop()
        if len(words) > 1 and f"{words[-1]} {last}" in PRECEDENCE_WORDS:
            last = f"{words.pop()} {last}"
        precedence = PRECEDENCES[last]
    if len(words) > 2 and words[-1] in MONTH_NAMES and post_for_name(" ".join(words[:-1])):
        words.pop()  # the sender's software put a month for a number it had lost
    name = " ".join(words)
    return Addressee(role, route[1] if route else "", name, precedence, number) if name else None


def parse_captions(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return (captions, passing lines) from the lines between class line and E.O."""
    captions: dict[str, None] = {}
    passing: list[str] = []
    for line in lines:
        words = line.split()
        line = " ".join(words)
        found = _captions_in(line.upper()) if line else []
        if found:
            captions |= dict.fromkeys(found)
        elif line:
            while len(words) > 1 and words[0].upper() in LEADING_CAPTIONS:  # SIPDIS STATE FOR G/TIP
                captions[words.pop(0).upper()] = None
            _add_passing(passing, " ".join(words))
    return list(captions), passing


def passing_end(zone: str) -> int:
    """Return where the captions and passing lines at the start of a header end."""
    end = at = 0
    for line in zone.split("\n"):
        words = " ".join(line.split())
        known = _captions_in(words.upper()) or (
            PASSING_RE.search(words) and words.upper() == words and len(words) < 100
        )
        if words and not known:
            break
        at += len(line) + 1
        end = at - 1 if words else end
    return min(end, len(zone))


def _add_passing(passing: list[str], line: str) -> None:
    """Add a line of internal attention, or join it to the one that it continues."""
    if passing and (passing[-1].endswith((",", ";", " AND")) or OFFICES_RE.match(line)):
        passing[-1] += f" {line}"
    elif ("/" in line and OFFICES_RE.match(line) and not STATION_RE.match(line)) or (
        PASSING_RE.search(line) and not NO_PASSING_RE.match(line)
    ):
        passing.append(line)


def _captions_in(line: str) -> list[str]:
    """Return the captions a line consists of; none where it holds anything else."""
    compact = line.replace(" ", "")
    if compact.startswith("CORRECTEDCOPY"):
        return ["CORRECTED COPY"]
    if line in CAPTIONS or compact in CAPTIONS:
        return [line if line in CAPTIONS else compact]
    words = line.replace(",", " ").replace("/", " ").split(" ")
    words = [word for word in words if word]
    return words if words and all(word in CAPTIONS for word in words) else []
