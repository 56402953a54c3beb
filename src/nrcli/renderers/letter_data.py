"""The letter as the data that `letter.typ` sets: places and lengths in points, text in pieces."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Any, assert_never

from nrcli.domain.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    OrderedList,
    Paragraph,
    Strong,
    Text,
)
from nrcli.domain.house_style import HouseStyle, TextSize
from nrcli.domain.letter import Letter, SideBlock
from nrcli.domain.line_breaking import unbreakable_pieces, words
from nrcli.domain.spacing import aanhef_rows_below, rows_below
from nrcli.renderers.closing_data import closing_data
from nrcli.renderers.margin_data import margin_data
from nrcli.renderers.picture_data import picture_data

__all__ = ["letter_data"]

_Json = dict[str, Any]


def letter_data(letter: Letter) -> _Json:
    """Give all that `letter.typ` sets, lengths in points."""
    style = letter.house_style
    text = style.text
    column = style.column
    references = style.references
    top = column.first_baseline.pt - text.ascent.pt
    height = text.row.pt * style.rows_per_page
    return {
        "title": letter.title,
        "author": letter.sender_name,
        "date": [letter.date.year, letter.date.month, letter.date.day],
        "language": style.language.split("-"),
        "font": style.font.family if style.font.folder else style.font.stand_in,
        "page": {
            "width": style.page.width.pt,
            "height": style.page.height.pt,
            "left": column.x.pt,
            "right": style.page.width.pt - column.x.pt - column.width.pt,
            "top": top,
            # a hair of room, so that rounding never costs the last row
            "bottom": style.page.height.pt - top - height - 0.01,
        },
        "text": _rows(text),
        "headings": [look.font.value for look in style.headings],
        "running": _running(letter),
        **_page_pictures(style),
        "return": {
            **_rows(style.small),
            "x": style.return_address.x.pt,
            "y": style.return_address.baseline.pt - style.small.ascent.pt,
            "line": letter.return_line,
        },
        "address": {
            "x": style.address.x.pt,
            "y": style.address.first_baseline.pt - text.ascent.pt,
            "lines": letter.address_lines,
        },
        "side": _side(letter.side_column),
        "references": {
            "y": references.first_baseline.pt - column.first_baseline.pt,
            "below": (references.rows_to_aanhef - 1) * text.row.pt,
            "rows": [
                _reference(style, style.labels.date, (Text(letter.date_text),)),
                _reference(style, style.labels.subject, letter.subject),
            ],
        },
        "aanhef": {
            "content": _inlines(letter.aanhef),
            "below": aanhef_rows_below(letter.body, style) * text.row.pt,
        },
        "body": _blocks(letter.body, style, last=style.closing.rows_before),
        "closing": closing_data(
            letter.closing, style, _text, lambda blocks: _blocks(blocks, style, last=0)
        ),
    }


def _page_pictures(style: HouseStyle) -> _Json:
    """Give the pictures of page 1; nothing where there are none."""
    pictures = [
        {**picture_data(one.sized), "x": one.x.pt, "y": one.y.pt} for one in style.page_pictures
    ]
    return {"pictures": pictures} if pictures else {}


def _running(letter: Letter) -> _Json:
    style = letter.house_style
    small = style.small
    side = style.side_column
    mark = style.concept
    return {
        "column": {
            **_rows(small),
            "x": side.x.pt,
            "y": side.first_baseline.pt - small.ascent.pt,
            "width": side.width.pt,
            "gap": side.gap.pt - small.row.pt,
        },
        "repeated": _side(letter.repeated_column),
        "page-number": {
            **_rows(small),
            "x": style.page_number.x.pt,
            "y": style.page_number.baseline.pt - small.ascent.pt,
            "text": style.page_number.text,
        },
        "concept": {"text": mark.text, "size": mark.size.pt, "grey": mark.grey}
        if letter.concept
        else None,
        **margin_data(letter),
    }


def _rows(size: TextSize) -> _Json:
    return {"size": size.size.pt, "ascent": size.ascent.pt, "descent": size.descent.pt}


def _side(blocks: Sequence[SideBlock]) -> list[list[_Json]]:
    return [
        [{"style": line.style.value, "content": _inlines(line.content)} for line in block.lines]
        for block in blocks
    ]


def _reference(style: HouseStyle, label: str, content: Sequence[Inline]) -> _Json:
    references = style.references
    left = references.x.pt - style.column.x.pt
    value = references.value_x.pt - references.x.pt
    return {
        "label": label,
        "content": _inlines(content),
        "x": left,
        "value": value,
        "right": style.column.width.pt - left - value - references.value_width.pt,
    }


def _blocks(
    blocks: Sequence[Block], style: HouseStyle, *, last: int, between: int = 1
) -> list[_Json]:
    return [
        {**_block(block, style), "below": rows * style.text.row.pt}
        for block, rows in rows_below(blocks, style, last=last, between=between)
    ]


def _block(block: Block, style: HouseStyle) -> _Json:
    match block:
        case Paragraph(content=content):
            return {"kind": "paragraph", "content": _inlines(content)}
        case Heading(level=level, content=content):
            return {"kind": "heading", "level": level, "content": _inlines(content)}
        case BulletList():
            return {"kind": "bullets", "marker": style.bullet, **_list(block, style)}
        case OrderedList(start=start):
            return {"kind": "numbers", "start": start, **_list(block, style)}
        case BlankLine():
            return {}
        case _:
            assert_never(block)


def _list(block: BulletList | OrderedList, style: HouseStyle) -> _Json:
    return {
        "indent": block.indent.pt,
        "spacing": style.text.row.pt if block.loose else 0,
        "items": [
            _blocks(item.blocks, style, last=0, between=int(block.loose)) for item in block.items
        ],
    }


def _text(text: str) -> list[Any]:
    return _inlines((Text(text),))


def _inlines(inlines: Sequence[Inline]) -> list[Any]:
    parts: list[Any] = []
    for index, inline in enumerate(inlines):
        match inline:
            case Text(text):
                before = isinstance(inlines[index - 1], CutPoint) if index else False
                after = index + 1 < len(inlines) and isinstance(inlines[index + 1], CutPoint)
                parts += _pieces(text, boxed_first=before, boxed_last=after)
            case Emphasis(content):
                parts.append({"kind": "emphasis", "content": _inlines(content)})
            case Strong(content):
                parts.append({"kind": "strong", "content": _inlines(content)})
            case Link(target, content):
                parts.append({"kind": "link", "target": target, "content": _inlines(content)})
            case LineBreak():
                parts.append({"kind": "break"})
            case CutPoint():
                pass
            case _:
                assert_never(inline)
    return parts


_PLAIN_WORD = re.compile(
    r"[(\[\"'‘“„]*\w+(?:['’]\w+)*[)\]\"'’”.,;:!?…\-\u2010\u2013\u2014]*|[ ]+"  # noqa: RUF001 - Dutch quotes
)


@functools.lru_cache(maxsize=4096)
def _pieces(text: str, *, boxed_first: bool, boxed_last: bool) -> tuple[Any, ...]:
    """Split text so that Typst breaks lines by nrcli's rule and not by its own.

    A piece that is more than a word with the usual marks around it goes into a
    box, which is never broken but may always be broken from its neighbours; so
    do the pieces on both sides of a cut point, which makes it a place to break.
    """
    pieces = [piece for word in words(text) for piece in unbreakable_pieces(word)]
    parts: list[Any] = []
    plain = ""
    for index, piece in enumerate(pieces):
        at_cut = (boxed_first and index == 0) or (boxed_last and index == len(pieces) - 1)
        if at_cut or not _PLAIN_WORD.fullmatch(piece):
            parts += [plain, {"kind": "box", "text": piece}]
            plain = ""
        else:
            plain += piece
    return tuple(part for part in (*parts, plain) if part)
