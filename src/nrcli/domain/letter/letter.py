"""The letter: complete and immutable before any renderer sees it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from nrcli.domain.letter.blocks import Block, Inline
from nrcli.domain.letter.house_style import HouseStyle, Marking, TextSize
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.picture import SizedPicture
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = [
    "ClosingList",
    "Letter",
    "LetterClosing",
    "Part",
    "Provenance",
    "SideBlock",
    "SideLine",
    "Signature",
]


# The closing of a letter: who signs, and what goes with it.
#
# All space is counted here in rows of text, so that every format keeps the same.


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One who signs, in lines that fit their column.

    From top to bottom: blank rows, on whose behalf, a function above the signature, blank rows, the
    picture of the signature in rows of its own, the name, a function below it.
    """

    name: tuple[str, ...]
    function: tuple[str, ...] = ()
    rows_above: int = 0
    on_behalf_of: tuple[str, ...] = ()
    function_above: tuple[str, ...] = ()
    rows_below_behalf: int = 0
    picture: SizedPicture | None = None
    picture_rows: int = 0

    @property
    def rows(self) -> int:
        """All rows together."""
        lines = sum(map(len, self.paragraphs))
        return self.rows_above + self.rows_below_behalf + self.picture_rows + lines

    @property
    def paragraphs(self) -> tuple[tuple[str, ...], ...]:
        """What is written, from top to bottom, each in its lines."""
        every = (self.on_behalf_of, self.function_above, self.name, self.function)
        return tuple(lines for lines in every if lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingList:
    """A list under the letter, below a label: the enclosures, or who gets an afschrift."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterClosing:
    """The end of the letter: slotformule, one or two who sign side by side, lists."""

    slotformule: str
    rows_below_slotformule: int
    signatures: tuple[Signature, ...]
    lists: tuple[ClosingList, ...] = ()

    @property
    def rows_of_signatures(self) -> int:
        """The rows of the longest: those who sign stand side by side."""
        return max(signature.rows for signature in self.signatures)


# What a finished letter was made of: a note that its files carry.

_HEAD = re.compile(r"(\S+) (\S+) (\d{4}-\d{2}-\d{2})")
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The letter, its recipient and its date, and the SHA-256 digest of each text it is made of.

    Files go by their names in the workspace. Of the recipient it is the digest of what the
    letter prints of them, so that others in the roster may change.
    """

    letter: str
    who: str
    date: date
    files: Mapping[str, str]
    recipient: str

    @property
    def text(self) -> str:
        """The note: the letter in a line, then a line for each digest in the form of sha256sum."""
        lines = [f"{digest}  {name}" for name, digest in self.files.items()]
        head = f"{self.letter} {self.who} {self.date.isoformat()}"
        return "\n".join([head, *lines, f"{self.recipient}  #{self.who}"])

    @classmethod
    def found(cls, text: str) -> Provenance | None:
        """Read a note back; nothing if it is none."""
        first, *lines = text.strip().split("\n")
        head = _HEAD.fullmatch(first.strip())
        found = [_LINE.fullmatch(line.strip()) for line in lines]
        digests = {line[2]: line[1] for line in found if line is not None}
        if head is None or None in found or f"#{head[2]}" not in digests:
            return None
        recipient = digests.pop(f"#{head[2]}")
        try:
            day = date.fromisoformat(head[3])
        except ValueError:
            return None
        return cls(letter=head[1], who=head[2], date=day, files=digests, recipient=recipient)


class Part(Enum):
    """A part of the letter that Word keeps as a content control."""

    KENMERK = "kenmerk"
    DATE = "date"
    SUBJECT = "subject"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLine:
    """One line of the side column; it may run on over several rows."""

    content: tuple[Inline, ...]
    style: FontStyle = FontStyle.REGULAR
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBlock:
    """Lines of the side column that stand together: one paragraph in each writing.

    `space_below` is from the foot of its last row to the top of the next block, if there is one.
    """

    lines: tuple[SideLine, ...]
    text: TextSize
    space_below: Length | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter to one recipient.

    It is read in this order: marking, mark of an afschrift, name of the office, return address,
    line over the address, address, side column, date, subject, aanhef, body, closing, annexes.
    Words too wide for their column carry cut points already, so renderers only set what they are
    given.
    `space_above_aanhef` is the height between the last row of the subject and that of the aanhef,
    in whole twips.
    """

    house_style: HouseStyle
    title: str
    return_line: str
    over_address: str
    address_lines: tuple[str, ...]
    side_column: tuple[SideBlock, ...]
    repeated_column: tuple[SideBlock, ...]
    date: date
    subject: tuple[Inline, ...]
    space_above_aanhef: Length
    aanhef: tuple[Inline, ...]
    body: tuple[Block, ...]
    closing: LetterClosing
    annexes: tuple[Block, ...] = ()
    kenmerk: Kenmerk | None = None
    sender_name: str = ""
    concept: bool = False
    afschrift: bool = False
    marking: Marking | None = None
    office_name: tuple[Inline, ...] = ()
    """In its box, where the house style has one and names no picture for it."""
    provenance: Provenance | None = field(default=None, compare=False)
    """What its files are to say of what they were made of."""

    @property
    def text(self) -> tuple[Block, ...]:
        """All that the writer wrote: the body, and what follows the closing."""
        return (*self.body, *self.annexes)

    @property
    def kenmerk_text(self) -> str:
        """The kenmerk as printed; on a concept without one, what the house style says instead."""
        return str(self.kenmerk or self.house_style.labels.kenmerk_follows)

    @property
    def over_address_baseline(self) -> Length:
        """Where the line over the address stands."""
        address = self.house_style.address
        return address.over_baseline or address.first_baseline

    @property
    def address_baseline(self) -> Length:
        """Where the first line of the address stands."""
        style = self.house_style
        below = style.below_line_over_address() if self.over_address else style
        return below.address.first_baseline

    @property
    def date_text(self) -> str:
        """The date as printed."""
        return write_date(self.date)
