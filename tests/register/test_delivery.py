"""How far the delivery of a letter is follows from the journal and the register."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.values.email_address import EmailAddress
from nrcli.register.domain.entry import EnclosedFile, Entry, EventKind
from nrcli.register.domain.mailing import (
    Course,
    Delivery,
    DeliveryKind,
    DeliveryState,
    delivery_key,
    is_open,
)
from tests.support.entries import NOON, VERSION, event, letter
from tests.support.mailings import mailing_letter

PRINTED, DRAFTED, BEGUN, SENT, FAILED, UNKNOWN, AGAIN, RETURNED = DeliveryKind


def delivery(kind: DeliveryKind, key: str = "k") -> Delivery:
    return Delivery(key=key, kind=kind, at=NOON, by="jansen", run="1@laptop", target=kind.value)


def course(*kinds: DeliveryKind, is_sent: bool = False, text: str = "t1") -> Course:
    issued = event(EventKind.ISSUED, version=replace(VERSION, text=text))
    events = (issued, event(EventKind.SENT)) if is_sent else (issued,)
    entry = Entry(number=1, kenmerk=Kenmerk("1"), letter_id=letter(), events=events)
    frozen = replace(mailing_letter(entry), version=VERSION)
    return Course(letter=frozen, deliveries=tuple(map(delivery, kinds)))


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), DeliveryState.TO_DO),
        ((PRINTED,), DeliveryState.TO_DO),
        ((BEGUN,), DeliveryState.UNKNOWN),
        ((BEGUN, SENT), DeliveryState.SENT),
        ((BEGUN, SENT, PRINTED), DeliveryState.SENT),
        ((BEGUN, FAILED), DeliveryState.FAILED),
        ((BEGUN, FAILED, BEGUN), DeliveryState.UNKNOWN),
        ((BEGUN, UNKNOWN), DeliveryState.UNKNOWN),
        ((BEGUN, UNKNOWN, AGAIN), DeliveryState.TO_DO),
        ((BEGUN, DRAFTED), DeliveryState.UNKNOWN),
        ((BEGUN, SENT, RETURNED), DeliveryState.RETURNED),
        ((BEGUN, SENT, RETURNED, BEGUN, SENT), DeliveryState.SENT),
    ],
)
def test_the_last_word_of_the_journal_counts(
    kinds: tuple[DeliveryKind, ...], state: DeliveryState
) -> None:
    assert course(*kinds).state is state
    assert is_open(course(*kinds).deliveries) is (state is DeliveryState.UNKNOWN)


def test_what_was_sent_by_hand_counts_for_the_text_it_had() -> None:
    assert course(is_sent=True).state is DeliveryState.SENT
    assert course(is_sent=True, text="another").state is DeliveryState.TO_DO


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), DeliveryState.VOIDED),
        ((BEGUN, FAILED), DeliveryState.VOIDED),
        ((BEGUN,), DeliveryState.UNKNOWN),
    ],
)
def test_what_was_voided_does_not_go_but_what_may_have_gone_is_still_asked(
    kinds: tuple[DeliveryKind, ...], state: DeliveryState
) -> None:
    found = course(*kinds)
    events = (*found.letter.entry.events, event(EventKind.VOIDED, reason="vergist"))
    voided = replace(found.letter, entry=replace(found.letter.entry, events=events))

    assert replace(found, letter=voided).state is state


def test_an_attempt_without_an_end_is_under_way() -> None:
    assert course(BEGUN).is_under_way
    assert not course(BEGUN, FAILED).is_under_way
    assert not course().is_under_way


def test_the_last_print_is_known() -> None:
    assert course(BEGUN).printed is None
    assert course(PRINTED, BEGUN).printed == delivery(PRINTED)
    assert course(PRINTED, SENT, RETURNED).printed is None


def test_what_came_back_is_from_a_mail_address_or_from_post() -> None:
    mailed = replace(delivery(RETURNED), target="schippers@example.nl, archief@example.nl")
    back = replace(course(), deliveries=(mailed,))
    posted = replace(course(), deliveries=(replace(mailed, target=""),))
    moved = replace(back, letter=replace(back.letter, to=(EmailAddress("e@example.nl"),)))

    assert (back.is_back_from_its_mail, back.is_back_from_post) == (True, False)
    assert (posted.is_back_from_its_mail, posted.is_back_from_post) == (False, True)
    assert (moved.is_back_from_its_mail, course().is_back_from_post) == (False, False)


def test_other_enclosures_are_another_key() -> None:
    enclosed = EnclosedFile(title="A", file="a.pdf", digest="d")

    assert delivery_key(("A",), Kenmerk("1"), "t", [enclosed]) != delivery_key(
        ("A",), Kenmerk("1"), "t"
    )


def test_each_version_is_open_for_itself() -> None:
    assert is_open([delivery(UNKNOWN, "a"), delivery(SENT, "b")])
    assert not is_open([delivery(UNKNOWN, "a"), delivery(SENT, "a")])


@pytest.mark.parametrize(
    ("recipient", "kenmerk", "text"),
    [(("A", "C"), "1", "t"), (("A", "B"), "2", "t"), (("A", "B"), "1", "u"), (("A B",), "1", "t")],
)
def test_another_recipient_kenmerk_or_text_is_another_key(
    recipient: tuple[str, ...], kenmerk: str, text: str
) -> None:
    key = delivery_key(("A", "B"), Kenmerk("1"), "t")

    assert delivery_key(("A", "B"), Kenmerk("1"), "t") == key
    assert delivery_key(recipient, Kenmerk(kenmerk), text) != key


def test_a_letter_knows_its_pdf_and_its_message_id() -> None:
    found = course().letter
    files = {"1.docx": "d", "1-afschrift.pdf": "f", "1.pdf": "e", "minuut-1.pdf": "g"}
    with_pdf = replace(found, version=replace(VERSION, files=files))

    assert (found.pdf, with_pdf.pdf) == ("", "1.pdf")
    assert found.message_id("example.nl") == f"<{found.key[:32]}@example.nl>"
