import re

import pytest

from cables.extraction.context import find_country_names
from cables.extraction.language import tokens as of_tokens
from cables.extraction.language.tokens import Tokens, matches_at
from cables.extraction.meetings.encounter_signs import places_of_us
from cables.parsing.vocabulary import countries


@pytest.mark.parametrize(
    "text",
    [
        "The the of The offices of the office",
        "On May 3,\nPolOff met  U. S. and U.K. officials (MOI's and the MOJ’s).",
        "''' ’s - -- a-b/c&d 100,000 $5.5m é",
        "",
    ],
)
def test_each_word_stands_at_its_place(text):
    tokens = Tokens(text)
    found = [match.span() for match in of_tokens.TOKEN_RE.finditer(text)]
    places = zip(tokens.starts, tokens, strict=True)
    assert [(at, at + len(token.word)) for at, token in places] == found


def test_a_genitive_ends_before_its_sign():
    tokens = Tokens("the Ministry's unit")
    assert tokens[1].bare == "Ministry"
    assert not tokens[1].whole
    assert tokens.bare_end(1) == len("the Ministry")


def test_words_kept_stay_few(monkeypatch):
    monkeypatch.setattr(of_tokens, "_words", of_tokens._Words())
    monkeypatch.setattr(of_tokens, "MOST_WORDS", 50)
    Tokens(" ".join(f"word{number}" for number in range(1000)) + " " + "x" * 1000)
    assert 0 < len(of_tokens._words) <= 50
    assert max(map(len, of_tokens._words)) <= of_tokens.LONGEST_WORD


def test_matches_at_signs_are_those_of_finditer():
    pattern = re.compile(r"(?:NGO|charity)\s+\w+(?:\s+NGO)?")
    text = "NGO one NGO NGO two, a charity three; NGO"
    told = [match.span() for match in matches_at(pattern, text, ("GO", "harity"), back=1)]
    assert told == [match.span() for match in pattern.finditer(text)]


def test_every_name_of_every_country_is_found_in_a_sentence():
    missed = [
        name
        for country in countries().values()
        for name in (country.name, *country.other_names)
        if re.fullmatch(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|the)){0,4}", name)
        and country.iso3 not in {iso3 for _, iso3 in find_country_names(f"He left {name} on May 3")}
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("PolOff met with the Minister.", True),
        ("We told him so.", True),
        ("The political officer met with NGOs.", True),
        ("Smith discussed the law with the MOI.", True),  # a name of ours
        ("The President met with the Minister of Labor.", False),
        ("The Ambassador admires the view.", False),
        ("", False),
    ],
)
def test_a_text_may_tell_of_an_encounter(text, told):
    assert bool(places_of_us(text, {"Smith"})) is told
