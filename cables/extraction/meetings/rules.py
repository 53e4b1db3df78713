"""Reported meetings and conversations: several sentences about one are one meeting.

A sentence that tells of an encounter (`encounters.py`) opens a meeting or goes on with one: with
the same interlocutor, unless it names another day. Later paragraphs in which the interlocutor goes
on speaking belong to it. In a cable that reports a visit, what people are quoted with is taken
as said to the visitor, and marked as inferred.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from cables.extraction.context import Context, speaks_of_trafficking
from cables.extraction.findings import Meeting, Participant
from cables.extraction.meetings.conversations import (
    Conversation,
    add_person,
    is_generic,
    is_group,
    is_next_event,
    is_same,
    is_site,
    is_specific,
    is_staff,
    merge,
    specific_first,
)
from cables.extraction.meetings.dates import PrintedDate, find_dates, same_day
from cables.extraction.meetings.encounters import Encounter
from cables.extraction.meetings.going_on import Continuation
from cables.extraction.meetings.occasions import Setting
from cables.extraction.meetings.tellings import ELSEWHERE_RE, find_tellings
from cables.extraction.meetings.topics import find_topics, speaks_of_it
from cables.extraction.meetings.visits import (
    Visit,
    find_attributions,
    find_visit,
    said_around,
    told_before,
)
from cables.extraction.names.people import Cast
from cables.extraction.names.persons import Person
from cables.parsing.records import Paragraph

RULES = {
    "told": "meeting-told",
    "to": "meeting-told",
    "source": "meeting-told",
    "reply": "meeting-told",
    "handed": "meeting-delivered",
    "hosted": "meeting-met",
    "with": "meeting-met",
    "again": "meeting-met",
    "noun": "meeting-met",
    "between": "meeting-met",
    "calledon": "meeting-met",
    "frame": "meeting-met",
    "visit": "meeting-visit",
}
REPORT_RE = re.compile(r"\bTIER\s?[123]\b|\bWATCH\s?LIST\b", re.IGNORECASE)
REMEMBERED_RE = re.compile(r"\b(?:previous|earlier|last|prior|first|initial)\s+(?:meeting|call)")
# Whoever works at a place that was visited is heard of behind it.
STAFF_RE = re.compile(
    r"\b(?:staff|director|manager|workers?|residents?|head|officials?|officers?|supervisor|nuns?|"
    r"sister|guards?|doctor|matron|counselors?|said|told|explained|noted|asked)\b"
)


def find_meetings(context: Context) -> list[Meeting]:
    """Return the cable's reported meetings in order of place; none where it reports none."""
    return _Finder(context).find()


