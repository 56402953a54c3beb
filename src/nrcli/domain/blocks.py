"""The text of a letter as a tree: a closed set of blocks holding a closed set of inlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from nrcli.domain.length import Length
from nrcli.domain.problem import NOWHERE, Location

__all__ = [
    "BlankLine",
    "Block",
    "BulletList",
    "CutPoint",
    "Emphasis",
    "Heading",
    "Inline",
    "LineBreak",
    "Link",
    "ListItem",
    "OrderedList",
    "Paragraph",
    "Strong",
    "Text",
    "plain_text",
]


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, literally."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text, set in italics."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Important text, set in bold."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to an address on the web or of a mailbox."""

    target: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A hard line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class CutPoint:
    """A place where a word wider than the column may be cut; nothing is printed there."""


Inline = Text | Emphasis | Strong | Link | LineBreak | CutPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text."""

    content: tuple[Inline, ...]
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A topic heading (level 1) or a sub-heading (level 2)."""

    level: int
    content: tuple[Inline, ...]
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item of a list: a paragraph, mostly, and what hangs below it."""

    blocks: tuple[Block, ...]
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletList:
    """Items without an order; a loose one has a blank line between its items.

    `indent` is how far the text hangs; composition decides it.
    """

    items: tuple[ListItem, ...]
    loose: bool = False
    indent: Length = Length(0)
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedList:
    """Items numbered from `start`; otherwise as a bullet list."""

    items: tuple[ListItem, ...]
    start: int = 1
    loose: bool = False
    indent: Length = Length(0)
    origin: Location = field(default=NOWHERE, compare=False)

    def label(self, index: int) -> str:
        """Write the number of an item, counted from 0, as printed: "3."."""
        return f"{self.start + index}."


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLine:
    """One extra blank line between the blocks around it."""

    origin: Location = field(default=NOWHERE, compare=False)


Block = Paragraph | Heading | BulletList | OrderedList | BlankLine


def plain_text(inlines: Sequence[Inline]) -> str:
    """Give the characters of inlines, a hard break as a line end."""
    return "".join(_texts(inlines))


def _texts(inlines: Sequence[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield text
            case LineBreak():
                yield "\n"
            case CutPoint():
                pass
            case Emphasis() | Strong() | Link():
                yield from _texts(inline.content)
            case _:
                assert_never(inline)
