"""`nrcli review`: what was changed in Word, back into the text."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import JsonOption, SetOption, WorkspaceOption, flag, parse_fields
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import ExitCode, NrcliError
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.review.reviews import Note, Review

__all__ = ["review"]


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
    """Show what was changed in a DOCX as a change of its texts; with --apply, write it."""
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
        records.append(_record(found))
        if not as_json:
            _print(found)
    if as_json:
        print_json(records)
    return next((code for code in _WORST_FIRST if code in codes), ExitCode.DONE)


_WORST_FIRST = (ExitCode.ERRORS, ExitCode.REFUSED, ExitCode.PARTLY)


def _print(found: Review) -> None:
    if found.diff:
        print_text(found.diff.rstrip("\n"))
    for note in found.tracked:
        print_text(
            say(
                "{place}: {author}, {date}: {kind} '{text}'",
                place=note.location,
                author=note.author,
                date=note.date,
                kind=translated(note.kind),
                text=note.text,
            )
        )
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


def _record(found: Review) -> dict[str, Any]:
    return {
        "file": found.file,
        "letter": found.letter,
        "who": found.who,
        "carried": found.carried,
        "applied": found.applied,
        "kept_as": found.kept_as,
        "files": sorted(found.texts),
        "diff": found.diff,
        "tracked": [_note(note) for note in found.tracked],
        "comments": [_note(note) for note in found.comments],
        "problems": [problem_record(problem) for problem in found.problems],
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "file": note.location.file,
        "line": note.location.line,
        "author": note.author,
        "date": note.date,
        "kind": note.kind,
        "text": note.text,
        "about": note.about,
    }
