"""The tables of the register, made step by step; each step is named and recorded in it.

A step that has been released is never changed: a new one follows it. Every table is append-only,
which the database itself holds, and its rows are links of the chain. A column that is added later
has a default, which is left out of the digests: so rows of before keep theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["LINKED_TABLES", "MIGRATIONS"]

LINKED_TABLES = (
    "kenmerk",
    "entry",
    "version",
    "event",
    "paraaf",
    "mailing",
    "mailing_letter",
    "delivery",
    "recovery",
    "piece",
    "kept_letter",
)
"""Every table whose rows are links of the chain, in the order of the rows of one change."""


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

_CHAIN = (
    # A link for each row of the other tables, in the order in which they were added.
    """
    CREATE TABLE link (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        "table" TEXT NOT NULL,
        row INTEGER NOT NULL,
        digest TEXT NOT NULL,
        UNIQUE ("table", row)
    )
    """,
    *_append_only("link"),
)

_RECORD = (
    # day, how: of a letter that was sent, where a correction says them.
    "ALTER TABLE event ADD COLUMN day TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE event ADD COLUMN how TEXT NOT NULL DEFAULT ''",
    # words: the digest of the text without date and kenmerk.
    "ALTER TABLE version ADD COLUMN words TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX version_words ON version (words)",
    # mark: the head that the register had before, as far as it was noted beside it.
    """
    CREATE TABLE recovery (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL,
        kenmerken TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        run TEXT NOT NULL
    )
    """,
    *_append_only("recovery"),
)

_ALLOWED = (
    # The codes of what comments in a letter's files allowed, one a line.
    "ALTER TABLE version ADD COLUMN allowed TEXT NOT NULL DEFAULT ''",
)

_ALONG = (
    # JSON: of each file that goes with a letter its title, place and digest.
    "ALTER TABLE version ADD COLUMN enclosed TEXT NOT NULL DEFAULT '[]'",
    # JSON: of each file that was frozen with a letter its kind, title, place, digest and kenmerk.
    "ALTER TABLE mailing_letter ADD COLUMN along TEXT NOT NULL DEFAULT '[]'",
)

_LETTERS = (
    # piece: JSON of a part of letters, packed. digest: SHA-256 of the JSON.
    """
    CREATE TABLE piece (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        digest BLOB NOT NULL UNIQUE,
        content BLOB NOT NULL
    )
    """,
    # content: the composed letter of a version, as `domain.letter.kept` packs it.
    """
    CREATE TABLE kept_letter (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        version INTEGER NOT NULL UNIQUE REFERENCES version,
        content BLOB NOT NULL
    )
    """,
    *_append_only("piece"),
    *_append_only("kept_letter"),
)

_REDATED = (
    # A letter that was not sent takes another day: the day of its last such event.
    "CREATE INDEX event_redated ON event (day) WHERE kind = 'redated'",
)

MIGRATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "0001-kenmerken": _KENMERKEN,
        "0002-parafen": _PARAFEN,
        "0003-mailings": _MAILINGS,
        "0004-afschriften": _AFSCHRIFTEN,
        "0005-chain": _CHAIN,
        "0006-record": _RECORD,
        "0007-allowed": _ALLOWED,
        "0008-along": _ALONG,
        "0009-letters": _LETTERS,
        "0010-redated": _REDATED,
    }
)
"""The statements of each step, by its name, in their order."""
