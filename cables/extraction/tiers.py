"""Tier placements that a cable states as fact: not threats, not rules, not hopes.

A sentence is cut into clauses, one a tier; each needs a country, a word of placing and the
year of a report, and none of the words that make it a threat, a rule, a hope or a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from cables.extraction import tier_words as words_of
from cables.extraction.context import Context, find_country_names
from cables.extraction.due_dates import sent_day
from cables.extraction.findings import TierPlacement
from cables.extraction.tier_words import (
    CLAUSE_RE,
    NOT_A_FACT_RE,
    NUMERALS,
    PLACING_RE,
    REPORT_YEAR_RE,
    SHORT_TIERS,
    THIS_YEAR_RE,
    TIER_RE,
    TIER_WORDS,
)
from cables.parsing.records import Paragraph
from cables.parsing.vocabulary import countries, country_for_name

STATED, FROM_PARAGRAPH, HEADED = "tier-stated", "tier-year-nearby", "tier-heading"
IN_FORCE, LISTED = "tier-in-force", "tier-list"
ALL_TIERS = TIER_WORDS + SHORT_TIERS
LATEST = 2049
MOST_TIERS = 12  # more in one sentence are no statement
MOST_LISTED = 60
RANKS = {STATED: 0, HEADED: 1, LISTED: 2, FROM_PARAGRAPH: 3, IN_FORCE: 4}  # the plainer is kept


AND_RE = re.compile(r",?\s+and\s+(?!(?:in\s+)?20\d\d)")


@dataclass(frozen=True, slots=True)
class _Clause:
    before: str  # from the end of the clause before to the tier
    whole: str  # to the next clause
    end: int  # where the tier ends in its sentence
    behind: str  # the tier and what follows it, also that of the next statement
    tier: str


def find_tiers(context: Context) -> list[TierPlacement]:
    """Return each country's placement once per report year, with its tersest sentence."""
    found: dict[tuple[str, int, str], TierPlacement] = {}
    words = TIER_WORDS + (SHORT_TIERS if context.is_about_trafficking else ())
    if not _may_speak_of_tiers(context.lowered, words):
        return []
    for paragraph in context.cable.paragraphs:
        if not _may_speak_of_tiers(context.lowered, ALL_TIERS, paragraph.start, paragraph.end):
            continue
        for one in _placements(paragraph, context):
            key = (one.country, one.report_year, one.tier)
            held = found.get(key)
            if held is None or _plainness(one) < _plainness(held):
                found[key] = one
    return sorted(found.values(), key=lambda one: (one.start, one.report_year))


def _may_speak_of_tiers(
    lowered: str, words: tuple[str, ...], start: int = 0, end: int | None = None
) -> bool:
    """Tell most cables, paragraphs and sentences apart by a search for words."""
    return any(lowered.find(word, start, end) >= 0 for word in words)


def _plainness(one: TierPlacement) -> tuple[int, int]:
    return RANKS[one.rule], len(one.quote)


def _placements(paragraph: Paragraph, context: Context) -> Iterator[TierPlacement]:
    def at(start: int, end: int, rule: str, country: str, year: int, tier: str) -> TierPlacement:
        place = (paragraph.anchor, paragraph.start + start, paragraph.start + end)
        return TierPlacement(*place, paragraph.text[start:end], rule, country, year, tier)

    for start, end in context.sentences(paragraph):
        if not _may_speak_of_tiers(
            context.lowered, ALL_TIERS, paragraph.start + start, paragraph.start + end
        ):
            continue
        start, end = _without_dashes(paragraph.text, start, end)
        sentence = paragraph.text[start:end]
        for country, year, tier, rule in _stated(sentence, paragraph.text, context):
            yield at(start, end, rule, country, year, tier)
    for match in words_of.HEADED_RE.finditer(paragraph.text):
        country = country_for_name(" ".join(match["country"].split()))
        years = _years_nearby(paragraph.text, context)
        if country and len(years) == 1:
            tier = _tier(match["tier"] or match["short"], match["watch"])
            yield at(match.start("country"), match.end(), HEADED, country.iso3, years.pop(), tier)
    for match in words_of.LISTED_RE.finditer(paragraph.text):
        end, listed = _listed(match)
        years = _years_nearby(paragraph.text, context) if listed else set()
        if len(years) == 1 and max(years) <= _latest(context):
            tier = _tier(match["tier"] or match["short"], match["watch"])
            for country in listed:
                yield at(match.start(), end, LISTED, country, *years, tier)


