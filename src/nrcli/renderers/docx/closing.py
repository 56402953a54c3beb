"""The closing of the document.

Two who sign stand in a table without rules, which grows with what is added to it in Word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nrcli.domain.letter.blocks import Block, Text
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import LetterClosing, Signature
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers.docx.inlines import Story, render_inlines
from nrcli.renderers.docx.pictures import Pictures
from nrcli.renderers.docx.styles import Spaced, StyleId, Whole, spacing_of, written
from nrcli.renderers.docx.xml import Mark, element, run

__all__ = ["ClosingWriter"]

_HAIR = 2
"""The height of the paragraph behind a table that ends the text, in twips.

To Word a text ends with a paragraph. Word hides it; LibreOffice gives it its height, which is
taken from the space above, so that a closing that fills its page takes no other.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingWriter:
    """Writes the closing of one letter; `blocks` writes blocks with rows below the last."""

    closing: LetterClosing
    style: HouseStyle
    story: Story
    pictures: Pictures
    blocks: Callable[[Sequence[Block], int], Iterator[Spaced | Whole]]

    def paragraphs(self) -> Iterator[Spaced | Whole]:
        """Write the closing, in the order of reading."""
        closing, row = self.closing, self.style.text.row.twips
        ends_with_table = len(closing.signatures) > 1 and not closing.lists
        hair = _HAIR if ends_with_table and closing.rows_below_slotformule else 0
        below = closing.rows_below_slotformule * row - hair
        yield Spaced(self._text((closing.slotformule,)), StyleId.CLOSING, below)
        gap = self.style.closing.rows_before_list if closing.lists else 0
        if len(closing.signatures) == 1:
            yield from self._signature(closing.signatures[0], gap * row)
        else:
            yield Whole(self._side_by_side(), gap * row)
        if ends_with_table:
            yield Spaced("", StyleId.SIGNATURE, 0, {"line": _HAIR, "hidden": True})
        for one in closing.lists:
            font = self.style.closing.list_label_font
            yield Spaced(self._text((one.label,), font), StyleId.SIGNATURE, 0, {"keep_next": True})
            yield from self.blocks(one.blocks, 0 if one is closing.lists[-1] else gap)

    def _side_by_side(self) -> str:
        """Write the table, with a cell for each who signs."""
        first = (self.style.second_signatory_x - self.style.column.x).twips
        widths = (first, self.style.column.width.twips - first)
        cells = "".join(
            f"<w:tc><w:tcPr>{element('tcW', w=width, type='dxa')}</w:tcPr>{content}</w:tc>"
            for width, content in zip(widths, map(self._cell, self.closing.signatures), strict=True)
        )
        grid = "".join(element("gridCol", w=width) for width in widths)
        margins = element("left", w=0, type="dxa") + element("right", w=0, type="dxa")
        return (
            f"<w:tbl><w:tblPr>{element('tblW', w=sum(widths), type='dxa')}"
            f"{element('tblLayout', type='fixed')}<w:tblCellMar>{margins}</w:tblCellMar>"
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr>{element('cantSplit')}</w:trPr>{cells}</w:tr></w:tbl>"
        )

    def _cell(self, signature: Signature) -> str:
        return "".join(written(self._signature(signature, 0), spacing_of(self.style)))

    def _signature(self, signature: Signature, below: int) -> Iterator[Spaced]:
        """Write who signs, with twips below."""
        row = self.style.text.row.twips
        parts: list[tuple[str, int, dict[str, Any]]] = []
        if signature.rows_above:
            parts.append(("", 0, {"line": signature.rows_above * row}))
        below_upper = signature.rows_below_behalf * row
        font = self.style.closing.function_font
        if signature.on_behalf_of:
            space = 0 if signature.function_above else below_upper
            parts.append((self._text(signature.on_behalf_of), space, {}))
        if signature.function_above:
            parts.append((self._text(signature.function_above, font), below_upper, {}))
        if signature.picture:
            height = signature.picture_rows * row
            parts.append((self.pictures.inline(signature.picture), 0, {"line": height}))
        parts.append((self._text(signature.name), 0, {}))
        if signature.function:
            parts.append((self._text(signature.function, font), 0, {}))
        for index, (content, space, properties) in enumerate(parts):
            is_last = index == len(parts) - 1
            if is_last:
                yield Spaced(content, StyleId.SIGNATURE, below, properties)
            else:
                yield Spaced(content, StyleId.SIGNATURE, space, {**properties, "keep_next": True})

    def _text(self, lines: Sequence[str], font: FontStyle = FontStyle.REGULAR) -> str:
        runs = (render_inlines((Text(line),), self.story, font) for line in lines)
        return run([Mark.LINE_END]).join(runs)
