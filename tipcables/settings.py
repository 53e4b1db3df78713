"""Settings, grouped; each can be overridden from the environment as docs/running.md lists.

The safe value is always the default: with nothing set, this is a production configuration that
refuses to start. `make run`, `manage.py` and the tests say DJANGO_ENV=development.
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from tipcables.environment import flag, items, number, one_of, secret_from_file, text
from tipcables.postgres.url import parse_database_url

BASE_DIR = Path(__file__).resolve().parent.parent

# Which kind of place this is

ENVIRONMENT = one_of("DJANGO_ENV", ("production", "development"))
PRODUCTION = ENVIRONMENT == "production"

# Off even in development, so that what is seen there is what production shows, error pages
# included. `make run DEBUG=1` turns Django's own error pages on.
DEBUG = flag("DJANGO_DEBUG", default=False)
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DJANGO_DEBUG shows code and settings to visitors: not allowed.")

SECRET_KEY = text("SECRET_KEY")
ALLOWED_HOSTS = items("ALLOWED_HOSTS")
if PRODUCTION:
    missing = [name for name in ("SECRET_KEY", "ALLOWED_HOSTS") if not globals()[name]]
    if missing:
        raise ImproperlyConfigured(
            f"set {' and '.join(missing)} to start in production, "
            "or DJANGO_ENV=development on your own machine (docs/running.md tells more)."
        )
    if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
        raise ImproperlyConfigured(
            "SECRET_KEY is too short to be safe. Make one with: "
            "python3 -c 'import secrets; print(secrets.token_urlsafe(64))'"
        )
else:
    SECRET_KEY = SECRET_KEY or secret_from_file(BASE_DIR / ".secret-key")
    ALLOWED_HOSTS = ALLOWED_HOSTS or ["127.0.0.1", "localhost", "[::1]"]

# What the application is made of

INSTALLED_APPS = [
    "cables",
    "django_filters",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "tipcables.middleware.log_requests",
    "django.middleware.security.SecurityMiddleware",
    "tipcables.middleware.permissions_policy",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "tipcables.urls"
WSGI_APPLICATION = "tipcables.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Database: the one that DATABASE_URL names, else PostgreSQL started from the wheel when needed

EMBEDDED_FOLDER = Path(text("TIPCABLES_POSTGRES_FOLDER") or BASE_DIR / ".postgres").absolute()

DATABASES = {
    "default": {
        "ENGINE": "tipcables.postgres",
        **(
            parse_database_url(text("DATABASE_URL"))
            if text("DATABASE_URL")
            else {"NAME": "tipcables", "USER": "tipcables", "EMBEDDED": EMBEDDED_FOLDER}
        ),
        # The process number keeps two test runs on one server out of each other's way.
        "TEST": {"NAME": f"test_tipcables_{os.getpid()}"},
        "CONN_HEALTH_CHECKS": True,
    }
}
DATABASES["default"].setdefault("OPTIONS", {})
DATABASES["default"]["OPTIONS"]["pool"] = {
    "min_size": 1,
    "max_size": number("DATABASE_POOL_SIZE", default=8, least=1),
    "timeout": 10,
}

# Findings: an archive about trafficking has no use for a quarter of a million meetings about
# anything else, and a curator none for reviewing them.

FINDINGS_OF_EVERY_SUBJECT = flag("FINDINGS_OF_EVERY_SUBJECT", default=False)

# Language and time

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Static files

STATIC_URL = "static/"
STATIC_ROOT = Path(text("STATIC_ROOT") or BASE_DIR / "staticfiles").absolute()
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # Hashed names need `manage.py collectstatic`, which development does without.
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = not PRODUCTION

# Accounts and sessions

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "admin:login"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = items("CSRF_TRUSTED_ORIGINS")

# Transport and headers

# Cookies marked secure and the redirect to https need a server that speaks https, at least in
# front of this one; development has none.
HTTPS = flag("HTTPS", default=PRODUCTION)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = number("HSTS_SECONDS", default=365 * 24 * 60 * 60) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
if flag("BEHIND_PROXY", default=False):
    # Only where a proxy in front sets this header itself; else a visitor could.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
PERMISSIONS_POLICY = {
    name: []
    for name in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}

# Uploads and forms: the admin's forms of a long cable have many fields

DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# Logging: requests to standard output, troubles to standard error

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "request": {"format": "{asctime} {message}", "style": "{"},
        "plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "handlers": {
        "requests": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "formatter": "request",
        },
        "troubles": {"class": "logging.StreamHandler", "formatter": "plain"},
    },
    "root": {"handlers": ["troubles"], "level": text("LOG_LEVEL") or "WARNING"},
    "loggers": {
        "tipcables.requests": {"handlers": ["requests"], "level": "INFO", "propagate": False},
        # Our own line tells of every request; Django's would repeat the 404s and 403s.
        "django.request": {"handlers": ["troubles"], "level": "ERROR", "propagate": False},
        "django.server": {"handlers": ["troubles"], "level": "ERROR", "propagate": False},
    },
}
