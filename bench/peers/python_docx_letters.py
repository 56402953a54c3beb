"""python-docx: the letter written from scratch, paragraph by paragraph."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.shared import Mm, Pt

from bench.peers.timing import Values, mailing, time_letters

__all__ = ["letter_maker"]


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    _, content, *_ = mailing()

    def make(letter: Values) -> bytes:
        document = docx.Document()
        normal = document.styles["Normal"]
        normal.font.name, normal.font.size = "Verdana", Pt(9)
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(28), Mm(49.7)
        section.header.paragraphs[0].add_run(f"{content['date']}  {letter['kenmerk']}")
        document.add_paragraph(content["return_line"])
        document.add_paragraph("\n".join(letter["address"]))
        for lines in content["side"][:-2]:
            document.add_paragraph("\n".join(lines))
        document.add_paragraph(f"Datum\t{content['date']}")
        document.add_paragraph(f"Onderwerp\t{content['subject']}")
        document.add_paragraph(letter["aanhef"])
        for kind, text in content["blocks"]:
            if kind == "heading":
                document.add_heading(text, level=1)
            else:
                document.add_paragraph(text)
        document.add_paragraph("\n".join(content["closing"]))
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return make


if __name__ == "__main__":
    time_letters(letter_maker(), "docx")
