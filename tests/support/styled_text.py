"""The text of a letter's body as runs of (text, style), for measuring it exactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nrcli.domain.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    OrderedList,
    Paragraph,
    Strong,
    Text,
)
from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.house_style import HouseStyle

__all__ = ["StyledRun", "styled_blocks"]

StyledRun = tuple[str, str]


def styled_blocks(
    blocks: Sequence[Block], style: HouseStyle, width_pt: float
) -> Iterator[tuple[list[StyledRun], float]]:
    """Give the runs of each paragraph and heading, and the width of its column in points."""
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield list(_runs(content, FontStyle.REGULAR)), width_pt
            case Heading(level=level, content=content):
                look = style.headings[level - 1]
                yield list(_runs(content, look.font)), width_pt
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from styled_blocks(item.blocks, style, width_pt - block.indent.pt)
            case BlankLine():
                pass


def _runs(inlines: Sequence[Inline], font: FontStyle) -> Iterator[StyledRun]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield text, font.value
            case Emphasis(content):
                yield from _runs(content, FontStyle.of(bold=font.is_bold, italic=True))
            case Strong(content):
                yield from _runs(content, FontStyle.of(bold=True, italic=font.is_italic))
            case Link(_, content):
                yield from _runs(content, font)
            case LineBreak():
                yield "\n", font.value
            case CutPoint():
                pass
