"""Correcting a header by hand: what it sets, what it leaves behind, what it refuses."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from cables.choices import DateBasis, DatePrecision
from cables.corrections import correct_cable
from cables.models import Cable, FormerMrn
from tests import factories

REASON = "Serials of Embassy Dushanbe reach 202 by 31 January 2006."


@pytest.fixture
def undated(db):
    return factories.make_cable(origin="DUSHANBE", serial=50, year=None)


@pytest.mark.parametrize(
    ("changes", "year", "sent_at", "precision"),
    [
        pytest.param(
            {"year": 2006}, 2006, datetime(2006, 1, 1, tzinfo=UTC), DatePrecision.YEAR, id="year"
        ),
        pytest.param(
            {"sent_at": datetime(2006, 1, 9, tzinfo=UTC), "sent_precision": DatePrecision.MONTH},
            2006,
            datetime(2006, 1, 9, tzinfo=UTC),
            DatePrecision.MONTH,
            id="date",
        ),
        pytest.param(
            {
                "year": 2006,
                "sent_at": datetime(2006, 1, 9, tzinfo=UTC),
                "sent_precision": DatePrecision.DAY,
            },
            2006,
            datetime(2006, 1, 9, tzinfo=UTC),
            DatePrecision.DAY,
            id="both",
        ),
    ],
)
def test_a_date_by_hand_is_marked_as_inferred(undated, changes, year, sent_at, precision):
    cable = correct_cable(undated, changes, reason=f"  {REASON} ")
    cable.refresh_from_db()
    assert (cable.year, cable.sent_at, cable.sent_precision) == (year, sent_at, precision)
    assert cable.sent_basis == DateBasis.INFERRED
    assert cable.year_inferred
    assert cable.inference_reason == REASON
    assert cable.mrn == "06DUSHANBE50"
    assert FormerMrn.objects.get().mrn == "DUSHANBE50"
    assert {"year", "sent_at", "sent_precision", "sent_basis", "mrn"} <= set(cable.corrected_fields)


def test_a_date_can_be_set_again_and_taken_back(undated):
    correct_cable(undated, {"year": 2006}, reason=REASON)
    correct_cable(undated, {"year": 2007}, reason="Better known now.")
    cable = Cable.objects.get()
    assert (cable.mrn, cable.sent_at.year) == ("07DUSHANBE50", 2007)
    assert set(FormerMrn.objects.values_list("mrn", flat=True)) == {"DUSHANBE50", "06DUSHANBE50"}
    correct_cable(cable, {"year": None, "sent_at": None}, reason="Not known after all.")
    cable.refresh_from_db()
    assert (cable.mrn, cable.sent_at, cable.sent_precision) == ("DUSHANBE50", None, "unknown")
    assert cable.sent_basis == DateBasis.UNKNOWN
    assert not cable.year_inferred
    assert set(FormerMrn.objects.values_list("mrn", flat=True)) == {"06DUSHANBE50", "07DUSHANBE50"}


def test_a_year_taken_back_takes_its_moment_along(undated):
    cable = correct_cable(undated, {"year": 2006}, reason=REASON)
    with pytest.raises(ValidationError) as refused:
        correct_cable(cable, {"sent_precision": DatePrecision.MONTH}, reason=REASON)
    assert "sent_at" in refused.value.message_dict
    cable = correct_cable(cable, {"year": None}, reason="Not known after all.")
    assert (cable.mrn, cable.sent_at, cable.sent_precision) == ("DUSHANBE50", None, "unknown")


def test_a_stated_date_can_be_weakened_to_another_year(db):
    cable = factories.make_cable(origin="DUSHANBE", serial=50)
    changes = {"year": 2007, "sent_precision": DatePrecision.YEAR}
    cable = correct_cable(cable, changes, reason=REASON)
    assert (cable.mrn, cable.sent_at) == ("07DUSHANBE50", datetime(2007, 1, 1, tzinfo=UTC))


def test_a_reason_alone_replaces_the_one_held(undated):
    cable = correct_cable(undated, {"subject": "CORRECTED"}, reason=f" {REASON} ")
    assert cable.inference_reason == REASON
    assert cable.corrected_fields == ["inference_reason", "subject"]
    cable = correct_cable(cable, {"year": 2006}, reason=REASON)
    cable = correct_cable(cable, {}, reason="Better told.")
    assert (cable.inference_reason, cable.mrn) == ("Better told.", "06DUSHANBE50")
    cable = correct_cable(cable, {"subject": "AGAIN"})
    assert cable.inference_reason == "Better told."
    with pytest.raises(ValidationError) as refused:
        correct_cable(cable, {}, reason=" ")
    assert "inference_reason" in refused.value.message_dict


def test_references_to_the_new_mrn_are_resolved(undated):
    other = factories.make_cable()
    unresolved = factories.make_reference(other, "06DUSHANBE50")
    elsewhere = factories.make_reference(other, "06DUSHANBE51")
    correct_cable(undated, {"year": 2006}, reason=REASON)
    unresolved.refresh_from_db()
    elsewhere.refresh_from_db()
    assert unresolved.target == undated
    assert elsewhere.target is None


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_a_date_needs_its_reason(undated, reason):
    with pytest.raises(ValidationError) as refused:
        correct_cable(undated, {"year": 2006}, reason=reason)
    assert "inference_reason" in refused.value.message_dict


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param(
            {"year": 2007, "sent_at": datetime(2006, 1, 9, tzinfo=UTC), "sent_precision": "day"},
            "year",
            id="year-and-date-disagree",
        ),
        pytest.param(
            {"sent_at": datetime(2006, 1, 9, tzinfo=UTC)}, "sent_precision", id="no-precision"
        ),
        pytest.param({"year": 1800}, "year", id="before-the-telegrams"),
        pytest.param({"classification": "COSMIC"}, "classification", id="no-such-class"),
    ],
)
def test_what_cannot_be_is_refused_by_field(undated, changes, field):
    with pytest.raises(ValidationError) as refused:
        correct_cable(undated, changes, reason=REASON)
    assert field in refused.value.message_dict
    undated.refresh_from_db()
    assert (undated.mrn, undated.year, undated.corrected_fields) == ("DUSHANBE50", None, [])


def test_an_mrn_already_held_is_refused(undated):
    factories.make_cable(origin="DUSHANBE", serial=50, year=2006)
    with pytest.raises(ValidationError) as refused:
        correct_cable(undated, {"year": 2006}, reason=REASON)
    assert "06DUSHANBE50 is held already" in refused.value.message_dict["year"][0]
    assert not FormerMrn.objects.exists()


def test_another_header_field_needs_no_reason_and_no_new_mrn(undated):
    correct_cable(undated, {"subject": "CORRECTED", "captions": ["SIPDIS"]})
    cable = Cable.objects.get()
    assert (cable.subject, cable.captions, cable.mrn) == ("CORRECTED", ["SIPDIS"], "DUSHANBE50")
    assert cable.corrected_fields == ["captions", "subject"]
    correct_cable(cable, {"signed_by": "JACOBSON"})
    cable.refresh_from_db()
    assert cable.corrected_fields == ["captions", "signed_by", "subject"]


@pytest.mark.parametrize("name", ["text", "mrn", "digest", "pk"])
def test_what_is_no_header_field_is_refused(undated, name):
    with pytest.raises(ValidationError):
        correct_cable(undated, {name: "x"}, reason=REASON)


def test_a_correction_survives_loading_the_same_file_again(db, tmp_path):
    file = tmp_path / "cable.txt"
    file.write_text(
        "UNCLAS DUSHANBE 000050\n\nE.O. 12958: N/A\nTAGS: PHUM TI\nSUBJECT: AS PRINTED\n\n"
        "1. (U) One.\n\n2. (U) Two.\n"
    )
    call_command("ingest", str(file), verbosity=0)
    correct_cable(Cable.objects.get(), {"year": 2006, "subject": "CORRECTED"}, reason=REASON)
    before = Cable.objects.values("mrn", "year", "sent_at", "sent_basis", "subject").get()
    # A more complete copy is read anew, which the very same bytes would not be.
    file.write_text(f"{file.read_text()}\n3. (U) Three, and more of it.\n")
    call_command("ingest", str(file), verbosity=0)
    cable = Cable.objects.get()
    assert "more of it" in cable.text
    assert Cable.objects.values("mrn", "year", "sent_at", "sent_basis", "subject").get() == before
