"""Which sentences tell that officials of the United States met or spoke with somebody.

A sentence tells so when it has a verb of meeting or telling in the past, a party of the United
States on one side of it and somebody else on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cables.extraction.meetings.dates import PrintedDate, find_dates
from cables.extraction.meetings.encounter_signs import Spots, has_source_sign
from cables.extraction.meetings.encounter_words import (
    CONDITION_RE,
    FIRST_WORDS,
    HABIT_BEFORE_RE,
    HELD_RE,
    MONEY_RE,
    NOT_DONE_RE,
    NOT_HELD_AFTER_RE,
    NOT_HELD_RE,
    PASSIVE_RE,
    PRONOUN_SUBJECT_RE,
    SEPARATE_RE,
    SOURCE_RE,
    TELLING,
    TRIGGER_RE,
    WORD_RE,
    WRITTEN_RE,
)
from cables.extraction.meetings.occasions import Setting, find_occasion, in_quotes
from cables.extraction.meetings.sides import Sides, find_right, find_sides
from cables.extraction.names.people import Cast
from cables.extraction.names.persons import Person

MOST = 12  # verbs of meeting in one sentence
TITLE_GAP_RE = re.compile(r"(?:\s+of\s+[a-z]+)?\s+")
OF_RE = re.compile(r"\s+(?:of|from|at|with)\s+(?:the\s+)?")
VISITORS_RE = re.compile(r"\b[Tt]he\s+(?:visitors?|visiting\s+team|delegation)\b(?![’'])")
REDACTED_RE = re.compile(r"\bx{4,}")


@dataclass(frozen=True, slots=True)
class Encounter:
    """What one sentence tells."""

    us: tuple[Person, ...]
    them: tuple[Person, ...]  # empty: a pronoun, whoever was spoken of last
    when: PrintedDate | None
    rule: str
    pronoun: str = ""  # that stands for the other side at the verb


def _triggers(sentence: str, setting: Setting, spots: Spots) -> list[re.Match]:
    """Return the verbs and frames of meeting, left to right, none inside another."""
    if not (spots or setting.ours) or TELLING.isdisjoint(sentence.split()):
        return []
    found, free = [], 0
    for token in WORD_RE.finditer(sentence):
        if len(found) == MOST:
            break
        if token[0] in FIRST_WORDS and token.start() >= free:
            match = TRIGGER_RE.match(sentence, token.start())
            if match:
                free = match.end()
                near = _is_near_us(match, spots) or _visitor_before(match, sentence, setting)
                if near and _counts(match, sentence):
                    found.append(match)
    return found


def _visitor_before(match: re.Match, sentence: str, setting: Setting) -> re.Match | None:
    """Return the "she" of "she had dinner with", where the visitor was spoken of just before."""
    if not setting.ours or match.lastgroup not in {"with", "calledon", "hosted"}:
        return None
    return PRONOUN_SUBJECT_RE.search(sentence, 0, match.start())


def _is_near_us(match: re.Match, spots: Spots) -> bool:
    """Whether a party of the United States may be one side of a verb of meeting or telling."""
    if match.lastgroup in {"noun", "between", "frame", "reply", "again"}:
        return True
    low, high = match.start() - 180, match.end() + 80
    return any(
        match.start() - 30 <= at <= match.end() + 8 if pronoun else low <= at <= high
        for at, pronoun in spots
    )


def find_encounters(
    sentence: str, cast: Cast, setting: Setting, spots: Spots
) -> Iterator[Encounter]:
    """Yield what a sentence tells of encounters, in order; several may be of one meeting.

    `spots` are where it may name somebody of the United States, as `places_of_us` tells.
    """
    yield from _source(sentence, cast, setting)
    triggers = _triggers(sentence, setting, spots)
    if not triggers:
        return
    if "xxxx" in sentence:  # a name blotted out: as long as before
        sentence = REDACTED_RE.sub(lambda match: match[0].upper(), sentence)
    parties = _with_bodies(_parties(sentence, cast, setting), sentence)
    last: tuple[Person, ...] = ()
    for match in triggers:
        here = parties
        pronoun = PRONOUN_SUBJECT_RE.search(sentence, 0, match.start())
        if pronoun and _visitor_before(match, sentence, setting):
            at, end = pronoun.span("who")
            ours = setting.ours if pronoun["who"].lower() == "they" else setting.ours[:1]
            said = [replace(one, start=at, end=end, us=True, weak=False) for one in ours]
            here = sorted([*parties, *said], key=lambda one: one.start)
        if not last and not any(person.us for person in here) and match.lastgroup != "reply":
            continue
        sides = (
            (last, tuple(find_right(match, sentence, here)))
            if match.lastgroup == "again"
            else find_sides(match, sentence, here)
        )
        sides = sides and _resolved_sides(sides, cast, setting.us_names)
        if not sides or not sides[0]:
            continue
        last, them = sides
        rule = "with" if match[0] == "met" else match.lastgroup or ""
        when = find_occasion(match, sentence, setting)
        for party in _single_meetings(match, sentence, them):
            yield Encounter(last, party, when, rule, pronoun["who"] if pronoun and not them else "")


def _source(sentence: str, cast: Cast, setting: Setting) -> Iterator[Encounter]:
    """Yield what "(interview with the director, May 3)" behind a statement tells of."""
    if not has_source_sign(sentence) or not (match := SOURCE_RE.search(sentence)):
        return
    end = sentence.find(")", match.end())
    people = cast.people(sentence)
    inside = [one for one in people if match.end() <= one.start < end]
    them = _with_bodies([one for one in inside if not one.genitive], sentence)
    them = [one for one in them if one.role or not one.weak or " " in one.name]
    ours = tuple(one for one in them if one.us)
    if them and not ours:
        dates = find_dates(sentence, setting.told)
        when = next((one for one in dates if match.end() <= one.start < end), None)
        us = tuple(one for one in people if one.us and match.start() <= one.start < match.end())
        us = us or (Person(match.start(), match.start(), us=True),)
        sides = _resolved_sides((us, tuple(_joined_titles(them, sentence))), cast, setting.us_names)
        if sides and sides[1]:
            yield Encounter(*sides, when, "source")


def _joined_titles(them: list[Person], sentence: str) -> list[Person]:
    """Return "chief of mission Poe" as one."""
    kept: list[Person] = []
    for person in them:
        last = kept[-1] if kept else None
        titled = last and person.weak and not last.name
        if titled and TITLE_GAP_RE.fullmatch(sentence, last.end, person.start):
            kept[-1] = replace(last, end=person.end, name=person.name)
        else:
            kept.append(person)
    return kept


def _parties(sentence: str, cast: Cast, setting: Setting) -> list[Person]:
    visitors = [
        replace(one, start=match.start(), end=match.end(), us=True, weak=False)
        for match in (VISITORS_RE.finditer(sentence) if setting.visitors else ())
        for one in setting.visitors[:1]
    ]
    parties = _people(sentence, cast, setting)
    return sorted([*parties, *visitors], key=lambda one: one.start) if visitors else parties


def _people(sentence: str, cast: Cast, setting: Setting) -> list[Person]:
    return [
        replace(person, us=True) if person.weak and person.surname in setting.us_names else person
        for person in cast.people(sentence)
        if not in_quotes(sentence, person.start)
    ]


def _with_bodies(parties: list[Person], sentence: str) -> list[Person]:
    """Return the parties, a bare name behind "of" taken for where somebody named works."""
    kept: list[Person] = []
    for person in parties:
        last = kept[-1] if kept else None
        works = last and person.weak and last.name and not last.organization
        if works and OF_RE.fullmatch(sentence, last.end, person.start):
            kept[-1] = replace(last, end=person.end)
        else:
            kept.append(person)
    return kept


def _single_meetings(
    match: re.Match, sentence: str, them: tuple[Person, ...]
) -> Iterator[tuple[Person, ...]]:
    """Yield whom each meeting was with: "in separate meetings with A and B" tells of two."""
    told = all(one.name or (one.role and one.organization) for one in them)
    separate = SEPARATE_RE.search(sentence, max(0, match.start() - 12), match.end())
    if len(them) > 1 and told and separate:
        yield from ((one,) for one in them)
    else:
        yield them


def _resolved_sides(sides: Sides, cast: Cast, us_names: set[str]) -> Sides | None:
    """Return the sides with everybody's full name and role; None where no other side is left."""
    us = tuple(_resolved(person, cast, us_names) for person in sides[0])
    them = tuple(_resolved(person, cast, us_names) for person in sides[1])
    if them and all(person.us for person in them):
        return None
    ours = (person for person in them if person.us)
    return (*us, *ours), tuple(person for person in them if not person.us)


