"""The backend Django loads for `ENGINE = "tipcables.postgres"`."""

from __future__ import annotations

from pathlib import Path

from django.db.backends.postgresql import base, client, features
from django.db.utils import OperationalError

from .account import find_runtime
from .embedded import EmbeddedServer
from .errors import EmbeddedPostgresError


class DatabaseFeatures(features.DatabaseFeatures):
    """Django 5.2 still takes PostgreSQL 14; this project does not test it."""

    minimum_database_version = (15,)


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with the wheel's own psql where the server is the embedded one."""

    def runshell(self, parameters):
        """Start the server if it is ours, then hand over to psql."""
        if self.connection.embedded_folder:
            self.connection.ensure_server()
            self.executable_name = str(find_runtime() / "bin" / "psql")
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's PostgreSQL backend, which first sees to it that the embedded server runs.

    It does so when a connection is asked for, not when Django loads: a command that needs no
    database starts none. With no EMBEDDED folder in its settings it is Django's own backend.
    """

    features_class = DatabaseFeatures
    client_class = DatabaseClient

    _reached: set[tuple] = set()

    @property
    def embedded_folder(self) -> Path | None:
        """The folder of the embedded server; None when DATABASE_URL names another one."""
        return self.settings_dict.get("EMBEDDED")

    def ensure_server(self) -> None:
        """Start or join the embedded server and note where its socket is."""
        try:
            host = EmbeddedServer.at(self.embedded_folder).ensure()
        except EmbeddedPostgresError as error:
            raise OperationalError(str(error)) from error
        self.settings_dict["HOST"] = host

    def get_connection_params(self):
        """Return psycopg's parameters; raise OperationalError when no server can be had."""
        if self.embedded_folder:
            self.ensure_server()
        return super().get_connection_params()

    def get_new_connection(self, conn_params):
        """Connect once without the pool, so that a wrong address fails at once and says why.

        The pool itself would try again and again and in the end only tell how long it took.
        """
        key = (self.alias, conn_params.get("host"), conn_params.get("dbname"))
        if key not in self._reached:
            self.Database.connect(**conn_params).close()
            self._reached.add(key)
        return super().get_new_connection(conn_params)

    def close_pool(self):
        """Close the pool if there is one; Django would open one, and start the server, for it."""
        if self.alias in self._connection_pools:
            super().close_pool()
