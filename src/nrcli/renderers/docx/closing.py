"""The closing of the document.

Of two who sign, the first stands in a frame beside the second, which is running text: so they are
read one after the other, and no table is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nrcli.domain.letter.blocks import Block, Text
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import LetterClosing, Signature
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.docx.inlines import Story, render_inlines
from nrcli.renderers.docx.pictures import Pictures
from nrcli.renderers.docx.xml import Frame, Mark, paragraph, run

__all__ = ["ClosingWriter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingWriter:
    """Writes the closing of one letter; `blocks` writes blocks with rows below the last.

    `space_above` the slotformule is in twips.
    """

    closing: LetterClosing
    style: HouseStyle
    story: Story
    pictures: Pictures
    blocks: Callable[[Sequence[Block], int], Iterator[str]]
    space_above: int

    def paragraphs(self) -> Iterator[str]:
        """Write the closing, in the order of reading."""
        closing, row = self.closing, self.style.text.row.twips
        yield paragraph(
            self._text((closing.slotformule,)),
            keep_next=True,
            keep_lines=True,
            before=self.space_above,
            after=closing.rows_below_slotformule * row,
        )
        *beside, last = closing.signatures
        for signature in beside:
            yield from self._signature(signature, self._frame(), 0)
        gap = self.style.closing.rows_before_list if closing.lists else 0
        yield from self._signature(last, None, gap)
        for one in closing.lists:
            font = self.style.closing.list_label_font
            yield paragraph(self._text((one.label,), font), keep_next=True, keep_lines=True)
            yield from self.blocks(one.blocks, 0 if one is closing.lists[-1] else gap)

    def _frame(self) -> Frame:
        x = self.style.column.x
        height = self.style.text.row * self.closing.rows_of_signatures
        width = self.style.second_signatory_x - x
        return Frame(x, Length(0), width, height, beside_next=True)

    def _signature(self, signature: Signature, frame: Frame | None, below: int) -> Iterator[str]:
        row = self.style.text.row.twips
        parts: list[tuple[str, dict[str, Any]]] = []
        if signature.rows_above:
            # no space above: programs count that in different ways beside a frame
            parts.append(("", {"line": signature.rows_above * row}))
        if signature.on_behalf_of:
            after = signature.rows_below_behalf * row
            parts.append((self._text(signature.on_behalf_of), {"after": after}))
        if signature.picture:
            height = signature.picture_rows * row
            parts.append((self.pictures.inline(signature.picture), {"line": height}))
        parts.append((self._text(signature.name), {}))
        if signature.function:
            font = self.style.closing.function_font
            parts.append((self._text(signature.function, font), {}))
        shorter = self.closing.rows_of_signatures - signature.rows
        if shorter and frame is None:
            # as high as the frame beside it, so that both go to the next page together
            parts.append(("", {"line": shorter * row}))
        if below:
            parts[-1][1]["after"] = below * row
        for index, (content, spacing) in enumerate(parts):
            is_last = frame is None and index == len(parts) - 1
            yield paragraph(content, keep_next=not is_last, keep_lines=True, frame=frame, **spacing)

    def _text(self, lines: Sequence[str], font: FontStyle = FontStyle.REGULAR) -> str:
        runs = (render_inlines((Text(line),), self.story, font) for line in lines)
        return run([Mark.LINE_END]).join(runs)
