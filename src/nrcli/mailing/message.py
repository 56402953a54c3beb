"""A mail as it travels: headers, a text, and PDFs attached (RFC 5322, MIME)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from nrcli.domain.values.email_address import EmailAddress
from nrcli.system.clock import in_amsterdam

__all__ = ["Attachment", "Mail", "write_draft", "write_message"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF, and its name of ASCII characters."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What one mail says, to whom, and what goes with it."""

    from_: EmailAddress
    to: tuple[EmailAddress, ...]
    cc: tuple[EmailAddress, ...]
    reply_to: EmailAddress | None
    subject: str
    text: str
    message_id: str
    attachments: tuple[Attachment, ...]
    """The letter first."""

    @property
    def targets(self) -> tuple[str, ...]:
        """The addresses it is delivered to, each once."""
        return tuple(dict.fromkeys(each.address for each in (*self.to, *self.cc)))


def write_message(mail: Mail, at: datetime) -> bytes:
    """Write a mail that a server takes; equal mails of one moment are equal bytes."""
    message = _message(mail)
    message["Date"] = format_datetime(in_amsterdam(at))
    message["Message-ID"] = mail.message_id
    return message.as_bytes()


def write_draft(mail: Mail) -> bytes:
    """Write a mail that a mail program opens as one that is not sent yet."""
    message = _message(mail)
    message["X-Unsent"] = "1"
    return message.as_bytes()


def _message(mail: Mail) -> EmailMessage:
    """Make the message; a line end in a header is refused by the policy itself."""
    message = EmailMessage(policy=SMTP)
    message["From"] = _header(mail.from_)
    message["To"] = [_header(each) for each in mail.to]
    if mail.cc:
        message["Cc"] = [_header(each) for each in mail.cc]
    if mail.reply_to:
        message["Reply-To"] = _header(mail.reply_to)
    message["Subject"] = mail.subject
    message.set_content(mail.text)
    for each in mail.attachments:
        message.add_attachment(
            each.content, maintype="application", subtype="pdf", filename=each.name
        )
    message.set_boundary(f"==={mail.message_id.strip('<>').partition('@')[0]}===")
    return message


def _header(address: EmailAddress) -> Address:
    return Address(address.name, addr_spec=address.address)
