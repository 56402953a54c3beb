"""The base document of a house style: styles, settings and parts, without any letter in it.

Built once per house style by python-docx from its default template, which is
emptied first: no theme fonts, no stale parts, no thumbnail.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from nrcli.domain.house_style import HouseStyle, TextSize
from nrcli.renderers.docx.controls import STORE_ID
from nrcli.renderers.docx.footnotes import FOOTNOTE_TEXT, SEPARATORS
from nrcli.renderers.docx.inlines import FOOTNOTE_MARK
from nrcli.renderers.docx.xml import DECLARATION, NAMESPACES, attribute, element

__all__ = ["BaseDocument", "StyleId", "base_document"]


class StyleId(StrEnum):
    """The paragraph styles that nrcli writes, by Word's ids."""

    NORMAL = "Normal"
    RETURN_ADDRESS = "LetterReturnAddress"
    ADDRESS = "LetterAddress"
    SIDE_COLUMN = "LetterSideColumn"
    REFERENCE = "LetterReference"
    HEADER = "Header"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"

    @classmethod
    def heading(cls, level: int) -> StyleId:
        """Give the style of a level of heading."""
        return (cls.HEADING_1, cls.HEADING_2)[level - 1]


class BaseDocument:
    """A package's parts by name, and the relationship ids that a letter needs."""

    def __init__(self, parts: Mapping[str, bytes], header_ids: tuple[str, str]) -> None:
        self.parts = parts
        self.header_ids = header_ids


@functools.lru_cache(maxsize=8)
def base_document(style: HouseStyle) -> BaseDocument:
    """Build the base document of a house style."""
    document = docx.Document()
    _drop_parts(document)
    _write_settings(document, style)
    _write_styles(document, style)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for header in (section.header, section.first_page_header):
        header.is_linked_to_previous = False
    headers = document.part.rels
    ids = {
        relationship.target_part.partname: identity
        for identity, relationship in headers.items()
        if relationship.reltype == RELATIONSHIP_TYPE.HEADER
    }
    _add_store(document)
    _add_footnotes(document)
    package = io.BytesIO()
    document.save(package)
    with zipfile.ZipFile(package) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/fontTable.xml"] = _font_table(style)
    parts["docProps/app.xml"] = _APPLICATION.encode()
    names = sorted(ids)
    return BaseDocument(parts, (ids[names[0]], ids[names[1]]))


_APPLICATION = (
    f"{DECLARATION}<Properties"
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>nrcli</Application></Properties>"
)


