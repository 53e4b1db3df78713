"""`manage.py ingest`: what it prints, where, and with which exit status."""

import contextlib
import fcntl
import os
import pty
import struct
import subprocess
import termios

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from cables.ingest import ingest
from cables.models import Cable, IngestRun
from cables.parsing.reading import find_files
from tests.ingest.process import command_line, environment
from tests.ingest.telegrams import (
    PLAN,
    SEEDS,
    dump_tables,
    extract_of,
    telegram,
)

pytestmark = pytest.mark.django_db


def test_the_samples_are_summed_up_in_one_line(capsys):
    call_command("ingest", str(SEEDS))
    call_command("ingest", str(SEEDS))
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "5 added, 0 updated, 0 unchanged, 0 failed",
        "0 added, 0 updated, 5 unchanged, 0 failed",
    ]
    assert printed.err == ""


def test_each_run_is_recorded(tmp_path):
    (tmp_path / "good.txt").write_text(telegram())
    (tmp_path / "bad.txt").write_text("no cable")
    with pytest.raises(CommandError):
        call_command("ingest", str(tmp_path))
    call_command("ingest", str(tmp_path / "good.txt"))
    later, first = IngestRun.objects.all()
    assert (first.added, first.updated, first.unchanged, first.failed) == (1, 0, 0, 1)
    assert (later.added, later.updated, later.unchanged, later.failed) == (0, 0, 1, 0)
    assert first.paths == [str(tmp_path)]
    assert first.started_at <= first.finished_at <= later.started_at <= later.finished_at
    assert first.problems.filter(cable=None).get().code == "not-a-cable"
    assert not later.problems.exists()


def test_what_the_parser_found_odd_is_recorded_with_its_cable(tmp_path, capsys):
    (tmp_path / "extract.txt").write_text(extract_of())
    call_command("ingest", str(tmp_path))
    assert capsys.readouterr().err == ""
    codes = IngestRun.objects.get().problems.values_list("code", "cable__mrn")
    assert {("year-unknown", "DUSHANBE50"), ("date-unknown", "DUSHANBE50")} <= set(codes)
    call_command("ingest", str(tmp_path), verbosity=2)
    Cable.objects.all().delete()
    call_command("ingest", str(tmp_path), verbosity=2)
    assert "does not say the cable's year" in capsys.readouterr().err


@pytest.mark.parametrize("made", [False, True], ids=["missing", "empty"])
def test_without_files_nothing_is_done(tmp_path, made):
    """A missing path is a failed file; a folder without files is told at once."""
    path = tmp_path / "folder"
    if made:
        path.mkdir()
    with pytest.raises(CommandError, match="No files were found" if made else "1 file was not"):
        call_command("ingest", str(path))
    assert IngestRun.objects.count() == (not made)


def test_a_dry_run_tells_and_writes_nothing(tmp_path, capsys):
    """One new, one better copy, one known, one bad; an unknown post and tag as well."""
    (tmp_path / "known.txt").write_text(telegram(1))
    (tmp_path / "short.txt").write_text(telegram(2))
    call_command("ingest", str(tmp_path))
    (tmp_path / "short.txt").unlink()
    (tmp_path / "better.txt").write_text(telegram(2, plan=PLAN))
    (tmp_path / "new.txt").write_text(telegram(3, origin="ZZYZX", tags="ZZYX"))
    (tmp_path / "bad.txt").write_text("no cable")
    before = dump_tables()
    assert before["cables_cable"]
    capsys.readouterr()
    with pytest.raises(CommandError, match="1 file was not loaded"):
        call_command("ingest", str(tmp_path), dry_run=True)
    printed = capsys.readouterr()
    assert printed.out == (
        "1 added, 1 updated, 1 unchanged, 1 failed (dry run: nothing was written)\n"
    )
    assert "bad.txt: It is no cable" in printed.err
    assert dump_tables() == before


