"""A sample of an element of letters: its sources, and which part of the letter shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

__all__ = ["Sample", "Section", "Shown"]


class Shown(Enum):
    """The part of a letter that is pictured."""

    TEXT = "between aanhef and slotformule"
    NOTES = "the text, and the footnotes below it"
    CLOSING = "from the slotformule on"
    SIDE = "the side column"
    TOP = "all above the aanhef"
    PAGE = "the first page"
    PAGES = "all pages, side by side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One element. Parts of a sender or house style take the place of those in the shipped file."""

    name: str
    told: str
    alt: str
    text: str = ""
    fields: str = ""
    snippet: str = ""
    sender: str = ""
    house_style: str = ""
    concept: bool = False
    shown: Shown = Shown.TEXT

    def sources(self) -> Iterator[tuple[str, str, str]]:
        """Return each source: where it stands, its language, and its text."""
        if self.fields:
            yield "among the fields of the letter", "yaml", self.fields
        if self.snippet:
            yield "`templates/snippets/opvang.md`", "markdown", self.snippet
        if self.sender:
            yield "in the file of the sender", "yaml", self.sender
        if self.house_style:
            yield "in the file of the house style", "yaml", self.house_style
        if self.text:
            yield "the text of the letter", "markdown", self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Samples under one heading."""

    title: str
    told: str = ""
    samples: tuple[Sample, ...]
