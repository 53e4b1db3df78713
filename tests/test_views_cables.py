"""The list of cables, the cable page, its source, and how many queries they take."""

import pytest
from django.urls import reverse

from cables.choices import DateBasis, DatePrecision, ReviewStatus
from cables.models import FormerMrn
from tests import factories

LIST = reverse("cables:list")


def page(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.django_db
def test_home_leads_to_the_list(client):
    assert client.get("/").url == LIST


@pytest.mark.django_db
def test_list_without_cables_says_how_to_load_some(client):
    assert "No cable has been loaded yet" in page(client, LIST)


@pytest.mark.django_db
def test_list_shows_facts_of_each_cable(client):
    cable = factories.make_cable(tags=["KTIP"], about=[factories.make_country()])
    factories.make_recommendation(cable)
    factories.make_recommendation(
        cable, "Improve trafficking data collection", status=ReviewStatus.REJECTED
    )
    html = page(client, LIST)
    assert cable.get_absolute_url() in html
    assert "25 August 2009, 17:32 UTC" in html
    factories.make_statistic(cable)
    factories.make_statistic(cable)
    factories.make_meeting(cable)
    html = page(client, LIST)
    assert "1 recommendation<" in html
    assert "2 statistics<" in html
    assert "1 meeting<" in html
    assert "deadline<" not in html
    assert "<strong>1</strong> cable<" in html


@pytest.mark.django_db
def test_list_marks_hits_and_nothing_else(client):
    factories.make_cable(paragraphs=["Prices < 5 & cotton."])
    html = page(client, f"{LIST}?q=cotton")
    assert "Prices &lt; 5 &amp; <mark>cotton</mark>" in html


@pytest.mark.django_db
def test_list_says_how_many_undated_cables_a_date_leaves_out(client):
    factories.make_cable(year=None)
    factories.make_cable()
    html = page(client, f"{LIST}?sent_after=2009")
    assert "1 undated cable left out" in html
    assert "?sent_after=2009&amp;undated=include" in html
    html = page(client, f"{LIST}?sent_after=2009&undated=include")
    assert "<strong>2</strong> cables" in html
    assert "1 undated cable included" in html
    assert "undated cable left out" not in page(client, LIST)


@pytest.mark.django_db
def test_list_tells_a_bad_date_beside_its_field(client):
    html = page(client, f"{LIST}?sent_after=soon")
    assert 'href="#id_sent_after"' in html
    assert 'aria-invalid="true"' in html
    assert "“soon” cannot be read as a date" in html


@pytest.mark.django_db
def test_list_with_nothing_found_offers_to_widen(client):
    factories.make_cable()
    factories.make_tag("ZZZZ")
    html = page(client, f"{LIST}?q=zebra&tag=ZZZZ")
    assert "No cable matches" in html
    assert 'href="?tag=ZZZZ"' in html


@pytest.mark.django_db
def test_list_keeps_the_filters_when_dates_are_applied(client):
    factories.make_cable(tags=["KTIP"])
    html = page(client, f"{LIST}?tag=KTIP&order=mrn&page=1&q=plan")
    assert '<input type="hidden" name="tag" value="KTIP">' in html
    assert '<input type="hidden" name="order" value="mrn">' in html
    assert 'type="hidden" name="page"' not in html
    assert 'type="hidden" name="q"' not in html  # the box in the head belongs to this form
    assert 'name="q" value="plan"' in html


@pytest.mark.django_db
def test_list_pages_hold_25_and_keep_the_address(client):
    for _ in range(26):
        factories.make_cable(tags=["KTIP"])
    html = page(client, f"{LIST}?tag=KTIP")
    assert html.count('class="row"') == 25
    assert "?tag=KTIP&amp;page=2" in html
    html = page(client, f"{LIST}?tag=KTIP&page=2")
    assert html.count('class="row"') == 1
    assert 'start="26"' in html
    # A page that is not there shows one that is.
    for asked, start in [("99", 26), ("-3", 26), ("abc", 1), ("", 1), ("2.5", 1)]:
        assert f'start="{start}"' in page(client, f"{LIST}?page={asked}"), asked


@pytest.mark.parametrize("query", ["", "?q=action", "?tag=KTIP&sent_after=2009"])
@pytest.mark.django_db
def test_list_takes_as_many_queries_for_30_rows_as_for_3(client, query, django_assert_num_queries):
    country = factories.make_country()
    factories.make_tag("KTIP")
    for _ in range(3):
        factories.make_cable(tags=["KTIP", "PHUM"], about=[country])
    # count, page, its tags (1 for entries with their tag), 4 facets, undated; one more
    # where a tag was asked for: its row.
    budget = 9 + ("tag=" in query)
    with django_assert_num_queries(budget):
        client.get(LIST + query)
    for _ in range(27):
        factories.make_cable(tags=["KTIP", "PHUM"], about=[country])
    with django_assert_num_queries(budget):
        client.get(LIST + query)


@pytest.fixture
def plan(db):
    cable = factories.make_cable(
        serial=88558,
        tags=["KTIP"],
        about=[factories.make_country()],
        subject="ACTION <PLAN> & MORE",
        captions=["SIPDIS"],
        signed_by="CLINTON",
        repairs=[{"code": "markdown-links", "count": 3, "line": 12}],
        problems=[{"line": 14, "code": "odd", "message": "Odd words."}],
    )
    factories.make_source(cable)
    return cable


def test_cable_shows_its_header_and_paragraphs(client, plan):
    held = factories.make_cable(serial=62182)
    factories.make_reference(plan, "08STATE132759", letter="A")
    factories.make_reference(plan, held.mrn, letter="B", target=held)
    factories.make_reference(plan, "", letter="C", text="E-mail of 4 May")
    html = page(client, "/cables/09STATE88558/")
    assert "ACTION &lt;PLAN&gt; &amp; MORE" in html
    assert "25 August 2009, 17:32 UTC" in html
    assert "From the date-time group 251732Z AUG 09." in html
    assert 'href="#p2"' in html
    assert 'id="p2"' in html
    assert '08STATE132759</span> <span class="fact-note">not held' in html
    assert f'href="{held.get_absolute_url()}"' in html
    assert 'E-mail of 4 May</span> <span class="fact-note">not a cable' in html
    assert "Meaning of KTIP" in html
    assert "Markdown links: 3 times" in html
    assert "/cables/09STATE88558/source/#l14" in html
    assert "CLINTON" in html


def test_cable_shows_findings_beside_their_words(client, plan):
    factories.make_recommendation(plan)
    factories.make_placement(plan)
    factories.make_statistic(plan)
    factories.make_meeting(plan, participants=[{"side": "host", "name": "Yuldashev"}])
    factories.make_recommendation(
        plan, "Improve trafficking data collection", status=ReviewStatus.REJECTED
    )
    html = page(client, plan.get_absolute_url())
    for anchor in ("r1", "t1", "s1", "m1"):
        assert f'id="{anchor}"' in html
        assert f'id="m-{anchor}"' in html
    assert 'id="r2"' not in html
    assert "Machine-extracted, unreviewed" in html
    assert "Tier 2 Watch List" in html
    assert "Yuldashev" in html


def test_cable_shows_a_finding_tied_to_no_paragraph(client, plan):
    factories.make_recommendation(plan, "UNCLAS STATE", paragraph=None)
    html = page(client, plan.get_absolute_url())
    assert "Findings tied to no paragraph" in html
    assert "<blockquote>UNCLAS STATE</blockquote>" in html


def test_cable_flags_a_paragraph_whose_number_is_lost(client, plan):
    plan.paragraphs.filter(label="3").update(label="", flag="lost", anchor="p2-after")
    html = page(client, plan.get_absolute_url())
    assert "The number of this paragraph is lost in this copy." in html
    assert 'href="#p2-after"' in html


def test_cable_without_paragraphs_leads_to_the_source(client, db):
    cable = factories.make_cable(paragraphs=[])
    html = page(client, cable.get_absolute_url())
    assert "No paragraph could be read in this copy" in html


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"year": None}, "Date not stated in this copy"),
        (
            {
                "sent_precision": DatePrecision.MONTH,
                "sent_basis": DateBasis.INFERRED,
                "year_inferred": True,
                "inference_reason": "The text speaks of January 4.",
            },
            "The text speaks of January 4.",
        ),
    ],
)
@pytest.mark.django_db
def test_cable_says_how_its_date_is_known(client, fields, words):
    cable = factories.make_cable(**fields)
    html = page(client, cable.get_absolute_url())
    assert words in html
    assert ("inferred</span>" in html) is ("inference_reason" in fields)


