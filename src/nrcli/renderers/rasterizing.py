"""An SVG as PNG, for programs that cannot show an SVG."""

from __future__ import annotations

import functools

import typst

from nrcli.domain.letter.picture import Picture
from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.domain.values.length import Length
from nrcli.renderers.pictures import svg_text

__all__ = ["png_of"]

_SIDE = Length.parse("50 mm")
_DOTS_PER_INCH = 600.0


@functools.lru_cache(maxsize=16)
def png_of(picture: Picture) -> bytes:
    """Draw a picture on a transparent ground, fine enough for print at the size of a logo.

    Raises:
        LetterError: Typst cannot draw it.

    """
    literal = svg_text(picture).replace("\\", "\\\\").replace('"', '\\"')
    sized = picture.fitted(_SIDE, _SIDE)
    source = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        f'#image(bytes("{literal}"), width: {sized.width.pt}pt, height: {sized.height.pt}pt)\n'
    )
    try:
        png = typst.Compiler(ignore_system_fonts=True).compile(
            source.encode(), format="png", ppi=_DOTS_PER_INCH
        )
    except typst.TypstError as error:
        problem = Problem(code="picture-refused", values={"reason": error.message})
        raise LetterError([problem]) from error
    assert isinstance(png, bytes)  # noqa: S101 - for mypy: one page is one PNG
    return png
