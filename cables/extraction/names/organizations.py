"""Organizations as a cable names them: one where it says that two names are one.

A name is told by its definition in brackets ("State Committee on National Security (GKNB)"),
by its head ("Ministry of Health", "TIP Commission"), by a known acronym, or by the word NGO
beside it. Two names are one organization where the cable itself joins them, and for the
ministries that go by several names (Interior, Internal Affairs) as long as none rivals them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from cables.extraction.language.tokens import Word, adjectives, is_country, matches_at, tokens_of
from cables.extraction.names.name_spans import (
    forward_run,
    heads_in,
    name_before,
    name_span,
)
from cables.extraction.names.organization_names import (
    GOVERNMENT_ACRONYMS,
    HEAD_KINDS,
    INTERNATIONAL_ACRONYMS,
    INTERNATIONAL_RE,
    KNOWN_NGOS,
    NGO_ACRONYMS,
    NOT_ORGANIZATION_HEADS,
    NOT_ORGANIZATIONS,
    TITLES,
    US_ACRONYMS,
    words,
)
from cables.parsing.records import ParsedCable

BRACKET_RE = re.compile(
    r"\(\s*(?:the\s+|or\s+|also\s+(?:known\s+as\s+)?|hereafter\s+|known\s+as\s+)?[\"“'‘]?"
    r"(?P<acronym>[A-Z][A-Za-z/&-]{1,11})[\"”'’]?\s*(?:[,;]\s[^()\n]{0,60})?\)"
)
# As in: the MVD, or Ministry of Interior; MVD (Ministry of Internal Affairs)
EXPANDED_RES = tuple(
    re.compile(opening + r"(?:the\s+)?(?=[A-Z])") for opening in (r",\s+or\s+", r"\(")
)
ACRONYM_BEFORE_RE = re.compile(r"\b(?P<acronym>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\s*$")
NGO_KIND = (
    r"(?:NGO|[Nn]on-?governmental\s+organi[sz]ation|[Ff]aith-based\s+organi[sz]ation|[Cc]harity|"
    r"[Nn]on-?profit(?:\s+organi[sz]ation)?|[Ww]omen's\s+group|"
    r"[Cc]ivil\s+society\s+organi[sz]ation)"
    r"(?P<plural>s)?"
)
NGO_NAME_RE = re.compile(
    NGO_KIND + r"(?P<gap>,\s+|:\s+|\s+(?:named|called|like|such\s+as)\s+|,?\s+including\s+|\s+)"
    r"(?:the\s+)?(?=[\"“'‘]?[A-Z])"
)
NUMBER_BEFORE_RE = re.compile(
    r"\b(?i:two|three|four|five|six|seven|eight|nine|ten|several)\s+(?:[a-z-]+\s+){0,2}$"
)
# X, a local NGO; "X", a group that shelters adolescents
APPOSED_NGO_RE = re.compile(
    r"\b(?:NGO|non-?governmental\s+organi[sz]ation|non-?profit|charity|women's\s+group|"
    r"group\s+that|"
    r"advocacy\s+group|human\s+rights\s+group)\b"
)
APPOSED_RE = re.compile(r"[\"”]?,?[\"”]?\s+an?\s+(?:[\w-]+\s+){0,4}$")
APPOSED_AFTER_RE = re.compile(r",\s+an?\s+(?:[\w-]+\s+){0,4}?" + APPOSED_NGO_RE.pattern)
NEXT_NAME_RE = re.compile(
    r"[\"”'’]?(?:\s*\([^()]{1,40}\))?(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?(?=[\"“]?[A-Z])"
)
UNITED_STATES_RE = re.compile(r"(?:U\.\s?S\.?|US|USG|American|United\s+States)\s+$")
OTHER_STATE_RE = re.compile(r"(?P<nation>[A-Z][a-z]+|U\.?K\.?)(?:'s)?\s+$")
US_NAME_RE = re.compile(
    r"(?:State\s+Department|Oval\s+Office|White\s+House|Department\s+of\s+State|Department\s+of\s+Homeland|Peace\s+Corps|"
    r"Department\s+of\s+Defense|Drug\s+Enforcement\s+A|Bureau\s+of\s+(?:International\s+Narc|"
    r"African\s|European\s|Near\s|South\s|East\s|Western\s|Democracy|Population,|Intelligence|"
    r"Diplomatic|Consular)|(?:Consular|Political|Economic|Public\s+Affairs|Management)\s+Section|"
    r"American\s+(?:Embassy|Consulate)|U\.?S\.?\s|Embassy$|Consulate(?:\s+General)?$|Mission$)"
)
IS_INTERNATIONAL_RE = re.compile(INTERNATIONAL_RE)
GOVERNMENT_NAME_RE = re.compile(r".*(?:Ministr|Police|Court|Department|Prosecutor|Parliament)")
MAY_DEFINE = ("(", "NGO", "overnmental org", "charit", "aith-based", "profit", ", or ", "group")
# With what NGO_NAME_RE (its first letter left out) and APPOSED_NGO_RE begin.
NGO_NAME_SIGNS = ("GO", "on-gov", "ongov", "aith-based", "harity", "on-profit", "onprofit",
                  "omen's", "ivil")  # fmt: skip
APPOSED_NGO_SIGNS = ("NGO", "non", "charity", "women's", "group", "advocacy", "human")

NAME_STOP = words("of the for on and against in to de la del ministry")
SAME_FIELDS = {"interior": "interior", "internal affairs": "interior", "internal": "interior"}


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization of one cable, under the fullest name the cable gives it."""

    name: str
    kind: str  # government, ngo, international, other
    aliases: tuple[str, ...] = ()
    us: bool = False  # of the United States: its own side at a meeting


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    organization: Organization
    first: int  # its first and last word in the text
    last: int


