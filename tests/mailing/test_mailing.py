"""A mailing through a real mail server on its bad days: every letter ends as what it is."""

from __future__ import annotations

import json
import platform
import shlex
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError, NrcliError, RefusedError
from nrcli.mailing.mails import MailRequest, MailResult, mail
from nrcli.mailing.open_mailing import open_mailing
from nrcli.mailing.resumption import ALL, Settlement, resume
from nrcli.register.domain.entry import State
from nrcli.register.domain.mailing import Delivery, DeliveryKind, DeliveryState
from nrcli.register.store import Register
from nrcli.system.clock import now
from nrcli.system.files import file_digest
from tests.support.mail_server import USER, Fault, MailServerOfTest, serving
from tests.support.mailings import MAILING, write_mailing

TO_P0 = "p0@example.nl"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServerOfTest]:
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
def workspace(tmp_path: Path, server: MailServerOfTest) -> Path:
    return write_mailing(tmp_path / "workspace", 3, port=server.port)


def request(workspace: Path, *, send: bool = True, **more: object) -> MailRequest:
    return MailRequest(
        mailing=MAILING,
        workspace=workspace,
        send=send,
        despite_changes=True,
        **more,  # type: ignore[arg-type]
    )


def states(workspace: Path) -> list[str]:
    return [course.state.value for course in open_mailing(MAILING, workspace).courses]


def codes(result: MailResult) -> list[str]:
    changes = {"mailing-recipient-gone", "mailing-text-changed", "from-package"}
    return [problem.code for problem in result.problems if problem.code not in changes]


def kinds(workspace: Path, index: int = 0) -> list[DeliveryKind]:
    return [each.kind for each in open_mailing(MAILING, workspace).courses[index].deliveries]


def test_every_letter_is_sent_once_and_the_register_knows(
    workspace: Path, server: MailServerOfTest
) -> None:
    told: list[tuple[int, int]] = []
    first = mail(request(workspace), progress=lambda *done: told.append(done))
    again = mail(request(workspace))

    assert (first.delivered, codes(first), again.mailed) == (3, [], ())
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert server.targets == [(f"p{number}@example.nl",) for number in range(3)]
    assert len(set(server.message_ids)) == 3
    assert server.connections == 1
    with Register(workspace).reading() as content:
        entries = content.entries()
    assert {entry.state for entry in entries} == {State.SENT}
    assert entries[0].events[-1].reason == f"mail {TO_P0}"


def test_a_mail_has_the_letter_its_text_and_its_headers(
    workspace: Path, server: MailServerOfTest
) -> None:
    more = "cc: [archief@example.nl], reply_to: Post <post@example.nl>"
    settings = (workspace / "nrcli.yaml").read_text(encoding="utf-8")
    (workspace / "nrcli.yaml").write_text(settings.replace("}", f", {more}}}"), encoding="utf-8")
    mail(request(workspace, to=("p1",)))
    (message,) = server.accepted
    body = message.get_body()
    (attached,) = message.iter_attachments()

    assert message["From"] == "Bureau <bureau@example.nl>"
    assert (message["To"], message["Cc"]) == ("p1@example.nl", "archief@example.nl")
    assert message["Reply-To"] == "Post <post@example.nl>"
    assert message["Subject"] == "Kort (kenmerk 2)"
    assert server.targets == [("p1@example.nl", "archief@example.nl")]
    assert body is not None
    assert "Geachte mevrouw Schippers," in body.get_content()
    assert "brief van 5 april 2017" in body.get_content()
    assert attached.get_filename() == "2-kort.pdf"
    assert attached.get_content() == b"%PDF p1"


