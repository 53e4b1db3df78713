"""Which of the numbers at the start of a line open a paragraph? Decided by sequence.

The web site put ¶ before every line that begins with a number and a full stop, and OCR
read ¶ as 1; years, initials and list items stand at line starts too. So every number
that could open a paragraph is a candidate, and the best chain of candidates wins: one
that starts at 1, counts by one, and carries portion markings where the others do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

MARKING = (
    r"\([ \t]{0,2}(?:TS|SBU|LOU|S|C|U|FOUO)"
    r"(?:[ \t]{0,2}(?:/{1,2}|-|,|[ ])[ \t]{0,2}[A-Za-z][A-Za-z ,/-]{0,30})?[ \t]{0,2}\)"
)
OPENING = rf"""
    [ \t]*(?=[-*•–¶(0-9])                                  # said first: most lines fail here
    (?P<bullet>[-*•–][ \t]{{1,3}})?
    (?P<pilcrow>¶[ \t]*)?
    (?P<paren>\()?
    (?P<digits>\d{{1,4}})(?!\d)
    (?:[ \t]?(?P<stop>\.{{1,2}}\)?|,|\)|:))?
    (?:[ \t]+(?P<twice>(?P=digits))\.(?=[ \t]))?          # "1. 1. Summary"
    (?P<blank>[ \t]*)
    (?P<marking>(?i:{MARKING}))?
"""
OPENING_RE = re.compile(OPENING, re.VERBOSE)
# A pattern that begins with the line break itself is searched far faster than one with ^.
LINE_RE = re.compile(r"\n" + OPENING, re.VERBOSE)
# "debate. 12. (C)" or "(13) (C)" inside a line; only with a marking. Searched from its
# bracket, which is rare, rather than from its digits.
MARKING_RE = re.compile(MARKING)
MIDLINE_RE = re.compile(r"(?<=[ \t])\(?(?P<digits>\d{1,3})[.)][ \t]*\Z")
MIDLINE_REACH = 14
PARAGRAPH_LIMIT = 999
# What a line may end with before a paragraph; XXX is a redaction.
LINE_ENDS = (*".!?:;\"')-=*_”…", "XXX")
SENTENCE_END = (".", "!", "?", '"', "'", ")", "…", "-")

MARKED, UNMARKED = 3.0, 1.0
AFTER_BLANK_LINE, AFTER_OPEN_SENTENCE, NO_BLANK = 0.6, -1.2, -0.6
COUNTS_ON, STARTS_AT_ONE, STARTS_LATER = 1.5, 1.0, -2.0
READ_WITH_PILCROW = -0.25
DEAREST_SKIP = -4.0  # five numbers; more cost no more
FREE_JUMP = -2.5  # the first of a cable, to a marking
LAST_JUMP = 99
REPEATS = -1.0
OPENED = 5.0  # what a 1 and 2 weigh that open the cable, marked or below blank lines
NEVER = -100.0
SKIPS_A_RUN = -2.0
RESTART = -2.6
BREAKS_PATTERN, UNMARKED_SKIP = -1.5, 0.5
MINIMUM = 1.2
REACH = 9  # numbers that a cable may skip at once, and one


@dataclass(slots=True)
class Candidate:
    start: int  # of the whole prefix
    end: int  # where the paragraph's text begins
    digits: str
    printed: str
    marking: str
    weight: float
    may_hold_pilcrow: bool
    midline: bool = False
    clear: bool = False  # below a blank line or a line that ends a sentence
    weak: bool = False  # unmarked, in mid-sentence: rather a list item
    pattern: float = 0.0  # what breaking the pattern of the cable costs it
    may_repeat: bool = False  # unmarked where most are


@dataclass(slots=True)
class Opening:
    start: int
    end: int
    number: int
    printed: str
    marking: str
    repaired: bool  # the printed number is not the paragraph's
    restart: bool
    midline: bool
    left_out: list[tuple[int, str]] = field(default_factory=list)
    """(place, number as printed) of what bears a marking up to the next opening, and opens none."""


@dataclass(slots=True)
class _State:
    number: int
    score: float
    candidate: int
    previous: _State | None
    read_with_pilcrow: bool
    restart: bool = False
    jumped: bool = False


def find_openings(text: str, start: int) -> list[Opening]:
    """Return the openings of the paragraphs behind `start`, in order; none where none count."""
    candidates = _find_candidates(text, start)
    strong = [candidate for candidate in candidates if not candidate.weak]
    marked = sum(bool(candidate.marking) for candidate in strong)
    mostly_marked = 2 * marked > len(strong)
    if mostly_marked:
        candidates = strong
    for candidate in candidates:
        if not candidate.marking:
            candidate.pattern = BREAKS_PATTERN if marked else UNMARKED_SKIP
            candidate.may_repeat = not mostly_marked
    chain = _without_idle_repeats(_best_chain(candidates), candidates)
    openings = []
    for state in chain:
        candidate = candidates[state.candidate]
        openings.append(
            Opening(
                candidate.start,
                candidate.end,
                state.number,
                candidate.printed,
                marking_code(candidate.marking),
                state.read_with_pilcrow,
                state.restart,
                candidate.midline,
            )
        )
    if marked and openings:
        _note_left_out(openings, strong)
    return openings


def _note_left_out(openings: list[Opening], candidates: list[Candidate]) -> None:
    """Tell every opening which marked numbers behind it open no paragraph of their own.

    Those above the first one go to the first.
    """
    starts = [opening.start for opening in openings]
    taken = set(starts)
    for candidate in candidates:
        if candidate.marking and not candidate.midline and candidate.start not in taken:
            opening = openings[max(bisect_right(starts, candidate.start) - 1, 0)]
            opening.left_out.append((candidate.start, candidate.printed))


def marking_code(printed: str) -> str:
    """Return what stands in the brackets of a portion marking: SBU for `(SBU)`."""
    return " ".join(printed.strip("() \t").split()).upper()


def _find_candidates(text: str, start: int) -> list[Candidate]:
    found = [
        candidate
        for begin, match in _openings_of_lines(text, start)
        if (candidate := _line_candidate(text, begin, match))
    ]
    taken = {candidate.end for candidate in found}
    midline = [
        candidate
        for match in MARKING_RE.finditer(text, start)
        if match.end() not in taken and (candidate := _midline_candidate(text, match))
    ]
    return sorted(found + midline, key=lambda candidate: candidate.end) if midline else found


def _openings_of_lines(text: str, start: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield (line start, what looks like a number there), from the line behind `start` on."""
    if start == 0 and (first := OPENING_RE.match(text)):
        yield 0, first
    for match in LINE_RE.finditer(text, max(start - 1, 0)):
        yield match.start() + 1, match


