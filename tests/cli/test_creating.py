"""`letters|snippets|senders new`: a start that works, by options in a script or asked for."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

LETTER = ("letters", "new", "kamerbrief", "--subject", "Een: twee", "--to", "informateur")
SENDER = ("--sender", "nationaal-rapporteur")


class Keyboard(io.StringIO):
    """Somebody at a terminal who types these lines."""

    def isatty(self) -> bool:
        return True


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))


def test_a_new_letter_is_sound_and_can_be_drafted(nrcli: Command, workspace: Path) -> None:
    ended = nrcli(
        *LETTER, *SENDER, "--copies-to", "fractievoorzitters", "--snippet", "mensenhandel"
    )

    assert ended.code == 0
    assert ended.out == "templates/letters/kamerbrief.md\n"
    assert ended.told == "Next: write its text, then `nrcli draft kamerbrief --concept`."
    text = (workspace / "templates/letters/kamerbrief.md").read_text(encoding="utf-8")
    assert text.startswith(
        '---\n# yaml-language-server: $schema=../schemas/letter.json\nsubject: "Een: twee"\n'
    )
    assert nrcli("check", "--strict").code == 0
    drafted = nrcli("draft", "kamerbrief", "--date", "2017-04-05", "--concept", "--format", "txt")
    assert drafted.code == 0


def only_its_text_is_missing(nrcli: Command) -> bool:
    """Return True if a new letter lacks nothing but what somebody has to write."""
    found = json.loads(nrcli("check", "--json").out)
    return [problem["code"] for problem in found] == ["unfinished-start"]


def test_a_letter_without_topics_has_a_place_for_its_text(nrcli: Command, workspace: Path) -> None:
    shutil.rmtree(workspace / "templates/schemas")
    ended = nrcli(*LETTER, *SENDER)
    text = (workspace / "templates/letters/kamerbrief.md").read_text(encoding="utf-8")

    assert ended.code == 0
    assert "snippets" not in text
    assert "schema" not in text
    assert only_its_text_is_missing(nrcli)


def test_a_new_snippet_is_made_with_what_is_still_to_do(nrcli: Command, workspace: Path) -> None:
    ended = nrcli(
        "snippets", "new", "onderwijs", "--title", "Onderwijs", "--source", "brief",
        "--valid-until", "2100-01-01", "--json",
    )  # fmt: skip
    told = json.loads(ended.out)
    text = (workspace / told["file"]).read_text(encoding="utf-8")

    assert ended.code == 0
    assert [problem["code"] for problem in told["problems"]] == ["snippet-unused"]
    assert "title: Onderwijs\nsource: brief\nvalid_until: 2100-01-01\n---\n" in text


@pytest.mark.parametrize("contact", [(), ("--phone", "070 111 2233", "--email", "bureau@nr.nl")])
def test_a_new_sender_can_write_a_letter(nrcli: Command, contact: tuple[str, ...]) -> None:
    ended = nrcli(
        "senders", "new", "tweede", "--organisation", "A: B", "--return-address", "Postbus 1",
        "--signatory", "De directeur", "--function", "Directeur", *contact,
    )  # fmt: skip

    assert ended.code == 0
    assert nrcli(*LETTER, "--sender", "tweede").code == 0
    assert only_its_text_is_missing(nrcli)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((*LETTER, "--sender", "niemand"), 1, "There is no sender 'niemand'. [unknown-sender]"),
        (("letters", "new"), 2, "--subject is needed. [usage]"),
        (("letters", "new", "--subject", "X"), 2, "NAME is needed. [usage]"),
        (("snippets", "new", "mensenhandel", "--title", "X"), 3, "is there already. [new-exists]"),
        (("snippets", "new", "../x", "--title", "X"), 1, "[not-a-name]"),
        (("snippets", "new", "Één brief", "--title", "X"), 1, "Call it een-brief"),
        (("snippets", "new", "con", "--title", "X"), 1, "[name-of-device]"),
        (("snippets", "new", "x", "--title", "X", "--valid-until", "nooit"), 2, "is not a date"),
    ],
)
def test_what_cannot_be_made_is_told_and_leaves_nothing(
    arguments: tuple[str, ...], code: int, told: str, nrcli: Command, workspace: Path
) -> None:
    nrcli("check")  # which keeps what texts it found good
    before = sorted(workspace.rglob("*"))
    ended = nrcli(*arguments)

    assert ended.code == code
    assert told in ended.told
    assert sorted(workspace.rglob("*")) == before


def test_in_a_terminal_what_is_not_given_is_asked(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(
        monkeypatch, " ", "De opvang in 2017", "Geen naam", "informateur", "", "iedereen",
        "Informateur", "1", "opvang", "1, seksueel-geweld-tegen-kinderen",
    )  # fmt: skip
    ended = nrcli("letters", "new")
    text = (workspace / "templates/letters/de-opvang-in-2017.md").read_text(encoding="utf-8")

    assert ended.code == 0
    assert "snippets: [mensenhandel, seksueel-geweld-tegen-kinderen]" in text
    assert ended.told.count("That is none of them.") == 1
    assert "Please write something." in ended.told
    assert "Not all of these are there." in ended.told
    assert "to: informateur\ncopies_to: fractievoorzitters\n" in text
    assert "hyphens [de-opvang-in-2017]" in ended.told
    assert ended.told.index("geen-naam") < ended.told.index("informateur.md")
    assert " 1 fractievoorzitters" in ended.told
    assert "more: type a name, or ? to see them all" in ended.told


def test_all_choices_are_shown_to_who_asks(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workspace
    typed(monkeypatch, "Opvang", "", "?", "informateur", "", "")
    ended = nrcli("letters", "new")

    assert ended.code == 0
    assert "M.L. Thieme" in ended.told


def test_a_name_that_is_taken_is_proposed_with_a_number(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "Informateur", "", "informateur", "", "")

    assert nrcli("letters", "new").code == 0
    assert (workspace / "templates/letters/informateur-2.md").is_file()


def test_topics_may_be_left_out_in_a_terminal(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "", "")

    assert nrcli(*LETTER, *SENDER).code == 0
    text = (workspace / "templates/letters/kamerbrief.md").read_text(encoding="utf-8")
    assert "snippets" not in text


def test_what_is_optional_may_be_left_out_in_a_terminal(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "tweede", "A", "Postbus 1", "De directeur", "", "070 111 2233", "")
    ended = nrcli("senders", "new")
    text = (workspace / "templates/senders/tweede.yaml").read_text(encoding="utf-8")

    assert ended.code == 0
    assert 'contact:\n  name: De directeur\n  phone: "070 111 2233"\nsignatory:' in text


def test_who_stops_answering_makes_nothing(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "Kamerbrief")

    assert nrcli("letters", "new").code == 130
    assert not (workspace / "templates/letters/kamerbrief.md").exists()
