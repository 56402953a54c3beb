"""The register's entries: one letter under one kenmerk, and everything that happened to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import Problem

__all__ = [
    "CopyRecipient",
    "EnclosedFile",
    "Entry",
    "Event",
    "EventKind",
    "LetterId",
    "Paraaf",
    "Returned",
    "State",
    "Version",
    "agreed_with",
    "approval_problem",
    "binds",
    "folded_name",
    "shared_logins",
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class LetterId:
    """What makes a letter the same letter: its name, its recipients, its date."""

    letter: str
    who: str
    date: date


class State(Enum):
    """How far a letter is; the register's own words, as `register list` prints them."""

    RESERVED = "reserved"
    ISSUED = "issued"
    SENT = "sent"
    VOIDED = "voided"


class EventKind(Enum):
    """What can happen to an entry.

    `MADE` is noted before the letter's files are written, `ISSUED` (or `REISSUED`, with the
    reason, after it was sent) when they are there, `UNWRITTEN` when it turns out they are not. So
    the register is never behind what lies in a folder, wherever a run is stopped.

    `RECOVERED` is a letter that its own files told of. `CORRECTED` takes back what was noted of its
    sending, or gives it another day or way. `AGAIN` says why somebody gets the same words anew,
    `SEALED` has the digests of files that were signed outside. `RETURNED` is a letter that came
    back, so that it is to be sent again; `ANSWERED` the reply to it, with its day. `REDATED` is a
    letter that was not sent, and takes another day.
    """

    RESERVED = "reserved"
    MADE = "made"
    UNWRITTEN = "unwritten"
    ISSUED = "issued"
    REISSUED = "reissued"
    SENT = "sent"
    VOIDED = "voided"
    RECOVERED = "recovered"
    CORRECTED = "corrected"
    AGAIN = "again"
    SEALED = "sealed"
    RETURNED = "returned"
    ANSWERED = "answered"
    REDATED = "redated"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRecipient:
    """Somebody who gets an afschrift: their id in the roster, and the lines of their address."""

    who: str
    address: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnclosedFile:
    """A file that goes with a letter: its title, its place in the workspace, and its digest."""

    title: str
    file: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A letter as it was made once: what it says, to whom, and the SHA-256 digests of it all."""

    recipient: tuple[str, ...]
    """As addressed: the lines in the window."""
    aanhef: str
    subject: str
    signatory: tuple[str, ...]
    """The name of who signs, or of the two who do."""
    organisation: str
    text: str
    """The digest of the letter as plain text."""
    agreed: str
    """The digest of that text without its kenmerk, which parafen are bound to; may be empty."""
    template: str
    snippets: Mapping[str, str]
    folder: str
    """Where its files are: relative to the workspace if they lie in it."""
    files: Mapping[str, str]
    """The digest of each file, by name."""
    copies: tuple[CopyRecipient, ...] = ()
    """Who gets an afschrift, as the letter says."""
    covering_letter: str = ""
    """The letter that goes with each afschrift."""
    words: str = ""
    """The digest of the text without its date and kenmerk; empty if none was kept."""
    allowed: tuple[str, ...] = ()
    """The codes of what comments in its files allowed."""

    enclosed: tuple[EnclosedFile, ...] = ()
    """The enclosures that are files, in order."""

    def follows(self, earlier: Version | None) -> Version:
        """Return this version with the files that an earlier one of the same text left."""
        if earlier is None or (earlier.text, earlier.folder) != (self.text, self.folder):
            return self
        return replace(self, files={**earlier.files, **self.files})

    def says_the_same_as(self, earlier: Version) -> bool:
        """Return True if it has the text and enclosures of an earlier one, for the same people.

        Its files may be other bytes: another nrcli sets the same text in its own way.
        """
        others = bool(earlier.copies) and self.copies != earlier.copies
        return (self.text, self.enclosed) == (earlier.text, earlier.enclosed) and not others

    def changes(self, earlier: Version) -> bool:
        """Return whether it has another text, or a file with other content, than an earlier one.

        Or whether others get an afschrift.
        """
        shared = earlier.files.keys() & self.files.keys()
        return not self.says_the_same_as(earlier) or any(
            self.files[name] != earlier.files[name] for name in shared
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened: what, when, by whom, and why where that is told."""

    kind: EventKind
    at: datetime
    by: str
    run: str = ""
    """The process that noted it: its number and its machine."""
    reason: str = ""
    version: Version | None = None
    day: str = ""
    """The day on which a letter was really sent, where a correction says so."""
    how: str = ""
    """How it was really sent."""

    @property
    def is_issue(self) -> bool:
        """Whether a version of the letter is there since."""
        return self.kind in _ISSUES

    @property
    def is_correction(self) -> bool:
        """Whether it puts right what was noted before."""
        return self.kind is EventKind.CORRECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A letter under its kenmerk, with its history; `number` is its own in the register."""

    number: int
    kenmerk: Kenmerk
    letter_id: LetterId
    by_hand: bool = False
    shared: bool = False
    events: tuple[Event, ...] = ()

    @property
    def state(self) -> State:
        """How far the letter is."""
        state = State.RESERVED
        for event in self.events:
            match event.kind:
                case EventKind.VOIDED:
                    return State.VOIDED
                case EventKind.SENT:
                    state = State.SENT
                case EventKind.REISSUED | EventKind.RETURNED:
                    state = State.ISSUED
                case EventKind.CORRECTED if state is State.SENT and not event.day:
                    state = State.ISSUED
                case EventKind.ISSUED | EventKind.RECOVERED if state is State.RESERVED:
                    state = State.ISSUED  # one that was sent stays sent: the same text again
                case _:
                    pass
        return state

    @property
    def version(self) -> Version | None:
        """The letter as it was last issued; None if it never was."""
        issues = [event.version for event in self.events if event.is_issue]
        return issues[-1] if issues else None

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version that was made, issued or not, the last one last."""
        return tuple(event.version for event in self.events if event.version is not None)

    @property
    def making(self) -> Event | None:
        """The making of files that nobody has told the end of; None if there is none."""
        for event in reversed(self.events):
            if event.kind is EventKind.MADE:
                return event
            if event.kind in _ENDS_OF_MAKING:
                return None
        return None

    def last(self, kind: EventKind) -> Event | None:
        """Return the last event of a kind; None if there is none."""
        return next((event for event in reversed(self.events) if event.kind is kind), None)

    @property
    def sending(self) -> Event | None:
        """What holds of its sending: the event that it was sent, or a correction of that."""
        found = [event for event in self.events if event.kind in _SENDINGS]
        last = found[-1] if found else None
        is_taken_back = last is not None and (
            (last.is_correction and not last.day) or last.kind is EventKind.RETURNED
        )
        return None if is_taken_back else last

    @property
    def returns(self) -> tuple[Returned, ...]:
        """The sendings that came back, each with the version that was sent."""
        found: list[Returned] = []
        version = sending = None
        for event in self.events:
            if event.kind in _ISSUES:
                version = event.version
            elif event.kind is EventKind.RETURNED and sending is not None:
                found.append(Returned(version=version, sending=sending, back=event))
            elif event.kind in _SENDINGS:
                sending = event
        return tuple(found)

    @property
    def answer(self) -> Event | None:
        """The reply to it as it was last sent; None if none was noted."""
        answer = None
        for event in self.events:
            if event.kind is EventKind.ANSWERED:
                answer = event
            elif event.kind in {EventKind.REISSUED, EventKind.RETURNED}:
                answer = None
        return answer

    @property
    def day_sent(self) -> str:
        """The day on which it was sent, where a correction gave it; else empty."""
        return self.sending.day if self.sending else ""

    @property
    def how_sent(self) -> str:
        """How it was sent, as it was noted or corrected."""
        sending = self.sending
        if sending is None:
            return ""
        return sending.how if sending.is_correction else sending.reason

    @property
    def voided_because(self) -> str:
        """Why it was voided; empty if it was not."""
        voided = self.last(EventKind.VOIDED)
        return voided.reason if voided else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A letter that was sent and came back: as what, how, and why."""

    version: Version | None
    sending: Event
    """That it was sent, or a correction of that."""
    back: Event


_ISSUES = frozenset({EventKind.ISSUED, EventKind.REISSUED, EventKind.RECOVERED})
_SENDINGS = frozenset({EventKind.SENT, EventKind.CORRECTED, EventKind.RETURNED})
_ENDS_OF_MAKING = _ISSUES | {EventKind.UNWRITTEN}


# Parafen: who agreed with a letter, each bound to the text that they agreed with.


@dataclass(frozen=True, slots=True, kw_only=True)
class Paraaf:
    """One person's agreement with one text."""

    letter_id: LetterId
    digest: str
    """Of the letter as plain text, its kenmerk left out: it may not have one yet."""
    name: str
    role: str
    remark: str
    at: datetime
    by: str
    """Who noted it."""
    run: str = ""


