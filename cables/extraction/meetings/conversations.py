"""One conversation in the making: who took part, and whether the next sentence goes on with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from cables.extraction.meetings.dates import PrintedDate
from cables.extraction.meetings.encounters import Encounter
from cables.extraction.names.organization_names import words
from cables.extraction.names.persons import Person
from cables.parsing.records import Paragraph

REPORTING = (
    r"said|says|noted|notes|told|added|stated|explained|claimed|argued|reported|reports|admitted|"
    r"stressed|emphasi[sz]ed|underlined|underscored|predicted|suggested|acknowledged|complained|"
    r"declared|concluded|reiterated|repeated|agreed|responded|replied|expressed|confirmed|"
    r"mentioned|"
    r"asked|promised|pledged|advised|observed|commented|remarked|indicated|described|believes?|"
    r"insisted|denied|outlined|recognized|lamented|offered|urged|thanked|assured|expects?|thinks|"
    r"requested|proposed|recommended|also|questioned|favors|hopes?|plans|did\s+not|was\s+not|would|"
    r"appeared|welcomed|cited|continued|called|warned|opined|affirmed|pointed|recounted|directed"
)
REDACTED_RE = re.compile(r"X+", re.IGNORECASE)
STAFFED_RE = re.compile(r"\b(?:shelter|center|centre|hotline|clinic|hospital|embassy)\b")
GENERIC_ROLES = words(
    "officials official representatives representative contacts interlocutors members staff police "
    "authorities officers prosecutors ngos ios government leaders activists host local senior of "
    "and "
    "gov society civil key numerous other"
)


@dataclass(slots=True)
class Conversation:
    """A meeting in the making."""

    paragraph: Paragraph
    start: int
    end: int
    rule: str
    us: list[Person]
    them: list[Person]
    when: PrintedDate | None
    paragraphs: list[Paragraph] = field(default_factory=list)
    inferred: bool = False
    tells: list[tuple[str, int]] = field(default_factory=list)  # anchor and start of its sentences

    @property
    def surnames(self) -> set[str]:
        return {person.surname for person in self.them if person.name}

    @property
    def spoken_names(self) -> set[tuple[str, str]]:
        """Each surname and the names that may stand for it: Ruiz for Ana Ruiz Prado too."""
        found = {(name, name) for name in self.surnames}
        for person in self.them:
            parts = person.name.split()
            if len(parts) > 2 and len(parts[-2]) > 3 and parts[-2][0].isupper():
                found.add((person.surname, parts[-2]))
            role = person.role.lower()
            if not person.name and "staff" in role and (place := STAFFED_RE.search(role)):
                found |= {("", f"{one} staff") for one in (place[0], place[0].capitalize())}
        return found

    @property
    def bodies(self) -> set[str]:
        """What the organizations are called of whom nobody was named: in full, by initials."""
        names = {one.organization for one in self.them if one.organization and not one.name}
        short = {"".join(letter for letter in name if letter.isupper()) for name in names}
        return names | {name for name in short if len(name) > 1}

    @property
    def organizations(self) -> set[str]:
        return {person.organization for person in self.them if person.organization}

    @property
    def is_named(self) -> bool:
        return any(person.name for person in self.them)

    def add(self, paragraph: Paragraph) -> None:
        if all(held.anchor != paragraph.anchor for held in self.paragraphs):
            self.paragraphs.append(paragraph)


def specific_first(us: list[Person]) -> list[Person]:
    """Return the party of the United States once each, "we" only where nobody else is named."""
    kept: list[Person] = []
    for person in us:
        add_person(kept, person)
    told = [person for person in kept if person.name or person.role]
    return told or kept[:1]


def is_same(meeting: Conversation, encounter: Encounter, near: bool) -> bool:
    """Return whether an encounter goes on with a meeting; `near` is the same or next paragraph."""
    names = {person.surname for person in encounter.them if person.name}
    shared = {
        one.surname for one in encounter.them for other in meeting.them if same_name(one, other)
    }
    if shared:
        return near or not all(map(REDACTED_RE.fullmatch, shared))
    if names and meeting.is_named:
        return False
    organizations = {person.organization for person in encounter.them if person.organization}
    if near and organizations & meeting.organizations:
        return True
    if names or organizations:
        return False
    roles = {role_key(person) for person in encounter.them} - {""}
    held = {role_key(person) for person in meeting.them} - {""}
    if near and roles & held:
        return True
    return any(
        f" {key} ".find(f" {role} ") >= 0
        or (meeting.is_named is False and f" {role} ".find(f" {key} ") >= 0)
        for role in roles
        for key in held
    )


def is_generic(person: Person) -> bool:
    return not (person.name or person.organization or role_key(person))


def is_specific(person: Person) -> bool:
    """Whether somebody is more than "officials" of a field ("Labor officials")."""
    last = person.role.lower().split()[-1:]
    return bool(person.name or person.organization or (last and not set(last) <= GENERIC_ROLES))


def role_key(person: Person) -> str:
    """Return a role to compare by; "" for "officials" and the like, who may be anybody."""
    role = person.role.lower()
    return "" if set(role.split()) <= GENERIC_ROLES else role


def merge(meeting: Conversation, encounter: Encounter, paragraph: Paragraph) -> None:
    for person in encounter.us:
        add_person(meeting.us, person)
    for person in encounter.them:
        add_person(meeting.them, person)
    meeting.when = meeting.when or encounter.when
    meeting.add(paragraph)


def same_name(one: Person, other: Person) -> bool:
    """Return whether two names can be one: the same surname, or one of two ("Ruiz" Ruiz Paz)."""
    if not (one.name and other.name):
        return False
    short, long = sorted((one.name.split(), other.name.split()), key=len)
    return one.surname == other.surname or (len(short) == 1 and short[0] in long[1:])


def add_person(held: list[Person], person: Person) -> None:
    """Add somebody to a list unless there under a fuller name; fill in what was not known."""
    for index, other in enumerate(held):
        if same_name(person, other):
            held[index] = fuller(other, person)
            return
        if not person.name and is_within(person, other):
            return
        if person.name and not other.name and is_within(other, person):
            held[index] = person
            return
    held.append(person)


def fuller(first: Person, second: Person) -> Person:
    best, other = (second, first) if len(second.name) > len(first.name) else (first, second)
    if not best.role and other.role:
        best = replace(best, role=other.role)
    if not best.organization and other.organization:
        best = replace(best, organization=other.organization, kind=other.kind)
    return best


def is_within(unnamed: Person, other: Person) -> bool:
    """Whether an unnamed party is one that is already there."""
    if unnamed.organization:
        return unnamed.organization == other.organization and not (
            unnamed.role and other.role and unnamed.role != other.role and not other.name
        )
    role, key = unnamed.role.lower(), other.role.lower()
    return role == key or bool(role and other.name and f" {role} " in f" {key} ")


def speaks(surname: str, text: str) -> bool:
    """Return whether somebody is reported in a text as speaking."""
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname)
        if (
            SPEAKS_RE.match(text, end)
            or text[max(0, at - 30) : at].lower().rfind("according to") >= 0
        ):
            return True
        at = text.find(surname, end)
    return False


SPEAKS_RE = re.compile(
    rf"['’]s\s+(?:\w+\s+)?(?:goals?|views?|opinion|plans?|concerns?|priorit|position|response|"
    rf"comments?|remarks?|assessment)|(?:['’]s)?(?:,[^,.]{{0,60}},)?\s+(?:staff\s+|officials\s+|"
    rf"members\s+)?(?:\w+ly\s+|then\s+|also\s+|has\s+|had\s+)?(?:{REPORTING})\b"
)


def is_staff(person: Person) -> bool:
    """Whether somebody stands for whoever works at a place visited."""
    return person.role == "staff" and person.kind == "other" and not person.name


def is_site(encounter: Encounter) -> bool:
    """Whether an encounter is the visit of a place."""
    return any(map(is_staff, encounter.them))


def is_group(meeting: Conversation) -> bool:
    """Whether a meeting was with some people not named, of whom some may be named later."""
    return any(not one.name and one.role.endswith(("s", "staff")) for one in meeting.them)


def is_next_event(meeting: Conversation, encounter: Encounter) -> bool:
    """Whether an encounter is told as the day's next one ("that evening ... gave a dinner")."""
    when = encounter.when
    if when is None or encounter.rule not in {"with", "hosted", "calledon", "noun"}:
        return False
    return not any(map(str.isdigit, when.text)) and (
        meeting.when is None or meeting.when.text != when.text
    )
