"""Countries, recommendations, tags, the pages about the archive, and the error pages."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import loader
from django.test import Client
from django.urls import path, reverse

from cables.choices import ReviewStatus
from tests import factories
from tipcables.urls import urlpatterns as real_urlpatterns


def fail(request):
    raise RuntimeError("on purpose")


def refuse(request):
    from django.core.exceptions import PermissionDenied

    raise PermissionDenied


def misread(request):
    from django.core.exceptions import BadRequest

    raise BadRequest


urlpatterns = [
    path("fail/", fail),
    path("refuse/", refuse),
    path("misread/", misread),
    *real_urlpatterns,
]


def page(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture
def asked(db):
    """Tajikistan, with a plan of three asks, one of them rejected, and a placement."""
    country = factories.make_country()
    cable = factories.make_cable(serial=88558, tags=["KTIP"], about=[country])
    factories.make_recommendation(cable, country=country, ordinal=1)
    factories.make_recommendation(
        cable,
        "Improve trafficking data collection and analysis.",
        country=country,
        horizon="longer_term",
        pillar="prosecution",
        ordinal=2,
        status=ReviewStatus.ACCEPTED,
    )
    factories.make_recommendation(
        cable, "End non-paper", country=country, ordinal=3, status=ReviewStatus.REJECTED
    )
    factories.make_placement(cable, country=country)
    return country


def test_countries_lists_those_spoken_of(client, asked):
    factories.make_country("AZE")
    html = page(client, "/countries/")
    assert "Tajikistan" in html
    assert "Azerbaijan" not in html
    assert 'aria-label="2 recommendations to Tajikistan">2</a>' in html
    assert 'aria-label="1 cables about Tajikistan">1</a>' in html


def test_countries_come_in_the_order_of_their_names(client, db):
    for iso3 in ("TJK", "AZE", "RUS"):
        factories.make_cable(about=[factories.make_country(iso3)])
    names = re.findall(r'<th scope="row"><a[^>]*>([^<]+)', page(client, "/countries/"))
    assert names == ["Azerbaijan", "Russia", "Tajikistan"]


def test_country_shows_cables_asks_and_placements(client, asked):
    html = page(client, "/countries/TJK/")
    assert "Tier 2 Watch List" in html
    assert html.index("Short-term") < html.index("Longer-term") < html.index("Prosecution")
    assert "machine-extracted, 1 of 2 unreviewed" in html
    assert "End non-paper" not in html
    assert "/cables/09STATE88558/#p2" in html
    assert page(client, "/countries/tjk/") == html
    page(client, "/countries/XXX/", 404)


def test_country_without_anything_says_so(client, db):
    factories.make_country("AZE")
    html = page(client, "/countries/AZE/")
    assert "No held cable states one." in html
    assert "No held cable makes any." in html
    assert "No held cable reports any." in html
    assert "No held cable reports a meeting; no deadline." in html
    assert "No held cable carries its place tag." in html


def test_recommendations_link_to_their_paragraph(client, asked):
    html = page(client, "/recommendations/")
    assert "<strong>2</strong> recommendations" in html
    assert "/cables/09STATE88558/#p2" in html
    assert "09STATE88558, paragraph 2" in html
    assert "End non-paper" not in html
    html = page(client, "/recommendations/?pillar=prosecution&q=data")
    assert "<strong>1</strong> recommendation<" in html
    assert "Without Pillar as printed: Protection" in page(
        client, "/recommendations/?pillar=protection"
    )
    assert "is not a report year" in page(client, "/recommendations/?report_year=1900")


def test_recommendations_when_there_are_none(client, db):
    assert "No recommendation yet" in page(client, "/recommendations/")


def test_tags_show_meaning_kind_and_count(client, asked):
    factories.make_tag("ZZZZ", meaning="Never used")
    html = page(client, "/tags/")
    assert "Meaning of KTIP" in html
    assert "Never used" not in html
    assert "Never used" in page(client, "/tags/?all=1")


def test_about_and_favicon(client, db):
    assert "How to cite a paragraph" in page(client, "/about/")
    assert client.get("/favicon.ico").url.endswith("favicon.svg")


@pytest.mark.parametrize(
    ("url", "budget"),
    [("/countries/", 1), ("/countries/TJK/", 8), ("/recommendations/", 8), ("/tags/", 1)],
)
def test_pages_take_as_many_queries_for_30_rows_as_for_3(
    client, asked, url, budget, django_assert_num_queries
):
    def grow(number):
        for _ in range(number):
            cable = factories.make_cable(tags=["KTIP", "PHUM"], about=[asked])
            factories.make_recommendation(cable, country=asked)
            factories.make_placement(cable, country=asked)

    grow(2)
    with django_assert_num_queries(budget):
        client.get(url)
    grow(27)
    for number in range(20):
        iso3 = f"A{chr(65 + number)}A"
        factories.make_cable(about=[factories.make_country(iso3, place_tag=f"{number:02d}")])
    with django_assert_num_queries(budget):
        client.get(url)


@pytest.mark.urls("tests.test_views_pages")
@pytest.mark.parametrize(
    ("url", "status", "words"),
    [
        ("/nowhere/", 404, "This page is not held"),
        ("/refuse/", 403, "This is not open to you"),
        ("/misread/", 400, "This request could not be read"),
        ("/fail/", 500, "Something failed on our side"),
    ],
)
def test_error_pages_need_no_database(url, status, words):
    # Without the `db` fixture any query fails, and the 500 page must not make one.
    client = Client(raise_request_exception=False)
    assert words in page(client, url, status)


def test_the_500_page_renders_without_a_context():
    assert "Something failed" in loader.get_template("500.html").render()


TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_inline_style_or_script(template):
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)


def static_bytes(*names):
    folder = Path(settings.STATICFILES_DIRS[0]) / "cables"
    return sum(len(gzip.compress((folder / name).read_bytes())) for name in names)


def test_a_full_list_page_stays_under_60_kb(client, db):
    country = factories.make_country()
    for number in range(25):
        factories.make_cable(
            tags=["KTIP", "PHUM"],
            about=[country],
            subject=f"SUBJECT {number} " + "OF A REASONABLE LENGTH " * 4,
            paragraphs=[f"Cotton {number} harvest. " * 40],
        )
    html = client.get(reverse("cables:list"), {"q": "cotton"}).content
    assert len(gzip.compress(html)) + static_bytes("site.css", "search_key.js") < 60_000


def test_fonts_of_a_page_stay_under_120_kb():
    folder = Path(settings.STATICFILES_DIRS[0]) / "cables" / "fonts"
    fonts = list(folder.glob("*.woff2"))
    assert fonts
    assert sum(font.stat().st_size for font in fonts) < 120_000
    assert len(list(folder.glob("LICENSE*.txt"))) == len(fonts)


@pytest.mark.parametrize("url", ["/cables/", "/recommendations/"])
def test_lists_offer_to_skip_the_filters(client, asked, url):
    html = page(client, url)
    assert '<a class="skip" href="#results">Skip to the results</a>' in html
    assert html.count('id="results"') == 1
    assert html.index("Skip to the content") < html.index("Skip to the results")


@pytest.mark.parametrize("asked_page", ["99", "abc"])
def test_recommendations_show_a_page_that_is_there(client, asked, asked_page):
    html = page(client, f"/recommendations/?page={asked_page}")
    assert "<strong>2</strong> recommendations" in html
    assert "09STATE88558, paragraph 2" in html
