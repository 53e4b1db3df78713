"""The action plans of the sample cables, against what a reader copied out of them by hand."""

import json
from pathlib import Path

import pytest

from cables.extraction import extract
from cables.parsing import parse_cable

SEEDS = Path(__file__).resolve().parents[2] / "fixtures" / "cables"
PLANS = json.loads((Path(__file__).parent / "data" / "plans.json").read_text(encoding="utf-8"))


def cable_and_findings(name):
    cable = parse_cable((SEEDS / name).read_text(encoding="utf-8"))
    return cable, extract(cable)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan["country"])
def test_recommendations_are_exact_and_whole(plan):
    _, findings = cable_and_findings(plan["source"])
    assert [[one.horizon, one.pillar, one.text] for one in findings.recommendations] == plan[
        "recommendations"
    ]


@pytest.mark.parametrize(
    ("country", "count"), [("TJK", 17), ("AZE", 15), ("RUS", 17)], ids=["TJK", "AZE", "RUS"]
)
def test_plan_has_as_many_recommendations_as_printed(country, count):
    plan = next(plan for plan in PLANS if plan["country"] == country)
    assert len(plan["recommendations"]) == count
    assert len(cable_and_findings(plan["source"])[1].recommendations) == count


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan["country"])
def test_recommendations_tell_country_year_order_and_place(plan):
    cable, findings = cable_and_findings(plan["source"])
    for ordinal, one in enumerate(findings.recommendations, start=1):
        assert (one.country, one.report_year) == (plan["country"], 2009)
        assert one.ordinal == ordinal
        assert one.paragraph == "p9"
        assert one.rule
        assert one.quote == cable.text[one.start : one.end]
        assert " ".join(one.quote.split()) == one.text
        paragraph = next(p for p in cable.paragraphs if p.anchor == one.paragraph)
        assert paragraph.start <= one.start < one.end <= paragraph.end


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan["country"])
def test_tier_is_the_watch_list_of_2009_and_nothing_else(plan):
    cable, findings = cable_and_findings(plan["source"])
    assert [(one.country, one.report_year, one.tier) for one in findings.tiers] == [
        (plan["country"], 2009, "2WL")
    ]
    tier = findings.tiers[0]
    assert tier.quote == cable.text[tier.start : tier.end]
    assert "placed on Tier 2 Watch List" in " ".join(tier.quote.split())
    assert tier.paragraph == "p8"


@pytest.mark.parametrize("name", ["002_cf284d4b96128039.txt", "003_e5d3867c202434d5.txt"])
def test_reports_from_dushanbe_hold_no_plan_and_no_tier(name):
    _, findings = cable_and_findings(name)
    assert findings.recommendations == ()
    assert findings.tiers == ()
