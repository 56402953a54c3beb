"""The flow of the document: the text of a letter and its closing, which a list's letters share."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from nrcli.domain.letter.blocks import (
    Alignment,
    BlankLine,
    Block,
    BulletList,
    Heading,
    OrderedList,
    Paragraph,
    Table,
    TableCell,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import LetterClosing
from nrcli.domain.letter.spacing import rows_below
from nrcli.domain.values.caches import remembered
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.docx.closing import ClosingWriter
from nrcli.renderers.docx.footnotes import footnotes_part
from nrcli.renderers.docx.inlines import Story, render_inlines
from nrcli.renderers.docx.pictures import Pictures
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import DECLARATION, NAMESPACES, attribute, element, paragraph

__all__ = ["Flow", "Numbering", "render_flow", "render_table"]


# A table of the text: columns of fixed widths, rows that stay whole, a header that returns.


def render_table(table: Table, style: HouseStyle, left: Length, story: Story) -> str:
    """Write a table whose text begins at `left`, from the edge of the column."""
    widths = [column.width.twips for column in table.columns]
    grid = "".join(element("gridCol", w=width) for width in widths)
    header = _row(table, table.header, style, story, is_header=True)
    rows = "".join(_row(table, row, style, story, is_header=False) for row in table.rows)
    return (
        f"<w:tbl>{_properties(sum(widths), style, left)}<w:tblGrid>{grid}</w:tblGrid>"
        f"{header}{rows}</w:tbl>"
    )


def _properties(width: int, style: HouseStyle, left: Length) -> str:
    look = style.tables
    rule = {"val": "single", "sz": round(look.rule.pt * 8), "space": 0, "color": "auto"}
    borders = element("bottom", **rule) + element("insideH", **rule)
    padding = {"w": look.padding.twips, "type": "dxa"}
    none = {"w": 0, "type": "dxa"}
    margins = (
        element("top", **padding)
        + element("left", **none)
        + element("bottom", **padding)
        + element("right", **none)
    )
    return (
        f"<w:tblPr>{element('tblW', w=width, type='dxa')}"
        f"{element('tblInd', w=left.twips, type='dxa')}<w:tblBorders>{borders}</w:tblBorders>"
        f"{element('tblLayout', type='fixed')}<w:tblCellMar>{margins}</w:tblCellMar>"
        f"{element('tblLook', **_LOOK)}"
        "</w:tblPr>"
    )


def _row(
    table: Table, cells: Sequence[TableCell], style: HouseStyle, story: Story, *, is_header: bool
) -> str:
    properties = element("cantSplit") + (element("tblHeader") if is_header else "")
    font = FontStyle.BOLD if is_header else FontStyle.REGULAR
    written = []
    for index, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
        is_last = index == len(cells) - 1
        gutter = element("right", w=style.tables.gutter.twips, type="dxa")
        margins = "" if is_last else f"<w:tcMar>{gutter}</w:tcMar>"
        content = paragraph(
            render_inlines(cell.content, story, font),
            alignment=_ALIGNMENTS[column.alignment],
        )
        width = element("tcW", w=column.width.twips, type="dxa")
        written.append(f"<w:tc><w:tcPr>{width}{margins}</w:tcPr>{content}</w:tc>")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(written)}</w:tr>"


_LOOK = {"val": "0020", "firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
_ALIGNMENTS = {Alignment.LEFT: "", Alignment.CENTER: "center", Alignment.RIGHT: "right"}


# The numbering of lists: one definition for bullets, and one per numbered list.

_LEVELS = 9
_BULLETS = 1


class Numbering:
    """The lists of one document; each numbered list counts from its own start."""

    def __init__(self) -> None:
        self._starts: list[tuple[int, int]] = []

    def reference(self, level: int, start: int | None) -> str:
        """Write the properties of an item at a level, of a new list that starts at a number."""
        level = min(level, _LEVELS - 1)
        number = _BULLETS
        if start is not None:
            self._starts.append((level, start))
            number = _BULLETS + len(self._starts)
        inner = element("ilvl", val=level) + element("numId", val=number)
        return f"<w:numPr>{inner}</w:numPr>"

    def part(self, style: HouseStyle) -> str:
        """Write the numbering part."""
        bullet = ("bullet", attribute(style.bullet))
        indent = style.list_indent.twips
        abstract = _abstract(0, *bullet, indent) + _abstract(1, "decimal", None, indent)
        numbers = _number(_BULLETS, 0, "")
        for identity, (level, start) in enumerate(self._starts, start=_BULLETS + 1):
            override = (
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
                "</w:lvlOverride>"
            )
            numbers += _number(identity, 1, override)
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{abstract}{numbers}</w:numbering>"


def _number(identity: int, abstract: int, override: str) -> str:
    reference = element("abstractNumId", val=abstract)
    return f'<w:num w:numId="{identity}">{reference}{override}</w:num>'


@functools.cache
def _abstract(identity: int, kind: str, text: str | None, indent: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val={text or attribute(f"%{level + 1}.")}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent * (level + 1)}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for level in range(_LEVELS)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The paragraphs of a flow, and what they refer to."""

    paragraphs: str
    numbering: bytes
    footnotes: bytes
    links: str
    """The relationships of the paragraphs to pictures and web addresses."""
    links_of_footnotes: str
    pictures: dict[str, bytes]


