"""A problem is shown with its line and a mark in a terminal, and as one line in a pipe."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.cli.app import run
from nrcli.cli.source_lines import marked_line
from nrcli.domain.problems.problem import Location

NAME = "templates/letters/proef.md"


def write(folder: Path, line: str) -> None:
    (folder / NAME).write_text(line + "\n", encoding="utf-8")


def test_the_mark_stands_under_the_place(workspace: Path) -> None:
    write(workspace, "een twee")

    assert marked_line(Location(NAME, 1, 5), workspace, 80) == ("  een twee", "      ^")
    assert marked_line(Location(NAME, 1, 9), workspace, 80) == ("  een twee", "          ^")


def test_a_tab_is_as_wide_as_it_is_shown(workspace: Path) -> None:
    write(workspace, "\teen")

    assert marked_line(Location(NAME, 1, 2), workspace, 80) == ("   een", "   ^")


@pytest.mark.parametrize("column", [1, 40, 90, 200])
def test_a_long_line_is_cut_so_that_the_place_is_seen(workspace: Path, column: int) -> None:
    written = "".join(chr(0x4E00 + number) for number in range(200))
    write(workspace, written)
    shown, mark = marked_line(Location(NAME, 1, column), workspace, 60)

    assert len(shown) <= 58
    assert shown[mark.index("^")] == written[column - 1]


@pytest.mark.parametrize(
    "place",
    [
        Location(NAME, 1),
        Location(NAME, 7, 1),
        Location(NAME, 1, 99),
        Location("templates/letters/weg.md", 1, 1),
        Location("out"),
    ],
)
def test_nothing_is_shown_where_there_is_no_such_place(workspace: Path, place: Location) -> None:
    write(workspace, "een")

    assert marked_line(place, workspace, 80) == ()


def test_in_a_pipe_a_problem_is_one_line(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(workspace, "---\nsubject: Proef\nto: niemand\nsender: nationaal-rapporteur\n---\nTekst.")

    assert run(["check", "--workspace", str(workspace), NAME]) == 1
    told = capsys.readouterr().err.split("\n")
    assert told[0].startswith(f"{NAME}:3:5: error: ")
    assert "[unknown-recipient]" in told[0]
    assert told[1].startswith("Checked ")


def test_the_help_of_a_command_can_be_asked_for_by_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["help", "draft"]) == 0
    asked = capsys.readouterr().out
    assert run(["draft", "--help"]) == 0
    assert capsys.readouterr().out == asked
