"""Lists of a letter: which lines are items, under which marks and numbers, and how far apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from nrcli.domain.letter.blocks import (
    Block,
    BulletList,
    OrderedList,
    Paragraph,
    plain_text,
)
from nrcli.domain.letter.spacing import rows_below
from nrcli.domain.problems.problem import LetterError
from tests.support.letters import golden_letters, letter_of

_FIRST_LINE = 9  # of the text in its file


def body_of(text: str, **house_style: object) -> tuple[Block, ...]:
    return letter_of(text, change={"house_style": house_style}).body


def problems_of(text: str) -> list[str]:
    """Return each problem with its code, line and column in the text, and message."""
    try:
        letter_of(text)
    except LetterError as error:
        return [
            f"{each.code} {each.location.line - _FIRST_LINE + 1}:{each.location.column} "
            f"{each.message}"
            for each in error.problems
        ]
    return []


def shown(blocks: Sequence[Block]) -> Iterator[str]:
    """Write blocks as lines: each item under its label, what is inside it indented."""
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield plain_text(content)
            case BulletList() | OrderedList():
                labels = ["-"] * len(block.items) if isinstance(block, BulletList) else block.labels
                for label, item in zip(labels, block.items, strict=True):
                    first, *rest = shown(item.blocks)
                    yield f"{label} {first}"
                    yield from (f"  {line}" for line in rest)


@pytest.mark.parametrize(
    "text",
    [
        "1. a\n2. b",
        "3. a\n7. b\n12. c",
        "2015. a\n2016. b\n2018. c",
        "0. a",
        "1) a\n2) b",
        "a. een\nb. twee\nd. vier",
        "a) een\nb) twee",
        "i. een\nii. twee\niii. drie\niv. vier",
        "h. acht\ni. negen\nj. tien",
        "1.1 een\n1.2 twee",
        "2.9. een\n2.10. twee",
    ],
)
def test_a_typed_number_is_the_printed_number(text: str) -> None:
    assert list(shown(body_of(text))) == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "E. Schippers",
        "1.1 miljoen euro",
        "a. Jansen",
        "i. dat",
        "mei\n2016. Dat",
        "1 appel\n2 peren",
    ],
)
def test_running_text_is_no_list(text: str) -> None:
    (block,) = body_of(text)

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Nodig:\n- a\n- b", ["Nodig:", "- a", "- b"]),
        ("Nodig:\n3. a\n7. b", ["Nodig:", "3. a", "7. b"]),
        ("Nodig\n3. a\n4. b", ["Nodig", "3. a", "4. b"]),
        ("Nodig:\na. een\nb. twee", ["Nodig:", "a. een", "b. twee"]),
        ("1. a\n   a. een\n   b. twee\n2. b", ["1. a", "  a. een", "  b. twee", "2. b"]),
        ("- a\n  1.1 een\n  1.2 twee", ["- a", "  1.1 een", "  1.2 twee"]),
        ("a. een\nen meer\nb. twee", ["a. een en meer", "b. twee"]),
        ("a. een\n\n   En meer.\n\nb. twee", ["a. een", "  En meer.", "b. twee"]),
        ("1. a\n2. b\n\na. een\nb. twee", ["1. a", "2. b", "a. een", "b. twee"]),
    ],
)
def test_lists_begin_under_a_line_and_within_lists(text: str, lines: list[str]) -> None:
    assert list(shown(body_of(text))) == lines


@pytest.mark.parametrize(
    ("text", "rows"), [("Nodig:\n- a", 0), ("Nodig:\n\n- a", 1), ("Nodig:\n\n\n- a", 1)]
)
def test_a_list_stands_as_far_below_as_it_was_typed(text: str, rows: int) -> None:
    style = golden_letters()["informateur"].house_style
    found = rows_below(body_of(text), style, last=0)

    assert next(found)[1] == rows


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1. a\n1. b", "list-number 2:1 The number 1. stands below 1.,"),
        ("2. a\n1. b", "list-number 2:1 The number 1. stands below 2.,"),
        ("a. een\nb. twee\nb. drie", "list-number 3:1 The number b. stands below b.,"),
        ("01. a", "list-number-form 1:1 The number 01. cannot be printed"),
        ("A. een\nB. twee", "list-mark 1:1 A line begins with 'A.',"),
        ("Nodig:\na. een", "list-mark 2:1 A line begins with 'a.',"),
        ("Nodig\n(1) een\n(2) twee", "list-mark 2:1 A line begins with '(1)',"),
        ("1.een\n2.twee", "list-mark 1:1 A line begins with '1.',"),
    ],
)
def test_a_number_that_cannot_be_printed_is_an_error(text: str, message: str) -> None:
    (problem,) = problems_of(text)

    assert problem.startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "Ondertekend:\nE. Schippers",
        "A\\. een\nB\\. twee",
        "De waarde is 1.5 en\n2.5 miljoen.",
        "Zie de brief van\n5. en 6. mei.",
        "A. Jansen\\\nB. Pietersen",
    ],
)
def test_lines_that_only_begin_like_items_are_no_error(text: str) -> None:
    assert problems_of(text) == []


def test_each_level_of_a_list_has_the_mark_of_the_house_style() -> None:
    text = "- a\n  - b\n    1. c\n       - d"
    marks = []
    blocks = body_of(text, bullets=("–", "▪", "o"))
    while blocks and not isinstance(blocks[-1], Paragraph):
        (block,) = blocks[-1:]
        assert isinstance(block, BulletList | OrderedList)
        marks.append(block.mark if isinstance(block, BulletList) else block.labels[0])
        blocks = block.items[0].blocks
    assert marks == ["–", "▪", "1.", "o"]


@pytest.mark.parametrize(
    "text",
    [
        "Zie daarvoor:\n2024.10.11.1 dat is te lang",  # for the number of any item
        "Kies\na) dit\nb. of dat",  # two ways of writing are no list
    ],
)
def test_what_only_looks_like_items_stays_text(text: str) -> None:
    (block,) = body_of(text)

    assert isinstance(block, Paragraph)