def test_a_dry_run_foresees_copies_among_the_files(tmp_path, capsys):
    """Two copies of one cable are one cable, as the real load will say."""
    (tmp_path / "a.txt").write_text(telegram())
    (tmp_path / "b.txt").write_text(telegram(plan=PLAN))
    (tmp_path / "c.txt").write_text(telegram())
    call_command("ingest", str(tmp_path), dry_run=True)
    foreseen = capsys.readouterr().out.split(" (")[0]
    assert not Cable.objects.exists()
    call_command("ingest", str(tmp_path))
    assert (
        capsys.readouterr().out.strip() == foreseen == ("1 added, 1 updated, 1 unchanged, 0 failed")
    )


def test_a_dry_run_holds_no_locks(tmp_path):
    """The server has room for some thousands of them, and other loads would wait."""
    for serial in range(1, 8):
        (tmp_path / f"{serial}.txt").write_text(telegram(serial))
    seen = []
    for outcome in ingest(find_files([tmp_path]), dry_run=True):
        assert outcome.status == "added"
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*) from pg_locks "
                "where locktype = 'advisory' and pid = pg_backend_pid()"
            )
            seen += cursor.fetchone()
    assert len(seen) == 7
    assert max(seen) <= 1


def test_a_failed_file_does_not_hide_behind_verbosity(tmp_path, capsys):
    (tmp_path / "bad.txt").write_text("no cable")
    with pytest.raises(CommandError):
        call_command("ingest", str(tmp_path), verbosity=0)
    assert "bad.txt" in capsys.readouterr().err


# The real command in a process of its own. It may write: the database is dropped afterwards, and
# each test empties what it filled.


@pytest.mark.django_db(transaction=True)
def test_without_a_terminal_there_is_no_bar_and_the_status_is_right(tmp_path):
    before = dump_tables()
    dry = subprocess.run(
        command_line("ingest", "--dry-run", SEEDS),
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert (dry.returncode, dry.stderr) == (0, "")
    assert dry.stdout.endswith("(dry run: nothing was written)\n")
    assert dump_tables() == before

    good = subprocess.run(
        command_line("ingest", SEEDS), env=environment(), capture_output=True, text=True
    )
    assert (good.returncode, good.stderr) == (0, "")
    assert good.stdout == "5 added, 0 updated, 0 unchanged, 0 failed\n"
    assert Cable.objects.count() == 5

    (tmp_path / "bad.txt").write_text("no cable")
    bad = subprocess.run(
        command_line("ingest", SEEDS, tmp_path), env=environment(), capture_output=True, text=True
    )
    assert bad.returncode == 1
    assert bad.stdout == "0 added, 0 updated, 5 unchanged, 1 failed\n"
    first, last = bad.stderr.splitlines()
    assert first.startswith(f"{tmp_path / 'bad.txt'}: It is no cable")
    assert last == "CommandError: 1 file was not loaded; the reasons stand above."


@pytest.mark.django_db(transaction=True)
def test_on_a_terminal_there_is_a_bar_and_it_goes_away(tmp_path):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    printed = tmp_path / "printed"
    with printed.open("w") as out:
        process = subprocess.Popen(
            command_line("ingest", SEEDS),
            env=environment(TERM="xterm"),
            stdout=out,
            stderr=slave,
        )
    os.close(slave)
    shown = b""
    with contextlib.suppress(OSError):  # the other end is closed and all is read
        while chunk := os.read(master, 4096):
            shown += chunk
    os.close(master)
    assert process.wait(30) == 0
    assert printed.read_text() == "5 added, 0 updated, 0 unchanged, 0 failed\n"
    assert b"0/5" in shown
    # What stays on the line in the end is nothing.
    assert shown.rstrip(b"\r\n").split(b"\r")[-1].strip() == b""


def test_no_path_at_all_is_a_usage_error():
    with pytest.raises(CommandError, match="required: PATH"):
        call_command("ingest")
    assert not IngestRun.objects.exists()
