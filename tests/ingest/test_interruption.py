"""The server goes away in the middle of a load: it is waited for, and no cable is lost."""

import psycopg
import pytest
from django.db import OperationalError

from cables import ingest as loading
from cables.models import Cable
from tests.ingest.telegrams import load, statuses, telegram


def broken(state):
    """The error of Django around the one of psycopg, as a lost connection gives it."""
    kind = psycopg.errors.lookup(state) if state else psycopg.OperationalError
    error = OperationalError("the server is gone")
    error.__cause__ = kind("the server is gone")
    return error


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("state", ["57P01", "57P03", "40P01", None])
def test_what_passes_is_tried_again_and_nothing_is_lost(tmp_path, monkeypatch, state):
    (tmp_path / "a.txt").write_text(telegram(70))
    (tmp_path / "b.txt").write_text(telegram(71))
    real, errors = loading.store_copy, [broken(state), broken(state)]

    def fail_twice(*arguments, **options):
        result = real(*arguments, **options)
        if errors:
            raise errors.pop()
        return result

    monkeypatch.setattr(loading, "store_copy", fail_twice)
    monkeypatch.setattr(loading, "PAUSES", (0, 0))
    assert statuses(load(tmp_path)) == ["added", "added"]
    assert Cable.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_server_that_stays_away_ends_the_run(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(telegram(70))

    def fail(*arguments, **options):
        raise broken("57P03")

    monkeypatch.setattr(loading, "store_copy", fail)
    monkeypatch.setattr(loading, "PAUSES", (0, 0))
    with pytest.raises(OperationalError):
        load(tmp_path)
    assert not Cable.objects.exists()
