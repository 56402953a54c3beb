"""`nrcli register`: what was written to whom, and what is wrong with it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nrcli.register.domain.entry import EventKind
from nrcli.register.registrar import event_now
from nrcli.register.store import REGISTER_FILE, Register
from tests.cli.conftest import Command, Ended
from tests.support.register_files import edited

DAY = ("--date", "2017-04-05", "--format", "txt")
LETTER = "10028-informateur-schippers.txt"


@pytest.fixture
def drafted(nrcli: Command) -> Command:
    """Draft a letter under 10028, and two of a list under 10027 given by hand."""
    assert nrcli("draft", "informateur", *DAY).code == 0
    fractievoorzitters = ("--to", "thieme", "--to", "kuzu", "--kenmerk", "10027")
    assert nrcli("draft", "fractievoorzitters", *DAY, *fractievoorzitters).code == 0
    return nrcli


def unsealed(workspace: Path, *statements: str) -> None:
    """Change the register as nobody should."""
    with closing(sqlite3.connect(workspace / REGISTER_FILE)) as database:
        for table in ("kenmerk", "entry", "event"):
            for action in ("update", "delete"):
                database.execute(f"DROP TRIGGER {table}_{action}")
        for statement in statements:
            database.execute(statement)
        database.commit()


def codes(ended: Ended) -> set[str]:
    return {problem["code"] for problem in json.loads(ended.out)["problems"]}


def test_there_is_nothing_before_the_first_letter(nrcli: Command, workspace: Path) -> None:
    listed = nrcli("register", "list")

    assert (listed.code, listed.out) == (0, "")
    assert "There are none. The first letter" in listed.told
    assert json.loads(nrcli("register", "list", "--json").out) == []
    assert (
        nrcli("register", "verify").told
        == "Verified 0 letters, 0 files, 0 voided: 0 errors, 0 warnings."
    )
    assert not (workspace / REGISTER_FILE).exists()


def test_the_letters_are_listed_and_can_be_chosen(drafted: Command) -> None:
    everything = drafted("register", "list")
    chosen = drafted("register", "list", "--letter", "informateur", "--state", "issued", "--json")

    assert "│ 10028   │ 2017-04-05 │ informateur" in everything.out
    assert everything.out.count("10027") == 2
    assert [entry["kenmerk"] for entry in json.loads(chosen.out)] == ["10028"]
    assert json.loads(drafted("register", "list", "--state", "sent", "--json").out) == []
    wrong = drafted("register", "list", "--state", "weg")
    assert (wrong.code, "there are reserved, issued, sent, voided" in wrong.told) == (2, True)


def test_a_kenmerk_is_shown_with_all_that_happened(drafted: Command) -> None:
    shown = drafted("register", "show", "10028").out
    shared = drafted("register", "show", "10027")

    for told in ("10028  issued", "Geachte mevrouw Schippers,", f"out/{LETTER}", "issued by"):
        assert told in shown
    assert shared.out.count("given by hand, shared by a mailing") == 2
    assert len(json.loads(drafted("register", "show", "10027", "--json").out)) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("show", "10029"), 1, "There is no kenmerk '10029' in the register."),
        (("show", " "), 1, "The kenmerk is empty."),
        (("void", "10028"), 2, "Missing option '--reason'"),
        (("void", "10028", "--reason", " "), 2, "say why, in a few words"),
        (("void", "10027", "--reason", "x", "--to", "kuuzu"), 1, "Did you mean 'kuzu'?"),
        (("export", "lijst.doc"), 2, "'doc' is no format of a table; there are csv, json, xlsx"),
        (("export", "--format", "doc"), 2, "Invalid value for --format"),
        (("export", "lijst.csv", "--texts"), 2, "a table has no room for letters."),
    ],
)
def test_what_cannot_be_done_is_told(
    drafted: Command, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = drafted("register", *arguments)

    assert ended.code == code
    assert told in ended.told


def test_a_kenmerk_is_voided_with_a_reason_and_never_given_again(drafted: Command) -> None:
    voided = drafted("register", "void", "10028", "--reason", "vergist")
    again = drafted("register", "void", "10028", "--reason", "vergist")

    assert voided.code == 0
    assert voided.told.endswith(f"1 letter noted as voided. Next: remove out/{LETTER}.")
    assert (again.code, again.out) == (0, "")
    assert "Nothing to do" in again.told
    assert ": vergist" in drafted("register", "show", "10028").out
    assert drafted("draft", "informateur", "--date", "2017-04-06", "--kenmerk", "10028").code == 3
    assert "10029" in drafted("draft", "informateur", *DAY).out


def test_one_letter_of_a_mailing_is_voided_on_its_own(drafted: Command) -> None:
    drafted("register", "void", "10027", "--reason", "vertrokken", "--to", "kuzu", "--json")
    listed = json.loads(drafted("register", "list", "--state", "voided", "--json").out)

    assert [entry["who"] for entry in listed] == ["kuzu"]


def test_what_was_sent_is_noted_and_then_changes_only_with_a_reason(
    drafted: Command, workspace: Path
) -> None:
    assert drafted("register", "sent", "10028", "--how", "per post").code == 0
    snippet = workspace / "templates/snippets/mensenhandel.md"
    snippet.write_text(
        snippet.read_text(encoding="utf-8").replace("title: Mens", "title: Mensch"),
        encoding="utf-8",
    )
    refused = drafted("draft", "informateur", *DAY)

    assert "sent by" in drafted("register", "show", "10028").out
    assert refused.code == 3
    assert "The letter 10028 to schippers was sent on" in refused.told
    assert drafted("register", "void", "10028", "--reason", "x").code == 3
    assert "Nothing to do" in drafted("register", "sent", "10028").told
    assert drafted("draft", "informateur", *DAY, "--reissue", "spelling").code == 0
    assert ": spelling" in drafted("register", "show", "10028").out


def test_only_a_letter_that_is_as_registered_can_be_noted_as_sent(
    drafted: Command, workspace: Path
) -> None:
    (workspace / "out" / LETTER).write_text("anders", encoding="utf-8")
    changed = drafted("register", "sent", "10028")
    drafted("register", "void", "10027", "--reason", "x", "--to", "kuzu")
    voided = drafted("register", "sent", "10027", "--to", "kuzu")
    (workspace / "out").rename(workspace / "weg")
    (workspace / "out").write_text("geen map", encoding="utf-8")
    drafted("draft", "informateur", "--date", "2017-04-06", "--snippet", "mensenhandel")
    unmade = drafted("register", "sent", "10029")

    assert [ended.code for ended in (changed, voided, unmade)] == [3, 3, 3]
    assert "is not what nrcli made" in changed.told
    assert "The kenmerk 10027 was voided: x." in voided.told
    assert "No letter was made under 10029 to schippers yet" in unmade.told


def test_an_export_has_what_letters_say_only_if_asked(drafted: Command, workspace: Path) -> None:
    edited(workspace, "DELETE FROM kept_letter WHERE number = 1")
    without = drafted("register", "export").out
    texts = json.loads(drafted("register", "export", "--texts").out)["texts"]

    assert "Met vriendelijke groet," not in without
    assert "texts" not in json.loads(without)
    assert [each["text"] is None for each in texts] == [True, False, False]
    assert "Met vriendelijke groet," in texts[1]["text"]


def test_an_export_goes_to_a_file_or_to_stdout(drafted: Command, workspace: Path) -> None:
    printed = drafted("register", "export")
    assert drafted("register", "export", "register.csv").out == "register.csv\n"
    assert drafted("register", "export", "register.xlsx").told.startswith(
        "3 letters exported, up to link "
    )
    assert drafted("register", "export", "register.xlsx").code == 0

    assert [entry["kenmerk"] for entry in json.loads(printed.out)["entries"]] == [
        "10028",
        "10027",
        "10027",
    ]
    text = (workspace / "register.csv").read_text(encoding="utf-8")
    assert [row["who"] for row in csv.DictReader(io.StringIO(text))] == [
        "schippers",
        "thieme",
        "kuzu",
    ]
    assert (workspace / "register.xlsx").read_bytes().startswith(b"PK")


def test_an_export_never_replaces_your_file(drafted: Command, workspace: Path) -> None:
    (workspace / "mijn.csv").write_text("van mij", encoding="utf-8")

    assert drafted("register", "export", "mijn.csv").code == 3
    assert (workspace / "mijn.csv").read_text(encoding="utf-8") == "van mij"
    assert drafted("register", "export", "mijn.csv", "--force").code == 0


def test_a_register_that_is_as_it_should_be_is_verified(drafted: Command) -> None:
    ended = drafted("register", "verify")

    assert ended.code == 0
    assert ended.told == "Verified 3 letters, 3 files, 0 voided: 0 errors, 0 warnings."


def test_files_that_are_gone_changed_unknown_or_left_behind_are_told(
    drafted: Command, workspace: Path
) -> None:
    out = workspace / "out"
    before = (out / LETTER).read_bytes()
    snippet = workspace / "templates/snippets/mensenhandel.md"
    snippet.write_text(
        snippet.read_text(encoding="utf-8").replace("title: Mens", "title: Mensch"),
        encoding="utf-8",
    )
    drafted("draft", "informateur", "--date", "2017-04-05", "--format", "docx", "--no-copies")
    left = drafted("register", "verify")
    drafted("draft", "informateur", *DAY)
    (out / LETTER).write_bytes(before)
    (out / "10027-fractievoorzitters-thieme.txt").unlink()
    (out / "10027-fractievoorzitters-kuzu.txt").write_text("anders", encoding="utf-8")
    (out / "brief.docx").write_bytes(b"van mij")
    (out / "concept-kort.docx").write_bytes(b"telt niet")
    (out / "lijst.csv").write_bytes(b"telt niet")
    wrong = drafted("register", "verify", "--json")

    assert (left.code, "[registered-file-left-behind]" in left.told) == (0, True)
    assert wrong.code == 1
    assert codes(wrong) == {
        "registered-file-other-version",
        "registered-file-missing",
        "registered-file-changed",
        "registered-file-unknown",
    }
    assert json.loads(wrong.out)["letters"] == 3


def test_the_files_of_a_voided_letter_should_go(drafted: Command, workspace: Path) -> None:
    drafted("register", "void", "10028", "--reason", "x")

    told = drafted("register", "verify", "--json")
    assert codes(told) == {"registered-file-voided"}
    assert json.loads(told.out)["voided"] == [
        {"kenmerk": "10028", "who": "schippers", "reason": "x"}
    ]
    (workspace / "out" / LETTER).unlink()
    verified = drafted("register", "verify")
    assert verified.told.endswith("1 voided: 0 errors, 0 warnings.")
    assert verified.out.startswith("10028 to schippers is voided: x\nHead of the register: ")


def test_a_kenmerk_that_waits_for_its_letter_explains_a_gap(
    drafted: Command, workspace: Path
) -> None:
    roster = workspace / "recipients.yaml"
    text = roster.read_text(encoding="utf-8")
    roster.write_text(
        text.replace("geslachtsnaam: Kuzu}", f"geslachtsnaam: {'K' * 60}}}"), encoding="utf-8"
    )
    drafted("draft", "fractievoorzitters", "--date", "2017-04-06", "--to", "kuzu")
    roster.write_text(text, encoding="utf-8")
    drafted("draft", "informateur", "--date", "2017-04-06", "--kenmerk", "10030", "--format", "txt")
    drafted("draft", "fractievoorzitters", "--date", "2017-04-06", "--to", "krol")
    ended = drafted("register", "verify", "--json")

    assert ended.code == 0
    assert codes(ended) == {"register-reserved"}


def test_a_run_that_was_stopped_is_told(drafted: Command, workspace: Path) -> None:
    with Register(workspace).changing() as content:
        for entry in content.entries():
            version = entry.version
            content.add_event(entry.number, event_now(EventKind.MADE, version=version))

    assert codes(drafted("register", "verify", "--json")) == {"register-unfinished"}


def test_numbers_and_rows_that_somebody_took_out_are_missed(
    drafted: Command, workspace: Path
) -> None:
    others = {"2017-04-06": "mensenhandel", "2017-04-07": "seksueel-geweld-tegen-kinderen"}
    for day, snippet in others.items():
        changed = ("--date", day, "--snippet", snippet, "--format", "txt")
        assert drafted("draft", "informateur", *changed).code == 0
    unsealed(
        workspace,
        "DELETE FROM event WHERE entry = 4",
        "DELETE FROM entry WHERE number = 4",
        "DELETE FROM kenmerk WHERE kenmerk = '10029'",
    )
    ended = drafted("register", "verify")

    assert ended.code == 1
    assert "The kenmerk 10029 was counted, and is in no entry" in ended.told
    assert "1 of the 5 rows of the table entry are gone" in ended.told
    assert "3 of the 15 rows of the table event are gone" in ended.told
    assert "[registered-file-unknown]" in ended.told


def test_a_damaged_register_is_told(drafted: Command, workspace: Path) -> None:
    path = workspace / REGISTER_FILE
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    ended = drafted("register", "verify")

    assert ended.code == 1
    assert "[register-unusable]" in ended.told
