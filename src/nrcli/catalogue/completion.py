"""Completing: the names that a shell offers while a command is typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nrcli.domain.problems.problem import NrcliError
from nrcli.workspace.folder import find_workspace

if TYPE_CHECKING:
    from nrcli.workspace.workspace import Workspace

__all__ = ["file_names", "mailings_in", "recipient_names"]


def file_names(kind: str, folder: Path | None) -> tuple[str, ...]:
    """Return the names of "letters", "snippets" or "senders"; none where there is no workspace."""
    workspace = _found(folder)
    return workspace.names(kind) if workspace else ()


def recipient_names(folder: Path | None) -> tuple[str, ...]:
    """Return all that a letter can be sent to: lists, roles, people, in this order."""
    workspace = _found(folder)
    if workspace is None:
        return ()
    roster = workspace.roster
    return (*roster.lists, *sorted(roster.role_names), *roster.people)


def mailings_in(folder: Path | None) -> tuple[str, ...]:
    """Return the names of the mailings; none where there is no workspace or no register to read."""
    from nrcli.register.store import Register  # noqa: PLC0415 - other names do not need it

    try:
        with Register(find_workspace(folder, Path.cwd())).reading() as content:
            return content.mailings.names()
    except NrcliError:
        return ()


def _found(folder: Path | None) -> Workspace | None:
    from nrcli.workspace.workspace import Workspace  # noqa: PLC0415 - the mailings do not need it

    try:
        return Workspace(find_workspace(folder, Path.cwd()))
    except NrcliError:
        return None
