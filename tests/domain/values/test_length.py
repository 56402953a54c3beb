"""Lengths are read with their unit, and given in any."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.length import Length


def test_lengths_are_read_with_their_unit_and_given_in_any() -> None:
    assert Length.parse("375 pt").twips == 7500
    assert Length.parse("25.4mm").pt == pytest.approx(72)
    assert Length.parse("2.54 cm").mm == pytest.approx(25.4)
    total = Length.parse("10 mm") + Length.parse("5 mm") - Length.parse("1 mm") * 2
    assert str(total) == "13.0 mm"


@pytest.mark.parametrize("text", ["12", "12 px", "-1 mm", "1,5 mm", "1e3 mm", "mm", ""])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-length"):
        Length.parse(text)


def test_lengths_have_an_order() -> None:
    assert Length.parse("1 cm") < Length.parse("11 mm")
    assert max(Length(3), Length(5), Length(4)) == Length(5)


@pytest.mark.parametrize("text", ["١ mm", "1 MM", "1mm2", "inf mm", "nan pt", "1.2.3 mm"])
def test_a_length_is_ordinary_digits_and_a_known_unit(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-length"):
        Length.parse(text)
