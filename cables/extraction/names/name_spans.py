"""Where a name of several capital words begins and ends."""

from __future__ import annotations

import re

from cables.extraction.language.tokens import Tokens, Word
from cables.extraction.names.organization_names import (
    FIELDS,
    HEAD_KINDS,
    NOT_ORGANIZATION_HEADS,
    NOT_ORGANIZATIONS,
    SMALL_HEADS,
    words,
)

LONGEST = 14  # words of a name
POSTS = words("Embassy Consulate")
LINKS = words("of for on against to de del da do")
# Acronyms of few letters that are words or bureaus: only as part of a name.
TOO_SHORT = words(
    """
    AI AF PA EC IO PAS AU CIS SCO COE CoE CARE AID PM NIV EUR WHA EAP SCA NEA OES INR ECON LES
    TDY DS ICC SBU ECA POL-ECON
    """
)
QUOTES = "\"“”'‘’"
SMALL_WORDS = words("of for on the and against in to")


def heads_in(name: str) -> list[str]:
    """Return the words of a name that say what kind of organization it is."""
    bare = (word.removesuffix("'s").removesuffix("’s") for word in name.split())
    return [
        head
        for word in bare
        if (head := word if word in HEAD_KINDS else word.title() if word in SMALL_HEADS else "")
    ]


def name_span(tokens: list[Word], index: int) -> tuple[int, int] | None:
    """Return (first, last) token of the organization that begins at a token, or None."""
    token = tokens[index]
    if not token.capital or token.opener:
        return None
    if _is_nation(tokens, index):
        return (index, index + 1) if tokens[index + 1].bare in POSTS else None
    if token.title and not _opens_name(tokens, index):
        return None
    last = _run(tokens, index)
    heads = [at for at in range(index, last + 1) if _is_head(tokens, at, index)]
    if heads:
        last = _to_the_right(tokens, heads[-1])
        if last == index and token.bare in POSTS and index + 1 < len(tokens):
            last += tokens[index + 1].capital  # Embassy Dushanbe
        return (index, last) if last > index or token.bare in POSTS else None
    if token.acronym and token.bare not in TOO_SHORT:
        return index, index
    return None


def _is_nation(tokens: list[Word], index: int) -> bool:
    token = tokens[index]
    if index + 1 >= len(tokens):
        return False
    return token.adjective if token.whole else token.country


def _opens_name(tokens: list[Word], index: int) -> bool:
    """Whether a title begins a name ("General Prosecutor's Office", "Justice Department")."""
    if not tokens[index].modifier:
        return False
    for at in range(index + 1, min(index + 4, len(tokens))):
        if tokens[at].word in HEAD_KINDS or tokens[at].small_head:
            return True
        if not tokens[at].modifier:
            return False
    return False


def _run(tokens: list[Word], index: int) -> int:
    """Return the last of the capital words in a row from a token, a small head with them."""
    last = index
    for at in range(index + 1, min(index + LONGEST, len(tokens))):
        token = tokens[at]
        if token.small_head and tokens[at - 1].capital:
            return at if _takes_small_head(tokens, at) else last
        if token.word == "&":
            continue
        if not token.capital or (token.title and not _opens_name(tokens, at)):
            break
        if token.opener and token.bare not in {"New", "Local"}:
            break
        if token.acronym and tokens[at - 1].acronym:
            break
        last = at
        if token.acronym and not token.whole:
            break
    return last


def _takes_small_head(tokens: list[Word], at: int) -> bool:
    before = tokens[at - 1]
    if before.word.endswith(("'s", "’s", "s'")):
        return before.title or before.bare in {"Prosecutor", "Ombudsman", "General"}
    return before.bare in FIELDS_OF_SMALL_HEADS


FIELDS_OF_SMALL_HEADS = words(
    """
    Migration Customs Security Border Interior Foreign Justice Health Labor Labour Education
    Intelligence TIP Police Passport Immigration Supreme Constitutional Interagency
    Inter-Ministerial Interministerial Anti-Trafficking Anti-TIP Finance Defense National
    Ombudsman Traffic
    """
)


def _is_head(tokens: list[Word], at: int, first: int) -> bool:
    token = tokens[at]
    if token.bare in SMALL_HEADS:
        return True
    if not token.head:
        return False
    if at > first:
        return True
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    return token.bare in POSTS or (follows is not None and follows.word in LINKS)


def _to_the_right(tokens: list[Word], head: int) -> int:
    """Return the last token of what belongs to a head: "of Labor and Social Affairs"."""
    at = head
    if not tokens[at].whole:  # a genitive ends the name
        return at
    while True:
        joined = _phrase(tokens, at)
        if joined is None or at > head + LONGEST:
            return at
        at = joined
        if not tokens[at].whole:
            return at


def _phrase(tokens: list[Word], at: int) -> int | None:
    """Return the last token of the next "of …", ", …" or "and …" that a name goes on with."""
    nxt = at + 1
    if nxt >= len(tokens):
        return None
    word = tokens[nxt].word
    start = nxt + 1
    if word in LINKS:
        while start < len(tokens) and tokens[start].word in {"the", "The", "all"}:
            start += 1
        return _capitals(tokens, start, allow_nation=True)
    if word == "and" or word == "&":
        if start < len(tokens) and tokens[start].word in LINKS | {"the"}:
            return None
        return _part_of_list(tokens, start)
    if word == ",":
        inner = _part_of_list(tokens, start)
        if inner is None or inner + 1 >= len(tokens):
            return None
        after = inner + 1
        if tokens[after].word == "," and after + 1 < len(tokens):
            after += 1
        return _part_of_list(tokens, after + 1) if tokens[after].word == "and" else None
    return None


