"""A composed letter as it is kept: JSON that says its version, packed, and never code.

Most of a list's letters is the same, so a letter is written in pieces, and who keeps many letters
keeps what they share once. `LetterWriter` writes, `read_letter` reads. A record says each field of
each value, those with a default too: a default may be another one later. A field that is new by
then gets its default. What else changes in these classes needs a new `FORMAT`, and a function that
makes records of the old one new.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import hashlib
import json
import typing
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from nrcli.domain.letter.letter import Letter, SideBlock

__all__ = ["FORMAT", "KeptLetter", "LetterWriter", "Piece", "WrittenLetter", "read_letter"]

FORMAT = 1

_MOST_KNOWN = 1024
_SHORTEST = 128
"""Characters below which a piece is not worth a place of its own."""

_MOST = 50_000_000
"""Bytes that a kept letter may unpack to: pictures and all, none comes near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A letter as it was composed, and what else its minuut and its publication are made of."""

    letter: Letter
    binds: tuple[str, ...] = ()
    """What a paraaf is bound to besides what the letter shows."""
    contact_details: tuple[str, ...] = ()
    """The numbers and mail addresses of those to contact, which are not published."""
    public_address: tuple[str, ...] = ()
    """What may be published of the lines of the address."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a letter as JSON, and the SHA-256 digest by which it is known again."""

    content: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter in pieces, and the frame that says where each belongs."""

    frame: bytes
    pieces: tuple[Piece, ...]

    def packed(self, elsewhere: Mapping[bytes, int] | None = None) -> bytes:
        """Return all of it in one, but for the pieces that are kept elsewhere, by their numbers."""
        places = elsewhere or {}
        written = (
            str(places[piece.digest]).encode() if piece.digest in places else piece.content
            for piece in self.pieces
        )
        record = b'{"format":%d,"kept":%b,"pieces":[%b]}'
        return zlib.compress(record % (FORMAT, self.frame, b",".join(written)), 9)


class LetterWriter:
    """Writes letters; what they share, by identity, is written once."""

    def __init__(self) -> None:
        # each piece is held with its value: no other object gets the identity of one that lives
        self._known: dict[Hashable, tuple[object, Piece]] = {}

    def written(self, kept: KeptLetter) -> WrittenLetter:
        """Return a letter in pieces."""
        pieces: list[Piece] = []
        letter = {"": "Letter"} | {
            name: self._framed(getattr(kept.letter, name), pieces)
            for name in _field_names(kept.letter)
        }
        frame = {
            name: letter if name == "letter" else _record(getattr(kept, name))
            for name in _field_names(kept)
        }
        return WrittenLetter(_json({"": "KeptLetter"} | frame), tuple(pieces))

    def _framed(self, value: object, pieces: list[Piece]) -> object:
        """Return the value of a field, a number in place of what is a piece."""
        if isinstance(value, tuple):
            return [self._framed(each, pieces) for each in value]
        if not dataclasses.is_dataclass(value):
            return _record(value)
        key: Hashable = id(value)
        if isinstance(value, SideBlock):  # made anew for each letter, of the same lines
            key = (id(value.lines), value.text, value.space_below)
        known = self._known.get(key)
        if known is None:
            content = _json(_record(value))
            known = value, Piece(content, hashlib.sha256(content).digest())
            if len(self._known) == _MOST_KNOWN:
                self._known.clear()
            self._known[key] = known
        piece = known[1]
        if len(piece.content) < _SHORTEST:
            return json.loads(piece.content)
        pieces.append(piece)
        return {"": "piece", "number": len(pieces) - 1}


def read_letter(content: bytes, piece: Callable[[int], bytes] | None = None) -> KeptLetter:
    """Return a letter that was kept; `piece` finds those that are kept elsewhere, by number.

    Raises:
        ValueError: it is no such letter, or one of a newer format.

    """
    try:
        record = _unpacked(content)
        if record["format"] != FORMAT:
            message = f"format {record['format']} of a kept letter is not known"
            raise ValueError(message)
        pieces = [
            json.loads(piece(each)) if piece is not None and isinstance(each, int) else each
            for each in record["pieces"]
        ]
        kept = _value(record["kept"], pieces)
    except (zlib.error, TypeError, LookupError, AttributeError, RecursionError) as error:
        message = f"this is no kept letter ({error})"
        raise ValueError(message) from error
    if not isinstance(kept, KeptLetter) or not isinstance(kept.letter, Letter):
        message = "this is no kept letter"
        raise ValueError(message)  # noqa: TRY004 - it is what was read that is wrong
    return kept


def _unpacked(content: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    unpacking = zlib.decompressobj()
    written = unpacking.decompress(content, _MOST)
    if not unpacking.eof or unpacking.unused_data:
        message = "it is cut off, or something stands behind it"
        raise ValueError(message)
    return json.loads(written)


_encode = json.JSONEncoder(separators=(",", ":")).encode


def _json(record: object) -> bytes:
    return _encode(record).encode()


def _record(value: object) -> object:
    """Return a value as JSON has it; what JSON does not know says its kind under an empty key."""
    match value:
        case Enum():
            return {"": type(value).__name__, "value": value.value}
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return list(map(_record, value))
        case bytes():
            return {"": "bytes", "base64": base64.b64encode(value).decode()}
        case date():
            return {"": "date", "day": value.isoformat()}
        case Mapping():
            return {"": "mapping", "items": {name: _record(each) for name, each in value.items()}}
        case _:
            return {"": type(value).__name__} | {
                name: _record(getattr(value, name)) for name in _field_names(value)
            }


def _value(record: Any, pieces: Sequence[Any]) -> object:  # noqa: ANN401 - whatever JSON holds
    """Return what a record stands for."""
    if isinstance(record, list):
        return tuple(_value(each, pieces) for each in record)
    if not isinstance(record, dict):
        return record
    match record[""]:
        case "piece":
            return _value(pieces[record["number"]], pieces)
        case "bytes":
            return base64.b64decode(record["base64"], validate=True)
        case "date":
            return date.fromisoformat(record["day"])
        case "mapping":
            return {name: _value(each, pieces) for name, each in record["items"].items()}
        case name:
            kind = _kinds()[name]
            return kind(**{key: _value(each, pieces) for key, each in record.items() if key})


def _field_names(value: object) -> Iterable[str]:
    """Return the names of a dataclass's fields as they lie ready: `fields` makes them anew."""
    names: Mapping[str, object] = vars(type(value))["__dataclass_fields__"]
    return names


@functools.cache
def _kinds() -> Mapping[str, Callable[..., object]]:
    """Return every dataclass and enumeration that a letter can hold, by name.

    Nothing else is ever made of what is read.
    """
    found: set[type] = set()
    to_look_at: set[type] = {KeptLetter}
    while to_look_at:
        kind = to_look_at.pop()
        found.add(kind)
        if dataclasses.is_dataclass(kind):
            hints = typing.get_type_hints(kind).values()
            to_look_at |= {each for hint in hints for each in _named(hint)} - found
    return {kind.__name__: kind for kind in found}


def _named(hint: Any) -> Iterator[type]:  # noqa: ANN401 - whatever may be a hint
    """Return the dataclasses and enumerations that a type hint names."""
    if isinstance(hint, type) and (dataclasses.is_dataclass(hint) or issubclass(hint, Enum)):
        yield hint
    for inner in typing.get_args(hint):
        yield from _named(inner)
