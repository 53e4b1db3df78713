"""Whether the offence that a figure counts is trafficking by name, and what is accepted."""

from __future__ import annotations

import re
from functools import lru_cache

from cables.extraction.statistics.figure_cases import Reading
from cables.extraction.statistics.frames import Frame

# What the Department accepts as law enforcement data.
FOUR = ("investigations", "prosecutions", "convictions", "sentences")
# Only these count an offence; victims and means have none.
COUNTS_OFFENCE = (*FOUR, "cases_opened", "cases_registered", "officials_investigated")
# Of what else is counted, only people held or let go.
HELD = ("acquit", "arrest")
# "TIP unit" and "anti-trafficking police" name somebody; they do not say what the offence was.
TRAFFICKING = (
    r"(?:(?<!anti-)(?<!anti )(?<!anti-human )(?<!anti-human-)(?<!counter-)"
    r"(?<!drug )(?<!arms )(?<!weapons )"
    r"(?<!narcotics )traffick(?:ing|ers?|ed)|anti-?(?:human[\s-])?trafficking\s+(?:law|statute|"
    r"act|article|"
    r"provision|legislation)|(?<!anti-)(?<!anti )\bTIP)\b"
)
EXPLICIT_RE = re.compile(
    rf"{TRAFFICKING}(?![\s-]+related)(?!\s+(?:unit|squad|report|office|officer|commission|"
    rf"division|police|"
    r"department|section|directorate|coordinator|hotline|plan|training|center|task))",
    re.IGNORECASE,
)
RELATED_RE = re.compile(
    r"(?:traffick\w+|TIP)[\s-]+related|relat(?:ed|ing)\s+to\s+(?:human\s+)?(?:traffick|TIP)|"
    r"prostitut|\bpimp|pander|procur(?:ing|ement)|smuggl|recruitment\s+for|"
    r"(?:false|illegal|unlicensed)\s+recruit|brothel|kidnap|abduct|debaucher|"
    r"illegal\s+(?:migration|border|adoption)|document\s+fraud|forge(?:d|ry)|sexual\s+exploitation|"
    r"commercial\s+sex|child\s+(?:abuse|sex\s+tourism|pornograph)|sex\s+touris|"
    r"(?:forced|child|bonded|slave)\s+labou?r|abus(?:e|ing)\s+(?:of\s+)?(?:\w+\s+)?(?:office|"
    r"position|authority|power)|brib(?:e|ery)|corrupt|"
    r"tipp(?:ed|ing)\s+off",
    re.IGNORECASE,
)
# Who helps traffickers did not traffic by name.
HELPING_RE = re.compile(
    r"\b(?:help(?:ed|ing)|aid(?:ed|ing)|abett\w+|complicit\w*|collu\w+|involve(?:d|ment)|"
    r"protect(?:ed|ing)|passing\s+information|cooperating\s+with|"
    r"ties\s+(?:to|with)|links?\s+(?:to|with))\b[^.;]{0,60}?(?:\btraffick|\bTIP\b)",
    re.IGNORECASE,
)
NAMED_LAW = (
    r"(?:[Aa]rt(?:icles?|s?\.)|[Ss]ec(?:tions?|\.)|Republic\s+Act|R\.?A\.?|Law|Act|Decree|"
    r"Proclamation|Ordinance)"
    r"\s+(?:No\.?\s*)?(?P<first>\d[\w./-]*\w|\d)(?:(?:,|\s+and|,\s+and|\s+or)\s+(?P<second>\d[\w.-]*\w))?"
)
LAW_RE = re.compile(rf"\b{NAMED_LAW}")
# As in: Article 165 (trafficking in adults); Republic Act 9208, in force since June, outlaws all
# forms of trafficking.
LAW_IS_EXPLICIT_RE = re.compile(
    r"[^.;]{0,80}?\b(?:trafficking|TIP)\b(?![\s-]+related)", re.IGNORECASE
)
BEFORE_LAW_RE = re.compile(
    r"\btrafficking(?:\s+in\s+(?:persons|human\s+beings|people|women|children|minors))?"
    r"(?:\s+(?:law|statute|act|article|offen[cs]e|crime))?,?\s*(?:\(|under\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)
FOR_RE = re.compile(
    r"\b(?<!anti-)traffick\w*(?![\s-]+related)\b(?:[^.;,]{0,40}\b(?:for|into)|[^.;]{0,40}\bincluding)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
OF_TRAFFICKING_RE = re.compile(r"\w*(?:\s+and\s+\w+)?\s+traffick", re.IGNORECASE)
OTHER_LAW_RE = re.compile(r"\b(?:and|while|but|not)\b", re.IGNORECASE)
LETTER_RE = re.compile(r"\A[\s\-–*•(]*[A-Z][.)]\s")
ANY_LAW_HINT = ("rt", "ec", "RA", "R.A", "Act", "Law", "Decree", "Procl", "Ordin")


def is_accepted(measure: str, scope: str) -> bool:
    """Return whether a figure is of the four kinds, and of trafficking by name."""
    return measure in FOUR and scope == "explicit"


@lru_cache(maxsize=8)
def trafficking_laws(text: str) -> frozenset[str]:
    """Return the numbers of the laws and articles that a cable says are on trafficking."""
    found: set[str] = set()
    if "raffick" not in text and "RAFFICK" not in text:
        return frozenset()
    for match in LAW_RE.finditer(text):
        behind = LAW_IS_EXPLICIT_RE.match(text, match.end(), match.end() + 110)
        named = behind is not None and not (
            OTHER_LAW_RE.search(behind[0]) or LAW_RE.search(behind[0])
        )
        before = text[max(0, match.start() - 70) : match.start()]
        if named or BEFORE_LAW_RE.search(before):
            found.update(number for number in (match["first"], match["second"]) if number)
    return frozenset(found)


@lru_cache(maxsize=8)
def related_laws(text: str) -> frozenset[str]:
    """Return the numbers of articles whose brackets name another offence: "171 (pimping)"."""
    return frozenset(
        match["first"]
        for match in LAW_RE.finditer(text)
        if text[match.end() : match.end() + 2].strip() == "("
        and RELATED_RE.match(text, match.end() + 2)
    )


class Scopes:
    """The offence scope of the figures of one passage, read in order."""

    def __init__(
        self,
        laws: frozenset[str] = frozenset(),
        heading: str = "",
        related: frozenset[str] = frozenset(),
    ) -> None:
        self._laws, self._related = laws, related
        self._told = "explicit" if EXPLICIT_RE.search(heading) else "unspecified"
        self._heading = self._told
        self._pending: list[str] = []

    def enter(self, sentence: str) -> None:
        """Take note of the next sentence, whether it holds figures or not."""
        self._pending.append(sentence)

    def of(self, frame: Frame, index: int, reading: Reading) -> str:
        """Return explicit, related or unspecified; what is told before holds until another."""
        act = reading.verb.act if reading.verb else ""
        if reading.measure not in COUNTS_OFFENCE and act not in HELD:
            return "unspecified"
        number, counted = frame.numbers[index], frame.counted[index]
        scope = offence_scope(frame, number.start, max(number.end, counted.end), self._laws)
        if scope == "explicit" and HELPING_RE.search(frame.text):
            scope = "related"
        if scope == "unspecified" and counted.kind != "official" and _carries(reading):
            scope = self._of_other_law(frame.text) or self._before()
        return scope

    def _of_other_law(self, text: str) -> str:
        """Return related or unspecified where a law is named that is not on trafficking."""
        if not self._laws or not any(hint in text for hint in ANY_LAW_HINT):
            return ""
        found = LAW_RE.search(text)
        if found is None or {found["first"], found["second"]} & self._laws:
            return ""
        return "related" if found["first"] in self._related else "unspecified"

    def _before(self) -> str:
        """Return what the sentences before the present one last told."""
        while len(self._pending) > 1:
            sentence = self._pending.pop(0)
            if LETTER_RE.match(sentence):
                self._told = self._heading
            spans = [
                (start, name)
                for name, found in _named(sentence, self._laws).items()
                for start, _ in found
            ]
            self._told = max(spans)[1] if spans else self._told
        begins = LETTER_RE.match(self._pending[0]) if self._pending else None
        return self._heading if begins else self._told


def _carries(reading: Reading) -> bool:
    """Whether what a figure counts may be told before: not who was accused of helping."""
    return reading.measure in COUNTS_OFFENCE and reading.measure != "officials_investigated"


def offence_scope(frame: Frame, at: int, end: int, laws: frozenset[str] = frozenset()) -> str:
    """Return explicit, related or unspecified, by the words nearest to a figure at [at:end]."""
    nearest, scope = 3 * len(frame.text) + 1, "unspecified"
    for name, spans in _named(frame.text, laws).items():
        for first, last in spans:
            distance = max(first - end, at - last, 0)
            if first < at:
                distance *= 2  # what stands behind a figure tells more of it
            if distance < nearest:
                nearest, scope = distance, name
    return scope


def _named(text: str, laws: frozenset[str]) -> dict[str, list[tuple[int, int]]]:
    explicit = [match.span() for match in EXPLICIT_RE.finditer(text)]
    return {
        "related": _related_spans(text),
        "explicit": explicit + _law_spans(text, laws),
    }


def _related_spans(text: str) -> list[tuple[int, int]]:
    """Return where other offences are named; "trafficking for prostitution" is trafficking."""
    return [
        match.span()
        for match in RELATED_RE.finditer(text)
        if not OF_TRAFFICKING_RE.match(text, match.end())
        and not FOR_RE.search(text, max(0, match.start() - 90), match.start())
    ]


def _law_spans(text: str, laws: frozenset[str]) -> list[tuple[int, int]]:
    if not laws or not any(hint in text for hint in ANY_LAW_HINT):
        return []
    return [
        match.span()
        for match in LAW_RE.finditer(text)
        if match["first"] in laws or match["second"] in laws
    ]
