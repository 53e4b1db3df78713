"""Files become rows: the only module that knows both the parser and the tables.

One cable, one transaction: it is loaded whole or not at all. A cable already held, by
MRN, is updated in place; what a person decided or corrected is never overwritten.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
from django.db import DatabaseError, connection, transaction
from django.utils.timezone import now

from cables.choices import IngestOutcome, Severity
from cables.copies import Copy, NotTheSameError, store_copy
from cables.extraction import extract
from cables.models import Cable, IngestProblem, IngestRun
from cables.parsing import parse_cable
from cables.parsing.reading import Document, Unreadable, read_documents
from cables.parsing.records import Problem
from cables.storing import resolve_references

PAUSES = (0.5, 2, 5)  # seconds; a server that was killed is back after one or two
# SQLSTATE, PostgreSQL documentation, appendix A: the connection broke, the server was shut down
# or is starting up; and besides, a deadlock or a conflict that another attempt may not meet.
SERVER_GONE = ("08", "57P")
MAY_PASS = (*SERVER_GONE, "40001", "40P01")
logger = logging.getLogger(__name__)

NOT_A_CABLE = (
    "It is no cable: no classification line or header with origin and serial "
    "(such as UNCLAS DUSHANBE 001350) was found."
)


@dataclass(frozen=True, slots=True)
class FileProblem:
    line: int
    code: str
    message: str
    severity: int = Severity.WARNING

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one cable's copy: a file, or an entry of an archive or a CSV."""

    path: str
    status: IngestOutcome
    mrn: str = ""
    problems: tuple[FileProblem, ...] = ()


def ingest(
    paths: Iterable[Path], *, dry_run: bool = False, run: IngestRun | None = None
) -> Iterator[Outcome]:
    """Load files one by one and yield what became of each copy, after it is committed.

    With `dry_run`, everything is loaded and rolled back at the end. With `run`, problems
    are recorded in it.
    """
    outcomes = (
        ingest_document(document, run=run, lock=not dry_run)
        for path in paths
        for document in read_documents(path)
    )
    if not dry_run:
        yield from outcomes
        return
    with transaction.atomic():  # one for all, so that two copies of one cable are foreseen
        yield from outcomes
        transaction.set_rollback(True)


def ingest_document(
    document: Document | Unreadable, *, run: IngestRun | None = None, lock: bool = True
) -> Outcome:
    """Load one copy; whatever is wrong with it becomes its outcome.

    Only a database that stays away raises: then nothing more could be loaded.
    """
    if isinstance(document, Unreadable):
        return _failed(document, document.problem.code, document.problem.message, run)
    try:
        return _load_patiently(document, run, lock)
    except NotTheSameError as error:
        return _failed(document, "not-the-same", str(error), run)
    except DatabaseError as error:
        if _state(error).startswith(SERVER_GONE):
            raise
        message = f"It does not fit the database, nothing of it was kept: {error}"
        return _failed(document, "not-stored", " ".join(message.split()), run)
    except Exception as error:
        # One cable that nobody foresaw must not end a load of a quarter of a million.
        logger.exception("A fault while loading %s", document.name)
        fault = f"{type(error).__name__}: {error}"
        message = f"A fault of the program ({fault}); nothing of it was kept."
        return _failed(document, "fault", message, run)


def _load_patiently(document: Document, run: IngestRun | None, lock: bool) -> Outcome:
    """Load a copy; where the server ended the attempt, try again: nothing of it was kept."""
    for pause in PAUSES:
        try:
            return _load(document, run, lock)
        except DatabaseError as error:
            if connection.in_atomic_block or not _state(error).startswith(MAY_PASS):
                raise
        connection.close()
        time.sleep(pause)
    return _load(document, run, lock)


def _state(error: DatabaseError) -> str:
    """Return the SQLSTATE of an error; psycopg gives none where the connection is gone."""
    cause = error.__cause__
    if not isinstance(cause, psycopg.Error):
        return ""
    gone = isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError)
    return cause.sqlstate or ("08000" if gone else "")


def _load(document: Document, run: IngestRun | None, lock: bool) -> Outcome:
    parsed = parse_cable(document.text, document.told)
    if parsed.mrn is None:
        return _failed(document, "not-a-cable", NOT_A_CABLE, run)
    copy = Copy(
        document.short_name,
        hashlib.sha256(document.content).hexdigest(),
        document.content,
        document.encoding,
        parsed,
    )
    with transaction.atomic():
        cable, status = store_copy(copy, extract, lock=lock)
        problems = [_problem(note) for note in document.notes]
        if status != IngestOutcome.UNCHANGED:
            problems += [_problem(problem) for problem in parsed.problems]
        outcome = Outcome(document.name, status, cable.mrn, tuple(problems))
        if run and status != IngestOutcome.UNCHANGED:
            _record(run, outcome, cable)
    if status != IngestOutcome.UNCHANGED:
        resolve_references(cable, is_new=status == IngestOutcome.ADDED)
    return outcome


def _problem(problem: Problem) -> FileProblem:
    return FileProblem(problem.line, problem.code, problem.message)


def _failed(
    document: Document | Unreadable, code: str, message: str, run: IngestRun | None
) -> Outcome:
    problems = [_problem(note) for note in document.notes]
    problems.append(FileProblem(0, code, message, Severity.ERROR))
    outcome = Outcome(document.name, IngestOutcome.FAILED, "", tuple(problems))
    if run:
        _record(run, outcome)
    return outcome


def _record(run: IngestRun, outcome: Outcome, cable: Cable | None = None) -> None:
    path = outcome.path[-400:].encode("utf-8", "backslashreplace").decode()[-400:]
    IngestProblem.objects.bulk_create(
        IngestProblem(
            run=run,
            path=path,
            cable=cable,
            line=problem.line or None,
            code=problem.code,
            message=problem.message,
            severity=problem.severity,
        )
        for problem in outcome.problems
    )


def open_run(paths: Iterable[Path]) -> IngestRun:
    """Return a new record of a load, committed before its first file."""
    printable = [str(path).encode("utf-8", "backslashreplace").decode() for path in paths]
    return IngestRun.objects.create(paths=printable)


def close_run(run: IngestRun, tally: dict[str, int]) -> None:
    """Record that a load ended, with its counts."""
    IngestRun.objects.filter(pk=run.pk).update(
        finished_at=now(), **{status: tally.get(status, 0) for status in IngestOutcome.values}
    )
