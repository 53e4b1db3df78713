"""Form fields that more than one page asks for."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

PARTIAL_DATE_RE = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The first and last day that a date of any precision stands for."""

    first: date
    last: date
    text: str  # as it was written

    def __str__(self):
        return self.text


def parse_partial_date(text):
    """Return the span of `2009`, `2009-08` or `2009-08-25`; None for anything else."""
    match = PARTIAL_DATE_RE.match(text)
    if not match:
        return None
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return DateSpan(first, first, text)
    last_month = month or 12
    last = date(year, last_month, calendar.monthrange(year, last_month)[1])
    return DateSpan(first, last, text)


class PartialDateField(forms.CharField):
    """A year, a month or a day; its value is a `DateSpan`, or None when left blank."""

    default_error_messages = {
        "unreadable": (
            "“%(value)s” cannot be read as a date. Write a year (2009), "
            "a month (2009-08) or a day (2009-08-25)."
        ),
    }

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        span = parse_partial_date(text)
        if span is None:
            raise ValidationError(
                self.error_messages["unreadable"], code="unreadable", params={"value": text[:40]}
            )
        return span


class TextAreaField(forms.CharField):
    """Text over several lines. A browser's line ends do not count as a change."""

    widget = forms.Textarea

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


class LinesField(forms.Field):
    """A list of texts, one a line: unlike Django's own, it holds texts with commas in them."""

    widget = forms.Textarea(attrs={"rows": 3})
    default_error_messages = {"too_long": "“%(value)s” is longer than %(limit)s characters."}

    def __init__(self, *, base_field=None, max_length=None, **kwargs):
        # Django would ask the browser for the old value again, because the default is callable.
        super().__init__(**kwargs | {"show_hidden_initial": False})
        self.limit = getattr(base_field, "max_length", None)

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        lines = [line.strip() for line in (value or "").splitlines()]
        return [line for line in lines if line]

    def validate(self, value):
        super().validate(value)
        for line in value:
            if self.limit and len(line) > self.limit:
                params = {"value": line[:40], "limit": self.limit}
                raise ValidationError(self.error_messages["too_long"], "too_long", params)

    def has_changed(self, initial, data):
        return not self.disabled and self.to_python(data) != list(initial or [])


class TextsField(forms.MultipleChoiceField):
    """Any texts: one that no row holds simply matches none."""

    def valid_value(self, value):
        return "\x00" not in value
