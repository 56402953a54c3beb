"""The closing: slotformule, who signs and on whose behalf, and the lists under the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from nrcli.composition.fitter import Fitter
from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    ListItem,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    Text,
)
from nrcli.domain.letter.house_style import HouseStyle, ListPlace
from nrcli.domain.letter.letter import ClosingList, LetterClosing, Signature
from nrcli.domain.letter.sender import Sender, Signatory
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.problems.problem import Location
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["compose_closing", "keep_with_closing"]

_MOST_LINES_KEPT = 6
"""The longest paragraph that goes along with a closing to the next page.

Word would take its last two lines along and LibreOffice all of it, so it goes as a whole in every
format; a longer one would leave too much of its page empty.
"""


def keep_with_closing(blocks: Sequence[Block], ruler: Ruler, width: Length) -> tuple[Block, ...]:
    """Return the body of a letter with its last paragraph on the page of the closing.

    A long paragraph and a table stay as they are. `ruler` measures the text of the body.
    """
    last = next(
        (index for index, one in reversed([*enumerate(blocks)]) if not isinstance(one, BlankLine)),
        None,
    )
    if last is None:
        return tuple(blocks)
    kept = _kept(blocks[last], ruler, width)
    return (*blocks[:last], kept, *blocks[last + 1 :])


def _kept(block: Block, ruler: Ruler, width: Length) -> Block:
    match block:
        case Paragraph():
            lines = sum(1 for _ in ruler.lines(block.content, width))
            return replace(block, kept_lines=lines if lines <= _MOST_LINES_KEPT else 0)
        case BulletList() | OrderedList():
            *before, item = block.items
            inner = keep_with_closing(item.blocks, ruler, width - block.indent)
            return replace(block, items=(*before, replace(item, blocks=inner)))
        case Quotation():
            inner = keep_with_closing(block.blocks, ruler, width - block.indent)
            return replace(block, blocks=inner)
        case Heading() | Table() | BlankLine() | NewPage():
            return block
        case _:
            assert_never(block)


def compose_closing(
    source: LetterSource, sender: Sender, style: HouseStyle, copies_to: str, fitter: Fitter
) -> LetterClosing:
    """Compose the closing; `copies_to` is who gets an afschrift, where the text does not say so."""
    slotformule = source.slotformule or sender.slotformule
    place = source.origin.at("slotformule") if source.slotformule else sender.origin.location
    fitter.inlines((Text(slotformule),), style.text, style.column.width, place)
    signatories = sender.signatories
    columns = [_Column(style, width, fitter) for width in _widths(style, len(signatories))]
    uppers = [column.upper(one) for one, column in zip(signatories, columns, strict=True)]
    below_slotformule = style.closing.rows_after_slotformule
    room = style.closing.signature_rows
    if not any(map(any, uppers)):
        joined = below_slotformule + room
        has_picture = any(one.signature for one in signatories)
        below_slotformule, room = (0, joined) if has_picture else (joined, 0)
    rows = [len(behalf) + len(function) for behalf, function in uppers]
    return LetterClosing(
        slotformule=slotformule,
        rows_below_slotformule=below_slotformule,
        signatures=tuple(
            column.signature(one, upper, max(rows) - own, room)
            for one, upper, own, column in zip(signatories, uppers, rows, columns, strict=True)
        ),
        lists=tuple(_lists(source, style, copies_to, fitter)),
    )


def _widths(style: HouseStyle, count: int) -> tuple[Length, ...]:
    column = style.column
    if count == 1:
        return (column.width,)
    second = style.second_signatory_x
    return (second - column.x - style.closing.gutter, column.x + column.width - second)


class _Column:
    """The room that one signatory has."""

    def __init__(self, style: HouseStyle, width: Length, fitter: Fitter) -> None:
        self._style = style
        self._width = width
        self._fitter = fitter

    def upper(self, signatory: Signatory) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what stands above the signature: on whose behalf, and a function."""
        function = self._function(signatory) if signatory.function_above else ()
        return self._on_behalf_of(signatory), function

    def _function(self, signatory: Signatory) -> tuple[str, ...]:
        place = signatory.origin.at("function")
        return self._lines(signatory.function, place, self._style.closing.function_font)

    def _on_behalf_of(self, signatory: Signatory) -> tuple[str, ...]:
        """Return on whose behalf somebody signs, in lines; nothing for who signs for themselves."""
        *before, last = signatory.on_behalf_of or ("",)
        if not last:
            return ()
        place = signatory.origin.at("on_behalf_of")
        written = (*before, last.rstrip(",") + ",")
        label = signatory.on_behalf_words or self._style.labels.on_behalf_of
        return (*self._lines(written, place), *self._lines((label,), place))

    def signature(
        self,
        signatory: Signatory,
        upper: tuple[tuple[str, ...], tuple[str, ...]],
        shorter: int,
        room: int,
    ) -> Signature:
        """Place one who signs; `shorter` is how many rows more the other has above the signature.

        `room` are the rows for the signature.
        """
        behalf, function_above = upper
        picture = signatory.signature
        blank = shorter if picture else shorter + room
        text = self._style.text
        # the foot of the picture stands on the baseline of its rows, where Word sets it
        high = text.row * (room * text.above_baseline)
        return Signature(
            rows_above=0 if any(upper) else blank,
            on_behalf_of=behalf,
            function_above=function_above,
            rows_below_behalf=blank if any(upper) else 0,
            picture=picture.fitted(self._width, high) if picture else None,
            picture_rows=room if picture else 0,
            name=self._lines(
                (f"{signatory.before_name} {signatory.name}".strip(),), signatory.origin.at("name")
            ),
            function=() if signatory.function_above else self._function(signatory),
        )

    def _lines(
        self, written: Sequence[str], place: Location, font: FontStyle = FontStyle.REGULAR
    ) -> tuple[str, ...]:
        """Return the lines as written if they fit, else as running text, broken at spaces."""
        size = self._style.text.size.pt
        metrics, most = self._fitter.metrics, self._width.pt
        for text in written:
            self._fitter.inlines((Text(text),), self._style.text, self._width, place, font)
        if all(metrics.width_pt(text, size, font) <= most for text in written):
            return tuple(written)
        first, *words = " ".join(written).split(" ")
        lines = [first]
        for word in words:
            longer = f"{lines[-1]} {word}"
            if metrics.width_pt(longer, size, font) <= most:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)


def _lists(
    source: LetterSource, style: HouseStyle, copies_to: str, fitter: Fitter
) -> Iterator[ClosingList]:
    look, labels = style.closing, style.labels
    copies = (copies_to,) if copies_to else ()
    for items, listed, label, key in (
        (
            source.enclosures,
            look.enclosures,
            labels.of_enclosures(len(source.enclosures)),
            "enclosures",
        ),
        (copies, look.copies_to, labels.copies_to, "copies_to"),
    ):
        if items and listed is ListPlace.BELOW_LETTER:
            place = source.origin.at(key)
            paragraphs = (Paragraph(content=(Text(item),), origin=place) for item in items)
            bullets = BulletList(
                items=tuple(ListItem(blocks=(paragraph,)) for paragraph in paragraphs),
                origin=place,
            )
            width = style.column.width
            fitter.inlines((Text(label),), style.text, width, place, look.list_label_font)
            yield ClosingList(label=label, blocks=fitter.blocks((bullets,), width))
