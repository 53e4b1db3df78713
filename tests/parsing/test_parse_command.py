"""`manage.py parse`: JSON Lines on standard output, problems on standard error, no database."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

SEEDS = Path(__file__).resolve().parents[2] / "fixtures" / "cables"
KEYS = {
    "source", "format", "mrn", "date", "sent_at", "sent_basis", "precedence", "from", "to", "info",
    "origin", "classification", "captions", "eo", "declassify_on", "classified_by", "tags",
    "subject", "references", "paragraphs", "signed_by", "sections", "partial", "repairs",
    "problems", "persons", "passing",
}  # fmt: skip


def parse(*paths):
    out, err = io.StringIO(), io.StringIO()
    call_command("parse", *map(str, paths), stdout=out, stderr=err)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_samples_are_one_line_each_with_the_documented_keys():
    records, _ = parse(SEEDS)
    assert [record["mrn"] for record in records] == [
        "09STATE88558",
        "09STATE97909",
        "09DUSHANBE1350",
        "DUSHANBE50",
        "09STATE97951",
    ]
    assert all(set(record) == KEYS for record in records)
    assert [record["date"] for record in records] == [
        "2009-08-25",
        "2009-09-21",
        "2009-12-03",
        None,
        "2009-09-21",
    ]


def test_parts_of_a_record_have_the_documented_keys():
    [record], _ = parse(SEEDS / "002_cf284d4b96128039.txt")
    assert {"letter", "mrn", "text"} <= set(record["references"][0])
    assert set(record["paragraphs"][0]) >= {"label", "marking", "heading", "text"}
    assert set(record["problems"][0]) == {"line", "code", "message"}
    assert {"code", "count"} <= set(record["repairs"][0])
    assert [one["name"] for one in record["to"]] == ["SECSTATE WASHDC", "CIS COLLECTIVE"]
    assert [one["name"] for one in record["info"]] == ["AMEMBASSY DUSHANBE"]


def test_problems_stand_on_standard_error_with_their_line():
    _, errors = parse(SEEDS / "002_cf284d4b96128039.txt")
    assert "002_cf284d4b96128039.txt: line " in errors
    assert "lost its number" in errors


def test_unreadable_file_is_told_and_the_others_are_parsed(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("R 010000Z MAR 06\nUNCLAS MINSK 000012\n\n1. (U) One.\n")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 file was not read"):
        call_command("parse", str(tmp_path), stdout=out, stderr=err)
    assert [json.loads(line)["mrn"] for line in out.getvalue().splitlines()] == ["06MINSK12"]
    assert "a.txt: It is empty." in err.getvalue()


def test_what_the_text_does_not_say_is_null_or_empty(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("UNCLAS MINSK 000012\n\n1. (U) One.\n")
    [record], _ = parse(path)
    assert (record["mrn"], record["date"], record["sent_at"]) == ("MINSK12", None, None)
    assert (record["subject"], record["from"], record["tags"], record["to"]) == ("", "", [], [])


def test_odd_line_separators_do_not_break_a_record(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("UNCLAS MINSK 000012\n\n1. (U) One\u2028two\u2029three\x85four.\n", "utf-8")
    out = io.StringIO()
    call_command("parse", str(path), stdout=out, stderr=io.StringIO())
    assert out.getvalue().count("\n") == 1
