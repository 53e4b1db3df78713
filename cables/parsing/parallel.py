"""Work on many items in several processes, in order and with little in memory."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from time import perf_counter
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 16
# Seconds of work done in this process first: to start and to end the others takes a tenth of one,
# in which some two hundred cables are parsed.
PATIENCE = 0.3


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def map_in_processes(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order; at most a few batches are under way at once.

    `work` is a function of a module. What is done in a moment, or as one job, is done in this
    process.
    """
    items = iter(items)
    begun = perf_counter()
    for item in items:
        yield work(item)
        if jobs > 1 and perf_counter() - begun > PATIENCE:
            break
    batches = _batches(items)
    first = list(islice(batches, 3 * jobs))
    if not first:
        return
    # A forked process has everything imported already; elsewhere the platform decides.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        under_way = deque(pool.submit(_run, work, batch) for batch in first)
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
