"""The Chromium for the browser tests: where it is, and getting one where there is none.

    python tests/browser/chromium.py        what `make test` does first

Does nothing when one is found. Otherwise Playwright's own is fetched, or, for root in CI on a
Debian, the system's installed. When neither can be had the tests fail and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

NONE_FOUND = """\
The browser tests need Chromium, and none was found. Any one of these gives one:
  - apt-get install chromium           (Debian, Ubuntu; or your system's own package)
  - .venv/bin/playwright install chromium
  - CHROMIUM=/path/to/chrome make test
They are not skipped, because a page that nobody opened was not tested."""

#: Seconds after which a download that goes nowhere is given up.
PATIENCE = 600


def find_chromium(own: str) -> str | None:
    """Return the browser to drive: the one asked for, the system's, Playwright's own, or none."""
    asked = os.environ.get("CHROMIUM")
    if asked:
        return shutil.which(asked)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or (own if Path(own).exists() else None)


def own_path() -> str:
    """Return where Playwright's own Chromium is, or would be."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def attempts() -> list[list[str]]:
    """Return the commands that may get one, the likeliest first."""
    fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.environ.get("CI") and os.geteuid() == 0 and shutil.which("apt-get"):
        install = "apt-get update -qq && apt-get install -qq --no-install-recommends chromium"
        return [["sh", "-c", f"export DEBIAN_FRONTEND=noninteractive; {install}"], fetch]
    return [fetch]


def main() -> None:
    """Get a Chromium if there is none."""
    if os.environ.get("CHROMIUM") or any(map(shutil.which, NAMES)):
        return
    own = own_path()
    for command in attempts():
        if find_chromium(own):
            return
        print("No Chromium was found; trying to get one for the browser tests", flush=True)
        try:
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            continue
    if not find_chromium(own):
        print(NONE_FOUND, file=sys.stderr)


if __name__ == "__main__":
    main()
