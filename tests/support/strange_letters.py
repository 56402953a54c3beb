"""The hundred strangest letters, in a workspace of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

from nrcli.domain.letter.letter import Letter
from tests.support.letters import ROOT, letters_in

__all__ = ["ACROSS_MM", "strange_letter", "strange_names", "strange_workspace"]

ACROSS_MM = 1.3
"""How far LibreOffice may set the rows of a cell aside that is not aligned left: it leaves a hair
free behind each piece in italics, and counts a space before a place to break."""

_FOLDER = ROOT / "tests" / "properties" / "strange_letters"


def strange_names() -> list[str]:
    """Return the names of the letters that are kept."""
    return sorted(path.stem for path in (_FOLDER / "letters").glob("*.md"))


def strange_workspace(folder: Path) -> Path:
    """Copy the workspace of the repository, the strange letters and their senders to a folder."""
    shutil.copyfile(ROOT / "recipients.yaml", folder / "recipients.yaml")
    for part in (ROOT / "templates", _FOLDER):
        shutil.copytree(part, folder / "templates", dirs_exist_ok=True)
    return folder


def strange_letter(workspace: Path, name: str) -> Letter:
    """Compose a letter of such a workspace, to the informateur of 5 April 2017."""
    (letter,) = letters_in(workspace, name, "10026")
    return letter
