"""The letter as plain text: the third writing, for reading, searching and comparing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from nrcli.domain.letter.blocks import (
    Alignment,
    BlankLine,
    Block,
    BulletList,
    Footnote,
    Heading,
    Inline,
    ListItem,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    footnotes,
    plain_text,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import Letter, LetterClosing
from nrcli.domain.letter.spacing import aanhef_rows_below, rows_below
from nrcli.domain.values.caches import remembered
from nrcli.renderers.rendered import Rendered

__all__ = ["paragraphs", "render_letter"]

_BETWEEN_COLUMNS = "  "
_QUOTED = "    "
_NEW_PAGE = "\f"
"""What ends a page of plain text, for printers and readers."""


def render_letter(letter: Letter) -> Rendered:
    """Write a letter as UTF-8 text, each paragraph on a line of its own, footnotes last."""
    style = letter.house_style
    head = [
        line for paragraph, blank_rows in _head(letter) for line in (paragraph, *[""] * blank_rows)
    ]
    flow = _flow(letter.body, letter.closing, letter.annexes, style)
    return Rendered(content="\n".join((*head, flow, "")).encode())


def paragraphs(letter: Letter) -> Iterator[str]:
    """Return the paragraphs of a letter in the order of reading, footnotes last.

    What DOCX and PDF say too, paragraph by paragraph; list labels and the marks of footnotes are
    left out.
    """
    yield from (paragraph for paragraph, _ in _head(letter))
    yield from (text for content in _contents(letter.body) if (text := plain_text(content)))
    closing = letter.closing
    yield closing.slotformule
    for signature in closing.signatures:
        yield from map("\n".join, signature.paragraphs)
    for one in closing.lists:
        yield one.label
        yield from map(plain_text, _contents(one.blocks))
    yield from (text for content in _contents(letter.annexes) if (text := plain_text(content)))
    for note in _notes(letter.text):
        yield from (plain_text(paragraph.content) for paragraph in note.paragraphs)


@remembered
def _flow(
    body: tuple[Block, ...], closing: LetterClosing, annexes: tuple[Block, ...], style: HouseStyle
) -> str:
    """Write body, closing and annexes, which most letters of a list share."""
    lines = [*_lines(body, style, last=style.closing.rows_before), *_closing(closing, style)]
    lines += _lines(annexes, style, last=0)
    for note in _notes((*body, *annexes)):
        lines += ["", f"[{note.mark}] {_text(note.paragraphs[0].content)}"]
        lines += [_text(paragraph.content) for paragraph in note.paragraphs[1:]]
    return "\n".join(lines)


def _closing(closing: LetterClosing, style: HouseStyle) -> Iterator[str]:
    """Return the lines of the closing; a second who signs comes below the first."""
    yield closing.slotformule
    yield from [""] * closing.rows_below_slotformule
    for number, signature in enumerate(closing.signatures):
        if number:
            yield ""
        yield from [""] * min(signature.rows_above, style.closing.signature_rows)
        yield from (*signature.on_behalf_of, *signature.function_above)
        yield from [""] * (signature.rows_below_behalf + signature.picture_rows)
        yield from (*signature.name, *signature.function)
    for one in closing.lists:
        yield from [""] * style.closing.rows_before_list
        yield one.label
        yield from _lines(one.blocks, style, last=0)


def _head(letter: Letter) -> Iterator[tuple[str, int]]:
    labels = letter.house_style.labels
    if letter.marking:
        yield letter.marking.text, 1
    if letter.afschrift:
        yield letter.house_style.afschrift.text, 1
    if letter.office_name:
        yield plain_text(letter.office_name), 1
    yield letter.return_line, 1
    if letter.over_address:
        yield letter.over_address, 1
    yield "\n".join(letter.address_lines), 1
    for block in letter.side_column:
        yield "\n".join(plain_text(line.content) for line in block.lines), 1
    yield f"{labels.date}\t{letter.date_text}", 0
    rows = int(letter.space_above_aanhef.pt / letter.house_style.text.row.pt)
    yield f"{labels.subject}\t{plain_text(letter.subject)}", rows
    yield plain_text(letter.aanhef), aanhef_rows_below(letter.body, letter.house_style)


def _lines(blocks: Sequence[Block], style: HouseStyle, *, last: int) -> Iterator[str]:
    for marker, written, blank_rows in _written(blocks, style, last=last):
        first, *rest = written
        hang = " " * len(marker)
        yield from (marker + first, *(hang + line for line in rest), *[""] * blank_rows)


def _contents(blocks: Sequence[Block]) -> Iterator[tuple[Inline, ...]]:
    """Return what stands in each paragraph, heading and cell, in order."""
    for block in blocks:
        match block:
            case Paragraph(content=content) | Heading(content=content):
                yield content
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from _contents(item.blocks)
            case Quotation():
                yield from _contents(block.blocks)
            case Table():
                yield from (cell.content for row in (block.header, *block.rows) for cell in row)
            case BlankLine() | NewPage():
                pass
            case _:
                assert_never(block)


def _notes(blocks: Sequence[Block]) -> Iterator[Footnote]:
    for content in _contents(blocks):
        yield from footnotes(content)


def _written(
    blocks: Sequence[Block], style: HouseStyle, *, last: int, between: int = 1
) -> Iterator[tuple[str, list[str], int]]:
    """Return (marker, lines, blank rows below) for each paragraph and table."""
    for block, rows in rows_below(blocks, style, last=last, between=between):
        match block:
            case Paragraph(content=content) | Heading(content=content):
                yield "", _text(content).split("\n"), rows
            case BulletList():
                markers = [f"{block.mark} "] * len(block.items)
                yield from _items(block, markers, style, rows)
            case OrderedList():
                markers = [f"{label} " for label in block.labels]
                yield from _items(block, markers, style, rows)
            case Quotation():
                for inner, lines, below in _written(block.blocks, style, last=rows):
                    yield _QUOTED + inner, lines, below
            case Table():
                yield "", list(_table(block)), rows
            case NewPage():
                yield "", ["", _NEW_PAGE], rows
            case BlankLine():
                pass
            case _:
                assert_never(block)


def _items(
    block: BulletList | OrderedList, markers: Sequence[str], style: HouseStyle, rows: int
) -> Iterator[tuple[str, list[str], int]]:
    between = int(block.loose)
    for item, marker in zip(block.items, markers, strict=True):
        below = rows if item is block.items[-1] else between
        yield from _item(item, marker, style, below, between)


def _item(
    item: ListItem, marker: str, style: HouseStyle, below: int, between: int
) -> Iterator[tuple[str, list[str], int]]:
    hang = " " * len(marker)
    for index, (inner, lines, rows) in enumerate(
        _written(item.blocks, style, last=below, between=between)
    ):
        yield (hang if index else marker) + inner, lines, rows


def _table(table: Table) -> Iterator[str]:
    """Write a table in columns of characters; a hard break in a cell becomes a space."""
    headers = [table.header] if table.header else []
    rows = [
        [_text(cell.content).replace("\n", " ") for cell in row] for row in (*headers, *table.rows)
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        padded = (
            _ALIGNED[column.alignment](cell, width)
            for cell, column, width in zip(row, table.columns, widths, strict=True)
        )
        yield _BETWEEN_COLUMNS.join(padded).rstrip()
        if number == 0 and headers:
            yield _BETWEEN_COLUMNS.join("-" * width for width in widths)


_ALIGNED = {Alignment.LEFT: str.ljust, Alignment.CENTER: str.center, Alignment.RIGHT: str.rjust}


def _text(inlines: Sequence[Inline]) -> str:
    """Write inlines with the marks of their footnotes: "het rapport[1]"."""
    return plain_text(inlines, mark="[{}]")
