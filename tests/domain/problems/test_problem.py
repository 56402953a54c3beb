"""Problems are collected, kept once and told with their places."""

from __future__ import annotations

import pickle

import pytest

from nrcli.domain.problems.problem import (
    InvalidValueError,
    LetterError,
    Location,
    Origin,
    Problem,
    Problems,
    suggestion,
)


def test_a_place_is_written_as_editors_do() -> None:
    assert str(Location("a.md", 3, 7)) == "a.md:3:7"
    assert str(Location("a.md", 3)) == "a.md:3"
    assert str(Location("a.md")) == "a.md"
    assert Origin(Location("a", 1), {"x": Location("a", 2)}).at("y") == Location("a", 1)


def test_problems_are_kept_once_in_the_order_of_their_places() -> None:
    problems = Problems()
    problems.add("letter-empty", Location("b", 1))
    problems.add("markdown-code", Location("a", 9))
    problems.add("markdown-code", Location("a", 9))
    problems.add("field-unused", Location("a", 1), name="x")
    problems.add_invalid(InvalidValueError("bad-date", text="x"), Location("c"))
    problems.extend([Problem(code="letter-empty", location=Location("b", 1))])

    assert [problem.code for problem in problems] == [
        "field-unused", "markdown-code", "letter-empty", "bad-date",
    ]  # fmt: skip
    assert len(problems) == 4
    assert [problem.code for problem in problems.warnings] == ["field-unused"]
    with pytest.raises(LetterError, match="'x' is not a date"):
        problems.raise_errors()


def test_a_problem_travels_between_processes() -> None:
    problem = Problem(code="bad-date", location=Location("a", 1, 2), values={"text": "x"})

    assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301 - its own pickle


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("kenmrek", ["kenmerk", "date"], "Did you mean 'kenmerk'?"),
        ("x", ["kenmerk", "date"], "Known: date, kenmerk."),
        ("x", [], "There is none yet."),
        ("x", [f"naam{n:02}" for n in range(17)], "and 2 more."),
    ],
)
def test_a_suggestion_names_the_nearest_or_what_there_is(
    word: str, known: list[str], said: str
) -> None:
    assert suggestion(word, known).endswith(said)


def test_the_place_of_a_key_is_where_its_value_stands() -> None:
    origin = Origin(Location("a", 1), {"x": Location("a", 2)})

    assert origin.at("x") == Location("a", 2)


def test_warnings_alone_do_not_stop_the_work_and_go_along_with_errors() -> None:
    problems = Problems()
    problems.add("field-unused", Location("a", 2), name="x")
    problems.raise_errors()
    problems.add("letter-empty", Location("a", 1))

    with pytest.raises(LetterError) as error:
        problems.raise_errors()
    assert [problem.code for problem in error.value.problems] == ["letter-empty", "field-unused"]


def test_the_same_problem_with_another_value_is_another_problem() -> None:
    problems = Problems()
    for name in ("x", "y", "x"):
        problems.add("field-unused", Location("a", 2), name=name)

    assert [problem.values["name"] for problem in problems] == ["x", "y"]
