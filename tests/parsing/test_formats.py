"""What kind of copy a text is, where its telegram stands, and what the wrapper says of it."""

from datetime import date

import pytest

from cables.parsing import parse_cable
from cables.parsing.formats import unwrap
from cables.parsing.formats.wrapped import parse_day

TELEGRAM = "UNCLAS MINSK 000012\n\nSIPDIS\n\nSUBJECT: X\n\n1. (U) Words.\n"
NOTICE = (
    "This record is a partial extract of the original cable. "
    "The full text of the original cable is not available."
)
DUMP = (
    "Identifier\nCreated\nClassification\nOrigin\n08MINSK12\n2008-01-09 10:10:00\nUNCLASSIFIED\n"
    "Embassy Minsk\nCable title:  \n\nX\n\nTags:  KTIP \npdf how-to read a cable\n"
)
GLUED = "08MINSK12\nX\nWed Jan 09 00:00:00 +0100 2008\nUNCLASSIFIED\nEmbassy Minsk\n"


def page(*blocks, table=True, head="<!DOCTYPE html>\n<html>"):
    cells = ["08MINSK12", "2008-01-09 10:10", "2010-12-01 23:11", "UNCLASSIFIED", "Embassy Minsk"]
    rows = "".join(f"<td>\n<a href='#'>{cell}</a>\n</td>" for cell in cells)
    shown = f"<table class='cable'><tr>{rows}</tr></table>" if table else ""
    code = "".join(f"<code><pre>{block}</pre></code>\n" for block in blocks)
    return f"{head}<body>\n<a href='/x'>Browse</a>{shown}\n{code}</body></html>\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TELEGRAM, "telegram"),
        ("\n\n" + TELEGRAM, "telegram"),
        (NOTICE + "\n\n" + TELEGRAM, "telegram"),
        (DUMP + TELEGRAM, "metadata dump"),
        ("\n" + DUMP + TELEGRAM, "metadata dump"),
        (GLUED + TELEGRAM, "glued metadata"),
        (GLUED + NOTICE + TELEGRAM, "glued metadata"),
        (page(TELEGRAM), "web page"),
        (page(TELEGRAM, head="<?xml version='1.0' ?>\n<html lang='en'>"), "web page"),
        (page(TELEGRAM, head="\n<HTML>"), "web page"),
        # What only looks like a wrapper is a telegram, or nothing.
        ("", "telegram"),
        ("08MINSK12\n" + TELEGRAM, "telegram"),
        ("Created\nOrigin\n" + TELEGRAM, "telegram"),
        ("<html><body>No cable here</body></html>", "telegram"),
        ("Words about <pre>html</pre>", "telegram"),
        ("Identifier\nCreated\nwords", "telegram"),
    ],
)
def test_format_is_told_from_the_content(text, name):
    assert unwrap(text).format == name


@pytest.mark.parametrize("text", [DUMP + TELEGRAM, GLUED + TELEGRAM, page(TELEGRAM)])
def test_wrapper_gives_mrn_day_class_and_origin(text):
    wrapped = unwrap(text)
    assert str(wrapped.mrn) == "08MINSK12"
    assert wrapped.day == date(2008, 1, 9)
    assert wrapped.classification == "UNCLASSIFIED"
    assert wrapped.origin == "Embassy Minsk"


@pytest.mark.parametrize("text", [DUMP + TELEGRAM, GLUED + TELEGRAM])
def test_telegram_begins_behind_the_metadata(text):
    wrapped = unwrap(text)
    assert text[wrapped.start : wrapped.end].strip() == TELEGRAM.strip()


@pytest.mark.parametrize(
    "text", [TELEGRAM, DUMP + TELEGRAM, GLUED + TELEGRAM, page(TELEGRAM), page("FM X\n", TELEGRAM)]
)
def test_every_wrapper_yields_the_same_cable(text):
    cable = parse_cable(text)
    assert [(one.label, one.marking, one.text) for one in cable.paragraphs] == [
        ("1", "U", "Words.")
    ]
    assert cable.subject == "X"
    assert cable.captions == ("SIPDIS",)
    assert (cable.mrn.origin, cable.mrn.serial) == ("MINSK", 12)


@pytest.mark.parametrize("text", [DUMP + TELEGRAM, GLUED + TELEGRAM, page(TELEGRAM)])
def test_day_of_a_wrapper_is_a_day_and_no_minute(text):
    cable = parse_cable(text)
    assert cable.sent_at.isoformat() == "2008-01-09T00:00:00+00:00"
    assert (cable.sent_precision, cable.sent_basis) == ("day", "wrapper")
    assert str(cable.mrn) == "08MINSK12"


def test_dtg_wins_over_the_wrapper():
    dtg = "R 100930Z JAN 08\nFM AMEMBASSY MINSK\n\n"
    cable = parse_cable(GLUED + dtg + TELEGRAM)
    assert cable.sent_at.isoformat() == "2008-01-10T09:30:00+00:00"
    assert (cable.sent_precision, cable.sent_basis) == ("minute", "dtg")


@pytest.mark.parametrize("glue", ["\n", "\n\n", "", " "])
def test_notice_of_a_partial_extract_is_taken_off(glue):
    cable = parse_cable(NOTICE + glue + TELEGRAM)
    assert cable.partial
    assert "partial extract" not in cable.text
    assert str(cable.mrn) == "MINSK12"
    assert cable.sent_at is None


