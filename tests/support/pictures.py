"""Pictures that are compared by what is seen: how a PNG is compressed does not matter."""

from __future__ import annotations

import io

from PIL import Image, ImageChops

__all__ = ["is_same_picture"]

_FAINTEST_DIFFERENCE = 32
"""Of 255, in the grey of a pixel."""


def is_same_picture(made: bytes, kept: bytes) -> bool:
    """Whether two pictures have one size, and no pixel that is visibly different."""
    one, other = (Image.open(io.BytesIO(content)).convert("L") for content in (made, kept))
    if one.size != other.size:
        return False
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[_FAINTEST_DIFFERENCE:]) == 0
