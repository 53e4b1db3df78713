"""The review of statistics, meetings and deadlines, and the record of extractions."""

from datetime import date

import pytest
from django.urls import reverse

from cables.choices import ReviewStatus
from cables.models import Deadline, ExtractionRun, Meeting, Recommendation, Statistic
from tests import factories
from tests.test_admin import change_url, curator, form_data, list_url, rows  # noqa: F401

pytestmark = pytest.mark.usefixtures("curator")


def save(client, row, **changes):
    """Send a change form; returns the row as it is now, and the page where it was refused."""
    url = change_url(row)
    response = client.post(url, form_data(client, url) | changes)
    row.refresh_from_db()
    return row, "" if response.status_code == 302 else response.content.decode()


@pytest.mark.parametrize("model", [Recommendation, Statistic, Meeting, Deadline])
def test_saving_unchanged_decides_nothing(client, rows, model):  # noqa: F811
    row, refused = save(client, model.objects.get())
    assert not refused
    assert (row.status, row.reviewed_by) == (ReviewStatus.EXTRACTED, None)


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        (Recommendation, {"suggested_pillar": "prevention"}),
        (Statistic, {"accepted": "on"}),
        (Statistic, {"qualifier": "about"}),
        (Meeting, {"topics": ["law", "tip_issue"]}),
        (Meeting, {"anchors": "p1\r\np3"}),
        (Meeting, {"is_inferred": "on"}),
        (Deadline, {"due_from": "The Embassy"}),
    ],
)
def test_every_new_field_can_be_corrected(client, rows, curator, model, changes):  # noqa: F811
    row, refused = save(client, model.objects.get(), **changes)
    assert not refused
    assert (row.status, row.reviewed_by) == (ReviewStatus.CORRECTED, curator)
    for name, sent in changes.items():
        expected = (
            {"on": True, "p1\r\np3": ["p1", "p3"]}.get(sent, sent) if name != "topics" else sent
        )
        assert getattr(row, name) == expected


@pytest.mark.parametrize(
    ("model", "changes", "words"),
    [
        (
            Statistic,
            {"measure": "staff", "accepted": "on"},
            "The Department accepts investigations, prosecutions, convictions and sentences alone.",
        ),
        (Meeting, {"anchors": "p1\r\np77"}, "No paragraph of this cable: “p77”."),
        (Meeting, {"topics": ["weather"]}, "weather is not one of the available choices"),
        (Deadline, {"date": "mid-November"}, "Enter a valid date"),
    ],
)
def test_what_cannot_be_is_told_on_the_form(client, rows, model, changes, words):  # noqa: F811
    row, refused = save(client, model.objects.get(), **changes)
    assert words in refused
    assert row.status == ReviewStatus.EXTRACTED


def test_the_form_says_how_far_to_trust_the_rule(client, rows):  # noqa: F811
    Statistic.objects.update(confidence="0.88")
    assert "right in about 9 of 10 judged" in client.get(change_url(Statistic.objects.get())).text
    assert "not measured" in client.get(change_url(Meeting.objects.get())).text
    Deadline.objects.update(rule="")
    assert "none, a person added it" in client.get(change_url(Deadline.objects.get())).text


def test_a_deadline_can_be_added(client, rows):  # noqa: F811
    data = {
        "cable": rows.pk,
        "paragraph": "",
        "quote": "thanks post",
        "start": "",
        "end": "",
        "what": "A report",
        "due_from": "post",
        "date": "2009-11-15",
        "date_text": "by 15 November",
        "country": "",
    }
    response = client.post(reverse("admin:cables_deadline_add"), data)
    assert response.status_code == 302, response.context["adminform"].form.errors
    added = Deadline.objects.get(status=ReviewStatus.ADDED)
    assert (added.date, added.paragraph.label) == (date(2009, 11, 15), "3")


def test_the_list_shows_figures_in_words(client, rows):  # noqa: F811
    factories.make_statistic(rows, qualifier="over", value=1300000, unit="USD", measure="funding")
    assert "over USD 1,300,000" in client.get(list_url(Statistic)).text


def test_an_extraction_is_looked_at_only(client, rows):  # noqa: F811
    run = ExtractionRun.objects.get()
    html = client.get(change_url(run)).text
    assert "year-count: 3 gained, 1 changed" in html
    assert 'name="_save"' not in html
    assert client.post(change_url(run), {"gained": "9"}).status_code == 403
    assert client.get(reverse("admin:cables_extractionrun_add")).status_code == 403
    url = reverse("admin:cables_extractionrun_delete", args=[run.pk])
    assert client.post(url, {"post": "yes"}).status_code == 403
