"""A comment in the source silences a finding on its line, with a reason."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.allowances import apply_allowances, read_allowances
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


def test_a_finding_elsewhere_or_of_another_kind_is_not_silenced() -> None:
    text = "# nrcli: allow double-space: zo\na"
    found = [
        Problem(code="double-space", location=Location("a.md", 3), values={"count": "2"}),
        Problem(code="final-newline", location=Location("a.md", 2)),
        Problem(code="double-space", location=Location("b.md", 2), values={"count": "2"}),
    ]

    assert [each.code for each in apply_allowances(found, {"a.md": text})] == [
        "allow-unused", "final-newline", "double-space", "double-space",
    ]  # fmt: skip
