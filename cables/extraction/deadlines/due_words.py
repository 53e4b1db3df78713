"""How a last day is printed: prepositions, days, ends of months, spans of time."""

from __future__ import annotations

import re

MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _either_case(words: list[str]) -> str:
    return "|".join(f"{word}|{word.upper()}" for word in words)


# "may" and "march" in lower case are other words.
SHORT = [month[:3] for month in MONTHS] + ["Sept"]
MONTH = rf"(?:(?:{_either_case(MONTHS)})\b|(?:{_either_case(SHORT)})\b(?:\.(?=\s+\d))?)"
WEEKDAY = rf"(?:{_either_case(WEEKDAYS)})\b"
CLOCK = (
    r"(?:\d{1,2}:\d\d|[012]\d{3}|\d{1,2}(?=\s*[ap]\.?m\b))\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:(?:EST|EDT|GMT|Z|hours|local|Washington)\b\s*(?:time)?)?,?\s*(?:on\s+)?"
)
HOUR = (
    rf"(?:{CLOCK}(?=[A-Z\d])|(?i:c\.?o\.?b\.?|o\.?o\.?b\.?|close\s+of\s+business|noon|midnight|opening\s+of\s+business)"
    r"\s*(?:(?i:on|of)\s+|,\s*)?)"
)
NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty|"
    r"forty-five|forty-eight|sixty|seventy-two|ninety"
)
DAY_RE = re.compile(
    rf"""
    (?P<hour>{HOUR})?
    (?:(?P<weekday>{WEEKDAY})(?:,?[ ]*)\s*)?
    (?:
      (?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*percent|[%/\d])
        (?:,?\s+(?P<year>(?:19|20)\d\d)\b)?
      | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?P<of>\s+of)?[\s-]+(?P<month2>{MONTH})
        (?:,?[\s-]+(?P<year2>(?:(?:19|20)\d\d|\d\d)\b))?
      | (?P<number_month>\d{{1,2}})/(?P<number_day>\d{{1,2}})/(?P<number_year>(?:20)?\d\d)\b
      | (?P<iso>20\d\d-\d\d-\d\d)\b
    )
    """,
    re.VERBOSE,
)
# What stands for no one day. The year alone must not count something ("by 2009 cases").
VAGUE_RE = re.compile(
    rf"""
    (?:
      {HOUR}?(?P<weekday>(?:(?:next|this)\s+)?{WEEKDAY})(?!\s+(?:prayers?|morning\s+prayers?))
      | (?:(?i:(?:the\s+)?(?:end|beginning|middle|start|close)\s+of|end|mid|early|late|the\s+first
          \s+(?:half|quarter|week)\s+of|the\s+second\s+(?:half|week)\s+of)[\s-]+)?
        (?:
          {MONTH}(?:,?\s+(?:of\s+)?20\d\d\b)?(?!\s+[A-Z][a-z])
          | (?:20\d\d|FY\s?\d\d(?:\d\d)?
             |(?:the\s+)?(?:spring|summer|fall|autumn|winter)(?:\s+of)?(?:\s+20\d\d)?)
            \b(?=\s*(?:[.,;:)\]]|\Z|\b(?:and|or|to|in|as|if|but|the|under|with|for)\b))
        )
      | {HOUR}?(?i:tomorrow|today|tonight|year['’]?s?[ -]end
          |next\s+(?:week|month|year|spring|summer|fall|winter))\b
      | (?i:(?:the\s+)?(?:end|close|start|beginning|middle)\s+of\s+(?:the|this|next|each|his|her)
          \s+(?:[\w-]+\s+)?(?:year|month|week|quarter|period|session|day|term|visit|decade|harvest
          |season))\b
    )
    """,
    re.VERBOSE,
)
# `by Dashain (mid-October)`, `"before the National Day" (November 18)`
NAMED_DAY_RE = re.compile(
    r"(?:the\s+)?(?:(?:end|start|beginning|eve)\s+of\s+)?(?:[A-Z][\w’'-]*|Day)(?:\s+(?:[A-Z][\w’'-]*|of|holidays?|festival)){0,3}"
    r"[\"”]?\s*\((?:on\s+|about\s+)?(?=[A-Za-z\d])"
)
# `within 60 days - by August 5`
GIVEN_AGAIN_RE = re.compile(
    r"[\s,(–-]{0,6}(?:(?:i\.e\.,?|that\s+is,?)\s{0,3})?(?:by|before|on\s+or\s+before)\s", re.I
)
EVENT_RE = re.compile(
    r"(?:the\s+)?(?:release|publication|issuance|submission|start|beginning|end|onset|due\s+date)\s+of\s+"
    r"(?:the|this|next|each)\s+(?:[\w’'/-]+\s+){0,5}?(?:report|period|assessment|session|season|harvest|"
    r"year|mission)\b|(?:the\s+)?(?:next|20\d\d|annual)\s+(?:\w+\s+){0,3}?(?:report|assessment)\b",
    re.IGNORECASE,
)
SPAN_RE = re.compile(
    rf"(?:the\s+(?:next\s+|following\s+|coming\s+)?)?(?P<count>\d{{1,3}}|an?|{NUMBER_WORDS})(?:\s*\(\d+\))?[\s-]+(?P<kind>(?:calendar|working|business)\s+)?"
    r"(?P<unit>hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
BY_RE = re.compile(
    r"\b(?:by(?:\s+(?:no|not)\s+later\s+than|\s+or\s+before)?|(?:no|not)\s+later\s+than|NLT|"
    r"on\s+or\s+before)[:\s]\s*(?:the\s+morning\s+of\s+)?",
    re.IGNORECASE,
)
BEFORE_RE = re.compile(r"\b(?:before|prior\s+to)\s+", re.IGNORECASE)
WITHIN_RE = re.compile(r"\bwithin\s+", re.IGNORECASE)
NEXT_RE = re.compile(r"\b(?:in|over|during)\s+the\s+next\s+", re.IGNORECASE)
UNTIL_RE = re.compile(r"\buntil\s+", re.IGNORECASE)
# "has 90 days to comply"
HAVE_RE = re.compile(
    r"\b(?:(?:ha(?:s|ve|d)|given)\s+|(?:gave|gives?|giving)\s+\w+(?:\s+\w+){0,3}?\s+"
    rf"(?=(?:\d|an?\s|(?:{NUMBER_WORDS})\b)))",
    re.IGNORECASE,
)
TO_RE = re.compile(r"\s+(?:in\s+which\s+)?to\s+[a-z]", re.IGNORECASE)
DUE_RE = re.compile(
    rf"\bdue\s+(?:back\s+)?(?:(?:to|in)\s+(?:the\s+)?(?!{MONTH}|(?i:the)\b)[A-Z][\w/.]*\s+)?"
    r"(?:(?:on|by|in|no\s+later\s+than|not\s+later\s+than|NLT|before)\s+)?",
)
DUE_DATE_RE = re.compile(r"due\s+date", re.IGNORECASE)
DEADLINE_RE = re.compile(
    r"\b(?:deadline|due\s+date|suspense(?:\s+date)?)s?\s*(?:(?:for|to)\s+[^.;:]{1,80}?\s)?"
    r"(?:(?:(?:(?:was|has\s+been)\s+)?extended\s+(?:to|until)|of|is|was|are|will\s+be|by)\b|:)\s*(?:on\s+)?",
    re.IGNORECASE,
)
# The last day of a month or year, as printed.
LAST_DAY_RE = re.compile(
    rf"(?:the\s+)?(?:end|close)(?:\s+of\s+|[\s-]+)(?:(?P<unit>(?:the\s+|this\s+)"
    rf"(?:calendar\s+)?(?:month|year))|(?P<month>{MONTH})?,?(?:\s+of)?\s*(?P<year>20\d\d)?)",
    re.IGNORECASE,
)
YEAR_END_RE = re.compile(r"(?:the\s+)?year['’]?s?[ -]end", re.IGNORECASE)
THEN_RE = re.compile(r"(?:then|that\s+(?:date|day|time))\b", re.IGNORECASE)
SENTENCE_RE = re.compile(r"[.!?][)\"'”]?\s+[A-Z\"“]|\n[ \t]*\n")
OF_DAY_RE = re.compile(
    r"\s+(?:of|from|after|following|counting\s+from|starting)\s+(?:[a-z]+\s+){0,3}?(?=[A-Z\d])"
)
ON_RE = re.compile(r"\bon\s+\Z", re.IGNORECASE)
COUNTS = {
    word: count
    for count, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
COUNTS |= {"forty-five": 45, "sixty": 60, "ninety": 90}
THE_RE = re.compile(r"the\s+")
# What a date, a span or an event may begin with: asked first, as most "by" begin none.
MAY_BEGIN_RE = re.compile(
    r"(?:the\s+)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|fy|"
    r"c\.?o\.?b|o\.?o\.?b|(?:mid|early|late|first|second|next|following|coming|spring|summer|fall|"
    r"autumn|winter|end|start|beginning|middle|close|opening|release|publication|issuance|submission|"
    r"onset|due|annual|year|this|then|that|tomorrow|today|tonight|noon|midnight|"
    r"an?\s+(?:hour|day|week|month|year)s?|" + NUMBER_WORDS + r")\b)",
    re.IGNORECASE,
)
ON_OR_RE = re.compile(r"\bon\s+or\s+\Z", re.IGNORECASE)
AFTER_RE = re.compile(
    r"(?:\s+(?:submission\s+|filing\s+)?|\s*[:–-]\s*|\s+as\s+(?:the|an?|its|his|her|their)\s+(?:\w+\s+)?)"
    r"(?:deadline|due\s+date)\b",
    re.IGNORECASE,
)
# Found first, because a search for words is far faster than one for dates.
KEYS = (
    ("by", BY_RE),
    ("NLT", BY_RE),
    ("later than", BY_RE),
    ("before", BEFORE_RE),
    ("rior to", BEFORE_RE),
    ("ithin", WITHIN_RE),
    ("due", DUE_RE),
    ("deadlin", DEADLINE_RE),
    ("suspens", DEADLINE_RE),
    ("he next ", NEXT_RE),
    ("until", UNTIL_RE),
    ("s to ", HAVE_RE),
)
KINDS = {
    BY_RE: "by",
    BEFORE_RE: "before",
    WITHIN_RE: "within",
    NEXT_RE: "next",
    UNTIL_RE: "until",
    HAVE_RE: "have",
    DUE_RE: "due",
    DEADLINE_RE: "deadline",
}
REACH = {NEXT_RE: 12, HAVE_RE: 40}  # how far before its key a pattern may begin
