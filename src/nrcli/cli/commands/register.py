"""`nrcli register`: what was written to whom, under which kenmerk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.commands.register_recovery import (
    answered,
    given_reason,
    print_noted,
    print_records,
    recover,
    returned,
)
from nrcli.cli.console import (
    moment,
    next_step,
    print_bytes,
    print_json,
    print_problems,
    print_table,
    print_text,
    problem_record,
)
from nrcli.cli.options import (
    JsonOption,
    KenmerkArgument,
    OverOthersOption,
    SetOption,
    SnippetOption,
    WhoOption,
    WorkspaceOption,
    flag,
    parse_day,
    parse_fields,
    table_format,
)
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.register.domain.entry import Entry, Event, Paraaf, Version

__all__ = ["minuut", "register"]


# `nrcli register minuut`: the letter with its parafen and its verzendlijst.


def minuut(  # noqa: PLR0917 - one parameter for each option of the command
    kenmerk: KenmerkArgument,
    to: WhoOption = "",
    letter: Annotated[
        str,
        typer.Option("--letter", metavar="FILE", help="Its text, if that is not in the workspace."),
    ] = "",
    snippet: SnippetOption = None,
    set_: SetOption = None,
    force: Annotated[bool, flag("--force", "Replace a minuut that was edited.")] = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Make the minuut as one PDF: the letter, its parafen, and who was sent what."""
    from nrcli.drafting.minuut import (  # noqa: PLC0415 - start-up stays light
        MinuutRequest,
        make_minuten,
    )

    result = make_minuten(
        MinuutRequest(
            kenmerk=kenmerk,
            workspace=workspace,
            who=to,
            letter=letter,
            snippets=tuple(snippet) if snippet else None,
            fields=parse_fields(set_ or []),
            force=force,
        )
    )
    files = [f"{result.out}/{name}" for made in result.letters for name in made.files]
    failed = [problem for failure in result.failures for problem in failure.problems]
    problems = [*result.warnings, *failed]
    if as_json:
        print_json({"files": files, "problems": [problem_record(each) for each in problems]})
    else:
        print_problems(problems)
        for file in files:
            print_text(file)
        next_step(
            say(
                "{count} made. Next: keep it with the letter; make it anew once it is sent.",
                count=len(files),
            )
        )
    if result.failures:
        raise typer.Exit(ExitCode.PARTLY)


_NARROWEST = 11
_STATES = ("reserved", "issued", "sent", "voided")
register = typer.Typer(no_args_is_help=True, help="The register of kenmerken and letters.")


@register.command("list")
def _list(
    state: Annotated[
        str,
        typer.Option("--state", metavar="STATE", help=f"Only these: {', '.join(_STATES)}."),
    ] = "",
    letter: Annotated[
        str, typer.Option("--letter", metavar="LETTER", help="Only letters of this name.")
    ] = "",
    *,
    unanswered: Annotated[
        bool, flag("--unanswered", "Only those that were sent and not answered.")
    ] = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """List the letters in the register, the oldest first."""
    from nrcli.register.bookkeeping import list_entries  # noqa: PLC0415
    from nrcli.register.domain.entry import State  # noqa: PLC0415 - start-up stays light

    if state not in {"", *_STATES}:
        message = say(
            "'{state}' is no state; there are {names}.", state=state, names=", ".join(_STATES)
        )
        raise typer.BadParameter(message, param_hint="--state")
    entries = list_entries(
        workspace,
        state=State(state) if state else None,
        letter=letter,
        unanswered=unanswered,
    )
    if as_json:
        print_records(entries)
    elif not entries and unanswered:
        next_step(say("Every letter that was sent was answered, or none was sent."))
    elif not entries:
        next_step(say("There are none. The first letter that is no concept begins the register."))
    else:
        print_table(
            [
                say("Kenmerk"),
                say("Date"),
                say("Letter"),
                say("To"),
                say("State"),
                say("Since"),
                say("By"),
            ],
            [_list_row(entry) for entry in entries],
        )


@register.command("show")
def _show(
    kenmerk: KenmerkArgument, as_json: JsonOption = False, workspace: WorkspaceOption = None
) -> None:
    """Show the letters under a kenmerk, and all that happened to them."""
    from nrcli.register.bookkeeping import show_entries  # noqa: PLC0415 - start-up stays light

    entries, parafen = show_entries(kenmerk, workspace)
    if as_json:
        print_records(entries, parafen)
        return
    for entry in entries:
        _print_entry(entry, [each for each in parafen if each.letter_id == entry.letter_id])


@register.command("void")
def _void(
    kenmerk: KenmerkArgument,
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="Why it is not used.", show_default=False),
    ],
    to: WhoOption = "",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Void a kenmerk that is not used after all; it is never given again."""
    from nrcli.register.bookkeeping import void  # noqa: PLC0415 - start-up stays light

    entries = void(kenmerk, workspace, reason=given_reason(reason), who=to)
    done = say("{letters} noted as voided.", letters=counted(len(entries), "letter"))
    if as_json or entries:
        print_noted(entries, done, as_json=as_json)
    else:
        next_step(
            say(
                "Nothing to do: what is under {kenmerk} was voided before.",
                kenmerk=kenmerk,
            )
        )
    files = [path for entry in entries for path in _files(entry.version)]
    if files and not as_json:
        next_step(say("Next: remove {files}.", files=", ".join(files)))


@register.command("sent")
def _sent(
    kenmerk: KenmerkArgument,
    how: Annotated[
        str, typer.Option("--how", metavar="TEXT", help="How, such as 'per post'.")
    ] = "",
    to: WhoOption = "",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Note that a letter was sent: its files are as registered, and it changes no more."""
    from nrcli.register.bookkeeping import note_sent  # noqa: PLC0415 - start-up stays light

    entries = note_sent(kenmerk, workspace, how=how.strip(), who=to)
    done = say("{letters} noted as sent.", letters=counted(len(entries), "letter"))
    if as_json or entries:
        print_noted(entries, done, as_json=as_json)
    else:
        next_step(
            say(
                "Nothing to do: what is under {kenmerk} was sent or voided before.",
                kenmerk=kenmerk,
            )
        )


