"""`nrcli init`: a workspace with working examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nrcli.cli.console import next_step, print_text
from nrcli.cli.options import WorkspaceOption
from nrcli.domain.language.speech import say

__all__ = ["init", "schema"]


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make it in.")
    ] = Path(),
) -> None:
    """Make a workspace with working examples."""
    from nrcli.catalogue.new import init as run  # noqa: PLC0415 - start-up stays light

    for name in run(folder):
        print_text((folder / name).as_posix())
    first = "nrcli draft informateur --date 2017-04-05 --kenmerk 10026"
    if folder == Path():
        next_step(say("Next: `{command}`.", command=first))
    else:
        go = f"cd {folder.as_posix()}"
        next_step(say("Next: {go}, then `{command}`.", go=go, command=first))


# `nrcli schema`: JSON Schemas for editors.


def schema(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="Print this one: letter, snippet, sender, house-style, recipients or nrcli.",
            show_default=False,
        ),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="DIR",
            help="Write into this folder; else into templates/schemas of the workspace.",
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Write the JSON Schemas that let an editor check and complete your files."""
    from nrcli.workspace.schemas import (  # noqa: PLC0415 - start-up stays light
        schema_text,
        write_schemas,
    )

    if kind and out is None:
        print_text(schema_text(kind).rstrip("\n"))
        return
    for name in write_schemas(kind, out, workspace):
        print_text(name)
    next_step(
        say("An editor with a YAML language server reads them where a file's first line says so.")
    )
