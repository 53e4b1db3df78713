"""A raw telegram, or the partial extract of one: nothing around it but a notice."""

from __future__ import annotations

from cables.parsing.formats.wrapped import NOTICE_RE, Wrapped

NAME = "telegram"


def read(text: str) -> Wrapped:
    """Return the whole text; the notice of a partial extract is taken off."""
    notice = NOTICE_RE.search(text, 0, 4000)
    return Wrapped(NAME, notice.end() if notice else 0, len(text), partial=notice is not None)
