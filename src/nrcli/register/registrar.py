"""Registering letters while they are made: reserved before, noted as made, issued once written."""

from __future__ import annotations

import functools
import getpass
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from nrcli.domain.letter.kept import WrittenLetter
from nrcli.domain.problems.problem import Problem, Problems, RefusedError
from nrcli.register.beside import refuse_lost, with_what_is_missing
from nrcli.register.content import RegisterContent
from nrcli.register.domain.entry import Entry, Event, EventKind, LetterId, Paraaf, State, Version
from nrcli.register.domain.mailing import is_open
from nrcli.register.reservations import Claim, live_entry, reserve
from nrcli.register.store import Register
from nrcli.system.clock import day_in_amsterdam, now
from nrcli.system.files import file_digest
from nrcli.system.runs import has_ended, this_process

__all__ = ["Registrar", "draft_command", "event_now", "is_over", "user_name"]

_STOPPED_AFTER = timedelta(hours=1)
"""How long another machine's run may be at one letter; whether it still lives cannot be asked."""


_LARGE = 4096
"""From this size on a piece is kept for other letters at once: a house style, a picture."""


def event_now(kind: EventKind, *, reason: str = "", version: Version | None = None) -> Event:
    """Make an event of what this user's process does at this moment."""
    return Event(
        kind=kind, at=now(), by=user_name(), run=this_process(), reason=reason, version=version
    )


def draft_command(entry: Entry) -> str:
    """Return how a letter is drafted again; several people in one are named by their role."""
    letter = entry.letter_id
    return f"nrcli draft {letter.letter} --date {letter.date}"


