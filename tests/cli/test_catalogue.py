"""`nrcli init`, and `list` and `show` for what a workspace holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.support.letters import ROOT


def test_init_makes_a_workspace_that_works(nrcli: Command, tmp_path: Path) -> None:
    made = nrcli("init", str(tmp_path / "nieuw"))

    assert made.code == 0
    assert "Next: cd" in made.told
    assert (tmp_path / "nieuw" / "recipients.yaml").read_bytes() == (
        ROOT / "recipients.yaml"
    ).read_bytes()
    assert (tmp_path / "nieuw" / ".gitignore").read_text(encoding="utf-8").startswith("out/")
    assert nrcli("check", "--workspace", str(tmp_path / "nieuw")).code == 0


def test_init_overwrites_nothing(nrcli: Command, workspace: Path) -> None:
    before = (workspace / "recipients.yaml").read_bytes()
    ended = nrcli("init")

    assert ended.code == 3
    assert "[init-not-empty]" in ended.told
    assert (workspace / "recipients.yaml").read_bytes() == before


def test_init_says_where_it_cannot_write(nrcli: Command, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    ended = nrcli("init", str(tmp_path / "bestand"))

    assert ended.code == 1
    assert "[file-unwritable]" in ended.told


@pytest.mark.parametrize(
    ("noun", "name", "fact"),
    [
        ("letters", "informateur", "informateur"),
        ("snippets", "mensenhandel", "Mensenhandel"),
        ("senders", "nationaal-rapporteur", "Corinne Dettmeijer-Vermeulen"),
    ],
)
def test_things_are_listed_and_shown_for_people_and_machines(
    nrcli: Command, noun: str, name: str, fact: str
) -> None:
    listed, shown = nrcli(noun, "list"), nrcli(noun, "show", name)
    as_json = json.loads(nrcli(noun, "list", "--json").out)

    assert (listed.code, shown.code) == (0, 0)
    assert name in listed.out
    assert fact in listed.out
    assert fact in shown.out
    assert [name] == [entry["name"] for entry in as_json if fact in entry.values()]
    assert json.loads(nrcli(noun, "show", name, "--json").out)[0]["name"] == name


@pytest.mark.parametrize("noun", ["letters", "snippets", "senders"])
def test_what_is_not_there_is_an_error_with_a_hint(nrcli: Command, noun: str) -> None:
    ended = nrcli(noun, "show", "niets")

    assert ended.code == 1
    assert f"There is no {noun[:-1]} 'niets'. [unknown-{noun[:-1]}] Known:" in ended.told


def test_recipients_are_listed_on_a_day_largest_fractie_first(nrcli: Command) -> None:
    ended = nrcli(
        "recipients", "list", "--date", "2017-04-05", "--role", "fractievoorzitter", "--json"
    )
    listed = json.loads(ended.out)

    assert len(listed) == 13
    assert [entry["fractie"] for entry in listed[:3]] == ["VVD", "PVV", "CDA"]
    assert listed[10]["name"] == "van-der-staaij"
    assert "Zijlstra" in nrcli("recipients", "list", "--date", "2017-04-05").out


def test_a_role_that_nobody_has_is_an_error(nrcli: Command) -> None:
    ended = nrcli("recipients", "list", "--role", "informatuer")

    assert ended.code == 1
    assert "Did you mean 'informateur'?" in ended.told


def test_a_recipient_is_shown_as_addressed(nrcli: Command) -> None:
    (shown,) = json.loads(
        nrcli("recipients", "show", "informateur", "--date", "2021-11-01", "--json").out
    )
    by_name = nrcli("recipients", "show", "schippers", "--date", "2017-04-05")

    assert shown["address"].split("\n")[:3] == [
        "De heer J.W. Remkes",
        "De heer W. Koolmees",
        "Informateurs",
    ]
    assert shown["aanhef"] == "Geachte heer Remkes, geachte heer Koolmees,"
    assert "Mevrouw drs. E.I. Schippers" in by_name.out


def test_where_there_is_nothing_to_list_that_is_said(nrcli: Command, workspace: Path) -> None:
    for letter in (workspace / "templates" / "letters").iterdir():
        letter.unlink()

    people = nrcli("letters", "list")
    assert (people.code, people.out, people.told) == (0, "", "There are none.")
    assert json.loads(nrcli("letters", "list", "--json").out) == []
    nobody = nrcli("recipients", "list", "--role", "informateur", "--date", "2010-01-01")
    assert (nobody.code, nobody.told) == (0, "There are none.")
