"""One sample: a program in a fresh process, with its time and the memory of its whole tree."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = [
    "FOLDER",
    "FailedError",
    "Sample",
    "children",
    "proportional_memory",
    "put_aside",
    "run",
    "tidy",
]

FOLDER = Path(__file__).resolve().parents[1] / "out" / "bench"
_ASIDE = FOLDER.with_name("bench-done")
_PROCESSES = Path("/proc")
_EVERY = 0.1
_KIB = 1024


class FailedError(Exception):
    """A program did not do what it was started for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What one run took: seconds from start to end, those it told of itself, and memory.

    `memory` is the most bytes that the process and all it started had at one moment, each page
    shared by several counted once; 0 where the system does not tell.
    """

    seconds: float
    told: float | None = None
    memory: int = 0
    output: str = ""


def put_aside(*paths: Path) -> None:
    """Take what an earlier sample wrote out of the way, to be deleted when all is measured.

    Where many files were deleted, ext4 takes longer for minutes to make new ones.
    """
    for path in paths:
        if path.exists():
            _ASIDE.mkdir(parents=True, exist_ok=True)
            path.rename(_ASIDE / f"{len(list(_ASIDE.iterdir()))}-{path.name}")


def tidy() -> None:
    """Delete what was put aside."""
    shutil.rmtree(_ASIDE, ignore_errors=True)


def run(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Sample:
    """Run a program to its end, with more in its environment.

    Raises:
        FailedError: it ended with another exit code than 0.

    """
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        watcher = _MemoryWatcher(process.pid)
        watcher.start()
        output, errors = process.communicate()
        seconds = time.perf_counter() - started
        watcher.stop()
    if process.returncode:
        message = f"{' '.join(map(str, command[:4]))} … ended with {process.returncode}: {errors}"
        raise FailedError(message)
    return Sample(seconds=seconds, told=_told(output), memory=watcher.most, output=output)


def _told(output: str) -> float | None:
    """Read the seconds that a peer prints of itself, as the last line."""
    last = output.strip().rpartition("\n")[2]
    return float(json.loads(last)["seconds"]) if last.startswith('{"seconds"') else None


class _MemoryWatcher(threading.Thread):
    """Looks every tenth of a second at the memory of a process and all below it."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._process = process
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(_EVERY):
            tree = (self._process, *children(self._process))
            self.most = max(self.most, sum(map(proportional_memory, tree)))

    def stop(self) -> None:
        """Look no longer."""
        self._done.set()
        self.join()


def children(process: int) -> Iterator[int]:
    """Return all processes below one; none where the system does not tell."""
    for tasks in (_PROCESSES / str(process) / "task").glob("*/children"):
        try:
            found = tasks.read_text(encoding="ascii").split()
        except OSError:  # it ended
            continue
        for child in map(int, found):
            yield child
            yield from children(child)


def proportional_memory(process: int) -> int:
    """Return the bytes of a process, its share of what it shares; 0 where that is not told."""
    try:
        lines = (_PROCESSES / str(process) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return sum(int(line.split()[1]) * _KIB for line in lines.splitlines() if line[:4] == "Pss:")
