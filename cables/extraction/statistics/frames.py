"""A sentence as the rules for figures see it: its numbers, what each counts, the verb around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from cables.extraction.language.numbers import Number, find_numbers
from cables.extraction.language.periods import Period, find_periods
from cables.extraction.statistics.counted import Counted, read_counted
from cables.extraction.statistics.figure_words import PHRASE_WORDS, PHRASES_RE, VERBS
from cables.extraction.statistics.governing import CONNECTOR_RE, HELPERS, Verb, verb_of

NOUN_REACH = 12  # words and signs
TOKEN_RE = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d,.]*\d|\d|[^\sA-Za-z\d]")
YEAR_RE = re.compile(r"(?:19|20)\d\d")
TO_RE = re.compile(r"\s+(?:to|and|courses?|sessions?|programs?|in)\b")
COUNT_RE = re.compile(
    r"\s+(?:(?:about|over|some|more\s+than|up\s+to|approximately|only|nearly)\s+)?\d"
)
OF_RE = re.compile(r"\s+of\b")
HELPING_RE = re.compile(
    r"\s+(?:\w+ly\s+|also\s+|not\s+|never\s+|so\s+far\s+)?(?:\w+ed|been|become|begun|given|made|"
    r"led|taken|seen|"
    r"done|gone|come|brought|sent|sold|kept|put|paid|lost|got|held|found|shown|to)\b"
)
OF_TOTAL_RE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|its|their|all|her|his|our)\s+)?", re.IGNORECASE
)
# Zeros in words; the rules say which of them fill a cell of a table.
ZERO_RE = re.compile(
    r"\b(?:no\s+one|nobody|none|not\s+a\s+single|no|zero)\b(?!\s+(?:other|more|longer|later|doubt|"
    r"such|less|fewer|matter|evidence|reports?|information|data|statistics|knowledge|specific))",
    re.IGNORECASE,
)
MONEY_LIST_RE = re.compile(r"\s*(?:,|and|or|,\s+and)\s+", re.IGNORECASE)
COIN = 10
DEED = (
    r"(?:convicted|sentenced(?![^.;]*\b(?:years?|months?|life)\b)|prosecuted|indicted|tried|"
    r"charged|arraigned|jailed|imprisoned)"
)
DEED_RE = re.compile(rf"\b{DEED}\b")
NO_PERSON = (
    r"(?![A-Z]{2}|(?:[\w-]+\s+)?(?:number|total|case|group|couple|few|handful|series|record|string|rings?|"
    r"gang|network|dozen|third|quarter|half|majority|fee|fine|company|term|firm|business)\b)"
)
# "The court convicted a 42-year-old pastor of trafficking"
SINGLE_OBJECT_RE = re.compile(
    rf"\b(?<!been )(?<!was )(?<!were ){DEED}\s+(?P<one>an?)\s+{NO_PERSON}(?:[\w’'-]+\s+){{1,5}}?"
    r"(?:(?:of|for|to|with|under|on|in)\b|who\b)"
)
# "A former consul was convicted"
SINGLE_SUBJECT_RE = re.compile(
    rf"(?:\A\W*|[,;]\s+(?:and\s+)?|\b(?:that|when|and)\s+)(?P<one>[Aa]n?)\s+{NO_PERSON}"
    rf"(?:[\w’'-]+\s+){{1,5}}?(?:was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?{DEED}\b"
)
BARE_RE = re.compile(
    r"\s*(?:[,.;()]|\Z|(?:for|to|in|from|last|this|and|was|were|had)\b)", re.IGNORECASE
)
ZERO_OF_RE = re.compile(r"convict|prosecut|investigat|sentenc|indict|charged|tried|budget", re.I)
# More numbers than that are no sentence.
MANY = 90
ZERO = Decimal(0)


class Frame:
    """One sentence; offsets count in it."""

    def __init__(self, text: str, sent) -> None:
        self.text = text
        self.readings: dict = {}  # what its numbers were found to count, by index
        self._held: dict[re.Pattern, bool] = {}
        self._spans: dict[re.Pattern, list[tuple[int, int]]] = {}
        numbers = find_numbers(text)
        if all(YEAR_RE.fullmatch(number.text) for number in numbers):
            numbers = []  # the most frequent sentence with a number tells only when
        if ZERO_OF_RE.search(text):
            numbers = _with_zeros(text, numbers)
        if DEED_RE.search(text):
            numbers = _with_singles(text, numbers)
        if len(numbers) > MANY:
            numbers = []
        numbers = _with_shared_money(text, numbers)
        self.periods: list[Period] = find_periods(text, sent) if numbers else []
        self.numbers: list[Number] = [
            number
            for number in numbers
            if not any(one.start < number.end and number.start < one.end for one in self.periods)
        ]

    @cached_property
    def _parts(self) -> set[int]:
        """Return which numbers are a part of the next: "two of the 14 cases"."""
        return {
            index
            for index in range(len(self.numbers) - 1)
            if OF_TOTAL_RE.fullmatch(
                self.text, self.numbers[index].end, self.numbers[index + 1].lead
            )
        }

    @cached_property
    def tokens(self) -> list[re.Match]:
        return list(TOKEN_RE.finditer(self.text))

    @cached_property
    def verbs(self) -> list[Verb]:
        found: list[Verb] = []
        for token in self.tokens:
            if found and token.start() < found[-1].end:
                continue
            word = token[0].lower()
            phrase = self._phrase(token, word)
            if phrase:
                found.append(phrase)
            elif word in VERBS and not self._is_no_verb(token, word):
                found.append(Verb(token.start(), token.end(), VERBS[word], word))
        return found

    def _phrase(self, token: re.Match, word: str) -> Verb | None:
        if word in PHRASE_WORDS and (match := PHRASES_RE.match(self.text, token.start())):
            return Verb(match.start(), match.end(), match.lastgroup or "", word)
        return None

    def _is_no_verb(self, token: re.Match, word: str) -> bool:
        """Whether the word is a noun ("the training"), or only helps another verb ("have led")."""
        if word in HELPERS:
            return HELPING_RE.match(self.text, token.end()) is not None
        if word in ("shelters", "houses", "hosts", "funds", "runs") and not COUNT_RE.match(
            self.text, token.end()
        ):
            return True
        if word == "training" and TO_RE.match(self.text, token.end()):
            return True
        before = self.text[max(0, token.start() - 5) : token.start()].split()
        return (
            word in ("training", "open", "found", "set", "housing", "sentencing")
            and (before[-1:] == ["the"] or before[-1:] == ["a"])
            and not OF_RE.match(self.text, token.end())
        )

    @cached_property
    def counted(self) -> list[Counted]:
        """Return what each number counts, in step with `numbers`."""
        counted = [self._counted(*one) for one in enumerate(self.numbers)]
        for index in range(len(counted) - 2, -1, -1):
            if index in self._parts:
                total = counted[index + 1]
                counted[index] = Counted(total.noun, total.kind, total.end, total.phrase)
            if counted[index].kind or counted[index].noun[:1].islower():
                continue
            at = counted[index].end
            if CONNECTOR_RE.fullmatch(self.text[at : self.numbers[index + 1].lead]):
                following = counted[index + 1]
                counted[index] = Counted(
                    following.noun, following.kind, at, following.phrase, own=False
                )
        return counted

    def _counted(self, index: int, number: Number) -> Counted:
        first = bisect_left(self.tokens, number.end, key=re.Match.start)
        last = bisect_left(self.tokens, self.stretch_end(index), key=re.Match.start)
        return read_counted(self.text, number, self.tokens[first : min(last, first + NOUN_REACH)])

    def verb_of(self, index: int) -> Verb | None:
        """Return the verb that a number is subject or object of; None where there is none."""
        return verb_of(self, index)

    def is_part(self, index: int) -> bool:
        return index in self._parts

    def is_total(self, index: int) -> bool:
        """Whether a number only tells of how many another is a part."""
        if index - 1 not in self._parts:
            return False
        return self.numbers[index].is_money is False and not self.numbers[index - 1].unit

    def spans(self, pattern: re.Pattern) -> list[tuple[int, int]]:
        """Return where a pattern stands; a sentence is searched once."""
        if pattern not in self._spans:
            self._spans[pattern] = [match.span() for match in pattern.finditer(self.text)]
        return self._spans[pattern]

    def holds(self, pattern: re.Pattern) -> bool:
        if pattern not in self._held:
            self._held[pattern] = pattern.search(self.text) is not None
        return self._held[pattern]

    def stretch_end(self, index: int) -> int:
        """Return where the next number, or the sentence, cuts off what this number may own."""
        following = index + 2 if index in self._parts else index + 1
        later = [number.lead for number in self.numbers[following : following + 1]]
        return min([*later, len(self.text)])


def _with_zeros(text: str, numbers: list[Number]) -> list[Number]:
    """Return numbers and zeros in words, in order: "no convictions", "no one was convicted"."""
    zeros = [
        Number(match.start(), match.end(), match[0], ZERO, lead=match.start(), in_words=True)
        for match in ZERO_RE.finditer(text)
    ]
    kept = [
        number  # all but the "one" of "no one"
        for number in numbers
        if not any(zero.start < number.end and number.start < zero.end for zero in zeros)
    ]
    return sorted([*kept, *zeros], key=lambda one: one.start)


def _with_singles(text: str, numbers: list[Number]) -> list[Number]:
    """Return numbers and the single people to whom a deed of the law was done."""
    ones = [
        Number(at, at + len(match["one"]), match["one"], Decimal(1), lead=at, in_words=True)
        for pattern in (SINGLE_OBJECT_RE, SINGLE_SUBJECT_RE)
        for match in pattern.finditer(text)
        for at in (match.start("one"),)
    ]
    return sorted([*numbers, *ones], key=lambda one: one.start)


def _from_to(text: str, start: int, end: int) -> bool:
    """Whether a number at [start:end] is the first of "from 68 to 46 percent"."""
    return text[max(0, start - 6) : start].split()[-1:] == ["from"] and (
        text[end : end + 5].split()[:1] == ["to"]
    )


def _with_shared_money(text: str, numbers: list[Number]) -> list[Number]:
    """Return numbers with the money of their whole: "310,000 of the 1.9 million lei"."""
    money = ""
    for index, number in enumerate(numbers):
        money = number.unit if number.is_money else money
        if money and number.scaled and not number.unit and BARE_RE.match(text, number.end):
            numbers[index] = replace(number, unit=money)  # "1.4 billion naira ... 596 million"
    for index, number in enumerate(numbers[:-1]):
        whole = numbers[index + 1]
        if whole.unit == "percent" and not number.unit and _from_to(text, number.lead, number.end):
            numbers[index] = replace(number, unit="percent")
        if not whole.is_money or number.unit:
            continue
        if OF_TOTAL_RE.fullmatch(text, number.end, whole.lead) or (
            (number.value or 0) >= COIN and MONEY_LIST_RE.fullmatch(text, number.end, whole.lead)
        ):
            numbers[index] = replace(number, unit=whole.unit)
    return numbers
