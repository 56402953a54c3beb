"""One of two workspaces that are compared: its letters, composed for everyone they have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import LetterError, Location, NrcliError, Problem
from nrcli.drafting.request import DraftRequest, day_with_recipients, fields_by_name, prepare
from nrcli.system.paths import is_file
from nrcli.workspace.workspace import Workspace

__all__ = ["Side", "SideLetter"]

_SUFFIX = ".md"


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLetter:
    """A letter as one side has it, and whom it is to."""

    recipient: Recipient
    letter: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A workspace; `prefix` tells its files from those of the other one."""

    folder: Path
    prefix: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its letters."""
        return Workspace(self.folder).own_names("letters")

    def counterpart(self, letter: str, other: Side) -> str:
        """Name the letter that the other side calls so; the path of a file leads to our own."""
        path = Path(letter).resolve()
        if letter.endswith(_SUFFIX) and path.is_relative_to(other.folder):
            return str(self.folder / path.relative_to(other.folder))
        return letter

    def has(self, letter: str) -> bool:
        """Say whether it has a letter, by name or by the path of its file."""
        return is_file(Path(letter)) if letter.endswith(_SUFFIX) else letter in self.names

    def day_for(self, letter: str, to: tuple[str, ...]) -> date | None:
        """Give a day for a letter: today, or the last day on which it has recipients.

        Nothing if it has a date of its own.
        """
        return day_with_recipients(letter, to, Workspace(self.folder))

    def letters(
        self,
        name: str,
        *,
        to: tuple[str, ...],
        day: date | None,
        otherwise: date | None,
        fields: Mapping[str, str],
    ) -> Mapping[str, SideLetter]:
        """Compose a letter for each recipient, by their `who`; the text of a field is its name.

        `day` goes before a date that the letter has, and that before `otherwise`.

        Raises:
            LetterError: it has errors.

        """
        workspace = Workspace(self.folder)
        request = DraftRequest(letter=name, to=to, date=day, fields=fields)
        try:
            found = {
                each.recipient.who: each for each in self._composed(request, otherwise, workspace)
            }
            workspace.problems.raise_errors()
        except NrcliError as error:
            workspace.problems.extend(error.problems)
            raise LetterError(map(self._placed, workspace.problems.errors)) from error
        return found

    def _composed(
        self, request: DraftRequest, otherwise: date | None, workspace: Workspace
    ) -> Iterator[SideLetter]:
        source = workspace.letter(request.letter)
        day = request.date or (source and source.date) or otherwise
        declared = fields_by_name(request.letter, workspace)
        given = request.fields
        if self.prefix:  # a field that the letter did not have then
            given = {name: value for name, value in given.items() if name in declared}
        prepared = prepare(replace(request, date=day, fields={**declared, **given}), workspace)
        workspace.problems.raise_errors()
        for recipient in prepared.recipients:
            composed = prepared.composer.compose(recipient, prepared.occasion)
            yield SideLetter(recipient=recipient, letter=composed.letter)

    def _placed(self, problem: Problem) -> Problem:
        place = problem.location
        if not self.prefix or not place.file:
            return problem
        location = Location(self.prefix + place.file, place.line, place.column)
        return replace(problem, location=location)
