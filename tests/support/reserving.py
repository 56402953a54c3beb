"""Reserve kenmerken one after the other: `python -m tests.support.reserving FOLDER NAME COUNT`.

With `nolock` behind it SQLite does without its own locks, as on a file share that ignores them.
"""

from __future__ import annotations

import functools
import sqlite3
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from nrcli.domain.letter.kenmerk import KenmerkScheme
from nrcli.register.domain.entry import EventKind
from nrcli.register.reservations import Claim, reserve
from nrcli.register.store import Register
from tests.support.entries import event, letter

__all__ = ["main"]


def _without_locks(connect: Any, database: str, **options: Any) -> Any:  # noqa: ANN401 - sqlite3's own
    return connect(f"{Path(database).as_uri()}?nolock=1", uri=True, **options)


def main(folder: str, name: str, count: str, *how: str) -> None:
    """Print each kenmerk once it is reserved."""
    if how == ("nolock",):
        connect = functools.partial(_without_locks, sqlite3.connect)
        mock.patch("sqlite3.connect", connect).start()
    register = Register(Path(folder))
    for number in range(int(count)):
        claim = Claim(letters=[letter(f"{name}-{number}")], scheme=KenmerkScheme())
        with register.changing() as content:
            (entry,) = reserve(content, claim, event(EventKind.RESERVED))
        print(entry.kenmerk, flush=True)  # noqa: T201 - who started it reads this


if __name__ == "__main__":
    main(*sys.argv[1:])
