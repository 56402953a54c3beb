"""Make the minuut of letters: each as it was made, its parafen, and who was sent what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.composition.minuut import Minuut, MinuutParaaf, SendingLine
from nrcli.domain.problems.problem import Problem, Problems
from nrcli.domain.values.file_names import file_stem
from nrcli.drafting.draft import DraftRequest, Prepared, prepare
from nrcli.drafting.filing import DraftedLetter, FailedLetter, Filing, Outcome, failure_of
from nrcli.drafting.kept_letters import (
    KeptFiling,
    agreed_digests,
    kept_letters,
    make_minuut,
    warn_about_sources,
)
from nrcli.drafting.maker import Plan, Plans, make_all
from nrcli.register.bookkeeping import list_entries, show_entries
from nrcli.register.domain.copies import covering_letters
from nrcli.register.domain.entry import (
    Entry,
    Event,
    Paraaf,
    State,
    binds,
    shared_logins,
)
from nrcli.register.store import Register
from nrcli.system.clock import day_in_amsterdam
from nrcli.system.files import OutputFolder
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["MinuutRequest", "MinuutResult", "make_minuten"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuutRequest:
    """Of which letter; every field is an option of `nrcli register minuut`."""

    kenmerk: str
    workspace: Path | None = None
    who: str = ""
    letter: str = ""
    """The path of its text, where the workspace does not have it under its name."""
    snippets: tuple[str, ...] | None = None
    fields: Mapping[str, str]
    force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuutResult:
    """The minuten that were made, in the order of the register, and those that were not."""

    letters: tuple[DraftedLetter, ...]
    failures: tuple[FailedLetter, ...]
    warnings: tuple[Problem, ...]
    out: str


def make_minuten(request: MinuutRequest) -> MinuutResult:
    """Make the minuut of each letter under a kenmerk, beside the letter itself.

    Raises:
        NrcliError: none was made: the letter is not in the register, or would be another now.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    problems = workspace.problems
    entries, parafen = show_entries(request.kenmerk, workspace.folder, who=request.who)
    for entry in entries:
        _note_unmade(entry, problems)
    problems.raise_errors()
    everything = list_entries(workspace.folder)
    with Register(workspace.folder).reading() as content:
        head = str(content.links.head)
    version = entries[0].version
    folder = workspace.folder / (version.folder if version else "")
    output = OutputFolder(folder, workspace.shown(folder))

    def behind(entry: Entry, *agreed: str) -> Minuut:
        return Minuut(
            approvals=tuple(_parafen(entry, agreed, parafen)),
            lines=tuple(_lines(entry, everything)),
            head=head,
        )

    kept = kept_letters(entries, workspace.folder)
    of_before = tuple(entry for entry in entries if entry.number not in kept)
    outcomes = _made_anew(of_before, request, workspace, behind, output) if of_before else []
    filing = KeptFiling(folder=output, force=request.force)
    outcomes += [
        make_minuut(
            entry, letter, behind(entry, *agreed_digests(entry, letter)), _stem(entry), filing
        )
        for entry in entries
        if (letter := kept.get(entry.number)) is not None
    ]
    letters = tuple(each for each in outcomes if isinstance(each, DraftedLetter))
    failures = tuple(each for each in outcomes if isinstance(each, FailedLetter))
    if not letters:
        raise failure_of(failures, problems)
    return MinuutResult(
        letters=letters,
        failures=failures,
        warnings=problems.warnings,
        out=workspace.shown(folder),
    )


def _made_anew(
    entries: Sequence[Entry],
    request: MinuutRequest,
    workspace: Workspace,
    behind: Callable[..., Minuut],
    output: OutputFolder,
) -> list[Outcome]:
    """Make the minuut of letters that the register does not keep, of their sources as they are.

    Raises:
        LetterError: the sources cannot be read.

    """
    problems = workspace.problems
    prepared = _prepared(request, entries, workspace)
    problems.raise_errors()
    warn_about_sources(entries, problems)
    known = {recipient.who: recipient for recipient in prepared.recipients}
    bare = Plans(
        Plan(recipient=known[entry.letter_id.who], stem="", entry=entry) for entry in entries
    )
    occasion, ingredients = prepared.occasion, prepared.ingredients
    agreed = make_all(bare, ingredients, replace(occasion, kenmerk=None), ())
    plans = Plans(
        replace(
            plan,
            stem=_stem(entry),
            kenmerk=entry.kenmerk,
            is_known=True,
            minuut=behind(entry, *((made.version.agreed,) if made.version else ())),
        )
        for entry, (plan, made) in zip(entries, agreed, strict=True)
    )
    filing = Filing(folder=output, suffixes=("pdf",), registered_folder="", force=request.force)
    return filing.file(make_all(plans, ingredients, occasion, ()), lambda: None)