@pytest.mark.parametrize(
    ("fault", "state", "code", "accepted"),
    [
        (Fault.REFUSE_RECIPIENT, DeliveryState.FAILED, "delivery-failed", 2),
        (Fault.REFUSE_MESSAGE, DeliveryState.FAILED, "delivery-failed", 2),
        (Fault.DROP_MESSAGE, DeliveryState.UNKNOWN, "delivery-unknown", 2),
        (Fault.ACCEPT_AND_DROP, DeliveryState.UNKNOWN, "delivery-unknown", 3),
        (Fault.ACCEPT_SLOWLY, DeliveryState.UNKNOWN, "delivery-unknown", 3),
        (Fault.ANSWER_NONSENSE, DeliveryState.UNKNOWN, "delivery-unknown", 3),
        (Fault.ANSWER_AT_LENGTH, DeliveryState.UNKNOWN, "delivery-unknown", 3),
    ],
)
def test_a_fault_ends_one_letter_and_the_others_go(
    workspace: Path,
    server: MailServerOfTest,
    fault: Fault,
    state: DeliveryState,
    code: str,
    accepted: int,
) -> None:
    server.faults = {TO_P0: [fault]}
    result = mail(request(workspace))

    assert (states(workspace), codes(result)) == ([state.value, "sent", "sent"], [code])
    assert (result.delivered, len(server.accepted)) == (2, accepted)
    assert mail(request(workspace)).mailed == ()
    assert len(server.accepted) == accepted


@pytest.mark.parametrize(
    "fault", [Fault.PUT_OFF_RECIPIENT, Fault.PUT_OFF_MESSAGE, Fault.CLOSE_AT_RECIPIENT]
)
def test_what_the_server_puts_off_is_offered_again(
    workspace: Path, server: MailServerOfTest, fault: Fault
) -> None:
    server.faults = {TO_P0: [fault, fault]}
    result = mail(request(workspace))

    assert (states(workspace), codes(result)) == (["sent"] * 3, [])
    assert len(server.accepted) == 3
    assert kinds(workspace).count(DeliveryKind.BEGUN) == 3


def test_what_is_put_off_does_not_keep_others_waiting(tmp_path: Path) -> None:
    clock = [100.0]

    def sleep(seconds: float) -> None:
        clock[0] += seconds

    with serving(tmp_path) as server:
        folder = write_mailing(tmp_path / "workspace", 4, port=server.port)
        settings = (folder / "nrcli.yaml").read_text(encoding="utf-8")
        settings = settings.replace("wait_seconds: 0", "wait_seconds: 5")
        (folder / "nrcli.yaml").write_text(settings, encoding="utf-8")
        server.faults = {
            TO_P0: [Fault.PUT_OFF_RECIPIENT],
            "p1@example.nl": [Fault.CLOSE_AT_RECIPIENT, Fault.PUT_OFF_RECIPIENT],
        }
        told: list[tuple[int, int]] = []
        result = mail(
            request(folder),
            sleep=sleep,
            monotonic=lambda: clock[0],
            progress=lambda *done: told.append(done),
        )

    assert [targets[0][:2] for targets in server.targets] == ["p2", "p3", "p0", "p1"]
    assert (states(folder), codes(result)) == (["sent"] * 4, [])
    assert clock == [115.0]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_what_is_put_off_too_often_failed_and_resume_takes_it_up(
    workspace: Path, server: MailServerOfTest
) -> None:
    server.faults = {TO_P0: [Fault.PUT_OFF_MESSAGE] * 4}
    result = mail(request(workspace))
    looked = resume(request(workspace, send=False), Settlement())
    resumed = resume(request(workspace), Settlement())

    assert codes(result) == ["delivery-failed"]
    assert (looked.mailed, codes(looked)) == (("p0",), [])
    assert (resumed.mailed, states(workspace)) == (("p0",), ["sent"] * 3)
    assert len(server.accepted) == 3


