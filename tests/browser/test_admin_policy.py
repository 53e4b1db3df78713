"""Django's admin works under the strict Content-Security-Policy: its scripts, styles, widgets.

The `page` fixture fails a test on any complaint of the browser, a refused style among them.
"""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse

from cables.models import Country

PASSWORD = "a long one, for tests"


@pytest.fixture
def inside(page, live_server):
    """A page where a superuser has logged in through the form."""
    get_user_model().objects.create_superuser("ann", "ann@example.org", PASSWORD)
    page.goto("/admin/")
    page.fill("#id_username", "ann")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")
    return page


def test_every_list_and_form_of_the_admin_opens_without_complaint(inside):
    forms = 0
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        inside.goto(reverse(f"{name}_changelist"))
        assert inside.locator("#changelist").count() == 1, name
        if inside.locator(".object-tools .addlink").count():
            assert inside.goto(reverse(f"{name}_add")).status == 200, name
            forms += 1
    assert forms > 5


def test_autocomplete_and_calendar_work(inside):
    country = Country.objects.create(iso3="TJK", iso2="TJ", name="Tajikistan")
    inside.goto(reverse("admin:cables_country_change", args=[country.pk]))
    assert inside.locator(".field-name .readonly").inner_text() == "Tajikistan"

    inside.goto(reverse("admin:cables_meeting_add"))

    inside.locator(".field-country .select2-selection").click()
    inside.locator(".select2-search__field").fill("Tajik")
    inside.locator(".select2-results__option", has_text="Tajikistan").click()
    shown = inside.locator(".field-country .select2-selection__rendered")
    assert "Tajikistan" in shown.inner_text()

    inside.locator(".field-date .datetimeshortcuts a", has_text="Today").first.click()
    assert inside.locator("#id_date").input_value()
    inside.locator(".field-date .date-icon").first.click()
    assert inside.locator(".calendarbox:visible .calendar td a").count() >= 28


def test_policy_refuses_what_it_should(page, complaints):
    page.goto("/admin/login/")
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.head.append(s); }"
    )
    assert page.evaluate("() => window.ran") is None
    # That the browser complained is what shows that complaints are heard at all.
    assert len(complaints) == 1
    assert "Content Security Policy" in complaints.pop()
