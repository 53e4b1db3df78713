"""The check of a test report: a run that was not whole does not count."""

import importlib.util

import pytest

from .conftest import ROOT

GOOD = '<testcase classname="tests.browser.test_search" name="a"/>'
OTHER = '<testcase classname="tests.parsing.test_mrn" name="b"/>'


@pytest.fixture(scope="module")
def complaints():
    spec = importlib.util.spec_from_file_location("check_report", ROOT / ".ci/check_report.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.complaints


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        (GOOD + OTHER, []),
        ("", ["no test ran", "no browser test ran"]),
        (OTHER, ["no browser test ran"]),
        (
            GOOD
            + '<testcase classname="tests.x" name="c"><skipped type="pytest.skip"/></testcase>',
            ["skipped: tests.x c"],
        ),
        (
            GOOD
            + '<testcase classname="tests.x" name="c"><skipped type="pytest.xfail"/></testcase>',
            ["skipped: tests.x c"],
        ),
        (
            GOOD + '<testcase classname="tests.x" name="c"><failure/></testcase>',
            ["failure: tests.x c"],
        ),
    ],
)
def test_report_must_be_whole(complaints, tmp_path, cases, expected):
    report = tmp_path / "report.xml"
    report.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    assert complaints(report) == expected
