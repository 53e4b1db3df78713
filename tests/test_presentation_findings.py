"""Figures, days and people in words: what is stated, and no more."""

from datetime import date
from decimal import Decimal

import pytest

from cables.models import (
    Cable,
    Meeting,
    MeetingParticipant,
    Organization,
    Paragraph,
    Recommendation,
    Statistic,
)
from cables.presentation import (
    arrange,
    confidence_words,
    figure_words,
    level_words,
    number_words,
    paragraph_label,
    period,
    person_words,
    places,
    span_words,
    when,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("58.0000", "58"),
        ("1300000.0000", "1,300,000"),
        ("2.5000", "2.5"),
        ("-20.0000", "−20"),
        ("0", "0"),
        ("100", "100"),
        ("0.0500", "0.05"),
    ],
)
def test_number_words(value, expected):
    assert number_words(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"value": 58, "unit": "people"}, "58 people", id="plain"),
        pytest.param({"value": 58}, "58", id="no-unit"),
        pytest.param({"value": 20, "qualifier": "over"}, "over 20", id="hedged"),
        pytest.param(
            {"value": 5, "qualifier": "up_to", "unit": "days"}, "up to 5 days", id="up-to"
        ),
        pytest.param({"value": 10, "value_max": 50, "unit": "TJS"}, "TJS 10 to 50", id="range"),
        pytest.param({"value": 7, "value_max": 7}, "7", id="flat-range"),
        pytest.param(
            {"value": 13000, "unit": "USD per person"}, "USD 13,000 per person", id="money-each"
        ),
        pytest.param({"value": 7, "unit": "NGOs"}, "7 NGOs", id="capitals-are-no-money"),
        pytest.param(
            {"value": -20, "unit": "percent", "qualifier": "about"},
            "about −20 percent",
            id="a-fall",
        ),
        pytest.param({"qualifier": "dozens", "unit": "victims"}, "dozens of victims", id="dozens"),
        pytest.param({"qualifier": "dozens"}, "dozens", id="dozens-of-nothing"),
        pytest.param({}, "no number", id="nothing"),
    ],
)
def test_figure_words(fields, expected):
    assert figure_words(Statistic(**fields)) == expected


@pytest.mark.parametrize(
    ("first", "last", "words", "iso"),
    [
        ("2005-01-01", "2005-12-31", "2005", "2005"),
        ("2005-10-01", "2005-10-31", "October 2005", "2005-10"),
        ("2008-02-01", "2008-02-29", "February 2008", "2008-02"),
        ("2006-01-04", "2006-01-04", "4 January 2006", "2006-01-04"),
        ("2009-01-01", "2009-06-30", "January to June 2009", ""),
        ("2009-04-01", "2010-03-31", "April 2009 to March 2010", ""),
        ("2004-01-01", "2006-12-31", "2004 to 2006", ""),
        ("2009-11-30", "2009-12-01", "30 November to 1 December 2009", ""),
        ("2009-11-03", "2009-11-05", "3 to 5 November 2009", ""),
        ("2009-12-30", "2010-01-02", "30 December 2009 to 2 January 2010", ""),
        ("2009-01-01", None, "from 1 January 2009", ""),
        (None, "2009-06-30", "until 30 June 2009", ""),
    ],
)
def test_span_words(first, last, words, iso):
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    assert span_words(*days) == (words, iso)


DAY = date(2006, 1, 4)


@pytest.mark.parametrize(
    ("day", "printed", "text", "beside", "known"),
    [
        pytest.param(DAY, "January 4", "4 January 2006", "January 4", True, id="says-less"),
        pytest.param(DAY, "on 4 January 2006", "4 January 2006", "", True, id="says-the-same"),
        pytest.param(DAY, "", "4 January 2006", "", True, id="nothing-printed"),
        pytest.param(None, "early 2006", "early 2006", "", True, id="words-alone"),
        pytest.param(None, "", "not stated", "", False, id="nothing"),
    ],
)
def test_when_shows_the_printed_words_where_they_differ(day, printed, text, beside, known):
    told = when(day, day, printed, "not stated")
    assert (told.text, told.printed, told.known) == (text, beside, known)


def test_a_period_is_never_empty():
    assert period(Statistic()).text == "period not stated"
    assert period(Statistic(period="weekly")).text == "weekly"


