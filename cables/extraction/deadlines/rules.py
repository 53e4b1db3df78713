"""What is due, from whom, by when: what somebody has to do, not what happens by a date.

A last day (`due_dates.py`) is a deadline where its clause puts a duty on somebody: a request
or demand, an obligation, a promise, an order, or the words "due" and "deadline" themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from cables.extraction.context import Context, find_country_names
from cables.extraction.deadlines.due_dates import (
    DueDate,
    counted_day,
    find_due_dates,
    sent_day,
    year_before,
)
from cables.extraction.deadlines.due_words import GIVEN_AGAIN_RE
from cables.extraction.deadlines.duty_subject import find_subject
from cables.extraction.deadlines.duty_words import (
    AGENT_RE,
    ALLOWED_RE,
    ANTECEDENT_RE,
    ASKING_RE,
    ASKS_RE,
    BREAK_BEHIND_RE,
    BREAK_RE,
    COMES_RE,
    DUE_BEFORE_RE,
    FROM_RE,
    GAVE_RE,
    GROWS_RE,
    HAPPENS_RE,
    HAS_RE,
    HAVE_DONE_RE,
    IF_RE,
    NEEDS_RE,
    NEGATED_RE,
    NO_DUTY_RE,
    OBLIGED_RE,
    OPINION_RE,
    PAPERS_RE,
    PASSIVE_RE,
    PAST_RE,
    PLANNED_RE,
    PROMISED_RE,
    PROMISED_THING_RE,
    PROMISES_RE,
    READY_RE,
    REQUESTED_RE,
    REQUESTS_RE,
    SAID_RE,
    STRICT_LIMIT_RE,
    STRICT_PROMISE_RE,
    TOLD_RE,
)
from cables.extraction.findings import Deadline
from cables.extraction.recommendations.plans import begins_with_verb
from cables.parsing.records import Paragraph

REQUESTED, OBLIGED, PROMISED = "deadline-requested", "deadline-obliged", "deadline-promised"
ORDERED, DUE = "deadline-ordered", "deadline-due"

MOST_DATES = 40  # in one paragraph; more are a table, not prose
LONGEST_CLAUSE = 700  # characters on either side of a date
FAR_AHEAD = 183  # days
GAVE_PAST_RE = re.compile(r"\b(?:had|was|were|gave)\b", re.IGNORECASE)
NEAR = 60
REACH = 400  # characters before a date within which its clause begins


@dataclass(frozen=True, slots=True)
class _Duty:
    rule: str
    owes: str
    at: int = 0  # where its verb stands, counted in the words searched
    is_past: bool = False  # asked or promised before the cable


def find_deadlines(context: Context) -> list[Deadline]:
    """Return each duty with its last day, in order; one a day and paragraph."""
    found: list[Deadline] = []
    sent = sent_day(context.cable.sent_at)
    paragraphs = context.cable.paragraphs
    if not paragraphs:
        return []
    body = (paragraphs[0].start, paragraphs[-1].end)
    dates = find_due_dates(context.cable.text, context.lowered, sent, *body)
    starts = [due.start for due in dates]
    for paragraph in paragraphs if dates else ():
        first, last = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
        inside = [
            due.moved(-paragraph.start) for due in dates[first:last] if due.end <= paragraph.end
        ]
        if inside:
            found += _of_paragraph(context, paragraph, inside)
    return found


def _of_paragraph(
    context: Context, paragraph: Paragraph, dates: list[DueDate]
) -> Iterator[Deadline]:
    text, told = paragraph.text, set()
    sentences = context.sentences(paragraph)
    starts = [start for start, _ in sentences]
    for due in dates[:MOST_DATES]:
        if _is_given_again(text, due):
            continue
        words = " ".join(text[due.words_start : due.end].split())
        if (due.day or words) in told:
            continue
        start, end = _window(text, *sentences[max(bisect_right(starts, due.start) - 1, 0)], due)
        start, end = _clause(text, start, end, due)
        duty = _duty(text, start, end, due)
        if duty is None:
            continue
        told.add(due.day or words)
        day = _day(text, start, due, duty, sent_day(context.cable.sent_at))
        start = _antecedent(text, start, due.start, duty)
        quote = text[start:end]
        yield Deadline(
            paragraph.anchor,
            paragraph.start + start,
            paragraph.start + end,
            quote,
            duty.rule,
            " ".join(quote.split()),
            duty.owes[:200],
            day,
            words,
            context.country,
        )


def _day(text: str, start: int, due: DueDate, duty: _Duty, sent: date | None) -> date | None:
    """Return the day: a request of the past, with a day long ahead, meant the one before."""
    if due.kind in ("within", "have"):
        return counted_day(text, start, due, sent)
    is_far = due.day and due.has_no_year and sent and (due.day - sent).days > FAR_AHEAD
    return year_before(due.day) if is_far and duty.is_past else due.day


def _window(text: str, start: int, end: int, due: DueDate) -> tuple[int, int]:
    """Return the sentence of a date, or as much of an endless one as stands near it."""
    if due.start - start > LONGEST_CLAUSE:
        start = text.find(" ", due.start - LONGEST_CLAUSE, due.start) + 1 or due.start
    if end - due.end > LONGEST_CLAUSE:
        end = max(text.rfind(" ", due.end, due.end + LONGEST_CLAUSE), due.end)
    return start, max(end, due.end)


def _clause(text: str, start: int, end: int, due: DueDate) -> tuple[int, int]:
    """Return the clause around a date: what stands before its break, and behind, is another's."""
    breaks = list(islice(BREAK_RE.finditer(text, max(start, due.start - REACH), due.start), 8))
    for match in reversed(breaks):
        if match.end() >= due.start:
            continue  # "within 60 days -- by August 5"
        if _has_duty_words(text[match.end() : min(end, due.end + REACH)]):
            start = match.end()
            break
    following = BREAK_BEHIND_RE.search(text, due.end, end)
    end = following.start() if following else end
    while start < due.start and text[start] in ' \t\n-*•("“[':
        start += 1
    words = text[start:end].rstrip()
    if words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1]
    elif words.endswith((").", ")\n.")) and words.count(")") > words.count("("):
        words = words[:-2]
    return start, start + len(words)


