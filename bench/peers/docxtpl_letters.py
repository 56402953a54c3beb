"""docxtpl: a Word file as a Jinja template."""

from __future__ import annotations

import io
from collections.abc import Callable

from docxtpl import DocxTemplate

from bench.peers.timing import Values, flat, mailing, time_letters

__all__ = ["letter_maker"]


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    folder, *_ = mailing()

    def make(letter: Values) -> bytes:
        template = DocxTemplate(folder / "docxtpl.docx")
        template.render(flat(letter), autoescape=True)
        stream = io.BytesIO()
        template.save(stream)
        return stream.getvalue()

    return make


if __name__ == "__main__":
    time_letters(letter_maker(), "docx")