def _listed(match: re.Match[str]) -> tuple[int, list[str]]:
    """Return where a list of countries ends and whom it names: nobody if one is no country."""
    names = match["names"]
    stop = words_of.END_OF_LIST_RE.search(names)
    names = names[: stop.start()].rstrip() if stop else names.rstrip()
    listed = []
    for name in re.split(r",\s*(?:and\s+)?", re.sub(r"\([^()]*\)", "", names))[:MOST_LISTED]:
        whole = country_for_name(" ".join(name.split()))
        both = [whole] if whole else [country_for_name(one) for one in re.split(r"\s+and\s+", name)]
        listed += both
    if not all(listed):
        return match.end(), []
    return match.start("names") + len(names), [country.iso3 for country in listed]


def _without_dashes(text: str, start: int, end: int) -> tuple[int, int]:
    sentence = text[start:end]
    return start + len(sentence) - len(sentence.lstrip(" \t\n-")), start + len(sentence.rstrip())


def _stated(sentence: str, paragraph: str, context: Context) -> Iterator[tuple[str, int, str, str]]:
    """Yield (country, report year, tier, rule) of each placement a sentence states as fact."""
    clauses = list(_clauses(sentence))
    if not clauses or "?" in sentence:
        return
    before: list[str] = []
    doubted = placed = False
    is_sure = not any(_is_doubtful(_last_statement(one.before)) for one in clauses)
    for clause in clauses:
        stated = _last_statement(clause.before)
        before.append(clause.before)
        if _is_doubtful(stated) or _is_in_doubt(sentence, clause):
            doubted = doubted or not _has_left(stated)
            continue
        carried = doubted and (words_of.OR_RE.search(clause.before) or stated is clause.before)
        goes_on = placed and words_of.GOES_ON_RE.match(clause.before) is not None
        placed = not carried and (goes_on or _places(clause, stated))
        if not placed:
            continue
        found = _countries(clause, stated, before, context)
        years, rule = [], STATED
        if found:
            years, rule = _years(clause, sentence if is_sure else "", paragraph, context)
        for country in found:
            for year in years:
                if year <= _latest(context):  # of a report to come nothing is a fact
                    yield country, year, clause.tier, rule


def _latest(context: Context) -> int:
    return context.cable.sent_at.year if context.cable.sent_at else LATEST


def _is_doubtful(stated: str) -> bool:
    """Whether the words before a tier make it a threat, a rule, a hope or a denial."""
    stated = words_of.ONE_OF_RE.sub(" is on ", stated)
    if words_of.FACT_NOUN_RE.search(stated):
        stated = words_of.FEELING_RE.sub(" ", stated)
    return NOT_A_FACT_RE.search(stated) is not None


def _is_in_doubt(sentence: str, clause: _Clause) -> bool:
    """Whether an "if" or "whether" stands in the sentence before the next statement begins."""
    following = words_of.NEXT_RE.search(sentence, clause.end)
    return (
        words_of.DOUBT_RE.search(sentence, 0, following.start() if following else len(sentence))
        is not None
    )


def _has_left(stated: str) -> bool:
    """`came off Tier 3 and was put on`: what follows is as sure as the rest."""
    left = words_of.LEFT_RE.search(stated)
    return left is not None and not NOT_A_FACT_RE.search(stated[: left.start()])


def _places(clause: _Clause, stated: str) -> bool:
    return (
        PLACING_RE.search(clause.whole) is not None
        or words_of.FACT_NOUN_RE.search(stated) is not None
        or words_of.APPOSED_RE.search(stated) is not None
        or words_of.ONE_OF_RE.search(stated) is not None
    )


def _clauses(sentence: str) -> Iterator[_Clause]:
    """Yield one clause a tier; the first of `from Tier 3 to Tier 2` is none of its own."""
    matches = list(islice(TIER_RE.finditer(sentence), MOST_TIERS))
    at = 0
    for index, match in enumerate(matches):
        following = matches[index + 1] if index + 1 < len(matches) else None
        if re.search(r"\bfrom\s+(?:the\s+)?\Z", sentence[at : match.start()], re.IGNORECASE):
            continue
        stop = len(sentence)
        if following:
            cut = _next_statement(sentence, match.end(), following.start())
            stop = cut or following.start()
        tier = _tier(match["tier"] or match["short"] or "", match["alone"] or match["watch"])
        yield _Clause(
            sentence[at : match.start()],
            sentence[at:stop],
            match.end(),
            sentence[match.start() : match.end() + 160],
            tier,
        )
        at = stop if following and stop < following.start() else match.end()


def _next_statement(sentence: str, start: int, stop: int) -> int:
    """Return where, between two tiers, the second one's statement begins; 0 where it does not."""
    match = CLAUSE_RE.search(sentence, start, stop)
    if match:
        return match.start()
    joined = AND_RE.finditer(sentence, start, stop)
    return next((one.start() for one in joined if sentence[start : one.start()].count("(") == 0), 0)


