"""What the types of the records say of their files: keys, and what stands under each."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from enum import Enum
from typing import Any

from nrcli.domain.letter.source_texts import NOT_WRITTEN
from nrcli.domain.people.roster import DatedSeats, RoleLabel

__all__ = ["SHORTHANDS", "Form", "fields_of", "form_of", "keeps_origin", "written_keys"]

SHORTHANDS: Mapping[type, str] = {DatedSeats: "seats", RoleLabel: "one"}
"""Records that may be written as one word: the field that the word is for."""


def written_keys(kind: type) -> tuple[str, ...]:
    """Give the keys that a record's file may hold, in order."""
    return tuple(fields_of(kind))


@functools.cache
def fields_of(kind: type) -> dict[str, tuple[str, Any, bool]]:
    """Give the keys of a record's file: the field of each, its type, and whether it is needed."""
    hints = typing.get_type_hints(kind)
    return {
        field.name.rstrip("_"): (field.name, hints[field.name], _is_needed(field))
        for field in dataclasses.fields(kind)
        if field.init and field.name != "origin" and field.metadata != NOT_WRITTEN
    }


@functools.cache
def keeps_origin(kind: type) -> bool:
    """Say whether records of a kind keep where they were written."""
    return any(field.name == "origin" for field in dataclasses.fields(kind))


class Form(Enum):
    """What a value is written as."""

    SCALAR = "scalar"
    LIST = "list"
    TABLE = "table"
    RECORD = "record"


@functools.cache
def form_of(expected: Any) -> tuple[Form, Any]:  # noqa: ANN401 - a type hint
    """Give the form that a type asks for, and the type of what is in it."""
    origin = typing.get_origin(expected)
    if origin in {types.UnionType, typing.Union}:
        return form_of(next(each for each in typing.get_args(expected) if each is not type(None)))
    if origin is tuple:
        return Form.LIST, typing.get_args(expected)[0]
    if origin is not None:
        return Form.TABLE, typing.get_args(expected)[1]
    is_record = dataclasses.is_dataclass(expected) and not hasattr(expected, "parse")
    return Form.RECORD if is_record else Form.SCALAR, expected


def _is_needed(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing
