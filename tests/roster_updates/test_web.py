"""A service on the web: pages followed, patience kept, other places refused."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.roster_updates.web import JsonService, StoredPage
from tests.support.open_data import Reply, Service, kamer_of_2026, served


@pytest.fixture
def kamer() -> Iterator[Service]:
    with served(kamer_of_2026()) as service:
        service.page_size = 2
        yield service


def read(
    service: Service, *, attempts: int = 4, known: dict[str, StoredPage] | None = None
) -> tuple[list[str], list[float], JsonService]:
    """Read a collection; give the ids, how long nrcli waited, and the client."""
    waited: list[float] = []
    client = JsonService(
        url=service.url, timeout=5, attempts=attempts, known=known or {}, wait=waited.append
    )
    with client:
        ids = [record["Id"] for record in client.records("FractieZetelPersoon")]
    return ids, waited, client


def refusal(service: Service, attempts: int = 4) -> tuple[str, str]:
    with pytest.raises(LetterError) as caught:
        read(service, attempts=attempts)
    (problem,) = caught.value.problems
    return problem.code, problem.message


def test_pages_are_followed_to_the_last(kamer: Service) -> None:
    ids, waited, _ = read(kamer)

    assert (len(ids), len(kamer.asked), waited) == (5, 3, [])


def test_a_link_to_the_next_page_may_be_relative(kamer: Service) -> None:
    kamer.next_host = "/OData/v4/2.0/"

    assert len(read(kamer)[0]) == 5


def test_an_error_on_page_3_is_waited_out_ever_longer(kamer: Service) -> None:
    kamer.replies = {3: Reply(500), 4: Reply(503), 5: Reply(429, headers=(("Retry-After", "7"),))}
    ids, waited, _ = read(kamer)

    assert (len(ids), waited) == (5, [0.5, 1.0, 7.0])


def test_a_service_that_keeps_failing_is_an_error_and_nothing_comes_of_it(kamer: Service) -> None:
    kamer.replies = {number: Reply(500) for number in range(3, 9)}

    assert refusal(kamer) == (
        "service-refused",
        f"{kamer.url}FractieZetelPersoon answers with error 500 Internal Server Error.",
    )
    assert len(kamer.asked) == 6


def test_a_wait_is_never_longer_than_a_minute(kamer: Service) -> None:
    late = Reply(503, headers=(("Retry-After", "86400"),))
    kamer.replies = {1: late, 2: Reply(503, headers=(("Retry-After", "tomorrow"),))}

    assert read(kamer)[1] == [60.0, 1.0]


def test_an_error_that_will_not_pass_is_not_tried_again(kamer: Service) -> None:
    kamer.replies = {1: Reply(404)}

    assert refusal(kamer)[0] == "service-refused"
    assert len(kamer.asked) == 1


@pytest.mark.parametrize(
    ("reply", "code", "asked"),
    [
        (Reply(200, b'{"value": [{"Id": 1}', cut=True), "service-broken", 2),
        (Reply(200, b'{"value": [{"Id": 1}'), "service-broken", 1),
        (Reply(200, b"<html>"), "service-broken", 1),
        (Reply(200, b'{"error": "x"}'), "service-broken", 1),
        (Reply(200, b"[]"), "service-broken", 1),
        (Reply(200, b'{"value": [], "@odata.nextLink": 7}'), "service-broken", 1),
        (
            Reply(200, b"surely no gzip", headers=(("Content-Encoding", "gzip"),)),
            "service-broken",
            2,
        ),
        (Reply(302, headers=(("Location", "https://example.org/"),)), "service-strayed", 1),
        (Reply(302, headers=(("Location", "http://127.0.0.1:1/"),)), "service-strayed", 1),
        (Reply(302, headers=(("Location", "https://[x"),)), "service-strayed", 1),
        (
            Reply(200, b'{"value": [], "@odata.nextLink": "https://example.org/2"}'),
            "service-strayed",
            1,
        ),
    ],
)
def test_what_is_broken_or_leads_elsewhere_is_refused(
    kamer: Service, reply: Reply, code: str, asked: int
) -> None:
    kamer.replies = dict.fromkeys(range(1, 5), reply)

    assert refusal(kamer, attempts=2)[0] == code
    assert len(kamer.asked) == asked


def test_a_redirect_within_the_service_is_followed_but_not_for_ever(kamer: Service) -> None:
    here = Reply(307, headers=(("Location", f"{kamer.url}FractieZetelPersoon"),))
    kamer.replies = {1: here}

    assert len(read(kamer)[0]) == 5
    kamer.replies = dict.fromkeys(range(1, 50), here)
    assert refusal(kamer)[0] == "service-broken"


def test_pages_that_go_round_are_refused(kamer: Service) -> None:
    page = {"value": [], "@odata.nextLink": f"{kamer.url}FractieZetelPersoon"}
    kamer.replies = dict.fromkeys(range(1, 50), Reply(200, json.dumps(page).encode()))

    assert refusal(kamer)[0] == "service-broken"


def test_what_has_not_changed_is_not_sent_again(kamer: Service) -> None:
    first, _, client = read(kamer)
    kamer.asked.clear()
    again, _, second = read(kamer, known=dict(client.received))

    assert again == first
    assert all("If-None-Match" in headers for _, headers in kamer.asked)
    assert second.received == client.received


def test_a_page_knows_how_to_ask_whether_it_has_changed() -> None:
    page = StoredPage("{}", last_modified="Tue, 24 Feb 2026 12:00:00 GMT")

    assert page.conditions == {"If-Modified-Since": "Tue, 24 Feb 2026 12:00:00 GMT"}


def test_a_service_that_is_not_there_is_told() -> None:
    with served(kamer_of_2026()) as gone:
        pass

    code, message = refusal(gone, attempts=2)
    assert (code, message.endswith("there is no connection.")) == ("service-unreachable", True)


def test_no_attempt_at_all_is_still_one() -> None:
    with served(kamer_of_2026()) as service:
        assert len(read(service, attempts=0)[0]) == 5


def test_all_of_it_together_has_a_limit_of_time(kamer: Service) -> None:
    moments = iter(range(1_000))
    client = JsonService(url=kamer.url, timeout=5, attempts=4, limit=3, now=lambda: next(moments))

    with client, pytest.raises(LetterError) as caught:
        list(client.records("FractieZetelPersoon"))
    assert [each.code for each in caught.value.problems] == ["service-slow"]


def test_nobody_waits_for_longer_than_the_limit(kamer: Service) -> None:
    kamer.replies = {1: Reply(429, headers=(("Retry-After", "50"),))}
    waited: list[float] = []
    client = JsonService(url=kamer.url, timeout=5, attempts=4, limit=20, wait=waited.append)

    with client, pytest.raises(LetterError) as caught:
        list(client.records("FractieZetelPersoon"))
    assert [each.code for each in caught.value.problems] == ["service-slow"]
    assert waited == []


@contextmanager
def dripping(first: bytes) -> Iterator[str]:
    """Serve a beginning of an answer, and then a byte of a header again and again."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                connection.recv(10_000)
                connection.sendall(first)
                while not is_done.wait(0.02):
                    connection.sendall(b"x")

        is_done = threading.Event()
        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/OData/"
        is_done.set()
        thread.join()


@pytest.mark.parametrize(
    "first", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"]
)
def test_a_service_that_drips_is_cut_off_at_the_limit(first: bytes) -> None:
    with dripping(first) as url:
        client = JsonService(url=url, timeout=5, attempts=4, limit=0.3)
        with client, pytest.raises(LetterError) as caught:
            list(client.records("Fractie"))

    assert [each.code for each in caught.value.problems] == ["service-slow"]
