"""Texts that are no cable, cables that are odd, and faults in the middle: one file each."""

import random
import string

import pytest
from django.db import DataError, connection

from cables import ingest as loading
from cables import storing
from cables.models import Cable, IngestRun
from tests.ingest.telegrams import (
    check_whole,
    dump_tables,
    load,
    load_text,
    only_problem,
    statuses,
    telegram,
)

pytestmark = pytest.mark.django_db

LETTERS = string.ascii_uppercase


def words(count):
    """Words that are all different, the same ones each time."""
    letters = random.Random(50)
    return ["".join(letters.choices(string.ascii_lowercase, k=9)) for _ in range(count)]


NO_CABLES = {
    "prose": "Dear all,\n\nplease find the minutes attached.\n",
    "numbered": "1. (U) First.\n\n2. (U) Second.\n",
    "serial-of-zero": telegram(dtg="").replace("DUSHANBE 000050", "DUSHANBE 000000"),
    "class-word-only": "UNCLAS\n\nSUBJECT: NOTHING\n\n1. (U) Nothing.\n",
    "one-long-line": "x" * 500_000,
    "only-line-breaks-and-a-dot": "\n" * 50_000 + ".",
}


@pytest.mark.parametrize("text", NO_CABLES.values(), ids=NO_CABLES)
def test_a_text_that_is_no_cable_is_refused(tmp_path, text):
    before = dump_tables()
    code, message = only_problem(load_text(tmp_path, text))
    assert code == "not-a-cable"
    assert message.startswith("It is no cable")
    assert dump_tables() == before


ODD_CABLES = {
    "a subject of 5,000 words": telegram(subject=" ".join(words(5000))),
    "a thousand paragraphs": telegram(
        body="".join(f"{n}. (U) Paragraph {n}.\n\n" for n in range(1, 1001))
    ),
    "two hundred tags": telegram(tags=" ".join(f"K{a}{b}Z" for a in LETTERS[:8] for b in LETTERS)),
    "a tag of 300 letters": telegram(tags="PHUM " + "K" * 300 + " KTIP"),
    "a person of 300 letters": telegram(tags=f"OVIP ({'SMITH ' * 50})"),
    "a reference of 3,000 letters": telegram(ref="A. " + "EMAIL OF MANY WORDS " * 150),
    "two hundred references": telegram(ref="; ".join(f"STATE {n}" for n in range(1, 201))),
    "an addressee of 500 letters": telegram().replace("SECSTATE WASHDC", "SECSTATE " + "X" * 500),
    "a signature of 200 letters": telegram().replace("HOAGLAND", "H" * 200),
    "a sender of 300 letters": telegram().replace("FM AMEMBASSY", "FM AMEMBASSY " + "X" * 300),
    "a passing line of 900 letters": telegram().replace("SIPDIS", "STATE FOR " + "EUR/CACEN " * 90),
    "an E.O. line of 900 letters": telegram().replace("8: N/A", "8: DECL: " + "OADR " * 180),
    "section 999 of 999": telegram().replace("UNCLAS DUSH", "UNCLAS SECTION 999 OF 999 DUSH"),
    "a class nobody knows": telegram().replace("UNCLAS DUSH", "SECRET//ORCON DUSH"),
    "a numbered entity for a line break": telegram().replace("plans.", "plans.&#10;Many."),
    "a numbered entity for NUL": telegram().replace("plans.", "plans.&#0;&#x0;&#55296;"),
    "a pilcrow of an OCR on two lines": telegram().replace("2. (SBU)", "$\\P\n{}2.$ (SBU)"),
    "private and astral characters": telegram().replace("plans.", "plans \ue000\ue001 \U0010ffff."),
    "a backslash and u0000": telegram().replace("plans.", "plans \\u0000 \\x00 \\."),
    "a word of 100,000 letters": telegram(body="1. (U) " + "x" * 100_000 + "\n"),
    "a paragraph of 30,000 lines": telegram(body="1. (U) Start.\n" + "line of text\n" * 30_000),
}  # fmt: skip


@pytest.mark.parametrize("text", ODD_CABLES.values(), ids=ODD_CABLES)
def test_an_odd_cable_is_loaded_whole(tmp_path, text):
    run = IngestRun.objects.create()
    path = tmp_path / "odd.txt"
    path.write_text(text)
    (outcome,) = load(path, run=run)
    assert outcome.status == "added", outcome.problems
    check_whole(Cable.objects.get())
    before = dump_tables()
    assert statuses(load(path, run=run)) == ["unchanged"]
    assert dump_tables() == before


