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
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    TableCell,
    plain_text,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import LetterClosing
from nrcli.domain.letter.numbers import NumberForm, NumberKind
from nrcli.domain.letter.spacing import rows_below
from nrcli.domain.values.caches import remembered
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.docx.closing import ClosingWriter
from nrcli.renderers.docx.footnotes import footnotes_part
from nrcli.renderers.docx.inlines import Story, render_inlines
from nrcli.renderers.docx.pictures import Pictures
from nrcli.renderers.docx.styles import (
    BULLETS,
    NUMBERS,
    Spaced,
    StyleId,
    Whole,
    spacing_of,
    written,
)
from nrcli.renderers.docx.xml import DECLARATION, NAMESPACES, attribute, element, paragraph

__all__ = ["Flow", "Numbering", "render_flow", "render_table"]


# A table of the text: columns of fixed widths, rows that stay whole, a header that returns.


def render_table(table: Table, left: Length, story: Story, *, new_page: bool = False) -> str:
    """Write a table whose text begins at `left`, from the edge of the column."""
    widths = [column.width.twips for column in table.columns]
    grid = "".join(element("gridCol", w=width) for width in widths)
    headers = [table.header] if table.header else []
    rows = "".join(
        _row(
            table,
            row,
            story,
            is_header=bool(headers) and not index,
            new_page=new_page and not index,
        )
        for index, row in enumerate([*headers, *table.rows])
    )
    properties = _properties(sum(widths), left, is_headless=not headers)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _properties(width: int, left: Length, *, is_headless: bool) -> str:
    look = _LOOK_OF_HEADLESS if is_headless else _LOOK
    return (
        f"<w:tblPr>{element('tblStyle', val=StyleId.TABLE)}{element('tblW', w=width, type='dxa')}"
        f"{element('tblInd', w=left.twips, type='dxa')}"
        f"{element('tblLayout', type='fixed')}"
        f"{element('tblLook', **look)}"
        "</w:tblPr>"
    )


def _row(
    table: Table,
    cells: Sequence[TableCell],
    story: Story,
    *,
    is_header: bool,
    new_page: bool,
) -> str:
    properties = element("cantSplit") + (element("tblHeader") if is_header else "")
    font = FontStyle.BOLD if is_header else FontStyle.REGULAR  # the style of tables says so
    row = []
    for index, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
        is_last = index == len(cells) - 1
        margins = f"<w:tcMar>{element('right', w=0, type='dxa')}</w:tcMar>" if is_last else ""
        runs = render_inlines(cell.content, story, font, base=font)
        if not index:  # a row is a line of the source
            runs = story.identified(runs, "\t".join(plain_text(one.content) for one in cells))
        content = paragraph(
            runs,
            alignment=_ALIGNMENTS[column.alignment],
            new_page=new_page and index == 0,
        )
        width = element("tcW", w=column.width.twips, type="dxa")
        row.append(f"<w:tc><w:tcPr>{width}{margins}</w:tcPr>{content}</w:tc>")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(row)}</w:tr>"


