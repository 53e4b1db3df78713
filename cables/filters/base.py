"""What every list's filters share."""

from datetime import date

import django_filters
from django import forms
from django.db.models import Q

from cables.choices import ReviewStatus
from cables.forms import TextsField

# In an address: what the cable does not state.
NOT_STATED = "none"


def choice_filter(field_name, to_field, queryset, noun, **kwargs):
    """Return a filter by rows of the vocabulary, told by one of their fields."""
    return django_filters.ModelMultipleChoiceFilter(
        field_name=field_name,
        to_field_name=to_field,
        queryset=queryset,
        # No DISTINCT: with it PostgreSQL makes the snippet of every match, not of one page.
        distinct=False,
        error_messages={
            "invalid_choice": f"“%(value)s” is not {noun} this archive knows.",
            "invalid_pk_value": f"“%(pk)s” is not {noun} this archive knows.",
        },
        **kwargs,
    )


def any_of(choices, **kwargs):
    """Return a filter that keeps what is any of the chosen."""
    return django_filters.MultipleChoiceFilter(choices=choices, distinct=False, **kwargs)


def status_filter():
    """Return a filter by review status; a rejected finding is shown to no reader."""
    return any_of([choice for choice in ReviewStatus.choices if choice[0] != ReviewStatus.REJECTED])


class TextsFilter(django_filters.Filter):
    """Keeps rows whose column is any of some texts.

    NOT_STATED asks for an empty one, and `empty` says what that means.
    """

    field_class = TextsField

    def __init__(self, *, empty, **kwargs):
        super().__init__(choices=[(NOT_STATED, empty)], **kwargs)

    def filter(self, queryset, value):
        if not value:
            return queryset
        texts = ["" if text == NOT_STATED else text for text in value]
        return queryset.filter(**{f"{self.field_name}__in": texts})


class YearsFilter(django_filters.MultipleChoiceFilter):
    """Keeps rows whose days touch any of some years; NOT_STATED asks for those without days."""

    def __init__(self, *, first, last, **kwargs):
        self.first, self.last = first, last
        years = [(str(year), str(year)) for year in range(1950, 2050)]
        super().__init__(
            choices=[*years, (NOT_STATED, "Not stated")],
            error_messages={"invalid_choice": "“%(value)s” is not a year from 1950 to 2049."},
            **kwargs,
        )

    def filter(self, queryset, value):
        return queryset.filter(self.any_touching(value)) if value else queryset

    def any_touching(self, years):
        matches = Q()
        for year in years:
            matches |= self.unstated() if year == NOT_STATED else self.touching(int(year))
        return matches

    def unstated(self):
        return Q(**{f"{self.first}__isnull": True, f"{self.last}__isnull": True})

    def touching(self, year):
        """A span open at one end counts for the year of the end that is stated."""
        first, last, days = self.first, self.last, (date(year, 1, 1), date(year, 12, 31))
        return (
            Q(**{f"{first}__lte": days[1], f"{last}__gte": days[0]})
            | Q(**{f"{last}__isnull": True, f"{first}__range": days})
            | Q(**{f"{first}__isnull": True, f"{last}__range": days})
        )


class ReadableForm(forms.Form):
    """Checks what no single field can: that a span of dates runs forward."""

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("sent_after"), cleaned.get("sent_before")
        if first and last and first.first > last.last:
            self.add_error(
                "sent_before", f"“{last}” is earlier than “{first}”. Swap the two dates."
            )
        return cleaned


class NarrowingFilterSet(django_filters.FilterSet):
    """A filter set that can also tell what it would show without one of its filters."""

    @property
    def chosen(self):
        """Return what each filter was given; empty while the form has errors."""
        return self.form.cleaned_data if self.form.is_valid() else {}

    def qs_without(self, *names):
        """Return the rows that match every filter but these."""
        queryset = self.queryset.all()
        for name, value in self.chosen.items():
            if name not in names and name != "order":
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def search(self, queryset, name, value):
        return queryset.search(value)

    # Filters of the one form on the page, which need not be passed on in hidden fields.
    in_form = ("q",)

    @property
    def kept_params(self):
        """Return (name, value) of what that form must pass on; it has the rest itself."""
        return [
            (name, value)
            for name, values in self.data.lists()
            for value in values
            if name in self.filters and name not in self.in_form
        ]
