"""The settings refuse what is unsafe, in one line, and keep what is safe by default."""

import os
import subprocess
import sys

import pytest

from tipcables.environment import secret_from_file

from .conftest import ROOT

LONG = "0123456789abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ"
PRODUCTION = {"DJANGO_ENV": "production", "SECRET_KEY": LONG, "ALLOWED_HOSTS": "example.org"}
OURS = (
    "DJANGO_SETTINGS_MODULE",
    # Set by the browser tests, and an error in a deployment.
    "DJANGO_ALLOW_ASYNC_UNSAFE",
    "DJANGO_ENV",
    "DJANGO_DEBUG",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "HTTPS",
    "BEHIND_PROXY",
)


def run(*command: str, **environment: str) -> subprocess.CompletedProcess:
    """Run this Python with nothing of ours in the environment but what is given."""
    clean = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"SECRET_KEY": ""}, "set SECRET_KEY to start"),
        ({"ALLOWED_HOSTS": ""}, "set ALLOWED_HOSTS to start"),
        ({"SECRET_KEY": "", "ALLOWED_HOSTS": ""}, "set SECRET_KEY and ALLOWED_HOSTS to start"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too short"),
        ({"DJANGO_DEBUG": "1"}, "not allowed"),
        ({"HTTPS": "perhaps"}, "HTTPS is 'perhaps'"),
        ({"DATABASE_POOL_SIZE": "0"}, "DATABASE_POOL_SIZE is '0'"),
        ({"DJANGO_ENV": "staging"}, "DJANGO_ENV is 'staging'"),
        ({"DATABASE_URL": "mysql://h/n"}, "DATABASE_URL must begin"),
    ],
)
def test_unsafe_or_unclear_setting_is_refused_in_one_line(environment, reason):
    done = run("manage.py", "check", **PRODUCTION | environment)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert reason in done.stderr


def test_production_is_what_nothing_set_means():
    done = run("-c", "import tipcables.wsgi")
    # 3 makes gunicorn give up instead of trying again for ever.
    assert done.returncode == 3
    assert "set SECRET_KEY and ALLOWED_HOSTS" in done.stderr
    assert "Traceback" not in done.stderr


def test_deployment_check_is_clean():
    done = run("manage.py", "check", "--deploy", "--fail-level", "INFO", **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_command_without_need_of_a_database_starts_none(tmp_path):
    folder = tmp_path / "postgres"
    done = run("manage.py", "check", TIPCABLES_POSTGRES_FOLDER=str(folder))
    assert done.returncode == 0
    assert not folder.exists()


def test_secret_is_made_once_and_private(tmp_path):
    path = tmp_path / "secret"
    first = secret_from_file(path)
    assert len(first) > 50
    assert secret_from_file(path) == first
    assert path.stat().st_mode & 0o077 == 0
    assert [found.name for found in tmp_path.iterdir()] == ["secret"]


def test_unreachable_server_is_told_in_one_line_at_once():
    done = run(
        "manage.py", "migrate", "--check", DATABASE_URL="postgresql://ann:hush@127.0.0.1:1/none"
    )
    assert done.returncode == 1
    assert "Connection refused" in done.stderr
    assert "Traceback" not in done.stderr
    assert "hush" not in done.stderr