def _antecedent(text: str, start: int, stop: int, duty: _Duty) -> int:
    """Return where `the assessment that the Department will release` begins, else the start."""
    relative = None
    for match in ANTECEDENT_RE.finditer(text, start, min(stop, start + duty.at)):
        relative = match
    return relative.start() if relative else start


def _has_duty_words(words: str) -> bool:
    return begins_with_verb(words) or any(
        pattern.search(words)
        for pattern in (REQUESTED_RE, REQUESTS_RE, OBLIGED_RE, PROMISED_RE, ASKS_RE)
    )


def _duty(text: str, start: int, end: int, due: DueDate) -> _Duty | None:
    """Return the duty that a date ends; None where the clause puts none on anybody."""
    clause = text[start:end]
    if NO_DUTY_RE.search(clause) or NO_DUTY_RE.search(text[max(0, start - 60) : start]):
        return None
    if due.kind in ("due", "deadline"):
        owes = FROM_RE.search(text, start, due.start)
        return _Duty(DUE, " ".join(owes["who"].split()) if owes else "")
    before = text[start : due.start]
    if due.kind in ("have", "until"):
        return _given(text, start, due) if _has_time(text, start, due) else None
    if ALLOWED_RE.search(text, max(start, due.start - NEAR), min(due.end + NEAR, end)):
        return _Duty(OBLIGED, "")
    is_strict = STRICT_LIMIT_RE.search(text, due.start, min(due.end + 30, end)) is not None
    if DUE_BEFORE_RE.search(before):
        return _Duty(DUE, "")
    if duty := _find_duty(before, is_strict=is_strict):
        is_weak = duty.rule == PROMISED and (due.kind == "next" or IF_RE.search(clause))
        return None if is_weak else duty
    if len(before.split()) > 2 and not before.rstrip().endswith(","):
        return None
    return _find_duty(text[due.end : end].lstrip(" ,\n"), fronted=True)  # "By May the GOB will"


def _given(text: str, start: int, due: DueDate) -> _Duty:
    """`has until March 31 to enact`, `gave the committee two weeks to present`."""
    before = text[start : due.start]
    has = HAS_RE.search(before)
    gave = GAVE_RE.match(text[due.start : due.words_start]) if due.kind == "have" else None
    who = (gave and gave["who"]) or (has and has["who"]) or find_subject(HAS_RE.sub("", before))
    return _Duty(
        OBLIGED,
        " ".join(who.split()),
        is_past=has is not None and GAVE_PAST_RE.search(has[0]) is not None,
    )


def _is_given_again(text: str, due: DueDate) -> bool:
    """`within the 60 days that Washington allows, i.e. by August 2`: the day stands behind."""
    if due.kind != "within":
        return False
    if GIVEN_AGAIN_RE.match(text, due.end):
        return True
    allowed = ALLOWED_RE.search(text, max(0, due.start - NEAR), due.end + NEAR)
    return allowed is not None and re.search(r"\bby\s", text[due.end : due.end + NEAR]) is not None


def _has_time(text: str, start: int, due: DueDate) -> bool:
    """`has until March 31 to enact` (and `has 90 days to`, told by the date itself)."""
    if due.kind == "have":
        return AGENT_RE.search(text, start, due.start) is not None
    has = HAS_RE.search(text[start : due.start])
    return has is not None and re.match(r"\s+to\s", text[due.end : due.end + 5]) is not None


def _find_duty(words: str, fronted: bool = False, is_strict: bool = False) -> _Duty | None:
    """Return the duty that stands nearest to the date."""
    duties = [
        duty
        for find in (_requested, _asked_of, _needed, _obliged, _promised, _planned, _ordered)
        if (duty := find(words, fronted))
    ]
    if is_strict and not duties and (duty := _promised(words, fronted, is_strict=True)):
        duties = [duty]
    if not duties:
        return None
    duty = min(duties, key=_place) if fronted else max(duties, key=_place)
    is_past = PAST_RE.match(words, duty.at) is not None and duty.rule != ORDERED
    return replace(duty, is_past=is_past)


