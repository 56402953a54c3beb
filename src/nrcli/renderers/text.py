"""The letter as plain text: the third writing, for reading, searching and comparing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from nrcli.domain.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    ListItem,
    OrderedList,
    Paragraph,
    plain_text,
)
from nrcli.domain.closing import LetterClosing
from nrcli.domain.house_style import HouseStyle
from nrcli.domain.letter import Letter
from nrcli.domain.spacing import aanhef_rows_below, rows_below
from nrcli.renderers.rendered import Rendered

__all__ = ["paragraphs", "render_letter"]


def render_letter(letter: Letter) -> Rendered:
    """Write a letter as UTF-8 text, each paragraph on a line of its own."""
    style = letter.house_style
    lines: list[str] = []
    for paragraph, blank_rows in _head(letter):
        lines += [*paragraph.split("\n"), *[""] * blank_rows]
    for marker, paragraph, blank_rows in _blocks(
        letter.body, style, last=style.closing.rows_before
    ):
        first, *rest = paragraph.split("\n")
        hang = " " * len(marker)
        lines += [marker + first, *(hang + line for line in rest), *[""] * blank_rows]
    lines += _closing(letter.closing, style)
    return Rendered(content=("\n".join(lines) + "\n").encode())


def paragraphs(letter: Letter) -> Iterator[str]:
    """Give the paragraphs of a letter in the order of reading, list labels left out.

    What DOCX and PDF say too, paragraph by paragraph.
    """
    yield from (paragraph for paragraph, _ in _head(letter))
    body = _blocks(letter.body, letter.house_style, last=0)
    yield from (paragraph for _, paragraph, _ in body)
    closing = letter.closing
    yield closing.slotformule
    for signature in closing.signatures:
        for lines in (signature.on_behalf_of, signature.name, signature.function):
            if lines:
                yield "\n".join(lines)
    for one in closing.lists:
        yield one.label
        yield from (item for _, item, _ in _blocks(one.blocks, letter.house_style, last=0))


def _closing(closing: LetterClosing, style: HouseStyle) -> Iterator[str]:
    """Give the lines of the closing; a second who signs comes below the first."""
    yield closing.slotformule
    yield from [""] * closing.rows_below_slotformule
    for number, signature in enumerate(closing.signatures):
        if number:
            yield ""
        yield from [""] * min(signature.rows_above, style.closing.signature_rows)
        yield from signature.on_behalf_of
        yield from [""] * (signature.rows_below_behalf + signature.picture_rows)
        yield from (*signature.name, *signature.function)
    for one in closing.lists:
        yield from [""] * style.closing.rows_before_list
        yield one.label
        yield from (marker + item for marker, item, _ in _blocks(one.blocks, style, last=0))


def _head(letter: Letter) -> Iterator[tuple[str, int]]:
    labels = letter.house_style.labels
    if letter.marking:
        yield letter.marking.text, 1
    yield letter.return_line, 1
    yield "\n".join(letter.address_lines), 1
    for block in letter.side_column:
        yield "\n".join(plain_text(line.content) for line in block.lines), 1
    yield f"{labels.date}\t{letter.date_text}", 0
    rows = letter.house_style.references.rows_to_aanhef - 1
    yield f"{labels.subject}\t{plain_text(letter.subject)}", rows
    yield plain_text(letter.aanhef), aanhef_rows_below(letter.body, letter.house_style)


def _blocks(
    blocks: Sequence[Block], style: HouseStyle, *, last: int, between: int = 1
) -> Iterator[tuple[str, str, int]]:
    """Give (marker, text, blank rows below) for each paragraph."""
    for block, rows in rows_below(blocks, style, last=last, between=between):
        match block:
            case Paragraph(content=content) | Heading(content=content):
                yield "", plain_text(content), rows
            case BulletList():
                markers = [f"{style.bullet} "] * len(block.items)
                yield from _items(block, markers, style, rows)
            case OrderedList():
                markers = [f"{block.label(index)} " for index in range(len(block.items))]
                yield from _items(block, markers, style, rows)
            case BlankLine():
                pass
            case _:
                assert_never(block)


def _items(
    block: BulletList | OrderedList, markers: Sequence[str], style: HouseStyle, rows: int
) -> Iterator[tuple[str, str, int]]:
    between = int(block.loose)
    for item, marker in zip(block.items, markers, strict=True):
        below = rows if item is block.items[-1] else between
        yield from _item(item, marker, style, below, between)


def _item(
    item: ListItem, marker: str, style: HouseStyle, below: int, between: int
) -> Iterator[tuple[str, str, int]]:
    hang = " " * len(marker)
    for index, (inner, text, rows) in enumerate(
        _blocks(item.blocks, style, last=below, between=between)
    ):
        yield (hang if index else marker) + inner, text, rows
