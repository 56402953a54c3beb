"""Text with its place on a page, as a reader of a finished letter sees it."""

from __future__ import annotations

from collections.abc import Sequence

from nrcli.domain.font_metrics import FontMetrics, FontStyle
from nrcli.domain.records import dataclass

__all__ = ["PlacedLine", "PlacedParagraph", "PlacedText", "lines_of"]

_TOUCHING_PT = 0.5
_RAISED_PT = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedText:
    """Text of one look that begins at a place: points from the left and top, the baseline.

    `angle` tells how far it is turned, in degrees counter-clockwise.
    """

    text: str
    x: float
    y: float
    size: float
    style: FontStyle
    angle: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedParagraph:
    """The part of a paragraph that stands on one page; `level` is that of a heading, else 0.

    What is repeated on each page, such as its number, is not read aloud.
    """

    page: int
    number: int
    pieces: tuple[PlacedText, ...]
    level: int = 0
    is_repeated: bool = False

    @property
    def text(self) -> str:
        """What it says, as written."""
        return "".join(piece.text for piece in self.pieces)


PlacedLine = tuple[PlacedText, ...]
"""Pieces that touch one another."""


def lines_of(pieces: Sequence[PlacedText], metrics: FontMetrics) -> tuple[PlacedLine, ...]:
    """Put the pieces that touch into lines; a raised mark belongs to the line it touches.

    A piece that is turned is a line of its own.
    """
    lines: list[list[PlacedText]] = []
    end = (0.0, 0.0)
    for piece in pieces:
        touches = abs(piece.x - end[0]) < _TOUCHING_PT and abs(piece.y - end[1]) < _RAISED_PT
        if lines and touches and not piece.angle:
            lines[-1].append(piece)
        else:
            lines.append([piece])
        end = (piece.x + metrics.width_pt(piece.text, piece.size, piece.style), piece.y)
    return tuple(map(tuple, lines))
