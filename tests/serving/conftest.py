"""A workspace to run workflows in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.letters import ROOT


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "workspace"
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copyfile(ROOT / "recipients.yaml", folder / "recipients.yaml")
    monkeypatch.chdir(tmp_path)
    return folder
