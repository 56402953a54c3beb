"""What of the text on a page of a PDF is not to be seen, or not read aloud (ISO 32000-1, 8 and 9).

Follows the instructions of a page as far as they decide that: places, colours, clipping, and what
is painted over what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

from nrcli.finished.limits import Allowance, check_instructions
from nrcli.finished.pdf_text import TextReader, content_stream

__all__ = ["unseen_on"]

_INVISIBLE = frozenset({3, 7})
_TINY_PT = 3.0
_NARROW = 50.0
"""Per cent: letters squeezed to less are nobody's."""

_SAME_COLOUR = 0.12
_OPAQUE = 0.5
_PAGE_NUMBER = re.compile(r"\D*\d{1,6} van \d{1,6}\D*")
_AVERAGE_WIDTH = 0.5
"""Of a character, of the size of its font."""

_BLACK, _WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
_Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    bottom: float
    right: float
    top: float

    def has(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def within(self, other: _Box) -> _Box:
        return _Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class _State:
    """What q keeps and Q brings back (8.4)."""

    matrix: pikepdf.Matrix
    clip: _Box
    fill: _Colour | None = _BLACK
    """None is what cannot be known, such as a pattern."""
    stroke: _Colour | None = _BLACK
    mode: int = 0
    opacity: float = 1.0
    narrowness: float = 100.0


@dataclass(frozen=True, slots=True)
class _Shown:
    text: str
    x: float
    y: float
    order: int


def unseen_on(
    page: pikepdf.Page,
    owned: AbstractSet[int],
    repeated: Mapping[tuple[str, int, int], int],
    instructions: Allowance,
) -> Iterator[tuple[str, str]]:
    """Return codes and texts: what cannot be seen, and what is seen but not read aloud.

    `owned` has the numbers of the marked content that the structure has; `repeated` on how many
    pages a text stands at a place.
    """
    check_instructions(content_stream(page), instructions)
    reader = _SightReader(page, owned, repeated)
    for instruction in pikepdf.parse_content_stream(page):
        if isinstance(instruction, pikepdf.ContentStreamInstruction):
            yield from reader.look(str(instruction.operator), list(instruction.operands))
        else:
            yield "proof-drawing", ""  # an inline image
    yield from reader.covered()


class _SightReader:
    """Goes through the instructions of a page, with what they draw on and with."""

    def __init__(
        self,
        page: pikepdf.Page,
        owned: AbstractSet[int],
        repeated: Mapping[tuple[str, int, int], int],
    ) -> None:
        self._page = _Box(*map(float, page.mediabox))
        self._state = _State(pikepdf.Matrix(), self._page)
        self._saved: list[_State] = []
        self._text = TextReader(page)
        self._states = page.resources.get("/ExtGState", pikepdf.Dictionary())
        self._owned = owned
        self._repeated = repeated
        self._path: list[tuple[float, float]] = []
        self._clips = False
        self._marks: list[tuple[str, Any]] = []
        self._painted: list[tuple[int, _Box, _Colour | None]] = []
        self._shown: list[_Shown] = []
        self._order = 0

    def look(self, operator: str, operands: list[Any]) -> Iterator[tuple[str, str]]:
        self._order += 1
        before = len(self._text.text.pieces)
        self._text.do(operator, operands)
        match operator:
            case "q":
                self._saved.append(self._state)
            case "Q" if self._saved:
                self._state = self._saved.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ self._state.matrix
                self._state = replace(self._state, matrix=matrix)
            case "Tr":
                self._state = replace(self._state, mode=int(operands[0]))
            case "Tz":
                self._state = replace(self._state, narrowness=float(operands[0]))
            case "gs":
                self._set_opacity(self._states.get(str(operands[0])))
            case "g" | "rg" | "k" | "sc" | "scn" | "cs":
                self._state = replace(self._state, fill=_colour(operator, operands))
            case "G" | "RG" | "K" | "SC" | "SCN" | "CS":
                self._state = replace(self._state, stroke=_colour(operator.lower(), operands))
            case "m" | "l" | "c" | "v" | "y" | "re":
                self._extend_path(operator, [float(each) for each in operands])
            case "W" | "W*":
                self._clips = True
            case "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "S" | "s" | "sh" | "n":
                yield from self._paint(operator)
            case "Do":
                self._path = [(0, 0), (1, 1)]
                self._path = [self._placed(*point) for point in self._path]
                yield from self._paint("Do")
            case "BMC" | "BDC":
                self._marks.append((str(operands[0]), operands[-1]))
                yield from self._spoken(operands[-1])
            case "EMC" if self._marks:
                self._marks.pop()
            case "Tj" | "TJ" | "'" | '"':
                for piece in self._text.text.pieces[before:]:
                    if piece.text.strip():
                        yield from self._judge(piece)
            case _:
                pass

    def covered(self) -> Iterator[tuple[str, str]]:
        """Return the texts that something was painted over."""
        for shown in self._shown:
            for order, box, _ in self._painted:
                if order > shown.order and box.has(shown.x, shown.y):
                    yield "proof-covered-text", shown.text
                    break

    def _judge(self, piece: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a Piece
        state = self._state
        matrix = self._text.place
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        along = piece.size * scale * _AVERAGE_WIDTH * len(piece.text)
        length = (matrix.a**2 + matrix.b**2) ** 0.5 or 1.0
        end_x = piece.x + along * matrix.a / length
        end_y = piece.y + along * matrix.b / length
        middle_x, middle_y = (piece.x + end_x) / 2, (piece.y + end_y) / 2
        ends = [(piece.x, piece.y), (middle_x, middle_y), (end_x, end_y)]
        colour = state.stroke if state.mode == 1 else state.fill
        background = self._background(middle_x, middle_y)
        if state.mode in _INVISIBLE or state.opacity < _OPAQUE:
            yield "proof-hidden-text", piece.text
        elif not any(self._page.has(*end) for end in ends):
            yield "proof-text-off-page", piece.text
        elif not any(state.clip.has(*end) for end in ends):
            yield "proof-hidden-text", piece.text
        elif piece.size * scale < _TINY_PT or state.narrowness < _NARROW:
            yield "proof-tiny-text", piece.text
        elif _is_alike(colour, background):
            yield "proof-white-text", piece.text
        elif self._is_unread(piece):
            yield "proof-unread-text", piece.text
        self._shown.append(_Shown(piece.text, middle_x, middle_y, self._order))

    def _is_unread(self, piece: Any) -> bool:  # noqa: ANN401 - a Piece
        """Return True if a text is neither in the structure nor repeated on pages by nrcli.

        Its own artifacts are the page number, what is turned, and the column of following pages,
        which stands at the page number's place (14.8.2.2).
        """
        if piece.number is not None:
            return piece.number not in self._owned
        if not any(tag == "/Artifact" for tag, _ in self._marks):
            return True
        if piece.angle or _PAGE_NUMBER.fullmatch(piece.text):
            return False
        number_x = min((x for text, x, _ in self._repeated if _PAGE_NUMBER.fullmatch(text)),
                       default=0)  # fmt: skip
        return bool(round(piece.x) < number_x - 1)

    def _spoken(self, values: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - of a mark
        if isinstance(values, pikepdf.Dictionary):
            for key in ("/ActualText", "/E"):
                if key in values:
                    yield "proof-spoken-text", str(values[key])

    def _set_opacity(self, state: Any) -> None:  # noqa: ANN401 - an object of the file
        if isinstance(state, pikepdf.Dictionary):
            opacity = float(state.get("/ca", self._state.opacity))
            if isinstance(state.get("/SMask"), pikepdf.Dictionary):
                opacity = 0.0
            self._state = replace(self._state, opacity=opacity)

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        matrix = self._state.matrix
        return (
            matrix.a * x + matrix.c * y + matrix.e,
            matrix.b * x + matrix.d * y + matrix.f,
        )

    def _extend_path(self, operator: str, numbers: list[float]) -> None:
        if operator == "re":
            x, y, width, height = numbers
            points = [(x, y), (x + width, y + height)]
        else:
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
        self._path += [self._placed(*point) for point in points]

    def _paint(self, operator: str) -> Iterator[tuple[str, str]]:
        """Record what was painted, and where; a path to clip by is used here too (8.5)."""
        box = self._page if operator == "sh" else _around(self._path)
        if self._clips and box is not None:
            self._state = replace(self._state, clip=self._state.clip.within(box))
        self._path, self._clips = [], False
        if operator == "n":
            return
        is_rule = operator in {"S", "s"}
        if not self._marks or (not is_rule and self._marks[-1][0] == "/Artifact"):
            yield "proof-drawing", ""
        if not is_rule and box is not None and self._state.opacity >= _OPAQUE:
            colour = None if operator in {"Do", "sh"} else self._state.fill
            self._painted.append((self._order, box.within(self._state.clip), colour))

    def _background(self, x: float, y: float) -> _Colour | None:
        under = [colour for _, box, colour in self._painted if box.has(x, y)]
        return under[-1] if under else _WHITE


def _around(points: list[tuple[float, float]]) -> _Box | None:
    if not points:
        return None
    across, up = zip(*points, strict=True)
    return _Box(min(across), min(up), max(across), max(up))


def _colour(operator: str, operands: list[Any]) -> _Colour | None:
    """Return a colour as red, green and blue; of a colour space its first one, which is black."""
    if operator == "cs":
        return _BLACK
    try:
        numbers = [float(each) for each in operands]
    except (TypeError, ValueError):
        return None
    match numbers:
        case [grey]:
            return (grey, grey, grey)
        case [red, green, blue]:
            return (red, green, blue)
        case [cyan, magenta, yellow, black]:
            return (
                (1 - cyan) * (1 - black),
                (1 - magenta) * (1 - black),
                (1 - yellow) * (1 - black),
            )
        case _:
            return None


def _is_alike(one: _Colour | None, other: _Colour | None) -> bool:
    if one is None or other is None:
        return False
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < _SAME_COLOUR
