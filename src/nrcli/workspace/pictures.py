"""Pictures of the workspace: found inside it, read whole, and known by what is in them."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar
from xml.parsers import expat

from nrcli.domain.language.speech import say, translated
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.picture import Picture, PictureKind
from nrcli.domain.letter.sender import Sender, Signatory
from nrcli.domain.problems.problem import InvalidValueError, Problems

__all__ = ["png_size", "read_picture", "svg_size", "with_page_pictures", "with_signatures"]


# PNG files: whole, and of which size (W3C, Portable Network Graphics).

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


# SVG files: sound, plain, and of which size (W3C, Scalable Vector Graphics 1.1).

_MOST_ELEMENTS = 20_000
_DEEPEST = 100
_NAMESPACE = "http://www.w3.org/2000/svg"
_LENGTH = re.compile(r"\s*\+?(\d{1,9}\.?\d*|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*", re.ASCII)
_PIXELS_PER = {"pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_NOT_PLAIN = {
    "text": "text in a font",
    "script": "a script",
    "foreignObject": "another kind of document",
    "animate": "an animation",
    "animateTransform": "an animation",
    "set": "an animation",
}


def svg_size(content: bytes) -> tuple[float, float]:
    """Give width and height; only their ratio counts.

    Raises:
        InvalidValueError: the file is broken, or holds more than shapes.

    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = reader.entity
    try:
        content.decode("utf-8")  # as UTF-8 it travels on
        parser.Parse(content, True)  # noqa: FBT003 - expat's own: this is all of it
    except expat.ExpatError as error:
        reason = say(
            "{reason} in line {line}", reason=expat.ErrorString(error.code), line=error.lineno
        )
        raise InvalidValueError("picture-broken", reason=reason) from error
    except UnicodeDecodeError as error:
        raise InvalidValueError("picture-broken", reason=say("it is not UTF-8")) from error
    return reader.size


class _Reader:
    def __init__(self) -> None:
        self.size = (0.0, 0.0)
        self._elements = 0
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InvalidValueError("picture-not-plain", what=say("shapes nested too deep"))
        namespace, _, local = name.rpartition(" ")
        if self._elements == 1:
            if (namespace, local) != (_NAMESPACE, "svg"):
                raise InvalidValueError("picture-type", found=say("neither a PNG nor an SVG"))
            self.size = _size(attributes)
        if self._elements > _MOST_ELEMENTS:
            raise InvalidValueError(
                "picture-not-plain", what=say("over {most} shapes", most=_MOST_ELEMENTS)
            )
        if namespace == _NAMESPACE and local in _NOT_PLAIN:
            raise InvalidValueError("picture-not-plain", what=translated(_NOT_PLAIN[local]))
        for key, value in attributes.items():
            leads_out = not value.strip().startswith("#")
            if key.rpartition(" ")[2] == "href" and leads_out and local != "a":
                raise InvalidValueError("picture-not-plain", what=say("another picture or file"))

    def end(self, _: str) -> None:
        self._depth -= 1

    def entity(self, *_: object) -> None:
        raise InvalidValueError("picture-not-plain", what=say("an entity of its own"))


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Give the size of the root: its width and height, else those of its view box."""
    width, height = (_length(attributes.get(key, "")) for key in ("width", "height"))
    if not width or not height:
        box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
        if len(box) == 4:  # noqa: PLR2004 - x, y, width, height
            width, height = _length(box[2]), _length(box[3])
    if not width or not height:
        raise InvalidValueError("picture-broken", reason=say("it has no width and height"))
    return width, height


def _length(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    return float(match[1]) * _PIXELS_PER.get(match[2], 1.0) if match else 0.0


_LARGEST = 2_000_000
_Kind = TypeVar("_Kind", bound=Picture)
_PNG = b"\x89PNG\r\n\x1a\n"
_OTHERS = {
    b"\xff\xd8\xff": "a JPEG",
    b"GIF8": "a GIF",
    b"%PDF": "a PDF",
    b"BM": "a BMP",
    b"RIFF": "a WebP",
    b"II*\x00": "a TIFF",
    b"MM\x00*": "a TIFF",
    b"\x1f\x8b": "compressed, as an SVGZ is",
}


def read_picture(picture: _Kind, folder: Path, problems: Problems) -> _Kind | None:
    """Read the file that a picture names from a folder; None if that is no picture for a letter."""
    try:
        content = _content(picture.file, folder)
        kind, (width, height) = _kind_and_size(content)
    except InvalidValueError as error:
        problems.add_invalid(error, picture.origin.at("file"))
        return None
    return replace(picture, content=content, kind=kind, pixels_wide=width, pixels_high=height)


def with_signatures(sender: Sender, folder: Path, problems: Problems) -> Sender | None:
    """Read the signatures of all who sign; None if one of them cannot be shown."""
    read: list[Signatory] = []
    for one in sender.signatories:
        signature = one.signature and read_picture(one.signature, folder, problems)
        if one.signature and signature is None:
            continue
        read.append(replace(one, signature=signature))
    if len(read) < len(sender.signatories):
        return None
    return replace(sender, signatory=read[0], second_signatory=read[1] if read[1:] else None)


def with_page_pictures(style: HouseStyle, folder: Path, problems: Problems) -> HouseStyle | None:
    """Read the logo and wordmark of a house style; None if one of them cannot be shown."""
    read = [read_picture(picture, folder, problems) for picture in style.page_pictures]
    if None in read:
        return None
    logo = read.pop(0) if style.logo else None
    return replace(style, logo=logo, wordmark=read.pop() if style.wordmark else None)


def _content(file: str, folder: Path) -> bytes:
    """Read a file that lies in a folder, links followed."""
    try:
        path = (folder / PurePosixPath(file.replace("\\", "/"))).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise InvalidValueError("picture-outside", file=file)
        if not path.is_file():
            raise InvalidValueError("picture-missing", file=file)
        size = path.stat().st_size
        if size > _LARGEST:
            shown, most = f"{size / 1_000_000:.1f}", str(_LARGEST // 1_000_000)
            raise InvalidValueError("picture-too-large", file=file, size=shown, most=most)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or say("the system does not allow it")
        raise InvalidValueError("picture-unreadable", file=file, reason=reason) from error
    except RuntimeError as error:  # a link that leads to itself
        raise InvalidValueError("picture-missing", file=file) from error


def _kind_and_size(content: bytes) -> tuple[PictureKind, tuple[float, float]]:
    if content.startswith(_PNG):
        return PictureKind.PNG, png_size(content)
    for start, name in _OTHERS.items():
        if content.startswith(start):
            raise InvalidValueError("picture-type", found=name)
    if b"<svg" not in content:
        raise InvalidValueError("picture-type", found=say("neither a PNG nor an SVG"))
    return PictureKind.SVG, svg_size(content)
