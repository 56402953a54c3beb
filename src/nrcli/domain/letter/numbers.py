"""How the items of a list are numbered: 1. a) i. 1.1, as typed and as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

__all__ = ["NumberForm", "NumberKind"]


class NumberKind(Enum):
    """What the numbers of a list are written in."""

    DECIMAL = "decimal"
    LETTER = "letter"
    ROMAN = "roman"


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 89


@dataclass(frozen=True, slots=True)
class NumberForm:
    """Numbers of one kind with the same characters around them: "2." before in "2.1", ")" after."""

    kind: NumberKind = NumberKind.DECIMAL
    before: str = ""
    after: str = "."

    def label(self, number: int) -> str:
        """Return a number as printed; empty if the kind cannot write it."""
        written = self._written(number)
        return f"{self.before}{written}{self.after}" if written else ""

    def read(self, label: str) -> int | None:
        """Return the number that is typed in this form, and nothing else; else None."""
        inner = label.removeprefix(self.before).removesuffix(self.after)
        match self.kind:
            case NumberKind.DECIMAL:
                number = int(inner) if re.fullmatch("[0-9]{1,9}", inner) else -1
            case NumberKind.LETTER:
                number = _LETTERS.find(inner) + 1 if len(inner) == 1 else -1
            case NumberKind.ROMAN:
                written = (one for one in range(1, _MOST_ROMAN + 1) if _roman(one) == inner)
                number = next(written, -1)
            case _:
                assert_never(self.kind)
        return number if number >= 0 and self.label(number) == label else None

    def _written(self, number: int) -> str:
        match self.kind:
            case NumberKind.DECIMAL:
                return str(number)
            case NumberKind.LETTER:
                return _LETTERS[number - 1] if 1 <= number <= len(_LETTERS) else ""
            case NumberKind.ROMAN:
                return _roman(number)
            case _:
                assert_never(self.kind)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
