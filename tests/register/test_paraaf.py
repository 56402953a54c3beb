"""A text is finished once enough people agreed with it as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.register.domain.entry import Paraaf, agreed_with, approval_problem
from tests.support.entries import VERSION, letter, paraaf

ANNA, BEN = paraaf("Anna", "now"), paraaf("Ben", "now")
EARLIER = paraaf("Anna", "before")


@pytest.mark.parametrize(
    ("parafen", "needed", "code"),
    [
        ([], 0, None),
        ([], 1, "approval-missing"),
        ([ANNA], 1, None),
        ([ANNA], 2, "approval-missing"),
        ([ANNA, ANNA], 2, "approval-missing"),
        ([ANNA, BEN], 2, None),
        ([EARLIER], 0, "approval-outdated"),
        ([EARLIER, ANNA], 0, None),
        ([EARLIER, BEN], 0, None),
        ([EARLIER, BEN], 2, "approval-outdated"),
        ([paraaf("Anna", "now", who="kuzu")], 1, "approval-missing"),
        ([paraaf("Anna", "before", who="kuzu")], 0, None),
    ],
)
def test_what_is_not_agreed_with_is_not_finished(
    parafen: list[Paraaf], needed: int, code: str | None
) -> None:
    problem = approval_problem(letter(), "now", parafen, needed=needed)

    assert (problem.code if problem else None) == code


def test_it_tells_who_agreed_with_another_text() -> None:
    problem = approval_problem(letter(), "now", [EARLIER, paraaf("Ben", "before")], needed=0)

    assert problem is not None
    assert "is not as Anna and Ben approved it" in problem.message


def test_a_version_has_the_parafen_of_its_own_text() -> None:
    version = replace(VERSION, agreed="now")

    assert agreed_with(version, "schippers", [EARLIER, ANNA, BEN]) == (ANNA, BEN)
    assert agreed_with(version, "kuzu", [ANNA]) == ()
    assert agreed_with(replace(VERSION, agreed=""), "schippers", [paraaf("Anna", "")]) == ()