def _tier(number: str, watch: str | None) -> str:
    return "2WL" if watch else NUMERALS.get(number.lower(), number)


def _last_statement(before: str) -> str:
    """Return what stands before a tier, from where its own statement begins."""
    ends = [match.end() for match in CLAUSE_RE.finditer(before)]
    return before[ends[-1] :] if ends else before


def _countries(clause: _Clause, stated: str, before: list[str], context: Context) -> list[str]:
    """Return whom a clause places: named last before the tier, or next behind it, or before."""
    for words in (stated, clause.before):
        names = list(find_country_names(words))
        if names:
            return _joined(words, names)
    after = clause.whole[len(clause.before) :]
    if whom := _fronted(stated, clause.behind):
        return whom
    if context.country and _is_ours(stated, " ".join(before), context.country):
        return [context.country]
    match = words_of.NOUN_OF_RE.match(after)
    names = list(find_country_names(after[match.end() : match.end() + 60])) if match else []
    if names:
        return [names[0][1]]
    for words in before[-2::-1]:
        if names := list(find_country_names(words)):
            return _joined(words, names)
    return []


def _fronted(stated: str, behind: str) -> list[str]:
    """`After two years on Tier 3, Kenya`, `As a Tier 2 country, Kenya`: whom it says behind."""
    if not words_of.FRONTED_RE.search(stated):
        return []
    tier = TIER_RE.match(behind)
    match = words_of.BEHIND_COMMA_RE.match(behind, tier.end()) if tier else None
    names = list(find_country_names(match["who"])) if match else []
    return [names[0][1]] if names and match["who"].find(" and ") < 0 else []


def _is_ours(stated: str, said: str, country: str) -> bool:
    """Whether "the country", "it" or "the Kenyan government" is the cable's own country."""
    nationalities = {
        iso3
        for match in words_of.GOVERNMENT_RE.finditer(said)
        for name in (match["nationality"], match["nationality"].split()[-1])
        if (iso3 := _nationalities().get(name))
    }
    if nationalities:
        return nationalities == {country}
    return words_of.OURS_RE.search(stated) is not None


@cache
def _nationalities() -> dict[str, str]:
    return {
        adjective: country.iso3
        for country in countries().values()
        for adjective in country.adjectives
    }


def _joined(words: str, names: list[tuple[int, str]]) -> list[str]:
    """Return the last country, with those joined to it: `Kenya, Niger and Chad`."""
    joined = [names[-1][1]]
    for (at, iso3), (following, _) in zip(names[-2::-1], names[:0:-1], strict=True):
        between = re.sub(r"[A-Z][\w’'-]*", "", words[at:following]).split()
        is_joined = "," in words[at:following] or "and" in between
        if not is_joined or not set(between) <= {",", "and", "of", "the", "both", "&"}:
            break
        joined.append(iso3)
    return joined[::-1]


def _years(
    clause: _Clause, sentence: str, paragraph: str, context: Context
) -> tuple[list[int], str]:
    """Return the reports that a placement stands in, and the rule that told them."""
    sent = sent_day(context.cable.sent_at)
    after = clause.whole[len(clause.before) :]
    tier = TIER_RE.match(after)
    if tier and (match := words_of.BRACKET_YEAR_RE.match(after[tier.end() :])):
        return _numbers(match), STATED
    is_present = _is_present(clause.before)
    near = after[: cut.start()] if (cut := words_of.CUT_RE.search(after)) else after
    if years := _report_told(clause.whole, sent) or _year_told(clause.before + near, sent):
        return years, STATED
    if years := _report_told(sentence, sent):
        return years, STATED
    if sentence and not words_of.EARLIER_RE.search(sentence):
        years = list(_years_nearby(paragraph, context))
        if len(years) == 1 or not is_present:
            return (years if len(years) == 1 else []), FROM_PARAGRAPH
    if is_present and sent and not words_of.EARLIER_RE.search(clause.before):
        return _in_force(sent), IN_FORCE
    return [], STATED


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


def _year_told(words: str, sent: date | None) -> list[int]:
    """Return the years that stand near a tier without a report: `in 2008`, `a year ago`."""
    if match := words_of.IN_YEAR_RE.search(words):
        return _numbers(match)
    if sent is None:
        return []
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


def _in_force(day: date) -> list[int]:
    """Return the report in force on a day: the last that had come out."""
    release = words_of.RELEASES.get(day.year)
    if release and (day.month, day.day) >= release:
        return [day.year]
    return [day.year - 1] if day.year - 1 in words_of.RELEASES else []


def _years_nearby(paragraph: str, context: Context) -> set[int]:
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
