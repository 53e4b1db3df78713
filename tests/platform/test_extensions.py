"""The extensions' migration, for a role with rights, without, and on a server lacking them."""

import contextlib
import os
import re
import secrets

import pytest
from django.core.management import CommandError
from django.db import connection, connections
from psycopg import sql

from tipcables.postgres.extensions import CreateExtensions

NAMES = ("pg_trgm", "unaccent")


@contextlib.contextmanager
def limited_role():
    """A new database, and a connection to it by a role that may only connect."""
    mark = f"{os.getpid()}_{secrets.token_hex(3)}"
    role, database, password = f"limited_{mark}", f"test_tipcables_{mark}", secrets.token_hex(16)
    with connection._nodb_cursor() as cursor:
        cursor.execute(
            sql.SQL("create role {} login password {}").format(
                sql.Identifier(role), sql.Literal(password)
            )
        )
        cursor.execute(f"create database {database}")
    settings = connection.settings_dict | {
        "NAME": database,
        "USER": role,
        "PASSWORD": password,
        "OPTIONS": {k: v for k, v in connection.settings_dict["OPTIONS"].items() if k != "pool"},
    }
    try:
        connections["limited"] = type(connections["default"])(settings, alias="limited")
        yield connections["limited"]
    finally:
        connections["limited"].close()
        del connections["limited"]
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"drop database {database}")
            cursor.execute(f"drop role {role}")


@contextlib.contextmanager
def owner_of(other):
    """A connection to the same database by the role that made it."""
    settings = connection.settings_dict | {
        "NAME": other.settings_dict["NAME"],
        "OPTIONS": other.settings_dict["OPTIONS"],
    }
    owner = type(connections["default"])(settings, alias="owner")
    connections["owner"] = owner
    try:
        yield owner
    finally:
        owner.close()
        del connections["owner"]


def apply(to, *names):
    with to.schema_editor() as editor:
        CreateExtensions(*names).database_forwards("cables", editor, None, None)


@pytest.mark.django_db
def test_role_without_rights_is_told_the_sql_and_it_suffices():
    with limited_role() as limited:
        with pytest.raises(CommandError) as caught:
            apply(limited, *NAMES)
        message = str(caught.value)
        assert limited.settings_dict["USER"] in message
        assert limited.settings_dict["NAME"] in message
        statements = re.findall(r"create extension [^;]+;", message)
        assert len(statements) == len(NAMES)
        limited.close()
        with owner_of(limited) as owner, owner.cursor() as cursor:
            cursor.execute(" ".join(statements))
        # What is there already needs no rights.
        apply(limited, *NAMES)
        with limited.cursor() as cursor:
            cursor.execute("select unaccent('Chişinău')")
            assert cursor.fetchone() == ("Chisinau",)


@pytest.mark.django_db
def test_only_missing_extensions_are_asked_for():
    with limited_role() as limited:
        with owner_of(limited) as owner:
            apply(owner, "pg_trgm")
        with pytest.raises(CommandError) as caught:
            apply(limited, *NAMES)
        assert '"unaccent"' in str(caught.value)
        assert '"pg_trgm"' not in str(caught.value)


@pytest.mark.django_db
def test_server_without_the_extension_is_told_apart():
    with pytest.raises(CommandError, match="does not have the extension 'no_such'"):
        apply(connection, "no_such")


@pytest.mark.django_db
def test_migrations_bring_what_search_needs():
    with connection.cursor() as cursor:
        cursor.execute("select extname from pg_extension")
        assert {name for (name,) in cursor.fetchall()} >= set(NAMES)
