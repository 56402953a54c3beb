"""What stands outside the column of text is at the same place in DOCX and PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.renderers.test_letterheads import ink_mm
from tests.support.letters import golden_letters, letter_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import read_lines

pytestmark = needs_libreoffice


def upright(pdf: bytes) -> list[tuple[int, str, float, float]]:
    return [
        (line.page, line.text, round(line.x_mm, 1), round(line.y_mm, 1))
        for line in read_lines(pdf)
        if line.rotated
    ]


def test_a_letterhead_stands_at_the_same_place(tmp_path: Path) -> None:
    letter = golden_letters()["letterhead"]
    path = tmp_path / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes()
    pdf = RENDERERS[OutputFormat.PDF](letter).content

    for page, left_mm, right_mm in ((1, 80, 112), (1, 113, 200), (2, 80, 200)):
        ours, theirs = (ink_mm(one, page, left_mm, right_mm) for one in (pdf, laid_out))
        assert theirs == pytest.approx(ours, abs=0.2)


def test_a_marking_stands_at_the_same_places(tmp_path: Path) -> None:
    letter = letter_of("Een alinea.\n\n" * 40, marking="Vertrouwelijk")
    path = tmp_path / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes()
    pdf = RENDERERS[OutputFormat.PDF](letter).content

    assert len(upright(pdf)) == 4
    for one, other in zip(upright(pdf), upright(laid_out), strict=True):
        assert one[:2] == other[:2]
        assert abs(one[2] - other[2]) <= 0.1
        assert abs(one[3] - other[3]) <= 0.1
