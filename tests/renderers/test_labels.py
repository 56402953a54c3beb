"""Labels: each address on its own, whatever stands in it and however long it is."""

from __future__ import annotations

from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.renderers.pdf.labels import LabelSheet, render_labels

DAY = date(2017, 4, 5)
SHEET = LabelSheet(3, 8)
MM = 72 / 25.4


def boxes(addresses: list[tuple[str, ...]]) -> list[list[tuple[float, float, float, float]]]:
    """Return for each page where its words are: left, bottom, right, top, in mm."""
    document = pypdfium2.PdfDocument(render_labels(addresses, SHEET, DAY))
    found = []
    for page in document:
        text = page.get_textpage()
        rectangles = [text.get_rect(index) for index in range(text.count_rects())]
        found.append([tuple(each / MM for each in rectangle) for rectangle in rectangles])
    return found


def test_a_value_is_text_and_equal_addresses_give_equal_bytes() -> None:
    nasty = '*De* <Vries> & {{ Zn }} #text(red)[x] "q" \\ José'
    content = render_labels([(nasty, "Postbus 1")], SHEET, DAY)
    page = pypdfium2.PdfDocument(content)[0]

    assert page.get_textpage().get_text_bounded().splitlines() == [nasty, "Postbus 1"]
    assert content == render_labels([(nasty, "Postbus 1")], SHEET, DAY)


def test_twenty_four_go_on_a_sheet() -> None:
    pages = boxes([(f"Adres{number}",) for number in range(50)])

    assert [len(page) for page in pages] == [24, 24, 2]
    lefts = sorted({round(left) for left, _, _, _ in pages[0]})
    assert lefts == [5, 75, 145]


@pytest.mark.parametrize(
    "lines",
    [("Mevrouw prof. mr. dr. A.B.C. van der Zeer-Lange Naam tot Overal en Nergens",), ("a",) * 20],
)
def test_what_is_too_long_is_set_smaller_and_stays_in_its_label(lines: tuple[str, ...]) -> None:
    (page,) = boxes([lines])

    assert all(right <= 70 and bottom >= 297 - 297 / 8 for _, bottom, right, _ in page)


def test_what_cannot_be_set_is_told() -> None:
    with pytest.raises(LetterError) as error:
        render_labels([("",)], SHEET, DAY)

    assert error.value.problems[0].code == "typst-refused"
