"""Draft a letter: compose it for each recipient, render it, and write the files."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from nrcli.composition.addressing import describe, recipients_of
from nrcli.composition.compose import Occasion
from nrcli.domain.entry import Entry, LetterId
from nrcli.domain.file_names import file_stem
from nrcli.domain.kenmerk import Kenmerk
from nrcli.domain.plain_text import forbidden_character
from nrcli.domain.problem import NOWHERE, Location, Problem, Problems, suggestion
from nrcli.domain.recipient import Recipient
from nrcli.domain.source_texts import KenmerkPer
from nrcli.errors import InvalidValueError, LetterError, NrcliError, RefusedError
from nrcli.outputs.files import OutputFolder
from nrcli.outputs.reservations import Claim
from nrcli.renderers import OutputFormat
from nrcli.sources.workspace import Workspace, find_workspace
from nrcli.workflows.assembly import Ingredients, assemble, note_rest, warn_about_expired
from nrcli.workflows.clock import today_in_amsterdam
from nrcli.workflows.filing import DraftedLetter, FailedLetter, Filing, registered_folder
from nrcli.workflows.making import Plan, make_all
from nrcli.workflows.registrar import Registrar

__all__ = [
    "DraftRequest",
    "DraftResult",
    "DraftedLetter",
    "FailedLetter",
    "Prepared",
    "draft",
    "prepare",
    "stop_if_errors",
]


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
    reissue: str = ""
    formats: tuple[OutputFormat, ...] = (OutputFormat.DOCX, OutputFormat.PDF)
    out: Path | None = None
    concept: bool = False
    limit: int | None = None
    jobs: int | None = None
    dry_run: bool = False
    force: bool = False
    strict: bool = False


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
    problems = workspace.problems
    prepared = prepare(request, workspace)
    stop_if_errors(problems, strict=request.strict)
    registrar = Registrar(workspace.folder, reissue=request.reissue)
    entries = _register(request, prepared, registrar, problems)
    ingredients = prepared.ingredients
    parafen = registrar.parafen(ingredients.source.name) if entries else ()
    held = bool(entries) and bool(parafen or ingredients.sender.approvals)
    plans = tuple(
        replace(_plan(prepared, recipient, entries), needs_approval=held)
        for recipient in prepared.recipients
    )
    out = request.out or workspace.folder / "out"
    filing = Filing(
        folder=OutputFolder(out, _shown(out)),
        suffixes=tuple(name.value for name in request.formats),
        registered_folder=registered_folder(out, workspace.folder),
        registrar=registrar if entries and not request.dry_run else None,
        entries=entries,
        parafen=parafen,
        approvals=ingredients.sender.approvals,
        dry_run=request.dry_run,
        force=request.force,
        strict=request.strict,
    )
    formats = () if request.dry_run else request.formats
    made = make_all(plans, ingredients, prepared.occasion, formats, jobs=request.jobs)
    done = itertools.count(1)
    outcomes = filing.file(
        zip(plans, made, strict=True),
        lambda: progress(next(done), len(plans)) if progress is not None else None,
    )
    letters = tuple(each for each in outcomes if isinstance(each, DraftedLetter))
    failures = tuple(each for each in outcomes if isinstance(each, FailedLetter))
    for letter in letters:
        problems.extend(letter.warnings)
    if not letters:
        raise _failed(failures, problems)
    return DraftResult(
        letters=letters,
        failures=failures,
        warnings=problems.warnings,
        out=_shown(out),
        dry_run=request.dry_run,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a request comes to: the letter, its occasion and its recipients."""

    ingredients: Ingredients
    occasion: Occasion
    recipients: Sequence[Recipient]
    is_for_many: bool
    """Whether it is a mailing: one kenmerk given by hand is then shared."""


def prepare(request: DraftRequest, workspace: Workspace) -> Prepared:
    """Read the letter and find its recipients; what is wrong goes to the workspace's problems.

    Raises:
        LetterError: the letter itself cannot be read.

    """
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
        kenmerk=_kenmerk(request, source.kenmerk, problems),
        copies_to=copies_to,
        fields=_fields(request, source.fields, source.name, problems),
        concept=request.concept,
    )
    place = NOWHERE if request.to else source.origin.at("to")
    recipients = _recipients(request.to or (source.to,), workspace, day, place)
    chosen = recipients[: request.limit]
    if not chosen and not problems.errors:
        problems.add("nothing-to-write")
    if problems.errors:
        note_rest(assembly, chosen, occasion, problems)
    names = (source.to, *request.to)
    return Prepared(
        ingredients=assembly.ingredients,
        occasion=occasion,
        recipients=chosen,
        is_for_many=len(recipients) > 1 or any(name in roster.lists for name in names),
    )


def _register(
    request: DraftRequest, prepared: Prepared, registrar: Registrar, problems: Problems
) -> dict[str, Entry]:
    """Give each letter its entry in the register, by recipient; a concept has none."""
    if request.concept:
        return {}
    source, occasion = prepared.ingredients.source, prepared.occasion
    one_for_all = source.kenmerk_per is KenmerkPer.MAILING or occasion.kenmerk is not None
    claim = Claim(
        letters=[
            LetterId(letter=source.name, who=recipient.who, date=occasion.date)
            for recipient in prepared.recipients
        ],
        scheme=prepared.ingredients.sender.kenmerk,
        given=occasion.kenmerk,
        shared=prepared.is_for_many and one_for_all,
    )
    entries = registrar.reserve(claim, problems, keep=not request.dry_run)
    return {entry.letter_id.who: entry for entry in entries}


def _plan(prepared: Prepared, recipient: Recipient, entries: Mapping[str, Entry]) -> Plan:
    """Plan a letter under its kenmerk: the register's, or one given for a concept."""
    occasion = prepared.occasion
    entry = entries.get(recipient.who)
    kenmerk = entry.kenmerk if entry else occasion.kenmerk
    stem = file_stem(
        (
            "concept" if occasion.concept else "",
            kenmerk.in_file_names if kenmerk else "",
            prepared.ingredients.source.name,
            recipient.who,
        )
    )
    return Plan(recipient=recipient, stem=stem, kenmerk=kenmerk)


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
    _kenmerk(request, None, workspace.problems)
    day = request.date or today_in_amsterdam()
    _recipients(request.to, workspace, day, NOWHERE)


def stop_if_errors(problems: Problems, *, strict: bool) -> None:
    """Fail with everything found so far, if any of it is an error.

    Raises:
        LetterError: it is, or warnings are errors.

    """
    problems.raise_errors()
    if strict and problems.warnings:
        problems.add("strict")
        problems.raise_errors()


def _kenmerk(request: DraftRequest, written: Kenmerk | None, problems: Problems) -> Kenmerk | None:
    """Give the kenmerk that was given by hand; the register gives one where there is none."""
    if not request.kenmerk:
        return written
    try:
        return Kenmerk.parse(request.kenmerk)
    except InvalidValueError as error:
        problems.add_invalid(error, NOWHERE)
        return None


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
