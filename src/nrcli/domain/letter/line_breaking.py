"""Where a line may end: nrcli's own rule, the same for both formats.

At spaces, and after hyphens and dashes between letters; not in numbers, and
nowhere in a word with a slash, an @ or "www." in it: paths and addresses stay
whole. A no-break space is no place to break.
"""

from __future__ import annotations

import re

__all__ = ["CUT_AFTER", "cut_pieces", "unbreakable_pieces", "words"]

CUT_AFTER = "/.-@"
"""The characters after which a word wider than its column is cut."""

_BREAK = re.compile(r"(?<=[^\W\d_][-\u2010\u2013\u2014])(?=[^\W\d_])")
_HELD_TOGETHER = re.compile(r"[/\\@]|\bwww\.")
_SPACES = re.compile(r"( +)")
_CUT = re.compile(rf"(?<=[{re.escape(CUT_AFTER)}])(?=\w)")


def words(text: str) -> list[str]:
    """Split text into words and the runs of spaces between them, in turn."""
    return [part for part in _SPACES.split(text) if part]


def unbreakable_pieces(word: str) -> list[str]:
    """Split a word at the places where a line may end inside it."""
    if _HELD_TOGETHER.search(word):
        return [word]
    return [piece for piece in _BREAK.split(word) if piece]


def cut_pieces(word: str) -> list[str]:
    """Split a word that is wider than its column after `/`, `.`, `-` and `@`, before letters."""
    return [piece for piece in _CUT.split(word) if piece]
