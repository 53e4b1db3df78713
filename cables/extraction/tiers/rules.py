"""Tier placements that a cable states as fact: not threats, not rules, not hopes.

A sentence is cut into clauses, one a tier; each needs a country, a word of placing and the
year of a report, and none of the words that make it a threat, a rule, a hope or a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cables.extraction.context import Context, find_country_names
from cables.extraction.findings import TierPlacement
from cables.extraction.tiers import tier_words as words_of
from cables.extraction.tiers.tier_clauses import Clause, find_clauses, last_statement, tier_of
from cables.extraction.tiers.tier_words import (
    NOT_A_FACT_RE,
    PLACING_RE,
    SHORT_TIERS,
    TIER_RE,
    TIER_WORDS,
)
from cables.extraction.tiers.tier_years import (
    FROM_PARAGRAPH,
    IN_FORCE,
    STATED,
    told_years,
    years_nearby,
)
from cables.parsing.records import Paragraph
from cables.parsing.vocabulary import countries, country_for_name

HEADED, LISTED = "tier-heading", "tier-list"
ALL_TIERS = TIER_WORDS + SHORT_TIERS
LATEST = 2049
MOST_LISTED = 60
RANKS = {STATED: 0, HEADED: 1, LISTED: 2, FROM_PARAGRAPH: 3, IN_FORCE: 4}  # the plainer is kept


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
        years = years_nearby(paragraph.text, context)
        if country and len(years) == 1:
            tier = tier_of(match["tier"] or match["short"], match["watch"])
            yield at(match.start("country"), match.end(), HEADED, country.iso3, years.pop(), tier)
    for match in words_of.LISTED_RE.finditer(paragraph.text):
        end, listed = _listed(match)
        years = years_nearby(paragraph.text, context) if listed else set()
        if len(years) == 1 and max(years) <= _latest(context):
            tier = tier_of(match["tier"] or match["short"], match["watch"])
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
    clauses = list(find_clauses(sentence))
    if not clauses or "?" in sentence:
        return
    before: list[str] = []
    doubted = placed = False
    found: list[str] = []
    is_sure = not any(
        one.is_left or _is_doubtful(last_statement(one.before), one.after) for one in clauses
    )
    for clause in clauses:
        stated = last_statement(clause.before)
        before.append(clause.before)
        if _is_doubtful(stated, clause.after) or _is_in_doubt(sentence, clause):
            doubted = doubted or not _has_left(stated)
            continue
        carried = doubted and (words_of.OR_RE.search(clause.before) or stated is clause.before)
        goes_on = placed and _goes_on(clause)
        placed = not carried and (goes_on or _places(clause, stated))
        if not placed:
            continue
        found = _countries(clause, stated, before, context) or (found if goes_on else [])
        years, rule = [], STATED
        if found:
            years, rule = told_years(clause, sentence if is_sure else "", paragraph, context)
        for country in found:
            for year in years:
                if year <= _latest(context):  # of a report to come nothing is a fact
                    yield country, year, clause.tier, rule


def _latest(context: Context) -> int:
    return context.cable.sent_at.year if context.cable.sent_at else LATEST


def _goes_on(clause: Clause) -> bool:
    """`and on the Watch List in 2008`, `to Tier 2 in the 2006 Report`, `up from Tier 3 in 2007`."""
    patterns = (words_of.GOES_ON_RE, words_of.TO_RE)
    return any(pattern.match(clause.before) for pattern in patterns) or (
        clause.is_left and words_of.UP_FROM_RE.search(clause.before) is not None
    )


def _is_doubtful(stated: str, after: str) -> bool:
    """Whether the words before a tier make it a threat, a rule, a hope or a denial."""
    if _is_known_one(stated, after):
        stated = words_of.A_COUNTRY_RE.sub(" ", stated)
    stated = words_of.ONE_OF_RE.sub(" is on ", stated)
    if words_of.FACT_NOUN_RE.search(stated):
        stated = words_of.FEELING_RE.sub(" ", stated)
    return NOT_A_FACT_RE.search(stated) is not None


def _is_known_one(stated: str, after: str) -> bool:
    """`for a country put on the Watch List a week ago`: then it is the cable's own."""
    return words_of.KNOWN_ONE_RE.search(stated) is not None and any(
        pattern.search(after)
        for pattern in (words_of.JUST_OUT_RE, words_of.AGO_RE, words_of.YEAR_RE)
    )


def _is_in_doubt(sentence: str, clause: Clause) -> bool:
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


def _places(clause: Clause, stated: str) -> bool:
    return (
        PLACING_RE.search(clause.whole if not clause.is_left else clause.before) is not None
        or _is_bare(stated, clause.after)
        or words_of.FACT_NOUN_RE.search(stated) is not None
        or words_of.APPOSED_RE.search(stated) is not None
        or words_of.ONE_OF_RE.search(stated) is not None
    )


def _is_bare(stated: str, after: str) -> bool:
    """`Kenya, Tier 2 in this year's Report`."""
    tier = TIER_RE.match(after) if words_of.BARE_RE.search(stated) else None
    return tier is not None and words_of.IN_REPORT_RE.match(after, tier.end()) is not None


def _countries(clause: Clause, stated: str, before: list[str], context: Context) -> list[str]:
    """Return whom a clause places: named last before the tier, or next behind it, or before."""
    for words in (stated, clause.before):
        names = list(find_country_names(words))
        if names:
            return _joined(words, names)
    after = clause.after
    if whom := _fronted(stated, clause.behind):
        return whom
    is_ours = _is_known_one(stated, after) or _is_ours(stated, " ".join(before), context.country)
    if context.country and is_ours:
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
