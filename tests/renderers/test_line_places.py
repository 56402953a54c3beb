"""Every paragraph of a letter has a place in the PDF, and asking for it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from nrcli.domain.letter.blocks import BlankLine, Block, BulletList, OrderedList, Table
from nrcli.renderers.pdf.document import paragraph_places
from tests.support.letters import golden_letters


def count(blocks: Sequence[Block]) -> int:
    return sum(counts(blocks))


def counts(blocks: Sequence[Block]) -> Iterator[int]:
    for block in blocks:
        match block:
            case BulletList() | OrderedList():
                yield from (count(item.blocks) for item in block.items)
            case Table():
                yield 1 + len(block.rows)
            case BlankLine():
                yield 0
            case _:
                yield 1


@pytest.mark.parametrize("name", golden_letters())
def test_each_paragraph_stands_somewhere_in_the_order_of_reading(name: str) -> None:
    letter = golden_letters()[name]
    places = paragraph_places(letter)
    starts = [places[number][0] for number in range(len(places))]

    assert len(places) == 1 + count(letter.body)
    assert starts == sorted(starts)
    assert all(start <= end for start, end in places.values())
