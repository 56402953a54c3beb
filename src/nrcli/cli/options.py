"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.console import next_step
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import InvalidValueError, Problem
from nrcli.system.clock import today_in_amsterdam

if TYPE_CHECKING:
    from nrcli.register.exports import ExportFormat

__all__ = [
    "AgainOption",
    "DateOption",
    "DespiteOption",
    "JobsOption",
    "JsonOption",
    "KenmerkArgument",
    "LetterArgument",
    "MailingArgument",
    "MailingWhoOption",
    "OverEditedOption",
    "OverOthersOption",
    "ReissueOption",
    "SetOption",
    "SnippetOption",
    "StrictOption",
    "ToOption",
    "WhoOption",
    "WorkspaceOption",
    "complete_mailings",
    "complete_recipients",
    "completer_of",
    "flag",
    "parse_count",
    "parse_day",
    "parse_fields",
    "table_format",
]


# What a shell completes besides commands and options: the names of the workspace.


def completer_of(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Return what completes the names of "letters", "snippets" or "senders"."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        from nrcli.catalogue.completion import file_names  # noqa: PLC0415 - start-up stays light

        return _begun(file_names(kind, ctx.params.get("workspace")), incomplete)

    return complete


def complete_recipients(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a list, role or person."""
    from nrcli.catalogue.completion import recipient_names  # noqa: PLC0415 - start-up stays light

    return _begun(recipient_names(ctx.params.get("workspace")), incomplete)


def complete_mailings(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the name of a mailing."""
    from nrcli.catalogue.completion import mailings_in  # noqa: PLC0415 - start-up stays light

    return _begun(mailings_in(ctx.params.get("workspace")), incomplete)


def _begun(names: Sequence[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]


def parse_day(text: str) -> date:
    """Read a date as people write it; one that is not as files have it is told in words."""
    from nrcli.domain.values.dutch_dates import read_day, write_date  # noqa: PLC0415 - start-up

    try:
        day = read_day(text, today_in_amsterdam())
    except InvalidValueError as error:
        problem = Problem(code=error.code, values=error.values)
        message = f"{problem.message} {problem.hint}"
        raise typer.BadParameter(message) from None
    if text != day.isoformat():
        next_step(say("{text} is {day}.", text=text, day=write_date(day)))
    return day


def parse_count(text: str) -> int:
    """Read how many, or which: a number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        message = say("'{text}' is not a number from 1 on.", text=text)
        raise typer.BadParameter(message)
    return int(text)


def parse_fields(given: list[str]) -> dict[str, str]:
    """Read the values of fields as options have them, FIELD=VALUE."""
    fields = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            message = say(
                "'{text}' does not say FIELD=VALUE, such as --set plaats='Den Haag'.", text=text
            )
            raise typer.BadParameter(message, param_hint="--set")
        if name.strip() in fields:
            message = say("the field '{name}' is given twice.", name=name.strip())
            raise typer.BadParameter(message, param_hint="--set")
        fields[name.strip()] = value
    return fields


def table_format(path: Path | None, given: str = "") -> ExportFormat:
    """Read how a table is written: as it is given, else by the ending of its file, else as JSON."""
    from nrcli.register.exports import ExportFormat  # noqa: PLC0415 - start-up stays light

    name = (given or (path.suffix.removeprefix(".") if path else "json")).lower()
    known = [each.value for each in ExportFormat]
    if name not in known:
        message = say(
            "'{name}' is no format of a table; there are {names}.",
            name=name,
            names=", ".join(known),
        )
        raise typer.BadParameter(message, param_hint="--format" if given else "FILE")
    return ExportFormat(name)


def flag(name: str, description: str) -> Any:  # noqa: ANN401 - what typer.Option gives
    """Return the option of a flag, with no word for its value in the help: it has none."""
    return typer.Option(name, metavar="", help=description)


WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        metavar="DIR",
        envvar="NRCLI_WORKSPACE",
        help="The workspace; otherwise the current folder or the nearest above it.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, flag("--json", "Report as JSON on stdout.")]
DateOption = Annotated[
    date | None,
    typer.Option(
        "--date",
        metavar="DATE",
        parser=parse_day,
        help="The day, such as 5-4-2017; today in the Netherlands if left out.",
        show_default=False,
    ),
]
LetterArgument = Annotated[
    str,
    typer.Argument(
        metavar="LETTER",
        help="A letter's name, or the path of its file.",
        autocompletion=completer_of("letters"),
    ),
]
ToOption = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="WHO",
        help="A role, list or person instead of the letter's own.",
        autocompletion=complete_recipients,
    ),
]
SnippetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--snippet",
        metavar="S",
        help="A snippet instead of those the letter lists.",
        autocompletion=completer_of("snippets"),
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="The value of a field of the letter."),
]
ReissueOption = Annotated[
    str,
    typer.Option(
        "--reissue", metavar="REASON", help="Make anew what was sent already, and say why."
    ),
]
AgainOption = Annotated[
    str,
    typer.Option(
        "--again",
        metavar="REASON",
        help="Write the same words to somebody who was sent them before, and say why.",
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", parser=parse_count, help="Processes to use; by default what pays."
    ),
]
OverEditedOption = Annotated[bool, flag("--force", "Replace files even if they were edited.")]
OverOthersOption = Annotated[bool, flag("--force", "Replace a file that nrcli did not make.")]
StrictOption = Annotated[bool, flag("--strict", "Let warnings be errors.")]
KenmerkArgument = Annotated[str, typer.Argument(metavar="KENMERK", help="The kenmerk, as printed.")]
WhoOption = Annotated[
    str, typer.Option("--to", metavar="WHO", help="Only the letter to this recipient.")
]


# The options that several commands of `nrcli mailing` share.

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
