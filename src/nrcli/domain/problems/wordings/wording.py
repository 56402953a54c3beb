"""What every problem is told with: how bad it is, a sentence and a hint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

__all__ = ["Severity", "Wording", "Words", "warning"]


class Severity(Enum):
    """Errors stop the work, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence that says what is wrong, one that says what to do; values in braces."""

    message: str
    hint: str
    severity: Severity = Severity.ERROR


class Words(NamedTuple):
    """The sentence and the hint of a problem in another language; it is as bad as in English."""

    message: str
    hint: str


def warning(message: str, hint: str) -> Wording:
    """Word a problem that does not stop the work."""
    return Wording(message, hint, Severity.WARNING)
