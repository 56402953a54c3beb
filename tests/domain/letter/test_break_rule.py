"""Where a line may end, and where a word too wide for its column is cut."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.words import cut_pieces, unbreakable_pieces, words


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("een-op-een", ["een-", "op-", "een"]),
        ("NOC–NSF", ["NOC–", "NSF"]),
        ("zin—dus", ["zin—", "dus"]),
        ("1-1-2017", ["1-", "1-", "2017"]),
        ("2013–2015", ["2013–", "2015"]),
        ("covid-19", ["covid-", "19"]),
        ("B.17-B.20", ["B.17-", "B.20"]),
        ("CW3.1-kader", ["CW3.1-", "kader"]),
        ("art.-nummer", ["art.-", "nummer"]),
        ("(her)-opvoeding", ["(her)-opvoeding"]),
        ("en/of-rol", ["en/of-rol"]),
        ("a@b-c.nl", ["a@b-c.nl"]),
        ("www.a-b.nl", ["www.a-b.nl"]),
        ("https://a-b.nl", ["https://a-b.nl"]),
        ("C:\\a-b", ["C:\\a-b"]),
        ("binnen-", ["binnen-"]),
        ("-er", ["-er"]),
    ],
)
def test_a_line_ends_after_hyphens_and_dashes_inside_a_word(word: str, pieces: list[str]) -> None:
    assert unbreakable_pieces(word) == pieces


def test_words_are_split_at_spaces_and_long_ones_at_their_marks() -> None:
    assert words("een  twee\u00a0drie") == ["een", "  ", "twee\u00a0drie"]
    pieces = ["https://", "a.", "nl/", "b-", "c@", "d."]
    assert cut_pieces("https://a.nl/b-c@d.") == pieces


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Noord-Hollands-Midden", ["Noord-", "Hollands-", "Midden"]),
        ("é-à", ["é-", "à"]),
        ("a‐b", ["a‐", "b"]),
        ("a-1", ["a-", "1"]),
        ("1-a", ["1-", "a"]),
        ("a--b", ["a--b"]),
        ("a-_b", ["a-_b"]),
        ("wwwa-b", ["wwwa-", "b"]),
        ("(www.a-b)", ["(www.a-b)"]),
        ("a\u00a0b-c", ["a\u00a0b-", "c"]),
        ("", []),
    ],
)
def test_a_break_needs_text_on_both_sides_and_no_address_around_it(
    word: str, pieces: list[str]
) -> None:
    assert unbreakable_pieces(word) == pieces
    assert "".join(pieces) == word


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("a/b.c-d@e", ["a/", "b.", "c-", "d@", "e"]),
        ("a..b", ["a..", "b"]),
        ("einde.", ["einde."]),
        ("x/?q", ["x/?q"]),
        ("geen", ["geen"]),
    ],
)
def test_a_cut_stands_after_the_mark_and_before_a_letter_or_digit(
    word: str, pieces: list[str]
) -> None:
    assert cut_pieces(word) == pieces


@pytest.mark.parametrize("text", ["", " ", " a  b ", "a\u00a0b", "a\tb"])
def test_words_and_spaces_together_are_the_text_again(text: str) -> None:
    assert "".join(words(text)) == text
    assert all(part.isspace() or " " not in part for part in words(text))
