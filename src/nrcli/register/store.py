"""The register: every kenmerk once, in one SQLite file of the workspace.

Every change is one transaction, under a lock file of nrcli's own besides SQLite's locks, because
workspaces lie on file shares. What is committed has reached the disk, and is never changed again.
Beside it a mark keeps how far its chain has come, so that an older copy put back is noticed.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem, RefusedError
from nrcli.register.content import RegisterContent
from nrcli.register.domain.chain import Head
from nrcli.register.links import Links, make_tables
from nrcli.register.lock_file import LockFile, LockHeldError, LockLostError
from nrcli.register.rows import DamagedError
from nrcli.register.schema import MIGRATIONS
from nrcli.system.files import is_full, sync_folder

__all__ = ["MARK_FILE", "REGISTER_FILE", "Register"]


REGISTER_FILE = "register.sqlite3"
MARK_FILE = ".nrcli-register.mark"
"""The highest head that this workspace's register had; it lies beside it."""

_PART_FILE = ".nrcli-register.part"
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

    @property
    def mark(self) -> Head | None:
        """The highest head that was noted beside the register; None if none can be read."""
        try:
            return Head.found(self._path.with_name(MARK_FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    @contextlib.contextmanager
    def changing(self, *, keep: bool = True, recovers: bool = False) -> Iterator[RegisterContent]:
        """Change the register: all of it or nothing; nothing at all unless it is to be kept.

        It must be the register that the mark is of, but for who recovers it.

        Raises:
            RefusedError: others kept it busy, or it is older than its mark.
            LetterError: it cannot be read or written, or a newer nrcli made it.

        """
        if not keep:
            with self._told():
                if not recovers:
                    self._refuse_lost()
                with self._copied() as connection:
                    if not recovers:
                        self._refuse_older(Links(connection))
                    yield RegisterContent(connection)
            return
        with self._told(), self._lock.held():
            if not recovers:
                self._refuse_lost()
            if not self.exists or (recovers and self._is_emptied):
                self._begin()
            with self._connected(str(self._path)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                _bring_up_to_date(connection)
                links = Links(connection)
                if not recovers:
                    self._refuse_older(links)
                ends = links.ends()
                yield RegisterContent(connection)
                links.extend(ends)
                self._lock.make_sure()
                head = links.head
                connection.execute("COMMIT")
            self._keep_mark(head)

    @contextlib.contextmanager
    def reading(self) -> Iterator[RegisterContent]:
        """Read the register as it is at one moment; it is empty where there is none.

        Raises:
            RefusedError: others kept it busy.
            LetterError: it cannot be read, or a newer nrcli made it.

        """
        with self._told():
            self._refuse_emptied()
            if not self.exists:
                with self._copied() as connection:
                    yield RegisterContent(connection)
                return
            with self._connected(str(self._path)) as connection:
                connection.execute("BEGIN")
                is_current = _steps_taken(connection) == MIGRATIONS.keys()
                if is_current:
                    yield RegisterContent(connection)
            if not is_current:
                with self._copied() as copy:
                    yield RegisterContent(copy)

    def older_than(self, mark: Head, content: RegisterContent) -> Problem | None:
        """Return why the register cannot be the one that a mark is of; None if it can."""
        links, values = content.links, {"mark": str(mark.number)}
        if links.holds(mark):
            return None
        head = links.head
        values |= {"head": str(head.number), "missing": str(mark.number - head.number)}
        is_behind = head.number < mark.number
        return self._problem("register-older" if is_behind else "register-other", **values)

    @property
    def _is_emptied(self) -> bool:
        return self.exists and not self._path.stat().st_size

    def _refuse_emptied(self) -> None:
        if self._is_emptied:
            raise RefusedError([self._problem("register-emptied")])

    def _refuse_lost(self) -> None:
        """Make sure that there is a register, or never was one."""
        self._refuse_emptied()
        mark = self.mark
        if mark is not None and mark.number and not self.exists:
            raise RefusedError([self._problem("register-gone", mark=str(mark.number))])

    def _refuse_older(self, links: Links) -> None:
        mark = self.mark
        problem = None if mark is None else self.older_than(mark, RegisterContent(links.connection))
        if problem is not None:
            raise RefusedError([problem])

    def _begin(self) -> None:
        """Make the file of a new register, whole from the moment it has its name.

        So an empty file is never a new register: SQLite itself begins with one.
        """
        part = self._path.with_name(_PART_FILE)
        for left in (part, part.with_name(f"{_PART_FILE}-journal")):
            left.unlink(missing_ok=True)
        with self._connected(str(part)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            _bring_up_to_date(connection)
            connection.execute("COMMIT")
        self._lock.make_sure()
        part.replace(self._path)
        sync_folder(self._path.parent)

    def _keep_mark(self, head: Head) -> None:
        """Record how far the chain has come; if that fails, the mark is only too old.

        It need not reach the disk: the register has, and a mark of before says nothing wrong.
        """
        if self.mark == head:
            return
        path = self._path.with_name(MARK_FILE)
        part = path.with_name(f"{MARK_FILE}.part")
        with contextlib.suppress(OSError):
            part.write_text(f"{head}\n", encoding="utf-8", newline="\n")
            part.replace(path)

    @contextlib.contextmanager
    def _copied(self) -> Iterator[sqlite3.Connection]:
        """Copy the register into memory, where it may change and nothing is kept."""
        with self._connected(_IN_MEMORY) as copy:
            if self.exists and not self._is_emptied:
                with self._connected(str(self._path)) as connection:
                    connection.backup(copy)
            _bring_up_to_date(copy)
            yield copy

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
        """Describe what goes wrong as a problem of this file."""
        try:
            yield
        except LockHeldError as error:
            raise RefusedError([self._problem("register-busy", holder=error.holder)]) from error
        except LockLostError as error:
            raise RefusedError([self._problem("register-lock-lost")]) from error
        except _NewerRegisterError as error:
            raise LetterError([self._problem("register-newer", step=str(error))]) from error
        except (DamagedError, UnicodeDecodeError) as error:
            raise LetterError([self._problem("register-damaged", what=str(error))]) from error
        except OSError as error:
            if is_full(error):
                raise LetterError([self._problem("register-disk-full")]) from error
            reason = error.strerror or "the system does not allow it"
            raise LetterError([self._problem("register-unusable", reason=reason)]) from error
        except sqlite3.Error as error:
            kind = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
            if kind == sqlite3.SQLITE_BUSY:
                holder = "that has its database open"
                raise RefusedError([self._problem("register-busy", holder=holder)]) from error
            if kind == sqlite3.SQLITE_FULL:
                raise LetterError([self._problem("register-disk-full")]) from error
            raise LetterError([self._problem("register-unusable", reason=str(error))]) from error

    def _problem(self, code: str, **values: str) -> Problem:
        values["path"] = REGISTER_FILE
        return Problem(code=code, location=Location(REGISTER_FILE), values=values)


class _NewerRegisterError(Exception):
    """The register was changed by a newer nrcli, in a step that this one does not know."""


def _steps_taken(connection: sqlite3.Connection) -> frozenset[str]:
    """Return which steps of the tables were taken; none of a file without any table.

    Raises:
        _NewerRegisterError: one of them is not known.

    """
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone()
    rows = connection.execute("SELECT name FROM migration") if known else ()
    taken = frozenset(name for (name,) in rows)
    for name in sorted(map(str, taken - MIGRATIONS.keys())):
        raise _NewerRegisterError(name)
    return taken


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Make sure that all steps of the tables are taken, each once."""
    taken = _steps_taken(connection)
    if not taken:
        connection.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    if taken != MIGRATIONS.keys():
        make_tables(connection, taken)
