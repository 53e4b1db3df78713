"""Make .venv and install the pinned packages; do nothing when that is done already.

Usage: python requirements/install.py [--any-python] app.txt [dev.txt …]

With --any-python an environment that another Python made is kept.

Needs nothing but Python's own library. Two at once take turns. What was installed is remembered
as a fingerprint of the files and of the Python, and a half-made environment has none.
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
MADE_BY = VENV / ".made-by"


def fingerprint(name):
    """Return what a requirement file and the environment it goes into come down to."""
    return hashlib.sha256(MADE_BY.read_bytes() + (HERE / name).read_bytes()).hexdigest()


def stamp(name):
    """Return the file that holds the fingerprint of what was installed from `name`."""
    return VENV / f".installed-{name}"


def is_installed(name):
    """Return whether `name` was installed whole, as it now reads, into this environment."""
    try:
        return stamp(name).read_text("ascii") == fingerprint(name)
    except OSError:
        return False


def identity(version, executable):
    """Return what an environment remembers of its making: Python's version, program, place."""
    return f"{version}\n{executable}\n{ROOT}\n"


def venv_fits(any_python):
    """Return whether .venv can be used: whole, in its place, and made by the Python asked for.

    Where none was asked for, the Python that made it once will do, as long as it is there still
    and has not been replaced by another version.
    """
    try:
        kept = MADE_BY.read_text("utf-8")
        if not any_python:
            return PYTHON.exists() and kept == identity(version_of(sys.executable), sys.executable)
        version, _executable, place = kept.splitlines()
        return place == str(ROOT) and version_of(PYTHON) == version
    except (OSError, ValueError):
        return False


def version_of(program):
    """Return `3.11` and the like; empty when the program does not run."""
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        return subprocess.check_output(
            [str(program), "-c", question], stdin=subprocess.DEVNULL, universal_newlines=True
        ).strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def make_venv():
    """Make .venv with pip in it, or end with what to install."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        sys.exit(
            f"This Python ({sys.executable}) cannot make virtual environments: its venv and "
            "ensurepip modules are missing.\nOn Debian and Ubuntu they are in a package of their "
            f"own: apt-get install python{version}-venv\nOr choose another Python: "
            "make run PYTHON=/path/to/python3"
        )
    if VENV.exists():
        shutil.rmtree(VENV)
    print("Making the virtual environment .venv", flush=True)
    run([sys.executable, "-m", "venv", str(VENV)])
    MADE_BY.write_text(identity(version_of(sys.executable), sys.executable), "utf-8")


def run(command):
    """Run a program; end with its exit status when it fails."""
    status = subprocess.call(command, stdin=subprocess.DEVNULL, cwd=ROOT)
    if status:
        sys.exit(f"This command failed with status {status}: {' '.join(command)}")


def main(arguments):
    """Install what is missing of the files named, in order."""
    any_python = "--any-python" in arguments
    names = [argument for argument in arguments if argument != "--any-python"]
    if venv_fits(any_python) and all(is_installed(name) for name in names):
        return
    with open(ROOT / ".setup.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up is at work in this checkout; waiting for it", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not venv_fits(any_python):
            make_venv()
        for name in names:
            if is_installed(name):
                continue
            print(f"Installing the packages of requirements/{name}", flush=True)
            stamp(name).unlink(missing_ok=True)
            run(
                [
                    str(PYTHON),
                    *("-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
                    # Every package is listed with its hash; nothing else may come along.
                    *("--no-deps", "--require-hashes", "--only-binary=:all:"),
                    *("--requirement", str(HERE / name)),
                ]
            )
            stamp(name).write_text(fingerprint(name), "ascii")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
