"""The version of nrcli, by itself: who asks for it loads nothing else."""

from __future__ import annotations

from typing import Final

__all__ = ["VERSION"]

VERSION: Final = "0.1.0"