@pytest.mark.parametrize(
    "printed",
    [
        "09state88558",
        "09STATE088558",
        "2009STATE88558",
        "2009 STATE 088558",
        "09STATE00088558",
        "09SECSTATE88558",
    ],
)
def test_printed_forms_lead_to_the_canonical_address_for_good(client, plan, printed):
    for end in ("", "source/", "source.txt"):
        response = client.get(f"/cables/{printed}/{end}")
        assert (response.status_code, response.url) == (301, f"/cables/09STATE88558/{end}")


def test_a_former_mrn_leads_on_for_now(client, db):
    cable = factories.make_cable(origin="DUSHANBE", serial=50, year=2006)
    FormerMrn.objects.create(mrn="DUSHANBE50", cable=cable)
    for printed in ("DUSHANBE50", "dushanbe000050", "DUSHANBE 50"):
        response = client.get(f"/cables/{printed}/")
        assert (response.status_code, response.url) == (302, "/cables/06DUSHANBE50/")


@pytest.mark.parametrize(
    "printed", ["09STATE99999", "nonsense", "09", "%00", "'; drop table", "x" * 300, "%E2%80%8B"]
)
@pytest.mark.parametrize("end", ["", "source/", "source.txt"])
@pytest.mark.django_db
def test_what_is_not_held_is_a_kind_404(client, printed, end):
    html = page(client, f"/cables/{printed}/{end}", 404)
    assert "This page is not held" in html


