"""Numbers that are no figures: articles, pages, ages, durations."""

from __future__ import annotations

import re

from cables.extraction.statistics.frames import Frame

NOT_BEFORE_RE = re.compile(
    r"(?:\b(?:articles?|arts?|sections?|secs?|laws?|decrees?|decisions?|resolutions?|protocols?|"
    r"conventions?|"
    r"chapters?|titles?|para(?:graph)?s?|pages?|pp?|ref(?:tel)?s?(?:\s+[A-Z])?|tiers?|phases?|"
    r"questions?|"
    r"annex(?:es)?|acts?|codes?|orders?|bills?|grades?|top|no|nos|number|(?:decree|bill|order|article|resolution)s?\s+numbered|unscr|item|"
    r"part|option|"
    r"ages?|aged|(?:ages?|aged)\s+(?:between|from|about|as\s+young\s+as)|under|age\s+of|ages\s+of|over|between\s+the\s+ages\s+of|telephone|phone|tel|fax|"
    r"ext|extension|"
    r"section|channel|route|level|category|judge|chamber|form|goal|step|point|visa|clauses?|statutes?|"
    r"provisions?|(?:man|woman|girl|boy|one)\s+of)\b[\s.,:#(]*|#\s?|\bRef\s|"
    r"(?-i:\b(?!UN|EU|US)[A-Z]{2}[\s-]|\bFSN?-)|"
    r"\bhotline\s+number\s+(?:is|was)\s+|[A-Z]\.)\Z",
    re.IGNORECASE,
)
AMBIGUOUS_LEAD = ("under", "over")
# "those over 18" is an age, "just over eleven" a number.
AGED_RE = re.compile(
    r"\b(?:is|are|was|were|been)\s+under\s+\Z|"
    r"\b(?:those|children|child|girls?|boys?|women|men|persons?|people|minors?|anyone|age[ds]?|victims|"
    r"youths?|kids|jockeys|workers|them|whom)\s+(?:\w+\s+)?(?:under|over)\s+\Z",
    re.IGNORECASE,
)
PLACED_RE = re.compile(
    r"\b(?:units?|offices?|shelters?|centers?|branches|hotlines?|desks?|committees?)\s+in\s+(?:all\s+)?\Z",
    re.IGNORECASE,
)
# "no more than one in a hundred": the whole of a share
WHOLE_RE = re.compile(
    r"\b(?:one|two|three)\s+(?:in|out\s+of)\s+(?:a\s+|every\s+)?\Z|\bevery\s+\Z", re.IGNORECASE
)
# "the victim, 17, said"
ASIDE_AGE_RE = re.compile(r"\b[A-Za-z]+[\"”)]*,\s+\Z")
# "Alena Kuzmich, 41, and two accomplices"
NAMED_AGE_RE = re.compile(r"\b[A-Z][a-z’'-]+\s+[A-Z][\w’'-]+(?:\s+\([^()]{1,40}\))?,\s+\Z")
AGE_IS_RE = re.compile(
    r"\b(?:victims|girls|boys|women|children|minors)\s+(?:\w+\s+)?rang\w+\s+"
    r"(?:in\s+age\s+)?from\s+\Z|"
    r"\b(?:youngest|oldest|ages?|average\s+age)\b[^.;\d]{0,30}\Z",
    re.IGNORECASE,
)
ASIDE_LIMIT = 90
BARE_DECIMAL_RE = re.compile(r"\d+\.\d+")
NAMED_RE = re.compile(
    r"\b(?:Gate|Room|Flight|Block|Camp|Region|Zone|Group|Building|Terminal|District|Ward|Highway|"
    r"Route|Floor|Court|Class|Schedule|Appendix|Volume|Box|Bus|Pier|Sector|Line|Branch|Station)"
    r"\s+(?:No\.?\s*)?\Z"
)
CHAIN_LIMIT = 8
UNDER_RE = re.compile(r"\s+under\b", re.IGNORECASE)  # "2 under Article 124, 5 under 125"
CHAIN_RE = re.compile(
    r"(?:\([a-z0-9]+\))*(?:\s*,)?\s*(?:and|or|through|to|,|-|&)\s*\Z", re.IGNORECASE
)
NOT_BEHIND_RE = re.compile(
    r"\s*-?\s*(?:years?[\s-]+olds?\b|years?\s+of\s+age|-?page|P\s+areas|Ps\b|consecutive|"
    r"a\.?m\.?\b|p\.?m\.?\b|"
    r"(?:hours?|minutes?|days?|weeks?|decades?|times|days['’]|hrs|degrees|points?|sides?|parts?|"
    r"kilometers?|kilometres?|km|miles|meters|metres|countries|provinces|regions|districts|oblasts|"
    r"states|governorates|areas|reasons?|issues?|points|questions|meetings?|occasions?|stages?|"
    r"phases?|"
    r"(?:\w+\s+)?(?:types?|kinds?|forms?)|base\s+units?|minimum\s+(?:monthly\s+)?(?:wages?|salar\w+)|"
    r"categories|pillars|priorities|steps|things|problems|ways|factors|"
    r"recommendations|goals|main|key|major|most|ministers?)\b)",
    re.IGNORECASE,
)  # fmt: skip
# Counts of who lives somewhere, at least so many.
POPULATION = 10_000
RESIDENTS = frozenset(
    "workers laborers labourers residents nationals foreigners citizens people persons maids "
    "domestics "
    "refugees households adults".split()
)
LIVING_RE = re.compile(
    r"\b(?:has|have|had|hosts?|hosted|home\s+to|(?:there\s+)?(?:are|is|were)|lives?|liv(?:ed|ing)|resid\w+|"
    r"work(?:s|ed|ing)?|employs?)\b",
    re.IGNORECASE,
)
SUFFERING_RE = re.compile(
    r"traffick|victim|forced|bonded|slave|exploit|prostitut|abus|shelter|sold|estimat|at\s+risk|train|"
    r"reached|attended|brothel|hotline|debt",
    re.IGNORECASE,
)
SPEAKERS = 20
SPEAKING_RE = re.compile(
    r"(?:\s+from\s[^,.;]{2,40}|\s+of\s[^,.;]{2,40})?(?:,[^.;]{2,170},)?\s+(?:also\s+|all\s+|separately\s+)?"
    r"(?:told|said|met|briefed|informed|agreed|complained|explained|noted|added|confirmed|spoke|joined|described|recounted|recalled|asked|stated)\b",
    re.IGNORECASE,
)
TELLING_RE = re.compile(
    r"\s+(?:of\s+\w+\s+)?(?:told|said|described|recounted|recalled|asked)\b", re.IGNORECASE
)
ONE_OF_RE = re.compile(
    r"\s+(?:of|another|hand|day|thing|more|that|who|on|time|can|such|year)\b", re.I
)
PHONE_RE = re.compile(
    r"\(\s*\+?\d{1,4}\s*\)[\s-]*\d[\d\s-]{4,}|\+\d[\d\s-]{6,}|\b\d\d(?:\s\d\d){3}\b|"
    r"(?:\(\d{2,4}\)\s*)?\d{2,4}-\d{2,4}(?:-\d{2,6})+|\b0\d{2,4}[- ]\d{3,}"
)
THE_ONE_RE = re.compile(r"\b(?:the|a|an|each|every|which)\s+(?:\w+\s+)\Z", re.I)  # "the 2008 one"
# "one of the clerks was convicted"
DONE_TO_RE = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|these|those)\s+(?:\w+\s+){0,2}?\w+s\s+(?:was|has\s+been|had\s+been)\s+"
    r"(?:\w+ly\s+)?(?:convicted|sentenced|prosecuted|indicted|tried|charged|arraigned|jailed)\b"
)
LABELLED_RE = re.compile(r"[a-z)]\s*[:=]\s*\Z")
ITEM_END_RE = re.compile(r"\s*(?:[;,.)]|\Z)")
WAS_RE = re.compile(r"\s+(?:who\s+)?(?:was|were|has\s+been|had\s+been)\b", re.IGNORECASE)
LAW_ACTS = ("investigate", "prosecute", "convict", "sentence", "acquit", "discipline", "arrest")
# Words behind a number that no analyst counts.
NO_NOUNS = frozenset(
    "inhabitants inhabitant population wage wages salary salaries objective objectives "
    "activities chapters chapter measures actions day days week weeks hour hours minute "
    "minutes decade decades time times country countries nation nations province provinces "
    "region regions district districts oblasts state states governorates areas area cities "
    "city towns town side sides part parts point points way ways thing things reason reasons "
    "issue issues question questions meeting meetings occasions occasion stage stages phase "
    "phases type types kind kinds form forms category categories pillar pillars priorities "
    "steps problem problems factor factors recommendations goals languages newspapers "
    "ministers ministries emirates paragraphs articles sections pages terms words visits "
    "trips rounds trip visit conditions criteria requirements topics elements components "
    "kilometers miles meters degrees percent levels dates minimum standards presidents "
    "ambassadors votes voices comments guests directors deputies parliamentarians senators "
    "congressmen delegates parties".split()
)
YEAR_RE = re.compile(r"(?:19|20)\d\d")
# "a 20-square-meter room", "a three-day seminar"
HYPHENED_RE = re.compile(
    r"-(?!(?:member|person|officer|man|strong|year|month)\b)[a-z]", re.IGNORECASE
)
OFF_SUBJECT_RE = re.compile(
    r"\b(?:murder|homicide|drugs?|narcotics?|heroin|cocaine|corruption|theft|robber\w+|"
    r"terroris\w+|weapons?|"
    r"arms|soldiers|tax|election|HIV|AIDS)\b",
    re.IGNORECASE,
)


