"""Numbers that no verb of the genre governs: zeros, ellipsis, and whatever else is counted."""

from __future__ import annotations

import re

from cables.extraction.statistics.figure_cases import (
    TERM_RE,
    TRAINING_RE,
    Case,
    Found,
    Reading,
    is_back_reference,
    is_passive,
    unit_of,
)
from cables.extraction.statistics.figure_labels import measure_of_words
from cables.extraction.statistics.figure_words import LAW_NOUNS
from cables.extraction.statistics.measure_table import BY_ACT

MONEY_MEASURES = ("price", "funding")
LAW_ACTS = ("investigate", "prosecute", "convict", "sentence")
ZERO_KINDS = ("offender", "person", "official", "staff", "case", "")
BUDGET_RE = re.compile(r"\b(?:budgets?|funding|allocations?|allotments?)\b[^.;]{0,30}\Z", re.I)
PEOPLE_KINDS = ("victim", "group", "person", "pupil", "offender")
# "a staff of twelve", "room for 24", "units in eight provinces"
HOLDERS = (
    (re.compile(r"\b(?:staff|team|unit|squad|secretariat|crew|workforce|complement)\s+of\s+(?:about\s+)?\Z",
                re.I), "staff", "people"),
    (re.compile(r"\b(?:rooms?|space|capacity|places?|beds|built|designed|equipped)"
                r"\s+(?:for|of)\s+(?:up\s+to\s+|about\s+)?\Z", re.I), "other", "places"),
    (re.compile(r"\b(?:units?|offices?|shelters?|centers?|branches|hotlines?|desks?|committees?)"
                r"\s+in\s+(?:all\s+)?\Z", re.I), "facilities", "places"),
    (re.compile(r"\b(?:course|seminar|workshop|training|session|first|second|class)\b[^.;]{0,60}\bhad\s+\Z",
                re.I), "officials_trained", "people"),
)  # fmt: skip
CARE_RE = re.compile(
    r"\b(?:shelter\w*|center|centre|safe\s*house|house[ds]?|home|care|held|holds?|holding|residents?|"
    r"hous(?:ed|ing)|accommodat\w+|repatriat\w+|sent\s+(?:back|home)|flown|went\s+home|"
    r"gone\s+home|came\s+home|took\s+in|taken\s+in|received|reintegrat\w+|counsel\w+|hotels?)\b",
    re.I,
)
FOUND_RE = re.compile(
    r"\b(?:turned\s+over|took\s+away|taken\s+(?:\w+\s+){0,3}?(?:off|from|away|out)|picked\s+up|"
    r"pulled\s+out|saved|located|off\s+the)\b", re.I
)  # fmt: skip
WITH_RE = re.compile(r"(?:,|\band\b|;)[^.;]{0,60}\b(?:with|for|at|from|in|is|was)\s+\Z", re.I)
AGAINST_RE = re.compile(
    r"\b(?:against|compared|versus|up|down|from|than|to|had\s+been|was|given|while|only)\b", re.I
)
NATION_RE = re.compile(r"(?:\s*[A-Z]\w+)?\s*(?:,|and|,\s+and)\s+")
AGAINST_THEM_RE = re.compile(
    r"\b(?:against|involving|conduct\s+of|implicat\w+)\s+(?:\w+\s+)?\Z", re.I
)
SAME_LIMIT = 170
OPENS_RE = re.compile(
    r"\A\W*(?:of\s+(?:these|those|them|whom|the\s+\w+)\b\W*|another\s+|"
    r"(?:some|about|only|just|(?:and\s+)?the\s+(?:other|remaining))\s+)?\Z",
    re.IGNORECASE,
)
OF_THEM_RE = re.compile(r"\s+(?:of\s+(?:them|these|those|whom|which)|more|others?)\b", re.I)
UNIT_RE = re.compile(r"\b(?:unit|division|section|office|directorate|squad|center|department|zone|"
                     r"agency|bureau|force)\b", re.I)  # fmt: skip
