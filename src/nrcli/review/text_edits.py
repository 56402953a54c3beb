"""Characters of a text that are replaced, and why those of a change are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

__all__ = ["Edit", "Refusal", "Why", "with_edits"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of a file, by their offsets, and what takes their place."""

    file: str
    start: int
    end: int
    text: str


class Why(Enum):
    """Why a change is not written: the code of its problem."""

    VALUE = "review-value"
    NO_TEXT = "review-no-text"
    TEMPLATE = "review-template"
    KIND = "review-kind"
    UNSURE = "review-differs"
    ODD = "review-odd"
    CONFLICT = "review-conflict"
    UNKNOWN = "review-either"
    SINCE = "since"
    """Changed in the text since, and not in the file: nothing is to be written."""


class Refusal(Exception):  # noqa: N818 - no error: what was edited stays in the file
    """A change that cannot be written, and why."""

    def __init__(self, why: Why, value: str = "") -> None:
        self.why = why
        self.value = value
        """What is printed by a value of the letter."""
        super().__init__(why)


def with_edits(texts: Mapping[str, str], edits: Sequence[Edit]) -> dict[str, str]:
    """Return texts with edits made in them.

    Raises:
        Refusal: two of them are about the same characters.

    """
    changed = dict(texts)
    after: dict[str, int] = {}
    merged = _settled(sorted(set(edits), key=lambda each: (each.file, each.start, each.end)), texts)
    for edit in sorted(merged, key=lambda each: (each.file, each.start, each.end), reverse=True):
        if edit.end > after.get(edit.file, edit.end):
            raise Refusal(Why.UNSURE)
        after[edit.file] = edit.start
        text = changed[edit.file]
        changed[edit.file] = text[: edit.start] + edit.text + text[edit.end :]
    return changed


def _settled(edits: Sequence[Edit], texts: Mapping[str, str]) -> list[Edit]:
    """Put what is added behind a paragraph that goes in the place of that."""
    removals = [each for each in edits if each.start < each.end and not each.text]
    added: dict[Edit, list[str]] = {}
    settled: list[Edit] = []
    for edit in edits:
        home = next(
            (
                each
                for each in removals
                if edit.start == edit.end
                and edit.file == each.file
                and each.start < edit.start < each.end
            ),
            None,
        )
        if home is None:
            settled.append(edit)
        else:
            added.setdefault(home, []).append(edit.text.strip("\n"))
    for home, news in added.items():
        cut = texts[home.file][home.start : home.end]
        gap = "\n\n" if cut.endswith("\n\n") else "\n"
        settled[settled.index(home)] = replace(home, text="".join(new + gap for new in news))
    return settled
