"""`nrcli letters|snippets|senders list|show|new`: what a workspace holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_table,
    print_text,
    problem_record,
)
from nrcli.cli.options import JsonOption, WorkspaceOption, completer_of, parse_day
from nrcli.cli.questions import ask, ask_several
from nrcli.domain.language.speech import say, translated

if TYPE_CHECKING:
    from nrcli.catalogue.contents import CatalogueEntry
    from nrcli.catalogue.new import Created

__all__ = [
    "letters",
    "new_letter",
    "new_sender",
    "new_snippet",
    "print_entries",
    "print_list",
    "senders",
    "snippets",
]


# `nrcli letters|snippets|senders new`: a start that works.

_NAME = "The name of its file: small letters, digits and hyphens"


def _option(name: str, metavar: str, description: str) -> Any:  # noqa: ANN401 - what typer gives
    return typer.Option(name, metavar=metavar, help=description, show_default=False)


_NameArgument = Annotated[str, typer.Argument(metavar="NAME", help=f"{_NAME}.", show_default=False)]


def new_letter(
    name: _NameArgument = "",
    *,
    subject: Annotated[str, _option("--subject", "TEXT", "What it is about.")] = "",
    to: Annotated[str, _option("--to", "WHO", "A role, list or person.")] = "",
    sender: Annotated[str, _option("--sender", "NAME", "Who writes.")] = "",
    copies_to: Annotated[str, _option("--copies-to", "WHO", "Who gets an afschrift.")] = "",
    snippet: Annotated[list[str] | None, _option("--snippet", "NAME", "A topic, in order.")] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Make a new letter; in a terminal, what is not given is asked."""
    from nrcli.catalogue.new import (  # noqa: PLC0415 - start-up stays light
        NewLetter,
        choices,
        create_letter,
    )

    there = choices(workspace)
    subject = ask("--subject", say("What it is about (Onderwerp)"), subject)
    only_sender = next(iter(there.senders)) if len(there.senders) == 1 else ""
    new = NewLetter(
        name=_ask_name("letter", name, subject, workspace),
        subject=subject,
        to=ask("--to", say("Who it is for"), to, there.recipients),
        sender=ask("--sender", say("Who writes"), sender or only_sender, there.senders),
        copies_to=ask(
            "--copies-to", say("Who gets an afschrift"), copies_to, there.recipients, optional=True
        ),
        snippets=ask_several(say("Its topics, in order"), snippet or (), there.snippets),
    )
    step = say("Next: write its text, then `nrcli draft {name} --concept`.", name=new.name)
    _print(create_letter(new, workspace), step, as_json=as_json)


