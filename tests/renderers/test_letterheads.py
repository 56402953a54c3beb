"""A logo and a wordmark stand on page 1 only, and are told in words."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from PIL import Image, ImageChops

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.renderers.test_closings import figures_of
from tests.support.letterheads import LOGO, LOGO_SVG, WORDMARK
from tests.support.letters import golden_letters
from tests.support.pdf_png import render_page

DOTS_PER_INCH = 254
DOTS_PER_MM = 10


def content_in(output_format: OutputFormat) -> bytes:
    return RENDERERS[output_format](golden_letters()["letterhead"]).content


def ink_mm(pdf: bytes, page: int, left_mm: int, right_mm: int) -> tuple[float, ...]:
    """Return the edges of what is printed above the address between two places, in mm."""
    picture = Image.open(io.BytesIO(render_page(pdf, page, DOTS_PER_INCH))).convert("L")
    part = picture.crop((left_mm * DOTS_PER_MM, 0, right_mm * DOTS_PER_MM, 45 * DOTS_PER_MM))
    box = ImageChops.invert(part).getbbox() or (0, 0, 0, 0)
    shift = (left_mm, 0, left_mm, 0)
    return tuple(edge / DOTS_PER_MM + more for edge, more in zip(box, shift, strict=True))


def test_each_fills_its_box_from_the_top_left_on_page_1_only() -> None:
    pdf = content_in(OutputFormat.PDF)

    assert ink_mm(pdf, 1, 80, 112) == pytest.approx((98.5, 0, 111.5, 37.1), abs=0.15)
    assert ink_mm(pdf, 1, 113, 200) == pytest.approx((113.7, 24, 153.7, 34), abs=0.4)
    assert ink_mm(pdf, 2, 80, 200) == (80, 0, 80, 0)


def test_both_are_told_in_words_before_the_text() -> None:
    assert figures_of(content_in(OutputFormat.PDF)) == [LOGO.alt, WORDMARK.alt]


def test_the_header_of_page_1_holds_both_and_the_other_header_nothing() -> None:
    with zipfile.ZipFile(io.BytesIO(content_in(OutputFormat.DOCX))) as archive:
        first, following = (archive.read(f"word/header{n}.xml").decode() for n in (2, 1))
        relationships = archive.read("word/_rels/header2.xml.rels").decode()
        names = archive.namelist()
        svg = archive.read("word/media/letterhead1.svg")

    assert re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', first) == [LOGO.alt, WORDMARK.alt]
    assert "drawing" not in following
    assert svg == LOGO_SVG
    for target in re.findall(r'Target="([^"]*)"', relationships):
        assert f"word/{target}" in names
    assert set(re.findall(r'r:embed="([^"]*)"', first)) == set(
        re.findall(r' Id="([^"]*)"', relationships)
    )
