"""What is odd about a letter: features that can be told apart and counted."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import assert_never

from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
    plain_text,
)
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.domain.letter.words import plain_word
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers import RENDERERS
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.pdf_lines import PdfLine, read_lines

__all__ = ["Feature", "oddities"]

Feature = tuple[object, ...]
_SIDE_COLUMN_MM = 163
_NEARLY_PT = 0.6


def oddities(letter: Letter) -> set[Feature]:
    """Return the features of a letter, from its blocks, its lines and its pages."""
    style = letter.house_style
    ruler = Ruler(read_metrics(), style, style.text.size)
    found = set(_blocks(letter.body, (), style.column.width, ruler))
    pdf = RENDERERS[OutputFormat.PDF](letter).content
    found |= set(_page_ends(read_lines(pdf)))
    return found


def _blocks(
    blocks: Sequence[Block], around: Feature, width: Length, ruler: Ruler
) -> Iterator[Feature]:
    kinds = [type(block).__name__ for block in blocks]
    for one, other in itertools.pairwise(["", *kinds, ""]):
        yield ("beside", len(around), one, other)
    for block, kind in zip(blocks, kinds, strict=True):
        chain = (*around, kind)
        match block:
            case Paragraph(content=content):
                yield from _inlines(content, chain)
                yield from _lines(content, chain, width, ruler)
            case Heading(level=level, content=content):
                yield from _inlines(content, (*chain, level))
                yield from _lines(content, (*chain, level), width, ruler)
            case BulletList(items=items) | OrderedList(items=items):
                start = block.numbers[0] if isinstance(block, OrderedList) else 0
                yield ("list", *chain, block.loose, start > 1, start > 90, len(items) > 1)
                for item in items:
                    yield from _blocks(item.blocks, chain, width - block.indent, ruler)
            case Table():
                yield from _table(block, chain, ruler)
            case Quotation():
                yield from _blocks(block.blocks, chain, width - block.indent, ruler)
            case BlankLine() | NewPage():
                pass
            case _:
                assert_never(block)


def _table(table: Table, chain: Feature, ruler: Ruler) -> Iterator[Feature]:
    yield ("columns", *chain, *(column.alignment.value for column in table.columns))
    for cells, font in [(table.header, FontStyle.BOLD), *((row, None) for row in table.rows)]:
        kind = "header" if font else "row"
        yield ("empty", kind, tuple(not cell.content for cell in cells))
        for column, cell in zip(table.columns, cells, strict=True):
            lines = sum(1 for _ in ruler.lines(cell.content, column.width))
            yield ("cell", kind, min(lines, 4))
            yield from _inlines(cell.content, (*chain, kind))


def _inlines(inlines: Sequence[Inline], chain: Feature) -> Iterator[Feature]:
    kinds = [type(inline).__name__ for inline in inlines]
    for one, other in itertools.pairwise(["", *kinds, ""]):
        yield ("touching", chain[-1], one, other)
    for inline in inlines:
        inner = (*chain, type(inline).__name__)
        match inline:
            case Emphasis(content) | Strong(content) | Link(_, content):
                yield ("look", *inner)
                yield from _inlines(content, inner)
            case Footnote():
                yield ("note", *inner, len(inline.paragraphs), inline.headed)
                for paragraph in inline.paragraphs:
                    yield from _inlines(paragraph.content, ("note",))
            case LineBreak() | CutPoint():
                yield ("break", *inner)
            case Text(text):
                yield from (("mark", one) for one in text if not one.isalnum())
            case _:
                assert_never(inline)


def _lines(
    inlines: tuple[Inline, ...], chain: Feature, width: Length, ruler: Ruler
) -> Iterator[Feature]:
    """Describe the marks at both ends of lines, and the lines that nearly fill the column."""
    lines = [line for line in ruler.lines(inlines, width) if line]
    yield ("lines", chain[-1], min(len(lines), 5), len(lines) > 53)
    for number, line in enumerate(lines, start=1):
        text = "".join(map(plain_word, line))
        if number < len(lines) and not text[-1].isalnum():
            yield ("ends", text[-1])
        if not text[0].isalnum():
            yield ("begins", text[0])
        left = width.pt - sum(map(ruler.word_pt, line))
        if 0 <= left < _NEARLY_PT:
            yield ("fills", chain[0], len(chain))
    if not plain_text(inlines).strip():
        yield ("nothing seen", *chain)


def _page_ends(lines: Sequence[PdfLine]) -> Iterator[Feature]:
    """Describe between what pages end: how far in, how large, how many notes below."""
    text = [line for line in lines if line.x_mm < _SIDE_COLUMN_MM and not line.rotated]
    pages = [list(group) for _, group in itertools.groupby(text, lambda line: line.page)]
    yield ("pages", len(pages))
    for page, following in itertools.pairwise(pages):
        body = [line for line in page if line.size_pt > 8]
        notes = len(page) - len(body)
        if body:
            yield ("page ends", _look(body[-1]), _look(following[0]), min(notes, 3))


def _look(line: PdfLine) -> Feature:
    return (round(line.x_mm), line.bold, line.italic)
