"""A disk that fails at any moment leaves nothing half, and costs no second kenmerk.

`NRCLI_DISK_FAULTS=2000` lets that many writings fail, one in each run.
"""

from __future__ import annotations

import contextlib
import errno
import os
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import NrcliError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.register.bookkeeping import list_entries
from nrcli.register.domain.entry import State
from nrcli.register.verification import verify
from tests.support.letters import copy_workspace
from tests.support.trials import trials

FAULTS = trials(160, "NRCLI_DISK_FAULTS")
KINDS = (errno.ENOSPC, errno.EIO, errno.EACCES)


class Disk:
    """Counts what is written, renamed and synced; lets one of them fail, and all after it."""

    def __init__(self, patch: pytest.MonkeyPatch, at: int, kind: int, *, heals: bool) -> None:
        self.count = 0
        self._at, self._kind, self._heals = at, kind, heals
        for owner, name in ((Path, "write_bytes"), (Path, "replace"), (os, "fsync")):
            patch.setattr(owner, name, self._failing(getattr(owner, name)))

    def _failing(self, does: Callable[..., object]) -> Callable[..., object]:
        def fails(*given: Any) -> object:  # noqa: ANN401 - whatever the system takes
            self.count += 1
            if self.count == self._at or (self.count > self._at > 0 and not self._heals):
                raise OSError(self._kind, os.strerror(self._kind), str(given[0]))
            return does(*given)

        return fails


def request(workspace: Path) -> DraftRequest:
    return DraftRequest(
        letter="fractievoorzitters",
        workspace=workspace,
        to=("kuzu", "krol"),
        date=date(2017, 4, 5),
        formats=(OutputFormat.TXT, OutputFormat.DOCX),
        jobs=1,
    )


def drafted(workspace: Path, at: int = 0, kind: int = errno.EIO, *, heals: bool = True) -> int:
    """Draft on a disk that fails, and return how often it was asked for something."""
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, at, kind, heals=heals)
        with contextlib.suppress(NrcliError):  # and nothing else
            draft(request(workspace))
        return disk.count


def test_whatever_of_a_disk_fails_the_next_run_puts_right(tmp_path: Path) -> None:
    asked = drafted(copy_workspace(tmp_path / "sound"))
    assert asked > 8
    chance = random.Random(0)  # noqa: S311 - faults, no secrets
    for number in range(FAULTS):
        workspace = copy_workspace(tmp_path / str(number))
        at = number + 1 if number < asked else chance.randrange(1, asked + 1)
        kind, heals = chance.choice(KINDS), chance.random() < 0.5
        drafted(workspace, at, kind, heals=heals)
        for entry in list_entries(workspace):
            version = entry.version if entry.state is State.ISSUED else None
            for name in version.files if version else ():
                assert (workspace / "out" / name).stat().st_size, (at, kind, heals, name)
        draft(request(workspace))

        assert [str(each.kenmerk) for each in list_entries(workspace)] == ["10028", "10029"]
        assert not verify(workspace).problems, (at, kind, heals)
        left = [path.name for path in workspace.rglob("*") if path.name.endswith(".part")]
        assert left == [], (at, kind, heals)
