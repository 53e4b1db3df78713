"""From a path to texts: what is in a file, how its bytes become characters.

A file is read as a stream where it holds many cables (a CSV, an archive); one cable at a
time is in memory. What cannot be read is data (`Unreadable`), not an exception.
"""

from __future__ import annotations

import io
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO

from cables.parsing.formats import CONTAINERS, Wrapped
from cables.parsing.formats.containers import MAX_BYTES
from cables.parsing.formats.odd_bytes import ODD_BYTES
from cables.parsing.message import parse_cable
from cables.parsing.records import ParsedCable, Problem

CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})
SIGNATURES = [
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "a word processor's document"),
    (b"\x7fELF", "a program"),
]
BYTE_ORDER_MARKS = [
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
]
# What the standard library raises on a damaged archive, an odd version of it, or odd names in it.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    UnicodeDecodeError,
    IndexError,
)
DEEPEST = 3  # an archive in an archive in an archive
BUFFER = 65_536


@dataclass(slots=True)
class Document:
    """One cable's text, not yet parsed, and its bytes as they were found."""

    name: str  # the path as given, and behind "!" the place inside a container
    text: str
    content: bytes
    encoding: str
    notes: tuple[Problem, ...] = ()
    told: Wrapped | None = None  # what a container says of it, its text included
    short_name: str = ""  # the same without the folders


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be read: the problem says why and what to do."""

    name: str
    problem: Problem
    notes: tuple[Problem, ...] = field(default=())


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files under each path, sorted within a folder; hidden ones are left out.

    A path that does not exist is yielded too, so that its failure is reported.
    """
    for path in paths:
        if _is_folder(path):
            yield from _files_in(path)
        else:
            yield path


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError:
        yield folder  # to be told that it cannot be read
        return
    for entry in sorted(entries, key=attrgetter("name")):
        path = folder / entry.name
        if not _is_folder(entry):
            yield path
        elif not path.is_symlink():
            yield from _files_in(path)


def _is_folder(path: Path | os.DirEntry) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def read_documents(path: Path) -> Iterator[Document | Unreadable]:
    """Yield every cable's text in a file, or why there is none."""
    name = _printable(path)
    try:
        with path.open("rb", buffering=BUFFER) as stream:
            for found in _read(stream, name, 0):
                if isinstance(found, Document):
                    found.short_name = _printable(path.name) + found.name[len(name) :]
                yield found
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield _unreadable(name, "unreadable", f"It cannot be read: {reason}.")


