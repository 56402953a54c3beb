"""What was worked out before for one letter of a list, and is the same in the next."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, ParamSpec, TypeVar

from nrcli.domain.problems.problem import Problems

__all__ = ["Remembered", "remembered"]


_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Remembered(Generic[_Found]):
    """Results by what they follow from; of what had a problem none, so that it is told each time.

    The first `most` are kept: what a list's letters share comes with the first of them.
    """

    most: int
    _known: dict[Hashable, _Found] = field(default_factory=dict)

    def get(self, key: Hashable, make: Callable[[], _Found], problems: Problems) -> _Found:
        """Return the result for a key, made where it is not known; `make` adds to `problems`."""
        found = self._known.get(key)
        if found is None:
            before = len(problems)
            found = make()
            if len(problems) == before and len(self._known) < self.most:
                self._known[key] = found
        return found


# What was made of the very same objects before; a list's letters share most of theirs.

_MOST = 16
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


def remembered(function: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Remember what a pure function made of immutable objects, by which objects they were.

    `functools.lru_cache` would look at all of a body to know it again, for each letter.
    """
    known: OrderedDict[tuple[object, ...], tuple[object, _Made]] = OrderedDict()

    @functools.wraps(function)
    def remembering(*given: _Given.args, **named: _Given.kwargs) -> _Made:
        key = (*map(id, given), *((name, id(value)) for name, value in named.items()))
        found = known.get(key)
        if found is None:
            # held with its objects: no other object gets the identity of one that lives
            found = known[key] = ((given, named), function(*given, **named))
            if len(known) > _MOST:
                known.popitem(last=False)
        else:
            known.move_to_end(key)
        return found[1]

    return remembering