@register.command("correct")
def _correct(
    kenmerk: KenmerkArgument,
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="What was wrong.", show_default=False),
    ],
    *,
    not_sent: Annotated[bool, flag("--not-sent", "It was not sent at all.")] = False,
    day: Annotated[
        date | None,
        typer.Option(
            "--day",
            metavar="DATE",
            parser=parse_day,
            help="The day on which it was sent.",
            show_default=False,
        ),
    ] = None,
    how: Annotated[
        str, typer.Option("--how", metavar="TEXT", help="How, such as 'per post'.")
    ] = "",
    to: WhoOption = "",
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Put right what was noted of the sending of a letter; what was noted stays there too."""
    from nrcli.register.bookkeeping import (  # noqa: PLC0415 - start-up stays light
        Correction,
        correct,
    )

    why = given_reason(reason)
    if not_sent == bool(day or how.strip()):
        message = say("say either --not-sent, or the right --day or --how.")
        raise typer.BadParameter(message, param_hint="--not-sent")
    correction = Correction(reason=why, not_sent=not_sent, day=day, how=how.strip())
    entries = correct(kenmerk, workspace, correction=correction, who=to)
    print_noted(entries, say("Corrected. `nrcli register show` tells both."), as_json=as_json)


register.command("minuut")(minuut)


register.command("recover")(recover)
register.command("returned")(returned)
register.command("answered")(answered)


@register.command("export")
def _export(
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="Where to; its ending says how. Else stdout.", show_default=False
        ),
    ] = None,
    export_format: Annotated[
        str, typer.Option("--format", metavar="F", help="csv, json or xlsx; json if left out.")
    ] = "",
    texts: Annotated[
        bool, flag("--texts", "With what each letter says, which has personal data; JSON only.")
    ] = False,
    force: OverOthersOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Write the whole register as CSV, XLSX or JSON; JSON has every event and digest."""
    from nrcli.register.bookkeeping import export  # noqa: PLC0415 - start-up stays light
    from nrcli.register.exports import ExportFormat  # noqa: PLC0415

    chosen = table_format(path, export_format)
    if texts and chosen is not ExportFormat.JSON:
        raise typer.BadParameter(say("a table has no room for letters."), param_hint="--texts")
    count, content, head = export(path, chosen, workspace, force=force, texts=texts)
    if path is None:
        print_bytes(content)
    else:
        print_text(path.as_posix())
    next_step(
        say(
            "{letters} exported, up to link {number} of the register.",
            letters=counted(count, "letter"),
            number=head.number,
        )
    )


