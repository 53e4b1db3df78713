"""The report that a placement stands in: printed, or told from the day of the cable."""

from __future__ import annotations

import re
from datetime import date, timedelta

from cables.extraction.context import Context
from cables.extraction.deadlines.due_dates import sent_day
from cables.extraction.tiers import tier_words as words_of
from cables.extraction.tiers.tier_clauses import Clause, last_statement
from cables.extraction.tiers.tier_words import REPORT_YEAR_RE, THIS_YEAR_RE, TIER_RE

SPANS = {"day": (1, 2), "week": (7, 7), "month": (30, 31)}  # days, and give or take
STATED, FROM_PARAGRAPH, IN_FORCE = "tier-stated", "tier-year-nearby", "tier-in-force"


def told_years(
    clause: Clause, sentence: str, paragraph: str, context: Context
) -> tuple[list[int], str]:
    """Return the reports that a placement stands in, and the rule that told them."""
    sent = sent_day(context.cable.sent_at)
    before, after = ("" if clause.is_left else clause.before), clause.after
    if match := words_of.KNOWN_ONE_RE.search(before):
        before = before[match.start("one") :]
    tier = TIER_RE.match(after)
    if tier and (match := words_of.BRACKET_YEAR_RE.match(after[tier.end() :])):
        return _numbers(match), STATED
    also: list[int] = []
    if match := words_of.AS_IN_RE.search(after):
        also, after = _numbers(match), after[: match.start()] + after[match.end() :]
    near = after[: cut.start()] if (cut := words_of.CUT_RE.search(after)) else after
    if years := _report_told(before + after, sent) or _year_told(before, near, sent):
        return sorted({*years, *also}), STATED
    if clause.is_left:
        return [], STATED
    years, rule = _years_around(clause, sentence, paragraph, context)
    return (sorted({*years, *also}), STATED if also else rule)


def _years_around(
    clause: Clause, sentence: str, paragraph: str, context: Context
) -> tuple[list[int], str]:
    """Return the reports that a clause does not tell itself."""
    sent = sent_day(context.cable.sent_at)
    is_present = _is_present(clause.before) or _is_known(clause)
    if years := _report_told(sentence, sent):
        return years, STATED
    if sentence and not words_of.EARLIER_RE.search(sentence):
        years = list(years_nearby(paragraph, context))
        if len(years) == 1 or not is_present:
            return (years if len(years) == 1 else []), FROM_PARAGRAPH
    if is_present and sent and not words_of.EARLIER_RE.search(clause.before):
        return _in_force(sent), IN_FORCE
    return [], STATED


def _is_known(clause: Clause) -> bool:
    """`Oman's placement on Tier 3`, `its Tier 3 ranking`: a fact of the report in force."""
    if words_of.NOT_YET_RE.search(clause.after) or words_of.EARLIER_RE.search(clause.after):
        return False
    stated = last_statement(clause.before)
    if words_of.FACT_NOUN_RE.search(stated):
        return True
    tier = TIER_RE.match(clause.after) if words_of.WHOSE_RE.search(stated) else None
    return tier is not None and words_of.NOUN_RE.match(clause.after, tier.end()) is not None


def _is_present(before: str) -> bool:
    return (
        words_of.PRESENT_RE.search(before) is not None
        or words_of.APPOSED_RE.search(before) is not None
    )


def _report_told(words: str, sent: date | None) -> list[int]:
    """Return the reports that the words name, also as seen from the cable's day."""
    if "eport" not in words and "EPORT" not in words:
        return []
    if match := REPORT_YEAR_RE.search(words):
        return _numbers(match)
    if sent and (match := THIS_YEAR_RE.search(words)):
        return [sent.year - (match["which"].lower() == "last")]
    return _in_force(sent) if sent and words_of.LATEST_REPORT_RE.search(words) else []


def _year_told(before: str, near: str, sent: date | None) -> list[int]:
    """Return the years that stand near a tier without a report: `in 2008`, `a year ago`."""
    words = before + near
    if match := words_of.IN_YEAR_RE.search(words):
        return _numbers(match)
    if sent is None:
        return []
    if match := words_of.JUST_OUT_RE.search(near):
        return _just_out(match, sent)
    match = words_of.YEAR_RE.search(words)
    if match and match["which"].lower() == "this":
        return [sent.year] if _in_force(sent) == [sent.year] else []
    if _is_present(words):
        return []
    if match:
        return [sent.year - 1]
    if match := words_of.AGO_RE.search(words):
        earlier = sent.year - words_of.AGO[match["count"].lower()]
        return _in_force(sent.replace(year=earlier, day=min(sent.day, 28)))
    return []


def _just_out(match: re.Match[str], sent: date) -> list[int]:
    """Return the report that came out "a week ago", "last month", "yesterday"."""
    unit = (match["unit"] or match["last"] or match[0].split()[-1]).lower()
    days, slack = SPANS.get(unit, SPANS["day"])
    count = match[0].split()[0].lower()
    many = int(count) if count.isdigit() else words_of.SMALL.get(count, 1)
    ago = sent - timedelta(days=days * many)
    now = _in_force(min(ago + timedelta(days=slack), sent))
    return now if now != _in_force(ago - timedelta(days=slack)) else []


def _in_force(day: date) -> list[int]:
    """Return the report in force on a day: the last that had come out."""
    release = words_of.RELEASES.get(day.year)
    if release and (day.month, day.day) >= release:
        return [day.year]
    return [day.year - 1] if day.year - 1 in words_of.RELEASES else []


def years_nearby(paragraph: str, context: Context) -> set[int]:
    """Return the reports that the paragraph speaks of, else those that the subject names."""
    sent = context.cable.sent_at
    for words in (paragraph, context.cable.subject):
        if "eport" not in words and "EPORT" not in words:
            continue
        told = {year for match in REPORT_YEAR_RE.finditer(words) for year in _numbers(match)}
        if sent:
            told |= {
                sent.year - (match["which"].lower() == "last")
                for match in THIS_YEAR_RE.finditer(words)
            }
        if told:
            return told
    return set()


def _numbers(match: re.Match[str]) -> list[int]:
    return [int(year) for year in re.findall(r"20\d\d", match[0])]
