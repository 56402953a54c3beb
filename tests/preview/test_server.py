"""The server answers this machine and whoever knows the secret, and nobody else."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx
import pytest

from nrcli.domain.language.speech import Language, speak
from nrcli.drafting.draft import DraftRequest
from nrcli.preview.server import PreviewServer, serving
from nrcli.preview.session import Session


@pytest.fixture
def server(workspace: Path) -> Iterator[PreviewServer]:
    request = DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5))
    with serving(Session(request)) as running:
        yield running


@pytest.fixture
def client(server: PreviewServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.address, trust_env=False) as asking:
        yield asking


def first_letter(client: httpx.Client) -> dict[str, list[dict[str, str]]]:
    with client.stream("GET", "events") as answer:
        assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        lines = answer.iter_lines()
        assert next(lines) == "event: letter"
        letter: dict[str, list[dict[str, str]]] = json.loads(next(lines).removeprefix("data: "))
        return letter


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("", "text/html; charset=utf-8"),
        ("preview.js", "text/javascript; charset=utf-8"),
        ("letter.js", "text/javascript; charset=utf-8"),
        ("panel.js", "text/javascript; charset=utf-8"),
        ("preview.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("fonts/RapporteurSans-BoldItalic.ttf", "font/ttf"),
    ],
)
def test_the_page_and_its_files_are_served_from_the_package(
    client: httpx.Client, path: str, content_type: str
) -> None:
    answer = client.get(path)

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, content_type)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert b"//cdn" not in answer.content


def test_the_page_and_its_scripts_speak_dutch(client: httpx.Client) -> None:
    english = client.get("").text
    speak(Language.NL)
    dutch, words = client.get("").text, client.get("words.js").text

    assert '<html lang="nl">' in dutch
    assert '<h2 id="problems-title">Meldingen <span' in dutch
    assert "klik erop, of loop erlangs met <kbd>↓</kbd>" in dutch
    assert 'aria-label="Over de brief"' in dutch
    assert dutch.count("<") == english.count("<")
    assert '"Page {page} of {pages}": "Pagina {page} van {pages}"' in words


def test_pages_are_served_by_their_digests(client: httpx.Client) -> None:
    for page in first_letter(client)["pages"]:
        answer = client.get(f"pages/{page['digest']}.svg")

        assert answer.headers["Content-Type"] == "image/svg+xml"
        assert answer.text.startswith("<svg")


@pytest.mark.parametrize(
    "path", ["unknown", "pages/unknown.svg", "%2e%2e/templates", "fonts/%2e%2e/icon.svg", "page/"]
)
def test_what_is_not_there_is_404(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("secret", ["", "wrong", "é", "fonts"])
@pytest.mark.parametrize("path", ["", "events", "preview.js"])
def test_without_the_secret_it_is_403(server: PreviewServer, secret: str, path: str) -> None:
    answer = httpx.get(f"http://127.0.0.1:{server.server_port}/{secret}/{path}", trust_env=False)

    assert answer.status_code == 403
    assert server.secret not in answer.text


@pytest.mark.parametrize("host", ["example.nl", "127.0.0.1", "127.0.0.1:1", ""])
def test_by_another_name_it_is_403(client: httpx.Client, host: str) -> None:
    assert client.get("", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
def test_it_can_only_be_read(client: httpx.Client, method: str) -> None:
    assert client.request(method, "").status_code == 501


def test_it_listens_to_this_machine_only(server: PreviewServer) -> None:
    own_address = socket.gethostbyname(socket.gethostname())

    assert server.server_address[0] == "127.0.0.1"
    if own_address != "127.0.0.1":
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((own_address, server.server_port), timeout=5)


def test_each_server_has_a_secret_of_its_own(server: PreviewServer, workspace: Path) -> None:
    request = DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5))
    with serving(Session(request)) as other:
        assert other.secret != server.secret
        assert len(other.secret) >= 32
        assert other.server_port != server.server_port


def test_it_stops_while_a_window_is_open(workspace: Path) -> None:
    request = DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5))
    with serving(Session(request)) as server:
        client = httpx.Client(base_url=server.address, trust_env=False)
        with client.stream("GET", "events") as answer:
            lines = answer.iter_lines()
            next(lines)
            server.stopping.set()
            assert [line for line in lines if line.startswith("event")] in ([], ["event: problems"])
        client.close()


def test_a_browser_is_opened_by_an_address_that_works_once(server: PreviewServer) -> None:
    address = server.ticket_address()

    assert server.secret not in address
    with httpx.Client(trust_env=False) as client:
        first = client.get(address)
        assert (first.status_code, first.headers["Location"]) == (303, server.address)
        assert client.get(address).status_code == 403


def test_a_ticket_is_of_no_use_by_another_name(server: PreviewServer) -> None:
    address = server.ticket_address()
    with httpx.Client(trust_env=False) as client:
        assert client.get(address, headers={"Host": "example.nl"}).status_code == 403
        assert client.get(address).status_code == 303


def test_a_connection_that_asks_nothing_is_ended(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.RequestHandlerClass, "timeout", 0.2)
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=5) as connection:
        connection.sendall(b"GET / HT")

        assert connection.recv(1000) == b""
