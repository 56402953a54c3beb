"""The marking and the mark of an afschrift as the data that `margin.typ` sets, in points."""

from __future__ import annotations

from typing import Any

from nrcli.domain.letter.letter import Letter

__all__ = ["margin_data"]


def margin_data(letter: Letter) -> dict[str, Any]:
    """Give what a letter has of them, and nothing for what it has not."""
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
