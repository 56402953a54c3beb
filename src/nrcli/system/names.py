"""Names of things in the workspace: part of file names, so of small letters, digits and hyphens."""

from __future__ import annotations

import re

__all__ = ["is_name"]

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 80


def is_name(text: str) -> bool:
    """Say whether a text can name a letter, a person or another thing of the workspace."""
    return len(text) <= _LONGEST and _NAME.fullmatch(text) is not None
