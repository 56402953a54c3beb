"""The text of a letter's body as runs of (text, style), for measuring it exactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    TableCell,
    Text,
    footnotes,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.values.font_metrics import FontStyle

__all__ = ["StyledRun", "styled_blocks"]

StyledRun = tuple[str, str]


def styled_blocks(
    blocks: Sequence[Block], style: HouseStyle, width_pt: float
) -> Iterator[tuple[list[StyledRun], float, float]]:
    """Return the runs of each paragraph, the width of its column and the size of its type, in pt.

    The marks of footnotes are left out; the footnotes of a paragraph follow it.
    """
    size_pt = style.text.size.pt
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield list(_runs(content, FontStyle.REGULAR)), width_pt, size_pt
                yield from _notes(content, style)
            case Heading(level=level, content=content):
                look = style.headings[level - 1]
                yield list(_runs(content, look.font)), width_pt, size_pt
                yield from _notes(content, style)
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from styled_blocks(item.blocks, style, width_pt - block.indent.pt)
            case Table():
                for font, row in _table_rows(block):
                    for column, cell in zip(block.columns, row, strict=True):
                        is_last = column is block.columns[-1]
                        gutter = 0 if is_last else style.tables.gutter.pt
                        yield list(_runs(cell.content, font)), column.width.pt - gutter, size_pt
            case Quotation():
                yield from styled_blocks(block.blocks, style, width_pt - block.indent.pt)
            case BlankLine() | NewPage():
                pass


def _notes(
    content: Sequence[Inline], style: HouseStyle
) -> Iterator[tuple[list[StyledRun], float, float]]:
    for note in footnotes(content):
        for paragraph in note.paragraphs:
            runs = list(_runs(paragraph.content, FontStyle.REGULAR))
            yield runs, style.column.width.pt, style.footnotes.text.size.pt


def _table_rows(table: Table) -> Iterator[tuple[FontStyle, tuple[TableCell, ...]]]:
    if table.header:
        yield FontStyle.BOLD, table.header
    yield from ((FontStyle.REGULAR, row) for row in table.rows)


def _runs(inlines: Sequence[Inline], font: FontStyle) -> Iterator[StyledRun]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield text, font.value
            case Emphasis(content):
                yield from _runs(content, FontStyle.of(bold=font.is_bold, italic=True))
            case Strong(content):
                yield from _runs(content, FontStyle.of(bold=True, italic=font.is_italic))
            case Link(_, content):
                yield from _runs(content, font)
            case LineBreak():
                yield "\n", font.value
            case CutPoint() | Footnote():
                pass
