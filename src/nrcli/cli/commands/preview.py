"""`nrcli preview`: the letter as it will be, again at every save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import next_step, print_problems, print_text
from nrcli.cli.options import (
    DateOption,
    LetterArgument,
    SetOption,
    SnippetOption,
    ToOption,
    WorkspaceOption,
    flag,
    parse_fields,
)
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import NrcliError

if TYPE_CHECKING:
    from nrcli.drafting.draft import DraftRequest

__all__ = ["preview"]

_PATIENCE_S = 0.5


def preview(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    letter: LetterArgument,
    to: ToOption = None,
    date: DateOption = None,
    kenmerk: Annotated[
        str,
        typer.Option(
            "--kenmerk",
            metavar="K",
            help="The kenmerk to show; none is ever taken from a register.",
        ),
    ] = "",
    snippet: SnippetOption = None,
    set_: SetOption = None,
    concept: Annotated[bool, flag("--concept", "Mark every page CONCEPT.")] = False,
    as_text: Annotated[
        bool, flag("--text", "Print the letter as text at every save; no browser is needed.")
    ] = False,
    no_open: Annotated[
        bool, flag("--no-open", "Print the address only; open it in a browser of this machine.")
    ] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Show a letter in the browser as it will be, again at every save, until Ctrl-C."""
    from nrcli.drafting.draft import DraftRequest  # noqa: PLC0415 - start-up stays light

    request = DraftRequest(
        letter=letter,
        workspace=workspace,
        to=tuple(to or ()),
        date=date,
        kenmerk=kenmerk,
        snippets=tuple(snippet) if snippet else None,
        fields=parse_fields(set_ or []),
        concept=concept,
    )
    try:
        if as_text:
            _print(request)
        else:
            _serve(request, opens=not no_open)
    except KeyboardInterrupt:
        next_step(say("Stopped. Nothing was written; `nrcli draft` makes the letter."))


def _serve(request: DraftRequest, *, opens: bool) -> None:
    from webbrowser import open as open_in_browser  # noqa: PLC0415 - start-up stays light

    from nrcli.preview.server import serving  # noqa: PLC0415
    from nrcli.preview.session import Session  # noqa: PLC0415

    with serving(Session(request)) as server:
        print_text(server.address)
        if opens and not open_in_browser(server.ticket_address()):
            next_step(
                say("No browser could be opened: open the address above in one, or use --text.")
            )
        next_step(
            say("The page follows every save; it is for you and this machine only. Ctrl-C stops.")
        )
        while not server.stopping.wait(_PATIENCE_S):  # Windows hears Ctrl-C between the rounds
            pass


def _print(request: DraftRequest) -> None:
    """Print the letter at every save; one that has errors is told, and the next save tried."""
    from nrcli.preview.pages import doubts, is_wrong_call, preview_text  # noqa: PLC0415 - start-up
    from nrcli.workspace.watch import Watch, changes  # noqa: PLC0415

    root = Watch(request.workspace).root
    is_first = True
    for _ in changes(root):
        try:
            shown, text = preview_text(request)
            print_text(text)
            print_problems(doubts(shown, root))
            day = shown.letter.date_text
            next_step(
                say(
                    "This is the letter to {name} of {day}: nobody can be written to today."
                    if shown.is_other_day
                    else "This is the letter to {name} of {day}.",
                    name=shown.recipient.name,
                    day=day,
                )
            )
        except NrcliError as error:
            if is_first and is_wrong_call(error):
                raise
            print_problems(error.problems)
        is_first = False
        next_step(say("Waiting for the next save; Ctrl-C stops."))
