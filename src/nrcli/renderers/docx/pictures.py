"""Pictures of a document: their parts, their relationships, and the drawings that show them.

An SVG is drawn from a PNG, and names the SVG in an extension: Word 2016 and later show that one
(MS-ODRAWXML 2.3.1), everything else the PNG.
"""

from __future__ import annotations

from collections.abc import Iterable

from nrcli.domain.letter.picture import Picture, PictureKind, SizedPicture
from nrcli.domain.values.length import Length
from nrcli.renderers.docx.xml import attribute, relationship
from nrcli.renderers.pictures import png_of

__all__ = ["Pictures", "with_picture_types"]

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EMU_PER_POINT = 12700


class Pictures:
    """The pictures of one part of a document: `name` begins the names of their files.

    `first_id` is the identity of the first; each is unique in the document.
    """

    def __init__(self, name: str, first_id: int) -> None:
        self.parts: dict[str, bytes] = {}
        self._name = name
        self._first_id = first_id
        self._relationships: dict[str, str] = {}
        self._count = 0

    def relationships(self) -> str:
        """Write the relationships to the pictures' files."""
        return "".join(
            relationship(identity, _IMAGE, f"media/{file}")
            for file, identity in self._relationships.items()
        )

    def inline(self, sized: SizedPicture) -> str:
        """Write a run with a picture that stands in its line as a letter does."""
        identity, graphic = self._graphic(sized)
        return _run(
            f'<wp:inline xmlns:wp="{_WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
            f"{_extent(sized)}{identity}{graphic}</wp:inline>"
        )

    def placed(self, sized: SizedPicture, x: Length, y: Length) -> str:
        """Write a run with a picture at a place of the page, behind the text."""
        identity, graphic = self._graphic(sized)
        return _run(
            f'<wp:anchor xmlns:wp="{_WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0" '
            f'simplePos="0" relativeHeight="{self._count}" behindDoc="1" locked="1" '
            'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f"{_position('H', x)}{_position('V', y)}{_extent(sized)}"
            f"<wp:wrapNone/>{identity}{graphic}</wp:anchor>"
        )

    def _graphic(self, sized: SizedPicture) -> tuple[str, str]:
        self._count += 1
        number = self._first_id + self._count - 1
        picture = sized.picture
        named = f'id="{number}" name="Picture {number}" descr={attribute(picture.alt)}'
        size = f'cx="{_emu(sized.width)}" cy="{_emu(sized.height)}"'
        graphic = (
            f'<a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_PICTURE}">'
            f'<pic:pic xmlns:pic="{_PICTURE}">'
            f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
            f"<pic:blipFill>{self._blip(picture)}<a:stretch><a:fillRect/></a:stretch>"
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic>"
        )
        return f"<wp:docPr {named}/>", graphic

    def _blip(self, picture: Picture) -> str:
        if picture.kind is PictureKind.PNG:
            return f'<a:blip r:embed="{self._file("png", picture.content)}"/>'
        png, svg = self._file("png", png_of(picture)), self._file("svg", picture.content)
        return (
            f'<a:blip r:embed="{png}"><a:extLst><a:ext uri="{_SVG_EXTENSION}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/></a:ext></a:extLst></a:blip>'
        )

    def _file(self, suffix: str, content: bytes) -> str:
        """Add a file, and give its relationship."""
        file = f"{self._name}{self._count}.{suffix}"
        self.parts[f"word/media/{file}"] = content
        return self._relationships.setdefault(file, f"rId{self._name}{self._count}{suffix}")


def with_picture_types(content_types: bytes, parts: Iterable[str]) -> bytes:
    """Name the types of pictures among the parts in a package's list of types."""
    written = content_types.decode()
    suffixes = sorted({name.rpartition(".")[2] for name in parts} & set(_TYPES))
    added = "".join(
        f'<Default Extension="{suffix}" ContentType="{_TYPES[suffix]}"/>'
        for suffix in suffixes
        if f'Extension="{suffix}"' not in written
    )
    return written.replace("<Default", f"{added}<Default", 1).encode()


_TYPES = {"png": "image/png", "svg": "image/svg+xml"}


def _run(drawing: str) -> str:
    return f"<w:r><w:drawing>{drawing}</w:drawing></w:r>"


def _extent(sized: SizedPicture) -> str:
    return f'<wp:extent cx="{_emu(sized.width)}" cy="{_emu(sized.height)}"/>'


def _position(axis: str, place: Length) -> str:
    return (
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{_emu(place)}</wp:posOffset>'
        f"</wp:position{axis}>"
    )


def _emu(length: Length) -> int:
    return round(length.pt * _EMU_PER_POINT)
