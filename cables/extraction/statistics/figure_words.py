"""The words of the genre that tell what a figure counts: nouns counted and verbs done to them.

Closed lists, taken from how posts write of trafficking: law enforcement, victims, officials,
training, facilities. A noun's kind and a verb's act together make a measure (measures.py).
"""

from __future__ import annotations

import re


def _table(lists: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, words in lists.items() for word in words.split()}


# Kinds that are measures of their own: a "conviction" needs no verb.
LAW_NOUNS = {
    "investigation": "investigations", "investigations": "investigations",
    "inquiry": "investigations", "inquiries": "investigations", "probes": "investigations",
    "prosecution": "prosecutions", "prosecutions": "prosecutions", "indictment": "prosecutions",
    "indictments": "prosecutions", "trials": "prosecutions", "trial": "prosecutions",
    "conviction": "convictions", "convictions": "convictions", "verdicts": "convictions",
    "sentence": "sentences", "sentences": "sentences",
}  # fmt: skip

NOUNS = LAW_NOUNS | _table(
    {
        "case": (
            "case cases dossier dossiers incident incidents crimes offenses offences proceedings "
            "lawsuits"
        ),
        "offender": (
            "trafficker traffickers suspect suspects defendant defendants offender offenders "
            "perpetrator "
            "perpetrators criminals recruiters pimps smugglers accused procurers madams "
            "violators ringleaders "
            "owners operators brokers agents accomplices associates"
        ),
        "person": (
            "person persons people individual individuals man men national nationals foreigner "
            "foreigners "
            "citizen citizens adults"
        ),
        "victim": "victim victims survivor survivors returnee returnees",
        "group": (
            "woman women girl girls boy boys child children minor minors laborers labourers "
            "slaves prostitutes "
            "females males female male orphans refugees callers jockeys teenagers youths "
            "youth domestics "
            "maids deportees runaway runaways"
        ),
        "official": (
            "official officials officer officers policeman policemen policewoman policewomen "
            "police judge judges "
            "prosecutor prosecutors "
            "investigator investigators guard guards consul consuls diplomats inspector "
            "inspectors magistrate "
            "magistrates soldiers peacekeepers troops detective detectives "
            "representatives servants cadets "
            "attorneys lawyers employees teacher teachers doctors nurses workers trainers "
            "specialists personnel "
            "cops gendarmes counselors psychologists experts staffers commanders recruits "
            "authorities authority "
            "instructors advocates bureaucrats attaches subordinates captains colonels detectives"
        ),
        "staff": "staff member members posts positions vacancies",
        "training": (
            "session sessions training trainings workshop workshops seminar seminars course "
            "courses class classes "
            "conference conferences roundtable roundtables lectures"
        ),
        "facility": (
            "shelter shelters room rooms hotline hotlines center centers centre centres office "
            "offices house "
            "houses homes clinics clinic facility facilities checkpoints desks units hostels "
            "branches beds safehouses"
        ),
        "participant": "participant participants attendees trainees graduates beneficiaries",
        "pupil": (
            "student students journalists pupils schoolchildren volunteers parents youngsters "
            "leaders"
        ),
        "thing": (
            "convention conventions treaties treaty protocols agreements memoranda mous projects "
            "project campaign "
            "campaigns brochures brochure leaflets posters pamphlets copies flyers booklets "
            "calls spots "
            "announcements broadcasts films billboards stations station schools ngos "
            "organizations raids raid "
            "inspections licenses passports visas brothels establishments bars businesses "
            "companies "
            "arrests arrest detentions deportations migrants complaints computer "
            "computers vehicle vehicles car cars "
            "tons tonnes hectares households families villages rings networks gangs kilns "
            "factories liters "
            "fines extraditions interceptions acquittals referrals repatriations communities "
            "viewers"
        ),
        "agency": "agency agencies",
        "time": "year years month months yr yrs",
    }
)  # fmt: skip
# Before another noun these only qualify it: "police stations", "child victims".
MODIFIERS = frozenset(
    "police officer victim child case person staff member woman shelter center trafficker student "
    "training office house project campaign border family training youth minor man boy girl "
    "sentence "
    "prosecution investigation conviction year month prosecutor judge".split()
)
PLURAL_KINDS = {"people", "police", "staff", "personnel", "children", "women", "men"}

