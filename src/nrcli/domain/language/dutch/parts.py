"""Parts of problems: reasons, suggestions, what was expected and what was found."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PARTS"]

PARTS: Mapping[str, str] = {
    "Did you mean '{name}'?": "Bedoelt u '{name}'?",
    "There is none yet.": "Er is er nog geen.",
    "Known: {names}.": "Bekend: {names}.",
    "Known: {names} and {count} more.": "Bekend: {names} en nog {count}.",
}
