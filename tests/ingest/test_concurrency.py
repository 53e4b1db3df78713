"""Loads at the same time, against each other and against a curator; and loads that are killed."""

import contextlib
import signal
import subprocess
import threading
import time

import pytest
from django.core.management import call_command
from django.db import connection

from cables import storing
from cables.choices import ReviewStatus
from cables.corrections import correct_cable
from cables.models import Cable, IngestRun, Post, Recommendation, Reference, Source, Tag
from tests.ingest.process import command_line, environment
from tests.ingest.telegrams import (
    BODY,
    PLAN,
    SEEDS,
    check_whole,
    load,
    load_text,
    picture,
    statuses,
    telegram,
)

pytestmark = pytest.mark.django_db(transaction=True)


class Worker(threading.Thread):
    """A thread with a connection of its own; `finish` gives its result or raises its error."""

    def __init__(self, work, *arguments):
        super().__init__()
        self.work, self.arguments = work, arguments
        self.result = self.error = None
        self.start()

    def run(self):
        try:
            self.result = self.work(*self.arguments)
        except BaseException as error:
            self.error = error
        finally:
            connection.close()

    def finish(self):
        self.join(30)
        assert not self.is_alive(), "it hangs"
        if self.error:
            raise self.error
        return self.result


def meet(barrier):
    """Wait for the others; those that a lock keeps away are not waited for long."""
    with contextlib.suppress(threading.BrokenBarrierError):
        barrier.wait(0.4)


