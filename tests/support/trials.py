"""How many inputs the tests of any input try: few in a run while working, all of them in CI.

`NRCLI_TRIALS=all` tries all.  A test that may be run for hours has a setting of its own, by which
it can be made to try more than that.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

__all__ = ["ALL_TRIALS", "report_line", "some_of", "trials"]

ALL_TRIALS: Final = os.environ.get("NRCLI_TRIALS") == "all"
_SHARE: Final = 1 if ALL_TRIALS else 8


def trials(number: int, setting: str = "") -> int:
    """Return how many inputs of a number to try, or what the setting of that name asks for."""
    return int(os.environ.get(setting, -(-number // _SHARE)))


def some_of(several: Sequence[T]) -> Sequence[T]:
    """Return those of a fixed collection that are tried."""
    return several[::_SHARE]


def report_line() -> str:
    """Return a line that says how many inputs were tried."""
    share = "all" if ALL_TRIALS else f"one in {_SHARE}; NRCLI_TRIALS=all tries all"
    return f"Inputs of the tests of any input: {share}"
