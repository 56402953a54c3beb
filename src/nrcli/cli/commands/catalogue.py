"""`nrcli letters|snippets|senders list|show|new`: what a workspace holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.commands.creating import new_letter, new_sender, new_snippet
from nrcli.cli.completion import completer_of
from nrcli.cli.console import next_step, print_json, print_table, print_text
from nrcli.cli.options import JsonOption, WorkspaceOption

if TYPE_CHECKING:
    from nrcli.catalogue.contents import CatalogueEntry

__all__ = ["letters", "print_entries", "print_list", "senders", "snippets"]


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
        next_step("There are none.")
        return
    rows = [[entry.name, *(entry.facts.get(column, "") for column in columns)] for entry in entries]
    print_table(["Id", *(_heading(column) for column in columns)], rows)


def print_entries(entries: Iterable[CatalogueEntry], *, as_json: bool) -> None:
    """Print entries whole, one below the other."""
    if as_json:
        print_json([_record(entry) for entry in entries])
        return
    for entry in entries:
        print_text(f"{entry.name}  ({entry.file})")
        width = max(map(len, entry.facts), default=0) + 2
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
    return key.replace("_", " ").capitalize()
