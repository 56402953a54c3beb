"""How the office sends mail: everything that nrcli.yaml says under `mail`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nrcli.domain.values.email_address import EmailAddress

__all__ = ["MailSecurity", "MailSettings"]


class MailSecurity(Enum):
    """How the connection is encrypted: from its start, or by STARTTLS before anything is said."""

    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """The server and the headers of mail; without `from` and `server` nothing can be sent.

    A command that has no answer after `timeout_seconds` has failed. What the server says of a
    whole message may take `answer_seconds`, as RFC 5321 has it, since giving up there leaves it
    unknown whether the message was sent. A message that the server puts off is offered again
    until there were `attempts`, the first time after `wait_seconds` and then twice as long.
    """

    from_: EmailAddress | None = None
    server: str = ""
    port: int = 587
    security: MailSecurity = MailSecurity.STARTTLS
    reply_to: EmailAddress | None = None
    cc: tuple[EmailAddress, ...] = ()
    text: str = "aanbieding"
    per_minute: int = 30
    timeout_seconds: int = 30
    answer_seconds: int = 600
    attempts: int = 4
    wait_seconds: int = 15
