"""Bring the vocabulary tables into line with the data files."""

from collections import Counter
from collections.abc import Iterable

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, models, transaction

from cables.models import Country, Post, Tag
from cables.parsing import vocabulary


class Command(BaseCommand):
    """Write countries, posts and tags from the files; where a row differs, the file wins.

    Rows that the files do not know stay as they are. A second run writes nothing.
    """

    help = "Load countries, posts and TAGS from the vocabulary files, or bring them up to date."

    def handle(self, **options):
        try:
            with transaction.atomic():
                tally = load_countries()
                countries = Country.objects.in_bulk(field_name="iso3")
                tally += load_posts(countries) + load_tags(countries)
        except IntegrityError as error:
            raise CommandError(
                "Nothing was loaded, because a row that was added by hand has a value that the "
                f"vocabulary files give to another: {error}"
            ) from error
        self.stdout.write(
            f"{len(vocabulary.countries())} countries, {len(vocabulary.posts())} posts, "
            f"{len(vocabulary.tags())} tags (added {tally['added']}, "
            f"updated {tally['updated']}, unchanged {tally['unchanged']})"
        )


def load_countries() -> Counter:
    return synchronise(
        "iso3",
        (
            Country(
                iso3=entry.iso3,
                iso2=entry.iso2,
                name=entry.name,
                adjective=", ".join(entry.adjectives),
                place_tag=entry.place_tag,
                region=entry.region,
            )
            for entry in vocabulary.countries().values()
        ),
    )


def load_posts(countries: dict[str, Country]) -> Counter:
    return synchronise(
        "code",
        (
            Post(
                code=entry.code,
                name=entry.name,
                kind=entry.kind,
                city=entry.city,
                country=countries.get(entry.country),
            )
            for entry in vocabulary.posts().values()
        ),
    )


def load_tags(countries: dict[str, Country]) -> Counter:
    return synchronise(
        "code",
        (
            Tag(
                code=entry.code,
                kind=entry.kind,
                meaning=entry.meaning,
                basis=entry.basis,
                source=entry.source,
                country=countries.get(entry.country),
            )
            for entry in vocabulary.tags().values()
        ),
    )


def synchronise(key: str, wanted: Iterable[models.Model]) -> Counter:
    """Insert the rows whose `key` is new, rewrite those that differ; return how many of each."""
    wanted = list(wanted)
    model = type(wanted[0])
    held = model.objects.in_bulk(field_name=key)
    names = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    added, updated = [], []
    for row in wanted:
        old = held.get(getattr(row, key))
        if old is None:
            added.append(row)
        elif any(getattr(old, name) != getattr(row, name) for name in names):
            row.pk = old.pk
            updated.append(row)
    model.objects.bulk_create(added)
    if updated:
        fields = [field.name for field in model._meta.concrete_fields if not field.primary_key]
        model.objects.bulk_update(updated, fields)
    unchanged = len(wanted) - len(added) - len(updated)
    return Counter(added=len(added), updated=len(updated), unchanged=unchanged)