_LOOK = {"val": "0020", "firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
_LOOK_OF_HEADLESS = {**_LOOK, "val": "0000", "firstRow": 0}
_ALIGNMENTS = {Alignment.LEFT: "", Alignment.CENTER: "center", Alignment.RIGHT: "right"}


# The numbering of lists: one definition for bullets, and one per numbered list.

_LEVELS = 9
_FORMATS = {
    NumberKind.DECIMAL: "decimal",
    NumberKind.LETTER: "lowerLetter",
    NumberKind.ROMAN: "lowerRoman",
}
"""The values of ST_NumberFormat (ISO 29500-1, 17.18.59)."""


class Numbering:
    """The lists of one document; each numbered list counts from its own start.

    Numbers that leave some out go on in a list of their own, which starts where they go on.
    """

    def __init__(self) -> None:
        self._starts: list[tuple[int, int, int]] = []
        self._forms = {NumberForm(): 1}

    def references(self, depth: int, block: BulletList | OrderedList) -> list[str]:
        """Write the properties of each item of a list, by how many lists stand around it."""
        level = min(depth, _LEVELS - 1)
        if isinstance(block, BulletList):
            return [self._reference(level, BULLETS)] * len(block.items)
        references = []
        form = self._forms.setdefault(block.form, len(self._forms) + 1)
        following = None
        for number in block.numbers:
            if number != following:  # the list of the style is left to who adds one in Word
                self._starts.append((form, level, number))
            following = number + 1
            references.append(self._reference(level, NUMBERS + len(self._starts)))
        return references

    def _reference(self, level: int, number: int) -> str:
        inner = element("ilvl", val=level) + element("numId", val=number)
        return f"<w:numPr>{inner}</w:numPr>"

    def part(self, style: HouseStyle) -> str:
        """Write the numbering part."""
        indent = style.list_indent.twips
        bullets = tuple(style.bullet_at(level) for level in range(_LEVELS))
        abstract = _abstract(0, StyleId.LIST_BULLET, "bullet", bullets, indent)
        for form, identity in self._forms.items():
            texts = tuple(f"{form.before}%{level + 1}{form.after}" for level in range(_LEVELS))
            of_style = StyleId.LIST_NUMBER if form == NumberForm() else None
            abstract += _abstract(identity, of_style, _FORMATS[form.kind], texts, indent)
        numbers = _number(BULLETS, 0, "") + _number(NUMBERS, 1, "")
        for identity, (of_form, level, start) in enumerate(self._starts, start=NUMBERS + 1):
            override = (
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
                "</w:lvlOverride>"
            )
            numbers += _number(identity, of_form, override)
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{abstract}{numbers}</w:numbering>"


def _number(identity: int, abstract: int, override: str) -> str:
    reference = element("abstractNumId", val=abstract)
    return f'<w:num w:numId="{identity}">{reference}{override}</w:num>'


@functools.cache
def _abstract(
    identity: int, style: StyleId | None, kind: str, texts: Sequence[str], indent: int
) -> str:
    of_style = element("pStyle", val=style) if style else ""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f"{'' if level else of_style}"
        f'<w:lvlText w:val={attribute(text)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent * (level + 1)}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for level, text in enumerate(texts)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The paragraphs of a flow, and what they refer to."""

    paragraphs: str
    first: StyleId | None
    """The style of the first paragraph; None if a table comes first."""
    numbering: bytes
    footnotes: bytes
    links: str
    """The relationships of the paragraphs to pictures and web addresses."""
    links_of_footnotes: str
    pictures: dict[str, bytes]


@remembered
def render_flow(
    body: tuple[Block, ...], closing: LetterClosing, annexes: tuple[Block, ...], style: HouseStyle
) -> Flow:
    """Write what is the same in most letters of a list; equal ones are written once."""
    writer = _Writer(style)
    parts = [
        *writer.blocks(body, last=style.closing.rows_before),
        *writer.closing(closing),
        *writer.blocks(annexes, last=0),
    ]
    first = parts[0]
    notes = Story(style)
    return Flow(
        paragraphs="".join(written(parts, spacing_of(style))),
        first=first.style if isinstance(first, Spaced) else None,
        numbering=writer.numbering.part(style).encode(),
        footnotes=footnotes_part(writer.story.notes, style, notes),
        links=writer.story.relationships() + writer.pictures.relationships(),
        links_of_footnotes=notes.relationships(),
        pictures=writer.pictures.parts,
    )


class _Writer:
    """Writes the paragraphs of one flow; keeps count of its links, notes, lists and pictures."""

    def __init__(self, style: HouseStyle) -> None:
        self.story = Story(style)
        self._new_page: dict[str, Any] = {}
        """The property of a paragraph that begins a new page, for the next one."""
        self.numbering = Numbering()
        self.pictures = Pictures("picture", 1)
        self._style = style
        self._row = style.text.row.twips

    def blocks(self, blocks: Sequence[Block], *, last: int) -> Iterator[Spaced | Whole]:
        """Write blocks of the text, with blank rows below the last."""
        for block, rows in rows_below(blocks, self._style, last=last):
            yield from self._block(block, rows, Length(0), 0)

    def closing(self, closing: LetterClosing) -> Iterator[Spaced | Whole]:
        """Write the closing, below what was written before it."""
        return ClosingWriter(
            closing=closing,
            style=self._style,
            story=self.story,
            pictures=self.pictures,
            blocks=lambda blocks, last: self.blocks(blocks, last=last),
        ).paragraphs()

    def _block(self, block: Block, rows: int, left: Length, depth: int) -> Iterator[Spaced | Whole]:
        match block:
            case Paragraph():
                yield self._paragraph(block, rows, left)
            case Heading(level=level, content=content):
                look = self._style.headings[level - 1]
                runs = render_inlines(content, self.story, look.font, base=look.font)
                runs = self.story.identified(runs, plain_text(content))
                properties = self._placed()
                if block.raised:
                    properties["outline"] = block.outline
                yield Spaced(runs, StyleId.heading(level), rows * self._row, properties)
            case BulletList() | OrderedList():
                yield from self._list(block, rows, left, depth)
            case Quotation(blocks=blocks, indent=indent):
                for part, part_rows in rows_below(blocks, self._style, last=rows):
                    if isinstance(part, Paragraph):
                        yield self._paragraph(part, part_rows, left, StyleId.QUOTE)
                    else:
                        yield from self._block(part, part_rows, left + indent, depth)
            case Table():
                yield Whole(
                    render_table(block, left, self.story, **self._placed()),
                    rows * self._row,
                )
            case NewPage():
                self._new_page = {"new_page": True}
            case BlankLine():
                pass
            case _:
                assert_never(block)

    def _paragraph(
        self,
        block: Paragraph,
        rows: int,
        left: Length,
        style: StyleId = StyleId.NORMAL,
        numbering: str = "",
        indent: str = "",
    ) -> Spaced:
        """Write a paragraph of the text; inside an item of a list it stands in from the edge."""
        if style is StyleId.NORMAL and left.pt:
            style = StyleId.LIST_CONTINUE
            is_usual = left.twips == self._style.list_indent.twips
            indent = "" if is_usual else element("ind", left=left.twips)
        properties = {
            **self._placed(),
            "numbering": numbering,
            "keep_next": bool(block.kept_lines),
            "keep_lines": bool(block.kept_lines),
            "widow_control": not block.loose,
            "indent": indent,
        }
        runs = render_inlines(block.content, self.story)
        runs = self.story.identified(runs, plain_text(block.content))
        return Spaced(runs, style, rows * self._row, properties)

    def _placed(self) -> dict[str, Any]:
        """Return the property of the next paragraph if a new page begins with it."""
        new_page, self._new_page = self._new_page, {}
        return new_page

    def _list(
        self, block: BulletList | OrderedList, rows: int, left: Length, depth: int
    ) -> Iterator[Spaced | Whole]:
        inner, step = left + block.indent, self._style.list_indent
        references = self.numbering.references(depth, block)
        style = StyleId.LIST_BULLET if isinstance(block, BulletList) else StyleId.LIST_NUMBER
        is_usual = (inner.twips, block.indent.twips) == (step.twips * (depth + 1), step.twips)
        hang = block.indent.twips
        indent = "" if is_usual else element("ind", left=inner.twips, hanging=hang)
        between = int(block.loose)
        for item, numbering in zip(block.items, references, strict=True):
            below = rows if item is block.items[-1] else between
            parts = rows_below(item.blocks, self._style, last=below, between=between)
            for number, (part, part_rows) in enumerate(parts):
                if number == 0 and isinstance(part, Paragraph):
                    yield self._paragraph(part, part_rows, inner, style, numbering, indent)
                else:
                    yield from self._block(part, part_rows, inner, depth + 1)