def _printable(path: Path | str) -> str:
    """Return a path as text; bytes of a name that are no UTF-8 are escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _read(stream: BinaryIO, name: str, depth: int) -> Iterator[Document | Unreadable]:
    if not hasattr(stream, "peek"):
        stream = io.BufferedReader(stream, BUFFER)
    head = stream.peek(BUFFER)
    for container in CONTAINERS:
        if container.matches(head):
            if depth >= DEEPEST:
                yield _unreadable(name, "too-deep", "It is an archive too deep inside others.")
            else:
                yield from _read_container(container, stream, name, depth)
            return
    content = stream.read(BUFFER)
    if len(content) == BUFFER:  # few files are so long, and a long read costs a short one dear
        content += stream.read(MAX_BYTES + 1 - BUFFER)
    if len(content) > MAX_BYTES:
        limit = MAX_BYTES // 1_048_576
        size = _size(stream)
        has = f"It has {size / 1_048_576:.0f} MB" if size else f"It has over {limit} MB"
        yield _unreadable(name, "too-large", f"{has}; the limit for one cable is {limit} MB.")
    else:
        yield decode(name, content)


def _size(stream: BinaryIO) -> int:
    """Return the size of a plain file; 0 for what is none."""
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, AttributeError):  # a member of an archive
        return 0


def _read_container(container, stream: BinaryIO, name: str, depth: int):
    is_empty = True
    try:
        for entry in container.entries(stream, name):
            is_empty = False
            if entry.problem:
                yield Unreadable(entry.name, entry.problem)
            elif entry.told:
                yield Document(entry.name, entry.text, entry.content, "utf-8", (), entry.told)
            else:
                yield from _read_member(entry, depth)
    except (*BROKEN, tarfile.TarError) as error:
        message = f"It begins as a {container.NAME} but cannot be read to its end: {error}."
        yield _unreadable(name, "broken-archive", message)
    else:
        if is_empty:
            yield _unreadable(name, "empty", f"It is a {container.NAME} with nothing in it.")


def _read_member(entry, depth: int) -> Iterator[Document | Unreadable]:
    try:
        with entry.open() as stream:
            yield from _read(stream, entry.name, depth + 1)
    except BROKEN as error:
        yield _unreadable(entry.name, "broken-archive", f"It cannot be unpacked: {error}.")


def decode(name: str, content: bytes) -> Document | Unreadable:
    """Return a file's text; what is empty or no text is unreadable.

    UTF-8 and UTF-16 with a byte order mark, then UTF-8, then Windows-1252, which is what
    the copies that are not UTF-8 were saved in. NUL bytes inside text are dropped, noted.
    """
    if not content.strip():
        return _unreadable(name, "empty", "It is empty.")
    for signature, what in SIGNATURES:
        if content.startswith(signature):
            return _binary(name, what)
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decode_marked(name, content, encoding)
    control = _count_control(content)
    if control > len(content) // 20:
        return _binary(name, f"{100 * control // len(content)}% of it is no text")
    notes = []
    if control and (nuls := content.count(0)):
        count = "1 NUL byte was" if nuls == 1 else f"{nuls} NUL bytes were"
        notes.append(Problem(_line(content, content.index(0)), "nul-bytes", f"{count} left out."))
    try:
        return Document(name, content.decode(), content, "utf-8", tuple(notes))
    except UnicodeDecodeError as error:
        text = content.decode("utf-8", errors=ODD_BYTES)
        notes.append(_not_utf_8(content, error))
        return Document(name, text, content, _mostly(content), tuple(notes))


def _count_control(content: bytes) -> int:
    # Most texts hold none, and to look for each in turn is faster than to drop them all.
    if not any(byte in content for byte in CONTROL_BYTES):
        return 0
    return len(content) - len(content.translate(None, CONTROL_BYTES))


def _mostly(content: bytes) -> str:
    """Name the encoding of bytes that are no UTF-8 throughout: UTF-8 if any of it is."""
    without = content.decode("utf-8", errors="ignore")
    return "cp1252" if without.isascii() else "utf-8"


def _decode_marked(name: str, content: bytes, encoding: str) -> Document | Unreadable:
    try:
        return Document(name, content.decode(encoding), content, encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            text = content.decode(encoding, errors=ODD_BYTES)
            return Document(name, text, content, encoding, (_not_utf_8(content, error),))
        message = f"It begins as {encoding} but is not: {error.reason}."
        return _unreadable(name, "encoding", message)


def _not_utf_8(content: bytes, error: UnicodeDecodeError) -> Problem:
    message = "It is not UTF-8 throughout; the rest was read as Windows-1252 (Latin-1)."
    return Problem(_line(content, error.start), "not-utf-8", message)


def parse_again(content: bytes) -> ParsedCable:
    """Return what the parser makes of a copy's kept bytes."""
    document = next(iter(_read(io.BytesIO(content), "", 0)))
    if isinstance(document, Unreadable):
        return ParsedCable("", "")
    return parse_cable(document.text, document.told)


def _line(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1


def _binary(name: str, what: str) -> Unreadable:
    return _unreadable(name, "binary", f"It is binary: {what}. Convert it to plain text first.")


def _unreadable(name: str, code: str, message: str) -> Unreadable:
    return Unreadable(name, Problem(0, code, message))
