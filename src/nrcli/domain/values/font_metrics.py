"""How wide text is: the advance widths of the letter's font, without kerning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

__all__ = ["FontMetrics", "FontStyle"]


class FontStyle(Enum):
    """The four styles of a font family."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold_italic"

    @property
    def is_bold(self) -> bool:
        """Whether the style is bold, italic or not."""
        return self in {FontStyle.BOLD, FontStyle.BOLD_ITALIC}

    @property
    def is_italic(self) -> bool:
        """Whether the style is italic, bold or not."""
        return self in {FontStyle.ITALIC, FontStyle.BOLD_ITALIC}

    @classmethod
    def of(cls, *, bold: bool, italic: bool) -> FontStyle:
        """Pick the style that is bold, italic, both or neither."""
        if bold:
            return cls.BOLD_ITALIC if italic else cls.BOLD
        return cls.ITALIC if italic else cls.REGULAR


@dataclass(frozen=True, slots=True, kw_only=True)
class FontMetrics:
    """Advance widths by character for each style, in units of which `units_per_em` make an em."""

    units_per_em: int
    widths: Mapping[FontStyle, Mapping[str, int]]
    _widest: Mapping[FontStyle, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the widest character of each style once."""
        widest = {style: max(table.values(), default=0) for style, table in self.widths.items()}
        object.__setattr__(self, "_widest", widest)

    def most_pt(self, length: int, size_pt: float, style: FontStyle = FontStyle.REGULAR) -> float:
        """Return how wide a number of characters can be at most, in points."""
        return length * self._widest[style] * size_pt / self.units_per_em

    def width_pt(self, text: str, size_pt: float, style: FontStyle = FontStyle.REGULAR) -> float:
        """Measure text in points; characters the font lacks count as nothing."""
        widths = self.widths[style]
        return sum(widths.get(character, 0) for character in text) * size_pt / self.units_per_em

    def missing_character(self, text: str, style: FontStyle = FontStyle.REGULAR) -> str | None:
        """Find the first character that the font does not have."""
        widths = self.widths[style]
        return next((character for character in text if character not in widths), None)
