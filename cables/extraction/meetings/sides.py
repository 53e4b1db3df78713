"""Who stands on which side of a verb of meeting or telling: the grammar of one sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from cables.extraction.meetings.encounter_words import (
    AFTER_COMMA_RE,
    APPOSITION_RE,
    BRACKETED_RE,
    CALLED_RE,
    CLOSE_GAP_RE,
    COORDINATION_RE,
    FOR_A_TASK_RE,
    FOR_RE,
    HABIT_RE,
    IN_NOUN_RE,
    LEFT_GAP_RE,
    OUR_RE,
    OURS_BEFORE_RE,
    PASSIVE_BY_RE,
    PERSON_OBJECT,
    PREPOSITION_RE,
    PRONOUN_OBJECT_RE,
    QUESTION_RE,
    REQUEST_RE,
    RIGHT_GAP_RE,
    SAID_IN_RE,
    SESSION_RE,
    SITE_RE,
    SUBJECT_VERB_RE,
    WAS_RE,
    WHOM_RE,
)
from cables.extraction.meetings.occasions import in_quotes
from cables.extraction.names.persons import Person

Sides = tuple[tuple[Person, ...], tuple[Person, ...]]
# Whose other side follows at once; nouns.
CLOSE = frozenset({"told", "calledon", "to", "handed"})
NOUNS = frozenset({"noun", "between"})
HELD_BY = frozenset({"attended by", "hosted by", "chaired by", "convened by", "led by"})
PLACE_VERBS = frozenset({"visited", "toured", "inspected"})
PARTICIPLES = frozenset({"Speaking", "Meeting", "Talking"})
NEAR_BY = 40  # letters from "in response to" to the party it names


def find_sides(match: re.Match, sentence: str, parties: list[Person]) -> Sides | None:
    """Return the United States' party and the others, or None where there are not both.

    The others are empty where a pronoun stands for them.
    """
    group = match.lastgroup or ""
    if group == "frame":
        return _frame_sides(match, parties, sentence)
    if group == "reply":
        return _reply_sides(match, parties, sentence)
    left = _left(match.start(), sentence, parties)
    right = find_right(match, sentence, parties)
    if group == "joint" or (right and right[0].weak and match[0] in PLACE_VERBS):
        right = []
    if not right:
        return _without_object(match, sentence, left, parties)
    if _is_no_such_thing(match, sentence, right):
        return None
    if whom := _whom(left, sentence, parties):
        return (*(one for one in (*left, *right) if one.us),), (whom,)
    us = [person for person in right if person.us]
    them = [person for person in right if not person.us]
    is_noun = group in NOUNS
    if us and them:
        together = left or is_noun or match[0] in HELD_BY
        return (tuple(us), tuple(them)) if together else None
    if them:
        us = _ours(match, left, right, sentence, parties, noun=is_noun)
        us += _between(match, parties) if us else []
        them += [person for person in left if not person.us and us]
    else:
        them = [person for person in left if not person.us]
        us += [person for person in left if person.us and them]
        them = them or _others_around(match, right, sentence, parties, group)
    if not us or (not them and (left or is_noun or group == "handed")):
        return None
    return tuple(us), tuple(them)


def find_right(match: re.Match, sentence: str, parties: list[Person]) -> list[Person]:
    """Return whom a verb of meeting or telling names right behind it."""
    return _right(match.end(), sentence, parties, close=match.lastgroup in CLOSE)


def _between(match: re.Match, parties: list[Person]) -> list[Person]:
    """Return who was taken along: "took Hill to see the Minister"."""
    if not match[0].startswith("took"):
        return []
    return [
        replace(one, us=True)
        for one in parties
        if match.start() <= one.start < match.end() and (one.us or one.name)
    ]


def _is_no_such_thing(match: re.Match, sentence: str, right: list[Person]) -> bool:
    """Whether it is no call or visit: called it absurd, on them to act, saw their paper."""
    verb, end = match[0].split()[0], right[-1].end
    if verb == "called" and match.lastgroup != "calledon" and not CALLED_RE.match(sentence, end):
        return True
    if match.lastgroup == "calledon" and FOR_A_TASK_RE.match(sentence, end):
        return True
    if match[0] in HELD_BY and SESSION_RE.search(sentence, 0, match.start()):
        return True
    if REQUEST_RE.match(sentence, end) or HABIT_RE.match(sentence, end):
        return True
    if verb in PERSON_OBJECT and match.lastgroup == "told":
        nobody = not (right[0].us or right[0].name or right[0].role)
        return nobody or (verb != "gave" and not CALLED_RE.match(sentence, end))
    if (
        match.lastgroup == "with"
        and verb in {"visited", "toured"}
        and right[0].us
        and right[0].role == right[0].organization
    ):
        return bool(right[0].role)  # a shelter built with USAID
    return match[0] == "visited" and right[0].weak


def _ours(
    match: re.Match,
    left: list[Person],
    right: list[Person],
    sentence: str,
    parties: list[Person],
    *,
    noun: bool,
) -> list[Person]:
    us = [person for person in left if person.us]
    if us or _host_subject(left):
        return us
    return _us_around(match, right, sentence, parties, noun=noun)


def _host_subject(left: list[Person]) -> bool:
    return bool(left) and not any(person.us for person in left)


def _without_object(
    match: re.Match, sentence: str, left: list[Person], parties: list[Person]
) -> Sides | None:
    """Return the sides where nobody stands behind the verb: both before it, a pronoun, a place."""
    us = tuple(person for person in left if person.us)
    them = tuple(person for person in left if not person.us)
    if us and them:
        return _both(left) if match[0] == "met" or match.lastgroup == "joint" else None
    if PRONOUN_OBJECT_RE.match(sentence, match.end()):
        return _of_pronoun(us, them, match, parties, sentence)
    if whom := _whom(left, sentence, parties):
        return us, (whom,)
    site = SITE_RE.match(sentence, match.end()) if match[0] in PLACE_VERBS else None
    if us and site:
        end = site.end()
        staff = Person(match.end(), end, "", "staff", " ".join(site["site"].split()), "other")
        return us, (staff,)
    return None


def _whom(left: list[Person], sentence: str, parties: list[Person]) -> Person | None:
    """Return Poe in "Minister Poe, whom the Charge saw on May 3"."""
    ours = next((one for one in left if one.us), None)
    if ours is None or not WHOM_RE.search(sentence, 0, ours.start):
        return None
    before = [one for one in parties if one.end <= ours.start and not one.genitive]
    return before[-1] if before and not before[-1].us else None


def _both(left: list[Person]) -> Sides | None:
    """Return the sides of "The Ambassador and the Foreign Minister discussed the law"."""
    us = tuple(person for person in left if person.us)
    them = tuple(person for person in left if not person.us and not person.weak)
    return (us, them) if us and them else None


def _of_pronoun(
    us: tuple[Person, ...],
    them: tuple[Person, ...],
    match: re.Match,
    parties: list[Person],
    sentence: str,
) -> Sides | None:
    """Return the sides of "met with him", "At the Ambassador's request, Poe received her"."""
    if us and sentence.startswith(("When ", "As ", "After ")):  # When PolOff met him, Poe said
        return us, tuple(_behind_comma(match.end(), sentence, parties))
    if us:
        return us, ()
    ours = [one for one in parties if one.us and one.end <= match.start()]
    return (tuple(ours[-1:]), them) if ours and them else None


def _frame_sides(match: re.Match, parties: list[Person], sentence: str) -> Sides | None:
    """Return the sides of "In a meeting on May 3, the Charge complimented the President"."""
    after = [person for person in parties if person.start >= match.end() and not person.genitive]
    if len(after) < 2 or in_quotes(sentence, after[1].start):
        return None
    first, second = after[:2]
    if first.us == second.us or "that" in sentence[match.end() : second.start].split():
        return None
    return ((first,), (second,)) if first.us else ((second,), (first,))


def _reply_sides(match: re.Match, parties: list[Person], sentence: str) -> Sides | None:
    """Return the sides of "Asked by PolOff about it, the Minister said", "Meeting with Poe, we"."""
    after = [person for person in parties if person.start >= match.end()]
    if OUR_RE.match(sentence, match.end()):
        first, end = Person(match.end(), match.end(), us=True), match.end()
    elif after and after[0].start - match.end() < NEAR_BY:
        first, end = after[0], after[0].end
    else:
        return None
    second = next((one for one in after if one.start >= end and one.us is not first.us), None)
    if second is None or second.genitive:
        return None
    if not first.us and match[0].split()[0] not in PARTICIPLES:
        return None
    if not AFTER_COMMA_RE.fullmatch(sentence, end, second.start):
        return None
    return ((first,), (second,)) if first.us else ((second,), (first,))


def _us_around(
    match: re.Match, right: list[Person], sentence: str, parties: list[Person], *, noun: bool
) -> list[Person]:
    """Return who of the United States did it, though not next to the verb."""
    before = [one for one in parties if one.end <= match.start() and (noun or not one.genitive)]
    if noun and OURS_BEFORE_RE.search(sentence, max(0, match.start() - NEAR_BY), match.start()):
        return [Person(match.start(), match.start(), us=True)]
    for person in reversed(before):
        gap = sentence[person.end : match.start()]
        if sentence[person.start : person.end] == "us":
            continue
        if person.us:
            if noun or SUBJECT_VERB_RE.match(gap) or len(gap) < 60:
                return _with_its_list(person, before, sentence)
            return []
        if LEFT_GAP_RE.match(gap) and _is_subject(person, sentence):
            return []
    if noun:
        after = [one for one in parties if one.start >= right[-1].end][:1]
        said = after and "that" in sentence[right[-1].end : after[0].start].split()
        return [] if said else [one for one in after if one.us]
    return []


def _others_around(
    match: re.Match, right: list[Person], sentence: str, parties: list[Person], group: str
) -> list[Person]:
    """Return whom the United States' party met, though not next to the verb."""
    if group in NOUNS:
        after = [one for one in parties if one.start >= right[-1].end and not one.us]
        if after and not after[0].genitive and "," in sentence[right[-1].end : after[0].start]:
            return _right(after[0].start, sentence, parties, close=True)
    if match[0].endswith(" by") and (them := _behind_comma(right[-1].end, sentence, parties)):
        return them
    if match[0].endswith(" by") and FOR_RE.match(sentence, right[-1].end):
        at = FOR_RE.match(sentence, right[-1].end).end()
        return [one for one in _right(at, sentence, parties, close=True) if not one.us]
    before = [one for one in parties if one.end <= match.start() and not one.genitive]
    if group == "noun" and (them := _who_said(match, sentence, before)):
        return them
    if before and not before[-1].us:
        gap = sentence[before[-1].end : match.start()]
        if SUBJECT_VERB_RE.match(gap) or (match[0].endswith(" by") and WAS_RE.match(gap)):
            return [before[-1]]
    return []


