"""The letter as a Word document: the base document with one letter's parts in it."""

from __future__ import annotations

import re

from nrcli.domain.blocks import Footnote
from nrcli.domain.house_style import HouseStyle
from nrcli.domain.letter import Letter
from nrcli.renderers.docx.afschrift import render_afschrift
from nrcli.renderers.docx.base_document import StyleId, base_document
from nrcli.renderers.docx.body import Writer, section_properties
from nrcli.renderers.docx.controls import STORE_NAMESPACE
from nrcli.renderers.docx.footnotes import footnotes_part
from nrcli.renderers.docx.marking import render_repeated_marking
from nrcli.renderers.docx.package import package
from nrcli.renderers.docx.pictures import Pictures, with_picture_types
from nrcli.renderers.docx.story import Story
from nrcli.renderers.docx.watermark import render_watermark
from nrcli.renderers.docx.xml import (
    DECLARATION,
    NAMESPACES,
    Frame,
    attribute,
    escape,
    field,
    paragraph,
    run,
)
from nrcli.renderers.rendered import Rendered

__all__ = ["render_letter"]

_FIRST_LETTERHEAD_ID = 1001  # after the pictures of the body
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_NO_RELATIONSHIPS = (
    f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"></Relationships>'
).encode()
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def render_letter(letter: Letter) -> Rendered:
    """Write a letter; equal letters give equal bytes."""
    base = base_document(letter.house_style)
    writer = Writer(letter)
    body = writer.body()
    header, first_header = (attribute(identity) for identity in base.header_ids)
    section = section_properties(letter.house_style, header, first_header)
    repeated = writer.side_column(letter.repeated_column)
    letterhead = Pictures("letterhead", _FIRST_LETTERHEAD_ID)
    first = "".join(
        letterhead.placed(one.sized, one.x, one.y) for one in letter.house_style.page_pictures
    )
    parts = {
        **base.parts,
        "word/document.xml": _root("document", f"<w:body>{body}{section}</w:body>"),
        "word/header1.xml": _root("hdr", _header(letter, repeated, "")),
        "word/header2.xml": _root("hdr", _header(letter, "", first)),
        "word/numbering.xml": writer.numbering.part(letter.house_style).encode(),
        "word/_rels/document.xml.rels": _relationships(
            base.parts["word/_rels/document.xml.rels"], writer.story, writer.pictures
        ),
        **_footnotes(writer.story.notes, letter.house_style),
        "customXml/item1.xml": _store(letter),
        "docProps/core.xml": _core_properties(letter),
        **writer.pictures.parts,
        **letterhead.parts,
    }
    if first:
        written = f'<Relationships xmlns="{_PACKAGE}">{letterhead.relationships()}</Relationships>'
        parts["word/_rels/header2.xml.rels"] = (DECLARATION + written).encode()
    types = "[Content_Types].xml"
    parts[types] = with_picture_types(parts[types], parts)
    return Rendered(content=package(parts, letter.date))


def _footnotes(notes: list[Footnote], style: HouseStyle) -> dict[str, bytes]:
    story = Story()
    parts = {"word/footnotes.xml": footnotes_part(notes, style, story)}
    if story.targets:
        parts["word/_rels/footnotes.xml.rels"] = _relationships(_NO_RELATIONSHIPS, story)
    return parts


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


def _relationships(written: bytes, story: Story, pictures: Pictures | None = None) -> bytes:
    added = "".join(
        f'<Relationship Id="{identity}" Type="{_HYPERLINK}" Target={attribute(target)} '
        'TargetMode="External"/>'
        for target, identity in story.targets.items()
    )
    added += pictures.relationships() if pictures else ""
    return written.replace(b"</Relationships>", added.encode() + b"</Relationships>")


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
