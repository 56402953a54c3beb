"""`nrcli approve`: a letter is finished as it was approved, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nrcli.register.registrar import user_name
from tests.cli.conftest import Command

DAY = ("--date", "2017-04-05")
TEXT = ("--format", "txt")
DRAFT = ("draft", "informateur", *DAY, *TEXT)


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def two_needed(workspace: Path) -> None:
    sender = workspace / "templates/senders/nationaal-rapporteur.yaml"
    sender.write_text(sender.read_text(encoding="utf-8") + "approvals: 2\n", encoding="utf-8")


@pytest.mark.usefixtures("two_needed")
def test_a_letter_is_finished_once_enough_have_approved_it(nrcli: Command, workspace: Path) -> None:
    refused = nrcli(*DRAFT)
    first = nrcli("approve", "informateur", *DAY, "--name", "A. Bakker", "--role", "jurist")
    still_refused = nrcli(*DRAFT)
    second = nrcli("approve", "informateur", *DAY, "--name", "C. Dekker", "--remark", "akkoord")

    assert (refused.code, "has 0 of the 2 approvals it needs" in refused.told) == (3, True)
    assert first.out == "informateur, to E.I. Schippers: A. Bakker\n"
    assert first.told == "Approved. 1 approval more needed."
    assert (still_refused.code, "has 1 of the 2" in still_refused.told) == (3, True)
    assert second.out == "informateur, to E.I. Schippers: A. Bakker, C. Dekker\n"
    assert "A. Bakker, C. Dekker were entered by one login" in second.told
    assert second.told.endswith("Approved. Next: draft it on the same --date.")
    assert not (workspace / "out").exists()
    assert nrcli(*DRAFT).code == 0
    shown = nrcli("register", "show", "10028").out
    assert "approved by A. Bakker (jurist)" in shown
    assert f"approved by C. Dekker, entered by {user_name()}: akkoord" in shown


@pytest.mark.usefixtures("two_needed")
def test_a_concept_needs_no_approval_and_a_dry_run_tells_what_is_missing(nrcli: Command) -> None:
    assert nrcli(*DRAFT, "--concept").code == 0
    assert nrcli(*DRAFT, "--dry-run").code == 3


def test_a_text_that_changed_since_is_refused_until_it_is_approved_anew(
    nrcli: Command, workspace: Path
) -> None:
    nrcli("approve", "informateur", *DAY, "--name", "A. Bakker")
    assert nrcli(*DRAFT).code == 0
    before = (workspace / "out" / "10028-informateur-schippers.txt").read_bytes()
    replace_in(workspace / "templates/snippets/mensenhandel.md", "title: Mens", "title: Mensch")
    refused = nrcli(*DRAFT)

    assert refused.code == 3
    assert "is not as A. Bakker approved it: its text or date differs." in refused.told
    assert (workspace / "out" / "10028-informateur-schippers.txt").read_bytes() == before
    assert nrcli("approve", "informateur", *DAY, "--name", "A. Bakker").code == 0
    assert nrcli(*DRAFT).code == 0
    assert "approved, in another version, by A. Bakker" in nrcli("register", "show", "10028").out
    assert nrcli("draft", "informateur", "--date", "2017-04-06", *TEXT).code == 3


def test_the_kenmerk_is_no_part_of_what_is_approved(nrcli: Command) -> None:
    nrcli("approve", "informateur", *DAY, "--name", "A. Bakker")

    assert nrcli(*DRAFT, "--kenmerk", "10026").code == 0


@pytest.mark.usefixtures("two_needed")
def test_a_list_is_approved_letter_by_letter(nrcli: Command, workspace: Path) -> None:
    everybody = ("approve", "fractievoorzitters", *DAY)
    assert len(nrcli(*everybody, "--name", "A. Bakker").out.splitlines()) == 13
    approved = nrcli(*everybody, "--name", "C. Dekker", "--to", "thieme", "--json")
    told = json.loads(approved.out)
    drafted = nrcli("draft", "fractievoorzitters", *DAY, *TEXT)

    assert told["needed"] == 2
    assert [each["code"] for each in told["warnings"]] == ["approval-shared-login"]
    (letter,) = told["letters"]
    assert (letter["who"], letter["names"]) == ("thieme", ["A. Bakker", "C. Dekker"])
    assert drafted.code == 4
    assert [path.name for path in (workspace / "out").glob("*.txt")] == [
        "10036-fractievoorzitters-thieme.txt"
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("informateur",), 2, "Missing option '--name'"),
        (("informateur", "--name", " "), 2, "name a person"),
        (("informateur", "--name", "A\tB", *DAY), 1, "U+0009 tab cannot stand in a line"),
        (("informatuer", "--name", "A"), 1, "Did you mean 'informateur'?"),
        (("informateur", "--name", "A", *DAY, "--set", "x=1"), 1, "has no field 'x'"),
    ],
)
def test_what_cannot_be_approved_is_told(
    nrcli: Command, workspace: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = nrcli("approve", *arguments)

    assert ended.code == code
    assert told in ended.told
    assert not (workspace / "register.sqlite3").exists()


def test_a_letter_that_cannot_be_made_is_not_approved(nrcli: Command, workspace: Path) -> None:
    replace_in(
        workspace / "recipients.yaml", "geslachtsnaam: Kuzu}", f"geslachtsnaam: {'K' * 60}}}"
    )
    ended = nrcli("approve", "fractievoorzitters", *DAY, "--name", "A. Bakker")

    assert ended.code == 1
    assert "[address-too-wide]" in ended.told
    assert not (workspace / "register.sqlite3").exists()
