"""What a paraaf binds: all that a reader sees or clicks; and two people are two people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nrcli.register.domain.entry import approval_problem, binds, folded_name
from tests.cli.conftest import Command, nrcli, workspace
from tests.support.closings import SVG
from tests.support.entries import letter, paraaf

__all__ = ["nrcli", "workspace"]

DAY = ("--date", "2017-04-05")
TEXT = (
    "Lees [onze website](https://www.een.example/) en *vooral* dit.[^1]\n\n"
    "[^1]: Zie [hier](https://noot.example/).\n"
)
LETTER = "---\nsubject: Kort\nto: {}\nsender: nationaal-rapporteur\n---\n{}\n"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def sender_of(workspace: Path) -> Path:
    return workspace / "templates" / "senders" / "nationaal-rapporteur.yaml"


@pytest.fixture
def brief(nrcli: Command, workspace: Path) -> Path:
    """Write a letter that two people approve."""
    replace(sender_of(workspace), "kenmerk: {", "approvals: 2\nkenmerk: {")
    path = workspace / "templates" / "letters" / "brief.md"
    path.write_text(LETTER.format("informateur", TEXT), encoding="utf-8")
    for name in ("A. Proefman", "B. Testveld"):
        assert nrcli("approve", "brief", *DAY, "--name", name).code == 0
    return path


def test_a_letter_as_it_was_approved_is_made(nrcli: Command, brief: Path) -> None:
    assert brief.exists()
    assert nrcli("draft", "brief", *DAY).code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("www.een.example", "www.twee.example"),
        ("noot.example", "ander.example"),
        ("*vooral*", "vooral"),
        ("*vooral*", "**vooral**"),
        ("vooral", "niet"),
        ("[onze website](https://www.een.example/)", "onze website"),
    ],
)
def test_another_link_emphasis_or_word_needs_approval_anew(
    nrcli: Command, brief: Path, old: str, new: str
) -> None:
    replace(brief, old, new)
    refused = nrcli("draft", "brief", *DAY)

    assert refused.code == 3
    assert "[approval-outdated]" in refused.told


def test_a_mail_address_and_fewer_approvals_need_approval_anew(
    nrcli: Command, brief: Path, workspace: Path
) -> None:
    assert brief.exists()
    roster = workspace / "recipients.yaml"
    replace(roster, "geslachtsnaam: Schippers", "geslachtsnaam: Schippers, email: x@example.nl")
    assert nrcli("draft", "brief", *DAY).code == 3
    replace(roster, ", email: x@example.nl", "")
    replace(sender_of(workspace), "approvals: 2", "approvals: 1")
    assert nrcli("draft", "brief", *DAY).code == 3
    replace(sender_of(workspace), "approvals: 1", "approvals: 2")
    assert nrcli("draft", "brief", *DAY).code == 0


def test_the_picture_of_a_signature_is_bound_too(
    nrcli: Command, brief: Path, workspace: Path
) -> None:
    assert brief.exists()
    picture = workspace / "templates" / "pictures" / "hand.svg"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(SVG)
    signed = "signatory:\n  signature: {file: templates/pictures/hand.svg, alt: Handtekening}"
    replace(sender_of(workspace), "signatory:", signed)
    told = nrcli("draft", "brief", *DAY)

    assert told.code == 3
    assert "[approval-outdated]" in told.told


def test_one_person_is_one_however_the_name_is_typed(nrcli: Command, workspace: Path) -> None:
    replace(sender_of(workspace), "kenmerk: {", "approvals: 2\nkenmerk: {")
    path = workspace / "templates" / "letters" / "brief.md"
    path.write_text(LETTER.format("informateur", "Tekst."), encoding="utf-8")
    for name in ("A. Proefman", "a. proefman ", "A.Proefman"):
        ended = nrcli("approve", "brief", *DAY, "--name", name)
        assert "1 approval more needed" in ended.told
        assert "[approval-shared-login]" not in ended.told

    assert nrcli("draft", "brief", *DAY).code == 3


def test_one_login_for_two_people_is_told_and_shown(nrcli: Command, brief: Path) -> None:
    assert brief.exists()
    told = nrcli("approve", "brief", *DAY, "--name", "B. Testveld")
    assert "[approval-shared-login]" in told.told
    nrcli("draft", "brief", *DAY)

    assert "A. Proefman, entered by" in nrcli("register", "show", "10028").out
    assert nrcli("register", "minuut", "10028").code == 0


def test_a_sender_that_asks_for_a_login_each_refuses_one(
    nrcli: Command, brief: Path, workspace: Path
) -> None:
    assert brief.exists()
    replace(sender_of(workspace), "approvals: 2", "approvals: 2\napprovals_own_login: true")
    refused = nrcli("draft", "brief", *DAY)

    assert refused.code == 3
    assert "[approval-one-login]" in refused.told


def test_a_copy_under_a_sender_that_asks_for_nobody_is_told(
    nrcli: Command, brief: Path, workspace: Path
) -> None:
    other = sender_of(workspace).with_name("ander.yaml")
    text = sender_of(workspace).read_text(encoding="utf-8")
    other.write_text(text.replace("approvals: 2\n", ""), encoding="utf-8")
    copied = brief.read_text(encoding="utf-8").replace("nationaal-rapporteur", "ander")
    brief.with_name("kopie.md").write_text(copied, encoding="utf-8")
    told = nrcli("draft", "kopie", *DAY, "--json")

    found = {each["code"]: each for each in json.loads(told.out)["warnings"]}
    assert found.keys() == {"approval-left-out", "website-unknown"}
    warning = found["approval-left-out"]
    assert "'brief', whose sender asks for 2 approvals" in warning["message"]


@pytest.mark.parametrize(
    ("digest", "agreed", "expected"),
    [
        ("a:b", "a:b", True),
        ("a:b", "a:c", False),
        ("b:b", "a:b", False),
        ("a", "a:b", True),
        ("a:b", "a", True),
        ("", "", False),
        ("a", "", False),
    ],
)
def test_a_paraaf_of_before_binds_the_text_alone(
    digest: str, agreed: str, *, expected: bool
) -> None:
    assert binds(digest, agreed) is expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A. Bakker", "a bakker", True),
        ("J. Müller", "J. Muller", True),
        ("A. Bakker", "B. Bakker", False),
    ],
)
def test_names_are_compared_folded(one: str, other: str, *, same: bool) -> None:
    assert (folded_name(one) == folded_name(other)) is same


def test_two_logins_for_two_people_are_enough() -> None:
    given = [paraaf("A. Bakker", "a1"), paraaf("C. Visser", "a1")]

    assert approval_problem(letter(), "a1", given, needed=2) is None
    problem = approval_problem(letter(), "a1", given, needed=2, own_login=True)
    assert problem is not None
    assert problem.code == "approval-one-login"