VERBS = _table(
    {
        "investigate": "investigated investigates investigating investigate probed",
        "prosecute": (
            "prosecuted prosecutes prosecuting prosecute tried charged charging indicted "
            "indicting arraigned"
        ),
        "convict": "convicted convicts convicting convict",
        "acquit": "acquitted exonerated",
        "fine": "fined",
        "sentence": "sentenced sentencing imprisoned jailed incarcerated",
        "open": (
            "opened opening open opens launched launching initiated instituted filed started "
            "commenced initiating "
            "established establishing established built operates operate operated operating runs "
            "run ran maintains "
            "maintained funds funded created creating inaugurated set"
        ),
        "register": "registered recorded documented uncovered detected logged registering",
        "identify": (
            "identified identifying identifies rescued rescuing freed liberated found discovered "
            "recovered withdrawn recognized "
            "intercepted removed returned certified rescue identify returning recognised"
        ),
        "assist": (
            "assisted assisting assists assist helped helping aided sheltered sheltering "
            "shelters housed houses housing "
            "accommodated accommodates supported repatriated repatriate repatriating treated "
            "counseled counselled "
            "reintegrated rehabilitated served serves served protected hosted hosts benefited "
            "benefitted admitted "
            "resettled placed"
        ),
        "train": (
            "trained training trains train sensitized instructed attended attending graduated "
            "participated participating taught totaling totalling educated"
        ),
        "arrest": "arrested arresting arrests detained apprehended deported extradited arrest",
        "discipline": "dismissed fired suspended disciplined implicated reprimanded sacked demoted",
        "staff": (
            "staffed employ employs employed employing comprises comprised comprising assigned "
            "hired "
            "dedicated consists "
            "consisting composed appointed grew expanded increased has have had numbers deployed "
            "includes"
        ),
        "send": (
            "brought sent referred submitted forwarded transferred taken went bring "
            "referring passed"
        ),
        "disrupt": (
            "dismantled broke broken screened closed shut disrupted revoked inspected ratified "
            "signed conducted reached searched raided stormed stopped "
            "surveyed interviewed aired distributed printed published "
            "seized confiscated donated purchased"
        ),
        "provide": (
            "provide provided provides providing offered gave given extended supplied delivered"
        ),
        "receive": "received receiving underwent completed obtained receive got drew",
        "block": (
            "met visited toured discussed raised listed mentioned asked cited named covers "
            "covered included faces "
            "addressed gave outlined highlighted"
        ),
    }
)  # fmt: skip
# Without "to" the bare verb tells a fact ("trains 200 officers"); with it a plan.
BARE = frozenset(
    "investigate prosecute convict identify assist train rescue open repatriate provide".split()
)

