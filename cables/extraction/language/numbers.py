"""Every number of a text: digits, words, ranges, money and percentages, each with its place.

A number is no figure yet: which measure it belongs to, if any, others decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from cables.extraction.language.fractions import (
    FRACTION_RE,
    FRACTION_WORDS,
    HEDGE_RE,
    HEDGE_WORDS,
    OUT_OF_RE,
    PARTS,
)
from cables.extraction.language.number_words import (
    CODES,
    DOLLARS,
    LETTER_CODES,
    LOCAL_CODES,
    MONEY_WORDS,
    NUMBER_WORDS,
    ONES,
    PHRASES,
    SCALES,
    SIGNS,
    SMALL,
    TENS,
)


def _any(words) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


WORD_RE = re.compile(r"[A-Za-z]+")
GAP_RE = re.compile(r"[\s-]+(?:and\s+)?")
DIGITS_RE = re.compile(
    r"""
    (?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?![\d,])|\d+(?:\.\d+)?)
    (?:\s*-?(?P<scale>hundred|thousand|million|billion|dozen|mn|bn|lakhs?|crores?)\b
      |(?P<letter>[kKmM](?![A-Za-z])))?
    (?![A-Za-z_]|[/:,]?\d|\.\d)
    """,
    re.VERBOSE,
)
DIGIT_RE = re.compile(r"\d[\d.,]*")
NO_START_RE = re.compile(r"[A-Za-z0-9_]|\d[.,/:]|[A-Za-z]-")  # a part of a word, a time, a date
MONEY_BEFORE_RE = re.compile(
    rf"(?:\b(?:US|U\.S\.|{_any((*CODES, *DOLLARS))})\s?)?\\?[$€£¥]\s?\Z|"
    rf"\b(?:{_any((*CODES[2:], *CODES[:1], *LOCAL_CODES))})\.?\s{{0,2}}\Z"
)
MONEY_BEFORE_REACH = 8
LETTER_BEFORE_RE = re.compile(rf"(?<![\w.,&'’-])(?:{_any(LETTER_CODES)})\s?\Z")
LETTER_LEAST = 1000
PERCENT_RE = re.compile(r"[\s-]*(?:%|per\s?cent\b|percentage\s+points?\b|pct\b)", re.IGNORECASE)
MONEY_WORD_RE = re.compile(
    rf"\s+(?:in\s+)?(?:(?:US|U\.S\.)\s+|[A-Z][a-z]+\s+)?(?P<name>{_any(MONEY_WORDS)}|"
    rf"euros)(?:e?s)?\b(?:\s+francs)?"
    rf"|\s?(?P<sign>€)|\s(?P<code>{_any((*CODES[2:], *CODES[:1], *LOCAL_CODES))})\b"
)
RANGE_RE = re.compile(
    r"\s*(?:[-–—]|\bto\b|\bor\b|\band\b(?P<up>\s+(?:possibly|perhaps|maybe)(?:\s+(?:as\s+many\s+as|"
    r"up\s+to))?)?)\s*",
    re.IGNORECASE,
)
# "six months to ten years" is one range, told in years.
TIME_UNIT_RE = re.compile(r"[\s-]*(?P<unit>month|year)s?\b['’]?", re.IGNORECASE)
TERM_CHANGE_RE = re.compile(
    r"\b(?:went|gone|goes?|going|ran|runs?|rang\w+|var\w+)\b[^.;]{0,40}\Z", re.I
)
IN_YEAR = 12
HALF_DOZEN_RE = re.compile(r"\bhalf[\s-]+(?:a[\s-]+)?dozen\b", re.IGNORECASE)
LONGEST_HALF = 2  # "a dozen"
HALF_RE = re.compile(r"\s+and\s+(?:a|one)[\s-]half\b", re.IGNORECASE)
BETWEEN_RE = re.compile(r"\bbetween\s+(?:about\s+|approximately\s+|roughly\s+)?\Z", re.IGNORECASE)
# "rose from 29 to 58" tells two figures; "ranging from 3 to 8 years" tells one range.
CHANGE_RE = re.compile(
    r"\b(?:rose|risen|rising|ris[ei]s?|increas\w+|fell|fall\w*|grew|grown|growing|up|down|"
    r"drop\w*|declin\w+|"
    r"decreas\w+|jump\w*|chang\w+|reduc\w+|doubl\w+|went|gone|improv\w+)\b[^.;]{0,90}\Z",
    re.IGNORECASE,
)
LONGEST_PHRASE = 3
FILLERS = {"total", "of", "a", "another", "additional", "an", "the", "between", "from"}
BEHIND_RE = re.compile(r"\+|\s+or\s+(?P<over>more)\b|\s+or\s+(?P<about>so)\b", re.IGNORECASE)
QUALIFIER_REACH = 48
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at text[start:end]; `lead` is where its qualifier begins, else `start`."""

    start: int
    end: int
    text: str
    value: Decimal | None  # None: "dozens"
    value_max: Decimal | None = None
    unit: str = ""  # "percent", or the money: "USD", "pesos"
    qualifier: str = ""
    lead: int = -1
    in_words: bool = False
    scaled: bool = False

    @property
    def is_money(self) -> bool:
        return self.unit not in ("", "percent")


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of a text in order; a range is one number."""
    special = _fractions(text)
    numbers = _join_ranges(text, _atoms(text, special))
    numbers = [_with_unit(text, number) for number in numbers] + special
    numbers.sort(key=lambda number: number.start)
    return [_with_qualifier(text, number) for number in numbers]


def _fractions(text: str) -> list[Number]:
    found: list[Number] = []
    if " out of " in text or " in " in text:
        for match in OUT_OF_RE.finditer(text):
            part, whole = _small(match["part"]), _small(match["whole"])
            if 0 < part < whole and (match["part"].isalpha() or "out" in match[0]):
                found.append(_percent(match, Decimal(100) * part / whole))
    if any(word in text for word in FRACTION_WORDS):
        for match in FRACTION_RE.finditer(text):
            top = _small(match["top"] or match["top2"] or "a")
            part = PARTS[(match["part"] or match["part2"] or "half").lower()]
            found.append(_percent(match, Decimal(100) * top / part))
    if any(word in text for word in HEDGE_WORDS):
        found += [
            Number(match.start(), match.end(), match[0], None, qualifier="dozens")
            for match in HEDGE_RE.finditer(text)
        ]
    return found


def _percent(match: re.Match, share: Decimal) -> Number:
    value = share.quantize(CENT).normalize() + 0
    return Number(match.start(), match.end(), match[0], value, unit="percent", in_words=True)


def _small(word: str) -> int:
    return int(word) if word.isdigit() else SMALL[word.lower()]


def _atoms(text: str, special: list[Number]) -> list[Number]:
    taken = [(one.start, one.end) for one in special]
    found = [*_digit_atoms(text), *_word_atoms(text)]
    found.sort(key=lambda atom: atom.start)
    return [
        atom
        for atom in found
        if not any(start < atom.end and atom.start < end for start, end in taken)
    ]


def _digit_atoms(text: str) -> Iterator[Number]:
    for digit in DIGIT_RE.finditer(text):
        start = digit.start()
        match = DIGITS_RE.match(text, start)
        if match is None:
            continue
        scale = (match["scale"] or match["letter"] or "").lower()
        money = _money_before(text, start, match, scale)
        if not money and (match["letter"] or _is_inside(text, start)):
            continue
        if money:
            start -= len(money[0])
        yield Number(
            start,
            match.end(),
            text[start : match.end()],
            _digits_value(match["digits"]) * SCALES.get(scale, 1),
            unit=_money_unit(money[0]) if money else "",
            scaled=bool(scale),
        )


def _is_inside(text: str, start: int) -> bool:
    """Whether digits only go on with a word, a time, or a date."""
    return bool(
        NO_START_RE.fullmatch(text, start - 1, start)
        or (start > 1 and NO_START_RE.fullmatch(text, start - 2, start))
    )


def _money_before(text: str, start: int, digits: re.Match, scale: str) -> re.Match | None:
    """Return the sign, code or letter of money that stands before digits."""
    before = text[max(0, start - MONEY_BEFORE_REACH) : start]
    if before.rstrip()[-1:] not in SIGNS and not before.rstrip(". \n\t")[-1:].isalpha():
        return None
    if money := MONEY_BEFORE_RE.search(before):
        return money
    value = _digits_value(digits["digits"]) * SCALES.get(scale, 1)
    return LETTER_BEFORE_RE.search(before) if value >= LETTER_LEAST else None


def _money_unit(printed: str) -> str:
    sign = printed.strip().replace("\\", "")
    if sign[-1] == "$" and sign[:-1].strip() in DOLLARS:
        return DOLLARS[sign[:-1].strip()]
    unit = SIGNS.get(sign[-1], sign)
    unit = unit.rstrip(".")
    return LOCAL_CODES.get(unit) or LETTER_CODES.get(unit, unit)


def _word_atoms(text: str) -> Iterator[Number]:
    run: list[re.Match] = []
    before: re.Match | None = None
    for match in WORD_RE.finditer(text):
        word = match[0].lower()
        if word in NUMBER_WORDS:
            if run and not _goes_on(text, run, match, word):
                yield _words(text, run)
                run = []
            if not run and word in SCALES and before is not None and before[0] in ("a", "A"):
                run.append(before)
            if run or _is_free(text, match):
                run.append(match)
        elif run and not (word == "and" and run[-1][0].lower() in SCALES):
            yield _words(text, run)
            run = []
        before = match
    if run:
        yield _words(text, run)


def _is_free(text: str, match: re.Match) -> bool:
    """Whether a word stands alone: not "1.3 million", "no-one", "ten-year" is free."""
    start = match.start()
    before = text[max(0, start - 6) : start]
    is_scale = match[0].lower() in SCALES
    return before[-1:] not in ("-", "_") and not (
        is_scale and before.rstrip(" \t\n-")[-1:].isdigit()
    )


def _goes_on(text: str, run: list[re.Match], match: re.Match, word: str) -> bool:
    last = run[-1][0].lower()
    gap = GAP_RE.fullmatch(text, run[-1].end(), match.start())
    if gap is None:
        return False
    if word in SCALES:
        return "and" not in gap[0]
    if last in SCALES:
        return True
    return last in TENS and word in ONES and "and" not in gap[0]


def _words(text: str, run: list[re.Match]) -> Number:
    start, end = run[0].start(), run[-1].end()
    if len(run) <= LONGEST_HALF and (half := HALF_DOZEN_RE.search(text, max(0, start - 7), end)):
        return Number(half.start(), end, half[0], Decimal(6), in_words=True)
    scaled = run[-1][0].lower() in SCALES
    value = _words_value(text[start:end])
    return Number(start, end, text[start:end], value, in_words=True, scaled=scaled)


def _digits_value(digits: str) -> Decimal:
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")  # 1.300 as half the world writes a thousand
    return Decimal(digits.replace(",", ""))


def _words_value(words: str) -> Decimal:
    total, current = 0, 0
    for word in WORD_RE.findall(words.lower()):
        if word in SMALL:
            current += SMALL[word]
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * SCALES[word]
        elif word in SCALES:
            total, current = total + max(current, 1) * SCALES[word], 0
    return Decimal(total + current)


def _join_ranges(text: str, atoms: list[Number]) -> list[Number]:
    joined: list[Number] = []
    for atom in atoms:
        last = joined[-1] if joined else None
        if last is not None and last.value_max is None and _is_range(text, last, atom):
            joined[-1] = _range(text, last, atom)
        else:
            joined.append(atom)
    return joined


def _is_range(text: str, low: Number, high: Number) -> bool:
    between = RANGE_RE.fullmatch(text, low.end, high.start)
    time = None if between else TIME_UNIT_RE.match(text, low.end)
    if time and TIME_UNIT_RE.match(text, high.end):
        between = RANGE_RE.fullmatch(text, time.end(), high.start)
        return bool(between) and _range_word(
            between[0].strip().lower() or "-", _before(text, low), text[high.end :][:9], low, high
        )
    if not between:
        percent = PERCENT_RE.match(text, low.end)
        if percent and not PERCENT_RE.match(text, high.end):
            return False  # "rose 34 percent to 1,046"
        between = percent and RANGE_RE.fullmatch(text, percent.end(), high.start)
    if not between or (high.unit and low.unit and high.unit != low.unit):
        return False
    if _is_year(low) and _is_year(high):
        return False
    if between["up"]:
        return (low.value or 0) < (high.value or 0)
    word = between[0].split("%")[-1].split()[-1:] or ["-"]
    before, behind = _before(text, low), text[high.end :][:9]
    fits = _range_word(word[0].lower(), before, behind, low, high)
    return fits and _low(low, high) < (high.value or 0)


def _before(text: str, number: Number) -> str:
    return text[max(0, number.start - 110) : number.start]


def _range_word(word: str, before: str, behind: str, low: Number, high: Number) -> bool:
    if word == "and":
        return BETWEEN_RE.search(before) is not None
    if word == "or":
        return (high.value or 0) - (low.value or 0) <= 2
    if TIME_UNIT_RE.match(behind) and TERM_CHANGE_RE.search(before):
        return True  # "terms went from seven to 23 years"
    return not (word == "to" and "from" in before[-12:].lower() and CHANGE_RE.search(before))


def _is_year(number: Number) -> bool:
    return number.text.isdigit() and len(number.text) == 4 and number.text[:2] in ("19", "20")


def _low(low: Number, high: Number) -> Decimal:
    """Return the lower end; "2 to 3 million" means two million."""
    value = low.value or Decimal(0)
    if high.scaled and not low.scaled and value < 1000:
        scale = re.findall(r"[a-z]+|[kKmM]", high.text.lower())
        return value * SCALES.get(scale[-1] if scale else "", 1)
    return value


def _range(text: str, low: Number, high: Number) -> Number:
    value, unit = _low(low, high), TIME_UNIT_RE.match(text, low.end)
    if unit and unit["unit"][0] in "mM" and "ear" in text[high.end : high.end + 7]:
        value = ((value or 0) / IN_YEAR).quantize(CENT).normalize() + 0
    return replace(
        low, end=high.end, text=text[low.start : high.end], value=value,
        value_max=high.value, unit=low.unit or high.unit, in_words=high.in_words,
    )  # fmt: skip


def _with_unit(text: str, number: Number) -> Number:
    if match := HALF_RE.match(text, number.end):
        number = _longer(text, number, match.end(), value=(number.value or 0) + Decimal("0.5"))
    if number.unit == "" and (match := PERCENT_RE.match(text, number.end)):
        digits = number.text.replace(",", "")
        value = Decimal(digits) if re.fullmatch(r"\d+\.\d{3}", digits) else number.value
        return _longer(text, number, match.end(), unit="percent", value=value)
    match = MONEY_WORD_RE.match(text, number.end)
    if number.unit == "" and match:
        name = match["name"] or ""
        unit = MONEY_WORDS.get(name, "EUR" if match["sign"] or name else "")
        unit = unit or LOCAL_CODES.get(match["code"], match["code"])
        return _longer(text, number, match.end(), unit=unit)
    return number


def _longer(text: str, number: Number, end: int, **changed) -> Number:
    return replace(number, end=end, text=text[number.start : end], **changed)


def _with_qualifier(text: str, number: Number) -> Number:
    before = text[max(0, number.start - QUALIFIER_REACH) : number.start]
    words = before.split()
    while words and words[-1].lower() in FILLERS:
        words.pop()
    for length in range(LONGEST_PHRASE, 0, -1):
        phrase = " ".join(words[-length:]).lower().strip("(,")
        if phrase in PHRASES:
            printed = r"\s+".join(re.escape(word) for word in words[-length:])
            found = [match.start() for match in re.finditer(printed, before)]
            lead = number.start - len(before) + found[-1]
            return replace(number, qualifier=number.qualifier or PHRASES[phrase], lead=lead)
    behind = BEHIND_RE.match(text, number.end)
    qualifier = number.qualifier or ((behind.lastgroup or "over") if behind else "")
    return replace(number, qualifier=qualifier, lead=number.start)
