"""DATABASE_URL means what it means to psql."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from tipcables.postgres.url import parse_database_url

EMPTY = {"USER": "", "PASSWORD": "", "HOST": "", "PORT": "", "OPTIONS": {}}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://ann:secret@db.example.org:5433/cables",
            {
                "NAME": "cables",
                "USER": "ann",
                "PASSWORD": "secret",
                "HOST": "db.example.org",
                "PORT": "5433",
            },
        ),
        ("postgres://db.example.org/cables", {"NAME": "cables", "HOST": "db.example.org"}),
        ("postgresql:///cables", {"NAME": "cables"}),
        ("postgresql://ann@/cables", {"NAME": "cables", "USER": "ann"}),
        (
            "postgresql://ann:p%40ss%2Fw%3Ard%20%25@h/cables",
            {"NAME": "cables", "USER": "ann", "PASSWORD": "p@ss/w:rd %", "HOST": "h"},
        ),
        ("postgresql://h/caf%C3%A9", {"NAME": "café", "HOST": "h"}),
        ("postgresql://[::1]:5432/cables", {"NAME": "cables", "HOST": "::1", "PORT": "5432"}),
        (
            "postgresql:///cables?host=/var/run/postgresql",
            {"NAME": "cables", "HOST": "/var/run/postgresql"},
        ),
        (
            "postgresql://%2Fvar%2Frun%2Fpostgresql/cables",
            {"NAME": "cables", "HOST": "/var/run/postgresql"},
        ),
        (
            "postgresql://h/cables?sslmode=verify-full&sslrootcert=/etc/ca.pem",
            {
                "NAME": "cables",
                "HOST": "h",
                "OPTIONS": {"sslmode": "verify-full", "sslrootcert": "/etc/ca.pem"},
            },
        ),
        (
            "postgresql://h/cables?application_name=my%20tip&connect_timeout=3",
            {
                "NAME": "cables",
                "HOST": "h",
                "OPTIONS": {"application_name": "my tip", "connect_timeout": "3"},
            },
        ),
        (
            "postgresql://a:1,b:2/cables?target_session_attrs=read-write",
            {
                "NAME": "cables",
                "HOST": "a,b",
                "PORT": "1,2",
                "OPTIONS": {"target_session_attrs": "read-write"},
            },
        ),
    ],
)
def test_address_is_read(url, expected):
    assert parse_database_url(url) == EMPTY | expected


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("sqlite:///cables.db", "must begin with postgresql://"),
        ("db.example.org/cables", "must begin with postgresql://"),
        ("postgresql+psycopg://h/cables", "must begin with postgresql://"),
        ("postgresql://ann:hush@h", "names no database"),
        ("postgresql://ann:hush@h/", "names no database"),
        ("postgresql://ann:hush@h/cables?no_such=1", "cannot be read"),
        ("postgresql://ann:hush%zz@h/cables", "cannot be read"),
        ("postgresql://ann:hush@[::1/cables", "cannot be read"),
    ],
)
def test_address_that_cannot_be_read_is_refused_without_its_password(url, reason):
    with pytest.raises(ImproperlyConfigured, match=reason) as caught:
        parse_database_url(url)
    assert "hush" not in str(caught.value)
