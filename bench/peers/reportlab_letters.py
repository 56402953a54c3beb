"""reportlab: the letter drawn in frames."""

from __future__ import annotations

import io
from collections.abc import Callable
from html import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from bench.peers.timing import Values, mailing, time_letters

__all__ = ["letter_maker"]


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    _, content, *_ = mailing()
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(name, f"{content['fonts']}/RapporteurSans-{name}.ttf"))
    text = ParagraphStyle("text", fontName="Regular", fontSize=9, leading=12, spaceAfter=12)
    heading = ParagraphStyle("heading", text, fontName="Bold", spaceBefore=24)

    def lines(written: list[str]) -> Paragraph:
        return Paragraph("<br/>".join(map(escape, written)), text)

    def make(letter: Values) -> bytes:
        def furniture(canvas: Canvas, document: SimpleDocTemplate) -> None:
            canvas.setFont("Regular", 6.5)
            canvas.drawString(165.2 * mm, 11.5 * mm, f"Pagina {document.page}")
            canvas.drawString(165.2 * mm, 240 * mm, letter["kenmerk"])

        stream = io.BytesIO()
        document = SimpleDocTemplate(
            stream, pagesize=A4, leftMargin=28 * mm, rightMargin=49.7 * mm, topMargin=53 * mm,
            bottomMargin=19 * mm, title=content["subject"], lang="nl",
        )  # fmt: skip
        story = [lines([content["return_line"]]), lines(letter["address"])]
        story += [lines(each) for each in content["side"]]
        story += [lines([content["date"], content["subject"]]), lines([letter["aanhef"]])]
        story += [
            Paragraph(escape(words), heading if kind == "heading" else text)
            for kind, words in content["blocks"]
        ]
        story.append(lines(content["closing"]))
        document.build(story, onFirstPage=furniture, onLaterPages=furniture)
        return stream.getvalue()

    return make


if __name__ == "__main__":
    time_letters(letter_maker(), "pdf")
