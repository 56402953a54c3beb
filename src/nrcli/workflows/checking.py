"""Check a workspace: read everything, compose every letter, report every problem in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.composition.addressing import describe, recipients_of, representative_day
from nrcli.composition.compose import LetterComposer, Occasion
from nrcli.domain.problem import Location, Problem, Problems
from nrcli.domain.recipient import Recipient
from nrcli.domain.roster_doubts import note_clashes
from nrcli.domain.source_texts import SnippetSource
from nrcli.domain.wordings import Severity
from nrcli.errors import NrcliError
from nrcli.sources.places import is_file, is_there
from nrcli.sources.workspace import Workspace, find_workspace
from nrcli.workflows.assembly import Assembly, assemble, warn_about_expired
from nrcli.workflows.clock import today_in_amsterdam
from nrcli.workflows.stand_ins import ANY_KENMERK, ANY_OCCASION, ANYBODY, any_letter_with

__all__ = ["CheckResult", "check"]


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

    A path of a letter that stands elsewhere has that letter checked too.

    Raises:
        LetterError: there is no workspace, or nothing at a path.

    """
    workspace = Workspace(find_workspace(folder, Path.cwd()))
    _stop_if_missing(paths)
    letters = (*workspace.own_names("letters"), *_letters_elsewhere(paths, workspace))
    snippets = workspace.own_names("snippets")
    checked: set[str] = set()
    for name in letters:
        assembly = assemble(workspace, name, place=_place(workspace, "letters", f"{name}.md"))
        if assembly is not None:
            checked.update(assembly.ingredients.snippets)
            _check_letter(assembly, workspace)
    for name in snippets:
        snippet = workspace.snippet(name, _place(workspace, "snippets", f"{name}.md"))
        if snippet is not None and name not in checked:
            _check_snippet(snippet, workspace)
    for name in workspace.own_names("senders"):
        workspace.sender(name, _place(workspace, "senders", f"{name}.yaml"))
    for name in workspace.own_names("house-styles"):
        workspace.house_style(name, _place(workspace, "house-styles", f"{name}.yaml"))
    _ = workspace.settings
    note_clashes(workspace.roster, workspace.problems)
    found = tuple(workspace.problems)
    if paths:
        shown = tuple(workspace.shown(path.resolve()) for path in paths)
        found = tuple(
            problem
            for problem in found
            if any(_lies_in(problem.location.file, name) for name in shown)
        )
    return CheckResult(letters=len(letters), snippets=len(snippets), problems=found)


def _stop_if_missing(paths: Sequence[Path]) -> None:
    problems = Problems()
    for path in paths:
        if not is_there(path):
            hint = "Give files or folders of the workspace, or nothing to have all reported."
            problems.add("file-missing", path=path.as_posix(), suggestion=hint)
    problems.raise_errors()


def _letters_elsewhere(paths: Sequence[Path], workspace: Workspace) -> tuple[str, ...]:
    """Give the paths of letters that do not stand in the workspace's templates."""
    templates = workspace.folder / "templates"
    return tuple(
        str(path)
        for path in paths
        if path.suffix == ".md" and is_file(path) and not path.resolve().is_relative_to(templates)
    )


def _place(workspace: Workspace, kind: str, file_name: str) -> Location:
    return Location(workspace.shown(workspace.folder / "templates" / kind / file_name))


def _check_snippet(snippet: SnippetSource, workspace: Workspace) -> None:
    """Compose a snippet that no letter shows, in a letter made for it."""
    composer = any_letter_with(snippet, workspace.problems)
    if composer is not None:
        _compose(composer, ANYBODY, ANY_OCCASION, workspace)


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
        copies_to = describe(source.copies_to, roster, copies_day, place, problems) or "-"
    occasion = Occasion(
        date=day,
        kenmerk=source.kenmerk or ANY_KENMERK,
        copies_to=copies_to,
        fields={name: name for name in source.fields},
    )
    found = Problems()
    recipients = recipients_of(source.to, roster, day, source.origin.at("to"), found)
    if source.date is None:  # what holds for a day says nothing of a letter that has none yet
        problems.extend(problem for problem in found if problem.code not in _OF_A_DAY)
    else:
        problems.extend(found)
    for recipient in recipients or (ANYBODY,):
        _compose(assembly.composer, recipient, occasion, workspace)


_OF_A_DAY = frozenset({"roster-old", "fracties-missing"})


def _compose(
    composer: LetterComposer, recipient: Recipient, occasion: Occasion, workspace: Workspace
) -> None:
    """Compose a letter for the problems that come of it."""
    try:
        composed = composer.compose(recipient, occasion)
    except NrcliError as error:
        workspace.problems.extend(error.problems)
    else:
        workspace.problems.extend(composed.problems)


def _lies_in(file: str, folder: str) -> bool:
    return folder in {file, "."} or file.startswith(folder.rstrip("/") + "/")
