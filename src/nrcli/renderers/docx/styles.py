"""The styles of a house style, as a part of a document (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

from enum import StrEnum

from nrcli.domain.letter.house_style import HeadingStyle, HouseStyle, TextSize
from nrcli.renderers.docx.footnotes import FOOTNOTE_TEXT
from nrcli.renderers.docx.inlines import FOOTNOTE_MARK
from nrcli.renderers.docx.xml import BASE_DECLARATION, element, namespaces

__all__ = ["StyleId", "styles_part"]


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


def styles_part(style: HouseStyle) -> bytes:
    """Write the part: what all text has in common, and a style for each kind of paragraph."""
    small = _sized(style.small)
    headings = zip((StyleId.HEADING_1, StyleId.HEADING_2), style.headings, strict=False)
    written = (
        _defaults(style),
        _style(StyleId.NORMAL, "Normal", element("qFormat") + _sized(style.text), is_default=True),
        *(_heading(level, *heading) for level, heading in enumerate(headings)),
        _own_style(StyleId.ADDRESS, "Letter Address"),
        _own_style(StyleId.RETURN_ADDRESS, "Letter Return Address", small),
        _own_style(StyleId.SIDE_COLUMN, "Letter Side Column", small),
        _style(StyleId.HEADER, "header", small),
        _own_style(StyleId.REFERENCE, "Letter Reference", _references(style)),
        _style(FOOTNOTE_TEXT, "footnote text", _sized(style.footnotes.text)),
        _FOOTNOTE_MARK,
    )
    root = f'<w:styles {namespaces("mc", "r", "w", "w14")} mc:Ignorable="w14">'
    return f"{BASE_DECLARATION}{root}{''.join(written)}</w:styles>".encode()


_FOOTNOTE_MARK = (
    f'<w:style w:type="character" w:styleId="{FOOTNOTE_MARK}">'
    f"{element('name', val='footnote reference')}"
    f"<w:rPr>{element('vertAlign', val='superscript')}</w:rPr></w:style>"
)


def _defaults(style: HouseStyle) -> str:
    family, language = style.font.family, style.language
    size = round(style.text.size.pt * 2)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f"{element('rFonts', ascii=family, hAnsi=family, eastAsia=family, cs=family)}"
        f"{element('sz', val=size)}{element('szCs', val=size)}"
        f"{element('lang', val=language, eastAsia=language, bidi='ar-SA')}"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _style(
    identity: str, name: str, content: str, *, is_own: bool = False, is_default: bool = False
) -> str:
    """Write a style of paragraphs; all but the default one are based on that."""
    own = ' w:customStyle="1"' if is_own else ""
    default = ' w:default="1"' if is_default else ""
    base = "" if is_default else element("basedOn", val=StyleId.NORMAL)
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identity}"{default}>'
        f"{element('name', val=name)}{base}{content}</w:style>"
    )


def _own_style(identity: StyleId, name: str, content: str = "") -> str:
    """Write a style that Word does not know by itself."""
    return _style(identity, name, content, is_own=True)


def _heading(level: int, identity: StyleId, look: HeadingStyle) -> str:
    paragraph = f"<w:keepNext/><w:keepLines/>{element('outlineLvl', val=level)}"
    font = ("<w:b/>" if look.bold else "") + ("<w:i/>" if look.italic else "")
    return _style(
        identity,
        f"heading {level + 1}",
        f"{element('next', val=StyleId.NORMAL)}{element('qFormat')}"
        f"<w:pPr>{paragraph}</w:pPr>" + (f"<w:rPr>{font}</w:rPr>" if font else "<w:rPr/>"),
    )


def _sized(size: TextSize) -> str:
    """Write the properties of text in rows of a fixed height; sizes are in whole half points."""
    spacing = element("spacing", lineRule="exact", line=size.row.twips, before=0, after=0)
    return (
        f"<w:pPr><w:widowControl/>{spacing}</w:pPr>"
        f"<w:rPr>{element('sz', val=int(size.size.pt * 2))}</w:rPr>"
    )


def _references(style: HouseStyle) -> str:
    """Write the place of labels and values: a tab between them, and no value beyond its width."""
    references = style.references
    left = references.value_x - style.column.x
    first = (references.x - references.value_x).twips
    indent = element(
        "ind",
        left=left.twips,
        **({"hanging": -first} if first < 0 else {"firstLine": first}),
        right=(style.column.width - left - style.reference_width).twips,
    )
    stop = element("tab", pos=left.twips, val="left")
    return f"<w:pPr><w:tabs>{stop}</w:tabs>{indent}</w:pPr>"
