"""A session tells a letter and its problems at every save; a new window gets the last good one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.draft import DraftRequest
from nrcli.preview.session import Event, Session

DAY = date(2017, 4, 5)
BROKEN = "{{ slachtofer }}"
Change = Callable[[str, str], None]


@pytest.fixture
def change(workspace: Path) -> Change:
    def changed(old: str, new: str) -> None:
        path = workspace / "templates/snippets/mensenhandel.md"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return changed


def session_of(workspace: Path, **more: Any) -> Session:  # noqa: ANN401 - options of each kind
    return Session(DraftRequest(letter="informateur", workspace=workspace, date=DAY, **more))


def told(session: Session, query: str = "") -> Iterator[Event]:
    events = session.events(query, threading.Event())
    return (event for event in events if event is not None)


def said(letter: Any) -> str:  # noqa: ANN401 - JSON
    return "".join(
        piece[0]
        for page in letter["pages"]
        for paragraph in page["paragraphs"]
        for line in paragraph["lines"]
        for piece in line["pieces"]
    )


def test_at_each_save_the_letter_comes_and_then_its_problems(
    workspace: Path, change: Change
) -> None:
    session = session_of(workspace)
    events = told(session)
    names = [next(events), next(events)]
    change("Wie slachtoffer is", "Wie  slachtoffer is")
    again = [next(events), next(events)]

    assert [name for name, _ in (*names, *again)] == ["letter", "problems"] * 2
    assert "Wie  slachtoffer is" in said(again[0][1])
    assert names[1][1] == {"isCurrent": True, "problems": []}
    assert [each["code"] for each in again[1][1]["problems"]] == ["double-space"]


def test_only_pages_that_changed_have_other_pictures(workspace: Path, change: Change) -> None:
    session = session_of(workspace)
    events = told(session)
    _, before = next(events)
    next(events)
    change("Ten slotte wijs ik", "Tot slot wijs ik")
    _, after = next(events)
    pairs = zip(before["pages"], after["pages"], strict=True)

    assert [one["digest"] == other["digest"] for one, other in pairs] == [True, False, True]
    for page in (*before["pages"], *after["pages"]):
        assert (session.page(page["digest"]) or b"").startswith(b"<svg")
    assert session.page("unknown") is None


def test_an_error_is_told_beside_the_last_good_letter(workspace: Path, change: Change) -> None:
    session = session_of(workspace)
    events = told(session)
    next(events)
    next(events)
    change("Wie slachtoffer is", BROKEN)
    name, problems = next(events)
    (problem,) = problems["problems"]
    new_window = told(session)

    assert (name, problems["isCurrent"]) == ("problems", False)
    assert (problem["code"], problem["severity"]) == ("unknown-value", "error")
    assert problem["place"] == "templates/snippets/mensenhandel.md:6:4"
    assert "Wie slachtoffer is" in said(next(new_window)[1])
    assert next(new_window) == ("problems", problems)
    change(BROKEN, "Wie slachtoffer is")
    assert next(events)[0] == "letter"


def test_a_letter_that_was_never_good_is_served_all_the_same(
    workspace: Path, change: Change
) -> None:
    change("Wie slachtoffer is", BROKEN)
    events = told(session_of(workspace))

    assert next(events)[0] == "problems"
    change(BROKEN, "Wie slachtoffer is")
    assert next(events)[0] == "letter"


def test_each_window_has_its_own_choices(workspace: Path) -> None:
    session = session_of(workspace)
    _, letter = next(told(session, "to=fractievoorzitters&who=thieme&concept=1"))
    wrong = next(told(session, "date=morgen"))

    assert letter["recipient"]["name"] == "M.L. Thieme"
    assert letter["concept"]
    assert {"to": "informateur", "who": "schippers"}.items() <= letter["choices"][-1].items()
    assert wrong[0] == "letter"


def test_it_ends_when_the_server_stops(workspace: Path) -> None:
    stopping = threading.Event()
    events = session_of(workspace).events("", stopping)
    seen = [event for event, _ in zip(events, range(10), strict=False)]
    stopping.set()

    assert None in seen
    assert next(events, "ended") == "ended"


@pytest.mark.parametrize(
    "wrong",
    [{"to": ("niemand",)}, {"fields": {"x": "1"}}, {"snippets": ("niets",)}],
    ids=["recipient", "field", "snippet"],
)
def test_a_call_that_is_wrong_is_refused(workspace: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(LetterError):
        session_of(workspace, **wrong)
