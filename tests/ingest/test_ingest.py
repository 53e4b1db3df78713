"""The sample cables: what a first load writes, and that a second one writes nothing."""

import pytest
from django.core.management import call_command

from cables.models import (
    Cable,
    Country,
    IngestRun,
    Post,
    Recommendation,
    Reference,
    Source,
    Tag,
    TierPlacement,
)
from tests.ingest.telegrams import (
    RUN_TABLES,
    SEEDS,
    check_whole,
    dump_tables,
    load,
    load_text,
    statuses,
    table_names,
    telegram,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

ACTION_PLANS = {"09STATE88558": 17, "09STATE97909": 15, "09STATE97951": 17}


def test_the_samples_and_all_tables_are_looked_at():
    assert len(list(SEEDS.glob("*.txt"))) == 5
    assert len(table_names()) > 25
    assert "cables_source" in table_names()


def test_a_first_load_adds_the_five_samples_whole():
    outcomes = load(SEEDS)
    assert statuses(outcomes) == ["added"] * 5
    assert {outcome.mrn for outcome in outcomes} == {*ACTION_PLANS, "09DUSHANBE1350", "DUSHANBE50"}
    for cable in Cable.objects.all():
        check_whole(cable)
    found = {mrn: Cable.objects.get(mrn=mrn).recommendations.count() for mrn in ACTION_PLANS}
    assert found == ACTION_PLANS
    assert Recommendation.objects.count() == sum(ACTION_PLANS.values())
    assert not Recommendation.objects.filter(country=None).exists()


def test_each_source_is_kept_byte_for_byte():
    load(SEEDS)
    kept = {source.name: bytes(source.content) for source in Source.objects.all()}
    assert kept == {path.name: path.read_bytes() for path in SEEDS.glob("*.txt")}


def test_header_rows_follow_the_print_in_its_order():
    load(SEEDS)
    cable = Cable.objects.get(mrn="09STATE88558")
    codes = cable.tag_entries.values_list("tag__code", flat=True)
    assert list(codes) == ["KCRM", "KWMN", "PHUM", "PREL", "SMIG", "TI", "KTIP"]
    assert list(cable.references.values_list("letter", "mrn", "target")) == [
        ("A", "08STATE132759", None),
        ("B", "07STATE150188", None),
        ("C", "09STATE5577", None),
        ("D", "09STATE62182", None),
    ]
    assert list(cable.addressees.values_list("role", "name", "post__code")) == [
        ("action", "AMEMBASSY DUSHANBE", "DUSHANBE")
    ]
    assert cable.origin.code == "STATE"
    assert (cable.year, cable.serial, cable.sent_precision) == (2009, 88558, "minute")
    assert [row.label for row in cable.paragraphs.all()] == [str(n) for n in range(1, 11)]


def test_the_undated_extract_gets_no_year():
    load(SEEDS)
    cable = Cable.objects.get(mrn="DUSHANBE50")
    assert (cable.year, cable.sent_at, cable.sent_precision) == (None, None, "unknown")
    assert cable.is_partial


def test_a_second_load_changes_no_row():
    load(SEEDS)
    before = dump_tables(without=RUN_TABLES)
    assert len(before["cables_cable"]) == 5
    run = IngestRun.objects.create(paths=[])
    outcomes = load(SEEDS, run=run)
    assert statuses(outcomes) == ["unchanged"] * 5
    assert dump_tables(without=RUN_TABLES) == before
    assert not run.problems.exists()


def test_a_copy_under_another_name_is_unchanged(tmp_path):
    load_text(tmp_path, telegram(), "first.txt")
    before = dump_tables()
    assert load_text(tmp_path, telegram(), "second.txt").status == "unchanged"
    assert dump_tables() == before


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_reference_leads_to_its_cable_whichever_comes_first(tmp_path, order):
    cited = telegram(40, subject="THE CITED CABLE")
    citing = telegram(50, ref="A. 06 DUSHANBE 40\nB. 06 DUSHANBE 41")
    for number in order:
        load_text(tmp_path, (cited, citing)[number], f"{number}.txt")
    cable = Cable.objects.get(mrn="06DUSHANBE50")
    found = list(cable.references.values_list("letter", "mrn", "target__mrn"))
    assert found == [("A", "06DUSHANBE40", "06DUSHANBE40"), ("B", "06DUSHANBE41", None)]
    assert Cable.objects.get(mrn="06DUSHANBE40").cited_by.count() == 1


def test_a_reference_survives_a_better_copy_of_the_cable_it_names(tmp_path):
    load_text(tmp_path, telegram(40, subject="THE CITED CABLE"))
    load_text(tmp_path, telegram(50, ref="06 DUSHANBE 40"), "citing.txt")
    more = telegram(40, subject="THE CITED CABLE", plan="3. (U) One paragraph more.\n")
    assert load_text(tmp_path, more, "more.txt").status == "updated"
    assert Reference.objects.get().target.mrn == "06DUSHANBE40"


def test_a_reference_by_a_former_address_leads_to_the_cable(tmp_path):
    """Two undated extracts, one citing the other, whose year a dated copy then tells."""
    load_text(tmp_path, telegram(40, dtg="", subject="THE CITED CABLE"))
    load_text(tmp_path, telegram(40, subject="THE CITED CABLE"), "dated.txt")
    load_text(tmp_path, telegram(50, dtg="", ref="DUSHANBE 40"), "citing.txt")
    assert Reference.objects.get().mrn == "DUSHANBE40"
    assert Reference.objects.get().target.mrn == "06DUSHANBE40"


def test_what_the_vocabulary_did_not_know_comes_with_a_later_load():
    for model in (Tag, Post, Country):
        model.objects.all().delete()
    load(SEEDS)
    call_command("load_vocabulary", verbosity=0)
    load(SEEDS)
    assert TierPlacement.objects.exists()
    assert not Recommendation.objects.filter(country=None).exists()


def test_the_same_words_under_two_headings_are_two_recommendations(tmp_path):
    plan = (
        "3. (SBU) Begin Action Plan:\n\nShort-term Recommendations:\n\n"
        "-- Train the police;\n\nLonger-term Recommendations:\n\nProsecution\n\n"
        "-- Train the police;\n\nProtection\n\n-- Open a shelter.\n\nEnd Action Plan.\n"
    )
    load_text(tmp_path, telegram(plan=plan))
    found = Recommendation.objects.values_list("horizon", "pillar", "text")
    assert list(found) == [
        ("short_term", "", "Train the police"),
        ("longer_term", "prosecution", "Train the police"),
        ("longer_term", "protection", "Open a shelter."),
    ]


def test_an_unknown_post_and_an_unknown_tag_are_added_as_they_stand(tmp_path):
    text = telegram(7, origin="ZZYZX", tags="PHUM KZZY ZZYX ZY").replace(
        "AMEMBASSY DUSHANBE", "AMEMBASSY ZZYZX"
    )
    assert load_text(tmp_path, text).status == "added"
    cable = Cable.objects.get()
    assert cable.mrn == "06ZZYZX7"
    assert cable.origin.code == "ZZYZX"
    assert list(cable.tags.order_by("code").values_list("code", "kind")) == [
        ("KZZY", "program"),
        ("PHUM", "subject"),
        ("ZY", "geopolitical"),
        ("ZZYX", "subject"),
    ]
