"""Pieces of text that touch make a line."""

from __future__ import annotations

import pytest

from nrcli.domain.values.font_metrics import FontMetrics, FontStyle
from nrcli.finished.placed_text import PlacedParagraph, PlacedText, lines_of

METRICS = FontMetrics(
    units_per_em=1000, widths={style: {"a": 500, " ": 300} for style in FontStyle}
)


def piece(text: str, x: float, y: float = 100.0, size: float = 10.0) -> PlacedText:
    return PlacedText(text=text, x=x, y=y, size=size, style=FontStyle.REGULAR)


@pytest.mark.parametrize(
    ("second", "lines"),
    [
        (piece("a", 20.0), 1),
        (piece("a", 20.0, y=97.0, size=6.0), 1),
        (piece("a", 21.0), 2),
        (piece("a", 20.0, y=112.0), 2),
        (piece("a", 5.0), 2),
    ],
    ids=["touching", "a raised mark", "after a gap", "on the next row", "before it"],
)
def test_a_piece_that_touches_the_one_before_is_on_its_line(second: PlacedText, lines: int) -> None:
    first = piece("aa", 10.0)

    assert len(lines_of([first, second], METRICS)) == lines


def test_a_paragraph_says_what_its_pieces_say() -> None:
    paragraph = PlacedParagraph(page=1, number=0, pieces=(piece("a ", 0.0), piece("aa", 8.0)))

    assert paragraph.text == "a aa"
    assert lines_of([], METRICS) == ()
