"""The base document of a house style: styles, settings and parts, without any letter in it.

Each part is written as it stands in the package (ECMA-376 part 2). The theme is that of the
template that comes with python-docx: it is read from there, and the library is not loaded for it.
"""

from __future__ import annotations

import importlib.util
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.values.caches import remembered
from nrcli.renderers.docx.controls import STORE_ID
from nrcli.renderers.docx.footnotes import SEPARATORS
from nrcli.renderers.docx.styles import styles_part
from nrcli.renderers.docx.xml import (
    BASE_DECLARATION,
    DECLARATION,
    NAMESPACES,
    attribute,
    element,
    namespaces,
    relationship,
    relationships_part,
)

__all__ = ["CONTENT_TYPES", "FIRST_HEADER_ID", "HEADER_ID", "LINKS", "base_document"]

CONTENT_TYPES = "[Content_Types].xml"
LINKS = "word/_rels/document.xml.rels"
"""The part with what the document refers to; a letter adds its own links and pictures."""

HEADER_ID, FIRST_HEADER_ID = "rId1", "rId4"
"""What the document calls the header of following pages, and that of the first."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_OFFICE_TYPES = "application/vnd.openxmlformats-officedocument"
_WORD_TYPES = f"{_OFFICE_TYPES}.wordprocessingml"
_TYPES = {
    "/customXml/itemProps1.xml": f"{_OFFICE_TYPES}.customXmlProperties+xml",
    "/docProps/app.xml": f"{_OFFICE_TYPES}.extended-properties+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/word/document.xml": f"{_WORD_TYPES}.document.main+xml",
    "/word/fontTable.xml": f"{_WORD_TYPES}.fontTable+xml",
    "/word/footnotes.xml": f"{_WORD_TYPES}.footnotes+xml",
    "/word/header1.xml": f"{_WORD_TYPES}.header+xml",
    "/word/header2.xml": f"{_WORD_TYPES}.header+xml",
    "/word/numbering.xml": f"{_WORD_TYPES}.numbering+xml",
    "/word/settings.xml": f"{_WORD_TYPES}.settings+xml",
    "/word/styles.xml": f"{_WORD_TYPES}.styles+xml",
    "/word/theme/theme1.xml": f"{_OFFICE_TYPES}.theme+xml",
}
_OF_PACKAGE = {
    "rId3": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    "rId4": (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    "rId1": (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
}
_OF_DOCUMENT = {
    "rId3": (f"{_OFFICE}/relationships/styles", "styles.xml"),
    "rId5": (f"{_OFFICE}/relationships/settings", "settings.xml"),
    "rId7": (f"{_OFFICE}/relationships/fontTable", "fontTable.xml"),
    "rId8": (f"{_OFFICE}/relationships/theme", "theme/theme1.xml"),
    "rId2": (f"{_OFFICE}/relationships/numbering", "numbering.xml"),
    HEADER_ID: (f"{_OFFICE}/relationships/header", "header1.xml"),
    FIRST_HEADER_ID: (f"{_OFFICE}/relationships/header", "header2.xml"),
    "rId6": (f"{_OFFICE}/relationships/customXml", "../customXml/item1.xml"),
    "rId9": (f"{_OFFICE}/relationships/footnotes", "footnotes.xml"),
}
_OF_STORE = {"rId1": (f"{_OFFICE}/relationships/customXmlProps", "itemProps1.xml")}
_OF_EACH_LETTER = b""


@remembered
def base_document(style: HouseStyle) -> Mapping[str, bytes]:
    """Write the parts by name, in their order; those that each letter writes are empty."""
    parts = {
        CONTENT_TYPES: _content_types(),
        "_rels/.rels": _relationships(_OF_PACKAGE),
        "docProps/core.xml": _OF_EACH_LETTER,
        "docProps/app.xml": _application(),
        "word/document.xml": _OF_EACH_LETTER,
        LINKS: _relationships(_OF_DOCUMENT),
        "word/styles.xml": styles_part(style),
        "word/settings.xml": _settings(style),
        "word/fontTable.xml": _font_table(style),
        "word/theme/theme1.xml": _theme(),
        "word/numbering.xml": _OF_EACH_LETTER,
        "word/header1.xml": _OF_EACH_LETTER,
        "word/header2.xml": _OF_EACH_LETTER,
        "customXml/item1.xml": _OF_EACH_LETTER,
        "customXml/_rels/item1.xml.rels": _relationships(_OF_STORE),
        "customXml/itemProps1.xml": _store_properties(),
        "word/footnotes.xml": _OF_EACH_LETTER,
    }
    return MappingProxyType(parts)


def _content_types() -> bytes:
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    written = (
        f'<Default Extension="rels" ContentType="{relationships}"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        *(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items()),
    )
    namespace = f"{_PACKAGE}/content-types"
    return f'{BASE_DECLARATION}<Types xmlns="{namespace}">{"".join(written)}</Types>'.encode()


def _relationships(targets: Mapping[str, tuple[str, str]]) -> bytes:
    written = (relationship(identity, *target) for identity, target in targets.items())
    return relationships_part(written, BASE_DECLARATION)


def _application() -> bytes:
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>nrcli</Application></Properties>"
    ).encode()


def _settings(style: HouseStyle) -> bytes:
    separators = "".join(element("footnote", id=identity) for identity in SEPARATORS.values())
    return (
        f'{BASE_DECLARATION}<w:settings {_OF_SETTINGS} mc:Ignorable="w14">'
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
    ).encode()


_OF_SETTINGS = namespaces("mc", "o", "r", "m", "v", "w10", "w", "w14", "sl")


def _compatibility(name: str, value: int) -> str:
    uri = "http://schemas.microsoft.com/office/word"
    return element("compatSetting", name=name, uri=uri, val=value)


def _font_table(style: HouseStyle) -> bytes:
    """Name the font, and the one with the same widths where Word does not have it."""
    font = (
        f"<w:font w:name={attribute(style.font.family)}>"
        f"{element('altName', val=style.font.stand_in)}"
        f"{element('family', val='swiss')}{element('pitch', val='variable')}</w:font>"
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{font}</w:fonts>".encode()


def _theme() -> bytes:
    found = importlib.util.find_spec("docx")
    assert found is not None and found.origin is not None  # noqa: S101, PT018 - for mypy: it is required
    template = Path(found.origin).with_name("templates") / "default.docx"
    with zipfile.ZipFile(template) as archive:
        return archive.read("word/theme/theme1.xml")


def _store_properties() -> bytes:
    """Describe the part that kenmerk and date are bound to; each letter fills it."""
    return (
        f'<ds:datastoreItem ds:itemID="{STORE_ID}" xmlns:ds="{_OFFICE}/customXml">'
        "<ds:schemaRefs/></ds:datastoreItem>"
    ).encode()
