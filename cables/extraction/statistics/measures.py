"""Which measure a number is a figure of: one small rule each, tried in the written order."""

from __future__ import annotations

import re
from collections.abc import Callable

from cables.extraction.statistics.amounts import crew, money, prison_term, share
from cables.extraction.statistics.carried import comparison, label_named, part
from cables.extraction.statistics.figure_cases import (
    TRAINING_RE,
    Case,
    Found,
    Reading,
    is_back_reference,
    is_passive,
    unit_of,
)
from cables.extraction.statistics.figure_counts import (
    carried_on,
    charges,
    count,
    harmed,
    holder,
    zero,
)
from cables.extraction.statistics.figure_words import LAW_NOUNS, VERBS
from cables.extraction.statistics.frames import Frame
from cables.extraction.statistics.governing import HELPERS
from cables.extraction.statistics.measure_table import BY_ACT, BY_NOUN
from cables.extraction.statistics.no_figures import is_no_figure
from cables.extraction.statistics.planned import goal, is_goal, is_planned

FOUR = ("investigations", "prosecutions", "convictions", "sentences")
# With these acts a noun that no list holds can only be a person: "convicted two Nigerians".
PERSONAL_WORDS = frozenset("rescued freed liberated repatriated sheltered resettled".split())
BROUGHT_HOME = PERSONAL_WORDS | frozenset(
    ("returned", "come", "came", "gone", "went", "found", "assisted")
)
PERSONAL_ACTS = frozenset(("convict", "prosecute", "sentence", "train", "arrest", "acquit"))
STAFF_RE = re.compile(
    r"\b(?:unit|division|department|squad|section|team|office|bureau|directorate|force|shelter|"
    r"staff\w*|"
    r"Unit|agency|service|center|corps|police)\b",
    re.IGNORECASE,
)
ESTIMATE_RE = re.compile(
    r"\b(?:estimat\w+|believed?|may\s+be|could\s+be|each\s+year|per\s+year|annually|every\s+year|"
    r"at\s+risk)\b",
    re.I,
)
ACTING_RE = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:assisted|testif\w+|complain\w+|refus\w+|declin\w+|filed|sued|cooperat\w+|"
    r"claim\w+|lobbied|g[ai]ve\s+(?:evidence|testimony|statements)|took\s+part|"
    r"alleg\w+|escaped|died|applied|agreed|chose)\b",
    re.I,
)
IN_CARE_RE = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:in|at)\s+(?:\w+[\s-]+){0,4}?(?:shelters?|safe\s+houses?|centers?|care)\b",
    re.I,
)
AT_RE = re.compile(r"\b(?:in|during|from|at|on|after|over|through|by|with)\s+\Z", re.IGNORECASE)
BY_THEM_RE = re.compile(r"\bby\s+\Z", re.IGNORECASE)
CREW_OF_RE = re.compile(
    r"\b(?:unit|division|squad|team|section|department|bureau|office)['’]s\s+\Z", re.IGNORECASE
)
HIRING = frozenset(("hired", "employ", "employs", "employed", "employing", "staffed"))
ON_THE_JOB_RE = re.compile(
    r"\b(?:on\s+the\s+job|work(?:ing|s)?\s+(?:on|in|at|for)|dedicated|assigned|full[- ]time)\b",
    re.I,
)
AUDIENCE = ("attended", "attending", "participated", "participating")
COURSE_RE = re.compile(r"\b(?:train\w*|seminars?|workshops?|courses?|sessions?|sensiti\w+)\b", re.I)
EQUIPMENT = frozenset("arrests raids arrest car cars vehicle vehicles computer computers".split())
POLICE = frozenset("policemen policewomen officers inspectors investigators prosecutors".split())
NEAR = 14  # characters between "has" and whom it has
LARGEST_STAFF = 20_000  # more work in an industry, not in an office
SMALLEST_THING = 5  # two schools, three agencies: counts of nothing in particular
PARTICIPLE_ACTS = ("investigate", "prosecute", "convict", "register", "identify", "assist", "train")


def read_figure(
    frame: Frame,
    index: int,
    last: Reading | None,
    last_end: int,
    earlier: Reading | None = None,
    seen: set | frozenset = frozenset(),
    lead_in: tuple[str, str] | None = None,
) -> Reading | None:
    """Return the measure of a number; None where it is a figure of nothing we tabulate.

    `last` is the figure before it in the sentence, `earlier` the last of the sentences before,
    `lead_in` what the words before a list say of its items.
    """
    number, counted = frame.numbers[index], frame.counted[index]
    before, behind = frame.text[: number.start], frame.text[number.end :]
    told_before = frame.is_total(index) and not _is_new_total(frame, index, seen)
    if told_before or is_no_figure(frame, index, before, behind):
        return None
    verb = frame.verb_of(index)
    case = Case(
        frame, index, number, counted, verb, before, behind, last, last_end, earlier, seen, lead_in
    )
    planned = is_planned(case)
    if planned and not is_goal(case):
        return None
    for rule, find in RULES:
        reading = find(case)
        if reading is not None:
            measure, unit = reading[:2]
            label = reading[2] if len(reading) > 2 else None
            return Reading(measure, rule, unit, verb, label, planned) if measure else None
    return None


