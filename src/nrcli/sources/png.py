"""PNG files: whole, and of which size (W3C, Portable Network Graphics)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from nrcli.errors import InvalidValueError

__all__ = ["png_size"]

_MOST_PIXELS = 16_000_000
_SIGNATURE_LENGTH = 8
_HEAD = ">IIBB"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples to a pixel, by type of colour."""


def png_size(content: bytes) -> tuple[int, int]:
    """Give width and height in pixels; every chunk is whole, and the pixels can be unpacked.

    Raises:
        InvalidValueError: the file is broken, or has too many pixels to be unpacked.

    """
    chunks = _chunks(content)
    name, head = next(chunks, (b"", b""))
    if name != b"IHDR" or len(head) < struct.calcsize(_HEAD):
        raise _broken("it has no size")
    width, height, depth, colour = struct.unpack_from(_HEAD, head)
    if not width or not height or colour not in _CHANNELS:
        raise _broken("it has no size")
    if width * height > _MOST_PIXELS:
        raise InvalidValueError(
            "picture-too-many-pixels",
            width=str(width),
            height=str(height),
            most=str(_MOST_PIXELS // 1_000_000),
        )
    # a row more for each row, for what an interlaced picture has besides its pixels
    room = (width * depth * _CHANNELS[colour] // 8 + 2) * height * 2 + 64
    unpacker = zlib.decompressobj()
    for name, data in chunks:
        if name == b"IEND":
            break
        if name == b"IDAT" and not unpacker.eof:
            try:
                room -= len(unpacker.decompress(data, max(room, 1)))
            except zlib.error as error:
                raise _broken("its pixels cannot be unpacked") from error
    if name != b"IEND" or not unpacker.eof:
        raise _broken("it ends too soon")
    return width, height


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = _SIGNATURE_LENGTH
    while place < len(content):
        if place + 12 > len(content):
            raise _broken("it ends too soon")
        length, name = struct.unpack_from(">I4s", content, place)
        end = place + 8 + length
        if end + 4 > len(content):
            raise _broken("it ends too soon")
        (checksum,) = struct.unpack_from(">I", content, end)
        if zlib.crc32(content[place + 4 : end]) != checksum:
            raise _broken("a checksum is wrong")
        yield name, content[place + 8 : end]
        place = end + 4


def _broken(reason: str) -> InvalidValueError:
    return InvalidValueError("picture-broken", reason=reason)
