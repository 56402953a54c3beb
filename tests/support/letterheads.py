"""A letterhead that was drawn for the tests: a logo and a wordmark, each in its own box."""

from __future__ import annotations

from nrcli.domain.letter.picture import OfficeName, PagePicture, PictureKind
from nrcli.domain.values.length import Length
from tests.support.closings import png_of_size

__all__ = ["LOGO", "LOGO_SVG", "NAME", "WORDMARK"]

LOGO_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 130 371">'
    b'<rect width="130" height="371" fill="#154273"/>'
    b'<circle cx="65" cy="300" r="40" fill="#fff"/></svg>'
)
LOGO = PagePicture(
    file="templates/pictures/logo.svg",
    alt="Logo van het bureau",
    content=LOGO_SVG,
    kind=PictureKind.SVG,
    pixels_wide=130,
    pixels_high=371,
    x=Length.parse("98.5 mm"),
    y=Length.parse("0 mm"),
    width=Length.parse("13 mm"),
    height=Length.parse("37.1 mm"),
)
WORDMARK = PagePicture(
    file="templates/pictures/woordmerk.png",
    alt="Bureau Voorbeeld",
    content=png_of_size(120, 30),
    kind=PictureKind.PNG,
    pixels_wide=120,
    pixels_high=30,
    x=Length.parse("113.7 mm"),
    y=Length.parse("24 mm"),
    width=Length.parse("60 mm"),
    height=Length.parse("10 mm"),
)
NAME = OfficeName(
    x=Length.parse("113.7 mm"),
    y=Length.parse("21 mm"),
    width=Length.parse("50 mm"),
    height=Length.parse("25.4 mm"),
)
