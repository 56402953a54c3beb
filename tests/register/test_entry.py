"""An entry knows how far its letter is from what happened to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.register.domain.entry import CopyRecipient, Entry, Event, EventKind, State, Version
from tests.support.entries import NOON, VERSION, letter

RESERVED, MADE, UNWRITTEN, ISSUED, REISSUED, SENT, VOIDED, *_ = EventKind

COPY = CopyRecipient(who="kuzu", address=("De heer Tunahan Kuzu",))


def entry(*kinds: EventKind, version: Version | None = VERSION) -> Entry:
    return Entry(
        number=1,
        kenmerk=Kenmerk("1"),
        letter_id=letter(),
        events=tuple(
            Event(
                kind=kind,
                at=NOON + timedelta(minutes=minute),
                by="jansen",
                reason=f"reden {minute}" if kind in {REISSUED, VOIDED} else "",
                version=version if kind in {MADE, ISSUED, REISSUED} else None,
            )
            for minute, kind in enumerate(kinds)
        ),
    )


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), State.RESERVED),
        ((RESERVED,), State.RESERVED),
        ((RESERVED, MADE), State.RESERVED),
        ((RESERVED, MADE, UNWRITTEN), State.RESERVED),
        ((RESERVED, MADE, ISSUED), State.ISSUED),
        ((RESERVED, MADE, ISSUED, MADE, UNWRITTEN), State.ISSUED),
        ((RESERVED, MADE, ISSUED, SENT), State.SENT),
        ((RESERVED, MADE, ISSUED, SENT, MADE, ISSUED), State.SENT),
        ((RESERVED, MADE, ISSUED, SENT, MADE, REISSUED), State.ISSUED),
        ((RESERVED, VOIDED), State.VOIDED),
        ((RESERVED, MADE, ISSUED, VOIDED), State.VOIDED),
        ((RESERVED, MADE, VOIDED, REISSUED), State.VOIDED),
    ],
)
def test_the_state_follows_from_the_events(kinds: tuple[EventKind, ...], state: State) -> None:
    assert entry(*kinds).state is state


@pytest.mark.parametrize(
    ("kinds", "index"),
    [
        ((RESERVED,), None),
        ((RESERVED, MADE), 1),
        ((RESERVED, MADE, ISSUED), None),
        ((RESERVED, MADE, UNWRITTEN), None),
        ((RESERVED, MADE, ISSUED, MADE), 3),
        ((RESERVED, MADE, VOIDED), 1),
    ],
)
def test_a_making_is_open_until_its_end_is_told(
    kinds: tuple[EventKind, ...], index: int | None
) -> None:
    found = entry(*kinds)

    assert found.making == (None if index is None else found.events[index])


def test_only_what_was_issued_is_the_version() -> None:
    assert entry(RESERVED, MADE).version is None
    assert entry(RESERVED, MADE).versions == (VERSION,)
    assert entry(RESERVED, MADE, ISSUED).version == VERSION


def test_it_tells_why_it_was_voided_and_what_came_last_of_a_kind() -> None:
    voided = entry(RESERVED, MADE, ISSUED, VOIDED)

    assert voided.voided_because == "reden 3"
    assert entry(RESERVED).voided_because == ""
    assert voided.last(ISSUED) == voided.events[2]
    assert voided.last(SENT) is None


@pytest.mark.parametrize(
    ("later", "changes"),
    [
        (VERSION, False),
        (replace(VERSION, template="m2"), False),
        (replace(VERSION, text="t2"), True),
        (replace(VERSION, files={"1.docx": "d2"}), True),
        (replace(VERSION, files={"1.pdf": "p1"}), False),
        (replace(VERSION, copies=(COPY,)), False),
    ],
)
def test_another_text_or_other_bytes_are_a_change(later: Version, changes: bool) -> None:  # noqa: FBT001 - a table of cases
    assert later.changes(VERSION) is changes


def test_others_who_get_an_afschrift_are_a_change() -> None:
    promised = replace(VERSION, copies=(COPY,))

    assert replace(VERSION, copies=(replace(COPY, who="krol"),)).changes(promised)
    assert not replace(promised, text="t1").changes(promised)


def test_files_of_the_same_text_in_the_same_folder_stay_with_it() -> None:
    pdf = replace(VERSION, files={"1.pdf": "p1"})

    assert pdf.follows(VERSION).files == {"1.docx": "d1", "1.pdf": "p1"}
    assert replace(pdf, text="t2").follows(VERSION).files == {"1.pdf": "p1"}
    assert replace(pdf, folder="elders").follows(VERSION).files == {"1.pdf": "p1"}
    assert pdf.follows(None) == pdf


def test_of_a_letter_that_was_not_sent_nobody_knows_how() -> None:
    assert entry(EventKind.RESERVED).how_sent == ""