def _resolved(person: Person, cast: Cast, us_names: set[str]) -> Person:
    """Return a person under the full name and role that the cable gives elsewhere."""
    if not person.name or (person.role and " " in person.name) or set(person.name) == {"X"}:
        return person
    known = cast.lookup(person.surname)
    if known is None or known.start == -1:
        return replace(person, us=person.us or person.surname in us_names)
    if person.us is not known.us and person.role:
        return person
    name = known.name if known.name.endswith(person.name) else person.name
    if person.role and not person.weak:
        return replace(person, name=name, organization=person.organization or known.organization,
                       kind=person.kind or known.kind)  # fmt: skip
    return replace(known, start=person.start, end=person.end, name=name, genitive=person.genitive)


def _counts(match: re.Match, sentence: str) -> bool:
    """Whether what the verb tells has happened, and is no writing."""
    before = sentence[max(0, match.start() - 80) : match.start()]
    if in_quotes(sentence, match.start()) or CONDITION_RE.search(before):
        return False
    group = match.lastgroup
    if group in {"noun", "between"}:
        if not HELD_RE.search(before):
            return False
        after = sentence[match.end() : match.end() + 120]
        return not NOT_HELD_RE.search(before) and not NOT_HELD_AFTER_RE.search(after)
    if group in {"frame", "reply", "again"}:
        return True
    if HABIT_BEFORE_RE.search(before):
        return False
    if NOT_DONE_RE.search(before):
        return bool(PASSIVE_RE.search(before)) and match[0].endswith(" by")
    if group in {"to", "told"} and WRITTEN_RE.search(sentence[: match.end() + 60]):
        return "met" in match[0]
    given = match[0] if group == "handed" else sentence[match.start() : match.end() + 60]
    is_gift = group == "handed" or match[0] in {"gave", "handed", "passed"}
    return not (is_gift and MONEY_RE.search(given))
