"""What a draft asks for, and what it comes to: the letter, its occasion and its recipients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from nrcli.checking.letters import Gate, Occasioned, final
from nrcli.composition.addressing import all_recipients, representative_day
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.allowances import Allowances
from nrcli.domain.problems.problem import (
    NOWHERE,
    InvalidValueError,
    LetterError,
    Problems,
    suggestion,
)
from nrcli.domain.values.plain_text import forbidden_character
from nrcli.drafting.assembly import (
    Ingredients,
    assemble,
    note_of_any_day,
    note_rest,
    warn_about_expired,
)
from nrcli.drafting.copies import Copies, copies_of, note_addressees
from nrcli.system.clock import today_in_amsterdam
from nrcli.workspace.workspace import Workspace

__all__ = [
    "DraftRequest",
    "Judged",
    "Prepared",
    "day_with_recipients",
    "fields_by_name",
    "judge",
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
    again: str = ""
    """Why somebody gets the same words once more, under another kenmerk."""
    formats: tuple[OutputFormat, ...] = (OutputFormat.DOCX, OutputFormat.PDF)
    out: Path | None = None
    concept: bool = False
    public: bool = False
    """Whether to make the version for publication of a letter that was made before."""
    copies: bool = True
    copy_formats: tuple[OutputFormat, ...] | None = None
    """The formats of an afschrift; a PDF beside that of the letter, if left out."""
    limit: int | None = None
    jobs: int | None = None
    dry_run: bool = False
    force: bool = False
    strict: bool = False

    @property
    def formats_of_copies(self) -> tuple[OutputFormat, ...]:
        """The formats in which an afschrift is made; none where there is none."""
        if not self.copies or self.public:
            return ()
        usual = tuple(each for each in self.formats if each is OutputFormat.PDF)
        return usual if self.copy_formats is None else self.copy_formats


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a request comes to: the letter, its occasion and its recipients."""

    ingredients: Ingredients
    composer: LetterComposer
    occasion: Occasion
    recipients: Sequence[Recipient]
    copies: Copies
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
    asked = request.to or ((source.to,) if source.to else ())
    day = request.date or source.date or today_in_amsterdam()
    is_misdated = request.date is None and _is_misdated(source, problems)
    if not is_misdated:
        warn_about_expired(assembly.ingredients, day, workspace)
    elif asked:
        day = representative_day(asked[0], roster, day)
    found = Problems()
    copies = copies_of(source, workspace, day, found)
    occasion = Occasion(
        date=day,
        kenmerk=_kenmerk(request, source.kenmerk, problems),
        copies_to=copies.text,
        fields=_fields(request, source.fields, source.name, problems),
        concept=request.concept,
        public=request.public,
    )
    place = NOWHERE if request.to else source.origin.at("to")
    recipients = tuple(all_recipients(asked, roster, day, place, found).values())
    note_addressees(copies, recipients, source, found)
    if is_misdated:
        note_of_any_day(found, problems)
    else:
        problems.extend(found)
    chosen = recipients[: request.limit]
    if not chosen and not problems.errors:
        problems.add("nothing-to-write")
    if problems.errors:
        note_rest(assembly, chosen, occasion, problems)
    names = (source.to, *request.to)
    return Prepared(
        ingredients=assembly.ingredients,
        composer=assembly.composer,
        occasion=occasion,
        recipients=chosen,
        copies=copies,
        is_for_many=len(recipients) > 1 or any(name in roster.lists for name in names),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What comments allow in a letter's files, and the codes of what they did allow."""

    allowances: Allowances
    allowed: tuple[str, ...]


def judge(prepared: Prepared, workspace: Workspace, *, is_final: bool) -> Judged:
    """Add what is wrong with the words of a letter; what comments allow is left out.

    A letter `is_final` if it gets a kenmerk: nothing in it may be left to be written.
    """
    gate = Gate(workspace)
    parts, problems = prepared.ingredients, workspace.problems
    found = gate.findings(
        parts.source,
        parts.snippets,
        parts.sender,
        prepared.composer.used,
        Occasioned(
            day=prepared.occasion.date,
            recipients=tuple(prepared.recipients),
            copies=prepared.copies.recipients,
            copies_text=prepared.copies.text,
            fields=prepared.occasion.fields,
        ),
    )
    gate.keep()
    problems.extend(final(found) if is_final else found)
    allowances = gate.allowances
    left_out = problems.leave_out(allowances.silence)
    return Judged(
        allowances=allowances, allowed=tuple(sorted({problem.code for problem in left_out}))
    )


def stop_if_errors(problems: Problems, *, strict: bool, in_spite_of_words: bool = False) -> None:
    """Fail with everything found so far, if any of it stops the letter.

    A concept and a preview are made in spite of errors in their words; with `strict` warnings
    stop too.

    Raises:
        LetterError: something does.

    """
    if any(not (in_spite_of_words and problem.is_of_words) for problem in problems.errors):
        raise LetterError(problems)
    if strict and len(problems):
        problems.add("strict")
        raise LetterError(problems)


def fields_by_name(letter: str, workspace: Workspace) -> dict[str, str]:
    """Return what shows each field that a letter declares while it has no value: its name."""
    source = workspace.letter(letter)
    return {name: f"<{name}>" for name in source.fields} if source else {}


def day_with_recipients(letter: str, to: Sequence[str], workspace: Workspace) -> date | None:
    """Return a day for a letter: today, or the last day on which it has recipients.

    Nothing if it has a date of its own, or cannot be read.
    """
    source = workspace.letter(letter)
    if source is None or source.date:
        return None
    return representative_day((to or (source.to,))[0], workspace.roster, today_in_amsterdam())


def _is_misdated(source: LetterSource, problems: Problems) -> bool:
    """Whether a letter has a date that is none."""
    written = source.origin.keys.get("date")
    return written is not None and any(each.location == written for each in problems.errors)


def _check_call(request: DraftRequest, workspace: Workspace) -> None:
    """Report what is wrong with a call whose letter cannot be read, as far as that can be said."""
    _kenmerk(request, None, workspace.problems)
    day = request.date or today_in_amsterdam()
    all_recipients(request.to, workspace.roster, day, NOWHERE, workspace.problems)


def _kenmerk(request: DraftRequest, written: Kenmerk | None, problems: Problems) -> Kenmerk | None:
    """Return the kenmerk that was given by hand; the register gives one where there is none."""
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
