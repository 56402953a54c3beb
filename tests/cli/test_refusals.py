"""What the system does not allow ends in a sentence, with nothing half-written."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from nrcli.catalogue import new
from tests.cli.conftest import Command

DRAFT = ("draft", "informateur", "--date", "2017-04-05", "--kenmerk", "10026")
NAMES = ["10026-informateur-schippers.docx", "10026-informateur-schippers.pdf"]
HUGE = 100_000_000


def refuse(path: Path, *_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


@pytest.mark.parametrize("opened", NAMES)
def test_a_file_open_elsewhere_ends_with_3_and_both_files_stay(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch, opened: str
) -> None:
    assert nrcli(*DRAFT).code == 0
    before = {path.name: path.read_bytes() for path in (workspace / "out").glob("*.*")}
    replace = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if target.name == opened:
            refuse(target)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    (workspace / "templates/snippets/mensenhandel.md").write_text(
        "---\ntitle: Mensenhandel\n---\nAnders.\n", encoding="utf-8"
    )
    ended = nrcli(*DRAFT)

    assert ended.code == 3
    assert f"out/{opened} cannot be written: Permission denied. [file-unwritable]" in ended.told
    assert "Close the file if it is open elsewhere" in ended.told
    after = {path.name: path.read_bytes() for path in (workspace / "out").glob("*.*")}
    assert {name: after[name] for name in NAMES} == {name: before[name] for name in NAMES}
    assert not any(name.endswith(".part") for name in after)


@pytest.mark.parametrize("call", ["mkdir", "write_bytes"])
def test_a_folder_that_may_not_be_written_to_ends_with_1(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(Path, call, refuse)
    ended = nrcli(*DRAFT)

    assert ended.code == 1
    assert "cannot be written: Permission denied. [file-unwritable]" in ended.told
    assert not list((workspace / "out").glob("*.*"))


def test_a_workspace_is_not_begun_where_nothing_may_be_written(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "mkdir", refuse)
    ended = nrcli("init", str(workspace / "nieuw"))

    assert ended.code == 1
    assert "cannot be written: Permission denied. [file-unwritable]" in ended.told


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", "a" * 300), 1),
        (("check", "--workspace", "a" * 300), 1),
        (("init", "a" * 300), 1),
        (("draft", "a" * 300), 1),
        (("draft", "a" * 300 + ".md"), 1),
        ((*DRAFT, "--out", "a" * 300), 3),
    ],
)
def test_a_name_longer_than_the_system_allows_is_told(
    nrcli: Command, workspace: Path, arguments: tuple[str, ...], code: int
) -> None:
    assert workspace.is_dir()
    ended = nrcli(*arguments)

    assert ended.code == code
    assert "[bug]" not in ended.told


@pytest.mark.parametrize(
    "name",
    ["recipients.yaml", "templates/letters/informateur.md", "templates/letters/nieuw.md",
     "templates/snippets/mensenhandel.md", "templates/senders/nationaal-rapporteur.yaml",
     "templates/house-styles/rijkshuisstijl.yaml"],
)  # fmt: skip
def test_a_file_of_100_mb_is_told_and_not_read(nrcli: Command, workspace: Path, name: str) -> None:
    with (workspace / name).open("wb") as stream:
        stream.truncate(HUGE)
    ended = nrcli("check")

    assert ended.code == 1
    assert f"{name}: error: This file is 100 MB; nrcli reads texts of at most 5 MB." in ended.told


def test_what_the_system_refuses_elsewhere_is_told_too(
    nrcli: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path) -> tuple[str, ...]:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(folder))

    monkeypatch.setattr(new, "init", fail)
    ended = nrcli("init", "x")

    assert ended.code == 1
    assert "The system refuses this: Input/output error: 'x'. [system-refuses]" in ended.told
    assert "Traceback" not in ended.err
    assert "Traceback" in nrcli("init", "x", "--debug").err


def test_what_the_system_refuses_is_json_where_that_was_asked_for(
    nrcli: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Path:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    monkeypatch.setattr(Path, "cwd", fail)
    ended = nrcli("check", "--json")

    assert ended.code == 1
    assert [problem["code"] for problem in json.loads(ended.out)["problems"]] == ["system-refuses"]
