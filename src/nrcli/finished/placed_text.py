"""Text with its place on a page, as a reader of a finished letter sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nrcli.domain.values.font_metrics import FontMetrics, FontStyle

__all__ = ["Layout", "PageLine", "PlacedLine", "PlacedParagraph", "PlacedText", "lines_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A line of text on a page: its place and size in points from the left and the top."""

    page: int
    """From 1."""
    text: str
    x: float
    y: float
    """The baseline."""
    width: float
    size: float
    is_body: bool = True
    """Whether it belongs to the text, and not to the side column or a footnote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A letter as its pages have it, page by page in the order of reading."""

    pages: int
    lines: tuple[PageLine, ...]

    def end_of(self, page: int) -> str:
        """Return the last line of text on a page; nothing if it has none."""
        found = [line for line in self.lines if line.page == page and line.is_body]
        return max(found, key=lambda line: line.y).text if found else ""


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
