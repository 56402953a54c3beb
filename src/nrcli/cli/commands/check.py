"""`nrcli check`: every problem in the workspace in one run."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nrcli.cli.console import next_step, print_json, print_problems, print_text, problem_record
from nrcli.cli.options import JsonOption, StrictOption, WorkspaceOption, flag
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import ExitCode, NrcliError
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.inspection.finished_letters import ProofedLetter, ProofResult
    from nrcli.inspection.workspaces import CheckResult

__all__ = ["check", "proof"]


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Report on these files and folders only.",
            show_default=False,
        ),
    ] = None,
    fix: Annotated[
        bool, flag("--fix", "Repair what is safe, such as double spaces, and show the change.")
    ] = False,
    watch: Annotated[bool, flag("--watch", "Check again at every save, until Ctrl-C.")] = False,
    as_json: JsonOption = False,
    strict: StrictOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Report every problem in the workspace, with its place and what to do."""
    from nrcli.inspection.workspaces import check as run  # noqa: PLC0415 - start-up stays light

    if watch:
        _watch(paths or (), workspace, fix=fix, as_json=as_json)
    result = run(workspace, paths or (), fix=fix)
    _print(result, fix=fix, as_json=as_json)
    if result.errors or (strict and len(result.problems) > result.errors):
        raise typer.Exit(ExitCode.ERRORS)


def _watch(
    paths: list[Path] | tuple[()], workspace: Path | None, *, fix: bool, as_json: bool
) -> None:
    """Check at every save; a check that cannot be done is told, and the next one tried."""
    from nrcli.inspection.workspaces import check as run  # noqa: PLC0415 - start-up stays light
    from nrcli.workspace.watch import changes  # noqa: PLC0415 - start-up stays light

    for _ in changes(workspace):
        try:
            _print(run(workspace, paths, fix=fix), fix=fix, as_json=as_json)
        except NrcliError as error:
            print_problems(error.problems)
        next_step(say("Waiting for the next save; Ctrl-C stops."))


def _print(result: CheckResult, *, fix: bool, as_json: bool) -> None:
    records = [problem_record(problem) for problem in result.problems]
    if as_json and fix:
        repaired = [dataclasses.asdict(each) for each in result.repaired]
        print_json({"repaired": repaired, "problems": records})
    elif as_json:
        print_json(records)
    else:
        for each in result.repaired:
            print_text(each.diff)
        print_problems(result.problems)
        if fix:
            repairs = sum(each.repairs for each in result.repaired)
            places, files = counted(repairs, "place"), counted(len(result.repaired), "file")
            next_step(say("Repaired {places} in {files}.", places=places, files=files))
        next_step(
            say(
                "Checked {letters} and {snippets}: {errors}, {warnings}.",
                letters=counted(result.letters, "letter"),
                snippets=counted(result.snippets, "snippet"),
                errors=counted(result.errors, "error"),
                warnings=counted(len(result.problems) - result.errors, "warning"),
            )
        )


# `nrcli proof`: finished letters, read back.


def proof(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="PDFs, DOCX files, or folders of letters."),
    ],
    as_json: JsonOption = False,
    strict: StrictOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Read finished letters back, PDF and DOCX, and hold them against the register."""
    from nrcli.inspection.finished_letters import proof as run  # noqa: PLC0415 - start-up stays light

    result = run(*paths, folder=workspace)
    if as_json:
        print_json(_proof_record(result))
    else:
        _print_proof(result)
    if result.failed or (strict and result.warnings):
        raise typer.Exit(ExitCode.ERRORS)


def _print_proof(result: ProofResult) -> None:
    for letter in result.letters:
        endings = ", ".join(file.rpartition(".")[2] for file in letter.files)
        verdict = _verdict(letter)
        if letter.is_sealed:
            verdict += ", " + say("sealed or signed outside")
        print_text(f"{letter.name} ({endings}): {verdict}")
        print_problems(letter.problems)
    letters = counted(len(result.letters), "letter")
    warnings = counted(result.warnings, "warning")
    if result.failed:
        told = say(
            "{letters} proofed, {count} not to be sent.", letters=letters, count=result.failed
        )
    elif result.warnings:
        told = say("{letters} proofed: {warnings}.", letters=letters, warnings=warnings)
    else:
        told = say("{letters} proofed, nothing wrong.", letters=letters)
    if result.passed_over:
        told += " " + say("Passed over, as not to be sent: {count}.", count=result.passed_over)
    next_step(told)


def _verdict(letter: ProofedLetter) -> str:
    if letter.errors:
        return counted(len(letter.problems), "problem")
    if letter.problems:
        return say("good, {warnings}", warnings=counted(len(letter.problems), "warning"))
    return say("good")


def _proof_record(result: ProofResult) -> dict[str, object]:
    return {
        "letters": [
            {
                "name": letter.name,
                "files": list(letter.files),
                "kenmerk": letter.kenmerk,
                "good": letter.is_good,
                "sealed": letter.is_sealed,
                "problems": [problem_record(problem) for problem in letter.problems],
            }
            for letter in result.letters
        ],
        "passed_over": result.passed_over,
    }
