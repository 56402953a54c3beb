"""Files spoiled at random, as disks, mail programs and people with tools spoil them."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable

__all__ = ["mutated"]

_PIECES = (
    b"<<", b">>", b"[", b"]", b"obj", b"endobj", b"stream\n", b"endstream", b"/Kids", b"/K", b"/Pg",
    b"/Parent", b"/Length 99999999", b"/Count -1", b" 0 R", b"null", b"9" * 30, b"\0\0\0\0", b"-1",
    b"<w:p>", b"</w:p>", b"<w:p/>", b"&#x0;", b"&lol;", b"]]>", b"<!--", b"\xff\xfe",
    b"\xed\xa0\x80",
    b' w:val="-99999999999"', b"<!DOCTYPE x [<!ENTITY lol 'x'>]>",
)  # fmt: skip
_LONGEST_CUT = 400


def mutated(content: bytes, seed: int) -> bytes:
    """Return a file spoiled in one to four ways that follow from a number."""
    chance = random.Random(seed)  # noqa: S311 - the same files every time
    inside = chance.random()
    if inside < _INSIDE:
        changed = (
            _in_parts(content, chance) if content[:2] == b"PK" else _in_streams(content, chance)
        )
    else:
        changed = content
    if inside < _INSIDE_ONLY:
        return changed
    for _ in range(chance.randint(1, 4)):
        changed = chance.choice(_WAYS)(changed, chance)
    return changed


_INSIDE, _INSIDE_ONLY = 0.7, 0.6


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _take_out(content: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + content[at + chance.randint(1, _LONGEST_CUT) :]


def _put_in(content: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(_PIECES) + content[at:]


def _double(content: bytes, chance: random.Random) -> bytes:
    at, size = chance.randint(0, len(content)), chance.randint(1, _LONGEST_CUT)
    return content[:at] + content[at : at + size] * chance.randint(2, 50) + content[at + size :]


def _swap(content: bytes, chance: random.Random) -> bytes:
    one, other = sorted(chance.randint(0, len(content)) for _ in range(2))
    return content[other:] + content[one:other] + content[:one]


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _flip, _cut, _take_out, _put_in, _put_in, _double, _swap,
)  # fmt: skip


def _in_parts(content: bytes, chance: random.Random) -> bytes:
    """Spoil one part of a zip file, and pack it as a sound one; a DOCX then opens."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        chosen = chance.choice(names)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as changed:
            for name in names:
                part = package.read(name)
                if name == chosen:
                    part = chance.choice(_WAYS)(part, chance)
                changed.writestr(name, part)
    return stream.getvalue()


def _in_streams(content: bytes, chance: random.Random) -> bytes:
    """Spoil one stream of a PDF inside its packing, or a name or number outside of all streams."""
    places = []
    at = content.find(b"stream\n")
    while at >= 0:
        if content[at - 3 : at] != b"end":
            places.append(at + len(b"stream\n"))
        at = content.find(b"stream\n", at + 1)
    start = chance.choice(places)
    unpacker = zlib.decompressobj()
    try:
        inside = unpacker.decompress(content[start:])
    except zlib.error:
        return _flip(content, chance)
    end = len(content) - len(unpacker.unused_data)
    packed = zlib.compress(chance.choice(_WAYS)(inside, chance))
    head = content[:start]
    after = head.rfind(b"/Length ") + len(b"/Length ")
    rest = head[after:].lstrip(b"0123456789")
    return head[:after] + b"%d" % len(packed) + rest + packed + content[end:]
