"""Names of things in the workspace are safe parts of file names."""

from __future__ import annotations

import pytest

from nrcli.system.paths import is_name


@pytest.mark.parametrize("name", ["a", "50plus", "van-der-staaij", "groenlinks-pvda", "x" * 80])
def test_small_letters_digits_and_hyphens_make_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    ["", "A", "é", "a b", "a_b", "a.b", "..", "a/b", "a\\b", "-a", "a-", "a--b", "a\n", "x" * 81],
)
def test_nothing_else_does(text: str) -> None:
    assert not is_name(text)
