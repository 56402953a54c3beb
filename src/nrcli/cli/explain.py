"""`nrcli explain`: where each paragraph of a letter came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import (
    DateOption,
    JsonOption,
    LetterArgument,
    SetOption,
    WorkspaceOption,
    parse_fields,
)
from nrcli.domain.problem import Location

if TYPE_CHECKING:
    from nrcli.workflows.explaining import Explained, ExplainedLetter

__all__ = ["explain"]

_WIDTH = 72


def explain(  # noqa: PLR0917 - one parameter for each option of the command
    letter: LetterArgument,
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
            min=1,
            help="With --line: one line of the PDF.",
            show_default=False,
        ),
    ] = None,
    line: Annotated[
        int | None,
        typer.Option(
            "--line",
            metavar="L",
            min=1,
            help="The line of text on that page, without blank ones; on page 1 from the aanhef on.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Tell which file and line each paragraph of a letter came from, and which data."""
    from nrcli.workflows.draft import DraftRequest  # noqa: PLC0415 - start-up stays light
    from nrcli.workflows.explaining import explain as run  # noqa: PLC0415 - start-up stays light

    if (page is None) != (line is None):
        message = "--page and --line go together."
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
    explanation = run(request, (page, line) if page and line else None)
    if as_json:
        problems = [problem_record(problem) for problem in explanation.warnings]
        print_json(
            {"letters": [_record(each) for each in explanation.letters], "problems": problems}
        )
        return
    for each in explanation.letters:
        for paragraph in each.paragraphs:
            _print(paragraph)
    print_problems(explanation.warnings)
    shown = ", ".join(each.name for each in explanation.letters)
    next_step(f"This is the letter to {shown}; --to and --date show another.")


def _print(paragraph: Explained) -> None:
    text = " / ".join(paragraph.text.split("\n"))
    short = text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"
    print_text(f"{_place(paragraph.location)}: {short}")
    for value in paragraph.values:
        print_text(f"    {value.name} = {value.value} ({_place(value.location)})")


def _place(location: Location) -> str:
    return str(location) if location.file else "given when drafting"


def _record(letter: ExplainedLetter) -> dict[str, Any]:
    return {
        "who": letter.who,
        "name": letter.name,
        "paragraphs": [
            {
                "text": paragraph.text,
                **_place_record(paragraph.location),
                "values": [
                    {"name": each.name, "value": each.value, **_place_record(each.location)}
                    for each in paragraph.values
                ],
            }
            for paragraph in letter.paragraphs
        ],
    }


def _place_record(location: Location) -> dict[str, Any]:
    return {"file": location.file, "line": location.line, "column": location.column}
