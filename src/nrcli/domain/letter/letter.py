"""The letter: complete and immutable before any renderer sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from nrcli.domain.letter.blocks import Block, Inline
from nrcli.domain.letter.closing import LetterClosing
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.marking import Marking
from nrcli.domain.letter.provenance import Provenance
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.font_metrics import FontStyle

__all__ = ["Letter", "Part", "SideBlock", "SideLine"]


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
    """Lines of the side column that stand together: one paragraph in each writing."""

    lines: tuple[SideLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter to one recipient.

    It is read in this order: marking, mark of an afschrift, return address, address,
    side column, date, subject, aanhef, body, closing. Words too wide for their column carry cut
    points already, so renderers only set what they are given.
    """

    house_style: HouseStyle
    title: str
    return_line: str
    address_lines: tuple[str, ...]
    side_column: tuple[SideBlock, ...]
    repeated_column: tuple[SideBlock, ...]
    date: date
    subject: tuple[Inline, ...]
    aanhef: tuple[Inline, ...]
    body: tuple[Block, ...]
    closing: LetterClosing
    kenmerk: Kenmerk | None = None
    sender_name: str = ""
    concept: bool = False
    afschrift: bool = False
    marking: Marking | None = None
    provenance: Provenance | None = field(default=None, compare=False)
    """What its files are to say of what they were made of."""

    @property
    def kenmerk_text(self) -> str:
        """The kenmerk as printed; on a concept without one, what the house style says instead."""
        return str(self.kenmerk or self.house_style.labels.kenmerk_follows)

    @property
    def date_text(self) -> str:
        """The date as printed."""
        return write_date(self.date)
