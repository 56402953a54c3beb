"""The base document of a house style, made with python-docx: styles, settings, section, headers.

It is made once for each house style; each letter then puts its own text in the parts. This is the
one home of python-docx. What that has no words for (document defaults, contextual spacing, the
style of tables, settings, footnotes) is written as XML, by ECMA-376 part 1.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor, Twips
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.styles.styles import Styles

from nrcli.domain.letter.house_style import HouseStyle, TextSize
from nrcli.domain.values.caches import remembered
from nrcli.renderers.docx.controls import STORE_ID
from nrcli.renderers.docx.footnotes import SEPARATORS
from nrcli.renderers.docx.inlines import FOOTNOTE_MARK, LINK
from nrcli.renderers.docx.styles import (
    BULLETS,
    LEVELS_OF_HEADINGS,
    NUMBERS,
    Spacing,
    StyleId,
    spacing_of,
)
from nrcli.renderers.docx.xml import DECLARATION, NAMESPACES, attribute, element

__all__ = ["CONTENT_TYPES", "HEADER_DISTANCE", "LINKS", "base_document"]

CONTENT_TYPES = "[Content_Types].xml"
LINKS = "word/_rels/document.xml.rels"
"""The part with what the document refers to; a letter adds its own links and pictures."""
HEADER_DISTANCE = 284
"""From the edge of the paper to a header, in twips."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_OFFICE_TYPES = "application/vnd.openxmlformats-officedocument"
_KEPT_PARTS = frozenset(
    {
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.NUMBERING,
    }
)
"""Of the parts of python-docx's template; its theme is American, the others serve no letter."""


@remembered
def base_document(style: HouseStyle) -> Mapping[str, bytes]:
    """Return the parts by name, in their order; each letter writes its own over some of them."""
    document = docx.Document()
    for part in (document.part.package, document.part):
        for identity, relationship in list(part.rels.items()):
            if relationship.reltype not in _KEPT_PARTS:
                del part.rels[identity]
    _StyleWriter(document.styles, style, spacing_of(style)).write()
    _write_settings(document, style)
    _write_section(document, style)
    _add_parts(document, style)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return MappingProxyType({name: archive.read(name) for name in archive.namelist()})


# Settings, section and parts.


