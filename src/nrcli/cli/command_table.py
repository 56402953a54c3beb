"""The commands of nrcli, each loaded when it is called: starting takes no longer with more."""

from __future__ import annotations

import importlib
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from nrcli.cli.plain_values import take_plain_values

__all__ = ["SUMMARIES", "Commands", "load"]

SUMMARIES = {
    "init": "Make a workspace with working examples.",
    "draft": "Write a letter as DOCX and PDF, or one for each recipient of a list.",
    "preview": "Show a letter in the browser as it will be, again at every save, until Ctrl-C.",
    "check": "Report every problem in the workspace, with its place and what to do.",
    "approve": "Approve a letter as its text is now: each change after it needs approval anew.",
    "proof": "Read finished letters back, PDF and DOCX, and hold them against the register.",
    "compare": "Tell what a change does to every letter, or how the letters of a mailing differ.",
    "explain": "Tell which file and line each paragraph of a letter came from, and which data.",
    "schema": "Write the JSON Schemas that let an editor check and complete your files.",
    "letters": "The letters of the workspace.",
    "snippets": "The snippets of the workspace.",
    "senders": "The senders of the workspace.",
    "recipients": "The recipients in recipients.yaml.",
    "register": "The register of kenmerken and letters.",
    "mailing": "Letters to many, and nobody gets one twice.",
}
"""Each command with the first sentence of its own help; a test holds them against each other."""

_MODULES = {
    **dict.fromkeys(("letters", "snippets", "senders"), "catalogue"),
    "init": "workspace",
}
"""Where a command is, if not in the module of its own name."""


class Commands(TyperGroup):
    """A group that knows of its commands only the name and summary, until one is called."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - those of `typer.Typer`
        super().__init__(**attributes)
        for name, summary in SUMMARIES.items():
            self.add_command(TyperCommand(name, help=summary))
        take_plain_values(self)

    def resolve_command(
        self,
        ctx: Any,  # noqa: ANN401 - typer's own, which it does not publish
        args: list[str],
    ) -> tuple[str | None, Any, list[str]]:
        """Find the command that arguments call, and load it."""
        name, found, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else found, rest


def load(name: str) -> Any:  # noqa: ANN401 - typer's own, which it does not publish
    """Load a command."""
    module = importlib.import_module(f"nrcli.cli.commands.{_MODULES.get(name, name)}")
    made = getattr(module, name)
    if isinstance(made, typer.Typer):
        command: Any = typer.main.get_group(made)
    else:
        alone = typer.Typer(add_completion=False)
        alone.command(name)(made)
        command = typer.main.get_command(alone)
    command.name = name
    take_plain_values(command)
    return command
