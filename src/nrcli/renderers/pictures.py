"""Pictures as Typst takes them: each as SVG text, and any of them as PNG.

Text is what can travel inside the source of a document; so a PNG travels as the one image of an
SVG, and comes out as the same pixels.
"""

from __future__ import annotations

import base64
import functools
from typing import Any

from nrcli.domain.letter.picture import Picture, PictureKind, SizedPicture

__all__ = ["picture_data", "svg_text"]


def picture_data(sized: SizedPicture) -> dict[str, Any]:
    """Give a picture with its size in points and what is read aloud for it."""
    return {
        "svg": svg_text(sized.picture),
        "alt": sized.picture.alt,
        "width": sized.width.pt,
        "height": sized.height.pt,
    }


@functools.lru_cache(maxsize=16)
def svg_text(picture: Picture) -> str:
    """Give a picture as the text of an SVG."""
    if picture.kind is PictureKind.SVG:
        return picture.content.decode("utf-8-sig")
    width, height = f"{picture.pixels_wide:g}", f"{picture.pixels_high:g}"
    encoded = base64.b64encode(picture.content).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{encoded}"/></svg>'
    )
