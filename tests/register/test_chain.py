"""The chain: whoever changes the register by hand is found out, and damage never crashes.

`NRCLI_FLIPPED_BITS=5000` flips that many bits of a register's file, one at a time.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.kept import KeptLetter, LetterWriter
from nrcli.domain.problems.problem import NrcliError, RefusedError
from nrcli.register.domain.chain import EMPTY, Head, link_digest
from nrcli.register.domain.entry import EventKind
from nrcli.register.domain.mailing import Delivery, DeliveryKind, Mailing, MailingLetter
from nrcli.register.links import Links
from nrcli.register.schema import LINKED_TABLES, MIGRATIONS
from nrcli.register.store import MARK_FILE, REGISTER_FILE, Register
from nrcli.register.verification import verify
from tests.support.entries import DAY, NOON, VERSION, event, letter, paraaf
from tests.support.letters import ROOT, copy_workspace, golden_letters
from tests.support.register_files import edited, recomputed
from tests.support.trials import trials

BITS = trials(120, "NRCLI_FLIPPED_BITS")
KEPT = ROOT / "tests" / "kept_workspaces" / "2026_11"


def fill(folder: Path) -> None:
    """Register what an office does: letters, a paraaf, a mailing, and what was sent."""
    with Register(folder).changing() as content:
        for number, who in enumerate(("schippers", "thieme", "kuzu"), start=1):
            kenmerk = Kenmerk(f"2017-{number}")
            content.add_kenmerk(
                kenmerk, shared=False, counted=("{year}-{number}", "2017-{number}", number)
            )
            entry = content.add_entry(kenmerk, letter(who), event(EventKind.RESERVED))
            for kind in (EventKind.MADE, EventKind.ISSUED):
                content.add_event(entry.number, event(kind, version=replace(VERSION, text=who)))
        content.add_event(1, event(EventKind.SENT, reason="per post"))
        written = LetterWriter().written(KeptLetter(letter=golden_letters()["informateur"]))
        first = written.pieces[0]
        number = content.add_piece(first.digest, first.content)
        content.keep_letter(1, written, {first.digest: number})
        content.add_paraaf(replace(paraaf("A. Bakker", "a1"), remark="akkoord"))
        entries = content.entries()
    with Register(folder).changing() as content:
        letters = tuple(
            MailingLetter(
                entry=entry,
                key=f"k{entry.number}",
                version=entry.versions[-1],
                name="x",
                function="y",
                family_name="z",
                seats=3,
            )
            for entry in entries
        )
        mailing = Mailing(
            number=0, name="kort", letter="kort.md", to=("x",), at=NOON, by="j", letters=letters
        )
        content.mailings.add_mailing(mailing, run="1@laptop")
        content.mailings.add_delivery(
            Delivery(key="k2", kind=DeliveryKind.SENT, at=NOON, by="j", run="1@l", channel="mail")
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "templates" / "letters").mkdir(parents=True)
    fill(tmp_path)
    return tmp_path


def faults(folder: Path) -> list[str]:
    with Register(folder).reading() as content:
        return list(content.links.faults())


def head(folder: Path) -> Head:
    with Register(folder).reading() as content:
        return content.links.head


def codes(folder: Path, *heads: str) -> set[str]:
    found = {problem.code for problem in verify(folder, heads=heads).problems}
    return found - {"registered-file-missing", "register-reserved"}


def test_a_register_that_nobody_touched_is_as_registered(folder: Path) -> None:
    assert faults(folder) == []
    assert head(folder).number == 3 * 6 + 2 + 1 + 3 + 1 + 2
    assert codes(folder) == set()


def test_the_digest_of_a_row_depends_on_all_of_it_and_on_the_one_before() -> None:
    row = {"number": 1, "reason": "per post", "version": None}
    digest = link_digest(EMPTY.digest, "event", row)
    others = [
        link_digest("1" * 64, "event", row),
        link_digest(EMPTY.digest, "entry", row),
        link_digest(EMPTY.digest, "event", {**row, "version": ""}),
        link_digest(EMPTY.digest, "event", {**row, "number": "1"}),
        link_digest(EMPTY.digest, "event", {**row, "reason": b"per post"}),
    ]

    assert digest not in others
    assert len(set(others)) == len(others)
    with pytest.raises(TypeError):
        link_digest(EMPTY.digest, "event", {"at": DAY})


def test_a_head_is_written_and_read_back() -> None:
    written = Head(12, "ab" * 32)

    assert Head.found(f" {str(written)[:30]}\n{str(written)[30:]} ") == written
    assert Head.found("12") is None


HANDS = {
    "a kenmerk": "UPDATE kenmerk SET kenmerk = '2017-01' WHERE number = 1",
    "how a kenmerk was counted": "UPDATE kenmerk SET number = 9 WHERE number = 3",
    "a recipient": "UPDATE entry SET who = 'rutte' WHERE number = 1",
    "a date": "UPDATE entry SET date = '2017-04-06'",
    "an address": "UPDATE version SET recipient = 'Mevrouw A. Ander' WHERE number = 2",
    "an aanhef": "UPDATE version SET aanhef = 'Geachte heer,' WHERE number = 2",
    "a digest": 'UPDATE version SET files = \'{"1.docx": "e1"}\' WHERE number = 1',
    "who gets an afschrift": 'UPDATE version SET copies = \'[["x", "y"]]\' WHERE number = 1',
    "how it was sent": "UPDATE event SET reason = 'per mail' WHERE kind = 'sent'",
    "when it was sent": "UPDATE event SET at = '2017-04-06T12:00:00+00:00' WHERE kind = 'sent'",
    "who did it": "UPDATE event SET by = 'pieters' WHERE number = 4",
    "what happened": "UPDATE event SET kind = 'voided' WHERE kind = 'sent'",
    "a version of an event": "UPDATE event SET version = 2 WHERE number = 3",
    "who approved": "UPDATE paraaf SET name = 'C. Visser'",
    "a remark": "UPDATE paraaf SET remark = 'niet akkoord'",
    "a mail address": "UPDATE mailing_letter SET cc = 'x@example.nl' WHERE number = 2",
    "a mailing": "UPDATE mailing SET name = 'lang'",
    "a delivery": "UPDATE delivery SET kind = 'failed'",
    "a piece of letters": "UPDATE piece SET content = (SELECT content FROM kept_letter)",
    "a kept letter": "UPDATE kept_letter SET content = (SELECT content FROM piece)",
    "whose letter it is": "UPDATE kept_letter SET version = 2",
    "a link": "UPDATE link SET digest = replace(digest, '0', '1')",
    "a row added": "INSERT INTO delivery (key, kind, at, by, run, channel, target, reason)"
    " SELECT 'k3', kind, at, by, run, channel, target, reason FROM delivery",
    "a row taken away": "DELETE FROM paraaf",
    "two rows exchanged": "UPDATE event SET reason = CASE number WHEN 1 THEN 'x' ELSE 'y' END"
    " WHERE number < 3",
    "a trigger": "CREATE TRIGGER quiet BEFORE INSERT ON event BEGIN SELECT 1; END",
    "an index": "DROP INDEX event_entry",
    "a table": "CREATE TABLE more (x)",
    "a column": "ALTER TABLE entry ADD COLUMN more TEXT",
    "a step": "DELETE FROM migration WHERE name = '0002-parafen'",
    "a foreign key": "UPDATE event SET entry = 77 WHERE number = 1",
    "the count of rows": "UPDATE sqlite_sequence SET seq = 99 WHERE name = 'event'",
}


@pytest.mark.parametrize("statement", HANDS.values(), ids=HANDS.keys())
def test_what_a_hand_changes_is_told(folder: Path, statement: str) -> None:
    try:
        edited(folder, statement)
    except sqlite3.IntegrityError:
        pytest.fail("the edit itself is wrong")
    if "'0002-parafen'" in statement:  # nrcli would make those tables once more
        with closing(sqlite3.connect(folder / REGISTER_FILE, isolation_level=None)) as database:
            assert list(Links(database).faults())
        return

    assert faults(folder)
    assert "register-damaged" in codes(folder)


@pytest.mark.parametrize("name", ["a piece of letters", "a kept letter", "whose letter it is"])
def test_a_letter_that_a_hand_changed_is_not_read(folder: Path, name: str) -> None:
    edited(folder, HANDS[name])

    assert "not as registered" in str(everything(folder))


def test_triggers_that_are_gone_are_told(folder: Path) -> None:
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        database.execute("DROP TRIGGER event_update")
        database.commit()

    assert faults(folder) == ["the trigger event_update is gone"]


def test_rows_taken_off_the_end_show_against_the_mark_and_a_head(folder: Path) -> None:
    known = head(folder)
    edited(
        folder,
        "DELETE FROM delivery",
        f"DELETE FROM link WHERE number = {known.number}",  # noqa: S608 - a number
        "DELETE FROM sqlite_sequence WHERE name = 'delivery'",
        f"UPDATE sqlite_sequence SET seq = {known.number - 1} WHERE name = 'link'",  # noqa: S608
    )

    assert faults(folder) == []
    assert codes(folder) == {"register-older"}
    (folder / MARK_FILE).unlink()
    assert codes(folder) == set()
    assert codes(folder, str(known)) == {"head-unknown"}


def test_a_chain_computed_anew_shows_against_the_mark_and_a_head(folder: Path) -> None:
    known = head(folder)
    edited(folder, HANDS["how it was sent"])
    recomputed(folder)

    assert faults(folder) == []
    assert codes(folder) == {"register-other"}
    assert codes(folder, str(known)) == {"register-other", "head-unknown"}
    assert codes(folder, "12") == {"register-other", "head-unreadable"}


def test_a_head_of_before_is_one_that_the_chain_goes_through(folder: Path) -> None:
    known = head(folder)
    with Register(folder).changing() as content:
        content.add_event(2, event(EventKind.SENT))

    assert head(folder).number == known.number + 1
    assert codes(folder, str(known), str(head(folder))) == set()


def test_each_flipped_bit_that_changes_what_is_read_is_told(tmp_path: Path) -> None:
    fill(tmp_path)
    register = tmp_path / REGISTER_FILE
    whole = register.read_bytes()
    sound = everything(tmp_path)
    chance = random.Random(0)  # noqa: S311 - bits, no secrets
    changed = 0
    for _ in range(BITS):
        at, bit = chance.randrange(len(whole)), chance.randrange(8)
        flipped = bytearray(whole)
        flipped[at] ^= 1 << bit
        register.write_bytes(flipped)
        (tmp_path / f"{REGISTER_FILE}-journal").unlink(missing_ok=True)
        found = everything(tmp_path)
        if found != sound:
            changed += 1
            assert told(tmp_path), (at, bit)
        told(tmp_path)

    assert changed > BITS // 20


def everything(folder: Path) -> object:
    """Read all that nrcli reads; what it tells instead where it cannot."""
    try:
        with Register(folder).reading() as content:
            mailings = content.mailings
            kept = [mailings.mailing(name) for name in mailings.names()]
            return [
                content.entries(),
                content.parafen(),
                content.numbers(),
                [mailings.courses(each) for each in kept if each],
                content.unfinished(),
                list(map(content.kept_letter, content.entries())),
            ]
    except NrcliError as error:
        return str(error)


def told(folder: Path) -> list[str]:
    try:
        return faults(folder)
    except NrcliError as error:
        return [str(error)]


def test_every_table_is_bound_by_the_chain(folder: Path) -> None:
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {name for (name,) in rows if not name.startswith("sqlite_")}

    assert tables - {"migration", "link"} == set(LINKED_TABLES)


def test_an_older_register_gets_its_chain_and_keeps_what_it_has(tmp_path: Path) -> None:
    shutil.copy(KEPT / REGISTER_FILE, tmp_path)
    before = (tmp_path / REGISTER_FILE).read_bytes()
    read = everything(tmp_path)

    assert (tmp_path / REGISTER_FILE).read_bytes() == before
    with Register(tmp_path).changing() as content:
        changed = content.entries()
    assert faults(tmp_path) == []
    assert everything(tmp_path) == read
    assert changed
    first = head(tmp_path)
    with Register(tmp_path).changing():
        pass
    assert head(tmp_path) == first
    with closing(sqlite3.connect(tmp_path / REGISTER_FILE)) as database:
        taken = [name for (name,) in database.execute("SELECT name FROM migration")]
    assert taken == list(MIGRATIONS)


def test_a_column_that_comes_later_leaves_the_digests_of_before(folder: Path) -> None:
    known = head(folder)
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        database.execute("ALTER TABLE version ADD COLUMN later TEXT NOT NULL DEFAULT 'x''y'")
        rows = dict(Links(database).rows("version"))
        database.execute("UPDATE migration SET name = name")
        database.commit()

    assert "later" not in rows[1]
    assert faults(folder) == ["the table version is changed"]
    assert head(folder) == known


def test_a_row_that_something_else_added_never_gets_a_link(folder: Path) -> None:
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        database.execute(HANDS["a row added"])
        database.commit()
    for _ in range(2):
        with Register(folder).changing() as content:
            content.add_event(2, event(EventKind.SENT))
            content.mailings.add_delivery(
                Delivery(key="k2", kind=DeliveryKind.SENT, at=NOON, by="j", run="1@l")
            )
        (fault,) = faults(folder)
        assert fault == "something else than nrcli added to the table delivery: 1"


def test_an_empty_file_is_never_a_new_register(folder: Path) -> None:
    (folder / REGISTER_FILE).write_bytes(b"")
    for use in (Register(folder).changing, Register(folder).reading):
        with pytest.raises(RefusedError) as error, use():
            pytest.fail("it is empty")
        assert [problem.code for problem in error.value.problems] == ["register-emptied"]
    assert (folder / REGISTER_FILE).read_bytes() == b""


def test_a_register_that_is_gone_is_not_begun_anew(folder: Path) -> None:
    (folder / REGISTER_FILE).unlink()
    with pytest.raises(RefusedError) as error, Register(folder).changing():
        pytest.fail("it is gone")

    assert [problem.code for problem in error.value.problems] == ["register-gone"]
    assert codes(folder) == {"register-older"}


def test_an_older_copy_put_back_is_not_changed(folder: Path) -> None:
    shutil.copy(folder / REGISTER_FILE, folder / "copy")
    with Register(folder).changing() as content:
        content.add_event(2, event(EventKind.SENT))
    shutil.move(folder / "copy", folder / REGISTER_FILE)
    with pytest.raises(RefusedError) as error, Register(folder).changing():
        pytest.fail("it is older")

    (problem,) = error.value.problems
    assert problem.code == "register-older"
    assert "ends at link 27, and went on to 28" in problem.message


def test_a_mark_that_cannot_be_read_stops_nothing(folder: Path) -> None:
    (folder / MARK_FILE).write_bytes(b"\xff\xfe")
    with Register(folder).changing() as content:
        content.add_event(2, event(EventKind.SENT))

    assert codes(folder) == set()
    assert Register(folder).mark == head(folder)


def test_a_register_is_read_where_nothing_can_be_written(folder: Path) -> None:
    copy_workspace(folder / "elders")
    shutil.copy(KEPT / REGISTER_FILE, folder / "elders")
    register = folder / "elders" / REGISTER_FILE
    register.chmod(0o444)
    (folder / "elders").chmod(0o555)
    try:
        with Register(folder / "elders").reading() as content:
            assert content.entries()
        with Register(folder / "elders").changing(keep=False) as content:
            assert content.entries()[0].letter_id.date == date(2026, 11, 16)
    finally:
        (folder / "elders").chmod(0o755)
