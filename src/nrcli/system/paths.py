"""What stands at a path; a path that the system cannot even look at has nothing there."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["is_file", "is_folder", "is_name", "is_there"]


def is_there(path: Path) -> bool:
    """Return whether anything is there, a link that leads nowhere too."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def is_file(path: Path) -> bool:
    """Return whether a file is there, through links."""
    try:
        return path.is_file()
    except OSError:  # a name longer than the system allows, a folder that may not be entered
        return False


def is_folder(path: Path) -> bool:
    """Return whether a folder is there, through links."""
    try:
        return path.is_dir()
    except OSError:
        return False


# Names of things in the workspace: part of file names, so of small letters, digits and hyphens.

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 80


def is_name(text: str) -> bool:
    """Return whether a text can name a letter, a person or another thing of the workspace."""
    return len(text) <= _LONGEST and _NAME.fullmatch(text) is not None
