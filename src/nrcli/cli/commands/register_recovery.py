"""What the register needs from people: what was lost, what came back, who answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_text,
    problem_record,
)
from nrcli.cli.options import (
    JsonOption,
    KenmerkArgument,
    WhoOption,
    WorkspaceOption,
    flag,
    parse_day,
)
from nrcli.domain.language.speech import say
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.register.domain.entry import Entry, Paraaf

__all__ = ["answered", "given_reason", "print_noted", "print_records", "recover", "returned"]


def recover(
    *,
    apply: Annotated[bool, flag("--apply", "Change the register.")] = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Take back into the register what finished letters say, after showing it."""
    from nrcli.register.recovery import recover as run  # noqa: PLC0415 - start-up stays light

    result = run(workspace, apply=apply)
    if as_json:
        print_json(
            {
                "applied": result.applied,
                "letters": [
                    {
                        "kenmerk": each.kenmerk,
                        "letter": each.letter.letter if each.letter else "",
                        "who": each.letter.who if each.letter else "",
                        "date": each.letter.date.isoformat() if each.letter else "",
                        "recipient": list(each.version.recipient) if each.version else [],
                        "files": dict(each.version.files) if each.version else list(each.files),
                    }
                    for each in result.letters
                ],
                "problems": [problem_record(problem) for problem in result.problems],
            }
        )
        return
    for each in result.letters:
        if each.letter and each.version:
            print_text(
                f"{each.kenmerk}  {each.letter.date}  {each.letter.letter}  {each.letter.who}"
            )
            print_text(f"  {', '.join(each.version.recipient)}")
            for name, digest in each.version.files.items():
                print_text(f"  {digest}  {name}")
        else:
            print_text(f"{each.kenmerk}  {say('only the kenmerk')}")
    print_problems(result.problems)
    if not result.letters and not result.is_another:
        next_step(say("The register has every letter that lies in out/."))
    elif result.applied:
        next_step(say("Recovered. Next: `nrcli register sent` for each letter that was sent."))
    else:
        next_step(say("Nothing is changed yet. Next: the same command with --apply."))


def given_reason(reason: str) -> str:
    """Return a reason; one that says nothing is a wrong call."""
    if not reason.strip():
        raise typer.BadParameter(say("say why, in a few words."), param_hint="--reason")
    return reason.strip()


def returned(
    kenmerk: KenmerkArgument,
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="Why it came back.", show_default=False),
    ],
    to: WhoOption = "",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Note that a letter came back: it is to do again, and its sending stays in the record."""
    from nrcli.register.bookkeeping import note_returned  # noqa: PLC0415 - start-up stays light

    entries = note_returned(kenmerk, workspace, reason=given_reason(reason), who=to)
    letters = counted(len(entries), "letter")
    done = say(
        "{letters} noted as come back. Next: correct the address in recipients.yaml, then draft it "
        "again.",
        letters=letters,
    )
    print_noted(entries, done, as_json=as_json)


def answered(
    kenmerk: KenmerkArgument,
    on: Annotated[
        date,
        typer.Option(
            "--on",
            metavar="DATE",
            parser=parse_day,
            help="The day of the reply.",
            show_default=False,
        ),
    ],
    uw_kenmerk: Annotated[
        str, typer.Option("--uw-kenmerk", metavar="K", help="The kenmerk of the reply.")
    ] = "",
    to: WhoOption = "",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Note that a letter was answered."""
    from nrcli.register.bookkeeping import note_answered  # noqa: PLC0415 - start-up stays light

    entries = note_answered(kenmerk, workspace, on=on, uw_kenmerk=uw_kenmerk.strip(), who=to)
    done = say(
        "{letters} noted as answered. `nrcli register list --unanswered` shows the others.",
        letters=counted(len(entries), "letter"),
    )
    print_noted(entries, done, as_json=as_json)


def print_noted(entries: Sequence[Entry], done: str, *, as_json: bool) -> None:
    """Print the letters that something was noted of, and what was."""
    if as_json:
        print_records(entries)
        return
    for entry in entries:
        print_text(f"{entry.kenmerk}  {entry.letter_id.letter}  {entry.letter_id.who}")
    next_step(done)


def print_records(entries: Iterable[Entry], parafen: Sequence[Paraaf] = ()) -> None:
    """Print letters as JSON, with the parafen of each."""
    from nrcli.register.exports import (  # noqa: PLC0415 - start-up stays light
        entry_record,
        paraaf_record,
    )

    print_json(
        [
            entry_record(entry)
            | {
                "parafen": [
                    paraaf_record(each) for each in parafen if each.letter_id == entry.letter_id
                ]
            }
            for entry in entries
        ]
    )
