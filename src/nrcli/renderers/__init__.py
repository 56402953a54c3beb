"""A `Letter` becomes the content of a file: one function for each format, in `RENDERERS`.

- `rendered`: what each returns: content, pages, warnings;
- `text`: the letter as plain text, for reading and for holding the other two against;
- `docx`, `pdf`: a package each, which do not know each other;
- `stand_in_font`: the widths of the font in `fonts`; `pictures`: pictures for Typst, an SVG as PNG.

A renderer never asks for more than the letter; its library is loaded when it is first used. Equal
letters give equal bytes: every time in a file comes from the letter's date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from nrcli.domain.letter.blocks import Block
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers.rendered import Rendered

__all__ = ["RENDERERS", "Rendered", "Renderer", "render_formats", "render_with_appendix"]

Renderer = Callable[[Letter], Rendered]


def _docx(letter: Letter, pages: int = 1) -> Rendered:
    from nrcli.renderers.docx.document import render_letter  # noqa: PLC0415 - a PDF does not need it

    return render_letter(letter, pages)


def _pdf(letter: Letter) -> Rendered:
    from nrcli.renderers.pdf.document import render_letter  # noqa: PLC0415 - loads the Typst compiler

    return render_letter(letter)


def render_with_appendix(letter: Letter, appendix: Sequence[Block]) -> Rendered:
    """Set a letter as PDF, and behind it blocks on pages of their own."""
    from nrcli.renderers.pdf.document import render_letter  # noqa: PLC0415 - as above

    return render_letter(letter, appendix)


def _text(letter: Letter) -> Rendered:
    from nrcli.renderers.text import render_letter  # noqa: PLC0415 - like the others

    return render_letter(letter)


RENDERERS: Mapping[OutputFormat, Renderer] = MappingProxyType(
    {OutputFormat.DOCX: _docx, OutputFormat.PDF: _pdf, OutputFormat.TXT: _text}
)
"""Each format's renderer; its library is loaded when it is first used."""


def render_formats(
    letter: Letter, formats: Sequence[OutputFormat]
) -> Iterator[tuple[OutputFormat, Rendered]]:
    """Render a letter in each format, the PDF first.

    Only a PDF is laid out here: a DOCX beside it says how many pages that has, where a program
    shows it before it has counted them itself. One made alone says 1.
    """
    pages: int | None = None
    for name in sorted(formats, key=lambda name: name is not OutputFormat.PDF):
        made = _docx(letter, pages or 1) if name is OutputFormat.DOCX else RENDERERS[name](letter)
        pages = pages or made.pages
        yield name, made
