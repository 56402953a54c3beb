"""What may follow what in the text of a letter."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from nrcli.domain.letter.blocks import BlankLine, Block, BulletList, Heading, OrderedList, Table
from nrcli.domain.problems.problem import Problems

__all__ = ["check_succession"]


def check_succession(blocks: Sequence[Block], problems: Problems) -> None:
    """Note a sub-heading before any topic heading, and a table right under another.

    PDF/UA allows no skipped level, and Word makes one table of two.
    """
    first_heading = next((block for block in blocks if isinstance(block, Heading)), None)
    if first_heading is not None and first_heading.level > 1:
        problems.add("markdown-heading-first", first_heading.origin)
    for before, after in itertools.pairwise(_printed(blocks)):
        if isinstance(before, Table) and isinstance(after, Table):
            problems.add("table-after-table", after.origin)


def _printed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Give the paragraphs, headings and tables in order, those in lists too."""
    for block in blocks:
        if isinstance(block, BulletList | OrderedList):
            for item in block.items:
                yield from _printed(item.blocks)
        elif not isinstance(block, BlankLine):
            yield block
