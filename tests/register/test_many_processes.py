"""Processes that reserve kenmerken at once, some of them killed, never get one twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nrcli.register.store import MARK_FILE, REGISTER_FILE, Register
from tests.support.letters import ROOT

PROCESSES = 6
EACH = 20


@pytest.mark.skipif(os.name == "nt", reason="it kills as POSIX does")
@pytest.mark.parametrize("how", [(), ("nolock",)], ids=["with SQLite's locks", "without them"])
def test_the_lock_file_keeps_processes_apart(tmp_path: Path, how: tuple[str, ...]) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.support.reserving", str(tmp_path), name, str(EACH), *how],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in map(str, range(PROCESSES))
    ]
    told: list[str] = []
    for process in processes[: PROCESSES // 2]:  # each is killed after its first, at any step
        assert process.stdout is not None
        told.append(process.stdout.readline().strip())
        process.kill()
        process.wait()  # else it stays in the list of processes
    ended = [process.communicate(timeout=60) for process in processes]

    assert "".join(errors for _, errors in ended) == ""
    told += [kenmerk for printed, _ in ended for kenmerk in printed.split()]
    with Register(tmp_path).reading() as content:
        given = [str(entry.kenmerk) for entry in content.entries()]
        assert list(content.links.faults()) == []
    assert len(told) == len(set(told)) >= PROCESSES // 2 * (EACH + 1)
    assert set(told) <= set(given)
    assert sorted(map(int, given)) == list(range(1, len(given) + 1))
    left = {path.name.removeprefix(REGISTER_FILE) for path in tmp_path.iterdir()}
    assert left <= {"", ".lock", "-journal", MARK_FILE, f"{MARK_FILE}.part", ".nrcli-register.part"}
