"""The floor of DOCX: one part written anew, all others deflated once.

A zip file of stored entries holds the parts; nothing is composed, checked or laid out.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from xml.sax.saxutils import escape

from bench.peers.timing import Values, flat, mailing, time_letters

__all__ = ["letter_maker"]

_PART = "word/document.xml"


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    folder, *_ = mailing()
    with zipfile.ZipFile(folder / "docxtpl.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    template = parts.pop(_PART).decode()
    ready = [(name.encode(), content, _deflated(content)) for name, content in parts.items()]

    def make(letter: Values) -> bytes:
        written = template
        for name, value in flat(letter).items():
            written = written.replace(f"{{{{ {name} }}}}", escape(value))
        content = written.encode()
        return _archive([*ready, (_PART.encode(), content, _deflated(content))])

    return make


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def _archive(parts: list[tuple[bytes, bytes, bytes]]) -> bytes:
    entries, directory, offset = [], [], 0
    for name, content, packed in parts:
        about = struct.pack(
            "<5H3L2H", 20, 0, 8, 0, 33, zlib.crc32(content), len(packed), len(content),
            len(name), 0,
        )  # fmt: skip
        entries.append(b"PK\x03\x04" + about + name + packed)
        where = struct.pack("<3H2L", 0, 0, 0, 0, offset)
        directory.append(b"PK\x01\x02\x14\x00" + about + where + name)
        offset += len(entries[-1])
    size = sum(map(len, directory))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(parts), len(parts), size, offset, 0)
    return b"".join((*entries, *directory, end))


if __name__ == "__main__":
    time_letters(letter_maker(), "docx")
