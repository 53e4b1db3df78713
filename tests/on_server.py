"""Run the tests on a PostgreSQL server of this machine: what `make test-server` does.

    python tests/on_server.py /usr/lib/postgresql/15/bin [arguments for pytest]

The server is made for the occasion in a temporary folder and removed afterwards. It listens on
TCP, and the tests come as a role that owns its databases but is no superuser, with a password
that an address must escape: the opposite of the embedded server in every respect.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import psycopg
import psycopg.sql

ROOT = Path(__file__).resolve().parents[1]
ACCOUNTS = ("postgres", "nobody")


def main(arguments: list[str]) -> int:
    """Return pytest's exit status, or 2 when there is no server to test on."""
    programs = Path(arguments[0]) if arguments and arguments[0] else None
    if programs is None or not (programs / "initdb").exists():
        print(
            "Name the folder with PostgreSQL's programs, for instance: "
            "make test-server PG_BIN=/usr/lib/postgresql/15/bin",
            file=sys.stderr,
        )
        return 2
    with server(programs) as address:
        version = subprocess.check_output([programs / "postgres", "--version"], text=True)
        print(f"Testing on {version.strip()}", flush=True)
        return subprocess.call(
            [sys.executable, "-m", "pytest", *arguments[1:]],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": address},
        )


@contextlib.contextmanager
def server(programs: Path):
    """Run a new cluster of these programs; the value is its address."""
    account = unprivileged_account()
    with tempfile.TemporaryDirectory(prefix="tipcables-") as folder:
        # The account must be able to walk through, and only it and we may.
        home = Path(folder)
        if account:
            os.chown(home, account["user"], account["group"])
        data = home / "data"
        secret, administrator = "p@ss/w:rd %1?", secrets.token_hex(16)
        password_file = home / "password"
        password_file.write_text(administrator, "ascii")
        password_file.chmod(0o644)
        common = {"cwd": "/", "stdin": subprocess.DEVNULL, **account}
        subprocess.run(
            [
                programs / "initdb",
                f"--pgdata={data}",
                "--username=administrator",
                f"--pwfile={password_file}",
                *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            **common,
        )
        port = free_port()
        log = home / "log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [
                    programs / "postgres",
                    *("-D", data),
                    *("-c", "listen_addresses=127.0.0.1"),
                    *("-c", f"port={port}"),
                    *("-c", "unix_socket_directories="),
                    *("-c", "fsync=off"),
                ],
                stdout=output,
                stderr=output,
                **common,
            )
        try:
            prepare(port, administrator, secret, process, log)
            yield f"postgresql://tester:{quote(secret, safe='')}@127.0.0.1:{port}/tipcables"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)
            shutil.rmtree(data, ignore_errors=True)


def unprivileged_account() -> dict[str, object]:
    """For root, the account to run PostgreSQL as; for anyone else nothing."""
    if os.geteuid() != 0:
        return {}
    for name in ACCOUNTS:
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    sys.exit(f"PostgreSQL does not run as root, and there is no account {' or '.join(ACCOUNTS)}.")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def prepare(
    port: int, administrator: str, secret: str, process: subprocess.Popen, log: Path
) -> None:
    """Wait for the server; make the role and its database."""
    deadline = time.monotonic() + 30
    while True:
        try:
            connection = psycopg.connect(
                host="127.0.0.1",
                port=port,
                user="administrator",
                password=administrator,
                dbname="postgres",
                autocommit=True,
            )
            break
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"The server did not start:\n{log.read_text('utf-8', 'replace')}")
            time.sleep(0.1)
    with connection:
        password = psycopg.sql.Literal(secret)
        connection.execute(
            psycopg.sql.SQL("create role tester login createdb createrole password {}").format(
                password
            )
        )
        connection.execute("create database tipcables owner tester")
    connection.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
