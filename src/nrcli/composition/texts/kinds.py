"""The values that a template sees, and what kind each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = [
    "BLOCKS",
    "KEPT_NAMES",
    "LOOP",
    "RESERVED_NAMES",
    "TEXT",
    "Kind",
    "letter_schema",
    "snippet_schema",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is: text, parts with names, a list of one kind, a function, or blocks."""

    parts: Mapping[str, Kind] | None = None
    items: Kind | None = None
    is_call: bool = False
    is_blocks: bool = False
    is_optional: bool = False


TEXT = Kind()
BLOCKS = Kind(is_blocks=True)
_FRACTIE = Kind(parts={"name": TEXT, "short": TEXT}, is_optional=True)
_RECIPIENT = Kind(
    parts={
        "name": TEXT,
        "name_in_text": TEXT,
        "aanhef": TEXT,
        "function": TEXT,
        "geslacht": TEXT,
        "fractie": _FRACTIE,
    }
)
_SENDER = Kind(
    parts={
        "organisation": TEXT,
        "name": TEXT,
        "function": TEXT,
        "website": TEXT,
        "phone": TEXT,
        "email": TEXT,
    }
)
_SHARED: Mapping[str, Kind] = {
    "recipient": _RECIPIENT,
    "recipients": Kind(items=_RECIPIENT),
    "sender": _SENDER,
    "date": TEXT,
    "subject": TEXT,
    "kenmerk": TEXT,
    "copies_to": Kind(is_optional=True),
}
LOOP = Kind(parts={"index": TEXT, "first": TEXT, "last": TEXT, "length": TEXT})


KEPT_NAMES = frozenset({"snippets", "snippet", "loop", "self"})
RESERVED_NAMES = KEPT_NAMES.union(_SHARED)
"""The names that a letter's own fields cannot have."""


def letter_schema(fields: Iterable[str]) -> Mapping[str, Kind]:
    """Give the values that the text of a letter sees."""
    own = {"snippets": BLOCKS, "snippet": Kind(is_call=True)}
    return {**dict.fromkeys(fields, TEXT), **_SHARED, **own}


def snippet_schema(fields: Iterable[str]) -> Mapping[str, Kind]:
    """Give the values that the text of a snippet sees."""
    return {**dict.fromkeys(fields, TEXT), **_SHARED}
