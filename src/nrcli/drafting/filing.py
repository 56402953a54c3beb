"""Filing letters: each made one is written to its folder, and the register knows before it does."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nrcli.domain.letter.kept import WrittenLetter
from nrcli.domain.problems.problem import LetterError, NrcliError, Problem, Problems, RefusedError
from nrcli.drafting.maker import Made, Plan
from nrcli.register.domain.entry import CopyRecipient, Paraaf, Version, approval_problem
from nrcli.register.registrar import Registrar
from nrcli.system.files import OutputFolder
from nrcli.system.runs import interrupts_held

__all__ = ["DraftedLetter", "FailedLetter", "Filing", "Outcome", "failure_of", "registered_folder"]

_LONGEST = 0.5
"""Seconds of making after which the letters made are registered, in one go, and written."""

_MOST = 128
"""How many letters wait for that at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedLetter:
    """One letter that was made, or would be."""

    who: str
    name: str
    function: str
    kenmerk: str
    files: tuple[str, ...]
    pages: int | None = None
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedLetter:
    """One letter that was not made, and why."""

    who: str
    name: str
    problems: tuple[Problem, ...]
    refused: bool = False


Outcome = DraftedLetter | FailedLetter


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Where one run's letters go, and on which conditions."""

    folder: OutputFolder
    suffixes: tuple[str, ...]
    registered_folder: str
    """The folder as the register has it."""
    registrar: Registrar | None = None
    """Who registers them; nobody for concepts and dry runs."""
    afschrift_suffixes: tuple[str, ...] = ()
    copies: tuple[CopyRecipient, ...] = ()
    """Who gets an afschrift of each letter."""
    covering_letter: str = ""
    allowed: tuple[str, ...] = ()
    """The codes of what comments allow in each letter."""
    parafen: Sequence[Paraaf] = ()
    approvals: int = 0
    """How many parafen each letter needs."""
    own_login: bool = False
    """Whether each of them needs a login of its own."""
    dry_run: bool = False
    force: bool = False
    strict: bool = False

    def file(self, letters: Iterable[tuple[Plan, Made]], tell: Callable[[], None]) -> list[Outcome]:
        """Write letters as they come, and tell after each; give what came of it, in their order."""
        letters = iter(letters)
        outcomes: list[Outcome] = []
        while batch := _batch(letters):
            outcomes += self._file_batch(batch, tell)
            batch.clear()  # or two batches would be held at once
        return outcomes

    def _file_batch(
        self, batch: Sequence[tuple[Plan, Made]], tell: Callable[[], None]
    ) -> list[Outcome]:
        """Record letters as made, write them, and note that they are there."""
        outcomes: list[Outcome] = []
        refused = dict(self._unapproved(batch))
        versions = {
            plan.recipient.who: (plan.entry.number, made.version)
            for plan, made in batch
            if plan.entry is not None
            and made.version is not None
            and plan.recipient.who not in refused
            and not self._objections(made)
        }
        letters = {
            plan.entry.number: made.written
            for plan, made in batch
            if plan.entry is not None and made.written is not None
        }
        refused |= self._note_made(versions, letters)
        try:
            for plan, made in batch:
                problem = refused.get(plan.recipient.who)
                outcomes.append(self._file_one(plan, made, problem))
                tell()
            outcomes = self._synced(outcomes)
        finally:  # an interrupt too, and one that comes right now waits for it
            with interrupts_held():
                noted = {who: n for who, (n, _) in versions.items() if who not in refused}
                self._note_written(noted, outcomes)
        return outcomes

    def _synced(self, outcomes: list[Outcome]) -> list[Outcome]:
        """Make sure that a batch is on the disk before the register says that it is there."""
        try:
            self.folder.sync()
        except NrcliError as error:
            return [
                FailedLetter(who=each.who, name=each.name, problems=error.problems)
                if isinstance(each, DraftedLetter)
                else each
                for each in outcomes
            ]
        return outcomes

    def _objections(self, made: Made) -> tuple[Problem, ...]:
        """Return why a letter is not written, as far as its making tells."""
        if made.failed:
            return made.problems
        return (*made.problems, Problem(code="strict")) if self.strict and made.problems else ()

    def _file_one(self, plan: Plan, made: Made, refused: Problem | None) -> Outcome:
        recipient = plan.recipient
        problems, is_refused = self._objections(made), False
        if refused is not None:
            problems, is_refused = (refused,), True
        elif not problems:
            try:
                if not self._is_kept(plan):
                    self._write(plan, made)
            except NrcliError as error:
                problems, is_refused = error.problems, isinstance(error, RefusedError)
        if problems:
            return FailedLetter(
                who=recipient.who, name=recipient.name, problems=problems, refused=is_refused
            )
        return DraftedLetter(
            who=recipient.who,
            name=recipient.name,
            function=recipient.function,
            kenmerk=str(plan.kenmerk or ""),
            files=tuple(made.files) or self._names(plan),
            pages=made.pages,
            warnings=made.problems,
        )

    def _unapproved(self, batch: Iterable[tuple[Plan, Made]]) -> Iterator[tuple[str, Problem]]:
        """Return which letters are not agreed with, and why not."""
        for plan, made in batch:
            if plan.needs_approval and plan.entry is not None and made.version is not None:
                problem = approval_problem(
                    plan.entry.letter_id,
                    made.version.agreed,
                    self.parafen,
                    needed=self.approvals,
                    own_login=self.own_login,
                )
                if problem is not None:
                    yield plan.recipient.who, problem

    def _is_kept(self, plan: Plan) -> bool:
        """Return True if the letter went out with this text: its files stay as they were sent."""
        kept = self.registrar.kept if self.registrar is not None else ()
        return plan.entry is not None and plan.entry.number in kept

    def _names(self, plan: Plan) -> tuple[str, ...]:
        letter = [f"{plan.stem}.{suffix}" for suffix in self.suffixes]
        suffixes = self.afschrift_suffixes if plan.afschrift_stem else ()
        return (*letter, *(f"{plan.afschrift_stem}.{suffix}" for suffix in suffixes))

    def _write(self, plan: Plan, made: Made) -> None:
        if not self.dry_run:
            self.folder.write(made.files, force=self.force, syncs=False)
            return
        for name in () if self.force else self._names(plan):
            self.folder.refuse_edited(name)

    def _note_made(
        self,
        versions: Mapping[str, tuple[int, Version]],
        letters: Mapping[int, WrittenLetter],
    ) -> Mapping[str, Problem]:
        """Report to the registrar what is about to be written: to whom, and the entry's number."""
        if self.registrar is None or not versions:
            return {}
        numbers = {number: who for who, (number, _) in versions.items()}
        placed = {
            number: replace(
                version,
                folder=self.registered_folder,
                copies=self.copies,
                covering_letter=self.covering_letter,
                allowed=self.allowed,
            )
            for number, version in versions.values()
        }
        refused = self.registrar.note_made(placed, letters)
        return {numbers[number]: problem for number, problem in refused.items()}

    def _note_written(self, noted: Mapping[str, int], outcomes: Iterable[Outcome]) -> None:
        """Report to the registrar what became of letters; of the others the files will tell."""
        if self.registrar is None or not noted:
            return
        written = {each.who: isinstance(each, DraftedLetter) for each in outcomes}
        self.registrar.note_written(
            {
                number: written.get(who)
                for who, number in noted.items()
                if number not in self.registrar.kept
            }
        )


def _batch(letters: Iterator[tuple[Plan, Made]]) -> list[tuple[Plan, Made]]:
    """Take the letters that are made within half a second; the last batch is empty."""
    ends = time.monotonic() + _LONGEST
    batch: list[tuple[Plan, Made]] = []
    for letter in letters:
        batch.append(letter)
        if len(batch) == _MOST or time.monotonic() > ends:
            break
    return batch


def registered_folder(out: Path, workspace: Path) -> str:
    """Name a folder as the register does: relative to the workspace where it lies in it."""
    whole = out.resolve()
    return (whole.relative_to(workspace) if whole.is_relative_to(workspace) else whole).as_posix()


def failure_of(failures: Sequence[FailedLetter], problems: Problems) -> NrcliError:
    """Report that no letter at all was made, each reason once."""
    kind = RefusedError if all(failure.refused for failure in failures) else LetterError
    found = Problems()
    for failure in failures:
        found.extend(failure.problems)
    return kind([*found, *problems])
