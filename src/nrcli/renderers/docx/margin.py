"""The marking in the margin of every page, read from the foot of the page to its head.

At the top of page 1 it is a framed paragraph of the body, which is read aloud. Everywhere else it
stands in a header, which is not: in a text box of VML, since LibreOffice turns no text in a frame
of a header, and puts a text box of DrawingML elsewhere.
"""

from __future__ import annotations

from nrcli.domain.letter.house_style import Marking, TextSize
from nrcli.domain.letter.letter import Letter
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import Frame, attribute, paragraph, run, run_style

__all__ = ["render_marking", "render_repeated_marking"]

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
    return paragraph(_text(marking), style=StyleId.SIDE_COLUMN, frame=frame, rotated=True)


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
    text = paragraph(_text(marking), style=StyleId.SIDE_COLUMN)
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
