"""`nrcli explain` and `review`: where a letter came from, and back into that from Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
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
    flag,
    parse_count,
    parse_fields,
)
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import ExitCode, Location, NrcliError
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.explaining.files import ExplainedFile
    from nrcli.explaining.letters import Explained, ExplainedLetter
    from nrcli.review.reviews import Note, Review

__all__ = ["explain", "review"]

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
        _print(paragraph)
    print_problems(found.problems)
    next_step(
        say(
            "Places are those of the files as they are now; some changed since the letter was made."
            if changed
            else "All that the letter was made of is unchanged."
        )
    )
    return ExitCode.ERRORS if found.problems else ExitCode.DONE


def _print(paragraph: Explained) -> None:
    text = " / ".join(paragraph.text.split("\n"))
    short = text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"
    gone = "" if paragraph.is_known else say("not in the files as they are now")
    print_text(f"{gone or _place(paragraph.location)}: {short}")
    for value in paragraph.values:
        print_text(f"    {value.name} = {value.value} ({_place(value.location)})")


def _place(location: Location) -> str:
    return str(location) if location.file else say("given when drafting")


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


# `nrcli review`: what was changed in Word, back into the text.


class _Tracked(StrEnum):
    ACCEPT = "accept"
    REJECT = "reject"
    ASK = "ask"


def review(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", help="Letters of nrcli as DOCX, edited.", show_default=False
        ),
    ],
    apply: Annotated[
        bool, flag("--apply", "Write the changes into the texts of letters and snippets.")
    ] = False,
    tracked: Annotated[
        _Tracked,
        typer.Option(
            "--tracked",
            metavar="HOW",
            help="Tracked changes: accept them, reject them, or ask, to list and leave them.",
        ),
    ] = _Tracked.ACCEPT,
    fields: SetOption = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show what was changed in Word as a change of the texts, and write it into them."""
    from nrcli.review.reviews import ReviewRequest  # noqa: PLC0415 - start-up stays light
    from nrcli.review.reviews import review as run  # noqa: PLC0415 - start-up stays light

    request = ReviewRequest(
        file=files[0],
        workspace=workspace,
        tracked=tracked.value,
        fields=parse_fields(fields or []),
        apply=apply,
    )
    codes = []
    records: list[dict[str, Any]] = []
    for file in files:
        try:
            found = run(replace(request, file=file))
        except NrcliError as error:
            codes.append(error.exit_code)
            records.append(
                {"file": file.as_posix(), "problems": [*map(problem_record, error.problems)]}
            )
            if not as_json:
                print_problems(error.problems)
            continue
        codes.append(ExitCode.DONE if found.is_whole else ExitCode.PARTLY)
        records.append(_review_record(found))
        if not as_json:
            _print_review(found)
    if as_json:
        print_json(records)
    return next((code for code in _WORST_FIRST if code in codes), ExitCode.DONE)


_WORST_FIRST = (ExitCode.ERRORS, ExitCode.REFUSED, ExitCode.PARTLY)


def _print_review(found: Review) -> None:
    if found.diff:
        print_text(found.diff.rstrip("\n"))
    for note in found.tracked:
        print_text(_tracked_told(note))
    for note in found.comments:
        print_text(
            say(
                "{place}: {author}, {date}, on '{about}': {text}",
                place=note.location,
                author=note.author,
                date=note.date,
                about=note.about,
                text=note.text,
            )
        )
    print_problems(found.problems)
    next_step(_summary(found))


def _tracked_told(note: Note) -> str:
    place, author, date, text = note.location, note.author, note.date, note.text
    if note.kind == "inserted":
        return say(
            "{place}: {author}, {date}, inserted '{text}'",
            place=place, author=author, date=date, text=text,
        )  # fmt: skip
    return say(
        "{place}: {author}, {date}, deleted '{text}'",
        place=place, author=author, date=date, text=text,
    )  # fmt: skip


def _summary(found: Review) -> str:
    changes = counted(found.carried, "change")
    if not found.carried and found.is_whole:
        return say(
            "{file} says what its texts say: there is nothing to take over.", file=found.file
        )
    if not found.applied:
        told = say("{changes} can be taken over.", changes=changes)
        return f"{told} " + say("Next: the same command with --apply.") if found.carried else told
    told = say("{changes} taken over; the letter then says exactly that.", changes=changes)
    if found.kept_as:
        told += " " + say("The file as it was edited is kept as {name}.", name=found.kept_as)
    if found.is_whole:
        return f"{told} " + say("Next: `nrcli draft {letter}`.", letter=found.letter)
    return f"{told} " + say("The rest is told above, and {file} is left.", file=found.file)


def _review_record(found: Review) -> dict[str, Any]:
    return {
        "file": found.file,
        "letter": found.letter,
        "who": found.who,
        "carried": found.carried,
        "applied": found.applied,
        "kept_as": found.kept_as,
        "files": sorted(found.texts),
        "diff": found.diff,
        "tracked": [_note_record(note) for note in found.tracked],
        "comments": [_note_record(note) for note in found.comments],
        "problems": [problem_record(problem) for problem in found.problems],
    }


def _note_record(note: Note) -> dict[str, Any]:
    return {
        "file": note.location.file,
        "line": note.location.line,
        "author": note.author,
        "date": note.date,
        "kind": note.kind,
        "text": note.text,
        "about": note.about,
    }
