"""A mailing: letters to many, frozen before they go out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.values.email_address import EmailAddress
from nrcli.domain.values.file_names import is_letter_itself
from nrcli.register.domain.entry import EnclosedFile, Entry, State, Version

__all__ = [
    "Companion",
    "CompanionKind",
    "Course",
    "Delivery",
    "DeliveryKind",
    "DeliveryState",
    "Mailing",
    "MailingLetter",
    "delivery_key",
    "is_open",
    "last_of_each",
]


_SHOWN_OF_KEY = 32


def delivery_key(
    recipient: Iterable[str], kenmerk: Kenmerk, text: str, enclosed: Iterable[EnclosedFile] = ()
) -> str:
    """Return the key of one letter to one recipient: a SHA-256 of who, which and what.

    The recipient is taken as addressed, so that another name in recipients.yaml or another place
    in a list changes nothing; `text` is the digest of the letter's text, `enclosed` goes with it.
    """
    written = "\n".join(
        (*recipient, "", kenmerk.identity, text, *(each.digest for each in enclosed))
    )
    return hashlib.sha256(written.encode()).hexdigest()


class CompanionKind(Enum):
    """What goes with a letter besides the letter itself."""

    ENCLOSURE = "enclosure"
    AFSCHRIFT = "afschrift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A file that goes with a letter: an enclosure, or the afschrift that the letter covers."""

    kind: CompanionKind
    title: str
    path: str
    """From the folder of the workspace."""
    digest: str
    kenmerk: str = ""
    """Of the letter that an afschrift is of, or that an enclosure came with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingLetter:
    """One letter of a mailing as it was frozen; its entry is as the register has it now."""

    entry: Entry
    key: str
    version: Version
    name: str
    function: str
    family_name: str
    """What it is ordered by, by name."""
    seats: int
    """Those of the recipient's fractie on the day of the letter; 0 for others."""
    to: tuple[EmailAddress, ...] = ()
    """Nobody, where one of those it is written to has no mail address."""
    cc: tuple[EmailAddress, ...] = ()
    along: tuple[Companion, ...] = ()
    """What goes with it, in order."""

    @property
    def who(self) -> str:
        """The recipient's id, as `--to` has it."""
        return self.entry.letter_id.who

    @property
    def pdf(self) -> str:
        """The name of the PDF that its addressee gets; empty if none was made."""
        found = (name for name in self.version.files if name.endswith(".pdf"))
        return next(filter(is_letter_itself, found), "")

    def message_id(self, domain: str) -> str:
        """Return the Message-ID that every mail with this letter has (RFC 5322).

        After it came back it is another mail.
        """
        again = f".{len(self.entry.returns)}" if self.entry.returns else ""
        return f"<{self.key[:_SHOWN_OF_KEY]}{again}@{domain}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """Letters that go out together; their texts and recipients do not change any more."""

    number: int
    name: str
    letter: str
    to: tuple[str, ...]
    """The roles, lists and people it was prepared for."""
    at: datetime
    by: str
    letters: tuple[MailingLetter, ...] = ()


# The journal of a mailing's delivery: what was tried, and how each letter ended.


class DeliveryKind(Enum):
    """What the journal notes of a letter; `begun` before it is tried, the others after.

    `DRAFTED` is a message for a mail program, of which nrcli cannot see whether it is sent.
    `AGAIN` is the user's word that a letter may be sent once more, `RETURNED` that it came back.
    """

    PRINTED = "printed"
    DRAFTED = "drafted"
    BEGUN = "begun"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    AGAIN = "again"
    RETURNED = "returned"


class DeliveryState(Enum):
    """How far the delivery of a letter is; the words that `mailing report` prints."""

    TO_DO = "to do"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    RETURNED = "returned"
    VOIDED = "voided"


_STATES = {
    DeliveryKind.DRAFTED: DeliveryState.UNKNOWN,
    DeliveryKind.BEGUN: DeliveryState.UNKNOWN,
    DeliveryKind.UNKNOWN: DeliveryState.UNKNOWN,
    DeliveryKind.SENT: DeliveryState.SENT,
    DeliveryKind.FAILED: DeliveryState.FAILED,
    DeliveryKind.AGAIN: DeliveryState.TO_DO,
    DeliveryKind.RETURNED: DeliveryState.RETURNED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A line of the journal: what happened to the letter with a key, how, when and by whom."""

    key: str
    kind: DeliveryKind
    at: datetime
    by: str
    run: str
    channel: str = ""
    """How it goes: mail, print, or the user's own words."""
    target: str = ""
    """Where it goes: mail addresses, or the file of a print."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A letter of a mailing and everything the journal has of it, the last line last."""

    letter: MailingLetter
    deliveries: tuple[Delivery, ...] = ()

    @property
    def last(self) -> Delivery | None:
        """The line that says how far the letter is; None if nothing was tried."""
        found = [each for each in self.deliveries if each.kind in _STATES]
        return found[-1] if found else None

    @property
    def state(self) -> DeliveryState:
        """How far the letter is; what was noted as sent by hand counts too."""
        entry, frozen = self.letter.entry, self.letter.version
        current = entry.version
        if entry.state is State.SENT and current and current.says_the_same_as(frozen):
            return DeliveryState.SENT
        state = _STATES[self.last.kind] if self.last else DeliveryState.TO_DO
        is_voided = entry.state is State.VOIDED and state is not DeliveryState.UNKNOWN
        return DeliveryState.VOIDED if is_voided else state

    @property
    def is_under_way(self) -> bool:
        """Whether an attempt was begun that nobody has told the end of."""
        return self.last is not None and self.last.kind is DeliveryKind.BEGUN

    @property
    def printed(self) -> Delivery | None:
        """When and where it was last printed; None if it was not, or came back since."""
        printed = None
        for each in self.deliveries:
            if each.kind is DeliveryKind.PRINTED:
                printed = each
            elif each.kind is DeliveryKind.RETURNED:
                printed = None
        return printed

    @property
    def is_back(self) -> bool:
        """Whether it came back, and is to be sent again."""
        return self.state is DeliveryState.RETURNED

    @property
    def is_back_from_its_mail(self) -> bool:
        """Whether it came back from the very mail addresses that it has now."""
        target = self.last.target.split(", ") if self.last is not None and self.is_back else []
        return bool(self.letter.to) and {each.address for each in self.letter.to} <= set(target)

    @property
    def is_back_from_post(self) -> bool:
        """Whether it came back from its address, and not from a mail address."""
        return self.is_back and self.last is not None and "@" not in self.last.target


def last_of_each(deliveries: Sequence[Delivery]) -> tuple[Delivery, ...]:
    """Return what was last noted of each letter that says how far it is."""
    return tuple({each.key: each for each in deliveries if each.kind in _STATES}.values())


def is_open(deliveries: Sequence[Delivery]) -> bool:
    """Return whether nobody knows what became of one of these letters."""
    states = {each.key: _STATES[each.kind] for each in deliveries if each.kind in _STATES}
    return DeliveryState.UNKNOWN in states.values()
