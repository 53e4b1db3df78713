"""Figures told by their unit: shares, money, prison terms, the strength of a unit."""

from __future__ import annotations

import re

from cables.extraction.statistics.figure_cases import PRICE_RE, TERM_RE, Case, Found

# What a law threatens is no sentence passed.
LAW_RE = re.compile(
    r"\b(?:prescrib\w+|stipulat\w+|punish\w*|penalt\w+|provid\w+|carr(?:y|ies|ied)|maximum|minimum|"
    r"faces?|facing|could|may|would|can|calls?\s+for|sets?|liable|increas\w+|"
    r"law(?!\s+enforcement)|code|amend\w*|"
    r"offen[cs]es?\s+(?:is|are)|crimes?\s+(?:is|are))\b",
    re.IGNORECASE,
)
FINE_RE = re.compile(
    r"\b(?:fine[sd]?|seiz\w+|confiscat\w+|compensation|damages|bail)\b", re.IGNORECASE
)
PENALTY_RE = re.compile(r"\b(?:prescrib\w+|punishable|penalt\w+|carr(?:y|ies))\b", re.IGNORECASE)
POSSIBLE_RE = re.compile(
    r"\b(?:may|can|could|might)\s+(?:be\s+)?(?:impose|sentence|receive|get|face|hand)\w*\b[^.;]*\Z",
    re.I,
)
GIVEN_RE = re.compile(r"\b(?:sentenced|received|imposed|got|given|actual|handed)\b", re.IGNORECASE)
PASSED_RE = re.compile(
    r"\b(?:was|were|been|courts?|judges?|he|she|they|received|imposed|actual)\b", re.I
)
OF_THOSE_RE = re.compile(
    r"\s+(?:of\s+)?(?:those|them|these|all|whom|which)\b|\s+(?:was|were|are|had|have|has|went|came|left|got|\w+ed)\b|[,.;)]|\s+of\s+(?:her|his|their|our|the)\s+"
    r"(?!time|year|month|day|way|country|month)\w+s\b",
    re.IGNORECASE,
)
REQUEST_RE = re.compile(
    r"\b(?:recommends?|recommended|requests?|requested|requesting|seeks?|sought|proposes?|proposed|needs?|asks?|asked|"
    r"requires?|unfunded)\b"
    r"[^.;]{0,60}\Z",
    re.IGNORECASE,
)
POST_RE = re.compile(r"\b(?:[Pp]ost|Embassy|we|We|INL|PRM)\b")
RATE_RE = re.compile(r"\bexchange\s+rate|\bto\s+the\s+(?:US\s+)?dollar\b", re.IGNORECASE)
BUDGET_RE = re.compile(r"\bbudget|\ballocat|\bwas\s+given\b|\bgot\s+only\b", re.IGNORECASE)
OWED_RE = re.compile(
    r"\b(?:owe[sd]?|owing|debts?\s+of|fetch\w*|bring(?:s)?\s+the|sold\s+for|(?:woman|girl|boy|child|"
    r"victim|person|she|he|virgin)\b[^.;]{0,20}\bworth)\b",
    re.IGNORECASE,
)
PROFIT_RE = re.compile(
    r"\b(?:profits?|revenues?|earn\w*|incomes?|GDP|remittances?|worth of)\b", re.I
)
REQUESTED_RE = re.compile(r"\s+(?:\w+\s+)?(?:requested|needed|sought|required)\b", re.IGNORECASE)
FUNDING_RE = re.compile(
    r"\b(?:grant\w*|allowances?|stipends?|fund\w*|budget\w*|allocat\w*|allot\w*|donat\w*|contribut\w*|award\w*|"
    r"spen[dt]\w*|"
    r"provid\w*|equipment|assistance|project|program\w*|cost\w*|worth|financ\w*|invest\w*|"
    r"appropriat\w*|"
    r"secured|disburs\w*|support\w*|committed|pledged?|earmark\w*|received|gave|given)\b",
    re.IGNORECASE,
)
# The fine of a law is no fine paid.
STATUTE_RE = re.compile(
    r"\b(?:bill|law(?!\s+enforcement)|code|act|draft|amend\w*|articles?|maximum|minimum|administrative)\b",
    re.IGNORECASE,
)
FINED_RE = re.compile(r"\bfined\b|\bimposed\b", re.IGNORECASE)
FUNDED_RE = re.compile(
    r"\b(?:budget\w*|contribut\w+|grants?|allocat\w+|appropriat\w+|set(?:s|ting)?\s+aside|foresees?|"
    r"foresaw|subsid\w+|disburs\w+|earmark\w+|(?:runs?|ran|operates?|lives?)\s+(?:\w+\s+){0,4}on)\b"
    r"[^.;]{0,40}\Z|\bby\s+the\s+end\s+of\s+\w+\s+\Z",
    re.IGNORECASE,
)
HEAD_RE = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:per|a|for\s+each|for\s+a)\s+(?:person|victim|head|girl|woman|child)\b",
    re.I,
)
PAID_OUT_RE = re.compile(
    r"\s+(?:had\s+been|has\s+been|was|were)\s+(?:paid\s+out|spent|released|disbursed)\b"
)
MEMBER_RE = re.compile(r"-(?:member|person|officer|man|strong|bed|page|room)\b", re.IGNORECASE)