def test_cable_takes_as_many_queries_for_30_of_each_as_for_1(
    client, plan, django_assert_num_queries
):
    def grow(number):
        for _ in range(number):
            factories.make_reference(plan)
            factories.make_recommendation(plan, country=factories.make_country())
            factories.make_placement(plan)
            factories.make_meeting(
                plan,
                participants=[
                    {"side": "us", "role": "PolOff"},
                    {"side": "host", "name": "Yuldashev"},
                ],
            )
            factories.make_paragraph(plan, str(100 + plan.paragraphs.count()))

    grow(1)
    # The cable; tag entries, tags, their countries; addressees; references; paragraphs;
    # five kinds of findings; participants. What is not there is not asked for.
    budget = 13
    with django_assert_num_queries(budget):
        client.get(plan.get_absolute_url())
    grow(29)
    with django_assert_num_queries(budget):
        client.get(plan.get_absolute_url())


def test_source_shows_every_line_and_its_problems(client, plan):
    plan.sources.all().delete()
    factories.make_source(plan, b"UNCLAS\r\n<script>alert(1)</script>\r\n" + b"x\n" * 12)
    html = page(client, "/cables/09STATE88558/source/")
    assert 'id="l2"' in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Odd words." in html
    assert 'class="has-problem"' in html


def test_source_prefers_the_copy_the_cable_was_built_from(client, plan):
    factories.make_source(plan, b"another copy", is_current=False)
    assert client.get("/cables/09STATE88558/source.txt").content.startswith(b"UNCLAS")


def test_source_bytes_are_untouched(client, plan):
    plan.sources.all().delete()
    content = b"caf\xe9\r\n\x00<script>"
    factories.make_source(plan, content, encoding="latin-1")
    response = client.get("/cables/09STATE88558/source.txt")
    assert response.content == content
    assert response["Content-Type"] == "text/plain; charset=latin-1"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_source_that_is_not_held_is_a_404(client, db):
    cable = factories.make_cable()
    assert client.get(f"{cable.get_absolute_url()}source/").status_code == 404
    assert client.get(f"{cable.get_absolute_url()}source.txt").status_code == 404


@pytest.mark.parametrize(
    "printed",
    ["09STATE88558", "2009 STATE 088558", "state88558", "STATE 00088558", "(09) STATE 88558"],
)
def test_search_for_an_mrn_leads_to_its_cable(client, db, printed):
    cable = factories.make_cable(year=2009, serial=88558)
    response = client.get("/cables/", {"q": printed})
    assert (response.status_code, response["Location"]) == (302, cable.get_absolute_url())


def test_search_for_an_mrn_of_two_years_lists_both(client, db):
    factories.make_cable(year=2008, serial=88558)
    factories.make_cable(year=2009, serial=88558)
    page = client.get("/cables/", {"q": "STATE 088558"}).content.decode()
    assert "08STATE88558" in page
    assert "09STATE88558" in page


def test_search_for_an_mrn_that_is_not_held_searches_the_words(client, db):
    factories.make_cable(year=2009, serial=88558)
    assert client.get("/cables/", {"q": "STATE 000001"}).status_code == 200


