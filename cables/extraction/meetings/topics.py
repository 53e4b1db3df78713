"""What a conversation was about, by its words; "other" where nothing speaks of trafficking.

Each topic has plain words, which tell it by themselves, and weak ones, of which it takes two.
"""

from __future__ import annotations

import re
from itertools import islice

PLAIN, WEAK = 2, 1
TOPIC_WORDS = {
    "law": (
        r"\b(?:draft|new|anti-?\w*|anti-\w+ |trafficking|TIP|comprehensive|proposed) ?(?:bill|law|"
        r"legislation|act)\b|\blegislat(?:ion|ive)\b|amend(?:ing|ments?|ed)\b[^.]{0,40}\b(?:law|code|"
        r"act)\b|penal code|criminal code|\bbills?\b(?! of)|\bstatutes?\b|palermo protocol|"
        r"ratif(?:y|ied|ication)|criminali[sz]|decree-law",
        r"\blaws?\b(?!\s*(?:enforcement|school|student|firm))|decree|protocol|parliament|passage",
    ),
    "implementation": (
        r"implement|enforce(?:d|ment)? (?:of )?(?:the|this|its|existing)|put into (?:effect|"
        r"practice)|carr(?:y|ied|ying) out|inspectors|database|by-?laws|operationali[sz]|"
        r"regulations",
        r"inspections?|task force|investigators (?:have )?left|vacan",
    ),
    "action_plan": (
        r"action plan|national (?:\w+ )?plan|plan of action|action items|recommended steps|"
        r"(?:each|every|point \d|points of|items of|through) (?:the )?(?:points?|plan|items?)\b|"
        r"point by point|the plan\b(?! to)|recommendations|benchmarks|strategy",
        r"\bsteps\b|non-?paper|deadlines?",
    ),
    "tier_ranking": (
        r"\btier\b|watch\s*list|\branking|rankings?\b|downgrad|upgrad|minimum standards|reassess|"
        r"TIP report|trafficking in persons report|interim assessment|sanctions",
        r"annual report|the report\b|narrative|report's",
    ),
    "political_will": (
        r"political will|top priority|(?:high|personal|utmost) priority|highest level|"
        r"commit(?:ted|ment) to|personal(?:ly)? (?:interest|committed)|determin(?:ed|ation) to|"
        r"take[sn]? (?:the \w+ |this |it )?(?:very )?seriously|pledg(?:ed|es?)\b|led by himself|"
        r"led by herself",
        r"commit(?:ted|ment)|\bpriorit|seriously|willing|support",
    ),
    "victim_assistance": (
        r"shelters?\b|victims?'? (?:assist|protect|serv|support|care|access|identif|referr|"
        r"witness)|(?:assist|protect|support|help|identif|refer|repatriat|rescu|care)\w* "
        r"(?:\w+ ){0,4}victims|assistance to victims|repatriat|rehabilitat|hotline|safe ?house|"
        r"referral|reintegrat|residents|flown (?:home|to)|sent home|counsel+ing",
        r"\bvictims?\b|\bbeds\b|transit center|\bhoused\b|psycholog|social workers?|children|boys|"
        r"return(?:ed|ees)|passports|screen\b|nurse|rescued",
    ),
    "forced_labour": (
        r"forced labou?r|child labou?r|forced (?:child|adult)|bonded|debt bondage|slave labou?r|"
        r"slavery|domestic servitude|labou?r (?:exploit|traffick)|camel jockey|cotton|sponsorship|"
        r"child soldier|domestic workers",
        r"labou?r inspect|migrant workers|plantation|recruiters|employers|wage",
    ),
    "funding": (
        r"(?<!-)\bfund(?:s|ed|ing)?\b(?! of)|\bbudget|\bgrants?\b|donors?\b|allocation|state money|"
        r"lack of (?:resources|money)|financ(?:e|ial|ing)\b|(?:million|thousand|billion) (?:naira|"
        r"dollars|lei|pesos|riel|euros?|baht|rupees)|\$ ?\d[\d.,]*(?: million|,000)?\b[^.]{0,40}"
        r"\b(?:program|assist|fund|grant|project)",
        r"resources|money|\$\s?\d|\bmillion\b|\bcosts?\b|equipment|a bus\b",
    ),
    "training": (
        r"train(?:ed|ing|ings|ers|ees?)\b|workshops?|seminars?|capacity[- ]building",
        r"\bcourses?\b|curricul",
    ),
    "prosecution": (
        r"prosecut(?:e|ed|ions?|ing)\b|convict|indict|sentenc|arrest|criminal (?:charges|cases?)|"
        r"complicit|investigations?\b|acquit|\bverdicts?|depositions|\btrials?\b|punish",
        r"\bcourts?\b|\bjudges?\b|\bcases?\b|prosecutors?\b|investigat|\braid|charges|jail|"
        r"corrupt|suspects?|judiciary",
    ),
    "prevention": (
        r"prevention|awareness|campaign|public education|sensiti[sz]|demand (?:side|reduction)|"
        r"billboard|public service announcement",
        r"prevent\b|schools?|tourists?|educat|brochure|leaflet",
    ),
}
# For texts in small letters: several times as fast as `re.IGNORECASE`.
TOPICS = {
    name: tuple(re.compile(pattern.lower()) for pattern in patterns)
    for name, patterns in TOPIC_WORDS.items()
}
TRAFFICKING_RE = re.compile(
    r"traffick(?!\w* (?:in |of )?(?:drug|narco|arms|weapon))|\b[A-Z]{0,6}TIPs?\b|modern-day "
    r"slavery|"
    r"forced labou?r|forced prostitution|child labou?r|camel jockey|debt bondage|sex industry|"
    r"child prostitution",
)
# One of these is wherever the expression matches; found at a tenth of its cost.
TRAFFICKING_SIGNS = (
    "traffick", "TIP", "slavery", "forced ", "child ", "camel jockey", "debt bondage",
    "sex industry",
)  # fmt: skip
# One of these is in all of them.
SIGNS = ("raffick", "TIP", "lavery", "labo", "rostitut", "camel", "bondage", "sex industry")
DRUGS_RE = re.compile(r"(?:drugs?|narcotics?|narco|arms|weapons?)[\s-]*traffick\w*", re.IGNORECASE)
SENTENCE_RE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
OTHER, GENERAL = "other", "tip_issue"
MOST = 3  # topics of one conversation
OFTEN = 4  # how often a word is counted, at most
ENOUGH = 2  # weak words that a topic needs without a plain one
SHARE = 0.4  # and their part of the score of the topic most told