# Several words that do what one verb does, and nouns that tell a deed: "the conviction of 18".
PHRASE_PATTERNS = {
    "investigate": (
        r"under\s+(?:active\s+|criminal\s+)?investigation",
        r"pending\s+investigation",
        r"investigation\s+(?:of|into)",
        r"look(?:ing|ed|s)\s+into",
        r"(?:work(?:ed|ing|s)|cooperated)\s+(?:with\s+[\w\s]{2,30}?\s+)?on(?=\s+(?:\w+\s+){0,2}?(?:\d|cases))",
        r"(?:handled|handles|handling|probing|pursued|examined)",
    ),
    "prosecute": (
        r"(?:filed|brought|pressed)\s+(?:\w+\s+)?charges(?:\s+(?:in|against))?",
        r"on\s+trial",
        r"in\s+court\b",
        r"(?:are|were|is|was)\s+before\s+(?:the\s+)?(?:\w+\s+){0,3}?courts?\b",
        r"led\s+to\s+(?:\w+\s+)?(?:charges|prosecutions?|indictments?|trials?)\b",
        r"reached\s+(?:the\s+)?courts?",
        r"awaiting\s+(?:trial|prosecution)",
        r"pending\s+(?:trial|prosecution|(?:in|before)\s+(?:the\s+)?courts?)",
        r"(?:stood|faced|face)\s+(?:trial|charges|prosecution)",
        r"resulted\s+in\s+(?:\w+\s+)?(?:prosecutions?|indictments?)",
        r"brought(?=\s+(?:[\w-]+\s+){1,4}?(?:cases?|charges|prosecutions?)\s+(?:under|against)\b)",
        r"(?:prosecutions?|indictment|trial)\s+of",
    ),
    "convict": (
        r"(?:found|pleaded|pled)\s+guilty",
        r"(?:resulted|ended)\s+in\s+(?:\w+\s+)?convictions?(?:\s+of)?",
        r"led\s+to\s+(?:\w+\s+)?convictions?(?:\s+of)?",
        r"convictions?\s+of",
    ),
    "sentence": (
        r"(?:sent|went|gone|go|committed)\s+to\s+(?:prison|jail)\b",
        r"put\s+(?:in\s+(?:prison|jail)|behind\s+bars)",
        r"serv(?:ed|ing|es|e)\s+(?:(?:any|some|no|actual|prison|jail)\s+){0,2}(?:time|terms?|sentences?)\b",
    ),
    "acquit": (r"(?:resulted|ended)\s+in\s+(?:\w+\s+)?acquittals?",),
    "arrest": (r"in\s+(?:police\s+)?(?:custody|detention)", r"arrests?\s+of"),
    "identify": (
        r"(?:identification|rescue|return)\s+of",
        r"turned\s+over\s+to",
        r"took\s+away",
        r"taken\s+(?:away|off|out)",
        r"picked\s+up",
        r"(?:come|came|coming)\s+back",
    ),
    "assist": (
        r"repatriation\s+of",
        r"(?:come|came|gone|went)\s+home\b",
        r"(?:took|taken|takes|taking)\s+in\b",
        r"car(?:ed|ing|es)\s+for\b",
        r"paid\s+(?:for\s+)?(?:the\s+)?(?:tickets|fares|flights|passage|return)(?:\s+home)?\s+(?:of|for)\b",
    ),
    "train": (
        r"passed\s+through",
        r"(?:attendees|participants|trainees)\s+(?:included|were|comprised)",
    ),
    "staff": (r"made\s+up\s+of",),
}
PHRASES_RE = re.compile(
    "|".join(f"(?P<{act}>{'|'.join(patterns)})" for act, patterns in PHRASE_PATTERNS.items()),
    re.IGNORECASE,
)
# The words that one of them begins with: only there is it worth a search.
PHRASE_WORDS = frozenset(
    "under pending investigation looking filed brought pressed on awaiting stood faced face "
    "reached resulted prosecution prosecutions indictment trial found pleaded pled ended led "
    "conviction convictions in arrest arrests identification rescue return repatriation attendees "
    "participants trainees made looked looks handled handles handling probing pursued examined are "
    "were is was took takes taking cared caring cares paid worked works working taken "
    "turned picked passed sent went gone go committed put served serving serves serve come came "
    "coming".split()
)
# What is done by the one who does it: "45 officers attended", "12 victims received care".
SUBJECT_VERBS = frozenset(
    "attended attending graduated participated participating received underwent completed returned "
    "benefited benefitted got drew".split()
)
STOPS = frozenset(
    "a an last this next each every per in on at to for from by with without into under over "
    "during since after before between through against about as than via was were is are be "
    "been being has have had do did does who whom whose which that where when while because "
    "but or nor if so then not no it its they their them he she his her there also only will "
    "would should could may might can must out up down among including these those such both "
    "remain remained left came come went led fell rose became began now today ended resulted "
    "failed refused escaped died testified faced appeared gave won lost took said tell told "
    "spoke know knew fled ran sought versus despite although though however reported "
    "according until within involving toward towards across throughout regarding concerning".split()
)
