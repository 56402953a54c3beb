from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.greedy import break_lines, break_runs, load_widths, text_width
from tests.support.optional import needs_seed, needs_widths, seed_folder, widths_table

EM = 2048
EVERY_SIGN_ONE_PT = dict.fromkeys(range(32, 0x2100), EM)
"""Widths that make every sign as wide as the size."""


def lines(text: str, width_pt: float) -> list[str]:
    return break_lines(text, width_pt, 1, EVERY_SIGN_ONE_PT)


@pytest.mark.parametrize(
    ("text", "width_pt", "expected"),
    [
        ("aa bb cc", 5, ["aa bb", "cc"]),
        ("aa bb cc", 4.99, ["aa", "bb", "cc"]),
        ("aa bb   cc", 5, ["aa bb", "cc"]),
        ("aa  bb", 6, ["aa  bb"]),
        ("een-op-een", 7, ["een-op-", "een"]),
        ("Noord–Zuid", 7, ["Noord–", "Zuid"]),
        ("aa – bb", 4, ["aa –", "bb"]),
        ("a b\u00a0c", 4, ["a", "b\u00a0c"]),
        ("aa en/of", 6, ["aa", "en/of"]),
        ("aa 1-1-2017", 7, ["aa 1-1-", "2017"]),
        ("aa covid-19", 9, ["aa covid-", "19"]),
        ("aa 2016–2017", 10, ["aa 2016–", "2017"]),
        ("aa B.17-B.20", 10, ["aa B.17-", "B.20"]),
        ("aa (mede-)dader", 13, ["aa", "(mede-)dader"]),
        ("zie https://a-b.nl/c-d", 19, ["zie", "https://a-b.nl/c-d"]),
        ("zie (www.aa-bb.nl)", 15, ["zie", "(www.aa-bb.nl)"]),
        ("a www.aaaa.nl/bb-cc", 14, ["a www.aaaa.nl/", "bb-cc"]),
        ("aaa@bbbb.nl", 6, ["aaa@", "bbbb.", "nl"]),
        ("aa\nbb cc", 10, ["aa", "bb cc"]),
        ("aa \n bb", 10, ["aa", " bb"]),
        ("aa\n\nbb", 10, ["aa", "", "bb"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_the_rule_says(text: str, width_pt: float, expected: list[str]) -> None:
    assert lines(text, width_pt) == expected


def test_a_word_that_cannot_be_cut_to_the_column_is_an_error() -> None:
    with pytest.raises(ValueError, match="'aaaaaa' is wider than the column"):
        lines("aaaaaa", 5)


def test_a_sign_without_a_width_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"U\+0009 has no width in the style regular"):
        lines("aa\tbb", 5)


def test_runs_are_measured_in_their_styles_and_break_as_one_text() -> None:
    widths = {
        "regular": EVERY_SIGN_ONE_PT,
        "bold": dict.fromkeys(EVERY_SIGN_ONE_PT, 2 * EM),
    }
    runs = [("aa b", "regular"), ("b cc", "bold"), (" dd", "regular")]
    assert break_runs(runs, 6, 1, widths) == ["aa bb", "cc", "dd"]
    assert break_runs(runs, 7, 1, widths) == ["aa bb", "cc dd"]
    assert break_runs([("een-", "bold"), ("op", "regular")], 8, 1, widths) == ["een-", "op"]


@needs_widths
def test_the_table_has_verdanas_widths_in_four_styles() -> None:
    widths = load_widths(widths_table())
    assert set(widths) == {"regular", "bold", "italic", "bold_italic"}
    assert widths["regular"][ord(" ")] == 720
    assert text_width("  ", 9, widths["regular"]) == pytest.approx(2 * 720 * 9 / 2048)


def model_letter_lines(width_pt: float) -> tuple[int, int]:
    """Return how many of the model letter's body lines come out as they are, and how many it has.

    The 99 lines are 97 of paragraphs and the two topic headings, which are bold.
    """
    folder = seed_folder()
    assert folder is not None
    letter: dict[str, Any] = json.loads((folder / "lines.json").read_text(encoding="utf-8"))
    widths = load_widths(widths_table())
    total = right = 0
    for block in letter["blocks"]:
        original = [line["text"] for line in block["lines"]]
        style = widths["bold" if block["kind"] == "heading" else "regular"]
        broken = break_lines(" ".join(original), width_pt, 9, style)
        total += len(original)
        right += sum(ours == theirs for ours, theirs in zip(broken, original, strict=False))
    return right, total


@needs_seed
@needs_widths
def test_the_model_letter_breaks_line_for_line_in_375_pt() -> None:
    assert model_letter_lines(375) == (99, 99)


@needs_seed
@needs_widths
@pytest.mark.parametrize(("width_pt", "right"), [(374, 95), (376, 92)])
def test_the_model_letter_breaks_otherwise_in_another_column(width_pt: float, right: int) -> None:
    assert model_letter_lines(width_pt) == (right, 99)
