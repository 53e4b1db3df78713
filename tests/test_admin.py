"""The admin: every page opens, decisions are recorded, what a machine wrote stays as it is."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from cables.choices import ReviewStatus, Severity
from cables.corrections import correct_cable
from cables.models import (
    Cable,
    Country,
    ExtractionRun,
    FormerMrn,
    IngestProblem,
    IngestRun,
    Meeting,
    Organization,
    Post,
    Recommendation,
    Source,
    Statistic,
    Tag,
)
from tests import factories

REASON = "Serials of that month."


@pytest.fixture
def curator(client, db):
    user = factories.make_curator()
    client.force_login(user)
    return user


@pytest.fixture
def rows(db):
    """One row of every table."""
    country = factories.make_country()
    cable = factories.make_cable(serial=88558, tags=["KTIP"], about=[country])
    factories.make_source(cable, b"SECRET BYTES OF THE SOURCE")
    factories.make_reference(cable)
    FormerMrn.objects.create(mrn="STATE88558", cable=cable)
    ministry = Organization.objects.create(name="Ministry of Internal Affairs", country=country)
    factories.make_recommendation(cable, country=country)
    factories.make_placement(cable)
    factories.make_statistic(cable)
    factories.make_meeting(cable, participants=[{"side": "host", "organization": ministry}])
    factories.make_deadline(cable)
    ExtractionRun.objects.create(
        kinds=["statistics"], cables=2, gained=3, by_rule={"year-count": {"+": 3, "~": 1}}
    )
    run = IngestRun.objects.create(paths=["x"], added=1)
    IngestProblem.objects.create(run=run, path="x", code="odd", message="Odd.", cable=cable)
    return cable


REGISTERED = [model for model in admin.site._registry if model._meta.app_label == "cables"]
INLINE = {"CableTag", "Addressee", "MeetingParticipant"}


def test_every_model_is_registered_or_an_inline():
    missing = {model.__name__ for model in apps.get_app_config("cables").get_models()}
    assert missing - {model.__name__ for model in REGISTERED} == INLINE


def list_url(model):
    return reverse(f"admin:cables_{model._meta.model_name}_changelist")


def change_url(row):
    return reverse(f"admin:cables_{row._meta.model_name}_change", args=[row.pk])


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model.__name__)
def test_lists_searches_and_forms_open(client, curator, rows, model):
    assert client.get(list_url(model)).status_code == 200
    for words in ("09STATE88558", "trafficking", "x y 9"):
        assert client.get(list_url(model), {"q": words}).status_code == 200
    html = client.get(change_url(model.objects.first())).content.decode()
    assert "SECRET BYTES" not in html


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model.__name__)
def test_lists_take_no_query_a_row(client, curator, rows, model, django_assert_max_num_queries):
    for _ in range(20):
        cable = factories.make_cable(about=[factories.make_country("AZE")])
        factories.make_source(cable, cable.mrn.encode())
        factories.make_reference(cable, target=rows)
        factories.make_recommendation(cable, country=factories.make_country("AZE"))
        factories.make_placement(cable)
        factories.make_statistic(cable, reviewed_by=curator)
        factories.make_meeting(cable)
        factories.make_deadline(cable)
        FormerMrn.objects.create(mrn=f"X{cable.serial}", cable=cable)
    # Session, user, counts, the page, date hierarchy, the choices of the filters.
    with django_assert_max_num_queries(12):
        client.get(list_url(model))


def test_search_finds_a_cable_under_any_printed_form(client, curator, rows):
    factories.make_cable()
    for words in ("09STATE88558", "2009 state 088558", "STATE 88558"):
        html = client.get(list_url(Cable), {"q": words}).content.decode()
        assert "1 cable" in html, words


def test_paragraphs_are_offered_by_cable_and_number(client, curator, rows):
    response = client.get(
        reverse("admin:autocomplete"),
        {
            "term": "09STATE88558 2",
            "app_label": "cables",
            "model_name": "recommendation",
            "field_name": "paragraph",
        },
    )
    assert [row["text"] for row in response.json()["results"]] == ["09STATE88558 paragraph 2"]


# Cables


def form_data(client, url, **changes):
    """Return what a browser would send for a change form, with some fields changed."""
    response = client.get(url)
    form = response.context["adminform"].form
    data = {}
    for bound in form:
        value = bound.value()
        if bound.name in form.fields and hasattr(bound.field.widget, "decompress"):
            for number, part in enumerate(bound.field.widget.decompress(value)):
                data[f"{bound.name}_{number}"] = "" if part is None else str(part)
        elif isinstance(value, bool):
            data |= {bound.name: "on"} if value else {}
        elif isinstance(value, list):
            data[bound.name] = value
        else:
            prepared = "" if value is None else str(value)
            data[bound.name] = prepared.replace("\n", "\r\n")
    for formset in response.context["inline_admin_formsets"]:
        for bound in formset.formset.management_form:
            data[bound.html_name] = bound.value()
        for inline in formset.formset.initial_forms:
            for bound in inline:
                data[bound.html_name] = "" if bound.value() is None else bound.value()
    return data | changes


def test_saving_a_cable_unchanged_changes_nothing(client, curator, db):
    cable = factories.make_cable(
        passing=["STATE FOR EUR/CACEN, SA, G/TIP"],
        captions=["SIPDIS", "SENSITIVE"],
        classified_by="NAME,\nTITLE",
    )
    before = Cable.objects.values().get()
    data = form_data(client, change_url(cable))
    assert client.post(change_url(cable), data).status_code == 302
    after = Cable.objects.values().get()
    del before["updated_at"], after["updated_at"]
    assert after == before


def test_an_undated_cable_gets_its_year_and_its_old_address_leads_on(client, curator, db):
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=None)
    url = change_url(cable)
    refused = client.post(url, form_data(client, url, year="2006"))
    assert "a date or year set by hand needs its reason" in refused.content.decode()
    done = client.post(url, form_data(client, url, year="2006", inference_reason=REASON))
    assert done.status_code == 302, done.context["adminform"].form.errors
    cable.refresh_from_db()
    assert (cable.mrn, cable.sent_basis, cable.year_inferred) == ("06DUSHANBE50", "inferred", True)
    response = client.get("/cables/DUSHANBE50/", follow=True)
    assert response.redirect_chain == [("/cables/06DUSHANBE50/", 302)]
    assert REASON in response.content.decode()
    assert LogEntry.objects.get().user == curator


def test_an_undated_cable_gets_its_date(client, curator, db):
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=None)
    url = change_url(cable)
    data = form_data(
        client,
        url,
        sent_at_0="2006-01-09",
        sent_at_1="00:00:00",
        sent_precision="month",
        inference_reason=REASON,
    )
    assert client.post(url, data).status_code == 302
    cable.refresh_from_db()
    assert (cable.mrn, cable.year, cable.sent_precision) == ("06DUSHANBE50", 2006, "month")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"year": "2007"}, "07DUSHANBE50 is held already"),
        ({"year": "1800"}, "greater than or equal to 1945"),
        (
            {"year": "2006", "sent_at_0": "2008-01-01", "sent_at_1": "00:00"},
            "Say how exactly the date is known",
        ),
        (
            {
                "year": "2006",
                "sent_at_0": "2008-01-01",
                "sent_at_1": "00:00",
                "sent_precision": "day",
            },
            "The date is in 2008, not in 2006",
        ),
        ({"year": "x"}, "Enter a whole number"),
    ],
)
def test_a_wrong_date_is_told_on_the_form(client, curator, changes, words):
    factories.make_cable(origin="DUSHANBE", serial=50, year=2007)
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=None)
    url = change_url(cable)
    response = client.post(url, form_data(client, url, inference_reason=REASON, **changes))
    assert words in response.content.decode()
    assert not FormerMrn.objects.exists()


def test_a_corrected_header_field_is_remembered(client, curator, rows):
    url = change_url(rows)
    data = form_data(client, url, subject="RIGHT SUBJECT", passing="FOR A, B\r\nFOR C")
    assert client.post(url, data).status_code == 302
    rows.refresh_from_db()
    assert (rows.subject, rows.passing) == ("RIGHT SUBJECT", ["FOR A, B", "FOR C"])
    assert rows.corrected_fields == ["passing", "subject"]


def test_cables_cannot_be_added_by_hand(client, curator, rows):
    assert client.get(reverse("admin:cables_cable_add")).status_code == 403


def test_a_year_alone_shows_no_date_and_is_kept(client, curator, db):
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=None)
    correct_cable(cable, {"year": 2006}, reason=REASON)
    url = change_url(cable)
    data = form_data(client, url)
    assert (data["sent_at_0"], data["sent_at_1"], data["year"]) == ("", "", "2006")
    refused = client.post(url, data | {"sent_precision": "month"})
    assert "Give the date as well" in refused.content.decode()
    assert client.post(url, data | {"subject": "RIGHT"}).status_code == 302
    cable.refresh_from_db()
    assert (cable.subject, cable.sent_precision) == ("RIGHT", "year")
    assert cable.sent_at == datetime(2006, 1, 1, tzinfo=UTC)
    taken_back = {"year": "", "inference_reason": "Not known after all."}
    assert client.post(url, data | taken_back).status_code == 302
    cable.refresh_from_db()
    assert (cable.mrn, cable.year, cable.sent_at) == ("DUSHANBE50", None, None)


def test_dates_are_shown_and_read_as_iso(client, curator, rows):
    url = change_url(rows)
    html = client.get(url).content.decode()
    assert 'value="2009-08-25"' in html
    assert 'value="17:32:00"' in html
    changes = {"sent_at_0": "04/01/2006", "inference_reason": REASON}
    assert "Enter a valid date" in client.post(url, form_data(client, url, **changes)).text
    meeting = Meeting.objects.get()
    url = change_url(meeting)
    data = form_data(client, url, date="04/01/2006")
    assert "Enter a valid date" in client.post(url, data).text
    assert client.post(url, data | {"date": "2006-01-04"}).status_code == 302
    meeting.refresh_from_db()
    assert meeting.date == date(2006, 1, 4)
    # What the calendar beside the field writes.
    written = re.sub(r"\s", "", client.get(reverse("admin:jsi18n")).text)
    assert '"DATE_INPUT_FORMATS":["%Y-%m-%d"]' in written


def test_a_reason_alone_is_a_correction(client, curator, rows):
    url = change_url(rows)
    assert client.post(url, form_data(client, url, inference_reason=REASON)).status_code == 302
    rows.refresh_from_db()
    assert (rows.inference_reason, rows.corrected_fields) == (REASON, ["inference_reason"])


# Findings


def act(client, model, action, *picked):
    return client.post(
        list_url(model), {"action": action, "_selected_action": [row.pk for row in picked]}
    )


@pytest.mark.parametrize(
    ("action", "status"), [("accept", ReviewStatus.ACCEPTED), ("reject", ReviewStatus.REJECTED)]
)
def test_a_decision_is_recorded_with_who_and_when(client, curator, rows, action, status):
    for model in (Recommendation, Statistic, Meeting):
        finding = model.objects.get()
        act(client, model, action, finding)
        finding.refresh_from_db()
        assert (finding.status, finding.reviewed_by) == (status, curator)
        assert finding.reviewed_at is not None
    entries = LogEntry.objects.all()
    assert len(entries) == 3
    assert {entry.change_message for entry in entries} == {f"Marked {status.label.lower()}."}


def test_a_decision_made_twice_is_recorded_once(client, curator, rows):
    finding = Recommendation.objects.get()
    act(client, Recommendation, "accept", finding)
    finding.refresh_from_db()
    when = finding.reviewed_at
    act(client, Recommendation, "accept", finding)
    finding.refresh_from_db()
    assert finding.reviewed_at == when
    assert LogEntry.objects.count() == 1


def test_who_may_only_look_decides_nothing(client, rows):
    viewer = get_user_model().objects.create_user("viewer", password="x", is_staff=True)
    viewer.user_permissions.set(
        Permission.objects.filter(content_type__app_label="cables", codename__startswith="view_")
    )
    client.force_login(viewer)
    assert client.get(list_url(Recommendation)).status_code == 200
    act(client, Recommendation, "accept", Recommendation.objects.get())
    assert Recommendation.objects.get().status == ReviewStatus.EXTRACTED
    assert client.post(change_url(rows), {"subject": "X"}).status_code == 403


def test_saving_a_finding_unchanged_decides_nothing(client, curator, db):
    cable = factories.make_cable(paragraphs=["One ask\nover two lines."])
    finding = factories.make_recommendation(cable, "One ask\nover two lines.")
    assert (
        client.post(change_url(finding), form_data(client, change_url(finding))).status_code == 302
    )
    finding.refresh_from_db()
    assert (finding.status, finding.reviewed_by) == (ReviewStatus.EXTRACTED, None)


def test_editing_a_finding_marks_it_as_corrected(client, curator, rows):
    finding = Recommendation.objects.get()
    before = finding.fingerprint
    url = change_url(finding)
    assert client.post(url, form_data(client, url, pillar="protection")).status_code == 302
    finding.refresh_from_db()
    assert (finding.pillar, finding.status) == ("protection", ReviewStatus.CORRECTED)
    assert finding.reviewed_by == curator
    assert finding.fingerprint == before


def test_editing_who_was_met_corrects_the_meeting(client, curator, rows):
    meeting = Meeting.objects.get()
    url = change_url(meeting)
    data = form_data(client, url)
    data["participants-0-name"] = "Yuldashev"
    assert client.post(url, data).status_code == 302
    meeting.refresh_from_db()
    assert meeting.participants.get().name == "Yuldashev"
    assert meeting.status == ReviewStatus.CORRECTED


def add_data(cable, **changes):
    return {
        "cable": cable.pk,
        "paragraph": "",
        "quote": "thanks post",
        "start": "",
        "end": "",
        "text": "Thank post.",
        "country": "",
        "report_year": "2009",
        "horizon": "",
        "pillar": "",
        "ordinal": "2",
    } | changes


ADD = "admin:cables_recommendation_add"


def test_a_finding_added_by_hand_finds_its_own_place(client, curator, rows):
    for ordinal in (2, 3):
        response = client.post(reverse(ADD), add_data(rows, ordinal=ordinal))
        assert response.status_code == 302, response.context["adminform"].form.errors
    added = Recommendation.objects.filter(status=ReviewStatus.ADDED)
    assert len({row.fingerprint for row in added}) == 2
    for row in added:
        assert rows.text[row.start : row.end] == row.quote == "thanks post"
        assert row.paragraph.label == "3"
        assert (row.rule, row.reviewed_by) == ("", curator)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"quote": "words of another cable"}, "do not stand in the cable"),
        ({"quote": "trafficking"}, "more than once"),
        ({"start": "0", "end": "6"}, "the cable says: “UNCLAS”"),
        ({"start": "99999", "end": "100000"}, "the cable says: “”"),
        ({"start": "5"}, "both offsets, or neither"),
        ({"quote": ""}, "This field is required"),
    ],
)
def test_a_finding_must_quote_its_cable(client, curator, rows, changes, words):
    response = client.post(reverse(ADD), add_data(rows, **changes))
    assert words in response.content.decode()
    assert Recommendation.objects.count() == 1


def test_a_finding_stands_in_its_own_paragraph(client, curator, rows):
    other = factories.make_cable()
    for paragraph, words in (
        (other.paragraphs.first(), "of another cable"),
        (rows.paragraphs.first(), "do not stand in this paragraph"),
    ):
        response = client.post(reverse(ADD), add_data(rows, paragraph=paragraph.pk))
        assert words in response.content.decode()


# What a machine wrote

DELETABLE = {"Organization"}


@pytest.mark.parametrize(
    "model",
    [model for model in REGISTERED if model.__name__ not in DELETABLE],
    ids=lambda model: model.__name__,
)
def test_what_was_read_is_not_deleted(client, curator, rows, model):
    row = model.objects.first()
    name = f"admin:cables_{model._meta.model_name}"
    assert "delete_selected" not in client.get(list_url(model)).content.decode()
    client.post(
        list_url(model),
        {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"},
    )
    delete = reverse(f"{name}_delete", args=[row.pk])
    assert delete not in client.get(change_url(row)).content.decode()
    assert client.get(delete).status_code == 403
    assert client.post(delete, {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_an_organization_is_deleted_unless_it_was_met(client, curator, rows):
    other = Organization.objects.create(name="Made twice")
    data = {
        "action": "delete_selected",
        "_selected_action": [row.pk for row in Organization.objects.all()],
        "post": "yes",
    }
    client.post(list_url(Organization), data)
    assert Organization.objects.count() == 2
    client.post(list_url(Organization), data | {"_selected_action": [other.pk]})
    assert Organization.objects.get().name == "Ministry of Internal Affairs"


@pytest.mark.parametrize("status", ReviewStatus)
def test_only_an_added_finding_can_be_deleted(client, curator, rows, status):
    Meeting.objects.update(status=status)
    meeting = Meeting.objects.get()
    client.post(reverse("admin:cables_meeting_delete", args=[meeting.pk]), {"post": "yes"})
    assert Meeting.objects.exists() is (status != ReviewStatus.ADDED)


VOCABULARY = [(Country, "iso3", "TJK", "XYZ"), (Post, "code", "STATE", "NOWHERE")]
VOCABULARY += [(Tag, "code", "KTIP", "XXTAG")]


@pytest.mark.parametrize(
    ("model", "key", "known", "unknown"),
    VOCABULARY,
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_vocabulary_files_decide_what_they_know(
    client, curator, rows, model, key, known, unknown
):
    row = model.objects.get(**{key: known})
    html = client.get(change_url(row)).content.decode()
    assert "The vocabulary files decide" in html
    assert 'name="_save"' not in html
    assert client.post(change_url(row), {key: "OTHER"}).status_code == 403
    row.pk = None
    setattr(row, key, unknown)
    if model is Country:
        row.name, row.place_tag = "Elsewhere", ""
    row.save(force_insert=True)
    html = client.get(change_url(row)).content.decode()
    assert "The vocabulary files decide" not in html
    changed = "region" if model is Country else "meaning" if model is Tag else "city"
    data = form_data(client, change_url(row), **{changed: "EUR"})
    response = client.post(change_url(row), data)
    assert response.status_code == 302, response.context["adminform"].form.errors
    row.refresh_from_db()
    assert getattr(row, changed) == "EUR"
    delete = reverse(f"admin:cables_{model._meta.model_name}_delete", args=[row.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 302
    assert not model.objects.filter(pk=row.pk).exists()


def test_a_run_shows_its_problems_the_gravest_first(
    client, curator, rows, django_assert_max_num_queries
):
    run = IngestRun.objects.get()
    run.finished_at = datetime(2026, 11, 5, 22, 20, 13, tzinfo=UTC)
    run.save()
    other = IngestRun.objects.create(paths=["y"])
    IngestProblem.objects.create(run=other, path="y", code="odd", message="Of another run.")
    IngestProblem.objects.bulk_create(
        IngestProblem(run=run, path="x", code="odd", message=f"Warned {number}.", cable=rows)
        for number in range(200)
    )
    IngestProblem.objects.create(
        run=run, path="bad", code="bad", message="Failed.", severity=Severity.ERROR
    )
    # Session, user, the run, two counts, the problems.
    with django_assert_max_num_queries(12):
        html = client.get(change_url(run)).content.decode()
    assert html.count('class="field-message"') == 100
    assert html.index("Failed.") < html.index("Warned 0.")
    assert "Warned 98" not in html
    assert "Of another run" not in html
    assert "05 November 2026, 22:20:13 UTC" in html
    assert f"{run.started_at:%d %B %Y, %H:%M:%S} UTC" in html
    links = re.findall(r'href="([^"]+run__id__exact[^"]+)">([^<]+)<', html)
    assert [words for _, words in links] == ["Error: 1", "Warning: 201"]
    listed = client.get(unescape(links[1][0])).content.decode()
    assert "201 ingest problems" in listed


@pytest.mark.parametrize("model", [IngestRun, IngestProblem])
def test_loads_are_looked_at_only(client, curator, rows, model):
    row = model.objects.get()
    name = model._meta.model_name
    assert client.get(reverse(f"admin:cables_{name}_add")).status_code == 403
    assert client.get(reverse(f"admin:cables_{name}_delete", args=[row.pk])).status_code == 403
    assert client.post(change_url(row), {"path": "y"}).status_code == 403


def test_a_source_is_looked_at_only(client, curator, rows):
    source = Source.objects.get()
    assert client.post(change_url(source), {"name": "y"}).status_code == 403
    html = client.get(change_url(source)).content.decode()
    assert "/cables/09STATE88558/source/" in html
