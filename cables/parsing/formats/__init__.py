"""What kind of copy is this? Each kind of wrapper and container in a module of its own.

A reader looks at the content, never at a file's name.

- A *wrapper* is metadata around one telegram: `NAME` and `read(text) -> Wrapped | None`.
- A *container* holds many copies: `NAME`, `matches(first bytes) -> bool` and
  `entries(stream, name) -> Iterator[Entry]`.

To add a kind, write a module and list it here; nothing else changes.
"""

from __future__ import annotations

from cables.parsing.formats import (
    cablegate_csv,
    dump,
    glued,
    tar_archive,
    telegram,
    web_page,
    zip_archive,
)
from cables.parsing.formats.wrapped import Wrapped

MARKUP = [web_page]
WRAPPERS = [dump, glued, telegram]
CONTAINERS = [zip_archive, tar_archive, cablegate_csv]


def unwrap_markup(source: str) -> Wrapped | None:
    """Return the telegram in a source that is written in markup, taken out of it; else None."""
    return next((found for kind in MARKUP if (found := kind.read(source))), None)


def unwrap(text: str) -> Wrapped:
    """Return the telegram inside and what the wrapper says of it; the first that fits."""
    if marked_up := unwrap_markup(text):
        return marked_up
    for wrapper in WRAPPERS:
        wrapped = wrapper.read(text)
        if wrapped is not None:
            return wrapped
    return Wrapped(telegram.NAME, 0, len(text))


__all__ = ["CONTAINERS", "MARKUP", "WRAPPERS", "Wrapped", "unwrap", "unwrap_markup"]
