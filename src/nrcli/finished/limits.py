"""How much a finished letter may hold: counted in its bytes, before any parser reads it.

A small file can unpack to gigabytes, or to millions of objects. No letter comes near these limits,
and what stays under them is read within seconds and 200 MB.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from pathlib import Path

from nrcli.domain.language.speech import say
from nrcli.finished.letters import UnreadableError

__all__ = [
    "Allowance",
    "characters_allowed",
    "check_entries",
    "check_instructions",
    "check_object_streams",
    "check_package",
    "check_pdf",
    "check_xml",
    "content_of",
    "elements_allowed",
    "instructions_allowed",
]

_LARGEST = 20 * 2**20
"""Bytes: of a file, and of all that is packed in it."""

_MOST_ELEMENTS = 200_000
"""Elements of XML, objects of PDF, instructions on pages."""

_MOST_ATTRIBUTES = 4 * _MOST_ELEMENTS
_MOST_INSTRUCTIONS = 4 * _MOST_ELEMENTS
_MOST_CHARACTERS = 2_000_000
"""Of text, of some six hundred pages: what looks through it afterwards takes a second or two."""

_MOST_PARTS = 1_000
_MOST_STREAMS = 20_000
_CHUNK = 2**16


class Allowance:
    """What may still be read of a file; spending more than there is raises an UnreadableError."""

    def __init__(self, amount: int = _MOST_ELEMENTS, *, of_bytes: bool = False) -> None:
        self._left = amount
        self._of_bytes = of_bytes

    def spend(self, amount: int = 1) -> None:
        """Take from what is left.

        Raises:
            UnreadableError: there is not so much left.

        """
        self._left -= amount
        if self._left < 0:
            raise UnreadableError(
                say(
                    "it is larger than a letter can be"
                    if self._of_bytes
                    else "it has more elements than a letter can have"
                )
            )


def characters_allowed() -> Allowance:
    """Return how many characters of text a letter may have."""
    return Allowance(_MOST_CHARACTERS)


def instructions_allowed() -> Allowance:
    """Return how many instructions, with their operands, all pages of a PDF may have."""
    return Allowance(_MOST_INSTRUCTIONS)


def content_of(path: Path) -> bytes:
    """Return the bytes of a file that may be a letter.

    Raises:
        OSError: it cannot be opened.
        UnreadableError: it is no file, or too large.

    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        message = say("it is a folder" if stat.S_ISDIR(found.st_mode) else "it is no file")
        raise UnreadableError(message)
    Allowance(_LARGEST, of_bytes=True).spend(found.st_size)
    return path.read_bytes()


# DOCX: a zip file (APPNOTE 6.3) of XML.

_DIRECTORY_ENTRY = b"PK\1\2"
_KNOWN_PACKING = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def elements_allowed() -> tuple[Allowance, Allowance]:
    """Return how many elements and how many attributes a document may have."""
    return Allowance(), Allowance(_MOST_ATTRIBUTES)


def check_package(content: bytes) -> None:
    """Make sure that a zip file has a number of entries that can be listed.

    Raises:
        UnreadableError: it has too many.

    """
    Allowance(_LARGEST, of_bytes=True).spend(len(content))
    Allowance(_MOST_PARTS).spend(content.count(_DIRECTORY_ENTRY))


def check_entries(package: zipfile.ZipFile) -> None:
    """Make sure that what is packed in a zip file can be unpacked.

    Python unpacks no more of an entry than the size that its directory tells.

    Raises:
        UnreadableError: it is too much, locked, or packed in a way that no letter is.

    """
    allowance = Allowance(_LARGEST, of_bytes=True)
    for entry in package.infolist():
        if entry.flag_bits & 1:
            message = say("it is encrypted")
            raise UnreadableError(message)
        if entry.compress_type not in _KNOWN_PACKING:
            message = say("it is packed in a way that no letter is")
            raise UnreadableError(message)
        allowance.spend(entry.file_size)


_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']*)""")
_KNOWN_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"iso-8859-1", b"windows-1252"})


def check_xml(content: bytes, elements: Allowance, attributes: Allowance) -> None:
    """Make sure that XML has no more elements and attributes than can be read.

    Each tag has a "<", each end tag a "/" behind that, each attribute a "=".

    Raises:
        UnreadableError: it has more, or an encoding in which that is not so.

    """
    encoding = _ENCODING.match(content)
    if encoding and encoding[1].lower() not in _KNOWN_ENCODINGS:
        message = say("it is written in characters that no letter is")
        raise UnreadableError(message)
    elements.spend(content.count(b"<") - content.count(b"</"))
    attributes.spend(content.count(b"="))


