"""The head of the document: framed address and side column, then date, subject and aanhef."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nrcli.domain.letter.blocks import Text
from nrcli.domain.letter.house_style import HouseStyle, TextSize
from nrcli.domain.letter.letter import Letter, Part, SideBlock
from nrcli.domain.letter.spacing import aanhef_rows_below
from nrcli.domain.values.caches import remembered
from nrcli.renderers.docx.controls import Controls
from nrcli.renderers.docx.inlines import render_alone
from nrcli.renderers.docx.margin import render_afschrift, render_marking
from nrcli.renderers.docx.styles import Spaced, StyleId, spacing_of, written
from nrcli.renderers.docx.xml import Frame, Mark, paragraph, run

__all__ = ["HeadWriter"]


class HeadWriter:
    """Writes what stands above the flow of one letter; keeps count of its controls."""

    def __init__(self, letter: Letter) -> None:
        self._controls = Controls()
        self._letter = letter
        self._style = letter.house_style
        self._row = self._style.text.row.twips

    def head(self, following: StyleId | None) -> str:
        """Write all that comes before the body, in the order of reading.

        `following` is the style of the first paragraph of the body, if that comes first.
        """
        return "".join(
            (
                render_marking(self._letter),
                render_afschrift(self._letter),
                self._office_name(),
                self._return_line(),
                self._over_address(),
                self._address(),
                self.side_column(self._letter.side_column),
                *written(self._flow(), spacing_of(self._style), following),
            )
        )

    def side_column(self, blocks: Sequence[SideBlock]) -> str:
        """Write the side column, in its frame."""
        first = blocks[0].text if blocks else self._style.small
        return "".join(self._side_block(block, first) for block in blocks)

    def _side_block(self, block: SideBlock, first: TextSize) -> str:
        if any(line.part for line in block.lines):  # its controls are this document's own
            return _side_paragraph(block, first, self._style, self._controls)
        return _shared_paragraph(block, first, self._style)

    def _office_name(self) -> str:
        """Write the name of the office in its box; nothing where the house style has none."""
        look = self._style.office_name
        if look is None or not self._letter.office_name:
            return ""
        runs = render_alone(self._letter.office_name, look.font)
        frame = Frame(look.x, look.y, look.width)
        return paragraph(runs, style=StyleId.ADDRESS, frame=frame)

    def _return_line(self) -> str:
        place = self._style.return_address
        frame = Frame(
            place.x,
            place.baseline - self._style.small.ascent,
            self._style.address.window.right - place.x,
        )
        runs = self._text(self._letter.return_line)
        return paragraph(runs, style=StyleId.RETURN_ADDRESS, frame=frame)

    def _over_address(self) -> str:
        """Write the line over the address; nothing for a letter that has none."""
        if not self._letter.over_address:
            return ""
        place = self._style.address
        top = self._letter.over_address_baseline - self._style.text.ascent
        frame = Frame(place.x, top, place.window.right - place.x)
        runs = self._text(self._letter.over_address)
        return paragraph(runs, style=StyleId.ADDRESS, frame=frame)

    def _address(self) -> str:
        place = self._style.address
        top = self._letter.address_baseline - self._style.text.ascent
        frame = Frame(place.x, top, place.window.right - place.x)
        lines = [
            self._controls.wrap(Part.ADDRESS, self._text(line))
            for line in self._letter.address_lines
        ]
        return paragraph(_LINE_END.join(lines), style=StyleId.ADDRESS, frame=frame)

    def _flow(self) -> Iterator[Spaced]:
        labels = self._style.labels
        date = self._controls.wrap(Part.DATE, self._text(self._letter.date_text))
        yield Spaced(self._label(labels.date) + date, StyleId.DATE, 0)
        subject = self._controls.wrap(Part.SUBJECT, render_alone(self._letter.subject))
        below = self._letter.space_above_aanhef.twips
        yield Spaced(self._label(labels.subject) + subject, StyleId.REFERENCE, below)
        rows = aanhef_rows_below(self._letter.body, self._style)
        yield Spaced(render_alone(self._letter.aanhef), StyleId.SALUTATION, rows * self._row)

    def _label(self, label: str) -> str:
        return self._text(label) + run([Mark.TAB])

    def _text(self, text: str) -> str:
        return render_alone((Text(text),))


_LINE_END = run([Mark.LINE_END])


def _side_paragraph(
    block: SideBlock, first: TextSize, style: HouseStyle, controls: Controls
) -> str:
    """Write a block; all share one frame, whose top is that of the first block's row."""
    side = style.side_column
    usual = (side.gap - style.small.row).twips
    space = None if block.space_below is None else block.space_below.twips
    lines = (
        controls.wrap(line.part, render_alone(line.content, line.style)) for line in block.lines
    )
    return paragraph(
        _LINE_END.join(lines),
        style=StyleId.SIDE_COLUMN,
        frame=Frame(side.x, side.first_baseline - first.ascent, side.width),
        after=None if space == usual else space,
        line=0 if block.text == style.small else block.text.row.twips,
    )


@remembered
def _shared_paragraph(block: SideBlock, first: TextSize, style: HouseStyle) -> str:
    return _side_paragraph(block, first, style, Controls())
