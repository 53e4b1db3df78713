"""What several admin classes share."""

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.contrib.postgres.fields import ArrayField
from django.db import models

from cables.forms import LinesField, TextAreaField

FIELD_CLASSES = {
    ArrayField: {"form_class": LinesField, "help_text": "One a line."},
    models.TextField: {"form_class": TextAreaField, "widget": AdminTextareaWidget({"rows": 4})},
}


class ReadOnlyMixin:
    """Rows that a machine wrote: they can be looked at, and nothing else."""

    def has_add_permission(self, request, *args):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class ReadOnlyInline(ReadOnlyMixin, admin.TabularInline):
    extra = 0
    can_delete = False
    show_change_link = False
