"""Changes to one text, collected first and applied once, so that offsets can be mapped."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(slots=True)
class Edit:
    start: int
    end: int
    replacement: str
    code: str  # what damage it undoes; "" for what is no damage


class Edits:
    """Edits over one text, in any order; `apply` them, then `map` old offsets to new ones."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.edits: list[Edit] = []
        self._starts: list[int] = []
        self._shifts = [0]

    def add(self, start: int, end: int, replacement: str, code: str) -> None:
        if self.text[start:end] != replacement:
            self.edits.append(Edit(start, end, replacement, code))

    def apply(self) -> str:
        """Return the edited text; where two edits overlap, the earlier one stands."""
        self.edits.sort(key=lambda edit: (edit.start, -edit.end))
        pieces, kept, at, shift = [], [], 0, 0
        for edit in self.edits:
            if edit.start < at:
                continue
            pieces += [self.text[at : edit.start], edit.replacement]
            kept.append(edit)
            at = edit.end
            shift += len(edit.replacement) - (edit.end - edit.start)
            self._shifts.append(shift)
        pieces.append(self.text[at:])
        self.edits = kept
        self._starts = [edit.start for edit in kept]
        return "".join(pieces)

    def map(self, offset: int) -> int:
        """Return where an offset of the old text stands in the new one."""
        index = bisect_right(self._starts, offset)
        if index:
            edit = self.edits[index - 1]
            if offset < edit.end:
                return edit.start + self._shifts[index - 1] + len(edit.replacement)
        return offset + self._shifts[index]

    def map_end(self, offset: int) -> int:
        """The same for the end of a span: what is put in at that place is not part of it."""
        index = bisect_left(self._starts, offset)
        if index:
            edit = self.edits[index - 1]
            if offset < edit.end:
                return edit.start + self._shifts[index - 1]
        return offset + self._shifts[index]
