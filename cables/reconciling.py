"""What the rules find now against what is held: a person's word stays, a machine's follows.

A finding is known by its fingerprint: its kind, whom it speaks of, and its words, counted
where the same words stand several times. Neither its place nor its paragraph's number is
part of it, so it is found again in a copy where these differ.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from cables.choices import ReviewStatus
from cables.models import Cable, Paragraph
from cables.models.findings import Finding

# One registry of the kinds: the classes themselves.
KINDS: list[type[Finding]] = Finding.__subclasses__()


class Decisions:
    """The findings of a cable that a person decided on, with the anchors they stood at.

    Made before the paragraphs are rewritten, because a finding forgets its old one then.
    """

    def __init__(self, cable: Cable) -> None:
        self.held: dict[type[Finding], dict[str, Finding]] = {}
        self.anchors: dict[tuple[type[Finding], int], str] = {}
        if cable.pk is None:
            return
        for kind in KINDS:
            rows = kind.objects.filter(cable=cable).select_related("paragraph")
            rows = rows.select_for_update(of=["self"])  # nobody reviews them meanwhile
            self.held[kind] = {row.fingerprint: row for row in rows}
            self.anchors |= {(kind, row.pk): row.paragraph.anchor for row in rows if row.paragraph}


def fingerprint(about: str, quote: str) -> str:
    """Return the mark of a finding's words, whatever their line breaks."""
    return hashlib.sha256(f"{about}|{' '.join(quote.split())}".encode()).hexdigest()


def number_equal(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with fingerprints of their own, the second of equal ones counted."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        if (count := seen[finding.fingerprint]) > 1:
            again = f"{finding.fingerprint}|{count}".encode()
            finding.fingerprint = hashlib.sha256(again).hexdigest()
        numbered.append(finding)
    return numbered


def reconcile(
    cable: Cable,
    decisions: Decisions,
    found: dict[type[Finding], list[Finding]],
    paragraphs: list[Paragraph],
) -> None:
    """Bring the findings of a cable into line with what the rules find now."""
    for kind in KINDS:
        held = decisions.held.get(kind, {})
        now = {finding.fingerprint: finding for finding in number_equal(found.get(kind, []))}
        for mark, finding in now.items():
            old = held.get(mark)
            if old is None:
                finding.save(force_insert=True)
            elif old.status == ReviewStatus.EXTRACTED:
                finding.pk = old.pk
                finding.save(force_update=True)
        for mark, old in held.items():
            if old.status != ReviewStatus.EXTRACTED:
                anchor = decisions.anchors.get((kind, old.pk), "")
                _place_again(old, now.get(mark), cable, paragraphs, anchor)
            elif mark not in now:
                old.delete()


def _place_again(
    old: Finding,
    found: Finding | None,
    cable: Cable,
    paragraphs: list[Paragraph],
    anchor: str,
) -> None:
    """Give a decided finding its place in text that may have moved; its values stay."""
    if found is not None and " ".join(found.quote.split()) == " ".join(old.quote.split()):
        old.start, old.end, old.quote = found.start, found.end, found.quote
        old.paragraph = found.paragraph
    else:
        place = _nearest(cable.text, old, paragraphs, anchor)
        if place is None:
            old.paragraph = None
        else:
            old.start, old.end = place
            old.quote = cable.text[old.start : old.end]
            old.paragraph = _paragraph_at(paragraphs, old.start)
    old.save(update_fields=["start", "end", "quote", "paragraph"])


def _nearest(
    text: str, old: Finding, paragraphs: list[Paragraph], anchor: str
) -> tuple[int, int] | None:
    """Return where a finding's words stand: in its old paragraph, else nearest to its place."""
    words = old.quote.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    places = [match.span() for match in pattern.finditer(text)]
    home = next((one for one in paragraphs if one.anchor == anchor), None)
    if home:
        at_home = [span for span in places if home.start <= span[0] < home.end]
        places = at_home or places
    return min(places, key=lambda span: abs(span[0] - old.start), default=None)


def _paragraph_at(paragraphs: list[Paragraph], offset: int) -> Paragraph | None:
    return next((one for one in paragraphs if one.start <= offset < one.end), None)
