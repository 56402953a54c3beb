"""Kenmerk: the reference that a letter is registered under."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.plain_text import check_plain_text

__all__ = ["Kenmerk", "KenmerkPattern", "KenmerkScheme"]


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


# How a sender's kenmerken are made: a pattern with a number in it, and where counting begins.

_PARTS = re.compile(r"\{(?:(number)(?::(\d))?|year)\}")
_FURTHEST = 10**9


@dataclass(frozen=True, slots=True)
class KenmerkPattern:
    """Text with `{number}` in it, or `{number:5}` for at least five digits, and perhaps `{year}`.

    `KenmerkPattern.parse` makes sure of it.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a pattern.

        Raises:
            InvalidValueError: it has no number, or more than one, or makes no kenmerk.

        """
        numbers = [match for match in _PARTS.finditer(text) if match[1]]
        if len(numbers) != 1 or re.search("[{}]", _PARTS.sub("", text)):
            raise InvalidValueError("kenmerk-pattern", text=text)
        pattern = cls(text.strip())
        Kenmerk.parse(pattern._filled(9999, str(_FURTHEST)))
        return pattern

    @property
    def without_width(self) -> str:
        """The pattern as far as it tells kenmerken apart: with or without zeros is the same."""
        return _PARTS.sub(lambda match: "{number}" if match[1] else match[0], self.text)

    def series(self, year: int) -> str:
        """Return what is counted in one row: the pattern with the year filled in."""
        return self.without_width.replace("{year}", f"{year:04}")

    def kenmerk(self, year: int, number: int) -> Kenmerk:
        """Return the kenmerk of a number."""
        return Kenmerk(self._filled(year, str(number)))

    def number_in(self, kenmerk: Kenmerk, year: int) -> int | None:
        """Return the number that gives a kenmerk in a year; None if no number does."""
        before, after = self.series(year).split("{number}")
        digits = kenmerk.text.removeprefix(before).removesuffix(after)
        if not digits.isdecimal() or self.kenmerk(year, int(digits)) != kenmerk:
            return None
        return int(digits)

    def _filled(self, year: int, number: str) -> str:
        return _PARTS.sub(
            lambda match: number.zfill(int(match[2] or 0)) if match[1] else f"{year:04}",
            self.text,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KenmerkScheme:
    """A sender's pattern, and the number that the first letter under it gets."""

    pattern: KenmerkPattern = KenmerkPattern("{number}")
    next: int = 1
