"""Shares in words: "a third of", "fewer than half", "one in five"; and "dozens"."""

from __future__ import annotations

import re

from cables.extraction.language.number_words import ONES

FRACTION_RE = re.compile(
    r"(?<![\w-])(?:(?P<top>one|two|three|a|1|2|3)[\s-]+"
    r"(?P<part>third|quarter|fifth|fourth|sixth|eighth|tenth|half)s?(?=\s+(?:of|the|are|were)\b)"
    r"|(?:(?<=nearly )|(?<=almost )|(?<=perhaps )|(?<=about )|(?<=over )|(?<=only )|(?<=by )|"
    r"(?<=than )|(?<=quite ))"
    r"(?P<top2>one|two|three|a)[\s-]+(?P<part2>third|quarter|fifth|fourth|tenth|half)s?(?=[,.;)])"
    r"|(?<!first )(?<!second )(?<!other )half(?=\s+(?:of|the|are|were|all|these|those)\b)"
    r"(?!\s+of\s+\d{4})|(?<=than )half(?=\s+[a-z]+|[,.;)])(?!\s+(?:an?\b|that|as))"
    r"|(?<=by )half(?=\s+(?:over|since|from|in)\b))",
    re.IGNORECASE,
)
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
FRACTION_WORDS = ("half", "Half", "third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth")
HEDGE_WORDS = ("undreds", "housands", "ozens", "cores")
OUT_OF_RE = re.compile(
    rf"\b(?P<part>{'|'.join(ONES)}|\d)\s+(?:out\s+of|in)\s+(?:every\s+)?(?P<whole>{'|'.join(ONES)}|ten|"
    rf"10|\d)\b(?![\d,.]\d)",
    re.IGNORECASE,
)
HEDGE_RE = re.compile(
    r"\b(?:(?:tens|hundreds)\s+of\s+thousands|dozens|scores|hundreds|thousands)\b(?!\s+(?:who|"
    r"to)\b)",
    re.IGNORECASE,
)