class _Finder:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.cable = context.cable
        told = self.cable.sent_at.date() if self.cable.sent_at else None
        self.setting = Setting(told)
        self.order = {one.anchor: index for index, one in enumerate(self.cable.paragraphs)}
        self.meetings: list[Conversation] = []
        self.visit: Visit | None = None
        self.cast = Cast(context)

    def find(self) -> list[Meeting]:
        self._find_visit()
        later = []
        for paragraph, start, end, encounter in find_tellings(
            self.context, self.cast, self.setting, self.visit
        ):
            if paragraph.role == "summary" or encounter.rule == "elsewhere":
                later.append((paragraph, start, end, encounter))
            else:
                self._take(paragraph, start, end, encounter)
        if not self.meetings and not later and self.visit is None:
            return []
        self._take_attributions()
        for told in later:
            self._take_summary(*told)
        self._drop_umbrella()
        continuation = Continuation(self.cable.paragraphs, self.meetings)
        for meeting in self.meetings:
            self._gather(meeting)
            continuation.extend(meeting)
        self.meetings.sort(key=lambda meeting: meeting.paragraph.start + meeting.start)
        return [self._finding(meeting, continuation) for meeting in self.meetings]

    # Encounters into meetings.

    def _take(self, paragraph: Paragraph, start: int, end: int, encounter: Encounter) -> None:
        held = self._same(paragraph, start, encounter)
        if held is not None:
            merge(held, encounter, paragraph)
            held.tells.append((paragraph.anchor, start))
        elif is_site(encounter) and not STAFF_RE.search(paragraph.text, start + 20):
            return
        else:
            if not encounter.them:
                encounter = replace(encounter, them=self._meant(paragraph, start, encounter))
                if not encounter.them:
                    return
                if encounter.pronoun and (held := self._same(paragraph, start, encounter)):
                    merge(held, encounter, paragraph)
                    return
            self._open(paragraph, start, end, encounter)
            held = self.meetings[-1]
        self._go_to(held.when, paragraph.text[start:end])

    def _go_to(self, when: PrintedDate | None, sentence: str) -> None:
        """Take a meeting's day for that from which "the next day" counts; no remembered one."""
        if when and when.first and not REMEMBERED_RE.search(sentence):
            self.setting.day = when.last or when.first

    def _meant(self, paragraph: Paragraph, start: int, encounter: Encounter) -> tuple[Person, ...]:
        """Return whom a pronoun means: the last interlocutors, or whom a sentence named before."""
        if encounter.pronoun:
            they = "they" in encounter.pronoun.lower()
            return told_before(self.context, self.cast, paragraph, start, plural=they)
        when = encounter.when
        if when and self.meetings and self._is_near(self.meetings[-1], paragraph):
            return tuple(self.meetings[-1].them)
        return ()

    def _open(self, paragraph: Paragraph, start: int, end: int, encounter: Encounter) -> None:
        while end > start and paragraph.text[end - 1].isspace():
            end -= 1
        rule = RULES.get(encounter.rule, "meeting-told")
        us, them = list(encounter.us), list(encounter.them)
        opened = Conversation(paragraph, start, end, rule, us, [], encounter.when, [paragraph])
        opened.inferred = encounter.rule == "source"
        opened.tells.append((paragraph.anchor, start))
        for person in them:
            add_person(opened.them, person)
        self.meetings.append(opened)

    def _same(self, paragraph: Paragraph, start: int, encounter: Encounter) -> Conversation | None:
        for meeting in reversed(self.meetings):
            if not same_day(meeting.when, encounter.when):
                continue
            near = self._is_near(meeting, paragraph)
            here = meeting.paragraphs[-1].anchor == paragraph.anchor
            if not encounter.them:
                return meeting if here else None
            if here and self._is_at_the_place(meeting, encounter):
                meeting.them = [one for one in meeting.them if not is_staff(one)]
                return meeting
            if meeting.tells[-1:] == [(paragraph.anchor, start)] and is_group(meeting):
                return meeting  # at a lunch for committee members, its secretary told us
            if is_next_event(meeting, encounter):
                continue
            if is_same(meeting, encounter, near):
                return meeting
        return None

    def _is_at_the_place(self, meeting: Conversation, encounter: Encounter) -> bool:
        """Whether somebody is spoken with at a place just visited, of whom nobody was named."""
        site = any(map(is_staff, meeting.them)) and not is_site(encounter)
        return site and encounter.when is None

    def _is_near(self, meeting: Conversation, paragraph: Paragraph) -> bool:
        """Whether a paragraph is the meeting's last one or follows it."""
        after = self.order[paragraph.anchor] - self.order[meeting.paragraphs[-1].anchor]
        return after in {0, 1}

    def _take_summary(self, paragraph: Paragraph, start: int, end: int, told: Encounter) -> None:
        """Add a summary's encounter to the meetings it sums up; open one where it sums up none."""
        if told.rule == "elsewhere" and (held := self._told_under(paragraph.text[start:end])):
            held.add(paragraph)
            return
        names = {person.surname for person in told.them if person.name}
        organizations = {person.organization for person in told.them if person.organization}
        found = False
        for meeting in self.meetings:
            shares = names & meeting.surnames or organizations & meeting.organizations
            if not same_day(meeting.when, told.when):
                continue
            if shares or is_same(meeting, told, near=True) or self._only_one(meeting, told):
                found = True
                meeting.when = meeting.when or told.when
                meeting.add(paragraph)
                if len(told.them) == 1:
                    merge(meeting, told, paragraph)
        specific = any(map(is_specific, told.them))
        if not found and told.them and (specific or not self.meetings):
            self._open(paragraph, start, end, told)

    def _only_one(self, meeting: Conversation, told: Encounter) -> bool:
        """Whether a meeting is the only one of the day on which a summary says it was."""
        if told.when is None or told.when.first is None or meeting.when is None:
            return False
        if not meeting.when.text[-1].isdigit():  # that evening
            return False
        if any(one.name for one in told.them) or meeting.when.first != told.when.first:
            return False
        days = [one.when for one in self.meetings if one.when and one.when.text[-1].isdigit()]
        return sum(same_day(when, told.when) for when in days) == 1

    def _told_under(self, sentence: str) -> Conversation | None:
        """Return the only meeting of the paragraph to which a sentence points, or None."""
        label = ELSEWHERE_RE.search(sentence)["label"]
        there = [one for one in self.meetings if one.paragraph.label == label]
        return there[0] if len(there) == 1 else None

    # The frame of a visit.

    def _find_visit(self) -> None:
        self.visit = find_visit(self.context, self.cast, self.setting.told)
        if self.visit is not None:
            self.setting.visit = self.visit.when
            self.setting.us_names |= {self.visit.visitor.surname, "he visitor", "he delegation"}
            self.setting.visitors = (self.visit.visitor,)

    def _take_attributions(self) -> None:
        if self.visit is None:
            return
        for meeting in self.meetings:
            if meeting.when is None and any(
                person.level == "visiting_official" for person in self._ours(meeting)
            ):
                at = meeting.start
                meeting.when = self._day_of(meeting.paragraph, at) or self.visit.when
        if not self.context.is_about_trafficking:
            return
        for told in find_attributions(self.context, self.cast, self.visit, self.setting):
            paragraph, start, end, person, when = told
            when = when or self._day_of(paragraph, start) or self.visit.when
            encounter = Encounter(self.visit.party, (person,), when, "visit")
            held = self._same(paragraph, start, encounter) or self._of_organization(person)
            held = held or self._group_in(paragraph, start)
            if held is not None:
                held.them = [one for one in held.them if not is_staff(one)]
                add_person(held.them, person)
                held.add(paragraph)
            else:
                self._open(paragraph, start, end, encounter)
                self.meetings[-1].inferred = True

    def _day_of(self, paragraph: Paragraph, start: int) -> PrintedDate | None:
        """Return the only day that a paragraph tells: of a meeting, of where the visitor went."""
        here = [one.when for one in self.meetings if one.paragraph is paragraph and one.when]
        here = [one for one in here if one is not self.visit.when]
        before = paragraph.text[:start]
        if not here and self.visit.visitor.surname in before:
            dates = find_dates(before, self.setting.told)
            here = [one for one in dates if one.first and same_day(one, self.visit.when)]
        return here[0] if len(here) == 1 else None

    def _group_in(self, paragraph: Paragraph, start: int) -> Conversation | None:
        """Return the meeting with a group ("dinner with NGO directors") told before in it."""
        return next(
            (
                one
                for one in self.meetings
                if one.paragraph is paragraph and one.start < start and is_group(one)
            ),
            None,
        )

    def _of_organization(self, person: Person) -> Conversation | None:
        """Return the meeting with somebody's organization of which nobody was named."""
        return next(
            (
                meeting
                for meeting in self.meetings
                for other in meeting.them
                if not other.name and other.organization == person.organization != ""
            ),
            None,
        )

    def _drop_umbrella(self) -> None:
        """Drop "met officials and NGOs", where the visit's single meetings are told as well."""
        told = [one for one in self.meetings if not all(map(is_generic, one.them))]
        names = {person.surname for one in told for person in one.us if person.name}
        self.meetings = [
            one
            for one in self.meetings
            if one in told
            or (
                not (told and self.visit)
                and not any(person.surname in names for person in one.us if person.name)
            )
        ]

    def _gather(self, meeting: Conversation) -> None:
        """Add who of a group that was met is quoted behind in the same paragraph."""
        if not is_group(meeting):
            return
        others = [one.start for one in self.meetings if one.paragraph is meeting.paragraph]
        last = min((at for at in others if at > meeting.start), default=len(self.cable.text))
        for start, person in said_around(self.context, self.cast, meeting.paragraph, meeting.end):
            if start < last:
                add_person(meeting.them, person)

    # The finding.

    def _finding(self, meeting: Conversation, continuation: Continuation) -> Meeting:
        base = meeting.paragraph.start
        text = continuation.told_text(meeting)
        when = meeting.when
        return Meeting(
            meeting.paragraph.anchor,
            base + meeting.start,
            base + meeting.end,
            self.cable.text[base + meeting.start : base + meeting.end],
            meeting.rule,
            self.context.country,
            when.first if when else None,
            when.last if when else None,
            when.text if when else "",
            tuple(self._american(person) for person in specific_first(self._ours(meeting))),
            tuple(participant(person) for person in meeting.them),
            find_topics(
                text, trafficking=self._is_about_trafficking, in_subject=self._is_in_subject
            ),
            tuple(paragraph.anchor for paragraph in meeting.paragraphs),
            meeting.inferred,
        )

    @cached_property
    def _is_in_subject(self) -> bool:
        return speaks_of_trafficking(self.cable.subject)

    @cached_property
    def _names_report(self) -> bool:
        """Whether the subject names the report's ranking ("Angered by Tier 3")."""
        return REPORT_RE.search(self.cable.subject) is not None

    @cached_property
    def _is_about_trafficking(self) -> bool:
        """Whether the cable is about trafficking by its subject, or most of its paragraphs are."""
        paragraphs = [one for one in self.cable.paragraphs if one.role != "comment"]
        told = sum(speaks_of_it(one.text) for one in paragraphs)
        if self.context.is_about_trafficking and self._names_report:
            return True
        return self._is_in_subject or 2 * told >= max(2, len(paragraphs))

    def _ours(self, meeting: Conversation) -> list[Person]:
        """Return the party of the United States, a visitor told by office alone under the name."""
        visitor = self.visit.visitor if self.visit else None
        return [
            visitor
            if visitor
            and not one.name
            and one.organization
            and one.organization == visitor.organization
            else one
            for one in meeting.us
        ]

    def _american(self, person: Person) -> Participant:
        """Return a participant of the United States; "we" and "Post" are the post itself."""
        role = person.role or (person.organization if not person.name else "")
        from_department = self.cable.origin.startswith(("Secretary", "Department"))
        level = person.level
        if not role and not person.name:
            role = "Department" if from_department else "Post"
        if from_department and level == "embassy_staff" and role == "Department":
            level = ""
        return Participant(person.name, role, person.organization, "government", level)


def participant(person: Person) -> Participant:
    level = person.level or "unknown"
    return Participant(person.name, person.role, person.organization, person.kind, level)
