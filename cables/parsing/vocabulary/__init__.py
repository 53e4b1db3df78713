"""Countries, posts, TAGS, acronyms and routing indicators, from the data files beside this one.

Every table is read at its first use and then kept; the look-ups are dictionary reads. Where each
row comes from is told in its `source` column and in SOURCES.md. No Django, no database.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A country or territory. `place_tag` is the State Department's code, which is not ISO."""

    iso3: str
    iso2: str  # "" for Czechoslovakia, whose code ISO later gave to Serbia and Montenegro
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    place_tag: str
    other_tags: tuple[str, ...]  # also typed for the same place: RU beside RS
    tag_basis: str  # confirmed, supported or believed
    region: str  # the bureau: AF, EAP, EUR, NEA, SCA, WHA; "" for the United States
    other_iso3: tuple[str, ...]  # codes other data sets use: KOS for XKX
    source: str


@dataclass(frozen=True, slots=True)
class PostEntry:
    """A sender of cables. `code` is its MRN origin, `name` the public archives' name for it."""

    code: str
    name: str
    kind: str
    city: str
    country: str  # ISO alpha-3 of the host; "" for Jerusalem, which no country row fits
    other_codes: tuple[str, ...]  # MRN origins of the same post at other times: KIEV for KYIV
    aliases: tuple[str, ...]
    misspellings: tuple[str, ...]
    fm_names: tuple[str, ...]  # as printed after FM
    basis: str
    source: str

    @property
    def place_tag(self) -> str:
        """Return the place tag of the host country, or "" where there is none."""
        country = countries().get(self.country)
        return country.place_tag if country else ""


@dataclass(frozen=True, slots=True)
class TagEntry:
    """One of the TAGS. `meaning` is "" where it is not known; then `basis` is "unknown"."""

    code: str
    kind: str  # subject, program, geopolitical or organization
    meaning: str
    basis: str
    source: str
    country: str = ""  # ISO alpha-3, for a place tag of one country


@dataclass(frozen=True, slots=True)
class AcronymEntry:
    """An abbreviation of the cables with what it stands for."""

    acronym: str
    meaning: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class RouteEntry:
    """A routing indicator. A few serve several stations, so there may be more than one name."""

    indicator: str
    names: tuple[str, ...]
    post: str  # code of the post, "" for a station that is none of ours
    source: str


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def countries() -> Mapping[str, CountryEntry]:
    """Return every country by its ISO alpha-3 code."""
    lists = ("other_names", "adjectives", "other_tags", "other_iso3")
    entries = (
        CountryEntry(**row | {column: _split(row[column]) for column in lists})
        for row in _rows("countries.csv")
    )
    return MappingProxyType({entry.iso3: entry for entry in entries})


@cache
def posts() -> Mapping[str, PostEntry]:
    """Return every post by its code."""
    lists = ("other_codes", "aliases", "misspellings", "fm_names")
    entries = (
        PostEntry(**row | {column: _split(row[column]) for column in lists})
        for row in _rows("posts.csv")
    )
    return MappingProxyType({entry.code: entry for entry in entries})


@cache
def tags() -> Mapping[str, TagEntry]:
    """Return every tag by its code, the place tags of the countries among them."""
    entries = {row["code"]: TagEntry(**row) for row in _rows("tags.csv")}
    for country in countries().values():
        for code in filter(None, (country.place_tag, *country.other_tags)):
            other = code != country.place_tag
            entries[code] = TagEntry(
                code=code,
                kind="geopolitical",
                meaning=f"{country.name} (also {country.place_tag})" if other else country.name,
                # A second code is one that drafters typed, whatever is known of the first.
                basis="supported" if other else country.tag_basis,
                source="seen beside the usual code" if other else country.source,
                country=country.iso3,
            )
    return MappingProxyType(dict(sorted(entries.items())))


@cache
def acronyms() -> Mapping[str, AcronymEntry]:
    """Return every acronym by itself, as it is usually written."""
    return MappingProxyType({row["acronym"]: AcronymEntry(**row) for row in _rows("acronyms.csv")})


@cache
def routes() -> Mapping[str, RouteEntry]:
    """Return every routing indicator; a range (RUEAWJA to RUEAWJD) gives one entry each."""
    entries = {}
    for row in _rows("routes.csv"):
        first, last = row["indicator"], row["through"] or row["indicator"]
        for letter in range(ord(first[-1]), ord(last[-1]) + 1):
            indicator = first[:-1] + chr(letter)
            # A range comes after its own first station in the file: what is named singly stays.
            entries.setdefault(
                indicator, RouteEntry(indicator, _split(row["name"]), row["post"], row["source"])
            )
    return MappingProxyType(entries)


NOT_IN_A_KEY_RE = re.compile(r"[^A-Z0-9]+")

