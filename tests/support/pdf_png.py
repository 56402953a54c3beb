"""A page of a PDF as a picture."""

from __future__ import annotations

import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]

__all__ = ["render_page"]

POINTS_PER_INCH = 72


def render_page(pdf: bytes, page: int, dpi: float) -> bytes:
    """PNG of page `page` (from 1) at `dpi` dots per inch, in colour on white.

    Raises IndexError for a page that the PDF does not have.
    """
    document = pdfium.PdfDocument(pdf)
    try:
        if not 1 <= page <= len(document):
            message = f"the PDF has pages 1 to {len(document)}, not {page}"
            raise IndexError(message)
        picture = document[page - 1].render(scale=dpi / POINTS_PER_INCH).to_pil()
        png = io.BytesIO()
        picture.save(png, "png")
    finally:
        document.close()
    return png.getvalue()
