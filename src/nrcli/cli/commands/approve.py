"""`nrcli approve`: a paraaf for the text of a letter as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import (
    DateOption,
    JsonOption,
    LetterArgument,
    SetOption,
    SnippetOption,
    StrictOption,
    ToOption,
    WorkspaceOption,
    parse_fields,
)
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.drafting.approval import ApproveResult

__all__ = ["approve"]


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
        raise typer.BadParameter("name a person.", param_hint="--name")
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
            f"{letter.paraaf.letter_id.letter}, to {letter.recipient}: {', '.join(letter.names)}"
        )
    missing = result.needed - min(len(letter.names) for letter in result.letters)
    if missing > 0:
        next_step(f"Approved. {counted(missing, 'approval')} more needed.")
    else:
        next_step("Approved. Next: draft it on the same --date.")


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