@remembered
def render_flow(body: tuple[Block, ...], closing: LetterClosing, style: HouseStyle) -> Flow:
    """Write what is the same in most letters of a list; equal ones are written once."""
    writer = _Writer(style)
    paragraphs = "".join(
        (*writer.blocks(body, last=style.closing.rows_before), *writer.closing(closing))
    )
    notes = Story()
    return Flow(
        paragraphs=paragraphs,
        numbering=writer.numbering.part(style).encode(),
        footnotes=footnotes_part(writer.story.notes, style, notes),
        links=writer.story.relationships() + writer.pictures.relationships(),
        links_of_footnotes=notes.relationships(),
        pictures=writer.pictures.parts,
    )


class _Writer:
    """Writes the paragraphs of one flow; keeps count of its links, notes, lists and pictures."""

    def __init__(self, style: HouseStyle) -> None:
        self.story = Story()
        self.numbering = Numbering()
        self.pictures = Pictures("picture", 1)
        self._style = style
        self._row = style.text.row.twips
        self._space_before = 0

    def blocks(self, blocks: Sequence[Block], *, last: int) -> Iterator[str]:
        """Write blocks of the text, with blank rows below the last."""
        for block, rows in rows_below(blocks, self._style, last=last):
            yield from self._block(block, rows, Length(0))

    def closing(self, closing: LetterClosing) -> Iterator[str]:
        """Write the closing, below what was written before it."""
        return ClosingWriter(
            closing=closing,
            style=self._style,
            story=self.story,
            pictures=self.pictures,
            blocks=lambda blocks, last: self.blocks(blocks, last=last),
            space_above=self._space_before,
        ).paragraphs()

    def _block(self, block: Block, rows: int, left: Length) -> Iterator[str]:
        match block:
            case Paragraph():
                yield self._paragraph(block, rows, left)
            case Heading(level=level, content=content):
                look = self._style.headings[level - 1]
                runs = render_inlines(content, self.story, look.font)
                yield self._spaced(runs, style=StyleId.heading(level), after=rows * self._row)
            case BulletList() | OrderedList():
                yield from self._list(block, rows, left)
            case Table():
                yield render_table(block, self._style, left, self.story)
                self._space_before = rows * self._row
            case BlankLine():
                pass
            case _:
                assert_never(block)

    def _spaced(self, runs: str, **properties: Any) -> str:  # noqa: ANN401 - those of `paragraph`
        """Write a paragraph of the text; space below a table stands above what follows it."""
        before, self._space_before = self._space_before, 0
        return paragraph(runs, before=before, **properties)

    def _paragraph(
        self,
        block: Paragraph,
        rows: int,
        left: Length,
        numbering: str = "",
        hang: int = 0,
    ) -> str:
        given: dict[str, object] = {"left": left.twips} if left.pt else {}
        if hang:
            given["hanging"] = hang
        return self._spaced(
            render_inlines(block.content, self.story),
            numbering=numbering,
            widow_control=not block.loose,
            after=rows * self._row,
            indent=element("ind", **given) if given else "",
        )

    def _list(self, block: BulletList | OrderedList, rows: int, left: Length) -> Iterator[str]:
        inner = left + block.indent
        level = round(left.pt / self._style.list_indent.pt)
        start = block.start if isinstance(block, OrderedList) else None
        numbering = self.numbering.reference(level, start)
        between = int(block.loose)
        for item in block.items:
            below = rows if item is block.items[-1] else between
            parts = rows_below(item.blocks, self._style, last=below, between=between)
            for number, (part, part_rows) in enumerate(parts):
                if number == 0 and isinstance(part, Paragraph):
                    yield self._paragraph(part, part_rows, inner, numbering, block.indent.twips)
                else:
                    yield from self._block(part, part_rows, inner)
