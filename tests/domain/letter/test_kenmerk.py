"""A kenmerk is free text of one line, made fit for file names."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import InvalidValueError


@pytest.mark.parametrize(
    ("text", "in_file_names"),
    [
        ("10026", "10026"),
        ("4204015-1087289-PDIZA", "4204015-1087289-PDIZA"),
        ("2020/0000 9130", "2020-0000-9130"),
        ("..verborgen.", "verborgen"),
        ("é/ü", ""),
        ("../../etc", "etc"),
    ],
)
def test_a_kenmerk_is_free_text_made_fit_for_file_names(text: str, in_file_names: str) -> None:
    assert Kenmerk.parse(f" {text} ").in_file_names == in_file_names
    assert str(Kenmerk.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "kenmerk-empty"), ("x" * 81, "kenmerk-long"), ("a\nb", "forbidden-character")],
)
def test_what_is_no_kenmerk_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        Kenmerk.parse(text)


def test_a_kenmerk_of_eighty_characters_is_the_longest() -> None:
    assert str(Kenmerk.parse("x" * 80)) == "x" * 80


def test_a_kenmerk_that_is_too_long_is_told_by_its_beginning() -> None:
    with pytest.raises(InvalidValueError) as error:
        Kenmerk.parse("0123456789" * 9)

    assert error.value.values == {"text": "01234567890123456789", "most": "80"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("10026", "10026", True),
        ("2017/1", "2017-1", True),
        ("NR-a", "nr-A", True),
        ("/", "*", False),
        ("1", "2", False),
    ],
)
def test_kenmerken_with_the_same_file_names_are_the_same(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table of cases
    assert (Kenmerk(one).identity == Kenmerk(other).identity) is same
