"""What a number counts: the head noun behind it, read word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.extraction.language.number_words import NUMBER_WORDS
from cables.extraction.language.numbers import Number
from cables.extraction.statistics.figure_words import MODIFIERS, NOUNS, STOPS, SUBJECT_VERBS, VERBS

# Workers of these kinds are staff; all others may be victims.
CARER_RE = re.compile(
    r"\b(?:social|health|aid|relief|outreach|care|case|field|shelter|medical|protection|welfare)\b",
    re.I,
)
ARTICLES = (["the"], ["a"], ["an"])
FURTHER = ("more", "other", "others", "additional", "further")
TIME_HEADS = frozenset("year month previous preceding same following week day next".split())
OF_RE = re.compile(r"\s+of\b")
AGENT_RE = re.compile(r"\b(?:police|customs|border|immigration|law|intelligence|special)\b", re.I)
# What stands right before a number in brackets is what it counts: "men (4)".
BRACKET_RE = re.compile(r"\b([A-Za-z]+)\s*\(\s*\Z")


@dataclass(slots=True)
class Counted:
    """What a number counts: the head noun; `kind` is "" where nothing known is told."""

    noun: str = ""
    kind: str = ""
    end: int = 0
    phrase: str = ""
    joined: bool = False  # "prosecutors and investigators": the second noun goes with it
    own: bool = True  # False: read from the number that follows ("seven and nine years")


def read_counted(text: str, number: Number, tokens: list[re.Match]) -> Counted:
    """Return what a number counts, by the words and signs right behind it."""
    counted = Counted(end=number.end)
    skip = 0
    for place, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        ahead = [one[0].lower() for one in tokens[place + 1 : place + 4]]
        word = token[0].lower()
        if word == "trafficking" and ahead[:1] == ["in"]:
            skip = 2
            counted.end = tokens[min(place + 2, len(tokens) - 1)].end()
        elif not _take(counted, token, ahead):
            break
    if not counted.noun and text[number.end : number.end + 1] == ")":
        _from_bracket(text, counted, number)
    if not counted.kind and OF_RE.match(text, number.end):
        counted.noun, counted.end = "", number.end  # "35 of trafficking and 29 of debauchery"
    counted.phrase = text[number.end : counted.end]
    if counted.noun == "workers" and not CARER_RE.search(counted.phrase):
        counted.kind = "group"
    if counted.noun == "agents" and AGENT_RE.search(counted.phrase):
        counted.kind = "official"
    return counted


def _from_bracket(text: str, counted: Counted, number: Number) -> None:
    """Take the noun that stands before a number in brackets: "men (4)"."""
    match = BRACKET_RE.search(text, max(0, number.lead - 30), number.lead)
    if match and match[1].lower() in NOUNS:
        counted.noun, counted.kind = match[1].lower(), NOUNS[match[1].lower()]


def _take(counted: Counted, token: re.Match, ahead: list[str]) -> bool:
    """Take one word into what is counted; return whether more may follow."""
    word = token[0].lower()
    if word == "and" and (ahead[:1] in ARTICLES or counted.noun.endswith("s")):
        return bool(counted.kind) and _join(counted, ahead)
    if counted.kind and word in (",", "and"):
        return _join(counted, ahead)
    if counted.joined and word not in NOUNS:
        return True  # "police officers and social workers"
    if not word[0].isalpha():
        return token[0] in "-/\"“'" and not (token[0] == "-" and ahead[:1] == ["-"])
    if word in NOUNS:
        return _take_noun(counted, token, word, ahead)
    if counted.kind:
        return _qualifies_head(counted, word, ahead) or _after_noun(counted, token, word)
    return _take_other(counted, token, word, ahead)


def _take_noun(counted: Counted, token: re.Match, word: str, ahead: list[str]) -> bool:
    counted.end = token.end()
    if counted.joined:
        counted.joined = ahead[:1] != [] and ahead[0] in NOUNS
    else:
        counted.noun, counted.kind = word, NOUNS[word]
    return True  # "police officers, prosecutors and judges": the first says what is counted


def _take_other(counted: Counted, token: re.Match, word: str, ahead: list[str]) -> bool:
    if word == "and" and not counted.noun:
        return False  # "acquitted five and gave the other three ..."
    if word == "the" and ahead[:1] and ahead[0] in TIME_HEADS:
        return False  # "85 and 40 the year before"
    if word in ("of", "and", "the") or word.endswith("ly") or word in FURTHER:
        return True
    if word in STOPS or word in NUMBER_WORDS or word in SUBJECT_VERBS or word == "served":
        return False
    if word in VERBS and not _qualifies(ahead[0] if ahead else ""):
        return False
    counted.noun, counted.end = token[0], token.end()
    return True


def _join(counted: Counted, ahead: list[str]) -> bool:
    counted.joined = ahead[:1] not in ARTICLES and _joins(ahead)
    return counted.joined


def _qualifies_head(counted: Counted, word: str, ahead: list[str]) -> bool:
    """Whether a noun and a word behind it only qualify another: "child labor inspectors"."""
    if counted.noun not in MODIFIERS or word in STOPS or word in VERBS or word in ("of", "and"):
        return False
    return bool(ahead) and ahead[0] in NOUNS and NOUNS[ahead[0]] != "time"


def _after_noun(counted: Counted, token: re.Match, word: str) -> bool:
    """An unknown plural behind a qualifying noun is the head: "police vehicles"."""
    if word in STOPS or word in ("of", "and") or word in VERBS:
        return False
    if counted.noun in MODIFIERS and word.endswith("s") and len(word) > 3:
        counted.noun, counted.kind, counted.end = token[0], "", token.end()
    return False


def _qualifies(following: str) -> bool:
    """Whether a participle stands before a noun, as in "convicted traffickers"."""
    return following[:1].isalpha() and following.lower() not in STOPS


def _joins(ahead: list[str]) -> bool:
    """Whether another noun of the same count follows: ", police officers and social workers"."""
    for word in ahead:
        if word in NOUNS:
            return True
        if word in STOPS or word in VERBS or not word.isalpha():
            return False
    return False
