"""Who signs the letters of the tests, with pictures that were drawn for them."""

from __future__ import annotations

import struct
import zlib

from nrcli.domain.letter.house_style import Closing, ListPlace
from nrcli.domain.letter.picture import Picture, PictureKind
from nrcli.domain.letter.sender import Signatory
from nrcli.domain.values.length import Length

__all__ = [
    "FIRST_OF_TWO",
    "LISTS_BELOW",
    "MANDATED",
    "PNG",
    "SECOND_OF_TWO",
    "SIGNED_FOR",
    "SVG",
    "png_of_size",
]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of_size(width: int, height: int, *, pixels: bytes | None = None) -> bytes:
    """Draw a blue wave on a transparent ground; `pixels` takes the place of what is packed."""
    rows = b"".join(
        b"\0" + b"".join(_pixel(x, y, width, height) for x in range(width)) for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    packed = zlib.compress(rows) if pixels is None else pixels
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", packed)
        + _chunk(b"IEND", b"")
    )


def _pixel(x: int, y: int, width: int, height: int) -> bytes:
    wave = abs(x * 4 // width % 2 * height - (x * 4 % width) * height // width)
    return bytes([0, 40, 120, 255 if abs(wave - y) < height // 6 + 1 else 0])


PNG = png_of_size(60, 20)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">'
    b'<path d="M4 30 C 30 -20, 40 60, 60 20 S 100 10, 116 24" fill="none" '
    b'stroke="#00287a" stroke-width="3"/></svg>'
)

SIGNED_FOR = Signatory(
    name="C.E. Dettmeijer-Vermeulen",
    function=("Nationaal Rapporteur",),
    on_behalf_of=(
        "De Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen, die dit zelf zegt",
    ),
    before_name="b/a",
    signature=Picture(
        file="templates/pictures/handtekening.png",
        alt="Handtekening",
        content=PNG,
        kind=PictureKind.PNG,
        pixels_wide=60,
        pixels_high=20,
    ),
)
MANDATED = Signatory(
    name="A. de Vries",
    function=("Directeur Voorbeelden en", "Proeven"),
    on_behalf_of=("De Minister van Justitie en Veiligheid",),
    on_behalf_words="namens deze,",
    function_above=True,
)
FIRST_OF_TWO = Signatory(
    name="Corinne Dettmeijer-Vermeulen",
    function=("Nationaal Rapporteur Mensenhandel en", "Seksueel Geweld tegen Kinderen"),
    on_behalf_of=("De Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen",),
    signature=Picture(
        file="templates/pictures/handtekening.svg",
        alt="Handtekening van de rapporteur",
        content=SVG,
        kind=PictureKind.SVG,
        pixels_wide=120,
        pixels_high=40,
    ),
)
SECOND_OF_TWO = Signatory(
    name="De voorzitter van de commissie", function=("Voorzitter van een commissie",)
)
LISTS_BELOW = Closing(
    gutter=Length(18), enclosures=ListPlace.BELOW_LETTER, copies_to=ListPlace.BELOW_LETTER
)
