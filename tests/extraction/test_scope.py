"""Whether the offence counted is trafficking by name; what the Department accepts."""

import pytest

from cables.extraction.statistics.scope import trafficking_laws
from tests.extraction.test_statistics import rows

E, R, U = "explicit", "related", "unspecified"


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        # By name.
        ("Courts convicted 12 people of trafficking in persons.", E),
        ("Police investigated 45 sex trafficking cases.", E),
        ("Courts convicted 12 people of trafficking for sexual exploitation.", E),
        ("Courts convicted 12 people of trafficking women into prostitution.", E),
        ("Courts convicted 12 people of forced labor trafficking.", E),
        ("Twelve traffickers were sentenced to prison.", E),
        # Other offences.
        ("Courts convicted 12 people of pimping.", R),
        ("Courts convicted 12 people of illegal recruitment.", R),
        ("Courts convicted 12 people of child abuse.", R),
        ("Courts convicted 12 people of forced labor.", R),
        ("Courts convicted 12 people of forgery.", R),
        ("Police arrested 12 people for smuggling of migrants.", R),
        ("Prosecutors charged two officers with abuse of office.", R),
        ("Prosecutors charged 12 people with trafficking-related crimes.", R),
        ("Prosecutors charged two policemen with passing information to traffickers.", R),
        # Neither.
        ("Courts convicted 12 people.", U),
        ("The anti-trafficking unit arrested 12 people.", U),
        # Victims and means are no offences.
        ("IOM assisted 40 victims of trafficking.", U),
        ("The ministry trained 40 officers in trafficking.", U),
        ("Police rescued 12 trafficking victims.", U),
    ],
)
def test_scope(sentence, scope):
    assert {one.offence_scope for one in rows(sentence)} == {scope}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # What a passage told last holds until it tells another.
        ("Police investigated 45 trafficking cases. Courts convicted 12 people.", [E, E]),
        ("Courts convicted 40 people of pimping. They sentenced 12 people.", [R, R]),
        ("Courts convicted 12 people of trafficking. Courts convicted 40 people of pimping.",
         [E, R]),
        # The next lettered answer begins anew.
        ("-- A. Police investigated 45 trafficking cases.\n\n-- B. Courts convicted 12 people.",
         [E, U]),
    ],
)  # fmt: skip
def test_scope_is_carried(text, scopes):
    assert [one.offence_scope for one in rows(text)] == scopes


def test_an_article_that_the_cable_says_is_on_trafficking():
    found = rows(
        "Article 165 (trafficking in adults) is in force.",
        "Courts convicted 12 people under Article 165.",
        "Courts convicted 71 people under Article 220.",
    )
    assert [(one.offence_scope, one.accepted) for one in found] == [(E, True), (U, False)]


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("Art. 165 and 206 (trafficking in adults, in children)", {"165", "206"}),
        ("Republic Act 9208, in force since June 2003, outlaws all forms of trafficking.",
         {"9208"}),
        ("trafficking in persons (Article 127)", {"127"}),
        ("pimping (Article 220) and trafficking (Article 165)", {"165"}),
        ("Article 5. The law on trafficking", set()),
        ("Article 5 is on theft.", set()),
        ("", set()),
    ],
)  # fmt: skip
def test_trafficking_laws(text, laws):
    assert trafficking_laws(text) == laws


@pytest.mark.parametrize(
    ("sentence", "accepted"),
    [
        ("Police investigated 45 trafficking cases.", True),
        ("Prosecutors charged 45 traffickers.", True),
        ("Courts convicted 45 traffickers.", True),
        ("Courts sentenced 45 traffickers to prison.", True),
        ("Police opened 45 trafficking cases.", False),
        ("Police arrested 45 traffickers.", False),
        ("Courts convicted 45 people of pimping.", False),
        ("Courts convicted 45 people.", False),
        ("Police rescued 45 trafficking victims.", False),
    ],
)
def test_accepted(sentence, accepted):
    (one,) = rows(sentence)
    assert one.accepted is accepted
