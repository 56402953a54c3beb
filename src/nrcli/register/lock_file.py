"""A lock that holds on file shares too: a file that only one process can create.

It is held for milliseconds. One that is left behind by a process that died is taken away: at once
if that was on this machine, else after it has stood unchanged for `STALE_AFTER` seconds of our own
watching, so no two clocks are compared. On Windows the file stays open while it is held, and the
system itself refuses to take it away. Who holds it makes sure it still does before anything counts.
"""

from __future__ import annotations

import contextlib
import os
import random
import secrets
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nrcli.system.runs import has_ended, this_process

__all__ = ["STALE_AFTER", "LockFile", "LockHeldError", "LockLostError"]

STALE_AFTER = 20.0
_NAMELESS_AFTER = 2.0
"""Seconds after which a lock file without a name in it was left by who died while creating it."""

_PATIENCE = 90.0
_PAUSES = (0.002, 0.02)
_ATTEMPTS = 200


class LockHeldError(Exception):
    """Somebody else kept the lock for longer than anybody should."""

    def __init__(self, holder: str) -> None:
        self.holder = holder
        super().__init__(holder)


class LockLostError(Exception):
    """The lock was taken away while it was held: this process stood still for too long."""


class LockFile:
    """A lock at a path."""

    def __init__(self, path: Path, *, patience: float = _PATIENCE) -> None:
        self.path = path
        self._patience = patience
        self._name = f"{this_process()} {secrets.token_hex(8)}"

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            LockHeldError: nobody gave it up.
            OSError: the file cannot be made here.

        """
        stream = self._acquire()
        try:
            yield
        finally:
            stream.close()
            if self._read() == self._name:
                self._remove()

    def make_sure(self) -> None:
        """Make sure that the lock is still ours.

        Raises:
            LockLostError: it is not.

        """
        if self._read() != self._name:
            raise LockLostError

    def _acquire(self) -> BinaryIO:
        started = watched_since = time.monotonic()
        watched = ""
        while True:
            stream = self._create()
            if stream is not None:
                return stream
            holder, now = self._read(), time.monotonic()
            if holder != watched:
                watched, watched_since = holder, now
            limit = STALE_AFTER if holder else _NAMELESS_AFTER
            if now - watched_since > limit or has_ended(holder.partition(" ")[0]):
                self._take_away(holder)
            elif now - started > self._patience:
                raise LockHeldError(holder.partition(" ")[0] or "an unknown process")
            time.sleep(random.uniform(*_PAUSES))  # noqa: S311 - only so that all do not ask at once

    def _create(self) -> BinaryIO | None:
        """Create the file with our name in it; None if it is there already."""
        try:
            stream = self.path.open("xb")
        except FileExistsError:
            return None
        except PermissionError:
            if os.name == "nt":  # the file is there, and just being deleted
                return None
            raise
        try:
            stream.write(self._name.encode())
            stream.flush()
        except OSError:  # a full disk
            with contextlib.suppress(OSError):
                stream.close()
            self._remove()
            raise
        return stream

    def _read(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    def _remove(self) -> None:
        """Delete our own file; on Windows that fails for the moment in which another reads it."""
        for _ in range(_ATTEMPTS):
            try:
                self.path.unlink(missing_ok=True)
            except OSError:
                time.sleep(_PAUSES[0])
            else:
                return

    def _take_away(self, holder: str) -> None:
        """Delete the file if it is still the one that was watched."""
        if self._read() == holder:
            with contextlib.suppress(OSError):  # on Windows: its holder lives
                self.path.unlink()
