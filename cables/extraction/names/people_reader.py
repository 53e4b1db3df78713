"""The people whom a text names, told by role, organization or name."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property, lru_cache

from cables.extraction.language.tokens import is_country
from cables.extraction.names import role_words as rw
from cables.extraction.names.name_reader import NameReader
from cables.extraction.names.organization_names import HEAD_KINDS, words
from cables.extraction.names.organizations import Mention
from cables.extraction.names.persons import Person, kind_of_role
from cables.extraction.names.role_words import MORE_FIELDS

SMALL_BODIES = words("government police commission ministry")
# "told post", but not "the post"
HEARERS = words("told informed advised notified assured asked to with by urged reminded")
LINKS = words("of for on to at in from with")
PLACES = words("shelter shelters center hotline unit hospital division section clinic safehouse")


class PeopleReader(NameReader):
    """Reads the people of one text."""

    @cached_property
    def maybe_roles(self) -> list[int]:
        """The words that can be a role at all, told by the word alone."""
        return [at for at, token in enumerate(self.tokens) if token.may_be_role]

    def read(self) -> list[Person]:
        found: list[Person] = []
        at = 0
        tokens, mention = self.tokens, self.mention
        while at < len(tokens):
            if not tokens[at].begins and mention[at] is None:
                at += 1
                continue
            person, last = self._at(at)
            if person is None:
                at = last + 1
                continue
            if found and found[-1].end > person.start:  # it took back a name or an organization
                found.pop()
            found.append(person)
            self.free = at = last + 1
            if not person.weak and (person.name or person.us):
                self.taken = self.free
        return found

    def _at(self, at: int) -> tuple[Person | None, int]:
        token, mention = self.tokens[at], self.mention[at]
        if token.we:
            return self._made(at, at, us=True), at
        if self._role_ahead(at):
            return None, at
        if self._is_role(at):
            return self._role(at)
        if mention is not None:
            return self._organization(at, mention)
        if token.word.rstrip(".") in rw.HONORIFICS:
            return self._honorific(at)
        if token.word in rw.GROUPS and not self._starts_phrase(at):
            kind = "ngo" if token.word.startswith("NGO") else "government"
            kind = "international" if token.word == "IOs" else kind
            return self._made(at, at, role=token.word, kind=kind), at
        last = self._name_end(at)
        if last is None:
            return None, at
        return self._plain_name(at, last)

    def _role_ahead(self, at: int) -> bool:
        """Whether the words from here on lead to a role that they only belong to."""
        roles = self.maybe_roles
        ahead = bisect_right(roles, at)
        if ahead == len(roles) or roles[ahead] > at + 15:
            return False
        mention = self.mention[at]
        if mention is not None:
            while at + 1 < len(self.tokens) and self.mention[at + 1] is mention:
                at += 1
            if not self.tokens[at].whole and self._is_plain(at + 1):
                return self._leads_to_role(at + 1)
        elif not self._is_left_word(at):
            return False
        return self._leads_to_role(at + 1)

    def _leads_to_role(self, start: int) -> bool:
        for at in range(start, min(start + 5, len(self.tokens))):
            if self._is_role(at):
                return self.tokens[at].lower not in rw.US_ROLES
            if self.mention[at] is not None or not self._is_left_word(at):
                return False
        return False

    def _starts_phrase(self, at: int) -> bool:
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].word
        return bool(follows) and (follows[0].isupper() or self._is_role(at + 1))

    def _organization(self, at: int, mention: Mention) -> tuple[Person | None, int]:
        last = at
        while last + 1 < len(self.tokens) and self.mention[last + 1] is mention:
            last += 1
        organization = mention.organization
        genitive = not self.tokens[last].whole
        name_end = self._name_end(last + 1) if genitive or organization.kind != "other" else None
        if name_end is not None and (genitive or name_end > last + 1):
            # IOM's Hans Vogel
            return self._made(at, name_end, name=(last + 1, name_end), of=mention), name_end
        role = organization.name if organization.us else ""
        return self._made(at, last, role=role, of=mention, genitive=genitive), last

    def _honorific(self, at: int) -> tuple[Person | None, int]:
        start = at + 1
        if start < len(self.tokens) and self.tokens[start].word == ".":
            start += 1
        last = self._name_end(start)
        if last is None:
            return None, at
        return self._made(at, last, name=(start, last)), last

    def _plain_name(self, at: int, last: int) -> tuple[Person | None, int]:
        """A name alone, or with what stands behind it: "Maria Lopez of the NGO Casa Nueva"."""
        if self._is_place(at, last):
            return None, last
        after = last + 1
        if self._word(after) in {"of", "from", "at"} and last > at:
            after = self._skip(after + 1, {"the", "NGO", "local", "of", "MFA's"})
            if not self._mention(after) and self._word(after).endswith(("'s", "’s")):
                after += 1
            if self._mention(after):
                mention, end = self.mention[after], after
                while self._mention(end + 1) is mention:
                    end += 1
                return self._made(at, end, name=(at, last), of=mention), end
            end = self._capitals_end(after)
            if end is not None and not self._is_place(after, end) and self._word(last + 1) != "at":
                person = self._made(at, end, name=(at, last))
                return replace(person, organization=self._words(after, end)), end
        return self._made(at, last, name=(at, last), weak=True), last

    def _is_role(self, at: int) -> bool:
        token = self.tokens[at]
        if not token.may_be_role:
            return False
        lowered = token.lower
        if lowered in rw.US_ROLES:
            if lowered in {"post", "embassy", "consulate", "mission"}:
                return lowered == "post" and self._is_the_post(at)
            if lowered in {"charge", "cg", "pol", "das", "amb", "pe", "esth"}:
                return token.capital and self._word(at + 1) != "of"
            return self.mention[at] is None or lowered in {"g/tip", "gtip"}
        if self.mention[at] is not None or self._is_surname_too(at):
            return False
        if lowered in rw.PLURAL_ROLES or token.us_token:
            return True
        if token.word in rw.SHORT_ROLES:
            return self._name_after(at) is not None or token.word in {"AG", "FM", "PM"}
        return lowered in rw.ROLES and not self._is_modifier(at)

    def _is_the_post(self, at: int) -> bool:
        known = self.tokens[at].capital or self._word(at - 1) in HEARERS
        return known and not self._next_is_lower_noun(at)

    def _next_is_lower_noun(self, at: int) -> bool:
        return self._word(at + 1) in {"office", "offices", "conflict", "box"}

    def _is_modifier(self, at: int) -> bool:
        """Whether it only belongs to the role that follows ("Deputy Foreign Minister")."""
        for nxt in range(at + 1, min(at + 5, len(self.tokens))):
            if self._is_surname_too(nxt) or self.tokens[nxt].word in {"general", "General"}:
                return False
            word = self.tokens[nxt].lower
            if word in rw.ROLES or word in rw.PLURAL_ROLES:
                if self.tokens[at].lower in rw.MODIFIER_ROLES:
                    return self.mention[nxt] is None
                return nxt == at + 1 and self.tokens[nxt].capital == self.tokens[at].capital
            field = self.tokens[nxt].field or word in rw.LOWER_MODIFIERS
            if not field or not self.tokens[at].whole:
                return False
        return False

    def _role(self, head: int) -> tuple[Person | None, int]:
        first, mention, nation = self._to_the_left(head)
        role_end, last, of = self._complement(head)
        mention = mention or of
        genitive = not self.tokens[last].whole
        before = self._name_before(first)
        after = None if genitive else self._name_after(last)
        if after and after[0] == after[1] == last + 1 and self._is_field_too(head, after[0]):
            role_end, last, after = after[0], after[0], None
        if before and (after is None or before[1] > before[0]):
            name, first = before, before[0]
            last = after[1] if after else last  # director of the center Casa Nueva
        else:
            name = after or (None if genitive else self._name_in_commas(last))
            last = name[1] if name else last
        genitive = not self.tokens[last].whole
        role_first = self._role_first(head, mention)
        role = self._words(role_first, role_end)
        start = self.tokens.starts[first]
        if "ormer " in self.text[max(0, start - 22) : start]:
            role = "former " + role.removeprefix("former ")
        us = self._is_us(role, mention, nation)
        kind = "" if mention or us else kind_of_role(role, nation)
        made = self._made(
            first, last, name=name, role=role, of=mention, kind=kind, us=us, genitive=genitive
        )
        return made, last

    def _is_field_too(self, head: int, at: int) -> bool:
        """Whether a word ends the field in "Director for Labor Care, Nora Lind, said"."""
        return self._word(head + 1) in {"of", "for"} and self._name_in_commas(at) is not None

    def _role_first(self, head: int, mention: Mention | None) -> int:
        first = head
        while (
            first > self.free and self._is_left_word(first - 1) and self.mention[first - 1] is None
        ):
            first -= 1
        return first

    def _to_the_left(self, head: int) -> tuple[int, Mention | None, bool]:
        """Return (first token, organization named before the role, whether a state is)."""
        first, mention = head, None
        while first > 0:
            before = first - 1
            held = self.mention[before]
            if held is not None:
                while before > 0 and self.mention[before - 1] is held:
                    before -= 1
                return before, held, False
            if before < self.free:
                break
            token = self.tokens[before]
            bracketed = self._bracketed_before(before)
            if bracketed:
                return *bracketed, False
            if token.adjective or (token.capital and token.country):
                held = self._mention(before - 1)
                if held is not None and token.whole:
                    first = before - 1  # G/TIP Tajikistan desk officer
                    while self._mention(first - 1) is held:
                        first -= 1
                    return first, held, False
                return first, mention, token.bare not in {"American", "U.S.", "US"}
            if not self._is_left_word(before):
                break
            first = before
        return first, mention, False

    def _bracketed_before(self, at: int) -> tuple[int, Mention] | None:
        """Return the organization in "Organization for Migration (IOM) Director", or None."""
        held = self._mention(at - 1)
        if self._word(at) != ")" or held is None or self._word(at - 2) != "(":
            return None
        first = at - 2
        while (one := self._mention(first - 1)) and one.organization is held.organization:
            first -= 1
        return first, held

    def _complement(self, head: int) -> tuple[int, int, Mention | None]:
        """Return (last token of the role, of all, organization) after "of the …"."""
        last = head
        while self._word(last + 1) in rw.SECOND_WORDS or self._word(last + 1) == "general":
            last += 1
        if self._word(last + 1) == "of" and self._word(last + 2) in {"Staff", "staff", "Mission"}:
            last += 2
        role_end = last
        if self._word(last + 1) not in self._links_of(head, last):
            return role_end, last, None
        start = self._skip(
            last + 2, {"the", "a", "an", "its", "local", "NGO", "their", "three", "two"}
        )
        if start < len(self.tokens) and self.tokens[start].adjective:
            start += self._mention(start + 1) is not None  # of the Tajik Migration Service
        if held := self._mention_at(start):
            return role_end, *held
        if self._word(last + 1) in {"in", "with", "from"}:
            return role_end, last, None
        end = self._field_end(start)
        if end is None:
            return role_end, last, None
        at = self._skip(end + 2, {"the"})
        held = self._mention_at(at) if self._word(end + 1) in {"of", "at", "in"} else None
        return (end, *held) if held else (end, end, None)  # head of the unit at the MVD

    def _links_of(self, head: int, last: int) -> frozenset[str]:
        """Return the words by which a role can go on; the post's own and genitives do not."""
        genitive = not self.tokens[last].whole
        ours = self.tokens[head].lower in rw.US_ROLES
        return frozenset() if genitive or ours else LINKS

    def _mention_at(self, at: int) -> tuple[int, Mention] | None:
        """Return (last token, organization) of the one that begins at a token, or None."""
        mention = self._mention(at)
        if mention is None:
            return None
        while self._mention(at + 1) is mention:
            at += 1
        return at, mention

    def _field_end(self, start: int) -> int | None:
        """Return the last token of "Labor and Social Affairs" or of a place, a name left out."""
        end = self._fields_end(start)
        if end is not None:
            return end
        for at in range(start, min(start + 5, len(self.tokens))):
            if self.tokens[at].word in PLACES:
                return at
        if self._word(start) in SMALL_BODIES or self._word(start).endswith("NGOs"):
            return start
        if not self._is_plain(start) or not self.tokens[start].like_name:
            return None
        if self.tokens[start].opener:
            return None
        return self._place_end(start)

    def _place_end(self, start: int) -> int:
        """Return the last token of "Sughd", "Sierra Leone" or "Citizen Protection"."""
        end = start
        if start + 1 < len(self.tokens) and is_country(self._words(start, start + 1)):
            return start + 1
        while end + 1 < min(start + 8, len(self.tokens)):
            joined = end + 2 if self._word(end + 1) == "and" else end + 1
            field = self._word(joined) in MORE_FIELDS or self._word(joined) in HEAD_KINDS
            if not field and joined > end + 1:
                field = self._word(joined + 1) in MORE_FIELDS
                joined += 1
            if not field:
                break
            end = joined
        return end

    def _fields_end(self, start: int) -> int | None:
        end = None
        for at in range(start, min(start + 12, len(self.tokens))):
            token = self.tokens[at]
            if token.field or token.head:
                end = at
            elif (
                token.word not in {"and", ",", "&", "of", "for"}
                or end is None
                or at + 1 == len(self.tokens)
                or not self.tokens[at + 1].field
            ):
                break
            if not token.whole and self._word(at + 1) not in MORE_FIELDS:
                break
        return end

    def _is_us(self, role: str, mention: Mention | None, nation: bool) -> bool:
        if mention is not None:
            return mention.organization.us
        if nation:
            return False
        return is_us_role(role)


US_SENATOR_RE = re.compile(
    r"(?:visiting )?(?:u\.?s\.? )?senators? |secretary (?:rice|powell|clinton|albright)"
)


HOST_UNDER_RE = re.compile(
    r"under ?secretary of (?!state|defense|the treasury|treasury|commerce|agriculture|homeland)"
)


@lru_cache(maxsize=4096)
def is_us_role(role: str) -> bool:
    """Return whether a role is one of the United States where no organization is named."""
    lowered = role.lower() + " "
    if any(part in rw.US_ROLES or rw.US_TOKEN_RE.match(part) for part in lowered.split()):
        return True
    if any(rw.US_TOKEN_RE.match(part) for part in role.split()):
        return True
    if US_SENATOR_RE.match(lowered):
        return True
    if "consul general of" in lowered or HOST_UNDER_RE.search(lowered):
        return False
    return any(phrase in lowered for phrase in rw.US_PHRASES)
