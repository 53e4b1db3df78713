"""A parsed cable as the JSON object that `manage.py parse` prints."""

from __future__ import annotations

from typing import Any

from cables.parsing.records import ParsedCable


def as_json(cable: ParsedCable, source: str = "") -> dict[str, Any]:
    """Return plain data under the documented keys; what the text does not say is null or empty."""
    sent = cable.sent_at
    return {
        "source": source,
        "format": cable.format,
        "mrn": str(cable.mrn) if cable.mrn else None,
        "date": sent.date().isoformat() if sent else None,
        "sent_at": sent.isoformat() if sent and cable.sent_precision == "minute" else None,
        "sent_basis": cable.sent_basis,
        "precedence": cable.precedence,
        "from": cable.from_line,
        "to": [_addressee(one) for one in cable.addressees if one.role == "action"],
        "info": [_addressee(one) for one in cable.addressees if one.role == "info"],
        "passing": list(cable.passing),
        "origin": cable.origin,
        "classification": cable.classification,
        "captions": list(cable.captions),
        "eo": cable.eo,
        "declassify_on": cable.declassify_on,
        "classified_by": cable.classified_by,
        "tags": list(cable.tags),
        "persons": list(cable.persons),
        "subject": cable.subject,
        "references": [
            {
                "letter": reference.letter,
                "mrn": str(reference.mrn) if reference.mrn else None,
                "text": reference.text,
                "year_inferred": reference.year_inferred,
            }
            for reference in cable.references
        ],
        "paragraphs": [
            {
                "label": paragraph.label,
                "marking": paragraph.marking,
                "heading": paragraph.heading,
                "role": paragraph.role,
                "text": paragraph.text,
            }
            for paragraph in cable.paragraphs
        ],
        "signed_by": cable.signed_by,
        "sections": cable.sections,
        "partial": cable.partial,
        "repairs": [
            {"code": repair.code, "count": repair.count, "line": repair.line}
            for repair in cable.repairs
        ],
        "problems": [
            {"line": problem.line, "code": problem.code, "message": problem.message}
            for problem in cable.problems
        ],
    }


def _addressee(addressee) -> dict[str, str]:
    return {
        "route": addressee.route,
        "name": addressee.name,
        "precedence": addressee.precedence,
        "number": addressee.number,
    }
