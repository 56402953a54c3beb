"""A sheet of labels is written as its columns and rows."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.renderers.pdf.labels import LabelSheet


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("3x8", LabelSheet(3, 8)),
        (" 2 X 7 ", LabelSheet(2, 7)),
        ("3×8", LabelSheet(3, 8)),
        ("4x12", LabelSheet(4, 12)),
    ],
)
def test_a_sheet_is_read(text: str, sheet: LabelSheet) -> None:
    assert LabelSheet.parse(text) == sheet


@pytest.mark.parametrize("text", ["", "24", "0x8", "5x8", "3x13", "3x8x2", "axb"])
def test_what_is_no_sheet_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-label-sheet"):
        LabelSheet.parse(text)
