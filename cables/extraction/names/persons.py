"""Somebody named in a text, and on which level of which side they stand.

Levels: the host's president, monarch and head of government are `head_of_state`; a minister, an
attorney or prosecutor general and a vice president are `minister`; deputy and vice ministers and
state secretaries `deputy_minister`; everybody else of a government `other_official`; everybody
else `non_official`. The post's ambassador or charge is `ambassador`, its staff `embassy_staff`,
officials from Washington `visiting_official`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cables.extraction.language.tokens import is_country
from cables.extraction.names import role_words as rw


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or some people, named in a text; `start` and `end` count in that text."""

    start: int
    end: int
    name: str = ""
    role: str = ""
    organization: str = ""
    kind: str = ""  # of the organization: government, ngo, international, other, ""
    us: bool = False
    genitive: bool = False  # "the Minister's speech": not the minister himself
    weak: bool = False  # a name alone: somebody only where the sentence makes it somebody

    @property
    def level(self) -> str:
        """An identifier of `cables.choices.OfficialLevel`; "" where it cannot be told."""
        return level_of(self)

    @property
    def surname(self) -> str:
        parts = self.name.split()
        last = parts[-1] if parts else ""
        return last[3:] if last[:3] in ARTICLES and len(last) > 3 else last


def level_of(person: Person) -> str:
    """Return the identifier of `cables.choices.OfficialLevel`; "" where it cannot be told."""
    role = rw.SHORT_ROLES.get(person.role.rstrip("."), " ".join(person.role.lower().split()))
    if person.us:
        return us_level(person, role)
    if person.kind and person.kind != "government":
        return "non_official"
    if not role:
        return "other_official" if person.kind == "government" else ""
    if is_deputy(role):
        return "deputy_minister"
    if is_head_of_state(role) and not person.organization:
        return "head_of_state"
    if DEPUTY_HEAD_RE.search(role) or DEPARTMENT_HEAD_RE.fullmatch(role):
        return "minister"
    if MINISTER_RE.search(role):
        lesser = re.search(r"counsel|deputy|assistant|\bvice\b(?![\s-]*president)|advis|aide", role)
        return "other_official" if lesser else "minister"
    return "other_official" if person.kind == "government" or is_official(role) else ""


def is_deputy(role: str) -> bool:
    if not any(word in role for word in rw.DEPUTIES):
        return False
    return "prime minister" not in role and re.search(r"minist|secretar", role) is not None


# Before a surname, left out at the beginning of a sentence or written another way.
ARTICLES = frozenset({"al-", "Al-", "el-", "El-"})
US_TOKEN_RE, US_TOKEN_STARTS = rw.US_TOKEN_RE, rw.US_TOKEN_STARTS
STATE_HEAD_RE = re.compile(
    r"(?:president|prime minister|premier|king|queen|emir|amir|sultan|chancellor|head of (?:state|"
    r"government)|taoiseach)(?: of (?:the )?(?P<of>.*))?$|(?:federal|interim|acting|transitional|"
    r"caretaker) (?:president|prime minister|chancellor|premier)$"
)
MINISTER_RE = re.compile(rf"\b(?:{'|'.join(rw.MINISTERS)})(?:\b|$)")
DEPUTY_HEAD_RE = re.compile(r"\b(?:deputy|vice) (?:prime minister|premier)$")
# The head of a department where no minister is named so (Philippines, Mexico).
DEPARTMENT_HEAD_RE = re.compile(
    r"(?:justice|labou?r|interior|health|education|social welfare|defen[cs]e|finance|"
    r"home) secretary"
)
OFFICIAL_RE = re.compile(
    r"\b(?:official|prosecutor|judge|justice|magistrate|mayor|governor|senator|deput|police|"
    r"colonel|"
    r"captain|lieutenant|commissioner|ombuds|inspector|superintendent|government|parliament|"
    r"legislator|ambassador|consul|attache|general|commander|attorney general|minist|secretary|"
    r"authorit|congress|mp\b|immigration|municipal|provincial|district|court|customs|major|admiral|"
    r"brigadier|lawmaker|border|presidential|state)"
)


def is_official(role: str) -> bool:
    return OFFICIAL_RE.search(role) is not None


@lru_cache(maxsize=4096)
def kind_of_role(role: str, nation: bool) -> str:
    if "NGO" in role:
        return "ngo"
    lowered = rw.SHORT_ROLES.get(role, role.lower())
    if "ambassador" in lowered and not nation:
        return ""
    return (
        "government"
        if nation
        or is_official(lowered)
        or is_head_of_state(lowered)
        or MINISTER_RE.search(lowered)
        else ""
    )


def is_head_of_state(role: str) -> bool:
    """Return whether a role is the state's or the government's first, not a party's or region's."""
    match = STATE_HEAD_RE.match(role)
    return match is not None and (
        not match["of"] or match["of"] == "republic" or is_country(match["of"])
    )


def us_level(person: Person, role: str) -> str:
    parts = set(role.split())
    visitor = parts & rw.VISITORS or any(phrase in role + " " for phrase in rw.VISITOR_PHRASES)
    if role in {"president", "vice president", "secretary"} and person.name:
        return "visiting_official"
    if visitor or "G/TIP" in person.organization or person.surname in rw.TRAFFICKING_AMBASSADORS:
        return "visiting_official"
    if re.match(
        r"(?:Department|State Dep|U\.?S\.? (?:Dep|Cong|Sen)|DRL|PRM|EUR|WHA)", person.organization
    ):
        return "visiting_official"
    if "chief of mission" in role and "deputy" not in role:
        return "ambassador"
    return "ambassador" if parts & rw.AMBASSADORS and "a/dcm" not in parts else "embassy_staff"
