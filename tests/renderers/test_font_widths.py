"""The stand-in font is measured by the widths that come with it."""

from __future__ import annotations

import pytest

from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers.stand_in_font import FONT_FOLDER, read_metrics


@pytest.mark.parametrize("style", FontStyle)
def test_every_style_has_the_letters_of_dutch_and_its_neighbours(style: FontStyle) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123456789 éèëêïíóöüúçñßøåæœšžłćğı€’‘“”–—…•"

    assert read_metrics().missing_character(text + text.upper(), style) is None


def test_widths_are_read_once() -> None:
    assert read_metrics() is read_metrics()
    assert (FONT_FOLDER / "advance-widths.json").is_file()
