"""What words as printed tell of an encounter, so that most texts need no second look.

Words are taken as `str.split` leaves them, with the signs that stick to them; what each tells
is found once, because the same ones come again in every cable.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from cables.extraction.meetings.encounter_words import (
    AROUND,
    PERHAPS_US_PRINTED,
    SOURCE_SIGNS,
    TELLING,
    US_PRINTED,
)
from cables.extraction.names import role_words as rw
from cables.extraction.names.name_reader import WE

# A word of meeting; somebody of the United States, for certain or perhaps ("political officer").
TELLS, OURS, PERHAPS_OURS = 1, 2, 4
MOST_WORDS, LONGEST_WORD = 50_000, 40
Spots = list[tuple[int, bool]]


class _Signs(dict[str, int]):
    """What each printed word tells, as a sum; emptied when it holds too many."""

    def __missing__(self, printed: str) -> int:
        told = TELLS * (printed in TELLING) + OURS * bool(ours_in(printed))
        told += PERHAPS_OURS * (printed in PERHAPS_US_PRINTED)
        if len(printed) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
                _ours_seen.clear()
            self[printed] = told
            if told & OURS:
                _ours_seen.add(printed)
        return told


_signs = _Signs()
_ours_seen: set[str] = set()  # those of them that name somebody of the United States
# Phrases under their last word, which few texts have. "U.S." is a word of its own.
_PHRASES: dict[str, list[str]] = {}
for _phrase in rw.US_PHRASES:
    if _phrase not in {"us ", "u.s. "}:
        _PHRASES.setdefault(_phrase.split()[-1], []).append(_phrase)


def signs_in(words: list[str]) -> int:
    """Return what printed words tell, as a sum of TELLS, OURS and PERHAPS_OURS."""
    told = 0
    for signs in set(map(_signs.__getitem__, words)):
        told |= signs
    return told


@lru_cache(maxsize=4096)
def ours_in(printed: str) -> tuple[str, ...]:
    """Return whom of the United States a printed word names, the signs around it left out."""
    found = set()
    if printed in US_PRINTED:
        found.add(printed.strip(AROUND).removesuffix("'s").removesuffix("’s"))
    if printed[:3] in rw.US_TOKEN_STARTS:
        found.add(printed.rstrip(AROUND).removesuffix("'s").removesuffix("’s"))
    return tuple(word for word in found if word in US_PRINTED or rw.US_TOKEN_RE.match(word))


def all_ours_in(words: list[str]) -> set[str]:
    """Return whom of the United States printed words name."""
    return {name for word in _ours_seen.intersection(words) for name in ours_in(word)}


def has_source_sign(text: str) -> bool:
    """Return whether a text may have "(interview with ..." in it."""
    return "(" in text and any(sign in text for sign in SOURCE_SIGNS)


def places_of_us(text: str, us_names: set[str]) -> Spots | None:
    """Return where somebody of the United States may be named, in order, with pronouns marked.

    None where the text has no word of meeting at all.
    """
    printed = text.split()
    signs = signs_in(printed)
    if not signs & TELLS:
        return None
    telling = {name for name in us_names if name in text}
    if signs & OURS:
        telling |= all_ours_in(printed)
    spots = [(at, word in WE) for word in telling for at in _places(word, text)]
    if signs & PERHAPS_OURS:
        spots += [(at, False) for at in _phrases_in(text)]
    spots.sort()
    return spots


def _phrases_in(text: str) -> Iterator[int]:
    """Yield where "political officer" and the like, or "US", stand."""
    small = text.lower()
    for last, phrases in _PHRASES.items():
        if last in small:
            for phrase in phrases:
                yield from _places(phrase, small)
    yield from _places("US ", text)


def spots_between(spots: Spots, start: int, end: int) -> Spots:
    """Return those that stand in one sentence, counted from its start."""
    low, high = bisect_left(spots, (start, False)), bisect_left(spots, (end, False))
    return [(at - start, pronoun) for at, pronoun in spots[low:high]]


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands; but for pronouns in longer words too: a second look, no more."""
    size, whole = len(word), word in WE
    at = text.find(word)
    while at >= 0:
        if not whole or not (
            text[at - 1 : at].isalnum() or text[at + size : at + size + 1].isalnum()
        ):
            yield at
        at = text.find(word, at + size)
