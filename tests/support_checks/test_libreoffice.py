from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from tests.support import libreoffice
from tests.support.libreoffice import LibreOfficeError, convert_to_pdf
from tests.support.optional import (
    LetterFonts,
    letter_fonts,
    needs_letter_fonts,
    needs_libreoffice,
)
from tests.support.pdf_lines import read_lines

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [needs_libreoffice, needs_letter_fonts]


@pytest.fixture(name="fonts")
def fixture_fonts() -> LetterFonts:
    fonts = letter_fonts()
    assert fonts is not None
    return fonts


def write_docx(path: Path, text: str) -> Path:
    document = docx.Document()
    document.styles["Normal"].font.name = "Verdana"
    document.add_paragraph(text)
    path.parent.mkdir(exist_ok=True)
    document.save(str(path))
    return path


def test_files_are_laid_out_in_one_call_in_the_stand_in_for_verdana(
    tmp_path: Path, fonts: LetterFonts
) -> None:
    sources = [write_docx(tmp_path / f"brief {n}.docx", f"Brief {n} één.") for n in (1, 2)]
    out = tmp_path / "uit"
    pdfs = convert_to_pdf(sources, out, fonts.folder, family=fonts.family)
    assert list(pdfs) == sources
    for number, pdf in enumerate(pdfs.values(), start=1):
        (line,) = read_lines(pdf.read_bytes())
        assert line.text == f"Brief {number} één."
        assert fonts.family.replace(" ", "") in line.font_name
    assert sorted(path.name for path in out.iterdir()) == ["brief 1.pdf", "brief 2.pdf"]


@pytest.mark.parametrize("content", [b"PK", b"geen docx"])
def test_a_file_that_is_no_docx_is_named_and_an_old_pdf_of_it_is_gone(
    tmp_path: Path, fonts: LetterFonts, content: bytes
) -> None:
    broken = tmp_path / "kapot.docx"
    broken.write_bytes(content)
    (tmp_path / "kapot.pdf").write_bytes(b"van vroeger")
    with pytest.raises(LibreOfficeError, match=r"no PDF of kapot\.docx"):
        convert_to_pdf([broken], tmp_path, fonts.folder, family=fonts.family)
    assert not (tmp_path / "kapot.pdf").exists()


def test_what_cannot_work_is_refused_before_it_starts(tmp_path: Path, fonts: LetterFonts) -> None:
    here = write_docx(tmp_path / "brief.docx", "Brief")
    there = write_docx(tmp_path / "map" / "brief.docx", "Brief")
    with pytest.raises(LibreOfficeError, match=r"there is no file .*weg\.docx"):
        convert_to_pdf([tmp_path / "weg.docx"], tmp_path, fonts.folder)
    with pytest.raises(LibreOfficeError, match="no DOCX"):
        convert_to_pdf([], tmp_path, fonts.folder)
    with pytest.raises(LibreOfficeError, match="the same name"):
        convert_to_pdf([here, there], tmp_path, fonts.folder)
    with pytest.raises(LibreOfficeError, match="no fonts in"):
        convert_to_pdf([here], tmp_path, tmp_path / "map")


def test_it_is_stopped_if_it_takes_too_long(
    tmp_path: Path, fonts: LetterFonts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "START_SECONDS", 0.01)
    monkeypatch.setattr(libreoffice, "SECONDS_PER_FILE", 0)
    source = write_docx(tmp_path / "brief.docx", "Brief")
    with pytest.raises(LibreOfficeError, match="was stopped"):
        convert_to_pdf([source], tmp_path, fonts.folder, family=fonts.family)
