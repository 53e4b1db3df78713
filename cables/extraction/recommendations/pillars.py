"""Which of the three Ps the words of an ask suggest, where the plan prints none.

Each group of words counts once, with its weight; the pillar with the most wins, and a tie
or no word at all suggests nothing. The words are those of the Trafficking Victims
Protection Act's minimum standards: prosecution is law, investigation and punishment,
protection is what is done for victims, prevention is what keeps others from becoming such.
"""

from __future__ import annotations

import re

# (pattern, weight) by pillar. A word that only names whom an ask is about weighs least.
WORDS = {
    "prosecution": (
        (r"prosecut(?:e|ion|ions|ing)\b", 3),
        (r"investigat\w+", 2),
        (r"convict(?:s|ed|ion|ions|ing)?\b", 2),
        (r"punish\w*|penalt\w+|sentenc\w+|imprison\w*|prison\b|jail\w*|fines\b", 2),
        (r"crimina(?:l|ls|lly)\b|criminaliz\w+|penal\b|statutes?\b|offen[sc]es?\b", 2),
        (r"(?:enact|pass|adopt|amend|draft|enforce)\w*\b[^.;]{0,60}\b(?:laws?|legislation)\b", 3),
        (r"complicit\w*|corrupt\w*|vet\b", 2),
        (r"police|prosecutors?\b|judg(?:es?|ments?)\b|judicia\w+|courts?\b|magistrates?", 2),
        (r"law\s+enforcement", 1),
        (r"train\w*\b[^.;]{0,60}\b(?:law\s+enforcement|police|prosecutors?|judges?)", 2),
        (
            r"arrest\w*|extradit\w+|(?:asset|assets)\b[^.;]{0,30}(?:forfeit\w*|seiz\w+)|forfeiture",
            2,
        ),
        (r"(?:specialized|anti-trafficking)\s+(?:police\s+|investigative\s+)?unit", 2),
        (r"traffickers?\b|offenders?\b|perpetrators?\b", 1),
        (r"(?:law\s+enforcement|trafficking|crime|case)\s+data\b|disaggregat\w+", 2),
    ),
    "protection": (
        (r"shelters?\b|safe\s+hous\w+|hous(?:ing|ed)\b", 3),
        (r"(?:identif\w+|screen\w*)\b[^.;]{0,60}\bvictims?|victims?\s+identification", 3),
        (r"referral|refer(?:s|red|ring)?\b", 2),
        (r"repatriat\w+|reintegrat\w+|rehabilitat\w+|resettle\w+", 3),
        (r"assist(?:s|ed|ing|ance)?\b|services\b|care\b|counsel+ing", 2),
        (r"medical|psycholog\w+|psychosocial|legal\s+aid", 2),
        (r"protect(?:s|ed|ing|ion|ive)?\b", 2),
        (r"deport\w*|detain\w*|removal\b|residen(?:ce|cy)\b|re-?victimiz\w+|intimidat\w+", 2),
        (r"victims?\b|survivors?\b", 2),
        (r"witness\w*", 1),
    ),
    "prevention": (
        (r"aware(?:ness)?\b", 4),
        (r"campaigns?\b|media\b|broadcast\w*|brochures?|posters?\b|publiciz\w+|hotlines?", 2),
        (r"warn\w*|educat\w+|inform(?:s|ed|ing)?\s+(?:the\s+)?(?:public|migrants|potential)", 3),
        (r"prevent(?:s|ed|ing|ion|ive)?\b", 2),
        (r"demand\b", 3),
        (r"sex\s+touris\w+|root\s+causes?|vulnerab\w+\s+(?:to|of)\s+traffick\w+", 3),
        (r"recruit(?:ment|ing|ers?)\b|employment\s+agenc\w+|sponsor\w*|migrants?\b", 2),
        (r"(?:national\s+)?action\s+plan|national\s+strategy|coordinating\s+(?:body|committee)", 2),
        (r"birth\s+registration|border\s+(?:control|monitor)\w*|labor\s+inspect\w+|inspect\w*", 2),
        (r"general\s+public|the\s+public\b|travell?ers?\b|practices\b|potential\s+victims", 2),
        (r"forced\s+labou?r", 1),
        (r"peacekeep\w+", 2),
    ),
}
PATTERNS = {
    pillar: [(re.compile(rf"\b(?:{words})", re.IGNORECASE), weight) for words, weight in groups]
    for pillar, groups in WORDS.items()
}


# What an ask is good for besides: its pillar is that of what stands before.
PURPOSE_RE = re.compile(r",?\s(?:thereby|in\s+order\s+to|so\s+(?:that|as\s+to))\s", re.IGNORECASE)


def suggest_pillar(text: str) -> str:
    """Return prosecution, protection or prevention by an ask's words; "" where they tie."""
    ask = PURPOSE_RE.split(text, maxsplit=1)[0]
    scores = {
        pillar: sum(weight for pattern, weight in groups if pattern.search(ask))
        for pillar, groups in PATTERNS.items()
    }
    ranked = sorted(scores.values(), reverse=True)
    if ranked[0] == 0 or ranked[0] == ranked[1]:
        return ""
    return max(scores, key=lambda pillar: scores[pillar])
