"""The ways to name a time, in the order in which they are tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cables.extraction.language.number_words import ONES, TEENS
from cables.extraction.language.period_dates import (
    Dates,
    from_ago,
    from_bare_part,
    from_days,
    from_fiscal,
    from_month,
    from_month_end,
    from_months,
    from_part,
    from_relative,
    from_short_year,
    from_since,
    from_since_fiscal,
    from_so_far,
    from_to_date,
    from_year,
    from_year_to,
    from_years,
    no_dates,
)

_M = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_Y = r"(?:19[89]|20[01])\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\bthru\b|\band\b)\s*"
_SPAN = r"(?:periods?|half|quarter|years?|months|timeframe|season)"
_ORDINAL = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_COUNT = rf"(?:{'|'.join([*ONES, *TEENS])}|\d{{1,2}})"
# A year before one of these is part of a name, and one before "plan" no time of a figure.
_NO_NAME = (
    r"(?!\d|[,.]\d|['’]s\b|[-/]\d|\s+(?:TIP|Trafficking|annual\s+(?:TIP|report)|Report|report|"
    r"Law|law|Act|"
    r"TVPRA|national|National|plan|Plan|strategy|protocol|Protocol|Convention|NAP|action|"
    r"interim)\b)"
)
_KIND = r"(?:calendar\s+year|fiscal\s+year|budget(?:\s+year)?)"
_MEANS = (  # "the 2010 state budget"
    r"(?:(?:state|national|federal|government|annual)\s+)?(?:budget|allotment|allocation|"
    r"appropriation|funding)"
)
_SEASON = (  # its days are not told
    r"(?:(?:cotton\s+)?(?:harvest|season)|school\s+year|academic\s+year|reporting\s+(?:period|"
    r"year)|period)"
)


Resolver = Callable[[re.Match, date | None], Dates]


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to name a time. `guard` is what the text must hold for it to be worth a search."""

    guard: str  # "month", "year", "word"
    pattern: re.Pattern
    dates: Resolver
    needs_prefix: bool = False
    back: str = ""  # what `Period.back` says; "year" for the year that the words name


def _rule(
    guard: str, pattern: str, dates: Resolver, needs_prefix: bool = False, back: str = ""
) -> Rule:
    return Rule(guard, re.compile(pattern, re.VERBOSE), dates, needs_prefix, back)


