"""The folder of drafts in the office's own mailbox (IMAP, RFC 3501; its name by RFC 6154).

A message is looked for by its Message-ID before it is put there, and again when the connection was
lost meanwhile: so it is there once, whatever happens on the way.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from datetime import datetime
from types import TracebackType
from typing import Self

from nrcli.domain.problems.problem import DeliveryError, Problem
from nrcli.domain.values.office_settings import MailSecurity, MailSettings
from nrcli.mailing.server import Answer, Login, Outcome, read_login, token_words

__all__ = ["DraftsFolder"]

_LISTED = re.compile(rb'\((?P<flags>[^)]*)\) (?:"[^"]*"|NIL) (?P<name>.+)')
_USUAL_NAMES = ("drafts", "concepten", "inbox.drafts", "inbox/drafts")
_LOST = (imaplib.IMAP4.abort, OSError)


class DraftsFolder:
    """The folder, which is found when it is first needed."""

    def __init__(self, settings: MailSettings, login: Login | None) -> None:
        self._settings = settings
        self._login = login
        self._trust = ssl.create_default_context()
        self._connection: imaplib.IMAP4 | None = None
        self._folder = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._drop()

    @property
    def name(self) -> str:
        """The name of the folder, as its server writes it."""
        return self._folder.strip('"')

    def connect(self) -> None:
        """Make sure that the folder can be written to.

        Raises:
            DeliveryError: the server cannot be reached or trusted, or has no such folder.

        """
        if self._connection is not None:
            return
        is_ready = False
        try:
            connection = self._opened()
            self._log_in(connection)
            self._folder = self._found(connection)
            is_ready = True
        except ssl.SSLCertVerificationError as error:
            raise self._failed("mail-certificate", error.verify_message) from error
        except _LOST as error:
            raise self._failed("mailbox-unreachable", _reason(error)) from error
        except imaplib.IMAP4.error as error:
            raise self._failed("mail-login", _reason(error)) from error
        finally:
            if not is_ready:
                self._drop()

    def _opened(self) -> imaplib.IMAP4:
        server, port = self._settings.imap_server, self._settings.imap_port
        timeout = self._settings.timeout_seconds
        if self._settings.imap_security is MailSecurity.TLS:
            connection: imaplib.IMAP4 = imaplib.IMAP4_SSL(
                server, port, ssl_context=self._trust, timeout=timeout
            )
            self._connection = connection
        else:
            connection = self._connection = imaplib.IMAP4(server, port, timeout=timeout)
            connection.starttls(self._trust)
        return connection

    def _log_in(self, connection: imaplib.IMAP4) -> None:
        login = read_login(self._settings) or self._login
        if login is None:
            raise self._failed("mailbox-no-user", "")
        if login.is_token:
            connection.authenticate("XOAUTH2", lambda _: token_words(login).encode())
        else:
            connection.login(login.user, login.password)

    def _found(self, connection: imaplib.IMAP4) -> str:
        """Return the folder that the settings name, else the one that is for drafts."""
        if self._settings.drafts_folder:
            return f'"{self._settings.drafts_folder}"'
        all_folders = '"*"'
        if "SPECIAL-USE" in connection.capabilities:
            all_folders += " RETURN (SPECIAL-USE)"
        _, lines = connection.list('""', all_folders)
        listed = [_LISTED.match(line) for line in lines if isinstance(line, bytes)]
        names = {each["name"]: each["flags"].lower() for each in listed if each}
        for name, flags in names.items():
            if b"\\drafts" in flags.split():
                return name.decode("ascii", "replace")
        for name in names:
            if name.decode("ascii", "replace").strip('"').lower() in _USUAL_NAMES:
                return name.decode("ascii")
        raise self._failed("mailbox-no-drafts", "")

    def holds(self, message_id: str) -> bool:
        """Return True if a message is there; the folder must be connected to.

        Raises:
            OSError, imaplib.IMAP4.error: the server does not say.

        """
        connection = self._connection
        if connection is None:
            raise ConnectionError
        kind, told = connection.select(self._folder, readonly=True)
        if kind == "OK":
            kind, told = connection.search(None, "HEADER", "Message-ID", f'"{message_id}"')
        if kind != "OK":
            raise imaplib.IMAP4.error(told[0])
        return any(each and each.split() for each in told)

    def put(self, message: bytes, message_id: str, at: datetime) -> Answer:
        """Put a message there, unless it is; the folder must be connected to."""
        is_handed_over = False
        try:
            if self.holds(message_id):
                return Answer(outcome=Outcome.SENT, reason="it was there")
            is_handed_over = True
            connection = self._connection
            assert connection is not None  # noqa: S101 - `holds` has just used it
            when = imaplib.Time2Internaldate(at)
            kind, told = connection.append(self._folder, r"(\Draft)", when, message)
        except _LOST as error:
            self._drop()
            return self._looked_for(message_id, _reason(error), is_handed_over=is_handed_over)
        except imaplib.IMAP4.error as error:
            self._drop()
            return Answer(outcome=Outcome.REFUSED, reason=_reason(error))
        except BaseException:
            self._drop()
            raise
        outcome = Outcome.SENT if kind == "OK" else Outcome.REFUSED
        return Answer(outcome=outcome, reason=" ".join(map(_text, told)))

    def _looked_for(self, message_id: str, reason: str, *, is_handed_over: bool) -> Answer:
        """Return what became of a message whose answer was lost, by what the folder has."""
        if not is_handed_over:
            return Answer(outcome=Outcome.PUT_OFF, reason=reason)
        try:
            self.connect()
            is_there = self.holds(message_id)
        except (DeliveryError, imaplib.IMAP4.error, OSError):
            self._drop()
            return Answer(outcome=Outcome.UNKNOWN, reason=reason)
        return Answer(outcome=Outcome.SENT if is_there else Outcome.PUT_OFF, reason=reason)

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(imaplib.IMAP4.error, OSError):
                connection.shutdown()

    def _failed(self, code: str, reason: str) -> DeliveryError:
        server = f"{self._settings.imap_server}:{self._settings.imap_port}"
        return DeliveryError([Problem(code=code, values={"server": server, "reason": reason})])


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "there was no answer in time"
    return _text(error.args[-1] if error.args else "") or type(error).__name__


def _text(told: object) -> str:
    text = told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told or "")
    return " ".join(text.split())
