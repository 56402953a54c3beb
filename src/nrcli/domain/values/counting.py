"""Numbers of things in a sentence."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, thing: str) -> str:
    """Write a number of things: "1 letter", "2 letters"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