@pytest.mark.parametrize(
    ("confidence", "rule", "expected"),
    [
        (None, "year-count", "not measured"),
        (Decimal("0.88"), "year-count", "right in about 9 of 10 judged"),
        (Decimal("0.50"), "year-count", "right in about 5 of 10 judged"),
        (Decimal("0.95"), "year-count", "right in at least 19 of 20 judged"),
        (Decimal("0.97"), "year-count", "right in at least 19 of 20 judged"),
        (Decimal("0.02"), "year-count", "right in fewer than 1 of 20 judged"),
        (None, "", ""),
    ],
)
def test_confidence_words_promise_no_certainty(confidence, rule, expected):
    assert confidence_words(Statistic(confidence=confidence, rule=rule)) == expected


IOM = Organization(name="IOM")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": "Djurakulov", "organization": IOM}, "Djurakulov, IOM"),
        ({"role": "IOM officials", "organization": IOM}, "IOM officials"),
        ({"role": "PolOff"}, "PolOff"),
        ({"name": "Hall", "role": "desk officer"}, "Hall, desk officer"),
        ({"organization": IOM}, "IOM"),
    ],
)
def test_person_words(fields, expected):
    assert person_words(MeetingParticipant(**fields)) == expected


def test_an_unknown_level_is_not_named():
    assert level_words(MeetingParticipant()) == ""
    assert level_words(MeetingParticipant(level="minister")) == "minister"


@pytest.mark.parametrize(
    ("anchor", "label"), [("p3", "3"), ("p12_2", "12"), ("p0", "¶"), ("after-p4", "¶")]
)
def test_paragraph_label(anchor, label):
    assert paragraph_label(anchor) == label


def test_places_are_all_paragraphs_that_tell_of_it():
    cable = Cable(mrn="09STATE1")
    paragraph = Paragraph(cable=cable, anchor="p2", label="2")
    meeting = Meeting(cable=cable, paragraph=paragraph, anchors=["p2", "p5"])
    assert [(place.label, place.url) for place in places(meeting)] == [
        ("2", "/cables/09STATE1/#p2"),
        ("5", "/cables/09STATE1/#p5"),
    ]
    assert [place.label for place in places(Statistic(cable=cable, paragraph=paragraph))] == ["2"]
    assert places(Statistic(cable=cable)) == []


def make_paragraph(number, start):
    text = "One. Two. Three."
    return Paragraph(
        anchor=f"p{number}", label=str(number), text=text, start=start, end=start + len(text)
    )


def notes(*findings):
    """Return the notes of paragraphs 1 to 3 as M1, or (M1) where it is told again."""
    laid = arrange([make_paragraph(n, 100 * n) for n in (1, 2, 3)], list(findings))
    return [
        [
            f"({note.mark.ref})" if note.is_echo else note.mark.ref
            for group in view.groups
            for block in group.blocks
            for note in block.notes
        ]
        for view in laid.paragraphs
    ]


def test_a_meeting_is_noted_in_every_paragraph_that_tells_of_it():
    meeting = Meeting(start=200, end=204, anchors=["p1", "p2", "p3"])
    assert notes(meeting) == [["(M1)"], ["M1"], ["(M1)"]]
    assert notes(Meeting(start=200, end=204, anchors=["p2"])) == [[], ["M1"], []]
    assert notes(Meeting(start=200, end=204)) == [[], ["M1"], []]
    assert notes(Meeting(start=200, end=204, anchors=["p9"])) == [[], ["M1"], []]


@pytest.mark.parametrize(
    ("fields", "tone", "suggested"),
    [
        ({"pillar": "protection"}, "protection", False),
        ({"suggested_pillar": "prevention"}, "prevention", True),
        ({"pillar": "protection", "suggested_pillar": "prevention"}, "protection", False),
        ({}, "recommendation", False),
    ],
)
def test_a_note_takes_the_colour_of_a_pillar_and_says_if_it_is_suggested(fields, tone, suggested):
    laid = arrange([make_paragraph(1, 0)], [Recommendation(start=0, end=4, ordinal=1, **fields)])
    (note,) = laid.paragraphs[0].groups[0].blocks[0].notes
    assert (note.tone, note.is_suggested) == (tone, suggested)
