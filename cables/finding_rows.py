"""What the rules found, as rows that are not saved yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from decimal import Decimal

from cables.choices import MeetingSide, OfficialLevel
from cables.extraction import Findings, Participant
from cables.extraction.confidence import confidence
from cables.models import (
    Cable,
    Country,
    Deadline,
    Meeting,
    MeetingParticipant,
    Organization,
    Paragraph,
    Recommendation,
    Statistic,
    TierPlacement,
)
from cables.models.findings import Finding
from cables.parsing.vocabulary import country_by_iso3

MODELS: dict[str, type[Finding]] = {
    "recommendations": Recommendation,
    "statistics": Statistic,
    "meetings": Meeting,
    "tiers": TierPlacement,
    "deadlines": Deadline,
}
PLACE = {"paragraph", "start", "end", "quote", "rule", "country"}
RENAMED = {"paragraphs": "anchors", "inferred": "is_inferred", "planned": "is_planned"}
SMALLEST = Decimal("0.0001")  # as the column keeps it, so that two readings compare equal
SIDES = {"us": MeetingSide.US, "interlocutors": MeetingSide.HOST}


@dataclass(slots=True)
class FoundRow:
    """A finding before it is saved, with the people of a meeting."""

    row: Finding
    people: tuple[MeetingParticipant, ...] = ()


def found_rows(
    cable: Cable, findings: Findings, paragraphs: dict[str, Paragraph]
) -> dict[type[Finding], list[FoundRow]]:
    """Return a row for each finding, by kind; `paragraphs` are the cable's, by anchor."""
    by_kind = {name: getattr(findings, name) for name in MODELS}
    countries = _countries({one.country for found in by_kind.values() for one in found} - {""})
    organizations = _organizations(findings, countries)
    return {
        MODELS[name]: [
            FoundRow(
                MODELS[name](
                    **_columns(MODELS[name], one),
                    cable=cable,
                    country=countries.get(one.country),
                    paragraph=paragraphs.get(one.paragraph),
                    start=one.start,
                    end=one.end,
                    quote=one.quote,
                    rule=one.rule,
                    confidence=_confidence(one.rule),
                    about=_about(name, one),
                ),
                tuple(_people(one, organizations)) if name == "meetings" else (),
            )
            for one in found
        ]
        for name, found in by_kind.items()
    }


def _confidence(rule: str) -> Decimal | None:
    share = confidence(rule)
    return None if share is None else Decimal(str(share))


def _about(kind: str, one) -> str:
    """Return what tells two findings in the same words apart."""
    if kind == "tiers":
        return f"{one.country} {one.report_year} {one.tier}"
    if kind == "statistics":
        return f"{_plain(one.value)} {_plain(one.value_max)}".strip()
    return ""


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def _columns(model: type[Finding], one) -> dict[str, object]:
    """Return a finding's own values under the names of their columns, cut to what fits."""
    values = {}
    for each in fields(one):
        if each.name in PLACE or each.name in SIDES:
            continue
        name = RENAMED.get(each.name, each.name)
        value = getattr(one, each.name)
        if isinstance(value, str) and (longest := model._meta.get_field(name).max_length):
            value = value[:longest]
        if isinstance(value, Decimal):
            value = value.quantize(SMALLEST)
        values[name] = list(value) if isinstance(value, tuple) else value
    return values


def _people(meeting, organizations: dict[tuple, Organization]) -> Iterator[MeetingParticipant]:
    for attribute, side in SIDES.items():
        for person in getattr(meeting, attribute):
            row = MeetingParticipant(
                side=side,
                name=person.name[:120],
                role=person.role[:200],
                organization=organizations.get(_key(person, meeting.country)),
                level=person.level or OfficialLevel.UNKNOWN,
            )
            if row.name or row.role or row.organization:
                yield row


def _key(person: Participant, country: str) -> tuple[str, str]:
    """An international organization is the same one everywhere, a ministry is its country's."""
    is_everywhere = person.organization_kind == "international"
    return person.organization[:160], "" if is_everywhere else country


def _organizations(
    findings: Findings, countries: dict[str, Country]
) -> dict[tuple[str, str], Organization]:
    """Return the rows of the organizations met; a new one is added under the cable's name."""
    met = {
        _key(person, meeting.country): person.organization_kind
        for meeting in findings.meetings
        for person in (*meeting.us, *meeting.interlocutors)
        if person.organization
    }
    rows = {}
    for name, iso3 in sorted(met):  # in one order: loads cannot block
        country = countries.get(iso3)
        kind = met[name, iso3] or "other"
        rows[name, iso3] = Organization.objects.get_or_create(
            name=name, country=country, defaults={"kind": kind}
        )[0]
    return rows


def _countries(codes: Iterable[str]) -> dict[str, Country]:
    """Return the rows of countries; one that is not loaded yet is added from the vocabulary."""
    held = Country.objects.in_bulk(codes, field_name="iso3")
    for code in sorted(set(codes) - held.keys()):
        entry = country_by_iso3(code)
        held[code] = Country.objects.get_or_create(
            iso3=code,
            defaults={"iso2": entry.iso2, "name": entry.name, "place_tag": entry.place_tag},
        )[0]
    return held
