"""The rows of one cable: header fields, paragraphs, references, findings.

Called inside the caller's transaction. What a person set (`Cable.corrected_fields`) or
decided (a finding whose status is no longer "extracted") stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.conf import settings

from cables.choices import Classification, TagKind
from cables.extraction import Findings
from cables.finding_rows import found_rows
from cables.models import (
    Addressee,
    Cable,
    CableTag,
    FormerMrn,
    Paragraph,
    Post,
    Reference,
    Tag,
)
from cables.parsing import ParsedCable
from cables.parsing.mrn import parse_mrn
from cables.parsing.vocabulary import post_for_name
from cables.reconciling import Decisions, plan, reconcile

LIMITS = {
    field.name: field.max_length
    for field in Cable._meta.fields
    if getattr(field, "max_length", None)
}


def store_cable(
    cable: Cable, parsed: ParsedCable, extract: Callable[..., Findings], digest: str
) -> None:
    """Write a cable and everything that hangs on it.

    The rules read what was parsed, with what a person corrected in its header.
    """
    decisions = Decisions(cable)
    is_new = cable.pk is None
    _set_header(cable, parsed)
    cable.digest = digest
    cable.save()
    if not is_new:
        for rows in (cable.tag_entries, cable.addressees, cable.references, cable.paragraphs):
            rows.all().delete()
    _store_tags(cable, parsed)
    _store_addressees(cable, parsed)
    _store_references(cable, parsed)
    _answer_references(cable, is_new=is_new)
    paragraphs = _store_paragraphs(cable, parsed)
    findings = extract(_as_held(cable, parsed), every_subject=settings.FINDINGS_OF_EVERY_SUBJECT)
    made = plan(decisions, found_rows(cable, findings, paragraphs))
    reconcile(cable, decisions, made, list(paragraphs.values()))


def _as_held(cable: Cable, parsed: ParsedCable) -> ParsedCable:
    """Return a parsed cable with the header fields that the rules read as they are held."""
    return replace(
        parsed,
        mrn=parse_mrn(cable.mrn),
        sent_at=cable.sent_at,
        sent_precision=cable.sent_precision,
        sent_basis=cable.sent_basis,
        subject=cable.subject,
    )


def _set_header(cable: Cable, parsed: ParsedCable) -> None:
    values = {
        "year": parsed.mrn.year,
        "serial": parsed.mrn.serial,
        "dtg": parsed.dtg,
        "sent_at": parsed.sent_at,
        "sent_precision": parsed.sent_precision,
        "sent_basis": parsed.sent_basis,
        "precedence": parsed.precedence,
        "from_line": parsed.from_line,
        "passing": [line[:400] for line in parsed.passing],
        "classification": _known(parsed.classification, Classification),
        "captions": [caption[:60] for caption in parsed.captions],
        "eo": parsed.eo,
        "declassify_on": parsed.declassify_on,
        "classified_by": parsed.classified_by,
        "subject": parsed.subject,
        "signed_by": parsed.signed_by,
        "section_count": parsed.sections,
        "is_partial": parsed.partial,
        "text": parsed.text,
        "format": parsed.format,
        "page_anchors": [
            {"start": page.start, "page": page.page, "of": page.of, "printed": page.printed}
            for page in parsed.pages
        ],
        "repairs": [
            {"code": repair.code, "count": repair.count, "line": repair.line}
            for repair in parsed.repairs
        ],
        "problems": [
            {"line": problem.line, "code": problem.code, "message": problem.message}
            for problem in parsed.problems
        ],
    }
    kept = set(cable.corrected_fields)
    if cable.year_inferred and parsed.mrn.year is None:
        kept.add("year")
    if cable.sent_basis == "inferred" and parsed.sent_at is None:
        kept |= {"sent_at", "sent_precision", "sent_basis"}
    for name, value in values.items():
        if name not in kept:
            if isinstance(value, str) and name in LIMITS:
                value = value[: LIMITS[name]]
            setattr(cable, name, value)
    if "year" not in kept and cable.pk:
        _rename(cable, parsed)


def _known(value: str, choices: type[Classification]) -> str:
    """A wrapper may print anything; what is no classification is none."""
    return value if value in choices.values else ""


def _rename(cable: Cable, parsed: ParsedCable) -> None:
    """A better copy told the year: the old address stays as a former MRN."""
    mrn = str(parsed.mrn)
    if parsed.mrn.year is not None and mrn != cable.mrn and cable.mrn == mrn[2:]:
        FormerMrn.objects.get_or_create(mrn=cable.mrn, defaults={"cable": cable})
        cable.mrn, cable.year_inferred = mrn, False


def _store_tags(cable: Cable, parsed: ParsedCable) -> None:
    codes = [*parsed.tags, *(person[:60] for person in parsed.persons)]
    known = Tag.objects.in_bulk(codes, field_name="code")
    for code in sorted(set(codes) - known.keys()):  # in one order: loads cannot block
        kind = _tag_kind(code) if code in parsed.tags else TagKind.PERSON
        defaults = {"kind": kind}
        known[code] = Tag.objects.get_or_create(code=code, defaults=defaults)[0]
    CableTag.objects.bulk_create(
        CableTag(cable=cable, tag=known[code], position=position)
        for position, code in enumerate(dict.fromkeys(codes))
    )


def _tag_kind(code: str) -> str:
    """By shape: two letters a place, K and three a program, four a subject, else a body."""
    if len(code) == 2:
        return TagKind.GEOPOLITICAL
    if len(code) == 4 and code.isalpha():
        return TagKind.PROGRAM if code[0] == "K" else TagKind.SUBJECT
    return TagKind.ORGANIZATION


def _store_addressees(cable: Cable, parsed: ParsedCable) -> None:
    entries = [post_for_name(addressee.name) for addressee in parsed.addressees]
    posts = Post.objects.in_bulk({entry.code for entry in entries if entry}, field_name="code")
    Addressee.objects.bulk_create(
        Addressee(
            cable=cable,
            position=position,
            role=addressee.role,
            route=addressee.route[:12],
            name=addressee.name[:160],
            precedence=addressee.precedence,
            number=addressee.number[:12],
            post=posts.get(entry.code) if entry else None,
        )
        for position, (addressee, entry) in enumerate(zip(parsed.addressees, entries, strict=True))
    )


def _store_references(cable: Cable, parsed: ParsedCable) -> None:
    held = _held({str(reference.mrn) for reference in parsed.references if reference.mrn})
    Reference.objects.bulk_create(
        Reference(
            cable=cable,
            position=position,
            letter=reference.letter,
            mrn=str(reference.mrn) if reference.mrn else "",
            year_inferred=reference.year_inferred,
            text=reference.text,
            target_id=held.get(str(reference.mrn)),
        )
        for position, reference in enumerate(parsed.references)
    )


def resolve_references(cable: Cable, *, is_new: bool) -> None:
    """Tie references to held cables: those that this one makes, and those that name it.

    Called after the commit, because two cables that cite each other, stored at the same
    time, do not see each other before.
    """
    open_ones = list(cable.references.filter(target=None).exclude(mrn=""))
    held = _held({reference.mrn for reference in open_ones})
    for reference in open_ones:
        if reference.mrn in held:
            reference.target_id = held[reference.mrn]
            reference.save(update_fields=["target"])
    _answer_references(cable, is_new=is_new)


def _held(mrns: set[str]) -> dict[str, int]:
    """Return the keys of the held cables among these, by their present or former MRN."""
    if not mrns:
        return {}
    former = FormerMrn.objects.filter(mrn__in=mrns).values_list("mrn", "cable")
    present = Cable.objects.filter(mrn__in=mrns).order_by().values_list("mrn", "pk")
    return {**dict(former), **dict(present)}


def _answer_references(cable: Cable, *, is_new: bool) -> None:
    """Tie the references of other cables that name this one; a new one has no former MRN."""
    addresses = [cable.mrn]
    if not is_new:
        addresses += cable.former_mrns.values_list("mrn", flat=True)
    Reference.objects.filter(mrn__in=addresses, target=None).update(target=cable)


def _store_paragraphs(cable: Cable, parsed: ParsedCable) -> dict[str, Paragraph]:
    """Write the paragraphs and return them by anchor; findings are tied to them right after."""
    rows = [
        Paragraph(
            cable=cable,
            position=position,
            label=paragraph.label[:8],
            printed_label=paragraph.printed[:20],
            anchor=paragraph.anchor[:20],
            marking=paragraph.marking[:40],
            role=paragraph.role,
            heading=paragraph.heading,
            text=paragraph.text,
            start=paragraph.start,
            end=paragraph.end,
            parts=[
                {"kind": part.kind, "label": part.label, "start": part.start, "end": part.end}
                for part in paragraph.parts
            ],
            flag=paragraph.flag,
        )
        for position, paragraph in enumerate(parsed.paragraphs)
    ]
    return {row.anchor: row for row in Paragraph.objects.bulk_create(rows)}