def is_no_figure(frame: Frame, index: int, before: str, behind: str) -> bool:
    number = frame.numbers[index]
    if number.unit:
        return False
    if _is_reference(frame, index, before) or _is_dimension(frame, index, before, behind):
        return True
    if YEAR_RE.fullmatch(number.text) and not frame.counted[index].kind:
        return True
    if number.text[:1] == "0" and len(number.text) > 1:
        return True
    if any(first < number.end and number.start < last for first, last in frame.spans(PHONE_RE)):
        return True
    if number.value == 1 and _is_no_count(frame, index, behind):
        return True
    if _is_population(frame, index) or _is_speaker(frame, index):
        return True
    return OFF_SUBJECT_RE.search(frame.counted[index].phrase) is not None


def _is_population(frame: Frame, index: int) -> bool:
    """Whether so many live or work in a country that nobody counts them as victims."""
    number, counted = frame.numbers[index], frame.counted[index]
    large = number.value is not None and number.value >= POPULATION
    if not large or counted.kind not in ("group", "person"):
        return False
    end = frame.text.find(";", counted.end)
    start = frame.text.rfind(";", 0, number.start) + 1
    if SUFFERING_RE.search(frame.text, start, end if end >= 0 else len(frame.text)):
        return False
    return counted.noun in RESIDENTS and frame.holds(LIVING_RE)