def _note_unmade(entry: Entry, problems: Problems) -> None:
    """Report a letter that cannot have a minuut."""
    letter = entry.letter_id
    if entry.state is State.VOIDED:
        problems.add("kenmerk-voided", kenmerk=entry.kenmerk, reason=entry.voided_because)
    elif entry.version is None:
        problems.add("letter-unmade", letter=letter.letter, who=letter.who, date=letter.date)


def _prepared(request: MinuutRequest, entries: Sequence[Entry], workspace: Workspace) -> Prepared:
    """Read the letter again; its recipients are its own, or those whom it was drafted to.

    Raises:
        LetterError: it cannot be read, or is another.

    """
    letter = entries[0].letter_id
    if not request.letter and letter.letter not in workspace.names("letters"):
        workspace.problems.add("letter-elsewhere", letter=letter.letter)
        workspace.problems.raise_errors()
    draft = DraftRequest(
        letter=request.letter or letter.letter,
        workspace=request.workspace,
        date=letter.date,
        snippets=request.snippets,
        fields=request.fields,
    )
    prepared = prepare(draft, workspace)
    if prepared.ingredients.source.name != letter.letter:
        workspace.problems.add(
            "letter-other", path=request.letter, kenmerk=entries[0].kenmerk, letter=letter.letter
        )
        workspace.problems.raise_errors()
    own = {recipient.who for recipient in prepared.recipients}
    others = [who for each in entries if (who := each.letter_id.who) not in own]
    if not others:
        return prepared
    return prepare(replace(draft, to=(*own, *others)), workspace)


def _stem(entry: Entry) -> str:
    letter = entry.letter_id
    return file_stem(("minuut", entry.kenmerk.in_file_names, letter.letter, letter.who))


def _parafen(
    entry: Entry, agreed: Sequence[str], given: Iterable[Paraaf]
) -> Iterator[MinuutParaaf]:
    """Return who agreed with the text as it is."""
    given = tuple(given)
    together = shared_logins(given)
    for each in given:
        if each.letter_id.who == entry.letter_id.who and any(
            binds(each.digest, digest) for digest in agreed
        ):
            yield MinuutParaaf(
                name=each.name,
                role=each.role,
                day=day_in_amsterdam(each.at),
                remark=each.remark,
                entered_by=each.by if each.by in together else "",
            )


def _lines(entry: Entry, entries: Sequence[Entry]) -> Iterator[SendingLine]:
    """Return the verzendlijst: an afschrift goes with its covering letter, else with the letter."""
    version = entry.version
    if version is None:
        return
    yield from _returned(entry)
    yield _delivery(version.recipient, entry)
    covering = covering_letters(entry, entries)
    for copy in version.copies:
        with_it = covering.get(copy.who)
        if version.covering_letter and with_it is None:
            yield SendingLine(address=copy.address, is_afschrift=True)
        else:
            delivery = _delivery(copy.address, with_it or entry)
            kenmerk = str(with_it.kenmerk) if with_it else ""
            yield replace(delivery, is_afschrift=True, covering_kenmerk=kenmerk)


def _returned(entry: Entry) -> Iterator[SendingLine]:
    """Return the sendings of a letter that came back, each to the address of then."""
    for each in entry.returns:
        sent = each.sending
        yield SendingLine(
            address=each.version.recipient if each.version else (),
            sent=_day_of(sent),
            how=sent.how if sent.is_correction else sent.reason,
            returned=day_in_amsterdam(each.back.at),
            reason=each.back.reason,
        )


def _day_of(sending: Event) -> date:
    return date.fromisoformat(sending.day) if sending.day else day_in_amsterdam(sending.at)


def _delivery(address: tuple[str, ...], entry: Entry) -> SendingLine:
    sending = entry.sending
    if sending is None:
        return SendingLine(address=address)
    answer = entry.answer
    return SendingLine(
        address=address,
        sent=_day_of(sending),
        how=entry.how_sent,
        answered=date.fromisoformat(answer.day) if answer is not None else None,
    )
