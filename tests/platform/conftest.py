"""Real embedded servers, each in a folder of its own, away from the developer's."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tipcables.postgres.embedded import Layout, read_state

ROOT = Path(__file__).resolve().parents[2]

#: Uses the server of the folder given: says the server's process number, then runs each line of
#: SQL it is sent and answers with its first value or the class of the error.
USER = """
import sys
import psycopg
from pathlib import Path
from tipcables.postgres.embedded import DATABASE, ROLE, EmbeddedServer
from tipcables.postgres.errors import EmbeddedPostgresError

server = EmbeddedServer.at(Path(sys.argv[1]))

def run(sql):
    with psycopg.connect(
        host=server.ensure(), user=ROLE, dbname=DATABASE, autocommit=True
    ) as connection:
        found = connection.execute(sql)
        return found.fetchone()[0] if found.description else "done"

try:
    run("select 1")
    print((server.layout.data / "postmaster.pid").read_text().split()[0], flush=True)
except EmbeddedPostgresError as error:
    print("refused:", error, flush=True)
    sys.exit(1)
for line in sys.stdin:
    try:
        print(run(line), flush=True)
    except psycopg.Error as error:
        print(type(error).__name__, flush=True)
"""


class User:
    """A process that uses an embedded server until told to leave, or killed."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", USER, str(folder)],
            cwd=ROOT,
            env=os.environ | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hello(self) -> str:
        """The server's process number, or why there is none; waits for it."""
        return self.process.stdout.readline().strip()

    def ask(self, sql: str) -> str:
        """The first value of the answer."""
        self.process.stdin.write(sql + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def leave(self) -> None:
        """End in good order."""
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()

    def kill(self) -> None:
        """End by kill -9."""
        self.process.kill()
        self.leave()


class Place:
    """A folder for an embedded server, and what runs there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.layout = Layout(folder)
        self.users: list[User] = []

    def user(self, **environment: str) -> User:
        """Start one more user."""
        user = User(self.folder, **environment)
        self.users.append(user)
        return user

    def supervisor(self) -> int:
        """The process number of the supervisor."""
        return read_state(self.layout).pid

    def processes(self) -> list[str]:
        """Command lines of whatever still runs for this folder."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, OSError):
                command = " ".join(process.cmdline())
                served = process.name() == "postgres" and self.layout.data.samefile(process.cwd())
                supervised = f"tipcables.postgres.supervisor {self.folder}" in command
                if served or supervised:
                    found.append(command)
        return found

    def wait_until_empty(self, seconds: float = 8) -> list[str]:
        """What is left after so many seconds: an empty list if all went well."""
        deadline = time.monotonic() + seconds
        while (left := self.processes()) and time.monotonic() < deadline:
            time.sleep(0.1)
        return left

    def close(self) -> None:
        """See every user off and wait for the server to end."""
        for user in self.users:
            user.leave()
        self.users = []
        with contextlib.suppress(FileNotFoundError):
            self.layout.hurry.touch()
        assert self.wait_until_empty() == []


@pytest.fixture(scope="session")
def made_place(tmp_path_factory) -> Place:
    """A cluster made once for all tests of this folder."""
    place = Place(tmp_path_factory.mktemp("made") / "postgres")
    place.user().hello()
    place.close()
    return place


@pytest.fixture
def place(made_place):
    """The shared cluster, stopped before and after."""
    yield made_place
    made_place.close()


@pytest.fixture
def new_place(tmp_path):
    """A folder where nothing was ever started."""
    place = Place(tmp_path / "postgres")
    yield place
    place.close()


@pytest.fixture
def kill():
    """Kill -9."""
    return lambda number: os.kill(int(number), signal.SIGKILL)