TOLD_OF_RE = re.compile(
    r"\s+(?:(?:\w+ly\s+)?\w+ed\s+(?:since|between|during|this|last|so)\b|that\s+the\b)", re.I
)


def _is_new_total(frame: Frame, index: int, seen: set | frozenset) -> bool:
    """Whether "40 of the 57 people arrested since May" tells 57 for the first time."""
    value = frame.numbers[index].value
    if value is None or value in seen or value < SMALLEST_THING:
        return False
    if not frame.text[: frame.numbers[index].lead].endswith("the "):
        return False
    return TOLD_OF_RE.match(frame.text, frame.counted[index].end) is not None


TWIN_ACTS = ("investigate", "prosecute", "convict")
TWIN_RE = re.compile(r"\s*,?\s+(?:and|or|nor)\s+(?:\w+ly\s+|later\s+)?", re.IGNORECASE)


def twin_measure(frame: Frame, index: int, reading: Reading) -> Reading | None:
    """Return the other measure of "prosecuted and convicted 12 traffickers"; else None."""
    verb = reading.verb
    if reading.rule not in ("figure-verb", "figure-zero") or verb is None:
        return None
    for other in frame.verbs:
        first, second = (other, verb) if other.start < verb.start else (verb, other)
        joined = TWIN_RE.fullmatch(frame.text, first.end, second.start)
        if joined and other.act in TWIN_ACTS and verb.act in TWIN_ACTS and other.act != verb.act:
            measure = BY_ACT[other.act].get(frame.counted[index].kind)
            return Reading(measure, reading.rule, reading.unit, other) if measure else None
    return None


def _law_noun(case: Case) -> Found:
    measure = LAW_NOUNS.get(case.counted.noun)
    if measure is None or is_back_reference(case):
        return None
    return measure, case.counted.noun


def _verb(case: Case) -> Found:
    act, kind = case.act, case.counted.kind
    if (
        not act
        or act == "block"
        or (case.number.value == 1 and act in ("staff", "open") and kind == "")
    ):
        return None
    if kind == "" and case.counted.noun and not _is_person(case, act):
        return None
    if (
        kind == ""
        and not case.counted.noun
        and act in ("register", "staff", "open", "train", "assist", "identify")
    ):
        return _without_noun(case, act)
    if act == "train" and case.verb.word in AUDIENCE and not case.frame.holds(COURSE_RE):
        return None  # who attended a symposium was not trained
    if act == "fine":
        told = case.last or case.earlier
        is_sentence = told is not None and told.measure in ("sentences", "convictions")
        return ("sentences" if is_sentence else "other"), unit_of(case)
    if act == "staff" and (not _is_staffed(case) or (case.number.value or 0) > LARGEST_STAFF):
        return None
    measure = BY_ACT.get(act, {}).get(kind)
    if measure is None or (is_back_reference(case) and not _is_own_subject(case)):
        return None
    return measure, unit_of(case)


def _is_person(case: Case, act: str) -> bool:
    """Whether a noun that no list holds can only be a person: "convicted two Nigerians"."""
    if act in PERSONAL_ACTS or (case.verb and case.verb.word in PERSONAL_WORDS):
        # not "rescued 19 women during six operations"
        return act != "identify" or is_passive(case) or not AT_RE.search(case.before)
    return case.counted.noun[0].isupper() and act in ("assist", "identify")


def _is_own_subject(case: Case) -> bool:
    """Whether "the five men were convicted" tells a deed of its own."""
    return is_passive(case)


def _without_noun(case: Case, act: str) -> Found:
    """Return the measure of "12 were identified", which counts what was counted before."""
    told = case.last or case.earlier
    if told is None and is_passive(case) and case.verb.word in BROUGHT_HOME:
        return BY_ACT[act]["victim"], "people"  # "sixty had come back from Italy"
    if told is None or not (is_passive(case) or act == "identify"):
        return None
    kinds = {
        "victims_identified": "victim",
        "victims_assisted": "victim",
        "officials_trained": "official",
        "facilities": "facility",
        "training_sessions": "training",
    }
    kind = kinds.get(told.measure, "case")
    measure = BY_ACT.get(act, {}).get(kind)
    return (measure, told.unit) if measure else None


