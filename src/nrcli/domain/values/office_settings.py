"""The office's own settings: everything nrcli.yaml may say. Each has a default."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Self
from urllib.parse import urlsplit

from nrcli.domain.language.speech import Language
from nrcli.domain.problems.problem import InvalidValueError, Origin
from nrcli.domain.values.email_address import EmailAddress

__all__ = [
    "MailSecurity",
    "MailSettings",
    "OfficeSettings",
    "OpenDataSettings",
    "RosterOrder",
    "RosterSettings",
    "ServiceUrl",
    "Spelling",
]


# How the office sends mail: everything that nrcli.yaml says under `mail`.


class MailSecurity(Enum):
    """How the connection is encrypted: from its start, or by STARTTLS before anything is said."""

    STARTTLS = "starttls"
    TLS = "tls"


class MailAuth(Enum):
    """How nrcli proves who it is: by a password, or by a token of OAuth 2."""

    PASSWORD = "password"  # noqa: S105 - the word itself
    XOAUTH2 = "xoauth2"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """The server and the headers of mail; without `from` and `server` nothing can be sent.

    A command that has no answer after `timeout_seconds` has failed. What the server says of a
    whole message may take `answer_seconds`, as RFC 5321 has it, since giving up there leaves it
    unknown whether the message was sent. A message that the server puts off is offered again
    until there were `attempts`, the first time after `wait_seconds` and then twice as long.
    Drafts go to the `imap_server`. `password_command` prints the password or token of `user`.
    """

    from_: EmailAddress | None = None
    server: str = ""
    port: int = 587
    security: MailSecurity = MailSecurity.STARTTLS
    reply_to: EmailAddress | None = None
    cc: tuple[EmailAddress, ...] = ()
    user: str = ""
    auth: MailAuth = MailAuth.PASSWORD
    password_command: str = ""
    imap_server: str = ""
    imap_port: int = 993
    imap_security: MailSecurity = MailSecurity.TLS
    drafts_folder: str = ""
    text: str = "aanbieding"
    per_minute: int = 30
    timeout_seconds: int = 30
    answer_seconds: int = 600
    attempts: int = 4
    wait_seconds: int = 15


_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class RosterOrder(Enum):
    """In which order the holders of a role stand."""

    SEATS = "seats"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class ServiceUrl:
    """The address of a service on the web; it ends with a slash."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an address that begins with https://; http:// is for this machine only.

        Raises:
            InvalidValueError: the text is no such address.

        """
        try:
            parts = urlsplit(text)
            host = parts.hostname or ""
            is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in _OWN_MACHINE)
            if not (host and is_safe) or parts.username or parts.query or parts.fragment:
                raise ValueError(text)
            _ = parts.port
        except ValueError:
            raise InvalidValueError("bad-service-url", text=text) from None
        return cls(text.rstrip("/") + "/")

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterSettings:
    """How old the roster may be, in days since it was last confirmed, and how it is ordered.

    `titels` and `titels_achter` are titles that the office knows beside those that nrcli does.
    """

    confirmed_within_days: int = 30
    order: RosterOrder = RosterOrder.SEATS
    titels: tuple[str, ...] = ()
    titels_achter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataSettings:
    """Where the Tweede Kamer's open data are, and how patient nrcli is with the service.

    A request that has no answer after `timeout_seconds`, or an answer that says to come back
    later, is tried again until there were `attempts`. After `limit_seconds` all of it has failed.
    """

    url: ServiceUrl = ServiceUrl("https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/")
    timeout_seconds: int = 30
    limit_seconds: int = 300
    attempts: int = 4


class Spelling(Enum):
    """Whether the words of letters are looked up in the dictionary."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSettings:
    """Everything nrcli.yaml says, a section to each subject.

    The command line speaks `language` before it reads anything else; here it is only checked.
    """

    language: Language | None = None
    roster: RosterSettings = field(default_factory=RosterSettings)
    open_data: OpenDataSettings = field(default_factory=OpenDataSettings)
    mail: MailSettings = field(default_factory=MailSettings)
    spelling: Spelling = Spelling.ON
    origin: Origin = field(default=Origin(), compare=False)