# FM and address lines put the kind of post before its city. USMISSION is not among these, because
# what follows it is a mission's own name: USMISSION ROME would be no embassy.
KIND_PREFIXES = (
    "AMEMBASSY",
    "AMCONSULATE",
    "AMCONSUL",
    "AMCONGEN",
    "AMEMB",
    "EMBASSY",
    "CONSULATE",
)
KINDS_WITH_PREFIX = frozenset({"embassy", "consulate", "office"})


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def squeeze(printed: str) -> str:
    """Return `printed` as an MRN would hold it: capitals and digits, without blanks or accents."""
    if not printed.isascii():
        printed = _without_accents(printed)
    return NOT_IN_A_KEY_RE.sub("", printed.upper())


@cache
def _posts_by_code() -> dict[str, PostEntry]:
    return {code: post for post in posts().values() for code in (post.code, *post.other_codes)}


@cache
def _posts_by_key() -> dict[str, PostEntry]:
    return {
        squeeze(printed): post
        for post in posts().values()
        for printed in (
            post.code,
            post.name,
            *post.other_codes,
            *post.aliases,
            *post.misspellings,
            *post.fm_names,
        )
    }


def _find_post(printed: str) -> tuple[PostEntry | None, str]:
    """Return the post, and the key without the kind of post under which it was found."""
    if len(printed) > LONGEST_KEPT:
        return _look_up(printed)
    return _kept(printed)


def _look_up(printed: str) -> tuple[PostEntry | None, str]:
    key = squeeze(printed)
    for prefix in KIND_PREFIXES:
        bare = key.removeprefix(prefix)
        if bare != key:
            post = _posts_by_key().get(bare)
            if post and post.kind in KINDS_WITH_PREFIX:
                return post, bare
            break
    return _posts_by_key().get(key), key


LONGEST_KEPT = 80
_kept = lru_cache(maxsize=4096)(_look_up)  # few posts sent most cables


def post_by_code(code: str) -> PostEntry | None:
    """Return the post whose MRN origin is `code`, now or once (KIEV gives Kyiv), or None."""
    return _posts_by_code().get(code)


def post_for_name(printed: str) -> PostEntry | None:
    """Return the post printed after FM, on a classification line or in a reference, or None.

    Case, blanks, accents and punctuation do not count; the kind of post may lead ("AMEMBASSY LA
    PAZ", "LA PAZ", "LAPAZ"); known misspellings are accepted. Nothing else may stand beside it:
    an attaché's office ("USDAO ANKARA") or a collective is no post.
    """
    return _find_post(printed)[0]


def origin_code(printed: str) -> str | None:
    """Return the origin that the MRN of a cable so headed has, or None for no known post.

    An abbreviation or a misspelling gives the post's code (RIO: RIODEJANEIRO). A code that the
    post itself used at another time stays as printed (KIEV), because the archives number it so.
    """
    post, key = _find_post(printed)
    if post is None:
        return None
    return key if key in post.other_codes else post.code


@cache
def _countries_by_tag() -> dict[str, CountryEntry]:
    return {
        tag: country
        for country in countries().values()
        for tag in (country.place_tag, *country.other_tags)
        if tag
    }


def country_for_tag(code: str) -> CountryEntry | None:
    """Return the country that a two-letter place tag stands for (TI: Tajikistan), or None."""
    return _countries_by_tag().get(code.strip().upper())


@cache
def _countries_by_iso3() -> dict[str, CountryEntry]:
    return {
        code: country
        for country in countries().values()
        for code in (country.iso3, *country.other_iso3)
    }


def country_by_iso3(code: str) -> CountryEntry | None:
    """Return the country of an ISO alpha-3 code, or of one that a data set uses instead (KOS)."""
    return _countries_by_iso3().get(code.strip().upper())


def _country_key(text: str) -> str:
    text = _without_accents(text).replace("&", " and ").replace("'", "").replace("’", "")
    words = re.sub(r"[^\w\s]", " ", text).casefold().split()
    words = ["st" if word == "saint" else word for word in words]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _abbreviation(text: str) -> str:
    """Return US for "US" and "U.S.", and "" for what is no abbreviation in capitals."""
    letters = text.strip().replace(".", "")
    return letters if letters.isalpha() and letters.isupper() and len(letters) <= 5 else ""


@cache
def _countries_by_name() -> dict[str, CountryEntry]:
    found = {}
    for country in countries().values():
        for name in (country.name, *country.other_names):
            # As capitals only: "us" and "car" are words.
            found[_abbreviation(name) or _country_key(name)] = country
    return found


def country_for_name(text: str) -> CountryEntry | None:
    """Return the country with this name, official or older name, or None.

    Case, accents, a leading "the" and punctuation do not count, but the whole text must be the
    name. Abbreviations (UAE, U.S.) match in capitals only. A name that two countries share, as
    "Congo" or "Korea", matches neither.
    """
    names = _countries_by_name()
    short = _abbreviation(text)
    return (names.get(short) if short else None) or names.get(_country_key(text))


def load() -> None:
    """Read every table now rather than at its first use."""
    for table in (countries, posts, tags, _posts_by_key, _countries_by_tag, _countries_by_name):
        table()
