"""A mailbox on this machine (pymap), behind a door that breaks connections on bad days (IMAP)."""

from __future__ import annotations

import imaplib
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import trustme

__all__ = ["MAILBOX_USER", "Mailbox", "mailbox"]

MAILBOX_USER = ("bureau", "geheim")
_CHUNK = 1024


@dataclass
class Mailbox:
    """The ports of the server and of the door to it, and how much goes through that yet."""

    server: int
    door: int
    cut_up: int | None = None
    """After how many bytes from nrcli the next connection breaks; None for never."""
    cut_down: int | None = None
    """After how many bytes from the server."""

    def message_ids(self, folder: str = "Drafts") -> list[str]:
        """Return the Message-IDs of what is in a folder, asked for directly."""
        with imaplib.IMAP4("localhost", self.server) as connection:
            connection.starttls(ssl.create_default_context())
            connection.login(*MAILBOX_USER)
            if connection.select(f'"{folder}"', readonly=True)[0] != "OK":
                return []
            _, told = connection.search(None, "ALL")
            found = []
            for number in told[0].split():
                _, parts = connection.fetch(number, "(FLAGS BODY[HEADER.FIELDS (MESSAGE-ID)])")
                header = b"".join(part[1] for part in parts if isinstance(part, tuple))
                found.append(header.decode().partition(":")[2].strip())
                assert b"\\Draft" in b"".join(
                    part if isinstance(part, bytes) else part[0] for part in parts if part
                )
            return found

    def make_folder(self, name: str) -> None:
        """Make a folder."""
        with imaplib.IMAP4("localhost", self.server) as connection:
            connection.starttls(ssl.create_default_context())
            connection.login(*MAILBOX_USER)
            connection.create(name)


@contextmanager
def mailbox(folder: Path) -> Iterator[Mailbox]:
    """Run a server whose certificate this process trusts, and the door to it."""
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost")
    trusted, chain, key = (folder / f"{name}.pem" for name in ("authority", "chain", "key"))
    authority.cert_pem.write_to_path(str(trusted))
    for blob in certificate.cert_chain_pems:
        blob.write_to_path(str(chain), append=True)
    certificate.private_key_pem.write_to_path(str(key))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user, password = MAILBOX_USER
    server = subprocess.Popen(
        [sys.executable, "-c", "from pymap.main import main; main()", "--host", "127.0.0.1",
         "--port", str(port), "--cert", str(chain), "--key", str(key), "dict",
         "--demo-user", user, "--demo-password", password],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    with (
        mock.patch.dict(os.environ, {"SSL_CERT_FILE": str(trusted)}),
        socket.create_server(("127.0.0.1", 0)) as door,
    ):
        running = Mailbox(server=port, door=door.getsockname()[1])
        threading.Thread(target=_keep_door, args=(door, running), daemon=True).start()
        try:
            _wait_for(port)
            yield running
        finally:
            server.terminate()
            server.wait()


def _wait_for(port: int) -> None:
    for _ in range(600):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    message = "the mailbox does not start"
    raise AssertionError(message)


def _keep_door(door: socket.socket, running: Mailbox) -> None:
    with suppress(OSError):
        while True:
            outside, _ = door.accept()
            inside = socket.create_connection(("127.0.0.1", running.server))
            limits = (running.cut_up, running.cut_down)
            running.cut_up = running.cut_down = None
            pairs = ((outside, inside, limits[0]), (inside, outside, limits[1]))
            for source, target, limit in pairs:
                threading.Thread(target=_pass_on, args=(source, target, limit), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket, limit: int | None) -> None:
    """Pass on what comes, up to a limit; then break both connections."""
    passed = 0
    with suppress(OSError):
        while data := source.recv(_CHUNK):
            if limit is not None and passed + len(data) > limit:
                target.sendall(data[: limit - passed])
                break
            target.sendall(data)
            passed += len(data)
    for each in (source, target):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()
