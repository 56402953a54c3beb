"""What every problem is told with: how bad it is, a sentence and a hint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

__all__ = ["Severity", "Wording", "Words", "unfinished", "warning", "wrong_words"]


class Severity(Enum):
    """Errors stop the work, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence that says what is wrong, one that says what to do; values in braces.

    What is `of_words` can be set: a concept is made in spite of it, and a comment may allow it.
    """

    message: str
    hint: str
    severity: Severity = Severity.ERROR
    of_words: bool = False
    stops_final: bool = False
    """Whether it is an error in a letter with a kenmerk, though a warning before."""


class Words(NamedTuple):
    """The sentence and the hint of a problem in another language; it is as bad as in English."""

    message: str
    hint: str


def warning(message: str, hint: str) -> Wording:
    """Word a problem that does not stop the work."""
    return Wording(message, hint, Severity.WARNING, of_words=True)


def wrong_words(message: str, hint: str) -> Wording:
    """Word an error in what a letter says: it stops every letter with a kenmerk."""
    return Wording(message, hint, of_words=True)


def unfinished(message: str, hint: str) -> Wording:
    """Word what is left to be written: an error in a letter with a kenmerk, a warning before."""
    return Wording(message, hint, Severity.WARNING, of_words=True, stops_final=True)
