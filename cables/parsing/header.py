"""The head of a telegram: routing, DTG, FM, TO and INFO, classification line, captions.

Layout after the Foreign Affairs Handbook, 5 FAH-2 H-320 (telegram format), as the
1,295 public cables of 2010 print it; see docs/cable-format.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from cables.parsing.formats.wrapped import MONTHS
from cables.parsing.mrn import NO_LETTER_RE, Mrn, canonical_origin, full_year
from cables.parsing.records import Addressee
from cables.parsing.vocabulary import post_for_name

PRECEDENCES = {
    "Z": "flash",
    "O": "immediate",
    "P": "priority",
    "R": "routine",
    "FLASH": "flash",
    "NIACT IMMEDIATE": "niact_immediate",
    "NIACT": "niact_immediate",
    "IMMEDIATE": "immediate",
    "PRIORITY": "priority",
    "ROUTINE": "routine",
}
FIRST_YEAR, LAST_YEAR = 1945, 2049  # what two digits of a year can stand for, and no more
MONTH_NAMES = {name.upper() for name in MONTHS}
PRECEDENCE_WORDS = {word for word in PRECEDENCES if len(word) > 1}
DE_RE = re.compile(r"^DE[ \t]+(?P<route>[A-Z]{3,9})[ \t]*\#(?P<serial>\d{4})", re.MULTILINE)
DTG_RE = re.compile(
    r"""
    ^[ \t]*
    (?:(?P<precedence>[ZOPRY])(?:[ \t](?P<info>[ZOPRY]))?[ \t]+)?  # action, info precedence
    (?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z[ \t]*             # 251732Z
    (?P<month>[A-Za-z]{3})[a-z]*[ \t]+
    (?P<year>\d{4}|\d\d)\b
    """,
    re.VERBOSE | re.MULTILINE,
)
# Friday, 26 October 2007, 02:25: some posts' mail software left it above the class line.
MAIL_DATE_RE = re.compile(
    r"^[ \t]*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[ \t]+(?P<day>\d{1,2})[ \t]+"
    r"(?P<month>[A-Z][a-z]{2})[a-z]*[ \t]+(?P<year>\d{4})",
    re.MULTILINE,
)
FROM_RE = re.compile(r"^[ \t]*FM[ \t]+(?P<name>[A-Z][^\n]*)", re.MULTILINE)
WEEKDAY_RE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d")
ROUTE_RE = re.compile(r"([A-Z]{4,9}) ?/ ?(?=\S)")
CHANNEL_NUMBER_RE = re.compile(r"\d{1,6}(?:-\d{1,6})?\Z")

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
CLASS_LINE_RE = re.compile(
    rf"""
    ^[ \t]*(?=[A-Z][^\n\d]*\d)                     # most lines hold no number: seen at once
    (?P<word>{CLASS_WORD}|[A-Z](?:[A-Z ]{{4,24}}[A-Z]))        # the second: with a typing error
    (?P<handling>(?:[ \t]+|//?)(?:NOFORN|EXDIS|NODIS|LIMDIS|E[ ]F[ ]T[ ]O|EFTO|FOUO|SIPDIS
        |(?:FOR[ ]OFFICIAL[ ]USE[ ]ONLY))[ \t]*)*
    (?:[ \t]*(?:FINAL[ \t]+)?SECTION[ \t]+(?P<section>\d{{1,3}})[ \t]*OF[ \t]*(?P<of>\d{{1,3}}))?
    (?:[ \t]+|(?<=\d)(?:[ \t]*\n[ \t]*)?)             # behind the section it may break
    (?P<origin>[A-Z][A-Z.' \t-]{{1,30}}?)
    [ \t]*(?P<serial>\d{{1,8}})
    (?P<after>(?:[ \t]+[A-Z]{{4,9}})*)[ \t]*$
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
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
    r"[A-Za-z0-9.]\Z|(?:/[A-Z][^\n]*|PRIORITY|IMMEDIATE|ROUTINE|\d{4})[ \t]+\Z"
)
GLUED_PROSIGNS_RE = re.compile(
    r"^(DE[ \t][A-Z]+ \#\d{4}(?:/\d\d)? \d{7})(\S{5} ZZH)(\d{6}Z [A-Z]{3} \d\d)([A-Z].*)$",
    re.MULTILINE,
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
NO_PASSING_RE = re.compile(r"[\"“]|Note\b|E\.?[O0]\.? ?1\d{4}", re.IGNORECASE)


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


def has_glued_prosigns(text: str, limit: int) -> bool:
    # The letters that every such line holds are found far faster than the line.
    held = text.find("ZZH", 0, limit) >= 0
    return held and GLUED_PROSIGNS_RE.search(text, 0, limit) is not None


def find_glued_class(text: str, limit: int) -> list[int]:
    """Return where a class word lacks the line break before it; empty where none does."""
    return [
        match.start()
        for match in GLUED_CLASS_RE.finditer(text, 0, limit)
        if match.start() and GLUED_TO_RE.search(text[max(0, match.start() - 80) : match.start()])
    ]


def find_class_line(text: str) -> ClassLine | None:
    """Return the first classification line; None where the text has none."""
    for match in CLASS_LINE_RE.finditer(text, 0, 20_000):
        classification = _class_word(match["word"])
        if not classification:
            continue
        handling = HANDLING_RE.findall(match[0].upper())
        if "FOR OFFICIAL USE ONLY" in match[0].upper():
            handling.append("FOUO")
        return ClassLine(
            match.start(),
            match.end(),
            classification,
            tuple(handling),
            int(match["of"]) if match["of"] else None,
            match["origin"].strip(),
            int(match["serial"]),
        )
    if match := BARE_CLASS_RE.search(text, 0, 6000):
        return ClassLine(match.start(), match.end(), _class_word(match["word"]), (), None, "", None)
    return None


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


def parse_precedence(head: str) -> str:
    """Return the action precedence of the DTG line; empty where it has none."""
    match = DTG_RE.search(head)
    return PRECEDENCES.get(match["precedence"] or "", "") if match else ""


def parse_dtg(head: str) -> tuple[str, datetime | None]:
    """Return the date-time group as written and as UTC; ("", None) where there is none."""
    for match in DTG_RE.finditer(head):
        moment = _moment(match)
        if moment:
            return " ".join(match[0].split()), moment
    return "", None


def parse_mail_date(head: str) -> datetime | None:
    """Return the day of a line such as `Friday, 26 October 2007, 02:25`."""
    match = MAIL_DATE_RE.search(head)
    if not match:
        return None
    try:
        month = MONTHS.get(match["month"].lower(), 0)
        return datetime(int(match["year"]), month, int(match["day"]), tzinfo=UTC)
    except ValueError:
        return None


def _moment(match: re.Match[str]) -> datetime | None:
    year = full_year(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return datetime(
            year,
            MONTHS.get(match["month"].lower(), 0),
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            tzinfo=UTC,
        )
    except ValueError:
        return None


def parse_from(head: str) -> str:
    """Return the sender as printed after FM; empty where the line is missing."""
    match = FROM_RE.search(head)
    return " ".join(match["name"].split()) if match else ""


def parse_addressees(head: str) -> list[Addressee]:
    """Return the stations after TO and INFO, in order."""
    found, role = [], ""
    for line in head.split("\n"):
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
        if role and (addressee := _addressee(role, line)):
            found.append(addressee)
    return found


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
    elif PASSING_RE.search(line) and not NO_PASSING_RE.match(line):
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


def origin_name(from_line: str, class_origin: str) -> str:
    """Return the sender as the public archives name it: `Embassy Dushanbe`.

    The FM line decides; without one, the origin on the classification line.
    """
    for printed in (from_line, class_origin):
        if printed and (post := post_for_name(printed)):
            return post.name
    if from_line:
        return _spelled_out(from_line)
    return ""


def _spelled_out(from_line: str) -> str:
    words = from_line.split()
    kinds = {"AMEMBASSY": "Embassy", "AMCONSUL": "Consulate", "USMISSION": "Mission"}
    if words[0].upper() in kinds and len(words) > 1:
        return " ".join([kinds[words[0].upper()], *(word.capitalize() for word in words[1:])])
    return " ".join(words)


def make_mrn(line: ClassLine | None, head: str, from_line: str, year: int | None) -> Mrn | None:
    """Return the MRN from the class line, or from DE and FM where it has no serial."""
    if line and line.serial and line.origin:
        return Mrn(year, canonical_origin(line.origin), line.serial)
    match = DE_RE.search(head)
    post = post_for_name(from_line) if from_line else None
    if match and post and int(match["serial"]):
        return Mrn(year, post.code, int(match["serial"]))
    return None
