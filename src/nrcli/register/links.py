"""The links of the chain in the register's file: made for each change, recomputed to verify it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from nrcli.register.domain.chain import EMPTY, Head, link_digest
from nrcli.register.schema import LINKED_TABLES, MIGRATIONS

__all__ = ["Links", "make_tables"]

_MOST_TOLD = 20
"""How many faults of one kind are named: a file that is broken throughout has thousands."""

_Row = tuple[int, Mapping[str, object]]


def make_tables(connection: sqlite3.Connection, taken: frozenset[str] = frozenset()) -> None:
    """Take the steps that were not taken yet; rows of before the chain become links of it."""
    for name, statements in MIGRATIONS.items():
        if name not in taken:
            for statement in statements:
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?)", (name,))
    if "0005-chain" not in taken:
        Links(connection).extend({})


class Links:
    """The chain of one register, within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def connection(self) -> sqlite3.Connection:
        """Where its rows are."""
        return self._connection

    @property
    def head(self) -> Head:
        """How far the chain goes."""
        row = self._connection.execute(
            "SELECT number, digest FROM link ORDER BY number DESC LIMIT 1"
        ).fetchone()
        return Head(*row) if row else EMPTY

    def holds(self, head: Head) -> bool:
        """Return whether the chain has this link."""
        row = self._connection.execute(
            "SELECT digest FROM link WHERE number = ?", (head.number,)
        ).fetchone()
        return head == EMPTY or row == (head.digest,)

    def is_as_registered(self, table: str, number: int) -> bool:
        """Return whether one row is what its link says, as far as the link before it goes."""
        link = self._connection.execute(
            'SELECT number, digest FROM link WHERE "table" = ? AND row = ?', (table, number)
        ).fetchone()
        row = next(self.rows(table, after=number - 1), None)
        if link is None or row is None:
            return False
        before = self._connection.execute(
            "SELECT digest FROM link WHERE number = ?", (link[0] - 1,)
        ).fetchone()
        expected = link_digest(before[0] if before else EMPTY.digest, table, row[1])
        return row[0] == number and expected == link[1]

    def ends(self) -> Mapping[str, int]:
        """Return the last row of each table."""
        return {
            table: self._connection.execute(
                f"SELECT coalesce(max(rowid), 0) FROM {table}"  # noqa: S608 - our own tables
            ).fetchone()[0]
            for table in LINKED_TABLES
        }

    def extend(self, ends: Mapping[str, int]) -> None:
        """Make a link for each row behind those ends.

        A row that something else put before them stays without one, and `faults` tells it.
        """
        digest = self.head.digest
        links = []
        for table in LINKED_TABLES:
            for number, row in self.rows(table, after=ends.get(table, 0)):
                digest = link_digest(digest, table, row)
                links.append((table, number, digest))
        self._connection.executemany(
            'INSERT INTO link ("table", row, digest) VALUES (?, ?, ?)', links
        )

    def faults(self) -> Iterator[str]:
        """Return what is broken in the file, and which rows are not those that were registered."""
        strict = self._connection.text_factory
        self._connection.text_factory = _any_text
        try:
            yield from self._told_by_sqlite()
            yield from self._changed_tables()
            yield from self._missing_rows()
            yield from self._changed_rows()
        except (sqlite3.Error, TypeError, ValueError, OverflowError) as error:
            yield f"it cannot be read to its end: {error}"
        finally:
            self._connection.text_factory = strict

    def _told_by_sqlite(self) -> Iterator[str]:
        for (told,) in self._connection.execute(f"PRAGMA integrity_check({_MOST_TOLD})"):
            if told != "ok":
                yield str(told).replace("\n", " ")
        broken = self._connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_TOLD)
        for table, row, parent, _ in broken:
            yield f"row {row} of the table {table} refers to a row of {parent} that is not there"

    def _changed_tables(self) -> Iterator[str]:
        """Compare tables, indexes and triggers with those that nrcli makes."""
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as untouched:
            untouched.execute("CREATE TABLE migration (name TEXT PRIMARY KEY)")
            make_tables(untouched)
            expected, steps = _schema(untouched), _steps(untouched)
        found = _schema(self._connection)
        for name in sorted(expected.keys() | found.keys()):
            if expected.get(name) != found.get(name):
                what = " ".join(name)
                how = "changed" if name in expected.keys() & found.keys() else "not nrcli's"
                yield f"the {what} is {how if name in found else 'gone'}"
        if _steps(self._connection) != steps:
            yield "the steps that its tables were made in are changed"

    def _missing_rows(self) -> Iterator[str]:
        for table in (*LINKED_TABLES, "link"):
            (count,) = self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - our own tables
            (last,) = self._connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608
            (noted,) = self._connection.execute(
                "SELECT max(seq) FROM sqlite_sequence WHERE name = ?", (table,)
            ).fetchone()
            most = max(last or 0, noted or 0)
            if most != count:
                yield f"{most - count} of the {most} rows of the table {table} are gone"
            elif noted is not None and noted != count:
                yield f"the count of the rows of the table {table} is changed"

    def _changed_rows(self) -> Iterator[str]:
        """Recompute every digest; each by those of before it as they stand in the file."""
        rows = {table: self.rows(table) for table in LINKED_TABLES}
        added = dict.fromkeys(LINKED_TABLES, 0)
        before, told = EMPTY.digest, 0
        links = self._connection.execute('SELECT number, "table", row, digest FROM link')
        for number, table, row_number, digest in links.fetchall():
            row = next(rows.get(table, iter(())), None)
            while row is not None and row[0] < row_number:  # it has no link
                added[table] += 1
                row = next(rows[table], None)
            fits = row is not None and row[0] == row_number
            if row is None or not fits or link_digest(before, table, row[1]) != digest:
                told += 1
                if told <= _MOST_TOLD:
                    yield f"row {row_number} of the table {table} is not as registered ({number})"
            before = digest
        if told > _MOST_TOLD:
            yield f"{told - _MOST_TOLD} rows more are not as registered"
        for table, rest in rows.items():
            added[table] += sum(1 for _ in rest)
            if added[table]:
                yield f"something else than nrcli added to the table {table}: {added[table]}"

    def rows(self, table: str, *, after: int = 0) -> Iterator[_Row]:
        """Return the rows of a table after one, by column, without what is a column's default."""
        columns: Sequence[tuple[str, object]] = [
            (name, object() if default is None else self._value(default))
            for _, name, _, _, default, _ in self._connection.execute(f"PRAGMA table_info({table})")
        ]
        rows = self._connection.execute(
            f"SELECT rowid, * FROM {table} WHERE rowid > ? ORDER BY rowid",  # noqa: S608 - our own tables
            (after,),
        )
        for number, *values in rows:
            yield (
                number,
                {
                    name: value
                    for (name, default), value in zip(columns, values, strict=True)
                    if value != default
                },
            )

    def _value(self, default: str) -> object:
        (value,) = self._connection.execute(f"SELECT {default}").fetchone()
        return value


def _any_text(content: bytes) -> str:
    """Return a text even where a bit of it was flipped."""
    return content.decode("utf-8", "surrogateescape")


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master")
    return {(str(kind), str(name)): " ".join(str(sql).split()) for kind, name, sql in rows}


def _steps(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM migration")}
