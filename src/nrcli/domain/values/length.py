"""Lengths as a house style writes them: "28.2 mm", "375 pt"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["Box", "Length"]


_POINTS_PER = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54}
_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,6})?)\s*(pt|mm|cm)", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A length, kept in points (1/72 inch)."""

    pt: float

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number with its unit.

        Raises:
            InvalidValueError: the text is anything else.

        """
        match = _LENGTH.fullmatch(text.strip())
        if match is None:
            raise InvalidValueError("bad-length", text=text)
        return cls(float(match[1]) * _POINTS_PER[match[2]])

    @property
    def mm(self) -> float:
        """The length in millimetres."""
        return self.pt / _POINTS_PER["mm"]

    @property
    def twips(self) -> int:
        """The length in twentieths of a point, as Word counts."""
        return round(self.pt * 20)

    def __add__(self, other: Length) -> Length:
        return Length(self.pt + other.pt)

    def __sub__(self, other: Length) -> Length:
        return Length(self.pt - other.pt)

    def __mul__(self, factor: float) -> Length:
        return Length(self.pt * factor)

    def __str__(self) -> str:
        """Write the length as a message shows it, in millimetres."""
        return f"{self.mm:.1f} mm"


# Rectangles on the page.


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the page, by its edges."""

    left: Length
    right: Length
    top: Length
    bottom: Length

    def overlaps(self, other: Box) -> bool:
        """Return whether two rectangles have more than an edge in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom
