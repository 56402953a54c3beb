"""The marking in the margin of every page, read from the foot of the page to its head.

At the top of page 1 it is a framed paragraph of the body, which is read aloud. Everywhere else it
stands in a header, which is not: in a text box of VML, since LibreOffice turns no text in a frame
of a header, and puts a text box of DrawingML elsewhere.
"""

from __future__ import annotations

from nrcli.domain.letter.house_style import HouseStyle, Marking, TextSize
from nrcli.domain.letter.letter import Letter
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import Frame, attribute, paragraph, run, run_style

__all__ = ["render_afschrift", "render_marking", "render_repeated_marking", "render_watermark"]


_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)


def render_marking(letter: Letter) -> str:
    """Write the marking at the top of page 1; nothing for a letter that has none."""
    marking, small = letter.marking, letter.house_style.small
    if marking is None:
        return ""
    x = marking.style.x - small.ascent
    frame = Frame(x, marking.head(at_top=True), small.row, height=marking.room)
    return paragraph(_text(marking), style=StyleId.SMALL, frame=frame, rotated=True)


def render_repeated_marking(letter: Letter, *, at_top: bool) -> str:
    """Write the paragraph of a header that holds the marking: at the bottom, and `at_top` too.

    It has a paragraph of its own: beside a watermark LibreOffice sets it otherwise.
    """
    marking, small = letter.marking, letter.house_style.small
    if marking is None:
        return ""
    boxes = [_SHAPE_TYPE + _box(marking, small, at_top=False)]
    if at_top:
        boxes.append(_box(marking, small, at_top=True))
    runs = "".join(f"<w:r><w:pict {_VML}>{box}</w:pict></w:r>" for box in boxes)
    return paragraph(runs, style=StyleId.HEADER)


def _box(marking: Marking, small: TextSize, *, at_top: bool) -> str:
    x = marking.style.x - small.ascent
    place = (
        f"position:absolute;margin-left:{x.pt:.2f}pt;"
        f"margin-top:{marking.head(at_top=at_top).pt:.2f}pt;"
        f"width:{small.row.pt:.2f}pt;height:{marking.room.pt:.2f}pt;z-index:-251658750;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    )
    text = paragraph(_text(marking), style=StyleId.SMALL)
    number = 1 + at_top
    return (
        f'<v:shape id="nrcliMarking{number}" o:spid="_x0000_s205{number}" type="#_x0000_t202" '
        f'alt="" style={attribute(place)} filled="f" stroked="f">'
        '<v:textbox style="layout-flow:vertical;mso-layout-flow-alt:bottom-to-top" '
        f'inset="0,0,0,0"><w:txbxContent>{text}</w:txbxContent></v:textbox>'
        "</v:shape>"
    )


def _text(marking: Marking) -> str:
    return run([marking.text], run_style(marking.style.font))


# The word that marks an afschrift, in a frame: in the body of page 1, and in a header.


def render_afschrift(letter: Letter) -> str:
    """Write the paragraph of the mark; nothing for a letter that is no afschrift."""
    if not letter.afschrift:
        return ""
    style, mark = letter.house_style, letter.house_style.afschrift
    frame = Frame(mark.x, mark.baseline - style.text.ascent, style.page.width - mark.x)
    text = run([mark.text], run_style(FontStyle.BOLD))
    return paragraph(text, style=StyleId.ADDRESS, frame=frame)


# The word across every page of a concept, as Word itself writes a watermark (VML).

_LETTER_WIDTH = 0.72
"""The mean width of a bold capital, in ems, for the size of the shape."""


def render_watermark(style: HouseStyle) -> str:
    """Write the run that holds the watermark, for a paragraph of the header."""
    mark = style.concept
    width = round(mark.size.pt * _LETTER_WIDTH * len(mark.text))
    height = round(mark.size.pt)
    shape_style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;"
        "rotation:305;z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:page;mso-position-vertical:center;"
        "mso-position-vertical-relative:page"
    )
    font = f'font-family:"{style.font.family}";font-size:1pt;font-weight:bold'
    return (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office">'
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
        '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
        '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
        "</v:formulas>"
        '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>'
        "</v:shapetype>"
        f'<v:shape id="nrcliConcept" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" '
        f"style={attribute(shape_style)} "
        f'o:allowincell="f" fillcolor="#{mark.grey}" stroked="f">'
        f"<v:textpath style={attribute(font)} string={attribute(mark.text)}/>"
        "</v:shape></w:pict></w:r>"
    )
