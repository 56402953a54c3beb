"""Where the workspace is: the folder given, or the current one or the nearest above it."""

from __future__ import annotations

from pathlib import Path

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.system.paths import is_folder

__all__ = ["find_workspace"]


def find_workspace(given: Path | None, current: Path) -> Path:
    """Find the folder: the one given, or the current one or the nearest above it.

    Raises:
        LetterError: there is none.

    """
    candidates = [given] if given else [current, *current.parents]
    for folder in candidates:
        if is_folder(folder / "templates" / "letters"):
            return folder.resolve()
    where = (
        say("in {folder}", folder=given)
        if given
        else say("in {folder} or above it", folder=current)
    )
    raise LetterError([Problem(code="no-workspace", values={"where": where})])
