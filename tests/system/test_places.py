"""What stands at a path, however strange the path."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath
from typing import cast

import pytest

from nrcli.domain.problems.wordings import Severity
from nrcli.inspection.workspaces import check
from nrcli.system.paths import is_file, is_folder, is_there
from nrcli.workspace.workspace import Workspace
from tests.support.samples import LETTER, small_workspace

CASES = ("file", "folder", "nothing", "dangling", "loop", "too-long", "below-a-file")


@pytest.fixture
def places(tmp_path: Path) -> dict[str, Path]:
    found = {name: tmp_path / name for name in CASES}
    found["file"].write_text("x", encoding="utf-8")
    found["folder"].mkdir()
    found["dangling"].symlink_to(tmp_path / "nowhere")
    found["loop"].symlink_to(found["loop"])
    found["too-long"] = tmp_path / ("a" * 300)
    found["below-a-file"] = found["file"] / "x"
    return found


def test_only_what_is_there_is_there(places: dict[str, Path]) -> None:
    assert [name for name in CASES if is_file(places[name])] == ["file"]
    assert [name for name in CASES if is_folder(places[name])] == ["folder"]
    assert [name for name in CASES if is_there(places[name])] == [
        "file", "folder", "dangling", "loop",
    ]  # fmt: skip


def test_a_path_that_may_not_be_looked_at_has_nothing_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "lstat", refuse)

    assert not is_file(tmp_path)
    assert not is_folder(tmp_path)
    assert not is_there(tmp_path)


def told(folder: Path) -> list[tuple[str, str]]:
    found = check(folder).problems
    return [(str(each.location), each.code) for each in found if each.severity is Severity.ERROR]


@pytest.mark.parametrize("kind", ["dangling", "loop", "folder"])
def test_a_letter_that_is_no_file_is_told(tmp_path: Path, kind: str) -> None:
    small_workspace(tmp_path)
    path = tmp_path / "templates/letters/twee.md"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(path if kind == "loop" else tmp_path / "nowhere")

    assert told(tmp_path) == [("templates/letters/twee.md", "not-a-file")]


@pytest.mark.parametrize(
    "name", ["recipients.yaml", "templates/letters/brief.md", "templates/senders/kantoor.yaml"]
)
def test_a_link_out_of_the_workspace_is_told_and_not_read(tmp_path: Path, name: str) -> None:
    folder = small_workspace(tmp_path / "kantoor")
    outside = tmp_path / "geheim"
    (folder / name).rename(outside)
    (folder / name).symlink_to(outside)

    assert (name, "link-outside") in told(folder)


def test_a_folder_that_is_a_link_out_of_the_workspace_is_told_too(tmp_path: Path) -> None:
    folder = small_workspace(tmp_path / "kantoor")
    (folder / "templates/letters").rename(tmp_path / "elders")
    (folder / "templates/letters").symlink_to(tmp_path / "elders")

    assert told(folder) == [("templates/letters/brief.md", "link-outside")]


def test_a_link_within_the_workspace_is_read(tmp_path: Path) -> None:
    folder = small_workspace(tmp_path)
    (folder / "templates/letters/twee.md").symlink_to(folder / "templates/letters/brief.md")

    assert told(folder) == []


def test_a_workspace_that_is_itself_reached_by_a_link_is_read(tmp_path: Path) -> None:
    small_workspace(tmp_path / "kantoor")
    (tmp_path / "link").symlink_to(tmp_path / "kantoor")

    assert told(tmp_path / "link") == []
    assert Workspace(tmp_path / "link").letter("brief") is not None


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9", "aux"])
def test_a_letter_named_as_a_device_of_windows_is_told(tmp_path: Path, name: str) -> None:
    small_workspace(tmp_path, **{f"letters__{name}": LETTER})

    assert told(tmp_path) == [(f"templates/letters/{name}.md", "name-of-device")]


def test_letters_whose_names_differ_in_case_only_are_told(tmp_path: Path) -> None:
    small_workspace(tmp_path, letters__Brief=LETTER)

    assert told(tmp_path) == [("templates/letters/Brief.md", "not-a-name")]


@pytest.mark.parametrize(
    ("folder", "path", "shown"),
    [
        (r"C:\kantoor", r"C:\kantoor\templates\letters\brief.md", "templates/letters/brief.md"),
        (r"C:\kantoor", r"c:\Kantoor\recipients.yaml", "recipients.yaml"),
        (r"C:\kantoor", r"D:\elders\brief.md", "D:/elders/brief.md"),
        (r"\\server\deel\kantoor", r"\\server\deel\kantoor\out", "out"),
    ],
)
def test_files_of_windows_are_named_with_slashes(folder: str, path: str, shown: str) -> None:
    workspace = Workspace(cast("Path", PureWindowsPath(folder)))

    assert workspace.shown(cast("Path", PureWindowsPath(path))) == shown
