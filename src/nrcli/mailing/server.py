"""Mail through a server (SMTP, RFC 5321): each message is sent, refused, put off, or unknown.

The connection is always encrypted, and the server's certificate checked. Whether a message may
have been sent is decided by one moment: the line with the point that ends it.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import smtplib
import ssl
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Self

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import DeliveryError, LetterError, Problem
from nrcli.domain.values.office_settings import MailAuth, MailSecurity, MailSettings

__all__ = [
    "Answer",
    "Login",
    "MailServer",
    "Outcome",
    "ServerPutsOffError",
    "read_login",
    "token_words",
]


_GO_AHEAD = 354
_PERMANENT = 500
_GOOD = range(200, 300)
_BAD = range(400, 600)
_END_OF_MESSAGE = b".\r\n"


@dataclass(frozen=True, slots=True)
class Login:
    """Who nrcli is to the server."""

    user: str
    password: str
    """Or the token, where it is one."""
    is_token: bool = False


class Outcome(Enum):
    """What became of a message; one that was put off may be offered again."""

    SENT = "sent"
    REFUSED = "refused"
    PUT_OFF = "put off"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of a message, and what the server or the system said of it."""

    outcome: Outcome
    reason: str


class ServerPutsOffError(Exception):
    """The server cannot be reached now, or wants to be asked later."""


