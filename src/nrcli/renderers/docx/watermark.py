"""The word across every page of a concept, as Word itself writes a watermark (VML)."""

from __future__ import annotations

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.renderers.docx.xml import attribute

__all__ = ["render_watermark"]

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
