"""The letter as PDF/A-2a and PDF/UA-1, set by the embedded Typst compiler.

The letter travels as JSON, never as markup, so no text of it can be read as
code; `letter.typ` beside this module sets it.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
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
from nrcli.renderers.pdf.postprocess import numberings_in, postprocess
from nrcli.renderers.rendered import Rendered
from nrcli.renderers.stand_in_font import FONT_FOLDER

__all__ = ["LinePlace", "paragraph_places", "render_letter", "render_pages", "with_places"]


# Marks at both ends of each paragraph of a letter's data, which tell where they come to stand.

_Json = dict[str, Any]


def with_places(data: Mapping[str, Any]) -> _Json:
    """Return the data of a letter with a mark before and after aanhef, paragraphs and headings.

    They are numbered in the order of reading; of a row of a table the first cell is marked.
    """
    numbers = itertools.count()
    aanhef = data["aanhef"]
    return {
        **data,
        "aanhef": {**aanhef, "content": _marked(aanhef["content"], numbers)},
        "body": [_node(node, numbers) for node in data["body"]],
        **{
            key: [_node(node, numbers) for node in data[key]] for key in ("annexes",) if key in data
        },
    }


def _node(node: _Json, numbers: Iterator[int]) -> _Json:
    match node.get("kind"):
        case "quote":
            return {**node, "blocks": [_node(each, numbers) for each in node["blocks"]]}
        case "paragraph" | "heading":
            return {**node, "content": _marked(node["content"], numbers)}
        case "headings":
            return {**node, "headings": [_node(each, numbers) for each in node["headings"]]}
        case "table":
            header, *rows = (
                [*(_marked(cell, numbers) for cell in cells[:1]), *cells[1:]]
                for cells in (node["header"], *node["rows"])
            )
            return {**node, "header": header, "rows": rows}
        case "bullets" | "numbers":
            items = [[_node(each, numbers) for each in item] for item in node["items"]]
            return {**node, "items": items}
    return node


def _marked(content: Sequence[Any], numbers: Iterator[int]) -> list[Any]:
    mark = {"kind": "place", "id": next(numbers)}
    return [mark, *content, mark]


_FOLDER = Path(__file__).parent
_STANDARDS: list[Any] = ["a-2a", "ua-1"]


def render_letter(letter: Letter, appendix: Sequence[Block] = ()) -> Rendered:
    """Set a letter, and what stands behind it on pages of its own.

    Equal letters give equal bytes.

    Raises:
        LetterError: Typst refused it or warned, which is a fault of nrcli's own.

    """
    style = letter.house_style
    flow, numberings = _flow(letter.body, letter.closing, letter.annexes, style)
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
    content = postprocess(content, numberings, letter.provenance)
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
    """Return where each paragraph of aanhef and body begins and ends, by its number from 0.

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
    body: tuple[Block, ...], closing: LetterClosing, annexes: tuple[Block, ...], style: HouseStyle
) -> tuple[str, tuple[str, ...]]:
    """Write body, closing and annexes, and how their lists set as paragraphs are numbered."""
    data = flow_data(body, closing, annexes, style)
    return _literal(data), tuple(numberings_in([*data["body"], *data.get("annexes", ())]))


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


_USERS_FAULTS = {
    "in SVG": "picture-refused",
    "parse SVG": "picture-refused",
    "process image": "picture-refused",
    "unknown font family": "font-unknown",
}
_PAGE = re.compile(rb"/Type\s*/Page\b")
