"""The same words to the same person: once, unless somebody says why."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Ended, nrcli, workspace
from tests.support.register_files import edited

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


def kenmerken(nrcli: Command) -> list[tuple[str, str, str]]:
    entries = json.loads(nrcli("register", "list", "--json").out)
    return [(each["kenmerk"], each["date"], each["state"]) for each in entries]


@pytest.fixture
def ready(nrcli: Command, workspace: Path) -> Command:
    """Make a letter that is not sent yet."""
    write(workspace, "kort", "Een tekst, van {{ date }}.")
    assert nrcli("draft", "kort", *FIRST).code == 0
    return nrcli


def test_what_was_not_sent_keeps_its_kenmerk_on_another_day(
    ready: Command, workspace: Path
) -> None:
    looked = ready("draft", "kort", *NEXT, "--dry-run")
    assert kenmerken(ready) == [("10028", "2017-04-05", "issued")]
    drafted = ready("draft", "kort", *NEXT)

    for ended in (looked, drafted):
        assert (ended.code, ended.told.count("[letter-redated]")) == (0, 1)
        assert "schippers (kort, 2017-04-05, 10028)" in " ".join(ended.told.split())
    assert kenmerken(ready) == [("10028", "2017-04-06", "issued")]
    (made,) = files(workspace, "10028")
    assert "van 6 april 2017" in made.read_text("utf-8")
    assert "redated" in [each["kind"] for each in events(ready, "10028")]
    assert ready("register", "verify").code == 0


def test_a_letter_with_a_new_day_is_found_by_it(ready: Command) -> None:
    ready("draft", "kort", *NEXT)
    again = ready("draft", "kort", *NEXT)

    assert "[letter-redated]" not in again.told
    assert ready("draft", "kort", *FIRST).told.count("[letter-redated]") == 1
    assert kenmerken(ready) == [("10028", "2017-04-05", "issued")]
    assert ready("register", "minuut", "10028").code == 0
    assert ready("draft", "kort", *FIRST, "--public").code == 0
    assert ready("draft", "kort", *NEXT, "--public").code == 1


def test_a_new_day_needs_approval_anew(ready: Command, workspace: Path) -> None:
    sender = workspace / "templates" / "senders" / "nationaal-rapporteur.yaml"
    sender.write_text(sender.read_text("utf-8") + "approvals: 1\n", "utf-8")
    approve = ("approve", "kort", "--name", "A. Bakker", "--date")
    ready(*approve, "2017-04-05")
    refused = ready("draft", "kort", *NEXT)

    assert (refused.code, "[approval-outdated]" in refused.told) == (3, True)
    assert kenmerken(ready) == [("10028", "2017-04-05", "issued")]
    ready(*approve, "2017-04-06")
    assert ready("draft", "kort", *NEXT).code == 0
    assert kenmerken(ready) == [("10028", "2017-04-06", "issued")]


def test_other_words_that_were_not_sent_stop_nothing(ready: Command, workspace: Path) -> None:
    write(workspace, "kort", "Een andere tekst.")
    drafted = ready("draft", "kort", *NEXT)

    assert (drafted.code, "[letter-" in drafted.told) == (0, False)
    assert [each[0] for each in kenmerken(ready)] == ["10028", "10029"]


def test_another_kenmerk_by_hand_makes_another_letter_and_is_told(ready: Command) -> None:
    assert ready("draft", "kort", *NEXT, "--kenmerk", "10028").told.count("[letter-redated]") == 1
    other = ready("draft", "kort", *FIRST, "--kenmerk", "777")

    assert (other.code, other.told.count("[letter-ready]")) == (0, 1)
    assert [each[0] for each in kenmerken(ready)] == ["10028", "777"]


def test_the_same_words_that_lie_ready_elsewhere_are_told(ready: Command, workspace: Path) -> None:
    write(workspace, "ander", "Een tekst, van {{ date }}.")
    drafted = ready("draft", "ander", *NEXT)

    assert (drafted.code, drafted.told.count("[letter-ready]")) == (0, 1)
    assert "schippers (kort, 2017-04-05, 10028)" in " ".join(drafted.told.split())
    assert [each[0] for each in kenmerken(ready)] == ["10028", "10029"]


@pytest.mark.parametrize("kind", ["each", "mailing", "hand"])
def test_a_list_takes_its_new_day_in_one_line(nrcli: Command, workspace: Path, kind: str) -> None:
    front = "fractievoorzitters" + ("\nkenmerk_per: mailing" if kind == "mailing" else "")
    hand = ("--kenmerk", "777") if kind == "hand" else ()
    write(workspace, "lijst", "Aan u allen.", front)
    nrcli("draft", "lijst", *FIRST, *hand, "--to", "thieme", "--to", "kuzu", "--to", "krol")
    before = {each[0] for each in kenmerken(nrcli)}
    whos = ("--to", "roemer", "--to", "krol", "--to", "thieme")
    drafted = nrcli("draft", "lijst", *NEXT, *hand, *whos)

    assert (drafted.code, drafted.told.count("[letter-redated]")) == (0, 1)
    dated = [each for each in kenmerken(nrcli) if each[1] == "2017-04-06"]
    assert len(dated) == 3
    assert len({each[0] for each in dated} - before) == (1 if kind == "each" else 0)


def test_a_mailing_takes_its_new_day_and_the_old_one_is_stale(nrcli: Command) -> None:
    whole = ("mailing", "prepare", "fractievoorzitters", "--to", "kuzu", "--to", "krol", "--date")
    assert nrcli(*whole, "2017-04-05").code == 0
    later = nrcli(*whole, "2017-04-06")

    assert (later.code, later.told.count("[letter-redated]")) == (0, 1)
    assert len(kenmerken(nrcli)) == 2
    assert nrcli("mailing", "print", "fractievoorzitters-2017-04-05").code != 0
    assert nrcli("mailing", "print", "fractievoorzitters-2017-04-06").code == 0


@pytest.mark.parametrize("name", ["kort", "ander"])
def test_a_letter_of_before_is_known_by_its_whole_text(
    sent: Command, workspace: Path, name: str
) -> None:
    edited(workspace, "UPDATE version SET words = ''")
    write(workspace, "ander", "Dit is van {{ date }}, onder {{ kenmerk }}.")

    assert_refused(sent("draft", name, *NEXT))
    write(workspace, name, "Iets anders.")
    assert sent("draft", name, *NEXT).code == 0


# Who has another id in the roster than before.


def rename(workspace: Path, old: str, new: str) -> None:
    path = workspace / "recipients.yaml"
    text = path.read_text("utf-8").replace(f"  {old}:", f"  {new}:")
    path.write_text(text.replace(f"person: {old}", f"person: {new}"), "utf-8")


def test_another_id_does_not_make_another_person(sent: Command, workspace: Path) -> None:
    rename(workspace, "schippers", "schippers-edith")
    refused = sent("draft", "kort", *NEXT)

    assert (refused.code, refused.told.count("[letter-twice]")) == (3, 1)
    assert "Mevrouw drs. E.I. Schippers (schippers-edith) was sent" in " ".join(
        refused.told.split()
    )
    assert sent("draft", "kort", *FIRST).code == 3
    assert sent("draft", "kort", *NEXT, "--again", "retour").code == 0


def test_what_another_id_has_ready_is_told(ready: Command, workspace: Path) -> None:
    rename(workspace, "schippers", "schippers-edith")

    assert ready("draft", "kort", *FIRST).told.count("[letter-ready]") == 1


def test_two_people_of_one_name_are_two(sent: Command, workspace: Path) -> None:
    path = workspace / "recipients.yaml"
    niece = "nicht: {geslacht: v, titels: drs., voorletters: E.I., geslachtsnaam: Schippers}"
    text = path.read_text("utf-8").replace("people:\n", f"people:\n  {niece}\n", 1)
    path.write_text(text.replace("person: schippers", "person: nicht"), "utf-8")

    assert sent("draft", "kort", *NEXT).code == 0


def test_the_same_two_people_in_another_order_are_the_same(nrcli: Command, workspace: Path) -> None:
    path = workspace / "recipients.yaml"
    first = re.search(r"  - .*role: informateur.*person: schippers.*\n", path.read_text("utf-8"))
    assert first is not None
    second = first[0].replace("schippers", "zijlstra")
    text = path.read_text("utf-8")
    path.write_text(text.replace(first[0], first[0] + second), "utf-8")
    write(workspace, "kort", "Een tekst.")
    nrcli("draft", "kort", *FIRST)
    nrcli("register", "sent", "10028")
    path.write_text(text.replace(first[0], second + first[0]), "utf-8")
    drafted = nrcli("draft", "kort", *NEXT)

    assert drafted.told.count("[letter-sent-before]") == 1


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
