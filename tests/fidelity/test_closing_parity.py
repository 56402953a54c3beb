"""Wherever a page ends, the closing stands at the same place in DOCX and PDF, and in one piece."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.fidelity.test_parity import compare
from tests.support.closings import FIRST_OF_TWO, SECOND_OF_TWO, SIGNED_FOR
from tests.support.letters import golden_letters, letter_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import read_lines
from tests.support.pdf_png import render_page

DOTS_PER_INCH = 150
ROWS_TO_THE_FOOT = range(9, 26, 2)


def letters_that_end_low(name: str) -> list[Letter]:
    """Give a letter with each number of lines that brings its closing to the foot of page 1."""
    closing = golden_letters()[name]
    return [
        replace(closing, body=letter_of("\n\n".join(["Een alinea."] * paragraphs)).body)
        for paragraphs in ROWS_TO_THE_FOOT
    ]


@needs_libreoffice
@pytest.mark.parametrize("name", ["signed-for", "two-signatories", "side-blocks"])
def test_a_closing_at_the_foot_of_a_page_is_equal_line_for_line(name: str, tmp_path: Path) -> None:
    assert compare(letters_that_end_low(name), tmp_path).exceptions == ([], 0, 0)


def blue_mm(pdf: bytes) -> tuple[float, ...]:
    """Give the edges of what is drawn in blue on page 1, in mm: the pictures, and nothing else."""
    page = Image.open(io.BytesIO(render_page(pdf, 1, DOTS_PER_INCH))).convert("RGB")
    red, _, blue = page.split()
    ink = ImageChops.subtract(blue, red).point(lambda value: 255 if value > 60 else 0)
    box = ink.getbbox()
    assert box is not None
    return tuple(edge / DOTS_PER_INCH * 25.4 for edge in box)


@needs_libreoffice
@pytest.mark.parametrize("name", ["signed-for", "two-signatories"])
def test_a_signature_is_drawn_at_the_same_place(name: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](golden_letters()[name]).content)
    laid_out = convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes()
    pdf = RENDERERS[OutputFormat.PDF](golden_letters()[name]).content

    assert blue_mm(laid_out) == pytest.approx(blue_mm(pdf), abs=0.3)


@needs_libreoffice
def test_a_closing_in_another_house_style_is_equal_line_for_line(tmp_path: Path) -> None:
    letters = [
        letter_of(
            "\n\n".join(["Een alinea."] * paragraphs),
            house_style="rijksbrief-betreft",
            change={"sender": {"signatory": one, "second_signatory": other}},
            enclosures=("Cijfers", "Advies"),
            copies_to="fractievoorzitters",
            marking="Intern",
        )
        for paragraphs in (1, 8, 10, 12)
        for one, other in ((FIRST_OF_TWO, SIGNED_FOR), (SECOND_OF_TWO, FIRST_OF_TWO))
    ]

    assert compare(letters, tmp_path).exceptions == ([], 0, 0)


@pytest.mark.parametrize("name", ["signed-for", "two-signatories"])
def test_slotformule_and_names_stand_on_one_page(name: str) -> None:
    pages = set()
    for letter in letters_that_end_low(name):
        lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
        wanted = (letter.closing.slotformule, *(one.name[0] for one in letter.closing.signatures))
        found = {line.page for line in lines if line.text in wanted}
        assert len(found) == 1
        pages |= found

    assert pages == {1, 2}


@needs_libreoffice
def test_two_who_sign_in_the_last_rows_of_a_page_take_no_other(tmp_path: Path) -> None:
    signing = {"signatory": FIRST_OF_TWO, "second_signatory": SECOND_OF_TWO}
    letters = [
        letter_of("\n\n".join(["Een alinea."] * many) + more, change={"sender": signing})
        for many in (37, 38)
        for more in ("", "\\\nEn nog een regel.")
    ]

    assert [RENDERERS[OutputFormat.PDF](letter).pages for letter in letters] == [2, 2, 3, 3]
    assert compare(letters, tmp_path).exceptions == ([], 0, 0)
