import csv
import re
from collections import Counter

import pytest

from cables.parsing import vocabulary
from cables.parsing.vocabulary import (
    acronyms,
    countries,
    country_by_iso3,
    country_for_name,
    country_for_tag,
    origin_code,
    post_by_code,
    post_for_name,
    posts,
    routes,
    squeeze,
    tags,
)

FILES = ["acronyms.csv", "countries.csv", "posts.csv", "routes.csv", "tags.csv"]


def code_of(entry):
    return entry and entry.code


def iso3_of(entry):
    return entry and entry.iso3


def printed_forms(post):
    return (
        post.code,
        post.name,
        *post.other_codes,
        *post.aliases,
        *post.misspellings,
        *post.fm_names,
    )


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        pytest.param("LAPAZ", "LAPAZ", id="code"),
        pytest.param("LA PAZ", "LAPAZ", id="with-a-blank"),
        pytest.param("AMEMBASSY LA PAZ", "LAPAZ", id="fm-line"),
        pytest.param("AMEMBASSY LAPAZ", "LAPAZ", id="fm-line-without-a-blank"),
        pytest.param("AMEMBASSY BUENOSAIRES", "BUENOSAIRES", id="fm-line-glued"),
        pytest.param("amembassy  dushanbe ", "DUSHANBE", id="small-letters-and-blanks"),
        pytest.param("Embassy Dushanbe", "DUSHANBE", id="name-in-the-archive"),
        pytest.param("EMBASSY BAKU", "BAKU", id="embassy"),
        pytest.param("SECSTATE WASHDC", "STATE", id="the-department"),
        pytest.param("SECSTATE", "STATE", id="the-department-short"),
        pytest.param("STATE", "STATE", id="the-department-on-the-class-line"),
        pytest.param("Secretary of State", "STATE", id="the-department-in-the-archive"),
        pytest.param("AMCONSUL ST PETERSBURG", "STPETERSBURG", id="st"),
        pytest.param("AMCONSUL ST. PETERSBURG", "STPETERSBURG", id="st-with-a-stop"),
        pytest.param("RIO", "RIODEJANEIRO", id="short-for-rio"),
        pytest.param("HCMC", "HOCHIMINHCITY", id="short-for-ho-chi-minh-city"),
        pytest.param("São Paulo", "SAOPAULO", id="accent"),
        pytest.param("PORT-AU-PRINCE", "PORTAUPRINCE", id="hyphens"),
        pytest.param("N'DJAMENA", "NDJAMENA", id="apostrophe"),
        pytest.param("AMEMBASSY KIEV", "KYIV", id="old-spelling"),
        pytest.param("TALLIN", "TALLINN", id="misspelt"),
        pytest.param("0TTAWA", "OTTAWA", id="zero-for-o"),
        pytest.param("AMCONSUL MELBOURNE VIC", "MELBOURNE", id="with-its-state"),
        pytest.param("USINT HAVANA", "HAVANA", id="interests-section"),
        pytest.param("RPO DUBAI", "RPODUBAI", id="not-the-consulate"),
        pytest.param("AMCONSUL DUBAI", "DUBAI", id="not-the-presence-office"),
        pytest.param("AIT TAIPEI", "AITTAIPEI", id="institute"),
        # Brussels, Vienna, Geneva, Paris and Rome have several posts each.
        pytest.param("AMEMBASSY BRUSSELS", "BRUSSELS", id="brussels-embassy"),
        pytest.param("USEU BRUSSELS", "USEUBRUSSELS", id="brussels-useu"),
        pytest.param("USMISSION USNATO", "USNATO", id="brussels-usnato"),
        pytest.param("AMEMBASSY VIENNA", "VIENNA", id="vienna-embassy"),
        pytest.param("USMISSION UNVIE VIENNA", "UNVIEVIENNA", id="vienna-unvie"),
        pytest.param("USMISSION USOSCE", "USOSCE", id="vienna-usosce"),
        pytest.param("USMISSION GENEVA", "GENEVA", id="geneva"),
        pytest.param("USMISSION CD GENEVA", "CDGENEVA", id="geneva-disarmament"),
        pytest.param("AMEMBASSY PARIS", "PARIS", id="paris-embassy"),
        pytest.param("UNESCO PARIS FR", "UNESCOPARISFR", id="paris-unesco"),
        pytest.param("AMEMBASSY ROME", "ROME", id="rome-embassy"),
        pytest.param("AMEMBASSY VATICAN", "VATICAN", id="rome-vatican"),
        pytest.param("FODAG ROME", "UNROME", id="rome-un"),
        pytest.param("USMISSION USUN NEW YORK", "USUNNEWYORK", id="new-york"),
    ],
)
def test_post_for_name_finds(printed, code):
    assert code_of(post_for_name(printed)) == code


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("", id="empty"),
        pytest.param(" - ", id="punctuation-only"),
        pytest.param("AMEMBASSY", id="kind-only"),
        pytest.param("SECTION", id="word-of-the-class-line"),
        pytest.param("UNCLAS DUSHANBE", id="classification-beside-it"),
        pytest.param("DUSHANBE 000050", id="serial-beside-it"),
        pytest.param("DUSHAN", id="part-of-a-name"),
        pytest.param("PARISIAN", id="longer-than-a-name"),
        pytest.param("USDAO ANKARA", id="attache"),
        pytest.param("ODC ANKARA TU", id="defense-cooperation"),
        pytest.param("USMISSION ROME", id="mission-without-its-name"),
        pytest.param("USMISSION VIENNA", id="mission-without-its-name-in-vienna"),
        pytest.param("AMEMBASSY USNATO", id="mission-called-embassy"),
        pytest.param("MOSCOW POLITICAL COLLECTIVE", id="collective"),
        pytest.param("EU MEMBER STATES COLLECTIVE", id="collective-of-states"),
        pytest.param("CIA WASHDC", id="other-agency"),
        pytest.param("DEPT OF TREASURY WASHDC", id="other-department"),
        pytest.param("WASHDC", id="a-city-without-a-post"),
        pytest.param("TAJIKISTAN", id="country"),
        pytest.param("TI", id="place-tag"),
    ],
)
def test_post_for_name_finds_nothing(printed):
    assert post_for_name(printed) is None
    assert origin_code(printed) is None


