"""The one error of the embedded database, and the words for its commonest cause."""

from pathlib import Path

FULL_DISK = (
    "No space left on device",
    "Disk quota exceeded",
    "Check free disk space",
    "bytes at offset",
)


class EmbeddedPostgresError(Exception):
    """The embedded database cannot be had; the text tells a reader what to do about it."""


def explain_full_disk(said: str, folder: Path) -> str:
    """Return what to do when the words of a failed program mean a full disk; else nothing."""
    if not any(words in said for words in FULL_DISK):
        return ""
    return (
        f"The disk that holds {folder} is full, so the database cannot start. "
        "Nothing was lost. Make room and try again."
    )