class Registrar:
    """Keeps the register of one workspace for one run."""

    def __init__(self, workspace: Path, *, reissue: str = "") -> None:
        self._workspace = workspace
        self._register = Register(workspace)
        self._reissue = reissue
        self._making: dict[int, Version] = {}
        self._seen: set[bytes] = set()
        self._redated: dict[int, date] = {}
        self.kept: set[int] = set()
        """Entries whose letter is out with the text it has now: their files stay as they are."""

    def letters_before(
        self, letter: str, names: Mapping[str, str], day: date, known: Collection[str]
    ) -> dict[str, list[Entry]]:
        """Return what each has or got, but for who has this very letter of that day.

        `names` are those of the recipients as addressed, by their ids. Who had an id that is not
        `known` any more is the one of the same name, or the same people in another order.
        """
        found: dict[str, list[Entry]] = {}
        with self._register.reading() as content:
            own = {
                entry.letter_id.who
                for entry in content.of_day(letter, day)
                if entry.state is not State.VOIDED
            }
            ids = {who: who for who in names if who not in own}
            same = {name: who for who, name in names.items() if who not in own}
            together = {_in_order(who): who for who in ids}
            for who, earlier in content.names().items() if ids else ():
                if who not in known and who not in names:
                    renamed = next((same[name] for name in earlier if name in same), None)
                    now = together.get(_in_order(who), renamed)
                    ids |= {} if now is None else {who: now}
            for entry in content.to_whom(ids):
                if entry.state in {State.SENT, State.ISSUED}:
                    found.setdefault(ids[entry.letter_id.who], []).append(entry)
        return found

    def reserve(
        self,
        claim: Claim,
        problems: Problems,
        *,
        keep: bool,
        again: Collection[str] = (),
        reason: str = "",
    ) -> tuple[Entry, ...]:
        """Reserve the entry of each letter; first put right what an earlier run left undone.

        Of those to `again` it is noted why they get the same words once more.

        Raises:
            NrcliError: the register refuses, or cannot be used.

        """
        try:
            with self._register.changing(keep=keep) as content:
                refuse_lost(content, self._workspace)
                if keep:
                    self._repair(content, problems)
                entries = reserve(content, claim, event_now(EventKind.RESERVED))
                self._redated = {
                    entry.number: entry.letter_id.date
                    for entry in entries
                    if claim.redated.get(entry.letter_id.who) == entry.number
                }
                for entry in entries:
                    if entry.letter_id.who in again and entry.last(EventKind.AGAIN) is None:
                        content.add_event(entry.number, event_now(EventKind.AGAIN, reason=reason))
                return entries
        except RefusedError as error:
            raise with_what_is_missing(error, self._workspace) from error

    def made(self, letters: Iterable[LetterId], problems: Problems) -> tuple[Entry, ...]:
        """Return the entries of letters that were made before; note which were not."""
        found = []
        with self._register.reading() as content:
            for letter_id in letters:
                entry = live_entry(content, letter_id)
                if entry is None or entry.version is None:
                    problems.add(
                        "letter-unmade",
                        letter=letter_id.letter,
                        who=letter_id.who,
                        date=letter_id.date,
                    )
                else:
                    found.append(entry)
        return tuple(found)

    def parafen(self, letter: str) -> tuple[Paraaf, ...]:
        """Return the parafen of a letter."""
        with self._register.reading() as content:
            return content.parafen(letter)

    def note_made(
        self, versions: Mapping[int, Version], letters: Mapping[int, WrittenLetter]
    ) -> dict[int, Problem]:
        """Record what is about to be written, by number of entry; return what may not be."""
        refused = {}
        with self._register.changing() as content:
            entries = content.numbered(versions)
            for number, version in versions.items():
                problem = self._note_made(content, entries[number], version)
                if problem is not None:
                    refused[number] = problem
            self._keep(content, {n: letters[n] for n in letters if n in self._making})
        return refused

    def _keep(self, content: RegisterContent, letters: Mapping[int, WrittenLetter]) -> None:
        """Keep letters as they were composed; what several have, once for all of them."""
        contents, again = dict[bytes, bytes](), set[bytes]()
        for letter in letters.values():
            for piece in letter.pieces:
                if piece.digest in self._seen or len(piece.content) > _LARGE:
                    again.add(piece.digest)
                self._seen.add(piece.digest)
                contents[piece.digest] = piece.content
        kept = content.pieces(contents)
        for digest in again - kept.keys():
            kept[digest] = content.add_piece(digest, contents[digest])
        for number, letter in letters.items():
            content.keep_letter(number, letter, kept)

    def note_written(self, written: Mapping[int, bool | None]) -> None:
        """Record for each entry whether its files are there now; None where the files must tell."""
        with self._register.changing() as content:
            entries = content.numbered(written)
            for number, is_written in written.items():
                entry, version = entries[number], self._making.pop(number)
                if is_written:
                    _issue(content, entry, version)
                elif is_written is None:
                    self._settle(content, entry)
                elif entry.making is not None:
                    content.add_event(number, event_now(EventKind.UNWRITTEN))

    def _note_made(
        self, content: RegisterContent, entry: Entry, version: Version
    ) -> Problem | None:
        issued, making = entry.version, entry.making
        version = version.follows(issued)
        changed = issued is not None and version.changes(issued)
        if entry.state is State.VOIDED:  # by somebody else, since this run reserved it
            values = {"kenmerk": str(entry.kenmerk), "reason": entry.voided_because}
            return Problem(code="kenmerk-voided", values=values)
        is_out = entry.state is State.SENT or is_open(content.mailings.of_entry(entry.number))
        if issued and changed and is_out and not self._reissue and version.says_the_same_as(issued):
            self.kept.add(entry.number)
            return None
        sent = entry.last(EventKind.SENT)
        if entry.state is State.SENT and sent is not None and changed and not self._reissue:
            values = {
                "kenmerk": str(entry.kenmerk),
                "who": entry.letter_id.who,
                "date": day_in_amsterdam(sent.at).isoformat(),
            }
            return Problem(code="letter-sent", values=values)
        if changed and is_open(content.mailings.of_entry(entry.number)):
            values = {"kenmerk": str(entry.kenmerk), "who": entry.letter_id.who}
            return Problem(code="delivery-open", values=values)
        self._making[entry.number] = version
        if version != (making.version if making is not None else issued):
            day = self._redated.get(entry.number, entry.letter_id.date)
            if day != entry.letter_id.date:
                redated = replace(event_now(EventKind.REDATED), day=day.isoformat())
                content.add_event(entry.number, redated)
            reason = self._reissue if entry.state is State.SENT and changed else ""
            content.add_event(
                entry.number, event_now(EventKind.MADE, reason=reason, version=version)
            )
        return None

    def _repair(self, content: RegisterContent, problems: Problems) -> None:
        """Find out what became of files whose run was stopped while it wrote them."""
        for entry in content.unfinished():
            if entry.making is not None and is_over(entry.making.run, entry.making.at):
                code = self._settle(content, entry)
                who, again = entry.letter_id.who, draft_command(entry)
                problems.add(code, kenmerk=entry.kenmerk, who=who, again=again)

    def _settle(self, content: RegisterContent, entry: Entry) -> str:
        """End an open making by what lies in its folder, if that is clear; tell what it is."""
        version = entry.versions[-1]
        folder = self._workspace / version.folder
        there = [file_digest(folder / name) == digest for name, digest in version.files.items()]
        if all(there):
            _issue(content, entry, version)
            return "register-repaired"
        if any(there):
            return "register-torn"
        content.add_event(entry.number, event_now(EventKind.UNWRITTEN))
        return "register-unwritten"


def _in_order(who: str) -> tuple[str, ...]:
    """Return what is the same for the ids of several people in whatever order they stand."""
    return tuple(sorted(who.split("-")))


def _issue(content: RegisterContent, entry: Entry, version: Version) -> None:
    """Record that a version is there, unless that is known and nothing is left open."""
    making = entry.making
    if making is None and entry.version == version:
        return
    reason = making.reason if making is not None and making.version == version else ""
    kind = EventKind.REISSUED if reason else EventKind.ISSUED
    content.add_event(entry.number, event_now(kind, reason=reason, version=version))


def is_over(run: str, at: datetime) -> bool:
    """Return whether a run does no more what it noted at a moment."""
    return has_ended(run) or now() - at > _STOPPED_AFTER


@functools.cache
def user_name() -> str:
    """Name who runs nrcli, as the system has it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a system that has no name for its user
        return "unknown"
