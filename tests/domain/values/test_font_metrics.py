"""Text is as wide as the advance widths of its characters together."""

from __future__ import annotations

import pytest

from nrcli.domain.values.font_metrics import FontMetrics, FontStyle
from nrcli.renderers.stand_in_font import read_metrics


def test_text_is_measured_by_its_font_s_advance_widths() -> None:
    metrics = read_metrics()

    assert metrics.width_pt("n", 9) == pytest.approx(1296 / 2048 * 9)
    assert metrics.width_pt("n", 9, FontStyle.BOLD) > metrics.width_pt("n", 9)
    assert metrics.missing_character("gewoon") is None
    assert metrics.missing_character("a中") == "中"
    assert [
        FontStyle.of(bold=bold, italic=italic).value
        for bold in (False, True)
        for italic in (False, True)
    ] == ["regular", "italic", "bold", "bold_italic"]


METRICS = FontMetrics(
    units_per_em=100,
    widths={style: {"a": 50, "b": 100 + number} for number, style in enumerate(FontStyle)},
)


def test_a_text_is_as_wide_as_its_characters_at_a_size() -> None:
    assert METRICS.width_pt("ab", 10) == pytest.approx(15)
    assert METRICS.width_pt("b", 10, FontStyle.BOLD_ITALIC) == pytest.approx(10.3)
    assert METRICS.width_pt("", 10) == 0
    assert METRICS.width_pt("a?a", 10) == pytest.approx(10)


def test_the_first_character_that_the_font_lacks_is_found() -> None:
    assert METRICS.missing_character("ab?!") == "?"
    assert METRICS.missing_character("") is None


@pytest.mark.parametrize("style", FontStyle)
def test_a_style_is_known_by_its_weight_and_slant(style: FontStyle) -> None:
    assert FontStyle.of(bold=style.is_bold, italic=style.is_italic) is style
