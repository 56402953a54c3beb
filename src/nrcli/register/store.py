"""The register: every kenmerk once, in one SQLite file of the workspace.

Every change is one transaction, under a lock file of nrcli's own besides SQLite's locks, because
workspaces lie on file shares. What is committed has reached the disk, and is never changed again.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem, RefusedError
from nrcli.register.content import RegisterContent
from nrcli.register.lock_file import LockFile, LockHeldError, LockLostError
from nrcli.register.migrations import MIGRATIONS

__all__ = ["REGISTER_FILE", "Register"]

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
