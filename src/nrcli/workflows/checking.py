"""Check a workspace: read everything, compose every letter, report every problem in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.composition.addressing import describe, recipients_of, representative_day
from nrcli.composition.compose import Occasion
from nrcli.composition.placeholders import snippet_schema
from nrcli.composition.templates import TextTemplate
from nrcli.domain.kenmerk import Kenmerk
from nrcli.domain.problem import Problem
from nrcli.domain.wordings import Severity
from nrcli.errors import NrcliError
from nrcli.sources.workspace import Workspace, find_workspace
from nrcli.workflows.assembly import Assembly, assemble, warn_about_expired
from nrcli.workflows.clock import today_in_amsterdam

__all__ = ["CheckResult", "check"]

_KENMERK = Kenmerk("0000000000")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What was read, and what is wrong with it."""

    letters: int
    snippets: int
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def check(folder: Path | None = None, paths: Sequence[Path] = ()) -> CheckResult:
    """Check the whole workspace; `paths` limits what is reported to files below them.

    Raises:
        LetterError: there is no workspace.

    """
    workspace = Workspace(find_workspace(folder, Path.cwd()))
    letters = workspace.names("letters")
    snippets = workspace.names("snippets")
    checked: set[str] = set()
    for name in letters:
        assembly = assemble(workspace, name)
        if assembly is not None:
            checked.update(assembly.ingredients.snippets)
            _check_letter(assembly, workspace)
    for name in snippets:
        snippet = workspace.snippet(name)
        if snippet is not None and name not in checked:
            TextTemplate(snippet.body, snippet_schema(()), workspace.problems)
    for name in workspace.own_names("senders"):
        workspace.sender(name)
    for name in workspace.own_names("house-styles"):
        workspace.house_style(name)
    _ = workspace.roster
    found = tuple(workspace.problems)
    if paths:
        shown = tuple(_shown(path, workspace) for path in paths)
        found = tuple(
            problem
            for problem in found
            if any(_lies_in(problem.location.file, name) for name in shown)
        )
    return CheckResult(letters=len(letters), snippets=len(snippets), problems=found)


def _check_letter(assembly: Assembly, workspace: Workspace) -> None:
    """Compose a letter for all its recipients, on its own day or one that has recipients."""
    source = assembly.ingredients.source
    roster = workspace.roster
    problems = workspace.problems
    day = source.date or today_in_amsterdam()
    warn_about_expired(assembly.ingredients, day, workspace)
    if source.date is None:
        day = representative_day(source.to, roster, day)
    copies_to = ""
    if source.copies_to:
        copies_day = source.date or representative_day(source.copies_to, roster, day)
        place = source.origin.at("copies_to")
        copies_to = describe(source.copies_to, roster, copies_day, place, problems)
    occasion = Occasion(
        date=day,
        kenmerk=source.kenmerk or _KENMERK,
        copies_to=copies_to,
        fields={name: name for name in source.fields},
    )
    for recipient in recipients_of(source.to, roster, day, source.origin.at("to"), problems):
        try:
            composed = assembly.composer.compose(recipient, occasion)
        except NrcliError as error:
            problems.extend(error.problems)
        else:
            problems.extend(composed.problems)


def _shown(path: Path, workspace: Workspace) -> str:
    absolute = path.absolute().resolve()
    return workspace.shown(absolute)


def _lies_in(file: str, folder: str) -> bool:
    return folder in {file, "."} or file.startswith(folder.rstrip("/") + "/")
