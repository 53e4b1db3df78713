"""What several admin classes share."""

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.contrib.postgres.fields import ArrayField
from django.db import models

from cables.admin import dates
from cables.forms import LinesField, TextAreaField

FIELD_CLASSES = dates.FIELD_CLASSES | {
    ArrayField: {"form_class": LinesField, "help_text": "One a line."},
    models.TextField: {"form_class": TextAreaField, "widget": AdminTextareaWidget({"rows": 4})},
}


class ReadOnlyMixin:
    """Rows that a machine wrote: they can be looked at, and nothing else.

    A deleted one would not come back, because a file read before counts as unchanged.
    """

    def has_add_permission(self, request, *args):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class ReadOnlyInline(ReadOnlyMixin, admin.TabularInline):
    extra = 0
    can_delete = False
    show_change_link = False
