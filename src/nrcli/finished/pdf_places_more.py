"""Where each paragraph of a finished PDF stands on its pages."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator

import pikepdf

from nrcli.finished.pdf import StructureReader
from nrcli.finished.pdf_text import Piece, read_page
from nrcli.finished.placed_text import PlacedParagraph, PlacedText

__all__ = ["read_places"]

_open_pdf = pikepdf.open
_ARTIFACT = -1
_RAISED_MARK_PT = 5.0


def read_places(content: bytes) -> tuple[PlacedParagraph, ...]:
    """Read the paragraphs of a tagged PDF that nrcli made, page by page, as its pages show them.

    Paragraphs are numbered in the order of reading, footnotes last; one that goes on over the
    page is given once for each. The label of a list's item belongs to its paragraph.
    """
    with _open_pdf(io.BytesIO(content)) as document:
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
    """Give pieces with the numbers of their paragraphs.

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
