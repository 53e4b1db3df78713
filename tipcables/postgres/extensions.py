"""A migration step for PostgreSQL's extensions that tells an administrator what is missing."""

from __future__ import annotations

import psycopg
from django.core.management import CommandError
from django.db import Error, transaction
from django.db.migrations.operations.base import Operation, OperationCategory


class CreateExtensions(Operation):
    """Install the named extensions; those that are there already need no rights.

    Raises CommandError with the SQL for an administrator when this role may not install them,
    and with the package to install when the server does not have them.
    """

    category = OperationCategory.ADDITION
    # Others may use them by the time this is undone, and dropping them would take indexes along.
    reversible = True

    def __init__(self, *names: str) -> None:
        self.names = names

    def deconstruct(self):
        """Return what a squashed migration writes out."""
        return (self.__class__.__name__, list(self.names), {})

    def describe(self) -> str:
        """Say what `manage.py sqlmigrate` and the autodetector show."""
        return f"Creates the extensions {', '.join(self.names)}"

    def state_forwards(self, app_label, state):
        """Models know nothing of extensions."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Create whatever is missing, or say how it can be."""
        connection = schema_editor.connection
        with connection.cursor() as cursor:
            cursor.execute("select extname from pg_extension")
            present = {name for (name,) in cursor.fetchall()}
            cursor.execute("select current_user, current_database()")
            role, database = cursor.fetchone()
        missing = [name for name in self.names if name not in present]
        for name in missing:
            try:
                with transaction.atomic(using=connection.alias):
                    schema_editor.execute(f"create extension if not exists {_quoted(name)}")
            except Error as error:
                raise _explained(error, name, missing, role, database) from error

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Leave them in place."""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _explained(error: Error, name: str, missing: list[str], role: str, database: str) -> Exception:
    cause = error.__cause__
    if isinstance(cause, psycopg.errors.InsufficientPrivilege):
        statements = " ".join(f"create extension if not exists {_quoted(n)};" for n in missing)
        return CommandError(
            f"The role {role!r} may not install PostgreSQL extensions in the database "
            f"{database!r}. An administrator must run this in that database, once:\n\n"
            f"    {statements}\n\nThen run the same command again."
        )
    if isinstance(cause, psycopg.errors.FeatureNotSupported | psycopg.errors.UndefinedFile):
        return CommandError(
            f"This PostgreSQL server does not have the extension {name!r}. It is part of "
            "PostgreSQL's contrib modules: install those on the server (on Debian and Ubuntu "
            "they come with the server, on others look for postgresql-contrib)."
        )
    return error
