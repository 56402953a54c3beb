"""A letter that came back is to do again, a reply is noted, and the record keeps what was sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import RefusedError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.drafting.minuut import MinuutRequest, make_minuten
from nrcli.finished import read_finished
from nrcli.register.bookkeeping import (
    list_entries,
    note_answered,
    note_returned,
    note_sent,
    void,
)
from nrcli.register.domain.entry import Entry, EventKind, State
from tests.support.entries import DAY, VERSION, event, letter


def entry_of(*kinds: EventKind) -> Entry:
    events = [
        event(kind, version=VERSION if kind is EventKind.ISSUED else None, reason=kind.value)
        for kind in kinds
    ]
    return Entry(number=1, kenmerk=Kenmerk("1"), letter_id=letter(), events=tuple(events))


@pytest.fixture
def workspace(workspace: Path) -> Path:
    draft_again(workspace)
    return workspace


def draft_again(workspace: Path) -> None:
    draft(DraftRequest(letter="informateur", workspace=workspace, date=DAY, copies=False))


def moved(workspace: Path) -> None:
    path = workspace / "recipients.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Postbus 20018", "Postbus 1"), encoding="utf-8")


def test_what_came_back_is_not_sent_until_it_is_sent_again() -> None:
    issued = (EventKind.ISSUED, EventKind.SENT)
    back = entry_of(*issued, EventKind.RETURNED)
    again = entry_of(*issued, EventKind.RETURNED, EventKind.ISSUED, EventKind.SENT)

    assert (back.state, back.sending, back.how_sent) == (State.ISSUED, None, "")
    assert (again.state, again.how_sent) == (State.SENT, "sent")
    assert [each.version for each in again.returns] == [VERSION]
    assert entry_of(EventKind.RETURNED).returns == ()


def test_a_reply_is_to_the_letter_as_it_was_last_sent() -> None:
    answered = (EventKind.ISSUED, EventKind.SENT, EventKind.ANSWERED)

    assert entry_of(EventKind.ISSUED, EventKind.SENT).answer is None
    assert entry_of(*answered).answer is not None
    assert entry_of(*answered).state is State.SENT
    assert entry_of(*answered, EventKind.RETURNED).answer is None


def test_a_letter_that_came_back_goes_to_the_corrected_address(workspace: Path) -> None:
    note_sent("10028", workspace, how="per post")
    note_returned("10028", workspace, reason="onbekend op dit adres")
    moved(workspace)
    draft_again(workspace)
    note_sent("10028", workspace, how="per post")
    (entry,) = list_entries(workspace)
    (returned,) = entry.returns

    assert entry.version is not None
    assert returned.version is not None
    assert "Postbus 1" in " ".join(entry.version.recipient)
    assert "Postbus 20018" in " ".join(returned.version.recipient)
    assert (returned.back.reason, returned.sending.reason) == ("onbekend op dit adres", "per post")


def test_only_what_was_sent_comes_back_or_is_answered(workspace: Path) -> None:
    with pytest.raises(RefusedError) as returned:
        note_returned("10028", workspace, reason="weg")
    with pytest.raises(RefusedError) as answered:
        note_answered("10028", workspace, on=DAY)
    note_sent("10028", workspace)
    with pytest.raises(RefusedError) as early:
        note_answered("10028", workspace, on=date(2017, 4, 4))

    assert [each.code for each in returned.value.problems] == ["return-unsent"]
    assert [each.code for each in answered.value.problems] == ["answer-unsent"]
    assert [each.code for each in early.value.problems] == ["answer-early"]


def test_who_did_not_answer_is_listed(workspace: Path) -> None:
    unsent = list_entries(workspace, unanswered=True)
    note_sent("10028", workspace)
    waiting = list_entries(workspace, unanswered=True)
    (entry,) = note_answered("10028", workspace, on=date(2017, 5, 1), uw_kenmerk="KI-7")

    assert (unsent, len(waiting)) == ((), 1)
    assert list_entries(workspace, unanswered=True) == ()
    assert entry.answer is not None
    assert (entry.answer.day, entry.answer.how) == ("2017-05-01", "KI-7")


def test_what_came_back_may_be_voided(workspace: Path) -> None:
    note_sent("10028", workspace)
    note_returned("10028", workspace, reason="overleden")

    assert [entry.state for entry in void("10028", workspace, reason="overleden")] == [State.VOIDED]


def test_the_minuut_has_both_sendings(workspace: Path) -> None:
    note_sent("10028", workspace, how="per post")
    note_returned("10028", workspace, reason="verhuisd")
    moved(workspace)
    draft_again(workspace)
    note_sent("10028", workspace, how="per koerier")
    note_answered("10028", workspace, on=date(2017, 5, 1))
    made = make_minuten(MinuutRequest(kenmerk="10028", workspace=workspace, fields={}))
    text = read_finished((workspace / "out" / made.letters[0].files[0]).read_bytes(), ".pdf")
    said = " ".join(text.paragraphs)

    for part in ("Postbus 20018", "Postbus 1", "per post", "verhuisd", "per koerier", "1 mei 2017"):
        assert part in said
