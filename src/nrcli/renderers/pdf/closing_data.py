"""The closing as the data that `closing.typ` sets, lengths in points.

What a closing does not have, its data does not mention.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from nrcli.domain.letter.blocks import Block
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import LetterClosing, Signature
from nrcli.renderers.pictures import picture_data

__all__ = ["closing_data"]

_Json = dict[str, Any]
_Lines = Callable[[str], Sequence[Any]]


def closing_data(
    closing: LetterClosing,
    style: HouseStyle,
    text: _Lines,
    blocks: Callable[[Sequence[Block]], list[_Json]],
) -> _Json:
    """Give the closing; `text` and `blocks` make pieces of a text and of blocks."""
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
