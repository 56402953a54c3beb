"""The lines of text on the pages of a finished PDF, with their places."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.values.font_metrics import FontMetrics
from nrcli.finished.pdf import StructureReader, open_pdf
from nrcli.finished.pdf_text import Piece, read_page
from nrcli.finished.placed_text import Layout, PageLine, PlacedParagraph, PlacedText

__all__ = ["read_lines", "read_places"]


_RAISED_PT = 4.0
"""How far the mark of a footnote stands above the line it belongs to."""
_TOUCHING_PT = 0.5


def read_lines(content: bytes, metrics: FontMetrics, style: HouseStyle) -> Layout:
    """Read the lines of a PDF that nrcli made in a house style, page by page.

    What is repeated on pages and not read aloud is left out. Labels and values on one line, and
    the cells of a row, make one line together. A turned line has no width.
    """
    with open_pdf(content) as document:
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


# Where each paragraph of a finished PDF stands on its pages.

_ARTIFACT = -1
_RAISED_MARK_PT = 5.0


def read_places(content: bytes) -> tuple[PlacedParagraph, ...]:
    """Read the paragraphs of a tagged PDF that nrcli made, page by page, as its pages show them.

    Paragraphs are numbered in the order of reading, footnotes last; one that goes on over the
    page is given once for each. The label of a list's item belongs to its paragraph.
    """
    with open_pdf(content) as document:
        pages = {page.obj.objgen: read_page(page) for page in document.pages}
        reader = StructureReader(pages, None)
        reader.read(document.Root["/StructTreeRoot"], None)
        placed = []
        for page_number, page in enumerate(document.pages, 1):
            height = float(page.mediabox[3])
            key = page.obj.objgen
            numbered = _numbered(key, pages[key].pieces, reader)
            for number, group in itertools.groupby(numbered, key=lambda each: each[0]):
                paragraph = PlacedParagraph(
                    page=page_number,
                    number=number,
                    pieces=tuple(_placed(piece, height) for _, piece in group),
                    level=reader.levels.get(number, 0),
                    is_repeated=number == _ARTIFACT,
                )
                if paragraph.text.strip():
                    placed.append(paragraph)
    return tuple(placed)


def _numbered(
    page: tuple[int, int], pieces: list[Piece], reader: StructureReader
) -> Iterator[tuple[int, Piece]]:
    """Return pieces with the numbers of their paragraphs.

    Of what has none, a raised mark goes with the text before it, the label of an item with the
    text after it. A watermark, which is turned, is left out.
    """
    waiting: list[Piece] = []
    before: tuple[int, Piece] | None = None
    for piece in pieces:
        if piece.number is None:
            if not piece.angle:
                yield _ARTIFACT, piece
        elif (owner := reader.owners.get((page, piece.number))) is not None:
            is_note, index = owner
            number = len(reader.body) + index if is_note else index
            before = (number, piece)
            yield from ((number, each) for each in (*waiting, piece))
            waiting.clear()
        elif before is not None and 0 < piece.y - before[1].y < _RAISED_MARK_PT:
            yield before[0], piece
        else:
            waiting.append(piece)


def _placed(piece: Piece, height: float) -> PlacedText:
    return PlacedText(
        text=piece.text,
        x=piece.x,
        y=height - piece.y,
        size=piece.size,
        style=piece.style,
        angle=piece.angle,
    )
