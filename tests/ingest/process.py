"""Commands of the project in processes of their own, on the database of the running test."""

import os
import sys

from django.db import connection

from tests.ingest.telegrams import SEEDS

START = """
import sys
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", *sys.argv[2:]])
"""


def command_line(*arguments, before=""):
    """`manage.py` with these arguments; `before` is code that runs first in that process."""
    start = START.replace("execute_from_command_line([", f"{before}\nexecute_from_command_line([")
    name = connection.settings_dict["NAME"]
    return [sys.executable, "-c", start, name, *map(str, arguments)]


def environment(**more):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "PYTHONPATH": str(SEEDS.parents[1]),
        **more,
    }
