"""`nrcli explain`: where each paragraph of a letter came from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import (
    DateOption,
    JsonOption,
    SetOption,
    WorkspaceOption,
    completer_of,
    parse_count,
    parse_fields,
)
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import ExitCode, Location

if TYPE_CHECKING:
    from nrcli.explaining.files import ExplainedFile
    from nrcli.explaining.letters import Explained, ExplainedLetter

__all__ = ["explain"]

_WIDTH = 72


def explain(  # noqa: PLR0917 - one parameter for each option of the command
    letter: Annotated[
        str,
        typer.Argument(
            metavar="LETTER",
            help="A letter's name, the path of its file, or a finished PDF or DOCX.",
            autocompletion=completer_of("letters"),
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="WHO",
            help="A role, list or person instead; of a list, the first is shown.",
            show_default=False,
        ),
    ] = "",
    date: DateOption = None,
    fields: SetOption = None,
    page: Annotated[
        int | None,
        typer.Option(
            "--page",
            metavar="P",
            parser=parse_count,
            help="With --line: one line of the PDF.",
            show_default=False,
        ),
    ] = None,
    line: Annotated[
        int | None,
        typer.Option(
            "--line",
            metavar="L",
            parser=parse_count,
            help="The line of text on that page, without blank ones; on page 1 from the aanhef on.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Tell which file and line each paragraph of a letter came from, and which data."""
    from nrcli.drafting.draft import DraftRequest  # noqa: PLC0415 - start-up stays light
    from nrcli.explaining.files import FINISHED, explain_file  # noqa: PLC0415 - start-up stays light
    from nrcli.explaining.letters import explain as run  # noqa: PLC0415 - start-up stays light

    if (page is None) != (line is None):
        message = say("--page and --line go together.")
        raise typer.BadParameter(message)
    who = (to,) if to else ()
    request = DraftRequest(
        letter=letter,
        to=who,
        date=date,
        fields=parse_fields(fields or []),
        workspace=workspace,
        limit=1,
    )
    at = (page, line) if page and line else None
    if Path(letter).suffix.lower() in FINISHED:
        if to or date:
            message = say("A finished letter says itself to whom and of which day it is.")
            raise typer.BadParameter(message, param_hint="--to or --date")
        return _tell_file(explain_file(Path(letter), request, at), as_json=as_json)
    explanation = run(request, at)
    if as_json:
        problems = [problem_record(problem) for problem in explanation.warnings]
        print_json(
            {"letters": [_record(each) for each in explanation.letters], "problems": problems}
        )
        return ExitCode.DONE
    for each in explanation.letters:
        for paragraph in each.paragraphs:
            _print(paragraph)
    print_problems(explanation.warnings)
    shown = ", ".join(each.name for each in explanation.letters)
    next_step(say("This is the letter to {names}; --to and --date show another.", names=shown))
    return ExitCode.DONE


def _tell_file(found: ExplainedFile, *, as_json: bool) -> int:
    """Tell of a finished letter; what can no longer be made is an error."""
    made = found.provenance
    changed = [source for source in found.sources if source.state.value != "unchanged"]
    if as_json:
        print_json(
            {
                "letter": made.letter,
                "who": made.who,
                "date": made.date.isoformat(),
                "sources": [
                    {"file": source.file, "state": source.state.value} for source in found.sources
                ],
                "paragraphs": _paragraph_records(found.paragraphs),
                "problems": [problem_record(problem) for problem in found.problems],
            }
        )
        return ExitCode.ERRORS if found.problems else ExitCode.DONE
    print_text(
        say(
            "{letter}, to {who}, of {date}, was made of:",
            letter=made.letter,
            who=made.who,
            date=made.date.isoformat(),
        )
    )
    for source in found.sources:
        print_text(f"  {source.file}: {translated(source.state.value)}")
    for paragraph in found.paragraphs:
        _print(paragraph, say("not in the files as they are now"))
    print_problems(found.problems)
    next_step(
        say(
            "Places are those of the files as they are now; some changed since the letter was made."
            if changed
            else "All that the letter was made of is unchanged."
        )
    )
    return ExitCode.ERRORS if found.problems else ExitCode.DONE


def _print(paragraph: Explained, nowhere: str = "") -> None:
    text = " / ".join(paragraph.text.split("\n"))
    short = text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"
    print_text(f"{_place(paragraph.location, nowhere)}: {short}")
    for value in paragraph.values:
        print_text(f"    {value.name} = {value.value} ({_place(value.location)})")


def _place(location: Location, nowhere: str = "") -> str:
    return str(location) if location.file else nowhere or say("given when drafting")


def _record(letter: ExplainedLetter) -> dict[str, Any]:
    return {
        "who": letter.who,
        "name": letter.name,
        "paragraphs": _paragraph_records(letter.paragraphs),
    }


def _paragraph_records(paragraphs: Sequence[Explained]) -> list[dict[str, Any]]:
    return [
        {
            "text": paragraph.text,
            **_place_record(paragraph.location),
            "values": [
                {"name": each.name, "value": each.value, **_place_record(each.location)}
                for each in paragraph.values
            ],
        }
        for paragraph in paragraphs
    ]


def _place_record(location: Location) -> dict[str, Any]:
    return {"file": location.file, "line": location.line, "column": location.column}
