"""Organizations as a cable names them: one where it says that two names are one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.parsing.records import ParsedCable

DEFINED_RE = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]+)(?:[ \n]+(?:[A-Z][\w’'-]+|of|for|and|on|the|to|in))*"
    r"[ \n]+[A-Z][\w’'-]+)[ \n]+\((?P<acronym>[A-Z][A-Za-z/&-]{1,9})\)"
)


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization of one cable, under the fullest name the cable gives it."""

    name: str
    kind: str  # government, ngo, international, other
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    organization: Organization


class Organizations:
    """The organizations of a cable."""

    def __init__(self, cable: ParsedCable) -> None:
        self.known: dict[str, Organization] = {}
        for match in DEFINED_RE.finditer(cable.text):
            name = " ".join(match["name"].split())
            held = self.known.get(match["acronym"]) or Organization(name, "other")
            self.known[match["acronym"]] = self.known[name] = held

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return each organization named in a text, in order, none inside another."""
        found: list[Mention] = []
        for match in re.finditer(r"[A-Z][\w/&-]+", text):
            organization = self.known.get(match[0])
            if organization:
                found.append(Mention(match.start(), match.end(), organization))
        return tuple(found)
