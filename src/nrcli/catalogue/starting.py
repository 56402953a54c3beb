"""Start a workspace: copy the one that comes with nrcli."""

from __future__ import annotations

import shutil
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem, RefusedError
from nrcli.system.paths import is_there
from nrcli.workspace.workspace import RECIPIENTS_FILE, starter_folder

__all__ = ["init"]

_GITIGNORE = "out/\nregister.sqlite3*\n.nrcli-files.sha256\n"


def init(folder: Path) -> tuple[str, ...]:
    """Make a workspace with working examples; gives the files made, relative to it.

    Raises:
        RefusedError: one of the files is there already.
        LetterError: the folder cannot be written to.

    """
    starter = starter_folder()
    found = [starter / RECIPIENTS_FILE, *sorted((starter / "templates").rglob("*.*"))]
    names = [path.relative_to(starter) for path in found]
    there = [name.as_posix() for name in names if is_there(folder / name)]
    if there:
        shown = ", ".join(there[:3]) + (" and more" if there[3:] else "")
        values = {"path": str(folder), "names": shown}
        raise RefusedError([Problem(code="init-not-empty", values=values)])
    try:
        for path, name in zip(found, names, strict=True):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text(_GITIGNORE, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or "the system does not allow it"
        values = {"path": str(folder), "reason": reason}
        place = Location(str(folder))
        raise LetterError(
            [Problem(code="file-unwritable", location=place, values=values)]
        ) from error
    return tuple(name.as_posix() for name in names)
