"""`nrcli check`: every problem in the workspace in one run."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import JsonOption, StrictOption, WorkspaceOption, flag
from nrcli.domain.problems.problem import ExitCode, NrcliError
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.inspection.workspaces import CheckResult

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
    fix: Annotated[
        bool, flag("--fix", "Repair what is safe, such as double spaces, and show the change.")
    ] = False,
    watch: Annotated[bool, flag("--watch", "Check again at every save, until Ctrl-C.")] = False,
    as_json: JsonOption = False,
    strict: StrictOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Report every problem in the workspace, with its place and what to do."""
    from nrcli.inspection.workspaces import check as run  # noqa: PLC0415 - start-up stays light

    if watch:
        _watch(paths or (), workspace, fix=fix, as_json=as_json)
    result = run(workspace, paths or (), fix=fix)
    _print(result, fix=fix, as_json=as_json)
    if result.errors or (strict and len(result.problems) > result.errors):
        raise typer.Exit(ExitCode.ERRORS)


def _watch(
    paths: list[Path] | tuple[()], workspace: Path | None, *, fix: bool, as_json: bool
) -> None:
    """Check at every save; a check that cannot be done is told, and the next one tried."""
    from nrcli.inspection.workspaces import check as run  # noqa: PLC0415 - start-up stays light
    from nrcli.workspace.watch import changes  # noqa: PLC0415 - start-up stays light

    for _ in changes(workspace):
        try:
            _print(run(workspace, paths, fix=fix), fix=fix, as_json=as_json)
        except NrcliError as error:
            print_problems(error.problems)
        next_step("Waiting for the next save; Ctrl-C stops.")


def _print(result: CheckResult, *, fix: bool, as_json: bool) -> None:
    records = [problem_record(problem) for problem in result.problems]
    if as_json and fix:
        repaired = [dataclasses.asdict(each) for each in result.repaired]
        print_json({"repaired": repaired, "problems": records})
    elif as_json:
        print_json(records)
    else:
        for each in result.repaired:
            print_text(each.diff)
        print_problems(result.problems)
        if fix:
            repairs = sum(each.repairs for each in result.repaired)
            next_step(
                f"Repaired {counted(repairs, 'place')} in {counted(len(result.repaired), 'file')}."
            )
        read = f"{counted(result.letters, 'letter')} and {counted(result.snippets, 'snippet')}"
        warnings = len(result.problems) - result.errors
        found = f"{counted(result.errors, 'error')}, {counted(warnings, 'warning')}"
        next_step(f"Checked {read}: {found}.")
