"""Rows for tests: each function defaults everything but the fact under test."""

import hashlib
import itertools
from datetime import UTC, datetime

from django.contrib.auth import get_user_model

from cables.choices import (
    DateBasis,
    DatePrecision,
    Horizon,
    Measure,
    OrganizationKind,
    PostKind,
    ReviewStatus,
    TagKind,
    Tier,
)
from cables.models import (
    Cable,
    CableTag,
    Country,
    Deadline,
    Meeting,
    MeetingParticipant,
    Organization,
    Paragraph,
    Post,
    Recommendation,
    Reference,
    Source,
    Statistic,
    Tag,
    TierPlacement,
)
from cables.parsing.mrn import Mrn

_numbers = itertools.count(1)

COUNTRIES = {
    "TJK": ("Tajikistan", "TI"),
    "AZE": ("Azerbaijan", "AJ"),
    "RUS": ("Russia", "RS"),
}
# 09STATE88558, paragraphs 1, 9 and 10, shortened.
PARAGRAPHS = (
    "This is an action request (see paras 2-4).",
    "Begin Action Plan:\n\n--Provide financial or in-kind assistance to existing trafficking "
    "shelters.\n\n-- Improve trafficking data collection and analysis.\n\nEnd non-paper.",
    "The Department thanks post for its continued efforts.",
)


def make_country(iso3="TJK", **kwargs):
    name, tag = COUNTRIES.get(iso3, (f"Country {iso3}", ""))
    fields = {"name": name, "place_tag": tag} | kwargs
    return Country.objects.get_or_create(iso3=iso3, defaults=fields)[0]


def make_post(code="STATE", **kwargs):
    fields = {"name": "Secretary of State", "kind": PostKind.DEPARTMENT}
    if code != "STATE":
        fields = {"name": f"Embassy {code.title()}", "kind": PostKind.EMBASSY}
    return Post.objects.get_or_create(code=code, defaults=fields | kwargs)[0]


def make_tag(code="KTIP", **kwargs):
    fields = {"kind": TagKind.PROGRAM, "meaning": f"Meaning of {code}"} | kwargs
    return Tag.objects.get_or_create(code=code, defaults=fields)[0]


def make_place_tag(country):
    return make_tag(country.place_tag, kind=TagKind.GEOPOLITICAL, meaning="", country=country)


def make_cable(*, origin="STATE", tags=(), about=(), paragraphs=PARAGRAPHS, **kwargs):
    """Return a cable of 25 August 2009 with paragraphs 1, 2 and so on.

    `tags` are codes, `about` countries. An undated one: `year=None`. `mrn` follows from
    year, origin and serial.
    """
    post = make_post(origin)
    serial = kwargs.pop("serial", 100_000 + next(_numbers))
    year = kwargs.pop("year", 2009)
    fields = {
        "mrn": str(Mrn(year, post.code, serial)),
        "subject": "TAJIKISTAN: TIP TIER 2 WATCH LIST ACTION PLAN (2009-2010)",
        "classification": "UNCLASSIFIED",
        "format": "telegram",
        "digest": "0" * 64,
        "sent_at": None,
    }
    if year is not None:
        fields |= {
            "sent_at": datetime(year, 8, 25, 17, 32, tzinfo=UTC),
            "sent_precision": DatePrecision.MINUTE,
            "sent_basis": DateBasis.DTG,
            "dtg": "P 251732Z AUG 09",
        }
    text, spans = "UNCLAS STATE 088558\n\n", []
    for number, words in enumerate(paragraphs, 1):
        text += f"{number}. (U) "
        spans.append((len(text), len(text) + len(words)))
        text += f"{words}\n\n"
    fields |= {"text": text}
    cable = Cable.objects.create(**fields | kwargs, year=year, origin=post, serial=serial)
    for number, (start, end) in enumerate(spans, 1):
        make_paragraph(cable, str(number), start=start, end=end, marking="U")
    entries = [make_tag(code) for code in tags] + [make_place_tag(country) for country in about]
    for position, tag in enumerate(entries):
        CableTag.objects.create(cable=cable, tag=tag, position=position)
    return cable


def make_paragraph(cable, label="1", *, start=0, end=None, **kwargs):
    end = len(cable.text) if end is None else end
    fields = {
        "position": cable.paragraphs.count(),
        "anchor": f"p{label}" if label else f"n{cable.paragraphs.count()}",
        "printed_label": f"{label}.",
        "text": cable.text[start:end],
    }
    return Paragraph.objects.create(
        cable=cable, label=label, start=start, end=end, **fields | kwargs
    )


def make_source(cable, content=b"UNCLAS STATE 088558\n\n1. (U) Text.\n", **kwargs):
    fields = {
        "name": f"{cable.mrn}.txt",
        "sha256": hashlib.sha256(content).hexdigest(),
        "encoding": "utf-8",
        "is_current": not cable.sources.exists(),
    }
    return Source.objects.create(cable=cable, content=content, **fields | kwargs)


def make_reference(cable, mrn="08STATE132759", **kwargs):
    fields = {"position": cable.references.count(), "letter": "A", "text": mrn}
    return Reference.objects.create(cable=cable, mrn=mrn, **fields | kwargs)


def _place(cable, words):
    """Return the columns that tie a finding to words of a cable."""
    start = cable.text.index(words)
    end = start + len(words)
    return {
        "cable": cable,
        "paragraph": cable.paragraphs.filter(start__lte=start, end__gte=end).first(),
        "start": start,
        "end": end,
        "quote": words,
        "rule": "test-rule",
        "fingerprint": f"{next(_numbers):064d}",
        "status": ReviewStatus.EXTRACTED,
    }


SHELTERS = "Provide financial or in-kind assistance to existing trafficking shelters."


def make_recommendation(cable, words=SHELTERS, **kwargs):
    fields = {
        "country": None,
        "report_year": 2009,
        "horizon": Horizon.SHORT_TERM,
        "pillar": "",
        "ordinal": cable.recommendations.count() + 1,
        "text": words,
    }
    return Recommendation.objects.create(**_place(cable, words) | fields | kwargs)


def make_placement(cable, words="Begin Action Plan", **kwargs):
    fields = {"report_year": 2009, "tier": Tier.TIER_2_WATCH_LIST}
    if "country" not in kwargs:
        fields["country"] = make_country()
    return TierPlacement.objects.create(**_place(cable, words) | fields | kwargs)


def make_statistic(cable, words="data collection", **kwargs):
    fields = {"measure": Measure.CONVICTIONS, "value": 58, "period": "2005"}
    return Statistic.objects.create(**_place(cable, words) | fields | kwargs)


def make_meeting(cable, words="The Department thanks post", participants=(), **kwargs):
    meeting = Meeting.objects.create(**_place(cable, words) | {"date_text": "January 4"} | kwargs)
    for fields in participants:
        MeetingParticipant.objects.create(meeting=meeting, **fields)
    return meeting


def make_deadline(cable, words="Improve trafficking data collection", **kwargs):
    fields = {"what": words, "due_from": "post", "date_text": "by mid-November"}
    return Deadline.objects.create(**_place(cable, words) | fields | kwargs)


def make_organization(name="Ministry of Internal Affairs", **kwargs):
    fields = {"kind": OrganizationKind.GOVERNMENT} | kwargs
    return Organization.objects.get_or_create(name=name, defaults=fields)[0]


def make_curator(username="curator", **kwargs):
    """Return a user who may do everything in the admin."""
    return get_user_model().objects.create_superuser(
        username, password=kwargs.pop("password", "a long enough password"), **kwargs
    )
