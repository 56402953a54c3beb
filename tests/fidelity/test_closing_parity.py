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
from tests.fidelity.test_parity import SIDE_COLUMN_MM, compare
from tests.support.closings import FIRST_OF_TWO, SECOND_OF_TWO, SIGNED_FOR
from tests.support.letters import golden_letters, letter_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import read_lines
from tests.support.pdf_png import render_page

DOTS_PER_INCH = 150
ROWS_TO_THE_FOOT = range(9, 26, 2)


def letters_that_end_low(name: str) -> list[Letter]:
    """Return a letter with each number of lines that brings its closing to the foot of page 1."""
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
    """Return the edges of what is drawn in blue on page 1, in mm: the pictures alone."""
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


LINE = "Een zin die zo lang is dat zij met wat er nog bij komt over meer dan één regel loopt. "
ENDS = {
    "a line": "Slot.",
    "six lines": LINE * 5,
    "a list": f"- een\n- {LINE}{LINE}",
    "a list in a list": f"1. een\n   - {LINE}{LINE}",
    "a loose list": f"1. een\n\n2. {LINE}\n\n   {LINE}{LINE}",
    "a quotation": f"> Zo:\n> - {LINE}{LINE}",
    "paragraphs directly under one another": "Een\\\ntwee\\\ndrie",
    "a blank line": "Slot.\n\n---\n\n---",
    "a footnote": f"{LINE}{LINE}[^1]\n\n[^1]: {LINE}{LINE}",
    "a list with footnotes": f"- een[^1]\n- {LINE}{LINE}[^2]\n\n[^1]: Noot.\n[^2]: {LINE}",
    "a heading": f"# Kop\n\n{LINE}{LINE}",
    "a heading above a footnote": f"# Kop\n\n{LINE}{LINE}[^1]\n\n[^1]: {LINE}{LINE}",
}
ROWS_AROUND_THE_FOOT = range(11, 19)


@needs_libreoffice
@pytest.mark.parametrize("end", ENDS)
def test_a_closing_takes_the_last_paragraph_along(end: str, tmp_path: Path) -> None:
    letters = [
        letter_of("\n\n".join([*["Een alinea."] * many, ENDS[end]]))
        for many in ROWS_AROUND_THE_FOOT
    ]
    found = compare(letters, tmp_path)

    assert found.exceptions == ([], 0, 0)
    assert {second_page(letter)[:1] for letter in letters} > {("Een alinea.",)}
    assert ("Met vriendelijke groet,",) not in {second_page(letter)[:1] for letter in letters}


def second_page(letter: Letter) -> tuple[str, ...]:
    """Return the lines of the text on page 2."""
    lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
    return tuple(line.text for line in lines if line.page == 2 and line.x_mm < SIDE_COLUMN_MM)


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
