"""What long texts cost: in proportion to their length, counted in calls and not in time."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType

import pytest

from nrcli.checking.domain.passages import read_passages
from nrcli.checking.domain.unfinished import check_unfinished
from nrcli.domain.letter.source_texts import SourceText
from tests.support.letters import letter_of

SHORT, LONG = 40, 240


def calls_of(action: Callable[[], object]) -> Counter[str]:
    """Run something, and return how often each function was called, those in C too."""
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            counted[frame.f_code.co_name] += 1
        elif event == "c_call":
            counted[getattr(argument, "__name__", "")] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return counted


def with_footnotes(count: int) -> str:
    return "\n\n".join(f"Zin {n}.[^n{n}]\n\n[^n{n}]: Noot {n}." for n in range(count))


def with_items(count: int) -> str:
    return "\n".join(
        f"- Punt {n} met een [verwijzing](https://example.nl/{n})." for n in range(count)
    )


def with_paragraphs(count: int) -> str:
    return "\n\n".join(f"Zin {n} met *nadruk*." for n in range(count))


@pytest.mark.parametrize("text", [with_footnotes, with_items, with_paragraphs])
def test_six_times_the_text_costs_six_times_the_calls(text: Callable[[int], str]) -> None:
    letter_of("Wat eens wordt gemaakt, is dan gemaakt.")
    short, long = (calls_of(partial(letter_of, text(count))) for count in (SHORT, LONG))

    assert long.total() / short.total() < LONG / SHORT * 1.05


def quotations_looked_for(text: str) -> Iterator[int]:
    for passage in read_passages(SourceText(text=text, file="brief.md")):
        found = calls_of(lambda: list(check_unfinished([passage])))  # noqa: B023 - called at once
        yield found["quotations"]


def test_a_passage_is_searched_once_for_quotations_however_many_brackets() -> None:
    text = "\n".join(f"[l{n}]: https://example.nl/{n}" for n in range(LONG))

    assert max(quotations_looked_for(text)) == 1
    assert max(quotations_looked_for("Zonder haken.")) == 0
