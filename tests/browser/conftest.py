"""A real Chromium for the tests in this folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Error, sync_playwright

from .chromium import NONE_FOUND, find_chromium

# Playwright keeps an event loop in the test's thread, which makes Django refuse the database
# there. The tests themselves do nothing asynchronous.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ARGUMENTS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items):
    """Mark what is in this folder, so that `-m browser` and `-m "not browser"` choose."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once for all tests."""
    with sync_playwright() as playwright:
        path = find_chromium(playwright.chromium.executable_path)
        if not path:
            pytest.fail(NONE_FOUND, pytrace=False)
        # Chromium's sandbox does not work for root.
        as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
        try:
            browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *as_root])
        except Error as error:
            pytest.fail(f"{path} did not start: {error.message}", pytrace=False)
        yield browser
        browser.close()


@pytest.fixture
def context(browser, live_server):
    """A fresh profile, with the test server as base: `page.goto("/")` works."""
    context = browser.new_context(base_url=live_server.url, locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def complaints() -> list[str]:
    """Whatever the browser complained of. A test that provokes a complaint removes it."""
    return []


@pytest.fixture
def page(context, complaints):
    """A page that fails its test on any error on the console: scripts, policy, lost files."""
    page = context.new_page()
    page.on(
        "console",
        lambda message: message.type == "error" and complaints.append(f"console: {message.text}"),
    )
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    yield page
    page.close()
    assert not complaints, "The browser complained:\n" + "\n".join(complaints)
