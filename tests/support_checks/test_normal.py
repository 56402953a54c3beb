from __future__ import annotations

import pytest

from tests.support.normal import normal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" een \n twee\tdrie ", "een twee drie"),
        ("2500 EH  Den\u00a0Haag", "2500 EH Den Haag"),
        ("1\u202f000\u2009euro", "1 000 euro"),
        ("e\u0301e\u0301n", "\u00e9\u00e9n"),
        ("www.\u200bnl", "www.nl"),
        ("een \u200b twee", "een twee"),
        ("een-op-een", "een-op-een"),
        ("", ""),
    ],
)
def test_white_space_is_one_space_and_letters_are_composed(text: str, expected: str) -> None:
    assert normal(text) == expected
    assert normal(expected) == expected
