#!/usr/bin/env python3
"""Django's command line for this project."""

import os
import sys


def main() -> int:
    """Run one command; a fault of the set-up is one line and exit status 1, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tipcables.settings")
    # The settings themselves assume production. Whoever types a command sits before a checkout.
    os.environ.setdefault("DJANGO_ENV", "development")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
        from django.db.utils import NotSupportedError, OperationalError
    except ImportError:
        print(
            "Django is not installed for this Python. Run `make setup`, then "
            "`.venv/bin/python manage.py …`.",
            file=sys.stderr,
        )
        return 1
    try:
        execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, NotSupportedError, OperationalError) as error:
        if "--traceback" in sys.argv:
            raise
        print(f"tipcables: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