def _line_candidate(text: str, start: int, match: re.Match[str]) -> Candidate | None:
    bullet, pilcrow, paren, digits, stop, twice, blank, marking = match.groups("")
    if not marking and (paren or not stop.startswith(".")):
        return None
    end = match.end()
    weight = MARKED if marking else _weigh_unmarked(text, end, blank)
    if not weight:
        return None
    above = _weigh_above(text, start)
    if not marking or above > 0:
        weight += above
    if bullet:
        weight -= 0.2
    label_end = match.end("twice" if twice else "stop" if stop else "digits")
    return Candidate(
        start,
        end,
        digits,
        text[start:label_end].strip(),
        marking,
        weight,
        digits[0] == "1" and len(digits) > 1 and digits[1] != "0" and not pilcrow,
        clear=above >= 0,
        weak=not marking and weight < UNMARKED,
    )


def _midline_candidate(text: str, marking: re.Match[str]) -> Candidate | None:
    reach = max(0, marking.start() - MIDLINE_REACH)
    match = MIDLINE_RE.search(text[reach : marking.start()])
    if not match:
        return None
    words = text[reach : reach + match.start()].rstrip(" \t")
    if not words or words.endswith("\n"):
        return None
    return Candidate(
        reach + len(words),
        marking.end(),
        match["digits"],
        f"{match['digits']}.",
        marking[0],
        MARKED - (0.5 if words.endswith(SENTENCE_END) else 1.5),
        match["digits"][0] == "1" and len(match["digits"]) > 1,
        midline=True,
    )


def _weigh_unmarked(text: str, end: int, blank: str) -> float:
    """Return how much a number without a marking looks like a paragraph's; 0: not at all."""
    weight = UNMARKED
    following = text[end : end + 1]
    if following.islower() or following in ("%", ",", ")"):
        weight += AFTER_OPEN_SENTENCE
    if not blank and following not in ("\n", ""):
        if not following.isupper():
            return 0
        weight += NO_BLANK
    return weight


def _weigh_above(text: str, start: int) -> float:
    """Return what the line above says of a number at the start of a line."""
    if start > 1 and text.startswith("\n\n", start - 2):
        return AFTER_BLANK_LINE
    above = text[max(0, start - 120) : max(0, start - 1)].rstrip(" \t")
    if not above or above.endswith("\n"):
        return AFTER_BLANK_LINE
    return 0 if above.endswith(LINE_ENDS) else AFTER_OPEN_SENTENCE


