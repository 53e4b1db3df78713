"""A stored cable as the rules read it: its rows turned back into a parsed cable."""

from __future__ import annotations

from cables.models import Cable
from cables.parsing import ParsedCable
from cables.parsing.mrn import parse_mrn
from cables.parsing.records import Paragraph


def parsed_from(cable: Cable) -> ParsedCable:
    """Return what the rules need of a cable, with what a curator corrected.

    `paragraphs` and `tag_entries__tag` are best prefetched.
    """
    return ParsedCable(
        format=cable.format,
        text=cable.text,
        mrn=parse_mrn(cable.mrn),
        sent_at=cable.sent_at,
        sent_precision=cable.sent_precision,
        sent_basis=cable.sent_basis,
        dtg=cable.dtg,
        precedence=cable.precedence,
        from_line=cable.from_line,
        origin=cable.origin.name,
        passing=tuple(cable.passing),
        classification=cable.classification,
        captions=tuple(cable.captions),
        tags=tuple(entry.tag.code for entry in cable.tag_entries.all()),
        subject=cable.subject,
        signed_by=cable.signed_by,
        partial=cable.is_partial,
        paragraphs=tuple(
            Paragraph(
                label=row.label,
                printed=row.printed_label,
                marking=row.marking,
                heading=row.heading,
                text=row.text,
                start=row.start,
                end=row.end,
                line=0,
                flag=row.flag,
                anchor=row.anchor,
                role=row.role,
            )
            for row in cable.paragraphs.all()
        ),
    )
