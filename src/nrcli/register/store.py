"""The register: every kenmerk once, in one SQLite file of the workspace.

Every change is one transaction, under a lock file of nrcli's own besides SQLite's locks, because
workspaces lie on file shares. What is committed has reached the disk, and is never changed again.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from nrcli.domain.problems.problem import LetterError, Location, Problem, RefusedError
from nrcli.register.content import RegisterContent
from nrcli.register.lock_file import LockFile, LockHeldError, LockLostError

__all__ = ["MIGRATIONS", "REGISTER_FILE", "Register"]


# The tables of the register, made step by step; each step is named and recorded in it.
#
# A step that has been released is never changed: a new one follows it. Every table is append-only,
# which the database itself holds.


def _append_only(table: str) -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER {table}_{action} BEFORE {action.upper()} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END"
        for action in ("update", "delete")
    )


_KENMERKEN = (
    # kenmerk: as printed. identity: what tells it from others, also in file names.
    # pattern, series, number: how it was counted; nothing if it was given by hand.
    """
    CREATE TABLE kenmerk (
        kenmerk TEXT PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        pattern TEXT,
        series TEXT,
        number INTEGER,
        shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
        UNIQUE (series, number)
    )
    """,
    "CREATE INDEX kenmerk_pattern ON kenmerk (pattern)",
    """
    CREATE TABLE entry (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kenmerk TEXT NOT NULL REFERENCES kenmerk,
        letter TEXT NOT NULL,
        who TEXT NOT NULL,
        date TEXT NOT NULL,
        UNIQUE (kenmerk, letter, who, date)
    )
    """,
    "CREATE INDEX entry_letter ON entry (letter, date, who)",
    # recipient, signatory: lines. snippets, files: JSON, name to digest.
    """
    CREATE TABLE version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        recipient TEXT NOT NULL,
        aanhef TEXT NOT NULL,
        subject TEXT NOT NULL,
        signatory TEXT NOT NULL,
        organisation TEXT NOT NULL,
        text TEXT NOT NULL,
        agreed TEXT NOT NULL,
        template TEXT NOT NULL,
        snippets TEXT NOT NULL,
        folder TEXT NOT NULL,
        files TEXT NOT NULL
    )
    """,
    # at: UTC. run: the process. version: what it is about, where it is about one.
    """
    CREATE TABLE event (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        entry INTEGER NOT NULL REFERENCES entry,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        run TEXT NOT NULL,
        reason TEXT NOT NULL,
        version INTEGER REFERENCES version
    )
    """,
    "CREATE INDEX event_entry ON event (entry)",
    *_append_only("kenmerk"),
    *_append_only("entry"),
    *_append_only("version"),
    *_append_only("event"),
)

_PARAFEN = (
    # digest: of the text that was agreed with.
    """
    CREATE TABLE paraaf (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        letter TEXT NOT NULL,
        who TEXT NOT NULL,
        date TEXT NOT NULL,
        digest TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        remark TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        run TEXT NOT NULL
    )
    """,
    "CREATE INDEX paraaf_letter ON paraaf (letter, who)",
    *_append_only("paraaf"),
)

_MAILINGS = (
    # "to": JSON. A mailing that is prepared anew is another row of the same name.
    """
    CREATE TABLE mailing (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        letter TEXT NOT NULL,
        "to" TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        run TEXT NOT NULL
    )
    """,
    "CREATE INDEX mailing_name ON mailing (name)",
    # "to", cc: a mail address on each line.
    """
    CREATE TABLE mailing_letter (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailing INTEGER NOT NULL REFERENCES mailing,
        entry INTEGER NOT NULL REFERENCES entry,
        version INTEGER NOT NULL REFERENCES version,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        function TEXT NOT NULL,
        family_name TEXT NOT NULL,
        seats INTEGER NOT NULL,
        "to" TEXT NOT NULL,
        cc TEXT NOT NULL,
        UNIQUE (mailing, key)
    )
    """,
    "CREATE INDEX mailing_letter_entry ON mailing_letter (entry)",
    "CREATE INDEX mailing_letter_key ON mailing_letter (key)",
    # What happened to the letter with a key, in whichever mailing.
    """
    CREATE TABLE delivery (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        run TEXT NOT NULL,
        channel TEXT NOT NULL,
        target TEXT NOT NULL,
        reason TEXT NOT NULL
    )
    """,
    "CREATE INDEX delivery_key ON delivery (key)",
    *_append_only("mailing"),
    *_append_only("mailing_letter"),
    *_append_only("delivery"),
)

_AFSCHRIFTEN = (
    # JSON: for each who gets one, their id and the lines of their address.
    "ALTER TABLE version ADD COLUMN copies TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE version ADD COLUMN covering_letter TEXT NOT NULL DEFAULT ''",
)

MIGRATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "0001-kenmerken": _KENMERKEN,
        "0002-parafen": _PARAFEN,
        "0003-mailings": _MAILINGS,
        "0004-afschriften": _AFSCHRIFTEN,
    }
)
"""The statements of each step, by its name, in their order."""


REGISTER_FILE = "register.sqlite3"
_PATIENCE = 90.0
_PRIMARY = 0xFF
"""What is left of SQLite's extended result codes: the kind of error."""

