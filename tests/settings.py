"""The project's settings, as every test run wants them whatever the shell has set.

Only DATABASE_URL is taken from the environment: it says which server the tests run on.
"""

import os
import secrets

for _name in ("DJANGO_DEBUG", "ALLOWED_HOSTS", "HTTPS", "BEHIND_PROXY", "HSTS_SECONDS"):
    os.environ.pop(_name, None)
os.environ["DJANGO_ENV"] = "development"
os.environ["SECRET_KEY"] = secrets.token_urlsafe(64)

from tipcables.settings import *  # noqa: E402, F403

# The real hashers are slow on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A line for each of some thousand requests would bury what a failed test has to say.
LOGGING["loggers"]["tipcables.requests"]["level"] = "WARNING"  # noqa: F405
