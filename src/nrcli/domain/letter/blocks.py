"""The text of a letter as a tree: a closed set of blocks holding a closed set of inlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import assert_never

from nrcli.domain.letter.numbers import NumberForm
from nrcli.domain.problems.problem import NOWHERE, Location
from nrcli.domain.values.length import Length

__all__ = [
    "Alignment",
    "BlankLine",
    "Block",
    "BulletList",
    "CutPoint",
    "Emphasis",
    "Footnote",
    "Heading",
    "Inline",
    "LineBreak",
    "Link",
    "ListItem",
    "NewPage",
    "OrderedList",
    "Paragraph",
    "Quotation",
    "Strong",
    "Table",
    "TableCell",
    "TableColumn",
    "Text",
    "footnotes",
    "has_footnotes",
    "plain_text",
]


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, literally; no line ends at a hyphen of what is `whole`."""

    text: str
    whole: bool = False


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
    """A hard line break inside a paragraph; one `in_word` is not read, as in a mail address."""

    in_word: bool = False


@dataclass(frozen=True, slots=True)
class CutPoint:
    """A place where a word wider than the column may be cut; nothing is printed there."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page; in the text stands its number, counted through the letter.

    The mark of a `headed` one stands in a heading or in the first line below it, so the heading
    has to stand on the page of the note too. Composition finds that out. Where others follow in
    the line of its mark, it needs `room` rows on the page, for all of them to begin there.
    """

    number: int
    paragraphs: tuple[Paragraph, ...]
    headed: bool = False
    room: int = 0

    @property
    def mark(self) -> str:
        """The number as printed in the text."""
        return str(self.number)


Inline = Text | Emphasis | Strong | Link | LineBreak | CutPoint | Footnote


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; a page may end after any line of a `loose` one, else not after the first.

    Nor before the last. One with `kept_lines`, which are all of its lines, is not divided, and
    stands on the page of what follows. Composition decides on both. One that is `joined` stands
    directly under the paragraph before it.
    """

    content: tuple[Inline, ...]
    loose: bool = False
    kept_lines: int = field(default=0, compare=False)  # follows from the text around it
    joined: bool = False
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A topic heading (level 1) or a heading below it (levels 2 and 3).

    `level` is that of its look. Where headings above it are missing it is read as one `raised` by
    so many levels; composition decides on it.
    """

    level: int
    content: tuple[Inline, ...]
    raised: int = 0
    origin: Location = field(default=NOWHERE, compare=False)

    @property
    def outline(self) -> int:
        """The level that it is read as."""
        return self.level - self.raised


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item of a list: a paragraph, mostly, and what hangs below it."""

    blocks: tuple[Block, ...]
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletList:
    """Items without an order; a loose one has a blank line between its items.

    One that is `joined` stands directly under the paragraph that introduces it. `indent` is how
    far the text hangs, `mark` what stands before an item; composition decides them.
    """

    items: tuple[ListItem, ...]
    loose: bool = False
    joined: bool = False
    indent: Length = Length(0)
    mark: str = ""
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedList:
    """Items with the numbers that were typed, which go up; otherwise as a bullet list."""

    items: tuple[ListItem, ...]
    numbers: tuple[int, ...]
    form: NumberForm = field(default_factory=NumberForm)
    loose: bool = False
    joined: bool = False
    indent: Length = Length(0)
    origin: Location = field(default=NOWHERE, compare=False)

    @property
    def labels(self) -> tuple[str, ...]:
        """The number of each item as printed: "3."."""
        return tuple(map(self.form.label, self.numbers))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What somebody else wrote: paragraphs and lists that stand in by `indent`, without marks.

    Composition decides the indent.
    """

    blocks: tuple[Block, ...]
    indent: Length = Length(0)
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLine:
    """One extra blank line between the blocks around it."""

    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPage:
    """What follows begins a new page."""

    origin: Location = field(default=NOWHERE, compare=False)


class Alignment(Enum):
    """Where the text of a column of a table stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column of a table; its width, decided by composition, has the gutter in it."""

    alignment: Alignment = Alignment.LEFT
    width: Length = Length(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """Running text in one column of one row."""

    content: tuple[Inline, ...]
    origin: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells, one for each column, under a header that returns on each page.

    A table without a header has no cells there.
    """

    columns: tuple[TableColumn, ...]
    header: tuple[TableCell, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    origin: Location = field(default=NOWHERE, compare=False)


Block = Paragraph | Heading | BulletList | OrderedList | Quotation | Table | BlankLine | NewPage


def plain_text(inlines: Sequence[Inline], *, mark: str = "") -> str:
    """Return the characters of inlines, a hard break as a line end.

    A footnote leaves `mark`, with its number in place of `{}`.
    """
    return "".join(_texts(inlines, mark))


def _texts(inlines: Sequence[Inline], mark: str) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield text
            case LineBreak(in_word):
                yield "" if in_word else "\n"
            case Footnote(number):
                yield mark.format(number)
            case CutPoint():
                pass
            case Emphasis(content) | Strong(content) | Link(_, content):
                yield from _texts(content, mark)
            case _:
                assert_never(inline)


def has_footnotes(block: Block) -> bool:
    """Whether a block or anything in it refers to a footnote."""
    match block:
        case Paragraph(content=content) | Heading(content=content):
            return next(footnotes(content), None) is not None
        case BulletList() | OrderedList():
            return any(has_footnotes(inner) for item in block.items for inner in item.blocks)
        case Quotation():
            return any(map(has_footnotes, block.blocks))
        case Table() | BlankLine() | NewPage():
            return False
        case _:
            assert_never(block)


def footnotes(inlines: Sequence[Inline]) -> Iterator[Footnote]:
    """Return the footnotes that inlines refer to, in order."""
    for inline in inlines:
        match inline:
            case Footnote():
                yield inline
            case Emphasis() | Strong() | Link():
                yield from footnotes(inline.content)
            case Text() | LineBreak() | CutPoint():
                pass
            case _:
                assert_never(inline)
