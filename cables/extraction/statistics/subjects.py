"""Who says something in a sentence: the words before a verb of saying, as printed."""

from __future__ import annotations

import re

_NOT_PASSIVE = r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )(?<!be )"
# Forms that are nouns too; a verb where one of these words, a name or a number follows.
_TELLS = (
    r"(?=\s+(?:(?:that|only|about|over|some|the|an?|no|it|there|more|nearly|another|at|up|its|"
    r"differently|separately)\b|[A-Z\d]))"
)
_PLURALS = (
    "officials authorities police NGOs prosecutors contacts sources experts representatives "
    "staff shelters observers activists media newspapers groups courts"
).split()
_BASE = r"(?:report|say|state|note|estimate|claim|believe|count|put|tell)\b"
# Verbs that tell a figure; behind each of them stands what is told.
SAY_RE = re.compile(
    rf"\b{_NOT_PASSIVE}(?:(?:reports|states|notes|estimates|claims|counts|lists|shows|puts)\b{_TELLS}|"
    r"(?:reported|says|said|tells|told|stated|noted|estimated|claimed|indicates|indicated|announced|"
    r"informed|confirms|confirmed|advises|advised|responded|replied|answered|explains|explained|"
    r"adds|added|counted|tallied|published|released|listed|cites|cited|showed|gives|mentions|"
    r"g(?:ave|iven)(?=\s+(?:us|post|poloff|\d|the\s+following|these|figures|statistics|a\s+total)\b)|"
    r"finds(?=\s+(?:only|no|that|\d)\b)|gave(?=\s[^.;]{0,60}\bbriefing\b)|"
    r"thought(?=\s+(?:that|the)\b)|sees(?=\s+(?:it|this|things|matters)\b)|mentioned|believes|believed|thinks|reckons|"
    r"contends|contended|concedes|conceded|acknowledges|acknowledged|admits|admitted|argues|argued|"
    r"asserts|asserted|maintains|maintained|insists|insisted|recalls|recalled|complains|complained|"
    r"outlines|outlined|describes|described|briefed|warned|stresses|stressed|emphasized|reveals|"
    r"revealed|disclosed|documented|posits|posited|calculates|calculated|underlined|underscored|"
    r"declared|suggested|agree[sd](?=,|\s+that)|finds\s+that|found\s+that|knows?\s+of|knew\s+of|"
    r"put(?=\s+(?:the|its|this|that)\s|\s+(?:it|them)\s+at)|placed(?=\s+the\s+(?:number|total|figure))|"
    r"pointed\s+out|attributes|wrote|writes|"
    r"(?:provided|supplied)\s+(?:\w+\s+){0,3}?(?:statistics|data|figures|information|numbers))\b|"
    + "|".join(rf"(?<={noun}\s){_BASE}" for noun in _PLURALS)
    + ")"
)
# Only these make somebody the speaker of the sentences that follow.
SPEECH_RE = re.compile(
    r"(?:say|said|tell|told|stated?|note|added|adds|explain|claim|contend|conced|acknowledg|admit|"
    r"argu|assert|maintain|insist|recall|complain|outlin|describ|brief|warn|stress|emphasi|reveal|"
    r"report|estimat|repl|answer|underlin|undersc|declar|respon|point|mention|inform|indicat|"
    r"gave|thought|sees|advise|suggest|wrote|publish|releas)"
)
# "the police, who keep their own books, claim", where a comma stands before the plural verb
APART_SAY_RE = re.compile(r"(?<=, )(?:report|say|state|estimate|claim|believe|count|put)\b")
HAS_RE = re.compile(r"\b(?:has|had|have)\s+(?:about\s+|only\s+|some\s+)?\Z")
DATA_RE = re.compile(
    r"['’]?s?\s+(?:own\s+|latest\s+|official\s+|preliminary\s+|annual\s+|\d{4}\s+){0,2}(?:statistics|figures?|data|"
    r"numbers|records|estimates?|database|tally|tallies|count|books)\b"
)
SOURCE_RE = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Aa]s\s+(?:reported|given|told|provided|stated)\s+by|"
    r"(?:[Ss]tatistics|[Dd]ata|[Ff]igures|[Ii]nformation|[Nn]umbers|[Ee]stimates)\s+"
    r"(?:\w+\s+){0,2}(?:from|of|by)|"
    r"[Ss]ource:)\s+"
)
TRAILING_RE = re.compile(
    r"(?:\A\W*|,[\"”]?\s+)(?P<who>[^,;.\"”]{2,90}?)\s+(?:said|told|reported|noted|estimated|"
    r"claimed|explained|added|says|reports|estimates|claims)\b|"
    r",[\"”]?\s+(?:said|reported|according\s+to)\s+(?P<by>[^,;.]{2,90})",
)
BETWEEN_RE = re.compile(
    r"(?:\s|\b(?:also|then|further|has|have|had|recently|later|since|would|could|did|only|both|"
    r"however|nevertheless|separately|itself|himself|herself|themselves|publicly|[a-z]+ly)\b)*\Z"
)
BRACKET_RE = re.compile(r"\s*\([^()]{1,60}\)\s*\Z")
HOWEVER_RE = re.compile(
    r",\s+(?:however|meanwhile|in\s+turn|by\s+contrast|for\s+(?:its|his|her)\s+part|too),?\s*\Z"
)
INSERTED_RE = re.compile(r",(?P<inner>[^,;]{2,120}?),\s*\Z")
# A list or two insertions: "X, head of Y, on November 5, said".
NAME_AT_END_RE = re.compile(r"[A-Z][\w’'.-]+\s+[A-Z][\w’'-]+\Z")
AGENCY_HEADS = frozenset(
    "Police Ministry Department Office Directorate Service Court Embassy Unit Agency "
    "Council".split()
)
NOT_NAME_RE = re.compile(
    r"\s*(?:which|who|whom|whose|asked|for|on|in|at|with|by|of|from|during|when|where|as|head|"
    r"chief|director\s+of|however|himself|herself|speaking|citing|meeting|responding)\b",
    re.IGNORECASE,
)
CUT_RE = re.compile(
    r"[;:\"“”]|,\s|\s--?\s|\(|\)|\b(?:that|but|while|when|whereas|because|although|though|if|whom|which)\b"
)
# The letter of an answer: "B. The PNP".
MARK_RE = re.compile(r"\A[A-Za-z0-9]{1,2}[.)]\s+(?:The\s+|An?\s+)?")
PRONOUNS = frozenset(("he", "she", "they", "it"))
DETERMINERS = frozenset("the a an its his her their our this these that some many".split())
JOINS = frozenset("of for on and against in at de la del & the".split())
APART = frozenset("through into with between among under over within to about than or".split())
OPENERS = frozenset("in for on by at during since after as from and to of and".split())
LOWER_LIMIT = 4
LONGEST = 14  # words
# Words before a verb of saying that name nobody who reports.
NOBODY = frozenset(
    "we i you who which that there one us post embassy poloff econoff poloffs emboff emboffs "
    "conoff laboff dcm charge reftel ref septel pao rso consul cable article law".split()
)
# One of these alone names nobody in particular: it is the speaker of the sentence before.
ROLES = frozenset(
    "general director minister commander prosecutor secretary judge chief head officer official "
    "spokesman spokesperson spokeswoman representative manager coordinator deputy commissioner "
    "attorney mayor governor advisor colonel captain major president chairman chairperson "
    "ambassador man woman interlocutor interlocutors latter former report study survey "
    "director-general attache advocate lawyer activist priest nun sister father".split()
)
GENERIC = frozenset(
    "officials police authorities prosecutors government ngos courts court staff newspapers media "
    "press sources contacts activists experts representatives judges observers groups "
    "investigators researchers shelters organizations agencies ministry committee commission "
    "center shelter agency unit department embassies organization office section division embassy "
    "consulate bureau directorate council service ministries coalition network zone reports "
    "lawyers".split()
)


