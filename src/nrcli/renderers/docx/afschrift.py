"""The word that marks an afschrift, in a frame: in the body of page 1, and in a header."""

from __future__ import annotations

from nrcli.domain.letter.letter import Letter
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import Frame, paragraph, run, run_style

__all__ = ["render_afschrift"]


def render_afschrift(letter: Letter) -> str:
    """Write the paragraph of the mark; nothing for a letter that is no afschrift."""
    if not letter.afschrift:
        return ""
    style, mark = letter.house_style, letter.house_style.afschrift
    frame = Frame(mark.x, mark.baseline - style.text.ascent, style.page.width - mark.x)
    text = run([mark.text], run_style(FontStyle.BOLD))
    return paragraph(text, style=StyleId.ADDRESS, frame=frame)
