"""Several copies of one cable, in any order; copies that do not know their year."""

from itertools import permutations

import pytest

from cables.corrections import correct_cable
from cables.models import Cable, FormerMrn, Source
from tests.ingest.telegrams import (
    BODY,
    NOTICE,
    PLAN,
    dump_of,
    dump_tables,
    extract_of,
    load,
    load_text,
    picture,
    statuses,
    telegram,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

SHORT = BODY.split("2. (SBU)", maxsplit=1)[0]
COPIES = {
    "telegram": telegram(plan=PLAN),
    "dump": dump_of(body=BODY),
    "extract": extract_of(body=SHORT),
}


@pytest.mark.parametrize("order", list(permutations(COPIES)))
def test_the_order_of_copies_does_not_matter(tmp_path, order):
    for name in order:
        load_text(tmp_path, COPIES[name], f"{name}.txt")
    cable = Cable.objects.get()
    assert cable.mrn == "06DUSHANBE50"
    assert cable.sources.get(is_current=True).name == "telegram.txt"
    kept = {source.name: bytes(source.content) for source in cable.sources.all()}
    assert kept == {f"{name}.txt": text.encode() for name, text in COPIES.items()}

    alone = picture("06DUSHANBE50")
    assert (len(alone["paragraphs"]), len(alone["recommendations"])) == (3, 3)
    Cable.objects.all().delete()
    load_text(tmp_path, COPIES["telegram"])
    expected = picture("06DUSHANBE50")
    del alone["sources"], expected["sources"]
    assert alone == expected


def test_all_copies_again_are_unchanged(tmp_path):
    for name, text in COPIES.items():
        (tmp_path / f"{name}.txt").write_text(text)
    load(tmp_path)
    before = dump_tables()
    assert statuses(load(tmp_path)) == ["unchanged"] * 3
    assert dump_tables() == before


def test_a_lesser_copy_is_kept_and_changes_nothing_else(tmp_path):
    load_text(tmp_path, COPIES["telegram"])
    before = dump_tables(without={"cables_source"})
    outcome = load_text(tmp_path, COPIES["extract"], "extract.txt")
    assert (outcome.status, outcome.mrn) == ("updated", "06DUSHANBE50")
    assert dump_tables(without={"cables_source"}) == before
    assert Source.objects.filter(is_current=False).get().name == "extract.txt"


def test_an_undated_copy_joins_the_held_cable(tmp_path):
    load_text(tmp_path, telegram())
    undated = telegram(dtg="", subject="Tajikistan:  New shelter\nopens")
    assert load_text(tmp_path, undated, "undated.txt").mrn == "06DUSHANBE50"
    assert Cable.objects.count() == 1


def test_a_dated_copy_gives_the_year_and_leaves_the_old_address(tmp_path):
    assert load_text(tmp_path, extract_of()).mrn == "DUSHANBE50"
    key = Cable.objects.get().pk
    assert load_text(tmp_path, telegram(), "dated.txt").mrn == "06DUSHANBE50"
    cable = Cable.objects.get()
    assert (cable.pk, cable.year, cable.year_inferred) == (key, 2006, False)
    assert FormerMrn.objects.get(mrn="DUSHANBE50").cable == cable


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (extract_of(), telegram(subject="SOMETHING ELSE ALTOGETHER")),
        (telegram(subject="SOMETHING ELSE ALTOGETHER"), extract_of()),
        (extract_of(), telegram(51)),
        (extract_of(), telegram(origin="ASTANA").replace("EMBASSY DUSHANBE", "EMBASSY ASTANA")),
        # Without a subject there is nothing to tell them apart by.
        (telegram(subject=""), extract_of(subject="")),
    ],
    ids=["other-subject", "other-subject-first", "other-serial", "other-origin", "no-subject"],
)
def test_what_is_no_copy_is_not_joined(tmp_path, first, second):
    load_text(tmp_path, first, "first.txt")
    assert load_text(tmp_path, second, "second.txt").status == "added"
    assert Cable.objects.count() == 2
    assert Source.objects.filter(is_current=True).count() == 2


def test_two_years_with_one_serial_and_subject_leave_the_year_open(tmp_path):
    load_text(tmp_path, telegram(dtg="120813Z JAN 06"), "06.txt")
    load_text(tmp_path, telegram(dtg="120813Z JAN 07"), "07.txt")
    assert load_text(tmp_path, extract_of(), "open.txt").mrn == "DUSHANBE50"
    assert Cable.objects.count() == 3


def test_a_former_address_does_not_catch_another_cable(tmp_path):
    """DUSHANBE50 once led to the cable of 2006; another undated 50 is another cable."""
    load_text(tmp_path, extract_of())
    load_text(tmp_path, telegram(), "dated.txt")
    before = picture("06DUSHANBE50")
    other = telegram(dtg="", subject="COTTON HARVEST", plan=PLAN)
    assert len(other) > len(telegram())
    load_text(tmp_path, other, "other.txt")
    assert picture("06DUSHANBE50") == before


def test_two_undated_cables_of_one_serial_are_never_mixed(tmp_path):
    """They cannot both have the address DUSHANBE50; neither may overwrite the other."""
    load_text(tmp_path, extract_of())
    before = picture("DUSHANBE50")
    outcome = load_text(tmp_path, telegram(dtg="", subject="COTTON HARVEST"), "other.txt")
    assert picture("DUSHANBE50") == before
    assert outcome.status == "failed"
    assert "subject" in str(outcome.problems[-1])


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["dated-first", "undated-first"])
def test_a_fuller_copy_without_a_date_does_not_undo_the_date(tmp_path, order):
    """The extract's wrapper tells the day, the whole telegram tells none."""
    copies = (dump_of(notice=NOTICE, body=SHORT), telegram(dtg="", plan=PLAN))
    for number in order:
        load_text(tmp_path, copies[number], f"{number}.txt")
    cable = Cable.objects.get()
    assert cable.sources.get(is_current=True).name == "1.txt"
    assert (cable.mrn, cable.year) == ("06DUSHANBE50", 2006)
    assert (cable.sent_precision, f"{cable.sent_at:%Y-%m-%d}") == ("day", "2006-01-12")
    assert cable.recommendations.count() == 3


def test_a_dated_copy_after_a_wrong_guess_of_the_year_is_not_lost(tmp_path):
    load_text(tmp_path, extract_of())
    correct_cable(Cable.objects.get(), {"year": 2007}, reason="A guess.")
    outcome = load_text(tmp_path, telegram(), "dated.txt")
    assert outcome.status in ("added", "updated")
    assert Source.objects.filter(name="dated.txt").exists()
    assert Cable.objects.get(mrn="07DUSHANBE50").year == 2007


def test_an_inferred_date_gives_way_to_nothing_half(tmp_path):
    """A dated copy of a cable dated by hand: moment, precision and basis still agree."""
    load_text(tmp_path, extract_of())
    correct_cable(Cable.objects.get(), {"year": 2006}, reason="Its place among the serials.")
    assert load_text(tmp_path, telegram(), "dated.txt").mrn == "06DUSHANBE50"
    cable = Cable.objects.get()
    told = (f"{cable.sent_at:%Y-%m-%d %H:%M}", cable.sent_precision, cable.sent_basis)
    assert told in (
        ("2006-01-01 00:00", "year", "inferred"),
        ("2006-01-12 08:13", "minute", "dtg"),
    )
    assert cable.year == 2006
