"""Findings as the JSON keys that `manage.py parse --findings` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cables.extraction.confidence import confidence
from cables.extraction.findings import Findings, Meeting, Participant, Statistic
from cables.parsing.records import ParsedCable


def findings_as_json(cable: ParsedCable, findings: Findings) -> dict[str, Any]:
    """Return plain data under the documented keys.

    `start` and `end` count characters in `text`, the cleaned text. A paragraph stands under
    the drafter's number, "" where it has none; `anchor` names it in any case.
    """
    labels = {paragraph.anchor: paragraph.label for paragraph in cable.paragraphs}

    def place(finding) -> dict[str, Any]:
        return {
            "paragraph": labels.get(finding.paragraph, ""),
            "anchor": finding.paragraph,
            "start": finding.start,
            "end": finding.end,
            "quote": finding.quote,
            "rule": finding.rule,
            "confidence": confidence(finding.rule),
            "status": "extracted",
        }

    return {
        "text": cable.text,
        "recommendations": [
            {
                "country": one.country,
                "report_year": one.report_year,
                "horizon": one.horizon,
                "pillar": one.pillar,
                "suggested_pillar": one.suggested_pillar,
                "ordinal": one.ordinal,
                "text": one.text,
            }
            | place(one)
            for one in findings.recommendations
        ],
        "statistics": [_statistic(one) | place(one) for one in findings.statistics],
        "meetings": [
            _meeting(one, [labels.get(anchor, "") for anchor in one.paragraphs]) | place(one)
            for one in findings.meetings
        ],
        "tiers": [
            {"country": one.country, "report_year": one.report_year, "tier": one.tier} | place(one)
            for one in findings.tiers
        ],
        "deadlines": [
            {
                "what": one.what,
                "due_from": one.due_from,
                "date": _iso(one.date),
                "date_text": one.date_text,
            }
            | place(one)
            for one in findings.deadlines
        ],
    }


def _statistic(one: Statistic) -> dict[str, Any]:
    return {
        "measure": one.measure,
        "value": _number(one.value),
        "value_max": _number(one.value_max),
        "unit": one.unit,
        "qualifier": one.qualifier,
        "period": one.period,
        "period_start": _iso(one.period_start),
        "period_end": _iso(one.period_end),
        "country": one.country,
        "reported_by": one.reported_by,
        "offence_scope": one.offence_scope,
        "accepted": one.accepted,
        "planned": one.planned,
    }


def _meeting(one: Meeting, labels: list[str]) -> dict[str, Any]:
    return {
        "country": one.country,
        "date": _iso(one.date),
        "date_end": _iso(one.date_end),
        "date_text": one.date_text,
        "us": [
            {"name": person.name, "role": person.role, "level": person.level} for person in one.us
        ],
        "interlocutors": [_interlocutor(person) for person in one.interlocutors],
        "topics": list(one.topics),
        "paragraphs": labels,
        "inferred": one.inferred,
    }


def _interlocutor(person: Participant) -> dict[str, str]:
    return {
        "name": person.name,
        "role": person.role,
        "organisation": person.organization,
        "org_type": person.organization_kind,
        "level": person.level,
    }


def _iso(day) -> str | None:
    return day.isoformat() if day else None


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
