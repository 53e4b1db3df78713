"""The words of a text, and what each word alone tells.

The same words come again and again, in one cable and in the next: what one tells is found once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from cables.extraction.names import role_words as rw
from cables.extraction.names.organization_names import (
    ACRONYMS,
    HEAD_KINDS,
    NOT_ORGANIZATIONS,
    OPENERS,
    SMALL_HEADS,
    TITLE_MODIFIERS,
    TITLES,
)
from cables.parsing.vocabulary import countries, country_for_name

TOKEN_RE = re.compile(r"U\.\s?[SKN]\.|[A-Z]\.(?:[A-Z]\.)+|[\w’'&/-]+|[^\w\s]")
GENITIVES = ("'s", "’s")
REDACTED_RE = re.compile(r"X{5,}$")
NAME_RE = re.compile(
    r"(?!Anti-|[A-Z/]+-[a-z])[A-Z](?=[^a-z]*[a-z])[\w’'-]+$|[A-Z]$|(?:al|el)-[A-Z]"
)
CAPITALS_RE = re.compile(r"[A-Z][A-Z’'-]{3,}$")
ROLE_WORDS = rw.ROLES | rw.PLURAL_ROLES | rw.US_ROLES
# Words in small letters at which somebody can begin.
SMALL_TELLING = ROLE_WORDS | rw.LOWER_MODIFIERS | rw.GROUPS | rw.WE
# Words kept, and letters of the longest of them: some megabytes, whatever comes.
MOST_WORDS, LONGEST_WORD = 20_000, 40


@lru_cache(maxsize=4096)
def is_country(name: str) -> bool:
    return country_for_name(name) is not None


@cache
def adjectives() -> frozenset[str]:
    """Return what nationality is told by ("Tajik"); it stands before a name, not in it."""
    return frozenset(
        word for country in countries().values() for word in country.adjectives if " " not in word
    )


class _Once:
    """A property found when first asked for; `functools.cached_property` locks, which is dear."""

    def __init__(self, find: Callable) -> None:
        self._find, self._name = find, find.__name__

    def __get__(self, held, _owner: type):
        found = held.__dict__[self._name] = self._find(held)
        return found


class Word:
    """A word or sign and what it tells alone; `bare` leaves out the 's of a genitive."""

    def __init__(self, word: str) -> None:
        self.word = word
        if word.isalpha():
            self.bare = word
        else:
            self.bare = word[:-2] if word[-2:] in GENITIVES else word.rstrip("'’")
        self.size, self.bare_size = len(word), len(self.bare)
        self.whole = self.size == self.bare_size  # no genitive
        self.capital = word[0].isupper()
        self.lower = self.bare.lower()
        # Whether somebody can begin here.
        self.begins = self.capital or self.lower in SMALL_TELLING or word.startswith(("al-", "el-"))
        self.opener = self.bare in OPENERS

    # Of an organization.

    @_Once
    def may_begin_name(self) -> bool:
        """Whether a name can begin here that is told by its head or as an acronym."""
        return self.capital and not self.opener

    @_Once
    def title(self) -> bool:
        return self.bare in TITLES

    @_Once
    def modifier(self) -> bool:
        return self.bare in TITLE_MODIFIERS

    @_Once
    def head(self) -> bool:
        return self.bare in HEAD_KINDS

    @_Once
    def small_head(self) -> bool:
        return self.word in SMALL_HEADS

    @_Once
    def acronym(self) -> bool:
        return self.bare in ACRONYMS

    @_Once
    def adjective(self) -> bool:
        return self.bare in adjectives()

    @_Once
    def country(self) -> bool:
        return is_country(self.bare)

    # Of a person.

    @_Once
    def we(self) -> bool:
        return self.word in rw.WE

    @_Once
    def field(self) -> bool:
        return self.bare in rw.MORE_FIELDS

    @_Once
    def us_token(self) -> bool:
        return rw.US_TOKEN_RE.match(self.bare) is not None

    @_Once
    def may_be_role(self) -> bool:
        return (
            self.lower in ROLE_WORDS
            or self.word in rw.SHORT_ROLES
            or (self.word[:3] in rw.US_TOKEN_STARTS and self.us_token)
        )

    @_Once
    def surname_too(self) -> bool:
        return self.bare in rw.SURNAMES_TOO

    @_Once
    def redacted(self) -> bool:
        return REDACTED_RE.match(self.bare) is not None

    @_Once
    def like_name(self) -> bool:
        """Whether it is written as names are."""
        return NAME_RE.match(self.bare) is not None

    @_Once
    def like_name_in_capitals(self) -> bool:
        return CAPITALS_RE.match(self.bare) is not None and self.bare not in NOT_ORGANIZATIONS

    @_Once
    def no_name(self) -> bool:
        """Whether it is nobody's name wherever it stands."""
        if self.redacted:
            return False
        if not (self.like_name or self.like_name_in_capitals):
            return True
        return self.opener or self.adjective or self.field or self.head

    @_Once
    def name(self) -> bool:
        """Whether it is a name where the words around it do not tell otherwise."""
        if self.bare in rw.NOT_NAMES or self.lower in ROLE_WORDS:
            return False
        return self.bare not in rw.HONORIFICS and not self.country

    @_Once
    def left(self) -> bool:
        """Whether it can belong to a role behind it."""
        if not self.whole:
            return False
        if self.word in rw.LOWER_MODIFIERS:
            return True
        if self.word == "Under":  # Under Secretary
            return True
        if not self.capital or self.opener or self.adjective:
            return False
        return not self.we and not self.redacted


class _Words(dict):
    """Each word under its letters; emptied when it holds too many."""

    def __missing__(self, letters: str) -> Word:
        word = Word(letters)
        if len(letters) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
            self[letters] = word
        return word


_words = _Words()


class Tokens(list[Word]):
    """The words and signs of a text in order, each with its place."""

    def __init__(self, text: str) -> None:
        known = _words
        super().__init__([known[letters] for letters in TOKEN_RE.findall(text)])
        self._text = text

    @_Once
    def starts(self) -> list[int]:
        """Where each begins: nothing but blanks stands between them."""
        at, starts, find = 0, [], self._text.index
        for token in self:
            at = find(token.word, at)
            starts.append(at)
            at += token.size
        return starts

    def bare_end(self, index: int) -> int:
        """Return where a word ends, the 's of a genitive left out."""
        return self.starts[index] + self[index].bare_size


@lru_cache(maxsize=16)
def tokens_of(text: str) -> Tokens:
    """Return the words and signs of a text; the list is shared, so leave it as it is."""
    return Tokens(text)


def matches_at(
    pattern: re.Pattern, text: str, signs: tuple[str, ...], back: int = 0
) -> Iterator[re.Match]:
    """Yield what `finditer` would, looked for only where a sign stands: `back` before it."""
    places = sorted(at - back for sign in signs for at in places_of(sign, text) if at >= back)
    free = 0
    for at in places:
        if at >= free and (match := pattern.match(text, at)):
            free = match.end()
            yield match


def places_of(sign: str, text: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)
