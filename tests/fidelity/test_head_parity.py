"""The head of page 1 stands at the same places in DOCX and PDF, where the template has it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters, letter_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import PdfLine, read_lines

pytestmark = needs_libreoffice

WORDS = "Nadere regels voor het toezicht en de opvang van kinderen, inzake een besluit dat volgt. "
SUBJECTS = {1: WORDS[:59], 2: WORDS, 3: WORDS * 2, 4: WORDS * 3}


@pytest.mark.parametrize(
    ("house_style", "aanhef_mm"),
    [
        ("rijkshuisstijl", [129.58, 137.30, 141.53, 145.77]),
        ("rijksbrief-betreft", [129.4, 129.4, 130.6, 135.0]),
    ],
)
def test_the_aanhef_stands_where_the_template_has_it_below_any_subject(
    house_style: str, aanhef_mm: list[float], tmp_path: Path
) -> None:
    letters = [
        letter_of("Tekst.", subject=subject.strip(), house_style=house_style)
        for subject in SUBJECTS.values()
    ]
    paths = [tmp_path / f"{number}.docx" for number in SUBJECTS]
    for path, letter in zip(paths, letters, strict=True):
        path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf(paths, tmp_path, STAND_IN_FOLDER)
    for path, letter, lines, aanhef in zip(paths, letters, SUBJECTS, aanhef_mm, strict=True):
        ours = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
        theirs = read_lines(laid_out[path].read_bytes())

        assert subject_rows(ours) == subject_rows(theirs)
        assert len(subject_rows(ours)) == lines
        assert y_of(ours, "Geachte") == pytest.approx(aanhef, abs=0.1)
        assert y_of(theirs, "Geachte") == pytest.approx(aanhef, abs=0.1)


@pytest.mark.parametrize(
    ("house_style", "over_mm", "address_mm"),
    [("rijkshuisstijl", 57.36, 61.6), ("rijksbrief-betreft", 57.53, 61.97)],
)
def test_a_line_over_the_address_stands_in_a_row_of_its_own(
    house_style: str, over_mm: float, address_mm: float, tmp_path: Path
) -> None:
    letter = letter_of("Tekst.", over_address="AANGETEKEND", house_style=house_style)
    path = tmp_path / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes()

    for pdf in (RENDERERS[OutputFormat.PDF](letter).content, laid_out):
        lines = read_lines(pdf)
        assert y_of(lines, "AANGETEKEND") == pytest.approx(over_mm, abs=0.1)
        assert y_of(lines, "Mevrouw") == pytest.approx(address_mm, abs=0.1)


def test_a_side_column_of_every_block_stands_at_the_same_places(tmp_path: Path) -> None:
    letter = golden_letters()["side-blocks"]
    path = tmp_path / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes()
    ours, theirs = (
        [(line.page, line.text, line.bold, line.x_mm, line.y_mm) for line in beside(pdf)]
        for pdf in (RENDERERS[OutputFormat.PDF](letter).content, laid_out)
    )

    assert [each[:3] for each in ours] == [each[:3] for each in theirs]
    for one, other in zip(ours, theirs, strict=True):
        assert one[3:] == pytest.approx(other[3:], abs=0.1)


def test_the_name_of_the_office_stands_at_the_same_places(tmp_path: Path) -> None:
    letter = golden_letters()["side-blocks"]
    path = tmp_path / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes()
    ours, theirs = (
        [(line.text, line.bold, line.x_mm, line.y_mm) for line in read_lines(pdf) if line.y_mm < 48]
        for pdf in (RENDERERS[OutputFormat.PDF](letter).content, laid_out)
    )

    assert [each[:2] for each in ours] == [
        ("Nationaal Rapporteur", True),
        ("Mensenhandel en Seksueel", True),
        ("Geweld tegen Kinderen", True),
    ]
    assert [each[:2] for each in theirs] == [each[:2] for each in ours]
    for one, other in zip(ours, theirs, strict=True):
        assert one[2:] == pytest.approx(other[2:], abs=0.1)


def test_following_pages_have_the_directorate_as_the_template_has_it() -> None:
    letter = golden_letters()["side-blocks"]
    column = [line for line in beside(RENDERERS[OutputFormat.PDF](letter).content) if line.page > 1]
    places = {line.text: line.y_mm for line in column}

    assert places["Directoraat-Generaal"] == pytest.approx(56.9, abs=0.05)
    assert 2.8 <= places["Voorbeelden"] - places["Directoraat-Generaal"] <= 2.94
    assert places["Datum"] - places["naar Proeven"] == pytest.approx(8.43, abs=0.05)


def beside(pdf: bytes) -> list[PdfLine]:
    """Return the lines of the side column on all pages."""
    return [line for line in read_lines(pdf) if line.x_mm > 163]


def subject_rows(lines: Sequence[PdfLine]) -> list[str]:
    """Return the rows of the subject, which stand between its label and the aanhef."""
    aanhef = y_of(lines, "Geachte")
    return [
        line.text.removeprefix("Onderwerp ").removeprefix("Betreft ")
        for line in lines
        if line.page == 1 and 47 < line.x_mm < 162 and 110 < line.y_mm < aanhef - 1
    ]


def y_of(lines: Sequence[PdfLine], start: str) -> float:
    return next(line.y_mm for line in lines if line.text.startswith(start))
