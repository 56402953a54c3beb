"""A workspace to try commands in, and a way to run them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from nrcli.cli.app import run
from tests.support.letters import copy_workspace


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code, and what it printed with white space as one space."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        return " ".join(self.err.split())


Command = Callable[..., Ended]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "workspace"
    copy_workspace(folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("NRCLI_WORKSPACE", raising=False)
    return folder


@pytest.fixture
def nrcli(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    del workspace

    def command(*arguments: str) -> Ended:
        capsys.readouterr()
        code = run(arguments)
        captured = capsys.readouterr()
        return Ended(int(code), captured.out, captured.err)

    return command
