"""Look into the register, and note what happened outside nrcli: a letter sent, a kenmerk voided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.kept import KeptLetter
from nrcli.domain.problems.problem import (
    NOWHERE,
    InvalidValueError,
    LetterError,
    Problem,
    Problems,
    RefusedError,
    suggestion,
)
from nrcli.register.content import RegisterContent
from nrcli.register.domain.chain import Head
from nrcli.register.domain.entry import Entry, EventKind, Paraaf, State
from nrcli.register.domain.mailing import DeliveryKind, last_of_each
from nrcli.register.exports import EXPORTS, ExportFormat
from nrcli.register.registrar import event_now
from nrcli.register.store import Register
from nrcli.register.verification import enclosure_problems, file_problems, sealed_files
from nrcli.renderers import RENDERERS
from nrcli.system.clock import day_in_amsterdam
from nrcli.system.files import OutputFolder
from nrcli.workspace.folder import find_workspace

__all__ = [
    "Correction",
    "correct",
    "export",
    "list_entries",
    "note_answered",
    "note_returned",
    "note_sent",
    "show_entries",
    "void",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was noted wrongly of a sending: that it was, on which day, or how."""

    reason: str
    not_sent: bool = False
    day: date | None = None
    how: str = ""


def list_entries(
    folder: Path | None = None,
    *,
    state: State | None = None,
    letter: str = "",
    unanswered: bool = False,
) -> tuple[Entry, ...]:
    """Return the entries of the register, or those in a state, of a letter, or without a reply.

    Raises:
        NrcliError: there is no workspace, or the register cannot be used.

    """
    with Register(find_workspace(folder, Path.cwd())).reading() as content:
        return tuple(
            entry
            for entry in content.entries()
            if state in {None, entry.state}
            and letter in {"", entry.letter_id.letter}
            and not (unanswered and (entry.state is not State.SENT or entry.answer))
        )


def show_entries(
    kenmerk: str, folder: Path | None = None, *, who: str = ""
) -> tuple[tuple[Entry, ...], tuple[Paraaf, ...]]:
    """Return the entries under a kenmerk, or the one to `who`, and the parafen of their letters.

    Raises:
        NrcliError: as `list_entries`, or it is not in the register.

    """
    with Register(find_workspace(folder, Path.cwd())).reading() as content:
        entries = _chosen(content, kenmerk, who)
        letters = {entry.letter_id for entry in entries}
        parafen = content.parafen(entries[0].letter_id.letter)
    return entries, tuple(paraaf for paraaf in parafen if paraaf.letter_id in letters)


def void(
    kenmerk: str, folder: Path | None = None, *, reason: str, who: str = ""
) -> tuple[Entry, ...]:
    """Void the letters under a kenmerk, or the one to `who`; gives those that were voided now.

    Raises:
        NrcliError: as `show_entries`, or one of them was sent.

    """
    with Register(find_workspace(folder, Path.cwd())).changing() as content:
        chosen = _chosen(content, kenmerk, who)
        problems = Problems()
        for entry in chosen:
            if entry.state is State.SENT:
                _add(problems, "void-sent", entry)
        if problems.errors:
            raise RefusedError(problems)
        return tuple(_note(content, EventKind.VOIDED, reason, chosen))


def note_sent(
    kenmerk: str, folder: Path | None = None, *, how: str = "", who: str = ""
) -> tuple[Entry, ...]:
    """Record that the letters under a kenmerk were sent; return those that were noted now.

    Raises:
        NrcliError: as `show_entries`, or one was not made, was voided, or has other files.

    """
    workspace = find_workspace(folder, Path.cwd())
    with Register(workspace).changing() as content:
        chosen = _chosen(content, kenmerk, who)
        problems = Problems()
        for entry in chosen:
            if entry.state is State.RESERVED:
                _add(problems, "sent-unmade", entry)
            elif entry.state is State.VOIDED:
                _add(problems, "kenmerk-voided", entry)
            elif entry.state is State.ISSUED:
                problems.extend(file_problems(entry, workspace))
                problems.extend(enclosure_problems(entry, workspace))
        if problems.errors:
            raise RefusedError(problems)
        for entry in chosen:
            _note_sealed(content, entry, workspace)
        return tuple(_note(content, EventKind.SENT, how, chosen))


