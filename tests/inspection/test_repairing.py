"""Repairing a file: only where it still says what was found."""

from __future__ import annotations

from pathlib import Path

from nrcli.domain.problems.problem import Location, Problem, Repair
from nrcli.inspection.workspaces import check, repair_files


def repair(line: int, column: int, old: str, new: str) -> Problem:
    place = Location("a.md", line, column)
    return Problem(code="double-space", location=place, repair=Repair(old=old, new=new))


def test_several_repairs_of_a_line_are_made_and_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"een  twee  drie\nvier")
    repairs = [repair(1, 4, "  ", " "), repair(1, 10, "  ", " "), repair(2, 5, "", "\n")]
    (repaired,) = repair_files(tmp_path, repairs)

    assert path.read_bytes() == b"een twee drie\nvier\n"
    assert repaired.repairs == 3
    assert repaired.diff.splitlines() == [
        "--- a.md", "+++ a.md", "@@ -1,2 +1,2 @@",
        "-een  twee  drie", "-vier", "\\ No newline at end of file", "+een twee drie", "+vier",
    ]  # fmt: skip


def test_a_file_that_says_something_else_by_now_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"anders")

    assert repair_files(tmp_path, [repair(1, 4, "  ", " ")]) == ()
    assert path.read_bytes() == b"anders"


def test_fields_with_dutch_names_are_renamed(workspace: Path) -> None:
    path = workspace / "templates" / "letters" / "brief.md"
    path.write_text(
        "---\nOnderwerp: Kennismaking\nAan: informateur\n"
        "sender: nationaal-rapporteur\n---\nTekst.\n",
        encoding="utf-8",
    )
    result = check(workspace, [path], fix=True)

    assert path.read_text(encoding="utf-8").startswith("---\nsubject: Kennismaking\nto: inf")
    assert [each.repairs for each in result.repaired] == [2]
    assert result.problems == ()
