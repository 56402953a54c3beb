"""What a writer writes: letters and snippets before they are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.side_column import OwnBlock
from nrcli.domain.people.addressee import Addressee
from nrcli.domain.problems.problem import Origin

__all__ = [
    "NOT_WRITTEN",
    "REFERRED_TO",
    "STARTING_TEXTS",
    "Enclosure",
    "KenmerkPer",
    "LetterSource",
    "SnippetSource",
    "SourceText",
]

NOT_WRITTEN: Mapping[str, bool] = MappingProxyType({"written": False})
"""Marks a field that stands beside the front matter: it is no key of it."""

STARTING_TEXTS = (
    "Schrijf hier waarover de brief gaat.",
    "Schrijf hier de tekst over dit onderwerp.",
)
"""What a new letter and a new snippet say until somebody writes their text."""

REFERRED_TO = frozenset({"copies_to", "fields", "snippets"})
"""The keys that the text below the front matter refers to: without them it cannot be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """Markdown with Jinja in it, and where it stands: `first_line` counts from 1."""

    text: str
    file: str
    first_line: int = 1


class KenmerkPer(Enum):
    """What has one kenmerk: each letter of a list, or all of them together."""

    LETTER = "letter"
    MAILING = "mailing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """What goes with a letter: its title, and the PDF that it is, where nrcli sends that along."""

    title: str
    file: str = ""
    origin: Origin = field(default=Origin(), compare=False)


_Days = tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSource:
    """A letter's front matter; its text is in `body`."""

    subject: str
    to: str
    sender: str
    house_style: str = "rijkshuisstijl"
    copies_to: str = ""
    covering_letter: str = ""
    snippets: tuple[str, ...] = ()
    date: date | None = None
    kenmerk: Kenmerk | None = None
    kenmerk_per: KenmerkPer = KenmerkPer.LETTER
    uw_brief_van: _Days = ()
    uw_kenmerk: tuple[str, ...] = ()
    side_column: tuple[OwnBlock, ...] = ()
    enclosures: tuple[str, ...] = ()
    marking: str = ""
    over_address: str = ""
    slotformule: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    origin: Origin = field(default=Origin(), compare=False)
    enclosed: tuple[Enclosure, ...] = field(default=(), metadata=NOT_WRITTEN)
    """Those of the enclosures that are files."""
    addressee: Addressee | None = field(default=None, metadata=NOT_WRITTEN)
    """Who stands under `to` at length, in this letter alone."""
    name: str = field(default="", metadata=NOT_WRITTEN)
    body: SourceText = field(default=SourceText(text="", file=""), metadata=NOT_WRITTEN)

    @property
    def copied(self) -> tuple[str, ...]:
        """The roles, lists and people that get an afschrift, each by its name."""
        return tuple(filter(None, (each.strip() for each in self.copies_to.split(","))))


@dataclass(frozen=True, slots=True, kw_only=True)
class SnippetSource:
    """A snippet's front matter; its text is in `body`."""

    title: str
    source: str = ""
    valid_until: date | None = None
    origin: Origin = field(default=Origin(), compare=False)
    name: str = field(default="", metadata=NOT_WRITTEN)
    body: SourceText = field(default=SourceText(text="", file=""), metadata=NOT_WRITTEN)