def test_two_processes_load_one_folder_at_once(tmp_path):
    """With no vocabulary loaded, so that they create posts and tags at the same time too."""
    first, second = (
        subprocess.Popen(
            command_line("ingest", SEEDS),
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    )
    printed = [process.communicate(timeout=60) for process in (first, second)]
    assert [(process.returncode, err) for process, (_, err) in
            zip((first, second), printed, strict=True)] == [(0, ""), (0, "")]  # fmt: skip
    assert Cable.objects.count() == Source.objects.count() == 5
    for cable in Cable.objects.all():
        check_whole(cable)
    added = sum(int(out.split(" added")[0]) for out, _ in printed)
    unchanged = sum(int(out.split(" unchanged")[0].split()[-1]) for out, _ in printed)
    assert (added, unchanged) == (5, 5)
    assert IngestRun.objects.exclude(finished_at=None).count() == 2


def test_two_copies_at_once_give_what_one_after_the_other_gives(tmp_path):
    texts = [telegram(plan=PLAN), telegram(dtg=""), telegram()]
    files = []
    for number, text in enumerate(texts):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(text)
    workers = [Worker(load, path) for path in files]
    outcomes = [outcome for worker in workers for outcome in worker.finish()]
    assert sorted(statuses(outcomes)) == ["added", "updated", "updated"]
    cable = Cable.objects.get()
    assert cable.mrn == "06DUSHANBE50"
    assert cable.sources.get(is_current=True).name == "0.txt"
    check_whole(cable)


def test_two_cables_that_name_each_other_find_each_other(tmp_path, monkeypatch):
    """Both are stored before either is committed: neither may miss the other."""
    call_command("load_vocabulary", verbosity=0)  # or one waits for the other's new rows
    barrier = threading.Barrier(2)
    real = storing.reconcile

    def wait(*arguments):
        real(*arguments)
        meet(barrier)

    monkeypatch.setattr(storing, "reconcile", wait)
    (tmp_path / "40.txt").write_text(telegram(40, ref="06 DUSHANBE 50"))
    (tmp_path / "50.txt").write_text(telegram(50, ref="06 DUSHANBE 40"))
    for worker in [Worker(load, tmp_path / name) for name in ("40.txt", "50.txt")]:
        assert statuses(worker.finish()) == ["added"]
    found = Reference.objects.values_list("cable__mrn", "target__mrn")
    assert set(found) == {("06DUSHANBE40", "06DUSHANBE50"), ("06DUSHANBE50", "06DUSHANBE40")}


def test_two_cables_that_bring_the_same_new_tags_do_not_block_each_other(tmp_path, monkeypatch):
    """One prints them in the one order, one in the other."""
    barrier = threading.Barrier(2)
    real, seen = storing._tag_kind, threading.local()

    def wait(code):
        seen.count = getattr(seen, "count", 0) + 1
        if seen.count == 2:
            meet(barrier)
        return real(code)

    monkeypatch.setattr(storing, "_tag_kind", wait)
    Post.objects.create(code="DUSHANBE", name="Embassy Dushanbe")
    (tmp_path / "40.txt").write_text(telegram(40, tags="ZZYA ZZYB"))
    (tmp_path / "50.txt").write_text(telegram(50, tags="ZZYB ZZYA"))
    for worker in [Worker(load, tmp_path / name) for name in ("40.txt", "50.txt")]:
        assert statuses(worker.finish()) == ["added"]
    assert Tag.objects.filter(code__startswith="ZZY").count() == 2
    printed = Cable.objects.get(serial=50).tag_entries.values_list("tag__code", flat=True)
    assert list(printed) == ["ZZYB", "ZZYA"]


def curator_steps_in(monkeypatch, step, work):
    """Run `work` in another connection right before `step` of the next load, but not for long.

    Where the load holds a lock, the curator waits for its end, which is as good.
    """
    real, started = getattr(storing, step), []

    def wrapped(*arguments):
        if not started:
            started.append(Worker(work))
            started[0].join(0.7)
        return real(*arguments)

    monkeypatch.setattr(storing, step, wrapped)
    return started


STOP = """
import time
import django
django.setup()
from cables import storing
real, count = storing.reconcile, []
def wait(*arguments):
    count.append(1)
    if len(count) == 3:
        print("in the third", flush=True)
        time.sleep(60)
    return real(*arguments)
storing.reconcile = wait
"""
MORE = BODY.replace("told us of", "told us once more, and at great length, of")


def test_a_correction_in_the_middle_of_a_load_is_kept(tmp_path, monkeypatch):
    load_text(tmp_path, telegram())

    def correct():
        correct_cable(Cable.objects.get(), {"subject": "A shelter", "classification": "SECRET"})

    started = curator_steps_in(monkeypatch, "_set_header", correct)
    assert load_text(tmp_path, telegram(body=MORE), "more.txt").status == "updated"
    started[0].finish()
    cable = Cable.objects.get()
    assert (cable.subject, cable.classification) == ("A shelter", "SECRET")
    assert cable.corrected_fields == ["classification", "subject"]
    assert "at great length" in cable.text


def test_a_review_in_the_middle_of_a_load_is_kept(tmp_path, monkeypatch, django_user_model):
    curator = django_user_model.objects.create_user("curator")
    load_text(tmp_path, telegram(plan=PLAN))

    def reject():
        assert Recommendation.objects.review(ReviewStatus.REJECTED, by=curator) == 3

    started = curator_steps_in(monkeypatch, "_store_tags", reject)
    assert load_text(tmp_path, telegram(body=MORE, plan=PLAN), "more.txt").status == "updated"
    started[0].finish()
    found = Recommendation.objects.values_list("status", "reviewed_by")
    assert list(found) == [("rejected", curator.pk)] * 3


def test_a_killed_load_leaves_whole_cables_and_the_next_completes_them(tmp_path):
    """kill -9 while the third cable is half stored."""
    call_command("load_vocabulary", verbosity=0)
    process = subprocess.Popen(
        command_line("ingest", SEEDS, before=STOP),
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "in the third\n"
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    process.stdout.close()

    assert Cable.objects.count() == Source.objects.count() == 2
    for cable in Cable.objects.all():
        check_whole(cable)
    run = IngestRun.objects.get()
    assert run.finished_at is None

    # The server drops the dead process's transaction and its lock as soon as it notices.
    deadline = time.monotonic() + 10
    outcomes = Worker(load, SEEDS).finish()
    assert time.monotonic() < deadline
    assert sorted(statuses(outcomes)) == ["added"] * 3 + ["unchanged"] * 2
    assert Cable.objects.count() == 5
    for cable in Cable.objects.all():
        check_whole(cable)
    assert Recommendation.objects.count() == 17 + 15 + 17
    run.refresh_from_db()
    assert run.finished_at is None
    assert picture("09STATE88558")["sources"]
