"""Titles: what is doubtful about them, and on which side of the name they stand."""

from __future__ import annotations

import pytest

from nrcli.domain.people.person import Person
from nrcli.domain.people.titels import note_doubtful_titels, split_titels
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.office_settings import RosterSettings

OFFICE = RosterSettings(titels=("med.", "em. prof."), titels_achter=("SSc",))


def doubts(**parts: str) -> list[tuple[str, list[str]]]:
    problems = Problems()
    note_doubtful_titels(Person(geslachtsnaam="X", **parts), problems, OFFICE)  # type: ignore[arg-type]  # texts only
    return [(problem.code, list(problem.values.values())) for problem in problems]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("prof. dr. mr. ir.", ""),
        ("mr. dr.", "LLM"),
        ("dr. mr.", ""),
        ("mr. drs.", "MSc, MBA"),
        ("ds.", ""),
        ("kolonel prof. dr.", ""),
        ("kapitein ter zee mr.", ""),
        ("em. prof. med. mr.", "SSc"),
    ],
)
def test_titles_in_their_usual_order_raise_no_doubt(before: str, after: str) -> None:
    assert doubts(titels=before, titels_achter=after) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("drs. mr.", "", [("titels-order", ["drs.", "mr."])]),
        ("dr. prof.", "", [("titels-order", ["dr.", "prof."])]),
        ("dr. drs.", "", [("titel-superfluous", ["drs.", "dr."])]),
        ("ir. ing.", "", [("titel-superfluous", ["ing.", "ir."])]),
        ("mr. mr.", "", [("titel-superfluous", ["mr.", "mr."])]),
        ("dr.", "PhD", [("titel-superfluous", ["PhD", "dr."])]),
        ("", "MSc, BSc", [("titel-superfluous", ["BSc", "MSc"])]),
        ("Mr", "", [("titel-spelling", ["Mr", "mr."])]),
        (
            "Drs Dr",
            "",
            [
                ("titel-spelling", ["Drs", "drs."]),
                ("titel-spelling", ["Dr", "dr."]),
                ("titels-order", ["drs.", "dr."]),
                ("titel-superfluous", ["drs.", "dr."]),
            ],
        ),
        ("", "LL.M.", [("titel-spelling", ["LL.M.", "LLM"])]),
        ("dr. kolonel", "", [("titels-order", ["dr.", "kolonel"])]),
        ("jhr. mr.", "", [("titel-noble", ["jhr."])]),
        ("LLM", "", [("titel-misplaced", ["LLM", "titels_achter"])]),
        ("", "drs.", [("titel-misplaced", ["drs.", "titels"])]),
    ],
)
def test_a_doubtful_title_is_told_and_what_to_do(
    before: str, after: str, found: list[tuple[str, list[str]]]
) -> None:
    assert doubts(titels=before, titels_achter=after) == found


def test_an_unknown_title_is_told_with_the_nearest_one() -> None:
    [(code, values)] = doubts(titels="prf.")

    assert code == "titel-unknown"
    assert values == ["prf.", "Did you mean 'prof.'?"]


@pytest.mark.parametrize(
    ("written", "before", "after"),
    [
        ("", "", ""),
        ("drs.", "drs.", ""),
        ("Dr. MPA", "dr.", "MPA"),
        ("mr.drs.", "mr. drs.", ""),
        ("mr. drs., LL.M MSc", "mr. drs.", "LLM, MSc"),
        ("dipl.-ing. CFA", "dipl.-ing.", "CFA"),
        ("SSc med. Luitenant-kolonel", "med. luitenant-kolonel", "SSc"),
    ],
)
def test_titles_written_together_are_parted(written: str, before: str, after: str) -> None:
    assert split_titels(written, OFFICE) == (before, after)
