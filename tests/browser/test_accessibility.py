"""Axe on every kind of page, in both colour schemes and with forced colours."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_reading import PAGES, cable, drop_the_404  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing(page, complaints, cable, scheme, width):  # noqa: F811
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    # Axe is put into the page from outside, which the page's own policy would refuse.
    axe, found = Axe(), []
    for address in PAGES:
        page.goto(address)
        results = axe.run(page, options=RULES)
        found += [
            f"{address}: {item['id']}: {node['html']}"
            for item in results.response["violations"]
            for node in item["nodes"]
        ]
    assert found == []
    drop_the_404(complaints)


def test_cable_text_contrast_is_seven_to_one(page, cable):  # noqa: F811
    ratio = """() => {
        const channel = value => {
            value /= 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        };
        const canvas = document.createElement("canvas").getContext("2d");
        const luminance = colour => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
            return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        };
        const ink = luminance(getComputedStyle(document.querySelector(".words")).color);
        const paper = luminance(getComputedStyle(document.body).backgroundColor);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    }"""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto("/cables/09STATE88558/")
        assert page.evaluate(ratio) >= 7


def test_forced_colors_keep_marks_and_focus_visible(page, cable):  # noqa: F811
    page.emulate_media(forced_colors="active")
    page.goto("/cables/09STATE88558/")
    line = page.locator(".words mark").first.evaluate(
        "node => getComputedStyle(node).textDecorationLine"
    )
    assert line == "underline"
