"""Compare letters with what they were: in another workspace, or at a revision of this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from nrcli.comparing.domain.differences import ComparedLetter, Difference, LetterComparison, compare
from nrcli.comparing.revisions import workspace_of
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import LetterError, Location, NrcliError, Problem, Problems
from nrcli.drafting.request import DraftRequest, day_with_recipients, fields_by_name, prepare
from nrcli.finished.pdf_places import read_lines
from nrcli.finished.placed_text import Layout
from nrcli.renderers import RENDERERS
from nrcli.renderers.pdf.document import render_pages
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.paths import is_file
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["CompareRequest", "Comparison", "Side", "SideLetter", "compare_letters"]


# One of two workspaces that are compared: its letters, composed for everyone they have.

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
        """Return whether it has a letter, by name or by the path of its file."""
        return is_file(Path(letter)) if letter.endswith(_SUFFIX) else letter in self.names

    def day_for(self, letter: str, to: tuple[str, ...]) -> date | None:
        """Return a day for a letter: today, or the last day on which it has recipients.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRequest:
    """What to compare; every field is an option of `nrcli compare`."""

    against: str
    """A revision that git knows, or the folder of another workspace."""
    letter: str = ""
    """All letters if it is empty."""
    workspace: Path | None = None
    to: tuple[str, ...] = ()
    date: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    drawn: bool = False
    """Whether the pages of what differs are drawn too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs, letter by letter, and why others could not be compared."""

    letters: tuple[LetterComparison, ...]
    problems: tuple[Problem, ...] = ()


def compare_letters(request: CompareRequest) -> Comparison:
    """Compose letters from both workspaces for everyone they have, and tell what differs.

    Both sides are composed for the same day, unless a letter has a date of its own: today, or the
    last day on which it had recipients. A field that was given no value is shown by its name.

    Raises:
        LetterError: there is nothing to compare with, or no letter could be compared.

    """
    root = find_workspace(request.workspace, Path.cwd())
    problems = Problems()
    letters: list[LetterComparison] = []
    with workspace_of(request.against, root) as folder:
        before, after = Side(folder=folder, prefix=f"{request.against}:"), Side(folder=root)
        names = {request.letter} if request.letter else {*before.names, *after.names}
        for name in sorted(names):
            try:
                letters.append(_compared(name, request, before, after))
            except LetterError as error:
                problems.extend(error.problems)
    if not letters:
        if not names:
            problems.add("nothing-to-write")
        raise LetterError(problems)
    return Comparison(letters=tuple(letters), problems=tuple(problems))


def _compared(name: str, request: CompareRequest, before: Side, after: Side) -> LetterComparison:
    earlier = before.counterpart(name, after)
    had, has = before.has(earlier), after.has(name)
    problems = Problems()
    day = request.date or (after if has else before).day_for(name if has else earlier, request.to)
    now = _letters(after, name, request, day, problems) if has or not had else {}
    then = _letters(before, earlier, request, day, problems) if had else {}
    problems.raise_errors()
    both = [who for who in now if who in then]
    return LetterComparison(
        name=name,
        compared=tuple(_grouped([(then[who], now[who]) for who in both], drawn=request.drawn)),
        gone=_names(then[who] for who in then if who not in now),
        new=_names(now[who] for who in now if who not in then),
        is_gone=not has,
        is_new=not had,
        as_on=day if day != (request.date or today_in_amsterdam()) else None,
    )


def _letters(
    side: Side, name: str, request: CompareRequest, otherwise: date | None, problems: Problems
) -> Mapping[str, SideLetter]:
    """Compose the letters of a side; what is wrong with both sides is told once."""
    try:
        return side.letters(
            name, to=request.to, day=request.date, otherwise=otherwise, fields=request.fields
        )
    except LetterError as error:
        known = {(problem.code, problem.message) for problem in problems}
        problems.extend(each for each in error.problems if (each.code, each.message) not in known)
        return {}


def _names(letters: Iterable[SideLetter]) -> tuple[str, ...]:
    return tuple(each.recipient.name for each in letters)


def _grouped(
    letters: Iterable[tuple[SideLetter, SideLetter]], *, drawn: bool
) -> Iterator[ComparedLetter]:
    """Compare letters, and put those together of which the same can be said."""
    groups: dict[tuple[object, ...], list[tuple[SideLetter, SideLetter, Difference]]] = {}
    for then, now in letters:
        difference = _difference(then.letter, now.letter)
        groups.setdefault(difference.key, []).append((then, now, difference))
    for group in groups.values():
        then, now, difference = group[0]
        compared = ComparedLetter(
            recipients=_names(now for _, now, _ in group), difference=difference
        )
        if drawn and difference:
            page = now.letter.house_style.page
            compared = replace(
                compared,
                drawn_before=render_pages(then.letter),
                drawn_after=render_pages(now.letter),
                page=(page.width.pt, page.height.pt),
            )
        yield compared


def _difference(before: Letter, after: Letter) -> Difference:
    """Lay out a letter as it was and as it is; once, if it is the same."""
    now = RENDERERS[OutputFormat.PDF](after).content
    then = now if before == after else RENDERERS[OutputFormat.PDF](before).content
    laid_out = _laid_out(now, after)
    was = laid_out if then == now else _laid_out(then, before)
    return compare(was, laid_out, looks_equal=then == now)


def _laid_out(content: bytes, letter: Letter) -> Layout:
    return read_lines(content, read_metrics(), letter.house_style)
