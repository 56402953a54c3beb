"""The widths of a table's columns: decided once, for both formats."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import Inline, Table
from nrcli.domain.letter.words import cut_pieces
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["column_widths", "least_width"]

_SLACK_PT = 0.25
"""Room behind the widest line of a column, so that rounding never breaks it."""


def column_widths(table: Table, ruler: Ruler, width: Length) -> tuple[Length, ...] | None:
    """Share a width out over the columns, in whole twips; None if it is too small.

    Columns take what their text takes unbroken, if there is room. Else each has room for its
    widest word, and the rest of the room is shared by how much more each could use; at last
    words are cut where a word may be.
    """
    gutters = ruler.style.tables.gutter.pt * (len(table.columns) - 1)
    room = width.pt - gutters
    least = _widths(table, ruler, _narrowest)
    words = _widths(table, ruler, _widest_word)
    lines = _widths(table, ruler, lambda ruler, inlines: ruler.unbroken_pt(inlines))
    if sum(lines) <= room:
        return _with_gutters(lines, ruler)
    for low, high in ((words, lines), (least, words)):
        if sum(low) <= room:
            share = (room - sum(low)) / (sum(high) - sum(low))
            widths = [one + share * (other - one) for one, other in zip(low, high, strict=True)]
            return _with_gutters(widths, ruler)
    return None


def least_width(table: Table, ruler: Ruler) -> Length:
    """Give the least width a table can have, with every word cut that can be."""
    gutters = ruler.style.tables.gutter * (len(table.columns) - 1)
    return Length(sum(_widths(table, ruler, _narrowest))) + gutters


def _widths(
    table: Table, ruler: Ruler, measure: Callable[[Ruler, tuple[Inline, ...]], float]
) -> list[float]:
    """Measure the widest cell of each column."""
    bold = Ruler(ruler.metrics, ruler.style, ruler.size, FontStyle.BOLD)
    # a word processor may keep a twelfth of the row free behind italics
    slack_pt = ruler.style.text.pitch.pt / 12 + _SLACK_PT
    return [
        max(
            measure(bold, table.header[index].content),
            *(measure(ruler, row[index].content) for row in table.rows),
        )
        + slack_pt
        for index in range(len(table.columns))
    ]


def _widest_word(ruler: Ruler, inlines: tuple[Inline, ...]) -> float:
    return max((width for _, width in ruler.widths_pt(inlines)), default=0.0)


def _narrowest(ruler: Ruler, inlines: tuple[Inline, ...]) -> float:
    return max(_cut_widths(ruler, inlines), default=0.0)


def _cut_widths(ruler: Ruler, inlines: tuple[Inline, ...]) -> Iterator[float]:
    for text, width in ruler.widths_pt(inlines):
        pieces = cut_pieces(text)
        yield width if len(pieces) == 1 else max(map(ruler.width_pt, pieces))


def _with_gutters(widths: Sequence[float], ruler: Ruler) -> tuple[Length, ...]:
    gutter = ruler.style.tables.gutter.twips
    last = len(widths) - 1
    return tuple(
        Length((math.floor(width * 20) + (gutter if index < last else 0)) / 20)
        for index, width in enumerate(widths)
    )
