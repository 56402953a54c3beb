"""`nrcli recipients`: who can be written to, and whether the roster can be relied on."""

from __future__ import annotations

from datetime import date as datetime_date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.commands.catalogue import print_entries, print_list
from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_text,
    problem_record,
)
from nrcli.cli.options import (
    DateOption,
    JsonOption,
    WorkspaceOption,
    complete_recipients,
    flag,
    parse_day,
)
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.problems.wordings import Severity
from nrcli.domain.values.office_settings import RosterOrder

if TYPE_CHECKING:
    from nrcli.roster_updates.update import RosterUpdate

__all__ = ["recipients"]

_COLUMNS = ("role", "addressed_as", "fractie", "seats", "from", "until")

_ApplyOption = Annotated[bool, flag("--apply", "Change recipients.yaml.")]
_GroupsOption = Annotated[
    bool, flag("--with-groups", "Take in groups that split off from a fractie.")
]
_AddressOption = Annotated[
    str,
    typer.Option(
        "--address",
        metavar="NAME",
        help="The address in recipients.yaml for who is new; else that of who held the role.",
        show_default=False,
    ),
]

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
    from nrcli.catalogue.roster import list_recipients  # noqa: PLC0415 - start-up stays light

    view = list_recipients(workspace, day=date, role=role, order=order)
    print_list(view.entries, _COLUMNS, as_json=as_json)
    print_problems(view.warnings)


@recipients.command("show")
def _show(
    who: Annotated[
        str,
        typer.Argument(
            metavar="WHO", help="A role, list or person.", autocompletion=complete_recipients
        ),
    ],
    date: DateOption = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Show how somebody is addressed on a day."""
    from nrcli.catalogue.roster import show_recipient  # noqa: PLC0415 - start-up stays light

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
    from nrcli.catalogue.roster import check_roster  # noqa: PLC0415 - start-up stays light

    result = check_roster(workspace, day=date)
    errors = sum(problem.severity is Severity.ERROR for problem in result.problems)
    warnings = len(result.problems) - errors
    if as_json:
        print_json([problem_record(problem) for problem in result.problems])
    else:
        print_problems(result.problems)
        next_step(
            say(
                "Looked at {people} people in {roles} roles as of {day}: errors {errors}, "
                "warnings {warnings}.",
                people=result.people,
                roles=result.roles,
                day=result.day,
                errors=errors,
                warnings=warnings,
            )
        )
    if errors or (strict and warnings):
        raise typer.Exit(ExitCode.ERRORS)


@recipients.command("import")
def _import(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="Saved answers of the Tweede Kamer's service (JSON), or a table (CSV).",
        ),
    ],
    *,
    date: Annotated[
        datetime_date | None,
        typer.Option(
            "--date",
            metavar="DATE",
            parser=parse_day,
            help="Only who holds a role on this day or later; without it, everybody.",
            show_default=False,
        ),
    ] = None,
    apply: _ApplyOption = False,
    skip_bad_rows: Annotated[
        bool, flag("--skip-bad-rows", "Import the others where rows cannot be used.")
    ] = False,
    address: _AddressOption = "",
    with_groups: _GroupsOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Show what a file would change in recipients.yaml, or change it."""
    from nrcli.roster_updates.update import (  # noqa: PLC0415 - start-up stays light
        ImportRequest,
        import_recipients,
    )

    request = ImportRequest(
        files=tuple(files),
        date=date,
        apply=apply,
        skip_bad_rows=skip_bad_rows,
        address=address,
        with_groups=with_groups,
        workspace=workspace,
    )
    _print_update(import_recipients(request), as_json=as_json)


@recipients.command("sync")
def _sync(
    date: DateOption = None,
    apply: _ApplyOption = False,
    address: _AddressOption = "",
    with_groups: _GroupsOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Show what the Tweede Kamer's open data would change in recipients.yaml, or change it."""
    from nrcli.roster_updates.sync import sync_recipients  # noqa: PLC0415 - start-up stays light
    from nrcli.roster_updates.update import UpdateRequest  # noqa: PLC0415 - start-up stays light

    request = UpdateRequest(
        date=date, apply=apply, address=address, with_groups=with_groups, workspace=workspace
    )
    _print_update(sync_recipients(request), as_json=as_json)


def _print_update(update: RosterUpdate, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "changes": update.told,
                "applied": update.applied,
                "left_out": update.groups,
                "problems": [problem_record(problem) for problem in update.problems],
            }
        )
        return
    for line in update.told:
        print_text(line)
    print_problems(update.problems)
    if update.groups:
        next_step(
            say("Left out, split off from a fractie: {names}.", names=", ".join(update.groups))
        )
    if not update.told:
        next_step(say("recipients.yaml says the same already."))
    elif update.applied:
        next_step(say("recipients.yaml is changed. Next: nrcli recipients check."))
    else:
        next_step(say("Nothing is changed yet. Next: the same command with --apply."))
