"""Blank rows are space below a block, never blocks of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.domain.letter.blocks import BlankLine, Heading, Paragraph, Text
from nrcli.domain.letter.spacing import aanhef_rows_below, rows_below
from tests.support.samples import shipped_style

STYLE = shipped_style()
PARAGRAPH = Paragraph(content=(Text("a"),))
TOPIC = Heading(level=1, content=(Text("h"),))
SUB = Heading(level=2, content=(Text("s"),))


@pytest.mark.parametrize(
    ("blocks", "rows"),
    [
        ([PARAGRAPH, PARAGRAPH], [1, 9]),
        ([PARAGRAPH, BlankLine(), PARAGRAPH], [2, 9]),
        ([PARAGRAPH, BlankLine(), BlankLine()], [11]),
        ([PARAGRAPH, TOPIC, PARAGRAPH], [2, 1, 9]),
        ([PARAGRAPH, SUB, PARAGRAPH], [1, 0, 9]),
        ([TOPIC, SUB], [1, 9]),
        ([SUB, TOPIC], [2, 9]),
        ([BlankLine(), PARAGRAPH], [9]),
        ([], []),
    ],
)
def test_blank_rows_stand_below_the_block_before_them(
    blocks: list[Paragraph | Heading | BlankLine], rows: list[int]
) -> None:
    assert [below for _, below in rows_below(blocks, STYLE, last=9)] == rows


@pytest.mark.parametrize(
    ("blocks", "rows"),
    [([PARAGRAPH], 1), ([BlankLine(), PARAGRAPH], 2), ([TOPIC], 2), ([SUB], 1), ([], 1)],
)
def test_the_aanhef_has_a_blank_row_below_or_what_a_heading_wants(
    blocks: list[Paragraph | Heading | BlankLine], rows: int
) -> None:
    assert aanhef_rows_below(blocks, STYLE) == rows


@pytest.mark.parametrize(
    ("blocks", "rows"),
    [
        ([PARAGRAPH, PARAGRAPH], [0, 0]),
        ([PARAGRAPH, BlankLine(), PARAGRAPH], [1, 0]),
        ([PARAGRAPH, TOPIC], [2, 0]),
    ],
)
def test_a_tight_list_has_no_rows_between_but_keeps_what_was_asked_for(
    blocks: list[Paragraph | Heading | BlankLine], rows: list[int]
) -> None:
    assert [below for _, below in rows_below(blocks, STYLE, last=0, between=0)] == rows


def test_a_heading_without_rows_before_it_still_stands_a_row_below_the_aanhef() -> None:
    close = replace(STYLE, headings=tuple(replace(each, rows_before=0) for each in STYLE.headings))

    assert aanhef_rows_below([TOPIC], close) == 1
