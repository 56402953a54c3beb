"""A mailing: letters to many, frozen before they go out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.values.email_address import EmailAddress
from nrcli.domain.values.file_names import is_letter_itself
from nrcli.register.domain.entry import Entry, Version

__all__ = ["Mailing", "MailingLetter", "delivery_key"]

_SHOWN_OF_KEY = 32


def delivery_key(recipient: Iterable[str], kenmerk: Kenmerk, text: str) -> str:
    """Give the key of one letter to one recipient: a SHA-256 of who, which and what.

    The recipient is taken as addressed, so that another name in recipients.yaml or another place
    in a list changes nothing; `text` is the digest of the letter's text.
    """
    written = "\n".join((*recipient, "", kenmerk.identity, text))
    return hashlib.sha256(written.encode()).hexdigest()


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
        """Give the Message-ID that every mail with this letter has (RFC 5322)."""
        return f"<{self.key[:_SHOWN_OF_KEY]}@{domain}>"


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
