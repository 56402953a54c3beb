from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm, Pt

from tests.support import pdf_lines
from tests.support.libreoffice import convert_to_pdf
from tests.support.normal import normal
from tests.support.optional import letter_fonts, needs_letter_fonts, needs_libreoffice
from tests.support.typst_sample import compile_sample

if TYPE_CHECKING:
    from pathlib import Path

LONG = (
    "Een alinea die over meer dan een regel gaat, in een-op-een situaties, met mr. drs. en een "
    "gedachtestreep – zoals deze – en een lange reeks een-op-een-op-een-op-een-op-een-op-een-op-een"
)


def place(x_mm: float, y_mm: float, content: str) -> str:
    """Return Typst markup that puts the baseline of content at a place on the page."""
    return (
        f"#place(top + left, dx: {x_mm}mm - 28mm, dy: {y_mm}mm - 53mm, "
        f'{{ set text(top-edge: "baseline"); {content} }})\n'
    )


def texts(pdf: bytes) -> list[str]:
    return [line.text for line in pdf_lines.read_lines(pdf)]


@needs_letter_fonts
def test_a_line_stands_where_it_was_put() -> None:
    (line,) = pdf_lines.read_lines(compile_sample(place(47.55, 108.43, "[5 april 2017]")))
    assert (line.page, line.text) == (1, "5 april 2017")
    assert (line.x_mm, line.y_mm) == pytest.approx((47.55, 108.43), abs=0.01)
    assert line.size_pt == pytest.approx(9)
    assert line.right_mm > line.x_mm + 10


@needs_letter_fonts
def test_a_label_and_its_value_on_one_baseline_are_two_lines() -> None:
    pdf = compile_sample(
        place(28.2, 108.43, "[Datum]")
        + place(47.55, 108.43, "[5 april 2017]")
        + place(28.2, 112.62, "[Onderwerp]")
        + place(47.55, 112.62, "[Mensenhandel]")
    )
    assert texts(pdf) == ["Datum", "5 april 2017", "Onderwerp", "Mensenhandel"]


@needs_letter_fonts
@pytest.mark.parametrize("end", ["", "~", "#sym.space.nobreak;", "#h(0pt) "])
@pytest.mark.parametrize("label", ["Datum", "Onderwerp", "Bijlagen"])
def test_a_space_after_a_label_does_not_tie_it_to_its_value(label: str, end: str) -> None:
    pdf = compile_sample(place(28.2, 100, f"[{label}{end}]") + place(47.55, 100, "[waarde]"))
    assert texts(pdf) == [label, "waarde"]


@needs_letter_fonts
def test_the_side_column_is_never_part_of_a_line_of_the_body() -> None:
    """Also where the body runs to 160.3 mm and has a space after that."""
    pdf = compile_sample(
        place(28, 100, "box(width: 134mm, [m#h(1fr)m  ])") + place(165.05, 100, "[Kenmerk]")
    )
    lines = pdf_lines.read_lines(pdf)
    assert [line.text for line in lines] == ["m", "m", "Kenmerk"]
    assert lines[1].right_mm > 160


@needs_letter_fonts
@pytest.mark.parametrize("x_mm", [161.5, 162.5, 165.05])
def test_text_right_of_the_body_is_separate_however_near(x_mm: float) -> None:
    pdf = compile_sample(
        place(28, 100, "box(width: 132.29mm, [#h(1fr)einde])")
        + place(max(x_mm, 163.1), 100, "[Kenmerk]")
    )
    assert texts(pdf) == ["einde", "Kenmerk"]


@needs_letter_fonts
@pytest.mark.parametrize(
    "text",
    [
        "2500 EH  Den Haag",
        "een   twee    drie",
        "2500\u00a0EH Den\u00a0Haag",
        "fi ffi fl – “aan” é",
    ],
)
def test_spaces_and_signs_are_read_as_written(text: str) -> None:
    assert texts(compile_sample(f'#"{text}"')) == [text]


