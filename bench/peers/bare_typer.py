"""A bare Typer program: what any command line of this kind costs to start."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["app"]

app = typer.Typer(pretty_exceptions_enable=False)


def _print_version(value: bool) -> None:  # noqa: FBT001 - typer calls it with the flag's value
    if value:
        typer.echo("bare 1.0")
        raise typer.Exit


@app.command()
def _bare(
    version: Annotated[bool, typer.Option("--version", callback=_print_version)] = False,  # noqa: FBT002 - a flag
) -> None:
    """Do nothing."""
    del version


if __name__ == "__main__":
    app()