# In this order: what an earlier rule took, a later one leaves.
RULES = (
    # "the same period of 2005", "the same nine months of last year"
    _rule(
        "same",
        rf"""\b(?:the\s+)?same\s+(?:{_COUNT}\s+)?(?:time\s+)?{_SPAN}\s+(?:of|in|during|from|the)?\s*
        (?P<year>{_Y}\b|last\s+year|(?:the\s+)?(?:previous|preceding|prior)\s+year|
        (?:the\s+)?year\s+(?:before|earlier))""",
        no_dates,
        back="year",
    ),
    # "the same period", "those months", "that year", "the nine months"
    _rule(
        "same",
        rf"""\b(?:(?:the|this|that)\s+same\s+(?:{_COUNT}\s+)?(?:time|{_SPAN})|
        [Tt]h(?:at|ose)\s+(?:{_COUNT}\s+)?{_SPAN}|the\s+{_COUNT}\s+months)\b""",
        no_dates,
        needs_prefix=True,
        back="same",
    ),
    # "that afternoon"
    _rule(
        "same",
        r"\b[Tt]hat\s+(?:same\s+)?(?:day|afternoon|morning|evening|night)\b",
        no_dates,
        back="day",
    ),
    # "the year before", "the previous year"
    _rule(
        "word",
        r"""\b(?:[Tt]he\s+year\s+(?:before|earlier)|a\s+year\s+(?:before|earlier)|
        (?:[Tt]he|in)\s+(?:previous|preceding|prior)\s+(?:calendar\s+)?year)\b""",
        no_dates,
        back="before",
    ),
    # "during the year"
    _rule(
        "word",
        r"\b(?:[Dd]uring|[Oo]ver|[Tt]hroughout|[Ii]n)\s+the\s+year\b(?!\s+(?:\d|to|end|before|"
        r"earlier|under|that))",
        no_dates,
        back="whole",
    ),
    # "the year to May", "the year ending June 30, 2008"
    _rule(
        "month",
        rf"""\b(?:the\s+)?(?:year|(?:twelve|12)\s+months)\s+(?:to|ending|ended)\s+(?:in\s+|on\s+)?
        (?:the\s+end\s+of\s+)?(?P<month>{_M})(?:\s+\d\d?\b)?,?(?:\s+(?P<year>{_Y}))?\b""",
        from_year_to,
    ),
    # "so far in 2003", "to date"
    _rule(
        "year",
        rf"\b(?:[Ss]o|[Tt]hus)\s+far\s+in\s+(?:(?:calendar\s+year|CY)\s+)?(?P<year>{_Y})\b",
        from_so_far,
    ),
    _rule("date", r"\b[Tt]o\s+date\b(?!\s+(?:this|in|of))", from_to_date),
    # As in: (04: 11)
    _rule("short", r"(?<=\()['’]?(?P<short>0\d)(?=:\s)", from_short_year),
    # "two years ago"
    _rule(
        "ago",
        rf"\b(?P<count>a|{_COUNT})\s+(?P<unit>years?|months?)\s+ago\b",
        from_ago,
    ),
    # "a month", "per year", "annually": no figure of one time
    _rule(
        "recur",
        r"""\b(?:(?<!of\s)(?<!for\s)(?<!after\s)(?<!within\s)(?<!than\s)(?<!to\s)
        (?:a|per|each|every)\s+(?:year|month|week|day)\b(?!\s+(?:ago|later|earlier|before|after|
        in\s+(?:prison|jail)|of|old|from|for)\b)|(?:annually|yearly|monthly|weekly|daily)\b)""",
        no_dates,
        back="each",
    ),
    # "the end of June", "since the end of March"
    _rule(
        "month",
        rf"\b(?P<since>[Ss]ince\s+)?(?:at\s+)?the\s+end\s+of\s+(?P<month>{_M})"
        rf"(?:,?\s+(?P<year>{_Y}))?\b(?!\s+\d)",
        from_month_end,
    ),
    # "from April 2008 to March 2009", "January-June 2008"
    _rule(
        "month",
        rf"""\b(?P<month>{_M}),?(?:\s+(?P<year>{_Y}))?
        {_TO}(?:the\s+)?(?:end\s+of\s+)?(?P<month2>{_M}),?(?:\s+1?(?P<year2>{_Y})\b)?(?!\s+\d)""",
        from_months,
    ),
    # "November 30 - December 1", "on March 5-9, 2008", "March 30"
    _rule(
        "month",
        rf"""\b(?P<month>{_M})\s+(?P<day>{_DAY})\b(?!,\d)(?:,?\s+(?P<year>{_Y})\b)?
        (?:{_TO}(?:(?P<month2>{_M})\s+)?(?P<day2>{_DAY})\b(?!\s+[a-z]))?(?:,?\s+(?P<year2>{_Y})\b)?""",
        from_days,
    ),
    # "on 30 March 2008"
    _rule(
        "month",
        rf"""\b(?P<day>{_DAY})(?:-(?P<day2>{_DAY}))?\s+(?P<month>{_M})(?P<month2>)(?P<year2>)\b
        (?:,?\s+(?P<year>{_Y})\b)?""",
        from_days,
    ),
    # "the first nine months of 2009", "the second half of last year"
    _rule(
        "word",
        rf"""\b(?P<which>{_ORDINAL})\s+(?:(?P<part>half|quarter)|(?P<count>{_COUNT})?\s*months?)
        \s+of\s+(?:(?:calendar\s+year|CY)\s+)?
        (?P<year>{_Y}\b|(?:last|this|the|the\s+past|the\s+current|the\s+last)\s+year)""",
        from_part,
    ),
    # "the 2005-2006 harvest", which has no days
    _rule("year", rf"\b(?P<year>{_Y})[-/](?:{_Y}|\d\d)\s+{_SEASON}\b", no_dates),
    # "the first quarter", "the second-quarter allocation"
    _rule(
        "word",
        r"""\b(?<!its\s)(?<!their\s)(?P<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s-]
        (?P<part>half|quarter)\b(?!\s+of|['’])""",
        from_bare_part,
    ),
    # "from 2005 to 2007", "in 2006-2007", "2006/07"
    _rule(
        "year",
        rf"""(?<![\w,.])(?P<year>{_Y})(?:{_TO}(?P<year2>{_Y})|[-/](?P<short>\d\d))(?![\d,%]){_NO_NAME}
        (?!\s+(?:cases|victims|persons|people|percent|women|convictions))""",
        from_years,
        needs_prefix=True,
    ),
    _rule("year", rf"\b(?P<year>{_Y})/(?:(?P<year2>{_Y})|(?P<short>\d\d))\b", from_years),
    # "since FY 2002"
    _rule(
        "since",
        rf"\b[Ss]ince\s+(?:FY|[Ff]iscal\s+[Yy]ear)[\s-]*(?P<year>['’]?(?:{_Y}|\d\d))\b",
        from_since_fiscal,
    ),
    # "FY 2008"
    _rule(
        "word",
        rf"\b(?:FY|[Ff]iscal\s+[Yy]ear)[\s-]*(?:\(FY\)\s*)?(?P<year>['’]?(?:{_Y}|\d\d))\b",
        from_fiscal,
    ),
    # "since its opening in 2005"
    _rule(
        "since",
        rf"""\b[Ss]ince\s+(?:[\w-]+\s+){{1,5}}?in\s+(?:(?P<month>{_M}),?\s+)?(?P<year>{_Y})\b""",
        from_since,
    ),
    # "since January 2007", "since 2004", "since June"
    _rule(
        "since",
        rf"""\b[Ss]ince\s+(?:(?:early|late|mid)[\s-]+)?(?:(?P<month>{_M}),?\s*)?(?P<year>{_Y})\b""",
        from_since,
    ),
    _rule("since", rf"\b[Ss]ince\s+(?P<month>{_M})(?P<year>)\b", from_since),
    # "in March 2008", "in October, 2005"
    _rule("month", rf"\b(?P<month>{_M}),?\s+1?(?P<year>{_Y})\b", from_month),
    # "the 2008 harvest", "calendar year 2008"; a digit too many is a paragraph mark misread
    _rule("year", rf"\b(?P<year>{_Y})\s+{_SEASON}\b", no_dates),
    _rule("year", rf"\b(?P<year>{_Y})\s+{_KIND}\b", from_year),
    _rule("year", rf"\b(?P<year>{_Y})\s+{_MEANS}\b", from_year),
    _rule("year", rf"\b(?:[Cc]alendar\s+[Yy]ear|CY)\s*-?\s*(?P<year>{_Y})\b", from_year),
    # As in "in 2005", "early 2008", "for all of 2007".
    _rule("year", rf"(?<![\w,./-])1?(?P<year>{_Y})\b{_NO_NAME}", from_year, needs_prefix=True),
    # As in "12 (2007)", "2008: 14", "and 2008".
    _rule("year", rf"(?<=\()(?P<year>{_Y})(?=[);,:])", from_year),
    _rule("year", rf"(?<![\w,/-])(?P<year>{_Y})(?=\s?:\s|\s--?\s|\s?=)", from_year),
    _rule("year", rf"\b(?:and|versus|vs\.?)\s+(?P<year>{_Y})(?=\s*[,.;)]|\s*\Z)", from_year),
    # "last March"
    _rule("month", rf"\b(?:[Ll]ast|[Tt]his(?:\s+past)?)\s+(?P<month>{_M})(?P<year>)\b", from_month),
    # "in January"
    _rule("month", rf"\b(?P<month>{_M})(?P<year>)\b(?!\s+\d)", from_month, needs_prefix=True),
    # "the reporting period"
    _rule(
        "word",
        r"""\b(?:(?:current|previous|last|this)\s+)?(?:[Rr]eporting|[Rr]ating)\s+
        (?:[Pp]eriod|[Yy]ear)\b|\b(?:the\s+)?period\s+(?:covered\s+by|under)\s+
        (?:this\s+report|review|report)\b""",
        no_dates,
    ),
    # "last year", "so far this year", "in the past six months"
    _rule(
        "word",
        rf"""\b(?P<which>(?:[Ss]o\s+far|[Tt]hus\s+far|[Tt]o\s+date)\s+this|[Ll]ast|[Tt]his|[Pp]ast|
        [Pp]revious|[Pp]receding|[Cc]urrent)\s+(?:(?P<count>{_COUNT})\s+)?(?:calendar\s+)?
        (?P<unit>years?|months?|weeks?|days)\b(?!['’,]s\s+(?:[Rr]eport|TIP))""",
        from_relative,
    ),
    # "now": not the time of the figure before
    _rule(
        "now",
        r"\b(?:now|[Cc]urrently|[Aa]t\s+present|[Pp]resently|nowadays)\b",
        no_dates,
        back="now",
    ),
)
# Substrings without which no rule of a guard can match; to look for them costs next to nothing.
GUARDS = {
    "same": ("same", "hat ", "hose ", "months", "hat\n", "hose\n"),
    "date": ("date",),
    "short": ("(0", "(’0", "('0"),
    "ago": (" ago", "\nago"),
    "recur": ("ear", "onth", "eek", "day", "ually", "daily"),
    "now": ("now", "urrently", "resent"),
    "since": ("ince",),
    "month": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "year": ("198", "199", "200", "201"),
    "word": ("ear", "onth", "eriod", "half", "quarter", "FY", "eek", "days"),
}
