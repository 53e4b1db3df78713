"""The pillar that an ask's words suggest; none where they tell none, or two."""

import json
from pathlib import Path

import pytest

from cables.extraction.recommendations.pillars import suggest_pillar

PLANS = json.loads((Path(__file__).parent / "data" / "plans.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("ask", "pillar"),
    [
        ("Enact a comprehensive law that prohibits all forms of trafficking.", "prosecution"),
        ("Vigorously investigate and prosecute traffickers.", "prosecution"),
        ("Increase the number of convictions and ensure prison sentences.", "prosecution"),
        ("Train police, prosecutors and judges in the anti-trafficking statute.", "prosecution"),
        ("Punish officials complicit in trafficking.", "prosecution"),
        ("Amend the penal code to prescribe stringent penalties.", "prosecution"),
        ("Establish a specialized anti-trafficking police unit.", "prosecution"),
        ("Open a shelter for victims.", "protection"),
        ("Develop a formal victim referral mechanism.", "protection"),
        (
            "Do not detain or deport victims for acts committed as a result of trafficking.",
            "protection",
        ),
        ("Identify victims among women in prostitution.", "protection"),
        ("Provide medical and psychological care to survivors.", "protection"),
        ("Fund NGOs that assist and reintegrate repatriated victims.", "protection"),
        ("Grant foreign victims legal alternatives to removal.", "protection"),
        ("Launch a public awareness campaign on the dangers of trafficking.", "prevention"),
        ("Reduce the demand for commercial sex acts.", "prevention"),
        ("Educate migrants about the risks of labor recruitment abroad.", "prevention"),
        ("Inspect recruitment agencies and regulate sponsorship of workers.", "prevention"),
        ("Distribute brochures in schools and at borders to warn the public.", "prevention"),
        ("Adopt a national action plan and a coordinating body.", "prevention"),
        ("Do it soon.", ""),
        ("", ""),
        ("Keep going.", ""),
        ("Prosecute traffickers and protect victims.", ""),
    ],
)
def test_words_suggest_the_pillar(ask, pillar):
    assert suggest_pillar(ask) == pillar


def test_suggestions_mostly_equal_the_printed_pillars_of_the_sample_plans():
    asks = [
        (pillar, text) for plan in PLANS for _, pillar, text in plan["recommendations"] if pillar
    ]
    given = [(pillar, suggest_pillar(text)) for pillar, text in asks]
    right = sum(pillar == suggested for pillar, suggested in given)
    wrong = sum(suggested not in ("", pillar) for pillar, suggested in given)
    assert len(asks) == 34
    assert right >= 27
    assert wrong <= 7
