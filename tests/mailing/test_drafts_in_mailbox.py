"""Drafts in the office's own mailbox: each is there once, whatever breaks on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nrcli.mailing.journal import Journal
from nrcli.mailing.mails import MailRequest, MailResult, mail
from nrcli.mailing.open_mailing import open_mailing
from nrcli.mailing.resumption import ALL, Settlement, resume
from nrcli.register.domain.mailing import DeliveryKind
from tests.support.mailbox import MAILBOX_USER, Mailbox, mailbox
from tests.support.mailings import MAILING, write_mailing


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mailbox]:
    with mailbox(tmp_path_factory.mktemp("mailbox")) as opened:
        yield opened


@pytest.fixture
def workspace(tmp_path: Path, running: Mailbox, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a mailing to two, and a folder of drafts of its own."""
    name = f"Drafts-{tmp_path.name}"
    running.make_folder(name)
    monkeypatch.setenv("NRCLI_SMTP_USER", MAILBOX_USER[0])
    monkeypatch.setenv("NRCLI_SMTP_PASSWORD", MAILBOX_USER[1])
    more = (
        f"imap_server: localhost, imap_port: {running.door}, imap_security: starttls,"
        f" drafts_folder: {name}"
    )
    return write_mailing(tmp_path / "workspace", 2, more=more)


def request(workspace: Path, **more: object) -> MailRequest:
    return MailRequest(
        mailing=MAILING,
        workspace=workspace,
        drafts=True,
        despite_changes=True,
        **more,  # type: ignore[arg-type]
    )


def codes(result: MailResult) -> list[str]:
    known = {"mailing-recipient-gone", "mailing-text-changed", "from-package"}
    return [each.code for each in result.problems if each.code not in known]


def drafts(running: Mailbox, workspace: Path) -> list[str]:
    return sorted(running.message_ids(f"Drafts-{workspace.parent.name}"))


def expected(workspace: Path) -> list[str]:
    letters = open_mailing(MAILING, workspace).mailing.letters
    return sorted(letter.message_id("example.nl") for letter in letters)


def kinds(workspace: Path) -> list[str]:
    courses = open_mailing(MAILING, workspace).courses
    return [course.last.kind.value if course.last else "" for course in courses]


def test_each_letter_is_a_draft_and_waits_for_the_users_word(
    workspace: Path, running: Mailbox
) -> None:
    result = mail(request(workspace))
    again = mail(request(workspace))
    resume(request(workspace, retry=True), Settlement(sent=(ALL,)))

    assert (result.delivered, codes(result), again.mailed) == (2, [], ())
    assert drafts(running, workspace) == expected(workspace)
    assert [course.state.value for course in open_mailing(MAILING, workspace).courses] == [
        "sent", "sent",
    ]  # fmt: skip


@pytest.mark.parametrize("side", ["up", "down"])
@pytest.mark.parametrize("limit", [600, 2400, 3000, 3600, 4200])
def test_a_connection_that_breaks_leaves_each_draft_once(
    workspace: Path, running: Mailbox, side: str, limit: int
) -> None:
    if side == "up":
        running.cut_up = limit
    else:
        running.cut_down = limit
    mail(request(workspace))
    running.cut_up = running.cut_down = None
    for _ in range(2):
        resume(request(workspace), Settlement())

    assert drafts(running, workspace) == expected(workspace)
    assert kinds(workspace) == ["drafted", "drafted"]


def test_one_that_nobody_knows_of_is_looked_for(workspace: Path, running: Mailbox) -> None:
    letters = open_mailing(MAILING, workspace).mailing.letters
    mail(request(workspace, to=("p0",)))
    journal = Journal(workspace, "mailbox")
    journal.end(letters[0], DeliveryKind.UNKNOWN, target="Drafts", reason="the connection broke")
    journal.begin(letters[1], "Drafts")
    journal.end(letters[1], DeliveryKind.UNKNOWN, target="Drafts", reason="the connection broke")
    result = mail(request(workspace))

    assert kinds(workspace) == ["drafted", "unknown"]
    assert "delivery-unknown" in codes(result)
    assert len(drafts(running, workspace)) == 1


def test_a_mailbox_that_cannot_be_used_is_told(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NRCLI_SMTP_PASSWORD", "anders")
    refused = mail(request(workspace))
    monkeypatch.delenv("NRCLI_SMTP_USER")
    nobody = mail(request(workspace))
    settings = workspace / "nrcli.yaml"
    text = settings.read_text(encoding="utf-8")
    monkeypatch.setenv("NRCLI_SMTP_USER", MAILBOX_USER[0])
    settings.write_text(
        text.replace(text.partition("imap_port: ")[2].partition(",")[0], "1"), encoding="utf-8"
    )
    unreachable = mail(request(workspace))

    assert codes(refused) == ["mail-login"]
    assert codes(nobody) == ["mailbox-no-user"]
    assert codes(unreachable) == ["mailbox-unreachable"]
    assert kinds(workspace) == ["", ""]


def test_the_folder_is_found_by_its_name(workspace: Path, running: Mailbox) -> None:
    settings = workspace / "nrcli.yaml"
    text = settings.read_text(encoding="utf-8")
    before, _, after = text.partition(", drafts_folder: ")
    settings.write_text(before + "}" + after.partition("}")[2], encoding="utf-8")
    nowhere = mail(request(workspace))
    running.make_folder("Concepten")
    found = mail(request(workspace))

    assert codes(nowhere) == ["mailbox-no-drafts"]
    assert codes(found) == []
    assert sorted(running.message_ids("Concepten")) == expected(workspace)
