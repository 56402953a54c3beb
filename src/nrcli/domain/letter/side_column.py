"""What stands in the side column, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from nrcli.domain.problems.problem import Origin
from nrcli.domain.values.length import Length

__all__ = ["FIRST_PAGE", "FOLLOWING_PAGES", "ListedBlock", "OwnBlock", "SidePart"]


class SidePart(Enum):
    """What nrcli knows of a letter and its sender, and can set in the side column."""

    DIRECTORATE = "directorate"
    DEPARTMENT = "department"
    ADDRESSES = "addresses"
    CONTACT = "contact"
    DATE = "date"
    UW_BRIEF_VAN = "uw_brief_van"
    UW_KENMERK = "uw_kenmerk"
    ONS_KENMERK = "ons_kenmerk"
    LETTER = "letter"
    """The blocks that the letter itself writes."""
    ENCLOSURES = "enclosures"
    COPIES_TO = "copies_to"
    REPLY_NOTICE = "reply_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBlock:
    """A block of the side column in the writer's own words: lines, under a bold label."""

    lines: tuple[str, ...]
    label: str = ""
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedBlock:
    """A block in the order of the side column: a part that nrcli knows, or lines of one's own.

    `pitch` is that of its rows, `gap` from its last baseline to the next block, where they differ
    from those of the column.
    """

    part: SidePart | None = None
    label: str = ""
    lines: tuple[str, ...] = ()
    pitch: Length | None = None
    gap: Length | None = None
    origin: Origin = field(default=Origin(), compare=False)


FIRST_PAGE = tuple(ListedBlock(part=part) for part in SidePart if part is not SidePart.DATE)
"""The order on page 1 where neither the sender nor the house style says otherwise."""

FOLLOWING_PAGES = tuple(
    ListedBlock(part=part)
    for part in (
        SidePart.DIRECTORATE,
        SidePart.DEPARTMENT,
        SidePart.DATE,
        SidePart.ONS_KENMERK,
    )
)
"""What is repeated where the house style does not say so itself."""
