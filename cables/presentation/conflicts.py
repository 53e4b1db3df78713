"""Figures that report the same thing differently, side by side: none chosen, none summed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reported:
    """One of the figures of a conflict."""

    statistic: object
    is_outside: bool = False  # it does not match the filters of the list


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures that conflict with one another, directly or through a third."""

    figures: tuple[Reported, ...]

    @property
    def first(self):
        return self.figures[0].statistic

    @property
    def measures(self):
        """Return what they count: "Cases opened and cases registered"."""
        labels = dict.fromkeys(row.statistic.get_measure_display() for row in self.figures)
        return " and ".join(labels).capitalize()


def gather(rows, told, matching=None):
    """Return rows in their order, with those in conflict gathered where the first stands.

    `rows` are the statistics of one page, `told` all figures of their conflicts, both with
    `rival_ids`; `matching` holds the keys that match the filters, None for all. What comes
    back is a list of statistics and conflicts.
    """
    held = {row.pk: row for row in told}
    entries, shown = [], set()
    for row in rows:
        if row.pk in shown:
            continue
        if row.pk not in held:
            entries.append(row)
            continue
        figures = [figure for figure in told if figure.pk in _reachable(row.pk, held)]
        shown.update(figure.pk for figure in figures)
        entries.append(
            Conflict(
                tuple(
                    Reported(figure, matching is not None and figure.pk not in matching)
                    for figure in figures
                )
            )
        )
    return entries


def _reachable(key, held):
    found, waiting = set(), [key]
    while waiting:
        key = waiting.pop()
        if key in held and key not in found:
            found.add(key)
            waiting += held[key].rival_ids
    return found
