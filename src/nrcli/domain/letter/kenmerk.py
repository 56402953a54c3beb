"""Kenmerk: the reference that a letter is registered under."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.problems.errors import InvalidValueError
from nrcli.domain.values.plain_text import check_plain_text

__all__ = ["Kenmerk"]

_NOT_IN_FILE_NAMES = re.compile(r"[^A-Za-z0-9.-]+")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """Free text of one line; `Kenmerk.parse` makes sure of it."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a kenmerk.

        Raises:
            InvalidValueError: it is empty, too long, or holds characters no line can hold.

        """
        text = text.strip()
        check_plain_text(text)
        if not text:
            raise InvalidValueError("kenmerk-empty")
        if len(text) > _LONGEST:
            raise InvalidValueError("kenmerk-long", text=text[:20], most=str(_LONGEST))
        return cls(text)

    @property
    def in_file_names(self) -> str:
        """The kenmerk with everything but letters, digits, `.` and `-` made into `-`."""
        return _NOT_IN_FILE_NAMES.sub("-", self.text).strip(".-")

    @property
    def identity(self) -> str:
        """What tells the kenmerk from others: two with the same file names are the same."""
        return (self.in_file_names or self.text).casefold()

    def __str__(self) -> str:
        """Write the kenmerk as printed."""
        return self.text