def _font_table(style: HouseStyle) -> bytes:
    """Name the font, and the one with the same widths where Word does not have it."""
    font = (
        f"<w:font w:name={attribute(style.font.family)}>"
        f"{element('altName', val=style.font.stand_in)}"
        f"{element('family', val='swiss')}{element('pitch', val='variable')}</w:font>"
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{font}</w:fonts>".encode()


def _drop_parts(document: Document) -> None:
    unwanted = {"stylesWithEffects", "customXml", "webSettings"}
    for source in (document.part, document.part.package):
        for identity, relationship in list(source.rels.items()):
            if {relationship.reltype.rsplit("/", 1)[-1]} & (unwanted | {"thumbnail"}):
                del source.rels[identity]


def _add_store(document: Document) -> None:
    """Add the XML part that kenmerk and date are bound to; each letter fills it."""
    package = document.part.package
    assert package is not None  # noqa: S101 - for mypy: a document always has one
    item = Part(PackURI("/customXml/item1.xml"), "application/xml", b"<letter/>", package)
    properties = (
        f'<ds:datastoreItem ds:itemID="{STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/'
        'officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'
    )
    description = Part(
        PackURI("/customXml/itemProps1.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        properties.encode(),
        package,
    )
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    item.relate_to(description, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _add_footnotes(document: Document) -> None:
    """Add the part for footnotes; each letter fills it."""
    package = document.part.package
    assert package is not None  # noqa: S101 - for mypy: a document always has one
    kind = CONTENT_TYPE.WML_FOOTNOTES
    part = Part(PackURI("/word/footnotes.xml"), kind, b"<footnotes/>", package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _write_settings(document: Document, style: HouseStyle) -> None:
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    separators = "".join(element("footnote", id=identity) for identity in SEPARATORS.values())
    written = (
        f"<w:settings {NAMESPACES}>"
        f"{element('zoom', percent=100)}"
        f"{element('defaultTabStop', val=style.list_indent.twips)}"
        f"{element('autoHyphenation', val='false')}"
        f"{element('characterSpacingControl', val='doNotCompress')}"
        f"<w:footnotePr>{separators}</w:footnotePr>"
        "<w:compat>"
        f"{_compatibility('compatibilityMode', 15)}"
        f"{_compatibility('overrideTableStyleFontSizeAndJustification', 1)}"
        f"{_compatibility('enableOpenTypeFeatures', 0)}"
        f"{_compatibility('doNotFlipMirrorIndents', 1)}"
        "</w:compat>"
        f"{element('themeFontLang', val=style.language)}"
        f"{element('decimalSymbol', val=',')}"
        f"{element('listSeparator', val=';')}"
        "</w:settings>"
    )
    for child in list(parse_xml(written)):
        settings.append(child)


def _compatibility(name: str, value: int) -> str:
    uri = "http://schemas.microsoft.com/office/word"
    return element("compatSetting", name=name, uri=uri, val=value)


def _write_styles(document: Document, style: HouseStyle) -> None:
    styles = document.styles
    for child in list(styles.element):
        styles.element.remove(child)
    defaults = (
        f"<w:docDefaults {NAMESPACES}><w:rPrDefault><w:rPr>{_font(style)}"
        f"{element('sz', val=round(style.text.size.pt * 2))}"
        f"{element('szCs', val=round(style.text.size.pt * 2))}"
        f"{element('lang', val=style.language, eastAsia=style.language, bidi='ar-SA')}"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    styles.element.append(parse_xml(defaults))
    normal = _add_style(document, "Normal", style.text, built_in=True)
    normal.element.set(_w("default"), "1")
    normal.quick_style = True
    for level, name in enumerate(("Heading 1", "Heading 2")[: len(style.headings)]):
        heading = _add_style(document, name, built_in=True)
        heading.paragraph_format.keep_with_next = True
        heading.paragraph_format.keep_together = True
        heading.next_paragraph_style = normal
        heading.quick_style = True
        outline = parse_xml(f'<w:outlineLvl {NAMESPACES} w:val="{level}"/>')
        heading.element.get_or_add_pPr().append(outline)
        heading.font.bold = style.headings[level].bold or None
        heading.font.italic = style.headings[level].italic or None
    _add_style(document, "Letter Address")
    _add_style(document, "Letter Return Address", style.small)
    _add_style(document, "Letter Side Column", style.small)
    _add_style(document, "Header", style.small, built_in=True).element.styleId = StyleId.HEADER
    _add_reference_style(document, style)
    note = _add_style(document, "footnote text", style.footnotes.text, built_in=True)
    note.element.styleId = FOOTNOTE_TEXT
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.element.styleId = FOOTNOTE_MARK
    mark.font.superscript = True


def _add_reference_style(document: Document, style: HouseStyle) -> None:
    references = style.references
    format_ = _add_style(document, "Letter Reference").paragraph_format
    left = references.value_x - style.column.x
    format_.left_indent = Pt(left.pt)
    format_.first_line_indent = Pt(references.x.pt - references.value_x.pt)
    format_.right_indent = Pt(style.column.width.pt - left.pt - references.value_width.pt)
    format_.tab_stops.add_tab_stop(Pt(left.pt))


def _add_style(
    document: Document, name: str, size: TextSize | None = None, *, built_in: bool = False
) -> ParagraphStyle:
    added: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=built_in)
    if name != "Normal":
        added.base_style = document.styles["Normal"]
    if size is not None:
        added.font.size = Pt(size.size.pt)
        added.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        added.paragraph_format.line_spacing = Pt(size.row.pt)
        added.paragraph_format.space_before = Pt(0)
        added.paragraph_format.space_after = Pt(0)
        added.paragraph_format.widow_control = True
    return added  # type: ignore[no-any-return]  # python-docx types it as a base style


def _font(style: HouseStyle) -> str:
    family = style.font.family
    return element("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family)


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"
