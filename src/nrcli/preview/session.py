"""One preview: it makes the letter at every save, and keeps the last ones that were good."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from nrcli.domain.problems.problem import InvalidValueError, LetterError, NrcliError, Problem
from nrcli.domain.values.dutch_dates import parse_date
from nrcli.drafting.draft import DraftRequest
from nrcli.preview.pages import Preview, doubts, is_wrong_call, preview
from nrcli.preview.records import page_digest, preview_record, problem_records
from nrcli.workspace.watch import Watch

__all__ = ["Asked", "Event", "Session", "parse_asked"]


# What the page asks for: the letter for whom, of which day, with which fields.

_FIELD = "field."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A letter to show: a request as `draft` has it, and who of its recipients."""

    request: DraftRequest
    who: str = ""


def parse_asked(query: str, given: DraftRequest) -> Asked:
    """Read the choices in an address; what it does not say is as on the command line.

    Raises:
        LetterError: a date is none.

    """
    choices: Mapping[str, str] = dict(parse_qsl(query, keep_blank_values=True))
    fields = {
        name.removeprefix(_FIELD): value
        for name, value in choices.items()
        if name.startswith(_FIELD)
    }
    request = replace(given, fields={**given.fields, **fields})
    if choices.get("to"):
        request = replace(request, to=(choices["to"],))
    if "date" in choices:
        request = replace(request, date=_day(choices["date"]))
    if "concept" in choices:
        request = replace(request, concept=choices["concept"] == "1")
    return Asked(request=request, who=choices.get("who", ""))


def _day(text: str) -> date | None:
    try:
        return parse_date(text) if text else None
    except InvalidValueError as error:
        raise LetterError([Problem(code=error.code, values=error.values)]) from error


_KEPT = 8
"""So many previews back the picture of a page can still be fetched."""
_PAUSE_S = 0.1

Event = tuple[str, Any]
"""A name, and what is told as JSON."""


class Session:
    """Makes previews of one letter, for any number of windows.

    Raises:
        LetterError: there is no workspace, or the call itself is wrong: what it names is not
            there. Errors in files are told on the page.

    """

    def __init__(self, request: DraftRequest) -> None:
        self._request = request
        self._lock = threading.Lock()  # one letter at a time: Typst's compiler is shared
        self._made: deque[Preview] = deque(maxlen=_KEPT)
        self.root = Watch(request.workspace).root
        try:
            self._made.append(preview(request))
        except NrcliError as error:
            if is_wrong_call(error):
                raise

    def events(self, query: str, stopping: threading.Event) -> Iterator[Event | None]:
        """Yield the letter and its problems at once and at every save; None while nothing happens.

        `query` has the choices of one window. A letter with errors is told by its problems; a
        window that is new then gets the last good one first.
        """
        watch = Watch(self.root)
        is_new = True
        while not stopping.wait(_PAUSE_S):
            if watch.has_changed():
                yield from self._news(query, watch, is_new=is_new)
                is_new = False
            else:
                yield None

    def page(self, digest: str) -> bytes | None:
        """Return the picture of a page; None if it is not known, or no more."""
        pages = (page for made in tuple(self._made) for page in made.pages)
        return next((page.svg for page in pages if page_digest(page) == digest), None)

    def _news(self, query: str, watch: Watch, *, is_new: bool) -> Iterator[Event]:
        try:
            asked = parse_asked(query, self._request)
            with self._lock:
                made = preview(asked.request, asked.who)
                self._made.append(made)
        except NrcliError as error:
            yield from self._failed(error.problems, is_new=is_new)
        except Exception as error:  # noqa: BLE001 - the page tells it, and the next save is tried
            fault = Problem(code="preview-fault", values={"name": type(error).__name__})
            yield from self._failed((fault,), is_new=is_new)
        else:
            watch.include(made.shown.files)
            yield "letter", preview_record(made)
            yield "problems", _told(self._doubts(made), is_current=True)

    def _failed(self, problems: tuple[Problem, ...], *, is_new: bool) -> Iterator[Event]:
        if is_new and self._made:
            yield "letter", preview_record(self._made[-1])
        yield "problems", _told(problems, is_current=False)

    def _doubts(self, made: Preview) -> tuple[Problem, ...]:
        try:
            with self._lock:
                return doubts(made.shown, self.root)
        except NrcliError:  # saved anew meanwhile: the next round tells
            return made.shown.problems


def _told(problems: tuple[Problem, ...], *, is_current: bool) -> dict[str, Any]:
    return {"isCurrent": is_current, "problems": problem_records(problems)}
