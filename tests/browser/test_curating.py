"""A curator's way through the admin, with the strict policy on: nothing may be blocked."""

import pytest

from cables.choices import ReviewStatus
from cables.models import Recommendation
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
