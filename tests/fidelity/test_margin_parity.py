"""What stands outside the column of text is at the same place in DOCX and PDF."""

from __future__ import annotations

from pathlib import Path

from nrcli.renderers import RENDERERS, OutputFormat
from tests.support.letters import letter_of
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
