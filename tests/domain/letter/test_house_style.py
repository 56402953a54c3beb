"""A house style counts in rows of text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nrcli.domain.letter.house_style import Closing, HeadingStyle, TextSize
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from tests.support.samples import shipped_style

STYLE = shipped_style()


def test_a_house_style_knows_its_rows() -> None:
    assert STYLE.rows_per_page == 53
    assert STYLE.address_lines_most == 6
    assert STYLE.text.ascent + STYLE.text.descent == STYLE.text.pitch


@pytest.mark.parametrize(
    ("last", "rows"), [("56.61 mm", 1), ("60.83 mm", 1), ("60.85 mm", 2), ("277.0 mm", 53)]
)
def test_a_page_has_as_many_rows_as_fit_between_its_baselines(last: str, rows: int) -> None:
    column = replace(STYLE.column, last_baseline=Length.parse(last))

    assert replace(STYLE, column=column).rows_per_page == rows


@pytest.mark.parametrize(
    ("changes", "lines", "rows"),
    [
        ({"several_lines": Length(0)}, 2, 3),
        ({"several_lines": Length(6)}, 1, 3),
        ({"several_lines": Length(6)}, 2, 3.5),
        ({"several_lines": Length(6)}, 3, 3.5),
        ({"aanhef_baseline": STYLE.references.first_baseline + STYLE.text.row * 6}, 1, 4),
        ({"aanhef_baseline": STYLE.references.first_baseline + STYLE.text.row * 6}, 2, 3),
    ],
)
def test_the_aanhef_is_so_many_rows_below_the_subject(
    changes: dict[str, Any], lines: int, rows: float
) -> None:
    plain = replace(STYLE.references, several_lines=Length(0))
    style = replace(STYLE, references=replace(plain, **changes))

    assert style.space_above_aanhef(lines) == style.text.row * rows


def test_date_and_subject_reach_to_the_end_of_the_column_unless_told() -> None:
    narrow = replace(STYLE.references, value_width=Length.parse("94.5 mm"))

    assert STYLE.reference_width.mm == pytest.approx(112.74, abs=0.01)
    assert replace(STYLE, references=narrow).reference_width.mm == pytest.approx(94.5)


@pytest.mark.parametrize(("bottom", "lines"), [("84 mm", 6), ("83.5 mm", 5), ("62.5 mm", 1)])
def test_the_window_has_as_many_lines_as_show_through_it(bottom: str, lines: int) -> None:
    window = replace(STYLE.address.window, bottom=Length.parse(bottom))
    address = replace(STYLE.address, window=window)

    assert replace(STYLE, address=address).address_lines_most == lines


def test_a_row_is_counted_in_whole_twips_as_word_does() -> None:
    assert TextSize(size=Length(9), pitch=Length(12.03)).row == Length(12.05)
    assert TextSize(size=Length(9), pitch=Length(12)).ascent == Length(12 * 0.8)


def test_a_style_of_type_is_told_by_bold_and_italic() -> None:
    both = HeadingStyle(rows_before=1, rows_after=1, bold=True, italic=True)

    assert both.font is FontStyle.BOLD_ITALIC
    assert HeadingStyle(rows_before=1, rows_after=1).font is FontStyle.REGULAR
    assert Closing().function_font is FontStyle.ITALIC
    assert Closing(function_italic=False).function_font is FontStyle.REGULAR