def _who_said(match: re.Match, sentence: str, before: list[Person]) -> list[Person]:
    """Return who speaks in "Poe, the chief, explained in a May 3 meeting with PolOff"."""
    for person in reversed(before):
        passive = PASSIVE_BY_RE.search(sentence, 0, person.start)
        said = IN_NOUN_RE if passive else SAID_IN_RE
        if not person.us and said.fullmatch(sentence, person.end, match.start()):
            return _left(person.end, sentence, before) or [person]
    return []


def _behind_comma(at: int, sentence: str, parties: list[Person]) -> list[Person]:
    """Return who speaks in "At a roundtable hosted by PolOff, NGO leaders said"."""
    after = [one for one in parties if one.start >= at and not one.us]
    if not after or after[0].genitive:
        return []
    is_close = AFTER_COMMA_RE.fullmatch(sentence, at, after[0].start)
    return after[:1] if is_close and after[0].start - at < NEAR_BY else []


def _with_its_list(person: Person, before: list[Person], sentence: str) -> list[Person]:
    return [one for one in _left(person.end, sentence, before) if one.us] or [person]


def _left(at: int, sentence: str, parties: list[Person]) -> list[Person]:
    """Return the subject: the list of parties that ends right before a place."""
    before = [person for person in parties if person.end <= at]
    group: list[Person] = []
    for person in reversed(before):
        if person.genitive:
            break
        gap = sentence[person.end : group[0].start] if group else sentence[person.end : at]
        if not (COORDINATION_RE if group else LEFT_GAP_RE).match(gap):
            break
        if (
            len(group) == 1 and gap.rpartition(")")[2].strip() == ","
        ):  # After seeing the President, the Ambassador
            break
        if not group and not _is_subject(person, sentence):
            break
        if group and group[0].weak and gap.strip() == "from":
            group.pop(0)
        group.insert(0, person)
    if group and not group[0].name and (named := _in_apposition(group[0], before, sentence)):
        group[0] = named
    return _alike(group)


