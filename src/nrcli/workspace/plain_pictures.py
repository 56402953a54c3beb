"""Pictures as a letter takes them: of which size, and with nothing in them but what is seen.

What others could read in a picture without seeing it (who drew it, when, where on their disk) is
left out; what acts, or leads to something outside, is refused.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["plain_png", "plain_svg"]


# PNG files: whole, and of which size (W3C, Portable Network Graphics).

_MOST_PIXELS = 16_000_000
_SIGNATURE_LENGTH = 8
_HEAD = ">IIBBBBB"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples to a pixel, by type of colour."""

_SEEN = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"})
"""The chunks that say what is seen, none of which has room for a word.

A profile of colours (iCCP) names a screen and its owner's programs, and Typst and Word pass it by.
"""


def plain_png(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return a PNG without texts, times and camera data, and its width and height in pixels.

    Every chunk is whole, and there are pixels enough; whatever else is wrong, Typst refuses.

    Raises:
        InvalidValueError: the file is broken, or has too many pixels to be unpacked.

    """
    chunks = list(_chunks(content))
    name, _, head = chunks[0] if chunks else (b"", b"", b"")
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
    if chunks[-1][0] != b"IEND":
        raise _broken("it ends too soon")
    pixels = b"".join(data for name, _, data in chunks if name == b"IDAT")
    _check_pixels(pixels, width, height, depth * _CHANNELS[colour])
    kept = b"".join(chunk for name, chunk, _ in chunks if name in _SEEN)
    return content[:_SIGNATURE_LENGTH] + kept, (width, height)


def _check_pixels(packed: bytes, width: int, height: int, bits: int) -> None:
    """Check that the pixels can be unpacked, and that there are neither too few nor too many.

    Each row begins with a byte for its filter. An interlaced picture has up to 15 rows for each
    eight and seven more, each filled up to a whole byte.
    """
    least = height * (1 + -(-width * bits // 8))
    most = least + 3 * (height + 8)
    unpacker = zlib.decompressobj()
    try:
        unpacked = len(unpacker.decompress(packed, most + 1))
    except zlib.error as error:
        raise _broken("its pixels cannot be unpacked") from error
    if unpacked > most:
        raise _broken("it has more pixels than it says")
    if unpacked < least or not unpacker.eof:
        raise _broken("it ends too soon")


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield the chunks up to the last: each with its name, whole, and what is in it."""
    place = _SIGNATURE_LENGTH
    name = b""
    while place < len(content) and name != b"IEND":
        if place + 12 > len(content):
            raise _broken("it ends too soon")
        length, name = struct.unpack_from(">I4s", content, place)
        end = place + 8 + length
        if end + 4 > len(content):
            raise _broken("it ends too soon")
        (checksum,) = struct.unpack_from(">I", content, end)
        if zlib.crc32(content[place + 4 : end]) != checksum:
            raise _broken("a checksum is wrong")
        yield name, content[place : end + 4], content[place + 8 : end]
        place = end + 4


def _broken(reason: str) -> InvalidValueError:
    return InvalidValueError("picture-broken", reason=reason)


# SVG files: sound, plain, and of which size (W3C, Scalable Vector Graphics 1.1).

_MOST_ELEMENTS = 20_000
_DEEPEST = 100
_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_PREFIXES = {"": "", _XLINK: "xlink:", _XML: "xml:"}
_LENGTH = re.compile(r"\s*\+?(\d{1,9}\.?\d*|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*", re.ASCII)
_PIXELS_PER = {"pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_PLAIN = frozenset(
    """
    svg g a defs symbol use switch style path rect circle ellipse line polyline polygon image
    linearGradient radialGradient stop clipPath mask pattern marker filter view feBlend
    feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence
    """.split()  # noqa: SIM905 - names, as the standard lists them
)
_SAID = frozenset({"title", "desc", "metadata"})
"""What is said about the picture: no part of what is seen."""

_NOT_PLAIN = {
    "text": "text in a font",
    "font": "text in a font",
    "script": "a script",
    "handler": "a script",
    "foreignObject": "another kind of document",
    "animate": "an animation",
    "animateColor": "an animation",
    "animateMotion": "an animation",
    "animateTransform": "an animation",
    "discard": "an animation",
    "set": "an animation",
}
_W3C = "http://www.w3.org/"
"""Older programs name the standard's own DTD there: it says nothing new, and is left out."""

_STYLE_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STYLE_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", re.DOTALL)
_LEADS_OUT = re.compile(
    r"""@import|@font-face|(?:url|src|image)\(\s*["']?\s*(?!["'#\s])""", re.IGNORECASE
)


def plain_svg(content: bytes) -> tuple[bytes, tuple[float, float]]:
    """Return an SVG without remarks and the data of drawing programs, and its width and height.

    Of width and height, only the ratio counts.

    Raises:
        InvalidValueError: the file is broken, or holds more than shapes.

    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.EntityDeclHandler = reader.entity
    parser.AttlistDeclHandler = reader.definition
    parser.CommentHandler = reader.comment
    parser.ProcessingInstructionHandler = reader.instruction
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
    return reader.written if reader.has_more else content, reader.size


class _Reader:
    """Reads an SVG, and writes it anew with nothing in it but shapes."""

    def __init__(self) -> None:
        self.size = (0.0, 0.0)
        self.has_more = False
        """Whether something was left out; if not, the file is taken as it is."""

        self._pieces: list[str] = []
        self._elements = 0
        self._open: list[str] = []
        self._style = ""
        self._left_out = 0
        """How many elements are open that are left out."""

    @property
    def written(self) -> bytes:
        """The picture, written anew."""
        return "".join(self._pieces).encode()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        namespace, _, local = name.rpartition(" ")
        self._open.append(local)
        if len(self._open) > _DEEPEST:
            raise _not_plain(say("shapes nested too deep"))
        if self._elements > _MOST_ELEMENTS:
            raise _not_plain(say("over {most} shapes", most=_MOST_ELEMENTS))
        declared = ""
        if self._elements == 1:
            if (namespace, local) != (_NAMESPACE, "svg"):
                raise InvalidValueError("picture-type", found=say("neither a PNG nor an SVG"))
            self.size = _size(attributes)
            declared = f' xmlns="{_NAMESPACE}" xmlns:xlink="{_XLINK}"'
        if self._left_out or namespace != _NAMESPACE or local in _SAID:
            self._left_out += 1
            self.has_more = True
            return
        if local not in _PLAIN:
            known = _NOT_PLAIN.get(local)
            raise _not_plain(translated(known) if known else say("the element {name}", name=local))
        kept = self._kept(local, attributes)
        written = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
        self._pieces.append(f"<{local}{declared}{written}>")

    def end(self, _: str) -> None:
        local = self._open.pop()
        if self._left_out:
            self._left_out -= 1
            return
        if local == "style":
            _check_style(self._style)
            self._pieces.append(escape(self._style))
            self._style = ""
        self._pieces.append(f"</{local}>")

    def text(self, text: str) -> None:
        if not self._left_out and self._open[-1] == "style":
            self._style += text

    def doctype(self, _: str, system: str | None, *__: object) -> None:
        if system and not system.startswith(_W3C):
            raise _not_plain(say("definitions of its own"))
        self.has_more = True

    def entity(self, *_: object) -> None:
        raise _not_plain(say("an entity of its own"))

    def definition(self, *_: object) -> None:
        raise _not_plain(say("definitions of its own"))

    def comment(self, _: str) -> None:
        self.has_more = True

    def instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise _not_plain(say("another picture or file"))
        self.has_more = True

    def _kept(self, local: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return the attributes of a shape that say what is seen, as they are written."""
        kept = {}
        for key, value in attributes.items():
            namespace, _, name = key.rpartition(" ")
            leads_out = name == "href" and not value.strip().startswith("#")
            if not namespace and name.lower().startswith("on"):
                raise _not_plain(say("a script"))
            if leads_out and local != "a":
                raise _not_plain(say("another picture or file"))
            if leads_out or _says_nothing(namespace, name):
                self.has_more = True
                continue
            _check_style(value)
            kept[_PREFIXES[namespace] + name] = value
        return kept


def _says_nothing(namespace: str, name: str) -> bool:
    """Return True if an attribute does not say what is seen: it is a program's own, or leads out.

    Of XML's own attributes, `xml:base` would turn each `#name` into a part of another file.
    """
    is_foreign = namespace not in _PREFIXES or (namespace == _XML and name != "space")
    return is_foreign or name.startswith("data-") or (namespace == _XLINK and name != "href")


def _check_style(text: str) -> None:
    """Check that nothing in a style or attribute is fetched from elsewhere."""
    plain = _STYLE_ESCAPE.sub(_unescaped, _STYLE_COMMENT.sub("", text))
    if _LEADS_OUT.search(plain):
        raise _not_plain(say("another picture or file"))


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return (chr(code) if code <= 0x10FFFF else "") if match[1] else match[2]  # noqa: PLR2004 - the last character there is


def _not_plain(what: str) -> InvalidValueError:
    return InvalidValueError("picture-not-plain", what=what)


def _size(attributes: Mapping[str, str]) -> tuple[float, float]:
    """Return the size of the root: its width and height, else those of its view box."""
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
