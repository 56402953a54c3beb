"""`nrcli register minuut`: the letter with its parafen and its verzendlijst."""

from __future__ import annotations

from typing import Annotated

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import (
    JsonOption,
    KenmerkArgument,
    SetOption,
    SnippetOption,
    WhoOption,
    WorkspaceOption,
    flag,
    parse_fields,
)
from nrcli.domain.problems.problem import ExitCode

__all__ = ["minuut"]


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
            f"{len(files)} made. Next: keep it with the letter; make it anew once it is sent."
        )
    if result.failures:
        raise typer.Exit(ExitCode.PARTLY)
