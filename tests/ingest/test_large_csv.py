"""A large Cablegate CSV: nothing of a row stays in memory, and every character of it arrives."""

import csv
import functools
import gc
import io
import subprocess
import sys
from itertools import islice

import pytest
from django.core.management import call_command

from cables.management.commands import ingest as command
from cables.models import Cable
from tests.ingest.process import command_line, environment
from tests.ingest.telegrams import BODY, check_whole, csv_of, csv_row, load, statuses

# Every way in which a quote, a comma or a line break may stand in a field.
AWKWARD = """\
He said "no", then ""never"", then
"yes"; he quoted \'"Smith, J."\' at length.

"began a line with a quote", left out a " here,
and ended one with three\"\"\"
,"","
"""
AWKWARD_BODY = f"{BODY}3. (U) {AWKWARD}\n"
CACHED = type(functools.lru_cache(len))
LONG = 200_000  # characters, so that a row that is kept shows

# The peak of this process alone: Linux counts in ru_maxrss what its parent held before.
TELL_PEAK = """
import atexit
import pathlib
import resource
def tell():
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        peak = int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak)
atexit.register(tell)
"""


def write_rows(path, count, *, first=1, length=0, body=BODY):
    """Write a CSV of so many cables; with a `length`, rows of so many characters at least.

    Most of them stand in the column of references, which costs no time to store.
    """
    filler = "The minister repeated his plans for the shelter, twice.\n"
    with path.open("wb") as file:
        for number in range(first, first + count):
            text = body + filler * (length // 10 // len(filler))
            row = csv_row(number, number=number, body=text)
            row[5] = AWKWARD * (length // len(AWKWARD))
            file.write(csv_of(row))
    return path


def peak_of_a_load(path, rows):
    """Load a CSV in a process of its own; returns the most memory that it held, in MB."""
    done = subprocess.run(
        command_line("ingest", path, before=TELL_PEAK),
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    summary, peak = done.stdout.splitlines()
    assert summary == f"{rows} added, 0 updated, 0 unchanged, 0 failed"
    return int(peak) / 1_048_576


@pytest.mark.django_db(transaction=True)
def test_the_peak_of_memory_does_not_follow_the_size_of_the_file(tmp_path):
    """The second file alone is more than twice what it may take more."""
    small = write_rows(tmp_path / "small.csv", 5, length=LONG, body=AWKWARD_BODY)
    large = write_rows(tmp_path / "large.csv", 55, first=6, length=LONG, body=AWKWARD_BODY)
    grown = peak_of_a_load(large, 55) - peak_of_a_load(small, 5)
    assert large.stat().st_size / 1_048_576 > 10
    assert grown < 4, f"{grown:.1f} MB more for 50 rows more"
    assert Cable.objects.filter(text__contains=AWKWARD).count() == 60


@pytest.mark.django_db
def test_the_command_keeps_nothing_of_a_row(tmp_path, monkeypatch):
    """Small things add up over a quarter of a million rows: not even an outcome is kept."""
    path = write_rows(tmp_path / "cables.csv", 150)
    real, alive = command.ingest, []

    def watched(*arguments, **options):
        outcomes = real(*arguments, **options)
        yield from islice(outcomes, 40)  # what is kept once, patterns and the like, is there now
        alive.append(objects_alive())
        yield from islice(outcomes, 100)
        alive.append(objects_alive())
        yield from outcomes

    monkeypatch.setattr(command, "ingest", watched)
    call_command("ingest", str(path), verbosity=0)
    assert Cable.objects.count() == 150
    kept = alive[1] - alive[0]
    assert kept < 100, f"{kept} objects are kept of 100 rows"  # an outcome alone is three or more


def objects_alive():
    """Count what is kept, but for caches that have a limit: those without one may not grow."""
    for one in gc.get_objects():
        if isinstance(one, CACHED) and one.cache_info().maxsize:
            one.cache_clear()
    gc.collect()
    return sys.getallocatedblocks()


@pytest.mark.django_db
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_quotes_and_line_breaks_in_fields_arrive_as_they_stand(tmp_path, end):
    rows = []
    for number in range(1, 41):
        row = csv_row(
            number, number=number, body=AWKWARD_BODY, subject=f'"PLANS", NO. ""{number}""'
        )
        row[5] = f'"06MOSCOW1",\n""06MOSCOW{number}""'
        rows.append([field.replace("\n", end) for field in row])
    path = tmp_path / "cables.csv"
    path.write_bytes(csv_of(*rows))
    assert statuses(load(path)) == ["added"] * 40
    for row in rows:
        cable = Cable.objects.get(mrn=row[2])
        check_whole(cable)
        assert cable.subject == f'"PLANS", NO. ""{row[0]}""'
        assert cable.paragraphs.last().text.startswith(AWKWARD.rstrip())
        assert cable.text.count(AWKWARD) == 1
        kept = bytes(cable.sources.get().content).decode()
        assert list(csv.reader(io.StringIO(kept, newline=""))) == [row]
    assert statuses(load(path)) == ["unchanged"] * 40
