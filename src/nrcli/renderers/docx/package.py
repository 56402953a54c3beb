"""The package of a document: a zip file (APPNOTE 6.3) whose parts are deflated once each.

Python's own zipfile deflates every part anew, and most of a list's letters have most parts in
common. What is written here has the same bytes.
"""

from __future__ import annotations

import functools
import struct
import zlib
from collections.abc import Mapping
from datetime import date

__all__ = ["package"]

_VERSION = 20
_DEFLATED = 8
_NO_FLAGS = 0
_FIRST_YEAR = 1980
_NOON = 12 << 11
_OWNER_MAY_WRITE = 0o600 << 16
_LEVEL = 6
_COMMON = struct.Struct("<HHHHHLLLHH")
_ENTRY = struct.Struct("<HHHLL")
_END = struct.Struct("<4sHHHHLLH")


def package(parts: Mapping[str, bytes], day: date) -> bytes:
    """Write parts in their order, as of noon of a day; equal parts give equal bytes."""
    when = (max(day.year, _FIRST_YEAR) - _FIRST_YEAR) << 9 | day.month << 5 | day.day
    written: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, content in parts.items():
        checksum, packed = _deflated(content)
        path = name.encode("ascii")
        about = _COMMON.pack(
            _VERSION, _NO_FLAGS, _DEFLATED, _NOON, when, checksum, len(packed), len(content),
            len(path), 0,
        )  # fmt: skip
        written += [b"PK\3\4", about, path, packed]
        placed = _ENTRY.pack(0, 0, 0, _OWNER_MAY_WRITE, offset)
        directory += [b"PK\1\2", _VERSION.to_bytes(2, "little"), about, placed, path]
        offset += 4 + len(about) + len(path) + len(packed)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), size, offset, 0)
    return b"".join((*written, *directory, end))


@functools.lru_cache(maxsize=64)
def _deflated(content: bytes) -> tuple[int, bytes]:
    """Give the checksum of a part, and the part deflated."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(content), packer.compress(content) + packer.flush()
