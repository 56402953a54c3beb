"""The register compared with what lies beside it, and recovered from what letters say."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk, KenmerkPattern
from nrcli.register.beside import strays
from nrcli.register.domain.entry import EventKind
from nrcli.register.store import MARK_FILE, REGISTER_FILE, Register
from nrcli.system.files import DIGESTS_FILE
from tests.cli.conftest import Command, nrcli, workspace
from tests.support.entries import VERSION, event, letter

__all__ = ["nrcli", "workspace"]

DAY = ("--date", "2017-04-05")
LETTER = """\
---
subject: Een andere brief
to: informateur
sender: nationaal-rapporteur
---
Een andere brief.
"""


def write(workspace: Path, name: str) -> None:
    path = workspace / "templates" / "letters" / f"{name}.md"
    path.write_text(LETTER, encoding="utf-8")


def forget(workspace: Path, *, mark: bool = True, notes: bool = False) -> None:
    (workspace / REGISTER_FILE).unlink()
    if mark:
        (workspace / MARK_FILE).unlink()
    if notes:
        (workspace / "out" / DIGESTS_FILE).unlink()


@pytest.fixture
def drafted(nrcli: Command, workspace: Path) -> Command:
    write(workspace, "eerste")
    write(workspace, "tweede")
    assert nrcli("draft", "eerste", *DAY).code == 0
    return nrcli


@pytest.mark.parametrize("notes", [False, True], ids=["with digests", "without digests"])
@pytest.mark.parametrize("mark", [False, True], ids=["with a mark", "without a mark"])
def test_no_kenmerk_is_given_where_the_register_is_gone(
    drafted: Command, workspace: Path, *, mark: bool, notes: bool
) -> None:
    forget(workspace, mark=mark, notes=notes)
    for more in ((), ("--dry-run",)):
        refused = drafted("draft", "tweede", *DAY, *more)
        assert refused.code == 3
        assert "10028" in refused.told

    assert not list((workspace / "out").glob("*tweede*"))
    assert drafted("draft", "tweede", *DAY, "--concept").code == 0


@pytest.mark.parametrize("mark", [False, True], ids=["with a mark", "without a mark"])
def test_no_kenmerk_is_given_by_an_older_copy(
    drafted: Command, workspace: Path, *, mark: bool
) -> None:
    shutil.copy(workspace / REGISTER_FILE, workspace / "copy")
    drafted("draft", "tweede", *DAY)
    shutil.copy(workspace / "copy", workspace / REGISTER_FILE)
    if mark:
        (workspace / MARK_FILE).unlink()
    write(workspace, "derde")
    refused = drafted("draft", "derde", *DAY)

    assert refused.code == 3
    assert "10029-tweede-schippers" in refused.told
    assert ("[register-older]" in refused.told) != mark
    assert not list((workspace / "out").glob("*derde*"))


def test_no_mailing_begins_with_a_register_that_lacks_a_letter(
    drafted: Command, workspace: Path
) -> None:
    assert drafted("mailing", "prepare", "fractievoorzitters", *DAY, "--to", "thieme").code == 0
    shutil.copy(workspace / REGISTER_FILE, workspace / "copy")
    drafted("draft", "tweede", *DAY)
    shutil.copy(workspace / "copy", workspace / REGISTER_FILE)
    (workspace / MARK_FILE).unlink()

    refused = drafted("mailing", "print", "fractievoorzitters-2017-04-05")
    assert refused.code == 3
    assert "10030" in refused.told
    assert not list((workspace / "out").rglob("print-*"))


def test_letters_that_were_moved_away_stop_nothing(drafted: Command, workspace: Path) -> None:
    for path in (workspace / "out").glob("10028-*"):
        path.unlink()

    assert drafted("draft", "tweede", *DAY).code == 0
    assert drafted("register", "verify").code == 1


def test_files_of_others_stop_nothing(drafted: Command, workspace: Path) -> None:
    out = workspace / "out"
    for name in ("2017-04-05-verslag.pdf", "10099-scan-eerste-x.pdf", "10099-notitie.docx"):
        (out / name).write_bytes(b"van een ander")
    drafted("register", "export", "out/register-10031.xlsx")
    drafted("mailing", "prepare", "fractievoorzitters", *DAY, "--to", "thieme")
    printed = ("mailing", "print", "fractievoorzitters-2017-04-05", "--out", "out")
    assert drafted(*printed, "--labels", "L7160").code in {0, 2}

    assert drafted("draft", "tweede", *DAY).code == 0


def test_a_copy_used_alone_says_nothing_and_two_that_meet_do(
    drafted: Command, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(workspace, copy)
    assert drafted("draft", "tweede", *DAY).code == 0
    write(copy, "vierde")
    write(workspace, "vijfde")
    monkeypatch.chdir(copy)
    assert drafted("draft", "vierde", *DAY).code == 0
    monkeypatch.chdir(workspace)
    shutil.copy(copy / "out" / "10029-vierde-schippers.pdf", workspace / "out")
    refused = drafted("draft", "vijfde", *DAY)

    assert refused.code == 3
    assert "10029-vierde-schippers.pdf under 10029, which the register gave to another" in (
        refused.told
    )
    shutil.copy(copy / REGISTER_FILE, workspace)
    refused = drafted("draft", "vijfde", *DAY)
    assert "[register-other]" in refused.told


def test_what_finished_files_say_is_shown_and_then_taken_back(
    drafted: Command, workspace: Path
) -> None:
    drafted("draft", "informateur", *DAY)
    sound = json.loads(drafted("register", "list", "--json").out)
    forget(workspace)
    shown = drafted("register", "recover")

    assert shown.code == 0
    assert "10028  2017-04-05  eerste  schippers" in shown.out
    assert "Mevrouw drs. E.I. Schippers, Informateur" in shown.out
    assert sound[0]["version"]["files"]["10028-eerste-schippers.pdf"] in shown.out
    assert "Next: the same command with --apply." in shown.told
    assert not (workspace / REGISTER_FILE).exists()

    assert drafted("register", "recover", "--apply").code == 0
    found = json.loads(drafted("register", "list", "--json").out)
    for was, now in zip(sound, found, strict=True):
        assert [each["kind"] for each in now["events"]] == ["reserved", "recovered"]
        for key in ("kenmerk", "state", "letter", "who", "date", "by_hand", "shared"):
            assert now[key] == was[key]
        for key in ("recipient", "aanhef", "subject", "files", "template", "snippets"):
            assert now["version"][key] == was["version"][key], key
    assert "10030" in drafted("draft", "tweede", *DAY).out
    assert drafted("proof", "out").code == 0
    assert drafted("register", "recover", "--json").out.count("10028") == 0


def test_of_a_pdf_alone_the_letter_is_taken_back_too(drafted: Command, workspace: Path) -> None:
    (workspace / "out" / "10028-eerste-schippers.docx").unlink()
    forget(workspace, notes=True)
    drafted("register", "recover", "--apply")

    (found,) = json.loads(drafted("register", "list", "--json").out)
    assert (found["letter"], found["who"], found["kenmerk"]) == ("eerste", "schippers", "10028")
    assert drafted("proof", "out").code == 0


def test_where_no_sound_file_is_left_the_kenmerk_is_kept_from_others(
    drafted: Command, workspace: Path
) -> None:
    for path in (workspace / "out").glob("10028-*"):
        path.unlink()
    forget(workspace)
    told = drafted("register", "recover", "--apply")

    assert "No sound file of the letter 10028 is there" in told.told
    assert "10029" in drafted("draft", "tweede", *DAY).out
    write(workspace, "derde")
    assert drafted("draft", "derde", *DAY, "--kenmerk", "10028").code == 3
    assert drafted("register", "verify").code == 0


def test_an_emptied_register_is_recovered(drafted: Command, workspace: Path) -> None:
    (workspace / REGISTER_FILE).write_bytes(b"")
    assert drafted("draft", "tweede", *DAY).code == 3
    assert drafted("register", "recover", "--apply").code == 0

    assert "10029" in drafted("draft", "tweede", *DAY).out


def test_an_older_register_is_gone_on_with_once_that_is_said(
    drafted: Command, workspace: Path
) -> None:
    shutil.copy(workspace / REGISTER_FILE, workspace / "copy")
    drafted("register", "sent", "10028")
    shutil.copy(workspace / "copy", workspace / REGISTER_FILE)
    shown = drafted("register", "recover")

    assert "[register-older]" in shown.told
    drafted("register", "recover", "--apply")
    assert drafted("register", "sent", "10028", "--how", "per post").code == 0
    assert drafted("register", "verify").code == 0
    exported = drafted("register", "export").out
    assert json.loads(exported)["recoveries"][0]["mark"]


def test_five_thousand_letters_are_compared_in_a_moment(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    lines = []
    with Register(tmp_path).changing() as content:
        for number in range(5000):
            kenmerk = Kenmerk(f"N{number}")
            names = [f"N{number}-kort-w{number}.{suffix}" for suffix in ("docx", "pdf")]
            content.add_kenmerk(kenmerk, shared=False)
            entry = content.add_entry(kenmerk, letter(f"w{number}"), event(EventKind.RESERVED))
            version = replace(VERSION, files=dict.fromkeys(names, "d" * 64))
            content.add_event(entry.number, event(EventKind.ISSUED, version=version))
            for name in names:
                (out / name).touch()
                lines.append(f"\n{'d' * 64}  {name}")
    (out / DIGESTS_FILE).write_text("".join(lines), encoding="utf-8")
    with Register(tmp_path).reading() as content:
        times = []
        for _ in range(5):
            begun = time.process_time()
            assert list(strays(content, tmp_path)) == []
            times.append(time.process_time() - begun)

    assert min(times) < 0.05


@pytest.mark.parametrize(
    ("pattern", "kenmerk", "number"),
    [
        ("{number}", "10028", 10028),
        ("NR/{year}-{number:4}", "NR/2017-0028", 28),
        ("NR/{year}-{number:4}", "NR/2017-28", None),
        ("NR/{year}-{number:4}", "NR/2016-0028", None),
        ("{number}", "x", None),
    ],
)
def test_a_pattern_finds_the_number_of_its_kenmerk(
    pattern: str, kenmerk: str, number: int | None
) -> None:
    assert KenmerkPattern.parse(pattern).number_in(Kenmerk(kenmerk), 2017) == number
