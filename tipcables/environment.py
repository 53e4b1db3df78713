"""Settings from the environment, each read strictly: a word that is not understood is an error."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE = ("1", "true", "yes", "on")
FALSE = ("0", "false", "no", "off")


def text(name: str) -> str:
    """Return the variable without surrounding space; empty when it is not set."""
    return os.environ.get(name, "").strip()


def flag(name: str, *, default: bool) -> bool:
    """Return whether the variable says yes; `default` when it is empty or not set."""
    word = text(name).lower()
    if word and word not in TRUE + FALSE:
        raise ImproperlyConfigured(f"{name} is {word!r}; it must be one of 1 and 0.")
    return word in TRUE if word else default


def number(name: str, *, default: int, least: int = 0) -> int:
    """Return the variable as a whole number not below `least`."""
    word = text(name)
    try:
        value = int(word) if word else default
    except ValueError:
        value = least - 1
    if value < least:
        raise ImproperlyConfigured(f"{name} is {word!r}; it must be a number from {least} up.")
    return value


def items(name: str) -> list[str]:
    """Return the parts of a list separated by commas; empty when the variable is not set."""
    return [part.strip() for part in text(name).split(",") if part.strip()]


def one_of(name: str, choices: tuple[str, ...]) -> str:
    """Return the variable, which must be one of `choices`; the first when it is not set."""
    word = text(name) or choices[0]
    if word not in choices:
        raise ImproperlyConfigured(f"{name} is {word!r}; it must be {' or '.join(choices)}.")
    return word


def secret_from_file(path: Path) -> str:
    """Return the secret kept in `path`, made on first use and readable by its owner only.

    Two processes that start at once end up with the same one: the file appears in one step.
    """
    with contextlib.suppress(FileNotFoundError):
        if kept := path.read_text("ascii").strip():
            return kept
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.touch(mode=0o600)
        part.write_text(secrets.token_urlsafe(64) + "\n", "ascii")
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
        return path.read_text("ascii").strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path} cannot be written ({error.strerror}); set SECRET_KEY instead."
        ) from None
    finally:
        part.unlink(missing_ok=True)
