"""What every answer carries, and the health check."""

import logging

import psycopg
import pytest
from django.db import NotSupportedError, connection, connections

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/healthz", "/admin/login/", "/no-such-page"])
def test_every_answer_carries_the_strict_headers(client, path):
    headers = client.get(path).headers
    given = {part.strip() for part in headers["Content-Security-Policy"].split(";")}
    assert given >= POLICY
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
def test_health_is_good_with_a_database(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.post("/healthz").status_code == 405


@pytest.mark.django_db
def test_health_is_bad_without_a_database(client, monkeypatch):
    def refuse(*arguments, **options):
        raise psycopg.OperationalError("no such server, password hush")

    with connection.wrap_database_errors:
        monkeypatch.setattr(connection, "_cursor", connection.wrap_database_errors(refuse))
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert b"hush" not in answer.content


@pytest.mark.django_db
def test_older_postgresql_is_refused(monkeypatch):
    monkeypatch.setattr(
        connections["default"], "get_database_version", lambda: (14, 19), raising=True
    )
    with pytest.raises(NotSupportedError, match="PostgreSQL 15 or later is required"):
        connection.check_database_version_supported()


@pytest.mark.django_db
def test_request_is_logged_in_one_line(client, caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("tipcables.requests"), "handlers", [caplog.handler])
    with caplog.at_level("INFO", "tipcables.requests"):
        client.get("/healthz?a=1%0Ab&q=café")
    (line,) = caplog.messages
    assert line.startswith("method=GET path=/healthz?a=1%0Ab&q=")
    assert " status=200 ms=" in line
    assert line.isascii()
    assert "\n" not in line
