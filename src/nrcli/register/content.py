"""What is in the register: entries, kenmerken and events, as rows of its tables."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.kept import KeptLetter, WrittenLetter, read_letter
from nrcli.register.domain.entry import (
    CopyRecipient,
    EnclosedFile,
    Entry,
    Event,
    EventKind,
    LetterId,
    Paraaf,
    Version,
)
from nrcli.register.links import Links
from nrcli.register.mailing_content import MailingContent
from nrcli.register.rows import DamagedError, mapping_in, moment_in, reads_rows, texts
from nrcli.system.workers import batches

__all__ = ["RegisterContent"]


class RegisterContent:
    """What is in the register, within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries in the order in which they were made."""
        return self._entries("TRUE", ())

    def entry(self, number: int) -> Entry:
        """Return one entry."""
        (entry,) = self._entries("entry.number = ?", (number,))
        return entry

    def numbered(self, numbers: Collection[int]) -> Mapping[int, Entry]:
        """Return several entries by their numbers."""
        marks = ", ".join("?" for _ in numbers)
        found = self._entries(f"entry.number IN ({marks})", tuple(numbers))
        return {entry.number: entry for entry in found}

    def under(self, kenmerk: Kenmerk) -> tuple[Entry, ...]:
        """Return the entries under a kenmerk; none if it is free."""
        return self._entries("identity = ?", (kenmerk.identity,))

    def of_letter(self, letter_id: LetterId) -> tuple[Entry, ...]:
        """Return the entries that a letter has or had."""
        return self._of_day(
            "letter = ? AND who = ?", (letter_id.letter, letter_id.who), letter_id.date
        )

    def of_day(self, letter: str, day: date) -> tuple[Entry, ...]:
        """Return the entries of a letter's name on a day, to whomever."""
        return self._of_day("letter = ?", (letter,), day)

    def of_mailing(self, letter: str, day: date) -> tuple[Entry, ...]:
        """Return the entries of a letter's shared kenmerken on a day."""
        return self._of_day("letter = ? AND shared = 1 AND series IS NOT NULL", (letter,), day)

    def _of_day(self, condition: str, values: Sequence[object], day: date) -> tuple[Entry, ...]:
        """Return the entries that have a day: as they began, or by their last event of that."""
        values = (*values, day.isoformat())
        dated = self._entries(f"{condition} AND date = ?", values)
        redated = self._entries(
            f"{condition} AND entry.number IN"  # noqa: S608 - the conditions are our own
            " (SELECT entry FROM event WHERE kind = 'redated' AND day = ?)",
            values,
        )
        found = {entry.number: entry for entry in (*dated, *redated)}
        return tuple(found[each] for each in sorted(found) if found[each].letter_id.date == day)

    @property
    def links(self) -> Links:
        """The chain that binds all rows."""
        return Links(self._connection)

    @property
    def mailings(self) -> MailingContent:
        """The mailings, and the journal of their delivery."""
        return MailingContent(self._connection, self._entries)

    def to_whom(self, whos: Collection[str]) -> tuple[Entry, ...]:
        """Return the entries to any of these, of whatever letter and day."""
        found: list[Entry] = []
        for some in batches(whos, _AT_A_TIME):
            marks = ", ".join("?" for _ in some)
            found += self._entries(f"who IN ({marks})", tuple(some))
        return tuple(found)

    @reads_rows
    def names(self) -> Mapping[str, frozenset[str]]:
        """Return the first lines of the addresses that each had, by their ids."""
        found: dict[str, set[str]] = {}
        rows = self._connection.execute(
            "SELECT DISTINCT who, recipient FROM entry JOIN event ON event.entry = entry.number"
            " JOIN version ON version.number = event.version"
        )
        for who, recipient in rows:
            found.setdefault(who, set()).add(recipient.partition("\n")[0])
        return {who: frozenset(names) for who, names in found.items()}

    def unfinished(self) -> tuple[Entry, ...]:
        """Return the entries whose files somebody is writing, or was stopped while doing so."""
        return self._entries(
            "entry.number IN (SELECT entry FROM event GROUP BY entry HAVING"
            " max(CASE WHEN kind = 'made' THEN number END) > coalesce(max(CASE WHEN kind IN"
            " ('issued', 'reissued', 'recovered', 'unwritten') THEN number END), 0))",
            (),
        )

    def parafen(self, letter: str = "") -> tuple[Paraaf, ...]:
        """Return the parafen of a letter, to whomever and of whatever day, or all, in order."""
        rows = self._connection.execute(
            "SELECT letter, who, date, digest, name, role, remark, at, by, run FROM paraaf"
            " WHERE ? IN ('', letter) ORDER BY number",
            (letter,),
        )
        return tuple(_paraaf(columns) for columns in rows)

    def add_paraaf(self, paraaf: Paraaf) -> None:
        """Record that somebody agreed with a text."""
        letter = paraaf.letter_id
        self._inserted(
            "INSERT INTO paraaf (letter, who, date, digest, name, role, remark, at, by, run)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                letter.letter,
                letter.who,
                letter.date.isoformat(),
                paraaf.digest,
                paraaf.name,
                paraaf.role,
                paraaf.remark,
                paraaf.at.isoformat(timespec="seconds"),
                paraaf.by,
                paraaf.run,
            ),
        )

    def last_number(self, series: str) -> int | None:
        """Return the last number counted in a series; None if it has not begun."""
        (last,) = self._connection.execute(
            "SELECT max(number) FROM kenmerk WHERE series = ?", (series,)
        ).fetchone()
        return None if last is None else int(last)

    def has_counted(self, pattern: str) -> bool:
        """Return whether any number of a pattern was ever counted."""
        row = self._connection.execute(
            "SELECT 1 FROM kenmerk WHERE pattern = ? LIMIT 1", (pattern,)
        ).fetchone()
        return row is not None

    @reads_rows
    def numbers(self) -> Mapping[str, tuple[int, ...]]:
        """Return the numbers counted in each series, in order."""
        found: dict[str, tuple[int, ...]] = {}
        rows = self._connection.execute(
            "SELECT series, number FROM kenmerk WHERE series IS NOT NULL ORDER BY series, number"
        )
        for series, number in rows:
            texts(series)
            found[series] = (*found.get(series, ()), int(number))
        return found

    def identities(self) -> frozenset[str]:
        """Return what tells every kenmerk from others, those without a letter too."""
        return frozenset(
            str(each) for (each,) in self._connection.execute("SELECT identity FROM kenmerk")
        )

    def given_identities(self) -> frozenset[str]:
        """Return what tells every kenmerk with a letter from others."""
        rows = self._connection.execute("SELECT identity FROM kenmerk JOIN entry USING (kenmerk)")
        return frozenset(str(each) for (each,) in rows)

    def has_kenmerk(self, kenmerk: Kenmerk) -> bool:
        """Return whether a kenmerk was taken, by a letter or without one."""
        row = self._connection.execute(
            "SELECT 1 FROM kenmerk WHERE identity = ?", (kenmerk.identity,)
        ).fetchone()
        return row is not None

    def file_names(self) -> frozenset[str]:
        """Return the names of all files of letters, without their digests."""
        (written,) = self._connection.execute("SELECT group_concat(files) FROM version").fetchone()
        return _names_in(f"[{written or ''}]")

    def add_recovery(self, mark: str, kenmerken: Sequence[str], event: Event) -> None:
        """Record that the register was recovered, and what it took back."""
        self._inserted(
            "INSERT INTO recovery (mark, kenmerken, at, by, run) VALUES (?, ?, ?, ?, ?)",
            (mark, _json(kenmerken), event.at.isoformat(timespec="seconds"), event.by, event.run),
        )

    def add_kenmerk(
        self,
        kenmerk: Kenmerk,
        *,
        shared: bool,
        counted: tuple[str, str, int] | tuple[None, None, None] = (None, None, None),
    ) -> None:
        """Take a kenmerk; `counted` is its pattern, series and number unless it came by hand."""
        self._connection.execute(
            "INSERT INTO kenmerk (kenmerk, identity, pattern, series, number, shared)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (kenmerk.text, kenmerk.identity, *counted, int(shared)),
        )

    def add_entry(self, kenmerk: Kenmerk, letter_id: LetterId, event: Event) -> Entry:
        """Put a letter under a kenmerk that was taken."""
        number = self._inserted(
            "INSERT INTO entry (kenmerk, letter, who, date) VALUES (?, ?, ?, ?)",
            (kenmerk.text, letter_id.letter, letter_id.who, letter_id.date.isoformat()),
        )
        self.add_event(number, event)
        return self.entry(number)

    def add_event(self, entry: int, event: Event) -> None:
        """Record what happened to an entry; a version that it had before is not kept twice."""
        version = None if event.version is None else self._version_number(entry, event.version)
        at = event.at.isoformat(timespec="seconds")
        self._connection.execute(
            "INSERT INTO event (entry, kind, at, by, run, reason, day, how, version)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry,
                event.kind.value,
                at,
                event.by,
                event.run,
                event.reason,
                event.day,
                event.how,
                version,
            ),
        )

    def pieces(self, digests: Collection[bytes]) -> dict[bytes, int]:
        """Return the numbers of those pieces of letters that are kept already."""
        found: dict[bytes, int] = {}
        for some in batches(digests, _AT_A_TIME):
            marks = ", ".join("?" for _ in some)
            found |= self._connection.execute(
                f"SELECT digest, number FROM piece WHERE digest IN ({marks})",  # noqa: S608 - marks only
                tuple(some),
            )
        return found

    def add_piece(self, digest: bytes, content: bytes) -> int:
        """Keep a piece for all letters that have it."""
        return self._inserted(
            "INSERT INTO piece (digest, content) VALUES (?, ?)",
            (digest, zlib.compress(content, 9)),
        )

    def keep_letter(self, entry: int, letter: WrittenLetter, pieces: Mapping[bytes, int]) -> None:
        """Keep the letter of the last version of an entry, but for the pieces that are kept."""
        self._connection.execute(
            "INSERT INTO kept_letter (version, content)"
            " SELECT last, ? FROM (SELECT version AS last FROM event WHERE entry = ?"
            " AND version IS NOT NULL ORDER BY number DESC LIMIT 1)"
            " WHERE last NOT IN (SELECT version FROM kept_letter)",
            (letter.packed(pieces), entry),
        )

    def kept_letter(self, entry: Entry) -> KeptLetter | None:
        """Return the letter as it was last issued; None if it was not kept.

        Raises:
            DamagedError: what is kept of it is not what was registered.

        """
        issued = next((each for each in reversed(entry.events) if each.is_issue), None)
        if issued is None or issued.version is None:
            return None
        number = self._version_number(entry.number, issued.version)
        row = self._connection.execute(
            "SELECT number, content FROM kept_letter WHERE version = ?", (number,)
        ).fetchone()
        if row is None:
            return None
        self._make_sure("kept_letter", row[0])
        try:
            return read_letter(row[1], self._piece)
        except ValueError as error:
            raise DamagedError(str(error)) from error

    def _piece(self, number: int) -> bytes:
        (content,) = self._connection.execute(
            "SELECT content FROM piece WHERE number = ?", (number,)
        ).fetchone()
        self._make_sure("piece", number)
        return zlib.decompress(content)

    def _make_sure(self, table: str, row: int) -> None:
        if not self.links.is_as_registered(table, row):
            message = f"row {row} of the table {table} is not as registered"
            raise DamagedError(message)

    def _version_number(self, entry: int, version: Version) -> int:
        rows = self._connection.execute(
            f"SELECT DISTINCT version.number, {_VERSION} FROM event"  # noqa: S608 - our own columns
            " JOIN version ON version.number = event.version WHERE entry = ?",
            (entry,),
        )
        for number, *columns in rows:
            if _version(columns) == version:
                return int(number)
        return self._inserted(
            f"INSERT INTO version ({_VERSION_COLUMNS}) VALUES ({_MARKS})",  # noqa: S608 - as above
            _version_columns(version),
        )

    def _inserted(self, statement: str, values: Sequence[object]) -> int:
        return int(self._connection.execute(statement, values).lastrowid or 0)

    def _entries(self, condition: str, values: Sequence[object]) -> tuple[Entry, ...]:
        """Return the entries that meet a condition on their own columns and their kenmerk's."""
        found: dict[int, list[object]] = {}
        events: dict[int, list[Event]] = {}
        rows = self._connection.execute(
            "SELECT entry.number, kenmerk.kenmerk, letter, who, date, series IS NULL, shared,"  # noqa: S608 - the conditions are our own
            f" kind, at, by, run, reason, day, how, event.version, {_VERSION}"
            " FROM entry JOIN kenmerk USING (kenmerk) JOIN event ON event.entry = entry.number"
            " LEFT JOIN version ON version.number = event.version"
            f" WHERE {condition} ORDER BY entry.number, event.number",
            values,
        )
        for number, *columns in rows:
            found.setdefault(number, columns[:6])
            events.setdefault(number, []).append(_event(columns[6:]))
        return tuple(_entry(number, columns, events[number]) for number, columns in found.items())


