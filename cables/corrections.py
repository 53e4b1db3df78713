"""What a person corrects in the header of a cable, kept against every later ingest."""

from dataclasses import replace
from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from cables.choices import DateBasis, DatePrecision
from cables.models import Cable, FormerMrn, Reference
from cables.parsing.mrn import parse_mrn

DATE_FIELDS = ("year", "sent_at", "sent_precision")
READ_BY_RULES = {*DATE_FIELDS, "subject"}
FINER = (DatePrecision.MINUTE, DatePrecision.DAY, DatePrecision.MONTH)
CORRECTABLE = (
    *DATE_FIELDS,
    "precedence",
    "from_line",
    "passing",
    "classification",
    "captions",
    "eo",
    "declassify_on",
    "classified_by",
    "subject",
    "signed_by",
    "section_count",
    "is_partial",
)


def date_changes(cable, changes):
    """Return the full year, moment and precision that a correction of any of them means.

    A year alone becomes the first moment of that year, known to the year; such a moment
    changes and goes with its year. Raises ValidationError, by field, where they
    contradict each other.
    """
    merged = {name: changes.get(name, getattr(cable, name)) for name in DATE_FIELDS}
    year, sent_at, precision = (merged[name] for name in DATE_FIELDS)
    if "sent_at" not in changes:
        if precision == DatePrecision.YEAR and "year" in changes:
            sent_at = None
        elif cable.sent_precision == DatePrecision.YEAR and precision in FINER:
            raise ValidationError({"sent_at": "Only the year is known. Give the date as well."})
    if sent_at is None:
        if year is None:
            return {"year": None, "sent_at": None, "sent_precision": DatePrecision.UNKNOWN}
        sent_at, precision = datetime(year, 1, 1, tzinfo=UTC), DatePrecision.YEAR
    elif precision == DatePrecision.UNKNOWN:
        raise ValidationError({"sent_precision": "Say how exactly the date is known."})
    if year is None:
        year = sent_at.year
    if year != sent_at.astimezone(UTC).year:
        raise ValidationError({"year": f"The date is in {sent_at.year}, not in {year}."})
    return {"year": year, "sent_at": sent_at, "sent_precision": precision}


def check_correction(cable, changes, *, reason=None):
    """Return the columns that `changes` and `reason` set, dates made whole.

    Without a reason (None) the one that is held stays. Raises ValidationError by field.
    """
    unknown = set(changes) - set(CORRECTABLE)
    if unknown:
        raise ValidationError(f"Not a header field: {', '.join(sorted(unknown))}.")
    columns = dict(changes)
    dated = bool(set(changes) & set(DATE_FIELDS))
    if dated or reason is not None:
        reason = (reason or "").strip()
        if not reason and (dated or cable.sent_basis == DateBasis.INFERRED):
            raise ValidationError(
                {"inference_reason": "Say why: a date or year set by hand needs its reason."}
            )
        if reason != cable.inference_reason:
            columns["inference_reason"] = reason
    if dated:
        columns |= date_changes(cable, changes)
        mrn = str(replace(parse_mrn(cable.mrn), year=columns["year"]))
        taken = Cable.objects.exclude(pk=cable.pk).filter(mrn=mrn).first()
        if taken:
            raise ValidationError(
                {"year": f"{taken.mrn} is held already. Is this another copy of it?"}
            )
        columns |= {
            "mrn": mrn,
            "sent_basis": DateBasis.INFERRED if columns["sent_at"] else DateBasis.UNKNOWN,
            "year_inferred": columns["year"] is not None,
            "inference_reason": reason,
        }
    return columns


@transaction.atomic
def correct_cable(cable, changes, *, reason=None):
    """Set header fields of a cable by hand and record them in `corrected_fields`.

    A date or year needs its reason; it is marked as inferred, gives the cable its full
    MRN, and leaves the old one as an address that leads there. References that name the
    new MRN are resolved, and the rules read the cable again: a meeting "on January 4" has
    its year then. A reason alone replaces the one that is held. Returns the cable
    as saved. Raises ValidationError, by field, where the reason is missing, the date
    contradicts the year or the MRN is taken.
    """
    held = Cable.objects.select_for_update(of=("self",)).select_related("origin").get(pk=cable.pk)
    columns = check_correction(held, changes, reason=reason)
    old_mrn = held.mrn
    for name, value in columns.items():
        setattr(held, name, value)
    held.corrected_fields = sorted({*held.corrected_fields, *columns})
    held.full_clean(exclude=[f.name for f in held._meta.fields if f.name not in columns])
    held.save()
    if held.mrn != old_mrn:
        FormerMrn.objects.get_or_create(mrn=old_mrn, defaults={"cable": held})
        # An address that is current again is no former one.
        held.former_mrns.filter(mrn=held.mrn).delete()
        Reference.objects.filter(mrn=held.mrn, target=None).update(target=held)
    if columns.keys() & READ_BY_RULES:
        # Loading every rule takes a second, which no other command or page should wait for.
        from cables.reextraction import reread

        reread(held)
    return held
