"""What may follow what in the text of a letter, and what stands after its closing."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nrcli.composition.texts.markdown import ClosingPlace
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    NewPage,
    OrderedList,
    Quotation,
    Table,
)
from nrcli.domain.problems.problem import Problems

__all__ = ["check_succession", "in_outline", "parted_at_closing"]


def parted_at_closing(
    blocks: Sequence[Block | ClosingPlace], problems: Problems
) -> tuple[list[Block], list[Block]]:
    """Return the text before the closing, and the annexes after it, each on a new page.

    The first block of them begins one, and so does each topic heading.
    """
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if not isinstance(block, ClosingPlace):
            parts[-1].append(block)
        elif len(parts) == 1:
            parts.append([])
        else:
            problems.add("closing-twice", block.origin)
    text, annexes = [*parts, []][:2]
    return text, list(_on_new_pages(annexes))


def _on_new_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    is_new = False
    is_first = True
    for block in blocks:
        if isinstance(block, BlankLine) and is_first:
            continue
        begins = is_first or (isinstance(block, Heading) and block.level == 1)
        if begins and not is_new and not isinstance(block, NewPage):
            yield NewPage(origin=block.origin)
        yield block
        is_first, is_new = False, isinstance(block, NewPage)


def check_succession(blocks: Sequence[Block], problems: Problems, *, after_closing: bool) -> None:
    """Report a table right under another, which Word makes one of, and a new page without text."""
    texts = (block for block in _printed(blocks) if not isinstance(block, NewPage))
    for before, after in itertools.pairwise(texts):
        if isinstance(before, Table) and isinstance(after, Table):
            problems.add("table-after-table", after.origin)
    printed = [block for block in blocks if not isinstance(block, BlankLine)]
    for index, block in enumerate(printed):
        if isinstance(block, NewPage):
            is_first = index == 0 and not after_closing
            is_last = index == len(printed) - 1
            if is_first or is_last or isinstance(printed[index + 1], NewPage):
                problems.add("new-page-empty", block.origin)


def _printed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the paragraphs, headings and tables in order, those in lists too."""
    for block in blocks:
        if isinstance(block, Quotation):
            yield from block.blocks
            continue
        if isinstance(block, BulletList | OrderedList):
            for item in block.items:
                yield from _printed(item.blocks)
        elif not isinstance(block, BlankLine):
            yield block


def in_outline(blocks: Iterable[Block], deepest: int, problems: Problems) -> Iterator[Block]:
    """Yield blocks whose headings know their place among those above them.

    PDF/UA allows no skipped level. A sub-heading with no heading above it is read as one of the
    first level, whatever its look; below a heading, a skipped level is reported. What
    lies below the `deepest` level of the house style is reported where its look is asked for.
    """
    above: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while above and above[-1] >= block.level:
            above.pop()
        if above and above[-1] + 1 < block.level <= deepest:
            problems.add(
                "markdown-heading-skipped", block.origin, marks="#" * block.level,
                above="#" * above[-1], better="#" * (above[-1] + 1),
            )  # fmt: skip
        above.append(block.level)
        yield replace(block, raised=block.level - len(above))
