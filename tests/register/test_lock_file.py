"""A lock that one process holds, and that a process which died does not keep."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from nrcli.register import lock_file
from nrcli.register.lock_file import LockFile, LockHeldError, LockLostError
from nrcli.system.runs import has_ended, this_process


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.sqlite3.lock"


def ended_process() -> str:
    """Name a process that has ended, as it named itself."""
    code = "from nrcli.system.runs import this_process; print(this_process())"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return ended.stdout.strip()


def test_a_lock_is_a_file_while_it_is_held(path: Path) -> None:
    with LockFile(path).held():
        assert path.read_text(encoding="utf-8").startswith(this_process())
    assert not path.exists()


def test_an_error_gives_the_lock_up(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), LockFile(path).held():
        raise ZeroDivisionError
    assert not path.exists()


def test_who_waits_gets_it_when_it_is_free(path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with LockFile(path).held():
            order.append("second")

    with LockFile(path).held():
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.1)
        order.append("first")
    thread.join()

    assert order == ["first", "second"]


def test_patience_ends(path: Path) -> None:
    second = LockFile(path, patience=0)
    with LockFile(path).held(), pytest.raises(LockHeldError) as error, second.held():
        pytest.fail("held by two")
    assert error.value.holder == this_process()


def test_a_lock_of_a_process_that_died_here_is_taken_at_once(path: Path) -> None:
    path.write_text(f"{ended_process()} 0123", encoding="utf-8")
    with LockFile(path, patience=0).held():
        assert path.read_text(encoding="utf-8").startswith(this_process())


@pytest.mark.parametrize(
    ("content", "limit"),
    [("1234@elders 0123", "STALE_AFTER"), ("", "_NAMELESS_AFTER"), ("\xff", "STALE_AFTER")],
)
def test_a_lock_that_nobody_can_be_asked_about_is_taken_once_it_is_old(
    path: Path, content: str, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LockHeldError), LockFile(path, patience=0).held():
        pytest.fail("it is not old yet")
    monkeypatch.setattr(lock_file, limit, 0.01)
    with LockFile(path, patience=0.2).held():
        assert path.read_text(encoding="utf-8").startswith(this_process())


def test_a_lock_that_cannot_be_removed_at_once_is_removed_a_moment_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = [PermissionError(), PermissionError()]
    unlink = Path.unlink

    def busy_at_first(self: Path, *, missing_ok: bool = False) -> None:
        if failures:
            raise failures.pop()
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", busy_at_first)
    with LockFile(path).held():
        pass
    assert not path.exists()


def test_a_full_disk_leaves_no_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, content: object) -> int:
            del content
            raise OSError(28, "No space left on device")

    def open_full(self: Path, mode: str) -> Full:
        assert mode == "xb"
        self.touch()
        return Full()

    monkeypatch.setattr(Path, "open", open_full)
    with pytest.raises(OSError, match="No space"), LockFile(path).held():
        pytest.fail("nothing can be written")
    assert not path.exists()


def test_a_lock_that_was_taken_away_is_missed_and_its_successor_left_alone(path: Path) -> None:
    lock = LockFile(path)
    with lock.held():
        lock.make_sure()
        path.write_text("9@elders 1", encoding="utf-8")
        with pytest.raises(LockLostError):
            lock.make_sure()
    assert path.read_text(encoding="utf-8") == "9@elders 1"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_folder_that_takes_no_files_is_told_at_once(path: Path) -> None:
    missing = path.parent / "weg" / path.name
    with pytest.raises(OSError, match="No such file"), LockFile(missing).held():
        pytest.fail("there is no such folder")


def test_a_process_has_ended_only_if_that_is_sure() -> None:
    number, _, machine = this_process().partition("@")

    assert not has_ended(this_process())
    assert has_ended(ended_process())
    assert not has_ended(f"{number}@{machine}-2")
    assert not has_ended(f"1@{machine}")
    assert not has_ended(f"{10**30}@{machine}")
    assert not has_ended("")
