"""What a person decided, corrected or added survives every later load."""

from datetime import UTC, datetime

import pytest

from cables.choices import ReviewStatus
from cables.corrections import correct_cable
from cables.models import Cable, Country, Recommendation, Statistic, TierPlacement
from tests.ingest.telegrams import (
    BODY,
    PLAN,
    SEEDS,
    check_whole,
    dump_tables,
    extract_of,
    load,
    load_text,
    statuses,
    telegram,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

# Longer than the first copy, so it becomes the current one; every offset moves.
MOVED = BODY.replace("told us of", "told us once more, and at great length, of")
DECISIONS = [
    (ReviewStatus.ACCEPTED, {}),
    (ReviewStatus.REJECTED, {}),
    (ReviewStatus.CORRECTED, {"text": "Prosecute more.", "pillar": "prosecution"}),
]


def decide(finding, status, curator, **values):
    for name, value in values.items():
        setattr(finding, name, value)
    finding.status, finding.reviewed_by = status, curator
    finding.reviewed_at = datetime(2010, 1, 1, tzinfo=UTC)
    finding.save()
    return finding


def add_by_hand(model, cable, quote, curator, *, nth=0, **values):
    """A finding as the admin adds one; `nth` says which occurrence of the words."""
    start = -1
    for _ in range(nth + 1):
        start = cable.text.index(quote, start + 1)
    paragraph = cable.paragraphs.get(start__lte=start, end__gt=start)
    finding = model(
        cable=cable,
        paragraph=paragraph,
        start=start,
        end=start + len(quote),
        quote=quote,
        fingerprint=f"added-{start}",
        **values,
    )
    return decide(finding, ReviewStatus.ADDED, curator)


def values_of(finding):
    names = ["text", "pillar", "horizon", "ordinal", "status", "reviewed_by", "reviewed_at"]
    return {name: getattr(finding, name) for name in names}


def check_place(finding):
    finding.refresh_from_db()
    assert finding.cable.text[finding.start : finding.end] == finding.quote
    assert finding.paragraph is not None
    assert finding.paragraph.cable_id == finding.cable_id
    assert finding.paragraph.start <= finding.start < finding.paragraph.end


@pytest.mark.parametrize(("status", "values"), DECISIONS)
def test_a_decision_survives_the_same_file(curator, status, values):
    load(SEEDS)
    finding = Recommendation.objects.filter(cable__mrn="09STATE88558")[4]
    decide(finding, status, curator, **values)
    before = dump_tables()
    assert statuses(load(SEEDS)) == ["unchanged"] * 5
    assert dump_tables() == before


@pytest.mark.parametrize(("status", "values"), DECISIONS)
def test_a_decision_survives_a_changed_copy(tmp_path, curator, status, values):
    load_text(tmp_path, telegram(plan=PLAN))
    finding = decide(Recommendation.objects.first(), status, curator, **values)
    before, start = values_of(finding), finding.start
    assert load_text(tmp_path, telegram(body=MOVED, plan=PLAN), "moved.txt").status == "updated"
    finding.refresh_from_db()
    assert values_of(finding) == before
    assert finding.start > start
    check_place(finding)
    assert Recommendation.objects.count() == 3


@pytest.mark.parametrize(("status", "values"), DECISIONS)
def test_a_decision_survives_other_line_breaks(tmp_path, curator, status, values):
    """The same words, wrapped elsewhere: one finding still, and its place is right."""
    load_text(tmp_path, telegram(plan=PLAN))
    finding = decide(Recommendation.objects.first(), status, curator, **values)
    before = values_of(finding)
    wrapped = PLAN.replace("trafficking\noffenders and", "trafficking offenders\nand")
    assert wrapped != PLAN
    outcome = load_text(tmp_path, telegram(body=MOVED, plan=wrapped), "wrapped.txt")
    assert outcome.status == "updated"
    finding.refresh_from_db()
    assert values_of(finding) == before
    check_place(finding)
    assert Recommendation.objects.count() == 3


@pytest.mark.parametrize(("status", "values"), DECISIONS)
def test_a_decision_survives_another_paragraph_number(tmp_path, curator, status, values):
    """A rejected finding must not come back because its paragraph is 4 and no longer 3."""
    load_text(tmp_path, telegram(plan=PLAN))
    finding = decide(Recommendation.objects.first(), status, curator, **values)
    before = values_of(finding)
    more = MOVED + "3. (U) The ambassador will raise it again.\n\n"
    load_text(tmp_path, telegram(body=more, plan="4." + PLAN[2:]), "renumbered.txt")
    finding.refresh_from_db()
    assert finding.paragraph.label == "4"
    assert values_of(finding) == before
    check_place(finding)
    assert Recommendation.objects.count() == 3


def test_a_decision_outlives_its_words_and_claims_no_place(tmp_path, curator):
    load_text(tmp_path, telegram(plan=PLAN))
    finding = decide(Recommendation.objects.first(), ReviewStatus.ACCEPTED, curator)
    gone = PLAN.replace("-- Increase the number of", "-- Raise the count of")
    load_text(tmp_path, telegram(body=MOVED, plan=gone), "changed.txt")
    finding.refresh_from_db()
    assert finding.status == ReviewStatus.ACCEPTED
    # Its words stand nowhere: no paragraph may be shown as theirs.
    assert finding.paragraph is None


def test_an_untouched_finding_goes_with_its_words_and_a_new_one_comes(tmp_path):
    load_text(tmp_path, telegram(plan=PLAN))
    kept = Recommendation.objects.get(ordinal=2)
    changed = PLAN.replace("-- Increase the number of", "-- Raise the count of")
    load_text(tmp_path, telegram(body=MOVED, plan=changed), "changed.txt")
    texts = [row.text for row in Recommendation.objects.all()]
    assert len(texts) == 3
    assert texts[0].startswith("Raise the count of")
    assert Recommendation.objects.get(ordinal=2).pk == kept.pk
    check_whole(Cable.objects.get())


def test_a_finding_added_by_hand_follows_its_words(tmp_path, curator):
    load_text(tmp_path, telegram(plan=PLAN))
    finding = add_by_hand(
        Recommendation, Cable.objects.get(), "the new shelter", curator, ordinal=4, text="Open it."
    )
    before = values_of(finding)
    load_text(tmp_path, telegram(body=MOVED, plan=PLAN), "moved.txt")
    finding.refresh_from_db()
    assert values_of(finding) == before
    check_place(finding)
    assert Recommendation.objects.count() == 4


def test_short_words_are_found_again_where_they_stood(tmp_path, curator):
    """ "Tier 2" stands in three paragraphs; the finding is about the last."""
    body = (
        "1. (U) The Report put others on Tier 2.\n\n2. (U) Tier 2 is not good.\n\n"
        "3. (U) The country is on Tier 2.\n\n"
    )
    load_text(tmp_path, telegram(body=body))
    finding = add_by_hand(
        TierPlacement,
        Cable.objects.get(),
        "Tier 2",
        curator,
        nth=2,
        country=Country.objects.get(iso3="TJK"),
        report_year=2006,
        tier="2",
    )
    moved = body.replace("The Report", "The Report of the Department to Congress")
    assert load_text(tmp_path, telegram(body=moved), "moved.txt").status == "updated"
    check_place(finding)
    assert finding.paragraph.label == "3"


def test_a_kind_without_rules_follows_its_words_too(tmp_path, curator):
    load_text(tmp_path, telegram(plan=PLAN))
    finding = add_by_hand(
        Statistic, Cable.objects.get(), "the new shelter", curator, measure="facilities", value=1
    )
    load_text(tmp_path, telegram(body=MOVED, plan=PLAN), "moved.txt")
    check_place(finding)
    assert finding.paragraph.label == "2"


def test_corrected_header_fields_survive_a_changed_copy(tmp_path):
    load_text(tmp_path, telegram())
    changes = {
        "subject": "Tajikistan: a shelter",
        "classification": "CONFIDENTIAL",
        "captions": ["NOFORN"],
        "signed_by": "",
        "precedence": "routine",
    }
    correct_cable(Cable.objects.get(), changes)
    other = telegram(body=MOVED, plan=PLAN, tags="PHUM").replace("HOAGLAND", "JACOBSON")
    assert load_text(tmp_path, other, "other.txt").status == "updated"
    cable = Cable.objects.get()
    assert {name: getattr(cable, name) for name in changes} == changes
    assert [tag.code for tag in cable.tags.all()] == ["PHUM"]
    assert cable.paragraphs.count() == 3


def test_an_undated_copy_finds_its_cable_by_the_printed_subject(tmp_path):
    """A corrected subject must not hide the cable from its other copies."""
    load_text(tmp_path, telegram())
    correct_cable(Cable.objects.get(), {"subject": "A shelter opens in Dushanbe"})
    load_text(tmp_path, extract_of(), "extract.txt")
    assert Cable.objects.count() == 1


def test_an_inferred_year_survives_the_same_file(curator):
    load(SEEDS)
    cable = Cable.objects.get(mrn="DUSHANBE50")
    correct_cable(
        cable,
        {"sent_at": datetime(2006, 1, 31, tzinfo=UTC), "sent_precision": "month"},
        reason="202 serials by the end of January 2006.",
    )
    before = dump_tables()
    assert statuses(load(SEEDS)) == ["unchanged"] * 5
    assert dump_tables() == before
    cable = Cable.objects.get(mrn="06DUSHANBE50")
    assert (cable.year, cable.year_inferred, cable.sent_precision) == (2006, True, "month")
    assert cable.former_mrns.get().mrn == "DUSHANBE50"


def test_an_inferred_year_survives_a_changed_undated_copy(tmp_path):
    load_text(tmp_path, extract_of())
    correct_cable(Cable.objects.get(), {"year": 2006}, reason="Its place among the serials.")
    outcome = load_text(tmp_path, extract_of(body=MOVED, plan=PLAN), "more.txt")
    assert (outcome.status, outcome.mrn) == ("updated", "06DUSHANBE50")
    cable = Cable.objects.get()
    assert (cable.year, cable.sent_at.year, cable.sent_basis) == (2006, 2006, "inferred")
    assert cable.inference_reason == "Its place among the serials."
    assert cable.paragraphs.count() == 3
