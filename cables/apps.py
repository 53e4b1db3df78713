"""The application as Django knows it."""

from django.apps import AppConfig


class CablesConfig(AppConfig):
    """Cables and their findings."""

    name = "cables"
    verbose_name = "Cables"
    default_auto_field = "django.db.models.BigAutoField"
