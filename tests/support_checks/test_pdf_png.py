from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.support.optional import needs_letter_fonts
from tests.support.pdf_png import render_page
from tests.support.typst_sample import compile_sample


@needs_letter_fonts
def test_a_page_is_a_png_of_its_size_with_ink_on_it() -> None:
    pdf = compile_sample("Een.\n#pagebreak()\nTwee.")
    with Image.open(io.BytesIO(render_page(pdf, 2, 72))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (596, 842)
        assert any(picture.convert("L").histogram()[:128])


@needs_letter_fonts
@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there_is_an_error(page: int) -> None:
    with pytest.raises(IndexError, match="pages 1 to 1"):
        render_page(compile_sample("Een."), page, 72)
