"""The space below each block of a letter, the same in every format.

Blank rows are spacing below the block before them, never empty paragraphs, so
that they vanish at the edge of a page.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    NewPage,
    OrderedList,
    Paragraph,
)
from nrcli.domain.letter.house_style import HouseStyle

__all__ = ["aanhef_rows_below", "rows_below"]


def rows_below(
    blocks: Sequence[Block], style: HouseStyle, *, last: int, between: int = 1
) -> Iterator[tuple[Block, int]]:
    """Return each block that is printed, with the blank rows below it.

    `last` is for the last block, `between` for neighbours without a heading (none
    in the items of a tight list). An extra blank line counts with the rows of
    the block before it and is not given itself. What stands directly under
    a paragraph has no rows above it, and around a new page there are none.
    """
    printed = [index for index, block in enumerate(blocks) if not isinstance(block, BlankLine)]
    for index, following in itertools.pairwise([*printed, len(blocks)]):
        block = blocks[index]
        extra = following - index - 1
        is_last = following == len(blocks)
        if isinstance(block, NewPage) or (not is_last and isinstance(blocks[following], NewPage)):
            yield block, 0
            continue
        rows = last if is_last else _rows(block, blocks[following], style, between)
        yield block, rows + extra


def aanhef_rows_below(blocks: Sequence[Block], style: HouseStyle) -> int:
    """Return the blank rows between the aanhef and the first printed block."""
    extra = 0
    for block in blocks:
        if not isinstance(block, BlankLine):
            before = (
                style.headings[block.level - 1].rows_before if isinstance(block, Heading) else 1
            )
            return max(before, 1) + extra
        extra += 1
    return 1 + extra


def _rows(before: Block, after: Block, style: HouseStyle, between: int) -> int:
    if isinstance(after, Paragraph | BulletList | OrderedList) and after.joined:
        return 0
    rows = style.headings[before.level - 1].rows_after if isinstance(before, Heading) else between
    if isinstance(after, Heading):
        rows = max(rows, style.headings[after.level - 1].rows_before)
    return rows
