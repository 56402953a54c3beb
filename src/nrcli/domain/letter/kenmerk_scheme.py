"""How a sender's kenmerken are made: a pattern with a number in it, and where counting begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.errors import InvalidValueError

__all__ = ["KenmerkPattern", "KenmerkScheme"]

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
        """Give what is counted in one row: the pattern with the year filled in."""
        return self.without_width.replace("{year}", f"{year:04}")

    def kenmerk(self, year: int, number: int) -> Kenmerk:
        """Give the kenmerk of a number."""
        return Kenmerk(self._filled(year, str(number)))

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
