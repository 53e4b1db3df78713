"""What a process calls to have the embedded PostgreSQL running for as long as it lives."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from .errors import FULL_DISK, EmbeddedPostgresError, explain_full_disk

DATABASE = "tipcables"
ROLE = "tipcables"

#: Seconds to wait for a server that another process is starting or stopping. Recovery of a big
#: database after a kill -9 is the slow case.
PATIENCE = 180.0


@dataclass(frozen=True)
class State:
    """What the supervisor last said of itself."""

    pid: int
    status: str  # starting, ready, stopping, stopped, failed
    message: str = ""
    socket: str = ""


@dataclass(frozen=True)
class Layout:
    """The files in the folder of an embedded server."""

    folder: Path

    @property
    def data(self) -> Path:
        """The PostgreSQL cluster itself: the user's data."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What PostgreSQL and the supervisor printed."""
        return self.folder / "log"

    @property
    def users(self) -> Path:
        """Locked, shared, by every process that uses the server."""
        return self.folder / "users.lock"

    @property
    def starter(self) -> Path:
        """Locked by the one process that is starting the supervisor."""
        return self.folder / "start.lock"

    @property
    def supervisor(self) -> Path:
        """Locked by the supervisor for as long as it lives."""
        return self.folder / "supervisor.lock"

    @property
    def hurry(self) -> Path:
        """Exists when the last user asked not to wait for another one before stopping."""
        return self.folder / "hurry"

    @property
    def state(self) -> Path:
        """The supervisor's `State` as JSON."""
        return self.folder / "state.json"