def _part_of_list(tokens: list[Word], start: int) -> int | None:
    """Return the end of capital words that go on with a name: no name of their own."""
    last = _capitals(tokens, start)
    if last is None or last - start > 2:
        return None
    for at in range(start, last + 1):
        token, bare = tokens[at], tokens[at].bare
        own = token.head or token.acronym or token.title or token.adjective
        if own or (bare.isupper() and len(bare) > 1) or bare not in FIELDS:
            return None
    follows = tokens[last + 1] if last + 1 < len(tokens) else None
    return None if follows and follows.small_head else last


def _capitals(tokens: list[Word], start: int, allow_nation: bool = False) -> int | None:
    last = None
    for at in range(start, min(start + LONGEST, len(tokens))):
        token = tokens[at]
        if not token.capital or (token.opener and last is None):
            break
        if token.title and token.bare not in {"Justice", "Attorney", "Prosecutor"}:
            break
        if token.bare in {"Prosecutor", "Attorney"} and not token.word.endswith("s"):
            break
        if token.opener or (token.acronym and last is not None):
            break
        if token.adjective and not allow_nation:
            break
        last = at
        if not token.whole:
            break
    return last


def forward_run(text: str, at: int, *, join: bool = True) -> int:
    """Return where the name that begins at an offset ends; "and" joins only where asked."""
    tokens = Tokens(text[at : at + 140])
    end = at
    for index, token in enumerate(tokens):
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        small = token.word in SMALL_WORDS and follows is not None
        if small and (token.word != "and" or join) and (follows.capital or follows.word == "the"):
            continue
        if not token.capital or (token.opener and index):
            break
        if index and token.title and not _opens_name(tokens, index):
            break
        end = at + tokens.bare_end(index)
        if not token.whole:
            break
    return end


def name_before(text: str, end: int, acronym: str) -> int | None:
    """Return where the name that ends before a bracket begins, or None where there is none.

    With an acronym: the last words whose initials spell it; else from the first word of the
    run, if the run holds the head of a name. Without one: the run of capital words.
    """
    base = max(0, end - 130)
    if not _may_end_name(text[base:end]):
        return None
    told = Tokens(text[base:end])
    places = [place for place, token in enumerate(told) if token.word not in QUOTES]
    tokens = [told[place] for place in places]
    run = _capital_run_before(tokens)
    while run and (tokens[run[0]].word in SMALL_WORDS or _leads(tokens, run)):
        run = run[1:]
    if not run:
        return None
    if acronym:
        letters = "".join(letter for letter in acronym if letter.isupper())
        for first in run:
            parts = [tokens[at].word for at in run if at >= first]
            if parts[0] not in SMALL_WORDS and _spells(parts, letters):
                return base + told.starts[places[first]]
        name = " ".join(tokens[at].word for at in run)
        if not heads_in(name):
            return None
        first = next((at for at in run if tokens[at].word in {"Ministry", "Ministries"}), run[0])
        return base + told.starts[places[first]]
    return base + told.starts[places[run[0]]]


def _may_end_name(before: str) -> bool:
    """Whether a name can end before a bracket: told by the last word, most often a common one."""
    last = Tokens(before[before.rfind(" ") + 1 :].strip(QUOTES))
    return not last or last[-1].word == "." or last[-1].capital or last[-1].small_head


def _leads(tokens: list[Word], run: list[int]) -> bool:
    """Whether the first word of a run only stands before the name."""
    token = tokens[run[0]]
    if len(run) == 1:
        return token.opener or token.bare in NOT_ORGANIZATIONS
    title = token.title and not _opens_name(tokens, run[0])
    return token.opener or token.bare in {"NGO", "NGOs"} or title or token.adjective


def _capital_run_before(tokens: list[Word]) -> list[int]:
    run: list[int] = []
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.capital:
            run.append(at)
            if token.opener:
                break
        elif (token.word in SMALL_WORDS and run) or (token.small_head and not run):
            run.append(at)
        elif token.word != "," or not _within_ministry(tokens, at, run):
            break
    run.reverse()
    return run


def _within_ministry(tokens: list[Word], at: int, run: list[int]) -> bool:
    """Whether a comma stands inside "Ministry of Labor, Family and Social Protection"."""
    if not run or at < 3 or tokens[run[-1]].bare not in FIELDS:
        return False
    return any(tokens[back].word == "Ministry" for back in range(max(0, at - 6), at))


def _spells(names: list[str], letters: str) -> bool:
    """Whether the initials of words, small words left out or in, are an acronym."""
    parts = [part for word in names for part in re.split(r"[-/]", word) if part]
    if names[-1] in NOT_ORGANIZATION_HEADS and not heads_in(" ".join(names)):
        return False
    big = "".join(part[0] for part in parts if part[0].isupper())
    whole = "".join(part[0] for part in parts).upper()
    return letters.upper() in {big.upper(), whole}
