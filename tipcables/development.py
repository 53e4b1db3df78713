"""What `make run` does once the packages are there: database, vocabulary, cables, server.

    python -m tipcables.development [PORT]

It prepares everything in this process, then serves with Django's development server, which
starts again by itself when the code changes. However it ends, nothing stays behind.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "fixtures" / "cables"
HOST = "127.0.0.1"

#: Any number, the same for all: two preparations of one database take turns.
PREPARING = 7_431_909


def main(arguments: list[str]) -> int:
    """Prepare and serve; return the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tipcables.settings")
    os.environ.setdefault("DJANGO_ENV", "development")
    port = read_port(arguments[0] if arguments else "8000")
    serving_again = os.environ.get("RUN_MAIN") == "true"
    # A shell has its background jobs ignore SIGINT; whoever sends one to us means it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    tie_to_parent()
    if serving_again:
        # Another process may have taken the port while this one prepared.
        check_port(port)
        set_up_again()
        serve(port)
        return 0

    # make passes SIGTERM on to us; a closed terminal says SIGHUP. Both end us in good order.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda got, _frame: sys.exit(128 + got))
    check_port(port)

    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError
    from django.db import Error, OperationalError

    try:
        django.setup()
        prepare()
        serve(port)
    except KeyboardInterrupt:
        pass
    except (CommandError, Error, ImproperlyConfigured) as error:
        print(f"tipcables does not start: {error}", file=sys.stderr)
        if isinstance(error, OperationalError):
            print(
                "The database was lost, or cannot be had. What was committed is kept: "
                "`make run` again goes on from there.",
                file=sys.stderr,
            )
        return 1
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        let_go()
    return 0


def read_port(word: str) -> int:
    """Return the port's number, or end with what is wrong about it."""
    if not word.isdigit() or not 0 < int(word) < 65536:
        sys.exit(f"PORT must be a number from 1 to 65535, not {word!r}.")
    return int(word)


def check_port(port: int) -> None:
    """End with a plain message when the port cannot be had, before any work is done."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            other = port + 1 if port < 65535 else 8000
            sys.exit(
                f"Port {port} cannot be used ({error.strerror}): perhaps tipcables runs there "
                f"already, see http://{HOST}:{port}/. For another port: make run PORT={other}"
            )


def prepare() -> None:
    """Migrate, load the vocabulary, ingest the sample cables; each does only what is missing."""
    from django.core.management import call_command
    from django.db import connection

    with taking_turns():
        call_command("migrate", interactive=False, verbosity=0)
        print("Database: ready", flush=True)
        call_command("load_vocabulary")
        call_command("ingest", str(SAMPLES))
    connection.close()
    connection.close_pool()


@contextlib.contextmanager
def taking_turns():
    """Hold a lock in the database, so that two `make run` at once prepare one after the other.

    It has a connection of its own, which outlives whatever the commands do to theirs.
    """
    import psycopg
    from django.db import connection

    parameters = connection.get_connection_params()
    for name in ("cursor_factory", "server_side_binding", "prepare_threshold", "context"):
        parameters.pop(name, None)
    with psycopg.connect(**parameters, autocommit=True) as turn:
        (mine,) = turn.execute("select pg_try_advisory_lock(%s)", [PREPARING]).fetchone()
        if not mine:
            print("Another process is preparing this database; waiting for it", flush=True)
            turn.execute("select pg_advisory_lock(%s)", [PREPARING])
        yield


def set_up_again() -> None:
    """Load the code in the process that serves; a fault in it waits for its correction.

    This is what Django's own runserver does: the server stays up with the error on the terminal
    and starts again once the file is saved.
    """
    import django
    from django.apps import apps
    from django.utils import autoreload

    try:
        autoreload.check_errors(django.setup)()
    except Exception:
        apps.all_models = defaultdict(dict)
        apps.app_configs = {}
        apps.apps_ready = apps.models_ready = apps.ready = True


def serve(port: int) -> None:
    """Serve until told to stop; the last line printed says where."""
    from django.contrib.staticfiles.management.commands.runserver import Command

    class Serve(Command):
        """Django's development server, announced in one line."""

        def check_migrations(self):
            """`prepare` has seen to them."""

        def on_bind(self, server_port):
            """Say where, once the port is ours."""
            print(f"tipcables is at http://{HOST}:{server_port}/ (Ctrl-C stops it)", flush=True)

    Serve().run_from_argv(["manage.py", "runserver", f"{HOST}:{port}"])


def tie_to_parent() -> None:
    """End when the process that started this one is gone, even by kill -9 (on Linux)."""
    from tipcables.postgres.account import die_with_parent

    die_with_parent(signal.SIGTERM)


def let_go() -> None:
    """See the serving process gone; leave the database, and if nobody else uses it, that too."""
    deadline = time.monotonic() + 5
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < deadline:
            os.waitpid(-1, os.WNOHANG)
            time.sleep(0.02)

    from django.conf import settings
    from django.db import connection

    if not settings.configured:
        return
    connection.close()
    connection.close_pool()
    folder = settings.DATABASES["default"].get("EMBEDDED")
    if folder:
        from tipcables.postgres.embedded import EmbeddedServer

        EmbeddedServer.at(folder).release(wait=20)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
