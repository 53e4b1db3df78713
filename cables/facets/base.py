"""Options with their counts, and the addresses that adding or removing one gives."""

from dataclasses import dataclass

from django.db.models import Count

# Beyond these the options fold; beyond the second they are left to the search box.
SHOWN, FOLDED = 10, 100


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    hint: str  # what a code stands for; may be empty
    count: int
    selected: bool
    url: str  # the list with this option added, or removed when it is selected


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    title: str
    options: tuple[Option, ...]
    one: str  # the title in a chip, which names one choice

    @property
    def shown(self):
        return self.options[:SHOWN]

    @property
    def folded(self):
        return self.options[SHOWN:]

    @property
    def has_selection(self):
        return any(option.selected for option in self.options)


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter in words, and the list without it."""

    name: str
    text: str
    url: str


def address(params, **changes):
    """Return `?…` for the parameters with some replaced; None or [] drops one, as does page."""
    params = params.copy()
    params.pop("page", None)
    for name, value in changes.items():
        values = value if isinstance(value, list) else [] if value is None else [value]
        params.setlist(name, values)
        if not values:
            del params[name]
    return f"?{params.urlencode()}"


def toggled(params, name, value):
    """Return the address with one value of a filter added, or taken away if it is there."""
    values = params.getlist(name)
    kept = [held for held in values if held != value]
    return address(params, **{name: kept if len(kept) < len(values) else [*values, value]})


def undated(filterset, params):
    """Return how many undated cables match, and the addresses that show or hide them."""
    return {
        "count": filterset.undated_queryset().count(),
        "mode": params.get("undated", ""),
        "include_url": address(params, undated="include"),
        "only_url": address(params, undated="only"),
        "drop_url": address(params, undated=None),
    }


def build(params, name, title, rows, one=""):
    """Return a facet from (value, label, hint, count) rows, the chosen ones first."""
    chosen = params.getlist(name)
    options = [
        Option(value, label, hint, count, value in chosen, toggled(params, name, value))
        for value, label, hint, count in ((str(row[0]), *row[1:]) for row in rows[:FOLDED])
    ]
    options.sort(key=lambda option: not option.selected)
    return Facet(name, title, tuple(options), one or title)


def chips(filterset, params, facets, words):
    """Return a chip for each active filter.

    `words` names the plain fields, as in {"sent_after": "From"}; facets name their own.
    """
    found = [
        Chip(name, f"{words[name]} {value}".strip(), address(params, **{name: None}))
        for name, value in filterset.chosen.items()
        if value and name in words
    ]
    for facet in facets:
        found += [
            Chip(
                facet.name,
                f"{facet.one}: {label}",
                toggled(params, facet.name, value),
            )
            for value, label in _chosen(filterset, facet.name)
        ]
    return found


def _chosen(filterset, name):
    """Return (value, label) of what one facet's filter was given, found or not."""
    field = filterset.form.fields[name]
    rows = filterset.chosen[name]
    if hasattr(field, "to_field_name"):
        return [(str(getattr(row, field.to_field_name)), str(row)) for row in rows]
    labels = {str(value): label for value, label in field.choices}
    return [(value, labels.get(value, value)) for value in rows]


def counted(queryset, value, label=None, hint=None, unit="pk"):
    """Return (value, label, hint, count) rows, most frequent first."""
    label = label or value
    # Each once: of a column named twice, one that a subquery makes is not grouped by.
    names = list(dict.fromkeys(name for name in (value, label, hint) if name))
    rows = (
        queryset.order_by()
        .values(*names)
        .annotate(rows=Count(unit, distinct=unit != "pk"))
        .order_by("-rows", label)
    )
    return [(row[value], row[label], row[hint] if hint else "", row["rows"]) for row in rows]


def labelled(rows, choices):
    names = dict(choices.choices)
    return [(value, names.get(value, label), hint, count) for value, label, hint, count in rows]