def test_back_off_doubles_and_the_rate_is_kept(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        more = "attempts: 3"
        folder = write_mailing(tmp_path / "rate", 3, port=server.port, more=more)
        settings = (folder / "nrcli.yaml").read_text(encoding="utf-8")
        settings = settings.replace("per_minute: 0", "per_minute: 30")
        settings = settings.replace("wait_seconds: 0", "wait_seconds: 5")
        (folder / "nrcli.yaml").write_text(settings, encoding="utf-8")
        server.faults = {"p2@example.nl": [Fault.PUT_OFF_MESSAGE] * 2}
        slept: list[float] = []
        mail(request(folder), sleep=slept.append, monotonic=lambda: 100.0)

    assert slept == [2.0, 2.0, 5.0, 2.0, 10.0, 2.0]


def test_an_unknown_outcome_is_the_users_to_say(workspace: Path, server: MailServerOfTest) -> None:
    server.faults = {TO_P0: [Fault.DROP_MESSAGE], "p1@example.nl": [Fault.ACCEPT_AND_DROP]}
    result = mail(request(workspace))
    looked_up = [message for message in server.message_ids if message in str(result.problems)]
    resumed = resume(request(workspace), Settlement(sent=("p1",), again=("p0",)))

    assert len(looked_up) == 1
    assert (resumed.mailed, states(workspace)) == (("p0",), ["sent"] * 3)
    assert len(set(server.message_ids)) == len(server.message_ids) == 3
    with Register(workspace).reading() as content:
        assert {entry.state for entry in content.entries()} == {State.SENT}


def test_resume_leaves_alone_what_the_user_does_not_speak_of(
    workspace: Path, server: MailServerOfTest
) -> None:
    server.faults = {TO_P0: [Fault.DROP_MESSAGE]}
    mail(request(workspace))
    resumed = resume(request(workspace), Settlement())
    settled = resume(request(workspace), Settlement(sent=(ALL,)))

    assert (resumed.mailed, codes(resumed)) == ((), ["delivery-unknown"])
    assert (settled.mailed, states(workspace)) == ((), ["sent"] * 3)
    assert len(server.accepted) == 2


def test_what_is_known_cannot_be_settled(workspace: Path, server: MailServerOfTest) -> None:
    with pytest.raises(RefusedError) as refused:
        resume(request(workspace), Settlement(again=("p0", "p1")))
    with pytest.raises(LetterError) as unknown:
        resume(request(workspace), Settlement(sent=("p9",)))

    assert [problem.code for problem in refused.value.problems] == ["delivery-not-unknown"] * 2
    assert [problem.code for problem in unknown.value.problems] == ["mailing-not-to"]
    assert server.accepted == []


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"name": "elsewhere.example"}, "mail-certificate"),
        ({"starttls": False}, "mail-unencrypted"),
        ({"login": True}, "mail-login"),
    ],
)
def test_a_server_that_cannot_be_used_ends_the_run_and_nothing_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: dict[str, object], code: str
) -> None:
    with serving(tmp_path, **how) as server:  # type: ignore[arg-type]
        folder = write_mailing(tmp_path / "workspace", 2, port=server.port)
        if "login" in how:
            monkeypatch.setenv("NRCLI_SMTP_USER", "bureau")
            monkeypatch.setenv("NRCLI_SMTP_PASSWORD", "fout")
        result = mail(request(folder))

    assert (codes(result), result.delivered, server.accepted) == ([code], 0, [])
    assert states(folder) == ["to do", "to do"]
    assert kinds(folder) == []


@pytest.mark.parametrize(
    ("greeting", "code"),
    [
        ("554 we do not take mail", "mail-server-refuses"),
        ("421 later", "mail-unreachable"),
        ("hm", "mail-unreachable"),
    ],
)
def test_a_server_that_turns_away_whoever_comes_is_told(
    tmp_path: Path, greeting: str, code: str
) -> None:
    def turn_away() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.sendall(f"{greeting}\r\n".encode())

    with socket.create_server(("localhost", 0)) as listening:
        door = threading.Thread(target=turn_away)
        door.start()
        folder = write_mailing(tmp_path / "workspace", 1, port=listening.getsockname()[1])
        result = mail(request(folder))
        door.join()

    assert (codes(result), states(folder)) == ([code], ["to do"])


def test_a_server_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    folder = write_mailing(tmp_path / "workspace", 2, port=1)
    slept: list[float] = []
    result = mail(request(folder), sleep=slept.append)

    assert (codes(result), slept) == (["mail-unreachable"], [])
    assert states(folder) == ["to do", "to do"]


def test_tls_from_the_start_and_a_login_are_used_where_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NRCLI_SMTP_USER", USER[0])
    monkeypatch.setenv("NRCLI_SMTP_PASSWORD", USER[1])
    with serving(tmp_path, tls=True, login=True) as server:
        folder = write_mailing(tmp_path / "tls", 2, port=server.port, more="security: tls")
        result = mail(request(folder))

    assert (result.delivered, codes(result)) == (2, [])


