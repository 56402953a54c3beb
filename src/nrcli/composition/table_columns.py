"""A table in its column: how wide each of its columns is, and whether its rows fit on a page."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import Inline, Table, TableCell, TableColumn
from nrcli.domain.letter.words import cut_pieces
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["column_widths", "fit_table", "least_width"]


# The widths of a table's columns: decided once, for both formats.

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
    """Return the least width a table can have, with every word cut that can be."""
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
            [
                *(measure(bold, cell.content) for cell in table.header[index : index + 1]),
                *(measure(ruler, row[index].content) for row in table.rows),
            ]
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


_FitCell = Callable[[TableCell, Length, FontStyle], TableCell]


def fit_table(
    table: Table, ruler: Ruler, width: Length, fit_cell: _FitCell, problems: Problems
) -> Table:
    """Decide the widths of the columns and fit each cell; what has no room is noted.

    `fit_cell` fits one cell in a width; `ruler` measures the text of the body.
    """
    widths = column_widths(table, ruler, width)
    if widths is None:
        excess = least_width(table, ruler) - width
        problems.add("table-too-wide", table.origin, excess=excess)
        return table
    columns = tuple(
        replace(column, width=column_width)
        for column, column_width in zip(table.columns, widths, strict=True)
    )
    rooms = tuple(_rooms(columns, ruler.style.tables.gutter))

    def fit_row(row: Sequence[TableCell], font: FontStyle) -> tuple[TableCell, ...]:
        return tuple(fit_cell(cell, room, font) for cell, room in zip(row, rooms, strict=True))

    header = fit_row(table.header, FontStyle.BOLD) if table.header else ()
    rows = tuple(fit_row(row, FontStyle.REGULAR) for row in table.rows)
    _check_heights(header, rows, rooms, ruler, problems)
    return replace(table, columns=columns, header=header, rows=rows)


def _rooms(columns: Sequence[TableColumn], gutter: Length) -> Iterator[Length]:
    """Return the width that text has in each column: there is no gutter behind the last."""
    *inner, last = columns
    yield from (column.width - gutter for column in inner)
    yield last.width


def _check_heights(
    header: Sequence[TableCell],
    rows: Sequence[Sequence[TableCell]],
    rooms: Sequence[Length],
    ruler: Ruler,
    problems: Problems,
) -> None:
    """Report a row that fits on no page together with the header that returns above it."""
    style = ruler.style
    most = style.text.row * style.rows_per_page
    bold = replace(ruler, font=FontStyle.BOLD)
    header_height = _height(header, rooms, bold) if header else Length(0)
    for row in rows:
        excess = header_height + _height(row, rooms, ruler) - most
        if excess.pt > 0:
            problems.add("table-row-too-high", row[0].origin, excess=excess)


def _height(row: Sequence[TableCell], rooms: Sequence[Length], ruler: Ruler) -> Length:
    lines = max(
        sum(1 for _ in ruler.lines(cell.content, room))
        for cell, room in zip(row, rooms, strict=True)
    )
    look = ruler.style.tables
    return ruler.style.text.row * lines + look.padding * 2 + look.rule
