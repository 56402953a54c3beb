"""`nrcli proof`: finished letters, read back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import JsonOption, WorkspaceOption
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.inspection.finished_letters import ProofResult

__all__ = ["proof"]


def proof(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="A PDF or DOCX, or a folder of letters."),
    ],
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Read finished letters back, PDF and DOCX, and hold them against the register."""
    from nrcli.inspection.finished_letters import proof as run  # noqa: PLC0415 - start-up stays light

    result = run(path, workspace)
    if as_json:
        print_json(_proof_record(result))
    else:
        _print_proof(result)
    if result.failed:
        raise typer.Exit(ExitCode.ERRORS)


def _print_proof(result: ProofResult) -> None:
    for letter in result.letters:
        endings = ", ".join(file.rpartition(".")[2] for file in letter.files)
        verdict = counted(len(letter.problems), "problem") if letter.problems else "good"
        print_text(f"{letter.name} ({endings}): {verdict}")
        print_problems(letter.problems)
    letters = counted(len(result.letters), "letter")
    others = f" Passed over, as not to be sent: {result.passed_over}." if result.passed_over else ""
    found = f"{result.failed} not to be sent" if result.failed else "nothing wrong"
    next_step(f"{letters} proofed, {found}.{others}")


def _proof_record(result: ProofResult) -> dict[str, object]:
    return {
        "letters": [
            {
                "name": letter.name,
                "files": list(letter.files),
                "kenmerk": letter.kenmerk,
                "good": not letter.problems,
                "problems": [problem_record(problem) for problem in letter.problems],
            }
            for letter in result.letters
        ],
        "passed_over": result.passed_over,
    }
