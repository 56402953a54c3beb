"""Contests beside the writing of letters: start-up, checking a workspace, and the disk."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from bench.commands import NRCLI, PEERS, PYTHON
from bench.contests import Contest, Contestant, Sizes
from bench.mailing import ROOT, make_workspace
from bench.running import run

__all__ = ["checking", "disks", "starting"]


def starting(workspace: Path) -> Contest:
    """Compare start-up and completion with a bare Typer program."""

    def entrant(key: str, name: str, *command: str | Path, words: str = "") -> Contestant:
        typed = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        environment: Mapping[str, str] = {"_NRCLI_COMPLETE": "complete_bash", **typed}
        return Contestant(
            key=key,
            name=name,
            sample=lambda: run(command, workspace, environment if words else {}),
        )

    bare = PEERS / "bare_typer.py"
    people = "nrcli draft informateur --to adressaat-0001"
    return Contest(
        title="Start-up",
        about="Completion offers the letters, and all whom a letter can be sent to.",
        measure="bare-version",
        contestants=(
            entrant("python", "python -c pass", PYTHON, "-c", "pass"),
            entrant("bare-version", "a bare Typer program, --version", PYTHON, bare, "--version"),
            entrant("bare-help", "a bare Typer program, --help", PYTHON, bare, "--help"),
            entrant("version", "**nrcli** --version", NRCLI, "--version"),
            entrant("help", "**nrcli** --help", NRCLI, "--help"),
            entrant("complete-letter", "completion of a letter", NRCLI, words="nrcli draft i"),
            entrant("complete-recipient", "completion of a recipient", NRCLI, words=people),
        ),
    )


def checking(folder: Path, sizes: Sizes) -> Contest:
    """Compare a check of a large workspace with parsing it."""
    workspace = make_workspace(folder / "check", sizes.people)
    snippets = workspace / "templates" / "snippets"
    shipped = sorted(snippets.glob("*.md"))
    for number in range(sizes.snippets):
        copy = snippets / f"onderwerp-{number:04}.md"
        shutil.copyfile(shipped[number % len(shipped)], copy)
    return Contest(
        title=f"A check of {sizes.snippets:,} snippets and {sizes.people:,} people",
        about="Everything nrcli says of a workspace, beside reading its files once.",
        measure="parse",
        contestants=(
            Contestant(
                key="parse",
                name="PyYAML and markdown-it, each file once",
                sample=lambda: run([PYTHON, "-m", "bench.peers.parse_once", workspace], ROOT),
            ),
            Contestant(
                key="check",
                name="**nrcli** check",
                sample=lambda: run([NRCLI, "check"], workspace),
            ),
        ),
    )


def disks(folder: Path) -> Contest:
    """Compare a commit that has reached the disk with one that has not."""

    def entrant(key: str, name: str, *more: str) -> Contestant:
        command: list[str | Path] = [PYTHON, "-m", "bench.peers.commits", folder, *more]
        return Contestant(key=key, name=name, sample=lambda: run(command, ROOT))

    return Contest(
        title="What reaches the disk",
        about=(
            "One commit of SQLite, as the register makes it. A mailing makes two for each half"
            " second of work, and one at its start."
        ),
        measure="commit",
        contestants=(
            entrant("commit", "as nrcli does it"),
            entrant("commit-unsafe", "without fsync", "unsafe"),
        ),
    )
