"""The head of the document: framed address and side column, then date, subject and aanhef."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nrcli.domain.letter.blocks import Text
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import Letter, Part, SideBlock
from nrcli.domain.letter.spacing import aanhef_rows_below
from nrcli.domain.values.caches import remembered
from nrcli.renderers.docx.base_document import FIRST_HEADER_ID, HEADER_ID
from nrcli.renderers.docx.controls import Controls
from nrcli.renderers.docx.inlines import render_alone
from nrcli.renderers.docx.margin import render_afschrift, render_marking
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import Frame, Mark, element, paragraph, run

__all__ = ["HeadWriter", "section_properties"]


class HeadWriter:
    """Writes what stands above the flow of one letter; keeps count of its controls."""

    def __init__(self, letter: Letter) -> None:
        self._controls = Controls()
        self._letter = letter
        self._style = letter.house_style
        self._row = self._style.text.row.twips

    def head(self) -> str:
        """Write all that comes before the body, in the order of reading."""
        return "".join(
            (
                render_marking(self._letter),
                render_afschrift(self._letter),
                self._return_line(),
                self._address(),
                self.side_column(self._letter.side_column),
                *self._references(),
                self._aanhef(),
            )
        )

    def side_column(self, blocks: Sequence[SideBlock]) -> str:
        """Write the side column, in its frame."""
        return "".join(self._side_block(block, is_last=block is blocks[-1]) for block in blocks)

    def _side_block(self, block: SideBlock, *, is_last: bool) -> str:
        if any(line.part for line in block.lines):  # its controls are this document's own
            return _side_paragraph(block, self._style, self._controls, is_last=is_last)
        return _shared_paragraph(block, self._style, is_last=is_last)

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
        subject = render_alone(self._letter.subject)
        yield paragraph(
            self._label(labels.subject) + self._controls.wrap(Part.SUBJECT, subject),
            style=StyleId.REFERENCE,
            after=self._letter.space_above_aanhef.twips,
        )

    def _label(self, label: str) -> str:
        return self._text(label) + run([Mark.TAB])

    def _aanhef(self) -> str:
        rows = aanhef_rows_below(self._letter.body, self._style)
        return paragraph(render_alone(self._letter.aanhef), after=rows * self._row)

    def _text(self, text: str) -> str:
        return render_alone((Text(text),))


_LINE_END = run([Mark.LINE_END])


def _side_paragraph(
    block: SideBlock, style: HouseStyle, controls: Controls, *, is_last: bool
) -> str:
    side, small = style.side_column, style.small
    lines = (
        controls.wrap(line.part, render_alone(line.content, line.style)) for line in block.lines
    )
    return paragraph(
        _LINE_END.join(lines),
        style=StyleId.SIDE_COLUMN,
        frame=Frame(side.x, side.first_baseline - small.ascent, side.width),
        after=0 if is_last else (side.gap - small.row).twips,
    )


@remembered
def _shared_paragraph(block: SideBlock, style: HouseStyle, *, is_last: bool) -> str:
    return _side_paragraph(block, style, Controls(), is_last=is_last)


def section_properties(style: HouseStyle) -> str:
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
        f'<w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER_ID}"/>'
    )
    return f"<w:sectPr>{headers}{size}{margins}<w:titlePg/></w:sectPr>"


_HEADER_DISTANCE = 284
