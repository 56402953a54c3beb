"""The marking (rubricering) of a letter: a word in the margin of every page, such as Vertrouwelijk.

It stands upright along the left edge, read from the foot of the page to its head, at the top and at
the bottom.
"""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["Marking", "MarkingStyle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingStyle:
    """Where a marking stands, in small type: baseline at `x`, its ends at `top` and `bottom`."""

    x: Length
    top: Length
    bottom: Length
    bold: bool = True
    capitals: bool = True

    @property
    def font(self) -> FontStyle:
        """The style of type."""
        return FontStyle.of(bold=self.bold, italic=False)

    @property
    def room(self) -> Length:
        """The length that the one at the top and the one at the bottom may each have."""
        return (self.bottom - self.top) * 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A marking as printed, in its style, and how long it is."""

    text: str
    style: MarkingStyle
    length: Length

    @property
    def room(self) -> Length:
        """What is kept for it: a hair more, so that no rounding breaks it in two."""
        return self.length + Length(2)

    def head(self, *, at_top: bool) -> Length:
        """Give the upper end of its room, at the top or at the bottom of the page."""
        foot = self.style.top + self.length if at_top else self.style.bottom
        return foot - self.room
