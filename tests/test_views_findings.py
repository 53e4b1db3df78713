"""The lists of statistics, meetings and deadlines, and findings beside their words."""

import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from cables.choices import ReviewStatus
from tests import factories

YEAR = {"period": "2005", "period_start": date(2005, 1, 1), "period_end": date(2005, 12, 31)}
LISTS = ["/recommendations/", "/statistics/", "/meetings/", "/deadlines/"]


def page(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


def words_of(html):
    """Return the text of a page on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


REPORT = (
    "According to the Ministry, the government launched 81 TIP cases in 2005 & convicted 58.",
    "In 2005, the Prosecutor's office registered 230 TIP cases.",
    "PolOff met Yuldashev on January 4. A report is due by mid-November.",
    "Yuldashev also spoke of the law.",
)


@pytest.fixture
def report(db):
    """A cable with a conflict, a figure of its own, a meeting and a deadline."""
    country = factories.make_country()
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=2006, paragraphs=REPORT)
    factories.make_statistic(
        cable,
        "the government launched 81 TIP cases in 2005",
        country=country,
        measure="cases_opened",
        value=81,
        unit="cases",
        reported_by="Ministry",
        confidence=Decimal("0.88"),
        **YEAR,
    )
    factories.make_statistic(
        cable,
        "the Prosecutor's office registered 230 TIP cases",
        country=country,
        measure="cases_registered",
        value=230,
        unit="cases",
        reported_by="Prosecutor's office",
        **YEAR,
    )
    factories.make_statistic(
        cable,
        "convicted 58",
        country=country,
        value=58,
        unit="people",
        accepted=True,
        offence_scope="explicit",
        status=ReviewStatus.ACCEPTED,
        **YEAR,
    )
    factories.make_meeting(
        cable,
        "PolOff met Yuldashev on January 4",
        country=country,
        date=date(2006, 1, 4),
        topics=["law", "tip_issue"],
        anchors=["p3", "p4"],
        participants=[
            {"side": "us", "role": "PolOff", "level": "embassy_staff"},
            {
                "side": "host",
                "name": "Yuldashev",
                "level": "deputy_minister",
                "organization": factories.make_organization(aliases=["MVD"]),
            },
        ],
    )
    factories.make_deadline(
        cable,
        "A report is due by mid-November",
        country=country,
        what="a report",
        date=date(2006, 11, 15),
    )
    return cable


def test_statistics_show_a_figure_with_its_source(client, report):
    html = page(client, "/statistics/")
    words = words_of(html)
    assert "<strong>3</strong> statistics" in html
    assert "Convictions: 58 people" in words
    assert "explicitly trafficking" in words
    assert "accepted category" in words
    assert "convicted 58" in words
    assert "the cable’s own figure" in words
    assert "/cables/06DUSHANBE50/#p1" in html
    assert "06DUSHANBE50, paragraph 1" in words


def test_conflicting_figures_stand_side_by_side(client, report):
    html = page(client, "/statistics/")
    assert html.count('class="row conflict"') == 1
    block = words_of(html[html.index('class="row conflict"') :])
    assert "Tajikistan, 2005: cases opened and cases registered" in block
    assert "Reported differently, two figures. None is chosen" in block
    assert block.index("81 cases Ministry") < block.index("230 cases Prosecutor&#x27;s office")
    assert "/cables/06DUSHANBE50/#p2" in html
    assert "shown because it conflicts" not in html
    assert "311" not in words_of(html)  # nothing is added up


def test_a_conflict_is_shown_whole_when_a_filter_keeps_one_side(client, report):
    html = page(client, "/statistics/?reported_by=Ministry")
    words = words_of(html)
    assert "1 statistic of 3" in words
    assert "81 cases" in words
    assert "230 cases" in words
    assert html.count("Not among the matches, shown because it conflicts") == 1


@pytest.mark.parametrize(
    ("query", "count"),
    [("conflicts=only", 2), ("accepted=yes", 1), ("measure=convictions", 1), ("q=prosecutor", 1)],
)
def test_statistics_narrow(client, report, query, count):
    assert f"<strong>{count}</strong> statistic" in page(client, f"/statistics/?{query}")


def test_without_a_conflict_there_is_no_block(client, report):
    report.statistics.filter(value=230).update(status=ReviewStatus.REJECTED)
    html = page(client, "/statistics/")
    assert 'class="row conflict"' not in html
    assert "Conflicts</h3>" not in html
    assert "Reported differently" not in html
    assert "Reported differently" not in page(client, "/cables/06DUSHANBE50/")


def test_the_cable_page_says_what_is_reported_elsewhere(client, report):
    words = words_of(page(client, "/cables/06DUSHANBE50/"))
    assert "Reported differently elsewhere: 230 cases by Prosecutor&#x27;s office" in words
    assert "Reported differently elsewhere: 81 cases by Ministry" in words
    other = factories.make_cable(serial=7, paragraphs=["79 cases were opened in 2005."])
    factories.make_statistic(
        other,
        "79 cases",
        country=factories.make_country(),
        measure="cases_opened",
        value=79,
        **YEAR,
    )
    html = page(client, "/cables/06DUSHANBE50/")
    assert '<a href="/cables/09STATE7/#p1">79</a> by 09STATE7' in html
    assert "/cables/06DUSHANBE50/#p2" in page(client, "/cables/09STATE7/")


def test_the_country_page_shows_figures_and_their_conflicts(client, report):
    html = page(client, "/countries/TJK/")
    assert html.count('class="row conflict"') == 1
    assert 'href="/statistics/?country=TJK">Search and filter these statistics' in html
    assert 'href="/meetings/?country=TJK">1 meeting<' in html
    assert 'href="/deadlines/?country=TJK">1 deadline<' in html
    for number in range(11):
        factories.make_statistic(report, "In 2005", country=factories.make_country(), value=number)
    assert "All 14 statistics" in page(client, "/countries/TJK/")


def test_meetings_show_both_sides_and_every_paragraph(client, report):
    html = page(client, "/meetings/")
    words = words_of(html)
    assert '<time datetime="2006-01-04">4 January 2006</time>' in html
    assert "printed “January 4”" in words
    assert "United StatesPolOff (embassy staff)" in words
    assert "Met withYuldashev, Ministry of Internal Affairs (deputy minister)" in words
    assert '<a href="/cables/06DUSHANBE50/#p3">3</a>' in html
    assert '<a href="/cables/06DUSHANBE50/#p4">4</a>' in html
    assert "/meetings/?topic=tip_issue" in html
    assert "inferred from the frame of a visit" not in html


def test_an_inferred_meeting_says_so_and_an_undated_one_too(client, report):
    factories.make_meeting(report, "Yuldashev also spoke", is_inferred=True, date_text="")
    words = words_of(page(client, "/meetings/?undated=only"))
    assert "inferred from the frame of a visit" in words
    assert "Date not stated" in words
    assert "Nobody is named." in words
    html = page(client, "/meetings/?year=2006")
    assert "<strong>1</strong> meeting<" in html.replace("</strong> meeting ", "</strong> meeting<")
    assert "1 undated meeting left out" in words_of(html)
    assert "2 meetings of 2" in words_of(page(client, "/meetings/?year=2006&undated=include"))


def test_deadlines_come_in_the_order_of_their_days(client, report):
    factories.make_deadline(report, "mid-November", what="nothing with a day", due_from="")
    factories.make_deadline(report, "due by", what="something first", date=date(2006, 2, 1))
    html = words_of(page(client, "/deadlines/"))
    assert html.index("Something first") < html.index("A report") < html.index("Nothing with")
    assert html.index("1 February 2006") < html.index("Something first")
    assert "Day not stated" not in html
    assert "due from post" in html
    assert "from whom is not stated" in html
    assert "printed “by mid-November”" in html


def test_a_deadline_in_the_words_of_the_cable_is_not_told_twice(client, report):
    report.deadlines.update(what="A report is due\nby mid-November", date=None, date_text="")
    words = words_of(page(client, "/deadlines/"))
    assert words.count("A report is due by mid-November") == 1
    assert "Day not stated" in words


def test_a_suggested_pillar_says_so_and_is_counted_apart(client, db):
    cable = factories.make_cable()
    factories.make_recommendation(cable, suggested_pillar="protection")
    factories.make_recommendation(
        cable, "Improve trafficking data collection", pillar="prosecution", ordinal=2
    )
    words = words_of(page(client, "/recommendations/"))
    assert "Protection, suggested by its words" in words
    assert "Prosecution, suggested" not in words
    assert "1 recommendation of 2" in words_of(page(client, "/recommendations/?pillar=prosecution"))
    html = words_of(page(client, "/recommendations/?pillar=protection"))
    assert "0 recommendations of 2" in html
    html = words_of(page(client, "/recommendations/?suggested_pillar=protection"))
    assert "1 recommendation of 2" in html
    assert "Pillar suggested by the words: Protection" in html
    assert "Protection, suggested by its words" in words_of(page(client, cable.get_absolute_url()))


def test_confidence_is_told_where_nobody_reviewed(client, report):
    words = words_of(page(client, "/cables/06DUSHANBE50/"))
    assert words.count("Its rule: right in about 9 of 10 judged") == 1
    assert words.count("Its rule: not measured") == 3  # the other figure, meeting, deadline
    assert 'href="/about/#confidence"' in page(client, "/cables/06DUSHANBE50/")
    assert 'id="confidence"' in page(client, "/about/")


class Tree(HTMLParser):
    """Fails on a tag closed out of order; collects ids and the words inside <mark>."""

    VOID = {"meta", "link", "input", "br"}

    def __init__(self, html):
        super().__init__()
        self.open, self.ids, self.marked = [], [], ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "mark" in self.open:
            self.marked += data


def test_overlapping_findings_of_all_kinds_keep_the_page_whole(client, db):
    text = 'Tier 2: <b>81 cases</b> & PolOff\'s meeting with "MVD" by mid-November.'
    cable = factories.make_cable(serial=9, paragraphs=[text, "More of it."])
    factories.make_statistic(cable, "<b>81 cases</b> &", value=81)
    factories.make_statistic(cable, "81 cases</b> & PolOff's", value=82)
    factories.make_meeting(cable, 'PolOff\'s meeting with "MVD"', anchors=["p1", "p2"])
    factories.make_deadline(cable, 'meeting with "MVD" by mid-November')
    factories.make_placement(cable, text)
    factories.make_recommendation(cable, "cases</b> & PolOff's meeting")
    tree = Tree(page(client, "/cables/09STATE9/"))
    assert tree.marked == text
    assert len(tree.ids) == len(set(tree.ids))
    for ref in ("s1", "s2", "m1", "d1", "t1", "r1"):
        assert {ref, f"m-{ref}"} <= set(tree.ids)


def test_a_meeting_is_noted_where_it_is_told_again(client, report):
    html = page(client, "/cables/06DUSHANBE50/")
    again = html[html.index('id="p4"') :]
    assert '<a class="ref" href="#m1" aria-label="M1, its first paragraph">M1</a>' in again
    assert "also told here" in words_of(again)
    assert html.count("also told here") == 1


@pytest.mark.parametrize("url", LISTS)
def test_every_page_leads_to_every_list(client, db, url):
    html = page(client, "/about/")
    assert f'href="{url}"' in html
    assert f'href="{url}" aria-current="page"' in page(client, url)


@pytest.mark.parametrize("url", LISTS)
def test_an_empty_list_has_a_way_out(client, db, url):
    html = page(client, url)
    assert re.search(r"<h2>No \w+ yet</h2>", html)
    assert "All cables held" in html


@pytest.mark.parametrize("url", LISTS)
def test_nothing_found_offers_to_widen(client, report, url):
    factories.make_recommendation(report, "the law", country=factories.make_country())
    html = page(client, f"{url}?q=zebra&country=TJK")
    assert re.search(r"<h2>No \w+ matches</h2>", html)
    assert 'href="?country=TJK">Without Search: zebra' in html
    assert 'href="?q=zebra">Without Country: Tajikistan' in html


@pytest.mark.parametrize("url", LISTS)
@pytest.mark.parametrize("query", ["country=XXX", "status=rejected", "q=%00"])
def test_a_bad_filter_is_told_and_can_be_left(client, report, url, query):
    html = page(client, f"{url}?{query}")
    assert "This list cannot be made yet" in html
    assert f'<a href="{url}">Start again without filters</a>' in html


@pytest.mark.parametrize("url", LISTS)
def test_rejected_findings_are_shown_nowhere(client, report, url):
    for rows in (report.statistics, report.meetings, report.deadlines):
        rows.update(status=ReviewStatus.REJECTED)
    assert "yet</h2>" in page(client, url)


@pytest.mark.parametrize("url", LISTS)
def test_lists_offer_to_skip_the_filters(client, report, url):
    html = page(client, url)
    assert '<a class="skip" href="#results">Skip to the results</a>' in html
    assert html.count('id="results"') == 1
    assert html.count("<h1") == 1


@pytest.mark.parametrize(
    ("url", "budget"),
    [
        # Count, page, 8 facets and two halves of one; the figures of the conflicts.
        ("/statistics/", 13),
        # The same, the total, and which of the figures match.
        ("/statistics/?measure=cases_opened", 15),
        # Count, page, participants, organizations, 10 facets, undated.
        ("/meetings/", 15),
        # Count, page, 6 facets.
        ("/deadlines/", 8),
        # The country, cables and how many, recommendations, placements, statistics, conflicts.
        ("/countries/TJK/", 7),
        ("/countries/", 1),
        # The cable, tags, addressees, references, paragraphs, five kinds of findings,
        # participants, organizations, rival figures.
        ("/cables/06DUSHANBE50/", 13),
    ],
)
def test_as_many_queries_for_40_rows_as_for_2(
    client, report, url, budget, django_assert_num_queries
):
    def grow(number):
        for _ in range(number):
            country = factories.make_country()
            value = report.statistics.count() + 100
            fields = {"country": country, "measure": "cases_opened", "unit": "cases", **YEAR}
            factories.make_statistic(
                report, "81 TIP cases", value=value, reported_by=f"Agency {value}", **fields
            )
            body = factories.make_organization(f"Body {value}")
            factories.make_meeting(
                report,
                "the law",
                country=country,
                date=date(2006, 1, 1),
                anchors=["p1", "p2"],
                topics=["law"],
                participants=[
                    {"side": "us", "role": "PolOff"},
                    {"side": "host", "organization": body},
                ],
            )
            factories.make_deadline(report, "mid-November", country=country)

    grow(1)
    with django_assert_num_queries(budget):
        client.get(url)
    grow(38)
    with django_assert_num_queries(budget):
        client.get(url)
