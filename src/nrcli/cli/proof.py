"""`nrcli proof`: finished letters, read back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import JsonOption, WorkspaceOption
from nrcli.errors import ExitCode

if TYPE_CHECKING:
    from nrcli.workflows.proofing import ProofResult

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
    from nrcli.workflows.proofing import proof as run  # noqa: PLC0415 - start-up stays light

    result = run(path, workspace)
    if as_json:
        print_json(_record(result))
    else:
        _print(result)
    if result.failed:
        raise typer.Exit(ExitCode.ERRORS)


def _print(result: ProofResult) -> None:
    for letter in result.letters:
        endings = ", ".join(file.rpartition(".")[2] for file in letter.files)
        found = len(letter.problems)
        verdict = "good" if not found else "1 problem" if found == 1 else f"{found} problems"
        print_text(f"{letter.name} ({endings}): {verdict}")
        print_problems(letter.problems)
    count, failed = len(result.letters), result.failed
    letters = "1 letter" if count == 1 else f"{count} letters"
    concepts = f" {result.concepts} concepts were passed over." if result.concepts else ""
    if failed:
        next_step(f"{letters} proofed, {failed} not to be sent.{concepts}")
    else:
        next_step(f"{letters} proofed, nothing wrong.{concepts}")


def _record(result: ProofResult) -> dict[str, object]:
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
        "concepts": result.concepts,
    }
