"""A confidence is measured or absent, never invented."""

import csv
from importlib.resources import files

import pytest

from cables.extraction import confidence as module
from cables.extraction.confidence import FEWEST, confidence, measured


@pytest.fixture
def judged(monkeypatch):
    """Put judgements in the place of those measured."""

    def put(**rules):
        monkeypatch.setattr(module, "measured", lambda: rules)

    return put


@pytest.mark.parametrize(
    ("right", "of", "share"),
    [
        (10, 10, 0.92),  # (10 + 1) / (10 + 2): ten right do not promise certainty
        (9, 10, 0.83),
        (0, 10, 0.08),
        (95, 100, 0.94),
    ],
)
def test_the_share_follows_the_rule_of_succession(judged, right, of, share):
    judged(rule=(of, right))
    assert confidence("rule") == share


def test_too_few_judgements_say_nothing(judged):
    judged(rule=(FEWEST - 1, FEWEST - 1))
    assert confidence("rule") is None


def test_a_rule_that_nobody_judged_has_none(judged):
    judged()
    assert confidence("rule") is None


def test_the_file_counts_soberly():
    text = (files("cables.extraction") / "measured.csv").read_text(encoding="utf-8")
    rules = [row["rule"] for row in csv.DictReader(text.splitlines())]
    assert len(rules) == len(set(rules))
    for judged_, right in measured().values():
        assert 0 <= right <= judged_
