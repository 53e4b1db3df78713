"""Dates in forms as ISO 8601 writes them: 04/01/2006 is not the same day to everybody."""

from django.contrib.admin.widgets import AdminDateWidget, AdminSplitDateTime
from django.db import models
from django.views.i18n import JavaScriptCatalog

DATE_FORMAT = "%Y-%m-%d"
TIME_FORMAT = "%H:%M:%S"
TIME_FORMATS = [TIME_FORMAT, "%H:%M"]


class IsoDateWidget(AdminDateWidget):
    def __init__(self, attrs=None):
        super().__init__({"placeholder": "YYYY-MM-DD"} | (attrs or {}), format=DATE_FORMAT)


class IsoSplitDateTime(AdminSplitDateTime):
    def __init__(self, attrs=None):
        super().__init__(attrs)
        date, time = self.widgets
        date.format, time.format = DATE_FORMAT, TIME_FORMAT
        date.attrs["placeholder"], time.attrs["placeholder"] = "YYYY-MM-DD", "HH:MM"


class IsoCatalog(JavaScriptCatalog):
    """What the calendar beside a date field writes into it follows the same form."""

    packages = ["django.contrib.admin"]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["formats"] |= {
            "DATE_INPUT_FORMATS": [DATE_FORMAT],
            "TIME_INPUT_FORMATS": TIME_FORMATS,
        }
        return context


def iso_catalog(request, extra_context=None):
    return IsoCatalog.as_view()(request)


def utc(moment):
    """Return a moment in words; a dash where there is none."""
    return f"{moment:%d %B %Y, %H:%M:%S} UTC" if moment else "–"


FIELD_CLASSES = {
    models.DateField: {"widget": IsoDateWidget, "input_formats": [DATE_FORMAT]},
    models.DateTimeField: {
        "widget": IsoSplitDateTime,
        "input_date_formats": [DATE_FORMAT],
        "input_time_formats": TIME_FORMATS,
    },
}