def before_verb(text: str, at: int) -> tuple[str, str]:
    """Return the subject of a verb of saying as printed, and what is put in behind it.

    "" where there is none, as in "the ministry", "head of the unit".
    """
    before = text[max(0, at - 260) : at]
    before = before[: BETWEEN_RE.search(before).start()]
    before, added = BRACKET_RE.sub("", before), ""
    while before.rstrip().endswith(","):
        before = HOWEVER_RE.sub(",", before)
        inserted = INSERTED_RE.search(before.rstrip())
        if inserted is None:
            return noun_phrase(before.rstrip()[:-1]), added
        inner = BRACKET_RE.sub("", inserted["inner"].rstrip())
        of_agency = inner.split()[-1:] and inner.split()[-1] in AGENCY_HEADS
        if NAME_AT_END_RE.search(inner) and not of_agency and not NOT_NAME_RE.match(inner):
            return noun_phrase(inner), noun_phrase(before[: inserted.start()])
        added = "" if inner.lstrip().startswith("whom ") else inner
        before = HOWEVER_RE.sub("", BRACKET_RE.sub("", before[: inserted.start()]))
    return noun_phrase(before), added


def noun_phrase(text: str) -> str:
    """Return the noun phrase at the end of a text, without its article; "" where none stands."""
    cuts = [match.end() for match in CUT_RE.finditer(text)]
    tokens = text[cuts[-1] if cuts else 0 :].split()
    at, lowers = len(tokens), 0
    while at > 0 and len(tokens) - at < LONGEST:
        kind = _kind(tokens, at - 1)
        if kind == "stop" or (kind == "lower" and lowers == LOWER_LIMIT):
            break
        lowers += kind == "lower"
        at -= 1
    taken = tokens[at:]
    while len(taken) > 1 and taken[0].lower() in OPENERS | DETERMINERS:
        taken = taken[1:]
    return MARK_RE.sub("", " ".join(taken)).strip(" ,.")


