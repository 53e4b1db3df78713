"""Figures whose measure other words tell: a label, the figure before, the whole."""

from __future__ import annotations

import re

from cables.extraction.statistics.figure_cases import Case, Found, unit_of
from cables.extraction.statistics.figure_words import LAW_NOUNS

LABEL_RE = re.compile(
    r"\b(?:(?P<staff>staff|staffing)|(?P<law>investigations?|prosecutions?|indictments|convictions?|sentences)|"
    r"cases?\s+(?P<case>investigated|prosecuted|opened|registered|initiated|tried)|"
    r"(?:persons?|people|traffickers?|offenders?|defendants?|suspects?|"
    r"individuals)\s+(?P<person>investigated|"
    r"prosecuted|convicted|sentenced|charged|indicted)|"
    r"victims?\s+(?:of\s+trafficking\s+)?(?P<victim>identified|assisted|rescued|repatriated|"
    r"sheltered|referred)|"
    r"(?P<bare>investigated|prosecuted|tried|charged|indicted|convicted|sentenced|opened|"
    r"registered|identified|"
    r"rescued|assisted|repatriated)(?:\s+to\s+(?:prison|jail|imprisonment))?(?=\s*(?:[:=]|--?\s))|"
    r"(?:(?P<fate>life|death)(?:\s+(?:imprisonment|in\s+prison|sentences?|terms?|penalty))?|"
    r"(?P<freed>acquittals?|acquitted|discharged|released)|"
    r"(?P<sheets>charge[\s-]?sheets?)(?:\s+(?:submitted|filed|issued))?)(?=\s*[:=])|"
    r"number\s+of\s+(?:\w+\s+){0,3}(?P<count>victims|cases)(?!\s+(?:identified|assisted|"
    r"investigated|prosecuted)))\b",
    re.IGNORECASE,
)
LABEL_ACTS = {
    act: measure
    for measure, acts in {
        "investigations": "investigated",
        "prosecutions": "prosecuted tried charged indicted",
        "convictions": "convicted",
        "sentences": "sentenced",
        "cases_opened": "opened initiated",
        "cases_registered": "registered",
        "victims_identified": "identified rescued",
        "victims_assisted": "assisted repatriated sheltered referred",
    }.items()
    for act in acts.split()
}
FATES = {
    "fate": ("sentences", "people"),
    "freed": ("other", "people"),
    "sheets": ("prosecutions", "charge sheets"),
}
LINK_RE = re.compile(
    r"^[^.;]{0,90}?(?:\b(?:was|were|is|are|total\w*|reached|stood\s+at|rose|risen|fell|"
    r"increas\w+|decreas\w+|"
    r"dropped|grew|jumped|up|down|from|to|compared|than|versus|vs|at|only|and|in|while|numbered|"
    r"opposed\s+to)\b|[:=(,]|--?)[^.;\w]*(?:\w+[^.;\w]+){0,4}\Z",
    re.IGNORECASE,
)
# "2004 - 24; 2005 - 31"
YEAR_ITEM_RE = re.compile(r"\s*[;,]\s*(?:and\s+)?(?:in\s+)?(?:19|20)\d\d\s*[-:–=(,]*\s*")
VERSUS_RE = re.compile(
    r"\b(?:versus|vs\.?|compared\s+(?:with|to)|against|(?:up|down)\s+from)\s+\Z", re.I
)
AND_RE = re.compile(r"\s+and\s+", re.IGNORECASE)
LINK_LIMIT = 120
PARTED = (
    "victims_identified",
    "victims_assisted",
    "convictions",
    "prosecutions",
    "other",
    "officials_trained",
)
PART_RE = re.compile(
    r"\A[^.;]{0,20}?\b(?:including|includes|included|of\s+whom|of\s+which|among\s+(?:them|whom)|"
    r"comprising|"
    r"consisting\s+of)\b[^.;]{0,30}\Z|\A\s*(?:\(|,\s*|,?\s*and\s+)(?:of\s+these,?\s+)?\Z",
    re.IGNORECASE,
)
OF_THEM_RE = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
PART_LIMIT = 60


