"""Which organizations a cable names, of what kind, and which names are one. All made up."""

import pytest

from cables.extraction.names.organizations import Organizations
from cables.parsing.records import ParsedCable


def named(text, part=None):
    """Return (words, name, kind) of each organization in a part of a cable."""
    part = part or text
    found = Organizations(ParsedCable("test", text)).mentions(part)
    return [
        (part[one.start : one.end], one.organization.name, one.organization.kind) for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Health opened a shelter.", "Ministry of Health government"),
        ("The Tajik Ministry of Labor agreed.", "Ministry of Labor government"),
        (
            "Ministry of Labor, Family and Social Protection staff came.",
            "Ministry of Labor, Family and Social Protection government",
        ),
        ("The Ministry of Interior and Poloff spoke.", "Ministry of Interior government"),
        ("The Interior Ministry said so.", "Interior Ministry government"),
        ("The Supreme Court upheld it.", "Supreme Court government"),
        ("The General Prosecutor's Office said so.", "General Prosecutor's Office government"),
        ("The General Prosecutor's office said so.", "General Prosecutor's office government"),
        ("In March the National Police came.", "National Police government"),
        ("The Migration Service agreed.", "Migration Service government"),
        ("The Inter-Ministerial Commission met.", "Inter-Ministerial Commission government"),
        ("The National Committee on Women met.", "National Committee on Women government"),
        ("The French Embassy gave funds.", "French Embassy government"),
        ("The Zambian Anti-Corruption Commission met.", "Anti-Corruption Commission government"),
        ("IOM repatriated them.", "IOM international"),
        ("UNICEF and UNHCR agreed.", "UNICEF international|UNHCR international"),
        ("The World Bank lent money.", "World Bank international"),
        ("The UN Office on Drugs and Crime came.", "UN Office on Drugs and Crime international"),
        ("The International Organization for Migration came.",
         "International Organization for Migration international"),
        ("The Council of Europe came.", "Council of Europe international"),
        ("The NGO Casa Nueva came.", "Casa Nueva ngo"),
        ("A local NGO, Casa Nueva, came.", ""),  # known miss: the name behind the word
        ("Casa Nueva, a local NGO, came.", "Casa Nueva ngo"),
        ("Save the Children came.", "Save the Children ngo"),
        ("The Women's Rights Center came.", "Women's Rights Center ngo"),
        ("USAID granted $300,000.", "USAID government"),
        ("The Department of State agreed.", "Department of State government"),
        ("Carlos III University taught it.", "Carlos III University other"),
    ],
)  # fmt: skip
def test_organization_is_found(text, expected):
    assert "|".join(f"{name} {kind}" for _, name, kind in named(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister (PM) said so.",
        "They signed a Memorandum of Understanding (MOU). The MOU is short.",
        "The United Arab Emirates (U.A.E.) agreed.",
        "The Trafficking Victims Protection Act (TVPA) says so. The TVPA is law.",
        "However, Several Officials Came.",
        "The victims were 12 women.",
        "In January 2007 Angel Prado was tried.",
        "Trafficking in persons (TIP) is a crime. TIP is a crime.",
        "The Minister of Interior came.",
        "",
    ],
)
def test_no_organization_is_found(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "part", "name"),
    [
        ("The State Committee on Security (GKX) came. The GKX left.", "GKX",
         "State Committee on Security"),
        ("The MVD, or Ministry of Interior, came. The MVD left.", "MVD", "Ministry of Interior"),
        ("GKX (State Committee on Security) came.", "GKX", "State Committee on Security"),
        ("The MVD left. The Ministry of Internal Affairs stayed.", "MVD",
         "Ministry of Internal Affairs"),
        ("The MFA left. The Ministry of Foreign Affairs stayed.", "MFA", "MFA"),
    ],
)  # fmt: skip
def test_one_organization_under_two_names(text, part, name):
    assert [found for _, found, _ in named(text, part)] == [name]


def test_interior_and_internal_affairs_with_one_acronym_are_one():
    text = (
        "The Ministry for Internal Affairs (MOI) agreed. The Ministry of Interior (MOI) agreed. "
        "The MOI agreed."
    )
    assert len({name for _, name, _ in named(text)}) == 1


def test_rivals_stay_apart():
    text = "The Ministry of Information left. The Ministry of Interior stayed. The MOI came."
    assert [name for _, name, _ in named(text)] == [
        "Ministry of Information",
        "Ministry of Interior",
        "MOI",
    ]


def test_list_of_ngos_makes_each_an_ngo():
    text = (
        "Poloff met three NGOs, the Bureau for Rights (BFR), Casa Nueva, and Imani, to discuss it. "
        "BFR and Imani agreed."
    )
    assert {(name, kind) for _, name, kind in named(text, "BFR and Imani agreed.")} == {
        ("Bureau for Rights", "ngo"),
        ("Imani", "ngo"),
    }


def test_ngos_beside_the_police_do_not_make_the_police_one():
    text = "Poloff met NGOs, the National Police and IOM."
    assert [kind for _, _, kind in named(text)] == ["government", "international"]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("The Embassy agreed.", [True]),
        ("The French Embassy agreed.", [False]),
        ("U.S. Department of Labor officials came.", [True]),
        ("G/TIP and INL agreed.", [True, True]),
        ("The Philippine Department of Justice agreed.", [False]),
    ],
)
def test_the_united_states_are_marked(text, ours):
    found = Organizations(ParsedCable("test", text)).mentions(text)
    assert [one.organization.us for one in found] == ours


@pytest.mark.parametrize(
    "text",
    ["(((((((((", "NGO " * 3000, "A (B) " * 3000, "Ministry of " * 3000, "’'’'’ (AB)", "-- --"],
)
def test_odd_texts_raise_nothing(text):
    named(text)
