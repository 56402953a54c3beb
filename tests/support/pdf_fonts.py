"""What the strings of a PDF's content streams say: characters and advance widths of its fonts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PdfFont"]

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
HEX = r"<\s*([0-9A-Fa-f\s]*)>"
PAIR = re.compile(rf"{HEX}\s*{HEX}")
RANGE = re.compile(rf"{HEX}\s*{HEX}\s*(?:{HEX}|\[([^\]]*)\])")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFont:
    """A font of a page: codes of one or two bytes with their text and advance widths."""

    bytes_per_code: int
    texts: dict[int, str] = field(default_factory=dict)
    """From the ToUnicode map; a code without an entry reads as U+FFFD."""
    widths: dict[int, float] = field(default_factory=dict)
    """In thousandths of the font size."""
    default_width: float = 0.0

    @classmethod
    def of(cls, font: pikepdf.Object) -> PdfFont:
        """Return the font of a font dictionary (ISO 32000-1, 9.6 to 9.10)."""
        composite = str(font.get("/Subtype")) == "/Type0"
        to_unicode = font.get("/ToUnicode")
        texts = {}
        if isinstance(to_unicode, pikepdf.Stream):
            texts = dict(_cmap(to_unicode.read_bytes().decode("latin-1")))
        if composite:
            descendant = font.DescendantFonts[0]
            widths = dict(_cid_widths(descendant.get("/W")))
            default = float(descendant.get("/DW", 1000))
        else:
            first = int(font.get("/FirstChar", 0))
            widths = {
                first + index: float(width)
                for index, width in enumerate(_items(font.get("/Widths")))
            }
            default = 0.0
        return cls(
            bytes_per_code=2 if composite else 1,
            texts=texts,
            widths=widths,
            default_width=default,
        )

    def codes(self, shown: bytes) -> Iterator[int]:
        """Return the character codes of a shown string."""
        for start in range(0, len(shown), self.bytes_per_code):
            yield int.from_bytes(shown[start : start + self.bytes_per_code], "big")

    def text(self, code: int) -> str:
        """Return the characters that a code stands for."""
        return self.texts.get(code, UNKNOWN)

    def width(self, code: int) -> float:
        """Return the advance in thousandths of the font size."""
        return self.widths.get(code, self.default_width)


def _cmap(source: str) -> Iterator[tuple[int, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, text in PAIR.findall(block):
            yield int(code, 16), _utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, start, each in RANGE.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            if each:
                yield from zip(codes, map(_utf16, re.findall(HEX, each)), strict=False)
            else:
                text = _utf16(start)
                for step, code in enumerate(codes):
                    yield code, text[:-1] + chr(ord(text[-1]) + step)


def _utf16(digits: str) -> str:
    return bytes.fromhex("".join(digits.split())).decode("utf-16-be", "replace")


def _cid_widths(array: pikepdf.Object | None) -> Iterator[tuple[int, float]]:
    """Return the entries of `W`: `first [w1 w2 ...]` or `first last w`."""
    items = list(_items(array))
    while items:
        first, second = int(items.pop(0)), items.pop(0)
        if isinstance(second, pikepdf.Array):
            for index, width in enumerate(_items(second)):
                yield first + index, float(width)
        else:
            same = float(items.pop(0))
            for code in range(first, int(second) + 1):
                yield code, same


def _items(array: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    if isinstance(array, pikepdf.Array):
        yield from array