def new_snippet(
    name: _NameArgument = "",
    title: Annotated[str, _option("--title", "TEXT", "Its heading in a letter.")] = "",
    source: Annotated[str, _option("--source", "TEXT", "Where the text comes from.")] = "",
    valid_until: Annotated[
        date | None,
        typer.Option(
            "--valid-until",
            metavar="DATE",
            parser=parse_day,
            help="Its last day, such as 31-12-2017.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Make a new snippet; in a terminal, what is not given is asked."""
    from nrcli.catalogue.new import NewSnippet, create_snippet  # noqa: PLC0415 - start-up stays light

    title = ask("--title", say("Its heading in a letter"), title)
    new = NewSnippet(
        name=_ask_name("snippet", name, title, workspace),
        title=title,
        source=ask("--source", say("Where the text comes from"), source, optional=True),
        valid_until=valid_until,
    )
    step = say("Next: write its text, and list it in the `snippets` of a letter.")
    _print(create_snippet(new, workspace), step, as_json=as_json)


def new_sender(  # noqa: PLR0913 - each is an option of the command
    name: _NameArgument = "",
    *,
    organisation: Annotated[str, _option("--organisation", "TEXT", "Who writes.")] = "",
    return_address: Annotated[
        str, _option("--return-address", "TEXT", "The line in the window, on one line.")
    ] = "",
    signatory: Annotated[str, _option("--signatory", "TEXT", "Who signs.")] = "",
    function: Annotated[
        list[str] | None, _option("--function", "TEXT", "A line of what they are.")
    ] = None,
    contact: Annotated[str, _option("--contact", "TEXT", "Who knows about the letters.")] = "",
    phone: Annotated[str, _option("--phone", "NUMBER", "How to reach them.")] = "",
    email: Annotated[str, _option("--email", "ADDRESS", "How to reach them.")] = "",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Make a new sender; in a terminal, what is not given is asked."""
    from nrcli.catalogue.new import NewSender, create_sender  # noqa: PLC0415 - start-up stays light

    new = NewSender(
        name=_ask_name("sender", name, "", workspace),
        organisation=ask("--organisation", say("Who writes, as a body"), organisation),
        return_address=ask(
            "--return-address", say("The return address, on one line"), return_address
        ),
        signatory=ask("--signatory", say("Who signs"), signatory),
        function=tuple(function or ()),
        contact=ask("--contact", say("Who knows about the letters"), contact, optional=True),
        phone=ask("--phone", say("Their telephone number"), phone, optional=True),
        email=ask("--email", say("Their mail address"), email, optional=True),
    )
    step = say("Next: name it in a letter: `sender: {name}`.", name=new.name)
    _print(create_sender(new, workspace), step, as_json=as_json)


def _ask_name(kind: str, given: str, title: str, folder: Path | None) -> str:
    """Return the name given for a new file, or what is answered; its title proposes one."""
    from nrcli.catalogue.new import (  # noqa: PLC0415 - start-up stays light
        check_new_name,
        proposed_name,
    )

    return ask(
        "NAME",
        say("The name of its file: small letters, digits and hyphens"),
        given,
        proposal=proposed_name(kind, title, folder) if title else "",
        check=lambda name: check_new_name(kind, name, folder),
    )


def _print(created: Created, step: str, *, as_json: bool) -> None:
    if as_json:
        problems = [problem_record(problem) for problem in created.problems]
        print_json({"file": created.file, "problems": problems})
        return
    print_text(created.file)
    print_problems(created.problems)
    next_step(step)


def _complete(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a name of the noun that the command stands under."""
    return completer_of(str(ctx.parent and ctx.parent.info_name))(ctx, incomplete)


def _noun(
    plural: str, singular: str, columns: Sequence[str], new: Callable[..., None]
) -> typer.Typer:
    """Make the commands `list`, `show` and `new` for one kind of thing."""
    app = typer.Typer(no_args_is_help=True, help=f"The {plural} of the workspace.")

    @app.command("list", help=f"List the {plural} there are.")
    def list_(as_json: JsonOption = False, workspace: WorkspaceOption = None) -> None:
        print_list(_workflow(f"list_{plural}")(workspace), columns, as_json=as_json)

    @app.command("show", help=f"Show one {singular}, whole.")
    def show(
        name: Annotated[
            str,
            typer.Argument(metavar="NAME", help="Its name.", autocompletion=_complete),
        ],
        as_json: JsonOption = False,
        workspace: WorkspaceOption = None,
    ) -> None:
        print_entries([_workflow(f"show_{singular}")(name, workspace)], as_json=as_json)

    app.command("new")(new)
    return app


letters = _noun("letters", "letter", ("subject", "to", "snippets"), new_letter)
snippets = _noun("snippets", "snippet", ("title", "valid_until", "letters"), new_snippet)
senders = _noun("senders", "sender", ("signatory", "contact"), new_sender)


def _workflow(name: str) -> Callable[..., Any]:
    from nrcli.catalogue import contents as catalogue  # noqa: PLC0415 - start-up stays light

    function: Callable[..., Any] = getattr(catalogue, name)
    return function


def print_list(entries: Sequence[CatalogueEntry], columns: Sequence[str], *, as_json: bool) -> None:
    """Print entries in a table, with the facts that are its columns."""
    if as_json:
        print_json([_record(entry) for entry in entries])
        return
    if not entries:
        next_step(say("There are none."))
        return
    rows = [[entry.name, *(entry.facts.get(column, "") for column in columns)] for entry in entries]
    print_table([say("Id"), *(_heading(column) for column in columns)], rows)


def print_entries(entries: Iterable[CatalogueEntry], *, as_json: bool) -> None:
    """Print entries whole, one below the other."""
    if as_json:
        print_json([_record(entry) for entry in entries])
        return
    for entry in entries:
        print_text(f"{entry.name}  ({entry.file})")
        width = max((len(_heading(key)) for key in entry.facts), default=0) + 2
        for key, value in entry.facts.items():
            for heading, line in zip_longest([_heading(key)], value.split("\n"), fillvalue=""):
                print_text(f"  {heading:<{width}}{line}")
        if entry.text:
            print_text(f"\n{entry.text}\n")


def _record(entry: CatalogueEntry) -> dict[str, object]:
    record: dict[str, object] = {"name": entry.name, "file": entry.file, **entry.facts}
    if entry.text:
        record["text"] = entry.text
    return record


def _heading(key: str) -> str:
    return translated(key.replace("_", " ").capitalize())