def _kind(tokens: list[str], at: int) -> str:
    """Return whether a word goes with those behind it: "name", "lower", or "stop"."""
    token = tokens[at]
    word = token.strip("'’\"").lower()
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    is_capital = token[:1].isupper()
    if word in DETERMINERS and not (is_capital and at > 0):
        joined = at > 1 and tokens[at - 1].lower() in JOINS and following[:1].isupper()
        return "name" if joined and _is_noun(tokens[at - 2]) else "stop"
    if is_capital:
        return "name"
    if word in JOINS:
        return "name" if following[:1].isupper() or following.lower() == "the" else "stop"
    if word in APART:
        return "stop"
    if word in PRONOUNS:
        return "lower" if not following else "stop"
    return "lower" if word.replace("-", "").replace("'s", "").isalpha() else "stop"


def _is_noun(word: str) -> bool:
    return word[:1].isupper() or word in GENERIC or word.lower() in ("office", "section", "unit")


def phrase_after(text: str, at: int) -> str:
    """Return the noun phrase that begins at an offset: "NAPTIP's Lagos zonal commander"."""
    rest = re.split(r"[,;:()\"“”]|\.\s|\.\Z|\s--?\s", text[at : at + 120], maxsplit=1)[0]
    tokens = rest.split()
    while tokens and tokens[0].lower() in DETERMINERS:
        tokens = tokens[1:]
    taken: list[str] = []
    for place, token in enumerate(tokens[:LONGEST]):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        lower = token.lower()
        if not token[:1].isupper() and lower in JOINS and lower not in ("to",):
            if not (following[:1].isupper() or following.lower() == "the"):
                break
        elif not token[:1].isupper() and (lower in STOP_AFTER or lower.endswith("ed")):
            break
        taken.append(token)
    while taken and taken[-1].lower() in JOINS | DETERMINERS:
        taken.pop()
    return " ".join(taken)


STOP_AFTER = frozenset(
    "is are was were has have had in on at between from for during since there that show shows "
    "indicate while but who which to as with into per".split()
)