_AT_A_TIME = 500
_VERSION_FIELDS = tuple(field.name for field in dataclasses.fields(Version))
_LINES = ("recipient", "signatory")
_VERSION_COLUMNS = ", ".join(_VERSION_FIELDS)
_VERSION = ", ".join(f"version.{name}" for name in _VERSION_FIELDS)
_MARKS = ", ".join("?" for _ in _VERSION_FIELDS)


@reads_rows
def _names_in(written: str) -> frozenset[str]:
    """Return the names in JSON objects, read at once: there may be thousands."""
    return frozenset().union(*json.loads(written))


@reads_rows
def _entry(number: int, columns: Sequence[Any], events: Sequence[Event]) -> Entry:
    kenmerk, letter, who, day, by_hand, shared = columns
    texts(kenmerk, letter, who, day)
    return Entry(
        number=number,
        kenmerk=Kenmerk(kenmerk),
        letter_id=LetterId(
            letter=letter,
            who=who,
            date=date.fromisoformat(
                next((each.day for each in reversed(events) if each.kind is EventKind.REDATED), day)
            ),
        ),
        by_hand=bool(by_hand),
        shared=bool(shared),
        events=tuple(events),
    )


@reads_rows
def _paraaf(columns: Sequence[Any]) -> Paraaf:
    letter, who, day, digest, name, role, remark, at, by, run = columns
    texts(*columns)
    return Paraaf(
        letter_id=LetterId(letter=letter, who=who, date=date.fromisoformat(day)),
        digest=digest,
        name=name,
        role=role,
        remark=remark,
        at=moment_in(at),
        by=by,
        run=run,
    )


