"""The register's file: all of a change or nothing, nothing ever changed, every step recorded."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import LetterError, NrcliError, RefusedError
from nrcli.register import links as links_module
from nrcli.register import store as register_module
from nrcli.register.content import RegisterContent
from nrcli.register.domain.entry import EventKind, State
from nrcli.register.lock_file import LockFile
from nrcli.register.schema import MIGRATIONS
from nrcli.register.store import REGISTER_FILE, Register
from tests.support.entries import DAY, VERSION, event, letter


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path)


def add(content: RegisterContent, kenmerk: str, who: str = "schippers") -> int:
    content.add_kenmerk(Kenmerk(kenmerk), shared=False)
    reserved = event(EventKind.RESERVED)
    return content.add_entry(Kenmerk(kenmerk), letter(who), reserved).number


def codes(error: pytest.ExceptionInfo[NrcliError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_nothing_is_made_until_something_is_registered(register: Register, tmp_path: Path) -> None:
    with register.reading() as content:
        assert content.entries() == ()
    with register.changing(keep=False) as content:
        add(content, "1")
        assert len(content.entries()) == 1

    assert not register.exists
    assert list(tmp_path.iterdir()) == []


def test_what_is_registered_is_read_back_whole(register: Register) -> None:
    with register.changing() as content:
        number = add(content, "10026")
        content.add_event(number, event(EventKind.MADE, version=VERSION, reason="anders"))
        content.add_event(number, event(EventKind.REISSUED, version=VERSION, reason="anders"))
    with register.reading() as content:
        (entry,) = content.entries()

    assert entry.events == (
        event(EventKind.RESERVED),
        event(EventKind.MADE, version=VERSION, reason="anders"),
        event(EventKind.REISSUED, version=VERSION, reason="anders"),
    )
    assert (entry.kenmerk, entry.letter_id) == (Kenmerk("10026"), letter())
    assert (entry.by_hand, entry.shared, entry.state) == (True, False, State.ISSUED)


def test_a_change_that_fails_or_is_not_kept_leaves_nothing(register: Register) -> None:
    with register.changing() as content:
        add(content, "1")
    with pytest.raises(LetterError), register.changing() as content:
        assert add(content, "2", "thieme") < add(content, "2", "kuzu")  # the same kenmerk
    with register.changing(keep=False) as content:
        add(content, "3", "kuzu")

    with register.reading() as content:
        assert [str(entry.kenmerk) for entry in content.entries()] == ["1"]


def test_an_equal_version_is_kept_once(register: Register, tmp_path: Path) -> None:
    with register.changing() as content:
        number = add(content, "1")
        for version in (VERSION, VERSION, replace(VERSION, text="t2"), VERSION):
            content.add_event(number, event(EventKind.MADE, version=version))

    with closing(sqlite3.connect(tmp_path / REGISTER_FILE)) as database:
        assert database.execute("SELECT count(*) FROM version").fetchone() == (2,)


@pytest.mark.parametrize("table", ["kenmerk", "entry", "version", "event"])
def test_nothing_can_be_changed_or_removed(register: Register, tmp_path: Path, table: str) -> None:
    with register.changing() as content:
        number = add(content, "1")
        content.add_event(number, event(EventKind.MADE, version=VERSION))

    with closing(sqlite3.connect(tmp_path / REGISTER_FILE)) as database:
        for statement in (f"UPDATE {table} SET rowid = 9", f"DELETE FROM {table}"):  # noqa: S608 - the tables above
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                database.execute(statement)


def test_each_step_of_the_tables_is_recorded_and_taken_once(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.changing() as content:
        add(content, "1")
    later = {**MIGRATIONS, "0009-later": ("CREATE TABLE later (x)",)}
    for module in (register_module, links_module):
        monkeypatch.setattr(module, "MIGRATIONS", later)
    for _ in range(2):
        with register.changing() as content:
            assert len(content.entries()) == 1

    with closing(sqlite3.connect(tmp_path / REGISTER_FILE)) as database:
        taken = database.execute("SELECT name FROM migration").fetchall()
    assert [name for (name,) in taken] == list(later)


def test_a_register_of_a_newer_nrcli_is_left_alone(register: Register, tmp_path: Path) -> None:
    with register.changing() as content:
        add(content, "1")
    with closing(sqlite3.connect(tmp_path / REGISTER_FILE)) as database:
        database.execute("INSERT INTO migration VALUES ('9999-later')")
        database.commit()

    with pytest.raises(LetterError) as error, register.changing():
        pytest.fail("it cannot be opened")
    assert codes(error) == ["register-newer"]
    assert "9999-later" in error.value.problems[0].message


def test_a_file_that_is_no_register_is_told(register: Register, tmp_path: Path) -> None:
    (tmp_path / REGISTER_FILE).write_bytes(b"geen register" * 100)

    with pytest.raises(LetterError) as error, register.reading():
        pytest.fail("it cannot be opened")
    assert codes(error) == ["register-unusable"]


def test_a_workspace_that_takes_no_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(LetterError) as error, Register(tmp_path / "weg").changing():
        pytest.fail("it cannot be made")
    assert codes(error) == ["register-unusable"]


def test_a_register_that_stays_locked_is_refused(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"{REGISTER_FILE}.lock"
    monkeypatch.setattr(register, "_lock", LockFile(path, patience=0))
    with LockFile(path).held(), pytest.raises(RefusedError) as error, register.changing():
        pytest.fail("it is locked")
    assert codes(error) == ["register-busy"]


def test_a_database_that_others_keep_locked_is_refused(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.changing() as content:
        add(content, "1")
    monkeypatch.setattr(register_module, "_PATIENCE", 0)
    with closing(sqlite3.connect(tmp_path / REGISTER_FILE)) as database:
        database.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RefusedError) as error, register.changing():
            pytest.fail("it is locked")
    assert codes(error) == ["register-busy"]


def test_a_change_whose_lock_was_taken_away_is_not_kept(register: Register, tmp_path: Path) -> None:
    lock = tmp_path / f"{REGISTER_FILE}.lock"
    with pytest.raises(RefusedError) as error, register.changing() as content:
        assert add(content, "1") == lock.write_text("9@elders 1", encoding="utf-8") - 9
    assert codes(error) == ["register-lock-lost"]
    with register.reading() as content:
        assert content.entries() == ()


def test_entries_are_found_by_kenmerk_letter_and_mailing(register: Register) -> None:
    with register.changing() as content:
        add(content, "NR/1")
        content.add_kenmerk(Kenmerk("2"), shared=True, counted=("{number}", "{number}", 2))
        for who in ("thieme", "kuzu"):
            content.add_entry(Kenmerk("2"), letter(who), event(EventKind.RESERVED))

        assert [entry.letter_id.who for entry in content.under(Kenmerk("2"))] == ["thieme", "kuzu"]
        assert [str(entry.kenmerk) for entry in content.under(Kenmerk("nr-1"))] == ["NR/1"]
        assert content.under(Kenmerk("3")) == ()
        assert [entry.number for entry in content.of_letter(letter("kuzu"))] == [3]
        assert [entry.number for entry in content.of_mailing("kort", DAY)] == [2, 3]
        assert (content.last_number("{number}"), content.last_number("x")) == (2, None)
        assert (content.has_counted("{number}"), content.has_counted("x")) == (True, False)
        assert content.numbers() == {"{number}": (2,)}


def test_only_open_makings_are_unfinished(register: Register) -> None:
    kinds = {
        "a": (),
        "b": (EventKind.MADE,),
        "c": (EventKind.MADE, EventKind.ISSUED),
        "d": (EventKind.MADE, EventKind.UNWRITTEN),
        "e": (EventKind.MADE, EventKind.ISSUED, EventKind.MADE),
    }
    with register.changing() as content:
        for who, happened in kinds.items():
            number = add(content, who, who)
            for kind in happened:
                content.add_event(number, event(kind, version=VERSION))

        assert [entry.letter_id.who for entry in content.unfinished()] == ["b", "e"]
