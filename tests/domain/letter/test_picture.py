"""A picture keeps the ratio of its sides in any box."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.picture import Picture
from nrcli.domain.values.length import Length


@pytest.mark.parametrize(
    ("width_pt", "height_pt", "expected"),
    [(100, 100, (100, 50)), (1000, 20, (40, 20)), (30, 20, (30, 15))],
)
def test_a_picture_is_as_large_as_fits_in_its_own_ratio(
    width_pt: float, height_pt: float, expected: tuple[float, float]
) -> None:
    picture = Picture(file="a.png", alt="Handtekening", pixels_wide=200, pixels_high=100)
    sized = picture.fitted(Length(width_pt), Length(height_pt))

    assert (sized.width.pt, sized.height.pt) == expected
