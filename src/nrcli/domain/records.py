"""Frozen, slotted dataclasses, of which a run makes over a hundred before its first letter.

`dataclasses.dataclass` writes six methods for each class and compiles them one by one: a sixth of
the time of a short run. Here `__init__` alone is written and compiled; what else a dataclass has
are the same functions for all classes, over the names of a class's own fields.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

__all__ = ["dataclass"]

_Class = TypeVar("_Class", bound=type)
_Field = dataclasses.Field[Any]
_Values = Callable[[object], tuple[Any, ...]]
_put = object.__setattr__


def _dataclass(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[_Class], _Class]:
    """Make a class what `dataclasses.dataclass` makes of it.

    Raises:
        TypeError: it is not to be frozen and slotted, which is left to that one.

    """
    if not (frozen and slots):
        message = "dataclasses.dataclass makes what is not frozen and slotted"
        raise TypeError(message)
    with_fields: Any = dataclasses.dataclass(
        init=False, repr=False, eq=False, slots=True, kw_only=kw_only
    )

    def made(plain: _Class) -> _Class:
        cls: _Class = with_fields(plain)
        for name, method in _methods(cls).items():
            if name not in vars(plain):
                setattr(cls, name, method)
        return cls

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass  # so a type checker knows what each class takes
else:
    dataclass = _dataclass


def _methods(cls: type) -> Mapping[str, Callable[..., Any]]:
    """Give what `dataclasses.dataclass` was told to leave out."""
    fields = dataclasses.fields(cls)
    names = [each.name for each in fields]
    everything = _values(names)
    compared = _values([each.name for each in fields if each.compare])

    def is_equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def hash_of(self: object) -> int:
        return hash(compared(self))

    def state_of(self: object) -> tuple[Any, ...]:
        return everything(self)

    def set_state(self: object, state: tuple[Any, ...]) -> None:
        for name, value in zip(names, state, strict=True):
            _put(self, name, value)

    return {
        "__init__": _init(cls, fields),
        "__repr__": _repr,
        "__eq__": is_equal,
        "__hash__": hash_of,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": state_of,
        "__setstate__": set_state,
    }


def _values(names: Sequence[str]) -> _Values:
    """Give what reads the values of these fields."""
    match names:
        case []:
            return lambda _: ()
        case [name]:
            return lambda self: (getattr(self, name),)
        case _:
            return attrgetter(*names)


def _init(cls: type, fields: Sequence[_Field]) -> Callable[..., None]:
    """Write `__init__`, whose parameters are each class's own."""
    known: dict[str, Any] = {"_put": _put, "_left_out": _LEFT_OUT}
    positional, named, lines = ["self"], ["*"], []
    for each in fields:
        name, parameter, otherwise, value = each.name, each.name, "", each.name
        if each.default is not dataclasses.MISSING:
            otherwise = f"_default_{name}"
            known[otherwise] = each.default
            parameter = f"{name}={otherwise}"
        elif each.default_factory is not dataclasses.MISSING:
            otherwise = f"_make_{name}()"
            known[f"_make_{name}"] = each.default_factory
            parameter = f"{name}=_left_out"
            value = f"{otherwise} if {name} is _left_out else {name}"
        if each.init:
            (named if each.kw_only else positional).append(parameter)
            lines.append(f"_put(self, {name!r}, {value})")
        elif otherwise:  # else `__post_init__` gives it a value
            lines.append(f"_put(self, {name!r}, {otherwise})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    parameters = ", ".join(positional + (named if len(named) > 1 else []))
    exec(f"def __init__({parameters}):\n " + "\n ".join(lines or ["pass"]), known)  # noqa: S102
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


_LEFT_OUT = object()
"""Stands for a default that is made anew for each object."""


def _repr(self: Any) -> str:  # noqa: ANN401 - any dataclass
    shown = (each.name for each in dataclasses.fields(self) if each.repr)
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{type(self).__qualname__}({values})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    message = f"{type(self).__qualname__} is frozen: its {name} stays as it is"
    raise dataclasses.FrozenInstanceError(message)