def correct(
    kenmerk: str, folder: Path | None = None, *, correction: Correction, who: str = ""
) -> tuple[Entry, ...]:
    """Put right what was noted of the sending of letters under a kenmerk; return those letters.

    Nothing is erased: it is a further event, with its reason.

    Raises:
        NrcliError: as `show_entries`, or one was not noted as sent.

    """
    with Register(find_workspace(folder, Path.cwd())).changing() as content:
        chosen = _chosen(content, kenmerk, who)
        problems = Problems()
        for entry in chosen:
            if entry.state is not State.SENT or entry.sending is None:
                _add(problems, "correct-unsent", entry)
        if problems.errors:
            raise RefusedError(problems)
        return tuple(_corrected(content, entry, correction) for entry in chosen)


def _corrected(content: RegisterContent, entry: Entry, correction: Correction) -> Entry:
    sending = entry.sending
    event = event_now(EventKind.CORRECTED, reason=correction.reason)
    if not correction.not_sent and sending is not None:
        noted = entry.day_sent or day_in_amsterdam(sending.at).isoformat()
        day = correction.day.isoformat() if correction.day else noted
        event = replace(event, day=day, how=correction.how or entry.how_sent)
    content.add_event(entry.number, event)
    for delivery in last_of_each(content.mailings.of_entry(entry.number)):
        if correction.not_sent and delivery.kind is DeliveryKind.SENT:
            content.mailings.add_delivery(
                replace(
                    delivery,
                    kind=DeliveryKind.AGAIN,
                    at=event.at,
                    by=event.by,
                    run=event.run,
                    reason=correction.reason,
                )
            )
    return content.entry(entry.number)


def note_returned(
    kenmerk: str, folder: Path | None = None, *, reason: str, who: str = ""
) -> tuple[Entry, ...]:
    """Record that letters under a kenmerk came back; return those letters, which are to do again.

    What was noted of their sending stays.

    Raises:
        NrcliError: as `show_entries`, or one was not noted as sent.

    """
    with Register(find_workspace(folder, Path.cwd())).changing() as content:
        chosen = _sent(content, kenmerk, who, "return-unsent")
        return tuple(_returned(content, entry, reason) for entry in chosen)


def _returned(content: RegisterContent, entry: Entry, reason: str) -> Entry:
    event = event_now(EventKind.RETURNED, reason=reason)
    content.add_event(entry.number, event)
    for delivery in last_of_each(content.mailings.of_entry(entry.number)):
        if delivery.kind is DeliveryKind.SENT:
            back = replace(delivery, kind=DeliveryKind.RETURNED, reason=reason)
            content.mailings.add_delivery(replace(back, at=event.at, by=event.by, run=event.run))
    return content.entry(entry.number)


def note_answered(
    kenmerk: str, folder: Path | None = None, *, on: date, uw_kenmerk: str = "", who: str = ""
) -> tuple[Entry, ...]:
    """Record the reply to letters under a kenmerk; return those letters.

    Raises:
        NrcliError: as `show_entries`, or one was not noted as sent, or is younger than its reply.

    """
    with Register(find_workspace(folder, Path.cwd())).changing() as content:
        chosen = _sent(content, kenmerk, who, "answer-unsent")
        problems = Problems()
        for entry in chosen:
            if on < entry.letter_id.date:
                problems.add("answer-early", kenmerk=kenmerk, on=on, date=entry.letter_id.date)
        if problems.errors:
            raise RefusedError(problems)
        noted = event_now(EventKind.ANSWERED)
        for entry in chosen:
            content.add_event(entry.number, replace(noted, day=on.isoformat(), how=uw_kenmerk))
        return tuple(content.entry(entry.number) for entry in chosen)


