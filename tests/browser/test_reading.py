"""A reader's way: search, open a cable, link to a paragraph. With and without JavaScript."""

import hashlib
import re
from datetime import date

import pytest

from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

OTHER_COPY = b"UNCLAS\nAnother copy, shorter."


@pytest.fixture
def cable(transactional_db):
    """A cable long enough to scroll, with a plan in its last paragraph but one."""
    country = factories.make_country()
    talk = "The Department collects statistics on law enforcement actions. " * 30
    cable = factories.make_cable(
        serial=88558,
        tags=["KTIP", "PHUM"],
        about=[country],
        paragraphs=[
            talk,
            talk,
            "Begin Action Plan:\n\n--Prohibit forced labor in the annual cotton harvest.\n\n"
            "-- Improve trafficking data collection and analysis.\n\nEnd non-paper.",
            talk,
        ],
    )
    plan = cable.paragraphs.get(label="3")
    plan.parts = [
        {
            "kind": kind,
            "label": "",
            "start": plan.text.index(words),
            "end": plan.text.index(words) + len(words),
        }
        for kind, words in (
            ("heading", "Begin Action Plan:"),
            ("item", "Prohibit forced labor in the annual cotton harvest."),
            ("item", "Improve trafficking data collection and analysis."),
        )
    ]
    plan.save()
    factories.make_recommendation(
        cable, "Prohibit forced labor in the annual cotton harvest.", country=country
    )
    factories.make_recommendation(
        cable,
        "Improve trafficking data collection and analysis.",
        country=country,
        pillar="prosecution",
        horizon="longer_term",
    )
    factories.make_placement(cable, "The Department collects statistics")
    factories.make_source(cable)
    factories.make_source(cable, OTHER_COPY, name="older/copy.html", is_current=False)
    cable.paragraphs.filter(label="4").update(flag="repaired", printed_label="14.")
    make_report(country)
    factories.make_cable(origin="DUSHANBE", serial=50, year=None, about=[country])
    return cable


def make_report(country):
    """A cable with findings of every kind, some of them in the same words."""
    report = factories.make_cable(
        serial=97951,
        subject="RUSSIA: OTHER MATTERS",
        paragraphs=[
            "The Ministry launched 81 TIP cases in 2005 and convicted 58.",
            "The Prosecutor's office registered 230 TIP cases in 2005.",
            "PolOff met Yuldashev on January 4, who promised a report by mid-November.",
            "Yuldashev also spoke of the law.",
        ],
    )
    year = {
        "country": country,
        "period": "in 2005",
        "period_start": date(2005, 1, 1),
        "period_end": date(2005, 12, 31),
    }
    cases = year | {"unit": "cases"}
    factories.make_statistic(
        report,
        "launched 81 TIP cases in 2005",
        measure="cases_opened",
        value=81,
        reported_by="Ministry",
        confidence="0.88",
        **cases,
    )
    factories.make_statistic(
        report,
        "registered 230 TIP cases",
        measure="cases_registered",
        value=230,
        reported_by="General Prosecutor's office of the Republic",
        **cases,
    )
    factories.make_statistic(report, "2005 and convicted 58", accepted=True, **year)
    factories.make_meeting(
        report,
        "PolOff met Yuldashev on January 4",
        country=country,
        date=date(2006, 1, 4),
        topics=["law", "tip_issue"],
        anchors=["p3", "p4"],
        is_inferred=True,
        participants=[
            {"side": "us", "role": "PolOff", "level": "embassy_staff"},
            {
                "side": "host",
                "name": "Yuldashev",
                "level": "deputy_minister",
                "organization": factories.make_organization(),
            },
        ],
    )
    factories.make_meeting(report, "Yuldashev also spoke", country=country, date_text="")
    factories.make_deadline(
        report, "January 4, who promised a report by mid-November", country=country
    )
    factories.make_recommendation(
        report, "who promised a report", suggested_pillar="prevention", country=country
    )


def read(page):
    """Search, narrow, open the cable, follow a paragraph's number."""
    page.goto("/")
    box = page.get_by_role("searchbox", name="Search subject and text")
    box.fill("cotton harvest")
    box.press("Enter")
    assert page.get_by_role("status").inner_text() == "1 cable"
    assert page.locator(".row-snippet mark").first.inner_text().lower() == "cotton"
    page.get_by_role("link", name=re.compile("^KTIP")).first.click()
    assert "tag=KTIP" in page.url
    assert "q=cotton" in page.url
    page.locator(".row-subject a").click()
    assert page.url.endswith("/cables/09STATE88558/")
    page.get_by_role("link", name="Link to paragraph 3").click()
    assert page.url.endswith("/cables/09STATE88558/#p3")


def top_of(page, selector):
    return page.locator(selector).evaluate("node => node.getBoundingClientRect().top")


def test_from_search_to_a_paragraph(page, cable):
    read(page)
    assert 0 <= top_of(page, "#p3") < 60
    assert page.locator(":target").get_attribute("id") == "p3"
    page.go_back()
    page.go_back()
    assert page.get_by_role("searchbox", name="Search subject and text").input_value() == (
        "cotton harvest"
    )


def test_a_permalink_lands_on_its_paragraph(page, cable):
    page.goto("/cables/2009STATE088558/#p3")
    assert page.url.endswith("/cables/09STATE88558/#p3")
    assert 0 <= top_of(page, "#p3") < 60


