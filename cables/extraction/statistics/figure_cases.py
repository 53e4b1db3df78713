"""One number in its sentence with all that the rules for measures ask of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.extraction.language.numbers import Number
from cables.extraction.statistics.frames import Counted, Frame, Verb

DEFINITE_RE = re.compile(r"\b(?:the|these|those|both|all|other|first|last|next|said)\s+\Z", re.I)
DEFINITE_LIMIT = 5
# Plurals without an "s" behind, and words that stay.
PLURALS = {
    "person": "people", "persons": "people", "people": "people", "individual": "people",
    "individuals": "people", "man": "men", "men": "men", "woman": "women", "women": "women",
    "child": "children", "children": "children", "agency": "agencies", "facility": "facilities",
    "treaty": "treaties", "police": "police",
    "policemen": "policemen", "policeman": "policemen", "policewomen": "policewomen",
    "policewoman": "policewomen", "inquiry": "inquiries", "personnel": "personnel",
    "staff": "staff",
    "accused": "accused", "youth": "youths", "class": "classes", "memoranda": "memoranda",
    "authority": "authorities",
}  # fmt: skip
TERM_RE = re.compile(
    r"sentenc|prison|imprison|jail|incarcerat|suspended|probation|hard labor|\bterms\b|"
    r"\b(?:courts?|judges?)\s[^.;]{0,40}\b(?:gave|handed|imposed)\b",
    re.I,
)
PRICE_RE = re.compile(
    r"\b(?:earn\w*|fees?|pays?(?!\s+for\s*\()|paid(?!\s+by\s+(?:the\s+)?(?-i:[A-Z]))|paying|pric\w+|sold|sells?|bought|buys?|bribes?|debts?|"
    r"wages?|salar\w+|"
    r"charg\w+|per\s+(?:person|victim|month|day|client|girl|woman|child|head|week)|a\s+(?:month|"
    r"day|week)|"
    r"each|apiece|a\s+head|a\s+piece|per\s+head|ransom|profits?|owed?|owing|recruiters?|brokers?)\b",
    re.IGNORECASE,
)
TRAINING_RE = re.compile(
    r"\b(?:train\w*|seminars?|workshops?|courses?|sessions?|sensiti\w+|conference)\b", re.I
)
TO_COURT_RE = re.compile(
    r"\b(?:to|before|for|into)\s+(?:(?:the|a|their)\s+)?(?:\w+\s+){0,2}?(?:courts?|trial|"
    r"prosecut\w+|justice)\b",
    re.I,
)
SERVICE_RE = re.compile(
    r"\b(?:shelter|assistance|services?|support|care|counsel\w*|accommodation|aid|help|housing|"
    r"legal|medical|"
    r"treatment|rehabilitation|protection|food|vocational|psycho\w*|repatriat\w*|residen\w*)\b",
    re.IGNORECASE,
)
PERSON_OBJECT_RE = re.compile(r"\b(?:to|for)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
Found = tuple[str, str] | tuple[str, str, tuple[int, int]] | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure's measure and the rule that tells it."""

    measure: str
    rule: str
    unit: str
    verb: Verb | None = None
    label: tuple[int, int] | None = None  # where the words stand that name the measure
    planned: bool = False  # a goal that nobody has reached yet


@dataclass(slots=True)
class Case:
    """One number with all that the rules ask of it."""

    frame: Frame
    index: int
    number: Number
    counted: Counted
    verb: Verb | None
    before: str
    behind: str
    last: Reading | None  # of the figure before it in the sentence
    last_end: int
    earlier: Reading | None = None  # of the sentences before it
    seen: frozenset | set = frozenset()  # what the cable has counted already
    lead_in: tuple[str, str] | None = None  # measure and unit that the lead of a list names

    @property
    def act(self) -> str:
        """What is done, where the verb alone does not tell: "sent 40 cases to court"."""
        verb = self.verb
        if verb is None:
            return ""
        if verb.act == "send":
            if TO_COURT_RE.search(self.frame.text, verb.end, verb.end + 120):
                return "prosecute"
            return "assist" if verb.word == "referred" else ""
        if verb.act in ("provide", "receive"):
            return self._given(verb)
        if verb.word == "passed" and self.counted.kind in ("victim", "group"):
            return "assist"  # "212 survivors passed through"
        return verb.act

    def _given(self, verb: Verb) -> str:
        text = self.frame.text
        gap = text[verb.end : self.number.lead] if verb.end <= self.number.lead else ""
        told = gap if verb.act == "provide" else text[verb.end : verb.end + 70]
        if verb.act == "provide" and not PERSON_OBJECT_RE.search(gap):
            return ""
        if verb.act == "receive" and gap:
            return ""  # what was received is counted, not who received it
        if TRAINING_RE.search(told) and self.counted.kind not in ("victim", "group"):
            return "train"
        if verb.act == "receive" and TERM_RE.search(told):
            return "sentence"
        return "assist" if SERVICE_RE.search(told) else ""


def is_passive(case: Case) -> bool:
    return case.verb is not None and case.verb.start >= case.number.end


def is_back_reference(case: Case) -> bool:
    """Whether "the two victims" only takes up what was told before."""
    value = case.number.value
    if value is None or case.number.qualifier:
        return False
    if value > DEFINITE_LIMIT and value not in case.seen:
        return False
    return DEFINITE_RE.search(case.before[-12:]) is not None


def unit_of(case: Case) -> str:
    """Return what is counted, in the plural: "cases", "officers", "people"."""
    noun = case.counted.noun
    if not noun or noun[0].isupper():
        return "people"  # "12 Nigerians"
    return PLURALS.get(noun) or (noun if noun.endswith("s") else noun + "s")[:60]
