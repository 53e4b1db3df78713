"""Whom a sentence names, with role, organization, side and level. All names are made up."""

import pytest

from cables.extraction.context import Context
from cables.extraction.names.people import Cast
from cables.parsing.records import ParsedCable


def people_of(text, **more):
    cast = Cast(Context(ParsedCable("test", text, **more)))
    return [one for one in cast.people(text) if not one.weak]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IOM Country Director Hans Vogel said so.",
         "Hans Vogel|Country Director|IOM|non_official"),
        ("First Deputy Minister of Internal Affairs Ivan Petrov said so.",
         "Ivan Petrov|First Deputy Minister of Internal Affairs||deputy_minister"),
        ("MFA Human Rights Director Ana Ruiz said so.",
         "Ana Ruiz|Human Rights Director|MFA|other_official"),
        ("Adam Karim, secretary of the TIP Commission, said so.",
         "Adam Karim|secretary|TIP Commission|other_official"),
        ("President Solano said so.", "Solano|President||head_of_state"),
        ("PM Berg said so.", "Berg|PM||head_of_state"),
        ("FM Lund said so.", "Lund|FM||minister"),
        ("Vice President Cobb said so.", "Cobb|Vice President||minister"),
        ("Regional President Cobb said so.", "Cobb|Regional President||"),
        ("Minister of Labor Juan Prado said so.", "Juan Prado|Minister of Labor||minister"),
        ("Minister of Women's Affairs Amina Sow said so.",
         "Amina Sow|Minister of Women's Affairs||minister"),
        ("Minister of Citizen Protection, Petros Vlachos, said so.",
         "Petros Vlachos|Minister of Citizen Protection||minister"),
        ("Attorney General Mwale said so.", "Mwale|Attorney General||minister"),
        ("Deputy Prosecutor General Ivan Orlov said so.",
         "Ivan Orlov|Deputy Prosecutor General||other_official"),
        ("Vice Minister Rosa Diaz said so.", "Rosa Diaz|Vice Minister||deputy_minister"),
        ("Mr. Tanaka said so.", "Tanaka|||"),
        ("Colonel Musa said so.", "Musa|Colonel||other_official"),
        ("Maria Lopez of the NGO Casa Nueva said so.", "Maria Lopez||Casa Nueva|non_official"),
        ("Save the Children director Mary Okello said so.",
         "Mary Okello|director|Save the Children|non_official"),
        ("International Organization for Migration (IOM) Director Hans Vogel said so. IOM left.",
         "Hans Vogel|Director|International Organization for Migration|non_official"),
        ("The MFA's Juan Prado said so.", "Juan Prado||MFA|other_official"),
        ("Governor of Sughd Karim Aliev said so.", "Karim Aliev|Governor of Sughd||other_official"),
        ("Brazilian Ambassador Joao Gomes said so.", "Joao Gomes|Ambassador||other_official"),
        ("Sen. Virgilio said so.", "Virgilio|Sen||other_official"),
    ],
)  # fmt: skip
def test_host_is_told(text, expected):
    one = max(people_of(text), key=lambda person: len(person.name))
    assert f"{one.name}|{one.role}|{one.organization}|{one.level}" == expected
    assert not one.us


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("PolOff agreed.", "embassy_staff"),
        ("EmbOffs agreed.", "embassy_staff"),
        ("Pol/Econ chief John Marsh agreed.", "embassy_staff"),
        ("PolEconCouns agreed.", "embassy_staff"),
        ("The DCM agreed.", "embassy_staff"),
        ("RLA and LEGATT agreed.", "embassy_staff"),
        ("Political Officer Jane Roe agreed.", "embassy_staff"),
        ("The Ambassador agreed.", "ambassador"),
        ("Ambassador King agreed.", "ambassador"),
        ("The Charge d'Affaires agreed.", "ambassador"),
        ("G/TIP Ambassador Lagon agreed.", "visiting_official"),
        ("G/TIP desk officer Ann Hill agreed.", "visiting_official"),
        ("G/TIP Haiti desk officer Ann Hill agreed.", "visiting_official"),
        ("A/S Boucher agreed.", "visiting_official"),
        ("Deputy Assistant Secretary Paul Dunn agreed.", "visiting_official"),
        ("CODEL Jones agreed.", "visiting_official"),
        ("We agreed.", "embassy_staff"),
    ],
)
def test_the_united_states_own_are_told(text, level):
    found = people_of(text)
    assert found
    assert all(one.us for one in found)
    assert found[0].level == level


def test_signature_tells_the_posts_own_ambassador():
    (one,) = people_of("Mr. Armbruster agreed.", signed_by="ARMBRUSTER")
    assert one.us


def test_host_senator_is_no_visitor():
    (one,) = people_of("Senator Viana agreed.")
    assert not one.us
    (one,) = people_of("CODEL NELSON: Senator Nelson agreed.")[-1:]
    assert one.us


def test_genitive_is_not_the_person():
    assert all(one.genitive for one in people_of("The Minister's speech was long."))


def test_surname_is_looked_up_where_it_is_introduced():
    text = "Minister of Labor Juan Prado came. Later Prado left."
    cast = Cast(Context(ParsedCable("test", text)))
    assert cast.lookup("Prado").role == "Minister of Labor"
    assert cast.lookup("Nobody") is None


@pytest.mark.parametrize(
    "text", ["", "Minister " * 2000, "A. " * 2000, "(((", "’s ’s", "of of of, ,"]
)
def test_odd_texts_raise_nothing(text):
    people_of(text)
