"""What is said of the register as a record: its chain, its corrections, its recovery."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["RECORD"]

RECORD: Mapping[str, str] = {
    "HEAD": "EINDE",
    "The head that an export or a minuut has: was the register that one?": (
        "Het einde van de keten in een export of minuut: was dit register dat?"
    ),
}
