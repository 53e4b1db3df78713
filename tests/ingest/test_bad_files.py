"""Whatever is wrong with one file: a clear line, nothing half-loaded, and the others load."""

import contextlib
import os
import tempfile
import threading
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cables.models import Cable, IngestRun, Source
from cables.parsing.reading import find_files
from tests.ingest.telegrams import check_whole, load, only_problem, statuses, telegram

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200)


def test_five_odd_files_and_a_good_one(tmp_path, capsys):
    """The fifth acceptance criterion of the issue, through the command."""
    (tmp_path / "a-empty.txt").touch()
    (tmp_path / "b-picture.txt").write_bytes(PNG)
    with (tmp_path / "c-large.txt").open("wb") as large:
        large.truncate(60 * 1024 * 1024)
    (tmp_path / "d-latin.txt").write_bytes(
        telegram(61, body="1. (U) The café.\n").encode("latin-1")
    )
    (tmp_path / "e-nul.txt").write_bytes(telegram(62).encode().replace(b"spring", b"spri\0ng"))
    (tmp_path / "f-good.txt").write_text(telegram(63))
    with pytest.raises(CommandError, match="3 files were not loaded") as caught:
        call_command("ingest", str(tmp_path))
    assert caught.value.returncode == 1
    printed = capsys.readouterr()
    assert printed.out == "3 added, 0 updated, 0 unchanged, 3 failed\n"
    lines = printed.err.splitlines()
    expected = [
        ("a-empty.txt", "It is empty."),
        ("b-picture.txt", "a PNG picture"),
        ("c-large.txt", "It has 60 MB; the limit for one cable is 20 MB."),
        ("d-latin.txt", "not UTF-8"),
        ("e-nul.txt", "1 NUL byte"),
    ]
    assert len(lines) == len(expected)
    for line, (name, reason) in zip(lines, expected, strict=True):
        assert line.startswith(str(tmp_path / name))
        assert reason in line
    assert set(Cable.objects.values_list("mrn", flat=True)) == {
        "06DUSHANBE61",
        "06DUSHANBE62",
        "06DUSHANBE63",
    }
    for cable in Cable.objects.all():
        check_whole(cable)
    run = IngestRun.objects.get()
    assert (run.added, run.updated, run.unchanged, run.failed) == (3, 0, 0, 3)
    assert run.finished_at is not None
    failed = run.problems.filter(severity=30)
    assert set(failed.values_list("code", flat=True)) == {"empty", "binary", "too-large"}
    assert not failed.exclude(cable=None).exists()


def test_a_missing_path_is_told(tmp_path):
    (outcome,) = load(tmp_path / "nowhere.txt")
    assert only_problem(outcome) == ("unreadable", "It cannot be read: no such file or directory.")


def test_a_dangling_link_is_told_by_name_and_in_a_folder(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    (tmp_path / "good.txt").write_text(telegram())
    assert only_problem(load(link)[0])[0] == "unreadable"
    outcomes = load(tmp_path)
    assert statuses(outcomes) == ["added", "failed"]


def test_a_link_in_a_circle_is_told(tmp_path):
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    assert only_problem(load(tmp_path / "one.txt")[0])[0] == "unreadable"


@contextlib.contextmanager
def as_somebody_else():
    """Root may read everything, so for a moment we are nobody; anyone else stays who they are."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder():
    """A folder that every account may enter, which a test's own one is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in folder.iterdir():
            path.chmod(0o700)


def test_a_file_that_may_not_be_read_is_told(open_folder):
    path = open_folder / "secret.txt"
    path.write_text(telegram())
    path.chmod(0)
    for given in (path, open_folder):
        with as_somebody_else():
            (outcome,) = load(given)
        assert outcome.path == str(path)
        assert only_problem(outcome) == ("unreadable", "It cannot be read: permission denied.")


@pytest.mark.parametrize("below", ["", "inside.txt"], ids=["the-folder", "a-file-in-it"])
def test_a_folder_that_may_not_be_read_is_told(open_folder, below):
    folder = open_folder / "closed"
    folder.mkdir()
    (folder / "inside.txt").write_text(telegram())
    (open_folder / "good.txt").write_text(telegram())
    folder.chmod(0)
    with as_somebody_else():
        outcomes = load(folder / below, open_folder / "good.txt")
    assert statuses(outcomes) == ["failed", "added"]
    assert only_problem(outcomes[0]) == ("unreadable", "It cannot be read: permission denied.")


def test_a_folder_named_like_a_file_is_a_folder(tmp_path):
    folder = tmp_path / "cable.txt"
    folder.mkdir()
    (folder / "inside.txt").write_text(telegram())
    assert statuses(load(tmp_path)) == ["added"]
    assert statuses(load(folder)) == ["unchanged"]


def test_a_pipe_gives_what_is_written_into_it_up_to_the_limit(tmp_path):
    """Its size says nothing; what never ends must not fill the memory."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    chunk = b"x" * 1024 * 1024

    def write():
        with contextlib.suppress(BrokenPipeError), pipe.open("wb") as out:
            for _ in range(30):
                out.write(chunk)

    writer = threading.Thread(target=write)
    writer.start()
    (outcome,) = load(pipe)
    writer.join()
    assert only_problem(outcome)[0] in ("too-large", "unreadable")


def test_hidden_files_are_left_out_of_folders_only(tmp_path):
    (tmp_path / ".hidden.txt").write_text(telegram())
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "cable.txt").write_text(telegram())
    assert list(find_files([tmp_path])) == []
    assert statuses(load(tmp_path / ".hidden.txt")) == ["added"]


def test_files_come_sorted_and_from_folders_below(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/a.txt", "c"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]
    assert found == ["a/a.txt", "a/z.txt", "b.txt", "c"]


def test_a_file_name_that_is_no_utf_8_is_loaded(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as out:  # noqa: PTH123
        out.write(telegram().encode())
    assert statuses(load(tmp_path)) == ["added"]
    assert Source.objects.get().name.endswith(".txt")


def test_a_failure_under_a_name_that_is_no_utf_8_is_recorded(tmp_path, capsys):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as out:  # noqa: PTH123
        out.write(b"no cable")
    with pytest.raises(CommandError):
        call_command("ingest", os.fsdecode(path))
    assert "It is no cable" in capsys.readouterr().err
    assert IngestRun.objects.get().problems.get().code == "not-a-cable"


def test_a_very_long_path_is_recorded_by_its_end(tmp_path):
    folder = tmp_path.joinpath(*["f" * 200] * 3)
    folder.mkdir(parents=True)
    name = "n" * 250 + ".txt"
    (folder / name).write_text("no cable")
    run = IngestRun.objects.create()
    load(folder, run=run)
    assert run.problems.get().path.endswith(name)
