"""Tables as rich draws them, without rich: a mailing has thousands of rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

__all__ = ["drawn_table"]

_NOT_ONE_WIDE = re.compile(r"[^ -~\n\u00a1-\u02ff\u2010-\u2027\ufffd]")
"""Characters that may be wider or narrower than one: rich knows."""


def drawn_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    width: int,
    bold: Callable[[str], str] = str,
) -> tuple[list[str], Iterator[str]] | None:
    """Give the lines of the head and of the rest; None where only rich knows how it fits.

    `bold` is what becomes of a heading.
    """
    cells = [[cell.split("\n") for cell in row] for row in rows]
    if any(_NOT_ONE_WIDE.search(text) for row in (columns, *rows) for text in row):
        return None
    widths = [
        max(len(line) for lines in column for line in lines)
        for column in zip([[name] for name in columns], *cells, strict=True)
    ]
    if sum(widths) + 3 * len(widths) + 1 > width:
        return None
    names = (
        bold(name) + " " * (room - len(name)) for name, room in zip(columns, widths, strict=True)
    )
    head = [_edge("┏━┳┓", widths), f"┃ {' ┃ '.join(names)} ┃", _edge("┡━╇┩", widths)]
    return head, _rest(cells, widths)


def _edge(marks: str, widths: Sequence[int]) -> str:
    left, line, between, right = tuple(marks)
    return left + between.join(line * (room + 2) for room in widths) + right


def _rest(cells: Sequence[Sequence[Sequence[str]]], widths: Sequence[int]) -> Iterator[str]:
    for row in cells:
        for lines in zip_longest(*row, fillvalue=""):
            padded = (line.ljust(room) for line, room in zip(lines, widths, strict=True))
            yield f"│ {' │ '.join(padded)} │"
    yield _edge("└─┴┘", widths)
