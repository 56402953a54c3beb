"""Draft a letter: compose it for each recipient, render it, and write the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from nrcli.composition.addressing import describe, recipients_of
from nrcli.composition.compose import Occasion
from nrcli.domain.file_names import file_stem
from nrcli.domain.kenmerk import Kenmerk
from nrcli.domain.plain_text import forbidden_character
from nrcli.domain.problem import NOWHERE, Location, Problem, Problems, suggestion
from nrcli.domain.recipient import Recipient
from nrcli.errors import InvalidValueError, LetterError, NrcliError, RefusedError
from nrcli.outputs.files import OutputFolder
from nrcli.renderers import OutputFormat
from nrcli.sources.workspace import Workspace, find_workspace
from nrcli.workflows.assembly import Ingredients, assemble, warn_about_expired
from nrcli.workflows.clock import today_in_amsterdam
from nrcli.workflows.making import Made, Plan, make_all

__all__ = ["DraftRequest", "DraftResult", "DraftedLetter", "FailedLetter", "draft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRequest:
    """What to draft; every field is an option of `nrcli draft`."""

    letter: str
    workspace: Path | None = None
    to: tuple[str, ...] = ()
    date: date | None = None
    kenmerk: str = ""
    snippets: tuple[str, ...] | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    formats: tuple[OutputFormat, ...] = (OutputFormat.DOCX, OutputFormat.PDF)
    out: Path | None = None
    concept: bool = False
    limit: int | None = None
    jobs: int | None = None
    dry_run: bool = False
    force: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedLetter:
    """One letter that was made, or would be."""

    who: str
    name: str
    function: str
    kenmerk: str
    files: tuple[str, ...]
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedLetter:
    """One letter that was not made, and why."""

    who: str
    name: str
    problems: tuple[Problem, ...]
    refused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftResult:
    """What came of it, in the order of the recipients."""

    letters: tuple[DraftedLetter, ...]
    failures: tuple[FailedLetter, ...]
    warnings: tuple[Problem, ...]
    out: str
    dry_run: bool


def draft(
    request: DraftRequest,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> DraftResult:
    """Draft a letter, or one per recipient of a list.

    `progress` is told how many letters are done, and of how many.

    Raises:
        NrcliError: nothing was made, with all the reasons that were found.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    ingredients, occasion, plans = _prepare(request, workspace)
    problems = workspace.problems
    _stop_if_errors(problems, strict=request.strict)
    out = request.out or workspace.folder / "out"
    folder = OutputFolder(out, _shown(out))
    letters: list[DraftedLetter] = []
    failures: list[FailedLetter] = []
    formats = () if request.dry_run else request.formats
    letters_made = make_all(plans, ingredients, occasion, formats, jobs=request.jobs)
    for done, (plan, made) in enumerate(zip(plans, letters_made, strict=True), start=1):
        outcome = _finish(plan, made, occasion, folder, request)
        if isinstance(outcome, DraftedLetter):
            letters.append(outcome)
            problems.extend(made.problems)
        else:
            failures.append(outcome)
        if progress is not None:
            progress(done, len(plans))
    if not letters:
        raise _failed(failures, problems)
    return DraftResult(
        letters=tuple(letters),
        failures=tuple(failures),
        warnings=problems.warnings,
        out=_shown(out),
        dry_run=request.dry_run,
    )


def _prepare(
    request: DraftRequest, workspace: Workspace
) -> tuple[Ingredients, Occasion, tuple[Plan, ...]]:
    problems = workspace.problems
    assembly = assemble(workspace, request.letter, snippets=request.snippets)
    roster = workspace.roster
    if assembly is None:
        _check_call(request, workspace)
        raise LetterError(problems)
    source = assembly.ingredients.source
    day = request.date or source.date or today_in_amsterdam()
    warn_about_expired(assembly.ingredients, day, workspace)
    copies_to = ""
    if source.copies_to:
        copies_place = source.origin.at("copies_to")
        copies_to = describe(source.copies_to, roster, day, copies_place, problems)
    occasion = Occasion(
        date=day,
        kenmerk=_kenmerk(request, source.kenmerk, source.name, problems),
        copies_to=copies_to,
        fields=_fields(request, source.fields, source.name, problems),
        concept=request.concept,
    )
    place = NOWHERE if request.to else source.origin.at("to")
    recipients = _recipients(request.to or (source.to,), workspace, day, place)
    chosen = recipients[: request.limit]
    if not chosen and not problems.errors:
        problems.add("nothing-to-write")
    plans = tuple(
        Plan(recipient=recipient, stem=_stem(occasion, source.name, recipient))
        for recipient in chosen
    )
    return assembly.ingredients, occasion, plans


