"""Front matter is split from the text, with the line on which the text begins."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import Problems
from nrcli.workspace.workspace import split_front_matter


def found(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("tekst", "f:1:1", "no-front-matter"),
        ("", "f:1:1", "no-front-matter"),
        ("---\na: 1\ntekst", "f:1:1", "front-matter-open"),
        ("---\na: [\n---\ntekst", "f:2:4", "left-open"),
    ],
)
def test_front_matter_that_does_not_begin_or_end_is_told(text: str, place: str, code: str) -> None:
    problems = Problems()

    assert split_front_matter(text, "f", problems) is None
    assert found(problems) == [(place, code)]


def test_front_matter_is_split_from_the_text_with_its_line() -> None:
    problems = Problems()
    split = split_front_matter("---\na: 1\n---\n\ntekst\n---\n", "f", problems)
    empty = split_front_matter("---\n---\ntekst", "f", problems)
    bare = split_front_matter("---\njust a word\n---\ntekst", "f", problems)

    assert list(problems) == []
    assert split is not None
    assert empty is not None
    assert bare is not None
    assert (split[1].text, split[1].first_line) == ("\ntekst\n---\n", 4)
    assert str(split[0].location) == "f:2:1"
    assert empty[0].entries == bare[0].entries == {}


@pytest.mark.parametrize(
    "text", ["\n---\na: 1\n---\n", " ---\na: 1\n---\n", "----\na: 1\n---\n", "+++\na: 1\n+++\n"]
)
def test_front_matter_begins_on_the_first_line_with_three_hyphens(text: str) -> None:
    problems = Problems()
    split_front_matter(text, "f", problems)

    assert found(problems) == [("f:1:1", "no-front-matter")]


def test_spaces_after_the_hyphens_do_no_harm() -> None:
    split = split_front_matter("---  \na: 1\n--- \ntekst", "f", Problems())

    assert split is not None
    assert split[1].text == "tekst"


def test_a_slip_in_front_matter_is_told_at_its_line_in_the_file() -> None:
    problems = Problems()

    assert split_front_matter("---\na: 1\nb: 2\na: 3\n---\n", "f", problems) is None
    assert found(problems) == [("f:4:1", "duplicate-key")]


def test_front_matter_may_be_followed_by_nothing() -> None:
    split = split_front_matter("---\na: 1\n---", "f", Problems())

    assert split is not None
    assert (split[1].text, split[1].first_line) == ("", 4)