def test_a_login_that_the_server_does_not_know_of_is_told(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NRCLI_SMTP_USER", USER[0])
    monkeypatch.setenv("NRCLI_SMTP_PASSWORD", USER[1])

    assert codes(mail(request(workspace))) == ["mail-no-login"]


@pytest.mark.parametrize(("token", "expected"), [("geheim-1", ["sent"]), ("geheim-2", ["to do"])])
def test_a_token_is_a_login(tmp_path: Path, token: str, expected: list[str]) -> None:
    command = shlex.join([sys.executable, "-c", f"print('{token}')"])
    more = f"user: {USER[0]}, auth: xoauth2, password_command: {json.dumps(command)}"
    with serving(tmp_path, login=True) as server:
        folder = write_mailing(tmp_path / "workspace", 1, port=server.port, more=more)
        result = mail(request(folder))

    assert states(folder) == expected
    assert codes(result) == ([] if expected == ["sent"] else ["mail-login"])


def test_a_server_that_takes_no_tokens_is_told(tmp_path: Path) -> None:
    more = "user: bureau, auth: xoauth2, password_command: echo x"
    with serving(tmp_path) as server:
        folder = write_mailing(tmp_path / "workspace", 1, port=server.port, more=more)
        result = mail(request(folder))

    assert codes(result) == ["mail-no-login"]


def test_ctrl_c_ends_after_the_letter_that_is_under_way(
    workspace: Path, server: MailServerOfTest
) -> None:
    def press(done: int, total: int) -> None:
        del done, total
        signal.raise_signal(signal.SIGINT)

    result = mail(request(workspace), progress=press)
    resumed = resume(request(workspace), Settlement())

    assert (result.interrupted, result.delivered) == (True, 1)
    assert (resumed.delivered, states(workspace)) == (2, ["sent"] * 3)
    assert len(server.accepted) == 3


def test_nothing_goes_out_that_is_not_as_it_was_frozen(
    workspace: Path, server: MailServerOfTest
) -> None:
    (workspace / "out" / "p1.pdf").write_bytes(b"%PDF edited")
    with pytest.raises(RefusedError) as refused:
        mail(request(workspace))

    found = [problem.code for problem in refused.value.problems]
    assert found[-1] == "registered-file-changed"
    assert server.accepted == []
    assert mail(request(workspace, to=("p0",))).delivered == 1


def test_what_changed_since_is_told_and_nothing_goes_out_without_leave(
    workspace: Path, server: MailServerOfTest
) -> None:
    careful = MailRequest(mailing=MAILING, workspace=workspace, send=True)
    with pytest.raises(RefusedError) as refused:
        mail(careful)
    looked = mail(MailRequest(mailing=MAILING, workspace=workspace))

    assert refused.value.problems[-1].code == "mailing-changed"
    assert {problem.code for problem in looked.problems} >= {"mailing-recipient-gone"}
    assert server.accepted == []


def test_drafts_for_a_mail_program_wait_for_the_users_word(
    workspace: Path, server: MailServerOfTest, tmp_path: Path
) -> None:
    drafts = tmp_path / "drafts"
    written = mail(request(workspace, send=False, eml=drafts))
    digests = [file_digest(path) for path in sorted(drafts.glob("*.eml"))]
    again = mail(request(workspace, send=False, eml=drafts))
    sent = mail(request(workspace))
    settled = resume(request(workspace, send=False), Settlement(sent=("p0",), again=("p1", "p2")))

    assert (written.delivered, again.mailed, sent.mailed) == (3, (), ())
    assert len(digests) == 3
    assert b"X-Unsent: 1" in (drafts / "p0.eml").read_bytes()
    assert settled.mailed == ("p1", "p2")
    assert states(workspace) == ["sent", "to do", "to do"]
    assert server.accepted == []


def test_a_draft_that_cannot_be_written_is_told(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "p1.eml").write_text("mine", encoding="utf-8")
    result = mail(request(workspace, send=False, eml=tmp_path / "drafts"))

    assert codes(result) == ["delivery-failed", "file-not-ours"]
    assert states(workspace) == ["unknown", "failed", "unknown"]


def test_settings_that_are_missing_are_told_before_anything(workspace: Path) -> None:
    (workspace / "nrcli.yaml").write_text("mail: {text: weg}\n", encoding="utf-8")
    with pytest.raises(NrcliError) as error:
        mail(request(workspace))

    found = [problem.code for problem in error.value.problems]
    assert found == ["mail-not-set", "mail-not-set", "unknown-mail-text"]


def test_a_letter_noted_as_sent_by_hand_or_voided_is_not_mailed(
    workspace: Path, server: MailServerOfTest
) -> None:
    from nrcli.register.bookkeeping import note_sent, void  # noqa: PLC0415 - for this test only

    note_sent("1", workspace, how="per post")
    void("2", workspace, reason="vergist")
    result = mail(request(workspace))

    assert (result.mailed, server.targets) == (("p2",), [("p2@example.nl",)])
    assert states(workspace) == ["sent", "voided", "sent"]


def press_twice() -> None:
    """Press Ctrl-C, and again a moment later, while the main thread waits for the server."""
    main = threading.main_thread().ident
    assert main is not None
    for _ in range(2):
        signal.pthread_kill(main, signal.SIGINT)
        time.sleep(0.2)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="it presses Ctrl-C as POSIX does")
