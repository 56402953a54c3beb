"""`nrcli init`: a workspace with working examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nrcli.cli.console import next_step, print_text

__all__ = ["init"]


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make it in.")
    ] = Path(),
) -> None:
    """Make a workspace with working examples."""
    from nrcli.catalogue.new import init as run  # noqa: PLC0415 - start-up stays light

    for name in run(folder):
        print_text((folder / name).as_posix())
    step = "" if folder == Path() else f"cd {folder.as_posix()}, then "
    next_step(f"Next: {step}`nrcli draft informateur --date 2017-04-05 --kenmerk 10026`.")
