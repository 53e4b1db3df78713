"""Bytes that are no UTF-8, read one by one as Windows-1252.

Most copies are UTF-8; those that are not were saved in Windows-1252, and some are UTF-8
with a few bytes of the other pasted in or cut off.
"""

from __future__ import annotations

import codecs

ODD_BYTES = "cables-windows"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(ODD_BYTES, _as_windows)
