"""The register's file in the hands of somebody with another program for databases."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from nrcli.register.domain.chain import EMPTY, link_digest
from nrcli.register.links import Links
from nrcli.register.store import REGISTER_FILE

__all__ = ["edited", "forget_texts", "recomputed"]


def edited(folder: Path, *statements: str) -> None:
    """Change the register as nobody should; its triggers stand there again afterwards."""
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        rows = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = database.execute(rows).fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            database.execute(statement)
        for _, sql in triggers:
            database.execute(sql)
        database.commit()


def forget_texts(folder: Path) -> None:
    """Make a register one of an earlier nrcli, which kept no letters."""
    edited(folder, "DELETE FROM kept_letter")


def recomputed(folder: Path) -> None:
    """Compute every digest of the chain anew, as somebody does who knows how nrcli does it."""
    digests = []
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        links = database.execute('SELECT number, "table", row FROM link ORDER BY number').fetchall()
        before = EMPTY.digest
        for number, table, row in links:
            (found,) = [each for at, each in Links(database).rows(table) if at == row]
            before = link_digest(before, table, found)
            digests.append(f"UPDATE link SET digest = '{before}' WHERE number = {number}")  # noqa: S608 - a digest
    edited(folder, *digests)
