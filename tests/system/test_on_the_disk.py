"""What is written is on the disk, and what a killed run or a power cut left does not stay."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError, RefusedError
from nrcli.system import files as files_module
from nrcli.system.files import DIGESTS_FILE, OutputFolder, digest_of, is_cut, replace_file

PDF = b"%PDF-1.7\n...\n%%EOF\n"


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Report which files are synced."""
    found: list[str] = []
    whole = files_module._sync_file  # noqa: SLF001 - the door to the disk

    def note(path: Path) -> None:
        found.append(path.name)
        whole(path)

    monkeypatch.setattr(files_module, "_sync_file", note)
    return found


def test_files_are_synced_before_they_count_as_written(tmp_path: Path, synced: list[str]) -> None:
    out = OutputFolder(tmp_path, "out")
    out.write({"a.pdf": PDF, "b.pdf": PDF})
    assert sorted(synced) == [DIGESTS_FILE, "a.pdf", "b.pdf"]

    synced.clear()
    out.write({"a.pdf": PDF}, syncs=False)
    out.write({"c.pdf": PDF}, syncs=False)
    assert synced == []
    out.sync()
    out.sync()
    assert sorted(synced) == [DIGESTS_FILE, "a.pdf", "c.pdf"]


def test_a_file_that_replaces_another_is_synced(tmp_path: Path, synced: list[str]) -> None:
    replace_file(tmp_path / "recipients.yaml", b"people: {}\n", "recipients.yaml")

    assert len(synced) == 1
    assert (tmp_path / "recipients.yaml").read_bytes() == b"people: {}\n"


def test_a_disk_that_does_not_take_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> None:
        raise OSError(28, f"No space left on device: {path.name}")

    monkeypatch.setattr(files_module, "_sync_file", fail)
    with pytest.raises(LetterError) as error:
        OutputFolder(tmp_path, "out").write({"a.pdf": PDF})
    assert [problem.code for problem in error.value.problems] == ["disk-full"]


def test_what_another_run_made_meanwhile_is_told_as_that(tmp_path: Path) -> None:
    first, second = (OutputFolder(tmp_path, "out") for _ in range(2))
    first.write({"a.pdf": PDF})
    with pytest.raises(RefusedError) as error:
        second.write({"a.pdf": PDF + b"\n"})

    assert [problem.code for problem in error.value.problems] == ["file-made-at-once"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.pdf", b"", True),
        ("a.txt", b"", True),
        ("a.pdf", PDF[:-7], True),
        ("a.pdf", PDF, False),
        ("a.docx", b"PK\x03\x04...", True),
        ("a.docx", b"PK\x03\x04...PK\x05\x06" + b"\0" * 18, False),
        ("a.txt", b"tekst", False),
    ],
)
def test_an_empty_or_cut_file_is_known(name: str, content: bytes, *, expected: bool) -> None:
    assert is_cut(name, content) is expected


@pytest.mark.parametrize("left", [b"", PDF[:-7]])
def test_a_cut_file_is_made_anew_without_force(tmp_path: Path, left: bytes) -> None:
    OutputFolder(tmp_path, "out").write({"a.pdf": PDF})
    (tmp_path / "a.pdf").write_bytes(left)
    OutputFolder(tmp_path, "out").write({"a.pdf": PDF})

    assert digest_of((tmp_path / "a.pdf").read_bytes()) == digest_of(PDF)


def test_files_of_a_killed_run_do_not_stay_behind(tmp_path: Path) -> None:
    machine = digest_of(platform.node().encode())[:8]
    ended = tmp_path / f".nrcli-999999999-{machine}-0a1b2c3d-0.part"
    ours = tmp_path / f".nrcli-{os.getppid()}-{machine}-0a1b2c3d-0.part"
    elsewhere = tmp_path / ".nrcli-1-00000000-0a1b2c3d-0.part"
    long_ago = tmp_path / ".nrcli-0a1b2c3d-0.part"
    for path in (ended, ours, elsewhere, long_ago):
        path.write_bytes(b"x")
    os.utime(long_ago, (0, 0))
    OutputFolder(tmp_path, "out").write({"a.pdf": PDF})

    assert set(tmp_path.glob("*.part")) == {ours, elsewhere}
