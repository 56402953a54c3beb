"""What is in the register of mailings: their letters, frozen, and the journal of delivery."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from nrcli.domain.values.email_address import EmailAddress
from nrcli.register.domain.entry import Entry, Version
from nrcli.register.domain.mailing import (
    Companion,
    CompanionKind,
    Course,
    Delivery,
    DeliveryKind,
    Mailing,
    MailingLetter,
)
from nrcli.register.rows import mapping_in, moment_in, reads_rows, texts

__all__ = ["MailingContent"]

_IN_MAILING = "entry.number IN (SELECT entry FROM mailing_letter WHERE mailing = ?)"


class MailingContent:
    """The mailings in the register, within one transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        entries: Callable[[str, Sequence[object]], tuple[Entry, ...]],
    ) -> None:
        self._connection = connection
        self._entries = entries

    def names(self) -> tuple[str, ...]:
        """Return the names of all mailings, in the order in which they were last prepared."""
        rows = self._connection.execute(
            "SELECT name FROM mailing GROUP BY name ORDER BY max(number)"
        )
        return tuple(name for (name,) in rows)

    def mailing(self, name: str) -> Mailing | None:
        """Return a mailing as it was last prepared, its letters in the order of then."""
        row = self._connection.execute(
            'SELECT number, name, letter, "to", at, by FROM mailing WHERE name = ?'
            " ORDER BY number DESC LIMIT 1",
            (name,),
        ).fetchone()
        if row is None:
            return None
        return replace(_mailing(*row), letters=self._letters(row[0]))

    def add_mailing(self, mailing: Mailing, *, run: str) -> None:
        """Freeze a mailing, whose number is yet to come; each letter's version is its entry's."""
        number = self._connection.execute(
            'INSERT INTO mailing (name, letter, "to", at, by, run) VALUES (?, ?, ?, ?, ?, ?)',
            (
                mailing.name,
                mailing.letter,
                json.dumps(mailing.to),
                _written(mailing.at),
                mailing.by,
                run,
            ),
        ).lastrowid
        self._connection.executemany(
            "INSERT INTO mailing_letter (mailing, entry, version, key, name, function,"
            ' family_name, seats, "to", cc, along)'
            " SELECT ?, entry, version, ?, ?, ?, ?, ?, ?, ?, ? FROM event WHERE entry = ? AND kind"
            " IN ('issued', 'reissued', 'recovered') ORDER BY number DESC LIMIT 1",
            (
                (
                    number,
                    letter.key,
                    letter.name,
                    letter.function,
                    letter.family_name,
                    letter.seats,
                    _lines(letter.to),
                    _lines(letter.cc),
                    _written_companions(letter.along),
                    letter.entry.number,
                )
                for letter in mailing.letters
            ),
        )

    def courses(self, mailing: Mailing) -> tuple[Course, ...]:
        """Return how the delivery of each letter of a mailing went, in their order."""
        found: dict[str, list[Delivery]] = {}
        for delivery in self._deliveries(
            "key IN (SELECT key FROM mailing_letter WHERE mailing = ?)", mailing.number
        ):
            found.setdefault(delivery.key, []).append(delivery)
        return tuple(
            Course(letter=letter, deliveries=tuple(found.get(letter.key, ())))
            for letter in mailing.letters
        )

    def course(self, letter: MailingLetter) -> Course:
        """Return how the delivery of a letter went, as it is now."""
        return Course(letter=letter, deliveries=tuple(self._deliveries("key = ?", letter.key)))

    def of_entry(self, entry: int) -> tuple[Delivery, ...]:
        """Return what happened to the letters of an entry, in whichever version."""
        return tuple(
            self._deliveries("key IN (SELECT key FROM mailing_letter WHERE entry = ?)", entry)
        )

    def add_delivery(self, delivery: Delivery) -> None:
        """Write a line in the journal."""
        self._connection.execute(
            "INSERT INTO delivery (key, kind, at, by, run, channel, target, reason)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                delivery.key,
                delivery.kind.value,
                _written(delivery.at),
                delivery.by,
                delivery.run,
                delivery.channel,
                delivery.target,
                delivery.reason,
            ),
        )

    def prints(self, mailing: str) -> int:
        """Return how many files were printed of the mailings of a name."""
        (count,) = self._connection.execute(
            "SELECT count(DISTINCT target) FROM delivery JOIN mailing_letter USING (key)"
            " JOIN mailing ON mailing.number = mailing WHERE kind = 'printed' AND mailing.name = ?",
            (mailing,),
        ).fetchone()
        return int(count)

    def rows(self) -> dict[str, list[dict[str, object]]]:
        """Return all rows for machines, each by its columns; a letter's with its kenmerk."""
        statements = {
            "mailings": "SELECT * FROM mailing ORDER BY number",
            "mailing_letters": "SELECT mailing, kenmerk, who, key, name, function, family_name,"
            ' seats, "to", cc, along FROM mailing_letter JOIN entry ON entry.number = entry'
            " ORDER BY mailing_letter.number",
            "deliveries": "SELECT * FROM delivery ORDER BY number",
            "recoveries": "SELECT * FROM recovery ORDER BY number",
        }
        found = {}
        for name, statement in statements.items():
            rows = self._connection.execute(statement)
            columns = [column[0] for column in rows.description]
            found[name] = [dict(zip(columns, row, strict=True)) for row in rows]
        return found

    def _letters(self, mailing: int) -> tuple[MailingLetter, ...]:
        entries = {entry.number: entry for entry in self._entries(_IN_MAILING, (mailing,))}
        rows = self._connection.execute(
            "SELECT mailing_letter.entry, text, folder, files, enclosed, key, name, function,"
            ' family_name, seats, "to", cc, along FROM mailing_letter'
            " JOIN version ON version.number = version"
            " WHERE mailing = ? ORDER BY mailing_letter.number",
            (mailing,),
        )
        return tuple(_letter(entries.get(number), *columns) for number, *columns in rows)

    def _deliveries(self, condition: str, value: object) -> Iterable[Delivery]:
        rows = self._connection.execute(
            "SELECT key, kind, at, by, run, channel, target, reason FROM delivery"  # noqa: S608 - the conditions are our own
            f" WHERE {condition} ORDER BY number",
            (value,),
        )
        for columns in rows:
            yield _delivery(*columns)


