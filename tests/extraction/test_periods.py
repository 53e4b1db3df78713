"""Periods: dates where the words tell them, none where they do not, the words in any case."""

from datetime import date

import pytest

from cables.extraction.language.periods import find_periods

SENT = date(2009, 3, 10)


@pytest.mark.parametrize(
    ("text", "printed", "start", "end"),
    [
        ("in 2005", "in 2005", "2005-01-01", "2005-12-31"),
        ("58 in 2005, more", "in 2005", "2005-01-01", "2005-12-31"),
        ("during 2008 police", "during 2008", "2008-01-01", "2008-12-31"),
        (
            "during the first nine months of 2009 it",
            "during the first nine months of 2009",
            "2009-01-01",
            "2009-09-30",
        ),
        ("in the first half of 2009", "in the first half of 2009", "2009-01-01", "2009-06-30"),
        ("the second half of 2008", "the second half of 2008", "2008-07-01", "2008-12-31"),
        ("the third quarter of 2008", "the third quarter of 2008", "2008-07-01", "2008-09-30"),
        ("January-June 2008", "January-June 2008", "2008-01-01", "2008-06-30"),
        (
            "from April 2008 to March 2009",
            "from April 2008 to March 2009",
            "2008-04-01",
            "2009-03-31",
        ),
        (
            "between April 2008 and March 2009",
            "between April 2008 and March 2009",
            "2008-04-01",
            "2009-03-31",
        ),
        (
            "April 2008 through March 2009",
            "April 2008 through March 2009",
            "2008-04-01",
            "2009-03-31",
        ),
        ("since January 2007", "since January 2007", "2007-01-01", "2009-03-10"),
        ("since 2004", "since 2004", "2004-01-01", "2009-03-10"),
        ("in March 2008", "in March 2008", "2008-03-01", "2008-03-31"),
        ("in October, 2005", "in October, 2005", "2005-10-01", "2005-10-31"),
        ("on March 30, 2008", "on March 30, 2008", "2008-03-30", "2008-03-30"),
        ("on 30 March 2008", "on 30 March 2008", "2008-03-30", "2008-03-30"),
        ("on March 5", "on March 5", "2009-03-05", "2009-03-05"),
        ("on December 5", "on December 5", "2008-12-05", "2008-12-05"),
        ("in FY 2008", "in FY 2008", "2007-10-01", "2008-09-30"),
        ("FY08", "FY08", "2007-10-01", "2008-09-30"),
        ("last year", "last year", "2008-01-01", "2008-12-31"),
        ("this year", "this year", "2009-01-01", "2009-12-31"),
        ("so far this year", "so far this year", "2009-01-01", "2009-03-10"),
        ("during the reporting period", "during the reporting period", None, None),
        ("in the past year", "in the past year", "2008-03-10", "2009-03-10"),
        ("in the last six months", "in the last six months", "2008-09-10", "2009-03-10"),
        ("during the 2008 harvest", "during the 2008 harvest", None, None),
        ("from June to July 12009", "from June to July 12009", "2009-06-01", "2009-07-31"),
        ("from 2005 to 2007", "from 2005 to 2007", "2005-01-01", "2007-12-31"),
        ("in 2006-2007", "in 2006-2007", "2006-01-01", "2007-12-31"),
        ("2006/07", "2006/07", "2006-01-01", "2007-12-31"),
        ("last month", "last month", "2009-02-01", "2009-02-28"),
        ("in January", "in January", "2009-01-01", "2009-01-31"),
        ("in November", "in November", "2008-11-01", "2008-11-30"),
        ("from June to July 2008", "from June to July 2008", "2008-06-01", "2008-07-31"),
        ("as of February 2009", "as of February 2009", "2009-02-01", "2009-02-28"),
        ("in the 2008 calendar year", "in the 2008 calendar year", "2008-01-01", "2008-12-31"),
        ("in calendar year 2008", "in calendar year 2008", "2008-01-01", "2008-12-31"),
        ("in CY 2008", "in CY 2008", "2008-01-01", "2008-12-31"),
        ("at the end of June", "at the end of June", "2008-06-30", "2008-06-30"),
        ("since the end of March 2008", "since the end of March 2008", "2008-03-31", "2009-03-10"),
        ("the year to May", "the year to May", "2007-06-01", "2008-05-31"),
        ("the year ending March 31, 2008", "the year ending March 31, 2008", "2007-04-01",
         "2008-03-31"),
        ("so far in 2009", "so far in 2009", "2009-01-01", "2009-03-10"),
        ("to date", "to date", None, "2009-03-10"),
        ("since FY 2002", "since FY 2002", "2001-10-01", "2009-03-10"),
        ("since it opened in 2005", "since it opened in 2005", "2005-01-01", "2009-03-10"),
        ("since early 2005", "since early 2005", "2005-01-01", "2009-03-10"),
        ("in the first quarter", "in the first quarter", "2008-01-01", "2008-03-31"),
        ("the second-quarter sum", "the second-quarter", "2008-04-01", "2008-06-30"),
        ("the first six months of this year", "the first six months of this year", "2009-01-01",
         "2009-06-30"),
        ("two years ago", "two years ago", "2007-01-01", "2007-12-31"),
        ("last November", "last November", "2008-11-01", "2008-11-30"),
        ("in the past two weeks", "in the past two weeks", "2009-02-24", "2009-03-10"),
        ("in the 2005-2006 harvest", "in the 2005-2006 harvest", None, None),
        ("the 2010 state budget", "the 2010 state budget", "2010-01-01", "2010-12-31"),
        ("a month", "a month", None, None),
        ("now", "now", None, None),
        ("in the same period", "in the same period", None, None),
        ("the year before", "the year before", None, None),
    ],
)  # fmt: skip
def test_period(text, printed, start, end):
    (one,) = find_periods(text, SENT)
    assert text[one.start : one.end] == one.text
    assert one.text == printed
    assert (one.first, one.last) == (
        date.fromisoformat(start) if start else None,
        date.fromisoformat(end) if end else None,
    )


@pytest.mark.parametrize("text", ["last year", "this year", "on March 5", "in the past year"])
def test_relative_words_without_a_date_are_kept(text):
    (one,) = find_periods(text, None)
    assert (one.text, one.first, one.last) == (text, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "12 victims", "article 2005", "the 2009 TIP Report", "the Law of 2004x", "it may 5 be",
        "march on", "two years", "the 2006-2010 plan", "2008 people",
    ],
)  # fmt: skip
def test_no_period(text):
    assert [one.text for one in find_periods(text, SENT)] == []


def test_impossible_day_raises_nothing():
    (one,) = find_periods("on February 31, 2008", SENT)
    assert (one.first, one.last) == (None, None)
