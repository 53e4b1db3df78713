"""The words in which a tier placement is stated, and those that make it none."""

from __future__ import annotations

import re

NAMED_TIER = r"(?:\bTier[\s-]*(?P<tier>[123]|I{1,3}|One|Two|Three)|\bT(?P<short>[123]))"
WATCH = r"(?P<watch>[\s(-]*(?:Special\s+)?(?:Watch[\s-]*List\b\)?|WL\b))"
TIER_RE = re.compile(
    rf"{NAMED_TIER}(?:{WATCH}|\b)|(?:\b(?:the|TIP)\s+|Report.s\s+)(?P<alone>Watch\s*List)\b"
    r"(?!\s+(?:of|for)\s)",
    re.IGNORECASE,
)
TIER_WORDS = ("tier", "watch l", "watchl", "watch\nl")
SHORT_TIERS = ("t1", "t2", "t3")  # looked for in cables about trafficking
NUMERALS = {"one": "1", "two": "2", "three": "3", "i": "1", "ii": "2", "iii": "3"}
PLACING_RE = re.compile(
    r"\b(?:plac(?:es?|ed|ement|ing)|rank(?:s|ed|ing)|rat(?:ed|ing)|list(?:s|ed|ing)|downgrad(?:ed|e|es|"
    r"ing)|upgrad(?:ed|e|es|ing)|remain(?:s|ed)|moved|moving|designat(?:ed|ion)|status|dropped|raised|"
    r"lowered|fell|stayed|kept|put|added|elevated|demoted|promoted|classified|categorized|assigned|"
    r"received|went|goes|slid|slipped|sank|sits|stands|returned|climbed|rose|advanced|relegated|bumped|"
    r"joined|joins|entered|years\s+on|(?:is|was|were|been|are)\s+(?:(?:once\s+)?again\s+|still\s+|now\s+|"
    r"(?:currently|presently|already|also|all|both)\s+)?(?:Tier|a|on|in|at)(?:\s+the)?)\b",
    re.IGNORECASE,
)
# A clause with one of these before the tier states no fact.
NOT_A_FACT_RE = re.compile(
    r"\b(?:may|might|could|would|should|shall|must|can|will|if|whether|unless|until|risk\w*|"
    r"avoid\w*|threat\w*|qualif\w+|eligible|requir\w+|in\s+order\s+to|possib\w+|potential\w*|"
    r"hop(?:es?|ed|ing)|wants?|seeks?|asked|movement|out\s+of|off(?:\s+of)?|not|no\s+longer|"
    r"recommend\w*|believ\w+|deserv\w+|fear\w*|expect\w*|argu\w+|propos\w+|urg(?:es?|ed|ing)|"
    r"prevent\w*|forestall\w*|danger|loom\w*|needed|unlikely|likely|nearly|almost|never|predict\w*|wish\w*|suggest\w*|to\s+be|to\s+remain|warn\w*|"
    r"worr\w+|concern\w*|claim\w*|prospect\w*|speculat\w*|rumou?r\w*|in\s+case|in\s+the\s+event|"
    r"a\s+country|countries|any|each|every|such\s+as|before)\b|\?",
    re.IGNORECASE,
)
# And one with these in its sentence, up to where the next statement begins behind it.
DOUBT_RE = re.compile(
    r"\?|\bunlikely\b|\bif\b|\bunless\b|\bwhether\b|\bwithout\b[^,;]{0,40}\bwould\b", re.IGNORECASE
)
NEXT_RE = re.compile(r";|,\s+(?:and|but|so|while|which)\s", re.IGNORECASE)
# `one of three countries on` says of one of them where it is.
ONE_OF_RE = re.compile(
    r"\b(?:is|was|are|were|remains?|remained|became)\s+(?:\w+\s+)?(?:(?:one|two|three|four|five)\s+of|among|"
    r"the\s+only|one)\b[^.,;:]{0,60}?\b(?:country|countries|governments?|states|nations)\b[^.,;:]{0,30}?"
    r"(?:\bplaced|\branked|\blisted|\bon|\bin|\bat)\s+(?:on\s+|in\s+|as\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `its fall to Tier 3`: told as something that is known, whatever one feels about it.
FACT_NOUN_RE = re.compile(
    r"\b(?:its|their|our|your|\w+['’]s?|country['’]s)\s+(?:\w+\s+){0,2}?(?:fall|drop|slide|downgrade|downgrading|"
    r"demotion|relegation|upgrade|promotion|rise|move|return|descent|placement|ranking|rating|listing|"
    r"inclusion|designation)\s+(?:from\s+\S+\s+\S+(?:\s+watch\s+list)?\s+)?(?:to|on|onto|in|at|as|from)\s+"
    r"(?:an?\s+|the\s+)?\Z",
    re.IGNORECASE,
)
FEELING_RE = re.compile(
    r"\bnot\s+(?:\w+\s+)?(?:surpris|pleas|happy|shock|disappoint|satisf|amus)\w*|\bconcern\w*|\bworr\w+|"
    r"\basked\s+(?:us\s+)?(?:about|why)\b|\bexpected\b|\bargu\w+\s+(?:against|over|about)\b",
    re.IGNORECASE,
)
# It left a tier: no placement, but nothing doubtful either.
LEFT_RE = re.compile(
    r"\b(?:came|comes|moved|got|climbed|went|rose|dropped|was\s+\w+|has\s+\w+|had\s+\w+)\s+"
    r"(?:off(?:\s+of)?|out\s+of)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `was on Tier 2 in 2006 and on the Watch List in 2008`
GOES_ON_RE = re.compile(r"\W*(?:and|but|then)\s+(?:then\s+)?(?:on|at|to|in)\s+(?:the\s+)?\Z", re.I)
# `fell from Tier 1 in the 2005 Report to Tier 2 in the 2006 Report`: both are placements.
FROM_RE = re.compile(r"\bfrom\s+(?:a\s+|the\s+)?(?:ranking\s+of\s+)?\Z", re.IGNORECASE)
FROM_YEAR_RE = re.compile(
    r"(?:\s+(?:status|ranking|rating|country))?,?\s+(?:\(?(?:in|of|for|since)\s+)?[^,;:]{0,40}?(?:20\d\d|last\s+year|"
    r"years?\s+ago)[^,;:]{0,30}?(?=,?\s+(?:to|on|onto)\s+(?:the\s+|a\s+)?\Z)",
    re.IGNORECASE,
)
NEW_YEAR_RE = re.compile(r"\bthis\s+year|\bnow\b|\b20\d\d\b", re.IGNORECASE)
TO_RE = re.compile(r"\W*(?:to|on|onto)\s+(?:the\s+|a\s+)?\Z", re.IGNORECASE)
# `Tier 2 in the 2008 Report, up from Tier 3 in the 2007 Report`
UP_FROM_RE = re.compile(r",?\s+(?:\(?(?:up|down)\s+)?from\s+(?:the\s+|a\s+)?\Z", re.IGNORECASE)
# `Tier 2 in this year's Report as it was in 2008`
AS_IN_RE = re.compile(
    r",?\s+(?:just\s+|exactly\s+)?(?:as|where)\s+(?:it\s+(?:was|had\s+been|did|stood|were)\s+(?:also\s+)?)?in\s+(?:the\s+)?"
    r"(?P<years>20\d\d(?:\s*(?:,|and|,\s*and|&)\s+(?:in\s+)?20\d\d){0,4})\b",
    re.IGNORECASE,
)
# `a country put on the Watch List a week ago`: one country, known to the reader.
KNOWN_ONE_RE = re.compile(
    r"\b(?:for|of|in|by|from|to|as|is|with)\s+(?P<one>a\s+country)\s+(?:(?:that|which)\s+(?:was|has\s+been)\s+|just\s+|newly\s+|"
    r"recently\s+)*(?:put|placed|listed|ranked|downgraded|upgraded|moved|raised|dropped)\s+(?:to|on|onto|in|as|from)\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
A_COUNTRY_RE = re.compile(r"\ba\s+country\b", re.IGNORECASE)
# Told of the report just out: `a week ago`, `last month`, `two days ago`.
JUST_OUT_RE = re.compile(
    r"\b(?:(?:(?:an?|one|two|three|four|five|six|few|several|\d{1,2})\s+(?P<unit>day|week|month)s?\s+ago)|"
    r"last\s+(?P<last>week|month)|yesterday|earlier\s+this\s+(?:week|month))\b",
    re.IGNORECASE,
)
SMALL = {word: n for n, word in enumerate("one two three four five six".split(), start=1)}
SMALL |= {"few": 3, "several": 4}
# `Kenya's placement on Tier 3 would`: then it is not yet one.
NOT_YET_RE = re.compile(
    r"\b(?:will|would|could|may|might|can|should|if|unless|next|future|possib\w+|likely|unlikely|not|was|were|had|used|"
    r"depend\w*|hing\w+|requir\w*|needs?)\b",
    re.IGNORECASE,
)
# `Oman's Tier 3 ranking`
WHOSE_RE = re.compile(r"[a-z]['’]s?\s+\Z", re.IGNORECASE)
NOUN_RE = re.compile(r"\s+(?:placement|ranking|rating|status|listing|designation)\b", re.IGNORECASE)
# `Kenya, Tier 2 in this year's Report`
BARE_RE = re.compile(r"[A-Z][\w’-]*,\s+(?:(?:still|now|currently)\s+)?(?:on\s+)?(?:the\s+)?\Z")
IN_REPORT_RE = re.compile(
    r"\s+(?:in|of|since)\s+(?:this\s|last\s|the\s+(?:latest|20|TIP)|20)", re.I
)
# `Kenya, a Tier 2 country`, `As a Tier 2 country, Kenya`.
APPOSED_RE = re.compile(r"(?:[A-Z][\w’'-]*,\s+|\bas\s+)(?:currently\s+|now\s+)?an?\s+\Z", re.I)
BEHIND_COMMA_RE = re.compile(
    r"(?:\s*\([^()]{0,40}\)|[^,;.:]{0,60}),\s+(?P<who>(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})"
)
FRONTED_RE = re.compile(
    r"\b(?:after|despite|following|since|as|with|upon|on|from|due\s+to|because\s+of|having|being|"
    r"placed|ranked|listed|downgraded|upgraded)\b|\A\W*(?:its|their)\b",
    re.IGNORECASE,
)
OR_RE = re.compile(r"\bor\b", re.IGNORECASE)
AND_RE = re.compile(r",?\s+and\s+(?!(?:in\s+)?20\d\d)")
# Where another statement begins: what stands before it casts no doubt on what follows.
CLAUSE_RE = re.compile(
    r";\s*|,\s+(?:and\s+|but\s+|so\s+|yet\s+|therefore,?\s+|however,?\s+|thus\s+)*(?=(?:it|they|which|"
    r"the\s+(?:country|government|report)|(?:the\s+)?GO[A-Z]{1,3}|(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)\s+"
    r"(?:was|were|is|has|had|remain|fell|dropped|moved|stayed|placed|ranked))"
    r"|\s+but\s+|\s+while\s+|\s+whereas\s+",
)
REPORT_YEAR_RE = re.compile(
    r"\b(?P<years>20\d\d(?:\s*(?:,|and|,\s*and|&|or)\s+(?:the\s+)?20\d\d){0,4})\s+(?:annual\s+|G/TIP\s+)?"
    r"(?:(?:TIP|Trafficking[\s-]+in[\s-]+Persons)\s+)?(?:\(TIP\)\s+)?Reports?\b|"
    r"\b(?:TIP|Trafficking[\s-]+in[\s-]+Persons)\s+Report\s+(?:for|of)\s+(?P<of>20\d\d)",
    re.IGNORECASE,
)
IN_YEAR_RE = re.compile(
    r"\b(?:in|since|for|during)\s+(?:both\s+|(?:June|July|August|September)\s+(?:of\s+)?)?(?P<years>20\d\d(?:\s*(?:,|and|,\s*and|&)\s+(?:in\s+)?20\d\d)"
    r"{0,4})\b(?!\s*[-/])|"
    r"\b20\d\d\s+(?:downgrade|upgrade|demotion|promotion|placement|ranking|rating|listing)\b",
    re.IGNORECASE,
)
THIS_YEAR_RE = re.compile(
    r"\b(?P<which>this|last)\s+year['’,]?s\s+(?:annual\s+)?"
    r"(?:(?:TIP|Trafficking\s+in\s+Persons)\s+)?report",
    re.IGNORECASE,
)
BRACKET_YEAR_RE = re.compile(
    r"\A\s*\((?:in\s+)?(?P<years>20\d\d(?:\s*(?:,|and|,\s*and|&)\s+20\d\d){0,4})\)"
)
# Years told from the day of the cable: of an event, and of a state.
YEAR_RE = re.compile(r"\b(?P<which>this|last)\s+year\b(?!['’,]s)", re.IGNORECASE)
AGO_RE = re.compile(r"\b(?P<count>a|one|two|three|four|1|2|3|4)\s+years?\s+ago\b", re.IGNORECASE)
AGO = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3, "4": 4}
LATEST_REPORT_RE = re.compile(
    r"\b(?:latest|most\s+recent|current|newest|just[- ]released|recently\s+released)\s+"
    r"(?:annual\s+)?(?:(?:TIP|Trafficking[\s-]+in[\s-]+Persons)\s+)?report\b",
    re.IGNORECASE,
)
# Behind a tier, what is told in the same breath ends here.
CUT_RE = re.compile(
    r"[;:]|,\s(?!(?:in|for|since|this|last)\s)|\s(?:but|while|because|which|who|when|although|despite)\s|"
    r"\sand\s(?!(?:in\s)?20\d\d)",
    re.IGNORECASE,
)
PRESENT_RE = re.compile(
    r"\b(?:is|are|remains?|stays?|ranks?|stands|sits|currently|now|presently|"
    r"(?:has|have)\s+(?:now\s+|also\s+)?(?:been|remained|stayed|kept))\b",
    re.IGNORECASE,
)
# The days on which the reports came out; in between the last one is the one in force. From the
# dates that the Department's archived pages of the reports bear (state.gov, Office to Monitor
# and Combat Trafficking in Persons, 2001 to 2010).
RELEASES = {
    2001: (7, 12),
    2002: (6, 5),
    2003: (6, 11),
    2004: (6, 14),
    2005: (6, 3),
    2006: (6, 5),
    2007: (6, 12),
    2008: (6, 4),
    2009: (6, 16),
    2010: (6, 14),
}
# `Tier 3: Burma, Cuba and North Korea`, as lists of a report print it.
LISTED_RE = re.compile(
    rf"{NAMED_TIER}(?:{WATCH})?(?:\s+(?:countries|placements?))?(?:\s*\(\d+\))?\s*(?::|\s--?\s)\s*"
    r"(?P<names>[A-Z][^.;:]{2,900})",
    re.IGNORECASE,
)
END_OF_LIST_RE = re.compile(r"\n[ \t]*\n|\n\W*(?=Tier\b)|\s+(?=Tier\s[123])", re.IGNORECASE)
# `ICELAND (Tier 2)` or `Iceland: Tier 2 Watch List` alone on a line, as over a narrative.
HEADED_RE = re.compile(
    rf"^[ \t*=-]*(?P<country>[A-Z][A-Za-z.'’ -]{{2,50}}?)[ \t]*(?:\([ \t]*|[:,–-]+[ \t]*)"
    rf"{NAMED_TIER}(?:{WATCH})?[ \t]*\)?[ \t*=-]*$",
    re.IGNORECASE | re.MULTILINE,
)
# A placement of another time than that of the report spoken of.
EARLIER_RE = re.compile(
    r"\b(?:had\s+been|previous(?:ly)?|former(?:ly)?|earlier|once|ago|originally|last\s+year|next|until)\b",
    re.IGNORECASE,
)
NOUN_OF_RE = re.compile(
    r"\S+\s*\S*\s+(?:ranking|rating|placement|status|designation)\s+(?:of|for)\s", re.IGNORECASE
)
OURS_RE = re.compile(
    r"\b(?:(?:the|your|host)\s+(?:country|government)|GO[A-Z]{1,3}|RGC|UAEG|SARG|RTG|SAG|"
    r"ROKG|its?|it)(?:['’,]s)?\b",
    re.IGNORECASE,
)
GOVERNMENT_RE = re.compile(
    r"\b(?P<nationality>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)\s+(?:government|authorities|officials?|"
    r"ministers?|side|placement|ranking|rating)\b"
)