@reads_rows
def _mailing(number: int, *columns: Any) -> Mailing:  # noqa: ANN401 - of a row
    texts(*columns)
    name, letter, to, at, by = columns
    recipients = tuple(json.loads(to))
    texts(*recipients)
    return Mailing(number=number, name=name, letter=letter, to=recipients, at=moment_in(at), by=by)


@reads_rows
def _delivery(*columns: Any) -> Delivery:  # noqa: ANN401 - of a row
    texts(*columns)
    key, kind, at, by, run, channel, target, reason = columns
    return Delivery(
        key=key,
        kind=DeliveryKind(kind),
        at=moment_in(at),
        by=by,
        run=run,
        channel=channel,
        target=target,
        reason=reason,
    )


@reads_rows
def _letter(entry: Entry | None, *columns: Any) -> MailingLetter:  # noqa: ANN401 - of a row
    text, folder, files, enclosed, key, name, function, family_name, seats, to, cc, along = columns
    if entry is None:
        message = "it has no entry"
        raise LookupError(message)
    frozen = (text, folder, mapping_in(files), [tuple(each) for each in json.loads(enclosed)])
    texts(key, name, function, family_name)
    (version, *_) = [
        each
        for each in entry.versions
        if (each.text, each.folder, each.files, _enclosed(each)) == frozen
    ]
    return MailingLetter(
        entry=entry,
        key=key,
        version=version,
        name=name,
        function=function,
        family_name=family_name,
        seats=seats,
        to=_addresses(to),
        cc=_addresses(cc),
        along=_companions(along),
    )


def _enclosed(version: Version) -> list[tuple[str, str, str]]:
    return [(each.title, each.file, each.digest) for each in version.enclosed]


def _companions(written: str) -> tuple[Companion, ...]:
    return tuple(
        Companion(kind=CompanionKind(kind), title=title, path=path, digest=digest, kenmerk=kenmerk)
        for kind, title, path, digest, kenmerk in json.loads(written)
    )


def _written_companions(companions: Iterable[Companion]) -> str:
    rows = [
        (each.kind.value, each.title, each.path, each.digest, each.kenmerk) for each in companions
    ]
    return json.dumps(rows, ensure_ascii=False)


def _addresses(lines: str) -> tuple[EmailAddress, ...]:
    return tuple(EmailAddress.parse(line) for line in lines.splitlines())


def _lines(addresses: Iterable[EmailAddress]) -> str:
    return "\n".join(map(str, addresses))


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
