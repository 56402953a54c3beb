"""A table in its column: how wide each of its columns is, and whether its rows fit on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from nrcli.composition.ruler import Ruler
from nrcli.composition.table_widths import column_widths, least_width
from nrcli.domain.letter.blocks import Table, TableCell, TableColumn
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["fit_table"]

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

    header = fit_row(table.header, FontStyle.BOLD)
    rows = tuple(fit_row(row, FontStyle.REGULAR) for row in table.rows)
    _check_heights(header, rows, rooms, ruler, problems)
    return replace(table, columns=columns, header=header, rows=rows)


def _rooms(columns: Sequence[TableColumn], gutter: Length) -> Iterator[Length]:
    """Give the width that text has in each column: there is no gutter behind the last."""
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
    """Note a row that fits on no page together with the header that returns above it."""
    style = ruler.style
    most = style.text.row * style.rows_per_page
    header_height = _height(header, rooms, replace(ruler, font=FontStyle.BOLD))
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
