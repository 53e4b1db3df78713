"""What several rules need to know of a cable: whom it speaks of, which report."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from cables.extraction.names.organization_names import words
from cables.extraction.names.organizations import Organizations
from cables.parsing.records import Paragraph, ParsedCable
from cables.parsing.vocabulary import (
    countries,
    country_for_name,
    country_for_tag,
    post_for_name,
)

NAME_RE = re.compile(r"[A-Z][\w’'-]*(?:[ \n]+(?:[A-Z][\w’'-]*|of|and|the))*")
WORD_RE = re.compile(r"\S+")
GENITIVE_RE = re.compile(r"['’]s?$")
REPORT_YEAR_RE = re.compile(
    r"(?:identified|highlighted|placed|placement|listed|published)[^.;]{0,140}?\b(20\d\d)\s+"
    r"(?:TIP|Trafficking\s+in\s+Persons|trafficking\s+in\s+persons)\s+Report",
    re.IGNORECASE,
)
STOP = r"[.!?](?<!\(ret\.)[)\"'”]?\s+(?=[\"'“(]?[A-Z])"
STOP_RE = re.compile(STOP)
SENTENCE_END_RE = re.compile(rf"{STOP}|\n[ \t]*\n")
BLANK_LINE_RE = re.compile(r"\n[ \t]*\n")
# A full stop behind these, or behind two letters ("Mr.", "St."), ends no sentence.
ABBREVIATIONS = words(
    "Mrs Col Gen Maj Capt Sgt Prof Rev Sen Rep Gov Amb Jan Feb Mar Apr Aug Sept Oct Nov Dec"
)
LAST_WORD_RE = re.compile(r"[A-Za-z]*\Z")


# Without one of these letters in it, a text is not searched for what they begin.
TRAFFICKING_SIGNS = ("raffick", "RAFFICK", "TIP", "TVP")
FORCED_LABOR = ("orced labor", "orced labour", "FORCED LABOR", "orced child labor", "lave labor")
TRAFFICKING_RE = re.compile(
    r"traffick(?:ing|ers?|ed)\s+(?:in|of)\s+(?:persons|human|people|women|children)|"
    r"(?:human|sex|labou?r|child|people)\s+traffick|anti-?traffick|traffick\w*\s+victim|"
    r"victims?\s+of\s+traffick|(?-i:\b(?:[Aa]nti-)?TIPs?\b|\bTVPR?A\b)",
    re.IGNORECASE,
)


class Context:
    """One cable as the rules see it: what several of them ask is found once."""

    def __init__(self, cable: ParsedCable) -> None:
        self.cable = cable
        self._sentences: dict[str, tuple[tuple[int, int], ...]] = {}

    @cached_property
    def lowered(self) -> str:
        """The cable's text for searches of words, with every letter where it was."""
        lowered = self.cable.text.lower()
        return lowered if len(lowered) == len(self.cable.text) else self.cable.text

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

    @cached_property
    def mentions_trafficking(self) -> bool:
        """Whether the cable speaks of trafficking in persons or forced labor anywhere."""
        text = self.cable.text
        return (
            self.is_about_trafficking
            or any(sign in text for sign in FORCED_LABOR)
            or (any(sign in text for sign in TRAFFICKING_SIGNS) and speaks_of_trafficking(text))
        )

    def sentences(self, paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
        """Return (start, end) of each sentence, counted in the paragraph's text."""
        if paragraph.anchor not in self._sentences:
            self._sentences[paragraph.anchor] = tuple(sentences(paragraph))
        return self._sentences[paragraph.anchor]


def speaks_of_trafficking(text: str) -> bool:
    """Return whether a text speaks of trafficking in persons (and not of arms or drugs alone)."""
    return TRAFFICKING_RE.search(text) is not None


@lru_cache(maxsize=8192)
def _country(name: str):
    """The same few names are asked for again and again."""
    return country_for_name(name)


def find_country_names(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, ISO alpha-3) of each country named in a text, in order."""
    for match in NAME_RE.finditer(text):
        words = list(WORD_RE.finditer(match[0]))
        index = 0
        while index < len(words):
            if _may_begin_country(words[index][0]):
                for length in range(min(5, len(words) - index), 0, -1):
                    name = " ".join(word[0] for word in words[index : index + length])
                    country = _country(GENITIVE_RE.sub("", name))
                    if country:
                        yield match.start() + words[index].start(), country.iso3
                        index += length - 1
                        break
            index += 1


def _may_begin_country(word: str) -> bool:
    """Whether a country's name can begin with a word: by its first letters, whatever else."""
    if not word[0].isupper():
        return False
    return not (word.isascii() and word.isalpha()) or word[:3].lower() in _country_beginnings()


@cache
def _country_beginnings() -> frozenset[str]:
    """Return the first three letters of each name, "the" before it and "Saint" included."""
    names = (name for one in countries().values() for name in (one.name, *one.other_names))
    found = {part[:3] for name in names for part in _plain(name).split()[:2]}
    return frozenset(found | {"the", "sai", "st"})


def _plain(name: str) -> str:
    """Return a name in small letters without accents and signs."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter.isspace())


def subject_country(cable: ParsedCable) -> str:
    """Return the one country a cable is about, ISO alpha-3; "" where that is not one.

    The subject decides; where it names none (or misspells it), a single place tag does, and
    of several that of the country in which the sender sits: an embassy reports on its host.
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
    if len(tagged) > 1 and cable.mrn and (post := post_for_name(cable.mrn.origin)):
        tagged &= {post.country}
    return tagged.pop() if len(tagged) == 1 else ""


def report_year(cable: ParsedCable) -> int | None:
    """Return the report whose placement a cable speaks of; None where it does not say."""
    years = Counter(
        int(match[1])
        for paragraph in cable.paragraphs
        if "eport" in paragraph.text or "EPORT" in paragraph.text
        for match in REPORT_YEAR_RE.finditer(paragraph.text)
    )
    return years.most_common(1)[0][0] if years else None


def sentences(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence, counted in the paragraph's text."""
    at, text = 0, paragraph.text
    ends = SENTENCE_END_RE if BLANK_LINE_RE.search(text) else STOP_RE
    for match in ends.finditer(text):
        start, end = match.span()
        if text[start] != "\n" and not _ends_sentence(text, start):
            continue
        while text[end - 1].isspace() and end > start:
            end -= 1
        yield at, end
        at = match.end()
    if at < len(text):
        yield at, len(text)


def _ends_sentence(text: str, stop: int) -> bool:
    """Whether a full stop ends a sentence: no initial ("J. Poe"), no abbreviation ("Lt.")."""
    before = text[stop - 1 : stop]
    if before.isupper():  # ... with the MFA. On June 4 ...
        return text[stop - 2 : stop - 1].isupper()
    if not (before.islower() or before.isdigit() or before in ")\"'”"):
        return False
    if text[max(0, stop - 6) : stop].islower():
        return True
    word = LAST_WORD_RE.search(text, max(0, stop - 6), stop)[0]
    return not (word[:1].isupper() and (len(word) == 2 or word in ABBREVIATIONS))