def _recipients(
    names: Sequence[str], workspace: Workspace, day: date, place: Location
) -> list[Recipient]:
    """Give each recipient once, in the order in which they are named."""
    recipients: dict[str, Recipient] = {}
    for name in names:
        for recipient in recipients_of(name, workspace.roster, day, place, workspace.problems):
            recipients.setdefault(recipient.who, recipient)
    return list(recipients.values())


def _check_call(request: DraftRequest, workspace: Workspace) -> None:
    """Note what is wrong with a call whose letter cannot be read, as far as that can be said."""
    if request.kenmerk:
        _kenmerk(request, None, request.letter, workspace.problems)
    day = request.date or today_in_amsterdam()
    _recipients(request.to, workspace, day, NOWHERE)


def _stop_if_errors(problems: Problems, *, strict: bool) -> None:
    problems.raise_errors()
    if strict and problems.warnings:
        problems.add("strict")
        problems.raise_errors()


def _kenmerk(
    request: DraftRequest, written: Kenmerk | None, letter: str, problems: Problems
) -> Kenmerk | None:
    if request.kenmerk:
        try:
            return Kenmerk.parse(request.kenmerk)
        except InvalidValueError as error:
            problems.add_invalid(error, NOWHERE)
            return None
    if written is None and not request.concept and not request.dry_run:
        problems.add("kenmerk-missing", letter=letter)
    return written


def _fields(
    request: DraftRequest, declared: Mapping[str, str], letter: str, problems: Problems
) -> dict[str, str]:
    for name, value in request.fields.items():
        if name not in declared:
            problems.add("unknown-field", name=name, suggestion=suggestion(name, declared))
        found = forbidden_character(value)
        if found is not None:
            problems.add("value-forbidden", name=name, source="--set", character=found[1])
    for name in declared:
        if name not in request.fields:
            problems.add("field-missing", name=name, letter=letter)
    return dict(request.fields)


def _stem(occasion: Occasion, letter: str, recipient: Recipient) -> str:
    """Name a letter's files: KENMERK-LETTER-WHO."""
    return file_stem(
        (
            "concept" if occasion.concept else "",
            occasion.kenmerk.in_file_names if occasion.kenmerk else "",
            letter,
            recipient.who,
        )
    )


def _finish(
    plan: Plan, made: Made, occasion: Occasion, folder: OutputFolder, request: DraftRequest
) -> DraftedLetter | FailedLetter:
    recipient = plan.recipient
    if made.failed or (request.strict and made.problems):
        problems = made.problems if made.failed else (*made.problems, Problem(code="strict"))
        return FailedLetter(who=recipient.who, name=recipient.name, problems=problems)
    names = tuple(f"{plan.stem}.{name.value}" for name in request.formats)
    try:
        if request.dry_run:
            for name in () if request.force else names:
                folder.refuse_edited(name)
        else:
            folder.write(made.files, force=request.force)
    except NrcliError as error:
        refused = isinstance(error, RefusedError)
        return FailedLetter(
            who=recipient.who, name=recipient.name, problems=error.problems, refused=refused
        )
    return DraftedLetter(
        who=recipient.who,
        name=recipient.name,
        function=recipient.function,
        kenmerk=str(occasion.kenmerk or ""),
        files=names,
        pages=made.pages,
    )


def _failed(failures: Sequence[FailedLetter], problems: Problems) -> NrcliError:
    """Tell that no letter at all was made, each reason once."""
    kind = RefusedError if all(failure.refused for failure in failures) else LetterError
    found = Problems()
    for failure in failures:
        found.extend(failure.problems)
    return kind([*found, *problems.warnings])


def _shown(out: Path) -> str:
    """Name a folder as messages do: relative to the current one where it lies in it."""
    current = Path.cwd()
    absolute = out.absolute()
    return (absolute.relative_to(current) if absolute.is_relative_to(current) else out).as_posix()
