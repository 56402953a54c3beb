"""The letter as PDF/A-2a and PDF/UA-1, set by the embedded Typst compiler.

The letter travels as JSON, never as markup, so no text of it can be read as
code; `letter.typ` beside this module sets it.
"""

from __future__ import annotations

import bisect
import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import typst

from nrcli.domain.letter.blocks import Block
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import Letter, LetterClosing
from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.domain.values.caches import remembered
from nrcli.renderers.pdf.letter_data import appendix_data, flow_data, head_data, letter_data
from nrcli.renderers.pdf.line_marks import with_places
from nrcli.renderers.pdf.postprocess import list_tags, numberings
from nrcli.renderers.pdf.provenance import provenance_edits
from nrcli.renderers.rendered import Rendered
from nrcli.renderers.stand_in_font import FONT_FOLDER

__all__ = ["LinePlace", "paragraph_places", "render_letter", "render_pages"]

_FOLDER = Path(__file__).parent
_STANDARDS: list[Any] = ["a-2a", "ua-1"]


def render_letter(letter: Letter, appendix: Sequence[Block] = ()) -> Rendered:
    """Set a letter, and what stands behind it on pages of its own.

    Equal letters give equal bytes.

    Raises:
        LetterError: Typst refused it or warned, which is a fault of nrcli's own.

    """
    style = letter.house_style
    flow, kinds = _flow(letter.body, letter.closing, style)
    behind = [_literal(appendix_data(appendix, style))] if appendix else []
    source = _source(_literal(head_data(letter)), flow, *behind)
    noon = datetime.combine(letter.date, time(12), tzinfo=UTC)
    try:
        content, warnings = _compiler(style.font.folder).compile_with_warnings(
            input=source, format="pdf", pdf_standards=_STANDARDS, timestamp=noon
        )
    except typst.TypstError as error:
        raise _failure(error.message) from error
    if warnings or not isinstance(content, bytes):
        raise _failure("; ".join(str(warning) for warning in warnings))
    tags = list_tags(content, iter(kinds)) if kinds else []  # else there is nothing to look for
    note = provenance_edits(content, letter.provenance) if letter.provenance else ()
    content = _edited(content, [*_clear_stream_ends(content), *tags, *note])
    return Rendered(content=content, pages=len(_PAGE.findall(content)))


def render_pages(letter: Letter) -> tuple[bytes, ...]:
    """Draw each page of a letter as an SVG, the same as in its PDF; glyphs are outlines in it.

    Raises:
        LetterError: Typst refused it.

    """
    try:
        pages = _compiler(letter.house_style.font.folder).compile(
            input=_source(_literal(letter_data(letter))), format="svg"
        )
    except typst.TypstError as error:
        raise _failure(error.message) from error
    return (pages,) if isinstance(pages, bytes) else tuple(pages or ())


def paragraph_places(letter: Letter) -> Mapping[int, tuple[LinePlace, LinePlace]]:
    """Give where each paragraph of aanhef and body begins and ends, by its number from 0.

    A heading counts as a paragraph, and the first cell of each row of a table.
    """
    data = with_places(letter_data(letter))
    fonts = _fonts(letter.house_style.font.folder)
    compiler = typst.Compiler(  # type: ignore[misc]  # bytes and paths are one type variable there
        _source(_literal(data)), root=_FOLDER, font_paths=[fonts], ignore_system_fonts=True
    )
    found: dict[int, list[LinePlace]] = {}
    for number, page, y in json.loads(compiler.query("<place>", field="value")):
        found.setdefault(number, []).append((page, y))
    return {number: (min(places), max(places)) for number, places in found.items()}


LinePlace = tuple[int, float]
"""A page, from 1, and a baseline on it in points from the top."""


@remembered
def _flow(
    body: tuple[Block, ...], closing: LetterClosing, style: HouseStyle
) -> tuple[str, tuple[str, ...]]:
    """Write body and closing; give how the lists are numbered that are set as paragraphs, too."""
    data = flow_data(body, closing, style)
    return _literal(data), tuple(numberings(data["body"]))


def _source(*literals: str) -> bytes:
    """Write the document that sets a letter, whose data is in several parts."""
    data = " + ".join(f'json(bytes("{literal}"))' for literal in literals)
    return f'#import "letter.typ": letter\n#letter({data})\n'.encode()


def _literal(data: Mapping[str, Any]) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return written.replace("\\", "\\\\").replace('"', '\\"')


def _fonts(folder: str) -> Path:
    return Path(folder) if folder else FONT_FOLDER


@functools.cache
def _compiler(font_folder: str) -> typst.Compiler:
    return typst.Compiler(root=_FOLDER, font_paths=[_fonts(font_folder)], ignore_system_fonts=True)


def _failure(reason: str) -> LetterError:
    # what a sender or house style names is theirs to mend, all else is nrcli's
    code = next((code for words, code in _USERS_FAULTS.items() if words in reason), "typst-refused")
    return LetterError([Problem(code=code, values={"reason": reason})])


def _clear_stream_ends(pdf: bytes) -> Iterator[_Edit]:
    """Leave no stream whose last byte is a carriage return, right before the line feed.

    A reader cannot tell whether such a byte belongs to the stream or to the
    line end after it, so PDF/A forbids it (ISO 19005-2, 6.1.7.1); of deflated
    streams one in 256 has it. A carriage return more makes the line end clear.
    """
    for found in _UNCLEAR_END.finditer(pdf):
        yield found.start() + 1, found.start() + 1, b"\r"


def _edited(pdf: bytes, edits: Iterable[_Edit]) -> bytes:
    """Put other bytes in places outside deflated streams, and move the table of objects along."""
    ordered = sorted(edits)
    if not ordered:
        return pdf
    parts: list[bytes] = []
    done = 0
    moves = [0]
    for start, end, content in ordered:
        parts += [pdf[done:start], content]
        done = end
        moves.append(moves[-1] + len(content) - (end - start))
    moved = b"".join((*parts, pdf[done:]))
    starts = [start for start, _, _ in ordered]

    def shifted(offset: bytes) -> int:
        return int(offset) + moves[bisect.bisect_left(starts, int(offset))]

    head, table = moved[: moved.rindex(b"\nxref")], moved[moved.rindex(b"\nxref") :]
    table = _OFFSET.sub(lambda entry: b"%010d 00000 n" % shifted(entry[1]), table)
    table = _START.sub(lambda entry: b"startxref\n%d" % shifted(entry[1]), table)
    return head + table


_USERS_FAULTS = {
    "in SVG": "picture-refused",
    "parse SVG": "picture-refused",
    "process image": "picture-refused",
    "unknown font family": "font-unknown",
}
_Edit = tuple[int, int, bytes]
_UNCLEAR_END = re.compile(rb"\r\nendstream")
_OFFSET = re.compile(rb"(\d{10}) 00000 n")
_START = re.compile(rb"startxref\n(\d+)")
_PAGE = re.compile(rb"/Type\s*/Page\b")
