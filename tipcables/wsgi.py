"""The entry point for a production server: `gunicorn tipcables.wsgi`."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tipcables.settings")

try:
    application = get_wsgi_application()
except ImproperlyConfigured as error:
    print(f"tipcables does not start: {error}", file=sys.stderr)
    # gunicorn takes 3 for "a new try would fail the same way" and ends; any other number makes
    # it try for ever.
    sys.exit(3)
