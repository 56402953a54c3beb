"""Prepare a mailing: draft its letters, proof each, and freeze who gets what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError, Problem, Problems, RefusedError
from nrcli.domain.values.file_names import is_letter_itself
from nrcli.drafting.draft import DraftRequest, DraftResult, Prepared, draft, prepare
from nrcli.drafting.request import judge, stop_if_errors
from nrcli.inspection.finished_letters import proof_letters
from nrcli.mailing.companions import (
    afschriften_of,
    companions_of,
    covered_entries,
    covered_letters,
    missing_afschriften,
)
from nrcli.register.content import RegisterContent
from nrcli.register.domain.entry import Entry, State
from nrcli.register.domain.mailing import (
    Course,
    DeliveryState,
    Mailing,
    MailingLetter,
    delivery_key,
)
from nrcli.register.registrar import user_name
from nrcli.register.store import Register
from nrcli.system.clock import now
from nrcli.system.paths import is_name
from nrcli.system.runs import this_process
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["PreparedMailing", "prepare_mailing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedMailing:
    """A mailing as it is now, how far each letter is, and what there is to say of it."""

    mailing: Mailing
    courses: tuple[Course, ...]
    pages: int
    """Those of all letters together."""
    is_new: bool
    """Whether anything was frozen; it was not where all is as it was prepared before."""
    warnings: tuple[Problem, ...]


def prepare_mailing(
    request: DraftRequest,
    *,
    name: str = "",
    progress: Callable[[str, int, int], None] | None = None,
) -> PreparedMailing:
    """Draft a letter to its recipients, proof what was made, and freeze it as a mailing.

    `progress` is told what is done, how many letters are, and of how many.

    Raises:
        NrcliError: nothing was frozen, with all the reasons that were found.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    prepared = prepare(request, workspace)
    judge(prepared, workspace, is_final=True)
    stop_if_errors(workspace.problems, strict=request.strict)
    source, day = prepared.ingredients.source, prepared.occasion.date
    name = _checked(name) or f"{source.name}-{day}"
    tell = progress or (lambda _what, _done, _total: None)
    formats = (OutputFormat.DOCX, OutputFormat.PDF)
    result = draft(
        replace(request, date=day, formats=formats, concept=False, dry_run=False),
        progress=lambda done, total: tell("Drafted", done, total),
    )
    if result.failures:
        kind = RefusedError if all(each.refused for each in result.failures) else LetterError
        found = [problem for each in result.failures for problem in each.problems]
        if result.letters and all(problem.code == "letter-sent" for problem in found):
            values = {
                "sent": str(len(result.failures)),
                "made": str(len(result.letters)),
                "to": " ".join(f"--to {each.who}" for each in result.letters[:_NAMED]),
            }
            raise kind([Problem(code="mailing-two-texts", values=values), *result.warnings])
        raise kind([*found, *result.warnings])
    out = request.out or workspace.folder / "out"
    with Register(workspace.folder).reading() as content:
        covered = covered_entries(source.name, day, content.entries())
    problems = Problems()
    problems.extend(_proof(result, out, workspace.folder, covered, tell))
    with Register(workspace.folder).changing() as content:
        mailing = Mailing(
            number=0,
            name=name,
            letter=source.body.file,
            to=request.to or (source.to,),
            at=now(),
            by=user_name(),
            letters=tuple(_letters(prepared, content, problems)),
        )
        names = covered_letters(source.name, workspace.folder)
        problems.extend(missing_afschriften(names, day, mailing.letters, covered))
        before = content.mailings.mailing(name)
        is_new = before is None or _frozen(before) != _frozen(mailing)
        if is_new:
            if before is not None:
                _note_left_out(content.mailings.courses(before), mailing, problems)
            content.mailings.add_mailing(mailing, run=this_process())
        kept = content.mailings.mailing(name) or mailing
        courses = content.mailings.courses(kept)
    return PreparedMailing(
        mailing=kept,
        courses=courses,
        pages=sum(letter.pages or 0 for letter in result.letters),
        is_new=is_new,
        warnings=(*result.warnings, *problems.warnings),
    )


_NAMED = 20
"""How many of those who are left are named in a command."""

_OF_WHO_GETS_ONE = frozenset(
    {"copies-changed", "copies-nobody-for", "covering-letter-missing", "covering-letter-surplus"}
)
"""What is said of an afschrift while a mailing is for some only: the whole list is not in it."""