FATES = ("investigations", "prosecutions", "convictions", "sentences", "victims_identified")
DID_RE = re.compile(
    r"\s+(?:of\s+(?:them|these|those)\s+)?(?:(?:were|was)\s+(?:let|sent|\w+ed)|had|have|has|died|remain\w*)\b",
    re.I,
)
WHOLE_RE = re.compile(
    r"\A\W*(?:of|among)\s+the\s+[\w,.-]+\s+(?P<noun>[a-z]+s|women|men|children)\b", re.I
)
NAMES_RE = re.compile(
    r"(?:[:=-]|\b(?:is|are|was|were|of|at|to|has|have|had|numbers?|numbered|total\w*|now|about|from))\s*\Z",
    re.IGNORECASE,
)
SMALL = 5
CHARGES = (["charges"], ["counts"])
CHARGE_REACH = 110
HARM_REACH = 90
HARMED_RE = re.compile(
    r"\b(?:film|abus|exploit|recruit|lur|rap|enslav|molest|prostitut|assault|trick|"
    r"deceiv|kidnapp|abduct|entic|victimiz|coerc)(?:ed|ing)"
    r"(?:\s+(?:at|\w+ly|(?:and|or)\s+\w+(?:ed|ing)))*\s+(?:a\s+total\s+of\s+)?\Z",
    re.IGNORECASE,
)
INVOLVING_RE = re.compile(
    r"\b(?:cases?|crimes?|traffick\w*|rings?|raids?|incidents?|exploitation|abuse|prostitution|labor|"
    r"investigations?|offen[cs]es?)\b[^.;]{0,50}\binvolving\s+(?:the\s+\w+\s+of\s+)?\Z",
    re.I,
)
GUESSED_RE = re.compile(
    r"\b(?:estimat\w+|believed?|each\s+year|per\s+year|annually|every\s+year)\b", re.I
)
HELD_RE = re.compile(r"\b(?:held|holding|confined|locked\s+up|kept|forced|sold)\s+\Z", re.I)
HOLDERS_RE = re.compile(
    r"\b(?:police|authorities|prisons?|jails?|detention|shelters?|centers?|immigration|IOM|NGOs?|beds|her\s+house|refuge|hostel|convent|sisters?)\b",
    re.I,
)
FREED_RE = re.compile(r"\b(?:acquit\w*|dropped|dismiss\w*|cleared)\b[^.;]*\Z", re.IGNORECASE)
GUILTY_RE = re.compile(r"\b(?:convict\w*|sentenced|guilty|imprisoned|jailed|years)\b", re.I)


def zero(case: Case) -> Found:
    """Return the measure of "no one was convicted", "no investigations"; other zeros tell none."""
    if case.number.value != 0 or case.number.unit:
        return None
    if case.number.text.lower() == "zero" and BUDGET_RE.search(case.before[-60:]):
        return "funding", ""
    noun, kind = case.counted.noun, case.counted.kind
    if noun in LAW_NOUNS:
        return LAW_NOUNS[noun], noun
    if case.act in LAW_ACTS and kind in ZERO_KINDS and not (noun and not kind):
        return BY_ACT[case.act].get(kind, ""), unit_of(case)
    return "", ""


def charges(case: Case) -> Found:
    """Return what counts charges tell, not people: "convicted on three charges"."""
    if case.counted.phrase.split()[:1] not in CHARGES:
        return None
    if FREED_RE.search(case.before[-CHARGE_REACH:]):
        return "other", "charges"
    around = case.before[-CHARGE_REACH:] + case.behind[:60]
    return ("convictions" if GUILTY_RE.search(around) else "prosecutions"), "charges"


def harmed(case: Case) -> Found:
    """Return victims told by what was done to them: "abused 23 boys", "involving 14 children"."""
    if case.counted.kind not in ("group", "person", "victim"):
        return None
    before = case.frame.text[max(0, case.number.lead - HARM_REACH) : case.number.lead]
    if HARMED_RE.search(before) or INVOLVING_RE.search(before):
        if case.frame.holds(GUESSED_RE):
            return "other", unit_of(case)
        return "victims_identified", unit_of(case)
    is_held = HELD_RE.search(before) and not HOLDERS_RE.search(case.before)
    is_group = case.counted.kind == "group"
    return ("victims_identified", unit_of(case)) if is_held and is_group else None


def holder(case: Case) -> Found:
    """Return what a word before the number tells: "a staff of twelve", "built for 100"."""
    if case.number.value is None or case.number.unit:
        return None
    before = case.before[-90:]
    for pattern, measure, unit in HOLDERS:
        if pattern.search(before):
            return measure, unit
    return None


def carried_on(case: Case) -> Found:
    """Return the measure of a bare number: of the figure before, or of the words before it."""
    noun = case.counted.noun
    if noun and case.counted.own and not (_is_nation(case) or _is_verb(noun)):
        return None
    if case.number.unit == "percent":
        return None
    if _is_share_again(case):
        return "share", "percent"
    if case.last is not None:
        return _of_last(case, case.last)
    if case.number.is_money or case.number.scaled:
        return None
    opens = OPENS_RE.match(case.before) or OF_THEM_RE.match(case.behind)
    if case.earlier is not None and opens:
        return _of_earlier(case, case.earlier)
    if (whole := WHOLE_RE.match(case.before)) and DID_RE.match(case.behind):
        return "other", whole["noun"]  # "of the 14 returnees, nine have agreed to testify"
    named = measure_of_words(case.before[-100:])
    if named is None and case.lead_in is not None:
        return case.lead_in
    if (
        named is not None
        and named[0] in ("staff", "facilities")
        and not NAMES_RE.search(case.before)
    ):
        return None  # "guards stop rickshaws: this morning they stopped nine"
    return named


