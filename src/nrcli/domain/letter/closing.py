"""The closing of a letter: who signs, and what goes with it.

All space is counted here in rows of text, so that every format keeps the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.letter.blocks import Block
from nrcli.domain.letter.picture import SizedPicture

__all__ = ["ClosingList", "LetterClosing", "Signature"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One who signs, in lines that fit their column.

    From top to bottom: blank rows, on whose behalf, blank rows, the picture of the signature in
    rows of its own, the name, the function.
    """

    name: tuple[str, ...]
    function: tuple[str, ...] = ()
    rows_above: int = 0
    on_behalf_of: tuple[str, ...] = ()
    rows_below_behalf: int = 0
    picture: SizedPicture | None = None
    picture_rows: int = 0

    @property
    def rows(self) -> int:
        """All rows together."""
        lines = len(self.on_behalf_of) + len(self.name) + len(self.function)
        return self.rows_above + self.rows_below_behalf + self.picture_rows + lines


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingList:
    """A list under the letter, below a label: the enclosures, or who gets an afschrift."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterClosing:
    """The end of the letter: slotformule, one or two who sign side by side, lists."""

    slotformule: str
    rows_below_slotformule: int
    signatures: tuple[Signature, ...]
    lists: tuple[ClosingList, ...] = ()

    @property
    def rows_of_signatures(self) -> int:
        """The rows of the longest: those who sign stand side by side."""
        return max(signature.rows for signature in self.signatures)