def _is_staffed(case: Case) -> bool:
    if case.number.value == 1 and case.verb is not None and case.verb.word not in HIRING:
        return False
    if case.counted.kind == "offender":  # "staffed by four operators"
        return case.verb is not None and case.verb.word == "staffed"
    if case.verb is not None and case.verb.word in HIRING:
        return True
    if ON_THE_JOB_RE.search(case.counted.phrase + case.behind[:60]):
        return True
    if case.counted.noun in POLICE and case.verb is not None and case.verb.word in HELPERS:
        return case.number.start - case.verb.end <= NEAR
    return case.frame.holds(STAFF_RE)


def _noun(case: Case) -> Found:
    kind = case.counted.kind
    if (case.verb is not None and case.verb.act == "block") or is_back_reference(case):
        return None
    if kind == "facility" and case.act == "disrupt":
        return None  # "searched three houses"
    if kind in ("official", "staff"):
        return _noun_of_officials(case)
    if kind == "participant" and case.frame.holds(TRAINING_RE):
        return "officials_trained", unit_of(case)
    if case.number.value == 1:
        return None
    if kind == "case":
        return _noun_of_cases(case)
    if kind in ("victim", "group"):
        return _noun_of_victims(case)
    return (BY_NOUN[kind], unit_of(case)) if kind in BY_NOUN else None


def _noun_of_cases(case: Case) -> Found:
    if case.frame.is_part(case.index):
        return "other", unit_of(case)  # "in 36 of 90 tested cases"
    about = re.search(r"traffick|TIP|forced", case.counted.phrase + case.behind[:60])
    several = case.number.value is None or case.number.value >= SMALLEST_THING
    return ("cases_registered", unit_of(case)) if about or several else None


def _noun_of_victims(case: Case) -> Found:
    """Return "other" for victims whom nobody found: who act, complain, or are estimated."""
    if IN_CARE_RE.match(case.behind, len(case.counted.phrase)):
        return "victims_assisted", unit_of(case)
    if case.counted.kind == "group":
        return None
    acting = ACTING_RE.match(case.behind, len(case.counted.phrase))
    if acting or BY_THEM_RE.search(case.before[-12:]) or case.frame.holds(ESTIMATE_RE):
        return "other", unit_of(case)
    return "victims_identified", unit_of(case)


def _noun_of_officials(case: Case) -> Found:
    if case.frame.holds(TRAINING_RE) and case.last and case.last.measure == "officials_trained":
        return "officials_trained", unit_of(case)
    if case.last is not None and case.last.measure == "staff":
        return "staff", unit_of(case)
    if CREW_OF_RE.search(case.before[-24:]):
        return "staff", unit_of(case)
    if ON_THE_JOB_RE.search(case.behind[:60]) and case.frame.holds(STAFF_RE):
        return "staff", unit_of(case)
    return None


def _thing(case: Case) -> Found:
    """Return "other" for what is countable and of the subject, but of no other measure."""
    kind, value = case.counted.kind, case.number.value
    if case.verb is not None and case.verb.act == "block":
        return None
    if kind not in (
        "thing",
        "group",
        "person",
        "pupil",
        "offender",
        "agency",
    ) or is_back_reference(case):
        return None
    disrupts = case.verb is not None and case.verb.act == "disrupt"
    if kind == "agency" or (disrupts and kind == "thing"):
        return ("other", unit_of(case)) if disrupts else None
    if case.verb is not None and case.verb.act == "staff" and kind != "thing":
        return None
    if kind != "thing" and (case.verb is None or case.verb.act == "investigate"):
        strong = value is not None and value >= 100
        return ("other", unit_of(case)) if strong else None
    is_kept = case.counted.noun in EQUIPMENT and not disrupts  # two cars given, not seized
    if value is not None and value < SMALLEST_THING and not is_kept:
        return None
    return "other", unit_of(case)


def _participle(case: Case) -> Found:
    """Return what a participle before the noun tells: "22 convicted traffickers"."""
    words = case.counted.phrase.split()
    act = VERBS.get(words[0].lower()) if len(words) > 1 else None
    if act not in PARTICIPLE_ACTS or is_back_reference(case) or case.number.value == 1:
        return None
    measure = BY_ACT[act].get(case.counted.kind)
    return (measure, unit_of(case)) if measure else None


# The written list of rules; the first that tells anything decides.
RULES: tuple[tuple[str, Callable[[Case], Found]], ...] = (
    ("figure-zero", zero),
    ("figure-share", share),
    ("figure-money", money),
    ("figure-goal", goal),
    ("figure-crew", crew),
    ("figure-charges", charges),
    ("figure-holder", holder),
    ("figure-prison-term", prison_term),
    ("figure-law-noun", _law_noun),
    ("figure-victim", harmed),
    ("figure-verb", _verb),
    ("figure-participle", _participle),
    ("figure-label", label_named),
    ("figure-comparison", comparison),
    ("figure-part", part),
    ("figure-noun", _noun),
    ("figure-thing", _thing),
    ("figure-carried", carried_on),
    ("figure-count", count),
)
