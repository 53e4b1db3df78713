"""What several rules need to know of a cable: whom it speaks of, which report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from cables.extraction.organizations import Organizations
from cables.parsing.records import Paragraph, ParsedCable
from cables.parsing.vocabulary import country_for_name, country_for_tag

NAME_RE = re.compile(r"(?:[A-Z][\w’'-]*|the|of|and)(?:[ \n]+(?:[A-Z][\w’'-]*|of|and|the))*")
REPORT_YEAR_RE = re.compile(
    r"(?:identified|highlighted|placed|placement|listed|published)[^.;]{0,140}?\b(20\d\d)\s+"
    r"(?:TIP|Trafficking\s+in\s+Persons|trafficking\s+in\s+persons)\s+Report",
    re.IGNORECASE,
)
SENTENCE_END_RE = re.compile(r"(?<=[a-z0-9)\"'”][.!?])[)\"'”]?\s+(?=[\"'“(]?[A-Z])|\n[ \t]*\n")


TRAFFICKING_RE = re.compile(
    r"traffick(?:ing|ers?|ed)\s+(?:in|of)\s+(?:persons|human|people|women|children)|"
    r"(?:human|sex|labou?r|child|people)\s+traffick|anti-?traffick|traffick\w*\s+victim|"
    r"victims?\s+of\s+traffick|\b(?:[Aa]nti-)?TIPs?\b|\bTVPR?A\b",
    re.IGNORECASE,
)


class Context:
    """One cable as the rules see it: what several of them ask is found once."""

    def __init__(self, cable: ParsedCable) -> None:
        self.cable = cable
        self._sentences: dict[str, tuple[tuple[int, int], ...]] = {}

    @cached_property
    def country(self) -> str:
        return subject_country(self.cable)

    @cached_property
    def report_year(self) -> int | None:
        return report_year(self.cable)

    @cached_property
    def organizations(self) -> Organizations:
        return Organizations(self.cable)

    @cached_property
    def is_about_trafficking(self) -> bool:
        """Whether trafficking in persons is what the whole cable is about."""
        return "KTIP" in self.cable.tags or speaks_of_trafficking(self.cable.subject)

    def sentences(self, paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
        """Return (start, end) of each sentence, counted in the paragraph's text."""
        if paragraph.anchor not in self._sentences:
            self._sentences[paragraph.anchor] = tuple(sentences(paragraph))
        return self._sentences[paragraph.anchor]


def speaks_of_trafficking(text: str) -> bool:
    """Return whether a text speaks of trafficking in persons (and not of arms or drugs alone)."""
    return TRAFFICKING_RE.search(text) is not None


def find_country_names(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, ISO alpha-3) of each country named in a text, in order."""
    for match in NAME_RE.finditer(text):
        words = list(re.finditer(r"\S+", match[0]))
        index = 0
        while index < len(words):
            for length in range(min(5, len(words) - index), 0, -1):
                last = words[index + length - 1]
                name = match[0][words[index].start() : last.end()]
                name = re.sub(r"['’]s?$", "", " ".join(name.split()))
                country = country_for_name(name) if name[:1].isupper() else None
                if country:
                    yield match.start() + words[index].start(), country.iso3
                    index += length - 1
                    break
            index += 1


def subject_country(cable: ParsedCable) -> str:
    """Return the one country a cable is about, ISO alpha-3; "" where that is not one.

    The subject decides; where it names none (or misspells it), a single place tag does.
    """
    title = cable.subject.split(":")[0].title()
    named = {iso3 for _, iso3 in find_country_names(title)}
    if len(named) != 1:
        named = {iso3 for _, iso3 in find_country_names(cable.subject.title())} or named
    tagged = {
        country.iso3 for code in cable.tags if len(code) == 2 and (country := country_for_tag(code))
    }
    if len(named) == 1:
        return named.pop()
    return tagged.pop() if len(tagged) == 1 else ""


def report_year(cable: ParsedCable) -> int | None:
    """Return the report whose placement a cable speaks of; None where it does not say."""
    years = Counter(
        int(match[1])
        for paragraph in cable.paragraphs
        for match in REPORT_YEAR_RE.finditer(paragraph.text)
    )
    return years.most_common(1)[0][0] if years else None


def sentences(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence, counted in the paragraph's text."""
    at = 0
    for match in SENTENCE_END_RE.finditer(paragraph.text):
        end = match.start() + len(match[0]) - len(match[0].lstrip(")\"'”"))
        yield at, end
        at = match.end()
    if at < len(paragraph.text):
        yield at, len(paragraph.text)
