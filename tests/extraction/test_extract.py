"""Which cables the rules read at all."""

import pytest

from cables.extraction import Findings, extract
from cables.parsing import parse_cable

MET = "1. (U) PolOff met Deputy Minister Ivan Petrov on January 4."


def cable(text=MET, *, tags="PREL", subject="BELARUS: A MEETING"):
    head = "R 120000Z JAN 09\nFM AMEMBASSY MINSK\nUNCLAS MINSK 000012\n\nSIPDIS\n\n"
    return parse_cable(f"{head}TAGS: {tags}\nSUBJECT: {subject}\n\n{text}\n")


def test_a_cable_that_never_speaks_of_trafficking_is_not_read():
    assert extract(cable()) == Findings()


def test_it_is_read_on_demand():
    assert len(extract(cable(), every_subject=True).meetings) == 1


@pytest.mark.parametrize(
    "words",
    [
        "They discussed trafficking in persons.",
        "They discussed human trafficking.",
        "They discussed the TIP report.",
        "HE SPOKE OF TRAFFICKING IN WOMEN.",
        "They discussed forced labor in the harvest.",
        "He asked about victims of trafficking.",
    ],
)
def test_one_mention_anywhere_is_enough(words):
    assert len(extract(cable(f"{MET}\n\n2. (U) {words}")).meetings) == 1


@pytest.mark.parametrize("parts", [{"tags": "PREL KTIP"}, {"subject": "BELARUS: TIP UPDATE"}])
def test_tags_and_subject_count_as_a_mention(parts):
    assert len(extract(cable(**parts)).meetings) == 1


@pytest.mark.parametrize(
    "words",
    [
        "They discussed drug trafficking.",
        "They discussed arms traffickers.",
        "He gave us tips.",
        "MULTIPLE ISSUES WERE RAISED.",
        "Road traffic was heavy.",
    ],
)
def test_what_only_sounds_like_it_is_no_mention(words):
    assert extract(cable(f"{MET}\n\n2. (U) {words}")) == Findings()
