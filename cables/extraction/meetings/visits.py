"""The frame of a visit: a visitor from Washington, whom people speak to though no verb says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cables.extraction.context import Context
from cables.extraction.meetings.dates import PrintedDate, find_dates, same_day
from cables.extraction.meetings.occasions import Setting, find_occasion
from cables.extraction.names.people import Cast
from cables.extraction.names.persons import Person
from cables.parsing.records import Paragraph

FRAME_RE = re.compile(
    r"\b(?:[Dd]uring|[Oo]n|[Ii]n|[Oo]ver|[Ff]or)\s+(?:a|an|his|her|their|the|its|this)\s+"
    r"[^.;]{0,70}?\b(?:visit|trip|travel|TDY)\b|['’]s\s+[^.;]{0,40}?\b(?:visit|trip|TDY)\b|\bvisited\b|\btravell?ed\s+to\b|"
    r"\b[Vv]isit\s+(?:to|of|by)\b"
)
FRAME_WORDS = ("visit", "trip", "travel", "TDY", "Visit")
# What a visitor from Washington is told by.
VISITOR_RE = re.compile(
    r"G/?-?TIP|DAS|A/S|U/S|D/S|(?i:codel|staffdel|senator|congress|officer|secretary|president|department|"
    r"washington|delegation|visiting|envoy|ambassador|u\.s)|DRL|PRM|EUR|WHA"
)
# Somebody says something; whom to, the sentence leaves open.
ATTRIBUTION_RE = re.compile(
    r"\b(?P<according>[Aa]ccording\s+to\s+(?:the\s+)?)|"
    r"\b(?P<said>said|noted|stated|explained|reports?|reported|predicted|underlined|underscored|"
    r"stressed|"
    r"emphasized|added|claimed|argued|acknowledged|admitted|complained|suggested|declared|"
    r"confirmed|"
    r"asserted|observed|commented|described|expressed|reiterated|insisted|recognized|outlined|"
    r"highlighted|lamented|opined|believes|asked)\b"
)
SAID_GUARD = re.compile(r"\b(?:said|according|According|[a-z]+ed|reports?|believes)\b")
ELSEWHERE_RE = re.compile(
    r"\b(?:speech|address|press|media|newspapers?|interview|television|statement|letter|decree|"
    r"report(?:s|ed)?\s+(?:in|on)\s+\d{4}|conference|radio|article|published)\b"
)
SUBJECT_GAP_RE = re.compile(
    r"(?:(?:\s+(?:[A-Z]\.)+)?\s*\([^()]*\))?(?:\s+(?:[A-Z]\.)+)?(?:,[^,.;:]{0,80},)?(?:\s+(?:also|has|had|then|\w+ly))*\s+$"
)
NOT_QUOTED_ROLES = frozenset({"head_of_state"})
OPENING = 4  # letters before a date that a sentence begins with
FRAME_PARAGRAPHS = 4  # the frame is told at the beginning


@dataclass(frozen=True, slots=True)
class Visit:
    visitor: Person
    when: PrintedDate | None
    party: tuple[Person, ...]  # the visitor and who went with them


def find_visit(context: Context, cast: Cast, told: date | None) -> Visit | None:
    """Return the visit that a cable reports, or None: who came, and when."""
    for paragraph in context.cable.paragraphs[:FRAME_PARAGRAPHS]:
        if not any(word in paragraph.text for word in FRAME_WORDS):
            continue
        for start, end in context.sentences(paragraph):
            sentence = paragraph.text[start:end]
            if not any(word in sentence for word in FRAME_WORDS):
                continue
            match = FRAME_RE.search(sentence)
            if match is None or not VISITOR_RE.search(sentence):
                continue
            ours = [one for one in cast.people(sentence) if one.us or one.genitive]
            for person in ours:
                if person.name and person.level == "visiting_official":
                    party = [one for one in ours if one.us and (one.name or one.role)]
                    visitor = replace(person, genitive=False, us=True)
                    when = _when(sentence, match, told) or _when_told_in(
                        context.cable.subject.title(), told
                    )
                    return Visit(visitor, when, _merged(visitor, party))
    return None


def _merged(visitor: Person, party: list[Person]) -> tuple[Person, ...]:
    others = [
        one
        for one in party
        if one.surname != visitor.surname and (one.name or one.level != visitor.level)
    ]
    return (visitor, *others)


def _when_told_in(subject: str, told: date | None) -> PrintedDate | None:
    return next(find_dates(subject, told), None)


def _when(sentence: str, match: re.Match, told: date | None) -> PrintedDate | None:
    """Return the date inside or nearest behind the words that tell of the visit."""
    dates = list(find_dates(sentence, told))
    inside = [one for one in dates if match.start() <= one.start <= match.end()]
    behind = [one for one in dates if match.end() < one.start < match.end() + 60]
    return (inside + behind + [None])[0]


def find_attributions(
    context: Context, cast: Cast, visit: Visit, setting: Setting
) -> Iterator[tuple[Paragraph, int, int, Person, PrintedDate | None]]:
    """Yield (paragraph, start, end, who, when) of each sentence that quotes somebody named."""
    day = setting.day
    for paragraph in context.cable.paragraphs:
        if paragraph.role or not SAID_GUARD.search(paragraph.text):
            continue
        for start, end in context.sentences(paragraph):
            sentence = paragraph.text[start:end]
            for match, person in _quoted(sentence, cast):
                if person.surname != visit.visitor.surname:
                    setting.before, setting.day = paragraph.text[:start], day
                    when = _of_its_own(match, sentence, setting, person)
                    if when and when.first:
                        day = when.first
                    yield paragraph, start, end, person, when
                    break


def _of_its_own(
    match: re.Match, sentence: str, setting: Setting, person: Person
) -> PrintedDate | None:
    """Return the date that a quoting sentence begins with, or has in brackets at the name."""
    when = find_occasion(match, sentence, setting)
    if when is None or not same_day(when, setting.visit):
        return None
    in_brackets = person.end <= when.start <= person.end + 3 and when.end < match.start()
    return when if in_brackets or when.start < OPENING else None


def said_around(
    context: Context, cast: Cast, paragraph: Paragraph, after: int
) -> Iterator[tuple[int, Person]]:
    """Yield (start, who) of the sentences behind a place that quote somebody named."""
    for start, end in context.sentences(paragraph):
        if start >= after:
            for _, person in _quoted(paragraph.text[start:end], cast):
                yield start, person


def told_before(
    context: Context, cast: Cast, paragraph: Paragraph, at: int, *, plural: bool
) -> tuple[Person, ...]:
    """Return whom the nearest sentence before a place names: whom "he", or "they", may mean."""
    before = [(start, end) for start, end in context.sentences(paragraph) if end <= at]
    for start, end in reversed(before[-2:]):
        them = tuple(
            one
            for one in cast.people(paragraph.text[start:end])
            if not one.us and not one.genitive and not one.weak
        )
        named = tuple(one for one in them if one.name)
        several = tuple(one for one in them if one.name or one.role.endswith("s"))
        meant = several if plural else named[-1:]
        if meant:
            return meant
    return ()


def _quoted(sentence: str, cast: Cast) -> Iterator[tuple[re.Match, Person]]:
    """Yield whom a sentence quotes, with the verb: the host's, with name and role."""
    matches = list(ATTRIBUTION_RE.finditer(sentence))
    if not matches or ELSEWHERE_RE.search(sentence):
        return
    people = cast.people(sentence)
    for match in matches:
        person = _speaker(match, sentence, people)
        known = person and _known(person, cast)
        if known:
            yield match, known


def _speaker(match: re.Match, sentence: str, people: list[Person]) -> Person | None:
    if match["according"]:
        return next((one for one in people if 0 <= one.start - match.end() < 3), None)
    for person in people:
        if person.end <= match.start() and SUBJECT_GAP_RE.fullmatch(
            sentence, person.end, match.start()
        ):
            return person
    return None


def _known(person: Person, cast: Cast) -> Person | None:
    """Return somebody with name and role, host and no head of state; else None."""
    if not person.name or person.us or person.genitive:
        return None
    if person.weak:
        known = cast.lookup(person.surname)
        if known is None:
            return None
        person = known
    if person.us or not (person.role or person.organization):
        return None
    return None if person.level in NOT_QUOTED_ROLES else person
