"""Take a mailing up again where it stopped: first settle what nobody knows, then go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nrcli.domain.problems.problem import Problems, RefusedError
from nrcli.mailing.journal import Journal
from nrcli.mailing.mails import MailRequest, MailResult, mail
from nrcli.mailing.open_mailing import OpenMailing, open_mailing
from nrcli.register import bookkeeping
from nrcli.register.domain.mailing import Course, Delivery, DeliveryKind, DeliveryState
from nrcli.register.registrar import is_over
from nrcli.system.runs import this_process

__all__ = ["ALL", "Settlement", "note_returned", "resume", "unknown_letters"]

ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The user's word on letters whose outcome is unknown: recipients' ids, or `ALL`."""

    sent: tuple[str, ...] = ()
    again: tuple[str, ...] = ()


def unknown_letters(name: str, folder: Path | None = None) -> tuple[Course, ...]:
    """Return the letters of a mailing of which nobody knows whether they were sent.

    Raises:
        NrcliError: there is no such mailing.

    """
    courses = open_mailing(name, folder).courses
    return tuple(course for course in courses if course.state is DeliveryState.UNKNOWN)


def note_returned(
    name: str, folder: Path | None = None, *, to: Sequence[str], reason: str
) -> tuple[Course, ...]:
    """Record that letters of a mailing came back; return them as they were.

    Raises:
        NrcliError: there is no such mailing, or one of them was not sent.

    """
    opened = open_mailing(name, folder)
    chosen = opened.chosen(to)
    problems = Problems()
    for course in chosen:
        if course.state is not DeliveryState.SENT:
            entry = course.letter.entry
            problems.add("return-unsent", kenmerk=entry.kenmerk, who=course.letter.who)
    if problems.errors:
        raise RefusedError(problems)
    for course in chosen:
        kenmerk = str(course.letter.entry.kenmerk)
        bookkeeping.note_returned(
            kenmerk, opened.workspace.folder, reason=reason, who=course.letter.who
        )
    return chosen


def resume(
    request: MailRequest,
    settlement: Settlement,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> MailResult:
    """Record what the user says of unknown letters, then mail what failed or was not reached.

    Raises:
        NrcliError: as `mail`, or what is said is not so.

    """
    _settle(open_mailing(request.mailing, request.workspace), settlement)
    return mail(replace(request, retry=True), progress=progress)


def _settle(opened: OpenMailing, settlement: Settlement) -> None:
    """Record the user's word, of all letters or of none."""
    problems = Problems()
    chosen = {
        DeliveryKind.SENT: _named(opened, settlement.sent, problems),
        DeliveryKind.AGAIN: _named(opened, settlement.again, problems),
    }
    if problems.errors:
        raise RefusedError(problems)
    for kind, courses in chosen.items():
        for course, last in courses:
            to = ", ".join(each.address for each in (*course.letter.to, *course.letter.cc))
            journal = Journal(opened.workspace.folder, last.channel)
            journal.end(course.letter, kind, target=to, reason="the user says so")


def _named(
    opened: OpenMailing, who: Sequence[str], problems: Problems
) -> tuple[tuple[Course, Delivery], ...]:
    """Return the letters that are meant, each with what was last noted of it."""
    courses = opened.courses if ALL in who else opened.chosen(who) if who else ()
    found = []
    for course in courses:
        kenmerk, who_it_is = course.letter.entry.kenmerk, course.letter.who
        if course.state is not DeliveryState.UNKNOWN or course.last is None:
            if ALL not in who:
                problems.add(
                    "delivery-not-unknown", kenmerk=kenmerk, who=who_it_is, state=course.state.value
                )
        elif course.is_under_way and not _is_over(course.last):
            problems.add("delivery-under-way", kenmerk=kenmerk, who=who_it_is, run=course.last.run)
        else:
            found.append((course, course.last))
    return tuple(found)


def _is_over(attempt: Delivery) -> bool:
    """Return whether no process sends it any more; this one sends nothing now."""
    return attempt.run == this_process() or is_over(attempt.run, attempt.at)
