"""The marking in the margin as the data that `margin.typ` sets, in points."""

from __future__ import annotations

from typing import Any

from nrcli.domain.letter import Letter

__all__ = ["margin_data"]


def margin_data(letter: Letter) -> dict[str, Any]:
    """Give the marking and its two places; nothing for a letter that has none."""
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