class Organizations:
    """The organizations of a cable."""

    def __init__(self, cable: ParsedCable) -> None:
        self._text = cable.text
        self._known: dict[str, Organization] = {}  # by key
        self._first: dict[str, list[tuple[str, ...]]] = {}  # names of several words, by the first
        self._found: dict[str, tuple[Mention, ...]] = {}
        self._define()

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return each organization named in a text, in order, none inside another."""
        if text not in self._found:
            self._found[text] = tuple(self._mentions(text))
        return self._found[text]

    def known(self, name: str) -> Organization | None:
        """Return the organization that the cable defines under this name or acronym, or None."""
        return self._known.get(key_of(name))

    # What the cable defines.

    def _define(self) -> None:
        text = self._text
        if not any(word in text for word in MAY_DEFINE):
            return
        self._define_brackets(text)
        if ", or " in text or " (" in text:
            self._define_expansions(text)
        if any(word in text for word in MAY_DEFINE[1:6]):
            self._define_ngos(text)

    def _define_brackets(self, text: str) -> None:
        for match in BRACKET_RE.finditer(text):
            acronym = match["acronym"]
            if acronym in NOT_ORGANIZATIONS or sum(map(str.isupper, acronym)) < 2:
                continue
            if text.find(acronym, match.end()) < 0:  # never used
                continue
            start = name_before(text, match.start(), acronym)
            if start is None:
                continue
            end = len(text[: match.start()].rstrip(" \n\t\"”'’,"))
            name = " ".join(text[start:end].split())
            if not is_organization_name(name):
                continue
            kind, us = kind_of(name, acronym, text[max(0, start - 12) : start])
            if APPOSED_AFTER_RE.match(text, match.end(), match.end() + 90):
                kind = "ngo"
            self._join(name, acronym, kind, us)

    def _define_expansions(self, text: str) -> None:
        matches = [match for one in EXPANDED_RES for match in one.finditer(text)]
        for match in sorted(matches, key=re.Match.start):
            if not text[max(0, match.start() - 14) : match.start()].rstrip()[-1:].isalpha():
                continue
            before = ACRONYM_BEFORE_RE.search(text, max(0, match.start() - 14), match.start())
            if before is None or before["acronym"] in NOT_ORGANIZATIONS:
                continue
            end = forward_run(text, match.end())
            if match[0].startswith("(") and text[end : end + 1] != ")":
                continue
            name = " ".join(text[match.end() : end].split())
            if heads_in(name) and is_organization_name(name):
                kind, us = kind_of(name, before["acronym"], "")
                self._join(name, before["acronym"], kind, us)

    def _define_ngos(self, text: str) -> None:
        for match in matches_at(NGO_NAME_RE, text, NGO_NAME_SIGNS, back=1):
            plural = match["plural"] is not None
            gap = match["gap"].strip()
            if gap in {",", ":"} and not plural:
                continue
            # "three NGOs, A, B and C" names them; "NGOs, the police and C" does not
            if gap == "," and not NUMBER_BEFORE_RE.search(
                text, max(0, match.start() - 40), match.start()
            ):
                continue
            at = match.end()
            for _ in range(8 if plural else 1):
                at = self._define_one_ngo(text, at)
                if at is None:
                    break
        for match in matches_at(APPOSED_NGO_RE, text, APPOSED_NGO_SIGNS):
            before = APPOSED_RE.search(text, max(0, match.start() - 60), match.start())
            start = (
                name_before(text, before.start(), "") if before and before[0][0] != " " else None
            )
            if start is not None:
                self._name_ngo(text[start : before.start()])

    def _define_one_ngo(self, text: str, at: int) -> int | None:
        """Take in the NGO named at an offset; return where the next of a list begins, or None."""
        quoted = text[at : at + 1] in "\"“'‘"
        end = forward_run(text, at + quoted, join=False)
        self._name_ngo(text[at + quoted : end])
        rest = NEXT_NAME_RE.match(text, end)
        return rest.end() if rest and end > at else None

    def _name_ngo(self, printed: str) -> None:
        name = " ".join(printed.split()).strip(" \"“”'‘’,")
        held = self._known.get(key_of(name))
        if GOVERNMENT_NAME_RE.match(name):
            return
        if held and not held.us and held.kind != "international":
            self._replace(held, replace(held, kind="ngo"))
        elif not held and is_organization_name(name) and name not in NOT_ORGANIZATIONS:
            self._hold(Organization(name, "ngo", (name,)), name)

    def _join(self, name: str, acronym: str, kind: str, us: bool) -> None:
        held = self._known.get(acronym) or self._known.get(key_of(name))
        if held is None:
            held = Organization(name, kind, (name, acronym), us)
        else:
            full = max(held.name, name, key=len) if held.name.isupper() else held.name
            aliases = tuple(dict.fromkeys((*held.aliases, name, acronym)))
            merged = replace(held, name=full, aliases=aliases)
            self._replace(held, merged)
            held = merged
        self._hold(held, name)
        self._hold(held, acronym)

    def _replace(self, old: Organization, new: Organization) -> None:
        for key, held in self._known.items():
            if held is old:
                self._known[key] = new

    def _hold(self, organization: Organization, name: str) -> None:
        self._known[key_of(name)] = organization
        parts = tuple(name.split())
        held = self._first.setdefault(parts[0], [])
        if parts not in held:
            held.append(parts)
            held.sort(key=len, reverse=True)

    # What a text names.

    def _mentions(self, text: str) -> Iterator[Mention]:
        tokens = tokens_of(text)
        index = -1
        while index + 1 < len(tokens):
            index += 1
            token = tokens[index]
            if token.bare in self._first or token.bare in NGOS_BY_FIRST_WORD:
                span = self._defined_at(tokens, index) or name_span(tokens, index)
            elif token.may_begin_name:
                span = name_span(tokens, index)
            else:
                continue
            if span is None:
                continue
            first, last = span
            start, end = tokens.starts[first], tokens.bare_end(last)
            organization = self._organization(text, start, end)
            if organization:
                yield Mention(start, end, organization, first, last)
                index = last

    def _defined_at(self, tokens: list[Word], index: int) -> tuple[int, int] | None:
        bare = tokens[index].bare
        for parts in (*self._first.get(bare, ()), *NGOS_BY_FIRST_WORD.get(bare, ())):
            last = index + len(parts) - 1
            if last < len(tokens) and all(
                tokens[index + at].bare == word or tokens[index + at].word == word
                for at, word in enumerate(parts)
            ):
                wider = name_span(tokens, index)
                return wider if wider and wider[1] > last else (index, last)
        return None

    def _organization(self, text: str, start: int, end: int) -> Organization | None:
        name = " ".join(text[start:end].split())
        key = key_of(name)
        held = self._known.get(key)
        if held:
            return held
        if name in NOT_ORGANIZATIONS or not is_organization_name(name):
            return None
        field = GOVERNMENT_ACRONYMS.get(name)
        joined = self._ministry(name, field) if field else None
        kind, us = kind_of(name, name, text[max(0, start - 16) : start])
        made = joined or Organization(name, kind, (name,), us)
        self._known[key] = made
        return made

    def _ministry(self, acronym: str, field: str) -> Organization | None:
        """Return the ministry that usual initials stand for, where the cable names it alone."""
        names = {
            " ".join(match[0].split())
            for match in MINISTRY_RE.finditer(self._text)
            if initials_fit(match[0], acronym)
        }
        keys = {key_of(name) for name in names}
        if keys != {f"ministry {field}"}:
            return None
        name = max(names, key=len)
        made = Organization(name, "government", (*sorted(names), acronym))
        for one in names:
            self._known[key_of(one)] = made
        return made


# The words of each well-known name under its first word.
NGOS_BY_FIRST_WORD = {name.split()[0]: (tuple(name.split()),) for name in KNOWN_NGOS}

MINISTRY_RE = re.compile(
    r"\bMinistry\s+(?:of|for)\s+(?:the\s+)?[A-Z][a-z]+(?:\s+(?:and\s+)?(?!Ministr)[A-Z][a-z]+)*"
)


def initials_fit(name: str, acronym: str) -> bool:
    """Whether initials can stand for a ministry; MVD and MIA are the Russian and the full ones."""
    if key_of(name) == "ministry interior":
        return acronym in {"MOI", "MVD", "MIA", "MOIA", "MINT"}
    letters = [word[0] for word in name.split()[1:] if word.lower() not in NAME_STOP]
    initials = "".join(letters)
    return acronym in {"M" + initials, "MO" + initials}


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """Return what two spellings of one name share; an acronym is its own key."""
    parts = name.replace("’", "'").split()
    if len(parts) == 1 and not name.islower():
        return name
    lowered = [word.lower().strip("'\"“”,.") for word in parts]
    if "ministry" in lowered:
        field = " ".join(word for word in lowered if word not in NAME_STOP)
        field = field.replace("labour", "labor").replace("defence", "defense")
        return "ministry " + SAME_FIELDS.get(field, field)
    return " ".join(word for word in lowered if word != "the").replace("centre", "center")


def is_organization_name(name: str) -> bool:
    """Return whether words in capitals can name an organization: not a country, law or title."""
    parts = name.split()
    if not parts or len(parts) > 14 or len(name) < 2:
        return False
    last = re.sub(r"['’]s?$", "", parts[-1])
    if (last in NOT_ORGANIZATION_HEADS or last in TITLES) and not heads_in(name):
        return False
    return not is_country(name)


def kind_of(name: str, acronym: str, before: str) -> tuple[str, bool]:
    """Return (kind, whether of the United States) of a name, by it and what stands before it."""
    if acronym in INTERNATIONAL_ACRONYMS or IS_INTERNATIONAL_RE.search(name):
        return "international", False
    if is_american(name, acronym, before):
        return "government", True
    if acronym in NGO_ACRONYMS or name in KNOWN_NGOS:
        return "ngo", False
    if acronym in GOVERNMENT_ACRONYMS:
        return "government", False
    kinds = [HEAD_KINDS[word] for word in heads_in(name)]
    if "government" in kinds:
        return "government", False
    if re.match(r"(?:National|State|Government|Presidential|Federal)\b", name) and kinds:
        return "government", False
    return (kinds[-1] if kinds else "other"), False


def is_american(name: str, acronym: str, before: str) -> bool:
    if UNITED_STATES_RE.search(before):
        return True
    other = OTHER_STATE_RE.search(before)
    if other and (other["nation"] in adjectives() or is_country(other["nation"])):
        return False
    if acronym in US_ACRONYMS and (acronym == name or heads_in(name) or " " in name):
        return True
    return US_NAME_RE.match(name) is not None
