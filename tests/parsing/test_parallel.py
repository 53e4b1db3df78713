"""Work in several processes: in order, and only where there is enough of it."""

import os
import time

from cables.parsing import parallel
from cables.parsing.parallel import BATCH, map_in_processes


def worked_on(item):
    time.sleep(0.001)
    return item, os.getpid()


def test_little_work_is_done_in_this_process():
    done = list(map_in_processes(worked_on, range(20), 2))
    assert done == [(item, os.getpid()) for item in range(20)]


def test_one_job_is_done_in_this_process(monkeypatch):
    monkeypatch.setattr(parallel, "PATIENCE", 0)
    assert {pid for _, pid in map_in_processes(worked_on, range(3 * BATCH), 1)} == {os.getpid()}


def test_much_work_is_shared_out_and_comes_back_in_order(monkeypatch):
    monkeypatch.setattr(parallel, "PATIENCE", 0)
    done = list(map_in_processes(worked_on, range(200), 2))
    assert [item for item, _ in done] == list(range(200))
    assert {pid for _, pid in done[1:]}.isdisjoint({os.getpid()})


def test_items_are_taken_as_they_are_needed(monkeypatch):
    monkeypatch.setattr(parallel, "PATIENCE", 0)
    taken = []

    def items():
        for item in range(100 * BATCH):
            taken.append(item)
            yield item

    results = map_in_processes(worked_on, items(), 2)
    for _ in range(10):
        next(results)
    assert len(taken) < 20 * BATCH
    results.close()
