"""The marking of a letter, held against its margin."""

from __future__ import annotations

from nrcli.composition.fitter import Fitter
from nrcli.domain.letter.blocks import Text
from nrcli.domain.letter.house_style import HouseStyle, Marking
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.values.length import Length

__all__ = ["compose_marking"]


def compose_marking(source: LetterSource, style: HouseStyle, fitter: Fitter) -> Marking | None:
    """Compose the marking; None for a letter that has none."""
    if not source.marking:
        return None
    look, place = style.marking, source.origin.at("marking")
    if look is None:
        fitter.problems.add("marking-no-place", place, name=source.house_style)
        return None
    text = source.marking.upper() if look.capitals else source.marking
    length = Length(fitter.metrics.width_pt(text, style.small.size.pt, look.font))
    if length > look.room:
        fitter.problems.add("marking-too-long", place, text=text, excess=length - look.room)
    else:
        fitter.inlines((Text(text),), style.small, look.room, place, look.font)
    return Marking(text=text, style=look, length=length)
