"""Files are written whole or not at all, and never over somebody's changes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError, NrcliError, RefusedError
from nrcli.system.files import DIGESTS_FILE, OutputFolder

BOTH = {"a.docx": b"docx", "a.pdf": b"pdf"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != DIGESTS_FILE}


def codes(error: pytest.ExceptionInfo[NrcliError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_files_that_belong_together_are_written_and_nothing_else(folder: Path) -> None:
    OutputFolder(folder, "out").write(BOTH)

    assert content(folder) == BOTH


def test_a_file_of_ours_is_replaced_by_a_later_run(folder: Path) -> None:
    OutputFolder(folder, "out").write(BOTH)
    OutputFolder(folder, "out").write({"a.pdf": b"new"})

    assert content(folder) == {"a.docx": b"docx", "a.pdf": b"new"}


def test_an_edited_file_is_refused_and_both_stay(folder: Path) -> None:
    OutputFolder(folder, "out").write(BOTH)
    (folder / "a.docx").write_bytes(b"edited")

    with pytest.raises(RefusedError) as error:
        OutputFolder(folder, "out").write({"a.docx": b"new", "a.pdf": b"new"})
    assert codes(error) == ["file-edited"]
    assert content(folder) == {"a.docx": b"edited", "a.pdf": b"pdf"}


def test_a_file_of_somebody_else_is_refused(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"theirs")

    with pytest.raises(RefusedError) as error:
        OutputFolder(folder, "out").write(BOTH)
    assert codes(error) == ["file-not-ours"]
    assert content(folder) == {"a.pdf": b"theirs"}


def test_force_replaces_whatever_is_there(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"theirs")
    OutputFolder(folder, "out").write(BOTH, force=True)

    assert content(folder) == BOTH


def test_a_target_that_cannot_be_replaced_is_refused_and_leaves_no_parts(folder: Path) -> None:
    (folder / "a.pdf").mkdir(parents=True)
    (folder / "a.pdf" / "x").write_bytes(b"")

    with pytest.raises(RefusedError) as error:
        OutputFolder(folder, "out").write(BOTH, force=True)
    assert codes(error) == ["file-unwritable"]
    assert sorted(path.suffix for path in folder.iterdir() if path.suffix == ".part") == []


def test_when_one_file_cannot_be_replaced_the_others_are_put_back(folder: Path) -> None:
    OutputFolder(folder, "out").write({"a.docx": b"old"})
    (folder / "c.pdf" / "full").mkdir(parents=True)

    with pytest.raises(RefusedError):
        OutputFolder(folder, "out").write(
            {"a.docx": b"new", "b.txt": b"new", "c.pdf": b"new"}, force=True
        )
    assert sorted(path.name for path in folder.iterdir()) == [DIGESTS_FILE, "a.docx", "c.pdf"]
    assert (folder / "a.docx").read_bytes() == b"old"
    OutputFolder(folder, "out").write({"a.docx": b"newer"})


def test_an_interrupt_between_two_files_puts_the_first_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    OutputFolder(folder, "out").write({"a.docx": b"old"})
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        if target.name == "a.pdf":
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        OutputFolder(folder, "out").write({"a.docx": b"new", "a.pdf": b"new"})
    assert content(folder) == {"a.docx": b"old"}


def test_a_full_disk_leaves_nothing_half_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as stream:
            stream.write(content[:1])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(LetterError) as error:
        OutputFolder(folder, "out").write(BOTH)
    (problem,) = error.value.problems
    assert problem.message == "The disk is full, so out/a.docx was not written."
    assert list(folder.iterdir()) == []


def test_a_run_killed_between_digest_and_file_is_no_obstacle_to_the_next(folder: Path) -> None:
    OutputFolder(folder, "out").write({"a.pdf": b"first"})
    killed = OutputFolder(folder, "out")
    killed.write({"a.pdf": b"second"})
    (folder / "a.pdf").write_bytes(b"first")  # as if the second never reached its place

    OutputFolder(folder, "out").write({"a.pdf": b"third"})
    assert content(folder) == {"a.pdf": b"third"}


def test_a_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")

    with pytest.raises(LetterError) as error:
        OutputFolder(tmp_path / "out", "out").write(BOTH)
    assert codes(error) == ["file-unwritable"]
    assert str(error.value.problems[0].location) == "out"


@pytest.mark.parametrize("broken", ["", "geen digest", "\n\n", "\x00", "0123"])
def test_broken_digests_count_as_none(folder: Path, broken: str) -> None:
    folder.mkdir()
    (folder / DIGESTS_FILE).write_text(broken, encoding="utf-8")
    OutputFolder(folder, "out").write(BOTH)

    assert content(folder) == BOTH
    noted = (folder / DIGESTS_FILE).read_text(encoding="utf-8").splitlines()
    assert [line.rpartition("  ")[2] for line in noted[-2:]] == list(BOTH)


def test_a_name_that_differs_in_capitals_only_is_refused(folder: Path) -> None:
    OutputFolder(folder, "out").write({"A-1-brief.pdf": b"one"})

    with pytest.raises(RefusedError) as error:
        OutputFolder(folder, "out").write({"a-1-brief.pdf": b"other"})
    assert codes(error) == ["file-twin"]
    assert error.value.problems[0].message == (
        "out/a-1-brief.pdf cannot stand beside A-1-brief.pdf: their names differ in capitals only."
    )
    assert content(folder) == {"A-1-brief.pdf": b"one"}


def test_a_name_is_free_again_once_its_twin_is_gone(folder: Path) -> None:
    OutputFolder(folder, "out").write({"A-1-brief.pdf": b"one"})
    (folder / "A-1-brief.pdf").unlink()
    OutputFolder(folder, "out").write({"a-1-brief.pdf": b"other"})

    assert content(folder) == {"a-1-brief.pdf": b"other"}
