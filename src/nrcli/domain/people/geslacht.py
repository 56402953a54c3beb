"""How somebody is addressed."""

from __future__ import annotations

from enum import Enum

__all__ = ["Geslacht"]


class Geslacht(Enum):
    """How somebody is addressed; unknown is no value at all, never a guess."""

    M = "m"
    V = "v"

    @property
    def in_address(self) -> str:
        """The word before the name on an envelope."""
        return {"m": "De heer", "v": "Mevrouw"}[self.value]

    @property
    def in_text(self) -> str:
        """The word before the name in running text."""
        return {"m": "de heer", "v": "mevrouw"}[self.value]

    @property
    def in_aanhef(self) -> str:
        """The word before the name after "Geachte"."""
        return {"m": "heer", "v": "mevrouw"}[self.value]
