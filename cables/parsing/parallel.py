"""Work on many items in several processes, in order and with little in memory."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 16
WORTH_IT = 2 * BATCH  # fewer items are done sooner than a process is started


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def map_in_processes(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order; at most a few batches are under way at once.

    `work` is a function of a module. Few items, or one job, are done in this process.
    """
    items = iter(items)
    first = list(islice(items, WORTH_IT))
    if jobs < 2 or len(first) < WORTH_IT:
        yield from map(work, chain(first, items))
        return
    batches = _batches(chain(first, items))
    # A forked process has everything imported already; elsewhere the platform decides.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        under_way = deque(pool.submit(_run, work, batch) for batch in islice(batches, 3 * jobs))
        while under_way:
            results = under_way.popleft().result()
            for batch in islice(batches, 1):
                under_way.append(pool.submit(_run, work, batch))
            yield from results


def _batches(items: Iterator[Item]) -> Iterator[list[Item]]:
    while batch := list(islice(items, BATCH)):
        yield batch


def _run(work: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [work(item) for item in batch]