_IN_MEMORY = ":memory:"


class Register:
    """The register of a workspace; its file is made when it is first changed."""

    def __init__(self, workspace: Path) -> None:
        self._path = workspace / REGISTER_FILE
        self._lock = LockFile(workspace / f"{REGISTER_FILE}.lock")

    @property
    def exists(self) -> bool:
        """Whether anything was ever registered."""
        return self._path.exists()

    @contextlib.contextmanager
    def changing(self, *, keep: bool = True) -> Iterator[RegisterContent]:
        """Change the register: all of it or nothing; nothing at all unless it is to be kept.

        Raises:
            RefusedError: others kept it busy.
            LetterError: it cannot be read or written, or a newer nrcli made it.

        """
        if not keep and not self.exists:
            with self._told(), self._connected(_IN_MEMORY) as connection:
                yield _opened(connection)
            return
        with self._told(), self._lock.held(), self._connected(str(self._path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield _opened(connection)
            if keep:
                self._lock.make_sure()
                connection.execute("COMMIT")

    @contextlib.contextmanager
    def reading(self) -> Iterator[RegisterContent]:
        """Read the register as it is at one moment; it is empty where there is none.

        Raises:
            RefusedError: others kept it busy.
            LetterError: it cannot be read, or a newer nrcli made it.

        """
        with self._told(), self._connected(str(self._path) if self.exists else _IN_MEMORY) as found:
            found.execute("BEGIN")
            yield _opened(found)

    @contextlib.contextmanager
    def _connected(self, database: str) -> Iterator[sqlite3.Connection]:
        """Connect for one transaction; what is not committed is undone."""
        connection = sqlite3.connect(database, timeout=_PATIENCE, isolation_level=None)
        with contextlib.closing(connection):
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = EXTRA")  # the folder reaches the disk too
            yield connection

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what goes wrong as a problem of this file."""
        try:
            yield
        except LockHeldError as error:
            raise RefusedError([self._problem("register-busy", holder=error.holder)]) from error
        except LockLostError as error:
            raise RefusedError([self._problem("register-lock-lost")]) from error
        except _NewerRegisterError as error:
            raise LetterError([self._problem("register-newer", step=str(error))]) from error
        except OSError as error:
            reason = error.strerror or "the system does not allow it"
            raise LetterError([self._problem("register-unusable", reason=reason)]) from error
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & _PRIMARY == sqlite3.SQLITE_BUSY:
                holder = "that has its database open"
                raise RefusedError([self._problem("register-busy", holder=holder)]) from error
            raise LetterError([self._problem("register-unusable", reason=str(error))]) from error

    def _problem(self, code: str, **values: str) -> Problem:
        values["path"] = REGISTER_FILE
        return Problem(code=code, location=Location(REGISTER_FILE), values=values)


class _NewerRegisterError(Exception):
    """The register was changed by a newer nrcli, in a step that this one does not know."""


def _opened(connection: sqlite3.Connection) -> RegisterContent:
    """Make sure that all steps of the tables are taken, each once."""
    connection.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    taken = {name for (name,) in connection.execute("SELECT name FROM migration")}
    for name in sorted(taken - MIGRATIONS.keys()):
        raise _NewerRegisterError(name)
    for name, statements in MIGRATIONS.items():
        if name not in taken:
            for statement in statements:
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?)", (name,))
    return RegisterContent(connection)
