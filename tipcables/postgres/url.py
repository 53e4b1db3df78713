"""DATABASE_URL to an entry of Django's DATABASES."""

from __future__ import annotations

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

SCHEMES = ("postgresql://", "postgres://")


def parse_database_url(url: str) -> dict[str, object]:
    """Return NAME, USER, PASSWORD, HOST, PORT and OPTIONS for a libpq connection address.

    The reading is libpq's own, so percent-encoding, `?host=/socket/folder`, `sslmode` and every
    other parameter mean what they mean to psql. A part the address does not give is an empty
    string, which leaves it to libpq (PGUSER, ~/.pgpass, …). Raises ImproperlyConfigured, whose
    text never repeats the address, since that may hold a password.
    """
    if not url.startswith(SCHEMES):
        raise ImproperlyConfigured(
            "DATABASE_URL must begin with postgresql:// "
            "(for instance postgresql://user:password@host:5432/name)."
        )
    try:
        given = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL cannot be read: {_without(str(error), url)}"
        ) from None
    name = given.pop("dbname", None)
    if not name:
        raise ImproperlyConfigured(
            "DATABASE_URL names no database; it belongs after the last slash: "
            "postgresql://host/name."
        )
    return {
        "NAME": name,
        "USER": given.pop("user", None) or "",
        "PASSWORD": given.pop("password", None) or "",
        "HOST": given.pop("host", None) or "",
        "PORT": given.pop("port", None) or "",
        "OPTIONS": given,
    }


def _without(message: str, url: str) -> str:
    # libpq quotes the part it could not read; only its own words are safe to show.
    first_line = message.strip().splitlines()[0] if message.strip() else "unknown reason"
    shown = first_line.partition(":")[0]
    return f"{shown}." if shown and shown not in url else "it is not a valid address."
