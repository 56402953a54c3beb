"""A comment in the source silences a finding on its line, with a reason."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.allowances import (
    Allowances,
    faulty_allowances,
    read_allowances,
    unused_allowances,
)
from nrcli.domain.problems.problem import Location, Problem


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1  # nrcli: allow double-space: zo", 1),
        ("# nrcli: allow double-space: zo\na: 1", 2),
        ("# nrcli: allow double-space: zo\n\n# nrcli: allow final-newline: zo\na: 1", 4),
        ("# nrcli: allow double-space: zo", 1),
        ("{# nrcli: allow double-space: zo #}\nTekst", 2),
    ],
)
def test_an_allowance_is_for_its_own_line_or_the_next_that_holds_something(
    text: str, line: int
) -> None:
    allowance = read_allowances("a.md", text)[0]

    assert (allowance.code, allowance.reason, allowance.line) == ("double-space", "zo", line)


def test_other_comments_allow_nothing() -> None:
    assert read_allowances("a.md", "{# allow double-space: zo #}\n# nrcli maakt dit") == ()


ALLOWED = "# nrcli: allow double-space: zo\na"


def found(code: str, file: str, line: int) -> Problem:
    return Problem(code=code, location=Location(file, line))


def test_a_finding_elsewhere_or_of_another_kind_is_not_silenced() -> None:
    others = (
        found("double-space", "a.md", 3),
        found("final-newline", "a.md", 2),
        found("double-space", "b.md", 2),
    )
    own = found("double-space", "a.md", 2)

    assert Allowances.of({"a.md": ALLOWED}).apply([*others, own]) == others
    assert [each.code for each in unused_allowances(others, {"a.md": ALLOWED})] == ["allow-unused"]
    assert list(unused_allowances([own], {"a.md": ALLOWED})) == []


def test_what_cannot_be_set_is_never_silenced() -> None:
    text = "# nrcli: allow markdown-html: zo\na"
    own = found("markdown-html", "a.md", 2)

    assert Allowances.of({"a.md": text}).apply([own]) == (own,)
    (unused,) = unused_allowances([own], {"a.md": text})
    assert unused.hint == "An error that stops the letter cannot be silenced: mend it."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# nrcli: allow double-space\na", "allow-unexplained"),
        ("Tekst. {# nrcli: allow double-space: zo #}", "allow-misplaced"),
    ],
)
def test_a_comment_that_cannot_allow_anything_is_faulty(text: str, code: str) -> None:
    assert [each.code for each in faulty_allowances({"a.md": text})] == [code]
    assert Allowances.of({"a.md": text}).codes == {}