@needs_letter_fonts
def test_a_paragraph_is_read_line_by_line_with_its_hyphens() -> None:
    lines = texts(compile_sample(LONG))
    assert len(lines) > 1
    assert any(line.endswith("-") for line in lines)
    joined = "".join(line if line.endswith("-") else f"{line} " for line in lines)
    assert normal(joined) == normal(LONG)


@needs_letter_fonts
def test_emphasis_does_not_split_a_line_and_is_told_by_the_font() -> None:
    mixed, bold, italic = pdf_lines.read_lines(
        compile_sample("Een *vet* en _schuin_ woord in gewone tekst.\n\n*Vet*\n\n_Schuin_")
    )
    assert mixed.text == "Een vet en schuin woord in gewone tekst."
    assert (mixed.bold, mixed.italic) == (False, False)
    assert (bold.bold, bold.italic) == (True, False)
    assert (italic.bold, italic.italic) == (False, True)
    assert "+" not in mixed.font_name


@needs_letter_fonts
def test_a_footnote_mark_is_part_of_its_line() -> None:
    lines = pdf_lines.read_lines(compile_sample("Woord#footnote[Noot.] en meer."))
    assert lines[0].text == "Woord1 en meer."
    assert lines[0].size_pt == pytest.approx(9)
    assert lines[1].text == "1Noot."


@needs_letter_fonts
def test_rotated_text_is_flagged_and_kept_apart() -> None:
    pdf = compile_sample(
        "Gewone tekst." + place(60, 54, "rotate(-45deg, text(size: 40pt)[CONCEPT tekst])")
    )
    level, rotated = pdf_lines.read_lines(pdf)
    assert (level.text, level.rotated) == ("Gewone tekst.", False)
    assert (rotated.text, rotated.rotated) == ("CONCEPT tekst", True)
    assert rotated.size_pt == pytest.approx(40, abs=0.1)


@needs_letter_fonts
def test_pages_are_counted_and_measured() -> None:
    pdf = compile_sample("Een.\n#pagebreak()\nTwee.\n#pagebreak()\nDrie.")
    assert pdf_lines.page_count(pdf) == 3
    assert [line.page for line in pdf_lines.read_lines(pdf)] == [1, 2, 3]
    for size in pdf_lines.page_sizes_mm(pdf):
        assert size == pytest.approx((210, 297), abs=0.01)


@needs_letter_fonts
@needs_libreoffice
def test_libreoffice_pdfs_are_read_as_well(tmp_path: Path) -> None:
    fonts = letter_fonts()
    assert fonts is not None
    document = docx.Document()
    normal_font = document.styles["Normal"].font
    normal_font.name, normal_font.size = "Verdana", Pt(9)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Pt(595.276 - 79.37 - 375)
    document.add_paragraph("2500 EH  Den Haag, geachte\u00a0heer")
    label = document.add_paragraph("Datum\t5 april 2017")
    label.paragraph_format.tab_stops.add_tab_stop(Mm(19.35))
    mixed = document.add_paragraph("Een ")
    mixed.add_run("vet").bold = True
    mixed.add_run(" woord")
    mixed.add_run("12").font.superscript = True
    mixed.add_run(" en meer.")
    document.add_paragraph(LONG)
    source = tmp_path / "brief.docx"
    document.save(str(source))
    pdf = convert_to_pdf([source], tmp_path, fonts.folder, family=fonts.family)[source]
    lines = pdf_lines.read_lines(pdf.read_bytes())
    found = [line.text for line in lines]
    assert found[:4] == [
        "2500 EH  Den Haag, geachte heer",
        "Datum",
        "5 april 2017",
        "Een vet woord12 en meer.",
    ]
    assert found[4:] == texts(compile_sample(LONG))
    assert lines[2].x_mm == pytest.approx(47.35, abs=0.1)
