"""What came back is to do again, and goes nowhere by itself until its address is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import RefusedError
from nrcli.mailing.journal import Journal
from nrcli.mailing.mails import MailRequest, mail
from nrcli.mailing.open_mailing import open_mailing
from nrcli.mailing.prints import PrintRequest, note_posted, print_mailing
from nrcli.mailing.report import course_record
from nrcli.mailing.resumption import note_returned
from nrcli.register.domain.mailing import Course, DeliveryKind
from nrcli.register.store import Register
from tests.support.mailings import MAILING, write_mailing


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Make a mailing to two, of which the first was mailed."""
    folder = write_mailing(tmp_path / "workspace", 2, pages=True)
    (folder / "templates/mails").mkdir()
    (folder / "templates/mails/aanbieding.txt").write_text("Hierbij.\n", encoding="utf-8")
    letter = open_mailing(MAILING, folder).mailing.letters[0]
    journal = Journal(folder, "mail")
    journal.begin(letter, "p0@example.nl")
    journal.end(letter, DeliveryKind.SENT, target="p0@example.nl")
    return folder


def course(workspace: Path) -> Course:
    return open_mailing(MAILING, workspace).courses[0]


def mailed(workspace: Path, *to: str) -> tuple[str, ...]:
    return mail(MailRequest(mailing=MAILING, workspace=workspace, to=to)).mailed


def test_what_came_back_is_told_and_not_mailed_to_the_same_address(workspace: Path) -> None:
    note_returned(MAILING, workspace, to=("p0",), reason="mailbox vol")
    result = mail(MailRequest(mailing=MAILING, workspace=workspace))
    record = course_record(course(workspace))

    assert course(workspace).state.value == "returned"
    assert result.mailed == ("p1",)
    assert "delivery-returned" in [problem.code for problem in result.problems]
    assert record["returned"].endswith(": mailbox vol")
    assert (record["state"], record["target"]) == ("returned", "p0@example.nl")
    assert mailed(workspace, "p0") == ("p0",)


def test_a_mail_that_came_back_may_go_by_post(workspace: Path) -> None:
    note_returned(MAILING, workspace, to=("p0",), reason="mailbox vol")
    printed = print_mailing(PrintRequest(mailing=MAILING, workspace=workspace))
    posted = note_posted(MAILING, workspace)

    assert printed.letters == 2
    assert [each.letter.who for each in posted] == ["p0", "p1"]
    assert course(workspace).state.value == "sent"
    assert course_record(course(workspace))["returned"].endswith(": mailbox vol")


def test_post_that_came_back_is_not_printed_for_the_same_address(workspace: Path) -> None:
    print_mailing(PrintRequest(mailing=MAILING, workspace=workspace))
    note_posted(MAILING, workspace)
    note_returned(MAILING, workspace, to=("p1",), reason="verhuisd")

    assert note_posted(MAILING, workspace) == ()
    assert print_mailing(PrintRequest(mailing=MAILING, workspace=workspace)).letters == 0
    again = PrintRequest(mailing=MAILING, workspace=workspace, to=("p1",))
    assert print_mailing(again).letters == 1
    assert mailed(workspace) == ("p1",)


def test_a_mail_after_a_return_has_another_message_id(workspace: Path) -> None:
    before = course(workspace).letter.message_id("example.nl")
    note_returned(MAILING, workspace, to=("p0",), reason="mailbox vol")

    assert course(workspace).letter.message_id("example.nl") != before


def test_only_what_was_sent_can_come_back(workspace: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        note_returned(MAILING, workspace, to=("p0", "p1"), reason="weg")
    with Register(workspace).reading() as content:
        kinds = [event.kind.value for entry in content.entries() for event in entry.events]

    assert [each.code for each in refused.value.problems] == ["return-unsent"]
    assert "returned" not in kinds