def test_search_for_an_mrn_keeps_the_filters(client, db):
    factories.make_cable(year=2009, serial=88558)
    response = client.get("/cables/", {"q": "09STATE88558", "undated": "only"})
    assert response.status_code == 200
    assert "/cables/09STATE88558/" not in response.content.decode()


@pytest.mark.parametrize(
    "words", ["paris 2005", "state 88558", "article 127", "130.1", "2009 plan"]
)
def test_words_with_a_number_are_searched_as_words(client, db, words):
    factories.make_cable(year=2009, serial=88558)
    assert client.get("/cables/", {"q": words}).status_code == 200


def test_cable_tells_how_a_repaired_number_is_printed(client, plan):
    plan.paragraphs.filter(label="3").update(flag="repaired", printed_label="130.")
    html = page(client, plan.get_absolute_url())
    assert ' title="Printed as 130."><span class="inferred">3</span></a>' in html
    assert html.count("Printed as") == 2
    assert '<span class="visually-hidden">Printed as 130.</span>' in html


def test_cable_cites_an_inferred_date_as_inferred(client, plan):
    html = page(client, plan.get_absolute_url())
    assert "09STATE88558, 25 August 2009, 17:32 UTC. To cite" in html
    plan.sent_precision, plan.year_inferred = DatePrecision.YEAR, True
    plan.save()
    html = page(client, plan.get_absolute_url())
    assert "09STATE88558, 2009 (inferred). To cite" in html


def test_cable_names_corrected_fields_as_a_person_would(client, plan):
    assert "Corrected by a curator" not in page(client, plan.get_absolute_url())
    plan.corrected_fields = ["mrn", "sent_basis", "subject", "eo"]
    plan.save()
    html = page(client, plan.get_absolute_url())
    assert "Corrected by a curator: E.O. line, subject." in html


@pytest.mark.parametrize(
    ("kind", "words"), [("telegram", "a telegram"), ("glued metadata", "glued metadata")]
)
@pytest.mark.django_db
def test_cable_says_what_it_was_read_from(client, kind, words):
    cable = factories.make_cable(format=kind)
    assert f"Read from {words}." in page(client, cable.get_absolute_url())


def test_source_of_one_copy_lists_no_copies(client, plan):
    html = page(client, "/cables/09STATE88558/source/")
    assert "copies held" not in html
    assert "?copy=" not in html


def test_every_copy_can_be_read(client, plan):
    old = factories.make_source(plan, b"another copy", is_current=False, name="older.txt")
    key = old.sha256[:12]
    html = page(client, "/cables/09STATE88558/source/")
    assert "2 copies held" in html
    assert f'href="/cables/09STATE88558/source/?copy={key}">older.txt' in html
    assert html.count("the cable is built from this one") == 1
    assert "not built from this copy" not in html
    html = page(client, f"/cables/09STATE88558/source/?copy={key}")
    assert "another copy" in html
    assert "not built from this copy" in html
    assert f"/cables/09STATE88558/source.txt?copy={key}" in html
    assert f'?copy={key}" aria-current="page">older.txt' in html
    # The problems, with their lines, are those of the copy that the cable is built from.
    assert "has-problem" not in html
    response = client.get(f"/cables/09STATE88558/source.txt?copy={key}")
    assert response.content == b"another copy"
    assert response["Content-Disposition"] == f'inline; filename="09STATE88558-{key}.txt"'
    current = plan.sources.get(is_current=True).sha256
    html = page(client, f"/cables/09STATE88558/source/?copy={current}")
    assert "UNCLAS STATE 088558" in html


@pytest.mark.parametrize("end", ["source/", "source.txt"])
@pytest.mark.parametrize("key", ["0" * 12, "x", "%00"])
def test_a_copy_that_is_not_held_is_a_404(client, plan, end, key):
    page(client, f"/cables/09STATE88558/{end}?copy={key}", 404)


@pytest.mark.parametrize("end", ["source/", "source.txt"])
def test_a_printed_form_leads_to_the_same_copy(client, plan, end):
    response = client.get(f"/cables/2009STATE088558/{end}?copy=abc")
    assert (response.status_code, response.url) == (301, f"/cables/09STATE88558/{end}?copy=abc")


def test_source_reads_no_copy_but_the_one_shown(client, plan, django_assert_num_queries):
    for number in range(5):
        factories.make_source(plan, f"copy {number}".encode(), is_current=False)
    # The cable, its copies without their content, the content of one.
    with django_assert_num_queries(3):
        client.get("/cables/09STATE88558/source/")
