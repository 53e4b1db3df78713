"""The verb that a number is subject or object of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cables.extraction.statistics.figure_words import BARE, SUBJECT_VERBS

if TYPE_CHECKING:
    from cables.extraction.statistics.frames import Frame

HELPERS = frozenset(("has", "have", "had"))
CONNECTOR_RE = re.compile(
    r"\s*(?:,\s*)?(?:and|or|,|&|to|as\s+well\s+as)\s+(?:(?:possibly|perhaps|maybe|later|"
    r"then)\s+)?\Z",
    re.IGNORECASE,
)
GAP_LIMIT = 80  # characters between a figure and its verb
LEFT_LIMIT = 260  # and back over a list of figures
STANDING = frozenset(("under", "on", "awaiting", "pending", "in"))
# "seven people, including two officials, have been arrested"
INCLUDING_RE = re.compile(r"\s*,\s+including\s+\Z", re.IGNORECASE)
CLOSED_RE = re.compile(r",\s+(?:was|were|have|has|had|are|is)\b", re.IGNORECASE)
AUX_RE = re.compile(
    r"\b(?:was|were|been|being|are|is|be|got|had|have|has|currently|who|that|which)\b", re.I
)
BREAK_RE = re.compile(r"[;:]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
RELATIVE_RE = re.compile(r"\b(?:who|that|which|whom)\b", re.IGNORECASE)
OBJECT_RE = re.compile(
    r"\s+(?:an?|the|their|his|its|about|over|some|more|another|all|these|those|this|several|many|"
    r"him|her|them|human|trafficking|TIP|law|police|prosecutors|authorities|investigators|\d)\b",
    re.IGNORECASE,
)
# Between a verb and its object none of these stands.
INDIRECT_RE = re.compile(
    r"\b(?:involving|concerning|regarding|against|with|for|to|from|by|of|who|whom|which|that|where|"
    r"because|after|before|while|when|although|though|but|compared|than|through|using|at|on|under|"
    r"into|among|whose|in|as|since|per|whether|said|if|until)\b|[;:]\s|(?<![A-Z][a-z])\.\s",
    re.IGNORECASE,
)
# "visited 41 estates and reported nine cases"
OTHER_VERB_RE = re.compile(r"\band\s+(?:\w+ly\s+|also\s+)?\w+(?:ed|found|made)\b", re.IGNORECASE)
TOTAL_RE = re.compile(r"\b(?:a\s+)?(?:total|number|combined\s+total)\s+of\b", re.IGNORECASE)
APART_GAP_RE = re.compile(r"[\d,;(]|\b(?:and|or)\b")
OBJECT_OF_RE = re.compile(
    r"\b(?:of|for|by|to|with|from|against|in|among|between|at|on)\s+(?:the\s+)?\Z", re.IGNORECASE
)
TOTAL_OF_RE = re.compile(
    r"(?:\A\W*|[,;:]\s+|\b(?:numbers?|totals?|groups?|maximum|case|cases|that|and)\s+)(?:of|in|with)\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "ended in convictions" has no object: it tells of the number before it.
WHERE_RE = re.compile(r"\b(?:where|that|which|who|whose)\b", re.IGNORECASE)
NOMINAL_RE = re.compile(
    r"\s(?:convictions?|acquittals?|charges|prosecutions?|indictments?|trials?|courts?|guilty|custody|detention|"
    r"investigation|prison|jail|bars|time|back)\Z",
    re.IGNORECASE,
)
SAME_AGAIN_RE = re.compile(r"\s*[;,]?\s*(?:and\s+)?(?:in\s*)?,?\s*", re.IGNORECASE)
FINITE_END_RE = re.compile(r"\b(?:was|were|been|are|is)\s+(?:\w+ly\s+|also\s+|later\s+)?\Z", re.I)
FINITE_LIMIT = 110
THAT_RE = re.compile(r"\b(?:that|while|whereas)\b", re.IGNORECASE)
FINITE_RE = re.compile(r"\b(?:are|is|was|were|have|had|has)\b[^.;]*\b(?:which|who|that)\b", re.I)
ASIDE_RE = re.compile(
    r"\s+\([^()]{1,90}\)|,\s+an?\s[^,.;]{1,40},(?=\s+(?:was|were|has|had|is)\b)|"
    r"\s+and\s+an?\s[^,.;]{1,40}?(?=\s+(?:was|were|have|has|had)\b)|"
    r",\s+\w+\s+of\s+(?:them|whom)\s+[^,.;]{1,40},(?=\s+(?:was|were|have|had|are)\b)"
)
WHO_RE = re.compile(r"\s+(?:who|that|which|whom)\b", re.IGNORECASE)
ADJACENT = 26
PARTICIPLE_GAP = 4  # words between a noun and its bare participle: "victims of trafficking found"


@dataclass(frozen=True, slots=True)
class Verb:
    start: int
    end: int
    act: str  # a key of VERBS
    word: str


def verb_of(frame: Frame, index: int) -> Verb | None:
    """Return the verb that a number is subject or object of; None where there is none."""
    right = _right_verb(frame, index) or _shared_verb(frame, index)
    left = _left_verb(frame, index)
    if right is None or left is None:
        return right or left
    if left.word in HELPERS or right.word in STANDING:
        return right  # "has 35 cases under investigation"
    gap = frame.text[left.end : frame.numbers[index].lead]
    told = frame.text[frame.counted[index].end : right.start]
    adjacent = len(gap) <= ADJACENT and not APART_GAP_RE.search(gap)
    if adjacent and (RELATIVE_RE.search(told) or not AUX_RE.search(told)):
        return left
    return right


def _right_verb(frame: Frame, index: int) -> Verb | None:
    """Return the verb that has a number for subject."""
    if _is_object(frame, index):
        return None
    start, end = _stretch(frame, index)
    verb = next((verb for verb in frame.verbs if start <= verb.start < end), None)
    if verb is None and WHO_RE.match(frame.text, start) and index + 1 < len(frame.numbers):
        end = frame.stretch_end(index + 1)  # "the two men who posed as fathers of five were ..."
        verb = next((verb for verb in frame.verbs if start <= verb.start < end), None)
    if verb is None or verb.act in ("block", "staff", "provide"):
        return None
    gap = frame.text[start : verb.start]
    if len(gap) > GAP_LIMIT or BREAK_RE.search(gap) or FINITE_RE.search(gap):
        return None
    if "," in gap and not (RELATIVE_RE.search(gap) or CLOSED_RE.match(gap)):
        return None
    if verb.word in SUBJECT_VERBS:
        return verb
    has_helper = AUX_RE.search(gap) is not None
    if not has_helper and (finite := _finite(frame, verb, end)) is not None:
        return finite
    return verb if _is_predicate(frame, verb, gap, has_helper) else None


def _stretch(frame: Frame, index: int) -> tuple[int, int]:
    """Return where to look for the verb of a number, behind what it counts."""
    start, end = frame.counted[index].end, frame.stretch_end(index)
    if aside := ASIDE_RE.match(frame.text, start):  # "four foreigners (two Swiss, a Dane) were"
        start = aside.end()
        end = min([one.lead for one in frame.numbers if one.lead >= start] or [len(frame.text)])
    return start, end


def _finite(frame: Frame, participle: Verb, end: int) -> Verb | None:
    """Return "charged" of "three suspects arrested in March have been charged"."""
    for verb in frame.verbs:
        if participle.end < verb.start < min(end, participle.end + FINITE_LIMIT):
            told = frame.text[participle.end : verb.start]
            if BREAK_RE.search(told) or RELATIVE_RE.search(told) or "," in told:
                return None
            if FINITE_END_RE.search(told):
                return verb
    return None


def _is_predicate(frame: Frame, verb: Verb, gap: str, has_helper: bool) -> bool:
    """Whether something was done to the number, not by it to something else."""
    if verb.word in BARE:
        return False  # "to investigate" is done by nobody told
    if OBJECT_RE.match(frame.text, verb.end) and not has_helper:
        return False
    following = (one for one in frame.numbers if one.lead > verb.end)
    if any(not frame.text[verb.end : one.lead].strip() for one in following):
        return False
    if verb.word.endswith("ing") and not has_helper:
        return False
    return has_helper or len(gap.split()) <= PARTICIPLE_GAP


def _is_object(frame: Frame, index: int) -> bool:
    """Whether a preposition governs a number, so that no verb behind has it for subject."""
    before = frame.text[max(0, frame.numbers[index].lead - 40) : frame.numbers[index].lead]
    return bool(OBJECT_OF_RE.search(before)) and not TOTAL_OF_RE.search(before)


def _shared_verb(frame: Frame, index: int) -> Verb | None:
    """Return the verb of "three officers and one official were charged" for the first."""
    if index + 1 >= len(frame.numbers) or not frame.counted[index].kind:
        return None
    lead = frame.numbers[index].lead
    if frame.text[max(0, lead - 4) : lead].lower().endswith("of "):
        return None  # "of 22 convicted traffickers, 15 received prison sentences"
    between = frame.text[frame.counted[index].end : frame.numbers[index + 1].lead]
    if CONNECTOR_RE.fullmatch(between) or INCLUDING_RE.fullmatch(between):
        return _right_verb(frame, index + 1)
    for period in frame.periods:
        between = between.replace(period.text, "")
    if frame.counted[index].noun != frame.counted[index + 1].noun or len(between) > ADJACENT:
        return None
    if SAME_AGAIN_RE.fullmatch(between):  # "in 2005, 34 persons; in 2006, 40 persons were ..."
        return _right_verb(frame, index + 1) or _shared_verb(frame, index + 1)
    return None


def _words(frame: Frame, verb: Verb) -> str:
    return frame.text[verb.start : verb.end]


def _left_verb(frame: Frame, index: int) -> Verb | None:
    lead = frame.numbers[index].lead
    verb = next((verb for verb in reversed(frame.verbs) if verb.end <= lead), None)
    if verb is None or lead - verb.end > LEFT_LIMIT or NOMINAL_RE.search(_words(frame, verb)):
        return None
    gap = frame.text[verb.end : lead]
    for period in frame.periods:
        if verb.end <= period.start and period.end <= lead:
            gap = gap.replace(period.text, "")
    gap = TOTAL_RE.sub("", gap)
    if verb.act == "block":
        apart = ";" in gap or WHERE_RE.search(gap) or OTHER_VERB_RE.search(gap)
        return None if len(gap) >= GAP_LIMIT or apart else verb
    if verb.act in ("send", "provide", "receive", "staff", "train"):
        return None if ";" in gap or THAT_RE.search(gap) else verb
    return None if INDIRECT_RE.search(gap) else verb
