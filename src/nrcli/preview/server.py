"""Serve a preview on this machine only, to whoever knows the secret in the address.

Only GET, only files of the package and what the session makes; nothing is written, nothing is
fetched from elsewhere. Another site cannot reach it: it neither knows the secret nor, by a name of
its own for 127.0.0.1, has the right `Host`.
"""

from __future__ import annotations

import hmac
import json
import re
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from nrcli.domain.language.speech import Language, language, translated
from nrcli.preview.session import Session
from nrcli.renderers.stand_in_font import FONT_FOLDER

__all__ = ["PreviewServer", "serving"]

_HOST = "127.0.0.1"
_PAGE = Path(__file__).parent / "page"
_SVG = "image/svg+xml"
_FILES: Mapping[str, tuple[Path, str]] = MappingProxyType(
    {
        "": (_PAGE / "index.html", "text/html; charset=utf-8"),
        **{
            path.name: (path, content_type)
            for suffix, content_type in (
                ("css", "text/css; charset=utf-8"),
                ("js", "text/javascript; charset=utf-8"),
            )
            for path in _PAGE.glob(f"*.{suffix}")
        },
        "icon.svg": (_PAGE / "icon.svg", _SVG),
        **{f"fonts/{path.name}": (path, "font/ttf") for path in FONT_FOLDER.glob("*.ttf")},
    }
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_TEXT = re.compile(
    r"""(?<=>)((?:[^<>]|<(kbd|code)>[^<>]*</\2>)+)(?=<)|(?<=aria-label=")[^"]+(?=")"""
)
"""A text of the page, keys and code in it included, or the label of an element."""
_QUIET_ROUNDS = 10
"""After so many rounds without news a window is written to, to see whether it is still there."""


class PreviewServer(ThreadingHTTPServer):
    """Serves one session; each window has a thread."""

    daemon_threads = True

    def __init__(self, session: Session) -> None:
        super().__init__((_HOST, 0), _Handler)
        self.session = session
        self.secret = secrets.token_urlsafe(24)
        self._tickets: set[str] = set()
        self.stopping = threading.Event()

    @property
    def address(self) -> str:
        """The address to open, with the secret in it."""
        return f"http://{_HOST}:{self.server_port}/{self.secret}/"

    def ticket_address(self) -> str:
        """Return an address that leads to the page once.

        What a browser is started with stands in the list of processes, for everybody who uses the
        machine; the secret must not stand there.
        """
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return f"http://{_HOST}:{self.server_port}/{ticket}/"

    def takes(self, ticket: str) -> bool:
        """Return True the first time that a ticket is shown."""
        try:
            self._tickets.remove(ticket)
        except KeyError:
            return False
        return True

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser of this machine calls the server."""
        return frozenset(f"{name}:{self.server_port}" for name in (_HOST, "localhost"))


def _in_language(file: Path) -> bytes:
    """Return a file of the page with its texts in the language that is spoken."""
    content = file.read_bytes()
    if language() is Language.EN:
        return content
    if file.suffix == ".html":
        text = _TEXT.sub(lambda match: _translated(match[0]), content.decode())
        return text.replace('<html lang="en">', f'<html lang="{language().value}">').encode()
    if file.name == "words.js":
        from nrcli.domain.language.dutch.preview import PREVIEW  # noqa: PLC0415 - only then

        words = json.dumps(dict(PREVIEW), ensure_ascii=False)
        return content.decode().replace("const WORDS = {};", f"const WORDS = {words};").encode()
    return content


def _translated(text: str) -> str:
    words = text.strip()
    return text.replace(words, translated(words)) if words else text


@contextmanager
def serving(session: Session) -> Iterator[PreviewServer]:
    """Serve a session in the background until the block ends."""
    with PreviewServer(session) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    server_version = "nrcli"
    timeout = 10
    """Seconds that a connection may take to ask something, or to take what it asked for."""

    sys_version = ""

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        _, secret, path = (*address.path.split("/", 2), "", "")[:3]
        is_known = hmac.compare_digest(secret.encode(), self.server.secret.encode())
        if self.headers.get("Host") not in self.server.hosts:
            self._refuse(HTTPStatus.FORBIDDEN)
        elif not is_known and self.server.takes(secret):
            self._begin(HTTPStatus.SEE_OTHER, "text/plain", {"Location": self.server.address})
        elif not is_known:
            self._refuse(HTTPStatus.FORBIDDEN)
        elif path == "events":
            self._tell(address.query)
        elif path.startswith("pages/"):
            svg = self.server.session.page(path.removeprefix("pages/").removesuffix(".svg"))
            self._send(svg, _SVG)
        elif path in _FILES:
            file, content_type = _FILES[path]
            self._send(_in_language(file), content_type)
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes | None, content_type: str) -> None:
        if content is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self._begin(HTTPStatus.OK, content_type, {"Content-Length": str(len(content))})
        self._write(content)

    def _refuse(self, status: HTTPStatus) -> None:
        self._begin(status, "text/plain; charset=utf-8")
        self._write(f"{status.value} {status.phrase}\n".encode())

    def _tell(self, query: str) -> None:
        """Send events until the window is closed or the server stops."""
        self._begin(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        quiet = 0
        for event in self.server.session.events(query, self.server.stopping):
            if event is not None:
                name, told = event
                written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
                is_there = self._write(f"event: {name}\ndata: {written}\n\n".encode())
            else:
                quiet += 1
                is_there = quiet % _QUIET_ROUNDS > 0 or self._write(b":\n\n")
            if not is_there:
                return

    def _begin(
        self, status: HTTPStatus, content_type: str, more: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": content_type, **more}.items():
            self.send_header(name, value)
        self._write(b"", flush_headers=True)

    def _write(self, content: bytes, *, flush_headers: bool = False) -> bool:
        """Write, and say whether the window is still there."""
        try:
            if flush_headers:
                self.end_headers()
            self.wfile.write(content)
        except OSError:  # the window was closed, or went on to another choice
            return False
        return True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Write nothing: the terminal is for the user."""