# "Kuzmich got 12 years"; not "got two years of training"
GOT_RE = re.compile(
    r"\b(?:who|[A-Z]\w+|he|she|one|man|woman|men|women|ringleaders?|traffickers?|defendants?|owners?|"
    r"recruiters?|others?|two|three|four|five|six|they|all)\s+(?:(?:was|were|each|in\s+\w+)\s+){0,2}"
    r"(?:got|received|drew|given)\s+(?:\w+\s+)?\Z"
)
GOT_END_RE = re.compile(
    r"\s*(?:[.;,)]|\Z|(?:each|apiece|and|with|while|behind)\b|in\s+(?:prison|jail|[A-Z])|for\s+\w+ing\b)"
)
THE_TERM_RE = re.compile(r"\b(?:serve|served|of)\s+the\s+\Z", re.I)  # that the law sets
PROVIDED_RE = re.compile(
    r"\b(?:provid(?:es|ing|ed)\s+for|minimum(?:\s+of)?|maximum(?:\s+of)?|carries|punishable\s+by)\s+[^.;]{0,25}\Z"
)


def share(case: Case) -> Found:
    if case.number.unit != "percent":
        return None
    text = case.number.text
    is_fraction = case.number.in_words and not any(one in text for one in ("cent", " in ", " out "))
    is_fraction = is_fraction and not case.before.endswith("by ")
    if is_fraction and not case.counted.kind and not OF_THOSE_RE.match(case.behind):
        return "", ""  # "half of it"
    return "share", "percent"


def money(case: Case) -> Found:
    if not case.number.is_money:
        return None
    if case.frame.holds(PENALTY_RE) or case.frame.holds(RATE_RE) or _is_requested(case):
        return "", ""
    if FINE_RE.search(case.before[-60:] + case.behind[:20]) and not PAID_OUT_RE.match(case.behind):
        by_law = STATUTE_RE.search(case.before) and not FINED_RE.search(case.before[-60:])
        return ("", "") if by_law else ("other", case.number.unit)
    return _purpose(case), case.number.unit


def _purpose(case: Case) -> str:
    """Return whether money is a price, funding, or neither."""
    funded = FUNDED_RE.search(case.before[-60:]) and not HEAD_RE.search(case.behind[:24])
    if funded or PAID_OUT_RE.match(case.behind):
        return "funding"
    near = case.before[-70:] + case.behind[:70]
    if OWED_RE.search(near):
        return "price"
    if case.number.scaled and not PROFIT_RE.search(near):
        return "funding"  # nobody pays millions for one person
    for window in (near, case.frame.text):
        priced, told = PRICE_RE.search(window), FUNDING_RE.search(window)
        if priced and not (told and window is case.frame.text and near != window):
            return "price"
        if told:
            return "funding"
    return "other"


def _is_requested(case: Case) -> bool:
    """Whether money is only asked for; what an agency asked for a year's budget is a figure."""
    asked = REQUEST_RE.search(case.before[-80:]) or REQUESTED_RE.match(case.behind)
    by_agency = case.frame.holds(BUDGET_RE) and not POST_RE.search(case.before)
    return bool(asked) and not by_agency


def prison_term(case: Case) -> Found:
    if case.counted.kind != "time":
        return None
    if GOT_RE.search(case.before[-60:]) and GOT_END_RE.match(case.frame.text, case.counted.end):
        return "sentences", "months" if "mon" in case.counted.noun else "years"
    text, clause = case.frame.text, _clause(case)
    if PROVIDED_RE.search(case.before[-50:]):
        return "", ""
    if not TERM_RE.search(text) or (LAW_RE.search(clause) and not PASSED_RE.search(clause)):
        return "", ""
    around = case.before[-110:] + case.behind[:50]
    if POSSIBLE_RE.search(case.before[-60:]):
        return "", ""
    if not TERM_RE.search(around) or (PENALTY_RE.search(around) and not GIVEN_RE.search(around)):
        return "", ""
    if THE_TERM_RE.search(case.before[-16:]) or _months_beside(case):
        return "", ""
    return "sentences", "months" if "mon" in case.counted.noun else "years"


def _clause(case: Case) -> str:
    """Return the part of a sentence that no semicolon parts from the number."""
    start, end = case.before.rfind(";") + 1, case.behind.find(";")
    return case.before[start:] + case.behind[: end if end >= 0 else None] + case.number.text


def _months_beside(case: Case) -> bool:
    """Whether months only add to years told before: "six years and eight months"."""
    gap = case.before[case.last_end :]
    is_month = case.counted.noun.startswith("mon")
    return is_month and bool(case.last) and case.last.unit == "years" and gap.strip() == "and"


def crew(case: Case) -> Found:
    """Return the strength of a "25-person unit"."""
    if not MEMBER_RE.match(case.behind):
        return None
    word = case.behind[1:].split()[0].split("-")[0].lower()
    if word in ("member", "person", "officer", "man", "strong"):
        is_staff = re.search(r"unit|squad|team|force|division|section", case.behind[:70], re.I)
        return ("staff", "people") if is_staff else ("other", "members")
    return "", ""
