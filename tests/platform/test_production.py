"""The production server as docs/running.md starts it: gunicorn, hashed files, https in front."""

import contextlib
import http.client
import os
import re
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from .conftest import ROOT
from .test_settings import OURS, PRODUCTION


class Site:
    """A running production server."""

    def __init__(self, port: int, log) -> None:
        self.port = port
        self.log = log

    def get(self, path: str, **headers: str) -> http.client.HTTPResponse:
        """Ask as a proxy would that took the request over https; the body is read already."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            connection.request(
                "GET",
                path,
                headers={"Host": "example.org", "X-Forwarded-Proto": "https"}
                | {name.replace("_", "-"): value for name, value in headers.items()},
            )
            response = connection.getresponse()
            response.text = response.read()
            return response


@pytest.fixture(scope="module")
def site(tmp_path_factory, made_place):
    """gunicorn with two workers, on the embedded server of these tests or on DATABASE_URL."""
    folder = tmp_path_factory.mktemp("production")
    environment = {name: value for name, value in os.environ.items() if name not in OURS} | {
        **PRODUCTION,
        "BEHIND_PROXY": "1",
        "DATABASE_POOL_SIZE": "2",
        "STATIC_ROOT": str(folder / "static"),
        "TIPCABLES_POSTGRES_FOLDER": str(made_place.folder),
    }
    for command in (["migrate", "--verbosity=0"], ["collectstatic", "--no-input", "-v0"]):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True
        )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "tipcables.wsgi"),
                *("--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"),
                "--no-control-socket",
            ],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=output,
        )
    site = Site(port, log)
    deadline = time.monotonic() + 30
    while True:
        with contextlib.suppress(OSError):
            if site.get("/healthz").status == 200:
                break
        assert server.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.2)
    yield site
    server.terminate()
    assert server.wait(20) == 0
    assert made_place.wait_until_empty() == []


def test_pages_are_served_with_hashed_files(site):
    page = site.get("/cables/")
    assert page.status == 200
    (style,) = re.findall(r'href="(/static/cables/site\.[0-9a-f]{12}\.css)"', page.text.decode())
    for coding in ("br", "gzip"):
        answer = site.get(style, Accept_Encoding=coding)
        assert answer.status == 200
        assert answer.headers["Content-Encoding"] == coding
        assert "immutable" in answer.headers["Cache-Control"]


def test_transport_is_strict(site):
    headers = site.get("/cables/").headers
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    plain = site.get("/cables/", X_Forwarded_Proto="http")
    assert (plain.status, plain.headers["Location"]) == (301, "https://example.org/cables/")
    # A load balancer asks for health without https.
    assert site.get("/healthz", X_Forwarded_Proto="http").status == 200


def test_other_hosts_are_refused(site):
    assert site.get("/cables/", Host="evil.example.net").status == 400


def test_cookies_are_secure(site):
    cookie = site.get("/admin/login/").headers["Set-Cookie"]
    assert "Secure" in cookie
    assert "HttpOnly" in cookie


def test_unknown_page_is_ours(site):
    answer = site.get("/no-such-page")
    assert answer.status == 404
    assert b"<title>" in answer.text


def test_more_readers_than_connections_are_all_served(site):
    with ThreadPoolExecutor(16) as readers:
        answers = readers.map(lambda _: site.get("/cables/").status, range(48))
        assert set(answers) == {200}


def test_requests_are_logged(site):
    site.get("/cables/?q=a%20b")
    deadline = time.monotonic() + 5
    while "path=/cables/?q=a%20b" not in site.log.read_text() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert re.search(r"method=GET path=/cables/\?q=a%20b status=200 ms=\d+", site.log.read_text())
