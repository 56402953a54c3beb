"""The lines of text of a PDF with their places, measured from the origins of the glyphs.

Places are in mm from the top left of the page, sizes in pt.  PDFium leaves things out and adds
others; what this module does about it:

- Line ends and spaces that PDFium generates are ignored; gaps are measured instead.
- PDFium drops the second of two spaces, and LibreOffice draws no glyph for a no-break space.  A
  gap as wide as one or two spaces (three after a space) is read as that many.
- A gap of another width ends a `PdfLine`: a label and its value, two cells of a table and a bullet
  and its text are separate, though they share a baseline.  No fixed width would do: "Onderwerp"
  ends 1.6 space before its value, "EH  Den" has 2 spaces.
- A hyphen at a line's end comes as U+0002 and becomes "-" again.
- Text left of x = 163 mm and text right of it (the side column) are separate unless they touch.
- A raised or lowered footnote mark belongs to the line it touches.
- Rotated text (a watermark) is flagged and never merged with level text.
"""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["PdfLine", "page_count", "page_sizes_mm", "read_lines"]

MM_PER_PT = 25.4 / 72
SPACES = " \N{NO-BREAK SPACE}"
SIDE_COLUMN_PT = 163.0 / MM_PER_PT
TOUCHING_PT = 0.85
TOUCHING_SPACES = 0.25  # spaces; LibreOffice places glyphs up to 0.15 pt off
WHOLE_SPACES = 0.15  # how far a gap may be from a whole number of spaces, in spaces
MOST_DROPPED = {False: 2, True: 3}  # spaces in a row that may be missing, by "after a space"
SAME_BASELINE_PT = 0.3
MARK_GAP_PT = 3.0
LEVEL_RADIANS = 0.01
USUAL_SPACE_EM = 0.352  # Verdana's; the spaces of other sans-serif letters are 0.28 to 0.35
HYPHEN_AT_LINE_END = 0x02


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """A piece of text on one baseline without a wide gap in it."""

    page: int
    """From 1."""
    x_mm: float
    """Origin of the first glyph that is not a space, from the left edge of the page."""
    y_mm: float
    """Baseline, from the top edge of the page."""
    width_mm: float
    """From `x_mm` to the advance of the last glyph that is not a space."""
    text: str
    """Without spaces at its ends; no-break spaces inside as the PDF has them."""
    size_pt: float
    """Size of most of the glyphs."""
    font_name: str
    """PostScript name of the font of most of the glyphs, without a subset prefix."""
    bold: bool
    """As `font_name` tells."""
    italic: bool
    """As `font_name` tells."""
    rotated: bool
    """True for text that does not run level; `width_mm` is then along the text."""

    @property
    def right_mm(self) -> float:
        """Where the last glyph ends, from the left edge of the page (level text only)."""
        return self.x_mm + self.width_mm


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    document = pdfium.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_sizes_mm(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in mm."""
    document = pdfium.PdfDocument(pdf)
    try:
        sizes = [document.get_page_size(index) for index in range(len(document))]
    finally:
        document.close()
    return tuple((width * MM_PER_PT, height * MM_PER_PT) for width, height in sizes)


def read_lines(pdf: bytes) -> tuple[PdfLine, ...]:
    """Every line of text, by page, then from top to bottom, then from left to right."""
    document = pdfium.PdfDocument(pdf)
    try:
        lines: list[PdfLine] = []
        for index in range(len(document)):
            page = document[index]
            lines.extend(_lines_of_page(_glyphs(page), index + 1))
            page.close()
    finally:
        document.close()
    return tuple(lines)


@dataclass(slots=True, kw_only=True)
class _Glyph:
    """A glyph as PDFium sees it; pt from the top left of the page."""

    text: str
    x: float
    end: float
    y: float
    row: float  # the baseline of the line it belongs to: `y`, unless it is a footnote mark
    size: float
    font: str
    angle: float

    @property
    def is_space(self) -> bool:
        return self.text in SPACES


def _glyphs(page: pdfium.PdfPage) -> list[_Glyph]:
    text_page = page.get_textpage()
    height = page.get_height()
    x, y, box, matrix = (
        ctypes.c_double(),
        ctypes.c_double(),
        pdfium_c.FS_RECTF(),
        pdfium_c.FS_MATRIX(),
    )
    glyphs: list[_Glyph] = []
    for index in range(pdfium_c.FPDFText_CountChars(text_page)):
        code = pdfium_c.FPDFText_GetUnicode(text_page, index)
        if pdfium_c.FPDFText_IsGenerated(text_page, index) == 1 or code == 0:
            continue
        pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdfium_c.FPDFText_GetLooseCharBox(text_page, index, box)
        pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        glyphs.append(
            _Glyph(
                text="-" if code == HYPHEN_AT_LINE_END else chr(code),
                x=x.value,
                end=max(x.value, box.right),
                y=height - y.value,
                row=height - y.value,
                size=pdfium_c.FPDFText_GetFontSize(text_page, index) * scale,
                font=_font_name(text_page, index),
                angle=pdfium_c.FPDFText_GetCharAngle(text_page, index),
            )
        )
    text_page.close()
    return glyphs


def _font_name(text_page: pdfium.PdfTextPage, index: int) -> str:
    flags = ctypes.c_int()
    length = pdfium_c.FPDFText_GetFontInfo(text_page, index, None, 0, flags)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium_c.FPDFText_GetFontInfo(text_page, index, buffer, length, flags)
    name = buffer.value.decode("utf-8", "replace")
    prefix, plus, rest = name.partition("+")
    return rest if plus and len(prefix) == len("ABCDEF") else name


def _lines_of_page(glyphs: Sequence[_Glyph], page: int) -> list[PdfLine]:
    level = [glyph for glyph in glyphs if _is_level(glyph)]
    _put_marks_on_their_lines(level)
    lines = [
        _line(piece, page, rotated=False)
        for row in _rows(level)
        for piece in _pieces(row)
        if not all(glyph.is_space for glyph in piece)
    ]
    lines.sort(key=lambda line: (line.y_mm, line.x_mm))
    for is_level, group in groupby(glyphs, key=_is_level):
        text = list(group)
        if not is_level and not all(glyph.is_space for glyph in text):
            lines.append(_line(text, page, rotated=True))
    return lines


def _is_level(glyph: _Glyph) -> bool:
    return abs(math.remainder(glyph.angle, math.tau)) < LEVEL_RADIANS


def _put_marks_on_their_lines(glyphs: Sequence[_Glyph]) -> None:
    """Return each short run of smaller, shifted glyphs the row of the text that it touches."""
    runs = [
        list(run)
        for _, run in groupby(glyphs, key=lambda glyph: (round(glyph.y, 1), round(glyph.size, 1)))
    ]
    for run in runs:
        text = [glyph for glyph in run if not glyph.is_space]
        if not text:
            continue
        for base in glyphs:
            shift = abs(base.y - text[0].y)
            if (
                not base.is_space
                and text[0].size < 0.8 * base.size
                and SAME_BASELINE_PT < shift < 0.6 * base.size
                and (
                    -MARK_GAP_PT < text[0].x - base.end < MARK_GAP_PT
                    or -MARK_GAP_PT < base.x - text[-1].end < MARK_GAP_PT
                )
            ):
                for glyph in run:
                    glyph.row = base.y
                break


def _rows(glyphs: Sequence[_Glyph]) -> Iterator[list[_Glyph]]:
    """Glyphs with the same baseline, from left to right."""
    row: list[_Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.row):
        if row and glyph.row - row[-1].row > SAME_BASELINE_PT:
            yield sorted(row, key=lambda glyph: glyph.x)
            row = []
        row.append(glyph)
    if row:
        yield sorted(row, key=lambda glyph: glyph.x)


def _pieces(row: Sequence[_Glyph]) -> Iterator[list[_Glyph]]:
    """Return the glyphs of a row, split at wide gaps, with the spaces that PDFium dropped."""
    piece: list[_Glyph] = []
    for glyph in row:
        if piece:
            count = _spaces_between(piece, glyph)
            if count is None:
                yield piece
                piece = []
            else:
                piece.extend(_spaces(count, piece[-1], _space_width(piece)))
        piece.append(glyph)
    if piece:
        yield piece


def _spaces_between(piece: Sequence[_Glyph], glyph: _Glyph) -> int | None:
    """Return how many spaces were dropped before a glyph; None if the gap separates."""
    last, space = piece[-1], _space_width(piece)
    gap = glyph.x - last.end
    if last.x < SIDE_COLUMN_PT <= glyph.x and gap > TOUCHING_PT:
        return None
    if gap <= TOUCHING_SPACES * space:
        return 0
    count = round(gap / space)
    is_whole = abs(gap - count * space) <= WHOLE_SPACES * space
    return count if is_whole and 0 < count <= MOST_DROPPED[last.is_space] else None


def _space_width(piece: Sequence[_Glyph]) -> float:
    """Return the advance of the last space, else what a space of this size usually takes, in pt."""
    for glyph in reversed(piece):
        if glyph.is_space and glyph.size == piece[-1].size and glyph.end > glyph.x:
            return glyph.end - glyph.x
    return piece[-1].size * USUAL_SPACE_EM


def _spaces(count: int, after: _Glyph, width: float) -> Iterator[_Glyph]:
    for number in range(count):
        yield _Glyph(
            text=" ",
            x=after.end + number * width,
            end=after.end + (number + 1) * width,
            y=after.y,
            row=after.row,
            size=after.size,
            font=after.font,
            angle=after.angle,
        )


def _line(glyphs: Sequence[_Glyph], page: int, *, rotated: bool) -> PdfLine:
    solid = [glyph for glyph in glyphs if not glyph.is_space]
    first, last = solid[0], solid[-1]
    font, size = _most([(glyph.font, glyph.size) for glyph in solid])
    width = math.hypot(last.x - first.x, last.y - first.y) if rotated else last.end - first.x
    return PdfLine(
        page=page,
        x_mm=first.x * MM_PER_PT,
        y_mm=first.row * MM_PER_PT,
        width_mm=width * MM_PER_PT,
        text="".join(glyph.text for glyph in glyphs).strip(SPACES),
        size_pt=size,
        font_name=font,
        bold="bold" in font.lower(),
        italic="italic" in font.lower() or "oblique" in font.lower(),
        rotated=rotated,
    )


def _most(values: Sequence[tuple[str, float]]) -> tuple[str, float]:
    rounded = [(font, round(size, 2)) for font, size in values]
    return max(dict.fromkeys(rounded), key=rounded.count)
