"""Fail when a test run was not whole: `python .ci/check_report.py REPORT.xml` (pytest's JUnit)."""

import sys

# The report is our own.
from xml.etree import ElementTree

BROWSER = "tests.browser."


def complaints(report):
    """Return what is wrong with a report, a line each; empty when every test ran and passed."""
    cases = list(ElementTree.parse(report).iter("testcase"))  # noqa: S314
    found = [] if cases else ["no test ran"]
    if not any(f"{case.get('classname')}.".startswith(BROWSER) for case in cases):
        found.append("no browser test ran")
    for case in cases:
        for outcome in ("skipped", "failure", "error"):
            if case.find(outcome) is not None:
                found.append(f"{outcome}: {case.get('classname')} {case.get('name')}")
    return found


if __name__ == "__main__":
    wrong = complaints(sys.argv[1])
    if wrong:
        print("This test run does not count:", *wrong, sep="\n  ", file=sys.stderr)
        sys.exit(1)
