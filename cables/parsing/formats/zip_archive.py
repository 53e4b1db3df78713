"""A ZIP archive of any of the other kinds."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO

from cables.parsing.formats.containers import MAX_BYTES, Entry, is_safe_name, refused

NAME = "ZIP archive"
# Text shrinks to a third or a fifth; what shrinks to a 200th is no archive of cables.
MOST_SHRINKAGE = 200


def matches(head: bytes) -> bool:
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


@contextmanager
def _seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """A ZIP has its list of members at its end; one inside a stream is put aside first."""
    try:
        can_seek = stream.seekable()
    except AttributeError:  # the stream inside a tar does not even say
        can_seek = False
    if can_seek:
        yield stream
        return
    with tempfile.TemporaryFile() as aside:
        shutil.copyfileobj(stream, aside)
        yield aside


def entries(stream: BinaryIO, name: str) -> Iterator[Entry]:
    """Yield the members; what is encrypted, climbs out or swells too much is refused."""
    with _seekable(stream) as whole, zipfile.ZipFile(whole) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            label = f"{name}!{member.filename}"
            if not is_safe_name(member.filename):
                yield refused(label, "unsafe-name", "Its name leads out of the archive.")
            elif member.flag_bits & 1:
                yield refused(label, "encrypted", "It is encrypted. Unpack it first.")
            elif member.file_size > MAX_BYTES and (
                member.file_size > MOST_SHRINKAGE * max(member.compress_size, 1)
            ):
                message = (
                    f"It would swell to {member.file_size // 1_048_576} MB; it was not opened."
                )
                yield refused(label, "too-large", message)
            else:
                yield Entry(label, open=partial(archive.open, member))
