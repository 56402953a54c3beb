"""What differs between two layouts of a letter, and how it is told."""

from __future__ import annotations

from datetime import date

import pytest

from nrcli.comparing.domain.differences import (
    ComparedLetter,
    Difference,
    LetterComparison,
    compare,
    told_letter,
    told_rest,
    told_summary,
    told_words,
)
from nrcli.finished.placed_text import Layout, PageLine


def laid_out(*pages: str) -> Layout:
    """Lay out pages, a line of text for each line; one that begins with > stands beside."""
    lines = tuple(
        PageLine(
            page=page,
            text=text.removeprefix(">"),
            x=80.0,
            y=100.0 + 12.0 * row,
            width=300.0,
            size=9.0,
            is_body=not text.startswith(">"),
        )
        for page, written in enumerate(pages, 1)
        for row, text in enumerate(written.split("\n"))
        if text
    )
    return Layout(pages=len(pages), lines=lines)


def difference(before: Layout, after: Layout, *, looks_equal: bool = False) -> Difference:
    return compare(before, after, looks_equal=looks_equal)


def told(before: Layout, after: Layout, *, looks_equal: bool = False) -> str:
    compared = ComparedLetter(
        recipients=("A. Jansen",), difference=difference(before, after, looks_equal=looks_equal)
    )
    return told_letter(LetterComparison(name="proef", compared=(compared,)), compared)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (laid_out("a\nb"), laid_out("a\nc"), "proef: 1 line changed, still 1 page."),
        (laid_out("a\nb"), laid_out("c\nd\ne"), "2 lines changed and 1 added, still 1 page."),
        (laid_out("a\nb\nc"), laid_out("a"), "proef: 2 lines removed, still 1 page."),
        (
            laid_out("a\nb\nc\nx"),
            laid_out("1\nb\n2\n3\nx\n4"),
            "2 lines changed and 2 added, still 1 page.",
        ),
        (
            laid_out("a\nx\nb\nc\ny"),
            laid_out("1\n2\nx\nb\ny"),
            "1 line changed, 1 added and 1 removed, still 1 page.",
        ),
        (laid_out("a"), laid_out("a", "b"), "proef: 1 line added, 2 pages instead of 1."),
        (laid_out("a\nb", "c"), laid_out("a", "b\nc"),
         'no line changed, still 2 pages; page 1 now breaks after "a".'),
        (laid_out("Uit.", "c"), laid_out("", "Uit.\nc"), "still 2 pages; page 1 now has no text."),
        (laid_out("x", "c"), laid_out("Een, twee. Drie vier vijf zes zeven.", "c"),
         '; page 1 now breaks after "… twee. Drie vier vijf zes zeven."'),
        (laid_out("a\n>b", "c"), laid_out("a\n>d", "c"), "proef: 1 line changed, still 2 pages."),
    ],
)  # fmt: skip
def test_what_differs_is_told_in_lines_and_pages(
    before: Layout, after: Layout, expected: str
) -> None:
    assert told(before, after).endswith(expected)


def test_the_same_lines_may_look_different_or_be_the_same() -> None:
    page = laid_out("a\nb", "c")

    assert told(page, page) == "proef: the same lines on the same pages look different."
    assert told(page, page, looks_equal=True) == "proef: nothing changed."
    assert difference(page, page)
    assert not difference(page, page, looks_equal=True)


def test_letters_of_which_the_same_is_told_have_one_key() -> None:
    one = difference(laid_out("Geachte A,\na\nb"), laid_out("Geachte A,\na\nc"))
    other = difference(laid_out("Geachte B,\na\nb"), laid_out("Geachte B,\na\nc"))
    third = difference(laid_out("Geachte B,\na\nb"), laid_out("Geachte B,\na\nd"))

    assert one.key == other.key != third.key


def test_recipients_are_named_where_letters_differ_in_more_than_one_way() -> None:
    none = difference(laid_out("a"), laid_out("a"), looks_equal=True)
    some = difference(laid_out("a"), laid_out("b"))
    few = ComparedLetter(recipients=("A", "B"), difference=some)
    many = ComparedLetter(recipients=tuple("CDEFG"), difference=none)
    letter = LetterComparison(name="proef", compared=(few, many))

    assert told_letter(letter, few) == "proef, to A and B: 1 line changed, still 1 page."
    assert told_letter(letter, many) == "proef, to C, D, E and 2 others: nothing changed."
    alone = LetterComparison(name="proef", compared=(many,))
    assert told_letter(alone, many) == "proef: 5 letters, nothing changed."
    assert told_summary([letter, alone]) == "2 of 12 letters changed."
    assert letter
    assert not alone


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (LetterComparison(name="p", new=("A",), is_new=True), ["p: a new letter, to A."]),
        (
            LetterComparison(name="p", gone=("A", "B"), is_gone=True),
            ["p: the letter is gone; it was to A and B."],
        ),
        (
            LetterComparison(name="p", new=("A",), gone=("B",)),
            ["p: no longer to B.", "p: now to A too."],
        ),
        (LetterComparison(name="p"), []),
        (
            LetterComparison(name="p", new=("A",), as_on=date(2026, 1, 30)),
            ["p: as on 2026-01-30; nobody would get it today.", "p: now to A too."],
        ),
    ],
)
def test_who_gets_a_letter_on_one_side_only_is_told(
    letter: LetterComparison, expected: list[str]
) -> None:
    assert list(told_rest(letter)) == expected
    assert bool(letter) is bool(expected)


def test_the_summary_tells_of_letters_that_came_and_went() -> None:
    letter = LetterComparison(name="p", new=("A",), gone=("B",))

    assert told_summary([letter]) == "0 of 0 letters changed. 2 letters came or went."
    assert told_summary([]) == "Nothing changed."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("een oud woord", "een nieuw woord", "een [-oud-] {+nieuw+} woord"),
        ("een woord", "een heel lang woord", "een {+heel lang+} woord"),
        ("een woord te veel", "een woord", "een woord [-te veel-]"),
        (
            "1 2 3 4 5 6 a 7 8 9 10 11 12 13 14 15 b 16 17 18 19 20",
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 c 16 17 18 19 20",
            "… 3 4 5 6 [-a-] 7 8 9 10 … 12 13 14 15 [-b-] {+c+} 16 17 18 19 …",
        ),
    ],
)
def test_words_are_told_as_git_does(before: str, after: str, expected: str) -> None:
    (change,) = difference(laid_out(before), laid_out(after)).changes

    assert told_words(change) == expected
