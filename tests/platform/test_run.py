"""`make run` after its set-up: it serves, says where, and leaves nothing behind however it ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import psutil
import pytest

from .conftest import ROOT
from .test_settings import OURS, run


class Running:
    """One `make run`, in a session of its own as on a terminal of its own."""

    def __init__(self, place) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        clean = {name: value for name, value in os.environ.items() if name not in OURS}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tipcables.development", str(self.port)],
            cwd=ROOT,
            env=clean | {"TIPCABLES_POSTGRES_FOLDER": str(place.folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.said = []

    def wait_until_it_serves(self) -> None:
        """Read what it prints up to the line that says where."""
        for line in self.process.stdout:
            self.said.append(line)
            if line.startswith("tipcables is at"):
                return
        pytest.fail("".join(self.said))

    def family(self) -> list[psutil.Process]:
        """It and the processes it started, the database's apart."""
        head = psutil.Process(self.process.pid)
        return [head, *head.children(recursive=True)]

    def close(self) -> None:
        """End it for good."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture
def running(place):
    """A `make run` that serves."""
    running = Running(place)
    try:
        running.wait_until_it_serves()
        yield running
    finally:
        running.close()


def test_it_serves_the_sample_cables_and_ctrl_c_leaves_nothing(running, place):
    assert running.said[-1] == (
        f"tipcables is at http://127.0.0.1:{running.port}/ (Ctrl-C stops it)\n"
    )
    with urllib.request.urlopen(f"http://127.0.0.1:{running.port}/cables/") as page:
        assert b"09DUSHANBE" in page.read()
    family = running.family()
    assert len(family) == 2

    os.killpg(running.process.pid, signal.SIGINT)
    assert running.process.wait(20) == 0
    # It has seen the database stopped before it ended itself.
    assert place.processes() == []
    assert psutil.wait_procs(family, timeout=1)[1] == []


def test_kill_9_leaves_nothing(running, place, kill):
    family = running.family()
    kill(running.process.pid)
    assert psutil.wait_procs(family, timeout=5)[1] == []
    assert place.wait_until_empty() == []


def test_port_in_use_is_told_with_the_remedy():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        started = time.monotonic()
        done = run("-m", "tipcables.development", str(port))
    assert done.returncode == 1
    assert f"Port {port} cannot be used" in done.stderr
    assert "make run PORT=" in done.stderr
    assert "Traceback" not in done.stderr
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("word", ["", "http", "0", "65536", "80 80"])
def test_port_must_be_one(word):
    done = run("-m", "tipcables.development", word)
    assert done.returncode == 1
    assert "PORT must be a number" in done.stderr
