"""What it costs to have a change of a database reach the disk: one commit, as the register does.

With `unsafe` as the second argument, the system may keep it in memory instead.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path

__all__ = ["main"]

_COMMITS = 20


def main() -> None:
    """Commit a row a number of times, and print how many seconds one took."""
    file = Path(sys.argv[1]) / "commits.sqlite3"
    file.unlink(missing_ok=True)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute(f"PRAGMA synchronous = {'OFF' if 'unsafe' in sys.argv else 'EXTRA'}")
    connection.execute("CREATE TABLE event (at REAL)")
    started = time.perf_counter()
    for _ in range(_COMMITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO event VALUES (1)")
        connection.execute("COMMIT")
    seconds = (time.perf_counter() - started) / _COMMITS
    sys.stdout.write(json.dumps({"seconds": seconds}) + "\n")


if __name__ == "__main__":
    main()
