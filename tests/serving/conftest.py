"""A workspace to run workflows in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.letters import copy_workspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "workspace"
    copy_workspace(folder)
    monkeypatch.chdir(tmp_path)
    return folder