def _checked(name: str) -> str:
    """Return a mailing's name back if it can be one."""
    if name and not is_name(name):
        raise LetterError([Problem(code="not-a-name", values={"text": name})])
    return name


def _proof(
    result: DraftResult,
    out: Path,
    workspace: Path,
    covered: Iterable[Entry],
    tell: Callable[[str, int, int], None],
) -> Problems:
    """Read every letter back, and the afschriften that go along; return the warnings.

    The words of the letters were judged before they were made.

    Raises:
        LetterError: something is wrong with one of them.

    """
    problems = Problems()
    files = [
        [out / name for name in filter(is_letter_itself, letter.files)] for letter in result.letters
    ]
    files += [[path] for path in afschriften_of(covered, workspace)]
    for done, letter in enumerate(proof_letters(files, workspace, asks_gate=False), start=1):
        problems.extend(each for each in letter.problems if each.code not in _OF_WHO_GETS_ONE)
        tell("Proofed", done, len(files))
    problems.raise_errors()
    return problems


def _letters(
    prepared: Prepared, content: RegisterContent, problems: Problems
) -> Iterator[MailingLetter]:
    """Return each letter as the register has it.

    Raises:
        RefusedError: two are to one recipient, or one was sent this letter before.

    """
    source, day = prepared.ingredients.source, prepared.occasion.date
    entries = [
        entry for entry in content.of_day(source.name, day) if entry.state is not State.VOIDED
    ]
    by_who = {entry.letter_id.who: entry for entry in entries}
    chosen = [by_who[recipient.who] for recipient in prepared.recipients]
    covered = covered_entries(source.name, day, content.entries())
    _note_doubles(chosen, entries, problems)
    if problems.errors:
        raise RefusedError(problems)
    for recipient, entry in zip(prepared.recipients, chosen, strict=True):
        version = entry.version or entry.versions[-1]
        fractie = recipient.fractie
        yield MailingLetter(
            entry=entry,
            key=delivery_key(version.recipient, entry.kenmerk, version.text, version.enclosed),
            version=version,
            name=recipient.name,
            function=recipient.function,
            family_name=recipient.people[0].geslachtsnaam if recipient.people else recipient.name,
            seats=fractie.seats_on(day) if fractie else 0,
            to=recipient.mail_to,
            cc=recipient.mail_cc,
            along=companions_of(entry, covered),
        )


def _note_doubles(chosen: Sequence[Entry], entries: Iterable[Entry], problems: Problems) -> None:
    """Report who would get two letters: under two names in the list, or another one before."""
    addressed: dict[tuple[str, ...], Entry] = {}
    for entry in chosen:
        recipient = _recipient(entry)
        other = addressed.setdefault(recipient, entry)
        if other is not entry:
            problems.add(
                "mailing-same-recipient",
                who=entry.letter_id.who,
                other=other.letter_id.who,
                recipient=recipient[0],
            )
    for sent in entries:
        again = addressed.get(_recipient(sent))
        if sent.state is State.SENT and again is not None and again.number != sent.number:
            problems.add(
                "mailing-sent-before",
                recipient=_recipient(sent)[0],
                other=sent.letter_id.who,
                who=again.letter_id.who,
                kenmerk=sent.kenmerk,
            )


def _recipient(entry: Entry) -> tuple[str, ...]:
    """Return the lines in the window; where nothing was made yet, what tells it from any other."""
    return entry.version.recipient if entry.version else (str(entry.number),)


def _frozen(mailing: Mailing) -> object:
    """Return what makes a mailing the same when it is prepared again."""
    return mailing.to, [
        (letter.key, letter.to, letter.cc, letter.version.files, letter.along)
        for letter in mailing.letters
    ]


def _note_left_out(courses: Iterable[Course], mailing: Mailing, problems: Problems) -> None:
    """Report whom the mailing had before, who did not get the letter, and who is not in it now."""
    kept = {letter.entry.number for letter in mailing.letters}
    for course in courses:
        entry = course.letter.entry
        if (
            course.state not in {DeliveryState.SENT, DeliveryState.VOIDED}
            and entry.number not in kept
        ):
            problems.add(
                "mailing-left-out",
                kenmerk=entry.kenmerk,
                who=course.letter.who,
                name=mailing.name,
            )
