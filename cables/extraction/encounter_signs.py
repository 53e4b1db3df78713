"""What words as printed tell of an encounter, so that most texts need no second look.

Words are taken as `str.split` leaves them, with the signs that stick to them; what each tells
is found once, because the same ones come again in every cable.
"""

from __future__ import annotations

from functools import lru_cache

from cables.extraction import role_words as rw
from cables.extraction.encounter_words import (
    AROUND,
    PERHAPS_US_PRINTED,
    TELLING,
    US_PRINTED,
)

# A word of meeting; somebody of the United States, for certain or perhaps ("political officer").
TELLS, OURS, PERHAPS_OURS = 1, 2, 4
MOST_WORDS, LONGEST_WORD = 50_000, 40


class _Signs(dict[str, int]):
    """What each printed word tells, as a sum; emptied when it holds too many."""

    def __missing__(self, printed: str) -> int:
        told = TELLS * (printed in TELLING) + OURS * bool(ours_in(printed))
        told += PERHAPS_OURS * (printed in PERHAPS_US_PRINTED)
        if len(printed) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
            self[printed] = told
        return told


_signs = _Signs()


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
    return {name for word in words if _signs[word] & OURS for name in ours_in(word)}


def may_tell(text: str, us_names: set[str]) -> bool:
    """Return whether a text has a word of meeting and somebody of the United States at all."""
    told = signs_in(text.split())
    if not told & TELLS:
        return False
    if told & OURS or any(name in text for name in us_names):
        return True
    if not told & PERHAPS_OURS:
        return False
    small = text.lower()
    return any(phrase in small for phrase in rw.US_PHRASES)
