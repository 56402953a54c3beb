"""What a page of a PDF says and where: its marked content by number, and what stands outside.

Clauses are those of ISO 32000-1.
"""

from __future__ import annotations

import functools
import math
import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from nrcli.domain.language.speech import say
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.finished.letters import UnreadableError
from nrcli.finished.limits import Allowance, check_instructions, instructions_allowed

__all__ = ["PageText", "Piece", "TextReader", "content_stream", "read_page"]

_HEX = r"<\s*([0-9A-Fa-f\s]*)>"
_PAIR = re.compile(rf"{_HEX}\s*{_HEX}")
_RANGE = re.compile(rf"{_HEX}\s*{_HEX}\s*(?:{_HEX}|\[([^\]]*)\])")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text that was shown in one go, from a place in points from the bottom left of the page."""

    text: str
    x: float
    y: float
    size: float
    font: str
    angle: float
    """How far it is turned, in degrees counter-clockwise."""
    number: int | None
    """Its marked content; None for an artifact."""

    @property
    def style(self) -> FontStyle:
        """How its font looks, by its name."""
        is_italic = "Italic" in self.font or "Oblique" in self.font
        return FontStyle.of(bold="Bold" in self.font, italic=is_italic)


@dataclass(slots=True, kw_only=True)
class PageText:
    """The texts of one page, as written: a line that ends in a space has it."""

    marked: dict[int, str] = field(default_factory=dict)
    """By the number (MCID) that the structure refers to (14.7.4)."""
    outside: list[str] = field(default_factory=list)
    """Artifacts, a text object each (14.8.2.2)."""
    pieces: list[Piece] = field(default_factory=list)
    """Everything that is shown, in the order in which it was written."""


_OPERATORS = "q Q cm Tf BT Tm Td TD T* TL BMC BDC EMC Tj TJ ' \""
"""Those that concern what a text says, and where."""


def read_page(page: pikepdf.Page, allowance: Allowance | None = None) -> PageText:
    """Read the texts of a page, with no more instructions than the allowance has left.

    Raises:
        UnreadableError: it has more.

    """
    check_instructions(content_stream(page), allowance or instructions_allowed())
    reader = TextReader(page)
    for instruction in pikepdf.parse_content_stream(page, _OPERATORS):
        if isinstance(instruction, pikepdf.ContentStreamInstruction):
            reader.do(str(instruction.operator), list(instruction.operands))
    return reader.finish()


def content_stream(page: pikepdf.Page) -> bytes:
    """Return the instructions of a page (7.8.2).

    Raises:
        UnreadableError: they are said to be a picture, whose size nobody counted.

    """
    contents = page.obj.get("/Contents", ())
    return b"\n".join(_unpacked(each) for each in _streams(contents))


def _streams(contents: Any) -> Iterable[pikepdf.Object]:  # noqa: ANN401 - whatever a file has there
    return [contents] if isinstance(contents, pikepdf.Stream) else contents


def _unpacked(stream: pikepdf.Object) -> bytes:
    if stream.get("/Subtype") == "/Image":
        message = say("a picture stands where text should")
        raise UnreadableError(message)
    return stream.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Font:
    """A font's codes, of one or two bytes, with their texts (9.10)."""

    size: int
    texts: Mapping[int, str] | None
    name: str

    @classmethod
    def of(cls, font: pikepdf.Object) -> _Font:
        is_composite = str(font.get("/Subtype")) == "/Type0"
        to_unicode = font.get("/ToUnicode")
        texts = None
        if isinstance(to_unicode, pikepdf.Stream):
            texts = _texts(_unpacked(to_unicode).decode("latin-1"))
        name = str(font.get("/BaseFont", "")).removeprefix("/").rpartition("+")[2]
        return cls(size=2 if is_composite else 1, texts=texts, name=name)

    def text(self, shown: bytes) -> str:
        if self.size == 1 and self.texts is None:  # a font of the standard, with no map of its own
            return shown.decode("latin-1")
        texts = self.texts or {}
        count, rest = divmod(len(shown), self.size)
        codes = struct.unpack_from(f">{count}{_CODES[self.size]}", shown)
        return "".join([texts.get(code, _UNKNOWN) for code in codes]) + _UNKNOWN * bool(rest)


_CODES = {1: "B", 2: "H"}
"""Codes of so many bytes, as `struct` has them."""


@dataclass(slots=True, kw_only=True)
class _Mark:
    """A sequence of marked content that is open (14.6)."""

    number: int | None = None
    replacement: str | None = None


