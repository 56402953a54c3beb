"""What was worked out before for one letter of a list, and is the same in the next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from nrcli.domain.problems.problem import Problems

__all__ = ["Remembered"]

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Remembered(Generic[_Found]):
    """Results by what they follow from; of what had a problem none, so that it is told each time.

    The first `most` are kept: what a list's letters share comes with the first of them.
    """

    most: int
    _known: dict[Hashable, _Found] = field(default_factory=dict)

    def get(self, key: Hashable, make: Callable[[], _Found], problems: Problems) -> _Found:
        """Give the result for a key, made where it is not known; `make` adds to `problems`."""
        found = self._known.get(key)
        if found is None:
            before = len(problems)
            found = make()
            if len(problems) == before and len(self._known) < self.most:
                self._known[key] = found
        return found
