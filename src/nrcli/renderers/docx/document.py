"""The letter as a Word document: the base document with one letter's parts in it."""

from __future__ import annotations

import re

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import Letter
from nrcli.renderers.docx.afschrift import render_afschrift
from nrcli.renderers.docx.base_document import (
    CONTENT_TYPES,
    LINKS,
    base_document,
)
from nrcli.renderers.docx.controls import STORE_NAMESPACE
from nrcli.renderers.docx.flow import render_flow
from nrcli.renderers.docx.head import HeadWriter, section_properties
from nrcli.renderers.docx.margin import render_repeated_marking
from nrcli.renderers.docx.package import package
from nrcli.renderers.docx.pictures import Pictures, with_picture_types
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.watermark import render_watermark
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

__all__ = ["render_letter"]

_FIRST_LETTERHEAD_ID = 1001  # after the pictures of the body
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def render_letter(letter: Letter) -> Rendered:
    """Write a letter; equal letters give equal bytes."""
    style = letter.house_style
    base = base_document(style)
    flow = render_flow(letter.body, letter.closing, style)
    writer = HeadWriter(letter)
    body = writer.head() + flow.paragraphs
    section = section_properties(style)
    repeated = writer.side_column(letter.repeated_column)
    letterhead = Pictures("letterhead", _FIRST_LETTERHEAD_ID)
    first = "".join(letterhead.placed(one.sized, one.x, one.y) for one in style.page_pictures)
    parts = {
        **base,
        "word/document.xml": _root("document", f"<w:body>{body}{section}</w:body>"),
        "word/header1.xml": _root("hdr", _header(letter, repeated, "")),
        "word/header2.xml": _root("hdr", _header(letter, "", first)),
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


def _header(letter: Letter, repeated: str, pictures: str) -> str:
    mark = render_watermark(letter.house_style) if letter.concept else ""
    marking = render_repeated_marking(letter, at_top=bool(repeated))
    return (
        (render_afschrift(letter) if repeated else "")
        + repeated
        + _page_number(letter.house_style)
        + marking
        + paragraph(pictures + mark, style=StyleId.HEADER)
    )


def _page_number(style: HouseStyle) -> str:
    place = style.page_number
    frame = Frame(place.x, place.baseline - style.small.ascent, style.side_column.width)
    content = "".join(
        field(_FIELDS[part], "1") if part in _FIELDS else run([part])
        for part in re.split(r"(\{pages?\})", place.text)
        if part
    )
    return paragraph(content, style=StyleId.SIDE_COLUMN, frame=frame)


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
