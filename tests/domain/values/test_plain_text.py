"""What may stand in one line of a letter."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.plain_text import check_plain_text, forbidden_character


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gewoon", None),
        ("é – €", None),
        ("a\tb", (1, "U+0009 tab")),
        ("a\x07", (1, "U+0007 control character")),
        ("\u00adx", (0, "U+00AD SOFT HYPHEN")),
        ("x\ue000", (1, "U+E000 control character")),
    ],
)
def test_characters_that_no_line_can_hold_are_found(
    text: str, found: tuple[int, str] | None
) -> None:
    assert forbidden_character(text) == found
    if found is None:
        check_plain_text(text)


@pytest.mark.parametrize(
    "character", ["\n", "\r", "\u2028", "\u202e", "\u200d", "\ufeff", "\ud800"]
)
def test_text_with_such_a_character_is_refused_by_name(character: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        check_plain_text(f"a{character}")

    assert error.value.code == "forbidden-character"
    assert error.value.values["character"].startswith(f"U+{ord(character):04X} ")


@pytest.mark.parametrize("text", ["", " ", "a\u00a0b", "’s-Gravenhage", "ĳ", "{{ x }}"])
def test_all_visible_text_and_spaces_may_stand_in_a_line(text: str) -> None:
    check_plain_text(text)
