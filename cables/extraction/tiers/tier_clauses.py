"""A sentence cut into clauses, one a tier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from cables.extraction.tiers.tier_words import (
    AND_RE,
    CLAUSE_RE,
    CUT_RE,
    FROM_RE,
    FROM_YEAR_RE,
    NEW_YEAR_RE,
    NUMERALS,
    PLACING_RE,
    TIER_RE,
)

FAR = 80  # characters between two tiers of one statement
MOST_TIERS = 12  # more in one sentence are no statement


@dataclass(frozen=True, slots=True)
class Clause:
    before: str  # from the end of the clause before to the tier
    whole: str  # to the next clause
    end: int  # where the tier ends in its sentence
    behind: str  # the tier and what follows it, also that of the next statement
    tier: str
    is_left: bool = False  # the tier of `from Tier 1 in the 2005 Report`

    @property
    def after(self) -> str:
        return self.whole[len(self.before) :]


def find_clauses(sentence: str) -> Iterator[Clause]:
    """Yield one clause a tier; that of `from Tier 3` only where its year is told behind it."""
    matches = list(islice(TIER_RE.finditer(sentence), MOST_TIERS))
    at = 0
    for index, match in enumerate(matches):
        following = matches[index + 1] if index + 1 < len(matches) else None
        stop = following.start() if following else len(sentence)
        is_left = FROM_RE.search(sentence, at, match.start()) is not None
        if is_left:
            if not following and not _is_up_from(sentence[at : match.start()], index):
                continue
            stop = _end_of_left(sentence, match.end(), stop, is_last=following is None)
            if not stop:
                continue
        elif following:
            stop = _next_statement(sentence, match.end(), stop) or stop
        tier = tier_of(match["tier"] or match["short"] or "", match["alone"] or match["watch"])
        before, whole = sentence[at : match.start()], sentence[at:stop]
        behind = sentence[match.start() : match.end() + 160]
        yield Clause(before, whole, match.end(), behind, tier, is_left)
        at = stop if following and stop < following.start() else match.end()


def _is_up_from(between: str, index: int) -> bool:
    """`on Tier 2 in the 2008 Report, up from Tier 3 in 2007`: not `downgraded from Tier 1 in`."""
    return index > 0 and len(between) < FAR and not PLACING_RE.search(between)


def _end_of_left(sentence: str, start: int, stop: int, *, is_last: bool) -> int:
    """Return where `from Tier 1 in the 2005 Report` ends; 0 where it tells no year of its own."""
    if is_last:
        cut = CUT_RE.search(sentence, start, stop)
        return cut.start() if cut else stop
    match = FROM_YEAR_RE.match(sentence[start:stop])
    if not match or not ("20" in match[0] or NEW_YEAR_RE.search(sentence, stop, stop + 80)):
        return 0  # "from Tier 1 last year to Tier 2" tells when it was moved
    return start + match.end()


def _next_statement(sentence: str, start: int, stop: int) -> int:
    """Return where, between two tiers, the second one's statement begins; 0 where it does not."""
    match = CLAUSE_RE.search(sentence, start, stop)
    if match:
        return match.start()
    joined = AND_RE.finditer(sentence, start, stop)
    return next((one.start() for one in joined if sentence[start : one.start()].count("(") == 0), 0)


def tier_of(number: str, watch: str | None) -> str:
    return "2WL" if watch else NUMERALS.get(number.lower(), number)


def last_statement(before: str) -> str:
    """Return what stands before a tier, from where its own statement begins."""
    ends = [match.end() for match in CLAUSE_RE.finditer(before)]
    return before[ends[-1] :] if ends else before
