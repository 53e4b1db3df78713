"""The words that put a duty on somebody, and those that make it none."""

from __future__ import annotations

import re

# Who can owe something, at the end or the head of the words before the verb.
AGENT_RE = re.compile(
    r"\b(?:(?i:department|posts?|embass(?:y|ies)|missions?|consulates?|governments?|ministr\w+|ministers?|"
    r"president|parliament|legislature|congress|senate|cabinet|council|secretary|ambassador|charge|"
    r"police|authorities|officials?|officers?|committee|commission|agency|agencies|office|bureau|"
    r"prosecutors?|courts?|judges?|judiciary|company|companies|employers?|addressees|countries|party|parties|"
    r"team|task\s+force|unit|delegation|working\s+group|bank|ngos?|we|they|he|she|leaders?|members?)|GO[A-Z]{1,4}|USG|"
    r"G/TIP|[A-Z]{2,6})\b"
)
ADVERB = (
    r"(?:\s+(?:also|further|strongly|kindly|hereby|again|therefore|now|still|likewise|please))?"
)
REQUESTED_RE = re.compile(
    rf"\b(?P<verb>(?:is|are|was|were|been|be|being){ADVERB}\s+(?:requested|asked|required|urged|instructed|"
    r"directed|encouraged|obliged|obligated|told|ordered|mandated|tasked|invited|reminded|called\s+upon|"
    r"committed)\s+to)\b(?!\s+(?:expect|anticipate|await|believe|think)\b)",
    re.IGNORECASE,
)
REQUEST = (
    r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|instruct(?:s|ed)?|direct(?:s|ed)|"
    r"call(?:s|ed)?\s+(?:up)?on|requir(?:es?|ed|ing)|order(?:s|ed)|demand(?:s|ed)?|oblig(?:es|ed)|"
    r"remind(?:s|ed)?|encourag(?:es|ed)|giv(?:es?|en|ing)|gave|tells|told|"
    r"wants?|wanted|press(?:es|ed))"
)
# `asks all posts to send`, `requests that Post deliver`.
REQUESTS_RE = re.compile(
    rf"{REQUEST}\s+(?:for\s+|of\s+)?(?P<who>(?!to\b)[\w/.&'’-]+(?:\s+(?!to\b)[\w/.&'’-]+){{0,6}})\s+"
    rf"to\s+(?!expect\b|anticipate\b|await\b)[a-z]|{REQUEST}\s+that\s+(?P<that>[\w/.&'’-]+(?:\s+[\w/.&'’-]+){{0,5}}?)\s+(?P<verb>(?!of\b|"
    r"to\b)[a-z]{3,})\b",
    re.IGNORECASE,
)
ASKS_RE = re.compile(
    r"\b(?:(?:plan|program|law|act|decree|resolution|roadmap|road\s+map|strategy|agreement|protocol|memorandum|"
    r"timetable|schedule|letter|note|points|demarche|cable)s?\s+(?:\([^()]{1,30}\)\s+)?call(?:s|ed)\s+for|"
    r"(?:request|ask|demand|urg)\w*\s+that\s+(?:(?!(?:will|would|not|can|may|should|could|to)\b)[\w’'-]+\s+){1,8}be|requests?|ask(?:s|ed|ing)?\s+for|would\s+(?:greatly\s+)?appreciate|would\s+be\s+grateful|looks?\s+forward\s+to|"
    r"seeks|needs|require|requires|(?:is|are)\s+(?:needed|required|requested|wanted)|please|kindly|pls)\b",
    re.IGNORECASE,
)
# `G/TIP would need the figures by`: somebody who may ask for them, and what.
NEEDS_RE = re.compile(
    r"\b(?:(?:will|would|shall|does|do)\s+)?(?:need|needs|needed|wants?|wanted)\s+(?:(?:the|these|those|your|its|"
    r"his|her|their|all|an?)\s+|[\w/.]+['’]s?\s+)(?!to\b)[a-z]",
    re.IGNORECASE,
)
ASKING_RE = re.compile(
    r"\b(?:(?i:department|washington|posts?|embassy|mission|consulate|we|ambassador|office|bureau|bureaus|"
    r"committee|court|judge|ministry)|G/TIP|[A-Z]+/[A-Z]+|USG)\Z"
)
OBLIGED_RE = re.compile(
    r"\b(?P<modal>must|shall|should|needs?\s+to|would\s+have\s+to|has\s+to|have\s+to|had\s+to|ought\s+to|is\s+to|are\s+to|"
    r"was\s+to|were\s+to)\s+"
    r"(?P<verb>(?:(?:also|again|first|now|therefore|\w+ly)\s+)?[a-z]+)\b",
    re.IGNORECASE,
)
PROMISED_RE = re.compile(
    r"\b(?:will|would|shall|plans?\s+to|intends?\s+to|expects?\s+to|is\s+scheduled\s+to|(?:(?:has|have|had)\s+)?(?:promised|pledged|committed|agreed|vowed|"
    r"undertaken|undertook)\s+(?:itself\s+|themselves\s+)?to|aims?\s+to)\s+"
    r"(?P<verb>(?:(?:also|again|now|likewise|soon|\w+ly)\s+)?[a-z]+)\b",
    re.IGNORECASE,
)
PROMISED_THING_RE = re.compile(
    r"\b(?:promised|pledged)\s+(?:(?:us|him|her|them|me|the\s+[A-Za-z]+|[A-Z][\w’'-]+)\s+)?"
    r"(?:(?:an?|the|his|her|its|their|more|better|new|fresh|updated|final|monthly|quarterly|weekly|regular|"
    r"written|full|half-yearly|further)\s+[a-z]|(?:statistics|figures|data|names|copies|answers|details|results|money)\b)"
)
# Whoever promises that something will be means it as his duty, whatever the verb.
PROMISES_RE = re.compile(
    r"\b(?:promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|guarante(?:es|ed)|undertook|swore|gave\s+(?:\w+\s+)?"
    r"(?:his|her|their)\s+word)\b",
    re.IGNORECASE,
)
# `undertook to have the figures sent`
HAVE_DONE_RE = re.compile(
    r"(?:have|get)\s+(?:[\w’'-]+\s+){1,6}?(?:\w+ed|sent|done|built|written|ready|made|begun|set\s+up)\b",
    re.IGNORECASE,
)
# More of the same is a plan, not a duty.
GROWS_RE = re.compile(
    r"(?:plan|intend|expect|aim)\w*\s+to\s+(?:\w+ly\s+|also\s+)?(?:add|expand|increase|grow|double|triple|"
    r"extend|raise|recruit|hire|widen)\b",
    re.IGNORECASE,
)
# A limit that is meant: then to come, to be and to return are things to do by it.
STRICT_LIMIT_RE = re.compile(
    r"(?:no|not)\s+later\s+than|\bNLT\b|at\s+the\s+(?:very\s+)?latest|without\s+fail", re.IGNORECASE
)
COMES_RE = re.compile(
    r"(?:\w+ly\s+|also\s+|again\s+)?(?:come|go|return|arrive|leave|depart|begin|have|get|be|end)\b",
    re.I,
)
OPINION_RE = re.compile(
    r"\b(?:think|thinks|thought|believ\w+|expect\w*|predict\w*|hop\w+|fear\w*|doubt\w*|guess\w*|estimat\w+|"
    r"forecast\w*)\b",
    re.IGNORECASE,
)
# `within the 60 days that Washington allows`
ALLOWED_RE = re.compile(
    r"\b(?:days?|weeks?|months?|time|period)\s+(?:that\s+|which\s+)?(?:[\w/.’']+\s+){1,4}?(?:allow(?:s|ed)|gave|gives?|"
    r"given|sets?|grant(?:s|ed)|prescrib(?:es|ed)|provided|laid\s+down)\b",
    re.IGNORECASE,
)
PAST_RE = re.compile(r"(?:was|were|had|would|gave|told|undertook|\w+ed)\b", re.IGNORECASE)
STRICT_PROMISE_RE = re.compile(r"promised|pledged|committed|agreed|vowed|undert", re.IGNORECASE)
# `will be submitted`: somebody's plan, told without saying whose.
PLANNED_RE = re.compile(
    r"\b(?P<modal>will|would|(?:is|are)\s+(?:scheduled|expected|due|planned)\s+to)\s+be\s+(?:\w+ly\s+)?"
    r"(?:submitted|presented|adopted|completed|finished|finalized|opened|approved|passed|enacted|"
    r"ratified|drafted|established|implemented|signed|delivered|sent|released|published|issued|"
    r"forwarded|introduced|amended|created|launched|tabled|gazetted|appointed|hired|trained|installed|"
    r"built|constructed|paid|transferred|distributed|circulated|filed|concluded|provided|conducted|"
    r"carried\s+out|rolled\s+out|put\s+into|operational|ready)\b",
    re.IGNORECASE,
)
SAID_RE = re.compile(
    r"\Athat\b|\b(?:said|says|told|assured|promised|announced|explained|indicated|added|noted|stated|claimed|"
    r"confirmed|reported|informed)\b",
    re.IGNORECASE,
)
SAID_FIRST_RE = re.compile(
    r"\A.*\b(?:said|says|noted|stated|reported|announced|claimed|added|explained|"
    r"(?:told|assured|informed)\s+(?:us|poloff|[A-Z]\w+|the\s+\w+))\s+(?=\S)",
    re.DOTALL,
)
IF_RE = re.compile(r"\b(?:if|unless|whether)\b", re.IGNORECASE)
# What has to come in: who sends it is not said.
HAS_RE = re.compile(
    r"\s+ha(?:s|ve|d)\s*\Z|\s+(?:(?:has|have|had)\s+been|was|were|is|are)\s+given\s*\Z|"
    r"\b(?:gave|gives?|given)\s+(?P<who>[\w.'’ \n-]{2,40}?)\s*\Z",
    re.IGNORECASE,
)
GAVE_RE = re.compile(
    r"(?:gave|gives?|given|giving)\s+(?P<who>[\w.'’ \n-]{2,40}?)\s*\Z", re.IGNORECASE
)
# `due before parliament by May 15`
DUE_BEFORE_RE = re.compile(r"\bdue\s+(?!to\b)(?:[\w/]+\s+){1,4}\Z", re.IGNORECASE)
PAPERS_RE = re.compile(
    r"\b(?:responses?|repl(?:y|ies)|answers?|reports?|comments?|submissions?|applications?|nominations?|"
    r"proposals?|drafts?|names|forms|figures)\Z",
    re.IGNORECASE,
)
# Verbs of what happens, not of what is done.
HAPPENS_RE = re.compile(
    r"(?:(?:\w+ly|likewise|soon|also|again|now)\s+)?(?:be|have|become|begin|end|grow|rise|fall|drop|reach|exceed|remain|recover|come|go|"
    r"happen|occur|expire|die|need|want|know|see|hear|continue|stay|probably|likely|face|lose|win|gain|"
    r"run|get|last|take\s+place|improve|increase|decline|double|not|expect|return|arrive|depart|leave)\b",
    re.IGNORECASE,
)
READY_RE = re.compile(r"be\s+(?:\w+ly\s+)?(?:ready|complete|in\s+place)\b", re.I)
PASSIVE_RE = re.compile(
    r"be\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|wn|ade|ent|ought|ut|ld|et|id)|done)\b", re.I
)
# The duty was met, or nobody's: the words between it and the date tell.
TOLD_RE = re.compile(
    r"\b(?:had|was|were|did|has|said|reported|told|noted|that\s+would|which|because|since)\b", re.I
)
NEGATED_RE = re.compile(r"\b(?:no|not|never|nobody|none|nor|neither|cannot)\b", re.IGNORECASE)
NO_DUTY_RE = re.compile(
    r"declassif|decontrol|classified\s+by|\bdecl\b|\bE\.?O\.?\s*1\d{4}|\bif\s+\w+\s+(?:had|were)\b(?!\s+to\b)",
    re.I,
)
BREAK_RE = re.compile(
    r"""
    ;\s+ | :\s+ | \s--\s | \n[ \t]*(?:--+|[-*•])[ \t]*(?=(?-i:[A-Z]))
    | ,\s+(?:and|but|while|so|yet|although|though)\s+
      (?=(?!(?:would|must|should|will|has|have|is|are|to|then)\b)\w+\s+\w+)
    | \s+(?:but|while|whereas)\s+(?!(?:would|must|should|will)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
BREAK_BEHIND_RE = re.compile(r";\s|\n[ \t]*(?:--+|[*•])[ \t]*(?=[A-Z])")
LEAD_RE = re.compile(
    r"(?:[\s\W]*(?:and|but|so|yet|also|again|further(?:more)?|however|therefore|thus|in\s+addition|"
    r"finally|please|that|accordingly|as\s+always|meanwhile|action\s+request(?:ed)?)\b[\s,:]*)+",
    re.IGNORECASE,
)
RELATIVE_RE = re.compile(r"\s+(?:who|which|that|whose|whom)\b", re.IGNORECASE)
FINITE_RE = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|may|do|does|did)\b|ed\b", re.I
)
BRACKETS_RE = re.compile(r"\([^()]{0,80}\)\s?")
ANTECEDENT_RE = re.compile(
    r"\b(?:the|an?|its|their|any|all|national)\s+[\w-]+(?:\s+[\w-]+){0,3}?\s+(?=(?:that|which)\s+"
    r"(?:the\s+|must|should|shall|(?:is|are)\s|has\s+to|have\s+to))",
    re.IGNORECASE,
)
DETERMINER_RE = re.compile(r"\b(?:the|all|each|every|both|our|your|its|their|host|action)\s", re.I)
FROM_RE = re.compile(
    r"\b(?:from|by)\s+(?P<who>(?:the\s+|all\s+|each\s+)?(?:[A-Z][\w/.-]*|posts?|embassies|missions|"
    r"governments?|countries)(?:\s+[A-Z][\w/.-]*){0,3})"
)
