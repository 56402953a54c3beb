"""Rectangles on the page."""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.values.length import Length

__all__ = ["Box"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the page, by its edges."""

    left: Length
    right: Length
    top: Length
    bottom: Length

    def overlaps(self, other: Box) -> bool:
        """Say whether two rectangles have more than an edge in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom
