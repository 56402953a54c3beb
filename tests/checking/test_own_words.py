"""The office's word list: one word a line, remarks, words that are never right, and faults."""

from __future__ import annotations

import pytest

from nrcli.checking.spelling.domain.own_words import OwnWords, read_own_words


def test_words_remarks_and_unwanted_words_are_read() -> None:
    text = (
        "\N{BYTE ORDER MARK}# lijst\n\nmeldcode  # 2013\n  CoMensha\nfoto’s\n- Prostituee\n-hoer\n"
    )
    words, faults = read_own_words(text, "woordenlijst.txt")
    assert faults == ()
    assert words.right == {"meldcode", "CoMensha", "foto's"}
    assert words.wrong == {"prostituee", "hoer"}


@pytest.mark.parametrize(
    ("line", "code", "text", "column"),
    [
        ("twee woorden", "word-list-many", "twee woorden", 1),
        ("- twee woorden", "word-list-many", "twee woorden", 3),
        ("een,", "word-list-word", "een,", 1),
        ("een;twee", "word-list-word", "een;twee", 1),
        ("2016", "word-list-word", "2016", 1),
        ("  -", "word-list-word", "", 4),
        ("* punt", "word-list-many", "* punt", 1),
    ],
)
def test_a_line_that_is_no_word_is_a_fault(line: str, code: str, text: str, column: int) -> None:
    words, (fault,) = read_own_words(f"goed\n{line}\n", "woordenlijst.txt")
    assert (fault.code, fault.text) == (code, text)
    assert str(fault.place) == f"woordenlijst.txt:2:{column}"
    assert words == OwnWords(right=frozenset({"goed"}))


def test_a_word_that_is_right_and_never_right_is_a_fault() -> None:
    words, (fault,) = read_own_words("Slachtoffer\n\n-slachtoffer\n", "woordenlijst.txt")
    assert (fault.code, str(fault.place)) == ("word-list-both", "woordenlijst.txt:3:2")
    assert words.right == {"Slachtoffer"}
    assert words.wrong == frozenset()


def test_all_faults_are_told_in_the_order_of_the_lines() -> None:
    _, faults = read_own_words("a b\ngoed\n1\n-goed\n", "w.txt")
    assert [fault.place.line for fault in faults] == [1, 3, 4]


@pytest.mark.parametrize(
    ("word", "has"), [("meldcode", True), ("Meldcode", True), ("MELDCODE", False)]
)
def test_a_capital_at_the_start_is_no_matter(word: str, has: bool) -> None:  # noqa: FBT001
    words, _ = read_own_words("meldcode", "w.txt")
    assert words.has(word) is has


def test_a_capital_of_the_list_is_kept() -> None:
    words, _ = read_own_words("Woo", "w.txt")
    assert words.has("Woo")
    assert not words.has("woo")
