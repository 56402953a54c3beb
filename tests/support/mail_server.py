"""A mail server on this machine that does what real ones do on bad days (SMTP, aiosmtpd)."""

from __future__ import annotations

import asyncio
import base64
import functools
import logging
import os
import socket
import ssl
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import Enum
from pathlib import Path
from unittest import mock

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

__all__ = ["USER", "Fault", "MailServerOfTest", "serving"]

USER = ("bureau", "geheim")


class Fault(Enum):
    """What the server does to one message, instead of taking it."""

    REFUSE_RECIPIENT = "550 no such mailbox"
    PUT_OFF_RECIPIENT = "451 come back later"
    CLOSE_AT_RECIPIENT = "421 closing"
    REFUSE_MESSAGE = "554 looks like spam"
    PUT_OFF_MESSAGE = "452 out of space"
    DROP_MESSAGE = "disconnect after DATA"
    ACCEPT_AND_DROP = "accept, and disconnect before the answer"
    ACCEPT_SLOWLY = "accept, and answer after a second"
    ANSWER_NONSENSE = "hm"
    ANSWER_AT_LENGTH = "a 250 in a line of 15,000 characters"
    ANSWER_SLOWLY = "answer the recipient after a second"


@dataclass
class MailServerOfTest:
    """What the server got, and what it is to do to the next messages to an address."""

    port: int
    accepted: list[EmailMessage] = field(default_factory=list)
    targets: list[tuple[str, ...]] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    connections: int = 0
    token: str = f"{USER[1]}-1"
    at_fault: Callable[[], object] = lambda: None
    """What happens while the server is slow."""
    stop: Callable[[], None] = lambda: None
    """Ends the server, its connections too."""
    transports: list[asyncio.WriteTransport] = field(default_factory=list)

    @property
    def message_ids(self) -> list[str]:
        return [message["Message-ID"] for message in self.accepted]

    def _fault(self, address: str, kinds: set[Fault]) -> Fault | None:
        waiting = self.faults.get(address, [])
        return waiting.pop(0) if waiting and waiting[0] in kinds else None

    async def handle_EHLO(  # noqa: N802 - the hook of aiosmtpd
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        hostname: str,
        responses: list[str],
    ) -> list[str]:
        del envelope
        self.transports.append(_transport(server))
        session.host_name = hostname
        self.connections += session.ssl is not None
        return responses

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802 - as above
        words = base64.b64decode(args[1]).decode()
        if words == f"user={USER[0]}\1auth=Bearer {self.token}\1\1":
            return AuthResult(success=True)
        await server.challenge_auth("eyJzdGF0dXMiOiI0MDEifQ==", encode_to_b64=False)
        return AuthResult(success=False, handled=False)

    async def handle_RCPT(  # noqa: N802 - the hook of aiosmtpd
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del session, options
        fault = self._fault(address, _AT_RECIPIENT)
        if fault is Fault.CLOSE_AT_RECIPIENT:
            await server.push(fault.value)
            _transport(server).close()
        if fault is Fault.ANSWER_SLOWLY:
            self.at_fault()
            await asyncio.sleep(1.5)
        elif fault is not None:
            return str(fault.value)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        del session
        fault = self._fault(envelope.rcpt_tos[0], set(Fault) - _AT_RECIPIENT)
        if fault in {Fault.REFUSE_MESSAGE, Fault.PUT_OFF_MESSAGE}:
            return str(fault.value)
        if fault is not Fault.DROP_MESSAGE:
            content = envelope.content
            assert isinstance(content, bytes)
            self.accepted.append(message_from_bytes(content, policy=policy.default))
            self.targets.append(tuple(envelope.rcpt_tos))
        if fault in {Fault.DROP_MESSAGE, Fault.ACCEPT_AND_DROP}:
            _transport(server).abort()
        if fault is Fault.ACCEPT_SLOWLY:
            self.at_fault()
            await asyncio.sleep(1.5)
        return _ODD_ANSWERS.get(fault, "250 taken")


_ODD_ANSWERS: Mapping[Fault | None, str] = {
    Fault.ANSWER_NONSENSE: "hm",
    Fault.ANSWER_AT_LENGTH: "250 " + "ja " * 5000,
}
_AT_RECIPIENT = {
    Fault.REFUSE_RECIPIENT,
    Fault.PUT_OFF_RECIPIENT,
    Fault.CLOSE_AT_RECIPIENT,
    Fault.ANSWER_SLOWLY,
}


@contextmanager
def serving(
    folder: Path,
    *,
    tls: bool = False,
    starttls: bool = True,
    login: bool = False,
    name: str = "localhost",
) -> Iterator[MailServerOfTest]:
    """Run a server on a free port whose certificate, for `name`, this process trusts."""
    authority = trustme.CA()
    certificate = authority.issue_cert(name)
    trusted = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(trusted))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    server = MailServerOfTest(port=port)
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    controller = Controller(
        server,
        hostname="localhost",
        port=port,
        ssl_context=context if tls else None,
        tls_context=context if starttls and not tls else None,
        require_starttls=starttls and not tls,
        authenticator=_authenticate if login else None,
        auth_required=login,
        auth_require_tls=not tls,
        auth_exclude_mechanism=() if login else ("PLAIN", "LOGIN", "XOAUTH2"),
    )
    environment: Mapping[str, str] = {"SSL_CERT_FILE": str(trusted)}
    with mock.patch.dict(os.environ, environment), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a login without STARTTLS: it is TLS already
        controller.start()
        server.stop = functools.partial(_stop, controller, server.transports)
        try:
            yield server
        finally:
            server.stop()


def _stop(controller: Controller, transports: list[asyncio.WriteTransport]) -> None:
    if controller.loop.is_closed():
        return
    for transport in transports:
        controller.loop.call_soon_threadsafe(transport.abort)
    controller.stop(no_assert=True)


def _transport(server: SMTP) -> asyncio.WriteTransport:
    transport = server.transport
    assert isinstance(transport, asyncio.WriteTransport)
    return transport


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    del server, session, envelope, mechanism
    is_known = (
        isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode()) == USER
    )
    return AuthResult(success=is_known, handled=False)
