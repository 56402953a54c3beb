"""PNG files: whole, and of which size (W3C, Portable Network Graphics)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence

from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["png_size"]

_MOST_PIXELS = 16_000_000
_SIGNATURE_LENGTH = 8
_HEAD = ">IIBBBBB"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples to a pixel, by type of colour."""

_WHOLE = ((0, 0, 1, 1),)
_INTERLACED = (
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    (0, 1, 1, 2),
)  # fmt: skip
"""The passes of a picture: first column and row, and the steps from one to the next."""

_MOST_FILTER = 4


def png_size(content: bytes) -> tuple[int, int]:
    """Give width and height in pixels; every chunk is whole, and the pixels can be unpacked.

    Raises:
        InvalidValueError: the file is broken, or has too many pixels to be unpacked.

    """
    chunks = _chunks(content)
    name, head = next(chunks, (b"", b""))
    if name != b"IHDR" or len(head) < struct.calcsize(_HEAD):
        raise _broken("it has no size")
    width, height, depth, colour, _, _, interlaced = struct.unpack_from(_HEAD, head)
    if not width or not height or colour not in _CHANNELS or interlaced > 1:
        raise _broken("it has no size")
    if width * height > _MOST_PIXELS:
        raise InvalidValueError(
            "picture-too-many-pixels",
            width=str(width),
            height=str(height),
            most=str(_MOST_PIXELS // 1_000_000),
        )
    passes = _INTERLACED if interlaced else _WHOLE
    rows = list(_rows(width, height, depth * _CHANNELS[colour], passes))
    pixels = _unpacked(chunks, sum(count * length for count, length in rows))
    start = 0
    for count, length in rows:
        end = start + count * length
        if max(pixels[start:end:length]) > _MOST_FILTER:
            raise _broken("its pixels cannot be unpacked")
        start = end
    return width, height


def _rows(
    width: int, height: int, bits: int, passes: Sequence[tuple[int, int, int, int]]
) -> Iterator[tuple[int, int]]:
    """Give how many rows there are in each pass, and of how many bytes: a filter, then pixels."""
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            yield rows, 1 + -(-columns * bits // 8)


def _unpacked(chunks: Iterator[tuple[bytes, bytes]], size: int) -> bytearray:
    """Unpack the pixels; there are as many bytes of them as there should be."""
    unpacker = zlib.decompressobj()
    pixels = bytearray()
    name = b""
    for name, data in chunks:
        if name == b"IEND":
            break
        if name == b"IDAT" and not unpacker.eof:
            try:
                pixels += unpacker.decompress(data, size + 1 - len(pixels))
            except zlib.error as error:
                raise _broken("its pixels cannot be unpacked") from error
        if len(pixels) > size:
            raise _broken("it has more pixels than it says")
    if name != b"IEND" or not unpacker.eof or len(pixels) < size:
        raise _broken("it ends too soon")
    return pixels


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
