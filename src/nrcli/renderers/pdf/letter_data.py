"""The letter as the data that `letter.typ` sets: places and lengths in points, text in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, assert_never

from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Footnote,
    Heading,
    Inline,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    Text,
    footnotes,
    has_footnotes,
)
from nrcli.domain.letter.house_style import HouseStyle, TextSize
from nrcli.domain.letter.letter import Letter, LetterClosing, SideBlock, Signature
from nrcli.domain.letter.numbers import NumberKind
from nrcli.domain.letter.spacing import aanhef_rows_below, rows_below
from nrcli.domain.values.caches import remembered
from nrcli.renderers.pdf.inlines import typst_footnote, typst_inlines
from nrcli.renderers.pictures import picture_data

__all__ = ["appendix_data", "closing_data", "flow_data", "head_data", "letter_data", "margin_data"]


# The marking and the mark of an afschrift as the data that `margin.typ` sets, in points.


def margin_data(letter: Letter) -> dict[str, Any]:
    """Return what a letter has of them, and nothing for what it has not."""
    return {**_marking(letter), **_afschrift(letter)}


def _marking(letter: Letter) -> dict[str, Any]:
    marking = letter.marking
    if marking is None:
        return {}
    small, look = letter.house_style.small, marking.style
    return {
        "marking": {
            "size": small.size.pt,
            "ascent": small.ascent.pt,
            "descent": small.descent.pt,
            "style": look.font.value,
            "text": marking.text,
            "x": look.x.pt - small.ascent.pt,
            "room": marking.room.pt,
            "top": marking.head(at_top=True).pt,
            "bottom": marking.head(at_top=False).pt,
        }
    }


def _afschrift(letter: Letter) -> dict[str, Any]:
    if not letter.afschrift:
        return {}
    text, mark = letter.house_style.text, letter.house_style.afschrift
    return {
        "afschrift": {
            "size": text.size.pt,
            "ascent": text.ascent.pt,
            "descent": text.descent.pt,
            "text": mark.text,
            "x": mark.x.pt,
            "y": mark.baseline.pt - text.ascent.pt,
        }
    }


# The closing as the data that `closing.typ` sets, lengths in points.
#
# What a closing does not have, its data does not mention.

_Json = dict[str, Any]
_Lines = Callable[[str], Sequence[Any]]


def closing_data(
    closing: LetterClosing,
    style: HouseStyle,
    text: _Lines,
    blocks: Callable[[Sequence[Block]], list[_Json]],
) -> _Json:
    """Return the closing; `text` and `blocks` make pieces of a text and of blocks."""
    row = style.text.row.pt
    first, *others = closing.signatures
    data = {
        "slotformule": text(closing.slotformule),
        "signature": closing.rows_below_slotformule * row,
        **_signature(first, style, text),
        "style": style.closing.function_font.value,
    }
    for second in others:
        left = style.second_signatory_x.pt - style.column.x.pt
        data["second"] = {"x": left, **_signature(second, style, text)}
    if closing.lists:
        data["lists"] = {
            "above": style.closing.rows_before_list * row,
            "style": style.closing.list_label_font.value,
            "lists": [{"label": one.label, "blocks": blocks(one.blocks)} for one in closing.lists],
        }
    return data


def _signature(signature: Signature, style: HouseStyle, text: _Lines) -> _Json:
    row = style.text.row.pt
    data: _Json = {
        "name": _joined(signature.name, text),
        "function": [text(line) for line in signature.function],
    }
    if signature.rows_above:
        data["above"] = signature.rows_above * row
    if signature.on_behalf_of:
        data["behalf"] = [text(line) for line in signature.on_behalf_of]
    if signature.function_above:
        data["function-above"] = [text(line) for line in signature.function_above]
    if signature.rows_below_behalf:
        data["below-behalf"] = signature.rows_below_behalf * row
    if signature.picture:
        room = signature.picture_rows * row
        data["picture"] = {
            **picture_data(signature.picture),
            "room": room,
            # on the baseline of its rows, where Word sets it
            "above": room * style.text.above_baseline - signature.picture.height.pt,
        }
    return data


def _joined(lines: Sequence[str], text: _Lines) -> list[Any]:
    first, *others = lines
    return [*text(first), *(part for line in others for part in ({"kind": "break"}, *text(line)))]


def letter_data(letter: Letter) -> _Json:
    """Return all that `letter.typ` sets, lengths in points."""
    flow = flow_data(letter.body, letter.closing, letter.annexes, letter.house_style)
    return {**head_data(letter), **flow}


def flow_data(
    body: Sequence[Block], closing: LetterClosing, annexes: Sequence[Block], style: HouseStyle
) -> _Json:
    """Return body, closing and annexes, which most letters of a list share."""
    nodes = _body(body, style, last=style.closing.rows_before)
    kept = _kept_node(nodes)
    if kept is not None:
        # the rows of the closing down to the name, with those above it
        rows = 1 + closing.rows_below_slotformule + max(one.rows for one in closing.signatures)
        lines, kept["kept"] = kept["kept"], nodes[-1]["below"] + rows * style.text.row.pt
        for node in nodes[-2:-1]:
            if node["kind"] == "headings" and kept is nodes[-1]:
                node["row"] = lines * style.text.row.pt + kept["kept"]
    return {
        "body": nodes,
        **({"annexes": _body(annexes, style, last=0)} if annexes else {}),
        "closing": closing_data(
            closing, style, _text, lambda blocks: _blocks(blocks, style, last=0)
        ),
    }


def _kept_node(nodes: Sequence[_Json]) -> _Json | None:
    """Return the node of the paragraph that stands on the page of the closing."""
    last = nodes[-1] if nodes else {}
    match last.get("kind"):
        case "paragraph":
            return last if "kept" in last else None
        case "bullets" | "numbers":
            return _kept_node(last["items"][-1])
        case "quote":
            return _kept_node(last["blocks"])
        case _:
            return None


def appendix_data(appendix: Sequence[Block], style: HouseStyle) -> _Json:
    """Return what stands behind a letter on pages of its own, which are counted by themselves."""
    return {"appendix": _blocks(appendix, style, last=0)} if appendix else {}


def head_data(letter: Letter) -> _Json:
    """Return all but the body and closing."""
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
        "footnotes": {
            **_rows(style.footnotes.text),
            "mark-share": style.footnotes.mark_share,
            "mark-rise": style.footnotes.mark_rise,
            "rule": style.footnotes.rule.pt,
            "rule-row": style.footnotes.rule_row.pt,
        },
        **_links(style),
        "running": _running(letter),
        **_page_pictures(style),
        **_office_name(letter),
        "return": {
            **_rows(style.small),
            "x": style.return_address.x.pt,
            "y": style.return_address.baseline.pt - style.small.ascent.pt,
            "line": letter.return_line,
        },
        "address": {
            "x": style.address.x.pt,
            "y": letter.address_baseline.pt - text.ascent.pt,
            "lines": letter.address_lines,
            **_over_address(letter),
        },
        "side": {
            "y": _top_of(letter.side_column, style),
            "blocks": _side(letter.side_column, style),
        },
        "references": {
            "y": references.first_baseline.pt - column.first_baseline.pt,
            "below": letter.space_above_aanhef.pt,
            "rows": [
                _reference(style, style.labels.date, (Text(letter.date_text),)),
                _reference(style, style.labels.subject, letter.subject),
            ],
        },
        "aanhef": {
            "content": typst_inlines(letter.aanhef),
            "below": aanhef_rows_below(letter.body, style) * text.row.pt,
        },
    }


def _office_name(letter: Letter) -> _Json:
    look = letter.house_style.office_name
    if look is None or not letter.office_name:
        return {}
    content = typst_inlines(letter.office_name)
    box = {"x": look.x.pt, "y": look.y.pt, "width": look.width.pt, "style": look.font.value}
    return {"office-name": {**box, "content": content}}


def _over_address(letter: Letter) -> _Json:
    if not letter.over_address:
        return {}
    y = letter.over_address_baseline.pt - letter.house_style.text.ascent.pt
    return {"over": {"y": y, "line": letter.over_address}}


def _links(style: HouseStyle) -> _Json:
    """Return how links look; nothing where they look like other text."""
    links = style.links
    looks = {"underlined": links.underlined, "colour": links.colour or "000000"}
    return {"links": looks} if links.underlined or links.colour else {}


def _page_pictures(style: HouseStyle) -> _Json:
    """Return the pictures of page 1; nothing where there are none."""
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
            "y": _top_of(letter.repeated_column, style),
            "width": side.width.pt,
        },
        "repeated": _side(letter.repeated_column, style),
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


def _top_of(blocks: Sequence[SideBlock], style: HouseStyle) -> float:
    """Return the top of a side column, whose first baseline is the same for rows of any pitch."""
    text = blocks[0].text if blocks else style.small
    return style.side_column.first_baseline.pt - text.ascent.pt


def _side(blocks: Sequence[SideBlock], style: HouseStyle) -> list[_Json]:
    return [_side_block(block, style) for block in blocks]


@remembered
def _side_block(block: SideBlock, style: HouseStyle) -> _Json:
    data: _Json = {
        "below": block.space_below.pt if block.space_below else 0,
        "lines": [
            {"style": line.style.value, "content": typst_inlines(line.content)}
            for line in block.lines
        ],
    }
    return data if block.text == style.small else {**data, "rows": _rows(block.text)}


def _reference(style: HouseStyle, label: str, content: Sequence[Inline]) -> _Json:
    references = style.references
    left = references.x.pt - style.column.x.pt
    value = references.value_x.pt - references.x.pt
    return {
        "label": label,
        "content": typst_inlines(content),
        "x": left,
        "value": value,
        "right": style.column.width.pt - left - value - style.reference_width.pt,
    }


def _blocks(
    blocks: Sequence[Block], style: HouseStyle, *, last: int, between: int = 1
) -> list[_Json]:
    nodes = []
    for block, rows in rows_below(blocks, style, last=last, between=between):
        nodes.append({**_block(block, style), "below": rows * style.text.row.pt})
    return nodes


def _body(body: Sequence[Block], style: HouseStyle, *, last: int) -> list[_Json]:
    """Return the nodes of the body; headings whose footnotes keep with them are one node."""
    nodes: list[_Json] = []
    headings: list[_Json] = []
    notes: list[Footnote] = []
    for block, rows in rows_below(body, style, last=last):
        node = {**_block(block, style), "below": rows * style.text.row.pt}
        notes += [note for note in _first_notes(block) if note.headed]
        if isinstance(block, Heading):
            headings.append(node)
            continue
        if notes:
            written = [typst_footnote(note) for note in notes]
            row = style.text.row.pt
            nodes.append({"kind": "headings", "headings": headings, "notes": written, "row": row})
        else:
            nodes += headings
        nodes.append(node)
        headings, notes = [], []
    return [*nodes, *headings]


def _first_notes(block: Block) -> Iterator[Footnote]:
    """Return the footnotes of a heading or paragraph, or those of the first in a list."""
    match block:
        case Paragraph(content=content) | Heading(content=content):
            yield from footnotes(content)
        case BulletList() | OrderedList():
            yield from _first_notes(block.items[0].blocks[0])
        case Quotation():
            yield from _first_notes(block.blocks[0])
        case Table() | BlankLine() | NewPage():
            pass
        case _:
            assert_never(block)


def _block(block: Block, style: HouseStyle) -> _Json:
    match block:
        case Paragraph(content=content):
            kept = {"kept": block.kept_lines} if block.kept_lines else {}
            written = {"content": typst_inlines(content), "loose": block.loose, **kept}
            return {"kind": "paragraph", **written}
        case Heading(level=level, content=content):
            look = style.headings[level - 1]
            return {
                "kind": "heading",
                "level": block.outline,
                "style": look.font.value,
                **({"underlined": True} if look.underlined else {}),
                "content": typst_inlines(content),
            }
        case NewPage():
            return {"kind": "new-page"}
        case BulletList():
            labels = [block.mark] * len(block.items)
            return {"kind": "bullets", **_list(block, labels, style)}
        case OrderedList():
            numbers = {"numbers": block.numbers, "numbering": _NUMBERINGS[block.form.kind]}
            return {"kind": "numbers", **numbers, **_list(block, block.labels, style)}
        case Quotation():
            inner = _blocks(block.blocks, style, last=0)
            return {"kind": "quote", "indent": block.indent.pt, "blocks": inner}
        case Table():
            return {"kind": "table", **_table(block, style)}
        case BlankLine():
            return {}
        case _:
            assert_never(block)


_NUMBERINGS = {
    NumberKind.DECIMAL: "Decimal",
    NumberKind.LETTER: "LowerAlpha",
    NumberKind.ROMAN: "LowerRoman",
}
"""The values of ListNumbering (ISO 32000-1, table 347)."""


def _list(block: BulletList | OrderedList, labels: Sequence[str], style: HouseStyle) -> _Json:
    return {
        "indent": block.indent.pt,
        "spacing": style.text.row.pt if block.loose else 0,
        "labels": labels,
        # Typst's own lists leave the footnote of an item behind when they move the item itself,
        # and do not let their end stay with what follows
        "flowing": has_footnotes(block) or _is_kept(block),
        "items": [
            _blocks(item.blocks, style, last=0, between=int(block.loose)) for item in block.items
        ],
    }


def _is_kept(block: Block) -> bool:
    """Return True if the last paragraph in a block stands on the page of what follows."""
    match block:
        case Paragraph():
            return bool(block.kept_lines)
        case BulletList() | OrderedList():
            return any(map(_is_kept, block.items[-1].blocks))
        case _:
            return False


def _table(table: Table, style: HouseStyle) -> _Json:
    look = style.tables
    return {
        "columns": [column.width.pt for column in table.columns],
        "alignments": [column.alignment.value for column in table.columns],
        "gutter": look.gutter.pt,
        "padding": look.padding.pt,
        "rule": look.rule.pt,
        "header": [typst_inlines(cell.content) for cell in table.header],
        "rows": [[typst_inlines(cell.content) for cell in row] for row in table.rows],
    }


def _text(text: str) -> Sequence[Any]:
    return typst_inlines((Text(text),))