def test_words_about_an_extract_are_no_notice():
    text = TELEGRAM.replace("Words.", "This is a partial extract of the law.")
    assert not parse_cable(text).partial


def test_notice_inside_glued_metadata_is_taken_off():
    cable = parse_cable(GLUED + NOTICE + TELEGRAM)
    assert cable.partial
    assert cable.classification == "UNCLASSIFIED"


def test_metadata_title_cut_short_gives_way_to_the_telegram():
    text = (DUMP + TELEGRAM).replace("SUBJECT: X", "SUBJECT: X\nAND Y")
    assert parse_cable(text).subject == "X AND Y"


def test_wrapper_that_contradicts_the_telegram_is_reported():
    other = TELEGRAM.replace("MINSK 000012", "MINSK 000013")
    cable = parse_cable(GLUED + other)
    assert [problem.code for problem in cable.problems if "conflict" in problem.code] == [
        "mrn-conflict"
    ]
    assert cable.mrn.serial == 13


def test_year_that_contradicts_the_wrapper_is_reported():
    cable = parse_cable(GLUED + "R 100930Z JAN 07\n\n" + TELEGRAM)
    assert "year-conflict" in [problem.code for problem in cable.problems]
    assert str(cable.mrn) == "07MINSK12"


def test_page_loses_its_markup_and_keeps_its_words():
    block = TELEGRAM.replace("Words.", "<a href='/tag/K'>Words</a> &lt;name removed&gt; &amp; so.")
    cable = parse_cable(page(block))
    assert cable.paragraphs[0].text == "Words <name removed> & so."


def test_page_menus_are_no_part_of_the_cable():
    assert "Browse" not in parse_cable(page(TELEGRAM)).text


def test_page_without_a_table_still_yields_its_cable():
    cable = parse_cable(page(TELEGRAM, table=False))
    assert str(cable.mrn) == "MINSK12"


def test_undamaged_page_reports_no_repair():
    block = TELEGRAM.replace("Words.", "This &amp; that.").replace("\n", "&#x000A;")
    assert parse_cable(page(block)).repairs == ()


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2009-09-21 20:16:00", date(2009, 9, 21)),
        ("2009-09-21", date(2009, 9, 21)),
        ("Fri Oct 20 00:00:00 +0100 2006", date(2006, 10, 20)),
        ("Tue Jan  3 00:00:00 UTC 2006", date(2006, 1, 3)),
    ],
)
def test_day_of_a_wrapper_is_read(printed, day):
    assert parse_day(printed) == day


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "yesterday",
        "2009-02-30",
        "2009-13-01",
        "21.09.2009",
        "Fri Xyz 20 00:00:00 +0100 2006",
        "0000-00-00 00:00:00",
    ],
)
def test_what_is_no_day_gives_none(printed):
    assert parse_day(printed) is None


LATER_PAGE = """<!DOCTYPE html>
<html><head><title>x</title><script>var a = "UNCLAS LIMA 000001";
</script></head><body>
<div class="s_key">Date:</div><div class="s_val">2009 August 25, 17:32 (Tuesday)</div>
<div>Canonical ID: 09MINSK1001_a</div>
<div class="text">UNCLAS SECTION 01 OF 02 MINSK 001001<br/>SIPDIS<br/>TAGS: KTIP BO<br/>
SUBJECT: A TEST OF A &amp; B<br/><br/>&#182;1. (U) One &lt;name removed&gt;.<br/><br/>
&#182;2. (U) Two.<br/>RICE<br/></div>
</body></html>
"""


def test_page_without_pre_is_read_from_its_text():
    cable = parse_cable(LATER_PAGE)
    assert (cable.format, str(cable.mrn), cable.sent_basis) == (
        "web page",
        "09MINSK1001",
        "wrapper",
    )
    assert cable.sent_at.date().isoformat() == "2009-08-25"
    assert (cable.subject, cable.tags) == ("A TEST OF A & B", ("KTIP", "BO"))
    assert [one.text for one in cable.paragraphs] == ["One <name removed>.", "Two."]
    assert [one.line for one in cable.paragraphs] == [7, 8]


def test_lines_of_a_telegram_on_one_line_of_the_page_are_its_own():
    block = TELEGRAM.replace("SUBJECT: X", "TAGS: PHUM, WOMEN\nSUBJECT: X")
    cable = parse_cable(page(block.replace("\n", "&#x000A;")))
    assert [one.line for one in cable.paragraphs] == [8]
    assert [one.line for one in cable.problems if one.code == "odd-tag"] == [5]


def test_lines_of_a_telegram_on_lines_of_the_page_are_the_pages():
    source = page(TELEGRAM)
    line = source.split("\n").index("1. (U) Words.") + 1
    assert [one.line for one in parse_cable(source).paragraphs] == [line]


def test_origin_of_a_wrapper_is_named_as_everywhere():
    cable = parse_cable("09GENEVA1\nX\n2009-01-09\nUNCLASSIFIED\nMission Geneva\nSUBJECT: X\n")
    assert cable.origin == "US Mission Geneva"
