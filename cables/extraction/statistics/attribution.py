"""Who reported a figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from cables.extraction.context import Context
from cables.extraction.language.number_words import NUMBER_WORDS
from cables.extraction.language.tokens import adjectives
from cables.extraction.names.people import Cast
from cables.extraction.statistics import subjects
from cables.extraction.statistics.affiliations import affiliation, chief_before
from cables.extraction.statistics.figure_cases import Reading
from cables.extraction.statistics.figure_words import LAW_NOUNS
from cables.extraction.statistics.frames import Frame
from cables.extraction.statistics.scope import COUNTS_OFFENCE, HELD, LETTER_RE
from cables.parsing.records import Paragraph

BY_RE = re.compile(r"\s+by\s+(?:the\s+)?", re.IGNORECASE)
AGENT_GAP_RE = re.compile(r"[^.;,()]*")
# What an agency counts of its own deeds; its shelters and money the drafter tells.
OWN_DEEDS = (*COUNTS_OFFENCE, "victims_identified", "victims_assisted")
OPENS_RE = re.compile(r"\A[\s(\-*•]*(?:The\s+[A-Z]|[A-Z][A-Z/&-]{2,}\b)")
IT_RE = re.compile(
    r"\A\W*(?:It|They|Its|Their|These|Those|(?:[\w-]+\s+)?[Oo]f\s+(?:these|those|them|which))\b"
)
ACRONYM_RE = re.compile(r"[A-Z][A-Za-z/&-]*[A-Z]")
HE_RE = re.compile(
    r"\A\W*(?:(?:[A-Z][a-z]+ly|However),?\s+)?(?:He|She|His|Her|In\s+(?:his|her)\s+view)\b"
)
STRIP_RE = re.compile(
    r"\s+(?:(?:own|annual|official|latest|web)\s+){0,2}"
    r"(?:statistics|data|figures|records|study|survey|report|database|web\s?site|site|bulletin|tally)\Z"
)
GENITIVE_RE = re.compile(r"['’]s\Z")
GOING_ON = ("figure-comparison", "figure-part", "figure-carried")
SMALL = frozenset("of for and the on in against to at de la del".split())
PERSON_REACH = 8  # sentences
NGO_RE = re.compile(r"\A(?:[Ll]ocal\s+)?NGO\s+(?:coalition\s+)?(?=[A-Z])")
NOTE_RE = re.compile(r"\A\W*NOTE\b", re.IGNORECASE)
PERSON_RE = re.compile(
    r"\A\W*(?:In\s+[^,]{2,30},\s+|On\s+[^,]{2,30},\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s+[a-z]"
)


class Speaker(NamedTuple):
    """Whom a sentence lets speak; `name` is "" for the post itself."""

    name: str
    goes_on: bool = False  # somebody met, whose the next sentences are too


NOBODY = Speaker("")
# At the head of a sentence these have a capital, and name nobody.
VAGUE = frozenset("reports statistics figures data results records estimates sources".split())


class Speakers:
    """Who reported the figures of one paragraph, read in order."""

    def __init__(self, context: Context, paragraph: Paragraph) -> None:
        self._context = context
        self._cast = Cast(context)
        self._pending: list[str] = []
        self._carried = NOBODY  # who speaks until another does
        self._agency = ""  # whom "it" and "they" mean
        self._told: list[str] = []  # the sentences until now, to find whom "he" means
        self._catching_up = False
        self._said: dict[str, list[tuple[int, int, Speaker]]] = {}
        self._did = ("", "")  # a sentence, and who did what it counts
        self._holder = ("", "")  # a sentence, and who has figures in it

    def enter(self, sentence: str, _offset: int = 0) -> None:
        """Take note of the next sentence, whether it holds figures or not."""
        self._pending.append(sentence)

    def of(self, frame: Frame, index: int, reading: Reading) -> str:
        """Return who reported a figure of the present sentence; "" where nobody is named."""
        text, number = frame.text, frame.numbers[index]
        for own in (
            self._source(text, number.end),
            self._has(text, number.start, frame.counted[index].noun),
            self._speaker(text, number.start),
            self._trailing(text, number.end),
        ):
            if own is not None:
                return own.name
        if reading.measure in OWN_DEEDS or (reading.verb and reading.verb.act in HELD):
            verb = (reading.verb.start, reading.verb.end) if reading.verb else None
            agent = self._agent(text, number.start, verb)
            if not agent and reading.rule in GOING_ON and self._did[0] == text:
                return self._did[1]  # "recorded 623 victims, against 417 a year earlier"
            if agent:
                self._did = (text, agent)
                return agent
        return self._before(text)

    # The sentence itself.

    def _source(self, text: str, end: int) -> Speaker | None:
        """Return the source of "according to the Ministry of Justice"."""
        found = None
        for match in subjects.SOURCE_RE.finditer(text):
            if match.start() > end and found:
                break
            found = self._name(subjects.phrase_after(text, match.end())) or found
        return found

    def _sayings(self, text: str) -> list[tuple[int, int, Speaker]]:
        """Return (start, end, who) of each verb of saying with a subject that says it."""
        if text not in self._said:
            self._said = {text: self._find_sayings(text)}
        return self._said[text]

    def _find_sayings(self, text: str) -> list[tuple[int, int, Speaker]]:
        found = []
        for pattern in (subjects.SAY_RE, subjects.APART_SAY_RE):
            for match in pattern.finditer(text):
                subject, added = subjects.before_verb(text, match.start())
                who = self._name(subject, added, text[: match.start()]) if subject else None
                if who is not None:
                    if not subjects.SPEECH_RE.match(match[0]):
                        who = who._replace(goes_on=False)
                    found.append((match.start(), match.end(), who))
        for match in subjects.DATA_RE.finditer(text):
            phrase = subjects.noun_phrase(text[max(0, match.start() - 120) : match.start()])
            if self._has_data(phrase, match[0]) and (who := self._name(phrase)):
                found.append((match.start(), match.end(), who._replace(goes_on=False)))
        return sorted(found)

    def _has_data(self, phrase: str, behind: str) -> bool:
        """Whether statistics are somebody's: "IOM's own tally", "Ministry of Justice data"."""
        words = phrase.split()
        if len(words) > 1 and phrase.islower() and words[-1] in subjects.GENERIC:
            return behind[:1] in "'’"  # "the sugar council's own figure"
        if phrase.lower() in subjects.GENERIC:
            return behind[:1] in "'’" or phrase.lower() in ("police", "government", "court")
        if not phrase[:1].isupper():
            return False
        mentions = self._context.organizations.mentions(phrase)
        return behind[:1] in "'’" or bool(mentions) or ACRONYM_RE.fullmatch(phrase) is not None

    def _has(self, text: str, start: int, noun: str) -> Speaker | None:
        """Return whose count it is: "SafeHaven has 14 convictions for the capital and 11 for"."""
        has = subjects.HAS_RE.search(text, max(0, start - 24), start)
        if has and (noun in LAW_NOUNS or not noun):
            who = self._name(*subjects.before_verb(text, has.start()))
            self._holder = (text, who.name if who else "")
        held, name = self._holder
        return Speaker(name) if held == text and name else None

    def _speaker(self, text: str, start: int) -> Speaker | None:
        """Return who said it last before the figure: "the Ministry of Justice reported that"."""
        told = [one for one in self._sayings(text) if one[1] <= start]
        return told[-1][2] if told else None

    def _trailing(self, text: str, end: int) -> Speaker | None:
        """Return who is named behind what they said: "..., the director told us"."""
        for match in subjects.TRAILING_RE.finditer(text, end):
            who = match["who"] or match["by"]
            phrase = subjects.noun_phrase(who) if match["who"] else subjects.phrase_after(who, 0)
            if (name := self._name(phrase)) is not None:
                return name
        return None

    def _agent(self, text: str, start: int, verb: tuple[int, int] | None) -> str:
        """Return who did what is counted: "the prosecutor's office registered 230 cases"."""
        if verb is None:
            return ""
        mentions = self._context.organizations.mentions(text)
        if verb[0] > start:
            for one in mentions:
                if one.start > verb[1] and BY_RE.fullmatch(text, verb[1], one.start):
                    return self._printed(text[one.start : one.end])
            return ""
        for one in reversed(mentions):
            if one.end <= verb[0]:
                gap = text[one.end : verb[0]]
                is_direct = len(gap.split()) <= 3 and AGENT_GAP_RE.fullmatch(gap)
                return self._printed(_with_nation(text, one.start, one.end)) if is_direct else ""
        return ""

    # The sentences before.

    def _catch_up(self) -> None:
        """Read the sentences before the present one; most figures never ask for them."""
        if self._catching_up:
            return
        self._catching_up = True
        while len(self._pending) > 1:
            self._advance(self._pending.pop(0))
        self._catching_up = False

    def _before(self, text: str) -> str:
        self._catch_up()
        if LETTER_RE.match(text) or NOTE_RE.match(text):
            return ""
        if HE_RE.match(text):
            return self._person() or self._carried.name
        if IT_RE.match(text):
            return self._carried.name or self._agency
        if self._opens_with_other(text):
            return ""
        return self._carried.name if self._carried.goes_on else ""

    def _opens_with_other(self, text: str) -> bool:
        if OPENS_RE.match(text):
            return True
        first = next(iter(self._context.organizations.mentions(text)), None)
        return first is not None and first.start <= len("(The ")

    def _advance(self, sentence: str) -> None:
        """Take in who speaks in a sentence without regard to its figures."""
        if LETTER_RE.match(sentence):
            self._carried, self._agency = NOBODY, ""
        sayings = self._sayings(sentence)
        if sayings:
            self._carried = sayings[-1][2]
            self._agency = self._carried.name
            if sentence.rstrip().endswith(":"):
                self._carried = self._carried._replace(goes_on=True)
        elif sentence.rstrip().endswith(":"):
            source = self._source(sentence, len(sentence))
            self._carried = source._replace(goes_on=True) if source else self._carried
        elif HE_RE.match(sentence):
            person = self._person()
            self._carried = Speaker(person, True) if person else self._carried
        elif self._opens_with_other(sentence):
            self._carried, self._agency = NOBODY, ""
        elif person := self._opening_person(sentence):
            self._carried = Speaker(person, True)
        self._told.append(sentence)

    def _opening_person(self, sentence: str) -> str:
        """Return the person whom a sentence begins with: "Sovath read from a text"."""
        match = PERSON_RE.match(sentence)
        person = self._cast.lookup(match["name"].split()[-1]) if match else None
        return (
            self._of_person(person, match["name"])
            if person and not person.us and person.role
            else ""
        )

    def _person(self) -> str:
        """Return whom "he" means: the last of the other side whom the paragraph names."""
        for sentence in reversed(self._told[-PERSON_REACH:]):
            for one in reversed(self._cast.people(sentence)):
                if one.us or not one.name:
                    continue
                person = self._cast.lookup(one.surname) if one.weak else one
                if person and not person.us and (person.role or not one.weak):
                    return self._of_person(person, one.name)
        return ""

    # Names.

    def _of_person(self, person, printed: str) -> str:
        """Return for whom a person speaks; the person as printed where nothing tells."""
        if not person.organization:
            person = self._cast.lookup(person.surname) or person
        if person.organization:
            return self._printed(self._organization(person))
        name = getattr(person, "surname", "") or printed.split()[-1]
        found = affiliation(self._context.cable.text, name)
        if found:
            return self._printed(found)
        chief = chief_before(self._context.cable.text, name)
        for one in reversed(self._cast.people(chief) if chief else []):
            if not one.us and one.organization:
                return self._printed(one.organization)
        return printed

    def _name(self, phrase: str, added: str = "", before: str = "") -> Speaker | None:
        """Return whom a subject names; nobody for the post itself, None where none is named."""
        words = GENITIVE_RE.sub("", STRIP_RE.sub("", phrase)).split()
        if not words:
            return None
        last = words[-1].lower()
        if last in subjects.PRONOUNS:
            return self._of_pronoun(last, before)
        foreign = last in ("embassy", "consulate") and adjectives().intersection(words[:-1])
        if (last in subjects.NOBODY and not foreign) or words[0].lower() in subjects.NOBODY:
            return None if last in ("who", "which", "that", "there", "one") else NOBODY
        if NUMBER_WORDS.intersection(words[0].lower().split("-")) or words[0][:1].isdigit():
            return None
        if not any(word[:1].isupper() for word in words):
            return self._of_lower(" ".join(words), last)
        return self._of_capitals(words, added)

    def _of_pronoun(self, pronoun: str, before: str) -> Speaker | None:
        self._catch_up()
        if pronoun in ("he", "she"):
            name = self._person() or self._carried.name
            return Speaker(name, True) if name else None
        mentions = self._context.organizations.mentions(before)
        if mentions:
            last = mentions[-1]
            return Speaker(self._printed(before[last.start : last.end]))
        name = self._agency or self._carried.name
        return Speaker(name) if name else None

    def _of_lower(self, phrase: str, last: str) -> Speaker | None:
        if last in subjects.GENERIC:
            return Speaker(phrase)
        if last not in subjects.ROLES:
            return None
        self._catch_up()
        name = self._carried.name or self._person()
        return Speaker(name, True) if name else None

    def _of_capitals(self, words: list[str], added: str) -> Speaker | None:
        phrase, last = " ".join(words), words[-1]
        people = [one for one in self._cast.people(phrase) if one.name and not one.weak]
        if people:
            return self._of_known(people[-1], phrase, added)
        if len(words) <= 3 and all(word[:1].isupper() for word in words):
            person = None if ACRONYM_RE.match(last) else self._cast.lookup(last)
            if person is not None and (person.role or person.us):
                return NOBODY if person.us else self._of_introduced(person, phrase, added)
        if len(words) == 1 and last.lower() in VAGUE:
            return None
        if phrase in ("Ambassador", "Consul General", "Washington", "Charge"):
            return NOBODY
        if len(words) == 1 and (known := self._of_lower(phrase, last.lower())):
            return known
        if last[:1].islower() and last not in subjects.GENERIC | subjects.ROLES:
            return None
        in_role = last.lower() in subjects.ROLES
        mention = next(iter(self._context.organizations.mentions(phrase)), None)
        if last == "officials" and mention:
            return Speaker(self._printed(phrase[mention.start : mention.end]))
        if len(words) <= 2 and mention is None and phrase.istitle():
            phrase = affiliation(self._context.cable.text, last) or phrase
        return Speaker(self._printed(phrase), in_role)

    def _of_known(self, person, phrase: str, added: str) -> Speaker:
        if person.us:
            return NOBODY
        if person.organization:
            return Speaker(self._printed(self._organization(person)), True)
        for text in (phrase, added):
            for one in self._context.organizations.mentions(text):
                return Speaker(self._printed(text[one.start : one.end]), True)
        printed = person.name if " " in person.name else phrase
        return Speaker(self._of_person(person, printed), True)

    def _organization(self, person) -> str:
        """Return a person's organization, whole where its first word only was read."""
        fuller = affiliation(self._context.cable.text, person.surname)
        is_cut = fuller.startswith(f"{person.organization} ")
        return fuller if is_cut else person.organization

    def _of_introduced(self, person, phrase: str, added: str) -> Speaker:
        for one in self._context.organizations.mentions(added):
            return Speaker(self._printed(added[one.start : one.end]), True)
        return Speaker(self._of_person(person, phrase), True)

    def _printed(self, name: str) -> str:
        """Return a name as printed, or in full where only letters stand here."""
        name = NGO_RE.sub("", " ".join(name.split()))
        if " " in name:
            return name
        known = self._context.organizations.known(name)
        return self._in_full(known.name, name) if known else name

    def _in_full(self, name: str, acronym: str) -> str:
        """Return the full name; with the word before it, where the acronym has its letter."""
        if not initials(acronym, name):
            text = self._context.cable.text
            at = text.find(f"{name} ({acronym})")
            before = text[max(0, at - 40) : at].split()[-1:] if at > 0 else []
            if before and initials(acronym, f"{before[0]} {name}"):
                return f"{before[0]} {name}"
        return name


def _with_nation(text: str, start: int, end: int) -> str:
    """Return a name with the nationality before it: "Argentine Federal Police"."""
    before = text[max(0, start - 24) : start].split()[-1:]
    if before and before[0] in adjectives() and text[:start].endswith(" "):
        return f"{before[0]} {text[start:end]}"
    return text[start:end]


def initials(acronym: str, name: str) -> bool:
    """Return whether an acronym is made of the first letters of a name."""
    words = re.split(r"[\s-]+", name)
    return "".join(word[0] for word in words if word and word.lower() not in SMALL) == acronym
