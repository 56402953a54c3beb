"""The pieces of text of a page by marked-content identifier (MCID), with their places.

Content marked as an artifact has no MCID and is left out; text with `ActualText` reads as that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pikepdf

from tests.support.pdf_fonts import PdfFont

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Piece", "pieces_of_page"]

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True, kw_only=True)
class Piece:
    """What one marked-content sequence shows on one line; pt from the bottom left of the page."""

    page: int
    """From 1."""
    text: str = ""
    """As written, with the spaces at its ends."""
    x: float
    """Where its first glyph starts."""
    end: float
    """Where its last glyph that is not a space ends."""
    y: float
    """The baseline of its first glyph."""
    size: float
    """Of its first glyph."""


def pieces_of_page(page: pikepdf.Page, number: int) -> dict[int, list[Piece]]:
    """Return the pieces of a page, which has this number, by MCID in the order of the content."""
    reader = _Reader(number=number, fonts=_fonts(page))
    for instruction in pikepdf.parse_content_stream(page):
        if isinstance(instruction, pikepdf.ContentStreamInstruction):
            reader.do(str(instruction.operator), list(instruction.operands))
    return reader.pieces


def _fonts(page: pikepdf.Page) -> dict[str, PdfFont]:
    fonts = page.resources.get("/Font", pikepdf.Dictionary())
    return {str(name): PdfFont.of(font) for name, font in fonts.items()}


@dataclass(slots=True, kw_only=True)
class _Mark:
    """A marked-content sequence that is open."""

    mcid: int | None = None
    artifact: bool = False
    actual_text: str | None = None


@dataclass(slots=True, kw_only=True)
class _State:
    ctm: Matrix = IDENTITY
    font: PdfFont | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0


class _Reader:
    """Follows a content stream (ISO 32000-1, 8.4, 9.4, 14.6) and collects pieces."""

    def __init__(self, *, number: int, fonts: Mapping[str, PdfFont]) -> None:
        self.pieces: dict[int, list[Piece]] = {}
        self._number = number
        self._fonts = fonts
        self._state = _State()
        self._saved: list[_State] = []
        self._marks: list[_Mark] = []
        self._matrix = self._line_matrix = IDENTITY

    def do(self, operator: str, operands: list[pikepdf.Object]) -> None:
        """Carry out one instruction."""
        if operator in {"BDC", "BMC"}:
            self._marks.append(_mark(operands))
        elif operator == "EMC" and self._marks:
            self._marks.pop()
        elif operator in {"Tj", "TJ"}:
            self._show(operands[0])
        elif operator in {"'", '"'}:
            self._move(0, -self._state.leading)
            self._show(operands[-1])
        elif operator in {"BT", "Tm", "Td", "TD", "T*"}:
            self._place_text(operator, operands)
        else:
            self._set(operator, operands)

    def _set(self, operator: str, operands: list[pikepdf.Object]) -> None:
        """Change the graphics state."""
        state = self._state
        match operator:
            case "q":
                self._saved.append(replace(state))
            case "Q" if self._saved:
                self._state = self._saved.pop()
            case "cm":
                state.ctm = _times(_matrix(operands), state.ctm)
            case "Tf":
                state.font = self._fonts.get(str(operands[0]))
                state.size = float(operands[1])
            case "Tc":
                state.char_space = float(operands[0])
            case "Tw":
                state.word_space = float(operands[0])
            case "Tz":
                state.stretch = float(operands[0]) / 100
            case "TL":
                state.leading = float(operands[0])
            case _:
                pass

    def _place_text(self, operator: str, operands: list[pikepdf.Object]) -> None:
        """Go to where the next text starts."""
        match operator:
            case "Tm":
                self._matrix = self._line_matrix = _matrix(operands)
            case "Td":
                self._move(float(operands[0]), float(operands[1]))
            case "TD":
                self._state.leading = -float(operands[1])
                self._move(float(operands[0]), float(operands[1]))
            case "T*":
                self._move(0, -self._state.leading)
            case _:
                self._matrix = self._line_matrix = IDENTITY

    def _move(self, x: float, y: float) -> None:
        self._matrix = self._line_matrix = _times((1, 0, 0, 1, x, y), self._line_matrix)

    def _show(self, operand: pikepdf.Object) -> None:
        parts = list(operand) if isinstance(operand, pikepdf.Array) else [operand]
        for part in parts:
            if isinstance(part, pikepdf.String):
                self._show_string(bytes(part))
            else:
                self._advance(-float(part) / 1000 * self._state.size)

    def _show_string(self, shown: bytes) -> None:
        state = self._state
        if state.font is None:
            return
        for code in state.font.codes(shown):
            start = self._place()
            width = state.font.width(code) / 1000 * state.size + state.char_space
            if state.font.bytes_per_code == 1 and code == ord(" "):
                width += state.word_space
            self._advance(width)
            self._collect(state.font.text(code), start, self._place()[0])

    def _advance(self, width: float) -> None:
        self._matrix = _times((1, 0, 0, 1, width * self._state.stretch, 0), self._matrix)

    def _place(self) -> tuple[float, float]:
        matrix = _times(self._matrix, self._state.ctm)
        return matrix[4], matrix[5]

    def _collect(self, text: str, start: tuple[float, float], end: float) -> None:
        mcid = next((mark.mcid for mark in reversed(self._marks) if mark.mcid is not None), None)
        if mcid is None or any(mark.artifact for mark in self._marks):
            return
        for mark in self._marks:
            if mark.actual_text is not None:
                text, mark.actual_text = mark.actual_text, ""
                break
        x, y = start
        pieces = self.pieces.setdefault(mcid, [])
        if not pieces or abs(pieces[-1].y - y) > pieces[-1].size / 2:
            pieces.append(Piece(page=self._number, x=x, end=x, y=y, size=self._state.size))
        piece = pieces[-1]
        piece.text += text
        if not text.isspace():
            piece.end = end


def _mark(operands: list[pikepdf.Object]) -> _Mark:
    mark = _Mark(artifact=str(operands[0]) == "/Artifact")
    if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary):
        properties = operands[1]
        if "/MCID" in properties:
            mark.mcid = int(properties["/MCID"])
        if "/ActualText" in properties:
            mark.actual_text = str(properties["/ActualText"])
    return mark


def _matrix(operands: list[pikepdf.Object]) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return (a, b, c, d, e, f)


def _times(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does `first`, then `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )
