"""Draft a letter: compose it for each recipient, render it, and write the files."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.domain.letter.kept import KeptLetter
from nrcli.domain.letter.source_texts import KenmerkPer
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import Problem, Problems
from nrcli.domain.values.file_names import file_stem
from nrcli.drafting.assembly import warn_about_unasked_approvals
from nrcli.drafting.filing import DraftedLetter, FailedLetter, Filing, failure_of, registered_folder
from nrcli.drafting.kept_letters import (
    KeptFiling,
    kept_letters,
    letters_to_publish,
    publish,
    warn_about_sources,
)
from nrcli.drafting.maker import Plan, Plans, make_all
from nrcli.drafting.request import DraftRequest, Prepared, judge, prepare, stop_if_errors
from nrcli.drafting.twice import look_for_earlier
from nrcli.register.domain.entry import CopyRecipient, Entry, LetterId
from nrcli.register.registrar import Registrar
from nrcli.register.reservations import Claim
from nrcli.system.files import OutputFolder
from nrcli.workspace.workspace import Workspace, find_workspace

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
class DraftResult:
    """What came of it, in the order of the recipients."""

    letters: tuple[DraftedLetter, ...]
    failures: tuple[FailedLetter, ...]
    warnings: tuple[Problem, ...]
    out: str
    dry_run: bool
    date: date
    copies: tuple[CopyRecipient, ...]
    """Who gets an afschrift of each letter."""
    covering_letter: str
    """What goes with each afschrift."""


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
    if not request.public:
        return _made(request, workspace, progress)
    entries = letters_to_publish(request, workspace.folder)
    kept = kept_letters(entries, workspace.folder)
    of_before = [entry for entry in entries if entry.number not in kept]
    warn_about_sources(of_before, workspace.problems)
    if not kept:
        return _made(request, workspace, progress)
    result = _published([entry for entry in entries if entry.number in kept], kept, request)
    if not of_before:
        return result
    whos = tuple(entry.letter_id.who for entry in of_before)
    rest = _made(replace(request, to=whos, limit=None), workspace, progress)
    return replace(
        rest,
        letters=(*result.letters, *rest.letters),
        failures=(*result.failures, *rest.failures),
        warnings=(*result.warnings, *rest.warnings),
    )


def _made(
    request: DraftRequest,
    workspace: Workspace,
    progress: Callable[[int, int], None] | None,
) -> DraftResult:
    """Make letters of the texts of a workspace.

    Raises:
        NrcliError: nothing was made.

    """
    problems = workspace.problems
    prepared = prepare(request, workspace)
    if not (request.concept or request.public):
        warn_about_unasked_approvals(prepared.ingredients, workspace)
    judged = judge(prepared, workspace, is_final=not request.concept)
    stop_if_errors(problems, strict=request.strict, in_spite_of_words=request.concept)
    known = frozenset(workspace.roster.people) | frozenset(
        each.role for each in workspace.roster.roles
    )
    workspace.forget_roster()
    registrar = Registrar(workspace.folder, reissue=request.reissue)
    entries = _register(request, prepared, registrar, problems, known)
    ingredients = replace(prepared.ingredients, allowances=judged.allowances)
    occasion = prepared.occasion
    source = ingredients.source
    registers = bool(entries) and not request.public
    parafen = registrar.parafen(source.name) if registers else ()
    held = registers and bool(parafen or ingredients.sender.approvals)
    copies = prepared.copies.as_addressed(ingredients.house_style)
    copy_formats = request.formats_of_copies if copies else ()
    plans = Plans(
        replace(
            _plan(prepared, recipient, entries, afschriften=bool(copy_formats)), needs_approval=held
        )
        for recipient in prepared.recipients
    )
    covering_letter = prepared.copies.covering_letter
    del prepared, entries  # which may be of thousands of recipients
    out = request.out or workspace.folder / "out"
    filing = Filing(
        folder=OutputFolder(out, _shown(out)),
        suffixes=tuple(name.value for name in request.formats),
        registered_folder=registered_folder(out, workspace.folder),
        registrar=registrar if registers and not request.dry_run else None,
        afschrift_suffixes=tuple(name.value for name in copy_formats),
        copies=copies,
        covering_letter=covering_letter,
        allowed=judged.allowed,
        parafen=parafen,
        approvals=ingredients.sender.approvals,
        own_login=ingredients.sender.approvals_own_login,
        dry_run=request.dry_run,
        force=request.force,
        strict=request.strict,
    )
    formats = () if request.dry_run else request.formats
    made = make_all(
        plans,
        ingredients,
        occasion,
        formats,
        () if request.dry_run else copy_formats,
        jobs=request.jobs,
    )
    done = itertools.count(1)
    outcomes = filing.file(
        made, lambda: progress(next(done), plans.count) if progress is not None else None
    )
    letters = tuple(each for each in outcomes if isinstance(each, DraftedLetter))
    failures = tuple(each for each in outcomes if isinstance(each, FailedLetter))
    for letter in letters:
        problems.extend(letter.warnings)
    if not letters:
        raise failure_of(failures, problems)
    return DraftResult(
        letters=letters,
        failures=failures,
        warnings=tuple(problems),
        out=_shown(out),
        dry_run=request.dry_run,
        date=occasion.date,
        copies=copies if copy_formats else (),
        covering_letter=covering_letter,
    )


def _published(
    entries: Sequence[Entry], kept: Mapping[int, KeptLetter], request: DraftRequest
) -> DraftResult:
    """Make the version for publication of letters as the register keeps them.

    Raises:
        NrcliError: none was made.

    """
    out = request.out or find_workspace(request.workspace, Path.cwd()) / "out"
    filing = KeptFiling(
        folder=OutputFolder(out, _shown(out)),
        force=request.force,
        dry_run=request.dry_run,
        strict=request.strict,
    )
    outcomes = [publish(entry, kept[entry.number], request, filing) for entry in entries]
    letters = tuple(each for each in outcomes if isinstance(each, DraftedLetter))
    failures = tuple(each for each in outcomes if isinstance(each, FailedLetter))
    if not letters:
        raise failure_of(failures, Problems())
    return DraftResult(
        letters=letters,
        failures=failures,
        warnings=tuple(warning for each in letters for warning in each.warnings),
        out=_shown(out),
        dry_run=request.dry_run,
        date=entries[0].letter_id.date,
        copies=(),
        covering_letter="",
    )


def _register(
    request: DraftRequest,
    prepared: Prepared,
    registrar: Registrar,
    problems: Problems,
    known: Collection[str],
) -> dict[str, Entry]:
    """Reserve the entry of each letter in the register, by recipient; a concept has none.

    The version for publication has that of the letter itself, which was made before. `known` are
    the ids of the roster.
    """
    if request.concept:
        return {}
    source, occasion = prepared.ingredients.source, prepared.occasion
    one_for_all = source.kenmerk_per is KenmerkPer.MAILING or occasion.kenmerk is not None
    letters = [
        LetterId(letter=source.name, who=recipient.who, date=occasion.date)
        for recipient in prepared.recipients
    ]
    if request.public:
        made = registrar.made(letters, problems)
        stop_if_errors(problems, strict=request.strict)
        return {entry.letter_id.who: entry for entry in made}
    earlier = look_for_earlier(
        prepared, registrar, problems, known=known, again=request.again, jobs=request.jobs
    )
    claim = Claim(
        letters=letters,
        scheme=prepared.ingredients.sender.kenmerk,
        given=occasion.kenmerk,
        shared=prepared.is_for_many and one_for_all,
        redated=earlier.unsent,
    )
    entries = registrar.reserve(
        claim, problems, keep=not request.dry_run, again=earlier.again, reason=request.again
    )
    return {entry.letter_id.who: entry for entry in entries}


def _plan(
    prepared: Prepared, recipient: Recipient, entries: Mapping[str, Entry], *, afschriften: bool
) -> Plan:
    """Plan a letter under its kenmerk: the register's, or one given for a concept."""
    occasion = prepared.occasion
    entry = entries.get(recipient.who)
    kenmerk = entry.kenmerk if entry else occasion.kenmerk
    parts = (
        "concept" if occasion.concept else "public" if occasion.public else "",
        kenmerk.in_file_names if kenmerk else "",
        prepared.ingredients.source.name,
        recipient.who,
    )
    return Plan(
        recipient=recipient,
        stem=file_stem(parts),
        afschrift_stem=file_stem(parts, afschrift=True) if afschriften else "",
        kenmerk=kenmerk,
        entry=entry,
        is_known=occasion.public,
    )


def _shown(out: Path) -> str:
    """Name a folder as messages do: relative to the current one where it lies in it."""
    current = Path.cwd()
    absolute = out.absolute()
    return (absolute.relative_to(current) if absolute.is_relative_to(current) else out).as_posix()
