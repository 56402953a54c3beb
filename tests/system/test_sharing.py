"""Work is shared out over processes: the results are the same, and forks are safe."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter, deque
from datetime import date
from pathlib import Path

import pytest

from nrcli.drafting.draft import DraftRequest, draft
from nrcli.inspection.finished_letters import proof_letters
from nrcli.system.workers import share

SAY = "from nrcli.system.workers import start_method; print(start_method())"
THREAD = "import threading as t; t.Thread(target=t.Event().wait, daemon=True).start()"


@pytest.mark.parametrize(
    ("before", "method"),
    [
        ("", "fork"),
        ("import typst", "spawn"),
        (THREAD, "spawn"),
        ("import sys; sys.platform = 'darwin'", "spawn"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all processes are spawned")
def test_a_process_is_forked_on_linux_before_there_are_threads(before: str, method: str) -> None:
    said = subprocess.check_output([sys.executable, "-c", f"{before}\n{SAY}"], encoding="utf-8")

    assert said.split() == [method]


def process_of(task: tuple[int, Path]) -> int:
    """Return which process does a task; a helper waits until the process that shares does one."""
    sharer, done = task
    if os.getpid() == sharer:
        done.touch()
    for _ in range(500):
        if done.exists():
            break
        time.sleep(0.01)
    return os.getpid()


@pytest.mark.parametrize("count", [2, 3, 4])
def test_of_few_tasks_each_process_has_its_share(count: int, tmp_path: Path) -> None:
    tasks = deque([(os.getpid(), tmp_path / "done")] * count)
    done = Counter(share(process_of, tasks, jobs=2))

    assert len(done) == 2
    assert done[os.getpid()] >= count // 2


def test_processes_proof_the_same(workspace: Path) -> None:
    draft(DraftRequest(letter="fractievoorzitters", workspace=workspace, date=date(2017, 4, 5)))
    files = sorted((workspace / "out").glob("*.docx"))
    spoiled = files[7].with_suffix(".pdf")
    spoiled.write_bytes(spoiled.read_bytes().replace(b"Title", b"Titel"))
    letters = [[each, each.with_suffix(".pdf")] for each in files]

    alone, shared = (list(proof_letters(letters, workspace, jobs=jobs)) for jobs in (1, 2))

    assert alone == shared
    assert [letter.name for letter in shared] == [each.stem for each in files]
    assert [letter.name for letter in shared if letter.problems] == [spoiled.stem]