def binds(digest: str, agreed: str) -> bool:
    """Return whether a paraaf with a digest is for the letter that has the other.

    Behind a colon stands what binds besides the text. What was noted before nrcli did so binds
    the text alone.
    """
    text, _, more = digest.partition(":")
    agreed_text, _, agreed_more = agreed.partition(":")
    return text == agreed_text != "" and (not more or not agreed_more or more == agreed_more)


def folded_name(name: str) -> str:
    """Return a name without what differs when one person writes it twice."""
    signs = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in signs if sign.isalnum())


def shared_logins(approvals: Iterable[Paraaf]) -> dict[str, tuple[str, ...]]:
    """Return who was entered by one login together with others, by that login.

    A secretary enters parafen that colleagues gave on paper.
    """
    names: dict[str, dict[str, str]] = {}
    for paraaf in approvals:
        names.setdefault(paraaf.by, {}).setdefault(folded_name(paraaf.name), paraaf.name)
    return {by: tuple(found.values()) for by, found in names.items() if len(found) > 1}


def agreed_with(version: Version, who: str, given: Iterable[Paraaf]) -> tuple[Paraaf, ...]:
    """Return the parafen for a version's text; none if it was not compared with any."""
    return tuple(
        paraaf
        for paraaf in given
        if paraaf.letter_id.who == who and binds(paraaf.digest, version.agreed)
    )


