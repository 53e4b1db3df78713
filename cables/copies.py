"""Several copies of one cable: which cable a copy belongs to, and which copy it is built from.

Every copy is kept byte for byte. The cable is built from the most complete one, and what
that one does not say (its year, its date) is filled from the others, so that the order of
loading does not matter.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from django.db import connection

from cables.choices import IngestOutcome
from cables.extraction import Findings
from cables.models import Cable, FormerMrn, Post, Source
from cables.parsing import ParsedCable
from cables.parsing.mrn import Mrn
from cables.parsing.output import as_json
from cables.parsing.reading import parse_again
from cables.parsing.vocabulary import post_for_name
from cables.storing import store_cable


class NotTheSameError(Exception):
    """Two different cables claim one address; the message names both."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a cable, read but not stored."""

    name: str
    sha256: str
    content: bytes
    encoding: str
    parsed: ParsedCable

    @property
    def order(self) -> tuple[bool, bool, int, int, str]:
        """How complete it is: whole before partial, dated before undated, then by length.

        The greatest is the one to build from; the digest decides between equals.
        """
        parsed = self.parsed
        return (
            not parsed.partial,
            parsed.sent_precision == "minute",
            len(parsed.paragraphs),
            len(parsed.text),
            self.sha256,
        )


def store_copy(
    copy: Copy, extract: Callable[..., Findings], *, lock: bool = True
) -> tuple[Cable, IngestOutcome]:
    """Keep a copy and bring its cable up to date; call it inside a transaction.

    `lock` makes two loads of one cable take turns; a load that is rolled back goes without.
    """
    if lock:
        _lock(copy.parsed.mrn)
    cable = _held_cable(copy)
    if cable is not None:  # as it is now, and nobody corrects it meanwhile
        lock_row = Cable.objects.select_for_update(of=["self"]).defer("search_vector")
        cable = lock_row.get(pk=cable.pk)
    if cable is None:
        cable = Cable(mrn=str(copy.parsed.mrn), origin=_origin(copy.parsed))
        _build(cable, copy.parsed, extract)
        _keep(copy, cable, current=True)
        return cable, IngestOutcome.ADDED
    held = list(cable.sources.all())
    copies = [_read_again(source) for source in held if source.sha256 != copy.sha256]
    best, *others = sorted([*copies, copy], key=lambda one: one.order, reverse=True)
    changed = _build(cable, _filled(best.parsed, others), extract)
    if not any(source.sha256 == copy.sha256 for source in held):
        cable.sources.update(is_current=False)
        _keep(copy, cable, current=best is copy)
        changed = True
    changed |= _mark_current(cable, best)
    return cable, IngestOutcome.UPDATED if changed else IngestOutcome.UNCHANGED


def _build(cable: Cable, parsed: ParsedCable, extract: Callable[..., Findings]) -> bool:
    """Write the cable if anything about it is new; return whether it was."""
    digest = _digest(parsed)
    if cable.pk and cable.digest == digest:
        return False
    store_cable(cable, parsed, extract, digest)
    return True


def _filled(best: ParsedCable, others: list[Copy]) -> ParsedCable:
    """Return the best copy with its year and date, if it has none, from the next that has."""
    for other in others:
        if best.mrn.year is None and other.parsed.mrn.year is not None:
            best = replace(best, mrn=other.parsed.mrn)
        if best.sent_at is None and other.parsed.sent_at is not None:
            best = replace(
                best,
                sent_at=other.parsed.sent_at,
                sent_precision=other.parsed.sent_precision,
                sent_basis=other.parsed.sent_basis,
                dtg=other.parsed.dtg,
            )
    return best


def _read_again(source: Source) -> Copy:
    content = bytes(source.content)
    return Copy(source.name, source.sha256, content, source.encoding, parse_again(content))


def _keep(copy: Copy, cable: Cable, *, current: bool) -> None:
    Source.objects.create(
        cable=cable,
        name=copy.name.encode("utf-8", "backslashreplace").decode()[-400:],
        sha256=copy.sha256,
        content=copy.content,
        encoding=copy.encoding,
        is_current=current,
    )


def _mark_current(cable: Cable, best: Copy) -> bool:
    """Point at the copy that the cable is built from; return whether that is news."""
    if cable.sources.filter(sha256=best.sha256, is_current=True).exists():
        return False
    cable.sources.filter(is_current=True).update(is_current=False)
    cable.sources.filter(sha256=best.sha256).update(is_current=True)
    return True


def _lock(mrn: Mrn) -> None:
    """Two loads of one cable take turns; by origin and serial, because the year may be open."""
    digest = hashlib.sha256(f"{mrn.origin}{mrn.serial}".encode()).digest()
    with connection.cursor() as cursor:
        number = int.from_bytes(digest[:8], "big", signed=True)
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _held_cable(copy: Copy) -> Cable | None:
    """Return the held cable that a file is a copy of, or None.

    An MRN with its year decides. Where one of the two copies does not know its year, origin,
    serial and subject do.
    """
    mrn = copy.parsed.mrn
    cables = Cable.objects.only("mrn", "subject").order_by()  # the rest is read under the lock
    if mrn.year is not None:
        yearless = str(replace(mrn, year=None))
        candidates = list(cables.filter(mrn__in=[str(mrn), yearless]))
        for cable in candidates:
            if cable.mrn == str(mrn):
                return cable
    else:
        candidates = list(cables.filter(mrn=str(mrn)))
        if candidates and not _same(candidates[0], copy):
            raise NotTheSameError(
                f"{mrn} is held already with another subject ({candidates[0].subject!r}), and "
                "neither copy tells its year. Set the year of the held one, then load this again."
            )
        years = [f"{year:02d}{mrn.origin}{mrn.serial}" for year in range(100)]
        candidates += cables.filter(mrn__in=years)  # served by the unique index
        former = FormerMrn.objects.filter(mrn=str(mrn)).select_related("cable")
        candidates += [one.cable for one in former if one.cable not in candidates]
    same = [cable for cable in candidates if _same(cable, copy)]
    return same[0] if len(same) == 1 else None


def _same(cable: Cable, copy: Copy) -> bool:
    """Whether a held cable and a copy have one subject, as corrected or as printed."""
    sources = list(cable.sources.all())
    if any(source.sha256 == copy.sha256 for source in sources):
        return True
    subject = _letters(copy.parsed.subject)
    return bool(subject) and subject in {
        _letters(cable.subject),
        *(_letters(_read_again(source).parsed.subject) for source in sources),
    }


def _letters(subject: str) -> str:
    return re.sub(r"[^a-z0-9]", "", subject.lower())


def _origin(parsed: ParsedCable) -> Post:
    """Return the sending post; one that the vocabulary does not know is added as it stands."""
    entry = post_for_name(parsed.from_line) if parsed.from_line else None
    entry = entry or post_for_name(parsed.mrn.origin)
    if entry:
        defaults = {"name": entry.name, "kind": entry.kind, "city": entry.city}
        return Post.objects.get_or_create(code=entry.code, defaults=defaults)[0]
    name = parsed.origin or parsed.mrn.origin.title()
    return Post.objects.get_or_create(code=parsed.mrn.origin, defaults={"name": name[:80]})[0]


def _digest(parsed: ParsedCable) -> str:
    """Return a digest of everything that the copies tell; new rules are for `reextract`."""
    everything = [
        as_json(parsed),
        parsed.text,
        [asdict(paragraph) for paragraph in parsed.paragraphs],
        [asdict(part) for paragraph in parsed.paragraphs for part in paragraph.parts],
    ]
    return hashlib.sha256(json.dumps(everything, sort_keys=True).encode()).hexdigest()
