"""Sheets of labels: A4, divided evenly into columns and rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["LabelSheet"]

_MOST_COLUMNS = 4
_MOST_ROWS = 12
_WRITTEN = re.compile(r"([1-9])\s*[x×]\s*([1-9][0-9]?)")  # noqa: RUF001 - as boxes of labels have it


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """How many labels a sheet has beside and below each other; 3x8 are labels of 70 by 37 mm."""

    columns: int
    rows: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a sheet, such as 3x8.

        Raises:
            InvalidValueError: the text is none, or its labels are too small for an address.

        """
        written = _WRITTEN.fullmatch(text.strip().lower())
        sheet = cls(int(written[1]), int(written[2])) if written else None
        if sheet is None or sheet.columns > _MOST_COLUMNS or sheet.rows > _MOST_ROWS:
            raise InvalidValueError("bad-label-sheet", text=text)
        return sheet
