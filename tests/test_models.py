"""What the database itself refuses, whoever writes: each constraint with rows that break it."""

import re
from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models import ProtectedError

from cables.models import (
    Addressee,
    Cable,
    CableTag,
    Country,
    Deadline,
    FormerMrn,
    IngestProblem,
    IngestRun,
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

pytestmark = pytest.mark.django_db

MOMENT = datetime(2009, 8, 25, 17, 32, tzinfo=UTC)


class World:
    """One valid row of everything; `make_<thing>` gives one more, valid unless told otherwise."""

    def __init__(self):
        self.count = 0
        self.country = self.make_country()
        self.post = self.make_post()
        self.tag = self.make_tag()
        self.cable = self.make_cable()
        self.paragraph = self.make_paragraph()
        self.meeting = self.make_meeting()

    def next(self):
        self.count += 1
        return self.count

    def letters(self):
        number = self.next()
        return f"{chr(65 + number // 26 % 26)}{chr(65 + number % 26)}"

    def make_country(self, **values):
        code = self.letters()
        return Country.objects.create(
            **{"iso3": f"Q{code}", "name": f"Land {code}", "place_tag": code, **values}
        )

    def make_post(self, **values):
        code = f"POST{self.letters()}"
        return Post.objects.create(**{"code": code, "name": code.title(), **values})

    def make_tag(self, **values):
        return Tag.objects.create(**{"code": f"K{self.letters()}Z", "kind": "program", **values})

    def make_cable(self, **values):
        number = self.next()
        given = {
            "mrn": f"09STATE{number}",
            "year": 2009,
            "origin": self.post,
            "serial": number,
            "sent_at": MOMENT,
            "sent_precision": "minute",
            "sent_basis": "dtg",
            "text": "1. Some text.",
            "format": "telegram",
            "digest": "0" * 64,
        }
        return Cable.objects.create(**given | values)

    def make_former_mrn(self, **values):
        return FormerMrn.objects.create(
            **{"mrn": f"STATE{self.next()}", "cable": self.cable, **values}
        )

    def make_source(self, **values):
        given = {"cable": self.cable, "name": "a.txt", "sha256": f"{self.next():064}"}
        return Source.objects.create(**given | {"content": b"x", "encoding": "utf-8"} | values)

    def make_cable_tag(self, **values):
        given = {"cable": self.make_cable(), "tag": self.tag, "position": 0}
        return CableTag.objects.create(**given | values)

    def make_addressee(self, **values):
        given = {"cable": self.cable, "position": self.next(), "role": "action", "name": "X"}
        return Addressee.objects.create(**given | values)

    def make_reference(self, **values):
        given = {"cable": self.cable, "position": self.next(), "text": "STATE 1"}
        return Reference.objects.create(**given | values)

    def make_paragraph(self, **values):
        number = self.next()
        given = {"cable": self.cable, "position": number, "anchor": f"p{number}"}
        return Paragraph.objects.create(**given | {"start": 0, "end": 13} | values)

    def finding(self, values):
        given = {
            "cable": self.cable,
            "start": 3,
            "end": 12,
            "quote": "Some text",
            "rule": "test",
            "fingerprint": f"{self.next():064}",
        }
        return given | values

    def make_recommendation(self, **values):
        return Recommendation.objects.create(**{"ordinal": 1, "text": "Do."} | self.finding(values))

    def make_tier_placement(self, **values):
        given = {"country": self.country, "report_year": 2009, "tier": "2WL"}
        return TierPlacement.objects.create(**given | self.finding(values))

    def make_statistic(self, **values):
        return Statistic.objects.create(**{"measure": "convictions"} | self.finding(values))

    def make_meeting(self, **values):
        return Meeting.objects.create(**self.finding(values))

    def make_deadline(self, **values):
        return Deadline.objects.create(**{"what": "A report"} | self.finding(values))

    def make_participant(self, **values):
        given = {"meeting": self.meeting, "side": "us", "name": "Poloff"}
        return MeetingParticipant.objects.create(**given | values)

    def make_organization(self, **values):
        return Organization.objects.create(**{"name": f"Body {self.next()}", **values})


@pytest.fixture
def world():
    return World()


# What is made, with what wrong, and the name of the constraint that must refuse it.
CHECKS = [
    *[
        ("cable", {"mrn": mrn}, "cable_mrn_canonical")
        for mrn in ("", "09STATE088558", "9STATE1", "STATE", "09STATE0", "09 STATE 1", "09state1",
                    "2009STATE1", "09STATE1\n", "09SÃO1", "0988558")
    ],
    *[
        ("cable", {"mrn": mrn, "year": year}, "cable_year_sane")
        for mrn, year in (("00STATE900", 0), ("44STATE900", 1944), ("50STATE900", 2050))
    ],
    *[
        ("cable", {"mrn": mrn, "year": year}, "cable_mrn_tells_year")
        for mrn, year in (("08STATE901", 2009), ("STATE902", 2009), ("09STATE903", None))
    ],
    *[("cable", {"serial": serial}, "cable_serial_sane") for serial in (0, 10_000_000)],
    ("cable", {"sent_at": None}, "cable_date_has_precision"),
    ("cable", {"sent_precision": "unknown"}, "cable_date_has_precision"),
    ("cable", {"sent_precision": "hour"}, "cable_sent_precision_known"),
    ("cable", {"sent_basis": "guess"}, "cable_sent_basis_known"),
    ("cable", {"classification": "COSMIC"}, "cable_classification_known"),
    ("cable", {"classification": "Secret"}, "cable_classification_known"),
    ("cable", {"precedence": "P"}, "cable_precedence_known"),
    ("addressee", {"role": "cc"}, "addressee_role_known"),
    ("paragraph", {"start": 5, "end": 4}, "paragraph_span_forward"),
    ("paragraph", {"role": "title"}, "paragraph_role_known"),
    *[("country", {"iso3": code}, "country_iso3_capitals") for code in ("tjk", "TJ", "T1K", "")],
    *[("post", {"code": code}, "post_code_capitals") for code in ("LA PAZ", "lapaz", "", "A1")],
    ("post", {"kind": "castle"}, "post_kind_known"),
    ("tag", {"kind": ""}, "tag_kind_known"),
    ("tag", {"basis": "heard"}, "tag_basis_known"),
    ("organization", {"kind": "club"}, "organization_kind_known"),
    *[
        (kind.replace("tierplacement", "tier_placement"), wrong, f"{kind}_{name}")
        for kind in ("recommendation", "tierplacement", "statistic", "meeting", "deadline")
        for wrong, name in (
            ({"start": 5, "end": 5}, "span_forward"),
            ({"start": 5, "end": 4}, "span_forward"),
            ({"status": "perhaps"}, "status_known"),
            ({"status": ""}, "status_known"),
        )
    ],
    ("recommendation", {"horizon": "soon"}, "recommendation_horizon_known"),
    ("recommendation", {"pillar": "Prosecution"}, "recommendation_pillar_known"),
    ("recommendation", {"suggested_pillar": "all"}, "recommendation_suggestion_known"),
    *[
        ("recommendation", {"report_year": year}, "recommendation_year_sane")
        for year in (2000, 2050)
    ],
    *[("tier_placement", {"tier": tier}, "tierplacement_tier_known") for tier in ("", "4", "2W")],
    *[
        ("tier_placement", {"report_year": year}, "tierplacement_year_sane")
        for year in (2000, 2050)
    ],
    ("statistic", {"measure": "guesses"}, "statistic_measure_known"),
    ("statistic", {"value": 5, "value_max": 4}, "statistic_range_forward"),
    ("statistic", {"value_max": 4}, "statistic_range_forward"),
    (
        "statistic",
        {"period_start": date(2009, 2, 1), "period_end": date(2009, 1, 31)},
        "statistic_period_forward",
    ),
    ("statistic", {"offence_scope": ""}, "statistic_scope_known"),
    ("statistic", {"qualifier": "circa"}, "statistic_qualifier_known"),
    ("statistic", {"measure": "staff", "accepted": True}, "statistic_accepted_measure"),
    ("statistic", {"measure": "cases_opened", "accepted": True}, "statistic_accepted_measure"),
    ("meeting", {"topics": ["law", "weather"]}, "meeting_topics_known"),
    (
        "meeting",
        {"date": date(2009, 2, 1), "date_end": date(2009, 1, 31)},
        "meeting_dates_forward",
    ),
    ("participant", {"side": "them"}, "participant_side_known"),
    ("participant", {"level": "boss"}, "participant_level_known"),
    ("participant", {"name": ""}, "participant_is_someone"),
]  # fmt: skip

# What is made twice alike, the values that must not repeat, and the constraint.
UNIQUE = [
    ("cable", {"mrn": "09STATE88558"}, "cables_cable_mrn"),
    ("former_mrn", {"mrn": "STATE88558"}, "cables_formermrn_mrn"),
    ("country", {"iso3": "TJK"}, "cables_country_iso3"),
    ("country", {"name": "Tajikistan"}, "cables_country_name"),
    ("country", {"place_tag": "TI"}, "country_place_tag_unique"),
    ("post", {"code": "DUSHANBE"}, "cables_post_code"),
    ("tag", {"code": "KTIP"}, "cables_tag_code"),
    ("organization", {"name": "IOM"}, "organization_unique"),
    ("source", {"sha256": "a" * 64}, "source_once_per_cable"),
    ("source", {"is_current": True}, "source_one_current_per_cable"),
    ("addressee", {"position": 0}, "addressee_position_unique"),
    ("reference", {"position": 0}, "reference_position_unique"),
    ("paragraph", {"position": 0}, "paragraph_position_unique"),
    ("paragraph", {"anchor": "p9"}, "paragraph_anchor_unique"),
    *[
        (
            kind.replace("tierplacement", "tier_placement"),
            {"fingerprint": "f" * 64},
            f"{kind}_fingerprint_unique",
        )
        for kind in ("recommendation", "tierplacement", "statistic", "meeting", "deadline")
    ],
]


def refused(make, values):
    """The message with which the database refuses a row."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        make(**values)
    return str(caught.value)


@pytest.mark.parametrize(("kind", "wrong", "constraint"), CHECKS)
def test_a_row_that_breaks_a_rule_is_refused(world, kind, wrong, constraint):
    make = getattr(world, f"make_{kind}")
    make()  # without what is wrong it is welcome
    assert f'"{constraint}"' in refused(make, wrong)


@pytest.mark.parametrize(("kind", "same", "constraint"), UNIQUE)
def test_a_second_row_alike_is_refused(world, kind, same, constraint):
    make = getattr(world, f"make_{kind}")
    make(**same)
    make()
    assert constraint in refused(make, same)


def test_a_tag_stands_on_a_cable_once(world):
    entry = world.make_cable_tag()
    same = {"cable": entry.cable, "tag": entry.tag, "position": 1}
    assert "cable_tag_once" in refused(world.make_cable_tag, same)


def test_an_organization_is_known_once_in_each_country(world):
    world.make_organization(name="Ministry of Labor")
    world.make_organization(name="Ministry of Labor", country=world.country)
    same = {"name": "Ministry of Labor", "country": world.country}
    assert "organization_unique" in refused(world.make_organization, same)


def test_every_constraint_of_every_table_is_tried():
    tried = {row[2] for row in CHECKS} | {row[2] for row in UNIQUE} | {"cable_tag_once"}
    declared = {
        constraint.name
        for model in apps.get_app_config("cables").get_models()
        for constraint in model._meta.constraints
        if isinstance(constraint, (models.CheckConstraint, models.UniqueConstraint))
    }
    assert declared <= tried
    assert len(declared) > 40


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("cable", {"mrn": "STATE7", "year": None, "sent_at": None, "sent_precision": "unknown"}),
        ("cable", {"mrn": "45A1", "year": 1945, "serial": 1}),
        ("cable", {"mrn": "00STATE904", "year": 2000}),
        ("cable", {"mrn": "49STATE9999999", "year": 2049, "serial": 9_999_999}),
        ("cable", {"classification": "", "precedence": ""}),
        ("paragraph", {"start": 5, "end": 5}),
        ("country", {"place_tag": ""}),
        ("recommendation", {"horizon": "", "pillar": "", "report_year": None, "country": None}),
        ("recommendation", {"report_year": 2001}),
        ("tier_placement", {"report_year": 2049, "tier": "3"}),
        ("statistic", {"value": 5, "value_max": 5, "period_start": date(2009, 1, 1)}),
        ("statistic", {"value": None, "qualifier": "dozens"}),
        ("statistic", {"measure": "sentences", "accepted": True}),
        ("meeting", {"date": None, "date_end": None}),
        ("meeting", {"topics": [], "anchors": []}),
        ("deadline", {"date": None, "date_text": "", "due_from": "", "country": None}),
        ("participant", {"name": "", "role": "Deputy Minister"}),
    ],
)
def test_what_is_unknown_or_at_the_edge_is_welcome(world, kind, values):
    make = getattr(world, f"make_{kind}")
    assert make(**values).pk
    if kind == "country":
        assert make(**values).pk


def test_a_text_too_long_for_its_column_is_refused(world):
    with pytest.raises(DataError), transaction.atomic():
        world.make_cable(mrn="09" + "A" * 60 + "1")


def test_what_others_stand_on_cannot_be_deleted(world, django_user_model):
    curator = django_user_model.objects.create_user("curator")
    world.make_cable_tag()
    world.make_recommendation(country=world.country, reviewed_by=curator)
    for row in (world.post, world.tag, world.country, curator):
        with pytest.raises(ProtectedError):
            row.delete()


def test_a_deleted_cable_takes_its_own_and_frees_what_names_it(world):
    citing = world.make_cable()
    reference = world.make_reference(cable=citing, mrn=world.cable.mrn, target=world.cable)
    run = IngestRun.objects.create()
    problem = IngestProblem.objects.create(
        run=run, path="a.txt", cable=world.cable, code="x", message="y"
    )
    for make in (
        world.make_source,
        world.make_addressee,
        world.make_former_mrn,
        world.make_recommendation,
        world.make_tier_placement,
        world.make_statistic,
        world.make_participant,
    ):
        make()
    world.cable.delete()
    for model in (Source, Paragraph, Addressee, FormerMrn, Recommendation, TierPlacement,
                  Statistic, Meeting, MeetingParticipant):  # fmt: skip
        assert not model.objects.exists(), model
    for row in (reference, problem):
        row.refresh_from_db()
    assert (reference.target, reference.mrn) == (None, world.cable.mrn)
    assert problem.cable is None
    assert Country.objects.exists()


def test_the_search_vector_follows_subject_and_text(world):
    cable = world.make_cable(subject="Cotton harvest", text="1. Children were picking.")
    assert (
        [*Cable.objects.search("cotton")] == [*Cable.objects.search("children picked")] == [cable]
    )
    Cable.objects.filter(pk=cable.pk).update(subject="Nothing", text="Nothing.")
    assert not Cable.objects.search("cotton").exists()


def test_undated_cables_come_last_and_equal_ones_by_mrn(world):
    Cable.objects.exclude(pk=world.cable.pk).delete()
    undated = world.make_cable(mrn="STATE9", year=None, sent_at=None, sent_precision="unknown")
    later = world.make_cable(sent_at=datetime(2010, 1, 1, tzinfo=UTC))
    assert [*Cable.objects.all()] == [later, world.cable, undated]


def test_the_tables_are_what_the_models_say():
    """No migration is missing."""
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_row_has_a_name_and_a_reader_finds_it(world):
    for make in [name for name in dir(world) if name.startswith("make_")]:
        row = getattr(world, make)()
        assert str(row).strip(), make
        if hasattr(row, "get_absolute_url"):
            assert re.fullmatch(r"/[\w/.-]+(#p\d+)?", row.get_absolute_url()), make
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_indexes where indexname = 'cable_search_gin'")
        assert cursor.fetchone() == (1,)
