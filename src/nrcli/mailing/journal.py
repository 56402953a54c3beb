"""Keeping the journal of delivery: what is about to be tried, then how it ended, each on disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from nrcli.register.content import RegisterContent
from nrcli.register.domain.entry import EventKind, State
from nrcli.register.domain.mailing import (
    CompanionKind,
    Course,
    Delivery,
    DeliveryKind,
    DeliveryState,
    MailingLetter,
)
from nrcli.register.registrar import event_now, user_name
from nrcli.register.store import Register
from nrcli.system.clock import now
from nrcli.system.runs import this_process

__all__ = ["Journal"]

_MAY_BEGIN = frozenset({DeliveryState.TO_DO, DeliveryState.FAILED, DeliveryState.RETURNED})


class Journal:
    """The journal of one workspace, written by one run; each line has reached the disk."""

    def __init__(self, workspace: Path, channel: str) -> None:
        self._register = Register(workspace)
        self._channel = channel

    def begin(self, letter: MailingLetter, target: str) -> bool:
        """Record that a letter is about to go; False if it may not go, or not any more.

        Asked within the same transaction, so that of two runs only one begins.
        """
        with self._register.changing() as content:
            course = _course(content, letter)
            may_begin = course.state in _MAY_BEGIN
            if may_begin:
                self._add(content, letter, DeliveryKind.BEGUN, target=target)
        return may_begin

    def end(
        self, letter: MailingLetter, kind: DeliveryKind, *, target: str = "", reason: str = ""
    ) -> None:
        """Record how it ended; a letter that was sent is so in the register too."""
        with self._register.changing() as content:
            self._end(content, letter, kind, target=target, reason=reason)

    def end_all(
        self,
        letters: Iterable[MailingLetter],
        kind: DeliveryKind,
        *,
        target: str = "",
        reason: str = "",
    ) -> None:
        """Record the same of several letters, of all or of none."""
        with self._register.changing() as content:
            for letter in letters:
                self._end(content, letter, kind, target=target, reason=reason)

    def _end(
        self,
        content: RegisterContent,
        letter: MailingLetter,
        kind: DeliveryKind,
        *,
        target: str,
        reason: str,
    ) -> None:
        self._add(content, letter, kind, target=target, reason=reason)
        state = content.entry(letter.entry.number).state
        if kind is DeliveryKind.SENT and state not in {State.SENT, State.VOIDED}:
            along = (
                f"afschrift {each.kenmerk}"
                for each in letter.along
                if each.kind is CompanionKind.AFSCHRIFT
            )
            how = "; ".join((" ".join(filter(None, (self._channel, target))), *along))
            content.add_event(letter.entry.number, event_now(EventKind.SENT, reason=how))

    def _add(
        self,
        content: RegisterContent,
        letter: MailingLetter,
        kind: DeliveryKind,
        *,
        target: str = "",
        reason: str = "",
    ) -> None:
        content.mailings.add_delivery(
            Delivery(
                key=letter.key,
                kind=kind,
                at=now(),
                by=user_name(),
                run=this_process(),
                channel=self._channel,
                target=target,
                reason=reason,
            )
        )


def _course(content: RegisterContent, letter: MailingLetter) -> Course:
    """Return how the delivery of a letter went, by what the register has at this moment."""
    entry = content.entry(letter.entry.number)
    return content.mailings.course(replace(letter, entry=entry))
