"""`nrcli check`: every problem in the workspace in one run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nrcli.cli.console import counted, next_step, print_json, print_problems, problem_record
from nrcli.cli.options import JsonOption, WorkspaceOption, flag
from nrcli.errors import ExitCode

__all__ = ["check"]


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Report on these files and folders only.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    strict: Annotated[bool, flag("--strict", "Let warnings be errors.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Report every problem in the workspace, with its place and what to do."""
    from nrcli.workflows.checking import check as run  # noqa: PLC0415 - start-up stays light

    result = run(workspace, paths or ())
    warnings = len(result.problems) - result.errors
    if as_json:
        print_json([problem_record(problem) for problem in result.problems])
    else:
        print_problems(result.problems)
        read = f"{counted(result.letters, 'letter')} and {counted(result.snippets, 'snippet')}"
        found = f"{counted(result.errors, 'error')}, {counted(warnings, 'warning')}"
        next_step(f"Checked {read}: {found}.")
    if result.errors or (strict and warnings):
        raise typer.Exit(ExitCode.ERRORS)