def _is_verb(noun: str) -> bool:
    """Whether what was taken for a noun is a verb: "86 concerned trafficking"."""
    return noun.endswith("ed") and noun.islower()


def _is_nation(case: Case) -> bool:
    """Whether a list goes on by nation: "12 Moldovan, 4 Romanian and 3 Ukrainian"."""
    gap = case.before[case.last_end :] if case.last is not None else "-"
    return case.counted.noun[0].isupper() and NATION_RE.fullmatch(gap) is not None


def _is_share_again(case: Case) -> bool:
    """Whether a number goes on after a percentage: "21 percent, and Cyprus with nine"."""
    if not case.index or (case.number.value or 0) > 100:
        return False
    before = case.frame.numbers[case.index - 1]
    gap = case.frame.text[before.end : case.number.lead]
    return before.unit == "percent" and WITH_RE.search(gap) is not None


def _of_earlier(case: Case, earlier: Reading) -> Found:
    """Return the measure of "85 of these have been closed", of what was counted before."""
    around = case.before[-90:] + case.behind[:90]
    if earlier.measure in ("other", "victims_identified", "victims_assisted"):
        if FOUND_RE.search(around):
            return "victims_identified", earlier.unit
        if CARE_RE.search(around) and earlier.unit != "cases":
            return "victims_assisted", earlier.unit
    if earlier.measure in FATES and DID_RE.match(case.behind):
        return "other", earlier.unit  # another verb than that of the figure before
    return earlier.measure, earlier.unit


def _of_last(case: Case, last: Reading) -> Found:
    gap = case.before[case.last_end :]
    if len(gap) > SAME_LIMIT:
        return None
    if last.measure == "share":
        return ("share", "percent") if WITH_RE.search(gap) else None
    if last.measure in MONEY_MEASURES or last.unit.isupper():
        again = AGAINST_RE.search(gap) and (case.number.scaled or (case.number.value or 0) >= 100)
        return (last.measure, last.unit) if again else None
    if case.number.scaled and last.unit == "years":
        return None
    return last.measure, last.unit


def count(case: Case) -> Found:
    """Return the measure of whatever else is counted in a passage on trafficking."""
    kind, value = case.counted.kind, case.number.value
    blocked = case.verb is not None and case.verb.act == "block"
    if blocked or kind == "time" or case.number.unit or is_back_reference(case) or value == 1:
        return None
    if case.lead_in is not None and case.verb is None:
        return case.lead_in[0], unit_of(case)
    if kind == "":
        return _unknown(case)
    if case.last is not None and case.before[-1:] == "(":
        return case.last.measure, unit_of(case)  # "23 minors and, for the first time, men (4)"
    if kind in PEOPLE_KINDS:
        return _people(case)
    if kind in ("official", "staff", "participant"):
        return _officials(case)
    if kind == "case":
        return "cases_registered", unit_of(case)
    small = value is not None and value < SMALL
    return None if small else ("other", unit_of(case))


def _people(case: Case) -> Found:
    value = case.number.value
    small = value is not None and value < SMALL
    if small and not (is_passive(case) or case.last is not None or case.act not in ("", "staff")):
        return None
    around = case.before[-90:] + case.behind[:90]
    if case.counted.kind != "offender" and FOUND_RE.search(around):
        return "victims_identified", unit_of(case)
    if case.counted.kind in ("victim", "group") and CARE_RE.search(around):
        return "victims_assisted", unit_of(case)
    return "other", unit_of(case)


def _officials(case: Case) -> Found:
    if AGAINST_THEM_RE.search(case.before[-40:]):
        return "officials_investigated", unit_of(case)
    if case.frame.holds(TRAINING_RE):
        return "officials_trained", unit_of(case)
    if case.frame.holds(UNIT_RE):
        return "staff", unit_of(case)
    if case.counted.noun in ("member", "members"):
        return None
    small = case.number.value is not None and case.number.value < SMALL
    return None if small else ("staff", unit_of(case))


def _unknown(case: Case) -> Found:
    """Return "other" for a plural that no list holds: "163 emergency passports"."""
    noun, value = case.counted.noun, case.number.value
    if not noun or not case.counted.own:
        return None
    is_plural = noun.endswith("s") and not noun.endswith("ss")
    if not is_plural or len(case.counted.phrase.split()) > SMALL:
        return None
    if noun[0].isupper():  # "two Australians"
        return ("other", "people") if value is None or value >= SMALL else None
    if TERM_RE.search(noun):
        return None
    return ("other", unit_of(case)) if value is None or value >= SMALL else None
