"""What stands at a path; a path that the system cannot even look at has nothing there."""

from __future__ import annotations

from pathlib import Path

__all__ = ["is_file", "is_folder", "is_there"]


def is_there(path: Path) -> bool:
    """Say whether anything is there, a link that leads nowhere too."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def is_file(path: Path) -> bool:
    """Say whether a file is there, through links."""
    try:
        return path.is_file()
    except OSError:  # a name longer than the system allows, a folder that may not be entered
        return False


def is_folder(path: Path) -> bool:
    """Say whether a folder is there, through links."""
    try:
        return path.is_dir()
    except OSError:
        return False
