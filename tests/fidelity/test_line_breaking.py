"""Letters break their lines as an independent breaker over Verdana's widths does."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.support.greedy import break_runs, load_widths
from tests.support.letters import ROOT, golden_letters, letter_of, letters_in
from tests.support.normal import normal
from tests.support.optional import widths_table
from tests.support.pdf_lines import PdfLine, read_lines
from tests.support.styled_text import styled_blocks
from tests.support.trials import some_of

WIDTHS = load_widths(widths_table())


def _body_lines(letter: Letter) -> list[str]:
    lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
    aanhef = next(line for line in lines if line.text.startswith("Geachte"))
    slotformule = next(line for line in lines if line.text == letter.closing.slotformule)

    def is_body(line: PdfLine) -> bool:
        place = (line.page, line.y_mm)
        between = (aanhef.page, aanhef.y_mm) < place < (slotformule.page, slotformule.y_mm)
        return between and line.x_mm < 160 and not line.rotated and not _is_label(line.text)

    return [normal(line.text) for line in lines if is_body(line)]


def _is_label(text: str) -> bool:
    return text == "•" or (text.endswith(".") and text[:-1].isdigit())


def _expected(letter: Letter) -> list[str]:
    style = letter.house_style
    blocks = styled_blocks(letter.body, style, style.column.width.pt)
    return [
        normal(line)
        for runs, width_pt, size_pt in blocks
        for line in break_runs(runs, width_pt, size_pt, WIDTHS)
    ]


@pytest.mark.parametrize("name", ["informateur", "fractievoorzitter", "kitchen-sink", "betreft"])
def test_a_letter_breaks_as_the_independent_breaker_does(name: str) -> None:
    letter = golden_letters()[name]

    assert _body_lines(letter) == _expected(letter)


def test_all_thirteen_letters_break_as_the_independent_breaker_does() -> None:
    letters = letters_in(ROOT, "fractievoorzitters", "10027")

    assert len(letters) == 13
    for letter in some_of(letters):
        assert _body_lines(letter) == _expected(letter)


def test_a_following_page_has_53_rows_and_ends_at_the_last_baseline() -> None:
    letter = letter_of("een twee drie vier vijf zes zeven acht negen tien " * 200)
    lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
    page_2 = [line for line in lines if line.page == 2 and line.x_mm < 160]

    assert len(page_2) == letter.house_style.rows_per_page == 53
    assert page_2[0].y_mm == pytest.approx(56.61, abs=0.02)
    assert page_2[-1].y_mm == pytest.approx(277.0, abs=0.5)
