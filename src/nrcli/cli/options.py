"""The options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

__all__ = ["DateOption", "JsonOption", "WorkspaceOption", "flag", "parse_day"]


def parse_day(text: str) -> date:
    """Read a date as options have it, 2017-04-05."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a date; write it as 2017-04-05."
        raise typer.BadParameter(message) from None


def flag(name: str, description: str) -> Any:  # noqa: ANN401 - what typer.Option gives
    """Give the option of a flag, with no word for its value in the help: it has none."""
    return typer.Option(name, metavar="", help=description)


WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        metavar="DIR",
        envvar="NRCLI_WORKSPACE",
        help="The workspace; otherwise the current folder or the nearest above it.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, flag("--json", "Report as JSON on stdout.")]
DateOption = Annotated[
    date | None,
    typer.Option(
        "--date",
        metavar="DATE",
        parser=parse_day,
        help="The day, as 2017-04-05; today in the Netherlands if left out.",
        show_default=False,
    ),
]