@pytest.mark.parametrize(
    ("fault", "state"), [(Fault.ACCEPT_SLOWLY, "unknown"), (Fault.ANSWER_SLOWLY, "failed")]
)
def test_a_second_ctrl_c_ends_at_once_and_the_journal_knows(
    workspace: Path, server: MailServerOfTest, fault: Fault, state: str
) -> None:
    settings = (workspace / "nrcli.yaml").read_text(encoding="utf-8")
    patient = settings.replace("answer_seconds: 1", "answer_seconds: 30")
    (workspace / "nrcli.yaml").write_text(patient, encoding="utf-8")
    server.faults = {TO_P0: [fault]}
    server.at_fault = press_twice
    result = mail(request(workspace))

    assert (result.interrupted, states(workspace)) == (True, [state, "to do", "to do"])


def test_two_runs_at_once_send_every_letter_once(workspace: Path, server: MailServerOfTest) -> None:
    runs = [threading.Thread(target=mail, args=[request(workspace)]) for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()

    assert len(server.accepted) == len(set(server.message_ids)) == 3
    assert states(workspace) == ["sent"] * 3


def test_a_letter_that_another_run_is_sending_cannot_be_settled(workspace: Path) -> None:
    (letter, *_) = open_mailing(MAILING, workspace).mailing.letters
    with Register(workspace).changing() as content:
        for at, run in ((now(), f"1@{platform.node()}"), (now(), "1@elders")):
            content.mailings.add_delivery(
                Delivery(key=letter.key, kind=DeliveryKind.BEGUN, at=at, by="x", run=run)
            )
    with pytest.raises(RefusedError) as refused:
        resume(request(workspace), Settlement(again=("p0",)))
    with Register(workspace).changing() as content:
        content.mailings.add_delivery(
            Delivery(
                key=letter.key,
                kind=DeliveryKind.BEGUN,
                at=now() - timedelta(hours=2),
                by="x",
                run="1@elders",
            )
        )
    resume(request(workspace, send=False), Settlement(again=("p0",)))

    assert [problem.code for problem in refused.value.problems] == ["delivery-under-way"]
    assert states(workspace) == ["to do"] * 3


def test_a_server_that_goes_away_is_waited_for_and_then_given_up(tmp_path: Path) -> None:
    slept: list[float] = []

    with serving(tmp_path) as server:

        def leave(done: int, total: int) -> None:
            del done, total
            server.stop()

        folder = write_mailing(tmp_path / "workspace", 2, port=server.port)
        result = mail(request(folder), sleep=slept.append, progress=leave)

    assert (codes(result), result.delivered) == (["delivery-failed", "mail-unreachable"], 1)
    assert len(slept) >= 3
    assert states(folder)[0] == "sent"