@register.command("verify")
def _verify(
    head: Annotated[
        list[str] | None,
        typer.Option(
            "--head",
            metavar="HEAD",
            help="The head that an export or a minuut has: was the register that one?",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Compare the register with the files: missing, changed, unknown; and look for gaps."""
    from nrcli.register.verification import verify  # noqa: PLC0415 - start-up stays light

    result = verify(workspace, heads=tuple(head or ()))
    if as_json:
        print_json(
            {
                "head": str(result.head),
                "letters": result.letters,
                "files": result.files,
                "voided": [
                    {
                        "kenmerk": str(entry.kenmerk),
                        "who": entry.letter_id.who,
                        "reason": entry.voided_because,
                    }
                    for entry in result.voided
                ],
                "problems": [problem_record(problem) for problem in result.problems],
            }
        )
    else:
        for entry in result.voided:
            print_text(
                say(
                    "{kenmerk} to {who} is voided: {reason}",
                    kenmerk=entry.kenmerk,
                    who=entry.letter_id.who,
                    reason=entry.voided_because,
                )
            )
        print_problems(result.problems)
        print_text(say("Head of the register: {head}", head=result.head))
        next_step(
            say(
                "Verified {letters}, {files}, {voided} voided: {errors}, {warnings}.",
                letters=counted(result.letters, "letter"),
                files=counted(result.files, "file"),
                voided=len(result.voided),
                errors=counted(result.errors, "error"),
                warnings=counted(len(result.problems) - result.errors, "warning"),
            )
        )
    if result.errors:
        raise typer.Exit(ExitCode.ERRORS)


def _list_row(entry: Entry) -> Sequence[str]:
    version, last = entry.version, entry.events[-1]
    return (
        str(entry.kenmerk),
        entry.letter_id.date.isoformat(),
        entry.letter_id.letter,
        version.recipient[0] if version else entry.letter_id.who,
        translated(entry.state.value),
        moment(last.at),
        last.by,
    )


def _print_entry(entry: Entry, parafen: Iterable[Paraaf]) -> None:
    from nrcli.register.domain.entry import (  # noqa: PLC0415 - start-up stays light
        binds,
        shared_logins,
    )

    letter, version = entry.letter_id, entry.version
    print_text(f"{entry.kenmerk}  {translated(entry.state.value)}")
    origin = say("given by hand" if entry.by_hand else "counted")
    origin += say(", shared by a mailing") if entry.shared else ""
    facts = {
        say("Letter"): letter.letter,
        say("To"): letter.who,
        say("Date"): letter.date.isoformat(),
        say("Kenmerk"): origin,
    }
    if version:
        facts |= {
            say("Recipient"): "\n".join(version.recipient),
            say("Aanhef"): version.aanhef,
            say("Subject"): version.subject,
            say("Signatory"): "\n".join(version.signatory),
            say("Files"): "\n".join(_files(version)),
        }
        if version.enclosed:
            facts[say("Enclosures")] = "\n".join(
                f"{each.title} ({each.file})" for each in version.enclosed
            )
        if version.copies:
            facts[say("Afschrift")] = "\n".join(", ".join(copy.address) for copy in version.copies)
        if version.covering_letter:
            facts[say("Covered by")] = version.covering_letter
    width = max(_NARROWEST, *(len(heading) + 1 for heading in facts))
    for heading, value in facts.items():
        first, *rest = value.split("\n")
        print_text(f"  {heading:<{width}}{first}")
        for line in rest:
            print_text(f"  {'':<{width}}{line}")
    told = [
        (event.at, translated(event.kind.value), event.by, _why(event)) for event in entry.events
    ]
    parafen = tuple(parafen)
    together = shared_logins(parafen)
    for paraaf in parafen:
        other = (
            version is not None
            and version.agreed != ""
            and not binds(paraaf.digest, version.agreed)
        )
        what = say("approved, in another version," if other else "approved")
        who = f"{paraaf.name} ({paraaf.role})" if paraaf.role else paraaf.name
        if paraaf.by in together:
            who = say("{who}, entered by {by}", who=who, by=paraaf.by)
        told.append((paraaf.at, what, who, paraaf.remark))
    for at, what, who, reason in sorted(told, key=lambda each: each[0]):
        event = say("{what} by {who}", what=what, who=who)
        print_text(f"  {moment(at)}  {event}{f': {reason}' if reason else ''}")


def _why(event: Event) -> str:
    """Return what an event says besides: its reason, and what a correction holds to be right."""
    right = ", ".join(filter(None, (event.day, event.how)))
    if event.is_correction and not right:
        right = say("not sent")
    if event.kind.value == "answered":
        return right
    return f"{right} ({event.reason})" if event.is_correction else event.reason


def _files(version: Version | None) -> list[str]:
    return [f"{version.folder}/{name}" for name in version.files] if version else []
