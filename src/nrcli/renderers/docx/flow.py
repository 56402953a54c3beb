"""The flow of the document: the text of a letter and its closing, which a list's letters share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    OrderedList,
    Paragraph,
    Table,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import LetterClosing
from nrcli.domain.letter.spacing import rows_below
from nrcli.domain.values.caches import remembered
from nrcli.domain.values.length import Length
from nrcli.renderers.docx.closing import ClosingWriter
from nrcli.renderers.docx.footnotes import footnotes_part
from nrcli.renderers.docx.inlines import render_inlines
from nrcli.renderers.docx.numbering import Numbering
from nrcli.renderers.docx.pictures import Pictures
from nrcli.renderers.docx.story import Story
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.table import render_table
from nrcli.renderers.docx.xml import element, paragraph

__all__ = ["Flow", "render_flow"]


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
