"""Which paragraphs go on with a meeting, and the sentences that tell of it."""

from __future__ import annotations

import re

from cables.extraction.meetings.conversations import Conversation, speaks
from cables.extraction.names.organization_names import words
from cables.parsing.records import Paragraph

NOT_REPORTING = words("talking_points action_request")
APART = NOT_REPORTING | words("comment note")
# A paragraph that goes on with whoever was speaking.
GOES_ON_RE = re.compile(
    r"\W*(?:(?:Finally|Lastly|Still|However|Moreover|In\s+closing|In\s+conclusion|Turning\s+to|On|"
    r"As\s+for|Regarding|Concerning|Asked)\b[^.,]{0,80},\s+)?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s+two|[Bb]oth)\s+[a-z]"
)
THE_ROLE_RE = re.compile(r"\W*The\s+(?P<role>[A-Z]?[a-z-]+(?:\s+[A-Z]?[a-z]+)?|[A-Z]{2,4})\b")
NEXT_ITEM_RE = re.compile(r"(?:^|\n|\s--)\s*[A-Z]\.\s")
NEAR_START = 200  # letters in which a name near the start of a paragraph counts as its subject


class Continuation:
    """The meetings of a cable, over its paragraphs."""

    def __init__(self, paragraphs: tuple[Paragraph, ...], meetings: list[Conversation]) -> None:
        self.paragraphs = paragraphs
        self.meetings = meetings
        self.order = {one.anchor: index for index, one in enumerate(paragraphs)}

    def extend(self, meeting: Conversation) -> None:
        """Add the paragraphs in which an interlocutor goes on speaking."""
        first = self.order[meeting.paragraph.anchor]
        last, own = first, {one.anchor for one in meeting.paragraphs}
        for index in range(first + 1, len(self.paragraphs)):
            paragraph = self.paragraphs[index]
            if paragraph.anchor in own:
                last = index
                continue
            if paragraph.role in APART:
                continue
            follows = index == last + 1
            if self._speaks_in(meeting, paragraph) or (follows and self._goes_on(meeting, index)):
                if index == last + 2 and self._is_answer(meeting, self.paragraphs[index - 1]):
                    meeting.add(self.paragraphs[index - 1])  # the Ambassador's answer between
                meeting.add(paragraph)
                last = max(last, index)
        meeting.paragraphs.sort(key=lambda paragraph: paragraph.start)

    def _speaks_in(self, meeting: Conversation, paragraph: Paragraph) -> bool:
        return any(
            speaks(name, paragraph.text) and not self._taken(surname, meeting, paragraph)
            for surname, name in meeting.spoken_names
        )

    def _is_answer(self, meeting: Conversation, paragraph: Paragraph) -> bool:
        """Whether a paragraph between two of a meeting's is what the United States' party said."""
        told = any(
            anchor == paragraph.anchor and not _is_earlier(one, meeting)
            for one in self.meetings
            for anchor, _ in one.tells
        )
        if paragraph.role or told:
            return False
        ours = {name for one in meeting.us for name in (one.role, one.surname) if name}
        return any(name in paragraph.text for name in ours)

    def _taken(self, surname: str, meeting: Conversation, paragraph: Paragraph) -> bool:
        """Whether another meeting with the same person stands between, and no earlier one."""
        return any(
            surname in rival.surnames
            and meeting.paragraph.start <= rival.paragraph.start <= paragraph.start
            and not _is_earlier(rival, meeting)
            for rival in self.meetings
            if rival is not meeting
        )

    def _goes_on(self, meeting: Conversation, index: int) -> bool:
        """Whether a paragraph right behind a meeting's goes on without saying so."""
        paragraph = self.paragraphs[index]
        if self._opens_another(meeting, index):
            return False
        start = paragraph.text[:NEAR_START]
        if any(surname in start for surname in meeting.surnames):
            return True
        if GOES_ON_RE.match(paragraph.text) or self._answers(meeting, start):
            return True
        remembered = any(_is_earlier(meeting, one) for one in self.meetings)
        if not remembered and any(speaks(name, paragraph.text) for name in meeting.bodies):
            return True
        role = THE_ROLE_RE.match(paragraph.text)
        return role is not None and any(
            role["role"].split()[0].lower() in person.role.lower().split()
            for person in meeting.them
        )

    def _answers(self, meeting: Conversation, start: str) -> bool:
        """Whether a paragraph begins with the United States' party ("The Ambassador replied")."""
        opening = start.lstrip().removeprefix("The ")
        ours = {name for one in meeting.us for name in (one.role, one.surname) if name}
        return any(opening.startswith(f"{name} ") for name in ours)

    def _opens_another(self, meeting: Conversation, index: int) -> bool:
        """Whether another meeting was told in between, or is told at the paragraph's start."""
        before = self.paragraphs[index - 1].anchor
        here = self.paragraphs[index].anchor
        mine = max((at for anchor, at in meeting.tells if anchor == before), default=0)
        for other in self.meetings:
            if other is meeting or _is_earlier(other, meeting):
                continue
            for anchor, at in other.tells:
                if (anchor == before and at > mine) or (anchor == here and at < NEAR_START):
                    return True
        return False

    def told_text(self, meeting: Conversation) -> str:
        """Return what tells of a meeting: from its sentences on, to where another is told."""
        told = []
        for paragraph in meeting.paragraphs:
            mine = [at for anchor, at in meeting.tells if anchor == paragraph.anchor]
            others = sorted(
                at
                for other in self.meetings
                if other is not meeting
                for anchor, at in other.tells
                if anchor == paragraph.anchor
            )
            if paragraph.role == "summary" and len(meeting.paragraphs) > 1:
                continue
            for start in mine or [0]:
                item = NEXT_ITEM_RE.search(paragraph.text, start + 1)
                end = item.start() if item else len(paragraph.text)
                end = next((at for at in others if start < at < end), end)
                told.append((paragraph.start + start, paragraph.text[start:end]))
        return " ".join(dict(told).values()) if len(told) == 1 else _joined(told)


def _joined(told: list[tuple[int, str]]) -> str:
    """Return the pieces without what two of them share."""
    kept, reached = [], 0
    for start, text in sorted(told):
        end = start + len(text)
        if end > reached:
            kept.append(text[max(0, reached - start) :])
            reached = end
    return " ".join(kept)


def _is_earlier(rival: Conversation, meeting: Conversation) -> bool:
    """Whether a meeting is one that is only remembered: dated before this one, told after it."""
    if rival.when is None or meeting.when is None or None in (rival.when.first, meeting.when.first):
        return False
    return rival.when.first < meeting.when.first
