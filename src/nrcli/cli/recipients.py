"""`nrcli recipients`: who can be written to, and whether the roster can be relied on."""

from __future__ import annotations

from typing import Annotated

import typer

from nrcli.cli.catalogue import print_entries, print_list
from nrcli.cli.console import next_step, print_json, print_problems, problem_record
from nrcli.cli.options import DateOption, JsonOption, WorkspaceOption, flag
from nrcli.domain.office_settings import RosterOrder
from nrcli.domain.wordings import Severity
from nrcli.errors import ExitCode

__all__ = ["recipients"]

_COLUMNS = ("role", "addressed_as", "fractie", "seats", "from", "until")

recipients = typer.Typer(no_args_is_help=True, help="The recipients in recipients.yaml.")


@recipients.command("list")
def _list(
    date: DateOption = None,
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="This role only.")] = "",
    order: Annotated[
        RosterOrder | None,
        typer.Option("--order", help="By seats or by name.", show_default=False),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """List who holds which role on a day."""
    from nrcli.workflows.roster import list_recipients  # noqa: PLC0415 - start-up stays light

    view = list_recipients(workspace, day=date, role=role, order=order)
    print_list(view.entries, _COLUMNS, as_json=as_json)
    print_problems(view.warnings)


@recipients.command("show")
def _show(
    who: Annotated[str, typer.Argument(metavar="WHO", help="A role, list or person.")],
    date: DateOption = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Show how somebody is addressed on a day."""
    from nrcli.workflows.roster import show_recipient  # noqa: PLC0415 - start-up stays light

    view = show_recipient(who, workspace, day=date)
    print_entries(view.entries, as_json=as_json)
    print_problems(view.warnings)


@recipients.command("check")
def _check(
    date: DateOption = None,
    as_json: JsonOption = False,
    strict: Annotated[bool, flag("--strict", "Let warnings be errors.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Look the whole roster through: holes, overlaps, age, and what nobody uses."""
    from nrcli.workflows.roster import check_roster  # noqa: PLC0415 - start-up stays light

    result = check_roster(workspace, day=date)
    errors = sum(problem.severity is Severity.ERROR for problem in result.problems)
    warnings = len(result.problems) - errors
    if as_json:
        print_json([problem_record(problem) for problem in result.problems])
    else:
        print_problems(result.problems)
        next_step(
            f"Looked at {result.people} people in {result.roles} roles as of {result.day}: "
            f"errors {errors}, warnings {warnings}."
        )
    if errors or (strict and warnings):
        raise typer.Exit(ExitCode.ERRORS)
