"""Numbers that nobody has reached yet: the goals of grants and plans, and what is only asked."""

from __future__ import annotations

import re

from cables.extraction.statistics.figure_cases import PRICE_RE, Case, Found, unit_of

PLANNED_RE = re.compile(
    r"\b(?:will|would|should|shall|must|may|might|could|can|plans?|planned|planning|hopes?|"
    r"hoping|intends?|"
    r"aims?|expects?|expected|wants?|wanted|proposed?|proposes|asked|requested|requests?|"
    r"recommends?|needs?|"
    r"needed|if|going|in\s+order|seeks?|seeking|designed|to)\s+(?:(?:also|be|have|to|"
    r"soon|like|post|"
    r"the|that|government|host|identify\s+and|\w+ly|\w+\s+and)\s+){0,3}\Z",
    re.IGNORECASE,
)
# "If approved, the project will ...": a goal all the same, and no mere supposition.
GRANTED = r"\s+(?:successful|approved|funded|adopted|awarded|renewed)\s*,"
SUPPOSED_RE = re.compile(
    rf"\W*if\b(?!{GRANTED})[^.;]{{0,200}}\b(?:could|would|might)\b", re.IGNORECASE
)
# "we expect the government to obtain at least five convictions"
EXPECTED_RE = re.compile(
    r"\b(?:expects?|hopes?|wants?|urge[sd]?|plans?|intends?)\b[^.;]{0,70}\bto\s+(?:\w+\s+){1,2}"
    r"(?:(?:at\s+least|about|some|more\s+than|up\s+to)\s+)?\Z",
    re.IGNORECASE,
)
ADVISED_RE = re.compile(
    r"\b(?:recommend\w*|suggest\w*|urge[sd]?|propos\w+|insist\w*|demand\w*)\s+that\b[^.;]{0,120}\Z",
    re.IGNORECASE,
)
# "the Embassy will fund 20 scholarships", whatever the verb
MODAL_RE = re.compile(
    r"\b(?:will|would|shall|should|must|might|(?:plan|intend|hope|expect|want|aim|propose)(?:s|ed|ing)?\s+to)\s+"
    r"(?:\w+\s+){1,2}(?:(?:at\s+least|about|some|up\s+to|more\s+than)\s+)?\Z",
    re.IGNORECASE,
)
PREVENTED_RE = re.compile(r"\b(?:prevent\w*|kept|stopped|refrain\w*)\b[^.;]{0,60}\bfrom\s+\Z", re.I)
RANGE_TO_RE = re.compile(r"\d\s+\Z")  # "aged 8 to 15 and arrested 14"
HELPED_TO_RE = re.compile(
    r"\b(?:help\w*|able|managed|enabled|allowed|continued?s?|began|used)\s+to\s+\Z", re.I
)
# What asks, advises, threatens or supposes sets nobody's own goal.
DEMAND_RE = re.compile(
    r"\b(?:recommend\w*|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|request\w*|demand\w*|insist\w*|"
    r"suggest\w*|call(?:s|ed)?\s+(?:on|for|upon)|press(?:es|ed|ing)?|must|needs?|needed|may|might|"
    r"could|can|if|unless|want(?:s|ed)?|[Ww]e\s+(?:expect|hope|want)|expects?\s+the|hopes?\s+the|"
    r"penalt\w+|sentences?|punish\w*|fines?|law|bill|draft|code|provisions?|prison|vote[sd]?)\b"
)
GOAL_VERB = (
    r"(?:will|would|shall|is\s+to|are\s+to|was\s+to|were\s+to|(?:plan|aim|intend|hope|expect|propose)"
    r"(?:s|ed)?\s+(?:\w+\s+)?to|(?:expected|designed|scheduled|slated|due|going)\s+to|"
    r"plans?\s+for|goals?\s+(?:is|are|of)|targets?\s+(?:is|are|of)|to\s+be)"
)
GOAL_RE = re.compile(rf"\b{GOAL_VERB}\b", re.IGNORECASE)
# A project sets a goal by "should" and by the bare "to" as well.
PROJECT_RE = re.compile(
    r"\b(?:grants?|projects?|program(?:me)?s?|fund(?:s|ing)|proposals?|initiatives?|components?|"
    r"awards?|money|USD|campaign)\b[^.;]{0,120}\b(?:should|to|would|will|aims?|seeks?|for)\b",
    re.IGNORECASE,
)
PROJECT_DEMAND_RE = re.compile(
    r"\b(?:recommend\w*|urg(?:e|es|ed|ing)|request\w*|demand\w*|insist\w*|must|unless|bill|law)\b|"
    rf"\bif\b(?!{GRANTED})",
    re.IGNORECASE,
)
BEHIND_RE = re.compile(r"\s+(?:\w+\s+){0,5}?(?:will|would|are\s+to|is\s+to|shall)\s+be\s+\w+ed\b")
PASSIVE_RE = re.compile(
    r"\s+(?:\w+\s+){0,3}?(?:will|would|are\s+to|is\s+to|shall|should|must|could|may|might)\s+"
    r"(?:soon\s+|also\s+|\w+ly\s+)?be\s+\w+ed\b"
)
# "the grant will pay for the return of 60 women", whatever stands between
PROJECT_WILL_RE = re.compile(
    r"\b(?:grants?|projects?|program(?:me)?s?)\b[^.;,]{0,60}\b(?:will|would)\b"
    r"(?:(?!\b(?:has|have|had|was|were|who|which)\b)[^.;,]){0,70}\Z",
    re.IGNORECASE,
)
REACH = 220
# a lead, a colon, and goals that semicolons part
LIST_LEAD_RE = re.compile(
    r"\b(?:will|would|should|shall|(?:proposed|planned)\s+\w+|propos\w+\s+to|(?:aim|plan|seek|intend)s?\s+to|"
    r"objectives?|goals?|is\s+to|are\s+to)\b[^.;:]{0,80}(?::|(?:\s[^.;:]{0,140})?;)",
    re.IGNORECASE,
)
FINITE_RE = re.compile(r"\b(?:was|were|has|have|had|is|are|did|said|told)\b", re.IGNORECASE)
CARE_NOUN_RE = re.compile(
    r"\b(?:assistance|treatment|counsel\w*|care|aid|help|support|services?|shelter\w*|housing|lodging|"
    r"accommodation|protection|rehabilitation|reintegration|repatriation|return|placements?|therapy|"
    r"scholarships?|stipends?|vocational|job|skills?|livelihoods?)\b",
    re.IGNORECASE,
)
TEACHING_RE = re.compile(
    r"\b(?:training|trainings|instruction|seminars?|workshops?|courses?|classes|sessions)\b", re.I
)
# "and job skill training for", "education of", "a seminar on the new law for"
NOMINAL_RE = re.compile(
    r"[\s(\d.)*-]*(?:and\s+)?(?:an?\s+|the\s+)?(?:(?!it\b|they\b|he\b|she\b|who\b)[\w/-]+\s+){0,4}?"
    r"(?:\w+(?:tion|ment|ing|ance|ings|ships?|ness)|services?|care|aid|help|support|shelters?|"
    r"seminars?|workshops?|courses?|sessions?|classes|campaigns?|outreach|therapy|lodging|loans?|"
    r"grants?)\b(?:\s+(?:for|of|to|on|in|with|by|reaching|and|or)\b|\s+\w+\s+(?:for|of|to|on)\b)",
    re.IGNORECASE,
)
GIVEN_RE = re.compile(
    r"\b(?:will|would)\s+(?:fund|provide|offer|cover|finance|support|include|pay\s+for)\b[^.;:]{2,90}\b"
    r"(?:for|to|of)\s+\Z",
    re.IGNORECASE,
)
SERVED = ("victim", "group", "person", "participant", "pupil", "")
TAUGHT = ("official", "staff", "participant", "person", "offender")


