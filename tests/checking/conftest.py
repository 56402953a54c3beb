"""A workspace as shipped, with one letter that has no copies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.letters import ROOT

ROSTER = "recipients.yaml"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(ROOT / ROSTER, folder / ROSTER)
    (folder / "templates/letters/fractievoorzitters.md").unlink()
    letter = folder / "templates/letters/informateur.md"
    lines = letter.read_text(encoding="utf-8").split("\n")  # one recipient is enough
    alone = [line for line in lines if not line.startswith("cop") and "covering" not in line]
    text = "\n".join(alone).replace(" Deze brief gaat in afschrift naar {{ copies_to }}.", "")
    letter.write_text(text, encoding="utf-8", newline="\n")
    return folder
