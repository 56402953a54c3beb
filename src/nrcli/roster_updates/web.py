"""Services on the web: JSON asked for page by page, with patience, and never from another place.

The only module that knows httpx.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import LetterError, Problem, RefusedError
from nrcli.system.files import replace_file

__all__ = ["ANSWERS_FILE", "JsonService", "StoredPage", "keep_answers", "kept_answers"]


_MOST_PAGES = 1_000
_MOST_REDIRECTS = 5
_LARGEST = 50_000_000
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 60.0
_LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it was received, and what the service calls that state of it."""

    body: str
    etag: str = ""
    last_modified: str = ""

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {key: value for key, value in headers.items() if value}


@dataclass(slots=True)
class JsonService:
    """A service that answers in JSON, as a client of it for one run.

    `known` holds pages of earlier runs: what has not changed since is not sent again. After the
    run it holds the pages of this one. A request may take `timeout` seconds, and all of them
    together `limit`, also where a service sends a byte now and then: httpx has a limit for each
    read alone, so what it connects is cut off when the time is up.
    """

    url: str
    timeout: float
    attempts: int
    known: dict[str, StoredPage] = field(default_factory=dict)
    limit: float = 300.0
    wait: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.monotonic
    _client: httpx.Client = field(init=False)
    _ends: float = field(init=False)
    _received: dict[str, StoredPage] = field(default_factory=dict)
    _sockets: list[socket.socket] = field(default_factory=list)
    _is_over: bool = False
    _clock: threading.Timer = field(init=False)

    def __enter__(self) -> Self:
        headers = {"Accept": "application/json", "User-Agent": "nrcli"}
        self._client = httpx.Client(timeout=min(self.timeout, self.limit), headers=headers)
        self._ends = self.now() + self.limit
        self._clock = threading.Timer(self.limit, self._cut_off)
        self._clock.daemon = True
        self._clock.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._clock.cancel()
        self._client.close()

    def _note_connection(self, event: str, about: Mapping[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            self._sockets.append(about["return_value"].get_extra_info("socket"))
            if self._is_over:
                self._cut_off()

    def _cut_off(self) -> None:
        """End every connection, whatever waits for its next byte."""
        self._is_over = True
        for each in self._sockets:
            with contextlib.suppress(OSError):  # it was ended before
                each.shutdown(socket.SHUT_RDWR)

    @property
    def received(self) -> Mapping[str, StoredPage]:
        """The pages of this run, by their address."""
        return self._received

    def records(self, path: str) -> Iterator[Any]:
        """Return all records of a collection, following `@odata.nextLink` from page to page.

        Raises:
            LetterError: the service does not answer, answers with an error or something broken,
                or sends on to another place.

        """
        url = urljoin(self.url, path)
        for _ in range(_MOST_PAGES):
            page = self._page(url)
            yield from page["value"]
            following = page.get("@odata.nextLink")
            if not following:
                return
            if not isinstance(following, str):
                raise _failure(
                    "service-broken", url=url, reason=say("the link to the next page is no text")
                )
            url = self._same_place(url, following)
            if url in self._received:
                raise _failure(
                    "service-broken", url=url, reason=say("its pages go round in a circle")
                )
        raise _failure(
            "service-broken", url=url, reason=say("it has more than {most} pages", most=_MOST_PAGES)
        )

    def _page(self, url: str) -> dict[str, Any]:
        stored = self._fetched(url)
        try:
            page = json.loads(stored.body)
        except ValueError:
            raise _failure(
                "service-broken", url=url, reason=say("it is no JSON, or cut off")
            ) from None
        if not isinstance(page, dict) or not isinstance(page.get("value"), list):
            raise _failure("service-broken", url=url, reason=say("it holds no list of records"))
        self._received[url] = stored
        return page

    def _fetched(self, url: str) -> StoredPage:
        """Fetch a page; again, after ever longer, while the service cannot answer."""
        problem = _problem("service-unreachable", url=url, reason=say("it was not asked"))
        pause = 0.0
        for attempt in range(max(1, self.attempts)):
            if attempt:
                pause = max(pause, _FIRST_WAIT * 2 ** (attempt - 1))
                self._check_time(url, pause)
                self.wait(pause)
            pause = 0.0
            try:
                answer = self._answer(url)
            except httpx.RequestError as error:
                self._check_time(url)
                problem = _transport_problem(url, error)
                continue
            if answer.comes_later:
                problem = _problem("service-refused", url=url, status=answer.told)
                pause = answer.pause
                continue
            known = self.known.get(url)
            if answer.status == HTTPStatus.NOT_MODIFIED and known:
                return known
            if answer.status != HTTPStatus.OK:
                raise _failure("service-refused", url=url, status=answer.told)
            return StoredPage(
                answer.body.decode("utf-8", errors="replace"),
                answer.headers.get("ETag", ""),
                answer.headers.get("Last-Modified", ""),
            )
        raise LetterError([problem])

    def _answer(self, url: str) -> _Answer:
        """Ask once, following redirects within the service; its body is whole when this returns."""
        known = self.known.get(url)
        asked = url
        for _ in range(_MOST_REDIRECTS):
            headers = known.conditions if known else {}
            self._check_time(url)
            traced = {"trace": self._note_connection}
            with self._client.stream("GET", asked, headers=headers, extensions=traced) as response:
                if not response.has_redirect_location:
                    body = self._read_whole(response, url)
                    return _Answer(response.status_code, response.headers, body)
                asked = self._same_place(asked, response.headers["Location"])
        raise _failure("service-broken", url=url, reason=say("it sends on without end"))

    def _read_whole(self, response: httpx.Response, url: str) -> bytes:
        content = bytearray()
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > _LARGEST:
                raise _failure("service-broken", url=url, reason=say("it is far too long"))
            self._check_time(url)
        return bytes(content)

    def _check_time(self, url: str, pause: float = 0.0) -> None:
        """Raise an error if there is no time left, or will be none after a pause."""
        if self._is_over or self.now() + pause > self._ends:
            raise _failure("service-slow", url=url, seconds=f"{self.limit:g}")

    def _same_place(self, url: str, target: str) -> str:
        """Return the address of a target; only one on the service's own host will do."""
        absolute = target
        try:
            absolute = urljoin(url, target)
            is_ours = _origin(absolute) == _origin(self.url)
        except ValueError:  # it is no address at all
            is_ours = False
        if not is_ours:
            raise _failure("service-strayed", url=url, target=absolute)
        return absolute


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def told(self) -> str:
        """The status in words: "404 Not Found"."""
        return f"{self.status} {httpx.codes.get_reason_phrase(self.status)}".strip()

    @property
    def comes_later(self) -> bool:
        """Whether the service could not answer now, and may later."""
        return self.status in _LATER or self.status >= HTTPStatus.INTERNAL_SERVER_ERROR

    @property
    def pause(self) -> float:
        """The seconds that the service asks to wait, within reason."""
        text = self.headers.get("Retry-After", "")
        return min(float(text), _LONGEST_WAIT) if text.isascii() and text.isdecimal() else 0.0


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _transport_problem(url: str, error: httpx.RequestError) -> Problem:
    if isinstance(error, httpx.RemoteProtocolError | httpx.DecodingError):
        return _problem("service-broken", url=url, reason=say("it breaks off"))
    slow = isinstance(error, httpx.TimeoutException)
    reason = say("it took too long") if slow else say("there is no connection")
    return _problem("service-unreachable", url=url, reason=reason)


def _failure(code: str, url: str, **values: str) -> LetterError:
    return LetterError([_problem(code, url=url, **values)])


def _problem(code: str, url: str, **values: str) -> Problem:
    """Describe a problem with an address; what it asks for there is nothing for a reader."""
    return Problem(code=code, values={"url": url.partition("?")[0], **values})


# Answers of a service that are kept, so that it can be asked next time whether they changed.

ANSWERS_FILE = ".nrcli-open-data.json"


def kept_answers(folder: Path) -> dict[str, dict[str, str]]:
    """Return the answers that an earlier run kept, by address; none if the file is torn."""
    try:
        kept = json.loads((folder / ANSWERS_FILE).read_text(encoding="utf-8"))
        return {
            str(url): {str(key): str(value) for key, value in answer.items()}
            for url, answer in kept.items()
        }
    except (OSError, ValueError, AttributeError):
        return {}


def keep_answers(folder: Path, answers: Mapping[str, Mapping[str, str]]) -> None:
    """Keep answers for a later run.

    They only save time, so a folder that cannot be written to is no error.
    """
    with contextlib.suppress(OSError, RefusedError):
        folder.mkdir(parents=True, exist_ok=True)
        content = json.dumps(answers, ensure_ascii=False).encode()
        replace_file(folder / ANSWERS_FILE, content, ANSWERS_FILE)