def _place(duty: _Duty) -> int:
    return duty.at


def _last(pattern: re.Pattern[str], words: str, fronted: bool) -> re.Match[str] | None:
    """Return the match nearest to the date, with nothing told between the two."""
    matches = list(pattern.finditer(words))
    if not matches:
        return None
    match = matches[0] if fronted else matches[-1]
    between = words[: match.start()] if fronted else words[match.end() :]
    if fronted:
        return match if len(between.split()) <= 10 and not TOLD_RE.search(between) else None
    is_apart = between.count(")") > between.count("(") or TOLD_RE.search(between)
    if is_apart or NEGATED_RE.search(between):
        return None
    return None if NEGATED_RE.search(" ".join(words[: match.start()].split()[-6:])) else match


def _requested(words: str, fronted: bool) -> _Duty | None:
    match = _last(REQUESTED_RE, words, fronted)
    return _Duty(REQUESTED, find_subject(words[: match.start()]), match.start()) if match else None


def _asked_of(words: str, fronted: bool) -> _Duty | None:
    """`asks posts to send`, `requests that Post deliver`, `would appreciate a response`."""
    if match := _last(REQUESTS_RE, words, fronted):
        who = " ".join((match["who"] or match["that"]).split())
        is_order = re.match(r"requir|oblig|order|direct|instruct", match[0], re.IGNORECASE)
        if AGENT_RE.search(who) or (is_order and match["who"]):
            return _Duty(REQUESTED, who, match.start())
        if match["that"] and match["verb"].lower() == "be":
            return _Duty(REQUESTED, "", match.start())
    match = _last(ASKS_RE, words, fronted)
    return _Duty(REQUESTED, "", match.start()) if match else None


def _needed(words: str, fronted: bool) -> _Duty | None:
    """`G/TIP would need the statistics`, `the Ambassador promised us the figures`."""
    match = _last(NEEDS_RE, words, fronted)
    if match and ASKING_RE.search(words[: match.start()].rstrip()):
        return _Duty(REQUESTED, "", match.start())
    match = _last(PROMISED_THING_RE, words, fronted)
    return _Duty(PROMISED, find_subject(words[: match.start()]), match.start()) if match else None


def _obliged(words: str, fronted: bool) -> _Duty | None:
    match = _last(OBLIGED_RE, words, fronted)
    if not match:
        return None
    subject = find_subject(words[: match.start()])
    if any(pattern.match(words, match.start("verb")) for pattern in (PASSIVE_RE, READY_RE)):
        return _Duty(OBLIGED, "", match.start())
    is_strong = re.match(r"must|shall|ha[sd]|have|need|would", match["modal"], re.IGNORECASE)
    if PAPERS_RE.search(subject):
        return _Duty(OBLIGED, "", match.start())
    happens = HAPPENS_RE.match(match["verb"]) and not (is_strong and COMES_RE.match(match["verb"]))
    if happens or not (is_strong or AGENT_RE.search(subject)):
        return None
    return _Duty(OBLIGED, subject, match.start())


def _promised(words: str, fronted: bool, is_strict: bool = False) -> _Duty | None:
    match = _last(PROMISED_RE, words, fronted)
    if not match or GROWS_RE.match(match[0]):
        return None
    before = words[: match.start()]
    is_promise = PROMISES_RE.search(before) is not None
    if not is_promise and OPINION_RE.search(_last_words(before)):
        return None
    if HAPPENS_RE.match(match["verb"]) and not (
        is_promise
        or HAVE_DONE_RE.match(words, match.start("verb"))
        or (is_strict and COMES_RE.match(match["verb"]))
    ):
        return None
    if match[0].lower().startswith("would") and not SAID_RE.search(before):
        return None
    subject = find_subject(before)
    is_agent = AGENT_RE.search(subject) or next(find_country_names(subject), None)
    if not is_agent and not is_promise and not STRICT_PROMISE_RE.search(match[0]):
        return None
    return _Duty(PROMISED, subject if is_agent or not is_promise else "", match.start())


def _planned(words: str, fronted: bool) -> _Duty | None:
    match = _last(PLANNED_RE, words, fronted)
    if not match:
        return None
    before = words[: match.start()]
    is_said = match["modal"].lower() != "would" or SAID_RE.search(before)
    if OPINION_RE.search(_last_words(before)):
        return None
    return _Duty(PROMISED, "", match.start()) if is_said else None


def _last_words(before: str) -> str:
    return " ".join(before.split(",")[-1].split()[-8:])


def _ordered(words: str, fronted: bool) -> _Duty | None:
    """`Submit your reports by`: an order, unless the words go on to tell something."""
    if not begins_with_verb(words) or TOLD_RE.search(words) or PROMISED_RE.search(words):
        return None
    return _Duty(ORDERED, "")
