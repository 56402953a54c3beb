"""`nrcli mailing print` and `posted`: the way of a mailing that goes by post."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.commands.register_recovery import given_reason
from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_text,
    problem_record,
    progress_bar,
)
from nrcli.cli.options import JsonOption, MailingArgument, MailingWhoOption, WorkspaceOption, flag
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import InvalidValueError, Problem
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.renderers.pdf.labels import LabelSheet

__all__ = ["posted", "print_letters", "returned"]

_ORDERS = ("prepared", "seats", "name")


def _sheet(text: str) -> LabelSheet:
    """Return a sheet of labels as options have it, 3x8."""
    from nrcli.renderers.pdf.labels import LabelSheet  # noqa: PLC0415 - start-up stays light

    try:
        return LabelSheet.parse(text)
    except InvalidValueError as error:
        problem = Problem(code=error.code, values=error.values)
        message = f"{problem.message} {problem.hint}"
        raise typer.BadParameter(message, param_hint="--labels") from None


def print_letters(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    name: MailingArgument,
    to: MailingWhoOption = None,
    order: Annotated[
        str,
        typer.Option("--order", metavar="ORDER", help=f"One of {', '.join(_ORDERS)}."),
    ] = "prepared",
    new: Annotated[bool, flag("--new", "Only those that were never printed.")] = False,
    everything: Annotated[bool, flag("--all", "Those that were sent too.")] = False,
    labels: Annotated[
        str | None,
        typer.Option(
            "--labels",
            metavar="CxR",
            help="Address labels too, on sheets of C columns and R rows: 3x8.",
            show_default=False,
        ),
    ] = None,
    per_file: Annotated[
        int, typer.Option("--per-file", metavar="N", min=1, help="How many letters in one file.")
    ] = 500,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="DIR",
            help="Where to write; otherwise `out/mailings/MAILING`.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Write one PDF for the printer, each letter on a front side, and a list for the post room."""
    from nrcli.mailing.prints import (  # noqa: PLC0415 - start-up stays light
        PrintOrder,
        PrintRequest,
        print_mailing,
    )

    if order not in _ORDERS:
        message = say(
            "'{order}' is no order; there are {names}.", order=order, names=", ".join(_ORDERS)
        )
        raise typer.BadParameter(message, param_hint="--order")
    request = PrintRequest(
        mailing=name,
        workspace=workspace,
        to=tuple(to or ()),
        order=PrintOrder(order),
        new=new,
        everything=everything,
        labels=_sheet(labels) if labels else None,
        per_file=per_file,
        out=out,
    )
    with progress_bar(name) as bar:
        result = print_mailing(request, progress=bar)
    if as_json:
        print_json(
            {
                "files": list(result.files),
                "letters": result.letters,
                "pages": result.pages,
                "left_out": result.sent,
                "warnings": [problem_record(problem) for problem in result.warnings],
            }
        )
        return
    print_problems(result.warnings)
    for file in result.files:
        print_text(file)
    left_out = (
        " " + say("Left out: {count} that went or may have gone.", count=result.sent)
        if result.sent
        else ""
    )
    if not result.letters:
        next_step(say("There is nothing to print.") + left_out)
        return
    letters, pages = counted(result.letters, "letter"), counted(result.pages, "page")
    printed = say("{letters} on {pages}.", letters=letters, pages=pages)
    step = say("Next: print on both sides and post, then `nrcli mailing posted {name}`.", name=name)
    next_step(f"{printed}{left_out} {step}")


def posted(
    name: MailingArgument,
    to: MailingWhoOption = None,
    how: Annotated[
        str, typer.Option("--how", metavar="TEXT", help="How it went, for the register.")
    ] = "per post",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Note that the printed letters have been posted: they are sent, and go no other way."""
    from nrcli.mailing.prints import note_posted  # noqa: PLC0415 - start-up stays light

    noted = note_posted(name, workspace, to=tuple(to or ()), how=how.strip())
    if as_json:
        print_json([course.letter.who for course in noted])
    elif not noted:
        next_step(
            say(
                "Nothing to do: no printed letter waits. Next: `nrcli mailing print {name}`.",
                name=name,
            )
        )
    else:
        for course in noted:
            print_text(f"{course.letter.entry.kenmerk}  {course.letter.who}")
        next_step(
            say(
                "{letters} noted as sent. Next: `nrcli mailing report {name}`.",
                letters=counted(len(noted), "letter"),
                name=name,
            )
        )


def returned(
    name: MailingArgument,
    to: Annotated[
        list[str],
        typer.Option("--to", metavar="WHO", help="Whose letter came back.", show_default=False),
    ],
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="Why it came back.", show_default=False),
    ],
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Note that letters came back, by mail or by post: they are to do again."""
    from nrcli.mailing.resumption import note_returned  # noqa: PLC0415 - start-up stays light

    noted = note_returned(name, workspace, to=tuple(to), reason=given_reason(reason))
    if as_json:
        print_json([course.letter.who for course in noted])
        return
    for course in noted:
        print_text(f"{course.letter.entry.kenmerk}  {course.letter.who}")
    next_step(
        say(
            "{letters} noted as come back. Next: correct the address in recipients.yaml, then "
            "prepare the mailing again.",
            letters=counted(len(noted), "letter"),
        )
    )