def test_everything_works_without_javascript(browser, live_server, cable):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    read(page)
    page.goto("/cables/?sent_after=2009")
    page.get_by_role("link", name="Include undated cables").click()
    assert page.get_by_role("status").inner_text() == "3 cables"
    page.get_by_label("From").fill("2010")
    page.get_by_role("button", name="Apply dates").click()
    assert "sent_after=2010" in page.url
    page.goto("/cables/09STATE88558/")
    page.get_by_text("Routing and handling").click()
    assert page.get_by_text("P 251732Z AUG 09", exact=True).is_visible()
    page.get_by_role("link", name="The untouched source, line by line").click()
    page.get_by_role("link", name="Line 1", exact=True).click()
    assert page.url.endswith("#l1")
    context.close()


def test_findings_stand_level_with_their_words(page, cable):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/cables/09STATE88558/")
    for ref in ("t1", "r1"):
        note = page.locator(f"#{ref}").bounding_box()
        words = page.locator(f"#m-{ref} + mark").bounding_box()
        assert abs(note["y"] - words["y"]) < 12
        assert note["x"] > words["x"] + words["width"]
    # Its words are one line, too little for the note above it: it gives way, and no more.
    above, below = (page.locator(f"#{ref}").bounding_box() for ref in ("r1", "r2"))
    assert 0 <= below["y"] - (above["y"] + above["height"]) < 24


def test_on_a_phone_findings_stand_under_their_words(page, cable):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/cables/09STATE88558/")
    for ref in ("r1", "r2"):
        note = page.locator(f"#{ref}").bounding_box()
        words = page.locator(f"#m-{ref} + mark").bounding_box()
        assert note["y"] >= words["y"] + words["height"] - 4
        assert note["x"] + note["width"] <= 390


def test_a_meeting_leads_to_every_paragraph_and_back(page, cable):
    page.goto("/meetings/?year=2006")
    page.get_by_role("link", name="4", exact=True).click()
    assert page.url.endswith("/cables/09STATE97951/#p4")
    again = page.locator("#p4 .note.is-echo")
    assert again.is_visible()
    again.get_by_role("link").click()
    assert page.url.endswith("#m1")
    page.locator("#m1 .ref").click()
    assert page.url.endswith("#m-m1")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_conflict_is_found_by_clicking_alone(browser, live_server, cable, javascript):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=javascript)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name="Statistics", exact=True).click()
    page.get_by_role("link", name=re.compile("^Reported differently")).click()
    assert "conflicts=only" in page.url
    assert page.get_by_role("status").inner_text() == "2 statistics of 3"
    one, two = (page.locator(".reported > li").nth(number).bounding_box() for number in (0, 1))
    assert one["y"] == two["y"]
    assert one["x"] + one["width"] < two["x"]
    page.get_by_role("link", name="230 cases").click()
    assert page.url.endswith("/cables/09STATE97951/#p2")
    context.close()


def test_slash_goes_to_the_search_box_but_not_while_typing(page, cable):
    page.goto("/cables/")
    page.keyboard.press("/")
    box = page.get_by_role("searchbox", name="Search subject and text")
    assert box.evaluate("node => node === document.activeElement")
    page.keyboard.type("a/b")
    assert box.input_value() == "a/b"


def test_the_keyboard_alone_reaches_the_text(page, cable):
    page.goto("/cables/09STATE88558/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_the_keyboard_skips_the_filters_of_a_list(page, cable):
    page.goto("/cables/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the results"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.browse-main').contains(document.activeElement)")


def test_on_a_phone_the_table_of_tags_shows_its_counts(page, cable):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/tags/")
    count = page.locator("td.num a").first.bounding_box()
    assert count["x"] + count["width"] <= 390
    assert page.locator(".table-wrap").evaluate("node => node.scrollWidth <= node.clientWidth")
    assert page.locator("td .if-narrow").first.is_visible()


PAGES = [
    "/cables/",
    "/cables/?q=cotton&tag=KTIP",
    "/cables/?sent_after=soon",
    "/cables/?q=zebra",
    "/cables/09STATE88558/",
    "/cables/09STATE88558/source/",
    f"/cables/09STATE88558/source/?copy={hashlib.sha256(OTHER_COPY).hexdigest()[:12]}",
    "/countries/",
    "/countries/TJK/",
    "/cables/09STATE97951/",
    "/recommendations/",
    "/statistics/",
    "/statistics/?reported_by=Ministry&conflicts=only&year=2005",
    "/statistics/?q=zebra&country=TJK",
    "/statistics/?country=XXX",
    "/meetings/",
    "/meetings/?year=2006&undated=include&topic=law",
    "/deadlines/",
    "/tags/",
    "/about/",
    "/nowhere/",
]


@pytest.mark.parametrize("width", [320, 390, 768, 1100, 1280])
def test_no_page_scrolls_sideways(page, complaints, cable, width):
    page.set_viewport_size({"width": width, "height": 800})
    for address in PAGES:
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{address} is {wide} px wide"
    drop_the_404(complaints)


def drop_the_404(complaints):
    """The browser reports the page that is meant to be missing, and must report nothing else."""
    complaints[:] = [line for line in complaints if "status of 404" not in line]
