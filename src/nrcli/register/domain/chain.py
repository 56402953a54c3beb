"""The chain of the register: each row that is added holds the digest of the one before it.

A row that is changed, added between others or taken away no longer fits, unless all digests after
it are computed anew; and then the head is another one than an export, a minuut or the mark has.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

__all__ = ["EMPTY", "Head", "link_digest"]

_START = "0" * 64
_WRITTEN = re.compile(r"(\d{1,18})-([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Head:
    """How far a chain goes: the number of its last link, and the digest of that."""

    number: int
    digest: str

    def __str__(self) -> str:
        """Write it as exports and the mark have it."""
        return f"{self.number}-{self.digest}"

    @classmethod
    def found(cls, text: str) -> Self | None:
        """Return the head that is written in a text; None if it is none."""
        match = _WRITTEN.fullmatch("".join(text.split()))
        return cls(int(match[1]), match[2]) if match else None


EMPTY = Head(0, _START)
"""The head of a chain without links."""


def link_digest(before: str, table: str, row: Mapping[str, object]) -> str:
    """Return the digest of a row of a table, bound to the digest of the link before it."""
    written = json.dumps([before, table, row], sort_keys=True, default=_hexadecimal)
    return hashlib.sha256(written.encode()).hexdigest()


def _hexadecimal(content: object) -> object:
    """Return bytes in a form of their own, so that no text counts as the same."""
    if isinstance(content, bytes):
        return {"bytes": content.hex()}
    message = f"{type(content).__name__} is no value of a row"
    raise TypeError(message)