def _is_subject(person: Person, sentence: str) -> bool:
    """Whether a party can be the subject: no "relative of Poe", no "removed as chairman"."""
    before = sentence[max(0, person.start - 8) : person.start]
    if person.weak:
        return PREPOSITION_RE.search(before) is None
    return bool(person.name) or not before.endswith(" as ")


def _in_apposition(person: Person, before: list[Person], sentence: str) -> Person | None:
    """Return Senator Viana for the physician in "Senator Viana (PT), who is a physician, told"."""
    for named in before:
        if (
            named.name
            and not named.genitive
            and APPOSITION_RE.fullmatch(sentence, named.end, person.start)
        ):
            return named
    return None


def _alike(group: list[Person]) -> list[Person]:
    """Give the role of "Senators John Poe and Jane Roe" to each of them."""
    for at in range(1, len(group)):
        first, person = group[at - 1], group[at]
        if person.weak and first.name and first.role.endswith("s") and not person.role:
            group[at] = replace(first, start=person.start, end=person.end, name=person.name)
    return group


def _right(at: int, sentence: str, parties: list[Person], *, close: bool) -> list[Person]:
    """Return the list of parties that begins right behind a place."""
    group: list[Person] = []
    for person in parties:
        if person.start < at:
            continue
        gap = sentence[group[-1].end if group else at : person.start]
        if not group:
            fits = (CLOSE_GAP_RE if close else RIGHT_GAP_RE).match(gap)
        else:
            fits = BRACKETED_RE.match(gap) if _same(group[-1], person) else None
            fits = fits or COORDINATION_RE.match(gap)
        if not fits:
            break
        if person.genitive and not QUESTION_RE.match(sentence, person.end):
            break
        if group and person.weak and gap.strip() == "from":
            break
        if not group or not _same(group[-1], person):
            group.append(person)
    return _alike(group)


def _same(first: Person, second: Person) -> bool:
    return (
        bool(second.organization)
        and not second.name
        and not second.role
        and (first.organization == second.organization)
    )
