"""What was made of the very same objects before; a list's letters share most of theirs."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable
from typing import ParamSpec, TypeVar

__all__ = ["remembered"]

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