# PDF: streams, and objects around and inside them (ISO 32000-1, 7.3 and 7.5).

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_HEAD_BYTES = 2_000
"""Of the dictionary before a stream; those of nrcli are shorter."""

_FILTER = re.compile(rb"/(\w+)Decode\b")
_PLAIN_FILTERS = ((), (b"Flate",), (b"DCT",), (b"JPX",), (b"CCITTFax",), (b"JBIG2",))
"""One of those whose streams are counted here, or of pictures, which nobody unpacks here."""

_LARGEST_PICTURES = 400 * 2**20
"""Bytes of their pixels, which are counted here and unpacked by nobody after."""

_LARGEST_TABLES = 200 * 2**20
"""Bytes of objects and of tables of them, in a report of thousands of pages."""

_UNPACKED_WHEN_OPENED = (b"/First", b"XRef")
"""What the dictionary has of a stream of objects, or of the table of them (7.5.7, 7.5.8)."""

_ENTRY_BYTES = 5
"""Of the table of objects in a stream, at least; it has no white space to count."""

_TOKEN_STARTS = b" \t\r\n\f\0[(</"


def check_pdf(content: bytes) -> None:
    """Make sure that the streams and objects of a PDF can be unpacked and read.

    Raises:
        UnreadableError: they are too large or too many, or encrypted.

    """
    allowance = Allowance(_LARGEST, of_bytes=True)
    allowance.spend(len(content))
    objects, packed = Allowance(2 * _MOST_ELEMENTS), Allowance(2 * _MOST_ELEMENTS)
    streams = Allowance(_MOST_STREAMS)
    pictures = Allowance(_LARGEST_PICTURES, of_bytes=True)
    seen = memoryview(content)
    done = 0
    for found in _STREAM.finditer(content):
        head = content[max(0, found.start() - _HEAD_BYTES) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        streams.spend()
        _check_stream(head)
        is_opened = any(key in head for key in _UNPACKED_WHEN_OPENED)
        is_picture = b"/Image" in head and not is_opened
        room = pictures if is_picture else allowance
        used = _check_unpacked(seen, found.end(), room, packed if is_opened else None)
        if found.start() >= done:
            objects.spend(_tokens(content[done : found.start()]))
            done = found.end() + used
    objects.spend(_tokens(content[done:]))


def check_object_streams(content: bytes) -> None:
    """Make sure that what a PDF has unpacked when it is opened fits in memory.

    For a PDF that is not nrcli's: what else is in its streams is nobody's here to unpack.

    Raises:
        UnreadableError: it does not.

    """
    allowance = Allowance(_LARGEST_TABLES, of_bytes=True)
    seen = memoryview(content)
    for found in _STREAM.finditer(content):
        head = content[max(0, found.start() - _HEAD_BYTES) : found.start()]
        if any(key in head[head.rfind(b" obj") + 1 :] for key in _UNPACKED_WHEN_OPENED):
            _check_unpacked(seen, found.end(), allowance, None)


def check_instructions(content: bytes, all_pages: Allowance) -> None:
    """Make sure that the instructions of a page can be read.

    Raises:
        UnreadableError: there are more than one page can have, or than all have left.

    """
    count = _tokens(content)
    Allowance(_MOST_ELEMENTS).spend(count)
    all_pages.spend(count)


def _check_stream(head: bytes) -> None:
    filters = tuple(_FILTER.findall(head))
    if b"#" in head or filters not in _PLAIN_FILTERS:
        message = say("it is packed in a way that no letter is")
        raise UnreadableError(message)


def _check_unpacked(
    content: memoryview, start: int, allowance: Allowance, tokens: Allowance | None
) -> int:
    """Unpack a stream without keeping it; return how many bytes of the file it takes."""
    unpacker = zlib.decompressobj()
    rest: bytes | memoryview = content[start : start + _CHUNK]
    at = start + len(rest)
    try:
        while rest and not unpacker.eof:
            unpacked = unpacker.decompress(rest, _CHUNK)
            allowance.spend(len(unpacked))
            if tokens is not None:
                tokens.spend(max(_tokens(unpacked), len(unpacked) // _ENTRY_BYTES))
            rest = unpacker.unconsumed_tail
            if not rest:
                rest = content[at : at + _CHUNK]
                at += len(rest)
    except zlib.error:
        return 0  # not deflated, or damaged: read as it stands
    return at - start - len(unpacker.unused_data) if unpacker.eof else 0


def _tokens(content: bytes) -> int:
    """Count what can begin an object or an instruction."""
    return sum(content.count(byte) for byte in _TOKEN_STARTS)
