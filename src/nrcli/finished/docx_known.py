"""All that the parts of nrcli's Word documents hold: names of parts, elements, relationships.

One table for each. When the renderer of DOCX writes something new, it is added here; a test
compares the tables with what is written for letters of every kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = [
    "KNOWN_CONTENT_TYPES",
    "KNOWN_ELEMENTS",
    "KNOWN_FIELDS",
    "KNOWN_PARTS",
    "KNOWN_PROPERTIES",
    "KNOWN_RELATIONSHIPS",
    "KNOWN_SETTINGS",
    "KNOWN_STORE",
    "PREFIXES",
    "words",
]


def words(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


KNOWN_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml"
    r"|word/(document|styles|settings|fontTable|numbering|footnotes|header[12])\.xml"
    r"|word/_rels/(document|footnotes|header[12])\.xml\.rels|word/theme/theme1\.xml"
    r"|word/media/(picture|letterhead)\d+\.(png|svg)"
    r"|customXml/(_rels/item1\.xml\.rels|item1\.xml|itemProps1\.xml)"
)

PREFIXES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/drawing/2016/SVG/main": "asvg",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}

_TEXT = """
w:alias w:b w:bCs w:bookmarkEnd w:bookmarkStart w:br w:dataBinding w:fldSimple w:footnoteRef
w:footnoteReference w:framePr w:hyperlink w:i w:iCs w:id w:ilvl w:ind w:jc w:keepLines w:keepNext
w:lang w:noBreakHyphen w:numId w:numPr w:p w:pPr w:pStyle w:pageBreakBefore w:r w:rPr w:rStyle w:sdt
w:sdtContent w:sdtPr w:spacing w:t w:tab w:tabs w:tag w:text w:textDirection w:widowControl
w:contextualSpacing w:softHyphen w:suppressLineNumbers w:outlineLvl
"""
_TABLES = """
w:bottom w:cantSplit w:gridCol w:gridSpan w:insideH w:insideV w:left w:right w:start w:end w:tbl
w:tblBorders w:tblCaption w:tblCellMar w:tblDescription w:tblGrid w:tblHeader w:tblInd w:tblLayout
w:tblLook w:tblPr w:tblStyle w:tblW w:tc w:tcBorders w:tcMar w:tcPr w:tcW w:top w:tr w:trHeight
w:trPr w:vAlign
"""
_PICTURES = """
w:drawing a:avLst a:blip a:ext a:extLst a:fillRect a:graphic a:graphicData a:off a:prstGeom
a:stretch a:xfrm asvg:svgBlip pic:blipFill pic:cNvPicPr pic:cNvPr pic:nvPicPr pic:pic pic:spPr
wp:docPr wp:extent wp:inline
"""
_LETTERHEAD = """
wp:anchor wp:posOffset wp:positionH wp:positionV wp:simplePos wp:wrapNone
w:pict w:txbxContent v:f v:formulas v:path v:shape v:shapetype v:stroke v:textbox v:textpath
"""
_SECTION = "w:sectPr w:pgSz w:pgMar w:headerReference w:titlePg"

KNOWN_ELEMENTS: Mapping[str, frozenset[str]] = {
    "document": words(f"w:document w:body {_TEXT} {_TABLES} {_PICTURES} {_SECTION}"),
    "header": words(f"w:hdr {_TEXT} {_PICTURES} {_LETTERHEAD}"),
    "footnotes": words(f"w:footnotes w:footnote w:separator w:continuationSeparator {_TEXT}"),
}
"""By kind of part; elements by the prefixes above."""

KNOWN_SETTINGS = words("""
w:autoHyphenation w:characterSpacingControl w:compat w:compatSetting w:decimalSymbol
    w:defaultTableStyle w:defaultTabStop w:footnote w:footnotePr w:listSeparator w:settings
    w:themeFontLang w:zoom
""")
KNOWN_FIELDS = frozenset({"PAGE", "NUMPAGES"})
KNOWN_STORE = frozenset({"letter", "kenmerk", "date", "sources"})
KNOWN_PROPERTIES = frozenset(
    {"title", "creator", "language", "created", "modified", "Application", "coreProperties",
     "Properties"}
)  # fmt: skip

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
KNOWN_RELATIONSHIPS = frozenset(
    {
        *(
            _OFFICE + kind
            for kind in (
                "customXml", "customXmlProps", "extended-properties", "fontTable", "footnotes",
                "header", "hyperlink", "image", "numbering", "officeDocument", "settings", "styles",
                "theme",
            )
        ),
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    }
)  # fmt: skip
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
KNOWN_CONTENT_TYPES = frozenset(
    {
        *(
            f"{_WORD}{kind}+xml"
            for kind in (
                "document.main", "fontTable", "footnotes", "header", "numbering", "settings",
                "styles",
            )
        ),
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-package.relationships+xml",
        "application/xml",
        "image/png",
        "image/svg+xml",
    }
)  # fmt: skip
