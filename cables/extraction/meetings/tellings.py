"""The sentences of a cable that tell of encounters, in order, and what each of them tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cables.extraction.context import Context
from cables.extraction.meetings.encounter_signs import (
    Spots,
    has_source_sign,
    places_of_us,
    spots_between,
)
from cables.extraction.meetings.encounters import Encounter, find_encounters
from cables.extraction.meetings.going_on import NOT_REPORTING
from cables.extraction.meetings.occasions import Setting
from cables.extraction.meetings.visits import Visit
from cables.extraction.names.people import Cast
from cables.extraction.names.persons import Person
from cables.parsing.records import Paragraph

# The director told us so, as told under another number.
ELSEWHERE_RE = re.compile(r"\((?:see\s+)?para(?:graph)?\.?\s+(?P<label>\d+)")
# "The next morning, she called on": in the report of a visit, the visitor.
OF_VISITOR_RE = re.compile(r"(?:[A-Z][^.;,]{0,60},\s+)?(?:[Hh]e|[Ss]he|[Tt]hey)\s+[a-z]")

Telling = tuple[Paragraph, int, int, Encounter]


def find_tellings(
    context: Context, cast: Cast, setting: Setting, visit: Visit | None
) -> Iterator[Telling]:
    """Yield (paragraph, start, end of the sentence, encounter) in order; tell `setting` of it."""
    for paragraph in context.cable.paragraphs:
        if paragraph.role in NOT_REPORTING:
            continue
        spots = _spots(paragraph.text, setting, visit)
        if spots is not None:
            setting.ours = (visit.visitor,) if visit else ()
            yield from _tellings_in(paragraph, context, cast, setting, spots)


def _spots(text: str, setting: Setting, visit: Visit | None) -> Spots | None:
    """Return where a paragraph names somebody of ours; None where it need not be read."""
    spots = places_of_us(text, setting.us_names)
    if spots or (visit is not None and OF_VISITOR_RE.match(text)):
        return spots or []
    return [] if has_source_sign(text) else None


def _tellings_in(
    paragraph: Paragraph, context: Context, cast: Cast, setting: Setting, spots: Spots
) -> Iterator[Telling]:
    known, sourced = len(setting.us_names), has_source_sign(paragraph.text)
    for start, end in context.sentences(paragraph):
        if len(setting.us_names) > known:  # somebody of ours was named since
            known = len(setting.us_names)
            spots = places_of_us(paragraph.text, setting.us_names) or spots
        here = spots_between(spots, start, end)
        if not (here or setting.ours or sourced):
            continue
        setting.before = paragraph.text[:start]
        sentence = paragraph.text[start:end]
        ours: tuple[Person, ...] = ()
        for encounter in find_encounters(sentence, cast, setting, here):
            setting.us_names |= {person.surname for person in encounter.us if person.name}
            ours = _ours_after(encounter, ours)
            if ELSEWHERE_RE.search(sentence):
                encounter = replace(encounter, rule="elsewhere")
            yield paragraph, start, end, encounter
        setting.ours = ours


def _ours_after(encounter: Encounter, ours: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return who of the United States "she" may be in the next sentence."""
    if not any(one.name or one.role in {"", "staff"} for one in encounter.them):
        return ()
    if encounter.them[0].role == "staff":
        return tuple(one for one in encounter.us if one.name)
    return ours
