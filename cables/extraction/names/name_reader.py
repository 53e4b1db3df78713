"""The names of people among the words of a text: where they begin and end."""

from __future__ import annotations

from functools import lru_cache

from cables.extraction.language.tokens import tokens_of
from cables.extraction.names import role_words as rw
from cables.extraction.names.organizations import Mention
from cables.extraction.names.persons import Person
from cables.parsing.vocabulary import post_for_name

WE = rw.WE


@lru_cache(maxsize=4096)
def is_post(name: str) -> bool:
    return post_for_name(name) is not None


class NameReader:
    """The words of a text with the organizations among them, and the names that they hold."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self.mention: list[Mention | None] = [None] * len(self.tokens)
        for mention in mentions:
            for at in range(mention.first, mention.last + 1):
                self.mention[at] = mention
        self.free = 0  # the first token that belongs to nobody yet
        self.taken = 0  # the same, names alone left out: a role behind may take these back

    def _name_end(self, start: int) -> int | None:
        """Return the last token of the name that begins at a token, or None."""
        last, at = None, start
        while at < len(self.tokens) and at < start + 7:
            token = self.tokens[at]
            if self._is_name_word(at):
                last = at
                if not token.whole:
                    break
            elif (
                token.word in rw.PARTICLES and last is not None and self._is_name_word(at + 1)
            ) or (token.word == "." and last == at - 1 and len(self.tokens[at - 1].word) == 1):
                pass
            else:
                break
            at += 1
        if last is not None and len(self.tokens[last].bare) < 2:
            return None
        return last

    def _is_name_word(self, at: int) -> bool:
        if at >= len(self.tokens) or self.mention[at] is not None:
            return False
        token = self.tokens[at]
        if token.no_name:
            return False
        if token.redacted:
            return True
        if not (token.like_name or self._is_capital_name(at)):
            return False
        if at == 0 and token.lower.endswith("ly"):  # Alternatively
            return False
        return token.name or self._is_surname_too(at)

    def _is_capital_name(self, at: int) -> bool:
        if at == 0 or not self.tokens[at].like_name_in_capitals:
            return False
        before = self.tokens[at - 1]
        return before.lower in rw.ROLES or before.bare.isupper()

    def _is_surname_too(self, at: int) -> bool:
        if at == 0 or not self.tokens[at].surname_too:
            return False
        before = self.tokens[at - 1]
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].capital
        return before.capital and before.lower in rw.ROLES and not follows

    def _is_place(self, first: int, last: int) -> bool:
        name = self._words(first, last)
        return is_post(name) or self._word(first - 1) in {"in", "near"}

    def _capitals_end(self, start: int) -> int | None:
        """Return the last of the capital words that begin at a token, or None."""
        last = None
        for at in range(start, min(start + 6, len(self.tokens))):
            token = self.tokens[at]
            if not token.capital or token.opener or token.lower in rw.US_ROLES:
                break
            last = at
        return last

    def _name_after(self, last: int) -> tuple[int, int] | None:
        start = last + 1
        if self._word(start).rstrip(".") in rw.HONORIFICS:
            start += 1 + (self._word(start + 1) == ".")
        elif self._word(start) == "(" and self._word(start + 3) == ")":
            start += 4  # Secretary-General (Deputy FM) Patriota
        elif self._word(start) == "." and len(self.tokens[last].word) < 4:
            start += 1  # Sen. Virgilio
        end = self._name_end(start)
        return (start, end) if end is not None else None

    def _name_before(self, first: int) -> tuple[int, int] | None:
        """Return the name in "Vera Lim, the secretary of …" or "Vera Lim (director of …"."""
        at = first - 1
        if self._word(at) in {"the", "a", "an"} or self._word(at).endswith(("'s", "’s")):
            at -= 1
        if self._word(at) not in {",", "("} or at - 1 < 0:
            return None
        last = at - 1
        start = last
        while (
            start - 1 >= 0
            and last - start < 5
            and (self._is_name_word(start - 1) or self.tokens[start - 1].word in rw.PARTICLES)
        ):
            start -= 1
        while start < last and self.tokens[start].word in rw.PARTICLES:
            start += 1
        if not self._is_name_word(last) or not self.tokens[last].whole:
            return None
        if start < self.taken:
            return None
        if start == last and self._word(start - 1) not in {"", ".", ",", "with", "by", "to"}:
            return None
        return start, last

    def _name_in_commas(self, last: int) -> tuple[int, int] | None:
        """Return the name in "the Minister of Labor, Juan Prado, said"."""
        if self._word(last + 1) != ",":
            return None
        start = last + 2
        if self._word(start) in rw.HONORIFICS:
            start += 1 + (self._word(start + 1) == ".")
        if self._is_role_word(start):
            if self._word(last).lower() in rw.US_ROLES:  # told PolOff, Judge Poe said
                return None
            after = start
            while self._is_role_word(after):
                after += 1
            start = after
        end = self._name_end(start)
        if end is None or (end == start and start == last + 2):
            return None
        if self._word(end + 1) not in {",", ".", "", "(", ";", "and", "on", "told", "said", "to"}:
            return None
        return start, end

    def _is_role_word(self, at: int) -> bool:
        return self._word(at).lower() in rw.ROLES and self.tokens[at].capital

    def _is_left_word(self, at: int) -> bool:
        return self.tokens[at].left

    def _is_plain(self, at: int) -> bool:
        return at < len(self.tokens) and self.mention[at] is None

    def _word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def _mention(self, at: int) -> Mention | None:
        return self.mention[at] if 0 <= at < len(self.tokens) else None

    def _skip(self, at: int, small: set[str]) -> int:
        while self._word(at) in small:
            at += 1
        return at

    def _words(self, first: int, last: int) -> str:
        text = self.text[self.tokens.starts[first] : self.tokens.bare_end(last)]
        return " ".join(text.split())

    def _made(
        self,
        first: int,
        last: int,
        *,
        name: tuple[int, int] | None = None,
        role: str = "",
        of: Mention | None = None,
        kind: str = "",
        us: bool = False,
        weak: bool = False,
        genitive: bool = False,
    ) -> Person:
        organization = of.organization if of else None
        return Person(
            self.tokens.starts[first],
            self.tokens.bare_end(last),
            self._words(*name) if name else "",
            role,
            organization.name if organization else "",
            organization.kind if organization else kind,
            us or (organization is not None and organization.us),
            genitive,
            weak,
        )