def approval_problem(
    letter_id: LetterId,
    digest: str,
    given: Iterable[Paraaf],
    *,
    needed: int,
    own_login: bool = False,
) -> Problem | None:
    """Return why a text may not be finished: too few agreed, or they agreed with another one.

    A text that somebody agreed with needs one paraaf at least, whatever the sender asks. With
    `own_login` each has to be entered under a login of its own.
    """
    own = [paraaf for paraaf in given if paraaf.letter_id.who == letter_id.who]
    agreed = [paraaf for paraaf in own if binds(paraaf.digest, digest)]
    names = {folded_name(paraaf.name) for paraaf in agreed}
    logins = {paraaf.by for paraaf in agreed}
    earlier = {paraaf.name for paraaf in own if folded_name(paraaf.name) not in names}
    needed = max(needed, 1 if own else 0)
    count = min(len(names), len(logins)) if own_login else len(names)
    if count >= needed:
        return None
    values = {
        "letter": letter_id.letter,
        "who": letter_id.who,
        "date": letter_id.date.isoformat(),
        "count": str(count),
        "needed": str(needed),
        "names": " and ".join(sorted(earlier)),
        "logins": ", ".join(sorted(logins)),
    }
    if own_login and len(names) >= needed:
        return Problem(code="approval-one-login", values=values)
    return Problem(code="approval-outdated" if earlier else "approval-missing", values=values)
