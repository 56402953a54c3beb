"""A mailing that is stopped anywhere, any number of times: everybody gets their letter once.

A run is stopped at some call into, or return from, the code that sends and keeps the journal, also
between the server's answer and its record. Then the list is shuffled and frozen anew.
`NRCLI_STOPPED_MAILINGS=500` tries that many.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nrcli.mailing.mails import MailRequest
from nrcli.mailing.open_mailing import open_mailing
from nrcli.mailing.resumption import Settlement, resume
from nrcli.register.domain.mailing import DeliveryState
from tests.support.mail_server import Fault, MailServerOfTest, serving
from tests.support.mailings import MAILING, freeze_again, write_mailing
from tests.support.trials import trials

pytestmark = pytest.mark.filterwarnings(  # who is stopped closes nothing
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
EXAMPLES = trials(20, "NRCLI_STOPPED_MAILINGS")
_WATCHED = (
    "mailing/server.py",
    "mailing/smtp_run.py",
    "mailing/journal.py",
    "mailing/mails.py",
)


class Stopped(BaseException):
    """What a kill is to a process: nothing of ours takes care of it."""


class Stopper:
    """Stops the code at one of its steps."""

    def __init__(self, step: int) -> None:
        self._left = step

    def __call__(self, frame: FrameType, event: str, argument: object) -> None:
        del argument
        name = frame.f_code.co_filename.replace(os.sep, "/")
        if event in {"call", "return"} and name.endswith(_WATCHED):
            self._left -= 1
            if self._left == 0:
                raise Stopped


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServerOfTest]:
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running


def stopped_run(folder: Path, step: int, settlement: Settlement) -> bool:
    """Send what is to be sent, and stop at a step; say whether it was stopped."""
    request = MailRequest(mailing=MAILING, workspace=folder, send=True, despite_changes=True)
    sys.setprofile(Stopper(step))
    try:
        resume(request, settlement)
    except Stopped:
        return True
    finally:
        sys.setprofile(None)
    return False


def looked_up(folder: Path, server: MailServerOfTest) -> Settlement:
    """Return of each unknown letter whether it is in the server's log, by its Message-ID."""
    time.sleep(0.05)  # the server may still be reading what was left behind
    unknown = [
        course.letter
        for course in open_mailing(MAILING, folder).courses
        if course.state is DeliveryState.UNKNOWN
    ]
    known = set(server.message_ids)
    arrived = {letter.who for letter in unknown if letter.message_id("example.nl") in known}
    return Settlement(
        sent=tuple(sorted(arrived)),
        again=tuple(letter.who for letter in unknown if letter.who not in arrived),
    )


def faults(chosen: dict[int, Fault]) -> dict[str, list[Fault]]:
    return {f"p{number}@example.nl": [fault] for number, fault in chosen.items()}


@given(data=st.data(), count=st.integers(1, 5))
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_mailing_stopped_anywhere_reaches_everybody_once(
    data: st.DataObject,
    count: int,
    server: MailServerOfTest,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = write_mailing(tmp_path_factory.mktemp("mailing") / "w", count, port=server.port)
    server.accepted.clear()
    server.faults = faults(
        data.draw(st.dictionaries(st.integers(0, count - 1), st.sampled_from(_FAULTS)))
    )
    numbers = list(range(count))
    answers = Settlement()
    for step in data.draw(st.lists(st.integers(1, 60 * count), max_size=6)):
        stopped_run(folder, step, answers)
        assert set(Counter(server.message_ids).values()) <= {1}
        settled = looked_up(folder, server)
        answers = settled if data.draw(st.booleans()) else Settlement()
        freeze_again(folder, data.draw(st.permutations(numbers)))
    for _ in range(count + 2):
        stopped_run(folder, 0, looked_up(folder, server))

    courses = open_mailing(MAILING, folder).courses
    assert {course.state for course in courses} == {DeliveryState.SENT}
    assert Counter(server.message_ids) == Counter(
        course.letter.message_id("example.nl") for course in courses
    )


_FAULTS = (
    Fault.REFUSE_RECIPIENT,
    Fault.PUT_OFF_MESSAGE,
    Fault.CLOSE_AT_RECIPIENT,
    Fault.DROP_MESSAGE,
    Fault.ACCEPT_AND_DROP,
)


def test_a_run_can_be_stopped_between_the_servers_answer_and_its_record(
    server: MailServerOfTest, tmp_path: Path
) -> None:
    server.accepted.clear()
    server.faults = {}
    seen: set[tuple[str, int]] = set()
    for step in range(1, 200):
        folder = write_mailing(tmp_path / f"step-{step}", 1, port=server.port)
        server.accepted.clear()
        if not stopped_run(folder, step, Settlement()):
            break
        time.sleep(0.01)
        (course,) = open_mailing(MAILING, folder).courses
        seen.add((course.state.value, len(server.accepted)))

    assert seen >= {("to do", 0), ("unknown", 0), ("unknown", 1), ("sent", 1)}
    assert ("to do", 1) not in seen
    assert ("sent", 0) not in seen
