"""`nrcli mailing`: letters to many, prepared, looked at, sent, and accounted for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nrcli.cli.commands.mailing_output import (
    ask_what_became,
    next_command,
    report_row,
    states_of,
    tell_mailed,
    tell_prepared,
)
from nrcli.cli.commands.mailing_print import posted, print_letters, returned
from nrcli.cli.console import (
    moment,
    next_step,
    print_bytes,
    print_json,
    print_table,
    print_text,
    progress_bar,
)
from nrcli.cli.options import (
    AgainOption,
    DateOption,
    DespiteOption,
    JobsOption,
    JsonOption,
    LetterArgument,
    MailingArgument,
    MailingWhoOption,
    OverEditedOption,
    OverOthersOption,
    ReissueOption,
    SetOption,
    SnippetOption,
    StrictOption,
    ToOption,
    WorkspaceOption,
    flag,
    parse_fields,
    table_format,
)
from nrcli.cli.questions import is_terminal
from nrcli.domain.language.speech import say
from nrcli.domain.values.plain_text import counted

__all__ = ["mailing"]

mailing = typer.Typer(no_args_is_help=True, help="Letters to many, and nobody gets one twice.")

mailing.command("print")(print_letters)
mailing.command("posted")(posted)
mailing.command("returned")(returned)


@mailing.command("prepare")
def _prepare(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    letter: LetterArgument,
    name: Annotated[
        str,
        typer.Option("--name", metavar="NAME", help="The mailing's name; else LETTER-DATE."),
    ] = "",
    to: ToOption = None,
    date: DateOption = None,
    kenmerk: Annotated[
        str, typer.Option("--kenmerk", metavar="K", help="A kenmerk by hand, for all letters.")
    ] = "",
    reissue: ReissueOption = "",
    again: AgainOption = "",
    snippet: SnippetOption = None,
    set_: SetOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="DIR",
            help="Where the letters go; otherwise `out` in the workspace.",
            show_default=False,
        ),
    ] = None,
    jobs: JobsOption = None,
    force: OverEditedOption = False,
    strict: StrictOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Draft and proof a letter to everybody, and freeze who gets what. Nothing is sent."""
    from nrcli.drafting.draft import DraftRequest  # noqa: PLC0415 - start-up stays light
    from nrcli.mailing.preparation import prepare_mailing  # noqa: PLC0415

    request = DraftRequest(
        letter=letter,
        workspace=workspace,
        to=tuple(to or ()),
        date=date,
        kenmerk=kenmerk,
        reissue=reissue,
        again=again.strip(),
        snippets=tuple(snippet) if snippet else None,
        fields=parse_fields(set_ or []),
        out=out,
        jobs=jobs,
        force=force,
        strict=strict,
    )
    with progress_bar(letter) as bar:
        prepared = prepare_mailing(request, name=name, progress=bar.step)
    tell_prepared(prepared, as_json=as_json)


@mailing.command("list")
def _list(as_json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
    """List the mailings, the one that was prepared last at the end."""
    from nrcli.mailing.open_mailing import (  # noqa: PLC0415 - start-up stays light
        mailing_names,
        open_mailing,
    )

    opened = [open_mailing(name, workspace) for name in mailing_names(workspace)]
    rows = [
        (each.mailing.name, moment(each.mailing.at), each.mailing.by, states_of(each.courses))
        for each in opened
    ]
    if as_json:
        keys = ("name", "prepared_at", "prepared_by", "states")
        print_json([dict(zip(keys, row, strict=True)) for row in rows])
    elif not rows:
        next_step(say("There are none. Next: `nrcli mailing prepare LETTER`."))
    else:
        print_table([say("Mailing"), say("Prepared"), say("By"), say("Letters")], rows)


@mailing.command("mail")
def _mail(  # noqa: PLR0917 - one parameter for each option of the command
    name: MailingArgument,
    to: MailingWhoOption = None,
    send: Annotated[bool, flag("--send", "Send by the mail server of nrcli.yaml.")] = False,
    eml: Annotated[
        Path | None,
        typer.Option(
            "--eml",
            metavar="DIR",
            help="Write drafts (.eml) that a mail program opens as not sent yet.",
            show_default=False,
        ),
    ] = None,
    drafts: Annotated[
        bool, flag("--drafts", "Put them among the drafts of the office's own mailbox (IMAP).")
    ] = False,
    despite_changes: DespiteOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Mail the letters that were not sent yet, as PDF: look, then send them or write drafts."""
    from nrcli.mailing.mails import MailRequest, mail  # noqa: PLC0415 - start-up stays light

    if send + drafts + bool(eml) > 1:
        message = say("give one of --send, --eml and --drafts.")
        raise typer.BadParameter(message)
    request = MailRequest(
        mailing=name,
        workspace=workspace,
        to=tuple(to or ()),
        send=send,
        eml=eml,
        drafts=drafts,
        despite_changes=despite_changes,
    )
    with progress_bar(name) as bar:
        result = mail(request, progress=bar)
    tell_mailed(result, request, as_json=as_json)


@mailing.command("resume")
def _resume(
    name: MailingArgument,
    sent: Annotated[
        list[str] | None,
        typer.Option(
            "--sent", metavar="WHO", help="This letter, of unknown outcome, was sent; or 'all'."
        ),
    ] = None,
    again: Annotated[
        list[str] | None,
        typer.Option(
            "--again", metavar="WHO", help="This letter, of unknown outcome, may go; or 'all'."
        ),
    ] = None,
    send: Annotated[bool, flag("--send", "Send by the mail server of nrcli.yaml.")] = False,
    despite_changes: DespiteOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Go on with what failed or was not reached; settle first what nobody knows the outcome of."""
    from nrcli.mailing.mails import MailRequest  # noqa: PLC0415 - start-up stays light
    from nrcli.mailing.resumption import Settlement, resume, unknown_letters  # noqa: PLC0415

    settlement = Settlement(sent=tuple(sent or ()), again=tuple(again or ()))
    if is_terminal() and not (sent or again or as_json):
        settlement = ask_what_became(unknown_letters(name, workspace))
    request = MailRequest(
        mailing=name,
        workspace=workspace,
        send=send,
        retry=True,
        despite_changes=despite_changes,
    )
    with progress_bar(name) as bar:
        result = resume(request, settlement, progress=bar)
    tell_mailed(result, request, as_json=as_json)


@mailing.command("report")
def _report(
    name: MailingArgument,
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="A CSV, XLSX or JSON to write it to.", show_default=False
        ),
    ] = None,
    force: OverOthersOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Say who got what, when and by which channel, and what is still to do."""
    from nrcli.mailing.open_mailing import open_mailing  # noqa: PLC0415 - start-up stays light
    from nrcli.mailing.report import write_report  # noqa: PLC0415

    table = table_format(path)
    if path is not None or as_json:
        count, content = write_report(name, path, table, workspace, force=force)
        if path is None:
            print_bytes(content)
        else:
            print_text(path.as_posix())
            next_step(say("{letters} reported.", letters=counted(count, "letter")))
        return
    courses = open_mailing(name, workspace).courses
    print_table(
        [
            say("Recipient"),
            say("Kenmerk"),
            say("State"),
            say("How"),
            say("When"),
            say("By"),
            say("Printed"),
        ],
        [report_row(course) for course in courses],
    )
    next_step(f"{states_of(courses)}. {next_command(name, courses)}")
