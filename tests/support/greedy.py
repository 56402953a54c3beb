"""The lines that a text must break into, from advance widths alone.

The break rule: at spaces, and after a hyphen or dash inside a word: behind a letter, digit or full
stop and before a letter or digit; not at slashes, in web addresses or at a no-break space.  A
newline is a hard break.  Spaces at a line's end take no room; a line may be as wide as the column
exactly.  A part of a word that is wider than the column may be cut after `/`, `.`, `-` and `@`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Widths", "break_lines", "break_runs", "load_widths", "text_width"]

Widths = Mapping[int, int]
"""Advance widths by code point, in 2048ths of the font size."""

UNITS_PER_EM = 2048
TOLERANCE_PT = 1e-6
HYPHENS_AND_DASHES = "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}"
CUTS = "/.-@"
SPACE = " "
PLAIN = "regular"

_Glyph = tuple[str, float]


def load_widths(table: Path) -> dict[str, dict[int, int]]:
    """Return the widths of each style (regular, bold, italic, bold_italic) of a table of widths."""
    data = json.loads(table.read_text(encoding="utf-8"))
    if data["units_per_em"] != UNITS_PER_EM:
        message = f"{table.name} has {data['units_per_em']} units per em, not {UNITS_PER_EM}"
        raise ValueError(message)
    return {
        style: {int(code, 16): width for code, width in widths.items()}
        for style, widths in data["styles"].items()
    }


def text_width(text: str, size_pt: float, widths: Widths) -> float:
    """Return the advance of a text in pt, spaces at its ends included."""
    return sum(width for _, width in _glyphs([(text, PLAIN)], size_pt, {PLAIN: widths}))


def break_lines(text: str, width_pt: float, size_pt: float, widths: Widths) -> list[str]:
    """Return the lines of a text of one style in a column of `width_pt`."""
    return break_runs([(text, PLAIN)], width_pt, size_pt, {PLAIN: widths})


def break_runs(
    runs: Sequence[tuple[str, str]],
    width_pt: float,
    size_pt: float,
    widths: Mapping[str, Widths],
) -> list[str]:
    """Return the lines of a text made of (text, style) runs; `widths` has the widths of each style.

    Raises ValueError for a character without a width and for a part of a word that cannot be cut
    to the column.
    """
    lines: list[str] = []
    line: list[_Glyph] = []
    for part, ends_line in _parts(_glyphs(runs, size_pt, widths)):
        for piece in _cut(part, width_pt):
            if line and _inked(line + piece) > width_pt + TOLERANCE_PT:
                lines.append(_text(line))
                line = []
            line = line + piece
        if ends_line:
            lines.append(_text(line))
            line = []
    return lines


def _glyphs(
    runs: Sequence[tuple[str, str]], size_pt: float, widths: Mapping[str, Widths]
) -> list[_Glyph]:
    glyphs = []
    for text, style in runs:
        for character in text:
            if character != "\n" and ord(character) not in widths[style]:
                message = f"U+{ord(character):04X} has no width in the style {style}"
                raise ValueError(message)
            units = widths[style].get(ord(character), 0)
            glyphs.append((character, units * size_pt / UNITS_PER_EM))
    return glyphs


def _parts(glyphs: Sequence[_Glyph]) -> list[tuple[list[_Glyph], bool]]:
    """Return what stays together, with the spaces after it, and whether a line ends there."""
    text = "".join(character for character, _ in glyphs)
    parts: list[tuple[list[_Glyph], bool]] = []
    start = 0
    for index, character in enumerate(text):
        if character == "\n":
            parts.append((list(glyphs[start:index]), True))
            start = index + 1
        elif index + 1 < len(text) and _may_break_after(text, index):
            parts.append((list(glyphs[start : index + 1]), False))
            start = index + 1
    parts.append((list(glyphs[start:]), True))
    return parts


def _may_break_after(text: str, index: int) -> bool:
    if text[index] == SPACE:
        return text[index + 1] not in {SPACE, "\n"}
    return (
        text[index] in HYPHENS_AND_DASHES
        and (text[index - 1 : index].isalnum() or text[index - 1 : index] == ".")
        and text[index + 1].isalnum()
        and not _is_web_address(_word_at(text, index))
    )


def _word_at(text: str, index: int) -> str:
    start = max(text.rfind(space, 0, index) for space in (SPACE, "\n")) + 1
    return re.split(r"[ \n]", text[start:], maxsplit=1)[0]


def _is_web_address(word: str) -> bool:
    bare = word.lstrip("(<\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}").lower()
    return "://" in bare or bare.startswith("www.")


def _cut(part: list[_Glyph], width_pt: float) -> list[list[_Glyph]]:
    """Return a part that fits the column as it is; one that does not in pieces."""
    if _inked(part) <= width_pt + TOLERANCE_PT:
        return [part]
    pieces: list[list[_Glyph]] = [[]]
    for index, (character, width) in enumerate(part):
        pieces[-1].append((character, width))
        if character in CUTS and index + 1 < len(part) and part[index + 1][0] != SPACE:
            pieces.append([])
    for piece in pieces:
        if _inked(piece) > width_pt + TOLERANCE_PT:
            message = f"{_text(piece)!r} is wider than the column and cannot be cut"
            raise ValueError(message)
    return pieces


def _inked(glyphs: Sequence[_Glyph]) -> float:
    """Return the width without the spaces at the end, in pt."""
    end = len(glyphs)
    while end and glyphs[end - 1][0] == SPACE:
        end -= 1
    return sum(width for _, width in glyphs[:end])


def _text(glyphs: Sequence[_Glyph]) -> str:
    return "".join(character for character, _ in glyphs).rstrip(SPACE)