@pytest.mark.parametrize(
    ("printed", "origin"),
    [
        ("LA PAZ", "LAPAZ"),
        ("RIO", "RIODEJANEIRO"),
        ("HO CHI MINH CITY", "HOCHIMINHCITY"),
        ("SECSTATE", "STATE"),
        ("AMEMBASSY LA PAZ", "LAPAZ"),
        ("TALLIN", "TALLINN"),
        # The archives number these cables under the code of their time.
        ("KIEV", "KIEV"),
        ("AMEMBASSY KIEV", "KIEV"),
        ("KYIV", "KYIV"),
        ("CALCUTTA", "CALCUTTA"),
        ("PARIS FR", "PARISFR"),
        ("TAIPEI", "TAIPEI"),
    ],
)
def test_origin_code_keeps_what_the_archives_number(printed, origin):
    assert origin_code(printed) == origin


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KIEV", "Embassy Kyiv"),
        ("KYIV", "Embassy Kyiv"),
        ("TAIPEI", "American Institute Taiwan, Taipei"),
        ("STATE", "Secretary of State"),
        ("RPODUBAI", "Iran RPO Dubai"),
        ("HAVANA", "US Interests Section Havana"),
    ],
)
def test_post_by_code_finds(code, name):
    assert post_by_code(code).name == name


@pytest.mark.parametrize("code", ["", "RIO", "LA PAZ", "NOWHERE", "dushanbe"])
def test_post_by_code_takes_codes_only(code):
    assert post_by_code(code) is None


