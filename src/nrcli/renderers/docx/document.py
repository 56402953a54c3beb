"""The letter as a Word document: the base document with one letter's parts in it."""

from __future__ import annotations

import functools
import re
import struct
import zlib
from collections.abc import Mapping
from datetime import date

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import Letter
from nrcli.domain.values.caches import remembered
from nrcli.renderers.docx.base_document import (
    CONTENT_TYPES,
    HEADER_DISTANCE,
    LINKS,
    base_document,
)
from nrcli.renderers.docx.controls import STORE_NAMESPACE
from nrcli.renderers.docx.flow import render_flow
from nrcli.renderers.docx.head import HeadWriter
from nrcli.renderers.docx.margin import render_afschrift, render_repeated_marking, render_watermark
from nrcli.renderers.docx.pictures import Pictures, with_picture_types
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import (
    DECLARATION,
    NAMESPACES,
    Frame,
    escape,
    field,
    paragraph,
    relationships_part,
    run,
)
from nrcli.renderers.rendered import Rendered

__all__ = ["package", "render_letter"]


# The package of a document: a zip file (APPNOTE 6.3) whose parts are deflated once each.
#
# Python's own zipfile deflates every part anew, and most of a list's letters have most parts in
# common. What is written here has the same bytes.

_VERSION = 20
_DEFLATED = 8
_NO_FLAGS = 0
_FIRST_YEAR = 1980
_NOON = 12 << 11
_OWNER_MAY_WRITE = 0o600 << 16
_LEVEL = 6
_COMMON = struct.Struct("<HHHHHLLLHH")
_ENTRY = struct.Struct("<HHHLL")
_END = struct.Struct("<4sHHHHLLH")


def package(parts: Mapping[str, bytes], day: date) -> bytes:
    """Write parts in their order, as of noon of a day; equal parts give equal bytes."""
    when = (max(day.year, _FIRST_YEAR) - _FIRST_YEAR) << 9 | day.month << 5 | day.day
    written: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, content in parts.items():
        checksum, packed = _deflated(content)
        path = name.encode("ascii")
        about = _COMMON.pack(
            _VERSION, _NO_FLAGS, _DEFLATED, _NOON, when, checksum, len(packed), len(content),
            len(path), 0,
        )  # fmt: skip
        written += [b"PK\3\4", about, path, packed]
        placed = _ENTRY.pack(0, 0, 0, _OWNER_MAY_WRITE, offset)
        directory += [b"PK\1\2", _VERSION.to_bytes(2, "little"), about, placed, path]
        offset += 4 + len(about) + len(path) + len(packed)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), size, offset, 0)
    return b"".join((*written, *directory, end))


@functools.lru_cache(maxsize=64)
def _deflated(content: bytes) -> tuple[int, bytes]:
    """Return the checksum of a part, and the part deflated."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(content), packer.compress(content) + packer.flush()


_FIRST_LETTERHEAD_ID = 1001  # after the pictures of the body


def render_letter(letter: Letter, pages: int = 1) -> Rendered:
    """Write a letter that says how many pages it has; equal letters give equal bytes."""
    style = letter.house_style
    base = base_document(style)
    flow = render_flow(letter.body, letter.closing, letter.annexes, style)
    writer = HeadWriter(letter)
    body = writer.head(flow.first) + flow.paragraphs
    repeated = writer.side_column(letter.repeated_column)
    letterhead = Pictures("letterhead", _FIRST_LETTERHEAD_ID)
    first = "".join(letterhead.placed(one.sized, one.x, one.y) for one in style.page_pictures)
    parts = {
        **base,
        "word/document.xml": _root("document", f"<w:body>{body}{_section(style)}</w:body>"),
        "word/header1.xml": _root("hdr", _header(letter, repeated, "", pages)),
        "word/header2.xml": _root(
            "hdr", _header(letter, "", first, pages, height=_down_to_date(letter))
        ),
        "word/numbering.xml": flow.numbering,
        LINKS: _with_relationships(base[LINKS], flow.links),
        "word/footnotes.xml": flow.footnotes,
    }
    if flow.links_of_footnotes:
        parts["word/_rels/footnotes.xml.rels"] = relationships_part(flow.links_of_footnotes)
    parts |= {
        "customXml/item1.xml": _store(letter),
        "docProps/core.xml": _core_properties(letter),
        **flow.pictures,
        **letterhead.parts,
    }
    if first:
        parts["word/_rels/header2.xml.rels"] = relationships_part(letterhead.relationships())
    parts[CONTENT_TYPES] = with_picture_types(parts[CONTENT_TYPES], parts)
    return Rendered(content=package(parts, letter.date))


def _root(name: str, content: str) -> bytes:
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{content}</w:{name}>".encode()


@remembered
def _section(style: HouseStyle) -> str:
    """Return the section of the base document."""
    written = base_document(style)["word/document.xml"].decode()
    return written[written.index("<w:sectPr") : written.index("</w:body>")]


def _down_to_date(letter: Letter) -> int:
    """Return the height of the paragraph that fills the header of page 1, in twips.

    A header that is higher than the margin pushes the text down (17.10.1): so the first page
    begins with the date, and no space of the text runs through the frame of the address, which
    Word would set otherwise than LibreOffice.
    """
    style = letter.house_style
    top = (style.references.first_baseline - style.text.ascent).twips
    marking = style.small.row.twips if letter.marking else 0
    return top - HEADER_DISTANCE - marking


def _header(letter: Letter, repeated: str, pictures: str, pages: int, *, height: int = 0) -> str:
    mark = render_watermark(letter.house_style) if letter.concept else ""
    marking = render_repeated_marking(letter, at_top=bool(repeated))
    return (
        (render_afschrift(letter) if repeated else "")
        + repeated
        + _page_number(letter.house_style, pages)
        + marking
        + paragraph(pictures + mark, style=StyleId.HEADER, line=height)
    )


def _page_number(style: HouseStyle, pages: int) -> str:
    place = style.page_number
    fields = {"{page}": ("PAGE", "1"), "{pages}": ("NUMPAGES", str(pages))}
    frame = Frame(place.x, place.baseline - style.small.ascent, style.side_column.width)
    content = "".join(
        field(*fields[part]) if part in fields else run([part])
        for part in re.split(r"(\{pages?\})", place.text)
        if part
    )
    return paragraph(content, style=StyleId.SMALL, frame=frame)


def _with_relationships(part: bytes, added: str) -> bytes:
    return part.replace(b"</Relationships>", added.encode() + b"</Relationships>")


def _store(letter: Letter) -> bytes:
    kenmerk, day = escape(letter.kenmerk_text), escape(letter.date_text)
    made_of = f"<sources>{escape(letter.provenance.text)}</sources>" if letter.provenance else ""
    return (
        f'{DECLARATION}<letter xmlns="{STORE_NAMESPACE}">'
        f"<kenmerk>{kenmerk}</kenmerk><date>{day}</date>{made_of}</letter>"
    ).encode()


def _core_properties(letter: Letter) -> bytes:
    moment = f"{letter.date.isoformat()}T12:00:00Z"
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(letter.title)}</dc:title>"
        f"<dc:creator>{escape(letter.sender_name)}</dc:creator>"
        f"<dc:language>{escape(letter.house_style.language)}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()
