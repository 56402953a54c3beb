"""Watch a workspace: say when any file that letters are made of was saved."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from nrcli.sources.workspace import RECIPIENTS_FILE, SETTINGS_FILE, find_workspace

__all__ = ["changes"]

_PAUSE_S = 0.3


def changes(folder: Path | None = None) -> Iterator[None]:
    """Yield at once, and then whenever a file of the workspace has come, gone or changed.

    Raises:
        LetterError: there is no workspace.

    """
    root = find_workspace(folder, Path.cwd())
    while True:
        seen = _stamps(root)
        yield
        while _stamps(root) == seen:
            time.sleep(_PAUSE_S)


def _stamps(root: Path) -> Mapping[Path, tuple[int, int]]:
    found = {}
    own = (root / RECIPIENTS_FILE, root / SETTINGS_FILE, *(root / "templates").rglob("*.*"))
    for path in own:
        try:
            stat = path.stat()
        except OSError:  # not there, or just being replaced
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size)
    return found
