"""The verbs and gaps by which an encounter is told: data for `encounters.py`."""

from __future__ import annotations

import re

from cables.extraction.names import role_words as rw
from cables.extraction.names.name_reader import WE
from cables.extraction.names.organization_names import US_ACRONYMS, words

AROUND = ",.;:()[]\"“”'’"


def in_any_case(listed: frozenset[str]) -> frozenset[str]:
    """Return words in small letters, with a capital and in capitals."""
    return listed | {word.capitalize() for word in listed} | {word.upper() for word in listed}


def as_split(listed: frozenset[str]) -> frozenset[str]:
    """Return words as `str.split` leaves them, with the signs that may stick to them."""
    signs = (",", ".", ";", ":", ")", "'s", "’s", ".)", "),", '"', "/")
    return listed | {word + sign for word in listed for sign in signs} | {"(" + w for w in listed}


OBJECTS = (
    r"demarche|d.marche|points|paper|plan|message|report|letter|text|list|draft|concerns?|views?|"
    r"recommendations|reftel|questions|questionnaire|cable|appreciation|congratulations|request|"
    r"condolences|invitation|importance|seriousness|need|urgency|gratitude|thanks|position"
)
MEALS = r"lunch(?:eon)?|dinner|breakfast|supper|tea|coffee|drinks|reception|iftar"
TALKS = (
    rf"meetings?|conversations?|discussions?|consultations?|calls?|talks?|exchanges?|chats?|word|"
    rf"sessions?|interviews?|round\s?-?tables?|audience|telcons?|{MEALS}"
)
# One verb, its particle and what may stand between: the other side follows at once.
TRIGGER_RE = re.compile(
    rf"""
    \b(?:
      (?P<with>(?:met|spoke|speaking|talked|chatted|lunched|dined|consulted|conferred|followed\s+up|
         toured|walked|sat(?:\s+down)?|agreed|visited|touched\s+base|compared\s+notes|exchanged\s+views|
         caught\s+up|(?:went|worked|walked|ran)\s+(?:through|over)|
         (?:had|held|convened|led|took)\s+(?:an?\s+|several\s+|separate\s+|two\s+)?
         (?:[\w-]+\s+){{0,3}}?(?:{TALKS}))
         (?:\s+(?!that\b|with\b|and\b)[^\s.;:"]+){{0,7}}?\s+with |
         (?:discussed|raised|reviewed|broached|took|brought\s+up|explored|
         shared\s+(?:concerns|views)|
         addressed\s+the\s+issue)(?:\s+(?!that\b|with\b)[^\s.;:"]+){{0,14}}?\s+with |
         (?:had|got|took|used|seized)(?:\s(?!with\b)[^.;:"\s]+){{1,10}}?\sto\s+(?:speak|talk|meet|discuss)
         (?:\s+[^\s.;:"]+){{0,8}}?\s+with |
         took\s+(?:[^\s.;:"]+\s+){{1,6}}?to\s+(?:see|meet|call\s+on) |
         (?:learned|heard|gathered)(?:\s+(?!that\b)[^\s.;:"]+){{0,6}}?\s+from) |
      (?P<to>speaking|responded|confirmed|complained|said|stressed|explained|expressed|noted|admitted|confided|
         reiterated|underscored|suggested|emphasi[sz]ed|indicated|proposed|acknowledged|described|
         conveyed|remarked|stated|mentioned|voiced|outlined|pledged|promised|spoke|talked|
         apologi[sz]ed|
         repeated|highlighted|insisted|argued|commented|protested|demarched|appealed|relayed|
         previewed|conceded|lamented|revealed|
         made(?=\s+(?:to\b|[^.;:"]{{0,30}}?\b(?:points?|clear|case|plain|known|plea|pitch)\b))|put|posed|replied|answered|claimed|opined|
         recalled|predicted|recounted|related|volunteered|disclosed|asserted|observed|vented|
         declared|affirmed|whispered)
         (?:\s+(?!that\b|to\b|whether\b|how\b)[^\s.;:"]+){{0,8}}?\s+to |
      (?P<handed>delivered|presented|passed|handed|gave|provided|left)\s
         (?=[^.;:"]{{0,80}}\b(?:{OBJECTS})\b)[^.;:"]{{1,120}}?\s(?:to|with) |
      (?P<hosted>(?:hosted|gave|held|offered|threw)\s+an?\s+(?:[\w-]+\s+){{0,4}}?(?:{MEALS})
         (?:\s+(?!for\b|that\b)[^\s.;:"]+){{0,6}}?\s+for |
         hosted\s+an?\s+(?:[\w-]+\s+){{0,4}}?for) |
      (?P<told>told|informed|advised|assured|briefed|asked|urged|reminded|warned|pressed|encouraged|
         thanked|approached|engaged|demarched|cautioned|telephoned|phoned|contacted|visited|summoned|
         queried|lobbied|challenged|notified|met|called(?!\s+(?:(?:up)?on|in)\b)|saw|received|rang|interviewed|
         questioned|welcomed|joined|apprised|updated|reassured|admonished|shared\s+with|
         (?:handed|gave|passed)(?=\s+[^.;:"]{{2,80}}?\s(?:cop(?:y|ies)|points|demarche|(?:non-?)?paper|
         plan|text|list|message)\b)|(?:walked|took)(?=\s[^.;:"]{{2,60}}\sthrough\b)|
         (?:pulled|took)(?=\s[^.;:"]{{2,60}}\saside\b)|called\s+in|
         (?:received|accepted|took)\s+[^.;:"]{{0,60}}?\b(?:demarche|points|non-?paper)\s+from|
         (?:attended|chaired|convened|led)(?=\s+by\b)|accompanied(?!\s+by\b)|
         reached(?=[^.;:"]{{2,70}}\sby\s+(?:tele)?phone\b)|(?:ran|bumped)\s+into|
         (?:used|seized|took\s+advantage\s+of)(?:\s(?!with\b)[^.;:"\s]+){{1,12}}?\sto\s+(?:tell|press|urge|ask|
         remind|warn|thank|brief|inform)|
         (?:came|stopped|dropped)\s+(?:by|to|in\s+at)(?=\s+the\s+(?:Embassy|Consulate|Mission|
         Chancery)\b)|
         sounded\s+out|showed|lectured|buttonholed|toured|inspected|counseled|
         gave(?=\s[^.;:"]{{2,60}}?\b(?:hours?|minutes|briefing|tour|overview|rundown|account|
         readout|(?:advance\s+)?notice|heads-up|warning|assurances?)\b)|
         pushed|convoked|implored|hosted(?!\s+an?\s))(?:\s+by)? |
      (?P<noun>(?:{TALKS}|encounter)
         (?:\s+(?!that\b|with\b|is\b|was\b|will\b)[^\s.;:"]+){{0,5}}?\s+with |
         (?:courtesy|farewell|introductory|initial)\s+(?:calls?\s+(?:up)?on|visits?\s+to) |
         call\s+(?:(?:up)?on|to|from) |
         (?:{TALKS})(?:\s+(?:on\s+)?[A-Z]\w+\s+\d{{1,2}})?\s+included |
         (?:briefing|presentation|tour|{MEALS})\s+for) |
      (?P<calledon>called\s+(?:in\s+)?on|
         paid\s+(?:a\s+|an\s+)?(?:[\w-]+\s+){{0,3}}?(?:call\s+(?:(?:up)?on|to)|
         visit(?:\s+(?:on\s+)?[A-Z]\w+\s+\d{{1,2}})?\s+to)|
         (?:drove|travel+ed|flew|went|came|returned)\s[^.;:"]{{2,70}}?\sto\s+(?:see|meet(?:\s+with)?|
         interview|(?:talk|speak)\s+(?:to|with))|
         went\s+to\s+see|dropped\s+in\s+on) |
      (?P<between>meeting|conversation|discussion|lunch|dinner|call)
         \s+(?:[\w-]+\s+){{0,3}}?between |
      (?P<reply>[Rr]esponding\s+to|[Ii]n\s+(?:response|reply|answer)\s+to|(?:[Ww]hen\s+)?(?:[Aa]sked|[Pp]ressed|
         [Qq]ueried|[Qq]uestioned|[Cc]hallenged|[Pp]rompted)\s+(?:[^\s.;:",]+\s+){{0,4}}?by|
         (?:Speaking|Meeting|Talking)\s+(?:\w+\s+){{0,3}}?(?:with|to)) |
      (?P<again>and\s+(?:(?:again|then|later|separately|subsequently)\b,?\s+
         (?:on\s+[A-Z][a-z]+\.?\s+\d{{1,2}},?\s+)?|on\s+[A-Z][a-z]+\.?\s+\d{{1,2}},?\s+)with) |
      (?P<frame>(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]ver|[Aa]fter|[Ff]ollowing)\s+(?:a|an|the|his|her|their|
         this|another|our|that)\s(?:[\w,.'’-]+\s+){{0,6}}?(?:meeting|conversation|call|briefing|
         discussion|telcon|demarche|interview|round\s?-?table|{MEALS})
         (?:\s+(?:on\s+)?[A-Z][\w.]+\s+\d{{1,2}})?,|
         [Oo]ver\s+(?:{MEALS})(?:\s+(?:on\s+)?[A-Z][\w.]+\s+\d{{1,2}})?,) |
      (?P<joint>discussed|reviewed|agreed|talked|conferred|lunched|dined|spoke)
    )(?=\s|$)
    """,
    re.VERBOSE,
)
# The first words of all of these.
FIRST_WORDS = words(
    """
    responded reached bumped used seized got drove traveled travelled flew came returned stopped
    briefing presentation tour Responding responding
    met spoke speaking talked chatted lunched dined consulted conferred followed toured sat agreed
    visited touched compared exchanged caught went worked walked ran had
    held convened led discussed raised reviewed broached took brought explored shared addressed
    learned heard gathered confirmed complained said
    stressed explained expressed noted admitted confided reiterated underscored suggested emphasized
    emphasised indicated proposed acknowledged described conveyed remarked stated mentioned voiced
    outlined pledged promised apologized apologised repeated highlighted insisted argued commented
    protested demarched appealed relayed previewed conceded lamented revealed made put posed replied
    answered claimed opined recalled predicted recounted related volunteered disclosed asserted
    observed vented declared affirmed whispered delivered presented left offered threw
    passed handed gave provided told informed advised assured briefed asked urged reminded warned
    pressed encouraged thanked approached engaged cautioned telephoned phoned contacted summoned
    queried lobbied challenged notified called pushed convoked implored hosted saw received rang
    interviewed questioned welcomed joined apprised updated reassured commended congratulated
    admonished complimented sounded showed lectured buttonholed inspected counseled meeting meetings
    conversation conversations discussion discussions call calls lunch luncheon dinner breakfast
    supper tea coffee drinks reception iftar talk talks chat chats word interview interviews
    roundtable roundtables round audience telcon telcons courtesy farewell introductory initial
    consultation consultations exchange exchanges encounter session sessions paid dropped
    accepted pulled attended chaired accompanied Speaking Meeting Talking prompted Asked Pressed
    Queried Questioned Challenged Prompted When when and
    in In during During at At over Over after After following Following
    """
)
WORD_RE = re.compile(r"[A-Za-zé][A-Za-zé/-]*(?:\.[A-Z]\.)*")
PREPOSITIONS = words(
    "In in During during At at Over over After after Following following and when When"
)
# One of these is in every sentence that tells of a meeting; found by splitting it, no more.
TELLING = (FIRST_WORDS - PREPOSITIONS) | words(
    "meeting, conversation, call, lunch, dinner, breakfast, discussion, telcon, briefing, "
    "demarche, met, told, interview, supper, coffee, tea, response reply answer"
)
# As tokens: somebody of the United States for certain, or perhaps ("political officer").
US_WORDS = (
    (rw.US_ROLES - words("pol mission consulate pe p/e"))
    | {name.lower() for name in US_ACRONYMS - words("PA AF NIV ECON DS AID EUR IO")}
    | words("ambassador senator senators u.s. visiting congressman congresswoman usg")
)
PERHAPS_US_WORDS = words(
    """
    officer officers officials official counselor counsellor chief secretary consul attache
    department
    president legal staff representatives coordinator assistant specialist delegation pol consulate
    """
)
US_PRINTED = as_split(in_any_case(US_WORDS) | rw.US_LEADERS | WE)
PERHAPS_US_PRINTED = as_split(in_any_case(PERHAPS_US_WORDS))
NOT_DONE_RE = re.compile(
    r"\b(?:will|would|should|could|can|may|might|must|not|never|cannot|to|plans?|hopes?|intends?|"
    r"wants?|declined|refused|failed|unable|unless|if|whether|was|were|is|are|be|being|been|n['’]t|"
    r"yet|until)\s+(?:[\w-]+ly\s+|again\s+|been\s+|be\s+|have\s+|yet\s+)?$",
)
PASSIVE_RE = re.compile(r"\b(?:was|were|been)\s+(?:\w+ly\s+)?$")
CONDITION_RE = re.compile(
    r"(?:^|[\s(])(?:[Ii]f|[Uu]nless|[Ww]hether|[Uu]ntil|[Ss]hould)\s[^,.]{0,60}$"
)
NOT_HELD_RE = re.compile(
    r"\b(?:request(?:s|ed|ing)?|seeks?|sought|seeking|schedul\w+|propos\w+|arrang\w+|cancel\w*|"
    r"postpon\w+|declin\w+|forward\s+to|upcoming|future|next|invit\w+|plann?\w*|asked\s+for|"
    r"refus\w+|"
    r"for|wants?|need|needs|regular|will\s+(?:have|hold)|is\s+in|are\s+in|maintain\w*|no)\s+"
    r"(?:an?\s+|the\s+|our\s+|any\s+|further\s+|his\s+|her\s+|additional\s+|more\s+|[a-z-]+\s+)?$"
)
NOT_HELD_AFTER_RE = re.compile(
    r"\b(?:is|are|was|were)\s+(?:not\s+)?(?:scheduled|planned|cancel|postpon|expected)|will\s+take"
)
HELD_RE = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]ver|[Oo]n|[Aa]fter|[Ff]ollowing|[Ff]rom|[Tt]hrough|"
    r"[Mm]argins\s+of)"
    r"\s+(?:[^\s;:]+\s+){0,7}$|"
    r"\b(?:called|summoned|came|went|with|for)\s+(?:in\s+)?(?:to\s+|for\s+)?(?:an?|the)\s+"
    r"(?:[\w.-]+\s+){0,4}$|"
    r"(?:['’]s|s['’]|\b[Oo]ur)\s+(?:[A-Z][a-z]+\.?\s+\d+\s+)?(?:(?!and\b|or\b)[\w-]+\s+){0,2}$|"
    r"\b(?:opened|began|started|closed|ended|concluded|used)\s+(?:an?|the|his|her|their|our)\s+"
    r"(?:[\w-]+\s+){0,2}$"
)
WRITTEN_RE = re.compile(
    r"\b(?:letters?|e-?mails?|e-mailed|wrote|press\s+(?:release|conference|statement)|op-?ed|"
    r"interview|editorial|written|fax)\b(?!\s+(?:to\s+a\s+)?questions?\b)"
)
MONEY_RE = re.compile(r"\$\s?\d|\bgrants?\b|equipment|vehicles|computers|funds\b|assistance\s+to")
FOR_A_TASK_RE = re.compile(
    r"\s+to\s+(?!discuss|deliver|raise|urge|review|present|ask|express|convey|follow|protest|"
    r"seek|learn|press|thank)"
)
CALLED_RE = re.compile(
    r"\s*(?:[,.;)(]|$|(?:on|to|at|around|about|regarding|from|in|and|with|after|again|early|\w+day|that|"
    r"for\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,2}(?:call|meeting|talk|lunch|dinner|hour|visit)|"
    r"\w+ \d)\b|[A-Z]\w+ \d)"
)
# Verbs whose object must be somebody ("saw the Minister", not "received the Ministry's note").
PERSON_OBJECT = words("saw received showed joined welcomed interviewed")
REQUEST_RE = re.compile(
    r"\s+(?:again\s+)?(?:for|to\s+(?:arrange|schedule|set\s+up))\s+(?:a|an|another|the)\s+"
    r"(?:[\w-]+\s+)?(?:meeting|appointment|interview|visit|date|call)\b"
)
# A habit is no meeting.
HABIT_RE = re.compile(
    r"[^.;:\"]{0,30}?\s(?:monthly|weekly|daily|quarterly|regularly|often|frequently|routinely|"
    r"periodically|on\s+a\s+regular|every\s+(?:day|week|month|few)|from\s+time\s+to\s+time)\b"
)
SEPARATE_RE = re.compile(
    r"\b(?:[Ss]eparate(?:ly)?\b|[Mm]eetings\b|conversations\b|discussions\b|calls\b|consultations\b)"
)
HABIT_BEFORE_RE = re.compile(
    r"\b(?:regularly|often|frequently|routinely|periodically|usually|generally|always)\s+$"
)
PRONOUN_OBJECT_RE = re.compile(r"\s+(?:him|her|them|both)\b(?!\s+[a-z]+(?:s|er)\b)")
PRONOUN_SUBJECT_RE = re.compile(
    r"(?:^|[,;]\s+|\b(?:[Aa]mong|points|what|and)\s+(?:the\s+points\s+)?)(?P<who>[Hh]e|[Ss]he|"
    r"[Tt]hey)\s+(?:also\s+|then\s+|later\s+|had\s+|both\s+|all\s+)?$"
)
# "He explained in a May 3 meeting with PolOff": what stands between him and the noun.
SAID_IN_RE = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+of\s[^,.;:]{1,60})?(?:,\s[^.;:]{0,80})?,?\s+(?:(?:who|also|then|has|had|\w+ly)\s+)*"
    r"(?:said|told|made|put|gave|spoke|(?!based|headed|called|named|located|accused|used)[a-z]+ed)"
    r"\b(?:\s+(?!that\b|and\b|but\b)[^\s.;:\"]+){0,14}?\s+"
    r"(?:in|during|at|over|on|after|following)\s+(?:an?|the|his|her|their|our|this|that)\s+"
    r"(?:[^\s.;:\"]+\s+){0,5}$"
)
# Sessions of the host's own, at which one may sit and speak with nobody.
SESSION_RE = re.compile(
    r"\b(?:session|hearing|seminar|conference|workshop|ceremony|trial|opening|launch|symposium)\b"
)
PASSIVE_BY_RE = re.compile(r"\b\w+(?:ed|en)\s+by\s+(?:the\s+|an?\s+)?$")
IN_NOUN_RE = re.compile(
    r",?\s+(?:in|during|at|over|on)\s+(?:an?|the|his|her|their)\s+(?:[^\s.;:\"]+\s+){0,5}$"
)
QUESTION_RE = re.compile(r"['’]s?\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies)|inquir\w+)\b")
# In brackets behind a statement: "(interview with the director, May 3)".
SOURCE_RE = re.compile(
    r"\((?:(?:[Ss]ource|[Ff]rom|[Ss]ee):?\s+)?(?:an?\s+|our\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:[Ii]nterview|[Mm]eeting|[Cc]onversation|[Tt]elcon|[Cc]all|[Dd]iscussion)s?\s+with\b"
)
SOURCE_SIGNS = (
    "nterview with", "eeting with", "onversation with", "elcon with", "all with",
    "iscussion with",
)  # fmt: skip
WHOM_RE = re.compile(r",?\s+(?:with\s+|to\s+)?whom\s+(?:the\s+|our\s+)?$")
OUR_RE = re.compile(r"\s+(?:an?\s+|the\s+)?(?:question\s+from\s+us\b|our\s|Post['’]s\s)")
OURS_BEFORE_RE = re.compile(r"\b[Oo]ur\s+(?:[A-Z][a-z]+\.?\s+\d+\s+)?(?:[\w-]+\s+){0,2}$")
AFTER_COMMA_RE = re.compile(
    r"[^.;:\"]{0,140}?,\s+(?:(?:the|a|an|both|its|his|her|their|visiting|local|\w+ly)\s+){0,3}"
)
FOR_RE = re.compile(r"\s+(?:for|with|and\s+attended\s+by)\b")
# Where somebody works who may be spoken with.
SITE_RE = re.compile(
    r"\s+(?:(?:the|a|an|its|one|another|this|that|two|three)\s+)?"
    r"(?P<site>(?:[\w’'()/-]+\s+){0,6}?(?:shelters?|cent(?:er|re)s?|safe\s?houses?|hospital|clinic|"
    r"facility|camps?|orphanage|prison|jail|school|checkpoint|border\s+(?:post|crossing)|"
    r"factory|farms?|plantation|headquarters|crossing|hostel|home))\b"
)
COORDINATION_RE = re.compile(
    r"\s*(?:\([^()]{0,60}\))?\s*(?:,\s*|\s+and\s+|,?\s*&\s*|\s+along\s+with\s+|"
    r"\s+as\s+well\s+as\s+|"
    r"/|\s+together\s+with\s+|,?\s*accompanied\s+by\s+|,?\s*joined\s+by\s+|,?\s*including\s+|"
    r"\s+from\s+|,?\s*such\s+as\s+|,?\s*among\s+(?:them|others),?\s+|\s+or\s+)+(?:and\s+)?(?:also\s+)?"
    r"(?:(?:the|a|an|his|her|its|local|visiting|other|\w+ly|new|from|wife|colleague)\s+){0,3}"
    r"(?:[A-Z][a-z]+(?:n|i|sh|ese|ch|ic|t)\s+)?(?:NGOs?\s+)?[\"“]?$"
)
BRACKETED_RE = re.compile(r"\s*\($")
PREPOSITION_RE = re.compile(r"\b(?:of|for|from|in|at|with|by|to|as|near|on)\s+(?:the\s+)?$")
APPOSITION_RE = re.compile(
    r"(?:\s*\([^()]*\))?,\s+(?:who\s+(?:is|was)\s+(?:also\s+)?)?(?:an?|the|its)\s+(?:\w+\s+){0,3}|"
    r"\s+and\s+(?:the\s+)?"
)
LEFT_GAP_RE = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+(?:for|of|in|from|at)(?:\s+[\w’'-]+){1,4})??(?:\s*,[^,;:]{0,110},)?"
    r"(?:\s*(?:,\s*)?(?:who|which|also|then|later|again|twice|recently|and|has|have|had|both|"
    r"jointly|"
    r"subsequently|themselves|himself|herself|in\s+turn|on|in|early|mid|late|staff|this|last|week|"
    r"month|separately|shelter|center|hotline|clinic|office|\w+ly|[A-Z][a-z]{2,8}\.?|\d{1,2}(?:,|-\d+)?|20\d\d,?))*\s*(?:,\s*)?$"
)
RIGHT_GAP_RE = re.compile(
    r"\s*(?:(?!that\b|to\b|whether\b|if\b|about\b|how\b|for\b|at\b|in\b|by\b|from\b|on\b|it\b|"
    r"he\b|she\b|they\b|because\b|why\b)"
    r"[\w$,.’'-]+\s+){0,5}[\"“]?$"
)
CLOSE_GAP_RE = re.compile(
    r"\s*(?:(?:the|a|an|our|visiting|several|both|all|his|her|their|local|many|\w+ly|U\.S\.|new|"
    r"former|senior|two|three|four|five|six|seven|eight|nine|ten|some|other|acting|of)\s+){0,4}[\"“]?$"
)
WAS_RE = re.compile(r"(?:\s*\([^()]*\))?\s+(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?$")
SUBJECT_VERB_RE = re.compile(
    r"\s+\w+(?:ed|d)\b[^.;:]{0,120}(?:\band\b|,)\s+(?:\w+ly\s+|also\s+|then\s+)?$"
)
# What cuts off the part of a sentence that tells of the meeting itself.
CUT_RE = re.compile(
    r"\bthat\b(?!\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)\b)|\band\s+\w+ed\b|[\"“;]|\bwhether\b|,\s+(?:which|saying|noting|who)\b"
)
BEFORE_NO_DATE_RE = re.compile(
    r"\b(?:since|until|by|before|after|between|through|following|prior\s+to|"
    r"(?<!morning )(?<!afternoon )(?<!evening )(?<!night )of(?!\s+the\s+week)|"
    r"the|"
    r"due|effective)\s+$"
)
AFTER_DATE_RE = re.compile(
    r"\s+(?!meetings?|conversations?|calls?|lunch|dinner|breakfast|visits?|trip|telcon|telephone|"
    r"discussions?|session|briefing|demarche|roundtable|courtesy|and|to|with|at|in|on|by|during|"
    r"for|from|that|when|or|private|follow|one-on-one|working|reception|event|about|as|regarding|"
    r"concerning|where|after|before|tour|introductory|over|via|while|evening|morning|afternoon|"
    r"initial|consultation|encounter|talks|(?:the|an?|his|her|their|he|she|they|we|our|its?|this|"
    r"but|"
    r"both|all|how|what|why|whether|issues|several)\b)[a-z]"
)


AT_MEETING_RE = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}(?:meeting|conversation|call|lunch|dinner|visit|trip)"
)
