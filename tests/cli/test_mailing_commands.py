"""`nrcli mailing`: what it says on one screen, what it asks, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from nrcli.cli import questions
from nrcli.cli.commands import mailing_output
from tests.cli.conftest import Command, Ended
from tests.support.mail_server import Fault, MailServerOfTest, serving
from tests.support.mailings import MAILING, SETTINGS, write_mailing

NAME = "fractievoorzitters-2017-04-05"
PREPARE = ("prepare", "fractievoorzitters", "--date", "2017-04-05")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServerOfTest]:
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
def small(nrcli: Command, workspace: Path, server: MailServerOfTest) -> Command:
    """Work in a workspace with a mailing to three."""
    folder = write_mailing(workspace / "small", 3, port=server.port)

    def command(*arguments: str) -> Ended:
        return nrcli("mailing", *arguments, "--workspace", str(folder))

    return command


def test_a_mailing_is_prepared_on_one_screen(nrcli: Command, workspace: Path) -> None:
    roster = workspace / "recipients.yaml"
    text = roster.read_text(encoding="utf-8")
    roster.write_text(text.replace("  kuzu: {", "  kuzu: {email: k@example.nl, "), encoding="utf-8")
    who = ("--to", "kuzu", "--to", "thieme")
    ended = nrcli("mailing", *PREPARE, *who)
    again = nrcli("mailing", *PREPARE, *who, "--json")
    listed = nrcli("mailing", "list")

    assert ended.code == 0
    for told in (
        f"Mailing  {NAME}",
        "Kenmerk  10028 to 10029",
        "Letters  2, 6 pages in all",
        "First    Tunahan Kuzu, Fractievoorzitter DENK",
        "By mail  1 letter\n",
        "By post  1 letter without a mail address: thieme",
    ):
        assert told in ended.out
    assert ended.told.endswith(f"Next: `nrcli mailing mail {NAME}`, which only looks.")
    assert json.loads(again.out)["is_new"] is False
    compared = nrcli("compare", NAME)
    assert "│ thieme" in compared.out
    assert compared.told.endswith("2 letters the same but for what is the recipient's own.")
    assert json.loads(nrcli("compare", NAME, "--json").out)["to_read"] == "kuzu"
    letter = workspace / "templates/letters/fractievoorzitters.md"
    condition = "{% if recipient.geslacht == 'v' %}Mevrouw, {% endif %}Graag bespreek"
    text = letter.read_text(encoding="utf-8").replace("Graag bespreek", condition, 1)
    assert "Nothing to freeze" in nrcli("mailing", *PREPARE, *who).told
    assert "2 to do" in listed.out
    letter.write_text(text, encoding="utf-8")
    assert nrcli("mailing", *PREPARE, *who, "--to", "klaver").code == 0
    differing = nrcli("compare", NAME)
    assert "1 letter: thieme\n  - Graag bespreek" in differing.out
    assert "\n  + Mevrouw, Graag bespreek" in differing.out
    assert differing.told.endswith("own; 1 with other differences, above.")
    assert json.loads(nrcli("mailing", "list", "--json").out)[0]["name"] == NAME


def test_there_is_nothing_before_the_first_mailing(nrcli: Command) -> None:
    assert "There are none" in nrcli("mailing", "list").told
    unknown = nrcli("mailing", "mail", "weg")
    assert (unknown.code, "There is no mailing 'weg'." in unknown.told) == (1, True)


def test_looking_is_the_default_and_shows_a_mail(small: Command, server: MailServerOfTest) -> None:
    looked = small("mail", MAILING)

    assert looked.code == 0
    assert "Subject: Kort (kenmerk 1)" in looked.out
    assert "Attached: 1-kort.pdf (1 kB)" in looked.out
    assert "Geachte mevrouw Schippers," in looked.out
    assert looked.told.endswith(
        "3 letters would be mailed. Next: the same command with --send, or with --eml DIR."
    )
    assert server.accepted == []


def test_changes_are_told_and_refused(small: Command, server: MailServerOfTest) -> None:
    refused = small("mail", MAILING, "--send")

    assert refused.code == 3
    assert "is not as it was prepared, so nothing was sent." in refused.told
    assert server.accepted == []


def test_a_mailing_is_sent_and_reported(
    nrcli: Command, small: Command, server: MailServerOfTest, workspace: Path
) -> None:
    sent = small("mail", MAILING, "--send", "--despite-changes")
    again = small("mail", MAILING, "--send", "--despite-changes")
    report = small("report", MAILING)
    small("report", MAILING, str(workspace / "verslag.csv"))
    small("report", MAILING, str(workspace / "verslag.xlsx"))
    folder = ("--workspace", str(workspace / "small"))
    exported = json.loads(nrcli("register", "export", *folder).out)
    table = (workspace / "verslag.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(table)))

    assert (sent.code, again.code) == (0, 0)
    assert [row["to"] for row in exported["mailing_letters"]][:1] == ["p0@example.nl"]
    assert [row["kind"] for row in exported["deliveries"]] == ["begun", "sent"] * 3
    assert sent.told.endswith("3 of 3 letters sent. There is nothing left to do.")
    assert "Nothing to mail: 3 sent." in again.told
    assert "mail p2@example.nl" in report.out
    assert [(row["name"], row["state"]) for row in rows] == [
        ("p0", "sent"),
        ("p1", "sent"),
        ("p2", "sent"),
    ]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", rows[0]["at"])
    assert not {"digest", "key"} & rows[0].keys()
    assert json.loads(small("report", MAILING, "--json").out)[1]["target"] == "p1@example.nl"
    assert (workspace / "verslag.xlsx").read_bytes().startswith(b"PK")
    assert len(server.accepted) == 3
    wrong = small("report", MAILING, "verslag.doc")
    assert (wrong.code, "there are csv, json, xlsx" in wrong.told) == (2, True)


def test_exit_codes_tell_partly_from_not_at_all(small: Command, server: MailServerOfTest) -> None:
    server.faults = {"p0@example.nl": [Fault.REFUSE_RECIPIENT, Fault.REFUSE_RECIPIENT]}
    nothing = small("mail", MAILING, "--send", "--despite-changes", "--to", "p0")
    rest = small("mail", MAILING, "--send", "--despite-changes")
    resumed = small("resume", MAILING, "--despite-changes", "--send", "--json")

    assert nothing.code == 5
    assert "550 p0@example.nl: no such mailbox" in nothing.told
    assert nothing.told.endswith(
        f"Next: `nrcli mailing resume {MAILING} --send`, once that is mended."
    )
    assert rest.code == 4
    assert (resumed.code, json.loads(resumed.out)["mailed"]) == (5, ["p0"])
    done = small("resume", MAILING, "--despite-changes", "--send")
    assert (done.code, len(server.accepted)) == (0, 3)


def test_an_unknown_outcome_is_asked_in_a_terminal(
    small: Command, server: MailServerOfTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = [f"p{number}@example.nl" for number in range(3)]
    server.faults = {address: [Fault.DROP_MESSAGE] for address in addresses}
    dropped = small("mail", MAILING, "--send", "--despite-changes")
    monkeypatch.setattr(questions, "is_terminal", lambda: True)
    monkeypatch.setattr("nrcli.cli.commands.mailing.is_terminal", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("misschien\nyes\nno\nlater\n"))
    resumed = small("resume", MAILING, "--send", "--despite-changes")

    assert dropped.code == 5
    assert "Look for <" in dropped.told
    assert "1 to p0, on" in resumed.out
    assert resumed.code == 4
    assert server.targets == [("p1@example.nl",)]
    assert json.loads(small("report", MAILING, "--json").out)[0]["reason"] == "the user says so"


def test_options_settle_what_is_unknown(small: Command, server: MailServerOfTest) -> None:
    server.faults = {
        "p0@example.nl": [Fault.DROP_MESSAGE],
        "p1@example.nl": [Fault.ACCEPT_AND_DROP],
    }
    small("mail", MAILING, "--send", "--despite-changes")
    looked = small("resume", MAILING)
    settled = small(
        "resume", MAILING, "--sent", "p1", "--again", "p0", "--send", "--despite-changes"
    )

    assert (looked.code, looked.told.count("delivery-unknown")) == (0, 2)
    assert (settled.code, len(server.accepted)) == (0, 3)


def test_drafts_wait_for_the_users_word(small: Command, workspace: Path) -> None:
    drafts = small("mail", MAILING, "--eml", str(workspace / "drafts"), "--despite-changes")
    both = small("mail", MAILING, "--eml", "x", "--send")
    settled = small("resume", MAILING, "--sent", "all")

    assert drafts.code == 0
    assert "3 of 3 letters written to" in drafts.told
    assert drafts.told.endswith(f"then `nrcli mailing resume {MAILING} --sent all`.")
    assert (both.code, "give one of --send, --eml and --drafts" in both.told) == (2, True)
    assert (settled.code, "Nothing to mail: 3 sent." in settled.told) == (0, True)


def test_ctrl_c_says_how_to_go_on(
    small: Command, server: MailServerOfTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def press(self: object, done: int, total: int) -> None:
        del self, done, total
        signal.raise_signal(signal.SIGINT)

    with monkeypatch.context() as patch:
        patch.setattr("nrcli.cli.console._Bar.__call__", press)
        stopped = small("mail", MAILING, "--send", "--despite-changes")
    resumed = small("resume", MAILING, "--send", "--despite-changes")

    assert stopped.code == 130
    assert "Interrupted after 1 letter of 3." in stopped.told
    assert (resumed.code, len(server.accepted)) == (0, 3)


def test_a_mailing_by_post_is_printed_posted_and_done(
    nrcli: Command, workspace: Path, server: MailServerOfTest
) -> None:
    folder = write_mailing(workspace / "post", 2, port=server.port, pages=True)
    where = ("--workspace", str(folder))
    before = nrcli("mailing", "posted", MAILING, *where)
    printed = nrcli("mailing", "print", MAILING, "--order", "name", *where)
    again = nrcli("mailing", "print", MAILING, "--new", "--json", *where)
    nothing = nrcli("mailing", "print", MAILING, "--new", *where)
    first = nrcli("mailing", "posted", MAILING, "--to", "p0", "--json", *where)
    rest = nrcli("mailing", "posted", MAILING, *where)
    over = nrcli("mailing", "print", MAILING, *where)
    wrong = nrcli("mailing", "print", MAILING, "--order", "kleur", *where)
    labelled = nrcli("mailing", "print", MAILING, "--all", "--labels", "3x8", *where)
    no_sheet = nrcli("mailing", "print", MAILING, "--labels", "veel", *where)

    assert "no printed letter waits" in before.told
    assert printed.out.splitlines() == [
        f"out/mailings/{MAILING}/print-1.pdf",
        f"out/mailings/{MAILING}/print-1.xlsx",
    ]
    assert "2 letters on 4 pages. Next: print on both sides" in printed.told
    assert (json.loads(again.out)["letters"], "nothing to print" in nothing.told) == (0, True)
    assert (json.loads(first.out), rest.out) == (["p0"], "2  p1\n")
    assert "Left out: 2 that went or may have gone." in over.told
    assert (wrong.code, "there are prepared, seats, name" in wrong.told) == (2, True)
    assert labelled.out.splitlines()[-1].endswith("print-2-labels.pdf")
    assert (no_sheet.code, "'veel' is no sheet of labels." in no_sheet.told) == (2, True)
    assert "per post" in nrcli("mailing", "report", MAILING, *where).out


def test_a_long_plan_is_cut(nrcli: Command, workspace: Path, server: MailServerOfTest) -> None:
    folder = write_mailing(workspace / "long", 30, port=server.port)
    looked = nrcli("mailing", "mail", MAILING, "--workspace", str(folder))
    text = (folder / "nrcli.yaml").read_text(encoding="utf-8")

    assert "and 10 more" in looked.out
    assert "30 letters would be mailed" in looked.told
    assert text == SETTINGS.format(port=server.port, more="")
    assert mailing_output.states_of(()) == ""
