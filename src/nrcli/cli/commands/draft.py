"""`nrcli draft`: the letter, or one per recipient of a list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_table,
    print_text,
    problem_record,
    progress_bar,
)
from nrcli.cli.options import (
    AgainOption,
    DateOption,
    JobsOption,
    JsonOption,
    LetterArgument,
    OverEditedOption,
    ReissueOption,
    SetOption,
    SnippetOption,
    StrictOption,
    ToOption,
    WorkspaceOption,
    flag,
    parse_count,
    parse_fields,
)
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.drafting.approval import ApproveResult
    from nrcli.drafting.draft import DraftRequest, DraftResult
    from nrcli.drafting.filing import FailedLetter

__all__ = ["approve", "draft"]


_FORMATS = ("docx", "pdf", "txt")
_MOST_NAMED, _NAMED_OF_MORE = 100, 10
"""Up to how many letters that were written are all named, and how many of more than those: what is
said after the names is not to be lost behind them."""


def draft(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    letter: LetterArgument,
    to: ToOption = None,
    date: DateOption = None,
    kenmerk: Annotated[
        str,
        typer.Option(
            "--kenmerk",
            metavar="K",
            help="A kenmerk by hand, shared by all letters; else the register gives each its own.",
        ),
    ] = "",
    reissue: ReissueOption = "",
    again: AgainOption = "",
    snippet: SnippetOption = None,
    set_: SetOption = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="F,F",
            help="The formats to write: docx, pdf, txt; docx,pdf if left out, pdf of an afschrift.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="DIR",
            help="Where to write; otherwise `out` in the workspace.",
            show_default=False,
        ),
    ] = None,
    concept: Annotated[
        bool, flag("--concept", "Mark every page CONCEPT; needs no kenmerk.")
    ] = False,
    public: Annotated[
        bool,
        flag("--public", "The version for publication: no numbers, mail addresses, signature."),
    ] = False,
    no_copies: Annotated[bool, flag("--no-copies", "Leave out the afschrift.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", metavar="N", parser=parse_count, help="Make the first N letters only."
        ),
    ] = None,
    jobs: JobsOption = None,
    dry_run: Annotated[bool, flag("--dry-run", "Say who would get what; write nothing.")] = False,
    force: OverEditedOption = False,
    strict: StrictOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Write a letter as DOCX and PDF, or one for each recipient of a list."""
    from nrcli.domain.letter.formats import OutputFormat  # noqa: PLC0415 - start-up stays light
    from nrcli.drafting.draft import DraftRequest  # noqa: PLC0415
    from nrcli.drafting.draft import draft as run  # noqa: PLC0415

    if public and (concept or reissue):
        message = say("it is made of a letter that is finished, and changes nothing of it.")
        raise typer.BadParameter(message, param_hint="--public")
    named = _format_names(formats) if formats else []
    usual = ["pdf"] if public else ["docx", "pdf"]
    of_copies = [OutputFormat(name) for name in named if name != "txt"]
    request = DraftRequest(
        letter=letter,
        workspace=workspace,
        to=tuple(to or ()),
        date=date,
        kenmerk=kenmerk,
        reissue=reissue,
        again=again.strip(),
        snippets=tuple(snippet) if snippet else None,
        fields=parse_fields(set_ or []),
        formats=tuple(map(OutputFormat, named or usual)),
        copies=not no_copies,
        copy_formats=tuple(of_copies) if named else None,
        public=public,
        out=out,
        concept=concept,
        limit=limit,
        jobs=jobs,
        dry_run=dry_run,
        force=force,
        strict=strict,
    )
    with progress_bar(letter) as bar:
        result = run(request, progress=bar)
    if as_json:
        print_json(_record(result))
    else:
        _print(result, request)
    if result.failures:
        raise typer.Exit(ExitCode.PARTLY)


def _format_names(given: Sequence[str]) -> list[str]:
    text = ",".join(given)
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in _FORMATS]
    if unknown or not names:
        message = say(
            "'{text}' is not a list of formats; there are {names}.",
            text=text,
            names=", ".join(_FORMATS),
        )
        raise typer.BadParameter(message, param_hint="--format")
    return list(dict.fromkeys(names))


def _print(result: DraftResult, request: DraftRequest) -> None:
    print_problems(result.warnings)
    is_cut = len(result.letters) > _MOST_NAMED and not result.dry_run
    rows = [
        (
            made.name,
            made.function,
            made.kenmerk or "-",
            str(made.pages or "-"),
            "\n".join(made.files),
        )
        for made in (result.letters[:_NAMED_OF_MORE] if is_cut else result.letters)
    ]
    title = say(
        "Would be written to {out}/" if result.dry_run else "Written to {out}/", out=result.out
    )
    columns = [say("Recipient"), say("Function"), say("Kenmerk"), say("Pages"), title]
    print_table(columns, rows)
    if more := len(result.letters) - len(rows):
        print_text(say("and {count} more; --json names them all.", count=more))
    if result.copies:
        names = ", ".join(copy.address[0] for copy in result.copies)
        print_text(say("Afschrift for {count}: {names}", count=len(result.copies), names=names))
    for failure in result.failures:
        next_step(
            say("Not made: the letter to {name} ({who}).", name=failure.name, who=failure.who)
        )
        print_problems(failure.problems)
    next_step(_next(result, request))


