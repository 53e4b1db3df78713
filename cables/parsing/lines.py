"""The labelled lines of a telegram: E.O., TAGS, SUBJECT, REF, CLASSIFIED BY.

What a REF line holds is read in references.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.parsing.headings import is_rule
from cables.parsing.vocabulary import tags

FIELD_RE = re.compile(
    r"""
    (?:
      ^[ \t¶]*(?=[ETSRCD(])(?:                                 # at the start of a line
        (?P<eo>E\.?[ ]?[O0]\.?[ ]?:?[ ]?(?=1\d{4}))            # E.O. 12958, EO 12598
      | (?P<tags>TAGS?\b[ \t]*:?)
      | (?P<subject>SUBJ(?:ECT)?\b[ \t]*[:;]?)
      | (?P<ref>REF(?:S|TELS?|ERENCES?)?\b(?:[ \t]*[:;.]|(?=[ \t]+\(?[A-Z0-9])))
      | (?P<by>(?:\((?:U|SBU|C|S)\)[ \t]+)?                     # (U) Classified by ...
          (?:CLAS{1,3}I?F{0,2}I?E?D[ \t]{1,3}BY|DERIVED[ \t]{1,3}FROM)\b[ \t]*:?)
      )
    | [ \t](?=[CERST])(?:                                      # inside a line, with its colon
        (?P<eo2>E\.?O\.?[ ](?=1\d{4}))
      | (?P<tags2>TAGS:|(?-i:TAGS)(?=[ ]+(?-i:[A-Z]{4})[ ,]))
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
DECLASSIFY_RE = re.compile(
    r"\bDECL(?:AS(?:SIFY)?)?(?![A-Z])(?:[ \t]+ON)?[ \t]*[:;]?[ \t]*(?P<when>.+)$", re.I
)
TAG_LINE_RE = re.compile(r"[ \t]*(?:[A-Z]{2,4}[ ,;]+){0,40}[A-Z]{2,4}[ \t,;]*\Z")
PERSON_RE = re.compile(r"\(([^()\n]{2,80})\)")
TAG_RE = re.compile(r"[A-Z]{2,4}\Z")

REFERENCE_GOES_ON_RE = re.compile(
    r"[ \t]*(?:-[ \t]+)?(?:[¶1]?[ \t]*[\[(]?[A-Za-z][.):\]]+[ \t]*\S"  # B. STATE 1
    r"|\d{2,8}[ \t]*(?:$|\n|\()"  # the serial alone
    r"|(?:\d\d(?:\d\d)?[ \t]+)?[A-Z][A-Z .']{2,30}[ \t]+\d{1,8}\b)"  # 08 STATE 1
)
MARKING_RE = re.compile(r"\((U|SBU|C|S|TS|LOU)(?:/NF|//NF)?\)[ \t]")
# The text of a one-paragraph cable, unnumbered, right below the REF line.
UNNUMBERED_TEXT_RE = re.compile(
    r"\s\((?:U|SBU)\)[ \t]+(?=[A-Z]{2})"  # 09 BRASILIA 1460 (U) THIS CABLE IS ...
    r"|\n[ \t]*\((?:U|SBU|C|S)(?:/NF|//NF)?\)[ \t]+(?=[A-Z][^\n]{0,60}\b[a-z]{2,} [a-z]{2,})"
)

RULED_FIELDS = {"subject", "ref", "by"}  # what may stand right above a heading
RULES = ("---", "===", "___", "***", "~~~", "...", "…")
DOTS_RE = re.compile(r"[ \t]*(?:\.{3,}|…)[ \t]*\Z")
REASON_RE = re.compile(r"\b1\.[45]\b|\bREASON", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    name: str  # eo, tags, subject, ref, by
    value: str
    start: int
    end: int
    is_cut: bool = False  # dots stand for what this copy leaves out


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
        value = zone[match.end() : end]
        is_cut = False
        if name in RULED_FIELDS and any(mark in value for mark in RULES):
            value, length, is_cut = _before_rule(value)
            end = match.end() + length
        if name not in found or not found[name].value:
            found[name] = Field(name, value.strip(), match.start(), end, is_cut)
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
        if name == "ref" and _reference_goes_on(zone, start, gap, limit):
            end = gap.end()
            continue
        return end


def _reference_goes_on(zone: str, start: int, gap: re.Match[str], limit: int) -> bool:
    """Whether the list goes on behind a blank line; a portion marking begins text, or `(C)` a text
    where no reference B stands before it.
    """
    if marking := MARKING_RE.match(zone, gap.end(), limit):
        return marking[1] == "C" and "B" in zone[start : gap.start()].upper()
    return REFERENCE_GOES_ON_RE.match(zone, gap.end(), limit) is not None


def _before_rule(value: str) -> tuple[str, int, bool]:
    """Return the value before a rule, how much of the text it takes up, and whether dots end it.

    The line over a rule is a heading, `SUMMARY`, unless the value breaks off before it.
    """
    lines = value.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    for index in range(first + 1, len(lines)):
        is_cut = DOTS_RE.match(lines[index]) is not None
        if not is_cut and not is_rule(lines[index]):
            continue
        kept = index
        is_boxed = index + 2 < len(lines) and is_rule(lines[index + 2])
        if not is_cut and not is_boxed and index - 1 > first:
            kept -= _is_ruled_heading(lines[index - 2], lines[index - 1])
        is_last = kept == index and not "".join(lines[index + 1 :]).strip()
        taken = lines[: index + 1] if is_cut or is_last else lines[:kept]
        return "\n".join(lines[:kept]), len("\n".join(taken)), is_cut
    return value, len(value), False


def _is_ruled_heading(before: str, line: str) -> bool:
    """Whether a line over a rule is a heading and does not go on from the line before."""
    line = line.strip()
    return (
        line[:1].isupper()
        and not line.endswith(".")
        and not UNFINISHED_RE.search(before.rstrip()[-40:])
        and not REFERENCE_GOES_ON_RE.match(line)
        and not REASON_RE.search(line)
    )


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