def test_an_odd_header_is_cut_and_still_right_at_its_start(tmp_path):
    load_text(tmp_path, ODD_CABLES["a subject of 5,000 words"])
    cable = Cable.objects.get()
    assert cable.subject == " ".join(words(5000))
    assert Cable.objects.search(f'"{words(3)[2]}"').get() == cable


UNFIT = {
    "serial-over-the-limit": telegram(dtg="").replace("DUSHANBE 000050", "DUSHANBE 99999999"),
    "more-words-than-search-can-hold": telegram(body="1. (U) " + " ".join(words(180_000)) + "\n"),
    "more-paragraphs-than-a-position-counts": telegram(
        body="".join(f"{n}. (U) Go.\n\n" for n in range(1, 33_000))
    ),
}


@pytest.mark.parametrize("text", UNFIT.values(), ids=UNFIT)
def test_a_cable_that_does_not_fit_leaves_nothing_and_the_next_loads(tmp_path, text):
    """Refused or loaded whole, but never an error that ends the run."""
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(telegram(77))
    run = IngestRun.objects.create()
    first, second = load(tmp_path, run=run)
    assert second.status == "added"
    if first.status == "failed":
        assert list(Cable.objects.values_list("mrn", flat=True)) == ["06DUSHANBE77"]
        problem = run.problems.get(severity=30)
        assert problem.path.endswith("a.txt")
        assert "\n" not in problem.message
    for cable in Cable.objects.all():
        check_whole(cable)


class UnforeseenError(Exception):
    pass


def out_of_the_blue():
    raise UnforeseenError


def from_the_database(code):
    """Let PostgreSQL itself raise the error of a code."""

    def fail():
        with connection.cursor() as cursor:
            cursor.execute(f"do $$ begin raise exception 'no' using errcode = '{code}'; end $$")

    return fail


FAULTS = {
    "value-too-long": from_the_database("22001"),
    "not-unique": from_the_database("23505"),
    "limit-exceeded": from_the_database("54000"),
    "deadlock": from_the_database("40P01"),
    "statement-timeout": from_the_database("57014"),
    "unforeseen": out_of_the_blue,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize(
    "step", ["_store_tags", "_store_references", "_store_paragraphs", "reconcile"]
)
def test_a_fault_while_storing_leaves_nothing_and_the_next_loads(
    tmp_path, monkeypatch, step, fault
):
    (tmp_path / "a.txt").write_text(telegram(70, origin="ZZYZX", tags="ZZYX KTIP"))
    (tmp_path / "b.txt").write_text(telegram(77))
    real = getattr(storing, step)

    def fail(cable, *rest, **options):
        result = real(cable, *rest)
        if cable.serial == 70:
            fault()
        return result

    monkeypatch.setattr(storing, step, fail)
    run = IngestRun.objects.create()
    outcomes = load(tmp_path, run=run)
    assert statuses(outcomes) == ["failed", "added"]
    assert list(Cable.objects.values_list("mrn", flat=True)) == ["06DUSHANBE77"]
    rows = dump_tables()
    assert "ZZY" not in str([rows["cables_tag"], rows["cables_post"]])
    assert run.problems.filter(severity=30).count() == 1


@pytest.mark.parametrize("where", ["parse_cable", "extract"])
def test_a_fault_of_the_parser_or_a_rule_costs_one_file(tmp_path, monkeypatch, where):
    real = getattr(loading, where)

    def fail(given, *rest, **options):
        if "KABOOM" in (given if isinstance(given, str) else given.text):
            raise UnforeseenError("list index out of range")
        return real(given, *rest)

    monkeypatch.setattr(loading, where, fail)
    (tmp_path / "a.txt").write_text(telegram(70, body="1. (U) KABOOM.\n"))
    (tmp_path / "b.txt").write_text(telegram(77))
    outcomes = load(tmp_path)
    assert statuses(outcomes) == ["failed", "added"]
    assert only_problem(outcomes[0])[0] == "fault"


def test_a_fault_while_updating_keeps_the_old_state(tmp_path, monkeypatch):
    load_text(tmp_path, telegram())
    before = dump_tables()

    def fail(*_, **options):
        raise DataError("no")

    monkeypatch.setattr(storing, "reconcile", fail)
    more = telegram(plan="3. (U) One paragraph more.\n")
    assert load_text(tmp_path, more, "more.txt").status == "failed"
    assert dump_tables() == before
