"""Watch a workspace: say when any file that letters are made of was saved."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from nrcli.workspace.workspace import RECIPIENTS_FILE, SETTINGS_FILE, find_workspace

__all__ = ["Watch", "changes"]

_PAUSE_S = 0.1
_Stamps = Mapping[Path, tuple[int, int]]


class Watch:
    """Knows how the files of a workspace were when it was last asked.

    A change is told once the files are the same for two questions: an editor that empties a file
    before it writes, or puts another in its place, is given the time between them.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Find the workspace.

        Raises:
            LetterError: there is none.

        """
        self.root = find_workspace(folder, Path.cwd())
        self._others: set[Path] = set()
        self._told: _Stamps | None = None
        self._last = self._stamps()

    def include(self, files: Iterable[Path]) -> None:
        """Watch files elsewhere too, from how they are now on."""
        new = {file for file in files if file not in self._last} - self._others
        self._others |= new
        stamps = _stamps(new)
        self._last = {**self._last, **stamps}
        if self._told is not None:
            self._told = {**self._told, **stamps}

    def has_changed(self) -> bool:
        """Return whether a file has come, gone or changed since it was last said; yes at first."""
        last, self._last = self._last, self._stamps()
        if self._last != last or self._last == self._told:
            return False
        self._told = self._last
        return True

    def _stamps(self) -> _Stamps:
        templates = (self.root / "templates").rglob("*.*")
        own = (self.root / RECIPIENTS_FILE, self.root / SETTINGS_FILE)
        return _stamps((*own, *templates, *self._others))


def changes(folder: Path | None = None) -> Iterator[None]:
    """Yield at once, and then whenever a file of the workspace has come, gone or changed.

    Raises:
        LetterError: there is no workspace.

    """
    watch = Watch(folder)
    while True:
        if watch.has_changed():
            yield
        else:
            time.sleep(_PAUSE_S)


def _stamps(paths: Iterable[Path]) -> _Stamps:
    found = {}
    for path in paths:
        try:
            stat = path.stat()
        except OSError:  # not there, or just being replaced
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size)
    return found
