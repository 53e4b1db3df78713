"""Improved rules over stored cables: what they would change, and the change itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.utils.timezone import now

from cables.extraction import extract
from cables.finding_rows import MODELS, FoundRow, found_rows
from cables.models import Cable, ExtractionRun
from cables.models.findings import Finding
from cables.querysets import CableQuerySet
from cables.reconciling import Decisions, Plan, changed_columns, plan, reconcile
from cables.stored import parsed_from

BATCH = 200
ALL = frozenset(MODELS)


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that a reading gains, loses or says otherwise."""

    sign: str  # "+", "-", "~"
    mrn: str
    anchor: str
    kind: str
    rule: str
    quote: str
    columns: tuple[str, ...] = ()  # of a "~": what is said otherwise


def reextract(
    cables: CableQuerySet, *, kinds: Iterable[str] = (), write: bool = False
) -> Iterator[list[Change]]:
    """Read each cable again and yield its changes, in order of the cables' keys.

    With `write`, each cable is changed in a transaction of its own, before it is yielded;
    without, nothing is kept. What a person touched stays either way.
    """
    wanted = frozenset(kinds) or ALL
    rows = cables.order_by("pk").select_related("origin")
    rows = rows.prefetch_related("paragraphs", "tag_entries__tag")
    for cable in rows.iterator(chunk_size=BATCH):
        with transaction.atomic():
            changes = reread(cable, wanted, write=write)
            transaction.set_rollback(not write)
        yield changes


def reread(cable: Cable, wanted: frozenset[str] = ALL, *, write: bool = True) -> list[Change]:
    """Let the rules read one cable again, inside the caller's transaction."""
    if write:  # nobody loads or corrects it meanwhile
        Cable.objects.select_for_update().only("pk").get(pk=cable.pk)
    paragraphs = {row.anchor: row for row in cable.paragraphs.all()}
    decisions = Decisions(cable)
    found = found_rows(
        cable,
        extract(parsed_from(cable), every_subject=settings.FINDINGS_OF_EVERY_SUBJECT),
        paragraphs,
    )
    for name in ALL - wanted:
        model = MODELS[name]
        decisions.held[model] = {}
        found[model] = []
    made = plan(decisions, found)
    changes = list(_changes(cable, made))
    if write:
        reconcile(cable, decisions, made, list(paragraphs.values()))
    return changes


def _changes(cable: Cable, made: Plan) -> Iterator[Change]:
    for one in made.gained:
        yield _change("+", cable, one.row)
    for one in made.lost:
        yield _change("-", cable, one)
    for old, new in made.changed:
        yield _change("~", cable, new.row, old, new)


def _change(
    sign: str, cable: Cable, row: Finding, old: Finding | None = None, new: FoundRow | None = None
) -> Change:
    return Change(
        sign,
        cable.mrn,
        row.paragraph.anchor if row.paragraph else "",
        row._meta.verbose_name,
        row.rule,
        " ".join(row.quote.split()),
        tuple(changed_columns(old, new)) if old and new else (),
    )


@dataclass(slots=True)
class Tally:
    """What a run did, counted as it goes."""

    cables: int = 0
    by_rule: dict[str, Counter] = field(default_factory=dict)

    def add(self, changes: Iterable[Change]) -> None:
        self.cables += 1
        for change in changes:
            self.by_rule.setdefault(change.rule, Counter())[change.sign] += 1

    def total(self, sign: str) -> int:
        return sum(counts[sign] for counts in self.by_rule.values())


def close_run(run: ExtractionRun, tally: Tally) -> None:
    """Record what a run did."""
    run.finished_at = now()
    run.cables = tally.cables
    run.gained, run.lost, run.changed = (tally.total(sign) for sign in "+-~")
    run.by_rule = {rule: dict(counts) for rule, counts in sorted(tally.by_rule.items())}
    run.save()
