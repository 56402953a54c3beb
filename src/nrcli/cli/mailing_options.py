"""The options that several commands of `nrcli mailing` share."""

from __future__ import annotations

from typing import Annotated

import typer

from nrcli.cli.completion import complete_mailings
from nrcli.cli.options import flag

__all__ = ["DespiteOption", "MailingArgument", "MailingWhoOption"]

MailingArgument = Annotated[
    str,
    typer.Argument(metavar="MAILING", help="The mailing's name.", autocompletion=complete_mailings),
]
MailingWhoOption = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="WHO", help="Only the letter to this recipient."),
]
DespiteOption = Annotated[
    bool,
    flag("--despite-changes", "Go on though something changed since the mailing was prepared."),
]