@pytest.mark.parametrize(
    ("tag", "iso3"),
    [
        ("TI", "TJK"),
        ("AJ", "AZE"),
        ("RS", "RUS"),
        ("RU", "RUS"),
        ("AU", "AUT"),
        ("AS", "AUS"),
        ("CH", "CHN"),
        ("SZ", "CHE"),
        ("KS", "KOR"),
        ("KN", "PRK"),
        ("SP", "ESP"),
        ("SR", "SRB"),
        ("KV", "XKX"),
        ("ti", "TJK"),
    ],
)
def test_country_for_tag_finds(tag, iso3):
    assert iso3_of(country_for_tag(tag)) == iso3


@pytest.mark.parametrize("tag", ["", "TJ", "DE", "XA", "EU", "UN", "KTIP", "TJK"])
def test_country_for_tag_finds_nothing(tag):
    assert country_for_tag(tag) is None


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Tajikistan", "TJK"),
        ("TAJIKISTAN", "TJK"),
        ("Burma", "MMR"),
        ("Myanmar", "MMR"),
        ("Ivory Coast", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Macedonia", "MKD"),
        ("the Netherlands", "NLD"),
        ("Republic of Korea", "KOR"),
        ("St. Lucia", "LCA"),
        ("Saint Lucia", "LCA"),
        ("Antigua & Barbuda", "ATG"),
        ("U.S.", "USA"),
        ("UAE", "ARE"),
        ("CAR", "CAF"),
        ("Kyrgyz Republic", "KGZ"),
    ],
)
def test_country_for_name_finds(name, iso3):
    assert iso3_of(country_for_name(name)) == iso3


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="empty"),
        pytest.param("the", id="article-only"),
        pytest.param("us", id="pronoun"),
        pytest.param("car", id="noun"),
        pytest.param("Congo", id="two-countries"),
        pytest.param("Korea", id="two-countries-korea"),
        pytest.param("Tajik", id="adjective"),
        pytest.param("Dushanbe", id="city"),
        pytest.param("TJK", id="iso-code"),
        pytest.param("TI", id="place-tag"),
        pytest.param("New Tajikistan", id="name-inside"),
    ],
)
def test_country_for_name_finds_nothing(name):
    assert country_for_name(name) is None


@pytest.mark.parametrize(
    ("code", "iso3"), [("TJK", "TJK"), ("KOS", "XKX"), ("XKX", "XKX"), ("tjk", "TJK"), ("TI", None)]
)
def test_country_by_iso3(code, iso3):
    assert iso3_of(country_by_iso3(code)) == iso3


@pytest.mark.parametrize(
    ("code", "kind", "meaning"),
    [
        ("KTIP", "program", "Trafficking in Persons"),
        ("PGOV", "subject", "Internal Governmental Affairs"),
        ("PREL", "subject", "External Political Relations"),
        ("IOM", "organization", "International Organization for Migration"),
        ("TI", "geopolitical", "Tajikistan"),
        ("RU", "geopolitical", "Russia (also RS)"),
        ("AL", "geopolitical", "Albania"),
    ],
)
def test_tags_have_kind_and_meaning(code, kind, meaning):
    assert (tags()[code].kind, tags()[code].meaning) == (kind, meaning)


@pytest.mark.parametrize("name", FILES)
def test_files_are_sorted_and_without_repeats(name):
    text = (vocabulary.FOLDER / name).read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    with (vocabulary.FOLDER / name).open(encoding="utf-8", newline="") as file:
        keys = [row[0] for row in csv.reader(file)][1:]
    assert keys
    assert keys == sorted(keys)
    # A routing indicator may stand alone and open a range; the rest are unique.
    if name != "routes.csv":
        assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_cells_are_tidy(name):
    with (vocabulary.FOLDER / name).open(encoding="utf-8", newline="") as file:
        cells = [part for row in csv.reader(file) for cell in row for part in cell.split("|")]
    assert [cell for cell in cells if cell != " ".join(cell.split())] == []