def find_topics(text: str, *, trafficking: bool, in_subject: bool = False) -> tuple[str, ...]:
    """Return what a text plainly speaks of, in the order of the list; never empty.

    `trafficking` says that the cable as a whole is about it; else the text itself must be, or
    the answer is ("other",). ("tip_issue",) is trafficking and nothing finer: where the cable's
    subject says so, or the text.
    """
    text = " ".join(text.split())
    if not trafficking:
        if not speaks_of_it(text):
            return (OTHER,)
        text = " ".join(one for one in SENTENCE_RE.split(text) if speaks_of_it(one))
    small = text.lower()
    scores = {name: _score(small, *words) for name, words in TOPICS.items()}
    most = max(plain + weak for plain, weak in scores.values())
    told = [
        name for name, (plain, weak) in scores.items() if plain or weak >= max(ENOUGH, SHARE * most)
    ]
    best = sorted(told, key=lambda name: -sum(scores[name]))[:MOST]
    if not best:
        return (GENERAL,) if in_subject or speaks_of_it(text) else (OTHER,)
    return tuple(name for name in TOPICS if name in best)


def speaks_of_it(text: str) -> bool:
    """Return whether a text speaks of trafficking in persons, drugs and arms left out."""
    if not any(sign in text for sign in SIGNS) or TRAFFICKING_RE.search(text) is None:
        return False
    return TRAFFICKING_RE.search(DRUGS_RE.sub("", text)) is not None


def _score(text: str, plain: re.Pattern, weak: re.Pattern) -> tuple[int, int]:
    plainly = sum(1 for _ in islice(plain.finditer(text), OFTEN))
    return PLAIN * plainly, WEAK * sum(1 for _ in islice(weak.finditer(text), OFTEN))
