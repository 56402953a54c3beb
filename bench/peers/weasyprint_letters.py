"""WeasyPrint: the letter as HTML, with the same font and column."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from bench.peers.timing import Values, mailing, time_letters

__all__ = ["letter_maker"]

_STYLE = """
@font-face {{ font-family: R; src: url("{fonts}/RapporteurSans-Regular.ttf") }}
@font-face {{ font-family: R; font-weight: bold; src: url("{fonts}/RapporteurSans-Bold.ttf") }}
@page {{ size: A4; margin: 53mm 49.7mm 19mm 28mm;
  @top-right {{ font: 6.5pt R; content: "Pagina " counter(page) " van " counter(pages) }}
  @bottom-left {{ font: 6.5pt R; content: "{kenmerk}" }} }}
body {{ font: 9pt/12pt R; margin: 0 }}
p, h1 {{ margin: 0 0 12pt; white-space: pre-line }}
h1 {{ font-size: 9pt; margin-top: 24pt }}
.side {{ position: absolute; left: 137mm; top: 0; width: 35mm; font-size: 6.5pt }}
"""


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    _, content, *_ = mailing()

    def paragraph(lines: list[str], tag: str = "p") -> str:
        text = "\n".join(map(escape, lines))
        return f"<{tag}>{text}</{tag}>"

    def make(letter: Values) -> bytes:
        style = _STYLE.format(fonts=Path(content["fonts"]).as_uri(), kenmerk=letter["kenmerk"])
        parts = [
            paragraph([content["return_line"]]),
            paragraph(letter["address"]),
            "<div class=side>" + "".join(map(paragraph, content["side"])) + "</div>",
            paragraph([content["date"], content["subject"]]),
            paragraph([letter["aanhef"]]),
            *(
                paragraph([text], "h1" if kind == "heading" else "p")
                for kind, text in content["blocks"]
            ),
            paragraph(content["closing"]),
        ]
        html = (
            f"<html lang=nl><title>{escape(content['subject'])}</title>"
            f"<style>{style}</style><body>{''.join(parts)}"
        )
        fonts = FontConfiguration()  # as its manual has it: one for each document
        pdf = HTML(string=html).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
        return bytes(pdf)

    return make


if __name__ == "__main__":
    time_letters(letter_maker(), "pdf")
