"""A tar archive, plain or compressed, of any of the other kinds; read as a stream."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from cables.parsing.formats.containers import Entry, is_safe_name, refused

NAME = "tar archive"
COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")


def matches(head: bytes) -> bool:
    return head[257:262] == b"ustar" or head.startswith(COMPRESSED)


def entries(stream: BinaryIO, name: str) -> Iterator[Entry]:
    """Yield the plain files; links and devices are refused."""
    with tarfile.open(fileobj=stream, mode="r|*") as archive:
        for member in archive:
            label = f"{name}!{member.name}"
            if member.isdir():
                continue
            if not is_safe_name(member.name):
                yield refused(label, "unsafe-name", "Its name leads out of the archive.")
            elif not member.isfile():
                yield refused(label, "not-a-file", "It is a link or a device, not a file.")
            else:
                yield Entry(label, open=partial(archive.extractfile, member))