def _is_speaker(frame: Frame, index: int) -> bool:
    """Whether those counted only say something: "five NGO leaders, among them X, told us"."""
    number, counted = frame.numbers[index], frame.counted[index]
    if counted.kind in ("case", "time", "facility", "training") or number.value is None:
        return False
    is_speaker = counted.kind in ("pupil", "official", "person", "thing", "staff")
    said = SPEAKING_RE if is_speaker else TELLING_RE
    few = number.value <= SPEAKERS
    return few and said.match(frame.text, counted.end) is not None


def _is_dimension(frame: Frame, index: int, before: str, behind: str) -> bool:
    """Whether the number measures a time or a place, or is the whole of a share."""
    if NOT_BEHIND_RE.match(behind) and not PLACED_RE.search(before[-40:]):
        return True
    number, noun = frame.numbers[index], frame.counted[index].noun
    if noun.lower() in NO_NOUNS and frame.counted[index].kind != "time":
        return not PLACED_RE.search(before[-40:])
    if not noun and AGE_IS_RE.search(before[-50:]):
        return True
    if not noun and (BARE_DECIMAL_RE.fullmatch(number.text) or NAMED_RE.search(before[-30:])):
        return True
    if number.text.isdigit() and behind[:2] == ", " and (number.value or 0) <= ASIDE_LIMIT:
        aside = ASIDE_AGE_RE.search(before[-30:])
        if aside and not noun and behind[2:3].islower():
            return True
        if NAMED_AGE_RE.search(before[-90:]) and not (noun and frame.counted[index].own):
            return True
    return bool(HYPHENED_RE.match(behind) or WHOLE_RE.search(before[-24:]))


def _is_no_count(frame: Frame, index: int, behind: str) -> bool:
    """Whether "one" counts nothing: "one of the", "one hopes"; "one was convicted" does."""
    if ONE_OF_RE.match(behind) and not WAS_RE.match(behind):
        return DONE_TO_RE.match(behind) is None
    before = frame.text[max(0, frame.numbers[index].start - 24) : frame.numbers[index].start]
    if frame.numbers[index].text.lower() in ("a", "an"):
        return False
    if LABELLED_RE.search(before) and ITEM_END_RE.match(behind):
        return False  # "death: 1;"
    if THE_ONE_RE.search(before):
        return True
    if frame.counted[index].kind:
        return False
    verb = frame.verb_of(index)
    is_subject = verb is not None and verb.start >= frame.numbers[index].end
    return not (is_subject and verb.act in LAW_ACTS)


def _is_reference(frame: Frame, index: int, before: str) -> bool:
    """Whether a number names an article, a page, an age, or goes on after one that does."""
    match = NOT_BEFORE_RE.search(before[-40:])
    if match:
        word = match[0].strip(" .,:#(").lower()
        if "," in match[0] and frame.counted[index].kind:
            return False  # "under the new law, 45 persons were convicted"
        if word in AMBIGUOUS_LEAD and not AGED_RE.search(before[-60:]):
            number = frame.numbers[index]
            return word == "under" and not frame.counted[index].kind and not number.qualifier
        return word not in AMBIGUOUS_LEAD or not frame.counted[index].kind
    first = index
    for _ in range(CHAIN_LIMIT if index else 0):
        last = frame.numbers[index - 1]
        if not CHAIN_RE.fullmatch(before, last.end) or UNDER_RE.match(
            frame.text, frame.numbers[index].end
        ):
            return False
        if index == first and frame.counted[index].kind and "," in before[last.end :]:
            return False  # "under Article 127, 14 cases were registered"
        before, index = before[: last.start], index - 1
        if NOT_BEFORE_RE.search(before[-40:]):
            return True
        if not index:
            return False
    return False
