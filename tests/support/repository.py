"""A folder as a git repository, with an author of its own whatever the machine is set to."""

from __future__ import annotations

import subprocess
from pathlib import Path

__all__ = ["commit"]

_WHO = ("-c", "user.name=Proef", "-c", "user.email=proef@example.org", "-c", "commit.gpgsign=false")


def commit(folder: Path) -> None:
    """Commit everything in a folder, which becomes a repository if it is in none."""
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "Proef")):
        subprocess.run(
            ["git", *_WHO, *words],  # noqa: S607 - found on the path, as its users have it
            cwd=folder,
            check=True,
        )