def label_named(case: Case) -> Found:
    """Return what "Convictions: 12" or "the number of victims identified was 45" names."""
    if case.counted.kind or (case.counted.noun and not case.counted.noun[0].isupper()):
        return None
    labels = list(
        LABEL_RE.finditer(case.before, max(case.last_end, len(case.before) - LINK_LIMIT - 40))
    )
    if not labels:
        return None
    label = labels[-1]
    gap = case.before[label.end() :]
    is_column = gap.isspace() and len(gap) > 1
    if len(gap) > LINK_LIMIT or not (is_column or LINK_RE.match(gap)):
        return None
    if label["count"]:
        unit = label["count"].lower()
        measure = "victims_identified" if unit == "victims" else "cases_registered"
    elif label["law"]:
        measure = unit = LAW_NOUNS[label["law"].lower()]
    elif label["staff"]:
        measure = unit = "staff"
    else:
        measure, unit = _of_label(label)
    return measure, unit, label.span()


def _of_label(label: re.Match) -> tuple[str, str]:
    """Return measure and unit of "cases opened", "life", "charge sheets submitted"."""
    for name, told in FATES.items():
        if label[name]:
            return told
    act = label["case"] or label["person"] or label["victim"] or label["bare"]
    unit = "cases" if label["case"] else "victims" if label["victim"] else "people"
    return LABEL_ACTS[act.lower()], unit


def comparison(case: Case) -> Found:
    """Return the measure of the figure before: "58 in 2005, up from 29 in 2004"."""
    if case.last is None or case.last.measure in ("share", "price", "funding"):
        return None
    if (paired := _paired(case)) is not None:
        return paired.measure, paired.unit
    has_noun = case.counted.kind or (case.counted.noun and case.counted.own)
    if has_noun and not _is_time(case):
        return None
    gap = case.before[case.last_end :]
    if YEAR_ITEM_RE.fullmatch(gap):
        return case.last.measure, case.last.unit
    if len(gap) > LINK_LIMIT or not LINK_RE.match(gap):
        return None
    return case.last.measure, case.last.unit


def _paired(case: Case):
    """Return the figure that "52 convictions and 61 acquittals, versus 85 and 40" pairs it with."""
    numbers, text = case.frame.numbers, case.frame.text
    for first in (case.index, case.index - 1):
        if first < 2 or first + 1 >= len(numbers):
            continue
        if not VERSUS_RE.search(text[max(0, numbers[first].lead - 20) : numbers[first].lead]):
            continue
        if AND_RE.fullmatch(text, numbers[first].end, numbers[first + 1].lead):
            return case.frame.readings.get(case.index - 2)
    return None


def _is_time(case: Case) -> bool:
    """Whether what stands behind a number is no noun but when: "up from 60 the year before"."""
    return any(
        case.number.end <= one.start < case.counted.end <= one.end for one in case.frame.periods
    )


def part(case: Case) -> Found:
    """Return the measure of a part of what was counted: "145 victims, including 38 minors"."""
    if case.last is None or case.last.measure not in PARTED or case.last.measure == "share":
        return None
    if case.counted.kind not in ("group", "person", "victim", "pupil", "offender", ""):
        return None
    if case.counted.noun and not case.counted.kind:
        return None
    gap = case.before[case.last_end :]
    if len(gap) <= PART_LIMIT and OF_THEM_RE.match(case.behind):
        return case.last.measure, case.last.unit
    if len(gap) > PART_LIMIT or not PART_RE.match(gap):
        return None
    if "nclud" not in gap and "whom" not in gap and case.counted.kind == "victim":
        return None  # "189 suspects and 145 victims"
    return case.last.measure, unit_of(case) if case.counted.noun else case.last.unit