def is_listed(case: Case) -> bool:
    """Whether a number stands in a list of goals that share their lead."""
    if case.number.unit or (":" not in case.before and ";" not in case.before):
        return False
    lead = LIST_LEAD_RE.search(case.before)
    if lead is None or PROJECT_DEMAND_RE.search(case.before, 0, lead.end()):
        return False
    if FINITE_RE.search(case.before + case.behind.split(";")[0], lead.end()):
        return False
    return NOMINAL_RE.match(re.split(r"[;:]", case.before)[-1]) is not None


def goal(case: Case) -> Found:
    """Return the measure of a goal in a list, by the noun that stands for its verb."""
    kind = case.counted.kind
    if kind == "victim" and GIVEN_RE.search(case.before[-120:]):
        return "victims_assisted", unit_of(case)
    if not is_listed(case):
        return None
    item = re.split(r"[;:]", case.before)[-1]
    if kind == "victim" or (kind in SERVED and CARE_NOUN_RE.search(item)):
        return "victims_assisted", unit_of(case)
    if kind in TAUGHT and TEACHING_RE.search(item):
        return "officials_trained", unit_of(case)
    is_deed = re.search(r"\b(?:education|awareness|information|outreach)\b", item, re.I)
    return ("other", unit_of(case)) if is_deed else None


def is_planned(case: Case) -> bool:
    """Whether a number is only planned, asked, advised or supposed."""
    verb = case.verb
    is_supposed = SUPPOSED_RE.match(case.frame.text) and not case.number.is_money
    if is_supposed or is_listed(case):
        return True
    is_object = verb is not None and verb.end <= case.number.lead
    at = verb.start if is_object and case.number.unit != "percent" else case.number.lead
    before = case.before[max(0, at - 60) : at]
    if verb is not None and at < verb.start:  # passive: "200 officers will be trained"
        before += " " + case.frame.text[case.counted.end : verb.start]
    if case.number.is_money and case.frame.holds(PRICE_RE):
        return False
    if PASSIVE_RE.match(case.frame.text, case.counted.end):
        return True
    told = case.before[-140:]
    if (
        not case.number.unit
        and ("will" in told or "would" in told)
        and PROJECT_WILL_RE.search(told)
    ):
        return True
    if any(one.search(told) for one in (EXPECTED_RE, ADVISED_RE, MODAL_RE)):
        return True
    if PREVENTED_RE.search(before):
        return True
    match = PLANNED_RE.search(before)
    if match is not None and RANGE_TO_RE.search(before[: match.start()]):
        return False
    if match is None or HELPED_TO_RE.search(before):
        return False
    # "rose to 250" and "sentenced to 15 years" plan nothing.
    return at != case.number.lead or match[0].split()[0].lower() != "to"


def is_goal(case: Case) -> bool:
    """Whether what is planned is a goal of its own: "the project will train 150 officials"."""
    if case.number.unit or SUPPOSED_RE.match(case.frame.text):
        return False
    if is_listed(case):
        return True
    before = case.before[-REACH:]
    before = before[before.rfind(";") + 1 :]
    if PROJECT_RE.search(before):
        return PROJECT_DEMAND_RE.search(before) is None
    if DEMAND_RE.search(before):
        return False
    return bool(GOAL_RE.search(before) or BEHIND_RE.match(case.behind))
