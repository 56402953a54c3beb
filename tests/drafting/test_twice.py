"""The same words to the same person: once, unless somebody says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Ended, nrcli, workspace

__all__ = ["nrcli", "workspace"]

FIRST = ("--date", "2017-04-05", "--format", "txt")
NEXT = ("--date", "2017-04-06", "--format", "txt")
LETTER = "---\nsubject: Kort\nto: {}\nsender: nationaal-rapporteur\n---\n{}\n"


def write(folder: Path, name: str, text: str, to: str = "informateur") -> None:
    path = folder / "templates" / "letters" / f"{name}.md"
    path.write_text(LETTER.format(to, text), encoding="utf-8")


@pytest.fixture
def sent(nrcli: Command, workspace: Path) -> Command:
    """Send a letter that prints its own date and kenmerk."""
    write(workspace, "kort", "Dit is van {{ date }}, onder {{ kenmerk }}.")
    assert nrcli("draft", "kort", *FIRST).code == 0
    assert nrcli("register", "sent", "10028", "--how", "per post").code == 0
    return nrcli


def events(nrcli: Command, kenmerk: str) -> list[dict[str, str]]:
    (entry,) = json.loads(nrcli("register", "show", kenmerk, "--json").out)
    found: list[dict[str, str]] = entry["events"]
    return found


def files(folder: Path, kenmerk: str) -> list[Path]:
    return list((folder / "out").glob(f"{kenmerk}-*"))


def assert_refused(ended: Ended) -> None:
    assert ended.code == 3
    assert "[letter-twice]" in ended.told
    assert "(schippers) was sent these very words on" in ended.told
    assert "under 10028: the letter 'kort'" in ended.told


def test_the_same_words_on_another_day_are_refused(sent: Command, workspace: Path) -> None:
    assert_refused(sent("draft", "kort", *NEXT))
    assert_refused(sent("draft", "kort", *NEXT, "--dry-run"))

    assert files(workspace, "10029") == []
    assert len(json.loads(sent("register", "list", "--json").out)) == 1
    assert sent("draft", "kort", *NEXT, "--concept").code == 0


def test_the_same_words_under_another_name_are_refused(sent: Command, workspace: Path) -> None:
    write(workspace, "ander", "Dit is van {{ date }}, onder {{ kenmerk }}.")

    assert_refused(sent("draft", "ander", *FIRST))


def test_who_says_why_goes_on_under_another_kenmerk(sent: Command, workspace: Path) -> None:
    again = sent("draft", "kort", *NEXT, "--again", "retour: verhuisd")

    assert again.code == 0
    assert files(workspace, "10029")
    kinds = [(each["kind"], each["reason"]) for each in events(sent, "10029")]
    assert ("again", "retour: verhuisd") in kinds
    assert "retour: verhuisd" in sent("register", "show", "10029").out
    assert sent("draft", "kort", *NEXT).code == 0
    assert [each["kind"] for each in events(sent, "10029")].count("again") == 1


def test_other_words_of_the_same_letter_are_one_warning(sent: Command, workspace: Path) -> None:
    write(workspace, "kort", "Dit is iets anders.")
    drafted = sent("draft", "kort", *NEXT)

    assert drafted.code == 0
    assert drafted.told.count("[letter-sent-before]") == 1
    assert "10028" in drafted.told
    assert "2026" in drafted.told or "20" in drafted.told


def test_what_was_never_sent_stops_nothing(nrcli: Command, workspace: Path) -> None:
    write(workspace, "kort", "Een tekst.")
    nrcli("draft", "kort", *FIRST)
    drafted = nrcli("draft", "kort", *NEXT)

    assert (drafted.code, "sent" in drafted.told.split("Next")[0]) == (0, False)


def test_a_letter_made_anew_after_sending_stays_what_it_is(sent: Command, workspace: Path) -> None:
    assert sent("draft", "kort", *FIRST).code == 0
    write(workspace, "kort", "Beter gezegd.")
    assert sent("draft", "kort", *FIRST).code == 3
    assert sent("draft", "kort", *FIRST, "--reissue", "beter gezegd").code == 0

    assert [each["kind"] for each in events(sent, "10028")][-1] == "reissued"


def test_others_on_the_list_are_not_stopped_by_one(nrcli: Command, workspace: Path) -> None:
    write(workspace, "lijst", "Aan u allen.", "fractievoorzitters")
    nrcli("draft", "lijst", *FIRST, "--to", "thieme")
    nrcli("register", "sent", "10028")
    refused = nrcli("draft", "lijst", *NEXT)

    assert refused.code == 3
    assert refused.told.count("[letter-twice]") == 1
    assert "M.L. Thieme (thieme)" in refused.told
    assert nrcli("draft", "lijst", *NEXT, "--to", "kuzu").code == 0


def test_a_whole_mailing_is_not_prepared_twice(nrcli: Command, workspace: Path) -> None:
    whole = ("mailing", "prepare", "fractievoorzitters", "--to", "kuzu", "--to", "krol", "--date")
    assert nrcli(*whole, "2017-04-05").code == 0
    for step in ("print", "posted"):
        assert nrcli("mailing", step, "fractievoorzitters-2017-04-05").code == 0
    refused = nrcli(*whole, "2017-04-06")

    assert refused.code == 3
    assert refused.told.count("[letter-twice]") == 2
    assert files(workspace, "10030") == []
    assert nrcli(*whole, "2017-04-06", "--again", "niet aangekomen").code == 0


def test_a_letter_that_was_voided_stops_nothing(sent: Command, workspace: Path) -> None:
    write(workspace, "lang", "Een lange tekst.")
    sent("draft", "lang", *FIRST)
    sent("register", "void", "10029", "--reason", "vergist")

    assert sent("draft", "lang", *NEXT).code == 0