def _sent(content: RegisterContent, kenmerk: str, who: str, code: str) -> tuple[Entry, ...]:
    """Return the letters under a kenmerk, or the one to `who`.

    Raises:
        NrcliError: as `show_entries`, or one was not noted as sent: the problem has that code.

    """
    chosen = _chosen(content, kenmerk, who)
    problems = Problems()
    for entry in chosen:
        if entry.state is not State.SENT:
            values = {"kenmerk": str(entry.kenmerk), "who": entry.letter_id.who}
            problems.extend([Problem(code=code, values=values)])
    if problems.errors:
        raise RefusedError(problems)
    return chosen


def export(
    path: Path | None,
    export_format: ExportFormat,
    folder: Path | None = None,
    *,
    force: bool,
    texts: bool = False,
) -> tuple[int, bytes, Head]:
    """Write the whole register to a file; return how many letters it has, its content and head.

    With `texts` it has what each letter says, too, as far as it was kept.

    Raises:
        NrcliError: as `list_entries`, or the file is somebody else's.

    """
    with Register(find_workspace(folder, Path.cwd())).reading() as register:
        entries, parafen = register.entries(), register.parafen()
        others: dict[str, object] = {**register.mailings.rows()}
        if texts:
            others["texts"] = [_text_record(each, register.kept_letter(each)) for each in entries]
        head = register.links.head
    content = EXPORTS[export_format](entries, parafen, others, head)
    if path is not None:
        OutputFolder(path.parent, path.parent.as_posix()).write({path.name: content}, force=force)
    return len(entries), content, head


def _text_record(entry: Entry, kept: KeptLetter | None) -> dict[str, str | None]:
    """Return what a letter says, as it was last issued; nothing where that was not kept."""
    render = RENDERERS[OutputFormat.TXT]
    return {
        "kenmerk": str(entry.kenmerk),
        "who": entry.letter_id.who,
        "text": None if kept is None else render(kept.letter).content.decode(),
    }


def _under(content: RegisterContent, kenmerk: str) -> tuple[Entry, ...]:
    try:
        entries = content.under(Kenmerk.parse(kenmerk))
    except InvalidValueError as error:
        problems = Problems()
        problems.add_invalid(error, NOWHERE)
        raise LetterError(problems) from None
    if not entries:
        hint = suggestion(kenmerk, {str(entry.kenmerk) for entry in content.entries()})
        values = {"kenmerk": kenmerk, "suggestion": hint}
        raise LetterError([Problem(code="unknown-kenmerk", values=values)])
    return entries


def _chosen(content: RegisterContent, kenmerk: str, who: str) -> tuple[Entry, ...]:
    """Return the entries under a kenmerk to `who`, or all."""
    entries = _under(content, kenmerk)
    chosen = tuple(entry for entry in entries if who in {"", entry.letter_id.who})
    if not chosen:
        hint = suggestion(who, {entry.letter_id.who for entry in entries})
        values = {"kenmerk": kenmerk, "who": who, "suggestion": hint}
        raise LetterError([Problem(code="kenmerk-not-to", values=values)])
    return chosen


def _note_sealed(content: RegisterContent, entry: Entry, workspace: Path) -> None:
    """Record the digests of files that were signed or sealed since the letter was made."""
    if entry.state is State.ISSUED:
        found = [f"{digest}  {name}" for name, digest in sealed_files(entry, workspace)]
        if found:
            event = event_now(EventKind.SEALED, reason="\n".join(found))
            content.add_event(entry.number, event)


def _note(
    content: RegisterContent, kind: EventKind, reason: str, entries: tuple[Entry, ...]
) -> Iterator[Entry]:
    """Record an event of entries that it has not befallen yet; return them as they are then."""
    for entry in entries:
        if entry.state not in {State.SENT, State.VOIDED}:
            content.add_event(entry.number, event_now(kind, reason=reason))
            yield content.entry(entry.number)


def _add(problems: Problems, code: str, entry: Entry) -> None:
    problems.add(code, kenmerk=entry.kenmerk, who=entry.letter_id.who, reason=entry.voided_because)
