"""What a file that holds many cables yields, one entry at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from cables.parsing.formats.wrapped import Wrapped
from cables.parsing.records import Problem

MAX_BYTES = 20 * 1024 * 1024  # of one cable; the longest public one has 0.3 MB


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing inside a container: bytes to open, or a text already read, or a problem."""

    name: str
    open: Callable[[], BinaryIO] | None = None
    text: str = ""
    content: bytes = b""
    told: Wrapped | None = None
    problem: Problem | None = None


def is_safe_name(name: str) -> bool:
    """Whether a name in an archive stays inside it."""
    parts = name.replace("\\", "/").split("/")
    return not name.startswith(("/", "\\")) and ".." not in parts and ":" not in parts[0]


def refused(name: str, code: str, message: str) -> Entry:
    return Entry(name, problem=Problem(0, code, message))