def test_country_codes_and_tags_are_well_formed_and_unique():
    entries = countries().values()
    assert [entry.iso3 for entry in entries if not re.fullmatch("[A-Z]{3}", entry.iso3)] == []
    assert [entry.iso3 for entry in entries if not re.fullmatch("[A-Z]{2}|", entry.iso2)] == []
    for values in (
        [code for entry in entries for code in (entry.iso3, *entry.other_iso3)],
        [entry.iso2 for entry in entries if entry.iso2],
        [entry.name for entry in entries],
        [tag for entry in entries for tag in (entry.place_tag, *entry.other_tags)],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []
    assert {tag for entry in entries for tag in (entry.place_tag, *entry.other_tags)} <= {
        code for code in tags() if re.fullmatch("[A-Z]{2}", code)
    }
    assert {entry.region for entry in entries} == {"", "AF", "EAP", "EUR", "NEA", "SCA", "WHA"}
    assert {entry.tag_basis for entry in entries} == {"confirmed", "supported", "believed"}


def test_every_country_name_leads_back_to_its_country():
    wrong = [
        (entry.iso3, name)
        for entry in countries().values()
        for name in (entry.name, *entry.other_names)
        if iso3_of(country_for_name(name)) != entry.iso3
    ]
    assert wrong == []


def test_every_printed_form_leads_to_one_post():
    owners = {}
    for post in posts().values():
        for printed in printed_forms(post):
            owners.setdefault(squeeze(printed), set()).add(post.code)
    assert {key: codes for key, codes in owners.items() if len(codes) > 1} == {}
    wrong = [
        (post.code, printed)
        for post in posts().values()
        for printed in printed_forms(post)
        if code_of(post_for_name(printed)) != post.code
    ]
    assert wrong == []


def test_posts_have_letters_as_code_a_known_kind_and_country():
    for post in posts().values():
        assert re.fullmatch("[A-Z]+", post.code)
        assert all(re.fullmatch("[A-Z]+", code) for code in post.other_codes)
        assert post.kind in {
            "embassy",
            "consulate",
            "mission",
            "interests section",
            "office",
            "department",
            "other",
        }
        assert post.country in countries() or post.code == "JERUSALEM"
        assert post.fm_names
    assert posts()["DUSHANBE"].place_tag == "TI"
    assert posts()["JERUSALEM"].place_tag == ""


def test_tags_are_of_a_known_kind_and_an_unknown_meaning_is_empty():
    for tag in tags().values():
        assert tag.code == tag.code.upper()
        assert tag.kind in {"subject", "program", "geopolitical", "organization"}
        assert (tag.basis == "unknown") == (tag.meaning == "")
        assert (tag.kind == "program") <= (tag.code.startswith("K") or tag.code == "TIP")
        assert tag.source


def test_the_tag_file_leaves_countries_to_their_own_file():
    with (vocabulary.FOLDER / "tags.csv").open(encoding="utf-8", newline="") as file:
        listed = {row["code"] for row in csv.DictReader(file)}
    assert [code for code in listed if country_for_tag(code)] == []


def test_routes_lead_to_their_posts():
    assert routes()["RUEHDBU"].post == "DUSHANBE"
    assert routes()["RUEHC"].post == "STATE"
    assert routes()["RUEHRY"].names == ("AMEMBASSY CONAKRY",)
    assert routes()["RUEAIIA"].post == ""
    assert {route.post for route in routes().values()} - {""} <= set(posts())


def test_a_range_of_routes_is_spelled_out():
    assert {f"RUEAWJ{letter}" for letter in "ABCD"} <= set(routes())
    assert "RUEAWJE" not in routes()
    assert routes()["RUEAWJC"].names == ("DEPT OF JUSTICE WASHINGTON DC",)


def test_acronyms_are_found_as_written():
    assert acronyms()["GOTI"].meaning == "Government of Tajikistan"
    assert acronyms()["G/TIP"].meaning.startswith("Office to Monitor and Combat")
    assert [entry for entry in acronyms().values() if not entry.meaning or not entry.source] == []


def test_tables_cannot_be_changed_by_a_reader():
    with pytest.raises(TypeError):
        posts()["DUSHANBE"] = None
