"""Rules change, stored cables are read again: gains and losses show, a person's word stays."""

import io
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from cables import extraction
from cables.choices import ReviewStatus
from cables.extraction import RULES
from cables.models import Cable, ExtractionRun, Recommendation
from tests.ingest.telegrams import PLAN, SEEDS, dump_tables, load, load_text, telegram
from tests.ingest.test_reviewed import add_by_hand, check_place, decide, values_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]


def reextract(*args, **options):
    out = io.StringIO()
    call_command("reextract", *args, stdout=out, **options)
    return out.getvalue().splitlines()


@pytest.fixture
def changed_rule(monkeypatch):
    """Put another rule in the place of one: it maps what the old one found."""

    def change(kind, edit):
        old = RULES[kind]
        monkeypatch.setitem(extraction.RULES, kind, lambda context: edit(old(context)))

    return change


def without_first(found):
    return found[1:]


def shorter(found):
    """The same asks, but the last three words are no longer quoted."""
    return [
        replace(one, end=one.end - len(tail), quote=one.quote[: -len(tail)])
        for one in found
        for tail in [one.quote[-8:]]
    ]


def test_what_ingest_stored_is_what_the_rules_still_find():
    load(SEEDS)
    before = dump_tables()
    assert reextract() == ["5 cables read: 0 gained, 0 lost, 0 changed."]
    reextract(write=True)
    run = ExtractionRun.objects.get()
    assert (run.cables, run.gained, run.lost, run.changed) == (5, 0, 0, 0)
    after = dump_tables()
    del before["cables_extractionrun"], after["cables_extractionrun"]
    assert after == before


def test_a_lost_finding_shows_and_nothing_is_written_before_it_is_asked(changed_rule, tmp_path):
    load_text(tmp_path, telegram(plan=PLAN))
    changed_rule("recommendations", without_first)
    before = dump_tables()
    lines = reextract()
    assert lines[0].startswith(
        "- 06DUSHANBE50#p3 recommendation [action-plan-item] Increase the number of prosecutions"
    )
    assert lines[1:] == [
        "action-plan-item: 1 lost",
        "1 cable read: 0 gained, 1 lost, 0 changed.",
        "Nothing was written. Run again with --write to keep this.",
    ]
    assert dump_tables() == before


def test_exactly_the_changed_rule_moves_and_a_second_run_changes_nothing(changed_rule):
    load(SEEDS)
    counts = {kind: kind.objects.count() for kind in extraction_models()}
    changed_rule("recommendations", without_first)
    lines = reextract(write=True)
    assert [line[0] for line in lines[:3]] == ["-"] * 3
    assert lines[3:] == ["action-plan-item: 3 lost", "5 cables read: 0 gained, 3 lost, 0 changed."]
    for kind, count in counts.items():
        assert kind.objects.count() == (count - 3 if kind is Recommendation else count)
    before = dump_tables()
    del before["cables_extractionrun"]
    assert reextract(write=True) == ["5 cables read: 0 gained, 0 lost, 0 changed."]
    after = dump_tables()
    del after["cables_extractionrun"]
    assert after == before
    first, second = ExtractionRun.objects.order_by("pk")
    assert (first.lost, first.by_rule) == (3, {"action-plan-item": {"-": 3}})
    assert (second.lost, second.by_rule) == (0, {})
    assert second.finished_at is not None


def extraction_models():
    from cables.reconciling import KINDS

    return KINDS


def test_a_gained_finding_is_stored_whole(changed_rule, tmp_path):
    load_text(tmp_path, telegram(plan=PLAN))
    Recommendation.objects.filter(ordinal=2).delete()
    (gain, *_) = reextract(write=True)
    assert gain.startswith("+ 06DUSHANBE50#p3 recommendation [action-plan-item] Ensure that")
    check_place(Recommendation.objects.get(ordinal=2))


def test_a_changed_value_names_its_column(changed_rule, tmp_path):
    load_text(tmp_path, telegram(plan=PLAN))
    kept = Recommendation.objects.get(ordinal=1)
    changed_rule("recommendations", lambda found: [replace(one, report_year=2005) for one in found])
    lines = reextract(write=True)
    assert "~ 06DUSHANBE50#p3 recommendation [action-plan-item] (report_year)" in lines[0]
    kept.refresh_from_db()
    assert kept.report_year == 2005
    assert Recommendation.objects.count() == 3


@pytest.mark.parametrize("edit", [without_first, shorter, lambda found: []])
@pytest.mark.parametrize(
    ("status", "values"),
    [
        (ReviewStatus.ACCEPTED, {}),
        (ReviewStatus.REJECTED, {}),
        (ReviewStatus.CORRECTED, {"text": "Prosecute more.", "pillar": "prosecution"}),
    ],
)
def test_a_decision_stays_whatever_the_rule_finds_now(
    changed_rule, tmp_path, curator, status, values, edit
):
    load_text(tmp_path, telegram(plan=PLAN))
    finding = decide(Recommendation.objects.get(ordinal=1), status, curator, **values)
    before = values_of(finding)
    changed_rule("recommendations", edit)
    reextract(write=True)
    finding.refresh_from_db()
    assert values_of(finding) == before
    check_place(finding)
    same_place = Recommendation.objects.filter(start__lt=finding.end, end__gt=finding.start)
    assert list(same_place) == [finding]  # and the machine does not bring it up again


def test_what_a_person_added_stays(tmp_path, curator):
    load_text(tmp_path, telegram(plan=PLAN))
    finding = add_by_hand(
        Recommendation, Cable.objects.get(), "the new shelter", curator, ordinal=4, text="Open it."
    )
    assert reextract(write=True) == ["1 cable read: 0 gained, 0 lost, 0 changed."]
    finding.refresh_from_db()
    assert finding.status == ReviewStatus.ADDED


def test_one_kind_and_one_cable_can_be_read_alone(changed_rule):
    load(SEEDS)
    changed_rule("recommendations", without_first)
    assert reextract(kinds=["tiers"]) == ["5 cables read: 0 gained, 0 lost, 0 changed."]
    lines = reextract("2009 STATE 88558")
    assert lines[-2] == "1 cable read: 0 gained, 1 lost, 0 changed."


def test_a_cable_that_is_not_held_is_named():
    with pytest.raises(CommandError, match="Not held: 09STATE1"):
        reextract("09STATE1")
