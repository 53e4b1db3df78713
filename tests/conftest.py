"""What all tests share."""

import re

import psutil
import pytest


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_blocker, django_db_modify_db_settings_parallel_suffix):
    """Drop the test databases that killed test runs left on the embedded server.

    Their names end in the number of a process. A server of somebody else's is left alone: its
    other test runs may be on other machines.
    """
    from django.db import connection

    if not connection.settings_dict.get("EMBEDDED"):
        return
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(
            "select datname from pg_database d where datname like 'test\\_tipcables\\_%' and not "
            "exists (select from pg_stat_activity a where a.datname = d.datname)"
        )
        for (name,) in cursor.fetchall():
            number = re.search(r"\d+", name)
            if number and not psutil.pid_exists(int(number[0])):
                cursor.execute(f'drop database if exists "{name}"')
