"""Small tagged PDFs made by Typst, to try the instruments on."""

from __future__ import annotations

import typst

from tests.support.optional import letter_fonts

__all__ = ["compile_sample"]

PREAMBLE = """
#set document(title: "Proef", date: datetime(year: 2017, month: 4, day: 5))
#set text(lang: "nl", font: "{family}", size: 9pt, kerning: false, ligatures: false,
  hyphenate: false)
#set page(paper: "a4", margin: (left: 28mm, top: 53mm, bottom: 20mm, right: 210mm - 28mm - 375pt))
"""


def compile_sample(body: str) -> bytes:
    """Return a PDF/A-2a, PDF/UA-1 of Typst markup, set in 9 pt in a column of 375 pt on A4.

    Raises ValueError if Typst warns, or if there is no font for letters.
    """
    fonts = letter_fonts()
    if fonts is None:
        message = "there is no font for letters"
        raise ValueError(message)
    source = PREAMBLE.replace("{family}", fonts.family) + body
    pdf, warnings = typst.compile_with_warnings(
        source.encode(),
        format="pdf",
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.folder)]),
        pdf_standards=["a-2a", "ua-1"],
    )
    if warnings:
        raise ValueError("; ".join(warning.message for warning in warnings))
    return pdf
