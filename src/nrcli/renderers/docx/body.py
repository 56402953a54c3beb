"""The body of the document: framed address and side column, then the text of the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from nrcli.domain.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    OrderedList,
    Paragraph,
    Table,
    Text,
)
from nrcli.domain.house_style import HouseStyle
from nrcli.domain.length import Length
from nrcli.domain.letter import Letter, Part, SideBlock
from nrcli.domain.spacing import aanhef_rows_below, rows_below
from nrcli.renderers.docx.afschrift import render_afschrift
from nrcli.renderers.docx.base_document import StyleId
from nrcli.renderers.docx.closing import ClosingWriter
from nrcli.renderers.docx.controls import Controls
from nrcli.renderers.docx.inlines import render_inlines
from nrcli.renderers.docx.marking import render_marking
from nrcli.renderers.docx.numbering import Numbering
from nrcli.renderers.docx.pictures import Pictures
from nrcli.renderers.docx.story import Story
from nrcli.renderers.docx.table import render_table
from nrcli.renderers.docx.xml import Frame, Mark, element, paragraph, run

__all__ = ["Writer"]


class Writer:
    """Writes the paragraphs of one letter; keeps count of its links, notes, lists and controls."""

    def __init__(self, letter: Letter) -> None:
        self.story = Story()
        self.numbering = Numbering()
        self._space_before = 0
        self.pictures = Pictures("picture", 1)
        self._controls = Controls()
        self._letter = letter
        self._style = letter.house_style
        self._row = self._style.text.row.twips

    def body(self) -> str:
        """Write the whole body, in the order of reading."""
        return "".join(
            (
                render_marking(self._letter),
                render_afschrift(self._letter),
                self._return_line(),
                self._address(),
                self.side_column(self._letter.side_column),
                *self._references(),
                self._aanhef(),
                *self._blocks(self._letter.body, last=self._style.closing.rows_before),
                *self._closing(),
            )
        )

    def side_column(self, blocks: Sequence[SideBlock]) -> str:
        """Write the side column, in its frame."""
        side = self._style.side_column
        small = self._style.small
        frame = Frame(side.x, side.first_baseline - small.ascent, side.width)
        gap = (side.gap - small.row).twips
        return "".join(
            paragraph(
                self._side_lines(block),
                style=StyleId.SIDE_COLUMN,
                frame=frame,
                after=0 if block is blocks[-1] else gap,
            )
            for block in blocks
        )

    def _side_lines(self, block: SideBlock) -> str:
        lines = []
        for line in block.lines:
            runs = render_inlines(line.content, self.story, line.style)
            lines.append(self._controls.wrap(line.part, runs))
        return _LINE_END.join(lines)

    def _return_line(self) -> str:
        place = self._style.return_address
        frame = Frame(
            place.x,
            place.baseline - self._style.small.ascent,
            self._style.address.window.right - place.x,
        )
        runs = self._text(self._letter.return_line)
        return paragraph(runs, style=StyleId.RETURN_ADDRESS, frame=frame)

    def _address(self) -> str:
        place = self._style.address
        top = place.first_baseline - self._style.text.ascent
        frame = Frame(place.x, top, place.window.right - place.x)
        lines = [
            self._controls.wrap(Part.ADDRESS, self._text(line))
            for line in self._letter.address_lines
        ]
        return paragraph(_LINE_END.join(lines), style=StyleId.ADDRESS, frame=frame)

    def _references(self) -> Iterator[str]:
        labels = self._style.labels
        references = self._style.references
        down = (references.first_baseline - self._style.column.first_baseline).twips
        date = self._controls.wrap(Part.DATE, self._text(self._letter.date_text))
        yield paragraph(self._label(labels.date) + date, style=StyleId.REFERENCE, before=down)
        subject = render_inlines(self._letter.subject, self.story)
        yield paragraph(
            self._label(labels.subject) + self._controls.wrap(Part.SUBJECT, subject),
            style=StyleId.REFERENCE,
            after=(references.rows_to_aanhef - 1) * self._row,
        )

    def _label(self, label: str) -> str:
        return self._text(label) + run([Mark.TAB])

    def _aanhef(self) -> str:
        rows = aanhef_rows_below(self._letter.body, self._style)
        return paragraph(render_inlines(self._letter.aanhef, self.story), after=rows * self._row)

    def _blocks(self, blocks: Sequence[Block], *, last: int) -> Iterator[str]:
        for block, rows in rows_below(blocks, self._style, last=last):
            yield from self._block(block, rows, Length(0))

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

    def _closing(self) -> Iterator[str]:
        return ClosingWriter(
            closing=self._letter.closing,
            style=self._style,
            story=self.story,
            pictures=self.pictures,
            blocks=lambda blocks, last: self._blocks(blocks, last=last),
            space_above=self._space_before,
        ).paragraphs()

    def _text(self, text: str) -> str:
        return render_inlines((Text(text),), self.story)


_LINE_END = run([Mark.LINE_END])


def section_properties(style: HouseStyle, header: str, first_header: str) -> str:
    """Write the section: paper, margins, and the two headers by relationship id."""
    column = style.column
    top = (column.first_baseline - style.text.ascent).twips
    foot = style.page.height.twips - top - style.text.row.twips * style.rows_per_page
    right = style.page.width.twips - column.x.twips - column.width.twips
    size = element("pgSz", w=style.page.width.twips, h=style.page.height.twips)
    margins = element(
        "pgMar",
        top=top,
        right=right,
        bottom=foot,
        left=column.x.twips,
        header=_HEADER_DISTANCE,
        footer=_HEADER_DISTANCE,
        gutter=0,
    )
    headers = (
        f'<w:headerReference w:type="default" r:id={header}/>'
        f'<w:headerReference w:type="first" r:id={first_header}/>'
    )
    return f"<w:sectPr>{headers}{size}{margins}<w:titlePg/></w:sectPr>"


_HEADER_DISTANCE = 284