@reads_rows
def _event(columns: Sequence[Any]) -> Event:
    kind, at, by, run, reason, day, how, version, *about = columns
    texts(kind, at, by, run, reason, day, how)
    return Event(
        kind=EventKind(kind),
        at=moment_in(at),
        by=by,
        run=run,
        reason=reason,
        day=day and date.fromisoformat(day).isoformat(),
        how=how,
        version=None if version is None else _version(about),
    )


@reads_rows
def _version(columns: Sequence[Any]) -> Version:
    values = dict(zip(_VERSION_FIELDS, columns, strict=True))
    texts(*columns)
    for name in _LINES:
        values[name] = tuple(values[name].split("\n"))
    values["allowed"] = tuple(values["allowed"].split())
    values |= {name: mapping_in(values[name]) for name in ("snippets", "files")}
    values["copies"] = tuple(
        CopyRecipient(who=who, address=tuple(address))
        for who, *address in json.loads(values["copies"])
    )
    values["enclosed"] = tuple(
        EnclosedFile(title=title, file=file, digest=digest)
        for title, file, digest in json.loads(values["enclosed"])
    )
    return Version(**values)


def _version_columns(version: Version) -> tuple[str, ...]:
    values = {name: getattr(version, name) for name in _VERSION_FIELDS}
    values |= {name: "\n".join(values[name]) for name in (*_LINES, "allowed")}
    values["copies"] = [(copy.who, *copy.address) for copy in version.copies]
    values["enclosed"] = [(each.title, each.file, each.digest) for each in version.enclosed]
    for name in ("snippets", "files"):
        values[name] = dict(values[name])
    written = ("snippets", "files", "copies", "enclosed")
    return tuple((values | {name: _json(values[name]) for name in written}).values())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