def read_state(layout: Layout) -> State | None:
    """Return what the supervisor last wrote; None when it never wrote or the file is broken."""
    try:
        return State(**json.loads(layout.state.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_state(layout: Layout, state: State) -> None:
    """Replace the state file in one step, so that no reader ever sees half of it."""
    part = layout.state.with_suffix(".part")
    part.write_text(json.dumps(asdict(state)), "utf-8")
    part.replace(layout.state)


def open_lock(path: Path) -> int:
    """Return a descriptor to lock; programs started from this process do not inherit it."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def try_lock(descriptor: int, kind: int) -> bool:
    """Take the lock if nobody stands in the way; True when taken."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class EmbeddedServer:
    """The embedded server of one folder, as seen by one process that uses it.

    A process is a user from its first `ensure()` until it ends, however it ends: what says so is
    a kernel lock, and the kernel drops it. The supervisor stops the server once nobody holds it.
    """

    _known: dict[Path, EmbeddedServer] = {}
    _known_guard = threading.Lock()

    @classmethod
    def at(cls, folder: Path) -> EmbeddedServer:
        """Return this process's one handle on the server of `folder`."""
        folder = Path(folder).absolute()
        with cls._known_guard:
            return cls._known.setdefault(folder, cls(folder))

    def __init__(self, folder: Path) -> None:
        self.layout = Layout(Path(folder).absolute())
        self._guard = threading.Lock()
        self._users: int | None = None

    def ensure(self) -> str:
        """Return the folder of the server's socket, after starting the server if need be.

        Cheap when it runs already. Raises EmbeddedPostgresError with the reason and the remedy.
        """
        with self._guard:
            try:
                if self._users is None:
                    self._join()
                return self._socket_if_ready() or self._start()
            except PermissionError as error:
                raise EmbeddedPostgresError(
                    f"The database folder {self.layout.folder} cannot be used by this account "
                    f"({error.strerror}: {error.filename}). It belongs to whoever ran this first: "
                    "run as that account, or give the folder to yours with chown -R."
                ) from error
            except OSError as error:
                raise EmbeddedPostgresError(
                    f"The database folder {self.layout.folder} cannot be used: {error}."
                ) from error

    def release(self, wait: float = 0.0) -> None:
        """Stop being a user; with `wait`, give the server so many seconds to end with its last.

        For a process that ends soon but wants to see the server gone first. Close every
        connection before: the server may end under them.
        """
        with self._guard:
            if self._users is None:
                return
            os.close(self._users)
            self._users = None
            if wait:
                self._wait_for_end(wait)

    def is_running(self) -> bool:
        """Whether the server's supervisor lives; touches nothing."""
        try:
            descriptor = os.open(self.layout.supervisor, os.O_RDWR | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            return not try_lock(descriptor, fcntl.LOCK_SH)
        finally:
            os.close(descriptor)

    def _join(self) -> None:
        self.layout.folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = open_lock(self.layout.users)
        # Held exclusively only by a supervisor that is shutting down.
        if not self._wait_for(lambda: try_lock(descriptor, fcntl.LOCK_SH)):
            os.close(descriptor)
            raise EmbeddedPostgresError(
                f"The database in {self.layout.folder} has been shutting down for "
                f"{PATIENCE:.0f} seconds. Its log is {self.layout.log}."
            )
        self._users = descriptor

    def _socket_if_ready(self) -> str | None:
        state = read_state(self.layout)
        return state.socket if state and state.status == "ready" and self.is_running() else None

    def _start(self) -> str:
        descriptor = open_lock(self.layout.starter)
        try:
            if not self._wait_for(lambda: try_lock(descriptor, fcntl.LOCK_EX)):
                raise EmbeddedPostgresError(
                    f"Another process has been starting the database for {PATIENCE:.0f} seconds. "
                    f"The log is {self.layout.log}."
                )
            if not self.is_running():
                self._spawn()
            if self._wait_for(lambda: self._socket_if_ready() or not self.is_running()):
                socket = self._socket_if_ready()
                if socket:
                    return socket
            raise EmbeddedPostgresError(self._reason())
        finally:
            os.close(descriptor)

    def _reason(self) -> str:
        """Why there is no server: the supervisor's words, if it could still write them."""
        state = read_state(self.layout)
        if state and state.status == "failed":
            return state.message
        if shutil.disk_usage(self.layout.folder).free < 1_000_000:
            return explain_full_disk(FULL_DISK[0], self.layout.folder)
        return f"The embedded database did not start. Its log is {self.layout.log}."

    def _spawn(self) -> None:
        """Start the supervisor; it has its lock, and has left our process tree, on return."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_"))}
        environment |= {"PYTHONPATH": str(Path(__file__).parents[2]), "LANG": "C"}
        done = subprocess.run(
            [sys.executable, "-m", "tipcables.postgres.supervisor", str(self.layout.folder)],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip()
            reason = said.splitlines()[-1] if said else "it gave no reason"
            raise EmbeddedPostgresError(
                explain_full_disk(said, self.layout.folder)
                or "The process that looks after the embedded database did not start: "
                f"{reason}. Its log is {self.layout.log}."
            )

    def _wait_for_end(self, seconds: float) -> None:
        descriptor = open_lock(self.layout.users)
        deadline = time.monotonic() + seconds
        refused = 0
        try:
            while self.is_running() and time.monotonic() < deadline:
                if try_lock(descriptor, fcntl.LOCK_EX):
                    fcntl.flock(descriptor, fcntl.LOCK_UN)
                    self.layout.hurry.touch()
                    refused = 0
                elif try_lock(descriptor, fcntl.LOCK_SH):
                    fcntl.flock(descriptor, fcntl.LOCK_UN)
                    # Shared but not exclusive: somebody else uses the server, so it stays. Not
                    # at the first sign, since the supervisor tries the lock now and then.
                    refused += 1
                    if refused > 5:
                        return
                else:
                    refused = 0  # the supervisor has it, and is stopping the server
                time.sleep(0.05)
        finally:
            os.close(descriptor)

    @staticmethod
    def _wait_for(ready) -> bool:
        deadline = time.monotonic() + PATIENCE
        pause = 0.01
        while not ready():
            if time.monotonic() > deadline:
                return False
            time.sleep(pause)
            pause = min(pause * 1.5, 0.2)
        return True
