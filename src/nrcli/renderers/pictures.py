"""Pictures as Typst takes them: each as SVG text, and any of them as PNG.

Text is what can travel inside the source of a document; so a PNG travels as the one image of an
SVG, and comes out as the same pixels.
"""

from __future__ import annotations

import base64
import functools
from typing import Any

import typst

from nrcli.domain.letter.picture import Picture, PictureKind, SizedPicture
from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.domain.values.length import Length

__all__ = ["picture_data", "png_of", "svg_text"]


def picture_data(sized: SizedPicture) -> dict[str, Any]:
    """Return a picture with its size in points and what is read aloud for it."""
    return {
        "svg": svg_text(sized.picture),
        "alt": sized.picture.alt,
        "width": sized.width.pt,
        "height": sized.height.pt,
    }


@functools.lru_cache(maxsize=16)
def svg_text(picture: Picture) -> str:
    """Return a picture as the text of an SVG."""
    if picture.kind is PictureKind.SVG:
        return picture.content.decode("utf-8-sig")
    width, height = f"{picture.pixels_wide:g}", f"{picture.pixels_high:g}"
    encoded = base64.b64encode(picture.content).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{encoded}"/></svg>'
    )


# An SVG as PNG, for programs that cannot show an SVG.

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