class TextReader:
    """Follows the instructions of a page, as far as they concern what its text says."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.text = PageText()
        self._properties = page.resources.get("/Properties", pikepdf.Dictionary())
        self._resources = page.resources.get("/Font", pikepdf.Dictionary())
        self._fonts: dict[str, _Font | None] = {}
        self._marked: dict[int, list[str]] = {}
        self._outside: list[list[str]] = []
        self._font: _Font | None = None
        self._size = 0.0
        self._leading = 0.0
        self._page_matrix = self._text_matrix = pikepdf.Matrix()
        self._saved: list[tuple[_Font | None, float, pikepdf.Matrix]] = []
        self._marks: list[_Mark] = []

    def do(self, operator: str, operands: list[pikepdf.Object]) -> None:
        """Follow one instruction."""
        match operator:
            case "q":
                self._saved.append((self._font, self._size, self._page_matrix))
            case "Q" if self._saved:
                self._font, self._size, self._page_matrix = self._saved.pop()
            case "cm":
                self._page_matrix = _matrix(operands) @ self._page_matrix
            case "Tf":
                self._font = self._font_of(str(operands[0]))
                self._size = float(operands[1])
            case "BT":
                self._outside.append([])
                self._text_matrix = pikepdf.Matrix()
            case "Tm":
                self._text_matrix = _matrix(operands)
            case "TL":
                self._leading = float(operands[0])
            case "Td" | "TD":
                across, up = map(float, operands)
                self._leading = -up if operator == "TD" else self._leading
                self._move(across, up)
            case "T*":
                self._move(0, -self._leading)
            case "BMC" | "BDC":
                self._marks.append(self._mark(operands))
            case "EMC" if self._marks:
                mark = self._marks.pop()
                if mark.replacement is not None:
                    self._add(mark.replacement, mark.number)
            case "Tj" | "TJ":
                self._show(operands[-1])
            case "'" | '"':
                self._move(0, -self._leading)
                self._show(operands[-1])
            case _:
                pass

    def _move(self, across: float, up: float) -> None:
        """Begin a line at a place counted from the beginning of this one (9.4.2)."""
        self._text_matrix = pikepdf.Matrix(1, 0, 0, 1, across, up) @ self._text_matrix

    @property
    def place(self) -> pikepdf.Matrix:
        """Where the next text is shown, and how large it is for its size."""
        return self._text_matrix @ self._page_matrix

    def finish(self) -> PageText:
        """Return what was read."""
        self.text.marked = {number: "".join(texts) for number, texts in self._marked.items()}
        self.text.outside = ["".join(texts) for texts in self._outside]
        return self.text

    def _font_of(self, name: str) -> _Font | None:
        """Return a font of the page, read when it is first used."""
        if name not in self._fonts:
            font = self._resources.get(name)
            self._fonts[name] = None if font is None else _Font.of(font)
        return self._fonts[name]

    def _mark(self, operands: list[pikepdf.Object]) -> _Mark:
        values: pikepdf.Object | None = operands[-1]
        if isinstance(values, pikepdf.Name):
            values = self._properties.get(str(values))
        if not isinstance(values, pikepdf.Dictionary):
            return _Mark()
        number, replacement = values.get("/MCID"), values.get("/ActualText")
        return _Mark(
            number=None if number is None else int(number),
            replacement=None if replacement is None else str(replacement),
        )

    def _show(self, shown: pikepdf.Object) -> None:
        if self._font is None or any(mark.replacement is not None for mark in self._marks):
            return
        pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
        strings = (bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
        self._add("".join(map(self._font.text, strings)))

    def _add(self, text: str, number: int | None = None) -> None:
        numbers = [mark.number for mark in self._marks if mark.number is not None]
        if number is None and numbers:
            number = numbers[-1]
        if number is not None:
            self._marked.setdefault(number, []).append(text)
        elif self._outside:
            self._outside[-1].append(text)
        place = self.place
        if self._font is not None:
            self.text.pieces.append(
                Piece(
                    text=text,
                    x=place.e,
                    y=place.f,
                    size=self._size,
                    font=self._font.name,
                    angle=math.degrees(math.atan2(place.b, place.a)),
                    number=number,
                )
            )


def _matrix(operands: list[pikepdf.Object]) -> pikepdf.Matrix:
    return pikepdf.Matrix(*map(float, operands))


@functools.lru_cache(maxsize=32)
def _texts(source: str) -> Mapping[int, str]:
    """Read a ToUnicode map, which the pages of a document have in common."""
    codes = Allowance()
    found = {}
    for code, text in _mapped(source):
        codes.spend()
        found[code] = text
    return found


def _mapped(source: str) -> Iterator[tuple[int, str]]:
    """Return the codes of a ToUnicode map with their texts (9.10.3)."""
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        yield from ((int(code, 16), _utf16(text)) for code, text in _PAIR.findall(block))
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, start, each in _RANGE.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            if each:
                yield from zip(codes, map(_utf16, re.findall(_HEX, each)), strict=False)
            else:
                text = _utf16(start)
                for step, code in enumerate(codes):
                    yield code, text[:-1] + chr(ord(text[-1]) + step)


def _utf16(digits: str) -> str:
    return bytes.fromhex("".join(digits.split())).decode("utf-16-be", "replace")