def _next(result: DraftResult, request: DraftRequest) -> str:
    """Return what was made, and what to do with it."""
    count = len(result.letters)
    letters = counted(count, "letter")
    waiting = [failure for failure in result.failures if not _was_sent(failure)]
    if result.failures and not waiting:
        return say(
            "{letters} made. {sent} not: they were sent the earlier text, so the letter now exists "
            "in two texts.",
            letters=letters,
            sent=len(result.failures),
        )
    if result.failures:
        again = f"nrcli draft {request.letter} " + " ".join(
            f"--to {failure.who}" for failure in waiting
        )
        return say(
            "{letters} would be made, {failed} not. Mend that, then `{again} …`."
            if result.dry_run
            else "{letters} made, {failed} not. Mend that, then `{again} …`.",
            letters=letters,
            failed=len(result.failures),
            again=again,
        )
    if result.dry_run:
        return say(
            "{letters} would be made. Next: the same command without --dry-run.", letters=letters
        )
    if request.concept:
        return say(
            "{letters} made as a concept. Next: read it, then draft it without --concept.",
            letters=letters,
        )
    if request.public:
        return say(
            "{letters} made for publication. Next: read it before it is published.",
            letters=letters,
        )
    if not any(name.endswith(".pdf") for made in result.letters for name in made.files):
        return say(
            "{letters} made. Next: read it, then draft it with --format pdf to send it.",
            letters=letters,
        )
    if result.covering_letter and result.copies:
        return say(
            "{letters} made. Next: read the PDF, and make the covering letters: `{command}`."
            if count == 1
            else "{letters} made. Next: read the PDFs, and make the covering letters: `{command}`.",
            letters=letters,
            command=f"nrcli draft {result.covering_letter} --date {result.date}",
        )
    return say(
        "{letters} made. Next: read the PDF, then send it."
        if count == 1
        else "{letters} made. Next: read the PDFs, then send them.",
        letters=letters,
    )


def _was_sent(failure: FailedLetter) -> bool:
    """Return True for a letter that was sent with another text, which is not to be made again."""
    return any(problem.code == "letter-sent" for problem in failure.problems)


def _record(result: DraftResult) -> dict[str, object]:
    return {
        "out": result.out,
        "dry_run": result.dry_run,
        "copies": [{"who": copy.who, "address": list(copy.address)} for copy in result.copies],
        "covering_letter": result.covering_letter,
        "letters": [
            {
                "who": made.who,
                "name": made.name,
                "function": made.function,
                "kenmerk": made.kenmerk,
                "pages": made.pages,
                "files": list(made.files),
            }
            for made in result.letters
        ],
        "failures": [
            {
                "who": failure.who,
                "name": failure.name,
                "problems": [problem_record(problem) for problem in failure.problems],
            }
            for failure in result.failures
        ],
        "warnings": [problem_record(problem) for problem in result.warnings],
    }


# `nrcli approve`: a paraaf for the text of a letter as it is now.


def approve(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    letter: LetterArgument,
    name: Annotated[
        str,
        typer.Option("--name", metavar="NAME", help="Who approves it.", show_default=False),
    ],
    role: Annotated[
        str, typer.Option("--role", metavar="TEXT", help="In which role, such as 'hoofd bureau'.")
    ] = "",
    remark: Annotated[str, typer.Option("--remark", metavar="TEXT", help="A remark with it.")] = "",
    to: ToOption = None,
    date: DateOption = None,
    snippet: SnippetOption = None,
    set_: SetOption = None,
    strict: StrictOption = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Approve a letter as its text is now: each change after it needs approval anew."""
    from nrcli.drafting.approval import approve as run  # noqa: PLC0415 - start-up stays light
    from nrcli.drafting.draft import DraftRequest  # noqa: PLC0415

    if not name.strip():
        raise typer.BadParameter(say("name a person."), param_hint="--name")
    request = DraftRequest(
        letter=letter,
        workspace=workspace,
        to=tuple(to or ()),
        date=date,
        snippets=tuple(snippet) if snippet else None,
        fields=parse_fields(set_ or []),
        strict=strict,
    )
    result = run(request, name=name.strip(), role=role.strip(), remark=remark.strip())
    if as_json:
        print_json(_approval_record(result))
    else:
        _print_approval(result)


def _print_approval(result: ApproveResult) -> None:
    print_problems(result.warnings)
    for letter in result.letters:
        print_text(
            say(
                "{letter}, to {recipient}: {names}",
                letter=letter.paraaf.letter_id.letter,
                recipient=letter.recipient,
                names=", ".join(letter.names),
            )
        )
    missing = result.needed - min(len(letter.names) for letter in result.letters)
    if missing > 0:
        next_step(say("Approved. {approvals} more needed.", approvals=counted(missing, "approval")))
    else:
        next_step(say("Approved. Next: draft it on the same --date."))


def _approval_record(result: ApproveResult) -> dict[str, object]:
    return {
        "needed": result.needed,
        "letters": [
            {
                "letter": letter.paraaf.letter_id.letter,
                "who": letter.paraaf.letter_id.who,
                "date": letter.paraaf.letter_id.date.isoformat(),
                "digest": letter.paraaf.digest,
                "names": list(letter.names),
            }
            for letter in result.letters
        ],
        "warnings": [problem_record(problem) for problem in result.warnings],
    }
