"""What the rules find now against what is held: a person's word stays, a machine's follows.

A finding is known by its fingerprint: its kind, what tells it apart, and its words, counted
where the same words stand several times. Neither its place nor its paragraph's number is
part of it, so it is found again in a copy where these differ. One that a person decided on
is also known by overlapping words, so that a better rule does not bring it up again.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from cables.choices import ReviewStatus
from cables.finding_rows import FoundRow
from cables.models import Cable, Meeting, MeetingParticipant, Paragraph
from cables.models.findings import Finding

# One registry of the kinds: the classes themselves.
KINDS: list[type[Finding]] = Finding.__subclasses__()
# What a rule does not set, so what a comparison of two readings leaves out.
NOT_FOUND = {"id", "cable", "status", "reviewed_by", "reviewed_at"}


class Decisions:
    """The findings of a cable as they are held, with the anchors they stand at.

    Made before the paragraphs are rewritten, because a finding forgets its old one then.
    """

    def __init__(self, cable: Cable) -> None:
        self.held: dict[type[Finding], dict[str, Finding]] = {kind: {} for kind in KINDS}
        self.anchors: dict[tuple[type[Finding], int], str] = {}
        if cable.pk is None:
            return
        for kind in KINDS:
            rows = kind.objects.filter(cable=cable).select_related("paragraph")
            rows = rows.select_for_update(of=["self"])  # nobody reviews them meanwhile
            if kind is Meeting:
                rows = rows.prefetch_related("participants")
            self.held[kind] = {row.fingerprint: row for row in rows}
            self.anchors |= {(kind, row.pk): row.paragraph.anchor for row in rows if row.paragraph}


@dataclass(slots=True)
class Plan:
    """What a reading would do to the findings of one cable."""

    gained: list[FoundRow] = field(default_factory=list)
    changed: list[tuple[Finding, FoundRow]] = field(default_factory=list)
    lost: list[Finding] = field(default_factory=list)
    decided: list[tuple[Finding, FoundRow | None]] = field(default_factory=list)


def fingerprint(about: str, quote: str) -> str:
    """Return the mark of a finding's words, whatever their line breaks."""
    return hashlib.sha256(f"{about}|{' '.join(quote.split())}".encode()).hexdigest()


def mark(found: Iterable[FoundRow]) -> dict[str, FoundRow]:
    """Return findings by a fingerprint of their own, the second of equal ones counted."""
    seen: Counter[str] = Counter()
    marked = {}
    for one in found:
        print_ = fingerprint(one.row.about, one.row.quote)
        seen[print_] += 1
        if (count := seen[print_]) > 1:
            print_ = hashlib.sha256(f"{print_}|{count}".encode()).hexdigest()
        one.row.fingerprint = print_
        marked[print_] = one
    return marked


def plan(decisions: Decisions, found: dict[type[Finding], list[FoundRow]]) -> Plan:
    """Return what the rules' findings change in those held; nothing is written."""
    made = Plan()
    for kind in KINDS:
        held, now = decisions.held[kind], mark(found.get(kind, []))
        for print_, old in held.items():
            new = now.pop(print_, None)
            if old.status != ReviewStatus.EXTRACTED:
                made.decided.append((old, new or _take_overlapping(old, now)))
            elif new is None:
                made.lost.append(old)
            elif any(changed_columns(old, new)):
                made.changed.append((old, new))
        made.gained += now.values()
    return made


def _take_overlapping(old: Finding, now: dict[str, FoundRow]) -> FoundRow | None:
    for print_, new in now.items():
        row = new.row
        apart = row.end <= old.start or old.end <= row.start
        same = old.about == row.about if old.about else _same_value(old, row)
        if same and not apart:
            return now.pop(print_)
    return None


def _same_value(old: Finding, new: Finding) -> bool:
    return getattr(old, "value", None) == getattr(new, "value", None)


def changed_columns(old: Finding, new: FoundRow) -> Iterator[str]:
    """Yield the names of what the new reading of one finding says otherwise."""
    for column in old._meta.concrete_fields:
        name = column.attname
        if column.name not in NOT_FOUND and getattr(old, name) != getattr(new.row, name):
            yield column.name
    if isinstance(old, Meeting) and _told(old.participants.all()) != _told(new.people):
        yield "participants"


def _told(people: Iterable[MeetingParticipant]) -> list[tuple]:
    told = [(one.side, one.name, one.role, one.organization_id, one.level) for one in people]
    return sorted(told, key=itemgetter(0))  # the sides' own order is kept


def reconcile(cable: Cable, decisions: Decisions, made: Plan, paragraphs: list[Paragraph]) -> None:
    """Write what a plan says; what a person decided keeps its values, whatever moves."""
    for kind in KINDS:
        gained = [one for one in made.gained if type(one.row) is kind]
        kind.objects.bulk_create(one.row for one in gained)
        _store_people(gained)
    for old, new in made.changed:
        new.row.pk = old.pk
        new.row.save(force_update=True)
        if isinstance(old, Meeting):
            old.participants.all().delete()
            _store_people([new])
    for old in made.lost:
        old.delete()
    for old, new in made.decided:
        anchor = decisions.anchors.get((type(old), old.pk), "")
        _place_again(old, new and new.row, cable, paragraphs, anchor)


def _store_people(meetings: list[FoundRow]) -> None:
    people = []
    for meeting in meetings:
        for person in meeting.people:
            person.meeting = meeting.row
            people.append(person)
    if people:
        MeetingParticipant.objects.bulk_create(people)


def _place_again(
    old: Finding,
    found: Finding | None,
    cable: Cable,
    paragraphs: list[Paragraph],
    anchor: str,
) -> None:
    """Give a decided finding its place in text that may have moved; its values stay."""
    before = (old.start, old.end, old.quote, old.paragraph_id)
    if found is not None and " ".join(found.quote.split()) == " ".join(old.quote.split()):
        old.start, old.end, old.quote = found.start, found.end, found.quote
        old.paragraph = found.paragraph
    else:
        place = _nearest(cable.text, old, paragraphs, anchor)
        if place is None:
            old.paragraph = None
        else:
            old.start, old.end = place
            old.quote = cable.text[old.start : old.end]
            old.paragraph = _paragraph_at(paragraphs, old.start)
    if before != (old.start, old.end, old.quote, old.paragraph_id):
        old.save(update_fields=["start", "end", "quote", "paragraph"])


def _nearest(
    text: str, old: Finding, paragraphs: list[Paragraph], anchor: str
) -> tuple[int, int] | None:
    """Return where a finding's words stand: in its old paragraph, else nearest to its place."""
    words = old.quote.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    places = [match.span() for match in pattern.finditer(text)]
    home = next((one for one in paragraphs if one.anchor == anchor), None)
    if home:
        at_home = [span for span in places if home.start <= span[0] < home.end]
        places = at_home or places
    return min(places, key=lambda span: abs(span[0] - old.start), default=None)


def _paragraph_at(paragraphs: list[Paragraph], offset: int) -> Paragraph | None:
    return next((one for one in paragraphs if one.start <= offset < one.end), None)
