"""A curator's way through the admin, with the strict policy on: nothing may be blocked."""

import pytest

from cables.choices import ReviewStatus
from cables.models import IngestProblem, IngestRun, Recommendation
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def signed_in(page, transactional_db):
    factories.make_curator(username="curator", password="a long enough password")
    page.goto("/admin/")
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("a long enough password")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Curation").wait_for()
    return page


def test_from_login_to_an_accepted_finding(signed_in):
    page = signed_in
    cable = factories.make_cable(serial=88558)
    factories.make_recommendation(cable)
    page.goto("/admin/")
    page.get_by_role("link", name="Recommendations", exact=True).first.click()
    page.get_by_role("link", name="Provide financial").click()
    page.get_by_role("heading", name="Change recommendation").wait_for()
    # The list of paragraphs is fetched as the curator types.
    page.locator(".field-paragraph .select2-selection").click()
    page.locator(".select2-search__field").fill("09STATE88558 3")
    page.get_by_role("option", name="09STATE88558 paragraph 3").wait_for()
    page.keyboard.press("Escape")
    page.go_back()
    page.locator("input[name=_selected_action]").check()
    page.locator("select[name=action]").select_option("accept")
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()
    page.get_by_text("1: Marked accepted.").wait_for()
    assert Recommendation.objects.get().status == ReviewStatus.ACCEPTED


@pytest.mark.parametrize("kind", ["recommendation", "tierplacement", "statistic", "meeting"])
def test_nothing_of_a_review_list_is_cut_off(signed_in, kind):
    page = signed_in
    page.set_viewport_size({"width": 1280, "height": 800})
    country = factories.make_country()
    cable = factories.make_cable(serial=88558, about=[country])
    factories.make_recommendation(
        cable,
        "Improve trafficking data collection and analysis.",
        text="Improve data " * 30,
        country=country,
        pillar="prosecution",
        horizon="longer_term",
    )
    factories.make_placement(cable)
    factories.make_statistic(cable, unit="somoni", reported_by="Ministry of Internal Affairs")
    factories.make_meeting(cable, country=country)
    page.goto(f"/admin/cables/{kind}/")
    # The first column picks rows, the second names the finding.
    status = page.locator("#result_list tbody tr > :nth-child(3)")
    assert status.inner_text() == "Machine-extracted, unreviewed"
    hidden = "element => element.scrollWidth - element.clientWidth"
    assert page.locator(".results").evaluate(hidden) == 0
    assert page.locator("html").evaluate(hidden) == 0


def test_a_run_leads_to_its_problems(signed_in):
    page = signed_in
    run = IngestRun.objects.create(paths=["cables/"], failed=1)
    for number in range(3):
        IngestProblem.objects.create(run=run, path=f"{number}.txt", code="odd", message="Odd.")
    page.goto(f"/admin/cables/ingestrun/{run.pk}/change/")
    assert page.locator(".field-message").all_inner_texts() == ["Odd."] * 3
    page.get_by_role("link", name="Warning: 3").click()
    page.get_by_text("3 ingest problems").first.wait_for()


def test_the_calendar_writes_what_the_form_reads(signed_in):
    page = signed_in
    cable = factories.make_cable(serial=88558)
    page.goto(f"/admin/cables/cable/{cable.pk}/change/")
    assert page.locator("#id_sent_at_0").input_value() == "2009-08-25"
    page.locator(".field-sent_at .date-icon").click()
    assert page.locator(".calendarbox:visible caption").text_content() == "August 2009"
    page.locator(".calendarbox:visible .calendar").get_by_text("4", exact=True).click()
    assert page.locator("#id_sent_at_0").input_value() == "2009-08-04"


def test_an_undated_cable_is_dated(signed_in):
    page = signed_in
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=None)
    page.goto("/admin/cables/cable/?dated=no")
    page.get_by_role("link", name="DUSHANBE50").click()
    page.get_by_label("Year").fill("2006")
    page.get_by_role("button", name="Save and continue editing").click()
    page.get_by_text("a date or year set by hand needs its reason").wait_for()
    page.get_by_label("Reason").fill("Serials reach 202 by 31 January 2006.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("was changed successfully").wait_for()
    page.goto(f"/cables/{cable.mrn}/")
    assert page.url.endswith("/cables/06DUSHANBE50/")
    assert page.get_by_text("Serials reach 202 by 31 January 2006.").is_visible()