class MailServer:
    """A server that takes mail; it is connected to when it is first needed."""

    def __init__(self, settings: MailSettings, login: Login | None) -> None:
        self._settings = settings
        self._login = login
        self._trust = ssl.create_default_context()
        self._connection: smtplib.SMTP | None = None
        self._has_connected = False
        self.is_handed_over = False
        """Whether the message now offered may already be the server's."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._connection is not None and kind is None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                self._connection.quit()
        self._drop()

    def connect(self) -> None:
        """Make sure that the server listens.

        Raises:
            DeliveryError: it cannot be trusted, or does not let nrcli in.
            ServerPutsOffError: it cannot be reached now.

        """
        if self._connection is not None:
            return
        try:
            self._connection = self._opened()
            self._greet(self._connection)
        except BaseException as error:
            self._drop()
            if isinstance(error, smtplib.SMTPException | OSError):
                raise self._cannot_connect(error) from error
            raise

    def _opened(self) -> smtplib.SMTP:
        server, port = self._settings.server, self._settings.port
        timeout = self._settings.timeout_seconds
        if self._settings.security is MailSecurity.TLS:
            return smtplib.SMTP_SSL(server, port, timeout=timeout, context=self._trust)
        return smtplib.SMTP(server, port, timeout=timeout)

    def _greet(self, connection: smtplib.SMTP) -> None:
        if self._settings.security is MailSecurity.STARTTLS:
            try:
                connection.starttls(context=self._trust)
            except smtplib.SMTPNotSupportedError as error:
                raise self._failed("mail-unencrypted") from error
        connection.ehlo_or_helo_if_needed()
        if self._login is not None:
            try:
                self._log_in(connection, self._login)
            except (smtplib.SMTPResponseException, smtplib.SMTPServerDisconnected):
                raise
            except smtplib.SMTPException as error:  # no login at all, or none that both know
                raise self._failed("mail-no-login") from error

    def _log_in(self, connection: smtplib.SMTP, login: Login) -> None:
        if not login.is_token:
            connection.login(login.user, login.password)
            return
        if self._has_connected:  # a token may have ended since
            login = read_login(self._settings) or login
        if "XOAUTH2" not in connection.esmtp_features.get("auth", "").upper().split():
            raise self._failed("mail-no-login")
        words = token_words(login)
        # a server that refuses says why first, and wants an empty line to it
        connection.auth("XOAUTH2", lambda challenge=None: words if challenge is None else "")
        self._has_connected = True

    def _cannot_connect(self, error: Exception) -> Exception:
        """Return why there is no connection: for good, or for now."""
        match error:
            case ssl.SSLCertVerificationError():
                return self._failed("mail-certificate", reason=error.verify_message)
            case smtplib.SMTPResponseException() if error.smtp_code >= _PERMANENT:
                code = (
                    "mail-login"
                    if isinstance(error, smtplib.SMTPAuthenticationError)
                    else "mail-server-refuses"
                )
                return self._failed(code, reason=_told(error.smtp_code, error.smtp_error))
            case smtplib.SMTPResponseException():
                return ServerPutsOffError(_told(error.smtp_code, error.smtp_error))
            case _:
                return ServerPutsOffError(_reason(error))

    def offer(self, message: bytes, sender: str, targets: Sequence[str]) -> Answer:
        """Offer a message for all its targets at once: it goes to all of them or to none.

        The server must be connected. Whatever interrupts this leaves the connection closed.
        """
        self.is_handed_over = False
        connection = self._connection
        if connection is None:
            return Answer(outcome=Outcome.PUT_OFF, reason="there is no connection")
        try:
            return self._offer(connection, message, sender, targets)
        except smtplib.SMTPResponseException as error:
            is_permanent = error.smtp_code >= _PERMANENT
            outcome = Outcome.REFUSED if is_permanent else Outcome.PUT_OFF
            self._reset()
            return Answer(outcome=outcome, reason=_told(error.smtp_code, error.smtp_error))
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            outcome = Outcome.UNKNOWN if self.is_handed_over else Outcome.PUT_OFF
            return Answer(outcome=outcome, reason=_reason(error))
        except BaseException:
            self._drop()
            raise

    def _offer(
        self, connection: smtplib.SMTP, message: bytes, sender: str, targets: Sequence[str]
    ) -> Answer:
        _expect(connection.mail(sender))
        for target in targets:
            _expect(connection.rcpt(target), target)
        _expect(connection.docmd("DATA"), good=range(_GO_AHEAD, _GO_AHEAD + 1))
        self._wait_at_most(self._settings.answer_seconds)
        connection.send(_quoted(message))
        self.is_handed_over = True
        connection.send(_END_OF_MESSAGE)
        code, reply = _last_word(connection)
        self._wait_at_most(self._settings.timeout_seconds)
        _expect((code, reply))
        return Answer(outcome=Outcome.SENT, reason=_told(code, reply))

    def _wait_at_most(self, seconds: int) -> None:
        if self._connection is not None and self._connection.sock is not None:
            self._connection.sock.settimeout(seconds)

    def _reset(self) -> None:
        """Make the server forget a message that it refused; without one it is left."""
        try:
            if self._connection is not None:
                _expect(self._connection.rset())
        except (smtplib.SMTPException, OSError):
            self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _failed(self, code: str, **values: str) -> DeliveryError:
        server = f"{self._settings.server}:{self._settings.port}"
        return DeliveryError([Problem(code=code, values={"server": server, **values})])


def _last_word(connection: smtplib.SMTP) -> tuple[int, bytes]:
    """Return what the server says of a whole message; what is no answer leaves that unknown.

    Raises:
        smtplib.SMTPException: there was none.

    """
    try:
        code, reply = connection.getreply()
    except smtplib.SMTPResponseException as error:  # smtplib's own, of a line that is too long
        raise smtplib.SMTPServerDisconnected(_told(error.smtp_code, error.smtp_error)) from error
    if code not in _GOOD and code not in _BAD:
        raise smtplib.SMTPServerDisconnected(_told(code, reply))
    return code, reply


def _expect(answer: tuple[int, bytes], target: str = "", good: range = _GOOD) -> None:
    """Make sure that the server agrees.

    Raises:
        smtplib.SMTPResponseException: it does not.

    """
    code, reply = answer
    if code not in good:
        raise smtplib.SMTPResponseException(code, f"{target}: ".encode() * bool(target) + reply)


def _quoted(message: bytes) -> bytes:
    """Double the points that begin a line (RFC 5321, 4.5.2), and end with the end of a line."""
    lines = message.replace(b"\r\n", b"\n").split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    quoted = (b"." + line if line.startswith(b".") else line for line in lines)
    return b"\r\n".join((*quoted, b""))


def _told(code: int, reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {' '.join(text.split())}"


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "there was no answer in time"
    told = error.strerror if isinstance(error, OSError) else str(error)
    return told or str(error) or type(error).__name__


# Who nrcli is to the mail server: in the environment, the password in the keyring if there is one.
#
# Secrets are nowhere else: not in the workspace, and not in what nrcli prints.

_USER = "NRCLI_SMTP_USER"
_PASSWORD = "NRCLI_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
_SERVICE = "nrcli"


def token_words(login: Login) -> str:
    """Return what proves who somebody is by a token (XOAUTH2), for mail servers of both kinds."""
    return f"user={login.user}\1auth=Bearer {login.password}\1\1"


def read_login(settings: MailSettings) -> Login | None:
    """Return the user and the password or token; None where the server asks for no login.

    Raises:
        LetterError: there is a user, and no password for them.

    """
    user = os.environ.get(_USER, "") or settings.user
    if not user:
        return None
    password = os.environ.get(_PASSWORD) or _told_password(settings) or _kept_password(user)
    if not password:
        raise LetterError([Problem(code="mail-password", values={"user": user})])
    return Login(user, password, settings.auth is MailAuth.XOAUTH2)


def _told_password(settings: MailSettings) -> str:
    """Return the first line that the office's own command prints; empty where there is none.

    It is run without a shell, and what it prints is shown nowhere.

    Raises:
        LetterError: it cannot be run, or fails.

    """
    command = settings.password_command
    if not command:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - the office's own command, from its settings
            command if os.name == "nt" else shlex.split(command),
            capture_output=True, text=True, timeout=_LONGEST, check=False,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        reason = _reason(error) if isinstance(error, OSError) else type(error).__name__
        raise _command_failed(reason) from None  # whose text may have the command's output
    if done.returncode:
        raise _command_failed(say("it ended with {code}", code=done.returncode))
    return next(iter(done.stdout.splitlines()), "").strip()


_LONGEST = 60
"""Seconds: somebody may have to unlock what keeps the password."""


def _command_failed(reason: str) -> LetterError:
    return LetterError([Problem(code="mail-password-command", values={"reason": reason})])


def _kept_password(user: str) -> str:
    """Return the password in the keyring; nothing where that is not installed or has none."""
    try:
        import keyring  # noqa: PLC0415 - an extra, and slow to load
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        return ""
    try:
        return keyring.get_password(_SERVICE, user) or ""
    except KeyringError:
        return ""