def _write_settings(document: Document, style: HouseStyle) -> None:
    separators = "".join(element("footnote", id=identity) for identity in SEPARATORS.values())
    settings = document.settings.element
    settings[:] = parse_xml(
        f"<w:settings {NAMESPACES}>"
        f"{element('zoom', percent=100)}"
        f"{element('defaultTabStop', val=style.list_indent.twips)}"
        f"{element('autoHyphenation', val='false')}"
        f"{element('defaultTableStyle', val=StyleId.TABLE)}"
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


def _compatibility(name: str, value: int) -> str:
    uri = "http://schemas.microsoft.com/office/word"
    return element("compatSetting", name=name, uri=uri, val=value)


def _write_section(document: Document, style: HouseStyle) -> None:
    page, column = style.page, style.column
    top = (column.first_baseline - style.text.ascent).twips
    section = document.sections[0]
    section.page_width, section.page_height = Twips(page.width.twips), Twips(page.height.twips)
    section.top_margin = Twips(top)
    section.left_margin = Twips(column.x.twips)
    section.right_margin = Twips(page.width.twips - column.x.twips - column.width.twips)
    foot = page.height.twips - top - style.text.row.twips * style.rows_per_page
    section.bottom_margin = Twips(foot)
    section.header_distance = section.footer_distance = Twips(HEADER_DISTANCE)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    section.first_page_header.is_linked_to_previous = False
    for properties in document.element.body.xpath("w:sectPr"):
        properties.attrib.clear()
        for unused in properties.xpath("w:cols|w:docGrid"):
            properties.remove(unused)


def _add_parts(document: Document, style: HouseStyle) -> None:
    """Add the parts that python-docx has no words for; a letter writes those that are empty."""
    package, of_word = document.part.package, f"{_OFFICE_TYPES}.wordprocessingml"
    assert package is not None  # noqa: S101 - for mypy: it has been loaded

    def add(owner: Part | OpcPackage, name: str, kind: str, content: bytes, relation: str) -> Part:
        part = Part(PackURI(f"/{name}"), kind, content, package)
        owner.relate_to(part, f"{_OFFICE}/relationships/{relation}")
        return part

    body = document.part
    add(body, "word/fontTable.xml", f"{of_word}.fontTable+xml", _font_table(style), "fontTable")
    add(body, "word/theme/theme1.xml", f"{_OFFICE_TYPES}.theme+xml", _theme(style), "theme")
    add(body, "word/footnotes.xml", f"{of_word}.footnotes+xml", b"", "footnotes")
    store = add(body, "customXml/item1.xml", "application/xml", b"", "customXml")
    kind = f"{_OFFICE_TYPES}.customXmlProperties+xml"
    add(store, "customXml/itemProps1.xml", kind, _store_properties(), "customXmlProps")
    kind = f"{_OFFICE_TYPES}.extended-properties+xml"
    add(package, "docProps/app.xml", kind, _application(), "extended-properties")


def _font_table(style: HouseStyle) -> bytes:
    """Name the font, and the one with the same widths where Word does not have it."""
    font = (
        f"<w:font w:name={attribute(style.font.family)}>"
        f"{element('altName', val=style.font.stand_in)}"
        f"{element('family', val='swiss')}{element('pitch', val='variable')}</w:font>"
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{font}</w:fonts>".encode()


def _theme(style: HouseStyle) -> bytes:
    """Write the least theme that the schema takes (20.1.6.9): the font, and colours on white."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in _COLOURS)
    font = (
        f'<a:latin typeface={attribute(style.font.family)}/><a:ea typeface=""/><a:cs typeface=""/>'
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="nrcli"><a:themeElements>'
        f'<a:clrScheme name="nrcli">{colours}</a:clrScheme>'
        f'<a:fontScheme name="nrcli"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="nrcli"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()


_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_BLACK, _WHITE, _BLUE = "000000", "FFFFFF", "154273"
_COLOURS = (
    *(("dk1", _BLACK), ("lt1", _WHITE), ("dk2", _BLACK), ("lt2", _WHITE)),
    *((f"accent{number}", _BLUE) for number in range(1, 7)),
    *(("hlink", _BLACK), ("folHlink", _BLACK)),
)


def _store_properties() -> bytes:
    """Describe the part that kenmerk and date are bound to; each letter fills it."""
    return (
        f'<ds:datastoreItem ds:itemID="{STORE_ID}" xmlns:ds="{_OFFICE}/customXml">'
        "<ds:schemaRefs/></ds:datastoreItem>"
    ).encode()


def _application() -> bytes:
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>nrcli</Application></Properties>"
    ).encode()


# Styles.

_OF_TEMPLATE = frozenset(
    {
        "Normal", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number",
        "List Continue", "List Paragraph", "Quote", "Header", "Default Paragraph Font",
        "Normal Table", "No List",
    }
)  # fmt: skip
"""The styles of python-docx's template that a letter has; all others go."""

_OF_PARAGRAPHS = frozenset(qn(f"w:{name}") for name in ("pPr", "rPr", "link", "rsid"))


@dataclass(frozen=True, slots=True)
class _StyleWriter:
    """Makes the styles of a house style of those in python-docx's template."""

    styles: Styles
    style: HouseStyle
    spacing: Spacing

    def write(self) -> None:
        """Write the styles, in the order of Word's list."""
        self._trim()
        self._defaults()
        self._text()
        self._lists()
        self._letter()
        self._small_type()
        self._tables()

    def _trim(self) -> None:
        for one in list(self.styles):
            if one.name not in _OF_TEMPLATE:
                one.delete()
            elif isinstance(one, ParagraphStyle):
                for child in list(one.element):
                    if child.tag in _OF_PARAGRAPHS:
                        one.element.remove(child)
        latent = self.styles.latent_styles
        for exception in list(latent):
            exception.delete()
        latent.default_to_hidden = latent.default_to_unhide_when_used = True

    def _defaults(self) -> None:
        """Write what all text has in common; space stands here for a table's style to undo."""
        family, language = self.style.font.family, self.style.language
        size, row = round(self.style.text.size.pt * 2), self.spacing.row
        written = parse_xml(
            f"<w:docDefaults {NAMESPACES}><w:rPrDefault><w:rPr>"
            f"{element('rFonts', ascii=family, hAnsi=family, eastAsia=family, cs=family)}"
            f"{element('sz', val=size)}{element('szCs', val=size)}"
            f"{element('lang', val=language, eastAsia=language, bidi='ar-SA')}"
            "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
            f"{element('spacing', after=row, line=row, lineRule='exact')}"
            "</w:pPr></w:pPrDefault></w:docDefaults>"
        )
        found = self.styles.element.find(qn("w:docDefaults"))
        assert found is not None  # noqa: S101 - for mypy: the template has them
        self.styles.element.replace(found, written)

    def _text(self) -> None:
        self._paragraph("Normal", StyleId.NORMAL)
        for level, look in self.style.levels_of_headings(LEVELS_OF_HEADINGS):
            heading = self._paragraph(f"Heading {level}", StyleId.heading(level), after="Normal")
            heading.paragraph_format.keep_with_next = True
            heading.paragraph_format.keep_together = True
            heading.font.bold = look.bold or None
            heading.font.italic = look.italic or None
            heading.font.underline = look.underlined or None
            _properties(heading).append(_xml(element("outlineLvl", val=level - 1)))
        quote = self._paragraph("Quote", StyleId.QUOTE)
        quote.paragraph_format.left_indent = Twips(self.style.quote_indent.twips)

    def _lists(self) -> None:
        for name, identity, number in (
            ("List Bullet", StyleId.LIST_BULLET, BULLETS),
            ("List Number", StyleId.LIST_NUMBER, NUMBERS),
            ("List Paragraph", StyleId.LIST_PARAGRAPH, None),
        ):
            items = self._paragraph(name, identity)
            if number is not None:
                _properties(items).get_or_add_numPr().get_or_add_numId().val = number
            else:
                items.paragraph_format.left_indent = Twips(self.style.list_indent.twips)
            _properties(items).append(_xml("<w:contextualSpacing/>"))
        inside = self._paragraph("List Continue", StyleId.LIST_CONTINUE)
        inside.paragraph_format.left_indent = Twips(self.style.list_indent.twips)

    def _letter(self) -> None:
        references = self._paragraph("Brief onderwerp", StyleId.REFERENCE)
        self._place_references(references)
        self._paragraph("Date", StyleId.DATE, base="Brief onderwerp", after="Brief onderwerp")
        self._paragraph("Salutation", StyleId.SALUTATION, after="Normal")
        self._paragraph("Signature", StyleId.SIGNATURE).paragraph_format.keep_together = True
        closing = self._paragraph("Closing", StyleId.CLOSING, after="Signature")
        closing.paragraph_format.keep_with_next = True
        closing.paragraph_format.keep_together = True
        self._paragraph("Brief adres", StyleId.ADDRESS)

    def _place_references(self, references: ParagraphStyle) -> None:
        """Write the place of labels and values: a tab between them, no value beyond its width."""
        places = self.style.references
        left = places.value_x - self.style.column.x
        look = references.paragraph_format
        look.left_indent = Twips(left.twips)
        look.first_line_indent = Twips((places.x - places.value_x).twips)
        look.right_indent = Twips(
            (self.style.column.width - left - self.style.reference_width).twips
        )
        look.tab_stops.add_tab_stop(Twips(left.twips))

    def _small_type(self) -> None:
        small = self.style.small
        self._paragraph("Brief klein", StyleId.SMALL, size=small)
        self._paragraph("Brief retouradres", StyleId.RETURN_ADDRESS, size=small)
        self._paragraph("Brief zijkolom", StyleId.SIDE_COLUMN, size=small)
        self._paragraph("Header", StyleId.HEADER, size=small)
        self._paragraph("footnote text", StyleId.FOOTNOTE_TEXT, size=self.style.footnotes.text)
        mark = self.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
        assert isinstance(mark, CharacterStyle)  # noqa: S101 - for mypy
        mark.element.set(qn("w:styleId"), FOOTNOTE_MARK)
        mark.font.superscript = True
        links = self.style.links
        if links.underlined or links.colour:
            link = self.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
            assert isinstance(link, CharacterStyle)  # noqa: S101 - for mypy
            link.element.set(qn("w:styleId"), LINK)
            link.font.underline = links.underlined or None
            link.font.color.rgb = RGBColor.from_string(links.colour.upper() or "000000")

    def _paragraph(
        self,
        name: str,
        identity: StyleId,
        *,
        base: str = "Normal",
        after: str = "",
        size: TextSize | None = None,
    ) -> ParagraphStyle:
        """Write a style of paragraphs, with its space; `after` is the style of the next one."""
        known = name in self.styles
        is_own = identity.startswith("Letter")
        one = (
            self.styles[name]
            if known
            else self.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=not is_own)
        )
        assert isinstance(one, ParagraphStyle)  # noqa: S101 - for mypy
        one.element.set(qn("w:styleId"), identity)
        if identity is not StyleId.NORMAL:
            one.base_style = self.styles[base]
        if after:
            one.next_paragraph_style = self.styles[after]
        one.hidden = one.unhide_when_used = False
        one.quick_style = True
        look, text = one.paragraph_format, self.style.text
        above, below = self.spacing.around(identity)
        if above:
            look.space_before = Twips(above)
        if below != self.spacing.row:  # else it is that of all text
            look.space_after = Twips(below)
        if size is not None and size.row != text.row:
            look.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            look.line_spacing = Twips(size.row.twips)
        if size is not None and size.size != text.size:
            one.font.size = Pt(int(size.size.pt * 2) / 2)  # in whole half points
        return one

    def _tables(self) -> None:
        """Write the style of tables: rules below rows, a bold header, no space around lines."""
        look = self.style.tables
        rule = {"val": "single", "sz": round(look.rule.pt * 8), "space": 0, "color": "auto"}
        padding = {"w": look.padding.twips, "type": "dxa"}
        sides = (
            element("top", **padding),
            element("left", w=0, type="dxa"),
            element("bottom", **padding),
            element("right", w=look.gutter.twips, type="dxa"),
        )
        self.styles.element.append(
            parse_xml(
                f'<w:style {NAMESPACES} w:type="table" w:customStyle="1" '
                f'w:styleId="{StyleId.TABLE}"><w:name w:val="Brief tabel"/>'
                '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
                '<w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders>'
                f"{element('bottom', **rule)}{element('insideH', **rule)}</w:tblBorders>"
                f"<w:tblCellMar>{''.join(sides)}</w:tblCellMar></w:tblPr>"
                '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>'
                "</w:style>"
            )
        )


def _properties(style: ParagraphStyle) -> Any:  # noqa: ANN401 - python-docx gives it no type
    return style.element.get_or_add_pPr()


def _xml(written: str) -> BaseOxmlElement:
    """Return an element of its own, from XML with the prefix w."""
    return parse_xml(written.replace("/>", f" {NAMESPACES}/>"))
