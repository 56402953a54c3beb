"""The line of a file that a problem is about, with a mark under its place, as compilers show it."""

from __future__ import annotations

from pathlib import Path

from nrcli.domain.problems.problem import Location, NrcliError

__all__ = ["marked_line"]

_MARGIN = 2


def marked_line(place: Location, folder: Path, width: int) -> tuple[str, ...]:
    """Return the line at a place and a mark under its column, in so many columns of a terminal.

    The file is one of the workspace that `folder` is in.
    Nothing is returned where the place has no column, or the file is not there as text: an older
    problem may be about what has changed since.
    """
    text = _line(place, folder).replace("\t", " ")
    if not text or not 0 < place.column <= len(text) + 1:
        return ()
    room = max(width - 2 * _MARGIN, 20)
    start = max(0, place.column - 1 - room * 2 // 3) if len(text) > room else 0
    shown = text[start : start + room]
    if start:
        shown = f"…{shown[1:]}"
    if start + room < len(text):
        shown = f"{shown[:-1]}…"
    margin = " " * _MARGIN
    return f"{margin}{shown}", f"{margin}{' ' * (place.column - 1 - start)}^"


def _line(place: Location, folder: Path) -> str:
    from nrcli.system.text_files import read_text  # noqa: PLC0415 - only where there is a problem
    from nrcli.workspace.folder import find_workspace  # noqa: PLC0415

    if not place.line or not place.column:
        return ""
    try:
        root = find_workspace(None, folder.absolute())
        lines = read_text(root / place.file, place.file).split("\n")
    except NrcliError:
        return ""
    return lines[place.line - 1] if place.line <= len(lines) else ""
