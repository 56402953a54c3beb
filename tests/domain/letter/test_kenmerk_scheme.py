"""A pattern makes kenmerken of numbers, and says which numbers are counted in one row."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.kenmerk import KenmerkPattern
from nrcli.domain.problems.problem import InvalidValueError


@pytest.mark.parametrize(
    ("pattern", "kenmerk"),
    [
        ("{number}", "28"),
        ("{number:5}", "00028"),
        ("{year}-{number:4}", "2017-0028"),
        ("NR/{year}/{number}-MH", "NR/2017/28-MH"),
        (" 4204015-{number:7}-PDIZA ", "4204015-0000028-PDIZA"),
        ("{number:1}", "28"),
    ],
)
def test_a_pattern_is_filled_in(pattern: str, kenmerk: str) -> None:
    assert str(KenmerkPattern.parse(pattern).kenmerk(2017, 28)) == kenmerk


@pytest.mark.parametrize(
    "pattern",
    ["", "10026", "{year}", "{number}{number}", "{nummer}", "{number:}", "{number:x}", "{number} {",
     "{year:2}-{number}", "{{number}}"],
)  # fmt: skip
def test_what_makes_no_kenmerken_is_no_pattern(pattern: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        KenmerkPattern.parse(pattern)

    assert error.value.code == "kenmerk-pattern"


@pytest.mark.parametrize(
    ("pattern", "code"),
    [("x" * 75 + "{number}", "kenmerk-long"), ("\t{number}", "forbidden-character")],
)
def test_a_pattern_whose_kenmerken_would_be_none_is_refused(pattern: str, code: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        KenmerkPattern.parse(f"a{pattern}")

    assert error.value.code == code


def test_a_year_begins_a_new_series_and_zeros_do_not() -> None:
    pattern = KenmerkPattern.parse("{year}-{number:4}")

    assert (pattern.series(2017), pattern.series(2018)) == ("2017-{number}", "2018-{number}")
    assert pattern.without_width == "{year}-{number}"
    assert KenmerkPattern.parse("{number:5}").series(2017) == "{number}"
