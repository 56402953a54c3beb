"""The register keeps each letter as it was composed, and what letters share only once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.register.bookkeeping import list_entries
from nrcli.register.domain.entry import Entry, EventKind
from nrcli.register.store import REGISTER_FILE, Register
from nrcli.renderers import RENDERERS
from nrcli.system.files import digest_of
from tests.support.entries import VERSION, event, letter
from tests.support.letters import copy_workspace

LIST = DraftRequest(letter="fractievoorzitters", date=date(2017, 4, 5))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return copy_workspace(tmp_path)


def kept(folder: Path, entry: Entry) -> str:
    """Return the digest of the text of a kept letter; empty if none was kept."""
    with Register(folder).reading() as content:
        found = content.kept_letter(entry)
    if found is None:
        return ""
    assert found.letter.provenance is not None
    return digest_of(RENDERERS[OutputFormat.TXT](found.letter).content)


def count(folder: Path, table: str) -> int:
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        (found,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    return int(found)


def test_every_letter_of_a_list_is_kept_as_it_was_composed(office: Path) -> None:
    draft(replace(LIST, workspace=office))
    entries = list_entries(office)

    assert len(entries) == 13
    for entry in entries:
        assert entry.version is not None
        assert kept(office, entry) == entry.version.text


def test_a_further_letter_of_a_list_takes_little(office: Path) -> None:
    draft(replace(LIST, workspace=office))
    with closing(sqlite3.connect(office / REGISTER_FILE)) as database:
        (letters,) = database.execute(
            "SELECT avg(length(content)) FROM kept_letter WHERE number > 1"
        ).fetchone()
        (pieces,) = database.execute("SELECT sum(length(content)) FROM piece").fetchone()

    assert letters < 2_000
    assert pieces < 20_000


def test_the_same_letter_made_again_is_kept_once(office: Path) -> None:
    for _ in range(2):
        draft(replace(LIST, workspace=office, to=("kuzu",)))

    assert count(office, "kept_letter") == 1


def test_each_version_of_a_letter_is_kept(office: Path) -> None:
    text = office / "templates" / "letters" / "fractievoorzitters.md"
    draft(replace(LIST, workspace=office, to=("kuzu",)))
    before = kept(office, list_entries(office)[0])
    text.write_text(text.read_text("utf-8") + "\nNog een alinea.\n", "utf-8")
    draft(replace(LIST, workspace=office, to=("kuzu",)))

    (entry,) = list_entries(office)
    assert count(office, "kept_letter") == 2
    assert before != kept(office, entry) == (entry.version.text if entry.version else "")


def test_concepts_and_dry_runs_keep_nothing(office: Path) -> None:
    draft(replace(LIST, workspace=office, concept=True, to=("kuzu",)))
    draft(replace(LIST, workspace=office, dry_run=True, to=("kuzu",)))

    assert not (office / REGISTER_FILE).exists()


def test_a_letter_of_before_and_one_that_is_reserved_have_none(tmp_path: Path) -> None:
    with Register(tmp_path).changing() as content:
        for number, kinds in enumerate(([EventKind.RESERVED], list(EventKind)[:4]), start=1):
            kenmerk = Kenmerk(str(number))
            content.add_kenmerk(kenmerk, shared=False)
            entry = content.add_entry(kenmerk, letter(str(number)), event(kinds[0]))
            for kind in kinds[1:]:
                content.add_event(entry.number, event(kind, version=VERSION))

    assert [kept(tmp_path, each) for each in list_entries_of(tmp_path)] == ["", ""]


def list_entries_of(folder: Path) -> tuple[Entry, ...]:
    with Register(folder).reading() as content:
        return content.entries()
