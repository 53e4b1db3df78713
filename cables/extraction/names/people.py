"""Who a sentence names: people with role and organization, groups, and the United States' own."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from cables.extraction.context import Context
from cables.extraction.names import role_words as rw
from cables.extraction.names.people_reader import PeopleReader
from cables.extraction.names.persons import Person

LEADING = frozenset({"President", "Vice President", "Secretary"})
SENATORS = ("senator", "senators")
CAPITAL_RE = re.compile(r"[A-Z][a-z]+")


class Cast:
    """The people of a cable, as far as they were asked for."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.cable.text
        self._known: dict[str, Person | None] = {}
        self._read: dict[str, list[Person]] = {}
        self.asked = False  # whether any text was read

    @cached_property
    def _signers(self) -> set[str]:
        cable = self._context.cable
        signed = {part.casefold() for part in cable.signed_by.split()}
        return signed | {word.casefold() for word in CAPITAL_RE.findall(cable.classified_by)}

    @cached_property
    def _has_codel(self) -> bool:
        return "CODEL" in self._text or "U.S. Senat" in self._text

    def people(self, text: str) -> list[Person]:
        """Return everybody named in a text in order, none inside another; leave it as it is."""
        self.asked = True
        if text not in self._read:
            mentions = self._context.organizations.mentions(text)
            read = PeopleReader(text, mentions).read()
            self._read[text] = [self._sided(person) for person in read]
        return self._read[text]

    def lookup(self, surname: str) -> Person | None:
        """Return the person whom the cable introduces under a surname, or None."""
        if surname not in self._known:
            self._known[surname] = None
            self._known[surname] = self._search(surname)
        return self._known[surname]

    def _search(self, surname: str) -> Person | None:
        best, at = None, 0
        for _ in range(2):
            at = self._text.find(surname, at)
            if at < 0:
                break
            low = max(self._text.rfind("\n\n", 0, at), at - 110, 0)
            window = self._text[low : self._word_end(at + 70)]
            for person in self.people(window):
                if person.surname == surname and not person.weak and person.role:
                    if best is None or len(person.name) > len(best.name):
                        best = person
                elif person.surname == surname and best is None and " " in person.name:
                    best = person
            if best and best.role and " " in best.name:
                break
            at += len(surname)
        return best

    def _word_end(self, at: int) -> int:
        """Return where the word ends that holds an offset, so that no name is cut."""
        while at < len(self._text) and self._text[at].isalnum():
            at += 1
        return at

    def _sided(self, person: Person) -> Person:
        """Return the person with side and level, as far as they can be told."""
        us = person.us
        if person.role:
            us = self._role_is_us(person)
        if person.name and not us:
            us = person.surname.casefold() in self._signers or (
                not person.organization
                and person.role.removeprefix("former ") in LEADING
                and person.surname in rw.US_LEADERS
            )
        return person if us is person.us else replace(person, us=us)

    def _role_is_us(self, person: Person) -> bool:
        role, us = person.role.lower(), person.us
        if not us and not person.organization and "ambassador" in role.split():
            us = not person.kind and " to " not in role and " of " not in role
        return us and not (role.endswith(SENATORS) and self._is_host_senator(role))

    def _is_host_senator(self, role: str) -> bool:
        return role.split()[-1] in SENATORS and not self._has_codel