def _best_chain(candidates: list[Candidate]) -> list[_State]:
    """Return the best-scoring chain of candidates, by dynamic programming in linear time."""
    best_by_number: dict[int, _State] = {}
    best: _State | None = None
    for index, candidate in enumerate(candidates):
        before = candidates[index - 1] if index else None
        additions = [
            _best_state(number, with_pilcrow, index, candidate, before, best_by_number, best)
            for number, with_pilcrow in _readings(candidate)
        ]
        for state in additions:
            held = best_by_number.get(state.number)
            if held is None or state.score > held.score:
                best_by_number[state.number] = state
            if best is None or state.score > best.score:
                best = state
    marked = sum(bool(candidate.marking) for candidate in candidates)
    if best is None or best.score < MINIMUM + (0.8 if 2 * marked > len(candidates) else 0):
        return []
    chain = []
    state: _State | None = best
    while state is not None:
        chain.append(state)
        state = state.previous
    return chain[::-1]


def _best_state(
    number: int,
    with_pilcrow: bool,
    index: int,
    candidate: Candidate,
    before: Candidate | None,
    best_by_number: dict[int, _State],
    best: _State | None,
) -> _State:
    """Return the best chain that ends in one reading of a candidate."""
    weight = candidate.weight + (READ_WITH_PILCROW if with_pilcrow else 0)
    follows = best_by_number.get(number - 1)
    if follows is not None and follows.candidate == index - 1 and follows.score >= best.score:
        # Nothing can beat counting on from the best chain, right behind it.
        score = follows.score + weight + COUNTS_ON
        return _State(number, score, index, follows, with_pilcrow, False, follows.jumped)
    score = weight + _start_score(number, candidate, best_by_number)
    state = _State(number, score, index, None, with_pilcrow)
    # A run 1, 2, 3 that the chain steps over, to go on with its 4: rather a list in the text.
    in_a_run = before is not None and not candidate.marking and int(before.digits) == number - 1
    for value in range(max(1, number - REACH), number):
        previous = best_by_number.get(value)
        if previous is None:
            continue
        score = previous.score + weight + _step_score(number - value - 1, candidate)
        if in_a_run and previous.candidate != index - 1:
            score += SKIPS_A_RUN
        if score > state.score:
            state = _State(number, score, index, previous, with_pilcrow, False, previous.jumped)
    if best is not None:
        score = best.score + weight + _leap_score(number, with_pilcrow, candidate, best, in_a_run)
        if score > state.score:
            is_back = number <= best.number
            jumped = best.jumped or not is_back
            state = _State(number, score, index, best, with_pilcrow, is_back, jumped)
    return state


def _start_score(number: int, candidate: Candidate, best_by_number: dict[int, _State]) -> float:
    """A chain that begins above 1 pays for it, and cannot where a 1 and 2 open the cable."""
    if number == 1:
        return STARTS_AT_ONE
    second = best_by_number.get(2)
    if second is not None and second.previous is not None and second.score >= OPENED:
        return NEVER
    return STARTS_LATER - 0.3 * min(number, 10) + candidate.pattern


def _step_score(skipped: int, candidate: Candidate) -> float:
    if skipped == 0:
        return COUNTS_ON
    return max(-1.5 - 0.5 * skipped, DEAREST_SKIP) + candidate.pattern


def _leap_score(
    number: int, with_pilcrow: bool, candidate: Candidate, best: _State, in_a_run: bool
) -> float:
    """What it costs to go on from the best chain with any number, back or far ahead."""
    plain = candidate.clear and candidate.weight >= UNMARKED + AFTER_BLANK_LINE
    if number <= best.number:
        if candidate.marking:
            return RESTART
        # The number before once more, without a marking: a drafter's slip.
        is_slip = number == best.number > 1 and candidate.may_repeat and not in_a_run
        return REPEATS if is_slip and plain and not best.restart else NEVER
    if number > LAST_JUMP or candidate.midline or not candidate.clear:
        return NEVER
    if candidate.may_hold_pilcrow and not (with_pilcrow and best.read_with_pilcrow):
        return NEVER  # 14. may be 4., and is so where ¶ was read as 1 before
    # A report may be numbered like the checklist that it answers: 1, 2, 25, 26.
    if candidate.marking:
        return DEAREST_SKIP if best.jumped else FREE_JUMP
    return DEAREST_SKIP + candidate.pattern if plain and not best.jumped else NEVER


def _without_idle_repeats(chain: list[_State], candidates: list[Candidate]) -> list[_State]:
    """Drop the unmarked repeats that the chain does not go on from with the next number."""
    if not any(state.restart for state in chain):
        return chain
    return [
        state
        for state, following in zip_longest(chain, chain[1:])
        if not state.restart
        or candidates[state.candidate].marking
        or (following is not None and following.number == state.number + 1)
    ]


def _readings(candidate: Candidate) -> list[tuple[int, bool]]:
    readings = []
    printed = int(candidate.digits)
    if 0 < printed <= PARAGRAPH_LIMIT:
        readings.append((printed, False))
    if candidate.may_hold_pilcrow:
        readings.append((int(candidate.digits[1:]), True))
    return readings
