"""The styles of a document by Word's ids, and the space that each keeps around its paragraphs.

Most space is a style's own: between two paragraphs stands the larger of the space after the first
and before the second (ECMA-376 part 1, 17.3.1.33), and none between items of one list (17.3.1.9).
That is the rule of `nrcli.domain.letter.spacing`, so few paragraphs need space of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.values.caches import remembered
from nrcli.renderers.docx.xml import paragraph

__all__ = [
    "BULLETS",
    "LEVELS_OF_HEADINGS",
    "NUMBERS",
    "Spaced",
    "Spacing",
    "StyleId",
    "Whole",
    "spacing_of",
    "written",
]

LEVELS_OF_HEADINGS = 3
BULLETS, NUMBERS = 1, 2
"""The lists that the styles of items have, by their ids in the numbering part."""


class StyleId(StrEnum):
    """The styles that nrcli writes: Word's built-in ones, then its own."""

    NORMAL = "Normal"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    LIST_BULLET = "ListBullet"
    LIST_NUMBER = "ListNumber"
    LIST_CONTINUE = "ListContinue"
    LIST_PARAGRAPH = "ListParagraph"
    QUOTE = "Quote"
    SALUTATION = "Salutation"
    DATE = "Date"
    CLOSING = "Closing"
    SIGNATURE = "Signature"
    HEADER = "Header"
    FOOTNOTE_TEXT = "FootnoteText"
    REFERENCE = "LetterReference"
    ADDRESS = "LetterAddress"
    SMALL = "LetterSmall"
    RETURN_ADDRESS = "LetterReturnAddress"
    SIDE_COLUMN = "LetterSideColumn"
    TABLE = "LetterTable"

    @classmethod
    def heading(cls, level: int) -> StyleId:
        """Return the style of a level of heading, from 1."""
        return (cls.HEADING_1, cls.HEADING_2, cls.HEADING_3)[level - 1]


_TOGETHER = frozenset({StyleId.LIST_BULLET, StyleId.LIST_NUMBER, StyleId.LIST_PARAGRAPH})
"""Between two paragraphs of one of these styles there is no space."""


class Spacing:
    """The space that each style keeps above and below a paragraph, in twips."""

    def __init__(self, style: HouseStyle) -> None:
        self.row = row = style.text.row.twips
        closing, side = style.closing, style.side_column
        below_closing = closing.rows_after_slotformule + closing.signature_rows
        texts = (StyleId.NORMAL, StyleId.QUOTE, StyleId.LIST_CONTINUE, *_TOGETHER)
        of_text = dict.fromkeys(texts, (0, row))
        of_headings = {
            StyleId.heading(level): (look.rows_before * row, look.rows_after * row)
            for level, look in style.levels_of_headings(LEVELS_OF_HEADINGS)
        }
        self._around = of_text | of_headings
        self._around |= {
            StyleId.SALUTATION: (style.space_above_aanhef(1).twips, row),
            StyleId.CLOSING: (closing.rows_before * row, below_closing * row),
            StyleId.SIDE_COLUMN: (0, (side.gap - style.small.row).twips),
        }

    def around(self, style: StyleId) -> tuple[int, int]:
        """Return the space above and below; a style of the head and of small type has none."""
        return self._around.get(style, (0, 0))

    def own(
        self, style: StyleId, following: StyleId | None, wanted: int
    ) -> tuple[dict[str, Any], int | None]:
        """Return what a paragraph needs of its own for the space wanted below it.

        Besides that the space that the paragraph following needs above it, if its style has
        another; `following` is None where no paragraph follows.
        """
        after = self.around(style)[1]
        before = 0 if following is None else self.around(following)[0]
        is_together = following == style and style in _TOGETHER
        if wanted == (0 if is_together else max(after, before)):
            return {}, None
        own: dict[str, Any] = {} if wanted == after else {"after": wanted}
        if is_together:
            own["contextual"] = False
        return own, wanted if before > wanted else None


@remembered
def spacing_of(style: HouseStyle) -> Spacing:
    """Return the spacing of a house style."""
    return Spacing(style)


@dataclass(frozen=True, slots=True)
class Spaced:
    """A paragraph of the flow, with the space wanted below it in twips.

    `properties` are those of `xml.paragraph`.
    """

    content: str
    style: StyleId
    below: int
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Whole:
    """What is written as it is, such as a table, with the space wanted below it in twips."""

    content: str
    below: int


def written(
    parts: Iterable[Spaced | Whole], spacing: Spacing, following: StyleId | None = None
) -> Iterator[str]:
    """Write parts; a paragraph has space of its own only where the styles give another.

    `following` is the style of the paragraph that comes after the last.
    """
    listed = list(parts)
    above: int | None = None
    for index, part in enumerate(listed):
        after = listed[index + 1] if index + 1 < len(listed) else None
        if isinstance(part, Whole):
            yield part.content
            next_style = after.style if isinstance(after, Spaced) else None
            has = 0 if next_style is None else spacing.around(next_style)[0]
            above = None if has == part.below else part.below
            continue
        next_style = after.style if isinstance(after, Spaced) else None if after else following
        own, needed_above = spacing.own(part.style, next_style, part.below)
        if part.properties.get("new_page") and spacing.around(part.style)[0]:
            above = 0  # nothing stands above it, and Word drops only what it breaks off itself
        if above is not None:
            own["before"] = above
        above = needed_above
        style = "" if part.style is StyleId.NORMAL else part.style
        yield paragraph(part.content, style=style, **part.properties, **own)
