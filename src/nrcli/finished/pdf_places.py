"""The lines of text on the pages of a finished PDF, with their places."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pikepdf

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.values.font_metrics import FontMetrics
from nrcli.finished.pdf_text import Piece, read_page
from nrcli.finished.placed_text import Layout, PageLine

__all__ = ["read_lines"]

_RAISED_PT = 4.0
"""How far the mark of a footnote stands above the line it belongs to."""
_open_pdf = pikepdf.open
_TOUCHING_PT = 0.5


def read_lines(content: bytes, metrics: FontMetrics, style: HouseStyle) -> Layout:
    """Read the lines of a PDF that nrcli made in a house style, page by page.

    What is repeated on pages and not read aloud is left out. Labels and values on one line, and
    the cells of a row, make one line together. A turned line has no width.
    """
    with _open_pdf(io.BytesIO(content)) as document:
        found = [
            _line(pieces, page_number, float(page.mediabox[3]), metrics, style)
            for page_number, page in enumerate(document.pages, 1)
            for pieces in _rows(read_page(page).pieces, style.side_column.x.pt)
        ]
        return Layout(pages=len(document.pages), lines=tuple(line for line in found if line.text))


def _rows(pieces: Iterable[Piece], side_x: float) -> list[list[Piece]]:
    """Put pieces that follow one another on one baseline together, column by column."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if piece.number is None:
            continue
        row = rows[-1] if rows else [piece]
        follows = abs(piece.y - row[0].y) < _RAISED_PT and row[-1].x <= piece.x
        if rows and follows and not piece.angle and (piece.x < side_x) == (row[0].x < side_x):
            row.append(piece)
        else:
            rows.append([piece])
    return rows


def _line(
    row: list[Piece], page: int, height: float, metrics: FontMetrics, style: HouseStyle
) -> PageLine:
    text = ""
    end = row[0].x
    for piece in row:
        gap = "" if piece.x - end < _TOUCHING_PT or text.endswith(" ") else " "
        text += gap + piece.text
        end = piece.x + metrics.width_pt(piece.text, piece.size, piece.style)
    size = max(piece.size for piece in row)
    is_beside = row[0].x >= style.side_column.x.pt
    is_turned = row[0].angle != 0
    return PageLine(
        page=page,
        text=" ".join(text.split()),
        x=row[0].x,
        y=height - min(piece.y for piece in row),
        width=0.0 if is_turned else end - row[0].x,
        size=size,
        is_body=not (is_beside or is_turned) and size >= style.text.size.pt,
    )
