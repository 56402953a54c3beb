"""Tables of Markdown, with nothing left out: each row has a cell for each column."""

from __future__ import annotations

import re

from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.inlines import InlineReader
from nrcli.composition.texts.places import Places
from nrcli.domain.letter.blocks import Alignment, Table, TableCell, TableColumn
from nrcli.domain.problems.problem import Problems

__all__ = ["check_no_table", "read_table"]

_RULE_OF_TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


def read_table(
    node: SyntaxTreeNode, inlines: InlineReader, places: Places, problems: Problems
) -> Table | None:
    """Read a table; rows that Markdown would cut off or fill up are noted."""
    header, *rows = [row for part in node.children for row in part.children]
    columns = tuple(TableColumn(alignment=_alignment(cell)) for cell in header.children)
    for row in rows:
        line = (row.map or (0, 0))[0]
        count = _count_cells(places.lines[line])
        if count != len(columns):
            place = places.block(row)
            problems.add("table-row-cells", place, count=count, columns=len(columns))
    if not rows:
        problems.add("table-empty", places.block(node))
        return None
    return Table(
        columns=columns,
        header=_cells(header, inlines, places),
        rows=tuple(_cells(row, inlines, places) for row in rows),
        origin=places.block(node),
    )


def check_no_table(paragraph: SyntaxTreeNode, places: Places, problems: Problems) -> None:
    """Note a table that Markdown took for text, since its header and its rule do not agree."""
    first, last = paragraph.map or (0, 0)
    for line in range(first + 1, last):
        text = places.lines[line]
        if "|" in text and _RULE_OF_TABLE.fullmatch(text):
            columns = _count_cells(text)
            header = _count_cells(places.lines[line - 1])
            problems.add("table-header-cells", places.at(line), count=header, columns=columns)


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    style = str(cell.attrs.get("style", ""))
    return Alignment(style.removeprefix("text-align:")) if style else Alignment.LEFT


def _cells(row: SyntaxTreeNode, inlines: InlineReader, places: Places) -> tuple[TableCell, ...]:
    return tuple(
        TableCell(
            content=inlines.read(cell.children[0]),
            origin=places.text(cell.children[0].content, cell.children[0]),
        )
        for cell in row.children
    )


def _count_cells(line: str) -> int:
    cells = escapedSplit(line.strip())
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")
